"""Small worlds for tests: articles that tell of the tie of Казань and Минск."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hypothesis import strategies as st

from kg.assemble.assemble import Tie, World, assemble
from kg.assemble.belief import Rulebook
from kg.assemble.claims import Claim, Pair, Source
from kg.assemble.clock import Clock
from kg.assemble.decisions import rulings
from kg.model.curation import Decision

KAZAN, MINSK, UFA = "id:place/551487", "id:place/625144", "id:place/479561"
PAIR: Pair = (KAZAN, MINSK)
RULES = Rulebook({"event": (80, 20), "kind": (90, 10), "event.exists": (70, 30)})


def told(
    type_: str,
    article: str,
    happened: str = "",
    document: str = "",
    pair: Pair = PAIR,
    negated: bool = False,
    parties: tuple[str, ...] = (),
) -> Claim:
    """An article tells of an event."""
    words = (f"e-{article}-{type_}-{happened}",)
    return Claim(pair, "event", type_, article, happened, document, words, negated=negated, parties=parties)


def kind(value: str, article: str, pair: Pair = PAIR) -> Claim:
    """An article tells the kind of the tie."""
    return Claim(pair, "kind", value, article, evidence=(f"k-{article}-{value}",))


def signer(name: str, article: str, happened: str = "", document: str = "") -> Claim:
    """An article names a signatory."""
    return Claim(PAIR, "signatory", name, article, happened, document, (f"s-{article}-{name}",), name=name)


def world(
    published: dict[str, str],
    as_of: str = "",
    known_by: str = "",
    horizon: str = "",
    decided: Iterable[Decision] = (),
    sketches: dict[str, tuple[int, ...]] | None = None,
) -> World:
    """Articles by their day of publication, and a clock."""
    sources = {a: Source(a, day, sketch=(sketches or {}).get(a, ())) for a, day in published.items()}
    moments = [date.fromisoformat(value) if value else None for value in (as_of, known_by, horizon)]
    return World(sources, RULES, rulings(decided), Clock(*moments))


def only(claims: Iterable[Claim], seen: World) -> Tie:
    """The one tie that the claims give."""
    (tie,) = assemble(claims, seen)
    return tie


PUBLISHED = {
    "a1": "2019-03-01",
    "a2": "2020-06-10",
    "a3": "2022-04-02",
    "a4": "2022-04-03",
    "a5": "2024-12-06",
    "a6": "2025-02-01",
    "a7": "",
}

EVENT_TYPES = ("signed", "planned", "renewed", "suspended", "terminated", "exists", "visited")
DATES = ("", "1997", "2019", "2022", "2022-03", "2022-04-01", "2022-04-02", "2024-12-05", "2025", "2026-05-01")
DOCUMENTS = ("", "agreement", "sister_city_agreement", "memorandum", "letter_of_intent", "cooperation_agreement")

event_claims = st.builds(
    told,
    st.sampled_from(EVENT_TYPES),
    st.sampled_from(sorted(PUBLISHED)),
    st.sampled_from(DATES),
    st.sampled_from(DOCUMENTS),
    st.sampled_from([PAIR, (UFA, KAZAN), (UFA, MINSK)]).map(lambda pair: (min(pair), max(pair))),
    st.sampled_from([False, False, False, True]),
)
kind_claims = st.builds(
    kind, st.sampled_from(["sister_city", "friendship", "cooperation"]), st.sampled_from(sorted(PUBLISHED))
)
claim_sets = st.lists(st.one_of(event_claims, kind_claims), max_size=14)
