"""Offices that a pronoun ties to a body or a holder named before: «Её председатель», «его заместитель»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.people.mention import Held, PersonMention
from kg.extract.people.surroundings import Surroundings
from kg.lang.base import Analysis
from kg.lang.matcher import Trigger

_REACH = 6
_STORY = 40  # tokens back in which the body or the holder was named
_HEADS = frozenset(("председатель", "глава", "руководитель", "начальник", "директор", "спикер", "лидер", "президент"))
_HEADING = frozenset(("возглавлять", "возглавить", "руководить"))
_PRONOUNS = frozenset(("его", "ее", "её", "их", "им", "ею", "ими", "который"))
_BODIES = {
    "council_chair": ("дума", "совет", "горсовет", "гордума", "собрание", "райсовет", "скупщина", "ратсферзаммлунг"),
    "head_of_department": ("управление", "департамент", "отдел", "комитет"),
    "mayor": ("администрация", "мэрия", "исполком", "горисполком", "райисполком", "ратуша", "муниципалитет"),
    "minister": ("министерство",),
}
_OFFICE_OF = {lemma: office for office, lemmas in _BODIES.items() for lemma in lemmas}
_ROLES_OF_HEAD = {
    "начальник": frozenset(("head_of_department",)),
    "директор": frozenset(("head_of_department",)),
    "спикер": frozenset(("council_chair",)),
    "лидер": frozenset(("council_chair",)),
}
_DEPUTY_OF = {"mayor": "deputy_mayor", "council_chair": "councillor"}


def office_of_body_told(analysis: Analysis, mention: PersonMention) -> tuple[Trigger, str] | None:
    """«дума, председатель которой Иван Петров», «Его начальник Иван Петров», «министерство, которое возглавляет …»."""
    first = analysis.token_index_at(mention.start)
    sentence = analysis.sentence_at(mention.start)
    low = max(sentence.first, first - _REACH)
    words = analysis.tokens[low:first]
    if any(t.text in (".", ";", ":", "(") for t in words):
        return None
    bare = _head_of_body_before(analysis, first)
    if bare is not None:
        return bare
    pronoun = next((i for i in range(first - 1, low - 1, -1) if analysis.tokens[i].lemma in _PRONOUNS), None)
    pronoun = pronoun if pronoun is not None else next((i for i in range(low, first) if _is_their(analysis, i)), None)
    head = next((i for i in range(first - 1, low - 1, -1) if analysis.tokens[i].lemma in (_HEADS | _HEADING)), None)
    if pronoun is None or head is None or any(t.text == "," for t in analysis.tokens[max(pronoun, head) : first - 1]):
        return None
    start = min(pronoun, head)
    allowed = _ROLES_OF_HEAD.get(analysis.tokens[head].lemma, frozenset(_BODIES))
    inside = [i for i in range(start, first) if _OFFICE_OF.get(analysis.tokens[i].lemma) in allowed]
    before = [i for i in range(max(0, start - _STORY), start) if _OFFICE_OF.get(analysis.tokens[i].lemma) in allowed]
    body = (inside or before[-1:])[0] if inside or before else None
    if body is None:
        return None
    office = _OFFICE_OF[analysis.tokens[body].lemma]
    return Trigger("offices", office, head, max(head, pronoun) + 1, analysis.tokens[body].lemma), "office.of-body-told"


def _head_of_body_before(analysis: Analysis, first: int) -> tuple[Trigger, str] | None:
    """«Мы позвонили в думу. … ответил председатель Иван Петров»: the head of the council or board told before."""
    head = analysis.tokens[first - 1] if first else None
    if head is None or head.lemma not in _BARE_HEADS:
        return None
    low = max(0, first - 1 - _STORY)
    body = next((i for i in range(first - 2, low - 1, -1) if analysis.tokens[i].lemma in _OFFICE_OF), None)
    office = _OFFICE_OF[analysis.tokens[body].lemma] if body is not None else ""
    if body is None or office not in ("council_chair", "mayor"):
        return None
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
        if token.lemma in _DEPUTIES:
            between = [m for m in near.mentions if token.end <= m.start < mention.start]
            theirs = _is_theirs(analysis, index) or (index + 1 == end and _is_told_since(sentence.start, held))
            chief = _chief(between, held) if between or theirs else None
            unnamed = [o.id for o in near.offices if sentence.first <= o.first < index] if index + 1 == end else []
            if chief is None and not unnamed:
                return None
            office = _DEPUTY_OF.get(chief.office.id if chief else unnamed[-1], "other_official")
            return Trigger("offices", office, index, index + 1, "заместитель"), "office.deputy-of"
    return None


_DEPUTIES = frozenset(("заместитель", "заместительница", "зам"))


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
