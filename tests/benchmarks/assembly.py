"""How long one more article, and the first use of a clock, take in a large store:
`python -m tests.benchmarks.assembly [ARTICLES] [CITIES]`.

Articles are synthetic: ties between random cities, with as skewed a number of articles a tie as news have.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from datetime import date
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from kg.assemble.belief import shipped_rulebook
from kg.assemble.clock import Clock
from kg.assemble.keeper import Keeper
from kg.assemble.past import look_from
from kg.model.annotation import ArticleRecord, Event, Evidence, Official, Partnership, Place, Span
from kg.model.article import Article
from kg.rdf.mapper import record_quads
from kg.store.patterns import OxigraphPatterns
from kg.wiring import with_digest

TYPES = ("signed", "exists", "planned", "visited", "terminated", "renewed")
CLOCKS = {
    "as of last year": Clock(as_of=date(2024, 12, 31)),
    "as of ten years ago": Clock(as_of=date(2015, 12, 31)),
    "known by last year": Clock(known_by=date(2024, 12, 31)),
    "known by ten years ago": Clock(known_by=date(2015, 12, 31)),
}
"""From where the articles of 1995 to 2025 are looked at."""

PROBES = 50
OF_ONE_TIE = 300


def synthetic(number: int, cities: int, chance: random.Random) -> ArticleRecord:
    """An article that tells two events of one or two ties, and the mayors of one."""
    text = f"Synthetic article {number}."
    day = f"{chance.randint(1995, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    article = Article(text, f"Title {number}", "en", day, f"https://news.example/{number}")
    words = (Evidence(article.id, Span(0, 9), text[:9], "event.synthetic"),)
    ties = []
    for _ in range(chance.randint(1, 2)):
        # A few cities have most of the ties.
        one, other = (1 + int(cities * chance.random() ** 2) for _ in range(2))
        if one == other:
            continue
        events = tuple(
            Event(kind, chance.choice([None, day[:4], day]), None, words, 0.9) for kind in chance.sample(TYPES, 2)
        )
        places = (_city(one), _city(other))
        ties.append(Partnership(places, "sister_city", events, ("culture",), (), words, 0.9))
    mayors = tuple(
        Official(f"Mayor {chance.randint(1, 4)} City{place.geonames}", "mayor", place, words, 0.9)
        for place in (ties[0].between if ties else ())
    )
    return ArticleRecord(article, tuple(ties), mayors)


def _city(number: int) -> Place:
    """A number is one city of one country, as a GeoNames id is."""
    return Place(f"City {number}", "RU" if number % 2 else "BY", number)


def of_one_tie(number: int, chance: random.Random) -> ArticleRecord:
    """An article that tells two events of the first two cities."""
    record = synthetic(number, 2, chance)
    return record if record.partnerships else of_one_tie(number, chance)


def fill(store: ox.Store, records: Iterable[ArticleRecord]) -> None:
    """Write the articles as ingestion does, in batches."""
    waiting = iter(records)
    while batch := list(islice(waiting, 2000)):
        quads = b"".join(with_digest(record_quads(record), record.article.id) for record in batch)
        store.bulk_extend(ox.parse(quads, format=ox.RdfFormat.N_QUADS))


def probe(store: ox.Store, keeper: Keeper, records: Iterable[ArticleRecord]) -> str:
    """How long each of these articles takes to be assembled, once it is written."""
    wall, cpu, ties = [], [], []
    for record in records:
        fill(store, [record])
        started, worked = time.perf_counter(), time.process_time()
        ties.append(keeper.articles_changed([record.article.id]))
        wall.append(1000 * (time.perf_counter() - started))
        cpu.append(1000 * (time.process_time() - worked))
    wall.sort()
    return (
        f"median {statistics.median(wall):.1f} ms ({statistics.median(cpu):.1f} ms of CPU), "
        f"p90 {wall[len(wall) * 9 // 10]:.1f} ms, worst {wall[-1]:.1f} ms; ties touched {statistics.mean(ties):.1f}"
    )


def look(store: ox.Store, folder: Path, clock: Clock) -> str:
    """How long a copy of the store takes to be turned to a clock."""
    store.backup(str(folder))
    copy = ox.Store(str(folder))
    before, wall, cpu = len(copy), time.perf_counter(), time.process_time()
    look_from(OxigraphPatterns(copy), clock)
    copy.flush()
    told = f"{time.perf_counter() - wall:.1f} s ({time.process_time() - cpu:.1f} s of CPU)"
    return f"{told}; {before} quads, {len(copy)} left"


def main() -> None:
    """Fill a store on disk, assemble it, and measure one more article, many times."""
    articles, cities = (int(value) for value in [*sys.argv[1:], "20000", "400"][:2])
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        store = ox.Store(str(folder / "store"))
        started = time.perf_counter()
        fill(store, (synthetic(number, cities, chance) for number in range(articles)))
        store.optimize()
        print(f"{articles} articles, {len(store)} quads, written in {time.perf_counter() - started:.0f} s", flush=True)
        keeper = Keeper(OxigraphPatterns(store), rules=shipped_rulebook())
        started = time.perf_counter()
        ties = keeper.rebuild()
        print(f"{ties} ties assembled from the beginning in {time.perf_counter() - started:.0f} s", flush=True)
        store.optimize()
        for number, (name, clock) in enumerate(CLOCKS.items()):
            print(f"first use of a clock, {name}: {look(store, folder / str(number), clock)}", flush=True)
        more = (synthetic(number, cities, chance) for number in range(articles, articles + PROBES))
        print(f"one more article: {probe(store, keeper, more)}", flush=True)
        first = articles + PROBES
        fill(store, (of_one_tie(number, chance) for number in range(first, first + OF_ONE_TIE)))
        first += OF_ONE_TIE
        probe(store, keeper, [of_one_tie(first, chance)])
        store.optimize()
        last = (of_one_tie(number, chance) for number in range(first + 1, first + 6))
        print(f"one more of a tie with {OF_ONE_TIE} articles: {probe(store, keeper, last)}")


if __name__ == "__main__":
    main()
