"""Ties: which pairs of municipalities an article speaks of, sentence by sentence.

The reader walks through the article with a passage in mind (what it is about, which pairs were told last) and with the
municipalities that were introduced without a tie.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from kg.extract.scene.entries import (
    changes_list,
    is_answer,
    is_bearing,
    is_dated_entry,
    is_elliptic,
    is_pair_abroad,
    lists_partners,
    names_relation,
    names_the_rest,
    opens_with_companion,
    owns_list,
    tells_of_others,
)
from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.headings import is_dateline, is_heading, is_roundup
from kg.extract.scene.parties import Group
from kg.extract.scene.peoples import pairs_of_peoples
from kg.extract.scene.scene import Scene
from kg.extract.scene.tie_mention import TieMention, told_at
from kg.extract.scene.wording import (
    opens_list,
    speaks_of_pairs,
    tells_the_same,
)
from kg.extract.ties.borne_out import borne_out
from kg.extract.ties.both_named import both_named
from kg.extract.ties.counted import find_counted
from kg.extract.ties.followers import may_follow
from kg.extract.ties.further_partners import further_partners
from kg.extract.ties.introductions import Introductions
from kg.extract.ties.lines import Lines
from kg.extract.ties.mere_visits import is_shown, without_mere_visits
from kg.extract.ties.no_tie import has_no_partners, is_negative
from kg.extract.ties.owners import partners_owned
from kg.extract.ties.partners_meant import partners_meant
from kg.extract.ties.passage import Passage
from kg.extract.ties.put_in_pairs import find_put_in_pairs
from kg.extract.ties.seekers import sought_before
from kg.extract.ties.sorted_out import find_sorted_out
from kg.extract.ties.third_parties import JOINING, has_partners, is_abroad, lies_abroad
from kg.extract.ties.towns_beside import without_stops
from kg.extract.ties.untied import untied_pairs
from kg.lang.base import Sentence

__all__ = ("TieMention", "Ties", "find_ties")

_MIN_LIST = 3
_TWO = 2
_MAX_FOCUS = 5
_LONGEST_ENTRY = 12  # sentences under a partner's name


@dataclass(frozen=True)
class Ties:
    """All mentions of ties in the order of the text, and for every sentence the pairs in focus once it is read.

    `denied` are the pairs that a clause names only to say that nothing ties them.
    """

    mentions: tuple[TieMention, ...]
    focus: tuple[tuple[Pair, ...], ...]
    denied: tuple[TieMention, ...] = ()

    @cached_property
    def by_pair(self) -> Mapping[Pair, Sequence[TieMention]]:
        """The mentions of each pair, in the order of the text."""
        found: defaultdict[Pair, list[TieMention]] = defaultdict(list)
        for mention in self.mentions:
            found[mention.pair].append(mention)
        return dict(found)

    def in_sentence(self, sentence: int) -> tuple[TieMention, ...]:
        """The mentions of one sentence."""
        return self._by_sentence.get(sentence, ())

    @cached_property
    def _by_sentence(self) -> Mapping[int, tuple[TieMention, ...]]:
        return {number: tuple(mentions) for number, mentions in groupby(self.mentions, key=lambda t: t.sentence)}


def find_ties(scene: Scene) -> Ties:
    """Walk through the article and note which pairs it speaks of where."""
    counted = {**find_counted(scene), **find_put_in_pairs(scene)}
    reader = _Reader(scene, counted)
    read = list(reader.read())
    loose = {m.pair for m in read if m.rule not in JOINING}
    of_home = any(is_abroad(scene, pair) for pair in loose) and has_partners(scene, {m.pair for m in read})
    if of_home and not is_roundup(scene):
        reader = _Reader(scene, counted, settled=True)
        read = list(reader.read())
    told = list(without_mere_visits(scene, borne_out(scene, read), reader.of_partners))
    told += partners_meant(scene, told)
    untied = untied_pairs(scene, told)
    mentions = tuple(sorted((m for m in told if m.pair not in untied), key=lambda t: t.sentence))
    denied = (*reader.denied, *(m for m in told if m.pair in untied and m.is_explicit))
    return Ties(mentions, tuple(reader.focus_after), denied)


class _Reader:
    """Walks through the sentences of an article."""

    def __init__(self, scene: Scene, counted: Mapping[int, tuple[Pair, ...]], *, settled: bool = False) -> None:
        self.scene = scene
        self.passage = Passage(scene, settled=settled)
        self.introductions = Introductions(scene, self.passage)
        self.lines = Lines(scene)
        self.told: Sentence | None = None  # the last whose words tied municipalities
        self.focus_after: list[tuple[Pair, ...]] = []
        self.denied: list[TieMention] = []
        self.of_partners: set[int] = set()
        self.counted = counted
        self.sorted_out = find_sorted_out(scene)

    def read(self) -> Iterator[TieMention]:
        paragraph = -1
        for sentence in self.scene.analysis.sentences:
            if sentence.paragraph != paragraph:
                self.passage.open(sentence)
                if self.passage.of_partners:
                    self.of_partners.add(sentence.paragraph)
                paragraph = sentence.paragraph
            yield from self._read_sentence(sentence)
            self.focus_after.append(self.passage.focus)

    def _read_sentence(self, sentence: Sentence) -> Iterator[TieMention]:
        groups = self.scene.groups_in(sentence.first, sentence.last)
        line = tuple(self.lines.read(sentence, groups))
        if listed := line or self.sorted_out.get(sentence.index, ()):
            yield from self._tell(sentence, listed, "tie.line" if line else "tie.entries")
            return
        self.passage.pairwise = self.passage.pairwise or speaks_of_pairs(self.scene, sentence)
        if is_heading(sentence, groups) and not is_dateline(self.scene, sentence):
            entry = self._entry_under(sentence, groups[0].entities[0])
            # «А кто был первым? Лусака.»: a heading abroad, in an article on the partners of its own municipality
            partner = self.passage.settled and lies_abroad(self.scene, groups[0].entities[0])
            if entry is None and not partner:
                self.passage.open_under(groups[0].entities[0])
            yield from self._mention(sentence, entry, "tie.heading")
            return
        bearing = is_bearing(self.scene, sentence, announced=self.passage.announced > 0)
        bearing = bearing or (bool(self.passage.known) and tells_the_same(self.scene, sentence, groups))
        bearing = bearing or may_follow(self.scene, self.passage.example, sentence.first, sentence.last)
        if groups:
            yield from self._read_named(sentence, groups, bearing=bearing)
            return
        self.passage.turn_to_people(sentence)
        self._announce(sentence)
        together = self.introductions.told_of_all(sentence) if bearing else ()
        listed = together or (self.introductions.told_of_list(sentence) if bearing else ())
        if listed:
            yield from self._tell(sentence, listed, "tie.together" if together else "tie.introduced")
        elif bearing and not opens_list(self.scene, sentence):
            yield from self._mention(
                sentence, self.introductions.told_by(sentence), "tie.introduced"
            ) or self._refer_back(sentence)

    def _entry_under(self, heading: Sentence, entity: int) -> Pair | None:
        """«Перник. Побратимство прорабатывается.»: what stands under a partner's name is about it and nobody else."""
        home, scene = self.scene.home, self.scene
        behind = scene.analysis.sentences[heading.index + 1 : heading.index + 1 + _LONGEST_ENTRY]
        under = [s for s in behind if s.paragraph == heading.paragraph]
        if home in (None, entity) or not under:
            return None
        first, last = under[0].first, under[-1].last
        sides = (g for g in scene.groups_in(first, last) if g.government.preposition not in ("в", "на"))  # nor places
        others = {e for g in sides for e in g.entities} - {home, entity}
        tied = scene.triggers_in(first, last, "kinds") or scene.triggers_in(first, last, "documents")
        none = has_no_partners(scene, first, last)  # «Юрга. Партнёров за рубежом нет.»
        return None if others or not tied or none or home is None else pair_of(home, entity)

    def _read_named(self, sentence: Sentence, groups: tuple[Group, ...], *, bearing: bool) -> Iterator[TieMention]:
        """A sentence that names municipalities."""
        passage = self.passage
        passage.turn_to_owner(sentence)
        frames = []
        if bearing or self._is_listed(sentence, groups):
            kept = passage.kept(sentence)
            frames = [f for f in kept if f[0].pair in passage.known or not is_shown(self.scene, sentence, f[0].pair)]
            self.denied += [TieMention(f.pair, sentence.index, i, j, f.rule) for f, i, j in passage.denied]
        self._announce(sentence)
        passage.move_hub(sentence, groups, [f for f, _, _ in frames])
        together = self.introductions.told_of_all(sentence)
        yield from self._tell(sentence, together, "tie.together")
        yield from self._tell(sentence, self.counted.get(sentence.index, ()), "tie.counted")
        if frames:
            passage.tell(tuple(dict.fromkeys(f.pair for f, _, _ in frames)))
            self.told = sentence
            if any(self.scene.home in f.pair for f, _, _ in frames):
                self.passage.announced = 2
            self.introductions.forget()
            self.introductions.remember(sentence, groups)
            yield from (TieMention(f.pair, sentence.index, first, last, f.rule) for f, first, last in frames)
            yield from sought_before(self.scene, sentence, {f.pair for f, _, _ in frames})
        else:
            self._focus_on(groups)
            yield from self._read_on(sentence, groups, bearing=bearing)
            if not is_dateline(self.scene, sentence):
                self.introductions.introduce(sentence, without_stops(self.scene, groups))
        if not is_dateline(self.scene, sentence):
            passage.set_topic(groups)

    def _read_on(self, sentence: Sentence, groups: tuple[Group, ...], *, bearing: bool) -> list[TieMention]:
        """What a sentence without frames adds: one more partner, or words on a pair told before."""
        both = both_named(self.scene, sentence, groups) if bearing else None
        owned = partners_owned(self.scene, groups, sentence.first, sentence.last, self.passage.people)
        item = (
            self._mention(sentence, both, "tie.both")
            or self._tell(sentence, owned, "tie.owned")
            or self._tell(sentence, further_partners(self.scene, self.passage, self.told, sentence, groups), "tie.item")
        )
        if item or not bearing or opens_list(self.scene, sentence):
            return item
        last = self.introductions.told_of_this(sentence, groups)
        return self._mention(sentence, last, "tie.introduced") or self._refer_back(sentence, groups)

    def _mention(self, sentence: Sentence, pair: Pair | None, rule: str) -> list[TieMention]:
        """A pair that a whole sentence tells."""
        return [] if pair is None else self._tell(sentence, (pair,), rule)

    def _tell(self, sentence: Sentence, pairs: tuple[Pair, ...], rule: str) -> list[TieMention]:
        """Pairs that a whole sentence tells."""
        if pairs:
            self.passage.tell(pairs)
        return [TieMention(p, sentence.index, sentence.first, sentence.last, rule) for p in pairs]

    def _announce(self, sentence: Sentence) -> None:
        """A sentence about partners announces that a list may follow within the next two."""
        told = bool(self.scene.triggers_in(sentence.first, sentence.last, "kinds"))
        self.passage.announced = 2 if told else max(0, self.passage.announced - 1)

    def _is_listed(self, sentence: Sentence, groups: tuple[Group, ...]) -> bool:
        """Whether a sentence lists partners that were announced, or more of them: «В списке остались Бари и Верона»."""
        rest = bool(self.passage.known) and names_the_rest(self.scene, sentence, groups)
        if rest or lists_partners(self.scene, sentence, groups):
            return True
        follows = self.told is not None and self.told.index == sentence.index - 1
        if (follows or self.passage.announced) and is_elliptic(self.scene, sentence, groups):
            return True  # «Договоры о побратимстве, подписанные Тольятти: 1991 год — с Вольфсбургом»
        if self.passage.pairwise and follows and is_pair_abroad(self.scene, groups):
            return True
        listing = self.scene.has_cue(sentence.first, sentence.last, "list_word")
        listing = listing or changes_list(self.scene, sentence.first, sentence.last)
        if not self.passage.announced and not (self.passage.known and listing):
            return False
        abroad = self._reaches_abroad(groups)
        if abroad and (
            self._is_dated_entry(sentence, groups)
            or (self.passage.announced and opens_with_companion(self.scene, sentence, groups))
            or (self.passage.known and names_relation(self.scene, sentence, groups))
        ):
            return True
        if self.passage.announced and owns_list(self.scene, groups, self.passage.hub):
            return True
        people = self.scene.has_cue(sentence.first, sentence.last, "group")
        if self.passage.of_partners and not people and all(g.role == "origin" for g in groups) and abroad:
            return True  # «Под стеклом чайник из Муталы и кусок графита из Обнинска», where gifts of partners are shown
        if self.passage.announced and sum(g.role == "owner" for g in groups) > 1:
            return True  # «У Рыбинска это Кингспорт, у Ростова — Янаккала»
        if self.passage.announced and any(g.gapped for g in groups):
            return True  # «Даллас — 1987 год, Братислава — 1990-й»
        if not (listing or abroad) or is_negative(self.scene, sentence, groups):
            return False
        if not listing and tells_of_others(self.scene, sentence, groups):
            return False
        # «участвовать могут Варшава, Берлин и Прага»: the own one among its like has no partners in them
        lists = (g for g in groups if len(g.entities) <= _TWO or self.scene.home not in g.entities)
        longest = max((len(g.entities) for g in lists), default=0)
        return longest >= _MIN_LIST or (longest > 1 and (listing or is_answer(self.scene, sentence)))

    def _is_dated_entry(self, sentence: Sentence, groups: tuple[Group, ...]) -> bool:
        """«Белосток, с 1992 года», where partners were announced or told, and no dateline."""
        told = self.passage.announced > 0 or bool(self.passage.known)
        return told and is_dated_entry(self.scene, sentence, groups) and not is_dateline(self.scene, sentence)

    def _reaches_abroad(self, groups: tuple[Group, ...]) -> bool:
        hub = self.passage.hub
        own = None if hub is None else self.scene.entities[hub].country
        return any(self.scene.entities[e].country != own for g in groups for e in g.entities)

    def _focus_on(self, groups: tuple[Group, ...]) -> None:
        """A sentence that names a known partner alone brings its pair back into focus."""
        home = self.scene.home
        named = {e for g in groups for e in g.entities} - {home}
        again = tuple(p for p in sorted(self.passage.known) if named & set(p) and (home in p or len(named) > 1))
        if again and not any(named & set(p) for p in self.passage.focus):
            self.passage.focus = again

    def _refer_back(self, sentence: Sentence, groups: tuple[Group, ...] = ()) -> list[TieMention]:
        away = (g.entities for g in groups if not self._is_place_of_signing(sentence, g))
        named = {e for entities in away for e in entities} - {self.scene.home}
        focus = self.passage.focus
        of_peoples = pairs_of_peoples(self.scene, sentence.first, sentence.last, self.passage.known)
        if of_peoples and not named:
            focus = of_peoples
        if not focus:
            return self._mention(sentence, self.introductions.told_of_headline(sentence, named), "tie.headline")
        if not named and (len(focus) > _MAX_FOCUS or any(g.is_partners_of for g in groups)):
            return []  # after a long list nobody can tell with whom; «побратимы Казани» begins a new one
        rule = "tie.again" if named else "tie.focus"
        pairs = [p for p in focus if not named or named & set(p)]
        return [
            TieMention(p, sentence.index, first, last, rule)
            for p in pairs
            for first, last in told_at(self.scene, sentence, p, named)
        ]

    def _is_place_of_signing(self, sentence: Sentence, group: Group) -> bool:
        """«Договор подписан 10 июня в Минске»: where the paper of the pair in mind was signed, and no party to it."""
        if group.role != "location" or group.government.preposition not in ("в", "на"):
            return False
        sides = {e for pair in self.passage.focus for e in pair}
        if len(self.passage.focus) != 1 or sides & set(group.entities):
            return False
        countries = {self.scene.entities[e].country for e in sides}
        if any(self.scene.entities[e].country not in countries for e in group.entities):
            return False
        told = self.scene.triggers_in(sentence.first, sentence.last)
        return any(t.id == "signed" for t in told) and any(t.scheme == "documents" for t in told)
