"""Ties that an article speaks of and does not mean: in jest, of look-alikes, of states, of no city hall."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.scene.scene import Scene
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence, Token
from kg.lang.role_words import role_words
from kg.places.mention import PlaceMention

_LOOKALIKES = ("близнец", "двойник")
_NOT = ("не", "ни")
_OF_TOWNS = frozenset({"mayor", "deputy_mayor", "council_chair", "councillor"})
_DIGITS = 4  # of a year
_OLDEST = 500
_FIRST_TWINS = 1800
_SEVERAL = 2  # countries
_ATTRIBUTES = 3  # tokens: «из городских властей»


def not_meant(scene: Scene, ties: Ties) -> str:
    """The rule that says so, "" where the ties are meant."""
    if _are_in_jest(scene, ties):
        return "relevance.jest"
    if _are_lookalikes(scene, ties):
        return "relevance.lookalikes"
    if _are_papers_of_states(scene, ties):
        return "relevance.states"
    if _are_of_old(scene, ties):
        return "relevance.history"
    return "relevance.no_municipality" if _took_no_part(scene, ties) else ""


def _are_in_jest(scene: Scene, ties: Ties) -> bool:
    """«Аналитики шутят, что городам пора брататься»: each word for a tie stands in a joke or is negated."""
    told = [s for s in _telling(scene, ties) if scene.triggers_in(s.first, s.last, "kinds")]
    joking = [s for s in told if role_words("party_words_ru").any_plays(scene.analysis.sentence_tokens(s), "joking")]
    if any(scene.triggers_in(s.first, s.last, "documents") for s in joking):
        return False  # «обменялись соглашением; чернила, шутили в зале, не просохли»
    return bool(joking) and all(s in joking or _is_negated(scene, s) for s in told)


def _are_lookalikes(scene: Scene, ties: Ties) -> bool:
    """«Города-близнецы: Уфа и Казань»: towns of one country, with no other word for a tie where they are named."""
    explicit = [t for t in ties.mentions if t.is_explicit]
    tokens = scene.analysis.tokens
    if any(scene.entities[a].country != scene.entities[b].country for a, b in (t.pair for t in explicit)):
        return False
    sentences = [scene.analysis.sentences[t.sentence] for t in explicit]
    if any(scene.triggers_in(s.first, s.last, "documents") for s in sentences):
        return False
    if not explicit or not any(_is_lookalike(t) for t in tokens):
        return False
    kinds = [k for s in sentences for k in scene.triggers_in(s.first, s.last, "kinds")]
    return all(any(map(_is_lookalike, tokens[k.first : k.last])) for k in kinds)


def _are_papers_of_states(scene: Scene, ties: Ties) -> bool:
    """«Соглашение Польша приостановила», «соглашение подписали делегации России и Сербии»: no word of towns beside."""
    explicit = [t for t in ties.mentions if t.is_explicit]
    sentences = [scene.analysis.sentences[i] for i in sorted({t.sentence for t in explicit})]
    return bool(sentences) and all(_is_of_states(scene, s) for s in sentences)


def _are_of_old(scene: Scene, ties: Ties) -> bool:
    """«Договор 1270 года, которым Новгород обменялся с Любеком»: wherever a tie is told, of times before twinning."""
    told = [scene.analysis.sentences[t.sentence] for t in ties.mentions if t.is_explicit]
    return bool(told) and all(_is_of_old(scene, s) for s in told)


def _is_of_old(scene: Scene, sentence: Sentence) -> bool:
    if scene.triggers_in(sentence.first, sentence.last, "kinds"):
        return False
    pairs = pairwise(scene.analysis.sentence_tokens(sentence))
    years = [int(t.text) for t, n in pairs if t.text.isdecimal() and len(t.text) <= _DIGITS and n.lemma == "год"]
    return bool(years) and all(_OLDEST < year < _FIRST_TWINS for year in years)


def _took_no_part(scene: Scene, ties: Ties) -> bool:
    """«Никого из городских властей не было», «о соглашениях между муниципалитетами никто не говорил».

    Not where heads of towns act or towns are told to be twins: then nobody of the city hall was at some concert.
    """
    denying = [s for s in scene.analysis.sentences if _denies_part(scene, s)]
    telling = [s for s in _telling(scene, ties) if s not in denying]
    heads = (o for s in telling for o in scene.triggers_in(s.first, s.last, "offices"))
    if any(o.id in _OF_TOWNS for o in heads) or any(_tells_twins(scene, s) for s in telling):
        return False
    return bool(denying)


def _denies_part(scene: Scene, sentence: Sentence) -> bool:
    if not scene.playing("party_words_ru", "authority", sentence.first, sentence.last):
        return False  # as in most sentences
    clauses = scene.clauses[sentence.index]
    return any(_says_that_none_took_part(scene.analysis.tokens[first:last]) for first, last in clauses)


def _tells_twins(scene: Scene, sentence: Sentence) -> bool:
    """«Тверь и Пенза стали побратимами»: twin wording and what became of it."""
    twins = any(k.id == "sister_city" for k in scene.triggers_in(sentence.first, sentence.last, "kinds"))
    return twins and bool(scene.triggers_in(sentence.first, sentence.last, "events"))


def _is_negated(scene: Scene, sentence: Sentence) -> bool:
    return any(t.lemma in _NOT for t in scene.analysis.sentence_tokens(sentence))


def _telling(scene: Scene, ties: Ties) -> Sequence[Sentence]:
    return [scene.analysis.sentences[i] for i in sorted({t.sentence for t in ties.mentions})]


def _is_lookalike(token: Token) -> bool:
    return any(word in token.lemma for word in _LOOKALIKES)


def _is_of_states(scene: Scene, sentence: Sentence) -> bool:
    tokens = scene.analysis.sentence_tokens(sentence)
    if scene.triggers_in(sentence.first, sentence.last, "kinds"):
        return False
    if not scene.triggers_in(sentence.first, sentence.last, "documents"):
        return False
    if role_words("party_words_ru").any_plays(tokens, "municipal"):
        return False
    all_tokens = scene.analysis.tokens
    places = scene.places_in(sentence.first, sentence.last)
    countries = [p for p in places if p.kind == "country" and p.form == "noun" and not _is_in_brackets(scene, p)]
    cases = [all_tokens[scene.analysis.token_index_at(p.start)].feats.get("Case") for p in countries]
    named = scene.parties_in(sentence.first, sentence.last)
    return "Nom" in cases or (len({p.place.country for p in countries}) >= _SEVERAL and not named)


def _is_in_brackets(scene: Scene, country: PlaceMention) -> bool:
    """«Казанлык (Болгария), договор 1972 года»: where a town lies, no party."""
    at = scene.analysis.token_index_at(country.start)
    return at > 0 and scene.analysis.tokens[at - 1].text == "("


def _says_that_none_took_part(tokens: Sequence[Token]) -> bool:
    plays = role_words("party_words_ru").plays
    body = next((i for i, t in enumerate(tokens) if plays(t, "authority") and t.feats.get("Number") == "Plur"), -1)
    if body < 0:
        return False
    before = [t.lemma for t in tokens[max(0, body - _ATTRIBUTES) : body]]
    nobody = any(t.lemma == "никто" for t in tokens)
    if nobody and ("из" in before or "между" in before):
        return True
    if "от" in before and any(t.lemma == "подпись" for t in tokens):
        return any(t.lemma == "не" for t in tokens)  # «подписей от мэрий не требуется»
    absent = any(t.text == "не" and n.text == "было" for t, n in pairwise(tokens))
    return absent and tokens[body].feats.get("Case") == "Gen" and "из" not in before
