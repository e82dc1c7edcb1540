"""A graph for comparing: ties of Казань that are active, ended, planned, in dispute."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.graph import Graph
from kg.model.annotation import ArticleRecord, Event, Evidence, Partnership, Place, Span
from kg.model.article import Article

KAZAN = Place("Казань", "RU", 551487)
CITIES = {
    "Минск": Place("Минск", "BY", 625144),
    "Уфа": Place("Уфа", "RU", 479561),
    "Омск": Place("Омск", "RU", 1496153),
    "Брест": Place("Брест", "BY", 629634),
    "Анталья": Place("Анталья", "TR", 323777),
    "Нигде": Place("Нигде", None, None),
}
ITEMS = {"Казань": "Q900", "Минск": "Q2280", "Уфа": "Q911", "Омск": "Q898", "Брест": "Q140147", "Анталья": "Q6487"}

Told = tuple[str, str | None]


def article_of(
    number: int,
    city: str,
    events: Sequence[Told],
    url: str | None = "",
    kind: str = "sister_city",
    published: str = "2023-01-01",
) -> ArticleRecord:
    """An article that tells events (type, date) of Казань and a city."""
    text = f"Казань и {city}: сообщение {number}, " + " ".join(f"слово{number}-{i}" for i in range(40))
    address = f"https://news{number}.example/{number}" if url == "" else url
    article = Article(text, f"Новость {number}", "ru", published, address)
    words = (Evidence(article.id, Span(0, 20), text[:20], "event.signed"),)
    told = tuple(Event(type_, date, None, words, 0.97) for type_, date in events)
    return ArticleRecord(article, (Partnership((KAZAN, CITIES[city]), kind, told, (), (), words, 0.97),))


RECORDS = (
    article_of(1, "Минск", [("signed", "1997-05")], published="1997-06-01"),
    article_of(2, "Минск", [("signed", "1997-05")], published="2001-02-03"),
    article_of(3, "Уфа", [("signed", "2001")]),
    article_of(4, "Уфа", [("terminated", "2022-03-01")]),
    article_of(5, "Омск", [("planned", "2023-06")]),
    article_of(6, "Брест", [("terminated", None)]),
    article_of(7, "Анталья", [("signed", "2002-10-12")], url='https://host.example/a"b|c“d”/*x*/\t?q=1#\\'),
    article_of(8, "Нигде", [("signed", "2010")]),
)


def write_graph(folder: Path, records: Sequence[ArticleRecord] = RECORDS) -> Path:
    """A graph with these articles."""
    with Graph.open(folder / "graph.kg") as graph:
        for record in records:
            graph.add_record(record)
    return folder / "graph.kg"


def write_mapping(folder: Path) -> Path:
    """Which place is which item; Брест by its name alone."""
    numbers = {"Казань": KAZAN.geonames} | {name: place.geonames for name, place in CITIES.items()}
    rows = [f"{numbers[name]},{item},{'x~' if name == 'Брест' else 'x'}" for name, item in ITEMS.items()]
    file = folder / "mapping.csv"
    file.write_text("geonames_id,wikidata,source\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return file
