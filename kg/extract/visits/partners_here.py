"""People of a partner, however they are called, who did something here: «в мае побратимы посадили у нас дубы».

Partners, guests, a delegation of the partner, its people by an adjective or by their land, its mayor, the town itself:
where a clause tells of a past deed of theirs, with a date and a place at home, they were there.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.scene.parties import Party, is_partner_noun
from kg.extract.scene.peoples import are_from
from kg.extract.scene.scene import Scene
from kg.extract.visits.from_partners import may_be_from_home, verb_of_deed
from kg.lang.base import Token
from kg.lang.role_words import role_words

_SHORTEST_DATE = len("2024")
_AT = ("в", "во", "на", "у")
_WORDS_TO_PERSON = 3
_GUESTS = frozenset({"гость", "гостья"})


def partners_acting_here(scene: Scene, first: int, last: int) -> int | None:
    """The verb of what people of a partner did at home on a date that is told; None where there is none."""
    if scene.home is None or not any(len(d.value or "") >= _SHORTEST_DATE for d in scene.dates_in(first, last)):
        return None
    verb = verb_of_deed(scene, first, last)
    if verb is None or not _is_here(scene, first, last) or may_be_from_home(scene, first, last):
        return None
    return verb if any(_is_of_partner(scene, first, i) for i in _subjects(scene, first, verb, last)) else None


def _is_here(scene: Scene, first: int, last: int) -> bool:
    """«В Рязани», «здесь», «у нас», «в городе», «на здешней сцене»."""
    tokens = scene.analysis.tokens
    if any(p.entity == scene.home and p.government.preposition in _AT for p in scene.parties_in(first, last)):
        return True
    if scene.any_plays("visit_words_ru", "here", first, last):
        return True
    pairs = ((tokens[i], tokens[i + 1]) for i in range(first, last - 1))
    return any(
        (a.text.casefold() == "у" and b.text.casefold() == "нас")
        or (a.text.casefold() in _AT and b.lemma == "город" and b.feats.get("Case") == "Loc")
        for a, b in pairs
    ) or any(_is_venue(scene, first, i) for i in range(first + 1, last))


def _is_venue(scene: Scene, first: int, index: int) -> bool:
    """«На центральной площади», «в ратуше»: where no other municipality is named, the one at home."""
    tokens = scene.analysis.tokens
    if not role_words("visit_words_ru").plays(tokens[index], "venue") or tokens[index].feats.get("Case") != "Loc":
        return False
    before = next((t for t in reversed(tokens[first:index]) if t.pos not in ("ADJ", "DET", "PROPN")), None)
    return before is not None and before.text.casefold() in _AT


def _subjects(scene: Scene, first: int, verb: int, last: int) -> Iterator[int]:
    """The nouns of a clause that agree with its verb."""
    tokens = scene.analysis.tokens
    number = tokens[verb].feats.get("Number")
    for index in range(first, last):
        token = tokens[index]
        if token.pos in ("NOUN", "PROPN") and token.feats.get("Case") == "Nom" and token.feats.get("Number") == number:
            yield index


def _is_of_partner(scene: Scene, first: int, index: int) -> bool:
    token, words = scene.analysis.tokens[index], role_words("visit_words_ru")
    if is_partner_noun(token.lemma):
        return token.feats.get("Number") == "Plur"  # «побратимы выступили у нас»
    if token.lemma in _GUESTS:
        return True
    partners = [p for p in scene.parties_in(first, scene.sentence_of(index).last) if p.entity != scene.home]
    if any(p.first <= index < p.last and p.mention.form in ("noun", "demonym") for p in partners):
        return True  # «Брест выступил здесь», «брестчане»
    people = _are_people(scene, index, token)
    if _is_land_of_partner(scene, index, people=people):
        return True
    if not people and not words.plays(token, "official"):
        return False
    return _is_theirs(scene, first, index, partners)


def _are_people(scene: Scene, index: int, token: Token) -> bool:
    if role_words("visit_words_ru").plays(token, "at_home"):
        return False
    several = token.feats.get("Animacy") == "Anim" and token.feats.get("Number") == "Plur"
    return several or scene.has_cue(index, index + 1, "group", "guest")


def _is_theirs(scene: Scene, first: int, index: int, partners: list[Party]) -> bool:
    """«Брестские школьники», «мэр Бреста», «хор брестской школы», «делегация побратима», «дети из города-побратима»."""
    tokens = scene.analysis.tokens
    before = range(max(first, index - _WORDS_TO_PERSON), index)
    behind = range(index + 1, min(index + 1 + _WORDS_TO_PERSON, len(tokens)))
    if any(p.first in before and p.mention.form == "adjective" for p in partners):
        return True
    if any(p.first in behind and p.government.preposition in ("", "из") for p in partners):
        return True
    return any(is_partner_noun(tokens[i].lemma) and tokens[i].feats.get("Case") == "Gen" for i in behind)


def _is_land_of_partner(scene: Scene, index: int, *, people: bool) -> bool:
    """«Белорусы», «белорусские школьники», where one partner alone is of that country."""
    behind = scene.places_in(max(scene.sentence_of(index).first, index - _WORDS_TO_PERSON), index + 1)
    lands = {p.place.country for p in behind if p.kind == "country" and p.form in ("demonym", "adjective")}
    near = scene.places_in(index, min(index + 1 + _WORDS_TO_PERSON, scene.sentence_of(index).last))
    lands |= {p.place.country for p in near if p.kind == "country" and are_from(scene, p)}
    if not lands:
        return False
    alone = [i for i, e in enumerate(scene.entities) if e.country in lands and i != scene.home]
    called = any(p.form == "demonym" for p in behind)
    return len(alone) == 1 and (people or called)
