"""Which clauses of a sentence say what is said of a field: its own, and those that it depends on or goes on with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kg.extract.scene.scene import Scene
from kg.extract.sectors.roles import any_plays, is_several, plays, plays_in_phrase, roles_of
from kg.extract.sectors.telling import tells_cooperation
from kg.lang.base import Token
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.predicates import is_predicate

_ABOUT = ("о", "об", "обо")
_OF_PAPERS = (*_ABOUT, "по")
_SUBORDINATE = ("где", "который", "что", "чтобы", "как")
_HOW = "как"
_FROM = "с"
_JOINING = ("а", "и")
_LIST_MARKS = (",", "и", "да", "а", "или", "также", "даже")
_OBLIQUE = ("Gen", "Dat", "Ins", "Loc")
_OPENING = 2  # tokens of a clause: «в котором»
_LONGEST_ROW = 12  # tokens from a preposition to the last of what it governs


def own_clause(scene: Scene, token: int) -> tuple[int, int]:
    """The clause that a token stands in."""
    clauses, at = _clauses_at(scene, token)
    return clauses[at]


def own_clause_tells(scene: Scene, token: int, role: str) -> bool:
    """Whether a word's clause tells of such a deed, or has no verb: «пока металлурги спорят, мэр съездил в …»."""
    own = scene.analysis.tokens[slice(*own_clause(scene, token))]
    return any_plays(own, role) or not _has_verb(own)


def is_in_telling(scene: Scene, token: int) -> bool:
    """Whether a word's clause speaks of cooperation or has no verb of its own, or goes on with one that does.

    «Сотрудничают давно: проводят ярмарки», «прислал проект соглашения, где на первом месте стоят промыслы».
    """
    tokens = scene.analysis.tokens
    if not _has_verb(tokens[slice(*own_clause(scene, token))]):
        return True
    telling = governing_clauses(scene, token)
    return any(tells_cooperation(tokens, range(*clause)) for clause in telling) or _is_framed(scene, token)


def follows_showing(scene: Scene, token: int) -> bool:
    """«Осмотрели порт и обсудили туризм»: the verb before a word, or before its list, is one of showing."""
    tokens = scene.analysis.tokens
    first, last = own_clause(scene, token)
    if not _has_verb(tokens[first:token]) and not _has_verb(tokens[token:last]):
        first = scene.sentence_of(token).first
    if is_in_list(scene, token):
        return False  # «увидели список: …»
    verb = next((t for t in reversed(tokens[first:token]) if _is_verb(t)), None)
    return verb is not None and plays(verb, "showing")


def is_in_showing(scene: Scene, token: int) -> bool:
    """Whether a word's clause, or one that it goes on with, tells of showing: «в школе гостям показали музей»."""
    if is_in_list(scene, token):
        return False
    tokens = scene.analysis.tokens
    clauses, at = _clauses_at(scene, token)
    explaining = clauses[at + 1 : at + 2] if tokens[clauses[at][1] - 1].text == ":" else ()
    opening = (
        clauses[: max(0, at - 1)] if at and tokens[clauses[at - 1][1] - 1].text == ":" else ()
    )  # «показали то, чем …: »
    return any(
        any_plays(tokens[slice(*clause)], "showing")
        for clause in (*governing_clauses(scene, token), *explaining, *opening[-1:])
    )


def is_learnt(scene: Scene, token: int) -> bool:
    """«Знакомятся с тем, как устроен сбор мусора», «показали, как растят лён»: more is learnt than seen."""
    tokens = scene.analysis.tokens
    clauses, at = _clauses_at(scene, token)
    opening = tokens[clauses[at][0] : clauses[at][0] + _OPENING]
    return bool(at) and any(t.lemma == _HOW for t in opening) and any_plays(tokens[slice(*clauses[at - 1])], "learning")


def is_talked_of(scene: Scene, token: int) -> bool:
    """«Спорят об очистке стоков», «там говорят о пароме, здесь — о туристах»: what people of two towns talk of."""
    if not _is_governed_by_about(scene, token):
        return False
    tokens = scene.analysis.tokens
    first, last = own_clause(scene, token)
    if scene.any_plays("sector_context_ru", "others", first, last):  # «депутаты поспорили о тарифах»
        return False
    if scene.any_plays("sector_context_ru", "talking", first, last):
        return True
    return not _has_verb(tokens[first:last]) and any_plays(tokens[scene.sentence_of(token).first : first], "talking")


def is_begun_with(scene: Scene, token: int) -> bool:
    """«Начнём с | поставок», «дружба началась со | студентов», but not «началось с фестиваля»."""
    tokens = scene.analysis.tokens
    first, last = own_clause(scene, token)
    by_people = is_several(tokens[token]) and any(plays_in_phrase(t, "tie") for t in tokens[first:last])
    begins = any((by_people or t.feats.get("Tense") != "Past") and plays(t, "beginning") for t in tokens[first:last])
    if not begins or not (by_people or tokens[token].feats.get("Case") == "Gen"):
        return False
    at = token
    while at > first:
        at = before_attributes(tokens, at, first)
        if at < first or tokens[at].lemma == _FROM:
            return at >= first
        is_row = tokens[at].text in _LIST_MARKS or (tokens[at].pos == "NOUN" and tokens[at].feats.get("Case") == "Gen")
        if not is_row:
            return False
    return False


def governing_clauses(scene: Scene, token: int) -> list[tuple[int, int]]:
    """A word's clause, and those it depends on or goes on with."""
    clauses, at = _clauses_at(scene, token)
    tokens = scene.analysis.tokens
    found = [clauses[at], *(c for c in clauses[:at] if tokens[c[1] - 1].text == ":")]
    while at and tokens[clauses[at][0]].lemma in _JOINING:  # «условились, что …, а студентов примет Пенза»
        at -= 1
        found += [c for c in clauses[at : at + 1] if at and _is_subordinate(tokens, c)]
    if at and _is_subordinate(tokens, clauses[at]):
        found.append(clauses[at - 1])
    return found


def is_listed_behind(scene: Scene, token: int) -> bool:
    """«Документы похожи: вокзалы, колледжи, депо»: words without a verb behind a colon, and what tells of them."""
    tokens = scene.analysis.tokens
    clauses, at = _clauses_at(scene, token)
    if not at or tokens[clauses[at - 1][1] - 1].text != ":" or _has_verb(tokens[slice(*clauses[at])]):
        return False
    listed = tokens[slice(*clauses[at])]
    return any(t.text in _LIST_MARKS for t in listed) and tells_cooperation(tokens, range(*clauses[at - 1]))


def is_in_list(scene: Scene, token: int) -> bool:
    """«Список короткий: теплицы, ремёсла», «подписали хартию: …»: a list, or a paper, before a colon."""
    tokens = scene.analysis.tokens
    clauses, at = _clauses_at(scene, token)
    if not at or tokens[clauses[at - 1][1] - 1].text != ":" or _has_verb(tokens[slice(*clauses[at])]):
        return False
    first, last = clauses[at - 1]
    head = last - 2
    while head > first and tokens[head].pos == "ADJ":
        head -= 1
    is_several = any(t.text in _LIST_MARKS for t in tokens[slice(*clauses[at])])
    return plays(tokens[head], "listing") or (is_several and bool(scene.triggers_in(first, last, "documents")))


def is_subject_of_paper(scene: Scene, token: int) -> bool:
    """«Дорожную карту по | оповещению и чистке озёр», «хартия о | лесах»: what a paper is about."""
    tokens = scene.analysis.tokens
    first = scene.sentence_of(token).first
    papers = {t.last for t in scene.triggers_in(first, token, "documents")}
    at, farthest = token, max(first, token - _LONGEST_ROW)
    while papers and at > farthest:
        at = before_attributes(tokens, at, farthest)
        if at <= farthest:
            return False
        if tokens[at].lemma in _OF_PAPERS and at in papers:
            return True
        if tokens[at].text not in _LIST_MARKS and tokens[at].pos not in ("NOUN", "ADP"):
            return False
    return False


def _is_framed(scene: Scene, token: int) -> bool:
    """«В рамках побратимства проходили турниры, школьники жили в семьях»: what opens a sentence holds to its end."""
    tokens = scene.analysis.tokens
    first = scene.sentence_of(token).first
    if tokens[first].pos != "ADP":
        return False
    end = next((i for i in range(first, token) if not _may_frame(tokens[i])), token)
    return any("strong" in roles_of(t) for t in tokens[first:end])


def _may_frame(token: Token) -> bool:
    return token.pos in ("ADP", "ADJ", "DET", "NUM") or token.feats.get("Case") in _OBLIQUE


def _is_governed_by_about(scene: Scene, token: int) -> bool:
    """«О школах да музеях»: back over its row stands «о»."""
    tokens = scene.analysis.tokens
    at, farthest = token, max(scene.sentence_of(token).first, token - _LONGEST_ROW)
    while at >= farthest:
        at = before_attributes(tokens, at, farthest)
        if at < farthest or tokens[at].lemma in _ABOUT:
            return at >= farthest
        if tokens[at].text not in _LIST_MARKS and tokens[at].pos not in ("NOUN", "PROPN", "ADP"):
            return False
    return False


def _clauses_at(scene: Scene, token: int) -> tuple[Sequence[tuple[int, int]], int]:
    clauses = scene.clauses[scene.sentence_of(token).index]
    return clauses, max(0, bisect_right(clauses, token, key=lambda c: c[0]) - 1)


def _is_subordinate(tokens: Sequence[Token], clause: tuple[int, int]) -> bool:
    return any(t.lemma in _SUBORDINATE for t in tokens[clause[0] : clause[0] + _OPENING])


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(_is_verb(t) for t in tokens)


def _is_verb(token: Token) -> bool:
    return token.pos == "VERB" or is_predicate(token)
