"""Every ready question, asked of the sample articles: `python -m tests.query.expected` writes the answers anew.

The answers stand in `tests/query/answers/NAME.csv`, so that a change of assembly or of a question that changes what
people are told is a difference to be read. The graph is that of the gold records (`tests.query.gold`): what is read
from texts plays no part. IRIs are shown by their last part; columns of IRIs that are hashes are left out.
"""

from __future__ import annotations

import csv
import io
import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kg.graph import Graph
from kg.query.templates import ready_questions
from tests.query.gold import gold_graph

FOLDER: Final = Path(__file__).with_name("answers")

CALLS: Final[Mapping[str, Mapping[str, str]]] = {
    "agreements-of": {"city": "Новосибирск"},
    "articles-of": {"city": "Ростов-на-Дону"},
    "common-partners": {"city": "Пермь", "other": "Грозный"},
    "ended-since": {"since": "2022"},
    "new-ties": {"since": "2020"},
    "officials-of": {"city": "Новосибирск"},
    "partners-of": {"city": "Ростов-на-Дону"},
    "paths-between": {"city": "Пермь", "other": "Минск"},
    "sectors-by-countries": {"country": "CN"},
    "sectors-of": {"city": "Благовещенск"},
    "stale-ties": {"years": "5"},
    "ties-in-sector": {"sector": "culture"},
    "ties-of-countries": {"country": "BY", "with": "RU"},
    "timeline-of": {"city": "Благовещенск", "other": "Хэйхэ"},
}
"""Question -> parameters; what is not here is asked without any."""

_MINTED: Final = re.compile(r"[0-9a-f]{24}")


def answered(graph: Graph, question: str) -> str:
    """The answer to a ready question as CSV that people can read."""
    answer = graph.ready(question, CALLS.get(question, {}))
    rows = [[(cell or "").rsplit("/", 1)[-1] for cell in row] for row in answer.rows()]
    shown = [at for at in range(len(answer.variables)) if not any(_MINTED.fullmatch(row[at]) for row in rows)]
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow([answer.variables[at] for at in shown])
    table.writerows([row[at] for at in shown] for row in rows)
    return written.getvalue()


def main() -> None:
    """Write every answer; tell which changed."""
    FOLDER.mkdir(exist_ok=True)
    names = [question.name for question in ready_questions()]
    for file in FOLDER.glob("*.csv"):
        if file.stem not in names:
            file.unlink()
    with tempfile.TemporaryDirectory() as folder, gold_graph(Path(folder) / "samples.kg") as graph:
        for name in names:
            file = FOLDER / f"{name}.csv"
            before = file.read_text(encoding="utf-8") if file.exists() else ""
            after = answered(graph, name)
            if after != before:
                file.write_text(after, encoding="utf-8")
                sys.stdout.write(f"{name} changed\n")


if __name__ == "__main__":
    main()
