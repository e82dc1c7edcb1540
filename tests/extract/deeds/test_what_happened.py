"""What happened to a tie, and what only seems to have; sentences of our own, published on Wednesday, 2024-05-15."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def told(text: str) -> list[tuple[str, str | None]]:
    """The types and dates of the events of all pairs."""
    record = extract(Article(text, language="ru", published="2024-05-15"))
    return [(e.type, e.date) for tie in record.partnerships for e in tie.events]


def types(text: str) -> list[str]:
    return [type_ for type_, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Рязань породнена с польским Ловичем, хотя писем оттуда давно не было.",
        "Рязань и польский Лович породнены, напомнила заведующая музеем.",
        "Польский Лович остаётся побратимом Рязани. Мэру пришла телеграмма с подписью бургомистра.",
        "Польский Лович остаётся побратимом Рязани. Бургомистр, от чьей подписи зависит бюджет, болен.",
        "Лович — побратим Рязани. Торжественного подписания в городе никто не помнит.",
        "Польский Лович, побратим Рязани, подписал договор с немецкой компанией о ремонте моста.",
        "Соседи ссорятся и рвут с Россией, а польский Лович остаётся побратимом Рязани.",
        "Лович — побратим Рязани. Слухи о том, что он расторг договор, в ратуше назвали чушью.",
        "Побратим Рязани, польский Лович, предложил сотрудничать в садоводстве.",
        "Рязань писем не получала: побратимский Брессюир отложил лишь лыжный пробег, намеченный на март.",
    ],
)
def test_tie_goes_on_whatever_else_is_signed_or_said(text: str) -> None:
    assert types(text) == ["exists"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Рязань породнена с польским Ловичем с 1977 года.", "exists"),
        ("Рязань была породнена с польским Ловичем в 1977 году.", "signed"),
        ("Отныне Рязань породнена с польским Ловичем.", "signed"),
        ("Рязань и Лович скрепили побратимство подписями.", "signed"),
        ("Рязань и Лович связаны соглашением о сотрудничестве.", "exists"),
        ("Рязань и Лович связало соглашение о сотрудничестве.", "signed"),
        ("Один из документов делает побратимами Рязань и польский Лович.", "signed"),
        ("Рязань подписала соглашение о побратимстве с польским Ловичем.", "signed"),
        ("Подписание договора о побратимстве Рязани и Ловича возможно в июне.", "planned"),
    ],
)
def test_tie_that_comes_about(text: str, type_: str) -> None:
    assert types(text) == [type_]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Лович решил заморозить побратимство с Рязанью до прекращения огня.", "suspended"),
        ("Польский Лович ограничился приостановкой побратимства с Рязанью.", "suspended"),
        ("Побратимские отношения Рязани и Ловича завершились разрывом.", "terminated"),
        ("Побратимского статуса Лович в Рязани лишён.", "terminated"),
        ("Мэр Ловича уведомил Рязань, что побратимских уз между городами больше не существует.", "terminated"),
        ("Сейм добивается прекращения побратимства Рязани и Ловича.", "exists"),
        ("Ловичу грозят разрывом побратимства с Рязанью.", "exists"),
        ("Лович объявил о прекращении действия договора о побратимстве с Рязанью.", "terminated"),
    ],
)
def test_end_is_of_the_tie(text: str, type_: str) -> None:
    assert types(text) == [type_]


def test_pause_has_its_own_date_and_no_beginning() -> None:
    text = "Рязань и Лович стали побратимами в 1977 году. С апреля 2022 года отношения на паузе."
    assert told(text) == [("signed", "1977"), ("suspended", "2022-04")]


@pytest.mark.parametrize(
    "text",
    [
        "Рязань и польский Лович стали побратимами вчера. Идею породниться обсуждали три года.",
        "Рязань и польский Лович стали побратимами вчера. Ещё в прошлом году мэр предлагал заключить договор.",
        "Соглашение о побратимстве, которое готовили три года, вчера подписали мэры Рязани и Ловича.",
        "Депутаты рассмотрели проект договора о побратимстве, а вчера Рязань и польский Лович породнились.",
    ],
)
def test_plan_that_led_to_signing_is_none_beside_it(text: str) -> None:
    assert told(text) == [("signed", "2024-05-14")]


@pytest.mark.parametrize(
    "text",
    [
        "Рязань и польский Лович вчера подписали меморандум. Мэр предложил породниться.",
        "Рязань и польский Лович вчера подписали меморандум. Осенью города заключат договор о побратимстве.",
        "Мэры Рязани и Ловича вчера подписали меморандум. Договор о побратимстве готовят к осени.",
    ],
)
def test_plan_of_something_further_stands_beside_signing(text: str) -> None:
    assert types(text) == ["signed", "planned"]


def test_tie_told_by_its_signing_and_by_its_age_is_one() -> None:
    text = "Рязань и Лович породнились 5 мая 1977 года. Побратимство длится с 1977 года."
    assert told(text) == [("signed", "1977-05-05")]


@pytest.mark.parametrize(
    "text",
    [
        "Рязань и Лович породнились в 1977 году. За полвека в Ловиче побывали сотни рязанцев.",
        "Рязань и Лович породнились в 1977 году. За эти годы состоялось больше ста взаимных визитов.",
        "Рязань и Лович породнились в 1977 году. Между городами налажен обмен студентами.",
        "Договор о побратимстве Рязань и Лович подписали в 1977 году, когда в город приезжал бургомистр Ян Ковальский.",
    ],
)
def test_what_went_on_for_years_is_no_visit(text: str) -> None:
    assert told(text) == [("signed", "1977")]


@pytest.mark.parametrize(
    "text",
    [
        "Рязань и Лович породнились в 1977 году. За неделю польские врачи из Ловича осмотрели три рязанские больницы.",
        "Рязань и Лович породнились в 1977 году. В апреле состоялся обмен студентами.",
    ],
)
def test_single_visit_is_one(text: str) -> None:
    assert types(text) == ["signed", "visited"]


_TWINS = "Рязань и Лович породнились в 1977 году. "


@pytest.mark.parametrize(
    "text",
    [
        "Стороны обсудили реализацию соглашения.",
        "Юбилей договора собираются отметить концертом.",
        "Городской совет рассмотрит отчёт о выполнении соглашения.",
        "Мэр предложил побратимам провести совместную ярмарку.",
        "Университеты двух городов готовят договор о сотрудничестве.",
        "Предприниматели намерены заключить контракт на поставку стекла.",
        "Школы городов заключили договор в прошлом году.",
        "Памятник дружбе установлен в 1985 году.",
        "Гостей на празднике было больше, чем подписей под поздравлением.",
        "В плане прописаны обмены студентами.",
        "Поездки школьников заморожены.",
    ],
)
def test_what_twins_do_besides_is_no_event_of_the_tie(text: str) -> None:
    assert told(_TWINS + text) == [("signed", "1977")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Осенью мэры подпишут программу сотрудничества.", "planned"),
        ("Мэры обсудили проект нового соглашения.", "planned"),
        ("Мэрии готовят договор о сотрудничестве школ.", "planned"),
        ("Мэры вчера подписали протокол о подтверждении договора.", "renewed"),
        ("В мае состоялся обмен студентами.", "visited"),
    ],
)
def test_what_twins_do_next(text: str, type_: str) -> None:
    assert types(_TWINS + text) == ["signed", type_] or types(_TWINS + text) == [type_, "signed"]


@pytest.mark.parametrize(
    "text",
    [
        "Вчера мэры Рязани и Ловича подписали договор о побратимстве. Готовить документ начали год назад.",
        "Вчера мэры Рязани и Ловича подписали договор о побратимстве. Породниться решили в прошлом году.",
    ],
)
def test_plan_of_an_earlier_day_came_about(text: str) -> None:
    assert types(text) == ["signed"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Лович — побратим Рязани. Чтобы разорвать побратимство, нужно решение совета.", "exists"),
        ("Совет Ловича проголосовал за то, чтобы разорвать побратимство с Рязанью.", "terminated"),
        ("Рязань хочет породниться с польским Ловичем. Церемонию подписания приурочат к ярмарке.", "planned"),
    ],
)
def test_what_is_not_yet_done(text: str, type_: str) -> None:
    assert types(text) == [type_]


def test_those_named_behind_papers_are_parties_of_them() -> None:
    text = "Рязань подписала договоры о побратимстве с тремя городами. Это Ловеч, Лович и Ниш."
    assert types(text) == ["signed"] * 3
    assert types("У Рязани три побратима. Это Ловеч, Лович и Ниш.") == ["exists"] * 3


def test_pronoun_stands_for_the_partner_that_somebody_became() -> None:
    text = "Побратимом Рязани с 1977 года является Лович, а Ловеч стал им в 1964-м."
    assert sorted(told(text)) == [("exists", "1977"), ("signed", "1964")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Лович прервал побратимские связи с Рязанью до окончания боевых действий.", "suspended"),
        ("Отношения Ловича с побратимской Рязанью прекращены «до лучших времён».", "suspended"),
        ("Лович временно прекратил побратимские контакты с Рязанью.", "suspended"),
        ("Лович прекратил побратимские отношения с Рязанью.", "terminated"),
        ("Лович расторг договор о побратимстве с Рязанью до истечения срока.", "terminated"),
    ],
)
def test_end_for_a_time_is_a_pause(text: str, type_: str) -> None:
    assert types(text) == [type_]


def test_paper_that_is_to_come_into_force_is_signed() -> None:
    text = "Рязань и Лович стали побратимами. Соглашение подписали 10 мая. Документ вступит в силу с 1 июня."
    assert told(text) == [("signed", "2024-05-10")]
    adopted = "Рязанская дума утвердила соглашение о побратимстве с Ловичем. Документ вступит в силу с 1 июня."
    assert types(adopted) == ["signed"]


@pytest.mark.parametrize(
    "text",
    [
        "На открытии сквера выступил мэр Ловича Ян Ковальский.",
        "На городском празднике присутствовал бургомистр Ловича Ян Ковальский.",
        "Лович на празднике города представлял вице-мэр Ян Ковальский.",
    ],
)
def test_partners_official_at_a_feast_is_a_guest(text: str) -> None:
    assert types("Рязань дружит с польским Ловичем. " + text) == ["visited"]


@pytest.mark.parametrize(
    "text",
    [
        "На открытии сквера в Ловиче выступил мэр города Ян Ковальский.",
        "На форуме в Варшаве выступил мэр Ловича Ян Ковальский.",
        "В мае делегация Рязани собиралась в Лович, но поездку отменили.",
    ],
)
def test_who_speaks_elsewhere_is_no_guest(text: str) -> None:
    assert types("Рязань дружит с польским Ловичем. " + text) == ["exists"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Гости из Ловича осмотрели музей и завод.", ["signed", "visited"]),
        ("Бургомистр Ловича прилетел в Рязань накануне подписания.", ["signed"]),
        ("Документ скрепили, пока делегация Ловича находилась в Рязани.", ["signed"]),
    ],
)
def test_guests_beside_a_signing(text: str, expected: list[str]) -> None:
    assert types("Рязань и польский Лович вчера подписали меморандум. " + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Рязань и польский Лович на пути к побратимству: осталось согласовать текст.",
        "В Рязани обсуждают, стоит ли брататься с польским Ловичем.",
        "Соглашение о побратимстве Рязани и польского Ловича разрабатывается юристами.",
    ],
)
def test_tie_that_is_under_way_is_planned(text: str) -> None:
    assert types(text) == ["planned"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Делегация Ловича вчера обсудила в Рязани проект договора о побратимстве.", ["planned", "visited"]),
        ("Вчера в Рязани прошли переговоры с делегацией Ловича о побратимстве.", ["planned", "visited"]),
        ("Мэрия Рязани обсудила проект договора о побратимстве с Ловичем.", ["planned"]),
        ("Делегация Ловича обсудит в Рязани проект договора о побратимстве.", ["planned"]),
    ],
)
def test_visit_that_prepares_a_tie_is_told_beside_it(text: str, expected: list[str]) -> None:
    assert types(text) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Договор о побратимстве Бреста с Рязанью расторгнут в апреле 2022 года.",
        "Депутаты Бреста проголосовали в апреле 2022 года за то, чтобы разорвать побратимство с Рязанью.",
        "В апреле 2022 года власти Бреста отменили побратимство с Рязанью.",
        "Договор о побратимстве Бреста с Рязанью отменён в апреле 2022 года.",
        "Брест закрыл соглашение о сотрудничестве с Рязанью в апреле 2022-го.",
    ],
)
def test_tie_or_paper_that_is_done_away_with_ends(told: str) -> None:
    (tie,) = extract(Article(text=told, language="ru", published="2024-06-14")).partnerships
    assert ("terminated", "2022-04") in [(e.type, e.date) for e in tie.events]


@pytest.mark.parametrize(
    "told",
    [
        "Рязань и Брест дружат как побратимы. В апреле 2022 года Брест отменил концерт побратимов.",
        "Рязань дружит с закрытым Саровом: города — побратимы с 2012 года.",
        "В Рязани закрылся форум побратимов. Брест — побратим города с 1990 года.",
        "В Рязани закрыт музей города-побратима, белорусского Бреста.",
        "Рязань приостановила работу представительства города-побратима Бреста.",
        "Рязань потеряла музей побратима — Бреста.",
        "Рязань лишилась поддержки города-побратима Бреста.",
    ],
)
def test_what_is_done_away_with_beside_a_tie_does_not_end_it(told: str) -> None:
    (tie,) = extract(Article(text=told, language="ru", published="2024-06-14")).partnerships
    assert not {"suspended", "terminated"} & {e.type for e in tie.events}


@pytest.mark.parametrize(
    "told",
    [
        "Рязань расторгла договор побратимов с Брестом.",
        "Рязань прекратила действие договора городов-побратимов с Брестом.",
        "Рязань лишила Брест звания города-побратима.",
        "Рязань исключила Брест из состава побратимов.",
        "Рязань закрыла программу городов-побратимов с Брестом.",
        "Рязань порвала узы побратимов с Брестом.",
        "Рязань лишилась побратима — Бреста.",
    ],
)
def test_what_partners_are_by_ends_with_their_tie(told: str) -> None:
    (tie,) = extract(Article(text=told, language="ru", published="2024-06-14")).partnerships
    assert {e.type for e in tie.events} & {"suspended", "terminated"}


@pytest.mark.parametrize(
    "told",
    [
        "Рязань и Брест в апреле 2022 года приняли договор о побратимстве.",
        "Меморандум о взаимопонимании между Рязанью и Брестом утверждён в апреле 2022 года.",
        "Рязань и Брест вступили в побратимство в апреле 2022 года.",
        "Статус побратима Рязани Брест получил в апреле 2022 года.",
    ],
)
def test_paper_that_is_adopted_ties(told: str) -> None:
    (tie,) = extract(Article(text=told, language="ru", published="2024-06-14")).partnerships
    assert ("signed", "2022-04") in [(e.type, e.date) for e in tie.events]


def test_anniversary_that_became_an_occasion_is_no_signing() -> None:
    text = "Поводом для визита мэра Бреста в Рязань стало 45-летие партнёрства."
    (tie,) = extract(Article(text=text, language="ru", published="2024-06-14")).partnerships
    assert [(e.type, e.date) for e in tie.events] == [("exists", "1979")]


@pytest.mark.parametrize(
    "text",
    [
        "Рязань предложила Бресту сотрудничество.",
        "Рязань предлагает партнёрство белорусскому Бресту.",
        "Мэр Рязани предложил мэру Бреста сотрудничество в сфере туризма.",
    ],
)
def test_tie_that_a_town_is_offered_is_planned(text: str) -> None:
    assert types(text) == ["planned"]


@pytest.mark.parametrize(
    "text",
    ["Мэр Рязани предложил Бресту развивать сотрудничество.", "Рязань предложила побратиму — Бресту сотрудничество."],
)
def test_partner_is_offered_no_tie(text: str) -> None:
    assert types(text) == ["exists"]


@pytest.mark.parametrize(
    "text",
    [
        "Брест объявил перерыв в контактах с побратимом Рязанью.",
        "Рязань и Брест — побратимы. Брест объявил в этих контактах перерыв.",
        "Брест объявил паузу в отношениях с побратимом Рязанью.",
    ],
)
def test_break_in_contacts_is_a_pause(text: str) -> None:
    assert "suspended" in types(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Рязань и Брест дружили до апреля 2022 года, когда договор был расторгнут.", ("terminated", "2022-04")),
        (
            "История партнёрства Рязани с Брестом ведётся с 12 мая 1988 года, когда был подписан договор.",
            ("signed", "1988-05-12"),
        ),
    ],
)
def test_date_that_a_clause_with_when_takes_up_is_that_of_its_deed(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Депутаты Суздаля поддержали предложение расторгнуть договор о побратимстве с Ротенбургом.", "terminated"),
        ("Депутаты Суздаля одобрили предложение о расторжении договора о побратимстве с Ротенбургом.", "terminated"),
        ("Дума Суздаля не поддержала предложение расторгнуть договор о побратимстве с Ротенбургом.", "exists"),
        ("Депутаты Суздаля рассмотрят предложение расторгнуть договор о побратимстве с Ротенбургом.", "exists"),
    ],
)
def test_end_is_decided_where_a_council_takes_up_the_offer(text: str, type_: str) -> None:
    assert types(text) == [type_]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Рязань с июня 2022 года шефствует над Краснодоном.", [("exists", "2022-06")]),
        ("Рязань взяла шефство над Краснодоном в июне 2022 года.", [("signed", "2022-06")]),
        ("В Рязани встретили гостей из подшефного города Краснодона.", [("visited", None)]),
    ],
)
def test_town_in_whose_care_another_is_is_its_partner(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_town_over_a_river_is_in_nobodys_care() -> None:
    assert told("Рязань шефствует над школой. Кинешма стоит над Волгой.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Артём подписал протокол о сотрудничестве с китайским Дуннином.", {"Артём", "Дуннин"}),
        ("Плёс породнился с итальянским Портофино.", {"Плёс", "Портофино"}),
        ("Плёс хотел бы породниться с Портофино, письмо отправлено 14 апреля.", {"Плёс", "Портофино"}),
        ("Артём подписал открытку побратимам.", set()),
    ],
)
def test_who_does_what_only_towns_do_is_a_town(text: str, expected: set[str]) -> None:
    ties = extract(Article(text, language="ru", published="2024-05-15")).partnerships
    assert {place.name for tie in ties for place in tie.between} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("С Нишем Рязань дружит, последний визит датирован 2007 годом.", "exists"),
        ("Рязань и Ниш — побратимы. Договор датирован 20 января 2015 года.", "signed"),
        ("Соглашение о дружбе Рязани с Нишем парафировали 3 апреля, церемонию ждут в сентябре.", "planned"),
        ("Протокол о сотрудничестве Рязани с Нишем парафирован, но к подписанию не готов.", "planned"),
        ("Рязань и Ниш парафировали договор о побратимстве.", "signed"),
        ("Мэрия Киля заявила, что соглашение о сотрудничестве с Рязанью прервано, но на время.", "suspended"),
        ("Рязань и Киль — побратимы. Решений о разрыве отношений в Киле не принимали.", "exists"),
        ("Рязань дружит с Килем. Какой европейский город расторг с нами договор?", "exists"),
        ("Когда Рязань породнилась с Нишем? В 1995 году.", "signed"),
        ("Рязань ведёт переговоры о побратимстве с Нишем. Скоро назовут дату подписания договора.", "planned"),
        ("На сессии думы Рязани второй вопрос касался установления дружественных связей с Нишем.", "planned"),
    ],
)
def test_what_is_only_dated_initialled_asked_or_talked_of(text: str, expected: str) -> None:
    assert types(text) == [expected]


def test_paper_signed_long_ago_keeps_its_year_beside_its_renewal_to_come() -> None:
    text = "Соглашение о побратимстве Рязани с Нишем заключили в 2014 году, теперь его пролонгируют."
    assert set(told(text)) == {("signed", "2014"), ("planned", None)}


def test_what_others_are_said_to_say_is_hearsay() -> None:
    text = "Рязань дружит с Эребру. Паблики пишут: мол, шведы разорвали договор."
    assert types(text) == ["exists"]


@pytest.mark.parametrize(
    "text",
    [
        "Глава Рязани Иван Орлов и мэр Ниша Драган Петрович обсудили возобновление контактов.",
        "Мэры Рязани и Ниша договорились о возобновлении контактов.",
    ],
)
def test_renewal_that_is_talked_of_is_planned_and_signed_by_nobody(text: str) -> None:
    (tie,) = extract(Article(text, language="ru", published="2024-05-15")).partnerships
    assert ([e.type for e in tie.events], tie.signatories) == (["planned"], ())


def test_day_on_which_a_paper_was_talked_over_is_none_of_when_it_will_be_signed() -> None:
    text = "Сочи и Дананг вчера обсудили соглашение о побратимстве, его подпишут до конца года."
    (tie,) = extract(Article(text, language="ru", published="2024-05-15")).partnerships
    assert [(e.type, e.date, e.document) for e in tie.events] == [("planned", "2024", "sister_city_agreement")]


def test_since_when_one_of_two_is_a_partner_is_not_told_of_the_other() -> None:
    text = "Поздравить рязанцев прибыли гости из японского Камо, побратима с 1991 года, и китайского Цзямусы."
    ties = extract(Article(text, language="ru", published="2024-05-15")).partnerships
    since = {place.name for tie in ties for e in tie.events if e.date == "1991" for place in tie.between}
    assert since == {"Рязань", "Камо"}


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Ранее аналогичное соглашение Ижевск заключил с Казанью.", "cooperation_agreement"),
        ("Ранее подобный меморандум Ижевск заключил с Казанью.", "memorandum"),
    ],
)
def test_paper_alike_is_of_the_kind_told_before(text: str, paper: str) -> None:
    before = "Ижевск и Ярославль подписали соглашение о сотрудничестве. "
    ties = extract(Article(before + text, language="ru", published="2024-05-15")).partnerships
    assert [e.document for tie in ties for e in tie.events] == ["cooperation_agreement", paper]


@pytest.mark.parametrize(
    "text",
    [
        "После подписания договора Рязань и Брест станут побратимами.",
        "Договор Рязани и Бреста о побратимстве вступит в силу после подписания.",
        "Церемония породнения Рязани и Бреста назначена на 3 сентября.",
        "Рязань и Брест работают над соглашением о побратимстве.",
        "Мэр Рязани анонсировал подписание договора о побратимстве с Брестом.",
        "Рязань и Брест подпишут новое соглашение взамен истёкшего.",
        "Взамен прежнего договора Рязань и Брест в сентябре заключат новый.",
    ],
)
def test_planned_tie_is_not_told_as_made(text: str) -> None:
    assert types(text) == ["planned"]


def test_clause_behind_and_may_begin_with_a_time() -> None:
    text = "Глава Рязани съездил в польский Лович и 11 декабря 2023 года подписал там договор о побратимстве."
    assert ("signed", "2023-12-11") in told(text)
