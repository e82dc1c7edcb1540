"""Offices that a pronoun ties to a body or a holder named before: «Её председатель», «его заместитель»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.people.bodies import chief_of
from kg.extract.people.context_words import plays
from kg.extract.people.mention import Held, PersonMention
from kg.extract.people.surroundings import Surroundings
from kg.lang.base import Analysis, Token
from kg.lang.matcher import Trigger
from kg.lang.role_words import role_words

_REACH = 6
_MARKS = frozenset((".", ";", ":", "("))
_STORY = 40  # tokens back in which the body or the holder was named
_PRONOUNS = frozenset(("его", "ее", "её", "их", "им", "ею", "ими", "который"))
_OF_HEAD = {"manager": ("head_of_department",), "speaker": ("council_chair",)}
_HEADS = ("chief", "president", "speaker", "manager")
_DEPUTY_OF = {"mayor": "deputy_mayor", "council_chair": "councillor"}


def office_of_body_told(analysis: Analysis, mention: PersonMention) -> tuple[Trigger, str] | None:
    """«дума, председатель которой Иван Петров», «Его начальник Иван Петров», «министерство, которое возглавляет …»."""
    first = analysis.token_index_at(mention.start)
    sentence = analysis.sentence_at(mention.start)
    low = max(sentence.first, first - _REACH)
    low = next((i + 1 for i in range(first - 1, low - 1, -1) if analysis.tokens[i].text in _MARKS), low)
    bare = _head_of_body_before(analysis, first)
    if bare is not None:
        return bare
    pronoun = next((i for i in range(first - 1, low - 1, -1) if analysis.tokens[i].lemma in _PRONOUNS), None)
    pronoun = pronoun if pronoun is not None else next((i for i in range(low, first) if _is_their(analysis, i)), None)
    head = next((i for i in range(first - 1, low - 1, -1) if _tells_who_heads(analysis.tokens[i])), None)
    if pronoun is None or head is None or any(t.text == "," for t in analysis.tokens[max(pronoun, head) : first - 1]):
        return None
    start = min(pronoun, head)
    inside = _bodies_headed(analysis, range(start, first), head)
    body = (inside or _bodies_headed(analysis, range(max(0, start - _STORY), start), head)[-1:])[:1]
    if not body:
        return None
    index, office = body[0]
    return Trigger("offices", office, head, max(head, pronoun) + 1, analysis.tokens[index].lemma), "office.of-body-told"


def _tells_who_heads(token: Token) -> bool:
    """«глава», «председатель», «начальник»; «возглавляет», «руководит»."""
    return plays(token, "heading") or any(role_words("office_heads_ru").plays(token, head) for head in _HEADS)


def _bodies_headed(analysis: Analysis, indices: range, head: int) -> list[tuple[int, str]]:
    """The bodies among some tokens that the word `head` may head, each with that office, in text order."""
    roles = role_words("office_heads_ru").roles_of(analysis.tokens[head].lemma, analysis.tokens[head].text)
    allowed = next((offices for role, offices in _OF_HEAD.items() if role in roles), None)
    told = [(index, chief_of(analysis.tokens[index])) for index in indices]
    return [(index, office) for index, office in told if office and (allowed is None or office in allowed)]


def _head_of_body_before(analysis: Analysis, first: int) -> tuple[Trigger, str] | None:
    """«Мы позвонили в думу. … ответил председатель Иван Петров»: the head of the council or board told before."""
    head = analysis.tokens[first - 1] if first else None
    if head is None or head.lemma not in _BARE_HEADS:
        return None
    low = max(0, first - 1 - _STORY)
    told = ((i, chief_of(analysis.tokens[i])) for i in range(first - 2, low - 1, -1))
    body, office = next(((index, office) for index, office in told if office), (0, None))
    if office not in ("council_chair", "mayor"):
        return None
    if plays(analysis.tokens[first - 2], "deputy"):
        office = _DEPUTY_OF[office]
    return Trigger("offices", office, first - 1, first, analysis.tokens[body].lemma), "office.of-body-told"


_BARE_HEADS = frozenset(("председатель", "председательница"))


def _is_their(analysis: Analysis, index: int) -> bool:
    return analysis.tokens[index].text.casefold() in _PRONOUNS


def office_of_deputy(
    analysis: Analysis, mention: PersonMention, near: Surroundings, held: Mapping[PersonMention, Held]
) -> tuple[Trigger, str] | None:
    """«его первый заместитель Ольга Белова», «прислал заместителя, Олега Белова», «первый заместитель Орлова Икоев»."""
    first = analysis.token_index_at(mention.start)
    sentence = analysis.sentence_at(mention.start)
    end = first - 1 if first > sentence.first and analysis.tokens[first - 1].text == "," else first
    for index in range(end - 1, max(sentence.first, first - _REACH) - 1, -1):
        token = analysis.tokens[index]
        if token.text in (",", ";") or token.pos == "VERB":
            return None
        if plays(token, "deputy"):
            between = [m for m in near.mentions if token.end <= m.start < mention.start]
            is_theirs = _is_theirs(analysis, index)
            theirs = is_theirs or (index + 1 == end and _is_told_since(sentence.start, held))
            chief = _chief(between, held) if between or theirs else None
            is_bare = index + 1 == end or is_theirs
            unnamed = [o for o in near.offices if sentence.first <= o.first < index] if is_bare else []
            if unnamed and chief is not None and not between and _is_later(analysis, unnamed[-1], chief):
                chief = None
            if chief is None and not unnamed:
                return None
            office = _DEPUTY_OF.get(chief.office.id if chief else unnamed[-1].id, "other_official")
            rule = "office.deputy-of" if chief else "office.deputy-of-unnamed"
            return Trigger("offices", office, index, index + 1, "заместитель"), rule
    return None


def _is_later(analysis: Analysis, office: Trigger, chief: Held) -> bool:
    """«Подписал мэр Рахимов. ‖ Глава Тулы болел, и пришёл его заместитель»: an office told behind the last name."""
    return analysis.tokens[office.first].start > chief.mention.end and office.first > chief.office.last


def _is_theirs(analysis: Analysis, deputy: int) -> bool:
    """«его ‖ первый заместитель», «свою заместительницу»."""
    before = deputy - 1
    while before > 0 and analysis.tokens[before].pos in ("ADJ", "NUM") and analysis.tokens[before].lemma != "свой":
        before -= 1
    return _is_their(analysis, before) or analysis.tokens[before].lemma == "свой"


def _is_told_since(start: int, held: Mapping[PersonMention, Held]) -> bool:
    """«Аким Азамат Бекет прислал ‖ заместителя»: whose deputy it is, if nobody's is told, the sentence names before."""
    return bool(held) and list(held)[-1].start >= start


def _chief(between: Sequence[PersonMention], held: Mapping[PersonMention, Held]) -> Held | None:
    """The holder whose deputy is told: the one named between, or else the one named last."""
    names = {m.name for m in between}
    return next((h for h in reversed(list(held.values())) if not names or h.mention.name in names), None)
