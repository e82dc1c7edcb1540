"""The lexicon: the vocabulary's concepts with the words people read and the words looked for in text.

The SKOS files of `ontology/vocabulary/` are the only source. They are compiled to a JSON file in the cache folder, so
that an ordinary run never imports an RDF library.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import DataPackError, NotFound
from kg.lang.matcher import Matcher, Pattern, Trigger
from kg.resources import cache_folder, data_folder, ontology_folder

__all__ = ["Concept", "Lexicon", "Matcher", "Trigger", "load_lexicon", "read_vocabulary"]

VOCABULARY = "https://w3id.org/municipal-partnerships/vocabulary/"
_ONTOLOGY = "https://w3id.org/municipal-partnerships/ontology#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_FORMAT = 1  # raised when the shape of the compiled file changes

Words = Mapping[str, tuple[str, ...]]
"""Language -> words, patterns or sentences, sorted."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of a scheme.

    Attributes:
        scheme: "kinds", "events", "documents", "statuses", "sectors" or "offices".
        id: the id in records ("sister_city").
        pref: language -> the label people read.
        alt: language -> other plain names.
        hidden: language -> the patterns looked for in text (see `kg.lang.matcher`).
        look_alike: language -> patterns that hide a shorter one of this concept ("налоговая декларация").
        must_fire: language -> sentences in which a pattern of this concept must be found.
        must_not_fire: language -> sentences in which none may be found.
    """

    scheme: str
    id: str
    iri: str
    pref: Mapping[str, str]
    alt: Words = field(default_factory=dict)
    hidden: Words = field(default_factory=dict)
    look_alike: Words = field(default_factory=dict)
    must_fire: Words = field(default_factory=dict)
    must_not_fire: Words = field(default_factory=dict)


class Lexicon:
    """All concepts of all schemes; gives labels to people and matchers to the reading."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._schemes: dict[str, dict[str, Concept]] = {}
        for concept in concepts:
            self._schemes.setdefault(concept.scheme, {})[concept.id] = concept
        self._matchers: dict[tuple[tuple[str, ...], str], Matcher] = {}

    @property
    def schemes(self) -> tuple[str, ...]:
        """The names of the schemes, sorted."""
        return tuple(sorted(self._schemes))

    def concepts(self, scheme: str) -> tuple[Concept, ...]:
        """The concepts of a scheme, sorted by id.

        Raises:
            NotFound: there is no such scheme.
        """
        if scheme not in self._schemes:
            raise NotFound(f"No scheme {scheme!r} in the vocabulary.")
        return tuple(concept for _, concept in sorted(self._schemes[scheme].items()))

    def concept(self, scheme: str, concept_id: str) -> Concept:
        """One concept by its id.

        Raises:
            NotFound: there is no such scheme or concept.
        """
        found = self._schemes.get(scheme, {}).get(concept_id)
        if found is None:
            raise NotFound(f"No concept {concept_id!r} in the scheme {scheme!r} of the vocabulary.")
        return found

    def label(self, scheme: str, concept_id: str, language: str) -> str:
        """The label of a concept in a language; in English where the language has none.

        Raises:
            NotFound: there is no such scheme or concept.
        """
        concept = self.concept(scheme, concept_id)
        return concept.pref.get(language) or concept.pref.get("en") or concept_id

    def matcher(self, schemes: Iterable[str], language: str) -> Matcher:
        """The matcher that finds the patterns of the schemes in a text of the language; made once.

        Raises:
            NotFound: there is no such scheme.
        """
        key = (tuple(sorted(set(schemes))), language)
        if key not in self._matchers:
            concepts = [concept for scheme in key[0] for concept in self.concepts(scheme)]
            self._matchers[key] = Matcher(_patterns(concepts, language), language, _clause_openers(language))
        return self._matchers[key]


@cache
def _clause_openers(language: str) -> frozenset[str]:
    """The words that open another clause behind a comma: data/clause_openers.csv."""
    with (data_folder() / "clause_openers.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["word"] for row in csv.DictReader(file) if row["language"] == language)


def _patterns(concepts: Iterable[Concept], language: str) -> Iterable[Pattern]:
    for concept in concepts:
        for text in concept.hidden.get(language, ()):
            yield Pattern(concept.scheme, concept.id, text)
        for text in concept.look_alike.get(language, ()):
            yield Pattern(concept.scheme, None, text)


def vocabulary_files() -> tuple[Path, ...]:
    """The Turtle files of the vocabulary, sorted; the name of a file is the name of its scheme."""
    return tuple(sorted((ontology_folder() / "vocabulary").glob("*.ttl")))


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of the vocabulary that ships with the project.

    Raises:
        DataPackError: a Turtle file is broken or a concept has no id.
    """
    files = {path: path.read_bytes() for path in vocabulary_files()}
    digest = hashlib.sha256(b"\0".join(files.values()) + str(_FORMAT).encode()).hexdigest()[:20]
    compiled = cache_folder() / f"lexicon-{digest}.json"
    concepts = _read_compiled(compiled)
    if concepts is None:
        concepts = read_vocabulary(files)
        _write_compiled(compiled, concepts)
    return Lexicon(concepts)


_FIELDS = ("alt", "hidden", "look_alike", "must_fire", "must_not_fire")


def _read_compiled(path: Path) -> tuple[Concept, ...] | None:
    """The concepts of a compiled file; None where it is missing or was cut short, so that it is made again."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return tuple(
            Concept(
                row["scheme"],
                row["id"],
                row["iri"],
                row["pref"],
                *({language: tuple(words) for language, words in row[name].items()} for name in _FIELDS),
            )
            for row in rows
        )
    except (FileNotFoundError, ValueError, KeyError):
        return None


def _write_compiled(path: Path, concepts: Iterable[Concept]) -> None:
    rows = [
        {name: getattr(concept, name) for name in ("scheme", "id", "iri", "pref", *_FIELDS)} for concept in concepts
    ]
    # Another process may compile at the same time: each writes its own file, the last rename wins.
    draft = path.with_suffix(f".{os.getpid()}.draft")
    draft.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    draft.replace(path)


def read_vocabulary(files: Mapping[Path, bytes]) -> tuple[Concept, ...]:
    """Read the concepts of Turtle files (path -> content).

    Raises:
        DataPackError: a file is not Turtle, or a concept has no skos:notation.
    """
    import rdflib  # heavy, and needed only when the vocabulary has changed

    concepts: list[Concept] = []
    for path, content in sorted(files.items()):
        try:
            graph = rdflib.Graph().parse(data=content, format="turtle")
        except (SyntaxError, ValueError) as error:
            raise DataPackError(f"{path} is not Turtle: {error}") from error
        subjects = graph.subjects(rdflib.RDF.type, rdflib.URIRef(_SKOS + "Concept"))
        concepts += sorted((_concept(graph, subject, path) for subject in subjects), key=lambda c: c.id)
    return tuple(concepts)


def _concept(graph: Any, subject: Any, path: Path) -> Concept:
    import rdflib

    def words(predicate: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for value in graph.objects(subject, rdflib.URIRef(predicate)):
            found.setdefault(value.language or "", []).append(str(value))
        return {language: tuple(sorted(values)) for language, values in sorted(found.items())}

    notation = graph.value(subject, rdflib.URIRef(_SKOS + "notation"))
    if notation is None:
        raise DataPackError(f"{path}: {subject} has no skos:notation.")
    return Concept(
        scheme=path.stem,
        id=str(notation),
        iri=str(subject),
        pref={language: values[0] for language, values in words(_SKOS + "prefLabel").items()},
        alt=words(_SKOS + "altLabel"),
        hidden=words(_SKOS + "hiddenLabel"),
        look_alike=words(_ONTOLOGY + "lookAlike"),
        must_fire=words(_ONTOLOGY + "mustFire"),
        must_not_fire=words(_ONTOLOGY + "mustNotFire"),
    )
