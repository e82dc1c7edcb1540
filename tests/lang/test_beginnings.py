"""Beginnings of words are found however short they are."""

from kg.lang.beginnings import Beginnings


def test_word_has_all_beginnings_that_it_starts_with() -> None:
    known = Beginnings(["по", "побрат", "побратим", "пор", "города"])
    assert known.of("побратимство") == ["по", "побрат", "побратим"]
    assert known.of("город") == []
    assert known.of("п") == []


def test_beginning_of_three_letters_is_no_longer_than_its_word() -> None:
    assert Beginnings(["сад"]).of("сад") == ["сад"]
    assert Beginnings(["сад"]).of("са") == []
