"""Why a word tells a field of cooperation: what else its sentence says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.scene import Scene
from kg.extract.sector_clauses import (
    TELLING,
    follows_showing,
    is_in_list,
    is_in_showing,
    is_in_telling,
    is_learnt,
    is_listed_behind,
    is_subject_of_paper,
    is_talked_of,
    own_clause,
    own_clause_tells,
)
from kg.extract.sector_roles import any_plays, is_animate, is_person, is_several, plays, roles_of
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.predicates import is_future, is_predicate

_MIN_LIST = 3
_FROM_REACH = 3  # tokens from a group to «из», and from there to the municipality
_GROUP_REACH = 2  # tokens from «детский» to «коллектив»
_BULLETS = ("—", "–", "-", "•", "*", "·")
_ABOUT = ("о", "об")
_NAMESAKES_OF_TOWNS = ("industry", "energy")  # «металлурги ждут гостей»: whoever lives in a town of steelworks
_LONGEST_LIST = 20  # sentences
_SHARING = ("обменяться", "обмениваться", "обмен", "поделиться", "делиться")
_IN_IT = ("нём", "нем", "ней")
_PAPER_REACH = 4  # tokens that open a sentence: «а есть в нём»
_BOTH_SIDES = frozenset(["город", "муниципалитет", "побратим", "партнер", "мэрия", "сторона"])
_SIDES = ("город", "муниципалитет", "район", "столица", "община", "округ", "мэрия", "администрация")


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
            for r in roles_of(t)
            if not (i in fields and r == "showing")
            and not (i in polite and r in TELLING)
            and not (r == "courtesy" and i and tokens[i - 1].lemma == "в")  # «привезли в подарок станок»
        }
        told = frozenset(t.id for t in triggers)
        listed = _in_one_list(scene.analysis.tokens, triggers)
        return cls(told, listed, frozenset(roles), _is_announced(scene, sentence), _speaks_of_both(tokens))

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


def reason(scene: Scene, trigger: Trigger, spoken: Spoken, *, is_named: bool, by_partner: bool, at_both: bool) -> str:
    """Why a word tells a field of cooperation, "" where it does not seem to.

    `is_named` tells that the word's clause names a side of the pair, `by_partner` that people of its other side act,
    `at_both` that the clause names both sides.
    """
    word = scene.analysis.tokens[trigger.last - 1]
    trains = "training" in spoken.roles
    if (
        trains
        and trigger.id not in ("education", "sport")
        and is_animate(word)
        and word.feats.get("Case") in ("Acc", "Gen")
    ):
        return ""  # «будут готовить сварщиков»: who is trained, not who works together
    travels = at_both or _tells(scene, trigger, spoken, "travel") or _comes_from_partner(scene, trigger)
    if travels and trigger.id not in _NAMESAKES_OF_TOWNS and _is_group(scene, trigger):
        return "sector.travellers"
    if is_several(word) and word.feats.get("Case") == "Nom" and _lies_ahead(scene, trigger):
        return "sector.foreseen"
    if is_person(word) and word.pos == "NOUN" and word.feats.get("Case") in ("Nom", "Ins"):
        return ""  # «бывший учитель»: what somebody is
    if trigger.first not in spoken.listed and _stands_for_townspeople(scene, trigger):
        return ""
    if is_learnt(scene, trigger.first):
        return "sector.learnt"
    is_guest = " " not in trigger.pattern and plays(scene.analysis.tokens[trigger.first], "guest")
    if is_guest or (spoken.showing and is_in_showing(scene, trigger.first)) or follows_showing(scene, trigger.first):
        return ""
    if "sending" in spoken.roles and "humanitarian" in spoken.fields - {trigger.id}:
        return ""  # medicines in a cargo of aid
    thing = plays(word, "thing") and " " not in trigger.pattern and not (trains and trigger.id == "education")
    return _told(scene, trigger, spoken, is_thing=thing) or _done(
        scene, trigger, spoken, is_named=is_named, by_partner=by_partner, at_both=at_both
    )


def _told(scene: Scene, trigger: Trigger, spoken: Spoken, *, is_thing: bool) -> str:
    """Why a field is told by words of cooperation; things need stronger ones than fields: «дорога», «транспорт»."""
    word = scene.analysis.tokens[trigger.last - 1]
    tells = spoken.cooperating or spoken.both or "wish" in spoken.roles
    if len(spoken.fields) >= _MIN_LIST and (
        (tells and (spoken.both or is_in_telling(scene, trigger.first)))
        or (trigger.first in spoken.listed and not (is_thing or is_several(scene.analysis.tokens[trigger.last - 1])))
    ):
        return "sector.list"
    if spoken.announced or (
        (spoken.firm or (spoken.cooperating and (not is_thing or is_listed_behind(scene, trigger.first))))
        and is_in_telling(scene, trigger.first)
    ):
        return "sector.cooperation_word"
    if is_in_list(scene, trigger.first):
        return "sector.list"
    if is_subject_of_paper(scene, trigger.first):
        return "sector.of_paper"
    if is_talked_of(scene, trigger.first):
        return "sector.talked_of"
    if plays(word, "branch") and word.feats.get("Case") != "Ins":
        return "sector.branch"
    if is_thing or (is_animate(word) and not _is_relied_on(scene, trigger)):
        return ""
    return "sector.wish" if _tells(scene, trigger, spoken, "wish") else ""


def _stands_for_townspeople(scene: Scene, trigger: Trigger) -> bool:
    """«Горняки породнились с …»: a bare trade as subject; but «горняки двух городов», «наши горняки» are of it."""
    tokens = scene.analysis.tokens
    word = tokens[trigger.last - 1]
    if trigger.id not in _NAMESAKES_OF_TOWNS or not is_several(word) or word.feats.get("Case") != "Nom":
        return False
    start = scene.sentence_of(trigger.first).first
    is_bare = before_attributes(tokens, trigger.first, start) == trigger.first - 1
    behind = tokens[trigger.last] if trigger.last < len(tokens) else None
    return is_bare and (behind is None or (behind.feats.get("Case") != "Gen" and behind.lemma != "из"))


def _is_relied_on(scene: Scene, trigger: Trigger) -> bool:
    """«Рассчитывает на | энергетиков»."""
    tokens = scene.analysis.tokens
    before = before_attributes(tokens, trigger.first, 0)
    return before >= 0 and tokens[before].lemma == "на" and is_several(tokens[trigger.last - 1])


def _done(scene: Scene, trigger: Trigger, spoken: Spoken, *, is_named: bool, by_partner: bool, at_both: bool) -> str:
    """Why a field is told by what one side gives the other, or both do."""
    is_named = is_named or any_plays(scene.analysis.tokens[slice(*own_clause(scene, trigger.first))], "direction")
    if by_partner and "courtesy" not in spoken.roles:
        return "sector.given"
    eaten = trigger.id == "agriculture" and not _is_group(scene, trigger)  # «привёз вагон черешни»: a present
    gives = (_tells(scene, trigger, spoken, "giving") and not eaten) or (
        trigger.id == "humanitarian" and "sending" in spoken.roles
    )
    if gives and "courtesy" not in spoken.roles and (is_named or "partner" in spoken.roles):
        return "sector.given"
    if "thanks" in spoken.roles and (is_named or "partner" in spoken.roles):
        return "sector.thanks"
    together = (at_both or (spoken.both and _own_clause_speaks_of_both(scene, trigger))) and _tells(
        scene, trigger, spoken, "doing"
    )
    return "sector.done_together" if together or _is_mutual(scene, trigger, spoken) else ""


def _is_mutual(scene: Scene, trigger: Trigger, spoken: Spoken) -> bool:
    """«Школы переписываются», «садоводы шлют друг другу саженцы»: a deed that takes two, done by several of a kind."""
    word = scene.analysis.tokens[trigger.last - 1]
    if "courtesy" in spoken.roles or word.feats.get("Number") != "Plur":
        return False
    own = scene.analysis.tokens[slice(*own_clause(scene, trigger.first))]
    return (is_animate(word) and _names_each_other(own)) or (
        "mutual" in spoken.roles and own_clause_tells(scene, trigger.first, "mutual")
    )


def _names_each_other(tokens: Sequence[Token]) -> bool:
    """«Друг другу», «друг у друга», but not «друг города», «друг друга не поняли»."""
    lemmas = [t.lemma for t in tokens]
    return "не" not in lemmas and any(one == "друг" and "друг" in lemmas[i + 1 : i + 3] for i, one in enumerate(lemmas))


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
    intro = scene.analysis.sentence_tokens(sentences[max(0, before)])
    return intro[-1].text == ":" and any(roles_of(t) & TELLING for t in intro)


def _goes_on(scene: Scene, sentence: Sentence) -> bool:
    """«Прежде всего туризм. Ещё — виноградарство.»: sentences without a verb go on with what was told or asked."""
    if scene.parties_in(sentence.first, sentence.last):  # «Пенза — это завод и театр.»
        return False
    sentences = scene.analysis.sentences
    at, before = sentence.index, list[Sentence]()
    while at > 0 and len(before) < _LONGEST_LIST and not _has_verb(scene, sentences[at]):
        at -= 1
        if sentences[at].paragraph != sentence.paragraph:
            break
        before.append(sentences[at])
    words = [t for s in before for t in scene.analysis.sentence_tokens(s)]
    return any(t.text == "?" or roles_of(t) & TELLING for t in words)


def _has_verb(scene: Scene, sentence: Sentence) -> bool:
    return any(is_predicate(t) for t in scene.analysis.sentence_tokens(sentence))


def _courtesies(tokens: Sequence[Token]) -> set[int]:
    """«Обменялись подарками», «поделился впечатлениями»: what is exchanged is no experience."""
    polite = {i for i, t in enumerate(tokens) if plays(t, "courtesy")}
    return {i for i, t in enumerate(tokens) if t.lemma in _SHARING and polite & {i - 1, i + 1, i + 2}}


def _in_one_list(tokens: Sequence[Token], triggers: Sequence[Trigger]) -> frozenset[int]:
    """«Медицина, школы и спорт», but not «здесь выпускают моторы, идут ярмарки, учат врачей»."""
    rows: list[list[Trigger]] = [[]]
    for trigger in triggers:
        between = tokens[rows[-1][-1].last : trigger.first] if rows[-1] else ()
        if any(is_predicate(t) for t in between):
            rows.append([])
        rows[-1].append(trigger)
    return frozenset(t.first for row in rows if len({t.id for t in row}) >= _MIN_LIST for t in row)


def _speaks_of_both(tokens: Sequence[Token]) -> bool:
    """«Оба», «два города», «друг другу», «друг у друга»: a sentence speaks of both sides without their names."""
    if any_plays(tokens, "both") or any(_is_both_sides(tokens, i) for i in range(len(tokens))):
        return True
    lemmas = [t.lemma for t in tokens]
    return any(
        (lemma == "два" and behind in _SIDES) or (lemma == "друг" and "друг" in (behind, farther))
        for lemma, behind, farther in zip(lemmas, [*lemmas[1:], ""], [*lemmas[2:], "", ""], strict=False)
    )


def _own_clause_speaks_of_both(scene: Scene, trigger: Trigger) -> bool:
    return _speaks_of_both(scene.analysis.tokens[slice(*own_clause(scene, trigger.first))])


def _is_both_sides(tokens: Sequence[Token], at: int) -> bool:
    """«Города очистили реку», «между муниципалитетами», but not «другие города», «один из побратимов»."""
    token = tokens[at]
    if token.feats.get("Number") != "Plur" or token.lemma not in _BOTH_SIDES:
        return False
    before = tokens[at - 1] if at else None
    return before is None or not (before.pos in ("ADJ", "DET", "NUM", "PRON") or before.lemma in ("из", "о", "с"))


def _is_group(scene: Scene, trigger: Trigger) -> bool:
    """«Школьники», «хор», «детский коллектив», «директора школ»: who travels between two municipalities."""
    tokens = scene.analysis.tokens
    last = trigger.last - 1
    while last < min(trigger.last - 1 + _GROUP_REACH, len(tokens) - 1) and tokens[last].pos == "ADJ":
        last += 1
    if is_several(tokens[last]) or plays(tokens[last], "ensemble"):
        return True
    if trigger.last - trigger.first > 1 and is_several(tokens[trigger.first]):  # «учителя химии»
        return True
    if is_animate(tokens[last]) and trigger.first and tokens[trigger.first - 1].pos == "NUM":  # «три баскетболиста»
        return True
    before = before_attributes(tokens, trigger.first, 0)
    return tokens[last].feats.get("Case") == "Gen" and before >= 0 and is_several(tokens[before])


def _tells(scene: Scene, trigger: Trigger, spoken: Spoken, role: str) -> bool:
    return role in spoken.roles and own_clause_tells(scene, trigger.first, role)


def _lies_ahead(scene: Scene, trigger: Trigger) -> bool:
    """«Журналисты создадут портал»: what people of a field will do, told in an article on two municipalities."""
    return any(is_future(t) for t in scene.analysis.tokens[slice(*own_clause(scene, trigger.first))])


def _comes_from_partner(scene: Scene, trigger: Trigger) -> bool:
    """«Выставка художников из Ахена»: a group, or what it brings, is from a municipality."""
    tokens = scene.analysis.tokens
    for at in range(trigger.last, min(trigger.last + _FROM_REACH, len(tokens) - 1)):
        if tokens[at].lemma == "из":
            return bool(scene.parties_in(at + 1, at + _FROM_REACH)) and not tokens[at].is_capitalized
        if tokens[at].pos not in ("ADJ", "NOUN"):
            return False
    return False
