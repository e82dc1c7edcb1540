"""Whether the words right beside a municipality call it, and nobody else, a partner."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.parties import INDECLINABLE, Party, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.ru.attributes import MOST_ATTRIBUTES

_PLURAL = ("ы", "ов", "ам", "ами", "ах")  # by the form: the model guesses at the number of «города-побратимы»


def is_called_partner(scene: Scene, party: Party) -> bool:
    """«Городе-побратиме Нише», «в Нише, городе-побратиме»: one noun in the singular right beside a name."""
    tokens, before = scene.analysis.tokens, party.first - 1
    while before > max(0, party.first - MOST_ATTRIBUTES) and tokens[before].pos == "ADJ":
        if is_partner_noun(tokens[before].lemma):
            break
        before -= 1
    if is_partner_noun(tokens[before].lemma):
        return not tokens[before].text.endswith(_PLURAL)
    noun = _behind(tokens, party.last)
    indeclinable = party.mention.place.name.endswith(INDECLINABLE)
    if noun is not None and (indeclinable or noun.feats.get("Case") == party.government.case):
        return not noun.text.endswith(_PLURAL)
    sentence = scene.sentence_of(party.first)
    groups = scene.groups_in(sentence.first, sentence.last)
    return any(g.beside in ("partner", "called") and g.entities == (party.entity,) for g in groups)


def _behind(tokens: Sequence[Token], last: int) -> Token | None:
    """«В Нише, сербском городе-побратиме»: the noun for a partner behind a comma, attributes in between."""
    words = tokens[last + 1 : last + 1 + MOST_ATTRIBUTES] if last < len(tokens) and tokens[last].text == "," else ()
    noun = next((t for t in words if t.pos != "ADJ" or is_partner_noun(t.lemma)), None)
    return noun if noun is not None and is_partner_noun(noun.lemma) else None
