"""The year that the opening of a paragraph sets for what it tells: «1965. …», «За минувший год список поредел. …»."""

from __future__ import annotations

from typing import Final

from kg.extract.dates.tenses import is_too_late
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.deed import ENDED, Deed
from kg.extract.scene.headings import is_dateline
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_predicate
from kg.text.dates import TO_YEAR, DateMention

_LONGEST_HEADING: Final = 4  # tokens: «9–12 мая.»
_LONGEST_OPENING: Final = 12  # tokens
_OF_TIES: Final = ("of_ties", "seeking", "circle", "tie", "tie_noun", "relation")


def year_of_passage(scene: Scene, sentence: Sentence, deed: Deed) -> DateMention | None:
    """The year that the opening of a paragraph sets: «1965. …», «За минувший год список поредел. …»."""
    paragraph = [s for s in scene.analysis.sentences[: sentence.index + 1] if s.paragraph == sentence.paragraph]
    opening = paragraph[0]
    dates = [d for d in scene.dates_in(opening.first, opening.last) if d.value]
    heading = opening.last - opening.first <= _LONGEST_HEADING and not is_dateline(scene, opening)
    if len(dates) == 1 and heading and deed.type != "exists":
        return dates[0]  # «14 июня. Депутаты …»
    if deed.type == "visited" or len(dates) != 1 or len(dates[0].value or "") != TO_YEAR or dates[0].role != "point":
        return None
    if dates[0].rule.endswith("heading") and (deed.type != "planned" or opening.index == sentence.index):
        return dates[0]
    if deed.type == "planned" or opening.index == sentence.index or opening.last - opening.first > _LONGEST_OPENING:
        return None
    frames = _frames_ties(scene, opening, dates[0]) or (deed.type in ENDED and _is_picture(scene, opening, dates[0]))
    if is_too_late(scene, dates[0], deed) or not frames:
        return None
    told = [d for c in scene.clauses[opening.index] for d in read_deeds(scene, opening, *c)]
    if any(d.type != "exists" for d in told) or scene.has_cue(sentence.first, sentence.last, "earlier"):
        return None
    return dates[0]


def _is_picture(scene: Scene, opening: Sentence, year: DateMention) -> bool:
    """«Прошлой весной маятник качнулся», «Бреши образовались прошлой весной»: of the ends told behind it, as it names
    nobody and looks back from today; not «Школа открылась в 2019 году».
    """
    first, last = opening.first, opening.last
    looks_back = "relative" in year.rule or year.start == scene.analysis.tokens[first].start
    return looks_back and not (scene.places_in(first, last) or scene.persons_in(first, last))


def _frames_ties(scene: Scene, opening: Sentence, year: DateMention) -> bool:
    """«1992-й выдался рекордным», «За минувший год список поредел»; not «Лотман переехал туда в 1950 году»."""
    words = scene.analysis.sentence_tokens(opening)
    about = scene.triggers_in(opening.first, opening.last)
    if any(t.scheme in ("kinds", "documents", "events") or t.id == "list_word" for t in about):
        return True
    known = role_words("tie_words_ru")
    if any(known.any_plays(words, role) for role in _OF_TIES):
        return True  # «Нужда в поисках возникла весной»
    if (year.start, year.end) == (words[0].start, words[0].end):
        return True  # «1992-й выдался рекордным»
    subjects = [t for t in words if t.pos in ("NOUN", "PROPN") and t.feats.get("Case") == "Nom"]
    if not subjects:
        return not any(is_predicate(t) for t in words)  # not «Мэра избрали в 2021 году»
    return all(t.lemma == "год" for t in subjects)
