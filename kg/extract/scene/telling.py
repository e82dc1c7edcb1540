"""One telling of an event of a pair: what a clause says happened, when, by which paper, read by which rule."""

from __future__ import annotations

from dataclasses import dataclass

from kg.text.dates import TO_DAY

UNDER_WAY = "event.planned.under_way"
"""The rule that marks how a plan went on («готовили два года»): beside the signing it came to it is none."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """One telling of an event of a pair, at the token range of a clause."""

    pair: tuple[int, int]
    type: str
    date: str | None
    document: str | None
    sentence: int
    first: int
    last: int
    rule: str
    explicit: bool

    @property
    def is_headline(self) -> bool:
        """Whether the headline tells it (decided by the caller's sentence numbering: sentence of paragraph 0)."""
        return self.rule.startswith("headline.")


def is_news(mention: EventMention, published: str | None) -> bool:
    """Whether an event has no date, or one of the year of publication: what the article is about."""
    if published is None:
        return mention.date is None or len(mention.date) == TO_DAY
    return mention.date is None or mention.date[:4] == published[:4]
