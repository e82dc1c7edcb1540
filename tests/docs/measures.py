"""Writes the figures of docs/reading.md from the gold articles: `python -m tests.docs.measures`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from kg.evaluate import Evaluation, evaluate, extract_again, read_gold

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = ROOT / "docs" / "reading.md"
_CORPORA: Final = {"samples": ROOT / "data" / "articles", "written apart": ROOT / "tests" / "gold"}
_PARTS: Final = {"dev": "development", "held_out": "held out"}


def measures(parts: Mapping[str, Evaluation]) -> Iterator[str]:
    """The table of all measures, a column for each part of each corpus."""
    yield f"| measure (F1 unless said) | {' | '.join(f'{name} ({p.articles})' for name, p in parts.items())} |"
    yield "|---" * (len(parts) + 1) + "|"
    columns = [_figures(part) for part in parts.values()]
    for name in columns[0]:
        yield f"| {name.replace('_', ' ')} | {' | '.join(_short(column.get(name)) for column in columns)} |"


def phenomena(part: Evaluation) -> Iterator[str]:
    """The table of what is hard to read."""
    yield "| what is hard | precision | recall | F1 |"
    yield "|---|---|---|---|"
    for name, score in part.phenomena.items():
        yield f"| {name} | {_short(score.precision)} | {_short(score.recall)} | {_short(score.f1)} |"


def filled(page: str, tables: Mapping[str, str]) -> str:
    """The page with each table between `<!-- NAME -->` and `<!-- end -->`."""
    for name, table in tables.items():
        before, mark, rest = page.partition(f"<!-- {name} -->\n")
        page = f"{before}{mark}\n{table}\n\n<!-- end -->{rest.partition('<!-- end -->')[2]}"
    return page


def _figures(part: Evaluation) -> dict[str, float]:
    errors = {f"calibration error of {name}": part.calibration[name].error for name in ("pairs", "events")}
    return part.figures() | errors


def _short(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:.2f}".removeprefix("0")


def main() -> None:
    """Read all gold articles and write the tables."""
    parts: dict[str, Evaluation] = {}
    for corpus, folder in _CORPORA.items():
        gold = list(read_gold(folder))
        read = evaluate(gold, [extract_again(record) for record in gold])
        parts |= {f"{corpus}, {told}": read.parts[part] for part, told in _PARTS.items()}
    tables = {"measures": measures(parts), "phenomena": phenomena(parts["written apart, development"])}
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(filled(page, {name: "\n".join(rows) for name, rows in tables.items()}), encoding="utf-8")


if __name__ == "__main__":
    main()
