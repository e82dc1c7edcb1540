"""Names that other words hide: a state's, shortened ones, words of the dictionary, parts of cities, capitals."""

from __future__ import annotations

import pytest

from tests.places.test_find import cities


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Побратимом Казани стал Алжир.", "Алжир"),
        ("Казань и Люксембург породнились.", "Люксембург"),
        ("Мэр Туниса прилетел в Казань.", "Тунис"),
        ("Среди побратимов Казани — город Сингапур.", "Сингапур"),
        ("Казань и Цзилинь стали побратимами.", "Цзилинь"),
    ],
)
def test_capital_is_told_from_the_state_of_its_name_by_what_only_cities_are(text: str, city: str) -> None:
    assert city in {name for name, _ in cities(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Казань подписала соглашение о сотрудничестве с Сингапуром.",
        "Россия и Тунис дружат с 1956 года.",
        "Главный город Люксембурга ждёт гостей.",
        "Посол Алжира прилетел в Казань.",
    ],
)
def test_state_stays_a_state_where_nothing_calls_it_a_city(text: str) -> None:
    assert {name for name, _ in cities(text)} <= {"Казань"}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Казань подарит Ханою, своему городу-побратиму, сквер.", "Ханой"),
        ("Казань подарит Юджину, американскому побратиму, сквер.", "Юджин"),
    ],
)
def test_partner_in_apposition_is_no_person(text: str, city: str) -> None:
    assert city in {name for name, _ in cities(text)}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("СПб и Гамбург стали побратимами.", "Санкт-Петербург"),
        ("Н. Новгород ждёт гостей из Цзинаня.", "Нижний Новгород"),
        ("Наб. Челны подписали соглашение с Минском.", "Набережные Челны"),
    ],
)
def test_shortened_name_is_shown_in_full(text: str, city: str) -> None:
    assert city in {name for name, _ in cities(text)}


def test_initial_before_a_surname_shortens_no_name() -> None:
    assert "Новый Орлов" not in {name for name, _ in cities("Н. Орлов и А. Новгородов подписали письмо.")}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Мокшан и белорусский Брагин подписали договор о дружбе.", "Мокшан"),
        ("Столбцы и подмосковные Люберцы стали побратимами.", "Столбцы"),
        ("Школьники из болгарского Перника жили в семьях Мысков. Города — побратимы.", "Мыски"),
        ("Лида ждёт гостей из Димитровграда, города-побратима.", "Лида"),
    ],
)
def test_word_of_the_dictionary_is_the_partner_where_one_is_missing(text: str, town: str) -> None:
    assert town in {name for name, _ in cities(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Кафе открылось к приезду гостей из аргентинского Посадаса, города-побратима.",
        "Белгород ищет побратимов. Они нужны и школам.",
    ],
)
def test_word_that_opens_a_sentence_is_no_partner_abroad(text: str) -> None:
    assert len(cities(text)) == 1


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Шанхайский район Пудун дружит с Колпинским районом.", "Пудун"),
        ("Гостей принял берлинский район Лихтенберг.", "Лихтенберг"),
    ],
)
def test_district_behind_the_adjective_of_a_city_is_the_party(text: str, district: str) -> None:
    names = {name for name, _ in cities(text)}
    assert district in names
    assert not {"Шанхай", "Берлин", "Шанхайский район", "Берлинский район"} & names


def test_district_with_its_city_behind_keeps_its_name() -> None:
    assert [name for name, _ in cities("Московский район Минска принял гостей.")] == ["Московский район"]


def test_headline_in_capitals_hides_no_short_name() -> None:
    assert {name for name, _ in cities("ПСКОВ И НОЙС ПОДПИСАЛИ ДОГОВОР О ПОБРАТИМСТВЕ.")} == {"Псков", "Нойс"}


@pytest.mark.parametrize("text", ["Город Мохэ ждёт гостей.", "Гостей принял городской уезд Дуннин."])
def test_chinese_name_that_is_known_in_latin_letters_alone_needs_but_the_word_for_a_town(text: str) -> None:
    assert len(cities(text)) == 1


def test_tie_told_in_quotation_marks_names_a_town() -> None:
    assert "Пловдив" in {name for name, _ in cities("Мэр Гюмри: «Побратимство с Пловдивом продлено».")}


@pytest.mark.parametrize(
    ("adjective", "town"),
    [("керченская", "Керчь"), ("ужгородская", "Ужгород"), ("венецианская", "Венеция"), ("измирская", "Измир")],
)
def test_adjective_that_no_rule_derives_is_known(adjective: str, town: str) -> None:
    assert town in {name for name, _ in cities(f"Псков и {adjective} мэрия подписали договор о побратимстве.")}


def test_large_city_is_known_by_a_form_whose_case_was_guessed_wrongly() -> None:
    assert "Сиань" in {name for name, _ in cities("Ош обзавёлся побратимом в Китае, Сианем, в понедельник.")}


def test_town_behind_a_region_told_in_another_case_is_no_region() -> None:
    assert "Псков" in {name for name, _ in cities("Вслед за областью Псков породнился с Тарту.")}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Словацкая Жилина ответила Казани отказом.", "Жилина"),
        ("С чешским Зноймо Казань породнилась в 1999 году.", "Зноймо"),
        ("С французским Дижоном Майнц породнён с 1958 года.", "Дижон"),
        ("Глава Пошехонья Иван Орлов заключил соглашение с Казанью.", "Пошехонье"),
        ("Бургомистр Бад-Киссингена Карл Вебер написал в Казань.", "Бад-Киссинген"),
    ],
)
def test_town_is_found_whatever_the_model_makes_of_its_name(text: str, city: str) -> None:
    assert city in {name for name, _ in cities(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Это район Гомеля, он больше Казани.", "Этот район"),
        ("Со стороны гостей договор с Казанью подписала член совета Захра Камали.", "Камаль"),
        ("В пятницу мэр французского города Элоди Ришар приехала в Казань.", "Элоди"),
        (
            "Под договором с Казанью расписались руководившие двумя городами Ниязи Байрамлы и Иван Орлов.",
            "Ниязи Байрамлы",
        ),
        ("Ма Цзяньго подписал соглашение с Казанью.", "Цзяньго"),
        ("Первая группа из Казани приедет на Днепр летом.", "Днепр"),
        ("С волжской стороны договор с Минском подписал глава города.", "Волжск"),
    ],
)
def test_person_river_and_pronoun_are_no_town(text: str, name: str) -> None:
    assert name not in {found for found, _ in cities(text)}


def test_last_part_of_a_double_name_is_short_for_it() -> None:
    text = "Швебиш-Гмюнд и Казань породнились. К юбилею Гмюнд созвал гостей."
    assert {geonames for _, geonames in cities(text)} == {2835482, 551487}


def test_last_part_is_another_town_where_its_country_is_spoken_of() -> None:
    text = "Швебиш-Гмюнд и Казань породнились. Австрийский Гмюнд далеко."
    assert 2778439 in {geonames for _, geonames in cities(text)}


def test_headline_gives_the_name_of_a_district_without_a_town_in_short() -> None:
    text = "Хасан и Минск обновили договор. Глава Хасанского муниципального округа приехал."
    assert {name for name, _ in cities(text)} == {"Минск", "Хасанский муниципальный округ"}


def test_district_is_that_of_the_stanitsa_it_is_named_after() -> None:
    text = "Минск дружит с Динским районом. Станица Динская рада."
    assert {geonames for _, geonames in cities(text)} == {625144, 566181}


@pytest.mark.parametrize(
    "text",
    [
        "Казань породнилась с Мадрасом, нынешним Ченнаи.",
        "Казань дружит с Ченнаи (бывший Мадрас).",
        "Побратимом Казани стал Мадрас, ныне город Ченнаи.",
    ],
)
def test_town_of_two_names_is_one(text: str) -> None:
    assert {geonames for _, geonames in cities(text)} == {551487, 1264527}


def test_former_mayor_is_no_former_name() -> None:
    assert len({geonames for _, geonames in cities("Казань, бывший мэр Лиды и Минск рады.")}) > 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Осенью породнилась с Барановичами Бяла-Подляска, до которой три часа.",
            {"Барановичи", "Бяла-Подляска"},
        ),
        ("А вот с Марлем Вараждин побратим, причём давний.", {"Марль", "Вараждин"}),
        ("Мэр ганской Темы Абена Менса подписала декларацию о дружбе с Таганрогом.", {"Тема", "Таганрог"}),
        ("Соглашение о партнёрстве с Друскининкаем городской голова подписал в ноябре.", {"Друскининкай"}),
        ("Глубокое и подмосковная Руза решили обновить побратимский договор.", {"Глубокое", "Руза"}),
        ("Берд заключил договор о дружбе с Пензой.", {"Берд", "Пенза"}),
    ],
)
def test_who_ties_itself_is_a_town_whatever_its_name_looks_like(text: str, expected: set[str]) -> None:
    assert {name for name, _ in cities(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Побратимы Дубны ждут гостей из Новой-Дубницы.", ("Нова-Дубница", 3058496)),
        ("Делегация Сремских-Карловцев приехала в Клин.", ("Сремски-Карловци", 3190101)),
    ],
)
def test_slavic_towns_keep_short_adjectives(text: str, expected: tuple[str, int]) -> None:
    assert expected in cities(text)


def test_town_may_be_called_by_what_the_adjective_of_its_name_describes() -> None:
    text = "Нижний Тагил спокоен. С армянским Чаренцаваном Тагил породнился давно."
    assert [name for name, _ in cities(text)] == ["Нижний Тагил", "Чаренцаван", "Нижний Тагил"]


def test_word_that_describes_is_no_town() -> None:
    assert {name for name, _ in cities("Дальний побратим у Хивы пока один, Луксор.")} == {"Хива", "Луксор"}
    text = "С Казанлыком, городом Апрельского восстания, побратался Пятигорск."
    assert {name for name, _ in cities(text)} == {"Казанлык", "Пятигорск"}


def test_name_of_a_town_stays_it_where_the_model_takes_it_for_somebody() -> None:
    text = "Примэрия Единца перенесла церемонию. У Единца есть партнёры."
    assert [name for name, _ in cities(text)] == ["Единец", "Единец"]


def test_people_whose_partner_is_told_name_their_town() -> None:
    text = "Глава города уехал на север. Псковичам их немецкий побратим Нойс помогает. В Великих Луках ждут."
    assert {name for name, _ in cities(text)} == {"Псков", "Нойс", "Великие Луки"}


def test_soft_ending_names_no_town_that_ends_hard() -> None:
    assert "Хулин" not in {name for name, _ in cities("Лесозаводск дружит с Хулинем с 1993 года.")}


def test_form_of_two_towns_is_of_the_one_that_other_forms_name() -> None:
    text = "Лесозаводск ждёт гостей. Мэр Хулиня приехал в понедельник. Потом в Хулине открыли ярмарку."
    assert {name for name, _ in cities(text)} == {"Лесозаводск", "Хулинь"}


def test_town_that_is_named_as_it_is_called_is_itself() -> None:
    text = "Берд ждёт гостей. У Берда есть побратимы. В Берде прошёл праздник, гости из Берда довольны."
    assert "Берд" in {name for name, _ in cities(text)}


def test_adjective_that_opens_a_sentence_is_no_given_name() -> None:
    text = "Ганзейский Штральзунд отмечал снятие осады. Среди зрителей были посланцы Твери."
    assert {name for name, _ in cities(text)} == {"Штральзунд", "Тверь"}


def test_both_parts_of_a_name_with_an_adjective_are_inflected() -> None:
    text = "Минск принял гостей из Радзыня-Подляского. Год назад он подружился с Радзынем-Подляским."
    assert {name for name, _ in cities(text)} == {"Минск", "Радзынь-Подляский"}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Мэр Хилверсюма Ян ван Леувен прилетел в Казань.", "Хилверсюм"),
        ("Мэр Казани встретил гостя: бургомистр Альмело Питер де Гроот привёз план.", "Альмело"),
        ("Бургомистр Хелмонда Антон ван дер Мей подписал протокол.", "Хелмонд"),
        ("Мэр Захедана Рами аль-Ахмад подписал протокол.", "Захедан"),
    ],
)
def test_town_is_read_before_a_name_with_a_particle(text: str, city: str) -> None:
    assert city in {name for name, _ in cities(text)}


def test_undeclined_word_behind_an_office_is_somebody_s_though_a_particle_follows() -> None:
    assert cities("Мэр Бад Кларк ван Дам подписал протокол.") == []


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("От имени Чехова договор о дружбе с Лидой подписал Олег Котов.", "Чехов"),
        ("Соглашение с Лидой от имени Губкина подписал глава.", "Губкин"),
        ("От имени Жукова меморандум с Лидой заключила мэр Анна Котова.", "Жуков"),
    ],
)
def test_party_on_whose_behalf_a_paper_is_signed_is_no_namesake(text: str, city: str) -> None:
    assert city in {name for name, _ in cities(text)}


@pytest.mark.parametrize("text", ["Парк имени Губкина ждёт гостей.", "От имени Пушкина стихи прочёл актёр."])
def test_namesake_of_a_thing_is_no_party(text: str) -> None:
    assert cities(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Фракция христианских демократов Вормса против договора с Тулой.",
        "Женские команды Вормса сыграли с Тулой.",
        "Полицейские хоры Вормса и Тулы выступили вместе.",
        "Казацкие атаманы Тулы встретили гостей из Вормса.",
    ],
)
def test_adjective_of_what_people_are_names_no_town(text: str) -> None:
    assert {name for name, _ in cities(text)} == {"Вормс", "Тула"}


@pytest.mark.parametrize(
    "text",
    [
        "Побратимство Владимира и Канн обсудили депутаты.",
        "Побратимство Владимира с Каннами обсудили депутаты.",
        "Породнение Владимира и Канн обсудили депутаты.",
    ],
)
def test_first_side_of_a_twinning_is_no_given_name(text: str) -> None:
    assert [name for name, _ in cities(text)] == ["Владимир", "Канны"]


def test_comrades_of_a_war_are_no_towns() -> None:
    assert cities("Побратимство Ивана и Владимира началось в окопах.") == []


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Делегация Бреста посетила ферганский город-побратим Маргилан.", "Маргилан"),
        ("Брест ждёт гостей из азовского города-побратима Мариуполя.", "Мариуполь"),
        ("Брест навестил андижанский побратим Асака.", "Асака"),
        ("Брест навестил балканский побратим Чачак.", "Чачак"),
    ],
)
def test_adjective_of_the_land_of_a_town_is_no_other_town(text: str, town: str) -> None:
    assert [name for name, _ in cities(text)] == ["Брест", town]


@pytest.mark.parametrize("text", ["Самаркандский побратим Ургута ждёт гостей.", "Самаркандский побратим Брест ждёт."])
def test_adjective_of_a_town_whose_partner_is_told_stays(text: str) -> None:
    assert cities(text)[0][0] == "Самарканд"


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Ржевские власти подписали договор с Тулой.", ["Ржев", "Тула"]),
        ("Кунгурская делегация навестила побратим — Тулу.", ["Кунгур", "Тула"]),
        ("Мэрия Тулы и ржевские власти обновили соглашение.", ["Тула", "Ржев"]),
        ("Кинешемская дума продлила договор с Тулой.", ["Кинешма", "Тула"]),
    ],
)
def test_authority_of_a_small_town_acts_for_it(text: str, towns: list[str]) -> None:
    assert [name for name, _ in cities(text)] == towns


@pytest.mark.parametrize("text", ["Кунгурские полицейские и власти Тулы спорят.", "Кунгурские власти и Тула."])
def test_adjective_of_a_small_town_stands_for_nobody_else(text: str) -> None:
    assert [name for name, _ in cities(text)] == ["Тула"]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Председатель народного комитета Камрани Нгуен Тхи Лан прилетела в Казань.", "Камрань"),
        ("Вице-председатель народного комитета Далата Ле Ань Куан прилетел в Казань.", "Далат"),
        ("Глава Бьенхоа Нгуен Ван Тунг прилетел в Казань.", "Бьенхоа"),
        ("Руководитель Суйфэньхэ Ван Юн Пин прилетел в Казань.", "Суйфэньхэ"),
    ],
)
def test_town_is_read_before_the_syllables_of_its_head(text: str, town: str) -> None:
    assert [name for name, _ in cities(text)] == [town, "Казань"]


@pytest.mark.parametrize("text", ["Глава Ван Чжэ Минь посетил Казань.", "Глава Мамед Гусейн Алиев посетил Казань."])
def test_name_behind_an_office_is_no_town(text: str) -> None:
    assert [name for name, _ in cities(text)] == ["Казань"]
