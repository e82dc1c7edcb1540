"""What happened to a tie, as short news tell it over a headline and some sentences; texts of our own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.annotation import ArticleRecord
from kg.model.article import Article


def told(record: ArticleRecord) -> str:
    """The partners of the article's city, and what happened to each tie: «Русе signed agreement; …»."""
    return "; ".join(
        f"{p.between[0].name}–{p.between[1].name} "
        + ", ".join(f"{e.type} {e.document or ''}".strip() for e in p.events)
        for p in sorted(record.partnerships, key=lambda p: p.between[0].name + p.between[1].name)
    )


NEWS = (
    (
        "Псков и Дебрецен стали ближе",
        "Вчера в Доме правительства главы двух городов скрепили подписями договор о побратимских отношениях.",
        "Псков–Дебрецен signed sister_city_agreement",
    ),
    (
        "Муром нашёл друга",
        "Муром и армянский Аштарак решили дружить. Договорённость оформят осенью, во время Дня города.",
        "Муром–Аштарак planned agreement",
    ),
    (
        "Дорожная карта готова",
        "Ульяновск и Хэфэй утвердили дорожную карту сотрудничества на 2020–2022 годы.",
        "Ульяновск–Хэфэй signed road_map",
    ),
    (
        "Восстановили дружбу",
        "Волгоград и чешская Острава восстановили побратимские отношения. Новый договор подписали на берегу Волги.",
        "Волгоград–Острава renewed sister_city_agreement",
    ),
    (
        "Город ищет побратима",
        "Новокузнецк ищет побратима в Китае. Самым вероятным кандидатом называют Таншань.",
        "Новокузнецк–Таншань planned",
    ),
    (
        "Гости едут",
        "Тверь ждёт делегацию Безансона, чтобы подписать договор о побратимстве.",
        "Тверь–Безансон planned sister_city_agreement",
    ),
    ("Побратимы", "Тверь и Безансон намерены развивать побратимские связи.", "Тверь–Безансон exists"),
    ("Побратимы", "С сегодняшнего дня Тверь и Безансон — города-побратимы.", "Тверь–Безансон signed"),
    (
        "Ещё один шаг навстречу",
        (
            "Депутаты Витебского горсовета единогласно поддержали проект договора о побратимстве с Чебоксарами. "
            "Официальная церемония пройдёт на «Славянском базаре» в июле."
        ),
        "Витебск–Чебоксары planned sister_city_agreement",
    ),
    (
        "Подписали",
        (
            "Соглашение между Дзержинском и Биттерфельдом подписано. Теперь предстоит разработать план мероприятий.\n\n"
            "Соглашение стороны заключили на прошлой неделе."
        ),
        "Дзержинск–Биттерфельд signed agreement, planned road_map",
    ),
    (
        "Бумага с двумя гербами",
        "Главы Балаково и Пинска подписали бумагу с двумя гербами. Меморандум рассчитан на пять лет.",
        "Балаково–Пинск signed memorandum",
    ),
    (
        "По следам публикаций",
        "«МК» сообщил, что Рязань разорвала побратимство с немецким Мюнстером. Это не так, уточнили в пресс-службе.",
        "Рязань–Мюнстер exists",
    ),
    (
        "Вопросы мэру",
        "— Правда ли, что у Кургана будет побратим?\n\n— С властями Чанчуня обсудили проект соглашения.",
        "Курган–Чанчунь planned sister_city_agreement",
    ),
    (
        "Эстафета дружбы",
        "Соглашение о сотрудничестве Ставрополь подписал с Лагосом? Нет. Договор о дружбе заключён с Чанчжоу.",
        "Ставрополь–Чанчжоу signed friendship_agreement",
    ),
)


@pytest.mark.parametrize(("title", "text", "expected"), NEWS)
def test_news_tell_what_happened_to_a_tie(title: str, text: str, expected: str) -> None:
    record = extract(Article(text, title=title, language="ru", published="2019-05-16"))
    assert told(record) == expected


def test_each_clause_with_a_paper_of_its_own_tells_its_kind() -> None:
    text = "В апреле Пермь подписала меморандум с Циндао, а в ноябре начались консультации о побратимстве с Гянджой."
    record = extract(Article(text, title="Итоги года", language="ru", published="2019-12-26"))
    assert {p.between[1].name: p.kind for p in record.partnerships} == {
        "Циндао": "cooperation",
        "Гянджа": "sister_city",
    }


def test_wish_that_somebody_utters_tells_the_kind() -> None:
    text = "«Нам хотелось бы подписать договор о побратимстве с Коломной», — сказал мэр армянского Вагаршапата."
    record = extract(Article(text, title="Гости", language="ru", published="2019-05-16"))
    assert [p.kind for p in record.partnerships] == ["sister_city"]
