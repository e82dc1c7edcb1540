"""Which tie a deed is of where its clause only counts: «с первым сейчас тишина, второй приостановил обмены»."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.extract.scene.deed import Deed
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.scene.tie_mention import TieMention

_ORDINALS = {"первый": 0, "второй": 1}
_TWO = 2
_REACH = 5  # sentences
_QUALIFIED = ("NOUN", "PROPN", "ADJ", "NUM")
_UNDER = ("с", "со", "у", "от", "к", "для")


def of_ordinal(scene: Scene, deed: Deed, near: Sequence[TieMention], known: Collection[Pair]) -> Sequence[TieMention]:
    """The ties near a deed, or that of the one of two partners told before for whom an ordinal stands in its clause."""
    counting = [i for i in range(deed.first, deed.last) if scene.analysis.tokens[i].lemma in _ORDINALS]
    if len(counting) != 1 or not near or not _stands_alone(scene, counting[0]):
        return near  # «с первым договор подписан в 2003 году, со вторым — пятью годами позже»: each has its date
    (at,) = counting
    two = _two_told(scene, at, known)
    whom = two[_ORDINALS[scene.analysis.tokens[at].lemma]] if two else None
    if whom is None or any(whom not in t.pair and t.is_explicit and _is_named(scene, deed, t) for t in near):
        return near
    pair = next((p for p in known if whom in p and scene.home in p), None)
    own = [t for t in near if whom in t.pair]
    return own or ([replace(near[0], pair=pair, rule="tie.ordinal")] if pair is not None else near)


def _is_named(scene: Scene, deed: Deed, tie: TieMention) -> bool:
    """Whether a clause names the partner of a tie itself."""
    named = {p.entity for p in scene.parties_in(deed.first, deed.last)} - {scene.home}
    return bool(named & set(tie.pair))


def _stands_alone(scene: Scene, index: int) -> bool:
    """«Второй приостановил», «с первым город торгует»; not «второй побратим», «в первый раз», «во-первых»."""
    tokens = scene.analysis.tokens
    word, before = tokens[index], tokens[max(0, index - 1)]
    if word.lemma not in _ORDINALS or word.feats.get("Number") == "Plur" or word.feats.get("Gender") == "Neut":
        return False
    behind = tokens[index + 1] if index + 1 < len(tokens) else word
    qualifies = behind.pos in _QUALIFIED and behind.feats.get("Case") == word.feats.get("Case")
    opens = not before.is_word or index == scene.sentence_of(index).first or before.lemma in ("а", "и", "но")
    acts = word.feats.get("Case") == "Nom" and opens
    return not qualifies and (acts or before.lemma in _UNDER)


def _two_told(scene: Scene, at: int, known: Collection[Pair]) -> tuple[int, ...]:
    """The two partners told last: in the sentence before the word, in the one before it, or in its paragraph."""
    sentence = scene.sentence_of(at)
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    start = sentence.index
    reach = max(0, sentence.index - _REACH)
    while start > reach and scene.analysis.sentences[start - 1].paragraph == sentence.paragraph:
        start -= 1
    for first in (sentence.first, before.first, scene.analysis.sentences[start].first):
        named = dict.fromkeys(p.entity for p in scene.parties_in(first, at) if p.entity != scene.home)
        partners = tuple(e for e in named if any(e in pair for pair in known))
        if len(partners) == _TWO:
            return partners
    return ()
