"""Towns with ties of their own beside those of their region: «Край дружит с провинцией, а Чита — с Хайларом»."""

from __future__ import annotations

from kg.extract.scene.party_words import is_nominative
from kg.extract.scene.scene import Scene
from kg.extract.scene.tie_mention import TieMention
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence
from kg.lang.role_words import role_words

_COMPANION = "tie.companion"


def are_beside_regions(scene: Scene, ties: Ties) -> bool:
    """Whether a clause ties two towns, a region acts in another one of its sentence, and no other party in any."""
    return any(_is_beside_region(scene, t) for t in ties.mentions if t.rule == _COMPANION and t.is_explicit)


def _is_beside_region(scene: Scene, mention: TieMention) -> bool:
    sentence, own = scene.analysis.sentences[mention.sentence], (mention.first, mention.last)
    others = [clause for clause in scene.clauses[sentence.index] if clause != own]
    if len(others) == len(scene.clauses[sentence.index]) or _names_other(scene, *own):
        return False
    acting = any(g.role == "subject" for g in scene.groups_in(*own))
    return acting and _are_but_regions(scene, sentence) and any(_region_acts(scene, *clause) for clause in others)


def _names_other(scene: Scene, first: int, last: int) -> bool:
    return any(role_words("party_words_ru").plays(t, "other") for t in scene.analysis.tokens[first:last])


def _are_but_regions(scene: Scene, sentence: Sentence) -> bool:
    """Whether all parties of a sentence that are no towns are regions: not «область, а вузы Читы — с …»."""
    words = role_words("party_words_ru")
    others = (
        t for t in scene.analysis.sentence_tokens(sentence) if words.plays(t, "other") or words.plays(t, "acting")
    )
    return all(words.plays(t, "region") for t in others)


def _region_acts(scene: Scene, first: int, last: int) -> bool:
    """«Край сотрудничает», «Башкирия дружит»."""
    tokens, words = scene.analysis.tokens, role_words("party_words_ru")
    if any(words.plays(t, "region") and is_nominative(t) for t in tokens[first:last]):
        return True
    regions = (p for p in scene.places_in(first, last) if p.kind == "region" and p.form == "noun")
    named = (tokens[scene.analysis.token_index_at(p.start)] for p in regions)
    return any(t.feats.get("Case") == "Nom" for t in named)
