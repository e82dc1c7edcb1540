"""A small world, told by articles whose records were made by hand: how things stand in it is known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.model.annotation import ArticleRecord, Event, Evidence, Official, Organization, Partnership, Place, Span
from kg.model.article import Article, content_hash

PLACES: Final = {
    "Казань": Place("Казань", "RU", 551487),
    "Минск": Place("Минск", "BY", 625144),
    "Уфа": Place("Уфа", "RU", 479561),
    "Омск": Place("Омск", "RU", 1496153),
    "Тверь": Place("Тверь", "RU", 480060),
    "Павлодар": Place("Павлодар", "KZ", 1520240),
    "Гродно": Place("Гродно", "BY", 627904),
    "Оснабрюк": Place("Оснабрюк", "DE", 2856883),
}

Told = tuple[str, str | None, str | None]
"""Type, date and document of an event."""


def article(published: str, host: str = "news.example", number: int = 0) -> Article:
    """An article of a day; `number` tells articles of one day and host apart."""
    # Reprints are told by their words: these are other words in every article.
    told = content_hash(published, host, str(number))
    text = f"Сообщение от {published}: города договорились. {' '.join(told[n : n + 6] for n in range(40))}"
    return Article(text, f"Новости {published}", "ru", published, f"https://{host}/{published}/{number}")


def words(of: Article, start: int = 0, rule: str = "event.test") -> tuple[Evidence, ...]:
    """The first words of an article from a position on."""
    return (Evidence(of.id, Span(start, start + 9), of.text[start : start + 9], rule),)


def tie(
    of: Article,
    one: str,
    other: str,
    *events: Told,
    kind: str = "sister_city",
    sectors: Iterable[str] = (),
    signatories: Iterable[str] = (),
) -> Partnership:
    """What an article tells of two cities."""
    told = tuple(
        Event(type_, date, document, words(of, 1 + n), 0.95) for n, (type_, date, document) in enumerate(events)
    )
    places = (PLACES[one], PLACES[other])
    return Partnership(places, kind, told, tuple(sectors), tuple(signatories), words(of), 0.95)


def mayor(of: Article, name: str, city: str) -> Official:
    """A mayor whom an article names."""
    return Official(name, "mayor", PLACES[city], words(of, 3, "people.test"), 0.95)


def organization(of: Article, name: str) -> Organization:
    """An organization that an article names."""
    return Organization(name, words(of, 4, "organization.test"), 0.95)


def _twins() -> Iterable[ArticleRecord]:
    """Казань and Минск: an agreement of 1997, twins since 2024; two papers tell of it, Минск hosts a visit."""
    first = article("2024-12-06")
    yield ArticleRecord(
        first,
        (
            tie(
                first,
                "Казань",
                "Минск",
                ("signed", "1997", "cooperation_agreement"),
                ("signed", "2024-12-05", "sister_city_agreement"),
                sectors=("culture", "education"),
                signatories=("Ильсур Метшин", "Владимир Кухарев"),
            ),
        ),
        (mayor(first, "Ильсур Метшин", "Казань"), mayor(first, "Владимир Кухарев", "Минск")),
        (organization(first, "Идея"),),
    )
    second = article("2024-12-07", "paper.example")
    signed = ("signed", "2024-12-05", "sister_city_agreement")
    yield ArticleRecord(second, (tie(second, "Казань", "Минск", signed, sectors=("culture",)),))
    third = article("2025-01-20", "paper.example")
    yield ArticleRecord(third, (tie(third, "Казань", "Минск", ("visited", "2025-01-19", None)),))


def _plans() -> Iterable[ArticleRecord]:
    """Омск and Павлодар want to sign; Казань and Тверь wanted to, ten years ago."""
    new = article("2025-02-01")
    yield ArticleRecord(new, (tie(new, "Омск", "Павлодар", ("planned", "2025-09", "sister_city_agreement")),))
    old = article("2014-12-01")
    yield ArticleRecord(old, (tie(old, "Казань", "Тверь", ("planned", "2015", None)),))


def _ends() -> Iterable[ArticleRecord]:
    """Тверь suspends Оснабрюк and ends Минск; of Омск and Гродно it is told that they ended and that they live."""
    first = article("2022-03-02")
    events = (("exists", "1991", None), ("suspended", "2022-03-01", None))
    yield ArticleRecord(first, (tie(first, "Тверь", "Оснабрюк", *events),))
    second = article("2022-04-02")
    yield ArticleRecord(
        second, (tie(second, "Минск", "Тверь", ("exists", "2005", None), ("terminated", "2022-04-01", None)),)
    )
    third = article("2023-06-02")
    yield ArticleRecord(
        third, (tie(third, "Омск", "Гродно", ("exists", "2001", None), ("terminated", "2023-06-01", None)),)
    )
    for number in range(2):
        fourth = article("2024-05-05", f"paper{number}.example", number)
        yield ArticleRecord(fourth, (tie(fourth, "Омск", "Гродно", ("exists", None, None)),))


def _alive() -> Iterable[ArticleRecord]:
    """Уфа signs with Гродно, of which nothing is told since, and renews with Минск; three cities sign one paper."""
    first = article("2018-06-02")
    signed = ("signed", "2018-06-01", "memorandum")
    yield ArticleRecord(first, (tie(first, "Уфа", "Гродно", signed, kind="cooperation", sectors=("economy",)),))
    second = article("2023-05-11")
    events = (("exists", "2003", None), ("renewed", "2023-05-10", "protocol"))
    yield ArticleRecord(second, (tie(second, "Уфа", "Минск", *events, kind="friendship"),))
    third = article("2025-02-11")
    paper = ("signed", "2025-02-10", "memorandum")
    pairs = (("Казань", "Уфа"), ("Казань", "Омск"), ("Уфа", "Омск"))
    yield ArticleRecord(third, tuple(tie(third, *pair, paper, kind="cooperation") for pair in pairs))


def stories() -> tuple[ArticleRecord, ...]:
    """All records of the small world; its newest article is of 2025-02-11."""
    return (*_twins(), *_plans(), *_ends(), *_alive())
