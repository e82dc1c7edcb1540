"""Entries: sentences that tell one more partner of a list, or announce those who follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.scene.parties import Group, Party, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import DEEDS, deeds_in, has_word, names_partner, number_of
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_predicate

_PAIR = 2
_LEADING = ("ADV", "CCONJ", "PART")  # «А ещё один»
INSTEAD = ("им", "ими", "таковым", "таковыми")
"""What may stand in place of «побратимом», «побратимами»."""

_OPENING = 4  # tokens
_NAMING = ("ADJ", "PROPN", "NOUN", "CCONJ", "ADV", "PART", "NUM")
_OF_PARTNERS = ("circle", "municipality", "tie", "tie_noun", "relation")
_WORDS_OF_CIRCLE = 4  # «в наш побратимский круг»
_LIST = ("него", "нее", "неё", "них")
_SHORT_ANSWER = 4  # tokens: «— Есть.»
_SHORT = 10  # tokens of a sentence that is but an entry


def lists_partners(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Смоленск связан с Хагеном, Туром и Витебском»: what lasts between one city and several is a tie.

    Or relations between two cities: «Новокузнецк поддерживает связи с Золингеном».
    """
    existing = any(t.id == "exists" for t in scene.triggers_in(sentence.first, sentence.last, "events"))
    subjects = [g for g in groups if g.role == "subject" and len(g.entities) == 1]
    related = has_word(scene, sentence.first, sentence.last, "relation")
    if related and any(len(g.entities) == _PAIR and g.role == "subject" and _is_abroad(scene, g) for g in groups):
        return True  # «Благовещенск и Хэйхэ отметили 20-летие отношений»
    if related and _are_alike(scene, sentence) and any(g.role == "companion" for g in groups):
        return True
    return bool(existing and subjects) and any(
        g.role == "companion" and (len(g.entities) >= _PAIR or (related and _are_abroad(scene, subjects[0], g)))
        for g in groups
    )


def names_the_rest(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Прежние девять — это Стрый и Коломыя», «остальные три — Бари, Ош и Гори»: a counted rest, and who it is."""
    words = scene.analysis.tokens[sentence.first : sentence.last]
    dash = next((i for i, t in enumerate(words[:_OPENING]) if t.text in ("—", "–")), 0)
    if not dash or groups[0].first - sentence.first < dash or groups[0].role != "subject":
        return False
    rest = any(has_word(scene, sentence.first, sentence.first + dash, role) for role in ("other", "former"))
    return rest and any(number_of(t) > 1 for t in words[:dash])


def _are_alike(scene: Scene, sentence: Sentence) -> bool:
    """«Такие же отношения у города с Мичуринском и Суботицей»: like those told before."""
    words = role_words("tie_words_ru")
    return any(
        (one.lemma == "же" or words.plays(one, "alike")) and words.plays(two, "relation")
        for one, two in pairwise(scene.analysis.tokens[sentence.first : sentence.last])
    )


def is_elliptic(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Кисловодск — с Экс-ле-Беном», «ранее — с Череповцом»: the verb is that of the sentence before."""
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    if _have_each_other(scene, groups):
        return True
    dash = next((i for i, t in enumerate(tokens) if t.text in ("—", "–")), None)
    if dash is None or any(is_predicate(t) for t in tokens):
        return False
    behind = [g for g in groups if g.first > sentence.first + dash]
    return bool(behind) and all(g.role == "companion" for g in behind)


def _have_each_other(scene: Scene, groups: Sequence[Group]) -> bool:
    """«Сарову достался Лос-Аламос», «Снежинску — Ливермор»: who has got whom, where the sentence before told a tie."""
    if len(groups) != _PAIR or any(len(g.entities) > 1 for g in groups):
        return False
    having, partner = groups
    between = scene.analysis.tokens[having.last : partner.first]
    joined = any(t.text in ("—", "–") for t in between) or has_word(scene, having.last, partner.first, "falls_to")
    one, other = (scene.entities[g.entities[0]].country for g in groups)
    return joined and one != other and {having.role, partner.role} <= {"subject", "object", "owner"}


def _is_abroad(scene: Scene, group: Group) -> bool:
    one, other = (scene.entities[e].country for e in group.entities)
    return one != other


def _are_abroad(scene: Scene, one: Group, other: Group) -> bool:
    own = scene.entities[one.entities[0]].country
    return all(scene.entities[e].country != own for e in other.entities)


def is_dated_entry(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Белосток, с 1992 года», «Польский Слупск (1993)»: a town with its year, and no verb."""
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    if len(groups) > 1 and all(len(g.entities) == 1 and _stands_behind_dash(scene, sentence, g) for g in groups):
        return not any(is_predicate(t) for t in tokens)  # «Самый большой — Пенза, самый маленький — Разград»
    if len(groups) != 1 or len(groups[0].entities) > 1:
        return False
    opens = groups[0].first == sentence.first  # whatever case the name was taken for
    if groups[0].role != "subject" and not (opens and groups[0].role == "object"):
        return False
    dated = bool(scene.dates_in(sentence.first, sentence.last)) and len(tokens) <= _SHORT
    entry = dated or _stands_behind_dash(scene, sentence, groups[0]) or is_answer(scene, sentence)
    return entry and not any(is_predicate(t) for t in tokens)


def is_answer(scene: Scene, sentence: Sentence) -> bool:
    """«— Кто ещё? — Китайский Инкоу»: nothing but names behind a question, or behind «да» and «есть»."""
    sentences, tokens = scene.analysis.sentences, scene.analysis.tokens
    before = sentences[sentence.index - 1] if sentence.index else sentence
    if before.last - before.first <= _SHORT_ANSWER and before.index and not scene.parties_in(before.first, before.last):
        before = sentences[before.index - 1]
    asked = before.paragraph == sentence.paragraph - 1 and tokens[before.last - 1].text == "?"
    return asked and all(t.pos in _NAMING or not t.is_word for t in tokens[sentence.first : sentence.last])


def is_telling_entry(scene: Scene, sentence: Sentence, *, of_partners: bool) -> bool:
    """Whether a sentence tells a tie by naming who is in a list; in a paragraph on partners also by a visit."""
    if is_dated_entry(scene, sentence, scene.groups_in(sentence.first, sentence.last)):
        return True
    visiting = of_partners and "visited" in deeds_in(scene, sentence.first, sentence.last)
    return visiting and not has_word(scene, sentence.first, sentence.last, "elsewhere")


def _stands_behind_dash(scene: Scene, sentence: Sentence, group: Group) -> bool:
    """«Под первым номером — Санта-Фе, столица штата», «Восемьдесят четвёртый — университетская Коимбра»."""
    tokens = scene.analysis.tokens
    dash = next((i for i in range(group.first - 1, sentence.first, -1) if tokens[i].text in ("—", "–")), None)
    start = (
        sentence.first
        if dash is None
        else next((i for i in range(dash, sentence.first, -1) if tokens[i - 1].text in (",", ";")), sentence.first)
    )
    if dash is None or dash - start > _SHORT or has_word(scene, start, dash, "elsewhere"):
        return False
    return all(t.pos in ("ADJ", "DET", "NUM") for t in tokens[dash + 1 : group.first])


def announces_partners(scene: Scene, sentence: Sentence) -> bool:
    """«Побратимов у города тринадцать», «Остаток — побратимы, с которыми дружат»: of whom a paragraph will tell."""
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    words = role_words("tie_words_ru")
    if {p.entity for p in scene.parties_in(sentence.first, sentence.last)} - {scene.home}:
        return False
    kinds = (scene.analysis.tokens[t.first] for t in scene.triggers_in(sentence.first, sentence.last, "kinds"))
    partners = any(is_partner_noun(t.lemma) and t.feats.get("Number") == "Plur" for t in kinds)
    return partners and not words.any_plays(tokens, "gathering")


def opens_with_companion(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«С финской Форссой последний раз переписывались в 2006-м», «— С Форссой»."""
    tokens = scene.analysis.tokens
    first = sentence.first + (tokens[sentence.first].text in ("—", "–", "-"))
    return groups[0].role == "companion" and tokens[min(first, sentence.last - 1)].lemma in ("с", "со")


def names_relation(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Союз с Римини праздновали осенью», «С Гусевом его связывает хоккей»: a tie with a town, in other words."""
    words = role_words("tie_words_ru")
    tokens = scene.analysis.tokens
    existing = any(t.id == "exists" for t in scene.triggers_in(sentence.first, sentence.last, "events"))
    if existing and opens_with_companion(scene, sentence, groups):
        return True
    companions = [g for g in groups if g.role == "companion" and g.first - sentence.first > 1]
    heads = (reversed(tokens[sentence.first : g.first]) for g in companions)
    before = [next((t for t in head if t.pos == "NOUN"), None) for head in heads]
    return any(t is not None and (words.plays(t, "tie") or words.plays(t, "relation")) for t in before)


def is_pair_abroad(scene: Scene, groups: Sequence[Group]) -> bool:
    """«Замкнули церемонию Костанай с Караколом»: two of two countries, where pairs are told one by one."""
    entities = list(dict.fromkeys(e for g in groups for e in g.entities))
    roles = [g.role for g in groups]
    if len(entities) != _PAIR or roles not in (["subject"], ["subject", "companion"]):
        return False
    one, other = (scene.entities[e].country for e in entities)
    return one != other


_ENTERING = ("lasts", "being", "becoming", "joining", "entering", "falls_to", "naming")


def tells_of_others(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Стенды развернули Тула, Пенза и Брянск»: what towns of one country did that nobody calls partners there."""
    words = role_words("tie_words_ru")
    if len({scene.entities[e].country for g in groups for e in g.entities}) > 1:
        return False
    told = [t for t in scene.analysis.tokens[sentence.first : sentence.last] if is_predicate(t)]
    return bool(told) and not any(words.plays(t, role) for t in told for role in _ENTERING)


def owns_list(scene: Scene, groups: Sequence[Group], hub: int | None) -> bool:
    """«У самой Елабуги пока два — Крушевац и Вэйнань»: whom the hub has, behind a dash."""
    if len(groups) != _PAIR or groups[0].role != "owner" or groups[0].entities != (hub,) or groups[1].role != "subject":
        return False
    between = scene.analysis.tokens[groups[0].last : groups[1].first]
    return any(t.text in ("—", "–", ":") for t in between)


def split_in_pairs(scene: Scene, groups: Sequence[Group], *, told: bool) -> tuple[Group, ...]:
    """«Это Клин и Пинск, Тверь и Орша»: where pairs are told one by one, a list joined two by two is a list of them.

    Where they are not told to be, only who acts or signs, with but a place beside, and each pair across a border.
    """
    split: list[Group] = []
    alone = sum(g.role != "location" for g in groups) == 1
    for group in groups:
        if not told and (not alone or not _may_be_pairs(scene, group) or len(group.entities) <= _PAIR):
            split.append(group)
            continue
        parties = scene.parties_in(group.first, group.last)
        joined = [_are_joined(scene, one.last, other.first) for one, other in pairwise(parties)]
        in_row = all(joined[::2]) and not any(joined[1::2]) and len(parties) % _PAIR == 0
        in_row = in_row and (
            told or all(_is_across(scene, a, b) for a, b in zip(parties[::2], parties[1::2], strict=True))
        )
        if not in_row or len(parties) <= _PAIR or len(parties) != len(group.entities):
            split.append(group)
            continue
        for one, other in zip(parties[::_PAIR], parties[1::_PAIR], strict=True):
            split.append(replace(group, entities=(one.entity, other.entity), first=one.first, last=other.last))
    return tuple(split)


def _may_be_pairs(scene: Scene, group: Group) -> bool:
    """«Орша и Клин, Брест и Тверь», «между Оршей и Клином, …», «мэры Орши и Клина, …»."""
    if group.role in ("subject", "between"):
        return True
    head = scene.analysis.tokens[group.government.head_token]
    several = head.feats.get("Number") == "Plur" and role_words("tie_words_ru").plays(head, "counterpart")
    return group.role == "dependent" and several


def _is_across(scene: Scene, one: Party, other: Party) -> bool:
    """Whether a border lies between two municipalities, and only «и» in the text."""
    countries = {scene.entities[one.entity].country, scene.entities[other.entity].country}
    return len(countries) > 1 and other.first - one.last == 1


def _are_joined(scene: Scene, first: int, last: int) -> bool:
    return any(t.lemma == "и" for t in scene.analysis.tokens[first:last])


def is_entry(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence may be an entry of a list of partners: it says that something exists or is in the list.

    «Им стала Битола», «Один из них, турецкая Бурса, прислал трамвай», «Третьим будет Ош» are entries, too.
    """
    existing = any(t.id == "exists" for t in scene.triggers_in(sentence.first, sentence.last, "events"))
    cues = scene.triggers_in(sentence.first, sentence.last, "cues")
    listed = any(t.id == "list_word" and not is_of_other_things(scene, t.last) for t in cues)
    return existing or listed or _opens_entry(scene, sentence) or joins_others(scene, sentence.first, sentence.last)


def is_of_other_things(scene: Scene, index: int) -> bool:
    """«[В число] лучших курортов», «[в списке] гостей»: what stands in a list that is none of partners."""
    tokens = scene.analysis.tokens
    while index < len(tokens) and tokens[index].pos in ("ADJ", "DET"):
        index += 1
    if index == len(tokens) or tokens[index].pos != "NOUN" or tokens[index].feats.get("Case") != "Gen":
        return False
    words = role_words("tie_words_ru")
    return not any(words.plays(tokens[index], role) for role in _OF_PARTNERS)


def _opens_entry(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence opens with a word for one of those who were announced, or with «им», «ими»."""
    words = role_words("tie_words_ru")
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    if has_word(scene, sentence.first, min(sentence.first + _OPENING, sentence.last), "candidate"):
        return True  # «Самым вероятным кандидатом называют Таншань»
    at = next((i for i, t in enumerate(tokens) if t.pos not in _LEADING), 0)
    if tokens[at].text.lower() in INSTEAD:
        return True
    following = tokens[at + 1 : at + 2]
    of_something = any(t.pos == "NOUN" and not names_partner(t) for t in following)
    return words.plays(tokens[at], "one_of_them") and not of_something  # «второй экземпляр» is no partner


def joins_others(scene: Scene, first: int, last: int) -> bool:
    """«К нему добавились Крупка и Гомель»: «к нему» is a partner told before, and nobody's head."""
    tokens = scene.analysis.tokens
    words = role_words("tie_words_ru")
    joining = has_word(scene, first, last, "joining")
    if not joining and changes_list(scene, first, last):
        return True
    return joining and not any(
        tokens[i].text.lower() == "к" and words.plays(tokens[i + 1], "occasion") for i in range(first, last - 1)
    )


def changes_list(scene: Scene, first: int, last: int) -> bool:
    """«Последним в него вошёл Мяньян», «из него исключены Лодзь и Гера»: «в него» is the list told before."""
    if not (has_word(scene, first, last, "entering") or has_word(scene, first, last, "leaving")):
        return False
    tokens = scene.analysis.tokens
    return any(
        means_list(tokens[i], tokens[i + 1], "в", "из") or _is_in_circle(tokens[i : min(i + _WORDS_OF_CIRCLE, last)])
        for i in range(first, last - 1)
    )


def _is_in_circle(tokens: Sequence[Token]) -> bool:
    """«Вошёл в семью», «попали в этот список», not «в семью вузов»."""
    if tokens[0].text.casefold() not in ("в", "из"):
        return False
    words = role_words("tie_words_ru")
    at = next((i for i, t in enumerate(tokens) if i and t.pos not in ("DET", "ADJ")), len(tokens))
    if at == len(tokens) or not words.plays(tokens[at], "circle"):
        return False
    return not any(t.pos == "NOUN" and t.feats.get("Case") == "Gen" for t in tokens[at + 1 : at + 2])


def means_list(preposition: Token, pronoun: Token, *prepositions: str) -> bool:
    """Whether two words point to the list that was told before: «в него», «из него», «из них»."""
    return preposition.text.casefold() in prepositions and pronoun.text.casefold() in _LIST


_BONDS = ("связь", "отношение", "контакт")
_WORDS_TO_COMPANION = 4


def is_told(scene: Scene, sentence: Sentence, *, announced: bool) -> bool:
    """Whether a sentence tells a partnership or a deed, not just that somebody met somebody; a place in a list of
    partners («значится в нём с 1971 года») after words that announce one."""
    first, last = sentence.first, sentence.last
    if announced and is_entry(scene, sentence):
        return True
    deeds = deeds_in(scene, first, last) - {"visited"}
    return bool(deeds or scene.triggers_in(first, last, "kinds"))


def is_bearing(scene: Scene, sentence: Sentence, *, announced: bool) -> bool:
    """Whether a sentence speaks of a tie at all: a partnership word, a document or a deed; a plan after such words."""
    if announced and is_entry(scene, sentence):
        return True
    triggers = scene.triggers_in(sentence.first, sentence.last)
    deeds = DEEDS | {"planned"} if announced else DEEDS
    told = [t for t in triggers if t.scheme in ("kinds", "documents") or (t.scheme == "events" and t.id in deeds)]
    if _tells_lasting_bonds(scene, sentence, triggers):
        return True
    return any(t.scheme != "kinds" or not _names_gathering(scene, sentence, t) for t in told)


def _tells_lasting_bonds(scene: Scene, sentence: Sentence, triggers: Sequence[Trigger]) -> bool:
    """«Прочие связи, с Фульдой и Маарду, остаются в силе»: bonds «с …» that are told to last."""
    if not any(t.scheme == "events" and t.id == "exists" for t in triggers):
        return False
    tokens = scene.analysis.tokens
    bonds = [i for i in range(sentence.first, sentence.last) if tokens[i].lemma in _BONDS]
    groups = scene.groups_in(sentence.first, sentence.last)
    return any(g.role == "companion" and 0 < g.first - i <= _WORDS_TO_COMPANION for g in groups for i in bonds)


def _names_gathering(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Приняли участие в форуме побратимов»: cities of one country that only meet there are no twins by that."""
    before = scene.analysis.tokens[max(sentence.first, trigger.first - _PAIR) : trigger.first]
    if not role_words("tie_words_ru").any_plays(before, "gathering"):
        return False
    countries = {scene.entities[p.entity].country for p in scene.parties_in(sentence.first, sentence.last)}
    return len(countries) == 1
