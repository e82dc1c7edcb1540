"""Names that are taken for a town only where an article misses one: in quotation marks, or words of the dictionary."""

from __future__ import annotations

from typing import Final

from kg.places.candidate import Candidate
from kg.places.gazetteer import Municipality
from kg.places.inflection import MIN_WEIGHT
from kg.places.recognize import names_at, readings_of, words_of_name
from kg.places.refuse import refusal
from kg.places.scene import Scene

_NAMING: Final = ("NOUN", "PROPN", "ADJ")
_MIN_OPENING: Final = 10_000
_MIN_NAMED: Final = 2_000
_SURE: Final = 0.9  # of a form: the nominative or what the dictionary has


def quoted_name(scene: Scene, index: int) -> Candidate | None:
    """The municipality whose name begins at a token in quotation marks, where a thing may be meant as well."""
    words = words_of_name(scene, index)
    if not words or scene.is_a("thing", scene.before(index)):
        return None
    names = [form for form in names_at(scene, index, words) if form.weight >= _SURE]
    longest = max((form.words for form in names), default=0)
    readings = tuple(readings_of(scene, [f for f in names if f.words == longest], words[:longest]))
    if not readings or scene.grammar.is_common_word(words[0]):
        return None
    return Candidate(index, index + longest, "municipality", "noun", "quoted", readings=readings)


def plain_name(scene: Scene, index: int) -> Candidate | None:
    """The municipality that a word of the dictionary may name by its capital letter alone: «Винницу», «с Мокшаном».

    What opens a sentence has one anyway, so that the town must be large, and the word written small nowhere.
    """
    words = words_of_name(scene, index)
    if not words or words[0].pos not in _NAMING or scene.quoted[index] or len(scene.name_tokens(index)) > 1:
        return None
    names = [f for f in names_at(scene, index, words) if f.words == 1 and f.weight >= MIN_WEIGHT]
    readings = tuple(readings_of(scene, names, words[:1]))
    if scene.is_sentence_start(index):
        if words[0].lemma in scene.written_small or not _is_followed(scene, index):
            return None
        readings = tuple(r for r in readings if _may_open(scene, r.municipality))
    population = max((r.municipality.population for r in readings), default=0)
    if population < _MIN_NAMED or refusal(scene, index, index + 1, population, is_listed=False) != "plain-word":
        return None
    return Candidate(index, index + 1, "municipality", "noun", "plain", readings=readings)


def _may_open(scene: Scene, place: Municipality) -> bool:
    """Whether a word that opens a sentence may be the town: «Столбцы», where Russian names are at home; no «Кафе»."""
    near = place.country in scene.tables.words.get("country_of_districts", ())
    return near and place.population >= _MIN_OPENING


def _is_followed(scene: Scene, index: int) -> bool:
    """«Столбцы и Люберцы», «Семей выбрал»: behind what opens a sentence somebody else is named, or comes its verb."""
    behind = scene.tokens[index + 1 : index + 2]
    linked = scene.is_a("list_link", index + 1) and scene.tokens[index + 1].text != ","
    return linked or any(t.pos == "VERB" and t.feats.get("VerbForm", "Fin") == "Fin" for t in behind)
