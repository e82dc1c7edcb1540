"""The ready questions on the terminal: all of them, or one with its parameters, in English or Russian."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from kg.query.templates import Parameter, Question

Language = Literal["en", "ru"]

_WORDS: Final[Mapping[Language, tuple[str, str, str]]] = {
    "en": ("required", "default", "may be left out"),
    "ru": ("обязателен", "по умолчанию", "можно не указывать"),
}


def language_of_locale(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the locale (LC_ALL, LC_MESSAGES, LANG; the first that is set), English where it is another."""
    chosen = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    return "ru" if chosen.lower().startswith("ru") else "en"


def all_questions(language: Language) -> str:
    """Name, parameters and title of every ready question, one a line; those in brackets may be left out."""
    from kg.query.templates import ready_questions

    rows = [(_call(question), question.titles[language]) for question in ready_questions()]
    width = max(len(call) for call, _ in rows)
    return "".join(f"{call:<{width}}  {title}\n" for call, title in rows)


def one_question(name: str, language: Language) -> str:
    """What a question asks, how its answer is reckoned, and its parameters.

    Raises:
        NotFound: there is none of that name.
    """
    from kg.query.templates import ready_question

    question = ready_question(name)
    return "\n".join([question.titles[language], "", question.descriptions[language], "", *_told(question, language)])


def _call(question: Question) -> str:
    shown = [p.name if p.required else f"[{p.name}]" for p in question.parameters.values() if p.name != "language"]
    return " ".join([question.name, *shown])


def _told(question: Question, language: Language) -> Iterator[str]:
    yield f"kg query {_call(question)}"
    for parameter in question.parameters.values():
        yield f"  --param {parameter.name}=…  {_values(parameter)}; {_need(parameter, language)}"
    yield ""


def _values(parameter: Parameter) -> str:
    from kg.rdf.vocabulary import CONCEPTS

    return ", ".join(CONCEPTS[parameter.type]) if parameter.type in CONCEPTS else parameter.type


def _need(parameter: Parameter, language: Language) -> str:
    required, default, optional = _WORDS[language]
    if parameter.required:
        return required
    return " ".join((default, parameter.default.strip('"'))) if parameter.default else optional
