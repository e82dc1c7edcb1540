"""Headings and datelines: sentences that are but the name of a municipality."""

from __future__ import annotations

from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence

_MAX_HEADING = 4  # tokens, the full stop among them
_MAX_DATELINE = 8  # tokens
_SEVERAL = 3  # towns of a roundup
_TYING = ("kinds", "documents")


def is_heading(sentence: Sentence, groups: tuple[Group, ...]) -> bool:
    """Whether a sentence is nothing but a name («Тампере.»): the passage that follows is about it."""
    if len(groups) != 1 or len(groups[0].entities) != 1 or sentence.paragraph == 0:
        return False
    return sentence.last - sentence.first <= _MAX_HEADING and groups[0].last - groups[0].first >= (
        sentence.last - sentence.first - 1
    )


def is_roundup(scene: Scene) -> bool:
    """Whether an article tells of one town after another, each with partners of its own («Нойс. …», «Росток. …»).

    Under each name stands another municipality beside a word for a tie.
    """
    sentences = scene.analysis.sentences
    groups = ((s, scene.groups_in(s.first, s.last)) for s in sentences)
    named = {s.paragraph: g[0].entities[0] for s, g in groups if is_heading(s, g) and not is_dateline(scene, s)}
    tied = set()
    for sentence in sentences if len(named) >= _SEVERAL else ():
        first, last, own = sentence.first, sentence.last, named.get(sentence.paragraph)
        others = {p.entity for p in scene.parties_in(first, last)} - {own}
        if own is not None and others and any(scene.triggers_in(first, last, scheme) for scheme in _TYING):
            tied.add(own)
    return len(tied) >= _SEVERAL


def is_dateline(scene: Scene, sentence: Sentence) -> bool:
    """«ТАШКЕНТ, 18 августа.», «ТАШКЕНТ.»: where a report was written."""
    first, last = sentence.first, sentence.last
    opening = scene.analysis.tokens[first].text
    written_large = len(opening) > 1 and opening.isupper()  # «В субботу …» is none
    if not written_large or last - first > _MAX_DATELINE:
        return False
    return bool(scene.dates_in(first, last)) or _opens_report(scene, sentence)


def _opens_report(scene: Scene, sentence: Sentence) -> bool:
    """Whether a bare name in capitals opens the body, and no other one follows: several are headings of a roundup."""
    sentences = scene.analysis.sentences
    opens = sentence.paragraph == 1 and (sentence.index == 0 or sentences[sentence.index - 1].paragraph == 0)
    if not opens or not _is_name_in_capitals(scene, sentence):
        return False  # asked of the first sentence only: of each it would grow with the square of the text
    return not any(_is_name_in_capitals(scene, s) for s in sentences[sentence.index + 1 :])


def _is_name_in_capitals(scene: Scene, sentence: Sentence) -> bool:
    words = [t for t in scene.analysis.tokens[sentence.first : sentence.last] if t.is_word]
    return 0 < len(words) <= _MAX_HEADING and all(t.text.isupper() for t in words)
