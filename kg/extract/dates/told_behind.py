"""Told behind: the time of a visit in a sentence right behind it («Гастроли прошли в мае», «Было это в 1994 году»)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.date_owners import is_of_saying, is_of_thing
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.visits.feast_words import names_feast
from kg.lang.base import Sentence, Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_negated
from kg.text.dates import DateMention

_REACH = 2  # sentences
_OPENING = 4  # tokens: «Сделали они это вчера»
_DOING = ("сделать", "делать")
_POINTING = frozenset({"это", "дело", "все"})
_NAMING = ("NOUN", "PROPN")  # the model takes «Гастроли», «Сессия» at the beginning of a sentence for names
_ROLES = ("point", "range")


def time_told_behind(scene: Scene, sentence: Sentence, pair: Pair) -> str | None:
    """When a visit was, by the next sentences of its paragraph: the time at which the act or the feast took place."""
    for later in scene.analysis.sentences[sentence.index + 1 : sentence.index + 1 + _REACH]:
        named = {p.entity for p in scene.parties_in(later.first, later.last)}
        if later.paragraph != sentence.paragraph or not named <= set(pair):
            return None
        for first, last in scene.clauses[later.index]:
            dates = _dates(scene, first, last)
            if len(dates) == 1 and _tells_when(scene, first, last):
                return dates[0].value
    return None


def deed_told_behind(scene: Scene, sentence: Sentence) -> DateMention | None:
    """When a deed was done, by the sentence right behind it: «Города породнились. Произошло это в мае»."""
    for later in scene.analysis.sentences[sentence.index + 1 : sentence.index + 2]:
        first, last = scene.clauses[later.index][0]
        words, opening = role_words("visit_words_ru"), scene.analysis.tokens[first : min(first + _OPENING, last)]
        done = any(
            words.plays(t, "takes_place") or t.lemma in _DOING for t in opening if t.feats.get("Tense") == "Past"
        )
        if later.paragraph == sentence.paragraph and done and any(t.text.casefold() == "это" for t in opening):
            dates = _dates(scene, first, last)
            return dates[0] if len(dates) == 1 else None
    return None


def _dates(scene: Scene, first: int, last: int) -> Sequence[DateMention]:
    """The times of a clause that are not yet to come, nor of a thing («по договору, подписанному в 2012 году»)."""
    published = scene.analysis.article.published or "9999"
    dates = (d for d in scene.dates_in(first, last) if d.value and d.role in _ROLES and not is_of_thing(scene, d))
    return [d for d in dates if (d.value or "") <= published and not is_of_saying(scene, d, first, last)]


def _tells_when(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause tells of an act that it took place: «матчи прошли», «было это», «праздник длился»; not
    «прошлый обмен состоялся в 2010 году».
    """
    tokens, words = scene.analysis.tokens[first:last], role_words("visit_words_ru")
    if words.any_plays(tokens, "of_older_visits"):
        return False
    if (_opens_with_stay(tokens) or any(t.lemma == "они" and t.feats.get("Case") == "Nom" for t in tokens)) and any(
        words.plays(t, "stays") and t.feats.get("Tense") == "Past" and not is_negated(tokens, i)
        for i, t in enumerate(tokens)
    ):
        return True  # «Они пробыли здесь с 3 по 8 мая»
    if _came_then(tokens):
        return True
    happened = [i for i, t in enumerate(tokens) if words.plays(t, "takes_place") and t.feats.get("Tense") == "Past"]
    if not happened or any(is_negated(tokens, i) for i in happened):
        return False
    lasting = any(words.plays(tokens[i], "lasts") for i in happened)
    subjects = [t for i, t in enumerate(tokens) if i == 0 or t.feats.get("Case") in ("Nom", "Acc")]
    return _points(tokens) or any(_is_act(t) or (lasting and t.pos in _NAMING) for t in subjects)


def _came_then(tokens: Sequence[Token]) -> bool:
    """«Ребята приехали 20 мая», «гости прибыли в понедельник»: those of whom the sentence before told."""
    words = role_words("visit_words_ru")
    people = any(words.plays(t, "those_told_of") and t.feats.get("Case") == "Nom" for t in tokens)
    return people and any(words.plays(t, "travels") and t.feats.get("Tense") == "Past" for t in tokens)


def _opens_with_stay(tokens: Sequence[Token]) -> bool:
    """«Пробыли с 3 по 8 мая», «Гостили всю неделю»: people of whom the sentence before told stayed."""
    stay = tokens[0]
    several = stay.feats.get("VerbForm") == "Fin" and stay.feats.get("Number") == "Plur"
    return several and not any(t.pos in _NAMING and t.feats.get("Case") == "Nom" for t in tokens)


def _is_act(noun: Token) -> bool:
    return noun.pos in _NAMING and (names_feast((noun,)) or role_words("visit_words_ru").plays(noun, "act"))


def _points(tokens: Sequence[Token]) -> bool:
    """«Было это в мае», «дело было весной»."""
    return any(t.lemma in _POINTING or t.text.casefold() == "это" for t in tokens)
