"""The scene of an article: who is there, in which sentence, in which list, beside which triggers.

A scene holds what single words and names say; the discourse (who is tied to whom, what happened) is read from it by
`kg.extract.ties` and `kg.extract.events`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.extract.people import People, PersonMention
from kg.lang.base import Analysis, Sentence
from kg.lang.lexicon import Trigger
from kg.lang.ru.grammar import Government, government, is_connective, split_clauses
from kg.model.annotation import Place
from kg.places.mention import PlaceMention
from kg.text.dates import DateMention


@dataclass(frozen=True, slots=True)
class Party:
    """One mention of a municipality.

    Attributes:
        entity: index into `Scene.entities`.
        first, last: token range.
        sentence: index of the sentence.
        group: number of the coordinated list the mention stands in, unique in the article.
        government: preposition, governing noun and case of the list's first member.
    """

    entity: int
    first: int
    last: int
    sentence: int
    group: int
    government: Government
    mention: PlaceMention


@dataclass(frozen=True, slots=True)
class Group:
    """Municipalities listed in one sentence, governed alike; `dashed` where a bare dash joins it to the last one."""

    entities: tuple[int, ...]
    first: int
    last: int
    government: Government
    form: str
    dashed: bool = False

    @property
    def role(self) -> str:
        """companion (с …), between, location, origin, owner (у, для), dependent (of a noun), object or subject."""
        if self.government.preposition in ("в", "на") and self.government.case == "Acc":
            return "goal"
        by_preposition = _ROLES.get(self.government.preposition)
        if by_preposition:
            return by_preposition
        if self.form == "adjective" or self.government.head:
            return "dependent"
        return "subject" if self.government.case in ("Nom", "Acc", "") else "object"

    @property
    def is_partners_of(self) -> bool:
        """Whether one municipality stands under a noun for partner: «побратимы Казани»."""
        return self.role == "dependent" and len(self.entities) == 1 and is_partner_noun(self.government.head)


def is_partner_noun(lemma: str) -> bool:
    """Whether a noun names the partners of a municipality."""
    return lemma.startswith(_PARTNER_NOUNS)


_DENIAL_REACH = 2  # tokens: «не», and a preposition
_PARTNER_NOUNS = ("побратим", "город-побратим", "партнер", "город-партнер", "собрат")

_ROLES = {
    "с": "companion",
    "между": "between",
    "в": "location",
    "на": "location",
    "под": "location",
    "при": "location",
    "около": "location",
    "по": "location",
    "до": "location",
    "через": "location",
    "после": "location",
    "из": "origin",
    "от": "origin",
    "к": "goal",
    "у": "owner",
    "для": "owner",
}


@dataclass(frozen=True, slots=True)
class _Placed:
    """The triggers of one scheme, or of all, and the tokens they start at."""

    triggers: tuple[Trigger, ...]
    positions: tuple[int, ...]


def _place(triggers: Iterable[Trigger]) -> dict[str | None, _Placed]:
    found: dict[str | None, list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        found[None].append(trigger)
        found[trigger.scheme].append(trigger)
    placed = {scheme: _Placed(tuple(ts), tuple(t.first for t in ts)) for scheme, ts in found.items()}
    return defaultdict(lambda: _NOWHERE, placed)


_NOWHERE = _Placed((), ())


@dataclass(frozen=True, slots=True)
class Scene:
    """All mentions of an article, ordered.

    `home` is the municipality the article is about, None if there is none; `homes` gives the entity that a person holds
    a municipal office in, by the person's full name.
    """

    analysis: Analysis
    places: tuple[PlaceMention, ...]
    entities: tuple[Place, ...]
    parties: tuple[Party, ...]
    dates: tuple[DateMention, ...]
    people: People
    triggers: tuple[Trigger, ...]
    clauses: tuple[tuple[tuple[int, int], ...], ...]
    home: int | None
    homes: Mapping[str, int]
    _placed: Mapping[str | None, _Placed]

    def parties_in(self, first: int, last: int) -> tuple[Party, ...]:
        """The municipalities mentioned within a token range."""
        return _between(self.parties, first, last, _first_token)

    def groups_in(self, first: int, last: int) -> tuple[Group, ...]:
        """The lists of municipalities within a token range."""
        members: dict[int, list[Party]] = {}
        for party in self.parties_in(first, last):
            members.setdefault(party.group, []).append(party)
        return tuple(
            Group(
                tuple(dict.fromkeys(p.entity for p in parties)),
                parties[0].first,
                parties[-1].last,
                parties[0].government,
                parties[0].mention.form,
                self._is_dashed(parties[0].first),
            )
            for parties in members.values()
        )

    def _is_dashed(self, first: int) -> bool:
        """Whether a dash, and nothing else, joins a municipality to the one before it."""
        tokens = self.analysis.tokens
        before = first - 1
        if before < 1 or tokens[before].text not in ("—", "–", "-"):
            return False
        return any(p.last == before for p in _between(self.parties, before - 5, before, _first_token))

    def signers_groups(self, first: int, last: int, named: Collection[int]) -> tuple[Group, ...]:
        """The municipalities that persons of a token range hold office in, but that it does not name itself.

        «Байпаков подписал меморандум с мэром Трабзона»: who signs stands for the municipality.
        """
        groups: dict[int, Group] = {}
        for person in self.persons_in(first, last):
            home = self.homes.get(person.name)
            if home is not None and home not in named and home not in groups:
                token = self.analysis.token_index_at(person.start)
                end = self.analysis.token_index_at(person.end - 1) + 1
                groups[home] = Group((home,), token, end, Government("", "", "Nom"), "person")
        return tuple(groups.values())

    def triggers_in(self, first: int, last: int, scheme: str | None = None) -> tuple[Trigger, ...]:
        """The triggers that start within a token range, of one scheme or of all."""
        placed = self._placed[scheme]
        begin = bisect_left(placed.positions, first)
        return placed.triggers[begin : bisect_left(placed.positions, last, lo=begin)]

    def has_cue(self, first: int, last: int, *cues: str) -> bool:
        """Whether a token range holds a word of one of the cues (scheme `cues` of the vocabulary)."""
        return any(t.id in cues for t in self.triggers_in(first, last, "cues"))

    def dates_in(self, first: int, last: int) -> tuple[DateMention, ...]:
        """The dates that start within a token range."""
        return _between(self.dates, *self.offsets(first, last), _start)

    def persons_in(self, first: int, last: int) -> tuple[PersonMention, ...]:
        """The mentions of persons that start within a token range."""
        return _between(self.people.mentions, *self.offsets(first, last), _start)

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """The code points of the source that a token range covers."""
        return self.analysis.tokens[first].start, self.analysis.tokens[last - 1].end

    def sentence_of(self, token: int) -> Sentence:
        """The sentence a token stands in."""
        return self.analysis.sentence_at(self.analysis.tokens[token].start)


_Item = TypeVar("_Item")


def _between(items: Sequence[_Item], first: int, last: int, position: Callable[[_Item], int]) -> tuple[_Item, ...]:
    """The items at positions `first:last` of a sequence sorted by position, in time logarithmic in its length."""
    begin = bisect_left(items, first, key=position)
    return tuple(items[begin : bisect_left(items, last, lo=begin, key=position)])


def _first_token(item: Party | Trigger) -> int:
    return item.first


def _start(item: DateMention | PersonMention) -> int:
    return item.start


def build_scene(
    analysis: Analysis,
    places: Sequence[PlaceMention],
    dates: tuple[DateMention, ...],
    people: People,
    triggers: tuple[Trigger, ...],
) -> Scene:
    """Put the mentions of an article together: one entity a municipality, lists, clauses, the home city."""
    covered = _covered_tokens(analysis, [p for p in places if p.kind != "municipality"])
    entities = _Entities()
    told = any(t.scheme == "events" and analysis.tokens[t.first].start < analysis.body_start for t in triggers)
    parties = tuple(_parties(analysis, [p for p in places if p.kind == "municipality"], covered, entities))
    outside = sorted(_outside_names(analysis, triggers), key=lambda t: (t.first, t.last, t.scheme, t.id))
    return Scene(
        analysis=analysis,
        places=tuple(places),
        entities=tuple(entities.places),
        parties=parties,
        dates=dates,
        people=people,
        triggers=tuple(outside),
        clauses=tuple(split_clauses(analysis, s) for s in analysis.sentences),
        homes=_homes(people, entities.places),
        home=_home(analysis, parties, {t.first: t.id for t in triggers if t.scheme == "cues"}, told_in_headline=told),
        _placed=_place(outside),
    )


def _outside_names(analysis: Analysis, triggers: Sequence[Trigger]) -> Iterator[Trigger]:
    """The triggers but for partnership words that stand in quotation marks: they name a forum or a house."""
    quoted = _quoted_tokens(analysis)
    return (t for t in triggers if t.scheme != "kinds" or not quoted[t.first])


def _quoted_tokens(analysis: Analysis) -> list[bool]:
    inside = False
    quoted = []
    for sentence in analysis.sentences:
        inside = False
        for token in analysis.sentence_tokens(sentence):
            inside = (inside or token.text == "«") and token.text != "»"
            quoted.append(inside)
    return quoted


def _homes(people: People, entities: Sequence[Place]) -> dict[str, int]:
    return {
        official.name: index
        for official in people.officials
        if official.of is not None and any("of.beside" in e.rule for e in official.evidence)
        for index, place in enumerate(entities)
        if _same_place(place, official.of)
    }


class _Entities:
    """Numbers the municipalities of an article; a name that begins with another's is the same place."""

    def __init__(self) -> None:
        self.places: list[Place] = []

    def number(self, place: Place) -> int:
        for index, known in enumerate(self.places):
            if _same_place(known, place):
                return index
        self.places.append(place)
        return len(self.places) - 1


def _same_place(one: Place, other: Place) -> bool:
    if one.geonames and other.geonames:
        return one.geonames == other.geonames
    first, second = sorted((one.name.casefold(), other.name.casefold()), key=len)
    return first == second or second.startswith(first + " ")


def _is_locator(analysis: Analysis, behind: int, first: int) -> bool:
    """Whether a mention stands in a bracket that opens right behind the municipality before it."""
    between = analysis.tokens[behind:first]
    return bool(between) and between[0].text == "(" and all(t.text != ")" for t in between)


def _is_denied(analysis: Analysis, first: int) -> bool:
    """Whether «не» stands right before a mention, a preposition or «город» in between («не с Москвой, а с Тверью»)."""
    before = analysis.tokens[max(0, first - _DENIAL_REACH) : first]
    after_not = next((i for i, t in enumerate(reversed(before)) if t.lemma == "не"), None)
    return after_not is not None and all(t.pos == "ADP" for t in before[len(before) - after_not :])


def _is_district(place: Place) -> bool:
    return place.name.casefold().endswith(("район", "округ"))


def _covered_tokens(analysis: Analysis, places: Sequence[PlaceMention]) -> list[bool]:
    covered = [False] * len(analysis.tokens)
    for place in places:
        for i in range(analysis.token_index_at(place.start), analysis.token_index_at(place.end - 1) + 1):
            covered[i] = True
    return covered


def _parties(
    analysis: Analysis, places: Sequence[PlaceMention], covered: Sequence[bool], entities: _Entities
) -> Iterator[Party]:
    group = -1
    previous: Party | None = None
    for place in places:
        first = analysis.token_index_at(place.start)
        last = analysis.token_index_at(place.end - 1) + 1
        sentence = analysis.sentence_at(place.start).index
        if previous and first == previous.last and _is_district(previous.mention.place):
            continue  # «Московский район Минска»: the city only says where the district is
        if previous and previous.sentence == sentence and _is_locator(analysis, previous.last, first):
            continue  # «Берлингтон (США, штат Вермонт, 1988)»: the bracket only says where it is
        if _is_denied(analysis, first):
            continue  # «не областного центра, а Арзамаса»
        own = government(analysis, first, last, place.place.name)
        if previous and previous.sentence == sentence and _continues(analysis, previous, first, last, covered):
            own = previous.government
        else:
            group += 1
        previous = Party(entities.number(place.place), first, last, sentence, group, own, place)
        yield previous


def _continues(analysis: Analysis, previous: Party, first: int, last: int, covered: Sequence[bool]) -> bool:
    """Whether a mention goes on with the list of the previous one; before a dash a new clause begins."""
    tokens = analysis.tokens
    if last < len(tokens) and tokens[last].text in ("—", "–") and tokens[first - 1].text == ",":
        return False
    return is_connective(tokens[previous.last : first], covered[previous.last : first])


def _home(
    analysis: Analysis, parties: Sequence[Party], cues: Mapping[int, str], *, told_in_headline: bool
) -> int | None:
    """The municipality that the article is about: named early and often, and others are called its partners."""
    weights: Counter[int] = Counter()
    in_headline = [p for p in parties if analysis.sentences[p.sentence].paragraph == 0]
    if len(in_headline) == 1 and told_in_headline and in_headline[0].government.case in ("Nom", ""):
        weights[in_headline[0].entity] += 4  # who does something in the headline is who the article is about
    for party in parties:
        weights[party.entity] += _weight(analysis, party, cues.get(party.government.head_token))
    first_seen = {p.entity: -i for i, p in reversed(list(enumerate(parties)))}
    return max(weights, key=lambda e: (weights[e], first_seen[e]), default=None)


def _is_predicate_of(analysis: Analysis, party: Party) -> bool:
    """«Братск стал побратимом Нанао» calls the subject a partner just as well: it does not say whose article it is."""
    noun = analysis.tokens[party.government.head_token]
    return noun.feats.get("Case") == "Ins" and noun.feats.get("Number") == "Sing"


def _weight(analysis: Analysis, party: Party, cue: str | None) -> int:
    """How much one mention speaks for its municipality; a guest or a companion is not who the article is about."""
    paragraph = analysis.sentences[party.sentence].paragraph
    weight = {0: 4, 1: 2}.get(paragraph, 1)
    if is_partner_noun(party.government.head):
        return weight if _is_predicate_of(analysis, party) else 4 * weight
    if party.government.preposition in ("у", "для") or cue == "own_body":
        return 2 * weight
    if cue == "guest":
        return 0
    return weight if party.government.preposition not in ("с", "из") else -1
