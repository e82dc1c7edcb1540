"""Which sentences tell which event of a pair."""

from __future__ import annotations

from kg.extract.record import extract
from kg.model.annotation import Event
from kg.model.article import Article

HEADLINE = "Тула и Брест подписали соглашение о сотрудничестве"
NEWS = "Соглашение о сотрудничестве Тулы и Бреста подписали сегодня мэр Тулы Иван Орлов и мэр Бреста Пётр Дуб."
ONGOING = "Тула и Брест сотрудничают в сфере образования."
EARLIER = "Первое соглашение о сотрудничестве Тула и Брест подписали в 1997 году."
SINCE = "Тула и Брест сотрудничают с 1995 года."


def events(*sentences: str, title: str = "") -> list[Event]:
    article = Article(text=" ".join(sentences), title=title, published="2024-12-05", language="ru")
    (partnership,) = extract(article).partnerships
    return list(partnership.events)


def quotes_of(told: list[Event], type_: str, date: str) -> list[str]:
    (event,) = (e for e in told if (e.type, e.date) == (type_, date))
    return [evidence.quote for evidence in event.evidence]


def test_headline_without_a_date_tells_the_signing_that_is_the_news() -> None:
    told = events(NEWS, EARLIER, title=HEADLINE)
    assert quotes_of(told, "signed", "2024-12-05") == [NEWS, HEADLINE]
    assert quotes_of(told, "signed", "1997") == [EARLIER]


def test_signing_without_a_date_is_not_taken_for_one_of_years_ago() -> None:
    paper = "Также Тула и Брест подписали соглашение о сотрудничестве в области спорта."
    twins = NEWS.replace("о сотрудничестве", "о побратимских связях")
    told = events(twins, EARLIER, paper)
    assert quotes_of(told, "signed", "1997") == [EARLIER]
    assert quotes_of(told, "signed", "2024-12-05") == [twins, paper]


def test_beginning_of_a_tie_is_quoted_only_from_the_sentence_that_dates_it() -> None:
    assert quotes_of(events(ONGOING, SINCE), "exists", "1995") == [SINCE]


def test_day_on_which_a_draft_was_sent_does_not_make_the_foreseen_year_more_precise() -> None:
    told = events(
        "Тула и Брест намерены породниться: соглашение о побратимстве подпишут до конца года.",
        "В понедельник мэр Тулы предложил Бресту породниться.",
    )
    assert [(e.type, e.date) for e in told] == [("planned", "2024")]
