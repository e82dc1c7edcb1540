"""Who is named in a circumstance of a deed is no side of it, wherever the clause names it."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article
from tests.extract.ties.test_ties import ties

CIRCUMSTANCES = (
    "в присутствии гостей из Вологды",
    "при посредничестве Вологды",
    "с разрешения Вологды",
    "по примеру Вологды",
    "вслед за Вологдой",
    "раньше Вологды",
    "в гостях у Вологды",
    "на форуме в Вологде",
    "после визита в Вологду",
    "вопреки советам из Вологды",
    "через посольство в Вологде",
)
DEEDS = (
    "Псков {} подписал договор о побратимстве с Тарту.",
    "Псков и Тарту {} подписали договор о побратимстве.",
    "Псков {} породнился с Тарту.",
    "Мэры Пскова и Тарту {} подписали договор о побратимстве.",
)


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("circumstance", CIRCUMSTANCES)
def test_town_of_a_circumstance_is_no_side(circumstance: str, deed: str) -> None:
    assert ties(deed.format(circumstance)) == {"Псков–Тарту"}


@pytest.mark.parametrize("deed", DEEDS[1:3])
@pytest.mark.parametrize("circumstance", [*CIRCUMSTANCES, "получив одобрение Вологды,", "не дождавшись Вологды,"])
def test_circumstance_may_open_the_sentence(circumstance: str, deed: str) -> None:
    told = ties(circumstance.capitalize().replace("вологд", "Вологд") + " " + deed.replace("{} ", ""))
    assert told == {"Псков–Тарту"}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Делегация из Тарту подписала с Псковом договор о побратимстве.", "Псков–Тарту"),
        ("От Пскова отказались Тарту и Любек, договоры о побратимстве разорваны.", "Псков–Тарту"),
        ("В Пскове подписали договор о побратимстве с Тарту.", "Псков–Тарту"),
        ("Псков подписал договор о побратимстве с гостями из Тарту.", "Псков–Тарту"),
        ("После подписания договора между Псковом и Тарту города обменялись делегациями.", "Псков–Тарту"),
    ],
)
def test_side_behind_a_preposition_stays_one(text: str, pair: str) -> None:
    assert pair in ties(text)


def test_whom_a_sentence_likens_in_its_beginning_is_no_side() -> None:
    assert ties("Как и Вологда, Псков породнился с Тарту.") == {"Псков–Тарту"}
    assert "Псков–Тарту" in ties("У Пскова есть побратимы. Города Любек и Лида, как и Тарту, побратимы Пскова.")


@pytest.mark.parametrize(
    "further",
    [
        "Соглашение готовили юристы из Риги.",
        "Второй экземпляр договора отвезут в Таллин.",
        "Население города вдвое меньше, чем у Риги.",
    ],
)
def test_where_a_paper_goes_and_what_a_town_is_measured_by_are_no_partners(further: str) -> None:
    assert ties("Псков и Тарту вчера подписали договор о побратимстве. " + further) == {"Псков–Тарту"}


def test_two_abroad_who_sign_a_paper_alike_are_each_others() -> None:
    told = ties("Псков подписал договор о побратимстве с Тарту. Похожий договор заключили Вена и Братислава.")
    assert told == {"Псков–Тарту", "Братислава–Вена"}


def test_who_was_turned_down_elsewhere_has_ended_nothing() -> None:
    record = extract(Article("Псков, получив отказ от Риги, подписал договор о побратимстве с Тарту.", language="ru"))
    assert [e.type for tie in record.partnerships for e in tie.events] == ["signed"]


def test_adjective_of_a_town_with_one_s_is_not_that_of_one_that_ends_in_it() -> None:
    assert ties("Мэр Пскова и тартуский мэр подписали договор о побратимстве.") == {"Псков–Тарту"}


@pytest.mark.parametrize(
    "sent",
    [
        "направил в мэрию Тарту предложение о сотрудничестве",
        "направил проект соглашения о сотрудничестве в администрацию Тарту",
        "отправил в адрес мэрии Тарту проект соглашения о сотрудничестве",
        "послал в исполком Тарту проект договора о сотрудничестве",
        "направил проект договора о сотрудничестве на согласование властям Тарту",
    ],
)
def test_body_that_a_proposal_is_sent_to_is_the_other_side(sent: str) -> None:
    record = extract(Article(f"Псков {sent}.", language="ru", published="2024-06-05"))
    found = {"–".join(m.name for m in t.between): [e.type for e in t.events] for t in record.partnerships}
    assert found == {"Псков–Тарту": ["planned"]}


def test_body_that_somebody_visited_before_is_no_side() -> None:
    assert ties("После визита в мэрию Вологды Псков подписал договор о побратимстве с Тарту.") == {"Псков–Тарту"}


@pytest.mark.parametrize(
    "text",
    [
        "Вслед за Лодзью договор с Псковом расторг и Плимут.",
        "Плимут вслед за Лодзью прекратил сотрудничество с Псковом.",
        "Следом за Лодзью отношения с Псковом разорвал Плимут.",
    ],
)
def test_whom_another_follows_in_ending_a_tie_has_ended_its_own(text: str) -> None:
    assert ties(text) == {"Лодзь–Псков", "Плимут–Псков"}


@pytest.mark.parametrize(
    "text",
    [
        "В отличие от Оулу, Тарту сохраняет партнёрство с Псковом.",
        "В отличие от Осло, Тарту продолжает сотрудничать с Псковом.",
    ],
)
def test_whom_another_is_unlike_is_no_side(text: str) -> None:
    assert ties(text) == {"Псков–Тарту"}
