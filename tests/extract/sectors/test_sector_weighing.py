"""Fields of cooperation are weighed: by what the rules make of a word, and by everything else that speaks for it."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.sector_weights import chances, fit, told_and_right
from kg.extract.record import Reading
from kg.extract.sectors.find import SectorMention, candidates, find_sectors
from kg.extract.signs import ALWAYS
from kg.model.annotation import ArticleRecord, Event, Partnership, Place
from kg.model.article import Article
from kg.places.folding import fold_name
from kg.places.gazetteer import open_gazetteer
from kg.resources import data_folder

SIGNED = "Тверь и Пенза 3 июня подписали соглашение о сотрудничестве. "
FILLER = "\n\n" + "Погода стоит ясная, и соседи этим вполне довольны. " * 15
SURE = {ALWAYS: 9.0}
NEVER = {ALWAYS: -9.0}
LARGE = 100_000  # people; many a village is called as a thing
LONGEST_PARTICLE = 2  # letters: «но» is Ho in Ghana as well
TVER, PENZA = Place("Тверь", "RU", 480060), Place("Пенза", "RU", 511565)


def article(text: str) -> Article:
    return Article(text=text, title="", language="ru", published="2024-06-03")


def found(text: str, weights: dict[str, float] | None = None) -> tuple[SectorMention, ...]:
    reading = Reading(article(text))
    return find_sectors(reading.scene, reading.ties, reading.told, weights)


def fields(text: str, weights: dict[str, float] | None = None) -> set[str]:
    return {mention.sector for mention in found(text, weights)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Документ предусматривает обмен опытом в сфере туризма.", {"tourism"}),
        ("Стороны будут развивать торговлю, образование и спорт.", {"trade", "education", "sport"}),
        ("Весной пензенские школьники и хор приезжали в Тверь.", {"education", "culture"}),
        ("Хирурги двух городов будут сотрудничать.", {"health"}),
        ("Начальник управления культуры встретил гостей на вокзале.", set()),
        ("Об этом пишет областная газета.", set()),
    ],
)
def test_fields_of_plain_sentences_are_told_by_the_shipped_weights(sentence: str, expected: set[str]) -> None:
    assert fields(SIGNED + sentence + FILLER) == expected


def test_field_that_no_rule_tells_is_told_where_signs_speak_for_it() -> None:
    text = SIGNED + "Об этом пишет областная газета." + FILLER
    assert fields(text, NEVER) == set()
    (mention,) = found(text, SURE)
    assert (mention.sector, mention.rule) == ("media", "sector.weighed")


HARDLY, RATHER = {ALWAYS: -1.5}, {ALWAYS: -0.1}


def test_in_a_note_the_rules_tell_what_signs_leave_open() -> None:
    told, passing = "Документ предусматривает обмен опытом в сфере туризма.", "Рядом построят бассейн."
    for weights in (HARDLY, RATHER):
        assert fields(f"{SIGNED}{told} {passing}", weights) == {"tourism"}


def test_in_a_note_a_field_that_the_rules_tell_is_left_out_where_every_sign_is_against_it() -> None:
    assert fields(SIGNED + "Документ предусматривает обмен опытом в сфере туризма.", NEVER) == set()


def test_in_a_note_a_word_of_which_no_rule_knows_anything_tells_a_field_where_every_sign_is_for_it() -> None:
    text = SIGNED + "Рядом построят бассейн."
    assert fields(text, RATHER) == set()
    assert fields(text, SURE) == {"sport"}


def test_in_a_note_no_sign_makes_a_field_of_what_the_rules_know_to_be_something_else() -> None:
    assert fields(SIGNED + "Начальник управления культуры встретил гостей на вокзале.", SURE) == set()


def test_field_that_a_rule_tells_bears_its_name() -> None:
    (mention,) = found(SIGNED + "Документ предусматривает обмен опытом в сфере туризма." + FILLER, SURE)
    assert mention.rule == "sector.cooperation_word"


def test_headline_tells_no_field() -> None:
    reading = Reading(
        Article(text=SIGNED + FILLER, title="Тверь и Пенза: туризм", language="ru", published="2024-06-03")
    )
    assert find_sectors(reading.scene, reading.ties, reading.told, SURE) == ()


def test_only_the_main_pair_and_those_of_the_paragraph_may_have_its_fields() -> None:
    text = "Тверь дружит с Пензой.\n\nТверь дружит с Лахти. Стороны обсудили туризм." + FILLER
    reading = Reading(article(text))
    names = [{reading.scene.entities[side].name for side in mention.pair} for mention in found(text, SURE)]
    assert len(reading.told) == 2
    assert names == [{"Тверь", "Лахти"}]


def test_field_of_one_pair_is_weighed_and_not_ruled_for_another() -> None:
    text = "Тверь дружит с Пензой.\n\nТверь дружит с Лахти. С Пензой развивают туризм." + FILLER
    reading = Reading(article(text))
    rules = {
        reading.scene.entities[max(mention.pair)].name: mention.rule
        for mention in find_sectors(reading.scene, reading.ties, reading.told, SURE)
    }
    assert rules["Лахти"] == "sector.weighed"
    assert rules["Пенза"] != "sector.weighed"


def test_only_so_many_pairs_are_weighed_for_one_word() -> None:
    capitals = "Рим, Париж, Лондон, Берлин, Вена, Прага, Варшава, Мадрид, Лиссабон, Осло, Рига, Таллин, Вильнюс"
    towns = "Казань, Уфа, Пермь, Самара, Саратов, Тула, Рязань, Калуга, Орёл, Курск, Псков, Вологда, Кострома"
    more = "Брянск, Смоленск, Пенза, Ижевск, Киров, Омск, Томск, Иркутск, Чита, Хабаровск, Владивосток, Тюмень"
    text = f"Города-побратимы Твери: {capitals}, {towns}, {more}, Барнаул, Кемерово, Лахти. Стороны развивают туризм."
    reading = Reading(article(text))
    assert len(reading.told) > 40
    assert len(list(candidates(reading.scene, reading.ties, reading.told))) == 40


@given(
    st.lists(
        st.sampled_from(["туризм", "спорт", "школа", ", ", "Тверь", "Пенза", ". ", "\n\n", "обсудили"]), max_size=40
    )
)
def test_signs_are_shares_and_logarithms_whatever_the_text(words: list[str]) -> None:
    reading = Reading(article(SIGNED + " ".join(words)))
    for candidate in candidates(reading.scene, reading.ties, reading.told):
        assert candidate.mention.pair in reading.told
        assert all(0.0 <= value < 10.0 for value in candidate.signs.values())


def test_no_weight_is_that_of_a_town() -> None:
    with (data_folder() / "sector_weights.csv").open(encoding="utf-8", newline="") as file:
        signs = [row["sign"] for row in csv.DictReader(file)]
    words = {word for sign in signs if (word := sign.partition("before.")[2])} - {"start", "row", "name"}
    assert len(words) > 100
    found = {word: open_gazetteer().lookup(fold_name(word)) for word in words if len(word) > LONGEST_PARTICLE}
    assert {word for word, towns in found.items() if any(town.population > LARGE for town in towns)} == set()


def gold(text: str, *sectors: str) -> ArticleRecord:
    signed = Event("signed", "2024-06-03", None, (), 1.0)
    tie = Partnership((TVER, PENZA), "cooperation", (signed,), sectors, (), (), 1.0)
    return ArticleRecord(article(text), partnerships=(tie,))


def test_weights_are_learnt_from_what_gold_tells() -> None:
    told = gold(SIGNED + "Документ предусматривает обмен опытом в сфере туризма." + FILLER, "tourism")
    passing = gold(SIGNED + "Об этом пишет областная газета." + FILLER)
    articles = list(chances([told, passing] * 10))
    assert [any(word.is_right for word in own) for own in articles] == [True, False] * 10
    weights = fit(articles)
    assert weights["of.told"] > 0 > weights["of.instead.source"]
    assert told_and_right(articles, weights) == (10, 10)


def test_article_without_a_pair_teaches_nothing() -> None:
    assert list(chances([ArticleRecord(article("Погода в Твери испортилась."))])) == []
