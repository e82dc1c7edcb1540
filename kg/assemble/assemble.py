"""Many articles, one state of each partnership: a pure function of a set of claims, decisions and a clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from kg.assemble.belief import Rulebook, belief
from kg.assemble.claims import Claim, Pair, Sources, partnership_of
from kg.assemble.clock import Clock
from kg.assemble.conflicts import (
    Conflict,
    Judge,
    choose_kind,
    date_conflict,
    rival_signings,
    signatory_conflict,
)
from kg.assemble.decisions import NO_RULINGS, Rulings, settle
from kg.assemble.denials import (
    ENDS,
    belief_in_tie,
    denial_conflict,
    is_followed,
    is_undecided,
    with_denials,
)
from kg.assemble.periods import day
from kg.assemble.persons import can_be_one, fullness
from kg.assemble.reprints import independent
from kg.assemble.states import DISPUTED_FROM, Standing, has_begun, standing
from kg.assemble.timeline import Happening, timeline


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a thing: belief, independent sources, first and last day of publication ("" unknown)."""

    belief: float
    independent_sources: int
    first_reported: str
    last_reported: str


@dataclass(frozen=True, slots=True)
class AssembledEvent:
    """One event of a tie, gathered from all claims that tell it; `signatories` are offices held, or persons.

    `denials` are what articles say against it.
    """

    type: str
    date: str
    document: str
    claims: tuple[Claim, ...]
    support: Support
    signatories: tuple[str, ...]
    parties: tuple[str, ...]
    denials: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """How things stand between two municipalities.

    `lapses` is the first day on which a plan counts as lapsed; `groups` is article -> group of reprints.
    """

    pair: Pair
    kind: str
    status: str
    since: str
    until: str
    sectors: tuple[str, ...]
    events: tuple[AssembledEvent, ...]
    conflicts: tuple[Conflict, ...]
    support: Support
    derived: bool
    lapses: str = ""
    groups: tuple[tuple[str, str], ...] = ()

    @property
    def twinned(self) -> bool:
        """Whether the two are shown as twins: a sister city tie in force."""
        return self.status == "active" and self.kind == "sister_city"


@dataclass(frozen=True, slots=True)
class World:
    """All that assembly needs besides the claims."""

    sources: Sources
    rules: Rulebook
    rulings: Rulings = NO_RULINGS
    clock: Clock = field(default_factory=Clock)


def assemble(claims: Iterable[Claim], world: World) -> tuple[Tie, ...]:
    """The state of every pair of which something was known, sorted by pair."""
    known, rulings = settle(world.clock.reported(claims, world.sources), world.rulings)
    world = replace(world, rulings=rulings)
    told: dict[Pair, list[Claim]] = {}
    for claim in sorted(set(known)):
        told.setdefault(claim.pair, []).append(claim)
    ties = (_tie(pair, told[pair], world) for pair in sorted(told))
    return tuple(tie for tie in ties if tie)


def _tie(pair: Pair, claims: Sequence[Claim], world: World) -> Tie | None:
    groups = independent(world.sources[article] for article in {claim.article for claim in claims})
    judge = Judge(
        partial(_belief, groups=groups, world=world),
        world.rulings.accepted,
        partial(_disbelief, groups=groups, world=world),
    )
    timed = with_denials(timeline(claims, world.sources), (c for c in claims if c.negated), world.sources)
    state, denied = _standing(timed, judge, world)
    if state.status is None:
        return None
    events = [event for event in timed if has_begun(event, world.sources, world.clock)]
    claims = _told_by_then(claims, events, world)
    kind, kinds = choose_kind(
        [c for c in claims if c.relation == "kind"], judge, lambda claim: world.sources[claim.article].published
    )
    signed = _signatories(claims, events)
    against = _end_conflict(state, judge, world)
    conflicts = [*_conflicts(events, signed, judge, world.sources), *filter(None, (kinds, against))]
    disputed = denied or (against is not None and against.sides[1].belief >= DISPUTED_FROM)
    told_by = {claim.article for claim in claims}
    telling = [claim for claim in claims if claim.relation in {"event", "kind"} and not claim.negated]
    support = _support(telling, belief_in_tie(claims, events, judge), groups, world)
    if world.rulings.accepted(partnership_of(pair)):
        support = replace(support, belief=1.0)
    return Tie(
        pair,
        kind,
        "disputed" if disputed else state.status,
        _settled_since(state.since, conflicts),
        state.until,
        tuple(sorted({claim.value for claim in claims if claim.relation == "sector" and not claim.negated})),
        tuple(_event(e, signed.get(e, {}), judge, groups, world) for e in events),
        tuple(sorted(conflicts, key=lambda c: (c.type, [side.value for side in c.sides]))),
        support,
        _is_derived(events),
        state.lapses.isoformat() if state.lapses else "",
        tuple((article, group) for article, group in sorted(groups.items()) if article in told_by),
    )


def _standing(events: Sequence[Happening], judge: Judge, world: World) -> tuple[Standing, bool]:
    """Where the events lead that are believed enough; and whether that is disputed because others are denied.

    An end told about as firmly as it is denied makes the tie disputed, never alive. Where nothing is told but what is
    denied, the tie is disputed too: it has no beginning that could be shown.
    """
    followed = [event for event in events if is_followed(event, judge)]
    state = standing(followed, world.sources, world.clock)
    doubtful = [event for event in events if event.type in ENDS and is_undecided(event, judge)]
    if state.status and doubtful:
        ended = standing([*followed, *doubtful], world.sources, world.clock)
        if ended.status in ENDS and ended.status != state.status:
            return ended, True
    if state.status is None:
        told = standing([*followed, *(e for e in events if e.denials)], world.sources, world.clock)
        return Standing(told.status), told.status is not None
    return state, False


def _told_by_then(claims: Sequence[Claim], events: Sequence[Happening], world: World) -> list[Claim]:
    """The claims that the world of the clock has: of events that had begun, and what an article says beside them.

    Kind, fields and signatories that an article tells belong to the events that it tells of the tie.
    """
    if world.clock.as_of is None:
        return list(claims)
    begun = {claim for event in events for claim in (*event.claims, *event.denials)}
    articles = {claim.article for claim in begun}
    articles |= {claim.article for claim in claims if _is_out(claim, world)}
    # A denial of what nobody tells is of no event: it is there once its article is out.
    begun |= {claim for claim in claims if claim.negated and _is_out(claim, world)}
    return [claim for claim in claims if (claim in begun if claim.relation == "event" else claim.article in articles)]


def _is_out(claim: Claim, world: World) -> bool:
    """Whether the article was published by the day that is looked at."""
    published = world.sources[claim.article].published
    return world.clock.happened(day(published) if published else None)


def _belief(claims: Iterable[Claim], groups: Mapping[str, str], world: World) -> float:
    """Belief in claims; what a curator accepted is believed wholly, and where a denial was accepted not at all."""
    told = tuple(claims)
    accepted = {claim.negated for claim in told if world.rulings.accepted(claim.key)}
    if accepted:
        return 1.0 if False in accepted else 0.0
    return belief(told, groups, world.rules)


def _disbelief(denials: Iterable[Claim], groups: Mapping[str, str], world: World) -> float:
    """Belief in what denials say, by the formula for claims."""
    told = tuple(denials)
    if any(world.rulings.accepted(denial.key) for denial in told):
        return 1.0
    return belief((replace(denial, negated=False) for denial in told), groups, world.rules)


def _conflicts(
    events: Sequence[Happening],
    signed: Mapping[Happening, Mapping[str, Sequence[Claim]]],
    judge: Judge,
    sources: Sources,
) -> Iterable[Conflict]:
    yield from rival_signings(events, judge)
    for event in events:
        signers = signatory_conflict(signed.get(event, {}), judge)
        for found in (date_conflict(event, judge), signers, denial_conflict(event, judge, sources)):
            if found:
                yield found


def _end_conflict(state: Standing, judge: Judge, world: World) -> Conflict | None:
    """A tie that is called alive after its end: only what was published after the end speaks against it."""
    if state.ended_by is None or not state.contradicted_by:
        return None
    ended = state.ended_by.reported(world.sources)
    alive = [
        claim
        for event in state.contradicted_by
        for claim in event.claims
        if (not ended or world.sources[claim.article].published >= (state.until or ended.isoformat()))
        and _is_out(claim, world)
    ]
    if not alive:
        return None
    end = judge.side("terminated", state.ended_by.claims)
    life = judge.side("active", alive)
    return Conflict("status", (end, life), "caution")


def _settled_since(since: str, conflicts: Iterable[Conflict]) -> str:
    """Where two dates compete for the beginning, the chosen one."""
    for conflict in conflicts:
        if conflict.type == "date" and since in {side.value for side in conflict.sides}:
            return conflict.chosen.value
    return since


def _signatories(claims: Sequence[Claim], events: Sequence[Happening]) -> dict[Happening, dict[str, list[Claim]]]:
    """Event -> article -> its claims of who signed: of the event that the article tells with that date and document."""
    home = {
        (claim.article, claim.date, claim.document): event
        for event in events
        if event.type in {"signed", "renewed"}
        for claim in event.claims
    }
    found: dict[Happening, dict[str, list[Claim]]] = {}
    for claim in claims:
        event = home.get((claim.article, claim.date, claim.document))
        if claim.relation == "signatory" and event is not None:
            found.setdefault(event, {}).setdefault(claim.article, []).append(claim)
    return found


def _event(
    event: Happening,
    signed: Mapping[str, Sequence[Claim]],
    judge: Judge,
    groups: Mapping[str, str],
    world: World,
) -> AssembledEvent:
    date = event.dates[0] if event.dates else ""
    conflict = date_conflict(event, judge)
    return AssembledEvent(
        event.type,
        conflict.chosen.value if conflict else date,
        event.document,
        event.claims,
        _support(event.claims, judge.believe((*event.claims, *event.denials)), groups, world),
        _signers(claim for told in signed.values() for claim in told),
        max((claim.parties for claim in event.claims), key=lambda parties: (len(parties), parties)),
        event.denials,
    )


def _signers(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Every person once, under the fullest name; in the office that goes with it, where one is told."""
    kept: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: (fullness(c.name), bool(c.holding), c), reverse=True):
        if not any(can_be_one(claim.name, name) for name in kept):
            kept[claim.name or claim.value] = claim
    return tuple(sorted(claim.holding or claim.value for claim in kept.values()))


def _support(claims: Sequence[Claim], believed: float, groups: Mapping[str, str], world: World) -> Support:
    days = sorted(filter(None, (world.sources[claim.article].published for claim in claims)))
    return Support(
        believed,
        len({groups[claim.article] for claim in claims}),
        days[0] if days else "",
        days[-1] if days else "",
    )


def _is_derived(events: Sequence[Happening]) -> bool:
    """Whether the tie follows from documents of many parties alone."""
    begun = [event for event in events if event.type in {"signed", "renewed", "exists"}]
    return bool(begun) and all(any(claim.parties for claim in event.claims) for event in begun)
