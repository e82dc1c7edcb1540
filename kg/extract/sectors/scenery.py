"""Scenery: words for fields that tell where something happened, what a city is like, who reports, what is not done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from kg.extract.scene.scene import Scene
from kg.extract.sectors.clauses import own_clause
from kg.extract.sectors.roles import any_plays, is_animate, is_person, plays
from kg.extract.sectors.rows import before_row
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.attributes import MOST_ATTRIBUTES, before_attributes
from kg.lang.ru.predicates import is_predicate

_AT = frozenset(["в", "во", "на", "у", "возле", "около", "из", "при", "под", "к"])
_IN = frozenset(["в", "во", "на"])
_ON_OCCASION = frozenset([("на", "Acc"), ("к", "Dat")])
_BREAKS = (",", ":", ";", "—", "–", "(")
_WHERE = frozenset(["где", "куда", "откуда"])
_PLACE_REACH = 5  # tokens of a place's name
_RANGE = ("от", "до")  # «от турнира пловцов до форума архитекторов»
_QUOTE = "«"
_ONE = "один"
_SPEECH = "речь"
_PAPER_REACH = 3  # tokens from «где» to «говорится»: «где среди прочего сказано»
_DENIAL_REACH = 3  # tokens from «отказываться» to «не стал»


def scenery_told(scene: Scene, sentence: Sentence, trigger: Trigger) -> str:
    """What a word for a field only describes: "venue", the "character" of a city, a "source"; "" where it does not."""
    if _is_street(scene.analysis.tokens, trigger, sentence.first):
        return "street"
    if trigger.id == "media" and _is_source(scene, trigger):
        return "source"
    return next((name for name, is_told in _SCENERY.items() if is_told(scene, sentence, trigger)), "")


def _is_venue(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«В библиотеке», «на промышленной выставке», «в рамках ярмарки»: where, or beside what, something happened."""
    tokens = scene.analysis.tokens
    head = _head(tokens, trigger, sentence.last)
    before = before_attributes(tokens, head, sentence.first)
    if before < sentence.first:
        return False
    if _is_hall(tokens, trigger, sentence.first):
        return True
    if _is_part_of_venue(tokens, before, sentence.first) and tokens[head].feats.get("Case") == "Gen":
        return True
    if tokens[head].feats.get("Number") == "Plur":
        return False
    if plays(tokens[head], "festival") and _is_time(tokens, head, before):
        return tokens[before].lemma != "на" or not any_plays(scene.analysis.sentence_tokens(sentence), "inviting")
    return plays(tokens[head], "venue") and tokens[before].lemma in (_AT if head < trigger.last else _IN)


def _is_time(tokens: Sequence[Token], feast: int, before: int) -> bool:
    """«На Навруз», «к регате», «в рамках ярмарки», «во время праздника»: when, or on what occasion."""
    case = tokens[feast].feats.get("Case")
    if case == "Gen":
        return plays(tokens[before], "feast_time") or tokens[before].lemma == "рамка"
    return (tokens[before].lemma, case) in _ON_OCCASION


def _is_hall(tokens: Sequence[Token], trigger: Trigger, start: int) -> bool:
    """«Во | Дворце искусств»: the word for a field names a house."""
    before = before_attributes(tokens, trigger.first, start)
    return before >= start and plays(tokens[trigger.first], "hall") and tokens[before].lemma in _IN


def _is_part_of_venue(tokens: Sequence[Token], at: int, start: int) -> bool:
    """«На причале | яхт-клуба», «в зале | филармонии», «на веранде | дома культуры»."""
    while tokens[at].pos in ("NOUN", "PROPN") and tokens[at].feats.get("Case") == "Gen":
        before = before_attributes(tokens, at, start)
        if plays(tokens[at], "hall") and (before < start or not plays(tokens[before], "hall")):
            break
        at = before
        if at < start:
            return False
    if at < start or not plays(tokens[at], "hall"):
        return False
    before = before_attributes(tokens, at, start)
    return before >= start and tokens[before].lemma in _AT


def _head(tokens: Sequence[Token], trigger: Trigger, end: int) -> int:
    """The noun that a field is an attribute of, else its own last word: «промышленной | выставке»."""
    head = trigger.last - 1
    while tokens[head].pos == "ADJ" and head + 1 < min(end, trigger.last + MOST_ATTRIBUTES):
        head += 1
    return head if tokens[head].pos in ("NOUN", "PROPN") else trigger.last - 1


def _is_character(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Промышленный центр», «столица металлургов»; «…, где работают атомщики»: what a city is like."""
    tokens = scene.analysis.tokens
    before = before_attributes(tokens, trigger.first, sentence.first)
    if before >= sentence.first and trigger.id != "culture" and _is_holiday(tokens[before]):
        return True
    if _is_town(tokens, trigger, before, sentence.first):
        return True
    if before >= sentence.first and plays(tokens[before], "monument"):
        return tokens[trigger.last - 1].feats.get("Case") == "Dat"  # «памятник лётчикам»
    if before >= sentence.first and (
        plays(tokens[before], "city") or _is_occasion(tokens, before, sentence.first, trigger)
    ):
        return tokens[trigger.first].feats.get("Case") == "Gen"
    if _is_of_city(tokens, trigger, sentence.first):
        return True
    if plays(tokens[trigger.last - 1], "occasion"):
        return _is_held(tokens, trigger.last - 1, before)
    if tokens[trigger.last - 1].pos == "ADJ" and trigger.last < sentence.last:
        head = _head(tokens, trigger, sentence.last)
        if plays(tokens[head], "office") or plays(tokens[head], "body"):
            return tokens[head].feats.get("Number") != "Plur"
        if tokens[head].lemma == "центр" and any_plays(
            scene.analysis.tokens[slice(*own_clause(scene, trigger.first))], "founding"
        ):
            return False  # «построят логистический центр»
        held = plays(tokens[head], "occasion") and _is_held(tokens, head, before)
        return held or plays(tokens[head], "city") or bool(scene.parties_in(head, head + 1))
    return _describes_place(scene, sentence, trigger) or _is_famed_for(scene, trigger)


def _is_held(tokens: Sequence[Token], occasion: int, before: int) -> bool:
    """«Форум», «на форумах»: where people meet; but «слёты краеведов» are held by those who work together."""
    return tokens[occasion].feats.get("Number") != "Plur" or (before >= 0 and tokens[before].pos == "ADP")


def _is_of_city(tokens: Sequence[Token], trigger: Trigger, start: int) -> bool:
    """«Город энергетиков и | химиков»: in the row of those that a place is a town of."""
    head = before_row(tokens, trigger, start)
    is_of = tokens[trigger.last - 1].feats.get("Case") == "Gen"
    return is_of and head >= start and tokens[head].feats.get("Number") == "Sing" and plays(tokens[head], "city")


def _is_town(tokens: Sequence[Token], trigger: Trigger, before: int, start: int) -> bool:
    """«У курорта есть побратимы», «оба порта породнились»: a word for the town itself, not «развитие курортов»."""
    word = tokens[trigger.last - 1]
    if trigger.last - trigger.first > 1 or not plays(word, "city_as"):
        return False
    if before > start and tokens[before].lemma == "из" and tokens[before - 1].lemma == _ONE:
        return True  # «переговоры с одним из курортов»
    attributes = tokens[max(before, start) + 1 : trigger.first]
    both = any(t.pos == "NUM" for t in attributes) or (before >= start and any_plays((tokens[before],), "both"))
    if both:
        return word.feats.get("Case") in ("Nom", "Gen")  # but «линия между двумя портами»
    return word.feats.get("Number") == "Sing" and word.lemma != "порт"


def _is_occasion(tokens: Sequence[Token], at: int, start: int, trigger: Trigger) -> bool:
    """«На форуме металлургов», «во время праздника вина», but not «провели форум металлургов», nor «неделя кино»."""
    before = before_attributes(tokens, at, start)
    held = plays(tokens[at], "festival") and (
        tokens[at].feats.get("Case") == "Loc" or (before >= start and plays(tokens[before], "feast_time"))
    )
    if held and tokens[before].pos == "NOUN":
        return True
    if not (held or plays(tokens[at], "occasion")) or (tokens[at].lemma == "неделя" and trigger.id == "culture"):
        return False
    if before < start or tokens[before].lemma in _RANGE:
        return False
    return tokens[before].pos == "ADP" or tokens[before].lemma == "рамка"


def _is_holiday(token: Token) -> bool:
    """«День металлурга»."""
    return token.lemma == "день" and token.is_capitalized and token.feats.get("Number") == "Sing"


def _is_famed_for(scene: Scene, trigger: Trigger) -> bool:
    """«Город известен гончарами»: the clause tells what a place is known for."""
    first, last = own_clause(scene, trigger.first)
    return scene.any_plays("sector_context_ru", "fame", first, last)


def _is_named(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Особая экономическая зона «Дубна»», «завод «Прогресс»»: a body with a name, but no ensemble or festival."""
    tokens = scene.analysis.tokens
    if trigger.last + 1 >= sentence.last or tokens[trigger.last].text != _QUOTE:
        return False
    head = tokens[trigger.last - 1]
    return not (is_animate(head) or plays(head, "ensemble") or plays(head, "festival")) and head.pos == "NOUN"


def _is_street(tokens: Sequence[Token], trigger: Trigger, start: int) -> bool:
    """«На набережной | Космонавтов», «у площади | Театральной»: what a street or square is named for."""
    if not tokens[trigger.first].is_capitalized or trigger.first <= start:
        return False
    beside = (tokens[trigger.first - 1], *tokens[trigger.last : trigger.last + 1])
    return any(plays(t, "street") for t in (beside if tokens[trigger.last - 1].pos == "ADJ" else beside[:1]))


def _is_on_display(scene: Scene, _: Sentence, trigger: Trigger) -> bool:
    """«На стендах — газетные вырезки», «под стеклом — кукла»: what an exhibition shows."""
    tokens = scene.analysis.tokens
    first, last = own_clause(scene, trigger.first)
    shown = scene.playing("sector_context_ru", "display", first, last)
    return any(tokens[max(first, before_attributes(tokens, i, first))].lemma in _AT for i in shown)


def _is_statistic(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Полмиллиона туристов в год», «живут сотни строителей»: how many there are, not who comes from the partner."""
    tokens = scene.analysis.tokens
    clause = own_clause(scene, trigger.first)
    if trigger.id != "tourism" and not scene.any_plays("sector_context_ru", "living", *clause):
        return False
    before = before_row(tokens, trigger, sentence.first)
    return before >= sentence.first and is_animate(tokens[trigger.last - 1]) and plays(tokens[before], "multitude")


def _is_denied(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Экономических проектов не появилось», «про дороги речи нет», «вычеркнули пункт о заводе»."""
    first, last = own_clause(scene, trigger.first)
    tokens = scene.analysis.tokens
    if _is_among_none(tokens, trigger.first, sentence.first):
        return True
    denied = (i for i in range(first + 1, last) if tokens[i].lemma == "нет" or _is_negated_verb(tokens, i))
    return any(not _is_broken(_between(tokens, i, trigger.first)) for i in denied)


def _is_broken(between: Sequence[Token]) -> bool:
    """«Отказываться не стал и прислал | борцов»: a mark or another verb stands between what is denied and a field."""
    return any(t.text in _BREAKS or (t.feats.get("VerbForm") == "Fin" and is_predicate(t)) for t in between)


def _is_among_none(tokens: Sequence[Token], at: int, start: int) -> bool:
    """«Ни | обмена студентами, ни | стажировок экологов»."""
    before = before_attributes(tokens, at, start)
    if before > start and tokens[before].pos == "NOUN":
        before = before_attributes(tokens, before, start)
    return before >= start and tokens[before].lemma == "ни"


def _is_negated_verb(tokens: Sequence[Token], at: int) -> bool:
    """«Не обсуждали», «отвергли», but not «не прерывался», «не забыты», «отказываться не стал»: what went on."""
    if plays(tokens[at], "denying"):
        is_infinitive = tokens[at].feats.get("VerbForm") == "Inf"
        return not (is_infinitive and any(t.lemma == "не" for t in tokens[at + 1 : at + 1 + _DENIAL_REACH]))
    return tokens[at - 1].lemma == "не" and is_predicate(tokens[at]) and not plays(tokens[at], "ceasing")


def _between(tokens: Sequence[Token], verb: int, field: int) -> Sequence[Token]:
    return tokens[verb + 1 : field] if verb < field else tokens[field:verb]


def _is_source(scene: Scene, trigger: Trigger) -> bool:
    """«Пишет газета», «в разговоре с журналистами», «текст есть в редакции»: who reports, or is told."""
    word = scene.analysis.tokens[trigger.last - 1]
    if is_person(word) or (plays(word, "reporter") and word.feats.get("Number") == "Sing"):
        return True
    first, last = own_clause(scene, trigger.first)
    return scene.any_plays("sector_context_ru", "reporting", first, last)


def _describes_place(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Город, где работают атомщики», «центр, куда едут туристы»."""
    tokens = scene.analysis.tokens
    comma = trigger.first - 1
    while comma > sentence.first and tokens[comma].text not in _BREAKS:
        comma -= 1
    return any(
        _is_place(scene, sentence, opener - 1)
        for opener in (comma + 1, own_clause(scene, trigger.first)[0])
        if opener > sentence.first + 1 and tokens[opener].lemma in _WHERE and not _tells_paper(tokens, opener)
    )


def _tells_paper(tokens: Sequence[Token], opener: int) -> bool:
    """«Меморандум с Пензой, где | речь о …»: what stands in the paper, not what the town is like."""
    return any(t.lemma == _SPEECH or plays(t, "talking") for t in tokens[opener + 1 : opener + 1 + _PAPER_REACH])


def _is_place(scene: Scene, sentence: Sentence, comma: int) -> bool:
    """Whether a place, or a word such as «центр», stands before a comma."""
    if plays(scene.analysis.tokens[comma - 1], "city"):
        return True
    return any(p.last == comma for p in scene.parties_in(max(sentence.first, comma - _PLACE_REACH), comma))


_SCENERY: Final[Mapping[str, Callable[[Scene, Sentence, Trigger], bool]]] = {
    "venue": _is_venue,
    "character": _is_character,
    "denied": _is_denied,
    "named": _is_named,
    "display": _is_on_display,
    "statistic": _is_statistic,
}
