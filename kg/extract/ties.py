"""Ties: which pairs of municipalities an article speaks of, sentence by sentence.

The reader walks through the article with a passage in mind (what it is about, which pairs were told last) and with the
municipalities that were introduced without a tie.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.frames import Pair
from kg.extract.headings import is_dateline, is_heading
from kg.extract.introductions import Introductions
from kg.extract.lines import Lines
from kg.extract.mere_visits import is_mere_visit, is_shown
from kg.extract.parties import Group
from kg.extract.passage import Passage, pair_of
from kg.extract.peoples import pairs_of_peoples
from kg.extract.scene import Scene
from kg.extract.wording import (
    is_bearing,
    is_elliptic,
    is_negative,
    lists_partners,
    opens_list,
    speaks_of_both,
    speaks_of_pairs,
    tells_outright,
)
from kg.lang.base import Sentence

_MIN_LIST = 3
_MAX_FOCUS = 5
_LONGEST_ENTRY = 12  # sentences under a partner's name
_PLACES_OF_ACTION = ("tie.hub.location", "tie.hub.origin")
_BEHIND = 2  # tokens: «из американского»
_OPENING = 2  # tokens before a municipality that opens its sentence


@dataclass(frozen=True, slots=True)
class TieMention:
    """A pair that a stretch of the article (a clause or a sentence, as token range) speaks of."""

    pair: Pair
    sentence: int
    first: int
    last: int
    rule: str

    @property
    def is_explicit(self) -> bool:
        """Whether the stretch names a municipality of the pair, rather than referring back to it."""
        return self.rule != "tie.focus"


@dataclass(frozen=True, slots=True)
class Ties:
    """All mentions of ties in the order of the text, and for every sentence the pairs in focus once it is read.

    `denied` are the pairs that a clause names only to say that nothing ties them.
    """

    mentions: tuple[TieMention, ...]
    focus: tuple[tuple[Pair, ...], ...]
    denied: tuple[TieMention, ...] = ()

    def in_sentence(self, sentence: int) -> tuple[TieMention, ...]:
        """The mentions of one sentence."""
        begin = bisect_left(self.mentions, sentence, key=lambda t: t.sentence)
        end = bisect_left(self.mentions, sentence + 1, lo=begin, key=lambda t: t.sentence)
        return self.mentions[begin:end]


def find_ties(scene: Scene) -> Ties:
    """Walk through the article and note which pairs it speaks of where."""
    reader = _Reader(scene)
    mentions = tuple(_without_mere_visits(scene, list(reader.read())))
    return Ties(mentions, tuple(reader.focus_after), tuple(reader.denied))


def _without_mere_visits(scene: Scene, mentions: Sequence[TieMention]) -> Iterator[TieMention]:
    """The mentions but for pairs that nothing but visits joins: who meets at a forum is no partner yet."""
    per_sentence = Counter(t.sentence for t in mentions if not t.is_explicit)
    tellings = _tellings(mentions)
    told = set()
    for t in mentions:
        beside = range(t.sentence - 1, t.sentence + 2) if t.rule != "tie.item" else ()
        of_others = [s for s in beside if len(tellings.get(s, ())) == 1 and t.pair not in tellings[s]]
        alone = t.is_explicit or per_sentence[t.sentence] == 1
        if alone and not is_mere_visit(scene, scene.analysis.sentences[t.sentence], of_others):
            told.add(t.pair)
    named = {t.pair for t in mentions if t.is_explicit and t.rule not in _PLACES_OF_ACTION}
    named |= {t.pair for t in mentions if per_sentence[t.sentence] == 1 and _calls_them_twins(scene, t)}
    return (t for t in mentions if t.pair in told & named)


def _tellings(mentions: Sequence[TieMention]) -> Mapping[int, set[Pair]]:
    """Which pairs each sentence tells: where it is one, its words are of that one («Херне — побратим Белгорода»)."""
    found: dict[int, set[Pair]] = defaultdict(set)
    for mention in mentions:
        if mention.is_explicit:
            found[mention.sentence].add(mention.pair)
    return found


def _calls_them_twins(scene: Scene, mention: TieMention) -> bool:
    """«Из Пензы приехали трое. Два города давно побратимы»: whoever merely came from there is a partner after all."""
    sentence = scene.analysis.sentences[mention.sentence]
    return mention.rule == "tie.focus" and speaks_of_both(scene, sentence) and tells_outright(scene, sentence)


class _Reader:
    """Walks through the sentences of an article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.passage = Passage(scene)
        self.introductions = Introductions(scene, self.passage)
        self.lines = Lines(scene)
        self.told_in = -1
        self.told_at = -1
        self.focus_after: list[tuple[Pair, ...]] = []
        self.denied: list[TieMention] = []

    def read(self) -> Iterator[TieMention]:
        paragraph = -1
        for sentence in self.scene.analysis.sentences:
            if sentence.paragraph != paragraph:
                self.passage.open()
                paragraph = sentence.paragraph
            yield from self._read_sentence(sentence)
            self.focus_after.append(self.passage.focus)

    def _read_sentence(self, sentence: Sentence) -> Iterator[TieMention]:
        groups = self.scene.groups_in(sentence.first, sentence.last)
        line = self.lines.read(sentence, groups)
        if line:
            self.passage.tell(line)
            yield from (TieMention(p, sentence.index, sentence.first, sentence.last, "tie.line") for p in line)
            return
        self.passage.pairwise = self.passage.pairwise or speaks_of_pairs(self.scene, sentence)
        if is_heading(sentence, groups) and not is_dateline(self.scene, sentence):
            entry = self._entry_under(sentence, groups[0].entities[0])
            if entry is None:
                self.passage.open_under(groups[0].entities[0])
            yield from self._mention(sentence, entry, "tie.heading")
            return
        bearing = is_bearing(self.scene, sentence, announced=self.passage.announced > 0)
        if groups:
            yield from self._read_named(sentence, groups, bearing=bearing)
            return
        self._announce(sentence)
        listed = self.introductions.told_of_list(sentence) if bearing else ()
        if listed:
            self.passage.tell(listed)
            yield from (TieMention(p, sentence.index, sentence.first, sentence.last, "tie.introduced") for p in listed)
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
        others = {p.entity for p in scene.parties_in(first, last)} - {home, entity}
        tied = scene.triggers_in(first, last, "kinds") or scene.triggers_in(first, last, "documents")
        return None if others or not tied or home is None else pair_of(home, entity)

    def _read_named(self, sentence: Sentence, groups: tuple[Group, ...], *, bearing: bool) -> Iterator[TieMention]:
        """A sentence that names municipalities."""
        passage = self.passage
        frames = []
        if bearing or self._is_listed(sentence, groups):
            kept = passage.kept(sentence)
            frames = [f for f in kept if f[0].pair in passage.known or not is_shown(self.scene, sentence, f[0].pair)]
            self.denied += [TieMention(f.pair, sentence.index, i, j, f.rule) for f, i, j in passage.denied]
        self._announce(sentence)
        passage.move_hub(sentence, groups, [f for f, _, _ in frames])
        if frames:
            passage.tell(tuple(dict.fromkeys(f.pair for f, _, _ in frames)))
            self.told_in = sentence.paragraph
            self.told_at = sentence.index
            if any(self.scene.home in f.pair for f, _, _ in frames):
                self.passage.announced = 2
            self.introductions.forget()
            self.introductions.remember(sentence, groups)
            yield from (TieMention(f.pair, sentence.index, first, last, f.rule) for f, first, last in frames)
        else:
            self._focus_on(groups)
            yield from self._read_on(sentence, groups, bearing=bearing)
            if not is_dateline(self.scene, sentence):
                self.introductions.introduce(sentence, groups)
        if not is_dateline(self.scene, sentence):
            passage.set_topic(groups)

    def _read_on(self, sentence: Sentence, groups: tuple[Group, ...], *, bearing: bool) -> list[TieMention]:
        """What a sentence without frames adds: one more partner, or words on a pair told before."""
        item = self._mention(sentence, self._item(sentence, groups), "tie.item") or self._entries(sentence, groups)
        together = self.introductions.told_of_all(sentence)
        if together:
            self.passage.tell(together)
            return [TieMention(p, sentence.index, sentence.first, sentence.last, "tie.together") for p in together]
        if item or not bearing or opens_list(self.scene, sentence):
            return item
        last = self.introductions.told_of_this(sentence, groups)
        return self._mention(sentence, last, "tie.introduced") or self._refer_back(sentence, groups)

    def _mention(self, sentence: Sentence, pair: Pair | None, rule: str) -> list[TieMention]:
        """A pair that a whole sentence tells."""
        if pair is None:
            return []
        self.passage.tell((pair,))
        return [TieMention(pair, sentence.index, sentence.first, sentence.last, rule)]

    def _announce(self, sentence: Sentence) -> None:
        """A sentence about partners announces that a list may follow within the next two."""
        told = bool(self.scene.triggers_in(sentence.first, sentence.last, "kinds"))
        self.passage.announced = 2 if told else max(0, self.passage.announced - 1)

    def _item(self, sentence: Sentence, groups: tuple[Group, ...]) -> Pair | None:
        """«Варна связи приостановила. Итальянская Феррара пока молчит.»: one more partner in a passage about them.

        Only a municipality of another country that opens the sentence, in a paragraph that told of others.
        """
        hub, group = self.passage.hub, groups[0]
        if hub is None or len(groups) > 1 or len(group.entities) > 1 or self.told_in != sentence.paragraph:
            return None
        (entity,) = group.entities
        opens = group.first == sentence.first or (group.role == "subject" and group.first - sentence.first <= _OPENING)
        if not opens or not self._is_told_to_be_abroad(group) or entity == hub:
            return None
        pair = pair_of(hub, entity)
        return None if pair in self.passage.known else pair

    def _entries(self, sentence: Sentence, groups: tuple[Group, ...]) -> list[TieMention]:
        """«Нанси молчит. Алессандрия и Генуя прислали цветы»: in a passage about many partners, whoever abroad acts."""
        hub = self.passage.hub
        others = [e for g in groups for e in g.entities if e != hub]
        if hub is None or self.told_in != sentence.paragraph or not others or not self._has_many(hub):
            return []
        acting = all(g.role in ("subject", "companion") for g in groups if set(g.entities) & set(others))
        countries = {self.scene.entities[e].country for e in others}
        if not acting or self.scene.entities[hub].country in countries or None in countries:
            return []
        pairs = tuple(p for e in others if (p := pair_of(hub, e)) not in self.passage.known)
        if pairs:
            self.passage.tell(pairs)
        return [TieMention(p, sentence.index, sentence.first, sentence.last, "tie.item") for p in pairs]

    def _has_many(self, hub: int) -> bool:
        return sum(hub in p for p in self.passage.known) >= _MIN_LIST

    def _is_told_to_be_abroad(self, group: Group) -> bool:
        """Whether the adjective of a country stands before or close behind a municipality («X из американского …»)."""
        tokens = self.scene.analysis.tokens
        end = min(len(tokens), group.last + _BEHIND)
        near = {tokens[i].end for i in range(max(0, group.first - 1), end)}
        places = self.scene.places_in(self.scene.sentence_of(group.first).first, end)
        return any(p.end in near and p.kind == "country" and p.form == "adjective" for p in places)

    def _is_listed(self, sentence: Sentence, groups: tuple[Group, ...]) -> bool:
        """Whether a sentence lists partners that were announced, or more of them: «В списке остались Бари и Верона»."""
        if lists_partners(self.scene, sentence, groups):
            return True
        if self.told_at == sentence.index - 1 and is_elliptic(self.scene, sentence, groups):
            return True
        listing = self.scene.has_cue(sentence.first, sentence.last, "list_word")
        if not self.passage.announced and not (self.passage.known and listing):
            return False
        if self.passage.announced and sum(g.role == "owner" for g in groups) > 1:
            return True  # «У Рыбинска это Кингспорт, у Ростова — Янаккала»
        if self.passage.announced and any(g.gapped for g in groups):
            return True  # «Даллас — 1987 год, Братислава — 1990-й»
        if not (listing or self._reaches_abroad(groups)) or is_negative(self.scene, sentence, groups):
            return False
        longest = max((len(g.entities) for g in groups), default=0)
        return longest >= _MIN_LIST or (longest > 1 and listing)

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
        named = {e for g in groups for e in g.entities} - {self.scene.home}
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
        return [TieMention(p, sentence.index, sentence.first, sentence.last, rule) for p in pairs]
