"""A visit that no rule told is told where signs speak for it; what rules told stays."""

from __future__ import annotations

from kg.evaluate.visit_weights import added_and_right, chances, fit
from kg.extract.events.likely_visits import RULE, with_likely_visits
from kg.extract.events.visit_signs import VisitSigns
from kg.extract.record import Reading
from kg.extract.signs import ALWAYS
from kg.model.annotation import ArticleRecord, Event, Partnership, Place
from kg.model.article import Article

TIE = "Псков и Тарту — города-побратимы."
FILLER = "\n\n" + "Мост через реку достроили, и рыбаки довольны. " * 15
SURE = {ALWAYS: 9.0}
NEVER = {ALWAYS: -9.0}


def read(text: str) -> Reading:
    return Reading(Article(text=text, language="ru", published="2024-06-05"))


def visits(text: str, weights: dict[str, float]) -> list[str | None]:
    reading = read(text + FILLER)
    told = with_likely_visits(reading.scene, reading.ties, reading.told, weights)
    return [e.date for events in told.values() for e in events if e.type == "visited"]


def test_visit_is_told_where_signs_speak_for_it() -> None:
    text = f"{TIE} Автобус с гостями миновал таможню 3 июня."
    assert visits(text, SURE) == ["2024-06-03"]
    assert visits(text, NEVER) == []


def test_nothing_is_weighed_where_nobody_is_under_way() -> None:
    assert visits(f"{TIE} Мост через реку достроили 3 июня.", SURE) == []


def test_note_is_left_as_it_is() -> None:
    reading = read(f"{TIE} Автобус с гостями миновал таможню 3 июня.")
    assert with_likely_visits(reading.scene, reading.ties, reading.told, SURE) == reading.told


def test_visit_of_a_rule_is_not_told_again() -> None:
    assert visits(f"{TIE} Делегация Тарту приехала в Псков 3 июня.", SURE) == ["2024-06-03"]


def test_one_date_of_two_sentences_is_one_visit() -> None:
    text = f"{TIE} Автобус с гостями миновал таможню 3 июня. Концерт для гостей играли 3 июня допоздна."
    assert visits(text, SURE) == ["2024-06-03"]


def test_visit_leads_to_the_clause_of_its_date() -> None:
    reading = read(f"{TIE} Автобус с гостями миновал таможню 3 июня." + FILLER)
    told = with_likely_visits(reading.scene, reading.ties, reading.told, SURE)
    (added,) = (e for events in told.values() for e in events if e.type == "visited")
    assert added.tellings[0].rule.startswith(RULE)
    assert added.tellings[0].sentence == 1


def test_signs_say_how_near_the_partner_is_named() -> None:
    reading = read(f"{TIE} Хор из Тарту ждали 3 июня. Гостям 4 июня показали кремль.")
    found = {c.date.value: c.signs for c in VisitSigns(reading.scene, reading.ties, reading.told).candidates()}
    assert "prev" in found["2024-06-04"]
    assert "clause.party" not in found["2024-06-04"]


def gold(text: str, date: str | None) -> ArticleRecord:
    between = (Place("Псков", "RU", 504341), Place("Тарту", "EE", 588335))
    events = (Event("visited", date, None, (), 1.0),)
    article = Article(text=text, language="ru", published="2024-06-05")
    return ArticleRecord(article, partnerships=(Partnership(between, "sister_city", events, (), (), (), 1.0),))


def test_weights_are_learnt_from_which_visits_gold_has() -> None:
    text = f"{TIE} Автобус с гостями миновал таможню 3 июня."
    articles = list(chances([gold(text, "2024-06-03"), gold(text, "2023")] * 15))
    assert [[c.is_right for c in own] for own in articles[:2]] == [[True], [False]]
    assert added_and_right(articles, SURE) == (30, 15)
    assert added_and_right(articles, NEVER) == (0, 0)
    assert added_and_right(articles, {**fit(articles), ALWAYS: -99.0}) == (0, 0)
