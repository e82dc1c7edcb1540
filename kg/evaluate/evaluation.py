"""The evaluation of many records: every measure, as a whole and by part, language and phenomenon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kg.evaluate.beliefs import beliefs_told
from kg.evaluate.calibration import Calibration, calibrate, events_told, pairs_told
from kg.evaluate.comparison import Comparison
from kg.evaluate.parts import by_language, by_part, phenomena, planned_read_as_signed
from kg.evaluate.scores import Score, Share, total, total_share
from kg.model.annotation import ArticleRecord

MEASURES: Final = (
    "relevance",
    "pairs",
    "events",
    "events+date",
    "sectors",
    "signatories",
    "officials",
    "officials+role",
    "officials+role+of",
    "organizations",
)
SHARES: Final = ("kind_accuracy", "document_accuracy", "perfect_articles", "planned_read_as_signed")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How well a set of articles was read.

    Attributes:
        articles: how many gold articles there are.
        scores: precision, recall and F1 by measure.
        shares: accuracies and other shares by name (a part of a whole).
        phenomena: what is hard to read, by name.
        calibration: reliability of the confidences of pairs and of dated events, and of the beliefs in these.
        parts: the same for "dev" and "held_out" articles, where both are there.
        languages: the same by language, where there are several.
    """

    articles: int
    scores: Mapping[str, Score]
    shares: Mapping[str, Share]
    phenomena: Mapping[str, Score]
    calibration: Mapping[str, Calibration]
    parts: Mapping[str, Evaluation]
    languages: Mapping[str, Evaluation]

    def figures(self) -> dict[str, float]:
        """One number a measure: F1 of the scores, and the shares that are not empty."""
        figures = {name: score.f1 for name, score in self.scores.items()}
        return figures | {name: s.value for name, s in self.shares.items() if s.value is not None}

    def to_json(self) -> dict[str, Any]:
        """Everything as JSON; the measures stand at the top under their names."""
        return {
            **{name: score.to_json() for name, score in self.scores.items()},
            **{name: share.to_json() for name, share in self.shares.items()},
            "articles": self.articles,
            "phenomena": {name: score.to_json() for name, score in self.phenomena.items()},
            "calibration": {name: c.to_json() for name, c in self.calibration.items()},
            "parts": {name: part.to_json() for name, part in self.parts.items()},
            "languages": {name: part.to_json() for name, part in self.languages.items()},
        }


def evaluate(gold: Sequence[ArticleRecord], predicted: Iterable[ArticleRecord]) -> Evaluation:
    """Score extracted records against the gold records of the same ids; a missing record told nothing."""
    comparisons = compare(gold, predicted)
    parts, languages = by_part(comparisons), by_language(comparisons)
    return _evaluation(
        comparisons,
        {name: _evaluation(part) for name, part in parts.items()} if all(parts.values()) else {},
        {name: _evaluation(part) for name, part in languages.items()} if len(languages) > 1 else {},
    )


def compare(gold: Iterable[ArticleRecord], predicted: Iterable[ArticleRecord]) -> tuple[Comparison, ...]:
    """Each gold record beside what was extracted, by the article's id."""
    found = {record_id(record): record for record in predicted}
    return tuple(Comparison(g, found.get(record_id(g), ArticleRecord(g.article))) for g in gold)


def record_id(record: ArticleRecord) -> str:
    """The id that the input gave, else the article's own."""
    return record.article.external_id or record.article.id


def _evaluation(
    comparisons: Sequence[Comparison],
    parts: Mapping[str, Evaluation] | None = None,
    languages: Mapping[str, Evaluation] | None = None,
) -> Evaluation:
    return Evaluation(
        articles=len(comparisons),
        scores={name: total(c.scores[name] for c in comparisons) for name in MEASURES},
        shares={
            "kind_accuracy": total_share(c.kinds for c in comparisons),
            "document_accuracy": total_share(c.documents for c in comparisons),
            "perfect_articles": Share(sum(c.is_perfect for c in comparisons), len(comparisons)),
            "planned_read_as_signed": planned_read_as_signed(comparisons),
        },
        phenomena=phenomena(comparisons),
        calibration={
            "pairs": calibrate(pairs_told(comparisons)),
            "events": calibrate(events_told(comparisons)),
            "beliefs": calibrate(beliefs_told(comparisons)),
        },
        parts=parts or {},
        languages=languages or {},
    )
