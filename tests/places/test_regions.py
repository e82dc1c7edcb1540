import csv

import pytest

from kg.places.gazetteer import open_gazetteer
from kg.resources import data_folder
from tests.places.test_find import cities, read

with (data_folder() / "regions.csv").open(encoding="utf-8", newline="") as file:
    ROWS = tuple(csv.DictReader(file))


def regions(text: str) -> list[tuple[str, str | None]]:
    return [(m.place.name, m.place.country) for m in read(text) if m.kind == "region"]


@pytest.mark.parametrize(
    ("text", "name", "geonames"),
    [
        ("Хиросима приняла гостей.", "Хиросима", 1862415),
        ("Соглашение с Ниигатой подписано.", "Ниигата", 1855431),
        ("Японская Осака стала побратимом.", "Осака", 1853909),
        ("Они побывали в Нью-Йорке.", "Нью-Йорк", 5128581),
        ("Гости из Анкары и Антальи приехали.", "Анталья", 323777),
        ("Болгарская Монтана стала побратимом.", "Монтана", 729114),
    ],
)
def test_city_that_shares_its_name_with_a_region_is_meant_by_the_bare_name(text: str, name: str, geonames: int) -> None:
    assert (name, geonames) in cities(text)
    assert regions(text) == []


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Делегация прибыла из префектуры Ниигата.", "префектура Ниигата", "JP"),
        ("Губернатор штата Нью-Йорк приехал.", "штат Нью-Йорк", "US"),
        ("Гости из провинции Анталья приехали.", "провинция Анталья", "TR"),
        ("Они побывали в департаменте Вар.", "департамент Вар", "FR"),
        ("Делегация аймака Булган приехала.", "аймак Булган", "MN"),
        ("Аким области Абай прибыл.", "область Абай", "KZ"),
    ],
)
def test_region_noun_tells_the_region_from_the_city_of_its_name(text: str, name: str, country: str) -> None:
    assert regions(text) == [(name, country)]
    assert cities(text) == []


@pytest.mark.parametrize(
    ("text", "geonames"),
    [
        ("Приехали гости из Спрингфилда (Иллинойс).", 4250542),
        ("Приехали гости из Спрингфилда (Миссури).", 4409896),
        ("Приехали гости из города Портленд, штат Мэн.", 4975802),
        ("Приехали гости из города Портленд, штат Орегон.", 5746545),
    ],
)
def test_state_tells_towns_of_one_name_apart(text: str, geonames: int) -> None:
    assert [found for _, found in cities(text)] == [geonames]


def test_given_name_in_the_genitive_is_no_province() -> None:
    assert regions("Выставка на улице Альберта Камалеева открылась. Пришли поклонники театра имени Альберта.") == []
    assert regions("Гости прибыли из провинции Альберта.") == [("провинция Альберта", "CA")]


def test_seat_of_every_region_lies_in_its_country() -> None:
    seats = [(row, open_gazetteer().get(int(row["capital_geonames"]))) for row in ROWS if row["capital_geonames"]]
    assert [row["name_ru"] for row, seat in seats if seat is None or seat.country != row["country"]] == []


@pytest.mark.parametrize(("country", "count"), [("US", 50), ("JP", 47), ("CN", 27), ("PL", 16), ("MX", 31)])
def test_states_and_prefectures_are_all_there_each_with_a_seat_of_its_own(country: str, count: int) -> None:
    rows = [row for row in ROWS if row["country"] == country]
    seats = [open_gazetteer().get(int(row["capital_geonames"])) for row in rows if row["capital_geonames"]]
    codes = [seat.region for seat in seats if seat is not None]
    assert len(rows) == count
    assert len(codes) == len(set(codes))


def test_region_that_no_town_shares_its_name_with_is_meant_behind_the_word_for_its_towns() -> None:
    assert regions("Ассамблея крупнейшего города Аляски отозвала подпись.") == [("Аляска", "US")]
    assert regions("Мэр самого северного города Хоккайдо прислал письмо.") == [("Хоккайдо", "JP")]
    assert regions("В администрации города Самары подписали договор.") == []


@pytest.mark.parametrize(
    ("text", "town", "country"),
    [
        ("Пенсильванский Скрантон дружит с Балхашем.", "Скрантон", "US"),
        ("Лотарингский Нанси дружит с Краснодаром.", "Нанси", "FR"),
        ("Договор подписан с умбрийским Терни.", "Терни", "IT"),
        ("Гости прибыли из чжэцзянского Тайчжоу.", "Тайчжоу", "CN"),
    ],
)
def test_adjective_of_a_region_abroad_tells_the_country_of_a_town(text: str, town: str, country: str) -> None:
    found = [m.place for m in read(text) if m.kind == "municipality"]
    assert (town, country) in {(place.name, place.country) for place in found}
