"""What the words beside a name say of it: that it is a city's, a partner's, or somebody's surname."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.places.folding import fold_name
from kg.places.scene import Scene

_TIE_REACH: Final = 8  # words between «соглашение» and «с»
NEAR: Final = 4
"""How many words may stand between the word for a tie and a side of it that no gazetteer knows."""
_ATTRIBUTES: Final = 4  # words: «его давний финский побратим»
_BEHIND: Final = 6  # words between «с Лидой» and «побратимы»
_OWNER: Final = 4  # words: «побратим Великого Новгорода»
_DASHES: Final = ("—", "–")
_OPENING: Final = frozenset(("«", "—", "–", ",", ";", ":", "(", "а", "но", "и"))
_CLOSING: Final = frozenset((",", ";", ".", "—"))
_WITH: Final = ("tie_word", "partner_word")
_BEFORE_CITY: Final = ("settlement", "city_body")
_LEADING: Final = (*_BEFORE_CITY, "twin_adjective")
_JOINING: Final = {
    ("с", "со"): _WITH,
    ("между",): _WITH,
    ("стать", "становиться", "остаться", "оставаться", "являться", "считаться", "быть"): ("partner_word",),
}


def is_twin(scene: Scene, first: int) -> bool:
    """Whether a name is a side of what only municipalities have: «породнился с Базилдоном», «побратимство с ним».

    Also «подписал с Базилдоном договор о побратимстве».
    """
    sentence = scene.sentence(first)
    behind = range(first + 1, min(sentence.last, first + 1 + _BEHIND))
    before = scene.before(first)
    beside = before > 0 and scene.tokens[before].lemma in ("с", "со") and scene.tokens[before - 1].pos == "VERB"
    if beside and not is_surname(scene, first) and any(scene.is_a("twinning", i) for i in behind):
        return True
    around = (*range(max(sentence.first, first - _TIE_REACH), first), *behind)
    return is_partner(scene, first, NEAR) and any(scene.is_a("twinning", i) for i in around)


def is_partner(scene: Scene, first: int, reach: int = _TIE_REACH) -> bool:
    """Whether the words before a name make it a side of a tie: «дружит с Лидой», «побратимом станет Борисов».

    `reach` is how many words may stand between the word for the tie and «с».
    """
    start = scene.sentence(first).first
    before = scene.before(first)
    while before > start and (is_territory_adjective(scene, before) or scene.is_a("settlement", before)):
        before -= 1
    joining = next((r for w, r in _JOINING.items() if before > start and scene.tokens[before].lemma in w), None)
    if is_surname(scene, first) or len(_written_large(scene, name_without_nouns(scene, first), first)) > 1:
        return False
    if joining is not None and any(_is_any(scene, joining, i) for i in range(max(start, before - reach), before)):
        return True
    called = _is_called_twin(scene, before, first) or _shares_twinning(scene, before, first)
    if before >= start and (called or _is_offered_twinning(scene, before, first) or _is_told_by_dash(scene, before)):
        return True
    return _opens_tie(scene, before, first)


def _is_called_twin(scene: Scene, before: int, first: int) -> bool:
    """«Побратимский Безье», «в породнённой Гере»: the adjective right before a name."""
    return scene.is_a("twin_adjective", before) and scene.grammar.may_agree(scene.tokens[before], scene.tokens[first])


def _is_told_by_dash(scene: Scene, dash: int) -> bool:
    """«Новый побратим Вологды — (Маркс)»: who a partner is said to be."""
    if scene.tokens[dash].text not in _DASHES:
        return False
    owner = range(max(scene.sentence(dash).first, dash - _OWNER), dash)
    called = (i for i in owner if scene.is_a("partner_noun", i) and scene.tokens[i].feats.get("Case") == "Nom")
    noun = next(called, dash)
    return scene.tokens[noun].feats.get("Number") == "Sing" and all(
        scene.tokens[i].is_capitalized for i in range(noun + 1, dash)
    )


def _is_offered_twinning(scene: Scene, before: int, first: int) -> bool:
    """«Предложили Лиепае стать побратимом», «пригласил Талсу породниться»: to whom nobody but a town can be asked."""
    if not scene.is_a("offering_verb", before) or scene.tokens[first].feats.get("Case") == "Nom":
        return False
    behind = range(first + 1, min(scene.sentence(first).last, first + 1 + _BEHIND))
    return any(scene.is_a("twinning", i) for i in behind)


def _shares_twinning(scene: Scene, before: int, first: int) -> bool:
    """«Побратимство Владимира и Йены», «побратимство Владимира с Йеной»: the first of two sides behind the noun."""
    if not _is_twinning_noun(scene, before) or first + 1 >= len(scene.tokens):
        return False
    behind = scene.tokens[first + 1]
    return behind.lemma in ("с", "со") or (scene.is_a("list_link", first + 1) and behind.text != ",")


def _is_twinning_noun(scene: Scene, index: int) -> bool:
    noun = scene.tokens[index].pos in ("NOUN", "PROPN") and not scene.is_a("partner_noun", index)
    return noun and scene.is_a("twinning", index)


def _opens_tie(scene: Scene, before: int, first: int) -> bool:
    """«С Лидой мы побратимы», «с Борисовом договор расторгнут»: the word for the tie stands behind."""
    if before < 0 or scene.tokens[before].lemma not in ("с", "со"):
        return False
    opens = before == scene.sentence(first).first or scene.tokens[before - 1].text in _OPENING
    end = min(scene.sentence(first).last, first + 1 + _BEHIND)
    clause = next((i for i in range(first + 1, end) if scene.tokens[i].text in _CLOSING), end)
    return opens and any(_is_any(scene, _WITH, i) for i in range(first + 1, clause))


def _is_any(scene: Scene, roles: Sequence[str], index: int) -> bool:
    return any(scene.is_a(role, index) for role in roles)


def name_without_nouns(scene: Scene, index: int) -> range:
    """The name that a token is in, without words for partners, cities and countries that the model took for a part."""
    name = scene.name_tokens(index)
    start = name.start
    while start < index and _leads_to_name(scene, start):
        start += 1
    return range(start, name.stop)


def _written_large(scene: Scene, name: range, index: int) -> range:
    """The name without the words behind that have no capital letter: «с Юрбаркасом городской голова»."""
    behind = (i for i in range(index + 1, name.stop) if not scene.tokens[i].is_capitalized)
    return range(name.start, next(behind, name.stop))


def _leads_to_name(scene: Scene, index: int) -> bool:
    """«Магистрат Вернигероде», «Побратимский Безье»: the model takes a word before a city for a part of a name."""
    called = _is_any(scene, _LEADING, index) or is_territory_adjective(scene, index)
    called = called or _is_twinning_noun(scene, index)
    return called or _is_double_word(scene, index)


def _is_double_word(scene: Scene, index: int) -> bool:
    """«Студенты-медики», that opens a sentence: two words of the dictionary."""
    token = scene.tokens[index]
    parts = token.text.split("-") if scene.is_sentence_start(index) else ()
    return len(parts) > 1 and all(scene.grammar.is_common_word(token._replace(text=part)) for part in parts)


def is_followed_by_country(scene: Scene, last: int) -> bool:
    """«Борисов (Белоруссия)»: nobody but a city is told apart by a country in brackets."""
    if last + 1 >= len(scene.tokens) or scene.tokens[last].text != "(":
        return False
    names = (scene.tokens[last + 1].text, scene.tokens[last + 1].lemma)
    return any(fold_name(name) in scene.tables.territories for name in names)


def has_classifier(scene: Scene, first: int) -> bool:
    """Whether a word such as «город» or «мэр», or the adjective of a country, stands before a name."""
    before = scene.before(first)
    return _is_any(scene, _BEFORE_CITY, before) or (before >= 0 and is_territory_adjective(scene, before))


def is_territory_adjective(scene: Scene, index: int) -> bool:
    """Whether the word says of which country or region something is («немецким Херне»)."""
    adjective = scene.grammar.adjective_nominative(scene.tokens[index])
    return bool(adjective) and fold_name(adjective) in scene.tables.territory_adjectives


def is_surname(scene: Scene, index: int) -> bool:
    """Whether a person of the article bears the word as a surname, and nothing calls it a place here."""
    if scene.is_a("place_preposition", scene.before(index)):
        return False
    return not scene.surnames.isdisjoint(scene.tokens[index].lemmas) and not has_classifier(scene, index)


def is_behind_plain_word(scene: Scene, index: int) -> bool:
    """«Ганзейский Висмар»: of the adjective that opens a sentence the model makes a given name."""
    name, opening = scene.name_tokens(index), scene.tokens[index - 1]
    begins = name.start == index - 1 and name.stop == index + 1 and scene.is_sentence_start(index - 1)
    plain = scene.grammar.is_common_word(opening) and scene.grammar.may_agree(opening, scene.tokens[index])
    return begins and plain and not is_surname(scene, index - 1)


def is_family_name(scene: Scene, index: int) -> bool:
    """«По словам Чэня»: a short word that opens a full name of the article («Чэнь Бичан») and no place here."""
    if scene.is_a("place_preposition", scene.before(index)) or has_classifier(scene, index):
        return False
    return not scene.family_names.isdisjoint(scene.tokens[index].lemmas)


def apposed_partner(scene: Scene, behind: int) -> int:
    """Where a word for a partner stands behind a comma and its attributes: «…, финский побратим»; -1 for nowhere."""
    if not 0 < behind < len(scene.tokens) - 1 or scene.tokens[behind].text != ",":
        return -1
    behind += 1
    attributes = range(behind, min(behind + _ATTRIBUTES, len(scene.tokens)))
    noun = next((i for i in attributes if scene.tokens[i].pos not in ("ADJ", "DET") or _names_one(scene, i)), -1)
    return noun if _names_one(scene, noun) else -1


def is_apposed_city(scene: Scene, behind: int) -> bool:
    """«подарит Ханою, своему городу-побратиму, сквер», «Леону, испанскому побратиму»: whom the model took for a man."""
    noun = apposed_partner(scene, behind)
    if noun < 0:
        return False
    called = "-" in scene.tokens[noun].text or scene.is_a("city_noun", noun)
    return called or any(is_territory_adjective(scene, i) for i in range(behind + 1, noun))


def _names_one(scene: Scene, noun: int) -> bool:
    return scene.is_a("partner_noun", noun) and scene.tokens[noun].feats.get("Number") != "Plur"


def is_nobody(scene: Scene, first: int, last: int) -> bool:
    """«Дружат с Завханом»: what the model took for a person, and neither the dictionary nor the article knows one.

    Nor is who stands behind the noun of a region: «аймак Дорнод».
    """
    if scene.is_a("region", scene.before(first)):
        return True
    alone = len(scene.name_tokens(first)) == last - first == 1
    return alone and not scene.grammar.is_person_word(scene.tokens[first]) and not is_surname(scene, first)
