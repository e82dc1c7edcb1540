"""How long the commands take, whole process: the best of five calls. Printed, not asserted.

Run by `make bench`. The bars: `kg --help` below 0.3 s, `kg query` on the demo graph below 1 s.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KG = str(Path(sys.executable).with_name("kg"))


def best_of(call: Sequence[str], times: int, environment: dict[str, str]) -> float:
    """Seconds of the fastest call."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run([KG, *call], check=True, capture_output=True, env=environment)
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def main() -> None:
    """Measure a graph of the sample articles."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"KG_STORE": f"{folder}/graph.kg"}
        samples = str(ROOT / "data" / "articles")
        page = f"{folder}/network.html"
        calls: list[tuple[list[str], int]] = [
            (["--help"], 5),
            (["ingest", samples], 1),
            (["ingest", samples], 1),
            (["query", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"], 5),
            (["query", "--list"], 5),
            (["explain", "Казань"], 5),
            (["stats"], 5),
            (["validate"], 1),
            (["export", "-o", f"{folder}/graph.ttl"], 3),
            (["view", "network", "-o", page], 3),
        ]
        for call, times in calls:
            shown = " ".join(call).replace(folder, "OUT").replace(str(ROOT), ".")
            print(f"{best_of(call, times, environment):7.2f} s  kg {shown}", flush=True)


if __name__ == "__main__":
    main()
