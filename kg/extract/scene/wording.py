"""What the words of a sentence or clause tell of ties, whoever they are between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.scene.deed import ENDED
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence, Token
from kg.lang.role_words import role_words
from kg.lang.ru.dates.numbers import cardinal
from kg.lang.ru.predicates import is_full_participle, is_negated, is_predicate

DEEDS = frozenset({"signed", "renewed", "suspended", "terminated", "visited"})
_PAIR = _BOTH = 2
_BEGINNING = 6  # tokens: «Если всё сложится, города …»
_DIGITS = 3
_ITSELF = ("Он", "Она", "Оно")


def has_word(scene: Scene, first: int, last: int, role: str) -> bool:
    """Whether a word of a role of data/tie_words_ru.csv stands in a token range."""
    return bool(scene.playing("tie_words_ru", role, first, last))


def names_tie(scene: Scene, first: int, last: int) -> bool:
    """Whether a word of a partnership or paper stands in a token range."""
    return any(scene.triggers_in(first, last, scheme) for scheme in ("kinds", "documents"))


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
    between = (t for i, j in gaps for t in scene.analysis.tokens[i:j])
    return not any(is_predicate(t) or t.feats.get("VerbForm") == "Conv" for t in between)


def speaks_of_this(scene: Scene, sentence: Sentence) -> bool:
    """«Этот городок», «эта община»."""
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    words = role_words("tie_words_ru")
    return any(t.lemma == "этот" and words.plays(n, "municipality") for t, n in pairwise(tokens))


def is_predicate_list(scene: Scene, first: int, last: int) -> bool:
    """«Действующими побратимами называют Валево и Гудауту»: who follows is somebody's partner, not each other's.

    Also behind a dash: «у города два побратима — Актобе и Орландо»; and «прочие партнёры — Венло и Эвора — остаются».
    """
    tokens = scene.analysis.tokens
    nouns = [i for i in range(first, last) if is_partner_noun(tokens[i].lemma)]
    if any(role_words("tie_words_ru").any_plays(tokens[max(first, i - _PAIR) : i], "other") for i in nouns):
        return True
    if any(tokens[i].feats.get("Case") == "Ins" and has_word(scene, i, last, "being") for i in nouns):
        return True
    dashes = (i for i in range(nouns[0], last) if tokens[i].text in ("—", "–")) if nouns else iter(())
    dash = next(dashes, None)
    return dash is not None and not any(is_predicate(t) for t in tokens[dash:last])


def leaves_unnamed(scene: Scene, first: int, last: int) -> bool:
    """«Породниться с узбекскими городами», «договоры с тремя побратимами»: whose names nobody tells there."""
    tokens = scene.analysis.tokens
    words = role_words("tie_words_ru")
    for i in range(first, last - 1):
        if tokens[i].lemma not in ("с", "со") or tokens[i].pos != "ADP":
            continue
        noun = next((j for j in range(i + 1, min(i + 5, last)) if tokens[j].pos == "NOUN"), None)
        if noun is None or tokens[noun].feats.get("Number") != "Plur" or tokens[i + 1].lemma == "оба":
            continue
        several = words.plays(tokens[noun], "municipality") or is_partner_noun(tokens[noun].lemma)
        if several and not scene.parties_in(i, min(noun + 2, len(tokens))):
            return True
    return False


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
    if _calls_both_partners(tokens):
        return _PAIR
    behind = next((tokens[i + 1 : i + 3] for i, t in enumerate(tokens) if _means_all(t, tokens[i + 1 : i + 3])), None)
    if behind is None or not any(t.id != "cooperation" for t in scene.triggers_in(first, last, "kinds")):
        return 0
    return number_of(behind[0]) or (_BOTH if any(t.lemma == "оба" for t in tokens) else 1)


def _calls_both_partners(tokens: Sequence[Token]) -> bool:
    """«Оба города Брест числит побратимами»: two that were named, and whose partners they are."""
    both = any(t.lemma == "оба" and names_partner(n) for t, n in pairwise(tokens))
    return both and any(is_partner_noun(t.lemma) and t.feats.get("Case") == "Ins" for t in tokens)


def _means_all(token: Token, behind: Sequence[Token]) -> bool:
    """«Все три города», «все они», «всё это города-партнёры», «оба города»."""
    if token.lemma == "оба":
        return _is_group(behind)
    if token.lemma != "весь" and token.text.lower() not in ("всё", "все"):
        return False
    pointing = bool(behind) and behind[0].text.lower() == "это"
    return (token.feats.get("Number") == "Plur" and _is_group(behind)) or (
        pointing and len(behind) > 1 and names_partner(behind[1])
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
    tokens, behind = scene.analysis.tokens, range(sentence.first + 1, sentence.last)
    both = scene.playing("tie_words_ru", "both", sentence.first, sentence.last)
    return (
        _opens_with_cities(tokens[sentence.first : sentence.last])
        or _between_cities(tokens[sentence.first : sentence.last])
        or _is_friendship_of_cities(scene, sentence)
        or any(
            (i - 1 in both or (tokens[i - 1].lemma == "наш" and tokens[i - 1].feats.get("Number") == "Plur"))
            and (words.plays(tokens[i], "municipality") or is_partner_noun(tokens[i].lemma))
            for i in behind
        )
    )


def _is_friendship_of_cities(scene: Scene, sentence: Sentence) -> bool:
    """«Дружба городов длится с 1991 года», «сотрудничество муниципалитетов»."""
    words, tokens = role_words("tie_words_ru"), scene.analysis.tokens
    ties = scene.playing("tie_words_ru", "tie_noun", sentence.first, sentence.last - 1)
    behind = (tokens[i + 1] for i in ties)
    return any(n.feats.get("Number") == "Plur" and words.plays(n, "municipality") for n in behind)


def _between_cities(tokens: Sequence[Token]) -> bool:
    """«Соглашение между городами действует с 2011 года», and who opens a sentence as «Побратимы с 1993 года, …»."""
    words = role_words("tie_words_ru")
    behind = (n for t, n in pairwise(tokens) if t.lemma == "между")
    between = any(words.plays(n, "municipality") or n.text == "ними" for n in behind)
    since = len(tokens) > _PAIR and tokens[1].text in ("с", "со", "уже") and is_partner_noun(tokens[0].lemma)
    return between or (since and tokens[0].feats.get("Number") == "Plur")


def _opens_with_cities(tokens: Sequence[Token]) -> bool:
    """«Города дружат …», «вчера стороны подписали …», «главы городов …», not «города Сибири», «города-герои»."""
    words = role_words("tie_words_ru")
    for index, token in enumerate(tokens[:_BEGINNING]):
        behind = index + 1
        if words.plays(token, "heads_of") and _is_of_cities(tokens[behind : behind + 1]):
            behind += 1
        elif not words.plays(token, "sides"):
            continue
        opens = behind < len(tokens) and (is_predicate(tokens[behind]) or tokens[behind].text in ("с", "уже", "давно"))
        if opens or _are_described(tokens[behind : behind + _PAIR]):
            return not words.any_plays(tokens, "seeking")
    return False


def _are_described(tokens: Sequence[Token]) -> bool:
    """«мэры городов, связанных партнёрством», behind the noun: of several a participle says what ties them."""
    comma_and_word = len(tokens) == _PAIR and tokens[0].text == "," and is_full_participle(tokens[1])
    return comma_and_word and tokens[1].feats.get("Number") == "Plur"


def _is_of_cities(tokens: Sequence[Token]) -> bool:
    words = role_words("tie_words_ru")
    return any(words.plays(t, "municipality") and t.feats.get("Number") == "Plur" for t in tokens)


def speaks_of_pairs(scene: Scene, sentence: Sentence) -> bool:
    """«Три пары городов заключили меморандумы»: pairs are going to be told, each by itself."""
    if not scene.has_word(sentence.first, sentence.last, "пара"):
        return False
    words = role_words("tie_words_ru")
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    of_cities = any(t.lemma == "пара" and words.plays(n, "municipality") for t, n in pairwise(tokens))
    one_more = has_word(scene, sentence.first, sentence.last, "one_more_pair")
    of_cities = of_cities or (one_more and _announces_pair(tokens))
    return of_cities and any(t.scheme != "cues" for t in scene.triggers_in(sentence.first, sentence.last))


def _announces_pair(tokens: Sequence[Token]) -> bool:
    """«Самая молодая пара сложилась недавно: …», «ещё одна пара — …»."""
    behind = (tokens[i + 1 :] for i, t in enumerate(tokens) if t.lemma == "пара")
    return any(t.text in (":", "—", "–") for tail in behind for t in tail[: _PAIR * 4])


def opens_list(scene: Scene, sentence: Sentence) -> bool:
    """«Список побратимов у города прежний», «отношения с одиннадцатью городами»: of all partners, not the last ones."""
    first, last = sentence.first, sentence.last
    if scene.triggers_in(first, last, "kinds") and _counts_municipalities(scene, first, last):
        return True
    return not deeds_in(scene, first, last) and speaks_of_more_partners(scene, first, last)


def _counts_municipalities(scene: Scene, first: int, last: int) -> bool:
    words = role_words("tie_words_ru")
    before = (scene.analysis.tokens[i - 1] for i in scene.playing("tie_words_ru", "municipality", first + 1, last))
    return any(words.plays(t, "several") or (t.text.isdigit() and int(t.text) > _PAIR) for t in before)


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

    «двух городов-побратимов» are the two that were named; «с двумя побратимами, Зулем и Лахти» are somebody's.
    """
    tokens = scene.analysis.tokens
    plurals = (
        i for i in range(first, last) if is_partner_noun(tokens[i].lemma) and tokens[i].feats.get("Number") == "Plur"
    )
    return any(
        any(t.lemma == "с" for t in tokens[max(first, i - _PAIR) : i])
        if tokens[i].feats.get("Case") == "Ins"
        else tokens[i].feats.get("Case") in ("Gen", "Acc") and not has_word(scene, max(first, i - 1), i, "both")
        for i in plurals
    )


def tells_outright(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence has twin or friendship wording, or a paper or partnership that is signed or ended."""
    first, last = sentence.first, sentence.last
    if _names_other_party(scene, first, last) or scene.analysis.tokens[last - 1].text == "?":
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


def _names_other_party(scene: Scene, first: int, last: int) -> bool:
    """Whether a party that is no municipality is named; «в Доме правительства», «в министерстве» are but venues."""
    if not scene.has_cue(first, last, "other_party"):
        return False
    named = (t.first for t in scene.triggers_in(first, last, "cues") if t.id == "other_party")
    return not all(_is_venue(scene, first, i) for i in named)


def _is_venue(scene: Scene, first: int, index: int) -> bool:
    tokens = scene.analysis.tokens
    if tokens[index].feats.get("Case") == "Gen" and has_word(scene, max(first, index - _PAIR), index, "venue"):
        return True
    before = [t.lemma for t in tokens[max(first, index - _PAIR) : index]]
    return tokens[index].feats.get("Case") == "Loc" and not {"в", "на"}.isdisjoint(before)


def tells_the_same(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Так же обошлась с Калининградом Гдыня»: what was told of others before is told of two more."""
    several = len({e for g in groups for e in g.entities}) > 1
    return several and scene.has_cue(sentence.first, sentence.last, "repeating")


def tells_partnership(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence has any wording of a partnership, and no other party: «города дружат с 1993 года»."""
    first, last = sentence.first, sentence.last
    if _names_other_party(scene, first, last) or scene.analysis.tokens[last - 1].text == "?":
        return False
    return bool(scene.triggers_in(first, last, "kinds"))


def tells_paper(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells that a paper exists, and names no other party: «соглашение между городами действует»."""
    first, last = sentence.first, sentence.last
    if _names_other_party(scene, first, last) or scene.analysis.tokens[last - 1].text == "?":
        return False
    return bool(scene.triggers_in(first, last, "documents") and scene.triggers_in(first, last, "events"))


def calls_them_partners(scene: Scene, sentence: Sentence) -> bool:
    """«Города-партнёры посвятили игру юбилею», «партнёры остались довольны»: of those just told to have met."""
    kinds = scene.triggers_in(sentence.first, sentence.last, "kinds")
    return any(is_partner_noun(scene.analysis.tokens[t.first].lemma) for t in kinds)


def calls_it_partner(scene: Scene, sentence: Sentence) -> bool:
    """«Он числится у псковичей партнёром»: of the town that the sentence before was about."""
    tokens = scene.analysis.sentence_tokens(sentence)
    if tokens[0].text not in _ITSELF:
        return False
    noun = next((i for i, t in enumerate(tokens) if is_partner_noun(t.lemma) and t.feats.get("Number") == "Sing"), 0)
    called = noun > 0 and tokens[noun].feats.get("Case") in ("Nom", "Ins")
    return called and not any(t.lemma == "не" for t in tokens[:noun])


def deeds_in(scene: Scene, first: int, last: int) -> set[str]:
    """What is done to ties within a token range: signed, renewed, suspended, terminated, visited."""
    return {t.id for t in scene.triggers_in(first, last, "events")} & DEEDS


def names_partner(token: Token) -> bool:
    """Whether a noun names a municipality, a partner or an entry of a list."""
    words = role_words("tie_words_ru")
    return words.plays(token, "municipality") or words.plays(token, "entry") or is_partner_noun(token.lemma)
