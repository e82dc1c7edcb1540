"""Texts that nobody writes, in any length: what grows faster than the text would show here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import cycle

from kg.evaluate import read_gold
from kg.resources import data_folder

Text = Callable[[int], str]
"""A text of about so many characters."""


def _repeated(piece: str) -> Text:
    return lambda chars: (piece * (chars // len(piece) + 1))[:chars]


def _cities(chars: int) -> str:
    """One sentence that lists different cities as partners."""
    return "Побратимы Казани: " + ", ".join(_names(chars)) + "."


def _unknown_cities(chars: int) -> str:
    """One sentence that lists cities which differ all, and which no gazetteer knows."""
    return "Города-побратимы Казани: " + ", ".join(f"{name}ск" for name in _strange_names(chars // 12))


def _unknown_partners(chars: int) -> str:
    """A sentence for each of many partners that no gazetteer knows, in another case."""
    return " ".join(f"Казань дружит с {name}ом." for name in _strange_names(chars // 27))


def _strange_names(number: int) -> Iterator[str]:
    syllables = ("бад", "вен", "гол", "дир", "кун", "лод", "мин", "нар", "пул", "рос")
    return ("".join(syllables[int(digit)] for digit in f"{n:04d}").capitalize() for n in range(number))


def _names(chars: int) -> Iterator[str]:
    names = sorted({p.name for g in read_gold(data_folder() / "articles") for t in g.partnerships for p in t.between})
    length = 0
    for name in cycle(names):
        length += len(name) + 2
        if length > chars:
            return
        yield name


def _sentences(chars: int) -> str:
    """Every sentence ties two other cities."""
    names = list(_names(chars // 3))
    pairs = zip(names[::2], names[1::2], strict=False)
    return "\n".join(f"{a} и {b} подписали соглашение о побратимских отношениях в 2001 году." for a, b in pairs)


def _people(chars: int) -> str:
    """Every sentence names a mayor of another city."""
    line = "Мэр города {} Иван Петров{} подписал меморандум с мэром Минска."
    return " ".join(line.format(name, "ым" * (i % 3)) for i, name in enumerate(_names(chars // 5)))


def _visits(chars: int) -> str:
    """A visit of another day in every sentence, of one of two pairs."""
    line = "{:%d.%m.%Y} делегация Минска посетила Казань."
    days = (date(1950, 1, 1) + timedelta(days=9 * n) for n in range(chars // len(line.format(date.min)) + 1))
    return ("Казань дружит с Брестом. " + " ".join(map(line.format, days)))[:chars]


PATHOLOGICAL: Mapping[str, Text] = {
    "one line without a space": _repeated("побратим"),
    "one sentence without an end": _repeated("город Казань и побратимы города Минска и "),
    "commas": _repeated(","),
    "nested brackets": lambda chars: "(" * (chars // 2) + ")" * (chars // 2),
    "nested quotes": _repeated("«Побратимы "),
    "one city": _repeated("Казань "),
    "one city with commas": _repeated("Казань, "),
    "list of cities": _cities,
    "list of unknown cities": _unknown_cities,
    "unknown partners": _unknown_partners,
    "list behind one preposition": lambda chars: (
        "Встречи прошли в " + _repeated("Твери, Калуге, Туле, Рязани, Пензе, Самаре, Казани, ")(chars)
    ),
    "sentences with ties": _sentences,
    "denials": _repeated("Тверь и Пенза никакими соглашениями не связаны. "),
    "refutations": _repeated("Мэрия Твери опровергла разрыв договора о побратимстве с Брестом 3 мая 2024 года. "),
    "strangers": _repeated("Тверь и Брест стали побратимами. Немецкий город объявил о разрыве договора. "),
    "no partners": _repeated("Тверь дружит с Брестом. А Муром с ней ничто не связывает, слух о дружбе опровергли. "),
    "told behind": _repeated("Не приехал Вальбжих. Польский город ещё в мае вышел из побратимов Твери. "),
    "guests": _repeated("Тверь и Брест — побратимы. Костромские борцы приехали в Брест в мае, а в июне — школьники. "),
    "guests without a day": _repeated("В Тверь приехали гости из Бреста. Среди гостей был мэр. "),
    "visits of many days": _visits,
    "introductions": _repeated("Кстати, по словам мэра, договор с Брестом, как сообщили в мэрии, подписан. "),
    "people with offices": _people,
    "dates": _repeated("5 декабря 2024 года, 25 лет назад, "),
    "figures": _repeated("1997 "),
    "digits": _repeated("7"),
    "hyphens": _repeated("побратим-"),
    "initials": _repeated("И. И. "),
    "abbreviations": _repeated("г. "),
    "line breaks": _repeated("\n\n"),
    "combining marks": _repeated("е\u0301\u0301\u0301"),
    "right to left": _repeated("\u202eעיר תאומה "),
    "capitals": _repeated("КАЗАНЬ И МИНСК ПОДПИСАЛИ "),
    "triggers": _repeated("подписали соглашение о побратимстве, планируют визит "),
}
