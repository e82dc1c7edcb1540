"""The lexicon: what fires in which sentence, and what hides what."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataPackError, NotFound
from kg.lang.lexicon import Concept, Lexicon, load_lexicon, read_vocabulary, vocabulary_files
from kg.lang.matcher import Matcher, Pattern
from kg.lang.vocabulary_lint import LANGUAGES, lint, tokens_of


def _found(scheme: str, language: str, sentence: str) -> list[tuple[str, str]]:
    tokens = tokens_of(sentence, language)
    triggers = load_lexicon().matcher((scheme,), language).find(tokens)
    return [(t.id, " ".join(token.text for token in tokens[t.first : t.last])) for t in triggers]


def test_hyphenated_word_names_two_fields() -> None:
    found = _found("sectors", "ru", "Речь шла о торгово-экономическом сотрудничестве.")
    assert {concept for concept, _ in found} == {"trade", "economy"}


def test_longest_match_wins_within_a_scheme() -> None:
    found = _found("documents", "ru", "Подписан меморандум о сотрудничестве.")
    assert found == [("memorandum", "меморандум о сотрудничестве")]


def test_look_alike_hides_the_shorter_pattern() -> None:
    assert _found("documents", "ru", "Налоговая декларация подана.") == []
    assert _found("sectors", "ru", "Глава муниципального образования принял гостей.") == []


def test_road_map_is_no_road() -> None:
    assert _found("sectors", "ru", "Подписана дорожная карта.") == []
    assert _found("documents", "ru", "Подписана дорожная карта.") == [("road_map", "дорожная карта")]


def test_words_in_between_are_bridged_but_not_full_stops() -> None:
    found = _found("offices", "ru", "Председатель Минского городского исполнительного комитета приехал.")
    assert found == [("mayor", "Председатель Минского городского исполнительного комитета")]
    assert ("mayor", "председатель") not in _found("offices", "ru", "Выступил председатель. Исполком не пришёл.")


def test_deputy_is_not_taken_for_the_mayor() -> None:
    assert [c for c, _ in _found("offices", "ru", "Первый заместитель главы администрации города")] == ["deputy_mayor"]
    assert [c for c, _ in _found("offices", "ru", "Вице-мэр Праги")] == ["deputy_mayor"]


def test_letters_yo_and_ye_are_one() -> None:
    assert _found("sectors", "ru", "Молодёжь") == [("youth", "Молодёжь")]
    assert _found("sectors", "ru", "Молодежь") == [("youth", "Молодежь")]


def test_chinese_is_found_without_spaces() -> None:
    assert ("sister_city", "两市结为友好城市") in [(c, text) for c, text in _found("kinds", "zh", "两市结为友好城市")]


def test_schemes_may_overlap() -> None:
    tokens = tokens_of("Соглашение о сотрудничестве", "ru")
    found = load_lexicon().matcher(("documents", "kinds"), "ru").find(tokens)
    assert [(t.scheme, t.first, t.last) for t in found] == [("documents", 0, 3), ("kinds", 2, 3)]


def test_matcher_is_made_once() -> None:
    lexicon = load_lexicon()
    assert lexicon.matcher(("kinds", "events"), "ru") is lexicon.matcher(["events", "kinds"], "ru")


def test_every_label_is_there() -> None:
    lexicon = load_lexicon()
    for scheme in lexicon.schemes:
        for concept in lexicon.concepts(scheme):
            assert all(lexicon.label(scheme, concept.id, language) for language in LANGUAGES)
    assert lexicon.label("kinds", "sister_city", "eo") == lexicon.label("kinds", "sister_city", "en")


def test_unknown_scheme_and_concept_are_not_found() -> None:
    lexicon = load_lexicon()
    with pytest.raises(NotFound, match="scheme"):
        lexicon.concepts("colours")
    with pytest.raises(NotFound, match="blue"):
        lexicon.concept("kinds", "blue")


def test_compiled_lexicon_equals_the_turtle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CACHE_DIR", str(tmp_path))
    read = [_all_concepts(load_lexicon.__wrapped__()) for _ in range(2)]
    compiled = next(tmp_path.glob("lexicon-*.json"))
    compiled.write_text("[{", encoding="utf-8")
    assert read[0] == read[1] == _all_concepts(load_lexicon.__wrapped__())


def _all_concepts(lexicon: Lexicon) -> list[Concept]:
    return [concept for scheme in lexicon.schemes for concept in lexicon.concepts(scheme)]


@given(st.text(alphabet="абё- .*…подписать", max_size=60))
def test_triggers_lie_within_the_text_and_do_not_overlap(text: str) -> None:
    patterns = [
        Pattern("s", "a", "под*"),
        Pattern("s", "b", "а … б*"),
        Pattern("s", None, "а б"),
        Pattern("s", "c", "б"),
    ]
    tokens = tokens_of(text, "xx")
    found = Matcher(patterns, "xx").find(tokens)
    assert found == Matcher(reversed(patterns), "xx").find(tokens)
    assert all(0 <= t.first < t.last <= len(tokens) for t in found)


VOCABULARY = """
@prefix : <https://w3id.org/municipal-partnerships/vocabulary/kinds/> .
@prefix mpo: <https://w3id.org/municipal-partnerships/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
:twin a skos:Concept ;
    skos:notation "twin" ;
    skos:prefLabel "x"@de , "x"@en , "x"@es , "x"@fr , "x"@it , "x"@pl , "побратимы"@ru , "x"@tr , "x"@uk , "x"@zh ;
    skos:hiddenLabel
        "побратим*"@ru ;
    mpo:mustFire
        "Города-побратимы"@ru ;
    mpo:mustNotFire
        "Города подружились"@ru .
"""


def _faults(old: str = "", new: str = "") -> list[str]:
    return [str(fault) for fault in lint({Path("kinds.ttl"): VOCABULARY.replace(old, new).encode()})]


def test_linter_passes_a_right_vocabulary() -> None:
    assert _faults() == []


def test_linter_tells_a_missing_label_with_its_line() -> None:
    assert _faults(', "x"@zh', "") == ["kinds.ttl:6: twin has no skos:prefLabel in zh"]


def test_linter_tells_an_example_that_does_not_fire() -> None:
    assert _faults("Города-побратимы", "Города дружат") == ['kinds.ttl:11: twin: nothing fires in "Города дружат"@ru']
    assert 'twin: "побратим*" fires' in _faults("Города подружились", "Они побратимы")[0]


@pytest.mark.parametrize("kept", ["mpo:mustFire", "mpo:mustNotFire"])
def test_linter_tells_a_concept_without_examples_of_both_kinds(kept: str) -> None:
    other = {"mpo:mustFire": "mpo:mustNotFire", "mpo:mustNotFire": "mpo:mustFire"}[kept]
    assert any("twin has no mpo:mustFire and mpo:mustNotFire" in fault for fault in _faults(other, kept))


def test_linter_tells_a_word_of_two_concepts() -> None:
    second = VOCABULARY[VOCABULARY.index(":twin") :].replace("twin", "friend").replace('"x"', '"y"')
    both = VOCABULARY + second.replace("побратимы", "друзья")
    faults = lint({Path("kinds.ttl"): both.encode()})
    assert any("names friend and twin" in fault.message for fault in faults)


@pytest.mark.parametrize("pattern", ["… побратим*", "поб*ратим", "по*", "побратим*  связь"])
def test_linter_tells_a_pattern_that_cannot_be_looked_for(pattern: str) -> None:
    assert any(pattern in fault for fault in _faults("побратим*", pattern))


def test_broken_turtle_and_nameless_concepts_are_data_faults() -> None:
    with pytest.raises(DataPackError, match="not Turtle"):
        read_vocabulary({Path("kinds.ttl"): b"@prefix ."})
    with pytest.raises(DataPackError, match="notation"):
        read_vocabulary({Path("kinds.ttl"): VOCABULARY.replace('skos:notation "twin" ;', "").encode()})
    assert "kinds" in {path.stem for path in vocabulary_files()}
