"""Two municipalities abroad: partners of the article's own one, or of each other, as the words have it."""

from __future__ import annotations

import pytest

from tests.extract.ties.test_ties import ties

OWN = "В Вологде вчера собрался совет по международным связям. Вологда дружит с Зволле с 1996 года. "


@pytest.mark.parametrize(
    ("passage", "partners"),
    [
        ("Болгарский Самоков пишет редко. Черногорский Бар заморозил контакты в 2022-м.", {"Бар–Вологда"}),
        (
            "Побратимы шлют подарки. Мишкольц и Страсбург вошли в семью в 1991-м, Минск — в 2002-м.",
            {"Вологда–Мишкольц", "Вологда–Страсбург", "Вологда–Минск"},
        ),
        ("С двумя побратимами, Мишкольцем и Людвигсбургом, видеться пришлось через экран.", {"Вологда–Мишкольц"}),
        ("В Китае партнёром остаётся Ичан, а с грузинским Гори хотят подписать соглашение.", {"Вологда–Гори"}),
        ("Страсбург, породнённый с городом в 1991 году, приостановил контакты, и Мишкольц тоже.", {"Вологда–Мишкольц"}),
    ],
)
def test_partners_abroad_are_the_own_citys_where_nothing_joins_them(passage: str, partners: set[str]) -> None:
    told = ties(OWN + "\n\n" + passage, "Вологда и её побратимы")
    assert partners <= told
    assert all("Вологда" in pair for pair in told)


@pytest.mark.parametrize(
    ("passage", "pair"),
    [
        ("Сам Мишкольц тоже знакомится. Его побратимом стала азербайджанская Гянджа.", "Гянджа–Мишкольц"),
        ("Тем же путём пошла Альта: её совет порвал договор о побратимстве с Апатитами.", "Альта–Апатиты"),
        ("Мишкольц подписал договор о побратимстве с Гянджой в 2019 году.", "Гянджа–Мишкольц"),
        ("У Мишкольца есть ещё один побратим. Договор с Гянджой подписан в 2019 году.", "Гянджа–Мишкольц"),
        (
            "Гостем был мэр Мишкольца Пал Верес. На форуме Верес подписал меморандум с мэром Гянджи Ниязи Байрамовым.",
            "Гянджа–Мишкольц",
        ),
        ("Страсбург расстался с Гянджой, а Мишкольц потерял побратима Остраву.", "Гянджа–Страсбург"),
    ],
)
def test_two_abroad_are_each_others_where_words_join_them(passage: str, pair: str) -> None:
    assert pair in ties(OWN + "\n\n" + passage, "Вологда и её побратимы")


def test_heading_abroad_names_one_more_partner_of_the_own_city() -> None:
    text = OWN + "\n\nА кто был первым? Лусака. Столица Замбии породнилась с Вологдой в 1966 году."
    assert all("Вологда" in pair for pair in ties(text + " Через год к ней прибавилась йеменская Сана."))


@pytest.mark.parametrize(
    ("passage", "pair"),
    [
        ("Зволле скучать не приходится: в мае он породнился с Гянджой.", "Гянджа–Зволле"),
        ("Мишкольц тоже не сидел сложа руки: в июне у него появился меморандум с китайским Ичаном.", "Ичан–Мишкольц"),
        ("Мишкольц, пока вологжане ждут, не скучает: он возобновил договор с греческим Корфу.", "Корфу–Мишкольц"),
    ],
)
def test_pronoun_means_whom_its_sentence_named_before(passage: str, pair: str) -> None:
    told = ties(OWN + "С Мишкольцем подписан договор.\n\n" + passage, "Вологда и её побратимы")
    assert told == {"Вологда–Зволле", "Вологда–Мишкольц", pair}


@pytest.mark.parametrize(
    "passage",
    [
        "Вологда не скучает: она породнилась с Корфу.",
        "Мишкольц договору рад: он связал Вологду с Корфу и Бардейовом.",
    ],
)
def test_pronoun_may_mean_the_own_town_or_the_paper(passage: str) -> None:
    told = ties(OWN + "С Мишкольцем подписан договор.\n\n" + passage, "Вологда и её побратимы")
    assert "Вологда–Корфу" in told
    assert "Корфу–Мишкольц" not in told


def test_first_and_second_are_who_is_told_to_have_partners() -> None:
    passage = "У Зволле и Мишкольца есть родня: первый породнён с французским Ренном, второй — с ирландским Корком."
    told = ties(OWN + "С Мишкольцем подписан договор.\n\n" + passage, "Вологда и её побратимы")
    assert {"Зволле–Ренн", "Корк–Мишкольц"} <= told
    assert not {"Вологда–Ренн", "Вологда–Корк"} & told


@pytest.mark.parametrize(
    "sentence",
    [
        "Договор о дружбе между Тверью и Кембриджем подписан в понедельник.",
        "Подписание договора о побратимстве Твери и Кембриджа намечено на октябрь.",
        "Вчера Тверь и Кембридж продлили соглашение о побратимстве.",
    ],
)
def test_pair_that_words_join_is_not_shared_out_to_the_town_told_first(sentence: str) -> None:
    told = ties(
        f"Вчера совет Ташкента проголосовал за разрыв побратимских отношений с Тверью.\n\n{sentence}", "Новости"
    )
    assert {frozenset(pair.split("–")) for pair in told} == {
        frozenset(("Ташкент", "Тверь")),
        frozenset(("Кембридж", "Тверь")),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Мэр Рязани, прилетевший из Москвы, подписал договор о побратимстве с Брестом.",
        "Вернувшись из Москвы, мэр Рязани подписал договор о побратимстве с Брестом.",
    ],
)
def test_from_where_a_side_came_is_no_side(text: str) -> None:
    assert ties(text) == {"Брест–Рязань"}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("В Рязани прошёл фестиваль, участвовали хоры из Тулы, Калуги и побратима — Бреста.", {"Брест–Рязань"}),
        ("Казанский и минский градоначальники подписали соглашение о сотрудничестве.", {"Казань–Минск"}),
        (
            "Рязань породнилась с Брестом. У самого Бреста есть и польский побратим, Гданьск.",
            {"Брест–Рязань", "Брест–Гданьск"},
        ),
    ],
)
def test_sides_are_whom_the_words_call_so(text: str, pairs: set[str]) -> None:
    assert ties(text) == pairs


@pytest.mark.parametrize(
    "sentence",
    [
        "Гостей свели соседи: Пенза и Ичан — побратимы с 2011 года.",
        "Пенза и Ичан — побратимы с 2011 года, они нас и познакомили.",
    ],
)
def test_two_that_are_called_twins_are_each_others(sentence: str) -> None:
    assert "Ичан–Пенза" in ties(OWN + sentence, "Вологда и Зволле")


def test_counted_rest_names_partners_of_the_own_city() -> None:
    text = OWN + "\n\nЖивут дружно. Ездят часто.\n\nПрежние три — это Ош, Гори (Грузия) и Мишкольц (Венгрия)."
    assert {"Вологда–Ош", "Вологда–Гори", "Вологда–Мишкольц"} <= ties(text, "Вологда и её побратимы")


def test_pair_of_a_headline_is_told_by_what_follows_before_another_pair() -> None:
    text = (
        "Мэр вернулся с папкой на двух языках. В ней договор о породнении.\n\n"
        "С Зволле вышло труднее: побратимами города стали в 1996 году."
    )
    assert "Вологда–Ичан" in ties(text, "Вологда и Ичан расписали встречи")
