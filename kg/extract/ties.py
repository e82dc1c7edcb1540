"""Ties: which pairs of municipalities an article speaks of, sentence by sentence.

The reader walks through the article with three things in mind: the municipality the article is about (home), the one
the passage speaks of (topic; «он», «его», «у неё» refer to it), and the pairs spoken of last (focus; «стороны»,
«города», «соглашение» refer to them).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.frames import Frame, Pair, Setting, read_clause
from kg.extract.parties import Group, is_partner_noun
from kg.extract.scene import Scene
from kg.lang.base import Sentence

_DEEDS = frozenset({"signed", "renewed", "suspended", "terminated", "visited"})
_MIN_LIST = 3
_MAX_FOCUS = 5
_POSSESSIVES = ("его", "ее", "её")
_INTRODUCTION_REACH = 2  # sentences
_PLACES_OF_ACTION = ("tie.hub.location", "tie.hub.origin")
_MAX_HEADING = 4  # tokens, the full stop among them


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
    """All mentions of ties in the order of the text, and for every sentence the pairs in focus once it is read."""

    mentions: tuple[TieMention, ...]
    focus: tuple[tuple[Pair, ...], ...]

    def in_sentence(self, sentence: int) -> tuple[TieMention, ...]:
        """The mentions of one sentence."""
        begin = bisect_left(self.mentions, sentence, key=lambda t: t.sentence)
        end = bisect_left(self.mentions, sentence + 1, lo=begin, key=lambda t: t.sentence)
        return self.mentions[begin:end]


def find_ties(scene: Scene) -> Ties:
    """Walk through the article and note which pairs it speaks of where."""
    reader = _Reader(scene)
    return Ties(tuple(_without_mere_visits(scene, list(reader.read()))), tuple(reader.focus_after))


def _without_mere_visits(scene: Scene, mentions: Sequence[TieMention]) -> Iterator[TieMention]:
    """The mentions but for pairs that nothing but visits joins: who meets at a forum is no partner yet."""
    told = {t.pair for t in mentions if not _is_mere_visit(scene, scene.analysis.sentences[t.sentence])}
    named = {t.pair for t in mentions if t.is_explicit and t.rule not in _PLACES_OF_ACTION}
    return (t for t in mentions if t.pair in told & named)


def _is_mere_visit(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells a visit or meeting, and no word of a partnership or paper stands in or beside it."""
    beside = scene.analysis.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    around = [s for s in beside if s.paragraph == sentence.paragraph]
    triggers = scene.triggers_in(around[0].first, around[-1].last)
    return _deeds(scene, sentence.first, sentence.last) == {"visited"} and not any(
        t.scheme in ("kinds", "documents") for t in triggers
    )


class _Reader:
    """Walks through the sentences and keeps home, topic, focus, and whether a list of partners was announced."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.topic: int | None = None
        self.hub = scene.home
        self.focus: tuple[Pair, ...] = ()
        self.introduced: Pair | None = None
        self.introduced_at = 0
        self.known: set[Pair] = set()
        self.announced = 0
        self.heading = False
        self.focus_after: list[tuple[Pair, ...]] = []

    def read(self) -> Iterator[TieMention]:
        paragraph = -1
        for sentence in self.scene.analysis.sentences:
            if sentence.paragraph != paragraph:
                self.topic, self.hub, paragraph = None, self.scene.home, sentence.paragraph
                self.heading = False
            yield from self._read_sentence(sentence)
            self.focus_after.append(self.focus)

    def _read_sentence(self, sentence: Sentence) -> Iterator[TieMention]:
        groups = self.scene.groups_in(sentence.first, sentence.last)
        bearing = _is_bearing(self.scene, sentence, announced=self.announced > 0)
        listed = self.announced > 0 and self._is_list(sentence, groups)
        if _is_heading(sentence, groups):
            self.hub = self.topic = groups[0].entities[0]
            self.heading = True
            return
        if not groups:
            self._announce(sentence)
            if bearing:
                yield from self._tell_introduced(sentence) or self._refer_back(sentence)
            return
        frames = list(self._frames(sentence)) if bearing or listed else []
        self._announce(sentence)
        self._move_hub(groups, [f for f, _, _ in frames])
        if frames:
            self.focus = tuple(dict.fromkeys(f.pair for f, _, _ in frames))
            self.known |= set(self.focus)
            self.introduced = None
            for frame, first, last in frames:
                yield TieMention(frame.pair, sentence.index, first, last, frame.rule)
        else:
            self._focus_on(groups)
            if bearing:
                yield from self._refer_back(sentence, groups)
            self._introduce(sentence, groups)
        self._set_topic(groups)

    def _announce(self, sentence: Sentence) -> None:
        """A sentence about partners announces that a list may follow within the next two."""
        told = bool(self.scene.triggers_in(sentence.first, sentence.last, "kinds"))
        self.announced = 2 if told else max(0, self.announced - 1)

    def _is_list(self, sentence: Sentence, groups: tuple[Group, ...]) -> bool:
        longest = max((len(g.entities) for g in groups), default=0)
        return longest >= _MIN_LIST or (longest > 1 and self.scene.has_cue(sentence.first, sentence.last, "list_word"))

    def _move_hub(self, groups: tuple[Group, ...], frames: list[Frame]) -> None:
        """A passage goes on about the municipality whose partners it has named, or is about to name."""
        anchors = [g.entities[0] for g in groups if g.is_partners_of]
        heads = {f.head for f in frames}
        if anchors:
            self.hub = anchors[0]
        elif len(heads) == 1 and len({f.partner for f in frames}) > 1:
            (self.hub,) = heads

    def _focus_on(self, groups: tuple[Group, ...]) -> None:
        """A sentence that names a known partner alone brings its pair back into focus."""
        named = {e for g in groups for e in g.entities} - {self.scene.home}
        again = tuple(p for p in sorted(self.known) if named & set(p) and (self.scene.home in p or len(named) > 1))
        if again and not any(named & set(p) for p in self.focus):
            self.focus = again

    def _introduce(self, sentence: Sentence, groups: tuple[Group, ...]) -> None:
        """A sentence that names a municipality without telling a tie: the next sentence may tell it.

        «Самый молодой — узбекский Наманган. Договор подписан в 2021 году.»
        """
        taking_part = [g for g in groups if g.role not in ("location", "goal", "origin", "between")]
        named = list(dict.fromkeys(e for g in taking_part for e in g.entities))
        others = [e for e in named if e != self.hub]
        if len(others) == 1 and self.hub is not None:
            self.introduced, self.introduced_at = _pair(self.hub, others[0]), sentence.index
        elif len(named) == 2:
            self.introduced, self.introduced_at = _pair(*named), sentence.index
        elif others:
            self.introduced = None

    def _tell_introduced(self, sentence: Sentence) -> list[TieMention]:
        """The tie of the pair that was introduced right before, if there is one that was not told yet."""
        pair = self.introduced
        if pair is None or sentence.index - self.introduced_at > _INTRODUCTION_REACH or pair in self.focus:
            return []
        if not _tells_outright(self.scene, sentence):
            return []
        self.introduced, self.focus = None, (pair,)
        self.known.add(pair)
        return [TieMention(pair, sentence.index, sentence.first, sentence.last, "tie.introduced")]

    def _refer_back(self, sentence: Sentence, groups: tuple[Group, ...] = ()) -> Iterator[TieMention]:
        named = {e for g in groups for e in g.entities} - {self.scene.home}
        if not named and (len(self.focus) > _MAX_FOCUS or any(g.is_partners_of for g in groups)):
            return  # after a long list nobody can tell with whom; «побратимы Казани» begins a new one
        for pair in self.focus:
            if not named or named & set(pair):
                rule = "tie.again" if named else "tie.focus"
                yield TieMention(pair, sentence.index, sentence.first, sentence.last, rule)

    def _frames(self, sentence: Sentence) -> Iterator[tuple[Frame, int, int]]:
        """The frames of a sentence, clause by clause, with the token range of each."""
        head: int | None = None
        waiting: list[tuple[int, int, int]] = []
        tied: set[int] = set()
        for first, last in self.scene.clauses[sentence.index]:
            groups = self._groups(first, last)
            if not groups:
                continue
            reading = read_clause(groups, self._setting(first, last, groups, head))
            for frame in reading.frames:
                tied |= set(frame.pair)
                yield frame, first, last
            waiting = [w for w in waiting if w[0] not in tied]
            if reading.waiting is not None and reading.waiting not in tied:
                waiting.append((reading.waiting, first, last))
            head = reading.head
            if not reading.frames and [g.role for g in groups] == ["location"] and len(groups[0].entities) == 1:
                self.topic = groups[0].entities[0]  # «то же сделали в Каменском: разорваны связи с Новомосковском»
        for entity, first, last in waiting:
            hub = self._hub(first, last, self.scene.groups_in(first, last))
            if hub is not None and entity != hub and _is_told(self.scene, sentence):
                yield Frame(hub, entity, "tie.lone"), first, last

    def _groups(self, first: int, last: int) -> tuple[Group, ...]:
        """The municipalities of a clause; where something is signed, also those the signers stand for."""
        groups = self.scene.groups_in(first, last)
        if not groups or not _deeds(self.scene, first, last) & {"signed", "renewed"}:
            return groups
        named = {e for g in groups for e in g.entities}
        if len(named) > 1:
            return groups
        signers = self.scene.signers_groups(first, last, named)
        return tuple(sorted((*groups, *signers), key=lambda g: g.first))

    def _setting(self, first: int, last: int, groups: tuple[Group, ...], head: int | None) -> Setting:
        sentence = self.scene.sentence_of(first)
        named = {e for g in groups for e in g.entities}
        bound = self._is_bound(first, last, named)
        return Setting(
            head=head,
            hub=self.topic if bound else self._passage_hub(groups),
            bound=bound,
            reciprocal=self._is_reciprocal(first, last),
            visiting=_deeds(self.scene, first, last) == {"visited"},
            ended=bool(_deeds(self.scene, sentence.first, sentence.last) & {"terminated", "suspended"}),
        )

    def _passage_hub(self, groups: tuple[Group, ...]) -> int | None:
        """Who partners without a head belong to: the passage's hub, or a topic that is no partner of it itself.

        «Брауншвейг ждать не стал. Сотрудничество с Казанью приостановлено.» Ties cross borders more often than not.
        """
        topic, hub, partner = self.topic, self.hub, groups[0].entities[0]
        if topic is None or hub is None or topic in (hub, partner) or self.heading or _pair(topic, hub) in self.known:
            return hub
        if partner == hub:
            return hub
        country = [self.scene.entities[e].country for e in (topic, hub, partner)]
        return topic if country[0] != country[2] and country[1] in (country[0], country[2]) else hub

    def _is_bound(self, first: int, last: int, named: Collection[int]) -> bool:
        """Whether a pronoun refers to the municipality that the passage speaks of."""
        if self.topic is None or self.topic in named:
            return False
        since = self.scene.sentence_of(first).first
        cues = (t for t in self.scene.triggers_in(since, last, "cues") if t.id == "pronoun")
        return any(self._refers_to_side(t.first, since) for t in cues)

    def _refers_to_side(self, token: int, since: int) -> bool:
        """Whether a pronoun is a side of a tie: a subject, «с ним», «его побратимом», not «по словам его мэра»."""
        tokens = self.scene.analysis.tokens
        if token <= since + 1 or tokens[token].text.lower() not in _POSSESSIVES:
            return True
        owned = token + 1 < len(tokens) and tokens[token + 1].pos in ("NOUN", "ADJ", "PROPN")
        return not owned or bool(self.scene.triggers_in(token + 1, token + 3, "kinds"))

    def _hub(self, first: int, last: int, groups: tuple[Group, ...]) -> int | None:
        """Who the clause is about if it does not say: the topic a pronoun refers to, or else the passage's hub."""
        named = {e for g in groups for e in g.entities}
        return self.topic if self._is_bound(first, last, named) else self.hub

    def _is_reciprocal(self, first: int, last: int) -> bool:
        """Whether two listed cities may be each other's: not where a pronoun or a list points to somebody else."""
        ended = _deeds(self.scene, first, last) & {"terminated", "suspended"}
        others = self.scene.has_cue(first, last, "pronoun", "others_pronoun", "list_word")
        announced = first > 0 and self.scene.analysis.tokens[first - 1].text == ":"
        return not ended and not others and not announced and not _speaks_of_more_partners(self.scene, first, last)

    def _set_topic(self, groups: tuple[Group, ...]) -> None:
        """The municipality that a sentence is about: its only one, or the first that stands as subject or owner."""
        subjects = [g.entities[0] for g in groups if g.role in ("subject", "owner") and len(g.entities) == 1]
        entities = {e for g in groups for e in g.entities}
        if subjects:
            self.topic = subjects[0]
        elif len(entities) == 1:
            self.topic = entities.pop()


def _pair(one: int, other: int) -> Pair:
    return (min(one, other), max(one, other))


def _is_heading(sentence: Sentence, groups: tuple[Group, ...]) -> bool:
    """Whether a sentence is nothing but a name («Тампере.»): the passage that follows is about it."""
    if len(groups) != 1 or len(groups[0].entities) != 1 or sentence.paragraph == 0:
        return False
    return sentence.last - sentence.first <= _MAX_HEADING and groups[0].last - groups[0].first >= (
        sentence.last - sentence.first - 1
    )


def _speaks_of_more_partners(scene: Scene, first: int, last: int) -> bool:
    """«Урай и Сестрорецк обрели побратимов»: partners as objects are other ones than those named."""
    return any(
        is_partner_noun(t.lemma) and t.feats.get("Number") == "Plur" and t.feats.get("Case") in ("Gen", "Acc")
        for t in scene.analysis.tokens[first:last]
    )


def _tells_outright(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence has twin or friendship wording, or a paper of municipalities that is signed or ended."""
    first, last = sentence.first, sentence.last
    if scene.has_cue(first, last, "other_party") or scene.analysis.tokens[last - 1].text == "?":
        return False
    if any(t.id != "cooperation" for t in scene.triggers_in(first, last, "kinds")):
        return True
    events = {t.id for t in scene.triggers_in(first, last, "events")} - {"visited", "exists"}
    return bool(events and scene.triggers_in(first, last, "documents"))


def _deeds(scene: Scene, first: int, last: int) -> set[str]:
    return {t.id for t in scene.triggers_in(first, last, "events")} & _DEEDS


def _is_told(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells a partnership or a deed, not just that somebody met somebody."""
    deeds = _deeds(scene, sentence.first, sentence.last) - {"visited"}
    return bool(deeds or scene.triggers_in(sentence.first, sentence.last, "kinds"))


def _is_bearing(scene: Scene, sentence: Sentence, *, announced: bool) -> bool:
    """Whether a sentence speaks of a tie at all: a partnership word, a document or a deed; a plan after such words."""
    triggers = scene.triggers_in(sentence.first, sentence.last)
    deeds = _DEEDS | {"planned"} if announced else _DEEDS
    return any(t.scheme in ("kinds", "documents") or (t.scheme == "events" and t.id in deeds) for t in triggers)
