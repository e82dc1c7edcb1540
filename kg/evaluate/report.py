"""An evaluation as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

from kg.evaluate.evaluation import Evaluation
from kg.evaluate.mistakes import Mistake
from kg.evaluate.scores import Score

Axis = Literal["phenomenon", "language", "part"]

_WIDTH: Final = 32
_WANTED_ERROR: Final = 0.10
"""Expected calibration error up to which confidences are taken to mean what they say."""


def render(evaluation: Evaluation, by: Axis | None = None) -> str:
    """The measures, the calibration, and one breakdown."""
    return "\n".join([*_measures(evaluation), *_calibration(evaluation), *_breakdown(evaluation, by)]) + "\n"


def render_mistakes(mistakes: Iterable[Mistake]) -> str:
    """Mistakes, one paragraph each."""
    return "".join(f"{text}\n" for text in map(_mistake, mistakes))


def _measures(evaluation: Evaluation) -> Iterator[str]:
    yield from _scores(evaluation.scores)
    for name, share in evaluation.shares.items():
        figure = "–" if share.value is None else f"{share.value:.3f}"
        yield f"{name:{_WIDTH}} {figure}   {share.part} of {share.whole}"
    yield f"{'articles':{_WIDTH}} {evaluation.articles}"


def _scores(scores: Mapping[str, Score]) -> Iterator[str]:
    for name, s in scores.items():
        figures = f"P {s.precision:.3f}  R {s.recall:.3f}  F1 {s.f1:.3f}"
        yield f"{name:{_WIDTH}} {figures}   {s.right} right, {s.gold} in gold, {s.predicted} told"


def _calibration(evaluation: Evaluation) -> Iterator[str]:
    for name, calibration in evaluation.calibration.items():
        verdict = "" if calibration.error <= _WANTED_ERROR else f"   more than {_WANTED_ERROR:.2f}"
        yield f"{f'calibration error of {name}':{_WIDTH}} {calibration.error:.3f}{verdict}"
        for row in calibration.bins:
            yield f"  confidence {row.confidence:.2f}: {row.accuracy:.2f} right of {row.count}"


def _breakdown(evaluation: Evaluation, by: Axis | None) -> Iterator[str]:
    if by == "phenomenon":
        yield ""
        yield from _scores(evaluation.phenomena)
        return
    rows = {"part": evaluation.parts, "language": evaluation.languages}.get(by or "", {})
    for name, part in rows.items():
        yield f"\n{name}"
        yield from _measures(part)
        yield from _calibration(part)


def _mistake(mistake: Mistake) -> str:
    lines = [
        f"{mistake.article}  {mistake.what}  {mistake.about}",
        f"  expected: {mistake.expected or 'nothing'}",
        f"  got:      {mistake.got or 'nothing'}",
    ]
    if mistake.sentence:
        lines.append(f"  sentence: {mistake.sentence}")
    if mistake.rules:
        lines.append(f"  rules:    {mistake.rules}")
    return "\n".join(lines)
