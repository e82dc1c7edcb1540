"""What a clause does not tell itself: what is only said to be so, or asked."""

from __future__ import annotations

from kg.extract.clauses.clause import Clause
from kg.lang.role_words import role_words

_TWO = 2
_WORDS_TO_MARK = 2
_WHO = ("кто", "какой", "который", "с")


def is_hearsay(clause: Clause) -> bool:
    """«Якобы разорвал договор», «мол, шведы разорвали договор»."""
    mark = clause.first - _WORDS_TO_MARK - 1  # «…: мол, | шведы разорвали договор»
    led_in = mark >= clause.sentence.first and clause.tokens[mark].text == ":"
    return clause.has_cue("hearsay") or (led_in and clause.scene.has_cue(mark, clause.first, "hearsay"))


def asks_whether(clause: Clause) -> bool:
    """«Сакребуло отрекается от Ялты?»: what is asked is not told; «почему Киль порвал …?» tells it."""
    if clause.tokens[clause.last - 1].text != "?":
        return False
    first, last = clause.sentence.first, clause.sentence.last
    if len({p.entity for p in clause.scene.parties_in(first, last)}) < _TWO and clause.tokens[first].lemma in _WHO:
        return True  # «Какой город расторг с нами договор?»
    return not role_words("papers_ru").any_plays(clause.tokens[first:last], "asking")
