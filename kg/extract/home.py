"""The article's own municipality: who the article is about, and others are partners of.

Each municipality of an article is weighed by signs that a reader goes by as well: the headline, «побратимы X»,
«у X», the organs of X, how many others stand beside it where ties are told. The weights are in `data/home_weights.csv`,
fitted by `python -m kg.evaluate.home_weights` on the development articles.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import Final
from urllib.parse import urlsplit

from kg.extract.parties import Group, Party, is_partner_noun
from kg.extract.signs import Signs, shipped_weights, weigh
from kg.lang.base import Analysis
from kg.lang.lexicon import Trigger
from kg.places.mention import PlaceMention

_LONG_LIST: Final = 3
_HOME_COUNTRY: Final = "RU"


def find_home(
    analysis: Analysis,
    places: Sequence[PlaceMention],
    parties: Sequence[Party],
    triggers: Sequence[Trigger],
    homes: Mapping[str, int],
) -> int | None:
    """The entity that the article is about, None where it names no municipality."""
    weights = shipped_weights("home")
    best: tuple[float, int] | None = None
    for entity, signs in signs_of(analysis, places, parties, triggers, homes).items():
        score = weigh(signs, weights)
        if best is None or score > best[0]:
            best = (score, entity)
    return best[1] if best else None


def signs_of(
    analysis: Analysis,
    places: Sequence[PlaceMention],
    parties: Sequence[Party],
    triggers: Sequence[Trigger],
    homes: Mapping[str, int],
) -> Mapping[int, Signs]:
    """For every municipality, in the order of first mention, what speaks for or against its being the article's own."""
    mentions: dict[int, list[Party]] = defaultdict(list)
    for party in parties:
        mentions[party.entity].append(party)
    cues = {t.first: t.id for t in triggers if t.scheme == "cues"}
    told = {analysis.sentence_at(analysis.tokens[t.first].start).index for t in triggers if t.scheme in _TELLING}
    company = _company(parties, told)
    foreign = {analysis.token_index_at(p.end - 1) + 1 for p in places if p.kind == "country" and p.form == "adjective"}
    lists = _lists(parties)
    source = _source_country(analysis)
    headline = [p for p in parties if analysis.sentences[p.sentence].paragraph == 0]
    paragraphs = 1 + max((s.paragraph for s in analysis.sentences), default=0)
    officials = Counter(homes.values())
    acting = [p.entity for p in headline if p.government.case in ("Nom", "") and _role(p) == "subject"]
    found: dict[int, Signs] = {}
    for order, (entity, own) in enumerate(mentions.items()):
        count = len(own)
        where = {analysis.sentences[p.sentence].paragraph for p in own}
        heads = Counter(cues.get(p.government.head_token) for p in own)
        roles = Counter(_role(p) for p in own)
        found[entity] = {
            "headline": float(0 in where),
            "headline_subject": float(acting == [entity]),
            "lead": float(1 in where),
            "first": float(order == 0),
            "paragraphs": len(where) / paragraphs,
            "mentions": math.log1p(count),
            "partners_of": _partners_of(own, foreign),
            "owner": float("owner" in roles),
            "own_body": float("own_body" in heads or "own_council" in heads),
            "guest": heads["guest"] / count,
            "companion": roles["companion"] / count,
            "subject": roles["subject"] / count,
            "location": (roles["location"] + roles["goal"]) / count,
            "origin": roles["origin"] / count,
            "waypoint": (roles["waypoint"] + roles["between"]) / count,
            "company": math.log1p(len(company[entity])),
            "foreign": float(any(p.first in foreign for p in own)),
            "listed": float(any(lists[p.group] >= _LONG_LIST for p in own)),
            "source_country": float(own[0].mention.place.country == source),
            "officials": math.log1p(officials[entity]),
            "adjective": sum(p.mention.form == "adjective" for p in own) / count,
        }
    return found


_TELLING: Final = ("kinds", "documents", "events")


def _partners_of(own: Sequence[Party], foreign: Set[int]) -> float:
    return float(min(2, sum(is_partner_noun(p.government.head) and p.first not in foreign for p in own)))


def _role(party: Party) -> str:
    return Group((party.entity,), party.first, party.last, party.government, party.mention.form).role


def _company(parties: Sequence[Party], told: set[int]) -> Mapping[int, set[int]]:
    """Which other municipalities stand beside one in sentences that tell ties, lists of three and more left out."""
    sentences: dict[int, set[int]] = defaultdict(set)
    for party in parties:
        if party.sentence in told:
            sentences[party.sentence].add(party.entity)
    company: dict[int, set[int]] = defaultdict(set)
    for named in sentences.values():
        if len(named) <= _LONG_LIST:
            for entity in named:
                company[entity] |= named - {entity}
    return company


def _lists(parties: Sequence[Party]) -> Mapping[int, int]:
    sizes: dict[int, int] = defaultdict(int)
    for party in parties:
        sizes[party.group] += 1
    return sizes


def _source_country(analysis: Analysis) -> str:
    """The country of the newspaper's address, Russia where it tells none."""
    ending = (urlsplit(analysis.article.url or "").hostname or "").rsplit(".", 1)[-1].upper()
    return ending if ending in _COUNTRIES else _HOME_COUNTRY


_COUNTRIES: Final = ("BY", "KZ", "UA", "AM", "AZ", "GE", "KG", "UZ", "TJ", "MD", "LV", "LT", "EE", "MN")
