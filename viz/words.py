"""The words of a page: those of the view from `assets/words.json`, those of the field from the vocabulary."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Final

from kg.lang.lexicon import load_lexicon
from viz.page import asset

Labels = dict[str, dict[str, str]]
"""id -> language -> label."""

LANGUAGES: Final = ("ru", "en")
"""The languages of the pages."""

SCHEMES: Final = {"kind": "kinds", "status": "statuses", "event": "events", "document": "documents"}
"""What the page calls a scheme -> what the vocabulary calls it."""


def page_words() -> Labels:
    """The words of the view itself (buttons, headings)."""
    words: Labels = json.loads(asset("words.json"))
    return words


def vocabulary_terms(used: Mapping[str, Iterable[str]]) -> dict[str, Labels]:
    """The vocabulary's labels for the ids in use: {"kind": {"sister_city": {"ru": …, "en": …}}, …}.

    An id that the vocabulary does not know is left out; the page then shows the id itself.
    """
    lexicon = load_lexicon()
    terms: dict[str, Labels] = {}
    for name, ids in used.items():
        known = {concept.id for concept in lexicon.concepts(SCHEMES[name])}
        terms[name] = {
            id_: {language: lexicon.label(SCHEMES[name], id_, language) for language in LANGUAGES}
            for id_ in sorted(set(ids) & known)
        }
    return terms
