"""Words for fields of cooperation that count: not those in a name, an office, a venue or a city's character."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kg.extract.role_words import role_words
from kg.extract.scene import Scene
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.grammar import is_predicate

_LONGEST_NAME = 5  # words of a quoted name: «Коммерсантъ», «Культурная столица тюркского мира»
_LONGEST_OFFICE = 5  # words between «начальник» and the field: «начальник управления по развитию туризма»
_MOST_ATTRIBUTES = 4
_AT = frozenset(["в", "во", "на", "у", "возле", "около", "из", "при", "под", "к"])
_IN = frozenset(["в", "во", "на"])
_FARMING = ("сельск", "сельхоз", "аграр", "агро")
_BREAKS = (",", ":", ";", "—", "–", "(")
_WHERE = frozenset(["где", "куда", "откуда"])
_OPENING, _CLOSING = "«", "»"


def sector_words(scene: Scene, sentence: Sentence) -> tuple[Trigger, ...]:
    """The triggers of a sentence that may tell a field of cooperation."""
    triggers = scene.triggers_in(sentence.first, sentence.last, "sectors")
    if not triggers:
        return ()
    names = _name_tokens(scene, sentence)
    kept = tuple(t for t in triggers if t.first not in names and not _is_beside_the_point(scene, sentence, t))
    return tuple(t for t in kept if not _serves_another(scene, sentence, t, kept))


def plays(token: Token, role: str) -> bool:
    """Whether a word plays a role beside a field of cooperation (data/sector_context_ru.csv)."""
    return role_words("sector_context_ru").plays(token, role)


def roles_of(token: Token) -> frozenset[str]:
    """All roles that a word plays beside a field of cooperation."""
    return role_words("sector_context_ru").roles_of(token.lemma, token.text.casefold().replace("ё", "е"))


def _is_beside_the_point(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    return (
        _is_in_office(scene, sentence, trigger)
        or _is_occupation(scene, trigger)
        or _is_venue(scene, sentence, trigger)
        or _is_character(scene, sentence, trigger)
        or _is_denied(scene, sentence, trigger)
        or _is_named(scene, sentence, trigger)
        or (trigger.id == "media" and _is_source(scene, sentence, trigger))
    )


def _serves_another(scene: Scene, sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """«Экспорт мебели», «цифровизация хозяйства», «кадры для флота»: what another field is done with or for."""
    tokens = scene.analysis.tokens
    before = before_attributes(tokens, trigger.first, sentence.first)
    if tokens[trigger.last - 1].pos == "ADJ" and any(t.first == trigger.last and t.id == "education" for t in triggers):
        return trigger.id != "education"  # «цементный техникум»
    if before >= sentence.first and tokens[before].lemma == "для":
        return any(t.last == before and t.id != trigger.id for t in triggers)
    if trigger.pattern.startswith(_FARMING) or before < sentence.first or tokens[before].pos != "NOUN":
        return False
    if is_animate(tokens[trigger.last - 1]) or plays(
        tokens[before], "building"
    ):  # «строительство метро», «обучение врачей» is of both
        return False
    case = tokens[trigger.last - 1].feats.get("Case")
    return any(
        t.last == before + 1 and t.id != trigger.id and (case == "Gen" or (case == "Ins" and t.id == "trade"))
        for t in triggers
    )


def _name_tokens(scene: Scene, sentence: Sentence) -> set[int]:
    """The tokens of places, persons and short quoted names: «Железнодорожный район», «Виноградов», «Коммерсантъ»."""
    tokens = scene.analysis.tokens
    found: set[int] = set()
    for start, end in _spans(scene, sentence):
        found.update(range(scene.analysis.token_index_at(start), scene.analysis.token_index_at(end - 1) + 1))
    opened = -1
    for i in range(sentence.first, sentence.last):
        if tokens[i].text == _OPENING:
            opened = i
        elif tokens[i].text == _CLOSING and opened >= 0:
            if i - opened - 1 <= _LONGEST_NAME and tokens[opened + 1].is_capitalized:
                found.update(range(opened, i))
            opened = -1
    return found


def _spans(scene: Scene, sentence: Sentence) -> list[tuple[int, int]]:
    begin = bisect_right(scene.places, sentence.start - 1, key=lambda p: p.start)
    end = bisect_right(scene.places, sentence.end - 1, key=lambda p: p.start)
    spans = [(p.start, p.end) for p in scene.places[begin:end]]
    return spans + [(p.start, p.end) for p in scene.persons_in(sentence.first, sentence.last)]


def _is_in_office(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Начальник управления по развитию туризма»: back over what depends on it stands a body or an office."""
    tokens = scene.analysis.tokens
    for i in range(trigger.first - 1, max(sentence.first, trigger.first - _LONGEST_OFFICE) - 1, -1):
        if plays(tokens[i], "office"):
            if is_animate(tokens[i]) and tokens[i].feats.get("Number") == "Plur":  # «директора школ» are a group
                return False
            return not (tokens[i].lemma == "управление" and tokens[trigger.last - 1].feats.get("Case") == "Ins")
        if tokens[i].pos not in ("NOUN", "ADJ", "DET", "CCONJ", "NUM") and tokens[i].text != "по":
            return False
    return False


def _is_occupation(scene: Scene, trigger: Trigger) -> bool:
    """«Предприниматель Неманья Стойчич»: what somebody is who is named, not a group that travels."""
    tokens = scene.analysis.tokens
    if trigger.last >= len(tokens) or not tokens[trigger.last].is_capitalized:
        return False
    return _is_person(tokens[trigger.last - 1]) and bool(scene.persons_in(trigger.last, trigger.last + 1))


def is_animate(token: Token) -> bool:
    """Whether a noun names persons: animate, and no animal."""
    return token.feats.get("Animacy") == "Anim" and not plays(token, "animal")


def _is_person(token: Token) -> bool:
    return is_animate(token) and token.feats.get("Number") == "Sing"


def _is_venue(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«В библиотеке», «на промышленной выставке», «в рамках ярмарки»: where, or beside what, something happened."""
    tokens = scene.analysis.tokens
    head = _head(tokens, trigger, sentence.last)
    before = before_attributes(tokens, head, sentence.first)
    if before < sentence.first or tokens[head].feats.get("Number") == "Plur":
        return False
    if plays(tokens[head], "festival") and tokens[before].lemma == "рамка":
        return True
    if plays(tokens[head], "festival") and tokens[head].feats.get("Case") == "Acc" and tokens[before].lemma == "на":
        return not any(plays(t, "inviting") for t in scene.analysis.sentence_tokens(sentence))
    return plays(tokens[head], "venue") and tokens[before].lemma in (_AT if head < trigger.last else _IN)


def _head(tokens: Sequence[Token], trigger: Trigger, end: int) -> int:
    """The noun that a field is an attribute of, else its own last word: «промышленной | выставке»."""
    head = trigger.last - 1
    while tokens[head].pos == "ADJ" and head + 1 < min(end, trigger.last + _MOST_ATTRIBUTES):
        head += 1
    return head if tokens[head].pos in ("NOUN", "PROPN") else trigger.last - 1


def _is_character(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Промышленный центр», «столица металлургов»; «…, где работают атомщики»: what a city is like."""
    tokens = scene.analysis.tokens
    before = before_attributes(tokens, trigger.first, sentence.first)
    if before >= sentence.first and trigger.id != "culture" and _is_holiday(tokens[before]):
        return True
    if before >= sentence.first and (
        plays(tokens[before], "city") or _is_occasion(tokens, before, sentence.first, trigger)
    ):
        return tokens[trigger.first].feats.get("Case") == "Gen"
    if plays(tokens[trigger.last - 1], "occasion"):
        return True
    if tokens[trigger.last - 1].pos == "ADJ" and trigger.last < sentence.last:
        head = _head(tokens, trigger, sentence.last)
        if plays(tokens[head], "office") or plays(tokens[head], "body"):
            return tokens[head].feats.get("Number") != "Plur"
        return plays(tokens[head], "city") or plays(tokens[head], "occasion") or bool(scene.parties_in(head, head + 1))
    return _describes_place(scene, sentence, trigger) or _is_famed_for(scene, sentence, trigger)


def _is_occasion(tokens: Sequence[Token], at: int, start: int, trigger: Trigger) -> bool:
    """«На форуме металлургов», but not «провели форум металлургов», nor «неделя кино»."""
    if not plays(tokens[at], "occasion") or (tokens[at].lemma == "неделя" and trigger.id == "culture"):
        return False
    before = before_attributes(tokens, at, start)
    return before >= start and (tokens[before].pos == "ADP" or tokens[before].lemma == "рамка")


def _is_holiday(token: Token) -> bool:
    """«День металлурга»."""
    return token.lemma == "день" and token.is_capitalized and token.feats.get("Number") == "Sing"


def _is_famed_for(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Город известен гончарами»: the clause tells what a place is known for."""
    first, last = _clause(scene, sentence, trigger.first)
    return any(plays(t, "fame") for t in scene.analysis.tokens[first:last])


def before_attributes(tokens: Sequence[Token], at: int, start: int) -> int:
    """The token before the attributes of a noun; start - 1 where there is none."""
    before = at - 1
    while before >= max(start, at - _MOST_ATTRIBUTES) and tokens[before].pos in ("ADJ", "DET", "NUM"):
        before -= 1
    return before


def _is_named(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Особая экономическая зона «Дубна»», «завод «Прогресс»»: a body with a name, but no ensemble or festival."""
    tokens = scene.analysis.tokens
    if trigger.last + 1 >= sentence.last or tokens[trigger.last].text != _OPENING:
        return False
    head = tokens[trigger.last - 1]
    return not (is_animate(head) or plays(head, "ensemble") or plays(head, "festival")) and head.pos == "NOUN"


def _is_denied(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Экономических проектов не появилось», «про дороги речи нет», «вычеркнули пункт о заводе»."""
    first, last = _clause(scene, sentence, trigger.first)
    tokens = scene.analysis.tokens
    denied = (i for i in range(first + 1, last) if tokens[i].lemma == "нет" or _is_negated_verb(tokens, i))
    return any(not any(t.text in _BREAKS for t in _between(tokens, i, trigger.first)) for i in denied)


def _is_negated_verb(tokens: Sequence[Token], at: int) -> bool:
    return plays(tokens[at], "denying") or (is_predicate(tokens[at]) and tokens[at - 1].lemma == "не")


def _between(tokens: Sequence[Token], one: int, other: int) -> Sequence[Token]:
    return tokens[min(one, other) : max(one, other)]


def _is_source(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Пишет газета», «в разговоре с журналистами», «журналист проверил»: who reports, or is told."""
    if _is_person(scene.analysis.tokens[trigger.last - 1]):
        return True
    first, last = _clause(scene, sentence, trigger.first)
    return any(plays(t, "reporting") for t in scene.analysis.tokens[first:last])


def _clause(scene: Scene, sentence: Sentence, token: int) -> tuple[int, int]:
    clauses = scene.clauses[sentence.index]
    at = bisect_right(clauses, token, key=lambda c: c[0]) - 1
    return clauses[at] if at >= 0 else (sentence.first, sentence.last)


def _describes_place(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Город, где работают атомщики», «центр, куда едут туристы»."""
    tokens = scene.analysis.tokens
    comma = trigger.first - 1
    while comma > sentence.first and tokens[comma].text not in _BREAKS:
        comma -= 1
    return any(
        _is_place(scene, sentence, opener - 1)
        for opener in (comma + 1, _clause(scene, sentence, trigger.first)[0])
        if opener > sentence.first + 1 and tokens[opener].lemma in _WHERE
    )


def _is_place(scene: Scene, sentence: Sentence, comma: int) -> bool:
    """Whether a place, or a word such as «центр», stands before a comma."""
    if plays(scene.analysis.tokens[comma - 1], "city"):
        return True
    return any(p.last == comma for p in scene.parties_in(max(sentence.first, comma - 5), comma))
