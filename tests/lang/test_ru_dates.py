"""Russian dates, as papers write them.

«⟦5 декабря⟧» marks the words of a date; the article is of Thursday, 2024-12-05.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.lang.ru import Russian
from kg.lang.ru.dates import find_dates
from kg.lang.ru.dates.context import Context
from kg.lang.ru.dates.rules import RULES
from kg.model.article import Article
from kg.text.dates import DateMention, parse_date

PUBLISHED = "2024-12-05"
WORDS = (
    *("5", "декабря", "2024", "года", "в", "четверг", "30", "лет", "назад", ","),
    *("с", "по", "до", "прошлого", "летом", "1997-м", "вчера"),
)


def dates_of(text: str, published: str | None = PUBLISHED) -> tuple[DateMention, ...]:
    return find_dates(Russian().analyse(Article(text, language="ru", published=published)))


def read(marked: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None, str, str]]:
    """What is found, as (words, value, role, rule); the marks of the notation are taken out first."""
    text = marked.replace("⟦", "").replace("⟧", "")
    return [(text[d.start : d.end], d.value, d.role, d.rule) for d in dates_of(text, published)]


def marked_words(marked: str) -> list[str]:
    return [piece.split("⟧")[0] for piece in marked.split("⟦")[1:]]


TABLE = [
    # days
    ("Это стало итогом ⟦вчерашней⟧ встречи в мэрии.", "2024-12-04", "point"),
    ("На ⟦сегодняшней⟧ сессии депутаты утвердили договор.", "2024-12-05", "point"),
    ("Подписание — главный пункт ⟦завтрашней⟧ программы.", "2024-12-06", "point"),
    ("Со ⟦вчерашнего⟧ дня у города новый побратим.", "2024-12-04", "since"),
    ("Договор датирован ⟦вторником⟧.", "2024-12-03", "point"),
    ("Гости приехали утром ⟦вторника⟧.", "2024-12-03", "point"),
    ("В ближайшую ⟦пятницу⟧ договор подпишут.", "2024-12-06", "point"),
    ("В ⟦среду на прошлой неделе⟧ договор подписали.", "2024-11-27", "point"),
    ("В ⟦среду на будущей неделе⟧ договор подпишут.", "2024-12-11", "point"),
    ("Договор подписан ⟦05.03.19⟧.", "2019-03-05", "point"),
    ("Договор подписан ⟦5-го марта⟧.", "2024-03-05", "point"),
    ("Делегация приезжала в ⟦День Победы⟧.", "2024-05-09", "point"),
    ("Делегация приезжала в ⟦День народного единства 2019 года⟧.", "2019-11-04", "point"),
    ("Договор подписали в начале ⟦недели⟧.", "2024-12", "point"),
    ("Договор подписали в ⟦мае далёкого 1996 года⟧.", "1996-05", "point"),
    ("Договор подписали в ⟦мае теперь уже далёкого 1996-го⟧.", "1996-05", "point"),
    ("Договор подписали в далёком ⟦1996⟧.", "1996", "point"),
    ("Договор подписали в ⟦июне-июле 1996 года⟧.", "1996-06", "point"),
    ("Договор подписали в этом ⟦мае⟧.", "2024-05", "point"),
    ("Договор подписали под занавес ⟦года⟧.", "2024", "point"),
    ("Договор подпишут в ⟦новом году⟧.", "2025", "point"),
    ("⟦Пару лет назад⟧ договор продлили.", "2022", "point"),
    ("Отмечают ⟦полувековой⟧ юбилей дружбы.", "1974", "duration"),
    ("Документ подписан ⟦05.12.2024⟧.", "2024-12-05", "point"),
    ("Документ подписан ⟦2019-03-07⟧.", "2019-03-07", "point"),
    ("Соглашение подписали ⟦5 декабря 2024 года⟧ в Минске.", "2024-12-05", "point"),
    ("Соглашение подписали ⟦7 октября⟧.", "2024-10-07", "point"),
    ("Соглашение подписали ⟦20 декабря⟧.", "2024-12-20", "point"),
    ("Соглашение подпишут ⟦20 января⟧.", "2025-01-20", "point"),
    ("Гости были в городе с ⟦24 по 26 июня⟧.", "2024-06-24", "range"),
    ("Гости были в городе ⟦3–5 мая⟧.", "2024-05-03", "range"),
    ("Подписание прошло ⟦седьмого октября⟧.", "2024-10-07", "point"),
    ("Подписание прошло ⟦двадцать первого мая 2015 года⟧.", "2015-05-21", "point"),
    ("Визит состоялся ⟦10 мая прошлого года⟧.", "2023-05-10", "point"),
    ("Гости были в городе с ⟦понедельника по среду⟧.", "2024-12-02", "range"),
    ("Отношения заморозили ⟦позапрошлой весной⟧.", "2022", "point"),
    ("Проект готов, договор подпишут ⟦следующей весной⟧.", "2025", "point"),
    ("Соглашение подписали на ⟦выходных⟧.", "2024-11", "point"),
    ("Соглашение продлили до конца ⟦2028 года⟧.", "2028", "until"),
    ("Договорились, что в ⟦марте⟧ будет подписано соглашение.", "2025-03", "point"),
    ("Соглашение хотят подписать в ⟦феврале⟧.", "2025-02", "point"),
    ("План составят до конца ⟦года⟧.", "2024", "until"),
    ("Визит пройдёт в ⟦этом году⟧.", "2024", "point"),
    ("Договор подписали на ⟦июльском⟧ форуме.", "2024-07", "point"),
    # months
    ("Договор подписан в ⟦октябре 1982 года⟧.", "1982-10", "point"),
    ("Договор подписали в ⟦августе⟧.", "2024-08", "point"),
    ("Это было в ⟦августе прошлого года⟧.", "2023-08", "point"),
    ("Договор подписали в конце ⟦июля⟧.", "2024-07", "point"),
    # seasons have their year
    ("Договор подписали ⟦осенью 2022 года⟧.", "2022", "point"),
    ("Договор подписали ⟦прошлой весной⟧.", "2023", "point"),
    ("Делегация приезжала ⟦летом⟧.", "2024", "point"),
    # years
    ("Города породнились в ⟦1997 году⟧.", "1997", "point"),
    ("Города породнились в ⟦2022-м⟧.", "2022", "point"),
    ("Программа рассчитана на ⟦2026–2028⟧ годы.", "2026", "until"),
    ("Протокол подписали в ⟦прошлом году⟧.", "2023", "point"),
    ("Протокол подпишут в ⟦следующем году⟧.", "2025", "point"),
    # relative days
    ("Протокол подписали ⟦вчера⟧.", "2024-12-04", "point"),
    ("Протокол подписали ⟦сегодня⟧.", "2024-12-05", "point"),
    ("Протокол подписали ⟦позавчера⟧.", "2024-12-03", "point"),
    ("Протокол подпишут ⟦завтра⟧.", "2024-12-06", "point"),
    ("Протокол подписали ⟦накануне, 18 августа⟧.", "2024-08-18", "point"),
    # weekdays
    ("Протокол подписали в ⟦четверг⟧.", "2024-12-05", "point"),
    ("Протокол подписали в ⟦понедельник⟧.", "2024-12-02", "point"),
    ("Протокол подпишут в ⟦понедельник⟧.", "2024-12-09", "point"),
    # ago
    ("Города породнились ⟦десять лет назад⟧.", "2014", "point"),
    ("Города породнились ⟦год назад⟧.", "2023", "point"),
    ("Делегация приезжала ⟦два месяца назад⟧.", "2024-10", "point"),
    ("Делегация приезжала ⟦три дня назад⟧.", "2024-12-02", "point"),
    ("Делегация приезжала ⟦годом раньше⟧.", "2023", "point"),
    # weeks and months near the publication
    ("Делегация приезжала на ⟦прошлой неделе⟧.", "2024-11", "point"),
    ("Делегация приезжала в ⟦прошлом месяце⟧.", "2024-11", "point"),
    # how long it has lasted
    ("Города дружат ⟦30 лет⟧.", "1994", "duration"),
    ("Города дружат ⟦тридцать пять лет⟧.", "1989", "duration"),
    ("Города дружат ⟦четверть века⟧.", "1999", "duration"),
    ("Города отметили ⟦25-летие⟧ дружбы.", "1999", "duration"),
    ("Города отметили ⟦тридцатипятилетие⟧ дружбы.", "1989", "duration"),
    # beginnings and ends
    ("Города дружат с ⟦1998 года⟧.", "1998", "since"),
    ("Договор действует до ⟦2030 года⟧.", "2030", "until"),
    # lengths of time
    ("Договор подписали ⟦полгода назад⟧.", "2024-06", "point"),
    ("Договор подписали ⟦четверть века назад⟧.", "1999", "point"),
    ("Города дружат уже ⟦полвека⟧.", "1974", "duration"),
    ("Отпраздновали ⟦20-ю годовщину⟧ дружбы.", "2004", "duration"),
    ("Отпраздновали ⟦тридцатую годовщину⟧ дружбы.", "1994", "duration"),
    ("За ⟦30 лет⟧ побратимства обменялись группами.", "1994", "duration"),
    ("Соглашение подпишут ⟦через месяц⟧.", "2025-01", "point"),
    ("Соглашение подпишут ⟦через год, в июле⟧.", "2025-07", "point"),
    ("В ⟦июне нынешнего, 2024 года⟧ подписан договор.", "2024-06", "point"),
    ("Договор подписали в ⟦воскресенье⟧.", "2024-12-01", "point"),
    ("Это ⟦прошлогодний⟧ договор.", "2023", "point"),
    ("Договор датирован ⟦августом 2015 года⟧.", "2015-08", "point"),
    ("Договор подготовят к ⟦осени⟧.", "2025", "until"),
    ("Соглашение должно быть подписано в ⟦марте⟧.", "2025-03", "point"),
    # days that are fixed by a past verb
    ("Подписание намечено на ⟦март⟧.", "2025-03", "point"),
    ("Подписание перенесли на ⟦12 сентября⟧.", "2025-09-12", "point"),
    # the last season, and deadlines
    ("Делегация приезжала ⟦минувшим летом⟧.", "2024", "point"),
    ("Договор подпишут не позднее ⟦марта⟧.", "2025-03", "until"),
    ("Договор готовят к ⟦маю⟧.", "2025-05", "until"),
    ("Договор подпишут к ⟦лету⟧.", "2025", "until"),
    ("Договор продлили в прошедшую ⟦субботу⟧.", "2024-11-30", "point"),
    ("Делегация приезжала на ⟦прошедшей неделе⟧.", "2024-11", "point"),
    # years told short or in words
    ("Города породнились в ⟦98-м⟧.", "1998", "point"),
    ("Города породнились в ⟦двадцать втором году⟧.", "2022", "point"),
    ("Города породнились в ⟦восемьдесят девятом⟧.", "1989", "point"),
    ("Города породнились в ⟦две тысячи пятом⟧.", "2005", "point"),
    ("Договор подписан в ⟦мае 98-го⟧.", "1998-05", "point"),
    ("Договор подписали ⟦осенью девяносто пятого года⟧.", "1995", "point"),
    # the eve of the publication
    ("⟦Накануне⟧ Казань и Ташкент обновили договор.", "2024-12-04", "point"),
    # parts of a year
    ("Договор подпишут в первом ⟦полугодии⟧.", "2024", "point"),
    ("Договор подпишут во втором ⟦квартале 2025 года⟧.", "2025", "point"),
    # a year that heads an entry of a chronicle
    ("⟦1965⟧. Первым побратимом стала Ниигата.", "1965", "point"),
]


@pytest.mark.parametrize(("marked", "value", "role"), TABLE, ids=[row[0] for row in TABLE])
def test_date_is_read(marked: str, value: str, role: str) -> None:
    found = read(marked)
    assert [words for words, *_ in found] == marked_words(marked)
    assert [(v, r) for _, v, r, _ in found] == [(value, role)]


def test_a_month_later_is_counted_from_the_month_told_before() -> None:
    found = dates_of("В марте 2022 года связи разорвал Ломмель, месяцем позже — Лодзь.")
    assert [d.value for d in found] == ["2022-03", "2022-04"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Города породнились в 1970 году. Через пятнадцать лет подписали договор.", "1985"),
        ("Договор подписан 5 мая 1970 года. Спустя десять лет, день в день, его продлили.", "1980-05-05"),
        ("Города породнились в 1970 году. В том же году открыли школу.", "1970"),
    ],
)
def test_date_is_counted_from_the_one_told_before(text: str, value: str) -> None:
    assert dates_of(text)[-1].value == value


@pytest.mark.parametrize(
    "text",
    [
        "В городе живут 2000 человек.",
        "Счёт матча 3:1, на трибунах 1997 зрителей.",
        "Дом номер 5 на улице Декабристов.",
        "Накануне Дня города площадь украсили.",
        "Первого секретаря посольства встретил мэр.",
    ],
)
def test_no_date_is_made_up(text: str) -> None:
    assert [d for d in dates_of(text) if d.value] == []


@pytest.mark.parametrize("text", ["Города дружат больше 20 лет.", "Более чем за 30 лет связей.", "Школе 500 лет."])
def test_a_vague_length_gives_no_year(text: str) -> None:
    assert [d.value for d in dates_of(text) if d.value] == []


@pytest.mark.parametrize(
    "text",
    [
        "Протокол подписали вчера.",
        "Протокол подписали в четверг.",
        "Соглашение подписали 7 октября.",
        "Договор подписали в августе.",
        "Делегация приезжала летом.",
        "Города породнились десять лет назад.",
        "Протокол подписали в прошлом году.",
        "Делегация приезжала на прошлой неделе.",
        "Делегация приезжала три дня назад.",
    ],
)
def test_without_a_day_of_publication_a_relative_date_has_no_value(text: str) -> None:
    assert {d.value for d in dates_of(text, published=None)} == {None}


def test_a_full_date_needs_no_day_of_publication() -> None:
    assert [d.value for d in dates_of("Договор от 5 мая 1970 года.", published=None)] == ["1970-05-05"]


@pytest.mark.parametrize("day", ["31 февраля 2020 года", "31.04.2021"])
def test_a_day_that_no_calendar_has_is_no_value(day: str) -> None:
    assert not any(d.value and len(d.value) == 10 for d in dates_of(f"Договор подписан {day}."))


def test_a_named_weekday_tells_the_year() -> None:
    (date,) = dates_of("Протокол подписали в понедельник, 22 декабря.", published="2026-01-10")
    assert date.value == "2025-12-22"


def test_every_rule_is_at_work_in_the_table() -> None:
    examples = [row[0] for row in TABLE] + [
        "Города породнились в 1970 году. Через пять лет подписали договор.",
        "С Гюмри породнились в 2003 году, с Оршей — на четыре года позже.",
        "Весной 2022 года один совет взял паузу, в мае 2022 года за ним последовал другой, в том же месяце третий.",
        "Соглашение подписали на выходных.",
        "Псков вышел 3 марта 2022 года, 8-го за ним последовала Гдыня.",
        "Договор подписали в День Победы.",
    ]
    rules = {found[3].split("+")[0] for marked in examples for found in read(marked)}
    families = {rule.split(".")[1] for rule in rules}
    assert families >= {"figures", "day", "month", "season", "year", "years", "relative_day", "weekday"}
    assert families >= {
        "years_ago",
        "months_ago",
        "relative_week",
        "relative_month",
        "later",
        "duration",
        "anniversary",
    }
    assert len(RULES) == 21, "a new rule needs rows of the table"


@pytest.mark.parametrize(
    "text",
    [
        "Служили в 98-м полку.",
        "Матч прошёл в двадцать втором туре.",
        "Гостей ждут с 22-го.",
        "Накануне Дня города мэры подписали договор.",
        "Стройка идёт в квартале от вокзала.",
    ],
)
def test_no_year_and_no_day(text: str) -> None:
    assert dates_of(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Протокол парафировали в 1989 году. Договор подписали в следующем году.", ["1989", "1990"]),
        ("Гости прибыли 12 мая 2019 года. На следующий день подписали договор.", ["2019-05-12", "2019-05-13"]),
        ("Город основан в 1891 году, побратимом стал в минувшем августе.", ["1891", "2024-08"]),
        ("В будущем году договору исполнится 35 лет.", ["2025", "1990"]),
        ("Программа на 2025–2027 годы подписана 20 августа.", ["2025", "2024-08-20"]),
        ("5 ноября мэр сказал, что в следующем году подпишут договор.", ["2024-11-05", "2025"]),
    ],
)
def test_what_followed_is_counted_from_the_date_told_before(text: str, values: list[str]) -> None:
    assert [d.value for d in dates_of(text)] == values


@given(st.lists(st.sampled_from(WORDS)))
@settings(deadline=None, max_examples=80)
def test_dates_stand_in_order_and_are_iso(words: list[str]) -> None:
    text = " ".join(words)
    found = dates_of(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= d.start < d.end <= len(text) for d in found)
    full = [d.value for d in found if d.value and len(d.value) == 10]
    assert all(parse_date(value) for value in full)


def test_anniversary_counts_from_the_year_of_its_celebration() -> None:
    assert [value for _, value, *_ in read("В 2020 году отметили 25-летие побратимства.")] == ["2020", "1995"]


@given(
    st.lists(st.sampled_from(sorted({word for row in TABLE for word in row[0].replace("⟦", "").split()})), min_size=2)
)
@settings(deadline=None, max_examples=80)
def test_no_rule_answers_at_a_word_that_its_opener_refuses(words: list[str]) -> None:
    analysis = Russian().analyse(Article(" ".join(words), language="ru", published=PUBLISHED))
    for sentence in analysis.sentences:
        context = Context(analysis, parse_date(PUBLISHED), sentence, ahead=False, earlier=["2015-05-21"])
        for index in range(sentence.first, sentence.last):
            token = analysis.tokens[index]
            refused = [rule for opens, rule in RULES if not opens(token.text, token.lemma)]
            assert [rule for rule in refused if rule(context, index) is not None] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Породнились в девяностом, и с тех пор ездят каждый год.", "1990"),
        ("Договор датирован девяносто восьмым.", "1998"),
        ("В прошлый четверг совет разорвал договор.", "2024-11-28"),  # today is Thursday
        ("В прошлый вторник совет разорвал договор.", "2024-12-03"),
        ("Июнем нынешнего года помечен протокол.", "2024-06"),
        ("Ровно неделю назад мэр расписался.", "2024-11-28"),
    ],
)
def test_day_or_year_that_is_told_short_or_in_passing(text: str, value: str) -> None:
    assert value in [date.value for date in dates_of(text)]


def test_weeks_counted_from_a_day_just_told_give_a_day() -> None:
    after = dates_of("Договор расторгли 4 марта 2022 года, а неделю спустя ушёл и Йоэнсуу.")
    before = dates_of("Совет решил 22 марта 2022 года, соседи расторгли договор двумя неделями раньше.")
    assert [date.value for date in (*after, *before)] == ["2022-03-04", "2022-03-11", "2022-03-22", "2022-03-08"]


def test_number_in_words_that_is_no_year_gives_none() -> None:
    assert dates_of("Мэр жил в девяностой квартире, а в пятидесятом доме была школа.") == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("В 2015 году приняли гостей. Годом ранее подписали договор.", ["2015", "2014"]),
        ("В 2015 году приняли гостей. За год до этого подписали договор.", ["2015", "2014"]),
        ("В мае 2015 года приняли гостей. За два месяца до того подписали договор.", ["2015-05", "2015-03"]),
        ("В 2015 году приняли гостей. На следующий год подписали договор.", ["2015", "2016"]),
        ("Первый протокол подписали ещё в 2015 году, а в мае его продлили.", ["2015", "2024-05"]),
        ("В 2015 году подписали протокол, а в мае его продлили.", ["2015", "2015-05"]),
        ("Договор подписали 3 марта, 8-го его продлили.", ["2024-03-03", "2024-03-08"]),
        ("Породнились весной 1992-го, и к двадцатилетию, в марте, приедут гости.", ["1992", "1992", "2012-03"]),
        ("Тридцатилетие дружбы отметили два года назад.", ["1992", "2022"]),
        ("К 30-летию дружбы, которое отметят в 2026 году, издадут книгу.", ["1996", "2026"]),
        ("К тридцатилетию дружбы, начатой в 1994 году, издали книгу.", ["1994", "1994"]),
    ],
)
def test_a_date_counts_from_the_one_it_stands_with(text: str, values: list[str]) -> None:
    published = "2011-09-13" if "двадцатилетию" in text else PUBLISHED
    assert [d.value for d in dates_of(text, published)] == values


@pytest.mark.parametrize(
    "text",
    [
        "На сегодняшний день у города десять побратимов.",
        "Вчерашние школьники поехали в Тарту.",
        "Надо думать о завтрашнем дне.",
        "Два с половиной года назад договор продлили.",
        "Пять с лишним лет назад договор продлили.",
        "Отношениям скоро тридцать лет.",
        "Солдаты 8-го полка уехали.",
        "В День города приехали гости.",
        "Перед субботой гости уехали.",
    ],
)
def test_what_tells_no_date_of_its_own_has_none(text: str) -> None:
    assert not any(d.value for d in dates_of(text))
