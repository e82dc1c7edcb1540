"""Districts told by their adjectives alone, and the cities that districts are parts of; sentences of our own."""

import pytest

from tests.places.test_find import cities, read


def names(text: str) -> list[str]:
    return [name for name, _ in cities(text)]


@pytest.mark.parametrize(
    ("text", "districts"),
    [
        ("С Вентспилсом дружат районы Псковский и Островский.", ["Псковский район", "Островский район"]),
        ("Встречу вели главы районов Невельского и Псковского.", ["Невельский район", "Псковский район"]),
        (
            "Псковский район начал переписку весной. Невельский подписал договор сразу.",
            ["Псковский район", "Невельский район"],
        ),
        ("Свои связи есть и у районов области. Невельский дружит с Прейли.", ["Невельский район", "Прейли"]),
    ],
)
def test_adjective_without_its_noun_is_a_district_beside_others(text: str, districts: list[str]) -> None:
    assert [name for name in names(text) if name in districts] == districts


@pytest.mark.parametrize(
    "text", ["Выступил хор. Невельский его похвалил.", "В районе вокзала тихо. Невельский пришёл пешком."]
)
def test_adjective_alone_is_no_district_where_none_is_spoken_of(text: str) -> None:
    assert "Невельский район" not in names(text)


@pytest.mark.parametrize("text", ["Сестрорецк, район Петербурга, ждёт гостей.", "Дружат с Колпином, районом Москвы."])
def test_city_that_a_place_is_only_a_district_of_is_no_town_of_the_story(text: str) -> None:
    assert {"Санкт-Петербург", "Москва", "Петербург"}.isdisjoint(names(text))


@pytest.mark.parametrize("text", ["Чита дружит с Завханом.", "Подписал план и аймак Дорнод."])
def test_region_that_is_nobody_s_name_stays_one(text: str) -> None:
    assert [m.kind for m in read(text) if m.place.name in ("Завхан", "Дорнод")] == ["region"]


def test_people_are_read_where_they_look_like_an_adjective() -> None:
    text = "За год до этого о родстве с Тираспом заговаривали болгары: возможность обсуждал приезжавший заместитель."
    assert "BG" in {m.place.country for m in read(text)}


def test_members_of_a_council_live_in_no_town_of_that_name() -> None:
    assert "Дума" not in names("Думцы Уссурийска поддержали идею сделать побратимом Далат.")


@pytest.mark.parametrize(
    ("text", "districts"),
    [
        (
            "Ярославский, Любимский и Полоцкий районы ведут общий проект.",
            ["Ярославский район", "Любимский район", "Полоцкий район"],
        ),
        (
            "Между Костромским и Оршанским районами подписан договор о побратимстве.",
            ["Костромской район", "Оршанский район"],
        ),
        (
            "Тверской и Калязинский муниципальные округа подписали план.",
            ["Тверской муниципальный округ", "Калязинский муниципальный округ"],
        ),
        ("Встретились главы Любимского и Даниловского районов.", ["Любимский район", "Даниловский район"]),
    ],
)
def test_districts_share_the_noun_behind_them(text: str, districts: list[str]) -> None:
    assert names(text) == districts


@pytest.mark.parametrize(
    "text",
    [
        "Псков заключил договор с Московским и Фрунзенским районами Минска.",
        "Псков заключил договор с Московским районом Минска и Фрунзенским районом Минска.",
    ],
)
def test_district_of_a_city_is_told_as_its_part_in_a_list_too(text: str) -> None:
    wholes = {m.place.name: m.part_of.name for m in read(text) if m.part_of is not None}
    assert wholes == {"Московский район": "Минск", "Фрунзенский район": "Минск"}


@pytest.mark.parametrize(
    ("text", "district", "city"),
    [
        ("Псков подписал договор с районом Пудун города Шанхая.", "Пудун", "Шанхай"),
        ("Псков подписал договор с районом Коньяалты турецкой Антальи.", "Коньяалты", "Анталья"),
        ("Район Бейоглу в Стамбуле и Псков подписали договор.", "Бейоглу", "Стамбул"),
        ("Псков подписал договор с шанхайским районом Пудун.", "Пудун", "Шанхай"),
        ("Псков подписал договор с берлинским районом Митте.", "Митте", "Берлин"),
    ],
)
def test_district_behind_its_noun_is_told_as_part_of_its_city(text: str, district: str, city: str) -> None:
    assert [(m.place.name, m.part_of.name) for m in read(text) if m.part_of is not None] == [(district, city)]


def test_regions_that_share_a_noun_are_no_districts() -> None:
    assert names("Ярославская и Тверская области обменялись опытом, районы тоже.") == []


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Глава Любимского района Анна Котова и глава Даниловского Пётр Орлов подписали договор.", "Даниловский район"),
        ("Глава Полоцкого района подписал соглашение с главой Любимского.", "Любимский район"),
        ("Любимский район подписал соглашение с Даниловским.", "Даниловский район"),
        ("Председатель Лидского райисполкома Иван Котов и председатель Оршанского Пётр Орлов встретились.", "Орша"),
    ],
)
def test_second_district_leaves_out_the_noun_of_the_first(text: str, second: str) -> None:
    assert names(text)[1:] == [second]


@pytest.mark.parametrize(
    "text",
    [
        "Глава Любимского района встретил актёра Петра Даниловского и подписал договор о дружбе с Даниловским.",
        "Любимский район вручил награду главе Даниловскому.",
        "Глава Любимского района подписал договор с Даниловским.",
    ],
)
def test_surname_beside_a_district_is_none(text: str) -> None:
    assert "Даниловский район" not in names(text)


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Район Наньган города Харбина и Тверь подписали договор о побратимстве.", "Наньган"),
        ("Делегация района Пудун города Шанхая посетила Тверь.", "Пудун"),
        ("Район Коньяалты турецкой Антальи и Тверь стали побратимами.", "Коньяалты"),
        ("Берлинский район Панков и Тверь подписали соглашение о партнёрстве.", "Панков"),
        ("Тверь подписала с харбинским районом Сянфан соглашение о побратимстве.", "Сянфан"),
    ],
)
def test_district_of_a_city_is_the_party_and_not_the_city(text: str, district: str) -> None:
    assert set(names(text)) == {district, "Тверь"}


def test_person_behind_a_district_of_the_own_country_is_none() -> None:
    assert "Иванов" not in names("Пензенский район Иванов не узнал.")
