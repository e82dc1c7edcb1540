"""Who signed for which pair of municipalities."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def signers(text: str) -> dict[frozenset[str], set[str]]:
    record = extract(Article(text=text, language="ru", published="2024-05-16"))
    return {frozenset(place.name for place in t.between): set(t.signatories) for t in record.partnerships}


TULA_BREST = frozenset(("Тула", "Брест"))


@pytest.mark.parametrize(
    "text",
    [
        "Тула и Брест стали побратимами. Договор подписали мэр Тулы Иван Орлов и мэр Бреста Павел Кузьмин.",
        "Тула и Брест — побратимы: договор подписан мэром Тулы Иваном Орловым и мэром Бреста Павлом Кузьминым.",
        "Тула породнилась с Брестом. Подписи под договором поставили мэры Тулы и Бреста Иван Орлов и Павел Кузьмин.",
        "Мэр Тулы Иван Орлов принял мэра Бреста Павла Кузьмина. Эти же двое подписали договор Тулы с Брестом.",
        # who stands for which side, told without a verb
        "Тула подписала договор с Брестом. С российской стороны — мэр Иван Орлов, с белорусской — Павел Кузьмин.",
        "Договор Тулы и Бреста подписали главы городов. Со стороны Тулы — Иван Орлов. От Бреста — Павел Кузьмин.",
        "Тульскую сторону на подписании договора с Брестом представлял Иван Орлов, белорусскую — Павел Кузьмин.",
        "В Туле подписали договор с Брестом. Документ подписали: Иван Орлов — мэр Тулы; Павел Кузьмин — мэр Бреста.",
        # named before: by office, as leader of a delegation, by a pronoun
        "Тула приняла мэра Бреста Павла Кузьмина. Его ждал глава Тулы Иван Орлов. Мэры подписали договор двух городов.",
        "Глава Тулы Иван Орлов принял делегацию Бреста во главе с Павлом Кузьминым. Мэры подписали договор.",
        "В Туле гостил мэр Бреста Павел Кузьмин. Вместе с главой Тулы Иваном Орловым он подписал договор.",
        # said while signing
        "Тула и Брест подписали договор. «Ура!» — сказал Иван Орлов, ставя подпись. От Бреста — Павел Кузьмин.",
    ],
)
def test_signers_of_both_ends_are_told(text: str) -> None:
    assert signers(text)[TULA_BREST] == {"Иван Орлов", "Павел Кузьмин"}


@pytest.mark.parametrize(
    "text",
    [
        # asked to sign, or will: nobody has signed
        "Подписать договор о побратимстве Тулы с Брестом поручено мэру Тулы Ивану Орлову.",
        "Договор о побратимстве Тулы с Брестом подпишет мэр Тулы Иван Орлов.",
        # counts papers that others signed
        "Тула и Брест — побратимы. Депутат Иван Орлов посчитал: из договоров, заключённых за век, живы два.",
    ],
)
def test_whoever_is_yet_to_sign_has_not_signed(text: str) -> None:
    assert signers(text).get(TULA_BREST, set()) == set()


def test_each_pair_has_its_own_signers() -> None:
    text = (
        "Договор о побратимстве Тулы с Брестом подписали мэр Тулы Иван Орлов и мэр Бреста Павел Кузьмин. "
        "Договор о побратимстве Тулы с Минском подписали мэр Тулы Иван Орлов и мэр Минска Олег Громов."
    )
    assert signers(text) == {
        TULA_BREST: {"Иван Орлов", "Павел Кузьмин"},
        frozenset(("Тула", "Минск")): {"Иван Орлов", "Олег Громов"},
    }


def test_governor_signs_no_paper_of_cities() -> None:
    text = (
        "Мэр Тулы Иван Орлов и мэр Бреста Павел Кузьмин подписали договор о побратимстве Тулы и Бреста, а губернатор "
        "Тульской области Семён Белов подписал свой."
    )
    assert "Семён Белов" not in signers(text)[TULA_BREST]
