"""Words for fields, and what else they may be there for: a name, an office, the scenery, what serves another field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.scene.scene import Scene
from kg.extract.sectors.asides import is_set_aside
from kg.extract.sectors.circumstances import circumstance_told
from kg.extract.sectors.clauses import own_clause
from kg.extract.sectors.roles import is_animate, is_person, is_several, plays
from kg.extract.sectors.scenery import scenery_told
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.attributes import before_attributes

_LONGEST_NAME = 5  # words of a quoted name: «Коммерсантъ», «Культурная столица тюркского мира»
_LONGEST_OFFICE = 5  # words between «начальник» and the field: «начальник управления по развитию туризма»
_FARMING = ("сельск", "сельхоз", "аграр", "агро")
_WHOLE = ("education", "tourism")  # fields whose nouns are of them whatever adjective they have
_WHOLE_BRANCHES = ("промышленность", "медицина")
_CONTESTS = ("culture", "sport")  # «хор рыбаков», «спартакиада врачей»: who sings or plays is of no other field
_LONGEST_ROW = 4  # goods that are traded together
_FIELDS_OF_GOODS = ("agriculture", "industry")
_OF_ANY_FIELD = ("технология", "бизнес", "рецепт")
_LONGEST_OFFICE_ROW = 10  # words behind «управление»: «управление культуры, спорта и молодёжной политики»
_CONCERNING = ("по", "за")  # «управление по туризму», «отвечающий за спорт»
_TRAINING, _SCHOOL = "подготовка", "школа"
_SELF_GOVERNMENT = "самоуправление"
_COUNCILS = ("совет", "глава")
_OPENING, _CLOSING = "«", "»"
_AND = "и"
_LINKS = (",", _AND)
_BEHIND = 2  # tokens from «технология» to what it is for


@dataclass(frozen=True, slots=True)
class SectorWord:
    """A word for a field, and what it seems to tell instead: "office", "venue"; "" where nothing speaks against it."""

    trigger: Trigger
    instead: str


def sector_words(scene: Scene, sentence: Sentence) -> tuple[SectorWord, ...]:
    """The words of a sentence for fields of cooperation, and what else they may be there for."""
    triggers = scene.triggers_in(sentence.first, sentence.last, "sectors")
    if not triggers:
        return ()
    names = _name_tokens(scene, sentence)
    words = [
        SectorWord(t, "name" if t.first in names else _told_instead(scene, sentence, t))
        for t in _with_trainings(scene, triggers)
    ]
    kept = tuple(word.trigger for word in words if not word.instead)
    return tuple(
        SectorWord(word.trigger, "served")
        if not word.instead and _serves_another(scene, sentence, word.trigger, kept)
        else word
        for word in words
    )


def _with_trainings(scene: Scene, triggers: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """«Подготовка | гидов», «подготовка | судовых врачей»: training others than athletes tells education too."""
    tokens = scene.analysis.tokens
    found: list[Trigger] = []
    for trigger in triggers:
        trained = tokens[trigger.last - 1]
        before = before_attributes(tokens, trigger.first, 0)
        if before >= 0 and trigger.id != "sport" and tokens[before].lemma == _TRAINING and is_animate(trained):
            found.append(Trigger(trigger.scheme, "education", before, before + 1, _TRAINING))
        found.append(trigger)
    return tuple(found)


def _told_instead(scene: Scene, sentence: Sentence, trigger: Trigger) -> str:
    if _is_in_office(scene, sentence, trigger):
        return "office"
    if _is_occupation(scene, trigger):
        return "occupation"
    if _is_body(scene.analysis.tokens, trigger, sentence.first):
        return "body"
    if scenery := scenery_told(scene, sentence, trigger):
        return scenery
    if is_set_aside(scene, sentence, trigger):
        return "aside"
    return circumstance_told(scene, sentence, trigger)


def _is_body(tokens: Sequence[Token], trigger: Trigger, start: int) -> bool:
    """«Совет | самоуправления», «самоуправление Таураге»: who decides, not what is exchanged."""
    if trigger.last - trigger.first > 1 or tokens[trigger.first].lemma != _SELF_GOVERNMENT:
        return False
    before = before_attributes(tokens, trigger.first, start)
    if before >= start and tokens[before].lemma in _COUNCILS:
        return True
    named = trigger.last < len(tokens) and tokens[trigger.last].is_capitalized
    return named and tokens[trigger.first].feats.get("Case") == "Nom"


def _serves_another(scene: Scene, sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """«Экспорт мебели», «цифровизация хозяйства», «кадры для флота»: what another field is done with or for."""
    tokens = scene.analysis.tokens
    before = before_attributes(tokens, _first_of_row(tokens, trigger, sentence.first), sentence.first)
    if _is_sold(scene, trigger, triggers):
        return True
    if tokens[trigger.last - 1].pos == "ADJ" and any(t.first == trigger.last and t.id in _WHOLE for t in triggers):
        return trigger.id not in _WHOLE  # «цементный техникум», «винный туризм»
    behind = tokens[trigger.last].lemma if trigger.last < sentence.last else ""
    if tokens[trigger.last - 1].pos == "ADJ" and behind in _WHOLE_BRANCHES:
        return any(t.first == trigger.last for t in triggers)  # «сахарная промышленность», «шахтёрская медицина»
    if tokens[trigger.first].lemma in _OF_ANY_FIELD and any(
        (t.last == trigger.first and tokens[t.last - 1].pos == "ADJ")
        or (_is_of(tokens, trigger, t) and tokens[t.last - 1].pos == "NOUN")
        for t in triggers
    ):
        return True  # «ткацкие технологии», «курортный бизнес», «технология переработки рыбы»
    if tokens[trigger.last - 1].lemma == _SCHOOL and any(
        t.id in _CONTESTS and _is_taught(tokens, trigger, t) for t in triggers
    ):
        return True
    if before >= sentence.first and tokens[before].lemma == "для":
        return any(t.last == before and t.id != trigger.id for t in triggers)
    if is_animate(tokens[trigger.last - 1]) and any(
        t.last == before + 1 and t.id in _CONTESTS and t.id != trigger.id and tokens[before].pos != "VERB"
        for t in triggers
    ):
        return True
    if trigger.pattern.startswith(_FARMING) or before < sentence.first or tokens[before].pos != "NOUN":
        return _trains_others(tokens, trigger, triggers)
    if is_animate(tokens[trigger.last - 1]) or plays(tokens[before], "building"):
        return False  # «обучение врачей», «строительство метро» are of both
    case = tokens[trigger.last - 1].feats.get("Case")
    if tokens[before].lemma == _SCHOOL and trigger.id in _CONTESTS:
        return False
    return any(
        t.last == before + 1
        and t.id != trigger.id
        and not (is_several(tokens[before]) and trigger.id in _CONTESTS)  # «учителя музыки» are of both
        and tokens[before].lemma not in _OF_ANY_FIELD
        and (case == "Gen" or (case == "Ins" and t.id == "trade"))
        for t in triggers
    )


def _is_sold(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """«Торгуют | крабом», «яблоки продаются в …»: goods; but «закупает | саженцы» is of farming too."""
    goods = scene.analysis.tokens[trigger.last - 1]
    if trigger.id not in _FIELDS_OF_GOODS or not plays(goods, "thing") or plays(goods, "means"):
        return False
    first, last = own_clause(scene, trigger.first)
    return any(
        t.id == "trade" and first <= t.first < last and scene.analysis.tokens[t.first].pos == "VERB" for t in triggers
    )


def _is_of(tokens: Sequence[Token], whole: Trigger, part: Trigger) -> bool:
    """«Технология | переработки рыбы», «технология сжигания | топлива»: right behind, or behind a deed done to it."""
    between = tokens[whole.last : part.first]
    is_behind = whole.last <= part.first <= whole.last + _BEHIND
    return is_behind and all(t.feats.get("Case") == "Gen" for t in between)


def _trains_others(tokens: Sequence[Token], trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """«Тренирует | пожарных» is of their field, not of sport."""
    if trigger.id != "sport" or tokens[trigger.last - 1].pos != "VERB":
        return False
    return any(t.first == trigger.last and t.id != "sport" and is_animate(tokens[t.last - 1]) for t in triggers)


def _is_taught(tokens: Sequence[Token], school: Trigger, taught: Trigger) -> bool:
    """«Школа | женского волейбола» is of sport, «школа | танца» of culture."""
    noun = tokens[taught.last - 1]
    return (
        noun.feats.get("Case") == "Gen"
        and not is_animate(noun)
        and before_attributes(tokens, taught.first, school.first) == school.last - 1
    )


def _first_of_row(tokens: Sequence[Token], trigger: Trigger, start: int) -> int:
    """Where a row of goods in one case begins: «торговля | цитрусами и рыбой»."""
    first, goods = trigger.first, tokens[trigger.last - 1]
    if goods.pos == "ADJ" and trigger.last < len(tokens):  # «женьшенем и лососёвой | икрой»
        goods = tokens[trigger.last]
    for _ in range(_LONGEST_ROW if plays(goods, "thing") else 0):
        link = before_attributes(tokens, first, start)
        one = link - 1
        if one < start or tokens[link].text not in _LINKS or tokens[one].pos not in ("NOUN", "ADJ"):
            break
        if tokens[one].feats.get("Case") != goods.feats.get("Case"):
            break
        first = one
    return first


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
            if (
                i - opened - 1 <= _LONGEST_NAME
                and tokens[opened + 1].is_capitalized
                and tokens[opened + 1].pos != "ADP"
            ):
                found.update(range(opened, i))
            opened = -1
    return found


def _spans(scene: Scene, sentence: Sentence) -> list[tuple[int, int]]:
    spans = [(p.start, p.end) for p in scene.places_in(sentence.first, sentence.last)]
    return spans + [(p.start, p.end) for p in scene.persons_in(sentence.first, sentence.last)]


def _is_in_office(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Начальник управления по развитию туризма», «курирующий спорт»: back over what depends on it stands an office."""
    tokens = scene.analysis.tokens
    if _is_in_row_of_office(tokens, trigger, sentence.first):
        return True
    for i in range(trigger.first - 1, max(sentence.first, trigger.first - _LONGEST_OFFICE) - 1, -1):
        if plays(tokens[i], "charge"):
            return True
        if plays(tokens[i], "office"):
            if tokens[i].feats.get("Number") == "Plur":  # «директора школ», «общества инвалидов» work together
                return plays(tokens[i], "state")  # but «министры энергетики»
            if _stands_beside(tokens, i, trigger):
                return False
            return not (tokens[i].lemma == "управление" and tokens[trigger.last - 1].feats.get("Case") == "Ins")
        if tokens[i].pos not in ("NOUN", "ADJ", "DET", "CCONJ", "NUM") and tokens[i].text not in _CONCERNING:
            return False
    return False


def _stands_beside(tokens: Sequence[Token], office: int, trigger: Trigger) -> bool:
    """«Прибыли директор школы и | духовой оркестр»: the next of those who come, not what the office is of."""
    is_row = any(t.text == _AND for t in tokens[office + 1 : trigger.first])
    cases = [tokens[at].feats.get("Case") for at in (office, trigger.last - 1)]
    return is_row and cases == ["Nom", "Nom"]


def _is_in_row_of_office(tokens: Sequence[Token], trigger: Trigger, start: int) -> bool:
    """«Управлению культуры, спорта и | молодёжной политики»: a row in the genitive behind one office."""
    if tokens[trigger.last - 1].feats.get("Case") != "Gen":
        return False
    for i in range(trigger.first - 1, max(start, trigger.first - _LONGEST_OFFICE_ROW) - 1, -1):
        if plays(tokens[i], "office") and tokens[i].pos == "NOUN":
            return tokens[i].feats.get("Number") == "Sing" and tokens[i + 1].text not in _LINKS
        if tokens[i].text not in _LINKS and (
            tokens[i].pos not in ("NOUN", "ADJ") or tokens[i].feats.get("Case") not in ("Gen", None)
        ):
            return False
    return False


def _is_occupation(scene: Scene, trigger: Trigger) -> bool:
    """«Предприниматель Неманья Стойчич»: what somebody is who is named, not a group that travels."""
    tokens = scene.analysis.tokens
    if trigger.last >= len(tokens) or not tokens[trigger.last].is_capitalized:
        return False
    return is_person(tokens[trigger.last - 1]) and bool(scene.persons_in(trigger.last, trigger.last + 1))
