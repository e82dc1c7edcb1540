"""Municipalities that an article names before it tells their tie."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.deeds.read import read_deeds
from kg.extract.scene.acting_bodies import is_of_others
from kg.extract.scene.compatriots import are_compatriots, has_compatriots
from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import (
    calls_it_partner,
    calls_them_partners,
    has_word,
    is_of_people,
    speaks_of_all,
    speaks_of_both,
    speaks_of_this,
    tells_outright,
    tells_paper,
    tells_partnership,
)
from kg.extract.ties.passage import Passage
from kg.extract.ties.third_parties import is_beside_region
from kg.lang.base import Sentence

_NOT_INTRODUCED = ("location", "goal", "origin", "between", "waypoint")
_PLACES = ("location", "goal")
_REACH = 2  # sentences
_TWO = 2  # municipalities


class Introductions:
    """The pair that was introduced last, and the one of the headline."""

    def __init__(self, scene: Scene, passage: Passage) -> None:
        self.scene = scene
        self.passage = passage
        self.pair: Pair | None = None
        self.several: tuple[Pair, ...] = ()
        self.at = 0
        self.by_visit = False
        self.by_companion = False
        self.headline = _pair_of_headline(scene)
        self.seen: set[int] = set()
        self.last: tuple[int, ...] = ()
        self.last_at = -1
        self.named: list[int] = []
        self.paragraph = -1

    def forget(self) -> None:
        """Let go of what was introduced: a tie was told since."""
        self.pair = None

    def introduce(self, sentence: Sentence, groups: tuple[Group, ...]) -> None:
        """A sentence that names a municipality without telling a tie: the next sentence may tell it.

        «Самый молодой — узбекский Наманган. Договор подписан в 2021 году.»
        """
        hub = self.passage.hub
        groups = tuple(g for g in groups if not is_of_people(self.scene, g))
        groups = tuple(g for g in groups if not is_of_others(self.scene, g, sentence.first, sentence.last))
        groups = tuple(g for g in groups if not self._is_beside_region(sentence, g))
        self.seen |= {e for g in groups for e in g.entities}
        self.remember(sentence, groups)
        named = list(dict.fromkeys(e for g in groups if g.role not in _NOT_INTRODUCED for e in g.entities))
        others = [e for e in named if e != hub]
        self.several = self._list_of_partners(groups) if len(others) > 1 else ()
        self.by_companion = {"companion", "subject"} == {g.role for g in groups}  # «с Клином Тверь ведёт один турнир»
        self.by_visit = self._introduce_visit(sentence, groups)
        if self.by_visit:
            return
        if len(named) == _TWO and _go_apart(self.scene, sentence, groups, pair_of(*named)):
            self.pair = None
            return
        own = self._named_first(sentence, groups, others)
        if own is not None:
            self.pair, self.at = pair_of(own, others[0]), sentence.index
        elif not others:
            self._introduce_end(sentence, groups, named)
        elif len(others) == 1 and hub is not None:
            self.pair, self.at = pair_of(hub, others[0]), sentence.index
        elif len(named) == 2:
            self.pair, self.at = pair_of(*named), sentence.index
        else:
            self.pair = None

    def _is_beside_region(self, sentence: Sentence, group: Group) -> bool:
        alone = group.entities[0] if len(group.entities) == 1 else None
        return alone is not None and is_beside_region(self.scene, alone, group.first, sentence.last)

    def _named_first(self, sentence: Sentence, groups: tuple[Group, ...], others: list[int]) -> int | None:
        """«В Гатчине свой француз — Этамп»: where no verb stands, who lives there has the one named behind."""
        place = groups[0] if groups else None
        if place is None or place.role != "location" or len(others) != 1 or len(place.entities) != 1:
            return None
        tokens = self.scene.analysis.tokens[sentence.first : sentence.last]
        opens = place.first == sentence.first + 1 and tokens[0].pos == "ADP"
        if not opens or any(t.pos in ("VERB", "AUX") for t in tokens):
            return None
        own = place.entities[0]
        return own if own != others[0] and self._crosses_border(pair_of(own, others[0])) else None

    def remember(self, sentence: Sentence, groups: tuple[Group, ...]) -> None:
        """Keep in mind whom the paragraph named, in order, and whom its last sentence."""
        self.last = tuple(dict.fromkeys(e for g in groups for e in g.entities if e != self.passage.hub))
        self.last_at = sentence.index
        if sentence.paragraph != self.paragraph:
            self.named, self.paragraph = [], sentence.paragraph
        self.named += [e for g in groups for e in g.entities if e not in self.named]

    def _introduce_end(self, sentence: Sentence, groups: tuple[Group, ...], named: list[int]) -> None:
        """Where somebody only goes to or comes from: «Зренянин прислал гостей в Клин», «Шестой ключ — от Шанжао»."""
        hub = self.passage.hub
        ends = list(dict.fromkeys(e for g in groups if g.role in ("goal", "origin") for e in g.entities))
        others = [e for e in ends if e not in named and e != hub]
        places = list(dict.fromkeys(e for g in groups if g.role == "location" for e in g.entities if e not in ends))
        others = others or ends
        meeting = len(others) == 1 and len(places) == 1 and self._crosses_border(pair_of(others[0], places[0]))
        head = named[0] if named else places[0] if meeting else hub  # «хор из Вупперталя пел в Екатеринбурге»
        others = [e for e in others if e != head]
        if len(others) == 1 and head is not None:
            self.pair, self.at = pair_of(head, others[0]), sentence.index
        elif others:
            self.pair = None

    def _introduce_visit(self, sentence: Sentence, groups: tuple[Group, ...]) -> bool:
        """Whether people of one municipality were in another: «Хор из Курска выступит в Нише. Побратим ждёт гостей»."""
        both = list(dict.fromkeys(e for g in groups for e in g.entities))
        if len(both) != _TWO or len(groups) != _TWO or not _are_apart(groups):
            return False
        clauses = self.scene.clauses[sentence.index]
        if not any(d.type == "visited" for c in clauses for d in read_deeds(self.scene, sentence, *c)):
            return False
        self.pair, self.at = pair_of(both[0], both[1]), sentence.index
        return True

    def _list_of_partners(self, groups: tuple[Group, ...]) -> tuple[Pair, ...]:
        """The pairs of the article's own municipality with a list of others abroad, whom the next sentence may tie.

        «Бурса и Батуми — вот куда поглядывает мэрия. С обоими обсуждается побратимство.»
        """
        home, hub = self.scene.home, self.passage.hub
        lists = [g for g in groups if len(g.entities) > 1 and g.role in ("subject", "object")]
        if home is None or hub != home or len(lists) != 1 or home in lists[0].entities:
            return ()
        pairs = tuple(pair_of(home, e) for e in lists[0].entities)
        return pairs if all(self._crosses_border(p) for p in pairs) else ()

    def told_of_list(self, sentence: Sentence) -> tuple[Pair, ...]:
        """The pairs of a list introduced right before, where a sentence tells a tie and names nobody.

        Or one sentence further back: «Батуми и Решт близко. Земляков там хватает. С обоими мэр намерен породниться».
        """
        both = len(self.several) == _TWO and has_word(self.scene, sentence.first, sentence.last, "both")
        near = 0 < sentence.index - self.last_at <= (_REACH if both else 1)
        if not self.several or not near or not tells_outright(self.scene, sentence):
            return ()
        return self.several

    def told_by(self, sentence: Sentence) -> Pair | None:
        """The pair that was introduced right before, where a sentence tells a tie and it was not told yet."""
        pair = self.pair
        if pair is None or sentence.index - self.at > _REACH or pair in self.passage.focus or self._are_near_by(pair):
            return None
        both = speaks_of_both(self.scene, sentence) and self._crosses_border(pair)
        partners = (both and (tells_partnership(self.scene, sentence) or tells_paper(self.scene, sentence))) or (
            self.by_visit and calls_them_partners(self.scene, sentence)
        )
        partners = partners or calls_it_partner(self.scene, sentence)
        if not (partners or tells_outright(self.scene, sentence)):
            return None
        self.pair = None
        return pair

    def told_of_this(self, sentence: Sentence, groups: tuple[Group, ...]) -> Pair | None:
        """«Этот городок породнился с Вологдой»: where only one side is named, the other was introduced right before.

        «Иначе вышло с Нойсом. Депутаты решили приостановить партнёрство с Псковом»: whoever decides it is of Нойс.
        """
        groups = tuple(g for g in groups if g.role != "location" or self.passage.hub in g.entities)
        named = {e for g in groups for e in g.entities}
        if self.pair is None or not named < set(self.pair):
            return None
        if not groups:  # «Договор мэры подпишут на саммите в Москве»
            return self.told_by(sentence)
        with_hub = all(g.role == "companion" and g.entities == (self.passage.hub,) for g in groups)
        both = self._crosses_border(self.pair) and speaks_of_both(self.scene, sentence)
        if not (with_hub or both or speaks_of_this(self.scene, sentence)):
            return None
        return self.told_by(sentence)

    def _are_near_by(self, pair: Pair) -> bool:
        """Whether a town was only named beside one of its country that is told to have partners, all of them abroad."""
        known = self.passage.known
        partnered = any(not {*pair}.isdisjoint(p) for p in known)
        return (
            partnered
            and not self.by_companion
            and are_compatriots(self.scene, pair)
            and not any(has_compatriots(self.scene, e, known) for e in pair)
        )

    def _crosses_border(self, pair: Pair) -> bool:
        """Whether two municipalities lie in two countries: what guests are shown is near by."""
        one, other = (self.scene.entities[e].country for e in pair)
        return one != other

    def told_of_all(self, sentence: Sentence) -> tuple[Pair, ...]:
        """«Все три города — побратимы Твери»: the hub with each municipality that the sentence before named.

        Where they are counted, with as many as the paragraph named last.
        """
        hub = self.passage.hub
        if hub is None or sentence.index - self.last_at != 1:
            return ()
        number = speaks_of_all(self.scene, sentence)
        others = [e for e in self.named if e != hub] if sentence.paragraph == self.paragraph else []
        meant = others[-number:] if 1 < number <= len(others) else self.last if number else ()
        return tuple(pair_of(hub, e) for e in meant if e != hub)

    def told_of_headline(self, sentence: Sentence, named: Collection[int]) -> Pair | None:
        """The two municipalities of the headline, or the only ones so far, where a sentence tells the first tie.

        «Дербент и Шамахы: ворота в обе стороны … Так в среду города оформили побратимство.»
        """
        pair = self.headline or self._only_two(sentence)
        if self.passage.known or pair is None or not set(named) <= set(pair):
            return None
        if tells_outright(self.scene, sentence):
            return pair
        both = speaks_of_both(self.scene, sentence) and self._crosses_border(pair)
        return pair if both and tells_partnership(self.scene, sentence) else None

    def _only_two(self, sentence: Sentence) -> Pair | None:
        """The only two municipalities named so far or at all, if they lie in two countries: «Обмен двух побратимов»."""
        if not speaks_of_both(self.scene, sentence):
            return None
        two = self.seen if len(self.seen) == _TWO else range(len(self.scene.entities))
        return pair_of(*two) if len(two) == _TWO and self._crosses_border(pair_of(*two)) else None


def _pair_of_headline(scene: Scene) -> Pair | None:
    """The two municipalities of a headline that names no more."""
    sentences = [s for s in scene.analysis.sentences if s.paragraph == 0]
    groups = tuple(g for s in sentences for g in scene.groups_in(s.first, s.last))
    named = dict.fromkeys(e for g in groups for e in g.entities)
    pair = pair_of(*named) if len(named) == _TWO else None
    return None if pair is None or _go_apart(scene, sentences[0], groups, pair) else pair


def _go_apart(scene: Scene, sentence: Sentence, groups: tuple[Group, ...], pair: Pair) -> bool:
    """«Клин и Тверь нашли родню во Вьетнаме»: two of one country that a headline joins look abroad side by side."""
    joined = sentence.paragraph == 0 and len(groups) == 1 and groups[0].role == "subject"
    country = scene.entities[pair[0]].country
    places = scene.places_in(sentence.first, sentence.last)
    abroad = any(p.kind == "country" and p.form == "noun" and p.place.country != country for p in places)
    return joined and abroad and are_compatriots(scene, pair)


def _are_apart(groups: tuple[Group, ...]) -> bool:
    """Whether one municipality is where people were, or whose guests they were: «Евпатория приютила ребят из Орла»."""
    roles = {g.role for g in groups}
    return not roles.isdisjoint(_PLACES) or roles == {"origin", "subject"}
