"""Measure how often each rule is right: `python -m kg.evaluate.reliability [GOLD...]` writes `data/reliability.csv`.

GOLD are JSON Lines files or folders of articles with their records (default: the samples that are shipped); the table
that is shipped was measured on `data/articles tests/gold/ru-1.jsonl tests/gold/ru-3.jsonl`. Only the development
articles count. A rule of a tie is right where gold has the pair, a rule of an event where gold has
the event of this pair with this type and date, a rule of a sector or signatory where gold has it for this pair.
"""

from __future__ import annotations

import csv
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kg.evaluate.calibration import Calibration, calibrate
from kg.evaluate.comparison import Comparison, Tie
from kg.evaluate.evaluation import compare
from kg.evaluate.gold import extract_again, read_gold
from kg.evaluate.parts import by_part
from kg.evaluate.sameness import is_same_person
from kg.extract.confidence import EVENT, PAIR, Reliability
from kg.model.annotation import Evidence
from kg.resources import data_folder

Reading = tuple[str, bool]
"""A rule (or a kind of reading) and whether it read rightly."""


def measure(comparisons: Iterable[Comparison]) -> Mapping[str, tuple[int, int]]:
    """How often each rule was (right, wrong), in the order of their names."""
    counts = Counter(reading for comparison in comparisons for reading in _readings(comparison))
    rules = sorted({rule for rule, _ in counts})
    return {rule: (counts[rule, True], counts[rule, False]) for rule in rules}


def cross_validate(comparisons: Sequence[Comparison]) -> Mapping[str, Calibration]:
    """The calibration of pairs and events when each article is judged by what the other articles tell of the rules."""
    pairs: list[tuple[float, bool]] = []
    events: list[tuple[float, bool]] = []
    for left_out in range(len(comparisons)):
        others = [c for number, c in enumerate(comparisons) if number != left_out]
        reliability = Reliability(measure(others))
        pairs.extend(_judged_pairs(comparisons[left_out], reliability))
        events.extend(_judged_events(comparisons[left_out], reliability))
    return {"pairs": calibrate(pairs), "events": calibrate(events)}


def _judged_pairs(comparison: Comparison, reliability: Reliability) -> Iterator[tuple[float, bool]]:
    right = {p.number for _, p in comparison.ties}
    for number, tie in enumerate(comparison.predicted.partnerships):
        yield reliability.of_pair(_rules(tie.evidence)), number in right


def _judged_events(comparison: Comparison, reliability: Reliability) -> Iterator[tuple[float, bool]]:
    right = {id(p) for _, p in comparison.dated_events}
    for telling in comparison.predicted_events:
        tie_rules = _rules(telling.tie.partnership.evidence)
        yield reliability.of_event(_rules(telling.event.evidence), tie_rules), id(telling) in right


def _readings(comparison: Comparison) -> Iterator[Reading]:
    """Every reading of an article, once for all readings of its sort and once for each of its rules."""
    found = {p.number: g for g, p in comparison.ties}
    for number, tie in enumerate(comparison.predicted.partnerships):
        yield from _counted(PAIR, tie.evidence, right=number in found)
        yield from _details(Tie(tie, number), found.get(number))
    right = {id(p) for _, p in comparison.dated_events}
    for telling in comparison.predicted_events:
        yield from _counted(EVENT, telling.event.evidence, right=id(telling) in right)


def _details(found: Tie, gold: Tie | None) -> Iterator[Reading]:
    tie = found.partnership
    yield "kind", gold is not None and gold.partnership.kind == tie.kind
    sectors = gold.partnership.sectors if gold else ()
    for sector, evidence in tie.sector_evidence:
        yield from _counted("sector", (evidence,), right=sector in sectors)
    signatories = gold.partnership.signatories if gold else ()
    for name, evidence in tie.signatory_evidence:
        yield from _counted("signatory", (evidence,), right=any(is_same_person(name, s) for s in signatories))


def _counted(sort: str, evidence: Sequence[Evidence], *, right: bool) -> Iterator[Reading]:
    yield sort, right
    for atom in sorted({atom for rule in _rules(evidence) for atom in rule.split("+")} - {sort}):
        yield atom, right


def _rules(evidence: Sequence[Evidence]) -> list[str]:
    return [e.rule for e in evidence]


def as_table(counts: Mapping[str, tuple[int, int]]) -> str:
    """The counts as CSV: rule,right,wrong."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("rule", "right", "wrong"))
    rows.writerows((rule, right, wrong) for rule, (right, wrong) in counts.items())
    return text.getvalue()


def main(sources: Sequence[Path], output: Path) -> None:
    """Measure on the development articles, write the table, and print the cross-validated calibration."""
    gold = [record for source in sources for record in read_gold(source)]
    development = by_part(compare(gold, map(extract_again, gold)))["dev"]
    output.write_text(as_table(measure(development)), encoding="utf-8")
    for name, calibration in cross_validate(development).items():
        sys.stdout.write(f"calibration error of {name}, one article left out at a time: {calibration.error:.3f}\n")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or [data_folder() / "articles"], data_folder() / "reliability.csv")
