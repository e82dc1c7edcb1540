"""What a sentence that names fields of cooperation speaks of: the roles of its words, and what it follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.scene.scene import Scene
from kg.extract.sectors.roles import any_plays, plays, plays_in_phrase
from kg.extract.sectors.telling import TELLING, roles_at, tells_cooperation
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.predicates import is_predicate

_MIN_LIST = 3
_BULLETS = ("—", "–", "-", "•", "*", "·")
_ABOUT = ("о", "об")
_LONGEST_LIST = 20  # sentences
_EACH_OTHER = 2  # tokens: «друг | у друга»
_IN_IT = ("нём", "нем", "ней")
_PAPER_REACH = 4  # tokens that open a sentence: «а есть в нём»
_THERE, _TOO = "там", ("тоже", "также", "и", "же")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a sentence that names fields speaks of: the roles of its words, and what it follows.

    `listed` are the tokens at which fields begin that stand in one list, with no verb between them.
    """

    fields: frozenset[str]
    listed: frozenset[int]
    roles: frozenset[str]
    announced: bool
    both: bool

    @classmethod
    def of(cls, scene: Scene, sentence: Sentence, triggers: Sequence[Trigger]) -> Spoken:
        """What the words of a sentence say beside its fields."""
        tokens = scene.analysis.sentence_tokens(sentence)
        fields = {i - sentence.first for t in triggers for i in range(t.first, t.last)}
        polite = _courtesies(tokens)
        roles = {
            r
            for i, t in enumerate(tokens)
            for r in roles_at(tokens, i)
            if not (i in fields and r == "showing")
            and not (i in polite and r in TELLING)
            and not (r == "courtesy" and i and tokens[i - 1].lemma == "в")  # «привезли в подарок станок»
        }
        told = frozenset(t.id for t in triggers)
        listed = _in_one_list(scene.analysis.tokens, triggers)
        return cls(told, listed, frozenset(roles), _is_announced(scene, sentence), speaks_of_both(tokens))

    @property
    def outright(self) -> bool:
        """Whether the sentence speaks of a common paper or doing, in so many words."""
        return "strong" in self.roles

    @property
    def firm(self) -> bool:
        """Whether the sentence tells even of things, such as roads, that they are fields: «обещана ярмарка»."""
        return self.outright or "settling" in self.roles or (self.both and "wish" in self.roles)

    @property
    def cooperating(self) -> bool:
        """Whether the sentence speaks of cooperation, or goes on with what was said of it."""
        return self.announced or bool(self.roles & {"strong", "settling", "topic"})

    @property
    def showing(self) -> bool:
        """Whether guests are shown something, and nothing is agreed."""
        return "showing" in self.roles and not (self.outright or self.both)


def _is_announced(scene: Scene, sentence: Sentence) -> bool:
    """«О чём договорились? О дорогах.», an item of a list under «стороны обсудили:», or words without a verb."""
    opener = scene.analysis.tokens[sentence.first]
    if opener.lemma in _ABOUT or (opener.text in _BULLETS and _is_item(scene, sentence)):
        return True
    return _speaks_of_paper(scene, sentence) or _goes_on(scene, sentence)


def _speaks_of_paper(scene: Scene, sentence: Sentence) -> bool:
    """«Есть в нём и футбол»: what stands in the paper that the sentence before names."""
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    if before.paragraph != sentence.paragraph or not scene.triggers_in(before.first, before.last, "documents"):
        return False
    opening = [t.text.lower() for t in scene.analysis.sentence_tokens(sentence)[:_PAPER_REACH]]
    return any(one == "в" and other in _IN_IT for one, other in pairwise(opening))


def _is_item(scene: Scene, sentence: Sentence) -> bool:
    sentences, tokens = scene.analysis.sentences, scene.analysis.tokens
    before, farthest = sentence.index - 1, sentence.index - _LONGEST_LIST
    while before > max(0, farthest) and tokens[sentences[before].first].text in _BULLETS:
        before -= 1
    intro = sentences[max(0, before)]
    return tokens[intro.last - 1].text == ":" and tells_cooperation(tokens, range(intro.first, intro.last))


def _goes_on(scene: Scene, sentence: Sentence) -> bool:
    """«Прежде всего туризм. Ещё — виноградарство.»: sentences without a verb go on with what was told or asked."""
    if scene.parties_in(sentence.first, sentence.last):  # «Пенза — это завод и театр.»
        return False
    if _tells_what_is_there(scene.analysis.sentence_tokens(sentence)):
        return False
    sentences = scene.analysis.sentences
    at, before = sentence.index, list[Sentence]()
    while at > 0 and len(before) < _LONGEST_LIST and not _has_verb(scene, sentences[at]):
        at -= 1
        if sentences[at].paragraph != sentence.paragraph:
            break
        before.append(sentences[at])
    tokens = scene.analysis.tokens
    words = [i for s in before for i in range(s.first, s.last)]
    return any(tokens[i].text == "?" for i in words) or tells_cooperation(tokens, words)


def _tells_what_is_there(tokens: Sequence[Token]) -> bool:
    """«Там тоже шахты», «там и монастыри, и вино»: what a town has."""
    return tokens[0].lemma == _THERE and len(tokens) > 1 and tokens[1].lemma in _TOO


def _has_verb(scene: Scene, sentence: Sentence) -> bool:
    return any(is_predicate(t) for t in scene.analysis.sentence_tokens(sentence))


def _courtesies(tokens: Sequence[Token]) -> set[int]:
    """«Обменялись подарками», «поделился впечатлениями»: what is exchanged is no experience."""
    polite = {i for i, t in enumerate(tokens) if plays(t, "courtesy")}
    return {i for i, t in enumerate(tokens) if plays_in_phrase(t, "shares") and polite & {i - 1, i + 1, i + 2}}


def _in_one_list(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> frozenset[int]:
    """«Медицина, школы и спорт», but not «здесь выпускают моторы, идут ярмарки, учат врачей»."""
    rows: list[list[Trigger]] = [[]]
    for trigger in triggers:
        between = tokens[rows[-1][-1].last : trigger.first] if rows[-1] else ()
        if any(is_predicate(t) for t in between):
            rows.append([])
        rows[-1].append(trigger)
    return frozenset(t.first for row in rows if len({t.id for t in row}) >= _MIN_LIST for t in row)


def speaks_of_both(tokens: Sequence[Token]) -> bool:
    """«Оба», «два города», «друг другу», «друг у друга»: a sentence speaks of both sides without their names."""
    if any_plays(tokens, "both") or any(_is_both_sides(tokens, i) for i in range(len(tokens))):
        return True
    if any(one.lemma == "два" and plays_in_phrase(behind, "side_of_two") for one, behind in pairwise(tokens)):
        return True
    friends = [i for i, t in enumerate(tokens) if t.lemma == "друг"]
    return any(other - one <= _EACH_OTHER for one, other in pairwise(friends))


def _is_both_sides(tokens: Sequence[Token], at: int) -> bool:
    """«Города очистили реку», «между муниципалитетами», but not «другие города», «один из побратимов»."""
    token = tokens[at]
    if token.feats.get("Number") != "Plur" or not plays_in_phrase(token, "side_of_several"):
        return False
    before = tokens[at - 1] if at else None
    return before is None or not (before.pos in ("ADJ", "DET", "NUM", "PRON") or before.lemma in ("из", "о", "с"))
