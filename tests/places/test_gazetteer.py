from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kg.places import compile_gazetteer
from kg.places.folding import fold_name
from kg.places.further_names import further_names, main
from kg.places.gazetteer import Gazetteer, open_gazetteer
from kg.places.tables import tables_of


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def test_a_city_is_found_by_its_names_in_all_scripts(gazetteer: Gazetteer) -> None:
    for name in ("Казань", "Kazan", "喀山", "カザン", "قازان"):
        assert 551487 in {place.geonames for place in gazetteer.lookup(fold_name(name))}


def test_namesakes_come_with_the_most_populous_first(gazetteer: Gazetteer) -> None:
    populations = [place.population for place in gazetteer.lookup("могилев")]
    assert len(populations) > 1
    assert populations == sorted(populations, reverse=True)


def test_a_place_is_found_by_its_geonames_id(gazetteer: Gazetteer) -> None:
    minsk = gazetteer.get(625144)
    assert minsk is not None
    assert (minsk.name, minsk.country) == ("Minsk", "BY")
    assert gazetteer.get(1) is None
    assert gazetteer.get(2**31) is None


def test_places_are_kept_in_the_order_of_their_ids(gazetteer: Gazetteer) -> None:
    ids = [place.geonames for place in gazetteer]
    assert len(ids) == len(gazetteer) == len(set(ids))
    assert ids == sorted(ids)


def test_airport_codes_are_no_names(gazetteer: Gazetteer) -> None:
    assert "kzn" not in gazetteer


def test_the_capitals_of_our_tables_are_in_the_gazetteer(gazetteer: Gazetteer) -> None:
    tables = tables_of("ru")
    capitals = {territory.capital for territory in tables.territories.values() if territory.capital}
    assert all(gazetteer.get(capital) for capital in capitals | tables.capitals)


def test_nicknames_and_former_names_lead_to_a_known_city(gazetteer: Gazetteer) -> None:
    unknown = [
        nickname
        for nickname, (country, name, _) in tables_of("ru").nicknames.items()
        if not any(place.country == country for place in gazetteer.lookup(fold_name(name)))
    ]
    assert unknown == []


def test_two_compilations_at_once_give_one_whole_gazetteer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {
        str(number): {
            "geonameid": number,
            "name": f"Town {number}",
            "countrycode": "RU",
            "admin1code": "01",
            "population": number,
            "latitude": 1.0,
            "longitude": 2.0,
            "alternatenames": [f"Город {number}"],
        }
        for number in range(1, 50)
    }
    monkeypatch.setattr(compile_gazetteer, "_source", lambda: rows)
    folder = tmp_path / "gazetteer"
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(compile_gazetteer.compile_into, [folder, folder]))
    assert [path.name for path in tmp_path.iterdir()] == ["gazetteer"]
    assert [place.geonames for place in Gazetteer(folder).lookup("город 7")] == [7]


def test_further_names_belong_to_places_that_the_gazetteer_holds(gazetteer: Gazetteer) -> None:
    assert len(further_names()) > 5_000
    for geonames, names in further_names().items():
        assert gazetteer.get(geonames)
        assert all(geonames in {place.geonames for place in gazetteer.lookup(fold_name(name))} for name in names)


def test_table_of_further_names_takes_what_the_gazetteer_lacks_of_towns_that_may_be_in_the_news(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    labels, twins = tmp_path / "labels.tsv", tmp_path / "twins.csv"
    labels.write_text(
        "geonames_id\tlang\tlabel\tsource\n"
        "551487\tru\tКазань\tx\n"  # known already
        "551487\tru\tКазань-Город\tx\n"
        "551487\tuk\tКазань-Місто\tx\n"
        "551487\tru\tKazan\tx\n"
        "1\tru\tНигде\tx\n",
        encoding="utf-8",
    )
    twins.write_text("a_geonames,b_geonames\n551487,\n", encoding="utf-8")
    (tmp_path / "gazetteer").mkdir()
    open_gazetteer()
    monkeypatch.setattr("kg.places.further_names.data_folder", lambda: tmp_path)
    monkeypatch.setattr("sys.argv", ["further_names", str(labels), str(twins)])
    further_names.cache_clear()
    try:
        main()
    finally:
        further_names.cache_clear()
    assert (tmp_path / "gazetteer/names_ru.csv").read_text(encoding="utf-8") == "geonames,name\n551487,Казань-Город\n"
