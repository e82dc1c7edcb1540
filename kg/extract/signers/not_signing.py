"""Persons whom a clause of signing names, and who did not sign: for whom somebody signed, under whom, at whose wish."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.people.context_words import plays
from kg.lang.base import Token
from kg.lang.role_words import role_words

_REACH = 9
_INSTEAD = frozenset(("вместо", "взамен", "при", "для", "перед", "у", "к", "против", "без", "до", "после", "про"))
_AT_THE_WISH = frozenset(
    (
        *(("по", noun) for noun in ("поручение", "доверенность", "приглашение", "просьба", "инициатива", "указание")),
        *(("от", noun) for noun in ("имя", "лицо")),
        *(("в", noun) for noun in ("отсутствие", "присутствие", "адрес", "честь", "сопровождение")),
        *(("на", noun) for noun in ("глаз", "имя")),
    )
)


def is_stood_in_for(tokens: Sequence[Token], name: int, low: int) -> bool:
    """«Вместо мэра Дениса Спирина подписал …», «при прежнем мэре Павле Сердюке», «по доверенности Ивана Орлова»."""
    index = name - 1
    while index >= max(low, name - _REACH) and _is_governed(tokens[index]):
        index -= 1
    if index < max(low, name - _REACH) or tokens[index].pos != "ADP":
        return False
    following = next((t for t in tokens[index + 1 : name] if t.pos == "NOUN"), None)
    if _is_subject(tokens, name) and following is not None and following.feats.get("Animacy") == "Inan":
        return False  # «после беседы Кузьмин подписал …»
    if _is_companion(tokens, index):
        return True
    if following is not None and (tokens[index].lemma, following.lemma) in _AT_THE_WISH:
        return True
    if following is not None and _is_owner_of_thing(tokens[name], following):
        return True
    return tokens[index].lemma in _INSTEAD and all(
        t.pos != "NOUN" or _is_of_person(t) for t in tokens[index + 1 : name]
    )


def is_told_of_another(tokens: Sequence[Token], name: int, after: int) -> bool:
    """«предшественник ‖ Орлова Павел Белов», «заместитель ‖ Орлова Икоев»: only whose man stands at `after`."""
    if name == 0 or not any(plays(tokens[name - 1], role) for role in ("successor", "deputy", "assistant")):
        return False
    return all(t.is_capitalized for t in tokens[name:after])


def _is_subject(tokens: Sequence[Token], name: int) -> bool:
    """Whether a name is in the nominative, or joined to a noun that is («после беседы Местре и мэр Орлов»)."""
    after = tokens[name + 1 : name + 3]
    is_joined = len(after) > 1 and after[0].lemma == "и" and after[1].feats.get("Animacy") == "Anim"
    return (after[1] if is_joined else tokens[name]).feats.get("Case") == "Nom"


def _is_companion(tokens: Sequence[Token], preposition: int) -> bool:
    """«Орлов, прибывший ‖ с депутатом Беловым, подписал»: whom a participle's phrase names beside its bearer."""
    before = preposition - 1
    if before > 0 and tokens[before].lemma in ("вместе", "вдвоём", "вдвоем"):
        before -= 1
    if before < 1 or tokens[preposition].lemma not in ("с", "со"):
        return False
    feats = tokens[before].feats
    return feats.get("VerbForm") == "Part" and feats.get("Voice") == "Act"


def _is_owner_of_thing(name: Token, thing: Token) -> bool:
    """«под аплодисменты директора Льва Гринберга»: a thing of somebody's, which is no name under a paper."""
    if name.feats.get("Case") != "Gen" or thing.feats.get("Animacy") != "Inan":
        return False
    words = role_words("papers_ru")
    return not any(words.plays(thing, role) for role in ("agreement", "signing", "of_signer"))


def _is_governed(token: Token) -> bool:
    is_attribute = token.feats.get("VerbForm") == "Part" and "Case" in token.feats  # «вместо ‖ заболевшего мэра»
    is_noun = token.pos in ("NOUN", "PROPN", "ADJ", "DET") or is_attribute
    return is_noun and token.feats.get("Case") != "Nom"


def _is_of_person(token: Token) -> bool:
    return token.feats.get("Animacy") == "Anim" or token.feats.get("Case") == "Gen"
