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
        "Подписали",
        "Тверь и Безансон подписали соглашение о побратимстве. Документ рассчитан на пять лет и может быть продлён.",
        "Тверь–Безансон signed sister_city_agreement",
    ),
    (
        "Осталось немного",
        "Текст соглашения о сотрудничестве Кургана и Рудного готов, переведён и завизирован юристами.",
        "Курган–Рудный planned cooperation_agreement",
    ),
    ("Почему Псков не стал побратимом Магдебурга?", "Псков так и не стал побратимом Магдебурга.", ""),
    (
        "Кто следующий?",
        "После Лодзи, прекратившей сотрудничество с Иваново, о разрыве задумались и другие.",
        "Лодзь–Иваново terminated",
    ),
    (
        "О чём думают",
        "Тверь и Безансон дружат с 2015 года, а сейчас думают, не оформить ли побратимство.",
        "Тверь–Безансон planned, exists",
    ),
    (
        "Дела международные",
        "Соглашение Элисты с монгольским Дарханом ляжет на подпись до конца месяца.",
        "Элиста–Дархан planned agreement",
    ),
    (
        "Не в этот раз",
        "Людиново передвинуло подписание договора о сотрудничестве с белорусским Рогачёвом.",
        "Людиново–Рогачёв planned cooperation_agreement",
    ),
    (
        "Голосование",
        "В Иматре предложение прекратить побратимство с Тихвином не набрало голосов.",
        "Иматра–Тихвин exists",
    ),
    (
        "Пауза",
        (
            "Городской совет Котки не стал разрывать отношения с Кронштадтом, но мероприятия отменены, "
            "а договор о дружбе приостановлен."
        ),
        "Котка–Кронштадт suspended friendship_agreement",
    ),
    (
        "Потеря",
        "Польский Острув-Мазовецка прислал Рязани извещение о расторжении договора о побратимстве.",
        "Острув-Мазовецка–Рязань terminated sister_city_agreement",
    ),
    (
        "За бумагой",
        "Председатель города в сентябре полетит из Душанбе в Урумчи за меморандумом о партнёрстве.",
        "Душанбе–Урумчи planned memorandum",
    ),
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


WILL = (
    ("В случае подписания договора Безансон станет пятым побратимом Твери.", "planned"),
    ("Мэр Твери подтвердил готовность продлить договор о побратимстве с Безансоном.", "planned"),
    ("Дума Твери отложила рассмотрение вопроса о побратимстве с Безансоном.", "planned"),
    ("О прекращении побратимства с Тверью Безансон официально не сообщал.", "exists"),
    ("Депутаты Безансона проголосуют за разрыв побратимства с Тверью.", "exists"),
    ("Депутаты Безансона проголосовали против разрыва побратимства с Тверью.", "exists"),
    ("Депутаты Безансона проголосовали за разрыв побратимства с Тверью.", "terminated"),
    ("После разрыва побратимства с Тверью Безансон ищет новых партнёров.", "terminated"),
    ("Прервать побратимство с Тверью Безансон решил после голосования в мэрии.", "terminated"),
    ("Тверь обещает Безансону договор о побратимстве. Цель визита — подписание договора.", "planned"),
)


@pytest.mark.parametrize(("text", "type_"), WILL)
def test_what_is_voted_put_off_or_only_meant_is_told_from_what_was_done(text: str, type_: str) -> None:
    record = extract(Article(text, language="ru", published="2019-05-16"))
    assert [e.type for p in record.partnerships for e in p.events] == [type_]


def test_two_verbs_of_one_subject_tell_each_its_own_partner_and_date() -> None:
    text = "Пушкино подписало меморандум о намерениях с Анталией и готовит полноценное соглашение с Крагуевацем."
    assert told(extract(Article(text, language="ru", published="2019-11-27"))) == (
        "Пушкино–Анталия signed memorandum; Пушкино–Крагуевац planned agreement"
    )
    text = "Тверь заключила договор с Безансоном в 2001 году и продлила его в 2011-м."
    (tie,) = extract(Article(text, language="ru", published="2014-04-10")).partnerships
    assert [(e.type, e.date, e.document) for e in tie.events] == [
        ("signed", "2001", "agreement"),
        ("renewed", "2011", "agreement"),
    ]


def test_pronoun_that_opens_a_sentence_is_the_paper_told_before() -> None:
    text = "Альметьевск и Раума начали с матчей, а кончили хартией городов-побратимов. Её мэры подписали на льду."
    record = extract(Article(text, language="ru", published="2012-01-30"))
    assert told(record) == "Альметьевск–Раума signed sister_city_agreement"
