"""Public bodies by their words, and the offices of who heads them or belongs to them."""

from __future__ import annotations

import pytest

from kg.extract.people.bodies import chief_of, kind_alone, member_of
from kg.extract.record import extract
from kg.lang.base import Token
from kg.model.article import Article


def noun(lemma: str) -> Token:
    return Token(lemma, 0, len(lemma), lemma, frozenset((lemma,)), "NOUN", {})


def offices(text: str) -> dict[str, str]:
    officials = extract(Article(text=text, language="ru", published="2024-05-16")).officials
    return {o.name: o.role for o in officials}


@pytest.mark.parametrize(
    ("word", "kind", "chief", "member"),
    [
        ("мэрия", "administration", "mayor", "other_official"),
        ("мингорисполком", "administration", "mayor", "other_official"),
        ("дума", "council", "council_chair", "councillor"),
        ("маслихат", "council", "council_chair", "councillor"),
        ("отдел", "department", "head_of_department", "other_official"),
        ("пресс-служба", "staff", None, "other_official"),
        ("министерство", "ministry", "minister", None),
        ("город", "municipality", None, None),
        ("орган", "none", None, None),
        ("завод", None, None, None),
    ],
)
def test_word_alone_tells_kind_of_body(word: str, kind: str | None, chief: str | None, member: str | None) -> None:
    assert (kind_alone(noun(word)), chief_of(noun(word)), member_of(noun(word))) == (kind, chief, member)


def test_chair_of_a_board_told_before_by_any_of_its_words() -> None:
    text = "Тула и Минск дружат. Письмо обсудил Мингорисполком. Его председатель Павел Кузьмин поддержал обмен."
    assert offices(text) == {"Павел Кузьмин": "mayor"}


def test_head_of_a_ministrys_local_organ_is_no_minister() -> None:
    text = "Тула и Брест дружат. На подписании был Пётр Гущин, возглавляющий территориальный орган министерства."
    assert "minister" not in offices(text).values()
