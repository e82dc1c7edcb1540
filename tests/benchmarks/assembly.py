"""How long one more article takes in a large store: `python -m tests.benchmarks.assembly [ARTICLES] [CITIES]`.

Articles are synthetic: ties between random cities, with as skewed a number of articles a tie as news have.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time

import pyoxigraph as ox

from kg.assemble.belief import Rulebook
from kg.assemble.keeper import Keeper
from kg.model.annotation import ArticleRecord, Event, Evidence, Official, Partnership, Place, Span
from kg.model.article import Article
from kg.rdf.mapper import record_quads
from kg.store.patterns import OxigraphPatterns

TYPES = ("signed", "exists", "planned", "visited", "terminated", "renewed")
PROBES = 50


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


def main() -> None:
    """Fill a store on disk, assemble it, and measure one more article, many times."""
    articles, cities = (int(value) for value in [*sys.argv[1:], "20000", "400"][:2])
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        store = ox.Store(folder)
        started = time.perf_counter()
        for first in range(0, articles, 2000):
            batch = b"".join(
                record_quads(synthetic(n, cities, chance)) for n in range(first, min(first + 2000, articles))
            )
            store.bulk_extend(ox.parse(batch, format=ox.RdfFormat.N_QUADS))
        store.optimize()
        print(f"{articles} articles, {len(store)} quads, written in {time.perf_counter() - started:.0f} s", flush=True)
        keeper = Keeper(OxigraphPatterns(store), rules=Rulebook({}))
        started = time.perf_counter()
        ties = keeper.rebuild()
        print(f"{ties} ties assembled from the beginning in {time.perf_counter() - started:.0f} s", flush=True)
        times, sizes = [], []
        for number in range(articles, articles + PROBES):
            record = synthetic(number, cities, chance)
            store.extend(ox.parse(record_quads(record), format=ox.RdfFormat.N_QUADS))
            started = time.perf_counter()
            sizes.append(keeper.articles_changed([record.article.id]))
            times.append(1000 * (time.perf_counter() - started))
        times.sort()
        print(
            f"one more article: median {statistics.median(times):.1f} ms, p90 {times[PROBES * 9 // 10]:.1f} ms, "
            f"worst {times[-1]:.1f} ms; ties touched {statistics.mean(sizes):.1f}"
        )


if __name__ == "__main__":
    main()
