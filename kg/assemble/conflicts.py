"""Claims that cannot all be true: each disagreement with both sides, what was chosen, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal, TypeAlias

from kg.assemble.claims import Claim
from kg.assemble.periods import compatible
from kg.assemble.persons import cover
from kg.assemble.timeline import Happening, same_document

ConflictType = Literal["status", "date", "kind", "document", "signatories", "denial"]

REASONS: Final[Mapping[str, Mapping[str, str]]] = {
    "curator": {"en": "A curator accepted it.", "ru": "Это принял куратор."},
    "belief": {"en": "It has the higher belief.", "ru": "Этому больше веры."},
    "precise": {
        "en": "Belief is equal; the more precise or earlier value is taken.",
        "ru": "Вера равная; взято более точное или раннее значение.",
    },
    "strongest": {"en": "The strongest wording is taken.", "ru": "Взята самая сильная формулировка."},
    "undecided": {
        "en": "It is told and denied about as firmly; what is denied is not taken for told.",
        "ru": "Это сообщают и отрицают примерно одинаково твёрдо; отрицаемое не считается сообщённым.",
    },
    "caution": {
        "en": "An end that was told stands until a new beginning with a date is told.",
        "ru": "Сообщённый конец действует, пока не сообщено новое начало с датой.",
    },
}
"""Why a side was chosen, for people."""

ONCE: Final = frozenset({"sister_city_agreement"})
"""Documents that a pair signs once: two dates far apart are two answers to one question."""

STRENGTH: Final = {"cooperation": 0, "friendship": 1, "sister_city": 2}
"""Of two wordings for one tie the stronger counts (the convention of the record)."""

Believe: TypeAlias = Callable[[Iterable[Claim]], float]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the answers: its value as text, the claims that give it, and how far they are believed."""

    value: str
    claims: tuple[Claim, ...]
    belief: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement about one thing; the first side is the chosen one."""

    type: ConflictType
    sides: tuple[Side, ...]
    reason: str

    @property
    def chosen(self) -> Side:
        """The side that the assembled state follows."""
        return self.sides[0]


@dataclass(frozen=True, slots=True)
class Judge:
    """What a choice between sides needs: belief in claims, in denials, and which of them a person accepted."""

    believe: Believe
    accepted: Callable[[str], bool]
    disbelieve: Believe

    def side(self, value: str, claims: Iterable[Claim]) -> Side:
        """A side with its belief."""
        told = tuple(sorted(claims))
        return Side(value, told, self.believe(told))

    def side_against(self, value: str, denials: Iterable[Claim]) -> Side:
        """The side of those who deny, with the belief in what they say."""
        told = tuple(sorted(denials))
        return Side(value, told, self.disbelieve(told))

    def conflict(self, type_: ConflictType, sides: Iterable[Side]) -> Conflict:
        """Choose: what a person accepted, else the higher belief, else the more precise and earlier value."""
        order = sorted(sides, key=lambda s: (not self._is_accepted(s), -s.belief, -len(s.value), s.value))
        if self._is_accepted(order[0]):
            return Conflict(type_, tuple(order), "curator")
        reason = "belief" if order[0].belief > order[1].belief else "precise"
        return Conflict(type_, tuple(order), reason)

    def _is_accepted(self, side: Side) -> bool:
        return any(self.accepted(claim.key) for claim in side.claims)


def date_conflict(event: Happening, judge: Judge) -> Conflict | None:
    """Two dates for one event that cannot be one day."""
    rivals = [value for value in event.dates if not all(compatible(value, other) for other in event.dates)]
    if not rivals:
        return None
    return judge.conflict("date", [judge.side(v, (c for c in event.claims if c.date == v)) for v in rivals])


def rival_signings(events: Sequence[Happening], judge: Judge) -> Iterator[Conflict]:
    """Two days for what a pair does once, or two beginnings told for one lasting tie; two genres for one signing."""
    ended = any(event.type == "terminated" for event in events)
    for one, other in combinations(events, 2):
        if not (one.type == other.type and one.dates and other.dates):
            continue
        if not ended and _is_one_act(one, other) and not compatible(one.dates[0], other.dates[0]):
            yield judge.conflict("date", [judge.side(e.dates[0], e.claims) for e in (one, other)])
        elif _are_two_genres(one, other):
            yield judge.conflict("document", [judge.side(e.document, e.claims) for e in (one, other)])


def _is_one_act(one: Happening, other: Happening) -> bool:
    if one.type == "exists":
        return True
    return one.type == "signed" and one.document == other.document and one.document in ONCE


def _are_two_genres(one: Happening, other: Happening) -> bool:
    """One day, no article that tells both: an article that does tells of two documents."""
    if one.type != "signed" or one.dates[0] != other.dates[0] or len(one.dates[0]) < 10:
        return False
    told_together = {c.article for c in one.claims} & {c.article for c in other.claims}
    return not told_together and not same_document(one.document, other.document)


def signatory_conflict(signed: Mapping[str, Sequence[Claim]], judge: Judge) -> Conflict | None:
    """Different people for one signing: two articles that each name two or more, neither naming all of the other's."""
    full = {frozenset(c.name or c.value for c in claims): claims for _, claims in sorted(signed.items())}
    several = sorted((names for names in full if len(names) > 1), key=sorted)
    for one, other in combinations(several, 2):
        if not (cover(one, other) or cover(other, one)):
            return judge.conflict("signatories", [judge.side(", ".join(sorted(n)), full[n]) for n in (one, other)])
    return None


def choose_kind(
    claims: Iterable[Claim], judge: Judge, first_told: Callable[[Claim], str]
) -> tuple[str, Conflict | None]:
    """The kind of a tie: the strongest wording that is likelier right than wrong.

    "Cooperation" is a general word and contradicts nothing. Friendship told after the tie was told to be a twin tie
    contradicts it; told before, it was raised to one.
    """
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.value, []).append(claim)
    sides = [judge.side(value, told[value]) for value in sorted(told, key=lambda v: STRENGTH.get(v, 0), reverse=True)]
    if not sides:
        return "cooperation", None
    likely = next((side for side in sides if side.belief >= 0.5), None)
    chosen = likely or max(sides, key=lambda side: (side.belief, STRENGTH.get(side.value, 0)))
    rivals = [s for s in sides if s is not chosen and _contradict(chosen, s, first_told)]
    conflict = judge.conflict("kind", [chosen, *rivals]) if rivals else None
    if conflict and conflict.reason != "curator":
        conflict = Conflict("kind", (chosen, *rivals), "strongest" if likely else "belief")
    return (conflict.chosen.value if conflict else chosen.value), conflict


def _contradict(one: Side, other: Side, first_told: Callable[[Claim], str]) -> bool:
    specific = {one.value, other.value} == {"friendship", "sister_city"}
    if not specific:
        return False
    weak, strong = sorted((one, other), key=lambda side: STRENGTH[side.value])
    articles = {claim.article for claim in strong.claims}
    since = min(first_told(claim) for claim in strong.claims)
    return any(claim.article not in articles and first_told(claim) >= since for claim in weak.claims)
