"""What the words of a sentence or clause tell of ties, whoever they are between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.deed import ENDED
from kg.extract.parties import Group, is_partner_noun
from kg.extract.role_words import role_words
from kg.extract.scene import Scene
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.dates.numbers import cardinal
from kg.lang.ru.grammar import is_negated, is_predicate

_DEEDS = frozenset({"signed", "renewed", "suspended", "terminated", "visited"})
_PAIR = 2
_LEADING = ("ADV", "CCONJ", "PART")  # «А ещё один»
_INSTEAD = ("им", "ими", "таковым", "таковыми")  # in place of «побратимом»
_DIGITS = 3


def has_word(scene: Scene, first: int, last: int, role: str) -> bool:
    """Whether a word of a role of data/tie_words_ru.csv stands in a token range."""
    return role_words("tie_words_ru").any_plays(scene.analysis.tokens[first:last], role)


def is_denied(scene: Scene, first: int, last: int) -> bool:
    """«Тверь и Пенза никакими соглашениями не связаны», «между собой города ничего не подписывали»."""
    tokens = scene.analysis.tokens[first:last]
    negated = any(is_negated(tokens, i) for i, t in enumerate(tokens) if is_predicate(t))
    absent = {"нет", "никакой"} <= {t.lemma for t in tokens}  # «договора с Брестом никакого нет»
    return absent or _has_none(scene, first, last) or (negated and has_word(scene, first, last, "denial"))


def _has_none(scene: Scene, first: int, last: int) -> bool:
    """«Тверь и Пенза договора пока не имеют», «города не являются побратимами», not «больше не являются»."""
    tokens = scene.analysis.tokens[first:last]
    words = role_words("tie_words_ru")
    if words.any_plays(tokens, "no_longer") or not names_tie(scene, first, last):
        return False
    return _lacks_paper(scene, first, last) or any(
        words.plays(t, "having") and i > 0 and tokens[i - 1].lemma == "не" and is_predicate(t)
        for i, t in enumerate(tokens)
    )


def _lacks_paper(scene: Scene, first: int, last: int) -> bool:
    """«Договора между городами нет»."""
    tokens = scene.analysis.tokens
    lacking = any(
        tokens[i].text.lower() == "нет" and (i + 1 == last or tokens[i + 1].text in ".;,") and tokens[i - 1].text != "—"
        for i in range(first + 1, last)
    )
    papers = scene.triggers_in(first, last, "documents")
    return lacking and any(tokens[p.first].feats.get("Case") == "Gen" for p in papers)


def names_tie(scene: Scene, first: int, last: int) -> bool:
    """Whether a word of a partnership or paper stands in a token range."""
    return any(scene.triggers_in(first, last, scheme) for scheme in ("kinds", "documents"))


def is_negative(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Вантаа и Эспоо вопрос ещё не обсуждали»: all that is told behind the municipalities is denied."""
    tokens = scene.analysis.tokens
    predicates = [i for i in range(groups[-1].last, sentence.last) if is_predicate(tokens[i])]
    return bool(predicates) and all(tokens[i - 1].lemma == "не" for i in predicates)


def has_no_partners(scene: Scene, first: int, last: int) -> bool:
    """«Анапа обходится без побратимов», «Вроцлав не имел российских партнёров»: nobody is told to be one."""
    tokens = scene.analysis.tokens[first:last]
    without = any(
        t.lemma == "без" and any(is_partner_noun(n.lemma) for n in tokens[i + 1 : i + 4]) for i, t in enumerate(tokens)
    )
    return without or (_has_none(scene, first, last) and any(is_partner_noun(t.lemma) for t in tokens))


def keeps_agreements(scene: Scene, first: int, last: int) -> bool:
    """«Пула и Хихон договоров не трогали»: several agreements left alone are each city's own with somebody else."""
    tokens = scene.analysis.tokens[first:last]
    negated = any(is_negated(tokens, i) for i, t in enumerate(tokens) if is_predicate(t))
    papers = scene.triggers_in(first, last, "documents")
    several = any(scene.analysis.tokens[p.first].feats.get("Number") == "Plur" for p in papers)
    return negated and several and not scene.triggers_in(first, last, "kinds")


def is_listing(scene: Scene, groups: Sequence[Group]) -> bool:
    """Whether no verb stands between municipalities, but for relative clauses («с которым …»)."""
    gaps = [(one.last, other.first) for one, other in pairwise(groups) if one.beside != "whom"]
    return not any(is_predicate(t) for i, j in gaps for t in scene.analysis.tokens[i:j])


def speaks_of_this(scene: Scene, sentence: Sentence) -> bool:
    """«Этот городок», «эта община»."""
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    words = role_words("tie_words_ru")
    return any(t.lemma == "этот" and words.plays(n, "municipality") for t, n in pairwise(tokens))


def is_predicate_list(scene: Scene, first: int, last: int) -> bool:
    """«Действующими побратимами называют Валево и Гудауту»: who follows is somebody's partner, not each other's.

    Also behind a dash: «у города два побратима — Актобе и Орландо».
    """
    tokens = scene.analysis.tokens
    nouns = [i for i in range(first, last) if is_partner_noun(tokens[i].lemma)]
    if any(tokens[i].feats.get("Case") == "Ins" and has_word(scene, i, last, "being") for i in nouns):
        return True
    dashes = (i for i in range(nouns[0], last) if tokens[i].text in ("—", "–")) if nouns else iter(())
    dash = next(dashes, None)
    return dash is not None and not any(is_predicate(t) for t in tokens[dash:last])


def counts_partner(scene: Scene, first: int, last: int) -> bool:
    """«Третий партнёр округа», «вторым побратимом стал …»."""
    words = role_words("tie_words_ru")
    tokens = scene.analysis.tokens[first:last]
    nouns = (i for i, t in enumerate(tokens) if is_partner_noun(t.lemma))
    return any(words.any_plays(tokens[max(0, i - 3) : i], "one_of_them") for i in nouns)


def speaks_of_all(scene: Scene, sentence: Sentence) -> int:
    """How many «все три города», «все они» mean beside twin wording; 1 where nobody counts, 0 where none is meant."""
    first, last = sentence.first, sentence.last
    tokens = scene.analysis.tokens[first:last]
    behind = next((tokens[i + 1 : i + 3] for i, t in enumerate(tokens) if _means_all(t, tokens[i + 1 : i + 3])), None)
    if behind is None or not any(t.id != "cooperation" for t in scene.triggers_in(first, last, "kinds")):
        return 0
    return number_of(behind[0]) or 1


def _means_all(token: Token, behind: Sequence[Token]) -> bool:
    """«Все три города», «все они», «всё это города-партнёры»."""
    if token.lemma != "весь" and token.text.lower() not in ("всё", "все"):
        return False
    pointing = bool(behind) and behind[0].text.lower() == "это"
    return (token.feats.get("Number") == "Plur" and _is_group(behind)) or (
        pointing and len(behind) > 1 and _names_partner(behind[1])
    )


def number_of(token: Token) -> int:
    """The number that a numeral names («три», «трое», «4»), 0 where none."""
    if token.text.isdecimal() and len(token.text) < _DIGITS:
        return int(token.text)
    return cardinal(token.text, token.lemma) or 0


def _is_group(tokens: Sequence[Token]) -> bool:
    words = role_words("tie_words_ru")
    counted = bool(tokens) and number_of(tokens[0]) > 1 and (len(tokens) == 1 or is_predicate(tokens[1]))
    return counted or any(t.lemma == "они" or words.plays(t, "municipality") for t in tokens)


def speaks_of_both(scene: Scene, sentence: Sentence) -> bool:
    """«двух городов-побратимов», «оба города», «города дружат с 1993 года»."""
    words = role_words("tie_words_ru")
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    return _opens_with_cities(tokens) or any(
        (words.plays(t, "both") or (t.lemma == "наш" and t.feats.get("Number") == "Plur"))
        and (words.plays(n, "municipality") or is_partner_noun(n.lemma))
        for t, n in pairwise(tokens)
    )


def _opens_with_cities(tokens: Sequence[Token]) -> bool:
    """«Города дружат …», «Города связывает …», not «города Сибири», «города-герои»."""
    plural = tokens[0].text in ("Города", "Муниципалитеты") and not role_words("tie_words_ru").any_plays(
        tokens, "seeking"
    )
    return plural and len(tokens) > 1 and (is_predicate(tokens[1]) or tokens[1].text in ("с", "уже", "давно"))


def speaks_of_pairs(scene: Scene, sentence: Sentence) -> bool:
    """«Три пары городов заключили меморандумы»: pairs are going to be told, each by itself."""
    words = role_words("tie_words_ru")
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    of_cities = any(t.lemma == "пара" and words.plays(n, "municipality") for t, n in pairwise(tokens))
    return of_cities and any(t.scheme != "cues" for t in scene.triggers_in(sentence.first, sentence.last))


def opens_list(scene: Scene, sentence: Sentence) -> bool:
    """«Список побратимов у города прежний», «отношения с одиннадцатью городами»: of all partners, not the last ones."""
    first, last = sentence.first, sentence.last
    if scene.triggers_in(first, last, "kinds") and _counts_municipalities(scene, first, last):
        return True
    return not deeds_in(scene, first, last) and speaks_of_more_partners(scene, first, last)


def _counts_municipalities(scene: Scene, first: int, last: int) -> bool:
    words = role_words("tie_words_ru")
    return any(
        words.plays(n, "municipality") and (words.plays(t, "several") or (t.text.isdigit() and int(t.text) > _PAIR))
        for t, n in pairwise(scene.analysis.tokens[first:last])
    )


def is_of_people(scene: Scene, group: Group) -> bool:
    """«Учёные Дубны и Новосибирска», «болельщики из Тулы и Воронежа»: what they sign is no paper of their cities."""
    head = group.government.head_token
    if head < 0 and group.government.preposition == "из":
        head = group.first - _PAIR
    return len(group.entities) > 1 and head >= 0 and has_word(scene, head, head + 1, "people")


def adds_partners(scene: Scene, first: int, last: int, *, told: bool) -> bool:
    """«Вторым побратимом стал Отару, третьим Цуруга», where some were `told`: «остаются Ташкент и Худжанд»."""
    remaining = has_word(scene, first, last, "being") and not scene.triggers_in(first, last, "kinds")
    return counts_partner(scene, first, last) or (told and remaining)


def speaks_of_more_partners(scene: Scene, first: int, last: int) -> bool:
    """«Урай и Сестрорецк обрели побратимов»: partners as objects are other ones than those named.

    «двух городов-побратимов» are the two that were named.
    """
    tokens = scene.analysis.tokens
    return any(
        is_partner_noun(tokens[i].lemma)
        and tokens[i].feats.get("Number") == "Plur"
        and tokens[i].feats.get("Case") in ("Gen", "Acc")
        and not has_word(scene, max(first, i - 1), i, "both")
        for i in range(first, last)
    )


def tells_outright(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence has twin or friendship wording, or a paper or partnership that is signed or ended."""
    first, last = sentence.first, sentence.last
    if scene.has_cue(first, last, "other_party") or scene.analysis.tokens[last - 1].text == "?":
        return False
    kinds = scene.triggers_in(first, last, "kinds")
    if any(t.first > first and scene.analysis.tokens[t.first - 1].lemma == "не" for t in kinds):
        return False  # «он не побратим, а просто друг»
    if any(t.id != "cooperation" for t in kinds):
        return True
    events = {t.id for t in scene.triggers_in(first, last, "events")} - {"visited", "exists"}
    if kinds and not events.isdisjoint(ENDED):
        return True
    return bool(events and scene.triggers_in(first, last, "documents"))


def tells_partnership(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence has any wording of a partnership, and no other party: «города дружат с 1993 года»."""
    first, last = sentence.first, sentence.last
    if scene.has_cue(first, last, "other_party") or scene.analysis.tokens[last - 1].text == "?":
        return False
    return bool(scene.triggers_in(first, last, "kinds"))


def calls_them_partners(scene: Scene, sentence: Sentence) -> bool:
    """«Города-партнёры посвятили игру юбилею», «партнёры остались довольны»: of those just told to have met."""
    kinds = scene.triggers_in(sentence.first, sentence.last, "kinds")
    return any(is_partner_noun(scene.analysis.tokens[t.first].lemma) for t in kinds)


def deeds_in(scene: Scene, first: int, last: int) -> set[str]:
    """What is done to ties within a token range: signed, renewed, suspended, terminated, visited."""
    return {t.id for t in scene.triggers_in(first, last, "events")} & _DEEDS


def lists_partners(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Смоленск связан с Хагеном, Туром и Витебском»: what lasts between one city and several is a tie.

    Or relations between two cities: «Новокузнецк поддерживает связи с Золингеном».
    """
    existing = any(t.id == "exists" for t in scene.triggers_in(sentence.first, sentence.last, "events"))
    subjects = [g for g in groups if g.role == "subject" and len(g.entities) == 1]
    related = has_word(scene, sentence.first, sentence.last, "relation")
    if related and any(len(g.entities) == _PAIR and g.role == "subject" and _is_abroad(scene, g) for g in groups):
        return True  # «Благовещенск и Хэйхэ отметили 20-летие отношений»
    return bool(existing and subjects) and any(
        g.role == "companion" and (len(g.entities) >= _PAIR or (related and _are_abroad(scene, subjects[0], g)))
        for g in groups
    )


def is_elliptic(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Кисловодск — с Экс-ле-Беном», «ранее — с Череповцом»: the verb is that of the sentence before."""
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    dash = next((i for i, t in enumerate(tokens) if t.text in ("—", "–")), None)
    if dash is None or any(is_predicate(t) for t in tokens):
        return False
    behind = [g for g in groups if g.first > sentence.first + dash]
    return bool(behind) and all(g.role == "companion" for g in behind)


def _is_abroad(scene: Scene, group: Group) -> bool:
    one, other = (scene.entities[e].country for e in group.entities)
    return one != other


def _are_abroad(scene: Scene, one: Group, other: Group) -> bool:
    own = scene.entities[one.entities[0]].country
    return all(scene.entities[e].country != own for e in other.entities)


def is_told(scene: Scene, sentence: Sentence, *, announced: bool) -> bool:
    """Whether a sentence tells a partnership or a deed, not just that somebody met somebody; a place in a list of
    partners («значится в нём с 1971 года») after words that announce one."""
    first, last = sentence.first, sentence.last
    if announced and is_entry(scene, sentence):
        return True
    deeds = deeds_in(scene, first, last) - {"visited"}
    return bool(deeds or scene.triggers_in(first, last, "kinds"))


def is_entry(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence may be an entry of a list of partners: it says that something exists or is in the list.

    «Им стала Битола», «Один из них, турецкая Бурса, прислал трамвай», «Третьим будет Ош» are entries, too.
    """
    existing = any(t.id == "exists" for t in scene.triggers_in(sentence.first, sentence.last, "events"))
    listed = scene.has_cue(sentence.first, sentence.last, "list_word")
    return existing or listed or _opens_entry(scene, sentence) or joins_others(scene, sentence.first, sentence.last)


def _opens_entry(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence opens with a word for one of those who were announced, or with «им», «ими»."""
    words = role_words("tie_words_ru")
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    at = next((i for i, t in enumerate(tokens) if t.pos not in _LEADING), 0)
    if tokens[at].text.lower() in _INSTEAD:
        return True
    following = tokens[at + 1 : at + 2]
    of_something = any(t.pos == "NOUN" and not _names_partner(t) for t in following)
    return words.plays(tokens[at], "one_of_them") and not of_something  # «второй экземпляр» is no partner


def _names_partner(token: Token) -> bool:
    words = role_words("tie_words_ru")
    return words.plays(token, "municipality") or words.plays(token, "entry") or is_partner_noun(token.lemma)


def joins_others(scene: Scene, first: int, last: int) -> bool:
    """«К нему добавились Крупка и Гомель»: «к нему» is a partner told before, and nobody's head."""
    tokens = scene.analysis.tokens
    words = role_words("tie_words_ru")
    at = next((i for i in range(first, last) if words.plays(tokens[i], "joining")), None)
    return at is not None and not any(
        tokens[i].text.lower() == "к" and words.plays(tokens[i + 1], "occasion") for i in range(first, last - 1)
    )


def is_bearing(scene: Scene, sentence: Sentence, *, announced: bool) -> bool:
    """Whether a sentence speaks of a tie at all: a partnership word, a document or a deed; a plan after such words."""
    if announced and is_entry(scene, sentence):
        return True
    triggers = scene.triggers_in(sentence.first, sentence.last)
    deeds = _DEEDS | {"planned"} if announced else _DEEDS
    told = [t for t in triggers if t.scheme in ("kinds", "documents") or (t.scheme == "events" and t.id in deeds)]
    return any(t.scheme != "kinds" or not _names_gathering(scene, sentence, t) for t in told)


def _names_gathering(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """«Приняли участие в форуме побратимов»: cities of one country that only meet there are no twins by that."""
    before = scene.analysis.tokens[max(sentence.first, trigger.first - _PAIR) : trigger.first]
    if not role_words("tie_words_ru").any_plays(before, "gathering"):
        return False
    countries = {scene.entities[p.entity].country for p in scene.parties_in(sentence.first, sentence.last)}
    return len(countries) == 1
