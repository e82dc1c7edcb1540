"""Travellers: who in a clause may be on a visit, by the word for them and its case."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.text.calendar import month_number

_WORDS_TO_SENT = 6
_WORDS_TO_YEARS = 5


def travellers(scene: Scene, first: int, last: int, *cases: str) -> list[int]:
    """The tokens of groups, guests and several people in one of the cases; counted ones stand in the genitive."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    named = {t.first for t in scene.triggers_in(first, last, "cues") if t.id in ("group", "guest")}
    found = []
    if "Nom" in cases and tokens[first].lemma == "который" and _is_antecedent(scene, first - 2):
        found.append(first)  # «делегацию, которая отбыла в Аньцин»
    found += (i for i in range(first, last) if "Nom" in cases and _are_they(scene, first, i))
    for index in range(first, last):
        token = tokens[index]
        people = token.pos == "NOUN" and token.feats.get("Animacy") == "Anim" and token.feats.get("Number") == "Plur"
        if not (index in named or people) or words.plays(token, "at_home") or is_partner_noun(token.lemma):
            continue
        if _stands_in(token, cases) or (token.feats.get("Case") == "Gen" and is_counted(scene, first, index)):
            found.append(index)
    return found


def _are_they(scene: Scene, first: int, index: int) -> bool:
    """«Звал к себе боксёров, и в мае они выбрались»: a pronoun for a group of which the sentence told before."""
    token = scene.analysis.tokens[index]
    they = token.text.casefold() == "они" and token.pos == "PRON"
    return they and scene.has_cue(scene.sentence_of(first).first, first, "group", "guest")


def _is_antecedent(scene: Scene, index: int) -> bool:
    """Whether a group or guests are what a relative clause tells more of."""
    return index >= 0 and scene.has_cue(index, index + 1, "group", "guest")


def are_led(scene: Scene, first: int) -> bool:
    """«Мэр возглавляет делегацию, которая работает в Сиани»: what such a clause tells is the news, not the leading."""
    tokens = scene.analysis.tokens
    if tokens[first].lemma != "который" or not _is_antecedent(scene, first - 2):
        return False
    before = tokens[scene.sentence_of(first).first : first]
    return role_words("visit_words_ru").any_plays(before, "leads")


def _stands_in(token: Token, cases: Sequence[str]) -> bool:
    """Whether a noun stands in one of the cases; of «хор», «группа» the model may take one for the other."""
    alike = token.feats.get("Animacy") == "Inan" and token.feats.get("Gender") != "Fem" and "Nom" in cases
    several = token.feats.get("Animacy") == "Anim" and token.feats.get("Number") == "Plur"
    return token.feats.get("Case") in (*cases, "Acc" if alike else "", "Gen" if several and "Acc" in cases else "")


def is_counted(scene: Scene, first: int, index: int) -> bool:
    """Whether people are counted: «восемь учителей», «двое молодых преподавателей»."""
    before = scene.analysis.tokens[max(first, index - 2) : index]
    return any(t.pos == "NUM" or role_words("visit_words_ru").plays(t, "several") for t in before)


def _is_thing(scene: Scene, verb: int, noun: int, groups: Container[int]) -> bool:
    """Whether a noun is an inanimate object of a verb: «открытку», not «на праздник»."""
    before = scene.analysis.tokens[max(verb + 1, noun - 2) : noun]
    inanimate = scene.analysis.tokens[noun].feats.get("Animacy") == "Inan"
    return inanimate and noun not in groups and all(t.pos != "ADP" for t in before)


def is_thing_that_came(scene: Scene, first: int, last: int, verb: Token) -> bool:
    """«Валун прибыл из Пскова», «кубок приехал из Остравы»: whether the subject of a verb of travelling is a thing.

    Not «прибыло руководство», «приехала мэрия»: bodies may travel; nor «прибыл поезд дружбы», which brings people.
    """
    words = role_words("visit_words_ru")
    if not words.plays(verb, "travels") or verb.feats.get("Number") != "Sing":
        return False
    gender = verb.feats.get("Gender")
    subjects = [
        (i, t)
        for i, t in enumerate(scene.analysis.tokens[first:last], start=first)
        if t.pos == "NOUN" and t.feats.get("Case") == "Nom" and t.feats.get("Gender") == gender
    ]
    things = [
        t for i, t in subjects if t.feats.get("Animacy") == "Inan" and not scene.has_cue(i, i + 1, "group", "guest")
    ]
    bodies = any(words.plays(t, "body") or brings_people(scene, i) for i, t in subjects if t in things)
    return bool(things) and len(things) == len(subjects) and not bodies


def brings_people(scene: Scene, vehicle: int) -> bool:
    """«Поезд дружбы», «поезд Памяти», «яхта с экипажем»: what people sail in, or a train named after what they feel."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    behind = tokens[vehicle + 1 : vehicle + 2]
    return words.plays(tokens[vehicle], "sails") or (
        words.plays(tokens[vehicle], "rides") and any(words.plays(t, "in_name_of") for t in behind)
    )


def is_somebody_sent(scene: Scene, verb: int, last: int) -> bool:
    """Whether people stand right behind a verb of sending: «командировал на праздник вице-мэра», not «письмо»."""
    words = role_words("visit_words_ru")
    end = min(verb + 1 + _WORDS_TO_SENT, last)
    groups = {t.first for t in scene.triggers_in(verb + 1, end, "cues") if t.id in ("group", "guest")}
    for index in range(verb + 1, end):
        noun = scene.analysis.tokens[index]
        if noun.pos == "NOUN" and noun.feats.get("Case") == "Acc" and _is_thing(scene, verb, index, groups):
            return False  # «прислал открытку к юбилею театра»
        people = index in groups or (noun.pos in ("NOUN", "PROPN") and noun.feats.get("Animacy") == "Anim")
        if people and noun.feats.get("Case") in ("Acc", "Gen") and not words.plays(noun, "at_home"):
            return not is_partner_noun(noun.lemma)
    return False


def is_habit(clause: Sequence[Token], verb: Token) -> bool:
    """«Делегации ездили в обе стороны», «раньше присылал врачей»: a verb without an end that many or often do."""
    words = role_words("visit_words_ru")
    again = words.any_plays(clause, "often") or any(
        one.lemma == "каждый" and (words.plays(two, "recurs") or month_number(two.text, "ru"))
        for one, two in pairwise(clause)
    )
    if verb.feats.get("Aspect") == "Imp" and again:
        return True
    if not role_words("visit_words_ru").plays(verb, "habit") or verb.feats.get("Number") != "Plur":
        return False
    many = any(t.lemma == "делегация" and t.feats.get("Number") == "Plur" for t in clause)
    return many or verb.feats.get("Tense") == "Pres"


def _tells_many(number: Token) -> bool:
    """«Шестьдесят (раз)», «несколько», «много»; not «один», «последний»."""
    counted = number.pos == "NUM" or role_words("visit_words_ru").plays(number, "several")
    return counted and number.lemma not in ("один", "1")


def spans_years(scene: Scene, first: int, last: int) -> bool:
    """«За полвека там побывали сотни туляков», «за эти годы состоялось сто визитов»: what went on for years."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    over = (i for i in range(first, last) if tokens[i].lemma == "за" and tokens[i].pos == "ADP")
    spans = any(words.plays(t, "years") for i in over for t in tokens[i + 1 : min(i + _WORDS_TO_YEARS, last)])
    if any(t.lemma == "раз" and _tells_many(before) for before, t in pairwise(tokens[first:last])):
        return not scene.dates_in(first, last)  # «съездили друг к другу больше шестидесяти раз»
    return spans and all(d.role == "duration" for d in scene.dates_in(first, last))
