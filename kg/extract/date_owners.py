"""Whose a date of a clause is that stands with other words: those of another verb, or of a paper."""

from __future__ import annotations

from kg.extract.deed import Deed
from kg.extract.role_words import role_words
from kg.extract.scene import Scene
from kg.lang.ru.grammar import is_full_participle
from kg.text.dates import DateMention

_MARKS = frozenset({",", ":", ";", "(", ")", "—"})


def is_of_another_verb(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a date stands between commas with its own verb: «решил заморозить, вернуться к вопросу через год»."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    first = next((i + 1 for i in range(at, deed.first, -1) if tokens[i].text in _MARKS), deed.first)
    last = next((i for i in range(at, deed.last) if tokens[i].text in _MARKS), deed.last)
    if first <= deed.anchor < last or deed.type == "exists" or tokens[deed.anchor].pos != "VERB":
        return False
    governed = tokens[deed.anchor].feats.get("VerbForm") == "Inf"  # «подписать, видимо, удастся в июле»
    own = ("Inf",) if governed else ("Inf", "Fin")
    return any(
        t.pos == "VERB" and (t.feats.get("VerbForm") in own or (i < at and is_full_participle(t)))
        for i, t in enumerate(tokens[first:last], start=first)
    )


def is_of_silence(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a since-date stands right behind a verb that tells of no tie: «молчит с 2022 года», «проводится с»."""
    tokens = scene.analysis.tokens
    before = scene.analysis.token_index_at(date.start) - 2
    if date.role != "since" or before < deed.first or tokens[before].pos != "VERB":
        return False
    if role_words("tie_words_ru").plays(tokens[before], "lasts"):
        return False
    ties = (t for t in scene.triggers_in(deed.first, before + 1) if t.scheme in ("events", "kinds"))
    return all(not t.first <= before < t.last for t in ties) and tokens[before].feats.get("VerbForm") == "Fin"


def is_of_paper(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a year is the one that a paper is for: «разработать план мероприятий на 2025 год»."""
    if date.role != "until" or deed.type != "planned":
        return False
    at = scene.analysis.token_index_at(date.start)
    paper = next((t for t in reversed(scene.triggers_in(deed.first, at, "documents"))), None)
    between = scene.analysis.tokens[paper.last : at] if paper else ()
    if scene.analysis.tokens[at - 1].lemma != "на":
        return False
    return paper is not None and all(t.pos != "VERB" and t.is_word for t in between)
