"""An explanation for people: what is told, the words that tell it, and the articles they stand in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby
from typing import Final

from kg.lang.lexicon import load_lexicon
from kg.query.explain import Explanation, Source, State, Subject, Told

_SCHEMES: Final = {"event": "events", "denial": "events", "kind": "kinds", "sector": "sectors", "office": "offices"}
_LISTED: Final = ("sector", "signatory", "organization")
_WORDS: Final = {
    "denial": {"ru": "отрицают", "en": "denied"},
    "signatory": {"ru": "подписали", "en": "signed by"},
    "organization": {"ru": "участвуют", "en": "taking part"},
    "sector": {"ru": "области", "en": "fields"},
    "kind": {"ru": "вид связи", "en": "kind of tie"},
    "since": {"ru": "с", "en": "since"},
    "until": {"ru": "до", "en": "until"},
    "belief": {"ru": "уверенность", "en": "belief"},
    "sources": {"ru": "независимых источников", "en": "independent sources"},
    "articles": {"ru": "Источники", "en": "Sources"},
    "others": {"ru": "Должностные лица и прочее", "en": "Officials and others"},
    "undated": {"ru": "без даты", "en": "undated"},
    "published": {"ru": "опубликовано", "en": "published"},
}


def render_explanation(explanation: Explanation, language: str) -> str:
    """The explanation as text with labels in Russian ("ru") or English; each article is named once, by a number."""
    numbers: dict[Source, int] = {}
    lines = [explanation.thing]
    for tied, subjects in groupby(explanation.subjects, key=lambda subject: bool(subject.between)):
        if not tied:
            lines += ["", _word("others", language)]
        for subject in subjects:
            lines += _subject(subject, numbers, language)
    lines += ["", _word("articles", language), *_articles(numbers, language)]
    return "\n".join(lines) + "\n"


def explanation_to_json(explanation: Explanation) -> str:
    """The explanation for programs: one JSON object."""
    return json.dumps(asdict(explanation), ensure_ascii=False, indent=2) + "\n"


def _subject(subject: Subject, numbers: dict[Source, int], language: str) -> Iterator[str]:
    if subject.between:
        yield ""
        yield " – ".join(subject.between)
        if subject.state:
            yield f"  {_state(subject.state, language)}"
    for what, told in _gathered(subject.told, language):
        yield f"  {what} ({max(t.confidence for t in told):.2f})"
        for quote, articles in _by_quote(told, numbers).items():
            yield f"    «{quote}» {_references(articles)}"


def _gathered(told: Iterable[Told], language: str) -> Iterator[tuple[str, tuple[Told, ...]]]:
    """What is told with its quotes; what the same words tell of fields or signers is told together."""
    things = [tuple(group) for _, group in groupby(told, key=lambda t: (t.relation, t.date, t.value, t.document, t.of))]
    together: dict[tuple[str, object], list[tuple[Told, ...]]] = {}
    for number, thing in enumerate(things):
        relation = thing[0].relation
        same = frozenset((t.quote, t.source) for t in thing) if relation in _LISTED else number
        together.setdefault((relation, same), []).append(thing)
    for group in together.values():
        yield _what([thing[0] for thing in group], language), tuple(t for thing in group for t in thing)


def _by_quote(told: Iterable[Told], numbers: dict[Source, int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for t in told:
        found.setdefault(t.quote, []).append(numbers.setdefault(t.source, len(numbers) + 1))
    return found


def _state(state: State, language: str) -> str:
    lexicon = load_lexicon()
    parts = [lexicon.label("statuses", state.status, language)]
    parts += [lexicon.label("kinds", state.kind, language)] if state.kind else []
    parts += [
        f"{_word(name, language)} {date}" for name, date in (("since", state.since), ("until", state.until)) if date
    ]
    parts += [f"{_word('belief', language)} {state.belief:.2f}", f"{_word('sources', language)}: {state.sources}"]
    return " · ".join(parts)


def _what(told: list[Told], language: str) -> str:
    """One thing that is told, or a list of things of one relation."""
    first = told[0]
    values = ", ".join(dict.fromkeys(_label(t, language) for t in told))
    if first.relation in ("event", "denial"):
        document = load_lexicon().label("documents", first.document, language) if first.document else ""
        values = f"{_word('denial', language)}: {values}" if first.relation == "denial" else values
        return " · ".join(filter(None, (values, first.date or _word("undated", language), document)))
    if first.relation == "office":
        return " · ".join(filter(None, (first.person, values, first.of)))
    return f"{_word(first.relation, language)}: {values}"


def _label(told: Told, language: str) -> str:
    scheme = _SCHEMES.get(told.relation)
    return load_lexicon().label(scheme, told.value, language) if scheme else told.value


def _references(numbers: Iterable[int]) -> str:
    return " ".join(f"[{number}]" for number in sorted(set(numbers)))


def _articles(numbers: dict[Source, int], language: str) -> Iterator[str]:
    for source, number in numbers.items():
        day = f"{_word('published', language)} {source.published}" if source.published else ""
        yield "  " + " · ".join(filter(None, (f"[{number}]", source.title, day, source.url or source.iri)))


def _word(name: str, language: str) -> str:
    return _WORDS[name].get(language) or _WORDS[name]["en"]
