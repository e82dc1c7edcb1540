"""Ready questions: SPARQL files with a header that says, in English and Russian, what they ask and of what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from kg.errors import DataPackError, NotFound, QueryRefused
from kg.rdf.terms import iri, literal
from kg.rdf.vocabulary import CONCEPTS
from kg.resources import ontology_folder

TYPES: Final = ("city", "country", "date", "year", "number", *CONCEPTS)
"""Types of parameters; a name of a scheme ("sectors") takes a concept's id."""


@dataclass(frozen=True, slots=True)
class Question:
    """A ready question.

    Attributes:
        name: as `kg query NAME` takes it.
        title: what it asks, in English; `title_ru` in Russian.
        parameters: name -> type, each a `VALUES ?name { UNDEF }` in the text; left out, it means any.
        text: the SPARQL.
    """

    name: str
    title: str
    title_ru: str
    parameters: Mapping[str, str]
    text: str

    def rendered(self, values: Mapping[str, tuple[str, ...]]) -> str:
        """The SPARQL with terms for parameters (N-Triples terms, made by `term_of`)."""
        text = self.text
        for name, terms in values.items():
            text = text.replace(_slot(name), " ".join(("VALUES", f"?{name}", "{", *terms, "}")))
        return text


@cache
def ready_questions() -> tuple[Question, ...]:
    """The questions of `ontology/queries`, by name.

    Raises:
        DataPackError: a file's header is wrong.
    """
    return tuple(_read(path) for path in sorted((ontology_folder() / "queries").glob("*.rq")))


def ready_question(name: str) -> Question:
    """One question.

    Raises:
        NotFound: there is none of that name.
    """
    for question in ready_questions():
        if question.name == name:
            return question
    known = ", ".join(question.name for question in ready_questions())
    raise NotFound(f"No ready question is named {name!r}; there are {known}.")


def term_of(type_: str, value: str) -> str:
    """A value of a parameter as an RDF term; cities are looked up by the caller.

    Raises:
        QueryRefused: the value is not of the type.
    """
    if type_ in CONCEPTS:
        concept = CONCEPTS[type_].get(value.replace("-", "_"))
        if concept is None:
            raise QueryRefused(f"{value!r} is none of {', '.join(CONCEPTS[type_])}.")
        return iri(concept)
    if type_ == "country":
        return literal(value.strip().upper())
    try:
        if type_ == "date":
            return literal(date.fromisoformat(value).isoformat(), datatype="date")
        return literal(str(int(value)), datatype="integer")
    except ValueError as error:
        raise QueryRefused(f"{value!r} is no {type_}.") from error


def _read(path: Path) -> Question:
    head: dict[str, str] = {}
    parameters: dict[str, str] = {}
    text = path.read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#:"):
            break
        key, _, value = line.removeprefix("#:").strip().partition(" ")
        if key == "param":
            name, type_ = value.split()
            parameters[name] = type_
        else:
            head[key] = value.strip()
    missing = [name for name in parameters if _slot(name) not in text]
    if missing or not {"en", "ru"} <= set(head) or not set(parameters.values()) <= set(TYPES):
        raise DataPackError(f"{path}: the header or its slots are wrong {missing}.")
    return Question(path.stem, head["en"], head["ru"], parameters, text)


def _slot(name: str) -> str:
    return f"VALUES ?{name} {{ UNDEF }}"
