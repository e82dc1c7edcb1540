"""Who acts in a clause: a town itself and its organs, or an institution, a trade, a club of it.

«Медики Вологды и Минска подписали соглашение», «больница Вологды расторгла договор с клиникой Минска»: the towns are
named for where somebody else is at home. The class of these is open, that of a town's own organs is not: who acts in
the plural and is none of them stands for no town.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.party_words import names_party
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import MOST_ATTRIBUTES
from kg.lang.ru.dictionary import parses
from kg.lang.ru.predicates import is_predicate

_NOUNS = ("NOUN", "PROPN")
_SCHEMES = ("kinds", "documents", "events", "offices")
_SIDES = ("между",)
_OF_TOWN = (
    ("tie_words_ru", "body"),
    ("tie_words_ru", "own_body"),
    ("tie_words_ru", "counterpart"),
    ("tie_words_ru", "municipality"),
    ("tie_words_ru", "sides"),
    ("party_words_ru", "authority"),
    ("party_words_ru", "head"),
    ("party_words_ru", "for_town"),
)
_OTHERS = ("other", "acting", "people", "own_actor")
_COUNCILS = ("совет", "община", "управление")
_DEPUTIES = ("депутат", "старейшина", "уполномоченный", "самоуправление", "управа")
_LONGEST_NAME = 3  # nouns: «отделения Союза | писателей»
_TWINS = ("стать", "становиться", "быть")


def acts_for_no_town(scene: Scene, first: int, last: int) -> bool:
    """«Больницы двух городов расторгли договор», «завод Твери подписал …»: those who act are no town and no organ."""
    acting = _acting(scene, first, last)
    if not acting or any(_is_town(g) for g in scene.groups_in(first, last)):
        return False
    tokens = scene.analysis.tokens
    return all(_is_known_other(scene, i) or _owns_several(scene, i, first, last) for i in acting) and not any(
        names_party((tokens[i],), "municipal") for i in acting
    )


def _is_town(group: Group) -> bool:
    """Whether a municipality acts itself in a clause: «Тверь и музей Пензы подписали …»."""
    return group.form == "noun" and group.role == "subject"


def _owns_several(scene: Scene, noun: int, first: int, last: int) -> bool:
    groups = [g for g in scene.groups_in(first, last) if len(g.entities) > 1]
    return any(owner_of(scene, g, first) == noun for g in groups) and is_no_organ(scene, noun)


def is_of_others(scene: Scene, group: Group, first: int, last: int) -> bool:
    """Whether municipalities are named for those at home in them, who act or between whom a paper is.

    «Краеведы Вологды и Минска подписали договор», «подписано соглашение между гимназиями Вологды и Минска».
    """
    noun = owner_of(scene, group, first)
    if noun < 0 or len(group.entities) == 1 or not is_no_organ(scene, noun):
        return False
    before = _before(scene.analysis.tokens, noun, first)
    if before >= first and scene.analysis.tokens[before].lemma in _SIDES:
        return True
    return noun in _acting(scene, first, last)


def end_of_their_deeds(scene: Scene, first: int, last: int) -> int:
    """The end of what those who act in a clause do: «Медики Вологды и Минска встретились | и подписали договор»."""
    for begin, end in scene.clauses[scene.sentence_of(first).index]:
        if begin == last and not _acting(scene, begin, end) and not scene.parties_in(begin, end):
            last = end
    return last


def become_partners(scene: Scene, first: int, last: int) -> bool:
    """«Стали побратимами»: what those who act become themselves."""
    tokens = scene.analysis.tokens[first:last]
    becoming = any(t.lemma in _TWINS for t in tokens)
    return becoming and any(is_partner_noun(t.lemma) and t.feats.get("Case") == "Ins" for t in tokens)


def owner_of(scene: Scene, group: Group, first: int) -> int:
    """The noun that municipalities belong to, the first of a chain: «станции | скорой помощи Вологды»; -1 for none."""
    tokens, from_there = scene.analysis.tokens, group.government.preposition == "из"
    if group.form != "noun" or (group.government.preposition and not from_there):
        return -1
    noun, at = -1, _before(tokens, group.first, first)
    if from_there and at >= first and tokens[at].pos == "ADP":
        at = _before(tokens, at, first)
    for _ in range(_LONGEST_NAME):
        if at < first or not _is_noun(tokens[at]) or is_partner_noun(tokens[at].lemma):
            break
        before = _before(tokens, at, first)
        aside = before >= first and tokens[before].pos == "ADP" and tokens[before].lemma not in _SIDES
        if noun >= 0 and aside and _may_act(tokens[noun]):
            break  # «в апреле | зоопарки Риги»
        if scene.triggers_in(at, at + 1, "documents"):
            return -1  # «срок | соглашения Омска и Павлодара»
        noun, at = at, before
        if _is_of_town(tokens[noun]) and _may_act(tokens[noun]):
            break  # «рабочие | группы Пскова и Тарту»
    return noun


def _is_of_town(token: Token) -> bool:
    return any(role_words(table).plays(token, role) for table, role in _OF_TOWN)


def _before(tokens: Sequence[Token], at: int, first: int) -> int:
    """The token before the attributes of a noun, but for nouns that are taken for adjectives («Гимназии Тулы»)."""
    before = at - 1
    while before >= max(first, at - MOST_ATTRIBUTES) and _is_attribute(tokens[before]):
        before -= 1
    return before


def _is_attribute(token: Token) -> bool:
    return token.pos in ("ADJ", "DET", "NUM") and not _is_noun(token)


def _is_noun(token: Token) -> bool:
    if token.pos in _NOUNS:
        return True
    return token.pos == "ADJ" and token.is_capitalized and parses(token.text.lower())[0].tag.pos == "NOUN"


def is_no_organ(scene: Scene, noun: int) -> bool:
    """Whether a noun in the plural is no organ, office or tie of a town: «медики», «дома культуры», «советы отцов»."""
    token, behind = scene.analysis.tokens[noun], scene.analysis.tokens[noun + 1]
    if token.lemma in _COUNCILS:
        return _is_of_somebody(scene, noun, behind)
    if _is_of_town(token) or names_party((token,), "municipal"):
        return False
    told = scene.triggers_in(noun, noun + 1)
    return all(t.scheme not in _SCHEMES and t.id != "relations" for t in told)


def _is_of_somebody(scene: Scene, noun: int, behind: Token) -> bool:
    """«Советы отцов», «управления МЧС», «еврейские общины»: not «советы депутатов», «городские советы»."""
    before = scene.analysis.tokens[noun - 1 : noun] if noun else ()
    if any(role_words("party_words_ru").plays(t, "of_municipality") for t in before):
        return False
    if scene.analysis.tokens[noun].lemma == "община":
        return any(t.pos == "ADJ" for t in before)
    if behind.text.isupper() and len(behind.text) > 1:
        return True
    people = behind.feats.get("Animacy") == "Anim" and behind.feats.get("Number") == "Plur"
    return people and behind.lemma not in _DEPUTIES and not names_party((behind,), "municipal")


def _is_known_other(scene: Scene, noun: int) -> bool:
    words, token = role_words("party_words_ru"), scene.analysis.tokens[noun]
    if noun and scene.analysis.tokens[noun - 1].text == "«":
        return True  # «КамАЗ»
    if _is_of_town(token):
        return False  # «крупнейший порт страны расторг договор»
    listed = any(words.plays(token, role) for role in _OTHERS)
    listed = listed or role_words("tie_words_ru").plays(token, "people")
    return listed and not words.plays(token, "no_party")


def _acting(scene: Scene, first: int, last: int) -> Sequence[int]:
    """The nouns that a finite verb of a clause agrees with, but for its papers and municipalities."""
    tokens = scene.analysis.tokens
    verbs = [i for i in range(first, last) if _tells_who_acts(tokens[i])]
    if not verbs:
        return ()
    named = {t.first for t in scene.triggers_in(first, last) if t.scheme in ("documents", "kinds")}
    named |= {i for p in scene.parties_in(first, last) for i in range(p.first, p.last)}
    nouns = [i for i in range(first, last) if i not in named and _is_noun(tokens[i]) and _stands_free(tokens, i, first)]
    found = [i for i in nouns if any(_agrees(tokens[i], tokens[verb]) for verb in verbs)]
    if found:
        return found
    if any(tokens[i].feats.get("Number") == "Plur" for i in verbs):
        single = [i for i in nouns if tokens[i].feats.get("Case") == "Nom" and tokens[i].feats.get("Number") == "Sing"]
        return single if len(single) > 1 else ()
    # «оркестр отменил контракт»: either may be the object
    return [i for i in nouns[:1] if i < verbs[0] and _may_be(tokens[i], "sing") and _fits(tokens[i], tokens[verbs[0]])]


def _tells_who_acts(token: Token) -> bool:
    """A finite verb; not «союз заключён»."""
    return token.pos == "VERB" and is_predicate(token) and token.feats.get("Variant") != "Short"


def _stands_free(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether a noun stands under no preposition, and under no other noun if it may be its genitive."""
    before = _before(tokens, at, first)
    if before < first:
        return True
    sure = tokens[at].feats.get("Case") == "Nom"
    return tokens[before].pos != "ADP" and (sure or tokens[before].pos not in _NOUNS)


def _agrees(noun: Token, verb: Token) -> bool:
    """By the dictionary where the tagger reads no nominative: it takes «мечети» for a genitive."""
    if verb.feats.get("Number") == "Plur":
        return _may_act(noun)
    return noun.feats.get("Case") == "Nom" and noun.feats.get("Number") == "Sing" and _fits(noun, verb)


def _fits(noun: Token, verb: Token) -> bool:
    gender = verb.feats.get("Gender")
    return gender is None or noun.feats.get("Gender") in (gender, None)


def _may_act(noun: Token) -> bool:
    return _may_be(noun, "plur")


def _may_be(noun: Token, number: str) -> bool:
    """Whether a word may be a nominative of a number, by the dictionary."""
    return any(p.tag.case == "nomn" and p.tag.number == number for p in parses(noun.text.lower()))
