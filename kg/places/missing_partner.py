"""A second look for the partner that an article on partners seems not to name.

Where an article speaks of partners and only one municipality was found, the other side is missing from the story. Then
words count that alone are too bold a guess: a word of the dictionary that is written large («жили в семьях Мысков»), a
name in quotation marks («на стрелке написано «Котка, 320 км»»), inhabitants that a later sentence mentions («обыграли
клайпедчан»), the adjective of a town before whatever noun («невельский сыр»).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.places.bold_names import plain_name, quoted_name
from kg.places.candidate import Candidate, Decided, Reading
from kg.places.derive import describes, seats_of, territory_of_adjective
from kg.places.inflection import displayed
from kg.places.recognize import LIKE_A_PERSON
from kg.places.scene import Scene

_MIN_POPULATION: Final = 15_000
_MIN_FIT: Final = 0.85  # of the derivation
_CONFIDENCE: Final = 0.6
_RULE: Final = "missing-partner"
_OF_PARTNERS: Final = ("partner_word", "partner_town", "partner_noun", "twin_adjective", "tying_verb", "tie_word")


def with_missing_partner(
    scene: Scene, candidates: Sequence[Candidate], decided: Sequence[Decided], score: Callable[[Reading], float]
) -> tuple[Decided, ...]:
    """What was decided, and with it the town that bold guesses name, where one municipality was found alone.

    Of names in quotation marks all count, as plates and signposts stand in rows.
    """
    towns = [d for d in decided if d.candidate.kind == "municipality"]
    if len({_town(d) for d in towns}) != 1 or not _speaks_of_partners(scene):
        return tuple(decided)
    covered = {i for d in decided for i in range(d.candidate.first, d.candidate.last)}
    for guesses in (_words(scene, candidates), _quoted(scene), _inhabitants(candidates), _adjectives(scene)):
        guessed = (_decided(guess, score) for guess in guesses if _is_free(guess, covered))
        found = [d for d in guessed if not any(_is_of_its_region(d, town) for town in towns)]
        if found:
            first = _town(found[0])
            added = (d for d in found if _town(d) == first or scene.quoted[d.candidate.first])
            return tuple(sorted((*decided, *added), key=lambda d: d.candidate.first))
    return tuple(decided)


def _town(decided: Decided) -> int | str:
    return decided.candidate.name if decided.reading is None else decided.reading.municipality.geonames


def _speaks_of_partners(scene: Scene) -> bool:
    return any(scene.is_a(role, i) for i in range(len(scene.tokens)) for role in _OF_PARTNERS)


def _is_free(candidate: Candidate, covered: Container[int]) -> bool:
    return not any(i in covered for i in range(candidate.first, candidate.last))


def _decided(guess: Candidate, score: Callable[[Reading], float]) -> Decided:
    return Decided(guess, max(guess.readings, key=score), _CONFIDENCE, f"{_RULE}.{guess.rule}")


def _is_of_its_region(guess: Decided, town: Decided) -> bool:
    """«Калининградцы» are those of Svetlogorsk, too: the people and the adjective of its region are no partner's."""
    if guess.reading is None or town.reading is None:
        return False
    one, other = guess.reading.municipality, town.reading.municipality
    return (one.country, one.region) == (other.country, other.region)


def _words(scene: Scene, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Names that the dictionary has as words («Мокшан», «Столбцы»), or the model takes for somebody («Лида»)."""
    yield from (c for c in candidates if c.rule == LIKE_A_PERSON)
    for i in range(len(scene.tokens)):
        if (name := plain_name(scene, i)) is not None:
            yield name


def _quoted(scene: Scene) -> Iterator[Candidate]:
    for i, is_quoted in enumerate(scene.quoted):
        if is_quoted and not scene.quoted[i - 1] and (name := quoted_name(scene, i)) is not None:
            yield name


def _inhabitants(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    for candidate in candidates:
        if candidate.form == "demonym" and candidate.kind == "municipality":
            yield from _of_large(candidate)


def _adjectives(scene: Scene) -> Iterator[Candidate]:
    for i, token in enumerate(scene.tokens):
        adjective = scene.grammar.adjective_nominative(token) if token.pos == "ADJ" and token.text.islower() else ""
        if adjective and not scene.quoted[i] and not _is_of_no_town(scene, i):
            readings = tuple(replace(r, name=displayed(r.name, ())) for r in seats_of(scene, adjective))
            yield from _of_large(Candidate(i, i + 1, "municipality", "adjective", "adjective", readings=readings))


def _is_of_no_town(scene: Scene, index: int) -> bool:
    """Whether an adjective is a region's, a country's or a sea's («черноморский»), no town's at all, or a school's."""
    if any(scene.is_a(role, index) for role in ("no_inhabitants", "no_town", "nature_adjective")):
        return True
    return territory_of_adjective(scene, index) is not None or describes(scene, index, "excluded_head")


def _of_large(candidate: Candidate) -> Iterator[Candidate]:
    """The candidate, with the readings that are towns large enough to be meant by a word made of their name."""
    fitting = (r for r in candidate.readings if r.weight >= _MIN_FIT)
    large = tuple(r for r in fitting if r.municipality.population >= _MIN_POPULATION)
    if large:
        yield replace(candidate, readings=large)
