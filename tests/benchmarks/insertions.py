"""How little moves a reading that should not: `python -m tests.benchmarks.insertions [--errors]`.

Plain sentences about two partners are read with words put in that have nothing to do with the tie: a third town,
somebody or something in a circumstance, a sentence on something else with or without a date; with a partner whose name
no gazetteer knows; and with a sentence on the partners of one of the two. Printed is the share that is read as it
should. No article lies behind it: what fails here fails in the language.
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
SOMEBODY = (
    "в присутствии посла Петра Сидорова",
    "по приглашению посла Петра Сидорова",
    "по просьбе губернатора Петра Сидорова",
    "под председательством посла Петра Сидорова",
    "благодаря стараниям депутата Петра Сидорова",
    "спустя месяц после отставки губернатора Петра Сидорова",
    "на юбилее поэта Петра Сидорова",
    "на выставке художника Петра Сидорова",
    "после концерта певца Петра Сидорова",
)
SOMETHING = (
    "под звуки оркестра",
    "к столетию театра",
    "по инициативе студентов",
    "на глазах у школьников",
    "после экскурсии по заводу",
    "после осмотра школы",
    "в музее под открытым небом",
    "вместо запланированного концерта",
    "по окончании матча",
    "на открытии стадиона",
    "в рамках форума",
    "вслед за областью",
)
SIGNED = "мэр Пскова Борис Елкин и мэр Тарту Урмас Клаас подписали договор о побратимстве"
DONE = (
    SIGNED,
    "Псков и Тарту стали городами-побратимами",
    "Псков породнился с Тарту",
    "Псков подписал с Тарту соглашение о сотрудничестве",
    "Псков и Тарту подпишут соглашение о сотрудничестве",
    "Тарту разорвал побратимские отношения с Псковом",
    "Псков и Тарту продлили соглашение о сотрудничестве",
)
SIGNERS = {"Борис Елкин", "Урмас Клаас"}
OF_TARTU = (
    "У Тарту есть и другие побратимы: Любек и Верона.",
    "Для Тарту это не первый опыт. Его побратимами уже стали Любек и Верона.",
    "Эстонский город дружит ещё с Любеком и Вероной.",
    "У эстонцев есть и другие побратимы, Любек и Верона.",
    "Среди других побратимов Тарту — Любек и Верона.",
    "«У нас уже есть побратимы, Любек и Верона», — сказал мэр Тарту Урмас Клаас.",
    "Как рассказал мэр Тарту Урмас Клаас, у его города уже было два побратима, Любек и Верона.",
    "Псков стал для Тарту третьим побратимом после Любека и Вероны.",
    "Тарту, чьими побратимами давно стали Любек и Верона, искал партнёра на востоке.",
    "Тарту знает толк в побратимстве. С Любеком город породнился в 1990 году, с Вероной — в 1995-м.",
)
OF_PSKOV = (
    "У Пскова есть и другие побратимы: Любек и Верона.",
    "Кроме Тарту, Псков дружит с Любеком и Вероной.",
    "Ранее такие же договоры псковичи подписали с Любеком и Вероной.",
    "До этого у русского города было два побратима, Любек и Верона.",
    "«У нас уже есть побратимы, Любек и Верона», — сказал мэр Пскова Борис Елкин.",
    "Тарту стал третьим побратимом после Любека и Вероны.",
)


def main(arguments: Sequence[str]) -> None:
    """Print the share of each sort of insertion that moves nothing, and with `--errors` what does."""
    for sort, readings in (
        ("a third town in a circumstance", _with_circumstances()),
        ("somebody in a circumstance", _with_somebody()),
        ("something in a circumstance", _with_something()),
        ("a sentence on something else", _with_sentences(OTHER_THINGS)),
        ("a time of something else", _with_times()),
        ("a name that nobody knows", _with_unknown()),
        ("partners of one of the two", _with_partners()),
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


def _around(circumstance: str, deed: str) -> tuple[str, str]:
    """The circumstance before a deed and behind it."""
    return f"{circumstance[0].upper()}{circumstance[1:]} {deed}.", f"{deed[0].upper()}{deed[1:]} {circumstance}."


def _with_somebody() -> Iterator[tuple[str, bool]]:
    for deed in DONE:
        for circumstance in SOMEBODY:
            for text in _around(circumstance, deed):
                told = _read(text).partnerships
                signers = {name for tie in told for name in tie.signatories}
                yield text, _pairs(text) == {SIDES} and signers == (SIGNERS if deed == SIGNED else set())


def _with_something() -> Iterator[tuple[str, bool]]:
    for deed in DONE:
        for circumstance in SOMETHING:
            for text in _around(circumstance, deed):
                sectors = [sector for tie in _read(text).partnerships for sector in tie.sectors]
                yield text, _pairs(text) == {SIDES} and not sectors


def _with_partners() -> Iterator[tuple[str, bool]]:
    for town, sentences in (("Тарту", OF_TARTU), ("Псков", OF_PSKOV)):
        for sentence in sentences:
            text = f"Псков и Тарту подписали договор о побратимстве. {sentence}"
            yield text, _pairs(text) == {SIDES, frozenset((town, "Любек")), frozenset((town, "Верона"))}


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
