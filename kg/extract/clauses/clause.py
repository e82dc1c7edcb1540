"""A clause with the words that matter in it: papers, partnership words, events."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.scene.deed import DONE, ENDED, Deed
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words

_FULL_PARTICIPLE = re.compile(r"(?:нн|[яу]т|рт)(ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ых|ыми)$", re.IGNORECASE)


_WORDS_TO_TOWN = 3
_NAMING = ("NOUN", "PROPN", "PRON")
_MEMBERS = ("старейшина", "депутат")
_FEASTING = ("отпраздновать", "праздновать", "отметить", "отмечать")
_IT = ("его", "её", "ее", "их")


class Clause:
    """One clause with its triggers; `attributes` are the deeds told by participles, `plans` the words of intent."""

    def __init__(self, scene: Scene, sentence: Sentence, first: int, last: int) -> None:
        self.scene, self.sentence, self.first, self.last = scene, sentence, first, last
        self.tokens = scene.analysis.tokens
        self.words: Sequence[Token] = self.tokens[first:last]
        self.documents = scene.triggers_in(first, last, "documents")
        self.kinds = scene.triggers_in(first, last, "kinds")
        events = self._without_names_of_papers(scene.triggers_in(first, last, "events"))
        self.triggers = [t for t in events if not (self._is_mentioned(t) or self._is_defined(t) or self._reaches_on(t))]
        self.attributes = [t for t in self.triggers if self._is_attribute(t)]
        self.plans = [t for t in self.triggers if t.id == "planned" and not self._is_refused(t)]
        self.plans = [t for t in self.plans if not self._is_of_feast(t)]

    def _is_of_feast(self, plan: Trigger) -> bool:
        """«Намерен в сентябре отпраздновать пятидесятилетие побратимства»: a feast to come is no plan of a tie."""
        governed = (t for t in self.tokens[plan.last : self.last] if t.feats.get("VerbForm") == "Inf")
        return next((t.lemma for t in governed), "") in _FEASTING

    def _without_names_of_papers(self, events: Sequence[Trigger]) -> list[Trigger]:
        """The deeds but for those in a paper's name («протокол о намерениях»); signing one on a renewal renews.

        Of «подписан договор об установлении побратимских связей» the signing is the deed, of the name alone its noun.
        """
        inside = [t for t in events if _is_within(t, self.documents)]
        outside = (t for t in events if t.id == "signed" and t not in inside) if inside else ()
        signs = any(_FULL_PARTICIPLE.search(self.tokens[t.first].text) is None for t in outside)
        told = [t for t in events if t not in inside or (signs and t.id == "renewed")]
        open_ended = [t for t in told if t.id == "signed" and any(o.first < t.first < o.last for o in self.documents)]
        others = any(t.id == "signed" and t not in open_ended for t in told)
        return [t for t in told if t not in open_ended] if others else told

    def of(self, type_: str) -> list[Trigger]:
        """The words for events of a type."""
        return [t for t in self.triggers if t.id == type_] if self.triggers else []

    def has_cue(self, *cues: str) -> bool:
        """Whether one of these cues stands in the clause."""
        return self.scene.has_cue(self.first, self.last, *cues)

    def playing(self, table: str, role: str) -> Sequence[int]:
        """The words of the clause that play a role of a table (`kg.lang.role_words`)."""
        return self.scene.playing(table, role, self.first, self.last)

    def any_plays(self, table: str, role: str) -> bool:
        """Whether one of the words of the clause plays a role of a table."""
        return self.scene.any_plays(table, role, self.first, self.last)

    def deed(self, type_: str, rule: str, anchor: int) -> Deed:
        """A deed that the whole clause tells, by the word at `anchor`."""
        return Deed(type_, rule, self.first, self.last, anchor)

    def has_word(self, *lemmas: str) -> bool:
        """Whether one of these words stands in the clause, in any form."""
        return self.scene.has_word(self.first, self.last, *lemmas)

    def has_council(self) -> bool:
        """Whether an elected body acts: «депутаты», «совет Лейдена», «хурал монгольского Дархана»."""
        return self.has_cue("council", "own_council") or any(
            map(self._is_of_town, self.playing("tie_words_ru", "elected"))
        )

    def _is_of_town(self, body: int) -> bool:
        """Whether a municipality stands right behind a body, attributes between: «совет старейшин общины Горис»."""
        behind = range(body + 1, min(body + 1 + _WORDS_TO_TOWN, self.last))
        named = next((i for i in behind if not self._leads_to_town(self.tokens[i])), self.last)
        return bool(self.scene.parties_in(body + 1, named + 1))

    @staticmethod
    def _leads_to_town(token: Token) -> bool:
        known = role_words("tie_words_ru")
        whose = token.feats.get("Case") == "Gen" and (known.plays(token, "municipality") or token.lemma in _MEMBERS)
        return token.pos in ("ADJ", "DET") or whose

    def goes_on_from_paper(self) -> bool:
        """«Соглашение, по которому города жили с 1998 года, | 21 марта денонсировано»: the subject stands before."""
        return goes_on(self.scene, self.sentence, self.first, self.last)

    def _is_mentioned(self, trigger: Trigger) -> bool:
        """Whether a word stands alone in quotation marks: it is spoken of, it says nothing."""
        before, behind = trigger.first - 1, trigger.last
        alone = trigger.last - trigger.first == 1  # «ставится на паузу» says something
        inside = alone and self.sentence.first <= before and behind < self.sentence.last
        return inside and self.tokens[before].text == "«" and self.tokens[behind].text == "»"

    def _is_defined(self, trigger: Trigger) -> bool:
        """«Породниться — это когда …»: a word that is explained tells nothing."""
        behind = [t.text.casefold() for t in self.tokens[trigger.last : trigger.last + 2]]
        return behind in (["—", "это"], ["–", "это"], [",", "это"])

    def _reaches_on(self, trigger: Trigger) -> bool:
        """«Визит отменён, | договор подпишут осенью»: what ends is the visit, and no paper of the next clause."""
        if trigger.id not in ENDED or trigger.last <= self.last:
            return False
        known = role_words("visit_words_ru")
        return any(known.plays(t, "exchange") and t.feats.get("Case") in ("Nom", "Acc") for t in self.words)

    def _is_refused(self, trigger: Trigger) -> bool:
        """Whether «не» stands right before a word: «не намерен»; «не исключают возможности» is a plan."""
        return trigger.first > self.first and self.tokens[trigger.first - 1].lemma == "не"

    def _is_attribute(self, trigger: Trigger) -> bool:
        """Whether a deed is an attribute: «породнённый город», «соглашение, подписанное в 1988 году»; an end is one
        beside another deed: «готов возобновить отношения, прерванные в 2022 году».
        """
        if _FULL_PARTICIPLE.search(self.tokens[trigger.first].text) is None:
            return False
        if trigger.id == "renewed":
            behind = self.tokens[min(trigger.last, self.last - 1)]  # «в обновлённой бумаге»
            return behind.feats.get("Case") == self.tokens[trigger.first].feats.get("Case")
        others = (t for t in self.triggers if t.id in DONE and t.id != trigger.id)
        return trigger.id == "signed" or (trigger.id in ENDED and any(others))


def _is_within(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a trigger is part of another one: the intent in «протокол о намерениях» is the document's name."""
    return any(
        o.first <= trigger.first and trigger.last <= o.last and trigger.last - trigger.first < o.last - o.first
        for o in others
    )


def goes_on(scene: Scene, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause names nothing that could be its subject or object but «его», and a paper stands before it."""
    if first <= sentence.first or not scene.triggers_in(sentence.first, first, "documents"):
        return False
    others = (t for t in _other_words(scene, first, last) if t.text.casefold() not in _IT)
    return not any(t.pos in _NAMING and t.feats.get("Case") in ("Nom", "Acc") for t in others)


def _other_words(scene: Scene, first: int, last: int) -> list[Token]:
    """The words of a clause but for those of its dates and deeds («утратил силу в среду»)."""
    dates, tokens = scene.dates_in(first, last), scene.analysis.tokens
    told = {i for t in scene.triggers_in(first, last, "events") for i in range(t.first, t.last)}
    return [
        tokens[i]
        for i in range(first, last)
        if i not in told and not any(d.start <= tokens[i].start < d.end for d in dates)
    ]
