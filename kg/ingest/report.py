"""What became of a run: how many articles were committed, and why others were not."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from kg.sources.base import InputProblem


@dataclass(frozen=True, slots=True)
class IngestReport:
    """The counts of one run and its refused rows.

    Attributes:
        committed: articles that report a partnership, each with its graph in the store.
        irrelevant: articles that report none: in the ledger, without a graph.
        unchanged: articles that an earlier run, or an earlier line of this one, had committed already.
        revised: of the committed ones, those that are another version of an article at the same address.
        refused: what could not be read, with the reason.
        stopped: what ended the run before its end (a full disk), None where it came to its end.
    """

    committed: int = 0
    irrelevant: int = 0
    unchanged: int = 0
    revised: int = 0
    refused: tuple[InputProblem, ...] = ()
    stopped: InputProblem | None = None

    @property
    def read(self) -> int:
        """Articles that were read, whatever became of them."""
        return self.committed + self.irrelevant + self.unchanged

    @property
    def problems(self) -> tuple[InputProblem, ...]:
        """All that went wrong: the refused rows, and what stopped the run."""
        return (*self.refused, self.stopped) if self.stopped else self.refused

    def __str__(self) -> str:
        articles = "article" if self.committed == 1 else "articles"
        told = f"{self.committed:,} {articles} committed, {self.irrelevant:,} without a partnership"
        told += f", {self.unchanged:,} known already, {len(self.refused):,} refused"
        return f"{told}; the run was stopped" if self.stopped else told

    def to_json(self) -> str:
        """The report as one JSON object, keys sorted."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)
