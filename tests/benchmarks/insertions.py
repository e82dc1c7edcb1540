"""How little moves a reading that should not: `python -m tests.benchmarks.insertions [--errors]`.

Plain sentences about two partners are read with words put in that have nothing to do with the tie: a third town in a
circumstance, a sentence on something else with or without a date; and with a partner whose name no gazetteer knows.
Printed is the share that is still read as before. No article lies behind it: what fails here fails in the language.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from kg.extract.record import extract
from kg.model.annotation import ArticleRecord
from kg.model.article import Article

PUBLISHED = "2024-06-05"
SIDES = frozenset(("Псков", "Тарту"))

DEEDS = (
    "Псков {} подписал договор о побратимстве с Тарту.",
    "Псков и Тарту {} подписали договор о побратимстве.",
    "Договор о побратимстве Пскова и Тарту {} подписан.",
    "Мэры Пскова и Тарту {} подписали договор о побратимстве.",
    "Мэр Пскова Борис Елкин {} подписал договор о побратимстве с мэром Тарту Урмасом Клаасом.",
    "Псков {} породнился с Тарту.",
    "Побратимом Пскова {} стал Тарту.",
    "Псков {} договорился о побратимстве с Тарту.",
)
CIRCUMSTANCES = (
    "на форуме в Вологде",
    "в присутствии гостей из Вологды",
    "при посредничестве Вологды",
    "после визита в Вологду",
    "вслед за Вологдой",
    "по примеру Вологды",
    "в ходе встречи в Вологде",
    "с разрешения Вологды",
    "через посольство в Вологде",
    "вопреки советам из Вологды",
    "в гостях у Вологды",
    "раньше Вологды",
    "за день до форума в Вологде",
    "под объективами журналистов из Вологды",
)
OTHER_THINGS = (
    "Мэр родился в Вологде.",
    "Концерт дал оркестр из Вологды.",
    "Население города вдвое меньше, чем у Вологды.",
    "Договор отпечатали в вологодской типографии.",
    "Самолёт в Вологду летает дважды в неделю.",
    "Переводчица приехала из Вологды.",
    "Соглашение готовили юристы из Вологды.",
    "Инвестор из Вологды построит гостиницу.",
    "О договоре написала газета из Вологды.",
    "Второй экземпляр договора отвезут в Вологду.",
    "Документ хранится в архиве Вологды.",
)
OTHER_TIMES = (
    "В мае в городе открыли музей.",
    "Мэра избрали в 2021 году.",
    "Бюджет на 2025 год примут осенью.",
    "В 2014 году город отметил тысячелетие.",
    "Снег выпал 3 апреля.",
    "Театр закрыли на ремонт до сентября.",
    "Выборы прошли в марте.",
    "Мост строят с 2019 года.",
    "Пожар случился 7 мая.",
    "Парк разбили в 1898 году.",
    "Летом 1941 года город заняли немцы.",
    "Поезд пустят в 2026 году.",
)
UNKNOWN = (
    ("Базалдун", "Базалдуна", "Базалдуном"),
    ("Петлува", "Петлувы", "Петлувой"),
    ("Каносима", "Каносимы", "Каносимой"),
    ("Верштадт", "Верштадта", "Верштадтом"),
    ("Палаццеоло", "Палаццеоло", "Палаццеоло"),
)
WITH_UNKNOWN = (
    "Псков и {0} подписали договор о побратимстве.",
    "Псков подписал с {2} договор о побратимстве.",
    "{0} расторг договор о побратимстве с Псковом.",
    "Псков дружит с {2} с 1990 года.",
    "Мэр {1} подписал с Псковом договор о сотрудничестве.",
    "Делегация из {1} подписала в Пскове договор о побратимстве.",
    "Среди побратимов Пскова — Минск, {0} и Урумчи.",
)


def main(arguments: Sequence[str]) -> None:
    """Print the share of each sort of insertion that moves nothing, and with `--errors` what does."""
    for sort, readings in (
        ("a third town in a circumstance", _with_circumstances()),
        ("a sentence on something else", _with_sentences(OTHER_THINGS)),
        ("a time of something else", _with_times()),
        ("a name that nobody knows", _with_unknown()),
    ):
        read = list(readings)
        right = sum(is_right for _, is_right in read)
        print(f"{sort + ':':34} {right:4} of {len(read):4} as before, {right / len(read):.3f}")
        if "--errors" in arguments:
            print(*(f"    {text}" for text, is_right in read if not is_right), sep="\n")


def _read(text: str) -> ArticleRecord:
    return extract(Article(text=text, language="ru", published=PUBLISHED))


def _pairs(text: str) -> set[frozenset[str]]:
    return {frozenset(place.name for place in tie.between) for tie in _read(text).partnerships}


def _with_circumstances() -> Iterator[tuple[str, bool]]:
    for deed in DEEDS:
        for circumstance in CIRCUMSTANCES:
            text = deed.format(circumstance)
            yield text, _pairs(text) == {SIDES}


def _with_sentences(sentences: Sequence[str]) -> Iterator[tuple[str, bool]]:
    for deed in DEEDS:
        for sentence in sentences:
            text = f"{deed.format('вчера')} {sentence}"
            yield text, _pairs(text) == {SIDES}


def _with_times() -> Iterator[tuple[str, bool]]:
    for deed in DEEDS:
        plain = deed.replace("{} ", "")
        for sentence in OTHER_TIMES:
            for text in (f"{plain} {sentence}", f"{sentence} {plain}"):
                yield text, all(e.date is None for tie in _read(text).partnerships for e in tie.events)


def _with_unknown() -> Iterator[tuple[str, bool]]:
    for name in UNKNOWN:
        for sentence in WITH_UNKNOWN:
            text = sentence.format(*name)
            yield text, frozenset(("Псков", name[0])) in _pairs(text)


if __name__ == "__main__":
    main(sys.argv[1:])
