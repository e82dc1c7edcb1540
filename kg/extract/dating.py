"""Dating: which of the dates around a deed is its own.

The clause's own date comes first; where one clause tells several deeds, each date goes to the deed it stands nearest
to. Without one, a clause of the sentence that tells no deed of its own may give it, then «тогда», which points back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.deeds import Deed, read_deeds
from kg.extract.scene import Scene
from kg.lang.base import Sentence
from kg.lang.ru.grammar import is_future
from kg.model.article import Article
from kg.text.dates import DateMention, parse_date

_BEHIND_BACKDROP = 4  # tokens
_OPENING = 4  # tokens
_DAY = len("2024-05-16")
_NEARBY = 2  # sentences that «тогда» points back over


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of a deed, None where it has none, and the rule that found it."""

    date: DateMention | None
    rule: str


UNDATED = Dating(None, "date.none")


def date_deed(scene: Scene, sentence: Sentence, deed: Deed, others: Sequence[Deed]) -> Dating:
    """The date of a deed; `others` are the further deeds of its clause."""
    own = [d for d in scene.dates_in(deed.first, deed.last) if _is_nearest(scene, d, deed, others)]
    if deed.is_backdrop:
        own = [d for d in own if _stands_behind(scene, d, deed)]
    fitting = _fitting(scene, own, deed)
    if fitting:
        return Dating(fitting[0], f"date.clause.{fitting[0].rule}")
    if deed.is_backdrop:
        return _length_of_time(scene, sentence, deed)
    if deed.type == "exists":
        return UNDATED
    framing = _fitting(scene, _framing(scene, sentence, deed), deed)
    if framing:
        return Dating(framing[0], f"date.sentence.{framing[0].rule}")
    silent = [
        date
        for first, last in scene.clauses[sentence.index]
        if (first, last) != (deed.first, deed.last)
        and not any(d.type != "exists" for d in read_deeds(scene, sentence, first, last))
        for date in scene.dates_in(first, last)
        if date.role not in ("until", "since")
    ]
    other = _fitting(scene, silent, deed)
    if other:
        return Dating(other[0], f"date.sentence.{other[0].rule}")
    if scene.has_cue(deed.first, deed.last, "then"):
        return _told_last(scene, sentence, deed)
    return UNDATED


def _length_of_time(scene: Scene, sentence: Sentence, deed: Deed) -> Dating:
    """«Десять лет прошло с тех пор, как …»: the length of time told before dates what it is counted from."""
    if deed.rule.endswith(".paper") or deed.first == sentence.first:
        return UNDATED
    lengths = [d for d in scene.dates_in(sentence.first, deed.first) if d.role == "duration" and d.value]
    return Dating(lengths[-1], f"date.sentence.{lengths[-1].rule}") if lengths else UNDATED


def is_ahead(date: DateMention, article: Article) -> bool:
    """Whether a date lies behind the day of publication, as far as it is told."""
    published, told = article.published or "", date.value or ""
    return bool(published) and told > published[: len(told)]


def usable(dates: Sequence[DateMention], type_: str) -> list[DateMention]:
    """The dates that can date such an event, most fitting first: a since-date for what exists, a point for a deed."""
    wanted = ("since", "duration") if type_ == "exists" else ("point", "range", "since")
    wanted = (*wanted, "until") if type_ == "planned" else wanted
    fitting = [d for d in dates if d.role in wanted and d.value]
    return sorted(fitting, key=lambda d: (wanted.index(d.role), -len(d.value or "")))


def _fitting(scene: Scene, dates: Sequence[DateMention], deed: Deed) -> list[DateMention]:
    """The dates that can date a deed: the most fitting first, and among equals the nearest."""
    anchor = scene.analysis.tokens[deed.anchor].start
    wanted = deed.type if usable(dates, "exists") else _wanted(deed)
    dates = [_in_time(scene, d, deed) for d in dates]
    return usable(sorted(dates, key=lambda d: abs(d.start - anchor)), wanted)


def _wanted(deed: Deed) -> str:
    """The type whose dates a deed can take: a beginning has its day like a signing."""
    return "signed" if deed.rule.endswith(".begun") else deed.type


def _in_time(scene: Scene, date: DateMention, deed: Deed) -> DateMention:
    """A date whose year was guessed, moved by a year where the deed's tense says so: what will be lies ahead."""
    published, value = scene.analysis.article.published, date.value
    if not published or not value or ".nearest" not in date.rule or deed.type == "exists":
        return date
    now = published[: len(value)]
    verb = scene.analysis.tokens[deed.anchor]
    to_come = is_future(verb) or (deed.rule.endswith("signed.planned") and verb.feats.get("VerbForm") == "Inf")
    if to_come and value < now:
        return _moved(date, 1)
    done = deed.type not in ("planned", "visited") or verb.feats.get("Tense") == "Past"
    return _moved(date, -1) if done and deed.type != "planned" and value > now else date


def _moved(date: DateMention, years: int) -> DateMention:
    value = date.value or ""
    moved = f"{int(value[:4]) + years:04d}{value[4:]}"
    return replace(date, value=moved if len(moved) < _DAY or parse_date(moved) else value)


def _stands_behind(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a date follows a word at once, no mark between: «после подписания в 1997 году»."""
    tokens = scene.analysis.tokens[deed.anchor : min(deed.anchor + _BEHIND_BACKDROP, deed.last)]
    return (
        date.start - tokens[0].start >= 0
        and all(t.is_word for t in tokens if t.start < date.start)
        and (date.start < tokens[-1].end)
    )


def _framing(scene: Scene, sentence: Sentence, deed: Deed) -> tuple[DateMention, ...]:
    """The dates that open a sentence («Годом раньше …») and hold for what it tells; not «Вчера он сказал, что …»."""
    opening = scene.clauses[sentence.index][0]
    if deed.first != opening[0] and scene.has_cue(*opening, "saying"):
        return ()
    return scene.dates_in(sentence.first, min(sentence.first + _OPENING, sentence.last))


def _is_nearest(scene: Scene, date: DateMention, deed: Deed, others: Sequence[Deed]) -> bool:
    """Whether no other deed of the clause stands nearer to a date."""
    tokens = scene.analysis.tokens
    own = abs(tokens[deed.anchor].start - date.start)
    rivals = [o for o in others if o is not deed and o.anchor != deed.anchor and usable([date], _wanted(o))]
    return all(own <= abs(tokens[o.anchor].start - date.start) for o in rivals)


def _told_last(scene: Scene, sentence: Sentence, deed: Deed) -> Dating:
    """«Тогда» points back to the date told last, in the sentences just before or in an earlier clause."""
    start = scene.analysis.sentences[max(0, sentence.index - _NEARBY)]
    before = usable(scene.dates_in(start.first, deed.first), "signed") if start.first < deed.first else []
    latest = max(before, key=lambda d: d.start, default=None)
    return Dating(latest, "date.then") if latest else UNDATED
