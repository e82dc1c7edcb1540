"""What rules ask of every clause is found once an article: the same as word by word."""

from kg.extract.record import read_scene
from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.inhabitants import inhabitants_in
from kg.lang.role_words import role_words
from kg.model.article import Article

TEXT = (
    "Кострома и Самарканд стали побратимами в 2014 году. К ним присоединился Дилижан.\n"
    "Костромские школьники съездили к самаркандцам, дилижанцы прислали хор в костромской театр."
)
SCENE = read_scene(Article(TEXT, language="ru", published="2024-05-03"))
TOKENS = SCENE.analysis.tokens
RANGES = [(first, last) for first in range(len(TOKENS)) for last in range(first, len(TOKENS) + 1)]


def test_words_that_play_a_role_are_those_of_the_range() -> None:
    words = role_words("tie_words_ru")
    joining = [i for i, token in enumerate(TOKENS) if words.plays(token, "joining")]
    assert joining
    for first, last in RANGES:
        assert list(SCENE.playing("tie_words_ru", "joining", first, last)) == [i for i in joining if first <= i < last]


def test_no_word_plays_a_role_that_nobody_has() -> None:
    assert not SCENE.playing("tie_words_ru", "of-nobody", 0, len(TOKENS))


def test_adjectives_and_inhabitants_are_those_of_the_range() -> None:
    for within in (adjectives_in, inhabitants_in):
        everywhere = within(SCENE, 0, len(TOKENS))
        assert everywhere
        for first, last in RANGES:
            assert list(within(SCENE, first, last)) == [(i, e) for i, e in everywhere if first <= i < last]
