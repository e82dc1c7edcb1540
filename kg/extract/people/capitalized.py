"""Runs of capitalized words: where a town ends and a name begins, where one name ends and another begins."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.person_names import is_given_name
from kg.lang.ru.predicates import is_predicate
from kg.places.gazetteer import open_gazetteer
from kg.places.inflection import grammar_of, one_word

_INSTRUMENTAL = ("ом", "ем", "ём", "ым", "им")
_UNCHANGING = ("е", "и", "о", "у", "ю", "э")
_FEWEST_WORDS = 3
_SHORTEST = 4  # letters of a town, or of a word that shows its case
_MIN_WEIGHT = 0.4


def begins_with_town(words: Sequence[Token]) -> bool:
    """«[глава] Владимира ‖ Ольга Деева»: a town before a given name and a surname, which differs from it in form."""
    if len(words) < _FEWEST_WORDS:
        return False
    town, given = words[:2]
    if not (town.is_word and is_given_name(given.text)) or len(town.text) < _SHORTEST:
        return False
    agrees = all(town.feats.get(feat) == given.feats.get(feat) for feat in ("Case", "Gender"))
    if agrees and is_given_name(town.text):
        return False
    return is_town(town)


def is_town(word: Token, *, declined: bool = False) -> bool:
    """Whether a word may be a town of the gazetteer («Лозница»); if `declined`, not in the nominative («Бурсы»)."""
    forms = one_word(grammar_of("ru").nominatives(word))
    fitting = [f for f in forms if f.weight >= _MIN_WEIGHT and not (declined and f.text == word.text.lower())]
    return any(open_gazetteer().lookup(form.folded) for form in fitting)


def is_name_particle(word: Token, after: Token | None) -> bool:
    """Whether a word in small letters goes on with a name: «Фирас ‖ аль-Хамуд», «Петер ‖ ван ‖ Дам».

    `after` is the word behind it, None where a particle on its own may not stand.
    """
    known = role_words("name_words_ru")
    particle, _, rest = word.text.partition("-")
    if rest:
        return known.has(particle, "article") and rest[:1].isupper()
    return known.has(word.text, "particle") and after is not None and after.is_capitalized


def words_of_first_name(words: Sequence[Token]) -> int:
    """How many words the first name of a run has: «с Бахтияром Юлдашевым ‖ Есжанов [заключил договор]» are two.

    A given name may have one form for all cases: «с Эмре Йылдырымом ‖ Орлов».
    """
    if len(words) != _FEWEST_WORDS:
        return len(words)
    given, surname, third = words
    if not _is_instrumental(surname) or _is_instrumental(third):
        return len(words)
    changes = not third.text.endswith(_UNCHANGING)  # «с Антониу Жоакином Кизембо» is one
    is_cut = given.text.endswith(_UNCHANGING) and surname.feats.get("Case") == "Ins" and changes
    return _FEWEST_WORDS - 1 if _is_instrumental(given) or is_cut else len(words)


def ends_in_town(words: Sequence[Token], behind: Token | None) -> bool:
    """«[по просьбе] Петра Сидорова ‖ Псков [породнился]»: a town that is in another case than the name before it.

    `behind` is the word after them; where it is a verb, a town that has one form for all cases may be its subject.
    """
    *name, town = words
    known, last = role_words("name_words_ru"), name[-1].text.lower() if name else ""
    if known.has(last, "article") or known.has(last, "particle"):
        return False  # «Мохаммеду Бен ‖ Салему»
    cases = {word.feats.get("Case") for word in name}
    if len(name) < _FEWEST_WORDS - 1 or len(cases) > 1 or cases & {"Nom", None}:
        return False
    grammar = grammar_of("ru")
    if not town.is_capitalized or not grammar.is_place_word(town) or grammar.is_person_word(town):
        return False
    apart = town.feats.get("Case") == "Nom" or cases.isdisjoint(grammar.cases_of(town))
    return apart or (behind is not None and is_predicate(behind))


def _is_instrumental(word: Token) -> bool:
    return word.text.endswith(_INSTRUMENTAL) and len(word.text) > _SHORTEST
