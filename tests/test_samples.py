"""The sample articles and their gold records keep to the conventions of records."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.evaluate import read_gold
from kg.lang.lexicon import load_lexicon
from kg.model.annotation import ArticleRecord
from kg.places.gazetteer import open_gazetteer
from kg.resources import data_folder

FOLDER = data_folder() / "articles"
SAMPLES = tuple(read_gold(FOLDER))
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.article.external_id)


def ids_of(scheme: str) -> set[str]:
    return {concept.id for concept in load_lexicon().concepts(scheme)}


def test_there_are_enough_samples_of_both_sorts() -> None:
    assert len(SAMPLES) >= 40
    assert sum(not sample.relevant for sample in SAMPLES) >= 10


def test_every_article_has_its_record_and_the_other_way_round() -> None:
    assert {f.stem for f in FOLDER.glob("*.md")} == {f.stem for f in FOLDER.glob("*.json")}
    assert [s.article.external_id for s in SAMPLES] == [Path(s.article.source).stem for s in SAMPLES]


@each_sample
def test_terms_are_of_the_vocabulary(sample: ArticleRecord) -> None:
    for tie in sample.partnerships:
        assert tie.kind in ids_of("kinds")
        assert set(tie.sectors) <= ids_of("sectors")
        assert {e.type for e in tie.events} <= ids_of("events")
        assert {e.document for e in tie.events} - {None} <= ids_of("documents")
    assert {o.role for o in sample.officials} <= ids_of("offices")


@each_sample
def test_dates_are_iso_dates_and_every_tie_tells_an_event(sample: ArticleRecord) -> None:
    for tie in sample.partnerships:
        assert tie.events
        assert all(e.date is None or DATE.fullmatch(e.date) for e in tie.events)
        assert all(e.document is None for e in tie.events if e.type in ("exists", "visited"))


@each_sample
def test_a_tie_joins_two_places_once(sample: ArticleRecord) -> None:
    pairs = [frozenset((place.name, place.country) for place in tie.between) for tie in sample.partnerships]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == len(pairs)


@each_sample
def test_places_are_in_the_gazetteer_with_their_country(sample: ArticleRecord) -> None:
    entries = [p for tie in sample.partnerships for p in tie.between if p.geonames]
    for place in entries:
        found = open_gazetteer().get(place.geonames or 0)
        assert found is not None, place
        assert found.country == place.country


@each_sample
def test_an_article_that_reports_no_tie_has_no_people_in_its_record(sample: ArticleRecord) -> None:
    assert sample.relevant or not (sample.officials or sample.organizations)
