"""Ready questions on the sample articles, against what plain Python reckons from the same gold records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from kg.graph import Graph
from kg.rdf.names import folded
from tests.query.asking import Rows, asked
from tests.query.oracle import City, Oracle, Tie, city_of, tie_of

HUBS = ("Ростов-на-Дону", "Пермь", "Грозный", "Новосибирск", "Смоленск", "Улан-Удэ", "Киев")
STATUSES = ("planned", "active", "suspended", "terminated", "lapsed", "disputed")


def by_pair(rows: Rows) -> Rows:
    """Rows that begin with two cities, whichever of the two is named first."""
    return sorted((*sorted(row[:2]), *row[2:]) for row in rows)


def named(oracle: Oracle, tie: Tie) -> tuple[str, ...]:
    """The two cities by name."""
    return tuple(sorted(map(oracle.name, tie)))


def city(oracle: Oracle, name: str) -> City:
    """The city of a name."""
    (found,) = {key for key, places in oracle.places.items() if any(place.name == name for place in places)}
    return found


def dashed(name: str) -> str:
    """A kind or field as its IRI ends."""
    return name.replace("_", "-")


@pytest.mark.parametrize("hub", HUBS)
def test_partners_of_a_city(samples: Graph, oracle: Oracle, hub: str) -> None:
    here = city(oracle, hub)
    expected = [
        (oracle.name(other), dashed(oracle.kind(tie)), state.status, state.since, state.until)
        for tie, state in oracle.states.items()
        for other in set(tie) - {here}
        if here in tie
    ]
    assert len(expected) > 2
    assert sorted(asked(samples, "partners-of", "name kind status since until", city=hub)) == sorted(expected)


@pytest.mark.parametrize("status", STATUSES)
def test_ties_by_status(samples: Graph, oracle: Oracle, status: str) -> None:
    expected = [(*named(oracle, tie), dashed(oracle.kind(tie))) for tie in oracle.standing(status)]
    assert by_pair(asked(samples, "ties-by-status", "one other kind", status=status)) == sorted(expected)


def test_every_state_but_the_disputed_stands_in_the_samples(oracle: Oracle) -> None:
    assert {state.status for state in oracle.states.values()} >= set(STATUSES) - {"disputed"}


def test_plans(samples: Graph, oracle: Oracle) -> None:
    for question, status in (("planned-not-signed", "planned"), ("lapsed-plans", "lapsed")):
        expected = [(*named(oracle, tie), oracle.last_reported(tie)) for tie in oracle.standing(status)]
        assert by_pair(asked(samples, question, "one other last_reported")) == sorted(expected)


def test_ties_ended_since_a_year(samples: Graph, oracle: Oracle) -> None:
    expected = [named(oracle, t) for t in oracle.standing("terminated") if oracle.states[t].until >= "2022"]
    assert len(expected) > 5
    assert by_pair(asked(samples, "ended-since", "one other", since="2022")) == sorted(expected)
    everything = [named(oracle, tie) for tie in oracle.standing("terminated", "suspended")]
    assert by_pair(asked(samples, "ended-since", "one other")) == sorted(everything)


def test_new_ties(samples: Graph, oracle: Oracle) -> None:
    since = {tie: oracle.states[tie].since for tie in oracle.standing("active")}
    expected = [(*named(oracle, tie), begun) for tie, begun in since.items() if begun >= "2020"]
    assert by_pair(asked(samples, "new-ties", "one other begun", since="2020")) == sorted(expected)


def test_new_ties_by_year(samples: Graph, oracle: Oracle) -> None:
    begun = {tie: state for tie, state in oracle.states.items() if state.since}
    years = Counter(state.since[:4] for state in begun.values())
    active = Counter(state.since[:4] for state in begun.values() if state.status == "active")
    expected = [(year, str(years[year]), str(active[year])) for year in sorted(years)]
    assert asked(samples, "new-ties-by-year", "year ties still_active") == expected


def test_country_pairs(samples: Graph, oracle: Oracle) -> None:
    def counted(*statuses: str) -> Counter[tuple[str, str]]:
        return Counter(oracle.countries(tie) for tie in oracle.standing(*(statuses or STATUSES)))

    sums = (counted(), counted("active"), counted("planned"), counted("terminated", "suspended"))
    expected = [(*pair, *(str(column[pair]) for column in sums)) for pair in counted()]
    assert sorted(asked(samples, "country-pairs", "one other ties active planned broken")) == sorted(expected)


def test_ties_of_two_countries(samples: Graph, oracle: Oracle) -> None:
    expected = [
        (*(oracle.name(place) for place in sorted(tie, key=oracle.country)), oracle.states[tie].status)
        for tie in oracle.states
        if oracle.countries(tie) == ("BY", "RU")
    ]
    assert len(expected) > 5
    found = asked(samples, "ties-of-countries", "one other status", country="BY", **{"with": "RU"})
    assert sorted(found) == sorted(expected)


def test_most_connected_cities(samples: Graph, oracle: Oracle) -> None:
    expected = [
        (oracle.name(one), str(len(others)), str(len({oracle.country(other) for other in others})))
        for one, others in oracle.partners.items()
    ]
    found = asked(samples, "most-connected", "name partners countries")
    assert sorted(found) == sorted(expected)
    assert [int(row[1]) for row in found] == sorted((int(row[1]) for row in found), reverse=True)


@pytest.mark.parametrize(
    ("one", "other"), [("Гомель", "Грозный"), ("Пермь", "Грозный"), ("Новосибирск", "Грозный"), ("Киев", "Пермь")]
)
def test_common_partners(samples: Graph, oracle: Oracle, one: str, other: str) -> None:
    sets = [oracle.partners.get(city(oracle, name), set()) for name in (one, other)]
    expected = sorted(oracle.name(partner) for partner in sets[0] & sets[1])
    assert [row[0] for row in asked(samples, "common-partners", "name", city=one, other=other)] == expected


def test_some_cities_share_partners(samples: Graph, oracle: Oracle) -> None:
    pairs = [
        (one, other, shared)
        for one, others in oracle.partners.items()
        for other, further in oracle.partners.items()
        if one < other and len(shared := others & further) > 1
    ]
    assert pairs
    for one, other, shared in pairs[:3]:
        found = asked(samples, "common-partners", "name", city=oracle.name(one), other=oracle.name(other))
        assert [row[0] for row in found] == sorted(map(oracle.name, shared))


@pytest.mark.parametrize(
    ("one", "other"), [("Гомель", "Грозный"), ("Пермь", "Минск"), ("Новосибирск", "Баку"), ("Киев", "Пермь")]
)
def test_ways_between_two_cities(samples: Graph, oracle: Oracle, one: str, other: str) -> None:
    here, there = city(oracle, one), city(oracle, other)
    far, ways = oracle.distances(here) if here in oracle.partners else ({}, {})
    found = asked(samples, "paths-between", "ties way", city=one, other=other, most="5")
    shortest = [row for row in found if row[0] == found[0][0]]
    assert len(shortest) == min(5, ways.get(there, 0))
    for length, way in found:
        names = way.split(" – ")
        assert (names[0], names[-1], len(names)) == (one, other, int(length) + 1)
        assert oracle.is_way(names)
    if there in far:
        assert found[0][0] == str(far[there])
        assert [int(row[0]) for row in found] == sorted(int(row[0]) for row in found)


def test_cities_by_betweenness(samples: Graph, oracle: Oracle) -> None:
    found = asked(samples, "cities-by-betweenness", "name betweenness partners", most="1000")
    assert len(found) == len(oracle.partners)
    shares = {oracle.name(one): (oracle.betweenness(one), len(oracle.partners[one])) for one in oracle.partners}
    for name, share, partners in found:
        assert float(share) == pytest.approx(shares[name][0], abs=1e-6)
        assert int(partners) == shares[name][1]
    assert [float(row[1]) for row in found] == sorted((float(row[1]) for row in found), reverse=True)


def test_sectors_by_countries(samples: Graph, oracle: Oracle) -> None:
    counted: Counter[tuple[str, str, str]] = Counter()
    for tie in oracle.standing("active"):
        for sector in oracle.sectors(tie):
            one, other = map(oracle.country, tie)
            counted.update({(one, other, dashed(sector)), (other, one, dashed(sector))})
    expected = [(*key, str(number)) for key, number in counted.items()]
    assert sorted(asked(samples, "sectors-by-countries", "country with sector ties")) == sorted(expected)
    china = [row for row in expected if row[:2] == ("CN", "RU")]
    found = asked(samples, "sectors-by-countries", "country with sector ties", country="CN", **{"with": "RU"})
    assert sorted(found) == sorted(china)


@pytest.mark.parametrize("hub", HUBS[:4])
def test_sectors_of_a_city(samples: Graph, oracle: Oracle, hub: str) -> None:
    here = city(oracle, hub)
    partners: dict[str, list[str]] = {}
    for tie in oracle.standing("active"):
        for other in set(tie) - {here} if here in tie else ():
            for sector in oracle.sectors(tie):
                partners.setdefault(dashed(sector), []).append(oracle.name(other))
    expected = [(sector, str(len(names)), ", ".join(sorted(names))) for sector, names in partners.items()]
    assert sorted(asked(samples, "sectors-of", "sector ties partners", city=hub)) == sorted(expected)


@pytest.mark.parametrize("sector", ["culture", "health", "housing_utilities", "digital"])
def test_ties_in_a_field(samples: Graph, oracle: Oracle, sector: str) -> None:
    expected = [(*named(oracle, t), s.status) for t, s in oracle.states.items() if sector in oracle.sectors(t)]
    assert by_pair(asked(samples, "ties-in-sector", "one other status", sector=dashed(sector))) == sorted(expected)


def test_stale_ties(samples: Graph, oracle: Oracle) -> None:
    limit = f"{oracle.today.year - 5}{oracle.today.isoformat()[4:]}"
    reported = {tie: oracle.last_reported(tie) for tie in oracle.standing("active")}
    expected = [(*named(oracle, tie), day) for tie, day in reported.items() if "" < day < limit]
    assert expected
    assert by_pair(asked(samples, "stale-ties", "one other last_reported", years="5")) == sorted(expected)


def test_articles_by_month(samples: Graph, oracle: Oracle) -> None:
    months = Counter(str(r.article.published)[:7] for r in oracle.records if r.relevant and r.article.published)
    expected = [(month, str(months[month])) for month in sorted(months)]
    assert asked(samples, "articles-by-month", "month articles") == expected


def test_coverage_by_source(samples: Graph, oracle: Oracle) -> None:
    hosts: dict[str, list[tuple[str, set[Tie]]]] = {}
    for record in oracle.records:
        if record.relevant:
            host = (record.article.url or "").partition("://")[2].partition("/")[0]
            told = (record.article.published or "", {tie_of(tie) for tie in record.partnerships})
            hosts.setdefault(host, []).append(told)
    expected = [
        (host, str(len(told)), str(len(set().union(*(ties for _, ties in told)))), *_ends(day for day, _ in told))
        for host, told in hosts.items()
    ]
    assert sorted(asked(samples, "sources-coverage", "source articles ties first last")) == sorted(expected)


def _ends(days: Iterable[str]) -> tuple[str, str]:
    known = sorted(filter(None, days))
    return (known[0], known[-1]) if known else ("", "")


@pytest.mark.parametrize("hub", HUBS)
def test_articles_of_a_city(samples: Graph, oracle: Oracle, hub: str) -> None:
    here = city(oracle, hub)
    expected = [
        (record.article.published or "", (record.article.url or "").rsplit("/", 1)[-1])
        for record in oracle.records
        if any(here in tie_of(tie) for tie in record.partnerships)
    ]
    assert sorted(asked(samples, "articles-of", "published source", city=hub)) == sorted(expected)


def test_organizations(samples: Graph, oracle: Oracle) -> None:
    told = [(folded(o.name), r) for r in oracle.records if r.relevant for o in r.organizations]
    articles = Counter(name for name, _ in told)
    taken = {(name, tie_of(r.partnerships[0])) for name, r in told if len(r.partnerships) == 1}
    ties = Counter(name for name, _ in taken)
    expected = [(name, str(ties[name]), str(articles[name])) for name in articles]
    found = asked(samples, "organizations", "name ties articles")
    assert sorted((folded(row[0]), *row[1:]) for row in found) == sorted(expected)


def _signers(oracle: Oracle) -> Iterator[tuple[str, Tie]]:
    """Who signed a document of a tie; a name of one article whose tie was only planned signed nothing."""
    for record in oracle.records:
        for tie in record.partnerships:
            if any(event.type in {"signed", "renewed"} for event in tie.events):
                yield from ((name, tie_of(tie)) for name in tie.signatories)


def test_who_signed_most(samples: Graph, oracle: Oracle) -> None:
    ties: dict[str, set[Tie]] = {}
    for name, tie in _signers(oracle):
        ties.setdefault(name, set()).add(tie)
    found = asked(samples, "who-signed-most", "name documents ties")
    assert {row[0] for row in found} <= set(ties)
    # A person whom two articles name differently is one signatory of one document, under the fuller name.
    single = {n for n, of in ties.items() if all(len(oracle.told[tie]) == 1 for tie in of)}
    assert len(single) > 20
    shown = {name: int(number) for name, _, number in found if name in single}
    assert shown == {name: len(ties[name]) for name in single}
    assert [int(row[1]) for row in found] == sorted((int(row[1]) for row in found), reverse=True)


def test_officials_of_a_city(samples: Graph, oracle: Oracle) -> None:
    """Cities of which one article names officials, each office once: nobody can have followed anybody."""
    held: dict[City, list[tuple[str, str, str]]] = {}
    for record in oracle.records:
        for official in record.officials if record.relevant else ():
            if official.of:
                told = (official.name, dashed(official.role), record.article.id)
                held.setdefault(city_of(official.of), []).append(told)
    plain = {c: rows for c, rows in held.items() if c in {p for t in oracle.told for p in t}}
    plain = {c: rows for c, rows in plain.items() if len({row[2] for row in rows}) == 1}
    plain = {c: rows for c, rows in plain.items() if len({row[1] for row in rows}) == len(rows)}
    assert len(plain) > 10
    for here, rows in sorted(plain.items())[::4]:
        found = asked(samples, "officials-of", "name office", city=oracle.name(here))
        assert sorted(found) == sorted(row[:2] for row in rows)
