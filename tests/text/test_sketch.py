"""Sketches tell reprints of one text from other reports of the same event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.assemble.claims import Source
from kg.assemble.reprints import ALIKE, independent, likeness
from kg.text.sketch import PLACES, pack, sketch, unpack

AGENCY = (
    "Казань и Минск подписали соглашение о побратимских связях. Документ скрепили подписями мэр Казани Ильсур Метшин и "
    "председатель Минского горисполкома Владимир Кухарев. Стороны договорились развивать сотрудничество в области "
    "образования, культуры и городского транспорта. В рамках визита делегация посетила метрополитен и университет."
)
REPRINT = f"Как сообщает пресс-служба мэрии, {AGENCY} Фото: пресс-служба."
OTHER = (
    "Столица Татарстана стала побратимом Минска. Об этом рассказал глава города Ильсур Метшин после встречи с "
    "белорусской делегацией: «Мы шли к этому шагу много лет». По его словам, школы двух городов уже обмениваются "
    "учениками, а театры готовят совместную постановку. Соглашение рассчитано на пять лет и может быть продлено."
)


def test_reprint_is_alike_and_another_report_is_not() -> None:
    assert likeness(sketch(AGENCY), sketch(REPRINT)) >= ALIKE + 0.1
    assert likeness(sketch(AGENCY), sketch(OTHER)) < 0.1


def test_reprints_are_one_source_and_other_reports_are_others() -> None:
    texts = {"agency": AGENCY, "paper": REPRINT, "portal": AGENCY.upper().replace(".", " !"), "other": OTHER}
    groups = independent(Source(name, sketch=sketch(text)) for name, text in texts.items())
    assert groups == {"agency": "agency", "paper": "agency", "portal": "agency", "other": "other"}


def test_sketch_is_known_and_the_same_whatever_the_order_of_hashing() -> None:
    assert pack(sketch("Казань и Минск стали побратимами"))[:32] == "4c7bd2bafc15ac4aec3189e6640de19b"


@given(st.text(max_size=60))
def test_short_texts_have_none_and_others_a_whole_one(text: str) -> None:
    places = sketch(text)
    assert len(places) in {0, PLACES}
    assert unpack(pack(places)) == places


def test_estimate_is_near_the_true_likeness() -> None:
    words = [f"слово{number}" for number in range(400)]
    changed = [*words[:200], *(f"иное{number}" for number in range(200))]
    assert likeness(sketch(" ".join(words)), sketch(" ".join(changed))) == pytest.approx(0.33, abs=0.15)


@pytest.mark.parametrize("digits", ["zz", "abc", "ab"])
def test_what_is_no_sketch_is_refused(digits: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpack(digits)
