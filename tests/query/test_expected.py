"""Every ready question has the answer that was read and agreed to (`tests.query.expected` tells how it is renewed)."""

from __future__ import annotations

import pytest

from kg.graph import Graph
from kg.query.templates import ready_questions
from tests.query.expected import CALLS, FOLDER, answered

NAMES = [question.name for question in ready_questions()]

EMPTY = {"conflicts", "disputed", "expiring", "networks"}
"""Questions of which the gold records of the samples hold nothing; the small world answers them."""


@pytest.mark.parametrize("name", NAMES)
def test_question_has_its_agreed_answer(samples: Graph, name: str) -> None:
    agreed = (FOLDER / f"{name}.csv").read_text(encoding="utf-8")
    assert answered(samples, name) == agreed, (
        "If the change is meant: python -m tests.query.expected, and read the diff."
    )


def test_every_question_has_an_agreed_answer_and_nothing_else_has() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(NAMES)
    assert set(CALLS) <= set(NAMES)


def test_agreed_answers_say_something() -> None:
    silent = {file.stem for file in FOLDER.iterdir() if file.read_text(encoding="utf-8").count("\n") < 2}
    assert silent <= EMPTY
