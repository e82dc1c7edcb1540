"""The linter of the vocabulary: `python -m kg.lang.vocabulary_lint`.

It checks that every concept has a label in all ten languages, that no word names two concepts of one scheme in one
language, that patterns can be looked for, that a concept with patterns has examples of what must and must not fire, and
that the examples behave. A fault is one line, `file:line: what`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Final

from kg.errors import DataPackError
from kg.lang.base import Token
from kg.lang.lexicon import Concept, Lexicon, read_vocabulary, vocabulary_files
from kg.lang.matcher import GAP, fold
from kg.lang.ru.analysis import Russian
from kg.model.article import Article

LANGUAGES: Final = ("de", "en", "es", "fr", "it", "pl", "ru", "tr", "uk", "zh")
"""The languages in which people read the labels."""

_TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_MIN_PREFIX: Final = 3  # letters before the first `*`: fewer catch half of a dictionary


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong with the vocabulary, and where."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def lint(files: Mapping[Path, bytes]) -> tuple[Fault, ...]:
    """The faults of a vocabulary given as Turtle files (path -> content), sorted by file and line.

    Raises:
        DataPackError: a file is not Turtle, or a concept has no id.
    """
    concepts = read_vocabulary(files)
    lexicon = Lexicon(concepts)
    faults: list[Fault] = []
    for path, content in files.items():
        at = partial(_line_of, content.decode().splitlines())
        here = [concept for concept in concepts if concept.scheme == path.stem]
        for check in (
            _missing_labels,
            _shared_words,
            _bad_patterns,
            _missing_examples,
            partial(_bad_examples, lexicon),
        ):
            faults += (Fault(str(path), at(concept, word), text) for concept, word, text in check(here))
    return tuple(sorted(faults))


def _line_of(lines: Sequence[str], concept: Concept, word: str) -> int:
    """The line of a concept's word (quoted, with its language), or of the concept itself."""
    start = next((i for i, line in enumerate(lines, 1) if line.strip() == f'skos:notation "{concept.id}" ;'), 1)
    return next((i for i, line in enumerate(lines[start:], start + 1) if word and word in line), start)


Finding = tuple[Concept, str, str]
Check = Callable[[Iterable[Concept]], Iterable[Finding]]


def _missing_labels(concepts: Iterable[Concept]) -> Iterator[Finding]:
    for concept in concepts:
        missing = [language for language in LANGUAGES if not concept.pref.get(language)]
        if missing:
            yield concept, "", f"{concept.id} has no skos:prefLabel in {', '.join(missing)}"


def _shared_words(concepts: Iterable[Concept]) -> Iterator[Finding]:
    owners: dict[tuple[str, str], Concept] = {}
    for concept in concepts:
        for language, words in _all_words(concept).items():
            for word in sorted(words):
                owner = owners.setdefault((language, fold(word)), concept)
                if owner is not concept:
                    yield concept, f'"{word}"@{language}', f'"{word}"@{language} names {owner.id} and {concept.id}'


def _all_words(concept: Concept) -> dict[str, set[str]]:
    words = {language: {label} for language, label in concept.pref.items()}
    for group in (concept.alt, concept.hidden):
        for language, more in group.items():
            words.setdefault(language, set()).update(more)
    return words


def _bad_patterns(concepts: Iterable[Concept]) -> Iterator[Finding]:
    for concept in concepts:
        for group in (concept.hidden, concept.look_alike):
            for language, patterns in group.items():
                for pattern in patterns:
                    if fault := _pattern_fault(pattern, language):
                        yield concept, f'"{pattern}"@{language}', f'"{pattern}"@{language} {fault}'


def _pattern_fault(pattern: str, language: str) -> str:
    words = pattern.split()
    if pattern != " ".join(words):
        return "has spaces that count for nothing"
    if not words or GAP in (words[0], words[-1]):
        return f"begins or ends with {GAP}"
    if any("*" in word[:-1] for word in words):
        return "has a * inside a word"
    if language != "zh" and words[0].endswith("*") and len(words[0]) <= _MIN_PREFIX:
        return "begins with a prefix that is too short"
    return ""


def _missing_examples(concepts: Iterable[Concept]) -> Iterator[Finding]:
    for concept in concepts:
        if concept.hidden and not set(concept.must_fire) & set(concept.must_not_fire):
            yield concept, "", f"{concept.id} has no mpo:mustFire and mpo:mustNotFire in one language"


def _bad_examples(lexicon: Lexicon, concepts: Iterable[Concept]) -> Iterator[Finding]:
    for concept in concepts:
        for wanted, group in ((True, concept.must_fire), (False, concept.must_not_fire)):
            for language, sentences in group.items():
                for sentence in sentences:
                    patterns = _patterns_found(lexicon, concept, language, sentence)
                    if bool(patterns) != wanted:
                        told = "nothing fires" if wanted else f'"{patterns[0]}" fires'
                        yield concept, f'"{sentence}"@{language}', f'{concept.id}: {told} in "{sentence}"@{language}'


def _patterns_found(lexicon: Lexicon, concept: Concept, language: str, sentence: str) -> list[str]:
    tokens = tokens_of(sentence, language)
    found = lexicon.matcher((concept.scheme,), language).find(tokens)
    return [trigger.pattern for trigger in found if trigger.id == concept.id]


def tokens_of(sentence: str, language: str) -> tuple[Token, ...]:
    """The tokens of an example: with dictionary forms in Russian, as written in the other languages."""
    if language == "ru":
        return _russian().analyse(Article(text=sentence, language="ru")).tokens
    return tuple(
        Token(m.group(), m.start(), m.end(), fold(m.group()), frozenset({fold(m.group())}), "X", {})
        for m in _TOKEN.finditer(sentence)
    )


@cache
def _russian() -> Russian:
    return Russian()


def main() -> int:
    """Check the vocabulary that ships with the project; print the faults; 1 where there are any."""
    try:
        faults = lint({path: path.read_bytes() for path in vocabulary_files()})
    except DataPackError as error:
        print(error, file=sys.stderr)
        return 1
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
