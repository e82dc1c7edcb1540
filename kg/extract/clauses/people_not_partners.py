"""Verbs of ties said of people: «попрощались с гостями», «стали участниками карнавала в побратиме»."""

from __future__ import annotations

from kg.extract.clauses.clause import Clause
from kg.extract.scene.deed import ENDED
from kg.extract.scene.parties import is_partner_noun
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import governor

PARTING = (
    "расстат",
    "расстав",
    "распрощ",
    "попрощ",
    "прощ",
    "прост",
    "отвернут",
    "отворач",
    "прерв",
    "прерыв",
    "оборв",
)
"""Beginnings of verbs of parting, which end a tie or see guests off."""
_WORDS_TO_PEOPLE = 3
_HONOUR = "честь"
_MAY_END_A_TIE = ("tie", "tie_noun", "relation", "circle", "standing")
_WITH = ("с", "со")
_FROM = frozenset({"от", "у", "из", "для", "про"})


def is_of_people(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb of ties tells of guests, of people, or of what a partner gave."""
    return (
        _becomes_guest(clause, trigger)
        or _becomes_other(clause, trigger)
        or parts_with_people(clause, trigger)
        or _takes_from_partner(clause, trigger)
    )


def parts_with_people(clause: Clause, trigger: Trigger) -> bool:
    """«Тверь попрощалась с гостями из Оснабрюка»: who see their guests off part with no partner."""
    if not trigger.pattern.startswith(PARTING):
        return False
    behind = (i for i in range(trigger.first + 1, clause.last) if clause.tokens[i].lemma in ("с", "со"))
    near = next((range(i + 1, min(i + 1 + _WORDS_TO_PEOPLE, clause.last)) for i in behind), range(0))
    whom = next((i for i in near if clause.tokens[i].pos in ("NOUN", "PROPN")), None)
    if whom is None or is_partner_noun(clause.tokens[whom].lemma):
        return False
    feats = clause.tokens[whom].feats
    several = feats.get("Animacy") == "Anim" and feats.get("Number") == "Plur"
    people = several or clause.scene.has_cue(whom, whom + 1, "group", "guest")
    return people and not any(p.first <= whom < p.last for p in clause.scene.parties_in(clause.first, clause.last))


def _becomes_guest(clause: Clause, trigger: Trigger) -> bool:
    """«Гостями турнира стали самбисты города-побратима»: who becomes a guest, not a partner."""
    words = clause.tokens[trigger.first : trigger.last]
    return clause.has_cue("among_guests") and words[0].lemma == "стать" and words[-1].feats.get("Case") != "Ins"


def _becomes_other(clause: Clause, trigger: Trigger) -> bool:
    """«Приезд гостей побратима стал событием», «стали участниками карнавала в побратиме»: nobody becomes a partner."""
    words = range(trigger.first, trigger.last)
    if all(clause.tokens[i].lemma not in ("стать", "становиться") for i in words):
        return False
    partner = next((i for i in words if is_partner_noun(clause.tokens[i].lemma)), None)
    if partner is None and any(_is_partnership(clause.tokens[i]) for i in words):
        return True  # «поводом стало 45-летие партнёрства»
    if partner is None or clause.tokens[partner].feats.get("Case") not in ("Gen", "Loc", "Dat"):
        return False
    one_of = any(
        t.lemma in ("из", "число", "ряд")
        for t in clause.tokens[max(clause.first, partner - _WORDS_TO_PEOPLE) : partner]
    )
    return not one_of


def _is_partnership(token: Token) -> bool:
    return token.lemma.startswith(("партнерств", "побратимств")) and token.feats.get("Case") != "Ins"


def _takes_from_partner(clause: Clause, trigger: Trigger) -> bool:
    """«Получил от побратима куст», «нашла у побратима поддержку»: what is got is something that the partner has.

    Also «закрыли музей побратима», «улицу назвали в честь побратима»: something of the partner's, or called after it.
    """
    start, tokens = trigger.first + 1, clause.tokens
    behind = range(start, min(trigger.last + _WORDS_TO_PEOPLE, clause.last))
    partner = next((i for i in behind if is_partner_noun(tokens[i].lemma)), None)
    if partner is None:
        return False
    if any(t.lemma == _HONOUR for t in tokens[start:partner]):
        return True
    of = governor(tokens, partner, start)
    if of is None or (of.lemma == "из" and role_words("tie_words_ru").plays(tokens[trigger.first], "becoming")):
        return False  # «стала младшей из побратимов»
    with_partner = of.lemma in _WITH and partner < trigger.last  # «объявил перерыв в контактах с побратимом»
    from_partner = (of.lemma in _FROM or with_partner) and of.lemma not in trigger.pattern.split()
    return from_partner or (trigger.id in ENDED and _is_thing(of))


def _is_thing(token: Token) -> bool:
    """Whether a noun names something that may end by itself: no tie, no list of partners, no standing as one."""
    words = role_words("tie_words_ru")
    of_tie = any(words.plays(token, role) for role in _MAY_END_A_TIE)
    return token.pos == "NOUN" and not of_tie and not is_partner_noun(token.lemma)
