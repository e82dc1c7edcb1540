"""Towns that somebody was at work for before are no parties of what he signs now; sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.ties.test_ties import ties


@pytest.mark.parametrize(
    "text",
    [
        "Глава Ржева Олег Носов, ранее возглавлявший Кимры, подписал договор о побратимстве с Нишем.",
        "Глава Ржева Олег Носов, прежде руководивший администрацией Кимр, подписал договор о побратимстве с Нишем.",
        "Главу Ржева Олега Носова, до этого возглавлявшего Кимры, пригласили подписать договор с Нишем.",
        "Глава Ржева Олег Носов, занимавший раньше пост мэра Кимр, продлил договор с Нишем.",
    ],
)
def test_town_of_a_former_post_is_no_party(text: str) -> None:
    assert ties(text) == {"Ниш–Ржев"}


@pytest.mark.parametrize(
    "text",
    [
        "Олег Носов, возглавлявший тогда Кимры, подписал договор о побратимстве с Нишем.",
        "Глава города Олег Носов, ранее возглавлявший делегацию Кимр, подписал договор о побратимстве с Нишем.",
    ],
)
def test_town_of_the_signer_is_a_party(text: str) -> None:
    assert ties(text) == {"Кимры–Ниш"}
