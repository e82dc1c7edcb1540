"""Dates of what is to come, of lists in brackets, of papers that tie; sentences of our own, published on 2024-05-16."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

PUBLISHED = "2024-05-16"  # a Thursday

EVENTS = [
    # a clause that «и» joins begins before the occasion between commas
    (
        "Псков и Тарту были побратимами. В марте мэры говорили по видео, и в октябре, ко дню города, договор продлят.",
        {("planned", "2024-10")},
    ),
    # a present with a weekday is to come, unless it tells who says so
    ("Псков и Тарту — побратимы. В понедельник хор вылетает в Тарту.", {("visited", "2024-05-20")}),
    ("Псков и Тарту подписали договор, пишет в понедельник газета.", {("signed", "2024-05-13")}),
    # an infinitive with no verb beside it is to come as well
    (
        "Псков дружит с Тарту. Школы намерены обмениваться опытом, а осенью стать побратимами с Тарту.",
        {("planned", "2024")},
    ),
    ("Мы решили, что зимой договор Пскова и Тарту о побратимстве надо продлить.", {("planned", "2024")}),
    # a pronoun stands for the paper of the plan
    ("Псков и Тарту готовят программу сотрудничества — её обещают в декабре.", {("planned", "2024-12")}),
    # what stands behind a plan tells for when it is foreseen
    (
        "Депутаты Пскова поручили мэрии заключить с Тарту договор о побратимстве. Срок назначили на октябрь.",
        {("planned", "2024-10")},
    ),
    (
        "Протокол о намерениях мэры Пскова и Тарту подписали в апреле, а сам договор о побратимстве сдвинули на июль.",
        {("signed", "2024-04"), ("planned", "2024-07")},
    ),
    ("Псков и Тарту готовят договор о побратимстве. Текст согласуют к 1 июня.", {("planned", "2024-06-01")}),
    # not what tells for how long the paper holds, of another thing or of another town
    ("Псков и Тарту готовят договор о побратимстве. Ярмарку проведут 1 июня.", {("planned", None)}),
    ("Псков и Тарту готовят договор о побратимстве. Документ рассчитан до 2029 года.", {("planned", None)}),
    # a visitor proposes on his visit
    ("Мэр Тарту, посетивший Псков 2 мая, предложил Пскову породниться.", {("planned", "2024-05-02")}),
    ("Мэр Тарту, родившийся в Пскове 2 мая, предложил Пскову породниться.", {("planned", None)}),
    # the paper that ties was signed when it tied; a telegram signs nothing
    ("С Тарту Псков породнил договор, заключённый 11 октября 2011 года.", {("signed", "2011-10-11")}),
    ("Псков продлил с Тарту договор, заключённый 11 октября 2011 года.", {("renewed", None), ("signed", "2011-10-11")}),
    (
        "Телеграмма городского совета Пскова, датированная 1 марта 2022 года: сотрудничество с Тарту замораживается.",
        {("suspended", "2022-03-01")},
    ),
]


@pytest.mark.parametrize(("text", "events"), EVENTS, ids=range(len(EVENTS)))
def test_date_is_that_of_the_plan_or_paper(text: str, events: set[tuple[str, str | None]]) -> None:
    record = extract(Article(text, language="ru", published=PUBLISHED))
    assert {(e.type, e.date) for tie in record.partnerships for e in tie.events} == events


def test_day_foreseen_for_another_town_is_no_day_of_a_plan() -> None:
    text = "Псков и Тарту готовят договор о побратимстве. Проект с Брестом подпишут 1 июня."
    record = extract(Article(text, language="ru", published=PUBLISHED))
    dates = {e.date for t in record.partnerships if t.between[1].name == "Тарту" for e in t.events}
    assert dates == {None}


def test_dates_in_brackets_behind_a_list_go_to_its_partners_in_order() -> None:
    text = "Побратимами Пскова стали Тарту, Нёйс и Джермук (1973, 1974 и 1976 годы)."
    record = extract(Article(text, language="ru", published=PUBLISHED))
    dates = {tie.between[1].name: {e.date for e in tie.events} for tie in record.partnerships}
    assert dates == {"Тарту": {"1973"}, "Нёйс": {"1974"}, "Джермук": {"1976"}}
