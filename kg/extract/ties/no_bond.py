"""Wordings that say of a municipality that nothing ties it to another, told clause by clause.

Words are in data/untied_words_ru.csv. Narrower than `kg.extract.ties.no_tie`, which speaks of pairs that a clause
names.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.dictionary import parses
from kg.lang.ru.predicates import is_predicate

_NOT = ("не", "ни")
_WITHOUT = ("без", "безо")
_WORDS_TO_NOUN = 4
_ASIDE = (("в", "сторона"), ("при", "чем"), ("за", "борт"))


def denies_bond(tokens: Sequence[Token]) -> bool:
    """Whether a clause says of whom it is about that nothing ties it."""
    checks = (
        _nothing_ties,
        does_not_belong,
        _stays_aside,
        _lacks_bond,
        is_no_kin,
        _is_by_others,
        _seeks_none,
        _goes_no_further,
        _are_mere_neighbours,
        _needs_none,
        _asks_what_bond,
        _never_bound_themselves,
        _ties_only_otherwise,
    )
    return any(says(tokens) for says in checks)


def has_bond(tokens: Sequence[Token]) -> bool:
    """Whether something ties: «связи есть (а бумаг нет)», «отношения тёплые», «остаётся партнёром»."""
    if any(_plays(t, "lasts") and is_predicate(t) for t in tokens) and not any(t.lemma in _NOT for t in tokens):
        return any(_plays(t, "kin") for t in tokens)
    bonds = [i for i, t in enumerate(tokens[:-1]) if _plays(t, "bond")]
    warm = any(tokens[i].feats.get("Case") == "Nom" and tokens[i + 1].pos == "ADJ" for i in bonds)
    return warm or any(_plays(tokens[i + 1], "is_there") for i in bonds)


def tells_of_end(scene: Scene, first: int, last: int) -> bool:
    """«Больше не связывает», «уже не дружит»: there was a tie."""
    no_longer = scene.playing("denial_words_ru", "no_longer", first, last - 1)
    return any(scene.analysis.tokens[i + 1].lemma in _NOT for i in no_longer)


def _negated(tokens: Sequence[Token], role: str) -> list[int]:
    """The predicates of a role behind «не»."""
    return [
        i
        for i, token in enumerate(tokens)
        if i and tokens[i - 1].lemma == "не" and is_predicate(token) and _plays(token, role)
    ]


def _nothing_ties(tokens: Sequence[Token]) -> bool:
    """«Ничто не связывает», «никогда ничего не подписывали», «никакими бумагами не связан»."""
    return bool(_negated(tokens, "ties")) and any(_plays(t, "at_all") for t in tokens)


def does_not_belong(tokens: Sequence[Token]) -> bool:
    """«В договор не вошёл», «в число партнёров не попал», «в рязанских планах не значится», «отношения не имеет»."""
    if any(a.lemma == "отношение" and b.lemma == "не" for a, b in pairwise(tokens)):
        return any(t.lemma == "иметь" for t in tokens)
    return bool(_negated(tokens, "belongs")) and any(t.lemma in ("в", "во", "на", "к") for t in tokens)


def _stays_aside(tokens: Sequence[Token]) -> bool:
    """«Остался в стороне», «от этих связей в стороне», «ни при чём», «обошлось без бумаг», «приехали без бумаг»."""
    aside = any((a.lemma, b.lemma) in _ASIDE for a, b in pairwise(tokens))
    if aside and all(_plays(t, "stands") for t in tokens if is_predicate(t)):
        return True
    if _is_without_kin(tokens):
        return True
    if not any(a.lemma == "без" and _plays(b, "bond") for a, b in pairwise(tokens)):
        return False
    predicates = [t for t in tokens if is_predicate(t)]
    travels = role_words("visit_words_ru").any_plays(predicates, "travels")
    return travels or any(t.lemma == "обойтись" for t in predicates)


def _is_without_kin(tokens: Sequence[Token]) -> bool:
    """«Встречал икону из Чикаго безо всяких побратимов»."""
    without = (i for i, t in enumerate(tokens) if t.text.casefold() in _WITHOUT)
    return any(_plays(t, "kin") for i in without for t in tokens[i + 1 : i + 3])


def _lacks_bond(tokens: Sequence[Token]) -> bool:
    """«Официальных отношений с ним нет», «договора не существует», «побратимов нет», «в перечне отсутствует»."""
    absent = any(t.text.casefold() == "нет" for t in tokens) or bool(_negated(tokens, "exists"))
    if absent and any(_plays(t, r) and _is_genitive(t) for t in tokens for r in ("bond", "kin")):
        return True
    if not absent and all(t.lemma != "отсутствовать" for t in tokens):
        return False
    within = (t for t in tokens if t.feats.get("Case") == "Loc" and not _plays(t, "kin"))
    return role_words("tie_words_ru").any_plays(within, "circle")


def _is_genitive(token: Token) -> bool:
    """By the form, too: the tagger is at times wrong about «побратимов у них нет»."""
    case = token.feats.get("Case")
    return case == "Gen" or (case == "Dat" and any(p.tag.case == "gent" for p in parses(token.text)))


def _seeks_none(tokens: Sequence[Token]) -> bool:
    """«О побратимах пока не думает», «партнёров не ищет»."""
    return bool(_negated(tokens, "seeks")) and any(_plays(t, "kin") for t in tokens)


def is_no_kin(tokens: Sequence[Token]) -> bool:
    """«Нам не родня», «сосед, а не партнёр»."""
    if any(_is_called_kin(tokens, i) for i in _negated(tokens, "being")):
        return True
    mistaken = any((a.lemma, b.lemma) == ("по", "ошибка") for a, b in pairwise(tokens))
    if mistaken and any(_plays(t, "kin") and t.feats.get("Case") == "Ins" for t in tokens):
        return True  # «по ошибке назвали побратимом»
    kin = next((i for i in range(1, len(tokens)) if tokens[i - 1].lemma == "не" and _is_kin(tokens[i])), len(tokens))
    behind = tokens[kin + 1 :]  # «не побратим, а сторона договора», «не побратимы, а партнёры»
    return kin < len(tokens) and not any(_plays(t, role) for t in behind for role in ("bond", "kin"))


def _is_called_kin(tokens: Sequence[Token], verb: int) -> bool:
    """«Партнёром города никогда не был»; not «с Цицикаром, побратимом с 1990-х, обменов не было»."""
    near = tokens[max(0, verb - _WORDS_TO_NOUN) : verb + _WORDS_TO_NOUN]
    parted = any(t.text == "," for t in tokens[:verb])
    return not parted and any(_plays(t, "kin") and t.feats.get("Case") == "Ins" for t in near)


def _is_by_others(tokens: Sequence[Token]) -> bool:
    """«Соглашение подписал не город, а область»."""
    words = role_words("tie_words_ru")
    not_town = any(a.lemma == "не" and words.plays(b, "municipality") for a, b in pairwise(tokens))
    return not_town and any(t.text == "а" for t in tokens)


def _is_kin(token: Token) -> bool:
    return _plays(token, "kin") and token.feats.get("Case") == "Nom"


def _goes_no_further(tokens: Sequence[Token]) -> bool:
    """«Дальше открыток дело не двинулось», «осталась на уровне разговоров», «партнёрства не получилось»."""
    if _negated(tokens, "goes_further") and any(t.lemma in ("далекий", "далеко", "дальше", "до") for t in tokens):
        return True
    if any(tokens[i].feats.get("Gender") == "Neut" for i in _negated(tokens, "comes_off")):
        return True
    stayed = any(t.lemma == "остаться" and is_predicate(t) for t in tokens)
    return stayed and any(a.lemma in ("на", "в") and _plays(b, "mere") for a, b in pairwise(tokens))


def _are_mere_neighbours(tokens: Sequence[Token]) -> bool:
    """«Отношения просто соседские», «там всё по-соседски»."""
    if any(t.text.casefold() == "по-соседски" for t in tokens):
        return not any(is_predicate(t) for t in tokens)
    return any(t.lemma == "соседский" and _plays(b, "merely") for b, t in pairwise(tokens))


def _needs_none(tokens: Sequence[Token]) -> bool:
    """«Никаких бумаг не нужно», «договоров не требуется»."""
    needless = any(a.lemma == "не" and _plays(b, "needed") for a, b in pairwise(tokens))
    return needless and any(_plays(t, "bond") and _is_genitive(t) for t in tokens)


def _asks_what_bond(tokens: Sequence[Token]) -> bool:
    """«Какие бумаги между Болградом и Чадыр-Лунгой?»: asked without a verb, as there are none."""
    asked = next((i for i, t in enumerate(tokens) if t.text == "?"), 0)
    words = [t for t in tokens[:asked] if t.is_word]
    verbless = len(words) > 1 and not any(is_predicate(t) for t in words)
    return verbless and words[0].lemma == "какой" and _plays(words[1], "bond")


def _never_bound_themselves(tokens: Sequence[Token]) -> bool:
    """«Породниться с ним так и не собрались», «подружиться не удалось»: a future may yet succeed."""
    failed = any(tokens[i].feats.get("Tense") == "Past" for i in _negated(tokens, "manages"))
    return failed and any(_plays(t, "ties") and t.feats.get("VerbForm") == "Inf" for t in tokens)


def _ties_only_otherwise(tokens: Sequence[Token]) -> bool:
    """«Рязань с Муромом связывает разве что трасса»."""
    only = any((a.lemma, b.lemma) == ("разве", "что") for a, b in pairwise(tokens))
    return (
        only
        and any(_plays(t, "ties") and is_predicate(t) for t in tokens)
        and not any(_plays(t, "kin") for t in tokens)
    )


def is_refused(tokens: Sequence[Token]) -> bool:
    """«Ответили отказом», «идею отклонили», «отказался от предложения», «переговоров не ведёт»."""
    if _talks_of_nothing(tokens):
        return True
    offer = any(_plays(t, "offer") for t in tokens)
    if offer and any(_plays(t, "refuses") and is_predicate(t) for t in tokens):
        return not _negated(tokens, "refuses")
    if any(_plays(t, "refusal") for t in tokens) and any(_plays(t, "gives") and is_predicate(t) for t in tokens):
        return True
    declined = (i for i, t in enumerate(tokens) if t.lemma == "отказаться" and is_predicate(t))
    return any(_plays(t, "offer") for i in declined for t in tokens[max(0, i - _WORDS_TO_NOUN) : i + _WORDS_TO_NOUN])


def is_hearsay(scene: Scene, first: int, last: int) -> bool:
    """«Слухи о союзе опровергли», «сведения не подтвердились», «ходили слухи», «новость оказалась уткой».

    Also «канал сообщил о союзе, и пришлось давать опровержение».
    """
    tokens, words = scene.analysis.tokens, "denial_words_ru"
    if scene.any_plays(words, "tells", first, last) and scene.any_plays(words, "rebuttal", first, last):
        return True
    if not scene.any_plays(words, "report", first, last):
        return False
    false = scene.playing(words, "false", first, last)
    if false:
        return not any(i > first and tokens[i - 1].lemma == "не" for i in false)
    refuted = any(is_predicate(tokens[i]) for i in scene.playing(words, "refuting", first, last))
    going = any(is_predicate(tokens[i]) for i in scene.playing("untied_words_ru", "goes_about", first, last))
    return refuted or going or bool(_negated(tokens[first:last], "unconfirmed"))


def _talks_of_nothing(tokens: Sequence[Token]) -> bool:
    """«Переговоров не ведёт», «речи не идёт», «предмета для обсуждения нет»."""
    negated = any(a.lemma == "не" and is_predicate(b) for a, b in pairwise(tokens))
    absent = any(t.text.casefold() == "нет" for t in tokens)
    genitive = any(_plays(t, "talks") and t.feats.get("Case") == "Gen" for t in tokens)
    return (negated or absent) and genitive


def _plays(token: Token, role: str) -> bool:
    return role_words("untied_words_ru").plays(token, role)
