"""Who is named only to be told as no partner: «А Муром никакими бумагами с нами не связан», «Горгану ответили отказом».

Among an article's partners such a municipality looks like one more of them. A pair goes where every sentence that names
it says so; what has ended was a tie, and whoever is told as a partner elsewhere stays one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from kg.extract.clauses.put_off import is_put_off
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.deed import DONE, ENDED, Deed
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.scene.tie_mention import TieMention
from kg.extract.ties.no_bond import (
    denies_bond,
    does_not_belong,
    has_bond,
    is_hearsay,
    is_no_kin,
    is_refused,
    tells_of_end,
)
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.predicates import is_predicate

_THEY = ("он", "она", "оно", "они")
_THEIRS = ("них", "него", "неё", "нее", "обоих")
_TO = ("с", "у", "между")
_THEM = ("ними", "них", "обоими", "обеими")
_DECLINING = "отказ"
_WHICH = ("чей", "который")


def untied_pairs(scene: Scene, mentions: Iterable[TieMention]) -> frozenset[Pair]:
    """The pairs that all sentences which name one of them say not to be partners."""
    named: defaultdict[Pair, list[TieMention]] = defaultdict(list)
    for mention in mentions:
        if mention.is_explicit:
            named[mention.pair].append(mention)
    return frozenset(
        pair for pair, told in named.items() if all(_says_untied(scene, t) or _is_denied_behind(scene, t) for t in told)
    )


def _is_denied_behind(scene: Scene, mention: TieMention) -> bool:
    """«Чаетина прислала открытку. Побратимом она не числится»: the next sentence names nobody and says it of them."""
    behind = scene.analysis.sentences[mention.sentence + 1 : mention.sentence + 2]
    told = scene.analysis.sentences[mention.sentence]
    if not behind or scene.parties_in(told.first, told.last) == () or scene.triggers_in(told.first, told.last, "kinds"):
        return False
    first, last = next(iter(scene.clauses[behind[0].index]), (behind[0].first, behind[0].first))
    tokens = scene.analysis.tokens[first:last]
    pronoun = any(t.lemma in _THEY and t.feats.get("Case") == "Nom" for t in tokens)
    named = scene.parties_in(behind[0].first, first + len(tokens))
    return pronoun and not named and is_no_kin(tokens)


def _says_untied(scene: Scene, mention: TieMention) -> bool:
    """Whether the sentence of a mention says that nothing ties the pair, from the clause on that names one of it."""
    sentence = scene.analysis.sentences[mention.sentence]
    if any(_ends(t) for t in scene.triggers_in(sentence.first, sentence.last, "events")):
        return False
    tokens = scene.analysis.tokens
    if tells_of_end(scene, sentence.first, sentence.last):
        return False
    about = [slice(*clause) for clause in _clauses_about(scene, sentence, mention)]
    refused = is_hearsay(scene, sentence.first, sentence.last) or any(is_refused(tokens[c]) for c in about)
    denying = [c for c in about if denies_bond(tokens[c]) and not _is_put_off(scene, sentence, c)]
    if not (refused or denying):
        return False
    others = [c for c in scene.clauses[sentence.index] if slice(*c) not in denying]
    deeds = [deed for first, last in others for deed in read_deeds(scene, sentence, first, last)]
    told = any(_is_told(scene, deed, refused=refused) for deed in deeds)
    return not (told or any(has_bond(tokens[slice(*c)]) for c in scene.clauses[sentence.index]))


def _is_put_off(scene: Scene, sentence: Sentence, clause: slice) -> bool:
    """«Пока не подписали»; not «в число партнёров пока не входит», which is how things stand."""
    return is_put_off(scene, sentence, clause.stop) and not does_not_belong(scene.analysis.tokens[clause])


def _ends(trigger: Trigger) -> bool:
    """«Расторг», «разорвал»; not «отказался», which may be from an offer."""
    return trigger.id in ENDED and not trigger.pattern.startswith(_DECLINING)


def _is_told(scene: Scene, deed: Deed, *, refused: bool) -> bool:
    """Whether a clause tells a tie all the same; what is refused may have been planned."""
    if deed.type == "exists":
        return not refused and bool(scene.triggers_in(deed.first, deed.last, "kinds"))
    return deed.type in DONE or (deed.type == "planned" and not refused)


def _is_of_them(tokens: Sequence[Token]) -> bool:
    """«Договоров с Хулинем у них нет»: what is lacking to whom the clause before named."""
    return any(a.lemma == "у" and b.text.casefold() in _THEIRS for a, b in pairwise(tokens))


def _opens_as_companions(tokens: Sequence[Token]) -> bool:
    """«С Муромом и Горганом, чьи хоры пели, | …»: what is told of them comes behind."""
    opening = list(takewhile(lambda t: t.text != ",", tokens))
    described = all(t.lemma in _WHICH for t in tokens[len(opening) + 1 : len(opening) + 2])
    return tokens[0].lemma == "с" and described and not any(is_predicate(t) for t in opening)


def _clauses_about(scene: Scene, sentence: Sentence, mention: TieMention) -> Iterable[tuple[int, int]]:
    """The clauses of a sentence that name one of a pair or go on from there, and name nobody else.

    «Павильоны были у Мурома, | но договоров с Горганом у него нет» goes on about Муром,
    «Рядом Муром и Горган, | но с ними отношения соседские» about either, as «С Муромом и Горганом, | …» before a comma.
    """
    partners = {e for e in mention.pair if e != scene.home}
    begun = listed = ahead = False
    end = sentence.first
    for first, last in scene.clauses[sentence.index]:
        tokens = scene.analysis.tokens[first:last]
        here = {p.entity for p in scene.parties_in(first, last)} - {scene.home}
        if here & partners:
            begun, listed = here <= partners, not here <= partners
            ahead, end = listed and _opens_as_companions(tokens), last
        elif here and not (begun and _is_of_them(tokens)):
            begun = listed = ahead = False
        if begun or ahead or (listed and (_is_about_them(tokens) or (first == end and _is_there(tokens)))):
            yield first, last


def _is_about_them(tokens: Sequence[Token]) -> bool:
    """«С ними отношения соседские»."""
    return any(a.lemma in _TO and b.text.casefold() in _THEM for a, b in pairwise(tokens))


def _is_there(tokens: Sequence[Token]) -> bool:
    """«(Были в Муроме и Гавре,) но там обошлось без подписей»."""
    return any(t.lemma == "там" for t in tokens)
