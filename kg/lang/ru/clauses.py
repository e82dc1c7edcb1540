"""The clauses of a sentence: each with one predicate, cut at marks and conjunctions.

No syntax model is run, see `kg.lang.ru.grammar`.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.base import Analysis, Sentence, Token
from kg.lang.ru.introductions import insertion, reporting
from kg.lang.ru.own_deeds import ends_as_subject, ends_by_gerund, has_phrase_of_subject
from kg.lang.ru.predicates import is_predicate
from kg.text.calendar import month_number

_PARTING_MARKS = frozenset((",", ";", ":", "—", "–"))
_LONGEST_INSERTION = 12  # words and marks
_OWN_OBJECT = 2  # tokens behind a verb
_ADVERBS = 2  # «и уже дважды принимал»
_CLAUSE_OPENERS = frozenset(
    [
        "который",
        "где",
        "когда",
        "чтобы",
        "если",
        "хотя",
        "поскольку",
        "так",
        "как",
        "потому",
        "что",
        "пока",
        "причем",
        "а",
        "но",
        "зато",
        "однако",
    ]
)


Clauses = tuple[tuple[int, int], ...]
"""The clauses of a sentence as token ranges."""


def split_clauses(analysis: Analysis, sentence: Sentence) -> Clauses:
    """The clauses of a sentence as token ranges, in order and without gaps.

    A clause ends at a semicolon, or at a comma or dash after which a new predicate or a conjunction comes; words that
    only introduce («…, как сообщили в мэрии, …») end none.
    """
    tokens = analysis.tokens
    cuts = [sentence.first]
    closing = sentence.first
    for i in range(sentence.first + 1, sentence.last - 1):
        mark = tokens[i]
        if mark.text == "," and (inserted := _inserted(tokens, cuts[-1], i, sentence.last)):
            closing = i + inserted
            continue
        if i == closing and not _opens_clause(tokens[i + 1]):
            continue
        if mark.text in (";", ":") or (
            mark.text in (",", "—", "–", "-")
            and mark.pos == "PUNCT"
            and (_has_predicate(tokens[cuts[-1] : i]) or _has_deed(tokens, cuts[-1], i))
            and (_opens_clause(tokens[i + 1]) or _tells_more(tokens, i + 1, sentence.last))
        ):
            cuts.append(_joined_at(tokens, cuts[-1], i) or i + 1)
        elif mark.lemma == "и" and _joins_predicate(tokens, cuts[-1], i, sentence.last):
            cuts.append(i)
    return tuple(zip(cuts, [*cuts[1:], sentence.last], strict=True))


def _joined_at(tokens: Sequence[Token], first: int, mark: int) -> int | None:
    """Where a clause that «и» joins begins, ahead of the last mark before its predicate: «…, | и в мае, ко дню города,
    приедут».
    """
    joined = (i + 1 for i in range(mark - 1, first, -1) if tokens[i].text == "," and tokens[i + 1].lemma == "и")
    at = next(joined, None)
    if at is None or not _behind_a_time(tokens, at + 1) or _has_predicate(tokens[at:mark]):
        return None
    return at if _has_predicate(tokens[first:at]) else None


def _inserted(tokens: Sequence[Token], first: int, comma: int, last: int) -> int:
    """How many tokens behind a comma introduce, or tell who says it before its predicate comes.

    «Подписание, уточнил спикер совета, | состоится в ноябре»; but «мэр приехал, рассказал о договоре, уехал».
    """
    behind = tokens[comma + 1 : min(last, comma + _LONGEST_INSERTION)]
    if inserted := insertion(behind):
        return inserted
    said = reporting(behind)
    return said if said and not _has_predicate(tokens[first:comma]) else 0


def _has_deed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a participle or a gerund tells a deed of its own: «Порвав с Миассом, | Абакан подписал …»."""
    return ends_by_gerund(tokens[first]) or has_phrase_of_subject(tokens, first, last)


def _tells_more(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«…, | подписал …», «соглашение подписал Абакан, | расторгший договор с Миассом»."""
    behind = _until_mark(tokens, first, last)
    return _has_predicate(behind) or ends_as_subject(tokens[first]) or ends_by_gerund(tokens[first])


def _joins_predicate(tokens: Sequence[Token], first: int, at: int, last: int) -> bool:
    """«Подписал меморандум с Анталией и готовит соглашение с Нишем»: each verb has its own object and companion.

    A time may stand before it: «съездил в Казанлык и 11 декабря подписал там договор», «… и в мае подписал».
    """
    start = _behind_time(tokens, at + 1, last)
    near = range(start, min(start + 1 + _ADVERBS, last))
    behind = next((i for i in near if tokens[i].pos not in ("ADV", "PART")), last)
    if behind >= last or not is_predicate(tokens[behind]) or tokens[behind].is_capitalized:
        return False  # «и Сунь Чжэ»
    verbs = [i for i in range(first, at) if is_predicate(tokens[i])]
    return bool(verbs) and verbs[-1] < at - _OWN_OBJECT


def _behind_time(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a time at the beginning ends: «11 декабря 2019 года», «в мае», «в 2019 году»; `first` where none stands."""
    at = first + (tokens[first].lemma in ("в", "во"))
    end = next((i for i in range(at, last) if not _tells_time(tokens[i])), last)
    return end if end > at else first


def _behind_a_time(tokens: Sequence[Token], first: int) -> bool:
    return _behind_time(tokens, first, len(tokens)) > first


def _tells_time(token: Token) -> bool:
    return token.text.isdecimal() or token.lemma == "год" or month_number(token.text, "ru") is not None


def _until_mark(tokens: Sequence[Token], first: int, last: int) -> Sequence[Token]:
    """The tokens up to the next mark; a word that only introduces («Панчево, напротив, подписал») is stepped over."""
    end = _mark_at(tokens, first, last)
    if end == last or tokens[end].text != ",":
        return tokens[first:end]
    inserted = insertion(tokens[end + 1 : min(last, end + _LONGEST_INSERTION)])
    if not inserted:
        return tokens[first:end]
    behind = end + inserted + 1
    return [*tokens[first:end], *tokens[behind : _mark_at(tokens, behind, last)]]


def _mark_at(tokens: Sequence[Token], first: int, last: int) -> int:
    """The index of the next mark that may part clauses; `last` for none."""
    marks = (i for i in range(first, last) if tokens[i].pos == "PUNCT" and tokens[i].text in _PARTING_MARKS)
    return next(marks, last)


def _opens_clause(token: Token) -> bool:
    """Whether a clause begins: with a conjunction, or with an owner («…, у Твери побратим — Бари»)."""
    return token.lemma in _CLAUSE_OPENERS or (token.lemma == "у" and token.pos == "ADP")


def _has_predicate(tokens: Sequence[Token]) -> bool:
    return any(is_predicate(t) for t in tokens)
