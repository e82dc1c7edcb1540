"""What people decide about claims, ties, places and persons: named, with a reason, and never lost.

Decisions are about what is claimed, not about one reading of it: the key of a claim is a hash of its content, so a
rejected claim stays rejected however often an article is read again or a new article repeats it.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, get_args

from kg.errors import Malformed

Verdict = Literal["accept", "reject", "correct", "merge", "split"]
VERDICTS: Final = get_args(Verdict)

CORRECTABLE: Final = frozenset({"value", "date", "document"})
"""The parts of a claim that a correction may replace."""

_OTHER: Final = ("place", "person")
_NAMED: Final = frozenset({*_OTHER, "name", "language"})
# Only this form: an engine would give any other one back rewritten, and the decision would have another key.
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_KEY: Final = re.compile(r"[0-9a-f]{64}|[0-9a-f]{32}")
_IRI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\\x00-\x20]+")


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """One decision of a named person.

    Attributes:
        at: when, as xsd:dateTime in UTC ("2025-01-10T12:00:00Z").
        curator: the name of the person.
        verdict: accept, reject, correct (a claim or a tie), merge, split (a place or a person); "" only to revoke.
        concerns: the key of a claim (64 digits), or the IRI of a tie, a place or a person.
        reason: why, in words.
        replacement: for correct the new parts as (name, value); for merge and split the other place or person, and
            the name and its language under which it is shown where no article names it.
        article: for split the article in which the other place is meant.
        revokes: the key of the decision that is taken back.
    """

    at: str
    curator: str
    verdict: str
    concerns: str
    reason: str
    replacement: tuple[tuple[str, str], ...] = ()
    article: str = ""
    revokes: str = ""

    def __post_init__(self) -> None:
        if not (self.at and self.curator.strip() and self.reason.strip()):
            raise Malformed("A decision needs a day, a curator and a reason.")
        if self.verdict not in VERDICTS and not (self.revokes and not self.verdict):
            raise Malformed(f"A decision is one of {', '.join(VERDICTS)}, not {self.verdict!r}.")
        if not _is_moment(self.at):
            raise Malformed(f"A decision is taken at a moment such as 2025-01-10T12:00:00Z, not {self.at!r}.")
        if not (_KEY.fullmatch(self.concerns) or _IRI.fullmatch(self.concerns)):
            raise Malformed(f"A decision concerns the key of a claim or an IRI, not {self.concerns!r}.")
        if self.revokes and (self.verdict or self.concerns != self.revokes or not _KEY.fullmatch(self.revokes)):
            raise Malformed("Who takes a decision back names its key alone, and gives no verdict.")
        told = [self.curator, self.reason, self.article, *(part for pair in self.replacement for part in pair)]
        if any(unicodedata.category(character) in {"Cc", "Cs"} for text in told for character in text):
            raise Malformed("The words of a decision stand on one line, without control characters.")
        self._check_replacement()

    def _check_replacement(self) -> None:
        parts = dict(self.replacement)
        if self.verdict in {"correct", "merge", "split"} and not parts:
            raise Malformed(f"A decision to {self.verdict} needs a replacement.")
        if self.verdict == "correct":
            if not parts.keys() <= CORRECTABLE:
                raise Malformed(f"A correction replaces {', '.join(sorted(CORRECTABLE))}.")
            if not _is_date(parts.get("date", "")):
                raise Malformed(f"A date is YYYY, YYYY-MM or YYYY-MM-DD, not {parts['date']!r}.")
        elif self.verdict in {"merge", "split"}:
            self._check_other(parts)
        elif parts:
            raise Malformed(f"A decision to {self.verdict or 'revoke'} replaces nothing.")

    def _check_other(self, parts: Mapping[str, str]) -> None:
        if not parts.keys() <= _NAMED or len(parts.keys() & set(_OTHER)) != 1:
            raise Malformed(f"A decision to {self.verdict} names one place or one person.")
        if not _IRI.fullmatch(self.other) or ("person" in parts) != ("/person/" in self.other):
            raise Malformed(f"A place or person is named by its IRI, not {self.other!r}.")
        if self.other == self.concerns:
            raise Malformed(f"A thing cannot be {'merged with' if self.verdict == 'merge' else 'split from'} itself.")
        if self.verdict == "split" and not self.article:
            raise Malformed("A decision to split names the article in which the other one is meant.")

    @property
    def other(self) -> str:
        """The other place or person of a merge or split; "" for other verdicts."""
        parts = dict(self.replacement)
        return next((parts[name] for name in _OTHER if name in parts), "")

    @property
    def key(self) -> str:
        """Identity of the decision: the same decision taken in twice is one."""
        told = [self.at, self.curator, self.verdict, self.concerns, self.reason, self.replacement, self.article]
        text = json.dumps([*told, self.revokes], ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()[:32]


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that no decision in force takes back, oldest first; clocks that differ do not matter."""
    known = {decision.key: decision for decision in sorted(decisions)}
    depths = _depths(known)
    revoked: set[str] = set()
    for key in sorted(known, key=lambda key: -depths[key]):
        if known[key].revokes and key not in revoked:
            revoked.add(known[key].revokes)
    return tuple(d for key, d in known.items() if key not in revoked and not d.revokes)


def _depths(known: Mapping[str, Decision]) -> dict[str, int]:
    """Key -> how many decisions it takes back in a row; a key is a hash, so none takes back itself."""
    depths: dict[str, int] = {}
    for key in known:
        chain: list[str] = []
        while key in known and key not in depths:
            chain.append(key)
            key = known[key].revokes
        for link in reversed(chain):
            depths[link] = depths.get(key, -1) + 1
            key = link
    return depths


def _is_moment(text: str) -> bool:
    try:
        return bool(_MOMENT.fullmatch(text) and datetime.fromisoformat(text))
    except ValueError:
        return False


def _is_date(text: str) -> bool:
    """Whether it is a date of some precision, or "" for untold."""
    if not re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", text):
        return False
    try:
        return not text or bool(date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        return False
