"""Ready questions: SPARQL files with a header that says, in English and Russian, what they ask and of what.

The header of `ontology/queries/NAME.rq` is made of lines that begin with `#:`:

    #: title@en …          one line; title@ru, about@en and about@ru likewise
    #: param city city     a parameter and its type; `!` after it where it cannot be left out
    #: measure NAME        the answer is computed by `kg.measures` from the rows that the SPARQL gives

A parameter has a slot in the text: `VALUES ?city { UNDEF }` where it may be left out, or with its default,
`VALUES ?years { 3 }`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from kg.errors import BadParameter, DataPackError, NotFound
from kg.query.parameters import TYPES, term_of
from kg.rdf.vocabulary import PREFIXES
from kg.resources import ontology_folder

Language = Literal["en", "ru"]

_HEADER: Final = ("title@en", "title@ru", "about@en", "about@ru")
_SLOT: Final = re.compile(r"VALUES \?(\w+) \{([^{}]*)\}\n?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question takes: its type, whether it cannot be left out, and the default as the SPARQL has it."""

    name: str
    type: str
    required: bool
    default: str


@dataclass(frozen=True, slots=True)
class Question:
    """A ready question.

    Attributes:
        name: as `kg query NAME` takes it.
        titles: what it asks, by language ("en", "ru"), in one line.
        descriptions: what the answer holds and how it is reckoned, by language.
        parameters: by name.
        measure: what is computed from the rows (`kg.measures`), None where the rows are the answer.
        text: the SPARQL.
    """

    name: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    parameters: Mapping[str, Parameter]
    measure: str | None
    text: str

    def check(self, given: Mapping[str, object]) -> None:
        """Look whether these parameters can be given.

        Raises:
            BadParameter: the question has no such parameter, or lacks one that cannot be left out.
        """
        for name in given:
            if name not in self.parameters:
                known = ", ".join(self.parameters) or "none"
                raise BadParameter(f"{self.name} has no parameter {name!r}; it has {known}.")
        missing = [name for name, parameter in self.parameters.items() if parameter.required and name not in given]
        if missing:
            raise BadParameter(f"{self.name} needs {' and '.join(f'--param {name}=…' for name in missing)}.")

    def bound(self, given: Mapping[str, str], places: Callable[[str], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Parameter -> its terms, the defaults too; `places` knows the cities of a name.

        Raises:
            BadParameter: a parameter is missing, unknown, or not of its type.
        """
        self.check(given)
        terms: dict[str, tuple[str, ...]] = {
            name: (known.default,) for name, known in self.parameters.items() if known.default
        }
        for name, value in given.items():
            type_ = self.parameters[name].type
            terms[name] = places(value) if type_ == "city" else (term_of(name, type_, value),)
        return terms

    def rendered(self, values: Mapping[str, tuple[str, ...]]) -> str:
        """The SPARQL with terms for parameters (N-Triples terms, made by `kg.query.parameters`)."""

        def filled(slot: re.Match[str]) -> str:
            terms = values.get(slot[1])
            if terms is not None and slot[1] in self.parameters:
                return " ".join(("VALUES", f"?{slot[1]}", "{", *terms, "}\n"))
            # What is left out is left to the pattern: planning around UNDEF costs the engine much.
            return "\n" if slot[2].strip() == "UNDEF" else slot[0]

        return _SLOT.sub(filled, self.text)

    def sparql(self, values: Mapping[str, tuple[str, ...]]) -> str:
        """The SPARQL as any other engine takes it: with its prefixes, without the header."""
        body = self.rendered(values)
        used = [name for name in PREFIXES if re.search(rf"(?<![\w:]){name}:", body)]
        return "".join(" ".join(("PREFIX", f"{name}:", f"<{PREFIXES[name]}>\n")) for name in used) + body


@cache
def ready_questions() -> tuple[Question, ...]:
    """The questions of `ontology/queries`, by name.

    Raises:
        DataPackError: a file's header is wrong.
    """
    return tuple(read_question(path) for path in sorted((ontology_folder() / "queries").glob("*.rq")))


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


def read_question(path: Path) -> Question:
    """A question from its file.

    Raises:
        DataPackError: a line of the header is missing or wrong, or a parameter has no slot.
    """
    head: dict[str, str] = {}
    declared: list[str] = []
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    header = [line for line in lines if line.startswith("#:")]
    text = "".join(lines[len(header) :])
    for line in header:
        key, _, value = line.removeprefix("#:").strip().partition(" ")
        if key == "param":
            declared.append(value)
        else:
            head[key] = value.strip()
    missing = [key for key in _HEADER if not head.get(key)]
    if missing or lines[: len(header)] != header or set(head) - {*_HEADER, "measure"}:
        raise DataPackError(f"{path}: the header is wrong (missing: {', '.join(missing) or 'nothing'}).")
    return Question(
        path.stem,
        {language: head[f"title@{language}"] for language in ("en", "ru")},
        {language: head[f"about@{language}"] for language in ("en", "ru")},
        dict(_parameter(path, value, text) for value in declared),
        head.get("measure"),
        text.lstrip("\n"),
    )


def _parameter(path: Path, declared: str, text: str) -> tuple[str, Parameter]:
    name, _, type_ = declared.partition(" ")
    required, type_ = type_.endswith("!"), type_.strip().removesuffix("!")
    slot = next((slot for slot in _SLOT.finditer(text) if slot[1] == name), None)
    if slot is None or type_ not in TYPES:
        raise DataPackError(f"{path}: the parameter {name!r} has no slot or an unknown type.")
    default = slot[2].strip().replace("UNDEF", "")
    return name, Parameter(name, type_, required, default)
