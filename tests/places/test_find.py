from itertools import pairwise

import pytest

from kg.lang.ru import Russian
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer
from kg.places.mention import PlaceMention


def read(text: str, title: str = "") -> tuple[PlaceMention, ...]:
    article = Article(text=text, title=title, language="ru")
    return find_places(Russian().analyse(article), open_gazetteer())


def cities(text: str) -> list[tuple[str, int | None]]:
    return [(m.place.name, m.place.geonames) for m in read(text) if m.kind == "municipality"]


@pytest.mark.parametrize(
    ("text", "name", "geonames"),
    [
        ("Делегация Великих Лук вернулась домой.", "Великие Луки", 476077),
        ("Соглашение с Йошкар-Олой подписано.", "Йошкар-Ола", 466806),
        ("Дружба с Ростовом-на-Дону продолжается.", "Ростов-на-Дону", 501175),
        ("Гости из Павлодара приехали в четверг.", "Павлодар", 1520240),
        ("Мэр Нижнего Новгорода встретил гостей.", "Нижний Новгород", 520555),
        ("Они побывали в Могилеве.", "Могилев", 625665),
        ("Они побывали в Могилёве.", "Могилёв", 625665),
    ],
)
def test_inflected_name_is_shown_in_the_nominative(text: str, name: str, geonames: int) -> None:
    assert (name, geonames) in cities(text)


def test_name_is_shown_in_the_form_that_its_sentence_tells() -> None:
    assert cities("Встреча прошла в Самаре.") == [("Самара", 499099)]


def test_surname_behind_a_given_name_is_no_city_though_a_town_is_called_so() -> None:
    text = "Соглашение подписали глава Сызрани Вера Лукоянова и мэр Пинска Юрий Мацкевич."
    assert [name for name, _ in cities(text)] == ["Сызрань", "Пинск"]


def test_first_word_of_a_longer_name_is_the_same_city_in_one_article() -> None:
    text = "Комсомольск-на-Амуре принял гостей. В Комсомольске подписали соглашение с Цзямусы."
    assert cities(text)[:2] == [("Комсомольск-на-Амуре", 2021851)] * 2
    assert cities("В Комсомольске подписали соглашение.") != cities(text)[1:2]


def test_dateline_in_capitals_is_a_city() -> None:
    assert ("Иркутск", 2023469) in cities("ИРКУТСК, 19 августа. Делегация вернулась.")


def test_adjective_of_an_executive_committee_is_its_city() -> None:
    (mention,) = [m for m in read("Глава Минского горисполкома подписал документ.") if m.kind == "municipality"]
    assert (mention.place.geonames, mention.form) == (625144, "adjective")


def test_district_has_the_id_of_the_town_it_is_named_after() -> None:
    assert ("Псковский район", 504341) in cities("Соглашение подписал Псковский район.")


def test_district_of_a_city_has_no_id_and_takes_the_city_with_it() -> None:
    assert cities("Приехала глава Московского района Минска.") == [("Московский район", None)]


def test_capital_of_a_region_is_its_city() -> None:
    assert cities("В столицу Татарстана приехали гости.") == [("Казань", 551487)]


def test_region_and_country_are_no_municipalities() -> None:
    assert cities("Иркутская область и Китай дружат.") == []
    assert {m.kind for m in read("Иркутская область и Китай дружат.")} == {"region", "country"}


def test_former_name_leads_to_the_city_of_today() -> None:
    assert ("Ленинград", 498817) in cities("Тогда договор подписали Ленинград и Гамбург.")


@pytest.mark.parametrize(
    "text",
    [
        "Владимир Орлов рассказал о поездке.",
        "Они гуляли по улице Минской.",
        "Теплоход прошёл по реке Волге.",
        "Они отдыхали на Днепре.",
        "Парк «Находка» откроется весной.",
        "В саду зацвёл лук и посадили новый сорт.",
    ],
)
def test_person_street_river_and_thing_are_no_city(text: str) -> None:
    assert cities(text) == []


def test_capitals_that_stand_for_states_are_countries() -> None:
    assert cities("Президент назвал отношения Москвы и Анкары дружескими.") == []


def test_country_named_beside_decides_between_namesakes() -> None:
    found = dict(cities("Побратимом стал Бирмингем (США)."))
    assert found["Бирмингем"] == 4049979


def test_city_unknown_to_the_gazetteer_is_kept_without_id() -> None:
    assert ("Восточное Сараево", None) in cities("Соглашение подписало Восточное Сараево.")


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    found = read("Казань и Минск, столица Белоруссии, дружат с Йошкар-Олой и Псковским районом.", "Казань и Минск")
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 < m.confidence <= 1 and m.rule for m in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Мэр Самары подписал соглашение о сотрудничестве с Лидой.", "Лида"),
        ("Тверь дружит с Герой и Безансоном.", "Гера"),
        ("Новым побратимом Твери станет Борисов.", "Борисов"),
        ("Побратимами Городца стали два города.", "Городец"),
        ("Тверь дружит с Брянском и Минском.", "Брянск"),
    ],
)
def test_word_of_another_meaning_is_a_city_where_a_tie_stands_before_it(text: str, name: str) -> None:
    assert name in {m.place.name for m in read(text) if m.kind == "municipality"}


def test_person_of_the_article_stays_a_person_beside_a_tie() -> None:
    assert cities("Приехал мэр Пётр Борисов. Договор о дружбе с Борисовым обсуждали долго.") == []


def test_region_noun_before_a_name_tells_a_region_and_a_country_adjective_a_city() -> None:
    assert {m.kind for m in read("Приехали гости из префектуры Исикава.")} == {"region"}
    assert ("Цзилинь", 2036502) in cities("Китайский Цзилинь породнился с Тверью.")
    assert cities("Провинция Цзилинь ждёт гостей.") == []


def test_city_that_looks_like_a_given_name_is_one_where_its_country_is_spoken_of() -> None:
    text = "Немецкие города спорят. Эрланген и Брауншвейг выжидают. Жёстче прочих высказался Киль."
    assert "Киль" in {name for name, _ in cities(text)}
    assert cities("Жёстче прочих высказался Киль.") == []


def test_short_name_is_the_city_of_the_article_that_bears_it_in_full() -> None:
    text = "Гости прибыли в Комсомольск-на-Амуре. В Комсомольске их ждали."
    assert {name for name, _ in cities(text)} == {"Комсомольск-на-Амуре"}


@pytest.mark.parametrize(("text", "name"), [("Приехал аким Костаная Нурмухамбет Урысбаев.", "Костанай")])
def test_city_that_looks_like_an_adjective_is_one_after_its_mayor(text: str, name: str) -> None:
    assert name in {n for n, _ in cities(text)}


def test_town_in_the_locative_is_not_the_town_of_another_declension() -> None:
    text = "Украинские города разрывают связи. Решение принято в Каменском, сообщили на Украине."
    assert ("Каменское", 709932) in cities(text)
    assert [name for name, _ in cities("Соглашение с российским Балтийском действует.")] == ["Балтийск"]


def test_adjective_belongs_to_a_council_only_in_its_own_case() -> None:
    assert ("Волжский", 472231) in cities("От отношений с российским Волжским городской совет отказался.")


def test_one_name_means_one_city_in_an_article() -> None:
    text = "Курчатов и Тула подписали меморандум. Делегация казахстанского Курчатова вернулась домой."
    assert {number for name, number in cities(text) if name == "Курчатов"} == {1520885}


def test_namesakes_keep_apart_where_the_article_speaks_of_them() -> None:
    text = "Армавир встретил гостей. Делегация армянского Армавира приехала к российскому тёзке."
    assert len({number for name, number in cities(text) if name == "Армавир"}) == 2


def test_country_that_describes_another_city_says_nothing() -> None:
    assert ("Курчатов", 1520885) in cities("Меморандум подписали подмосковная Дубна и казахстанский Курчатов.")


def test_famous_namesake_is_meant_rather_than_one_that_few_write_of() -> None:
    text = "Плимут дружит с Тулой. В Туле были и гости из США."
    assert ("Плимут", 2640194) in cities(text)


def test_region_that_a_main_town_lies_in_is_no_town() -> None:
    text = "Тула дружит с Ахмадабадом, главным городом Гуджарата."
    assert [name for name, _ in cities(text)] == ["Тула", "Ахмадабад"]


def test_province_with_an_adjective_of_its_state_is_not_a_namesake_elsewhere() -> None:
    assert cities("Область подписала соглашение с канадским Онтарио.") == []


@pytest.mark.parametrize("text", ["Мозаика открыта на улице Суворова.", "Гости побывали в доме-музее Чайковского."])
def test_who_is_honoured_by_a_street_or_museum_is_no_town(text: str) -> None:
    assert cities(text) == []


def test_given_name_before_a_surname_is_no_state_and_no_town() -> None:
    assert not [m for m in read("Джорджия Мелони прибыла в Сочи.") if m.kind == "region"]
    assert [name for name, _ in cities("В Тулу приехала Вирджиния Рагги, мэр Рима.")] == ["Тула", "Рим"]


def test_adjective_of_partners_does_not_say_where_their_city_lies() -> None:
    assert ("Ош", 1527534) in cities("Турецкими побратимами Оша числятся Измир и Стамбул.")
    assert ("Ош", 1527534) in cities("Среди российских партнёров Оша посол выделил Казань.")


def test_word_of_the_sentence_before_says_nothing_of_a_name() -> None:
    assert [name for name, _ in cities("Стороны говорили о защите рек. Уфа и Казань согласовали план.")] == [
        "Уфа",
        "Казань",
    ]


def test_rivers_that_leave_their_banks_are_no_towns() -> None:
    assert cities("Весной Ишим и Тобол вышли из берегов.") == []


def test_name_of_two_words_behind_an_office_is_a_person() -> None:
    assert cities("Документ подписал мэр Бад Кларк.") == []
    assert [name for name, _ in cities("Документ подписал мэр Сочи Алексей Тихонов.")] == ["Сочи"]


def test_adjective_that_does_not_agree_is_no_part_of_the_name_behind_it() -> None:
    assert ("Великие Луки", 476077) in cities(
        "Соглашение о побратимстве с Полоцком Великие Луки подписали в 2003 году."
    )


def test_city_like_a_given_name_is_one_where_the_article_names_it_surely() -> None:
    text = "Делегация города Лида приехала в Тверь. Лида, в свою очередь, ищет партнёров."
    assert [name for name, _ in cities(text)] == ["Лида", "Тверь", "Лида"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Губа, до которой два часа езды, числится побратимом Твери.", "Губа"),
        ("Белебей с 2010 года поддерживал побратимские связи с Тверью.", "Белебей"),
    ],
)
def test_common_word_that_opens_a_sentence_and_is_a_partner_is_a_town(text: str, name: str) -> None:
    assert [n for n, _ in cities(text)] == [name, "Тверь"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Мглин породнился с Радомом.", "Мглин"),
        ("Гороховец стал побратимом Радома.", "Гороховец"),
        ("Болхов подписал соглашение о дружбе с Радомом.", "Болхов"),
        ("Чаплыгин и Радом породнились.", "Чаплыгин"),
        ("Новые Ляды дружат с Радомом.", "Новые Ляды"),
        ("В пятницу Балей побратался с Радомом.", "Балей"),
    ],
)
def test_small_town_is_known_by_doing_what_only_municipalities_do(text: str, name: str) -> None:
    assert [n for n, _ in cities(text)] == [name, "Радом"]


@pytest.mark.parametrize(
    ("text", "name", "geonames"),
    [
        ("Тверь дружит с Герцег-Нови.", "Герцег-Нови", 3199394),
        ("В Брешии подписали соглашение с Тверью.", "Брешия", 3181554),
        ("Мэр Суйфэньхэ приехал в Тверь.", "Суйфэньхэ", 2034657),
        ("Договор с турецким Кырклареэли расторгнут.", "Кырклареэли", 743166),
    ],
)
def test_usual_spelling_that_no_list_of_labels_has_is_known(text: str, name: str, geonames: int) -> None:
    assert (name, geonames) in cities(text)


@pytest.mark.parametrize("name", ["Камеямой", "Челядзем", "Пьедекуэстой"])
def test_two_towns_side_by_side_are_no_full_name_where_the_dictionary_knows_one(name: str) -> None:
    assert [n for n, _ in cities(f"С {name} Тверь дружит с 1998 года.")][1:] == ["Тверь"]


@pytest.mark.parametrize(
    "text",
    [
        "Они породнились с Радомом в мае.",
        "Коммуна подружилась с Радомом в мае.",
        "Фурманов, глава района, дружит с Радомом. Пётр Фурманов бывал там.",
    ],
)
def test_pronouns_words_and_people_do_not_become_towns_by_being_friends(text: str) -> None:
    assert [n for n, _ in cities(text)] == ["Радом"]


def test_listed_town_that_looks_like_an_adjective_is_one_though_a_council_follows() -> None:
    text = "От побратимских отношений с российскими Мичуринском и Волжским городской совет отказался в марте."
    assert [name for name, _ in cities(text)] == ["Мичуринск", "Волжский"]


def test_adjective_that_rules_do_not_derive_is_known_from_the_region() -> None:
    assert ("Кострома", 543878) in cities("Костромские школьники съездили в Лиду.")


def test_municipality_only_pointed_at_has_no_name() -> None:
    assert cities("Тамошний муниципалитет ответил согласием.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Они отдыхали на Днестре и Дунае.",
        "Лагерь разбили у подножия горы Тайшань.",
        "Теплоход идёт по городам на Янцзы.",
        "Они гуляли у моста Дружбы.",
        "Помогла ассоциация портовых городов ЮНЕСКО.",
        "Договор подписан с мэром Орханом Байтекином.",
    ],
)
def test_mountain_bridge_league_and_mayor_are_no_city(text: str) -> None:
    assert cities(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Бразильский Сантос в 2010 году стал побратимом Твери.", "Сантос"),
        ("Магистрат Вернигероде весной разорвал договор.", "Вернигероде"),
        ("Дружат с Самсуном (Турция), Борисовом (Белоруссия) и Марселем (Франция).", "Борисов"),
        ("Кострома сблизилась с Сергиевым Посадом.", "Сергиев Посад"),
    ],
)
def test_city_that_the_model_takes_for_somebody_is_one_by_what_stands_beside_it(text: str, name: str) -> None:
    assert name in [city for city, _ in cities(text)]


def test_person_beside_an_adjective_of_a_country_is_no_city() -> None:
    assert "Сантос" not in [city for city, _ in cities("Бразильский посол Карлос Сантос прилетел в Тверь.")]


def test_big_city_called_like_a_word_is_told_by_its_capital_letter_within_a_sentence() -> None:
    assert "Ессентуки" in [city for city, _ in cities("К слову, и Ессентуки не сидят сложа руки.")]
    assert cities("Находка археологов удивила всех.") == []


def test_town_on_a_signpost_is_meant_and_a_hotel_of_its_name_is_not() -> None:
    assert "Алитус" in [city for city, _ in cities("Побратим разорвал договор вместе с табличкой «Алитус».")]
    assert "Алитус" not in [city for city, _ in cities("Гостей поселили в отеле «Алитус».")]


def test_plural_name_is_found_by_its_bare_genitive() -> None:
    assert cities("Гости приехали из Бельц.") == [("Бельцы", 618605)]
    assert "Бады" not in [city for city, _ in cities("Договор подписал мэр Бад Кларк.")]


def test_foreign_town_that_geonames_has_in_latin_letters_only_is_found_by_its_russian_name() -> None:
    assert cities("Делегация приехала из Бендер-Энзели.") == [("Бендер-Энзели", 141679)]


def test_city_on_a_river_may_leave_the_river_out_where_no_other_is_called_so() -> None:
    assert ("Людвигсхафен", 2875376) in cities("Делегация Людвигсхафена приехала в Сумгайыт.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Дружба Твери и Безансона скреплена договором.", ["Тверь", "Безансон"]),
        ("Муром подписал договор с Тверью.", ["Муром", "Тверь"]),
        ("Между Зеленодольском и турецким Балыкесиром заключён договор.", ["Зеленодольск", "Балыкесир"]),
        ("Гостей встретили в Каменске-Уральском.", ["Каменск-Уральский"]),
        ("Делегация приехала в Самару.", ["Самара"]),
        ("С Тверью Оснабрюк дружит с 1991 года.", ["Тверь", "Оснабрюк"]),
        ("Арзамасская делегация вернулась.", ["Арзамас"]),
        ("Нижний Тагил и чешский Хеб переподписали договор.", ["Нижний Тагил", "Хеб"]),
    ],
)
def test_towns_that_look_like_other_words_are_told_apart_by_their_sentence(text: str, names: list[str]) -> None:
    assert [name for name, _ in cities(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Новый указатель у Волги подарили гости.",
        "Город за Амуром ждёт гостей.",
        "У них Дарданеллы, у нас Боспор.",
        "Белгород дружит с городами, которых касается Дунай.",
    ],
)
def test_what_is_better_known_as_a_water_is_no_town(text: str) -> None:
    assert cities(text) in ([], [("Белгород", 578072)])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Побратимом Бердска стал город Обь.", "Обь"),
        ("В Оби рассказали о поездке.", "Обь"),
        ("Польская Висла и Пушкин подписали договор.", "Висла"),
        ("Комсомольск-на-Амуре принимает гостей.", "Комсомольск-на-Амуре"),
    ],
)
def test_town_named_like_its_river_is_known_by_its_words(text: str, name: str) -> None:
    assert name in {found for found, _ in cities(text)}


def test_short_name_that_is_a_word_of_the_dictionary_is_the_city_told_in_full_before() -> None:
    text = "Набережные Челны – город на Каме. Челны подписали соглашение с турецким Измитом."
    assert [name for name, _ in cities(text)] == ["Набережные Челны", "Набережные Челны", "Измит"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Дзержинский и сербский Аранджеловац подписали договор.", "Дзержинский"),
        ("Кострома и белорусский Слоним побратались.", "Слоним"),
        ("Студенты-медики Гродно пройдут практику в Лимбурге.", "Гродно"),
        ("Побратим Вологды – немецкий город Эйзенах.", "Эйзенах"),
        ("Побратим Вологды – турецкий город Инегёль.", "Инегёль"),
    ],
)
def test_town_that_looks_like_something_else_is_one_beside_a_tie(text: str, name: str) -> None:
    assert name in [name for name, _ in cities(text)]


@pytest.mark.parametrize(
    ("district", "seat"),
    [
        ("Тотемским районом", 481960),
        ("Вяземским муниципальным округом", 470676),
        ("Вытегорским районом", 469960),
        ("Лодейнопольским районом", 534560),
        ("Слободским районом", 491882),
        ("Слюдянским районом", 2016422),
        ("Лидским районом", 626081),
        ("Канским районом", 1504682),
        ("Круглянским районом", 626491),
    ],
)
def test_district_has_the_id_of_the_town_of_its_country_that_it_is_named_after(district: str, seat: int) -> None:
    assert seat in [geonames for _, geonames in cities(f"Гомель дружит с {district}.")]


@pytest.mark.parametrize("text", ["Соглашение подписал Заводской район.", "Глава Заводского района приехал в пятницу."])
def test_district_that_many_cities_have_bears_its_usual_name_in_any_case(text: str) -> None:
    assert cities(text) == [("Заводской район", None)]


def test_district_abroad_may_be_named_after_a_town_there() -> None:
    assert cities("Гомель дружит с Лейпцигским округом.")[-1][1] == 2879139


@pytest.mark.parametrize(
    ("name", "inhabitants"),
    [
        ("Рыбинск", "рыбинцев"),
        ("Ржев", "ржевитян"),
        ("Тверь", "тверичане"),
        ("Тобольск", "тоболяков"),
        ("Сергиев Посад", "сергиевопосадцы"),
        ("Малоярославец", "малоярославчанам"),
    ],
)
def test_inhabitants_stand_for_their_town_in_any_case(name: str, inhabitants: str) -> None:
    found = read(f"Договор о побратимстве подписали и для {inhabitants}.", f"{name}: новости")
    assert [m.place.name for m in found if m.form == "demonym"] == [name]


@pytest.mark.parametrize(
    ("name", "adjective"),
    [("Сергиев Посад", "сергиевопосадская"), ("Торжок", "новоторжская"), ("Сосновый Бор", "сосновоборская")],
)
def test_adjective_of_a_town_of_two_words_or_an_old_name_is_the_towns(name: str, adjective: str) -> None:
    found = read(f"Вчера {adjective} мэрия подписала договор.", f"{name}: новости")
    assert [m.place.name for m in found if m.form == "adjective"] == [name]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Соглашение с районом Чаоян города Пекина подписано.", "Чаоян", "CN"),
        ("Побратимом стал район Кадыкёй в Стамбуле.", "Кадыкёй", "TR"),
        ("Договор с районом Пудун (Шанхай) продлён.", "Пудун", "CN"),
    ],
)
def test_named_district_of_a_city_is_the_municipality_and_its_city_is_none(text: str, name: str, country: str) -> None:
    assert [(m.place.name, m.place.country) for m in read(text) if m.kind == "municipality"] == [(name, country)]


def test_head_of_a_district_named_behind_it_is_no_part_of_a_city() -> None:
    assert "Иванов" not in [m.place.name for m in read("Глава района Иван Иванов в Минске подписал договор.")]


def test_adjective_is_of_the_town_that_the_article_names() -> None:
    found = read("Ростов Великий подписал договор со Стевнсом, рассказала ростовская мэрия.")
    assert {m.place.geonames for m in found if m.place.country == "RU"} == {501183}


def test_what_an_adjective_of_a_region_stands_before_in_quotes_is_a_club() -> None:
    assert "Заря" not in [name for name, _ in cities("Гомель обыграл брянскую «Зарю», побратима клуба.")]


def test_city_pointed_to_again_does_not_take_the_name_behind_it() -> None:
    found = cities("Гимназисты были в Видине. С этим болгарским городом Арзамас связывает договор о дружбе.")
    assert found == [("Видин", 725905), ("Видин", 725905), ("Арзамас", 580724)]


def test_municipal_district_told_by_its_region_is_the_town_named_there() -> None:
    found = cities("Химки нашли партнёра. Подмосковный городской округ подписал договор с Лахти.")
    assert [name for name, _ in found] == ["Химки", "Химки", "Лахти"]
