"""Signatories: who signed a pair's document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.frames import Pair
from kg.extract.people import PersonMention
from kg.extract.scene import Scene
from kg.extract.ties import Ties
from kg.lang.base import Sentence
from kg.model.annotation import Place

_REACH = 8  # words before a name in which a verb of presence or saying still governs it


@dataclass(frozen=True, slots=True)
class SignatoryMention:
    """A person who signed the document of a pair, at the token range of the name."""

    pair: Pair
    name: str
    first: int
    last: int
    rule: str


def find_signatories(scene: Scene, ties: Ties) -> tuple[SignatoryMention, ...]:
    """All persons whom the article names as signing, with the pairs they signed for."""
    found: list[SignatoryMention] = []
    signed_before = -10
    for sentence in scene.analysis.sentences:
        signing = _clauses_of_signing(scene, sentence, after_signing=sentence.index - signed_before <= 2)
        if signing:
            signed_before = sentence.index
        for first, last in signing:
            found.extend(_in_clause(scene, ties, sentence, first, last))
    return tuple(dict.fromkeys(found))


def _clauses_of_signing(scene: Scene, sentence: Sentence, *, after_signing: bool) -> list[tuple[int, int]]:
    """The clauses that tell who signed; «представлял» counts right after a signing."""
    cues = ("signing", "representing") if after_signing else ("signing",)
    return [clause for clause in scene.clauses[sentence.index] if scene.has_cue(*clause, *cues)]


def _in_clause(scene: Scene, ties: Ties, sentence: Sentence, first: int, last: int) -> Iterator[SignatoryMention]:
    persons = [p for p in _persons_in(scene, first, last) if not _stands_by(scene, first, p)]
    pairs = tuple(dict.fromkeys(t.pair for t in ties.in_sentence(sentence.index) if t.first < last and first < t.last))
    pairs = pairs or tuple(dict.fromkeys(t.pair for t in ties.in_sentence(sentence.index)))
    pairs = pairs or ties.focus[sentence.index]
    homes = {o.name: o.of for o in scene.people.officials}
    for person in persons:
        token = scene.analysis.token_index_at(person.start)
        end = scene.analysis.token_index_at(person.end - 1) + 1
        for pair in _pairs_of(scene, pairs, homes.get(person.name)):
            yield SignatoryMention(pair, person.name, token, end, "signatory.clause")


def _persons_in(scene: Scene, first: int, last: int) -> list[PersonMention]:
    start, end = scene.offsets(first, last)
    return [p for p in scene.people.mentions if start <= p.start < end]


def _stands_by(scene: Scene, first: int, person: PersonMention) -> bool:
    """Whether the person is only present, or only says something, in the clause."""
    token = scene.analysis.token_index_at(person.start)
    return scene.has_cue(max(first, token - _REACH), token, "presence", "saying")


def _pairs_of(scene: Scene, pairs: tuple[Pair, ...], home: Place | None) -> tuple[Pair, ...]:
    """The pairs that a signer can have signed for: those with the signer's own municipality, where it is known."""
    if home is None or len(pairs) < 2:
        return pairs
    own = tuple(p for p in pairs if any(scene.entities[e].geonames == home.geonames for e in p if home.geonames))
    return own or pairs
