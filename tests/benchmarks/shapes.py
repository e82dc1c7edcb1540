"""How long validation takes: `python -m tests.benchmarks.shapes [TRIPLES] [REFEREE_TRIPLES]`. Printed, not asserted.

The bar: a million triples in less than a minute. The referee, pySHACL, is timed on a smaller graph (0 leaves it out).
"""

from __future__ import annotations

import random
import resource
import sys
import time
import warnings

import pyoxigraph as ox

from kg.assemble.belief import Rulebook
from kg.assemble.keeper import Keeper
from kg.rdf.mapper import record_quads
from kg.rdf.shapes import validate
from kg.store.patterns import OxigraphPatterns
from tests.benchmarks.assembly import synthetic

PER_ARTICLE = 230
"""About how many quads an article brings, its part of the assembled state included."""


def graph_of(triples: int, cities: int = 1_000_000) -> bytes:
    """N-Quads of synthetic articles and the state that is assembled from them."""
    chance, store = random.Random(1), ox.Store()
    for number in range(triples // PER_ARTICLE):
        quads = record_quads(synthetic(number, cities, chance))
        store.bulk_extend(ox.parse(quads, format=ox.RdfFormat.N_QUADS))
    Keeper(OxigraphPatterns(store), rules=Rulebook({})).rebuild()
    return store.dump(format=ox.RdfFormat.N_QUADS) or b""


def timed(triples: int) -> float:
    """Seconds for a million triples, reckoned from a graph of this size."""
    data = graph_of(triples)
    count = data.count(b"\n")
    wall, cpu = time.perf_counter(), time.process_time()
    report = validate(data, "nquads")
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"kg validate: {count:,} triples in {wall:.1f} s ({cpu:.1f} s of CPU), {len(report.violations)} violations, "
        f"peak {peak:,} MB; {1e6 / count * wall:.0f} s a million",
        flush=True,
    )
    return wall / count


def refereed(triples: int) -> float:
    """Seconds a triple that pySHACL takes."""
    from tests.ontology.test_shapes import judged

    data = graph_of(triples)
    count = data.count(b"\n")
    start = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        found = judged(data, ox.RdfFormat.N_QUADS)
    wall = time.perf_counter() - start
    print(f"pySHACL: {count:,} triples in {wall:.1f} s, {len(found)} violations; {1e6 / count * wall:.0f} s a million")
    return wall / count


def main() -> None:
    """Time ours on the large graph, the referee on the small one."""
    triples, small = (int(value) for value in [*sys.argv[1:], "1000000", "20000"][:2])
    ours = timed(triples)
    if small:
        print(f"ratio: {refereed(small) / ours:.0f}")


if __name__ == "__main__":
    main()
