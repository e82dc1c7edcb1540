"""Deeds: what the words of a clause amount to, before anybody asks between whom.

The clause carries the deed: its verb, negation, modality and tense. A deed that is only intended, proposed or still to
come is `planned`; one that is denied, or told of as a habit, is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.parties import is_partner_noun
from kg.extract.scene import Scene
from kg.extract.visits import read_visit
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger
from kg.lang.ru.grammar import is_future, is_negated

_DEEDS = ("terminated", "suspended", "renewed", "signed")
_ENDED = ("terminated", "suspended")
_FULL_PARTICIPLE = re.compile(r"нн(ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ых|ыми)$", re.IGNORECASE)
_BEGINNINGS = ("завяз", "нача", "начин", "слож", "брать нач", "подруж", "зарод")
_OF_ANYTHING = ("добав", "пополн", "прибав")
_ADOPTIONS = ("одобр", "утверд", "ратифи")
_TOPICS = frozenset({"вопрос", "возможность", "предложение", "тема", "требование", "призыв", "угроза", "слух", "речь"})
_WILL_BE = frozenset({"будет", "будут"})
_WORDS_TO_PREPOSITION = 4
_WORDS_TO_DATE = 4
_REACH_OF_COMPANION = 4  # tokens
_OWN_SUBJECT = ("подпис", "побрат", "породн", "распис", "автограф", "побратим", "партнер", "пар")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a clause tells, at its token range.

    Attributes:
        anchor: the token of the word that tells it.
        is_backdrop: whether it is only presupposed («через год после подписания»): dates of the clause are not its own.
        document: the token range that names its document where it isn't the whole clause.
    """

    type: str
    rule: str
    first: int
    last: int
    anchor: int
    is_backdrop: bool = False
    document: tuple[int, int] | None = None


def read_deeds(scene: Scene, sentence: Sentence, first: int, last: int) -> tuple[Deed, ...]:
    """What the triggers of a clause amount to; `exists` where only a partnership word stands."""
    return tuple(_Clause(scene, sentence, first, last).deeds())


class _Clause:
    """One clause with its triggers."""

    def __init__(self, scene: Scene, sentence: Sentence, first: int, last: int) -> None:
        self.scene, self.sentence, self.first, self.last = scene, sentence, first, last
        self.tokens = scene.analysis.tokens
        self.documents = scene.triggers_in(first, last, "documents")
        self.kinds = scene.triggers_in(first, last, "kinds")
        events = [t for t in scene.triggers_in(first, last, "events") if not _is_within(t, self.documents)]
        self.triggers = [t for t in events if not self._is_mentioned(t)]
        self.plans = [t for t in self.triggers if t.id == "planned"]

    def deeds(self) -> Iterator[Deed]:
        """The deeds of the clause, the main one first."""
        if self._has_cue("in_general") or self._is_of_regions() or self._is_with_others():
            return
        main = next((d for type_ in _DEEDS if (d := self._done(type_)) is not None), None)
        if main is None:
            yield from self._papers_of_old(main)
        paper = self._paper_to_come(main) if main is not None and main.is_backdrop else None
        if paper is not None:
            span = (paper.first, self.last)
            yield Deed("planned", "event.planned.paper", self.first, self.last, paper.first, document=span)
        elif main is not None:
            yield main
            yield from self._beside(main)
            yield from self._papers_of_old(main)
        elif self.plans and self._has_object():
            yield self._deed("planned", "event.planned", self.plans[0].first)
        elif (visit := read_visit(self.scene, self.first, self.last, self._of("visited"))) is not None:
            yield self._deed("visited", visit.rule, visit.anchor)
        elif (anchor := self._existing()) is not None:
            begun = any(t.pattern.startswith(_BEGINNINGS) for t in self._of("exists"))
            yield self._deed("exists", "event.exists.begun" if begun else "event.exists", anchor)

    def _is_mentioned(self, trigger: Trigger) -> bool:
        """Whether a word stands alone in quotation marks: it is spoken of, it says nothing."""
        before, behind = trigger.first - 1, trigger.last
        inside = self.sentence.first <= before and behind < self.sentence.last
        return inside and self.tokens[before].text == "«" and self.tokens[behind].text == "»"

    def _deed(self, type_: str, rule: str, anchor: int) -> Deed:
        return Deed(type_, rule, self.first, self.last, anchor)

    def _of(self, type_: str) -> list[Trigger]:
        return [t for t in self.triggers if t.id == type_]

    def _has_cue(self, *cues: str) -> bool:
        return self.scene.has_cue(self.first, self.last, *cues)

    def _done(self, type_: str) -> Deed | None:
        """The deed of a type that the clause tells as done or as still to come."""
        mine = [t for t in self._of(type_) if self._is_about_tie(t) and not self._is_attribute(t)]
        mine = [t for t in mine if not self._is_denied(t)]
        if not mine:
            return None
        done = [t for t in mine if not self._is_to_come(t)]
        if not done:
            kind = "exists" if type_ in _ENDED else "planned"
            return self._deed(kind, f"event.{type_}.planned", mine[0].first)
        told = [t for t in done if not self._is_presupposed(t)]
        anchor = (told or done)[0]
        adopted = all(t.pattern.startswith(_ADOPTIONS) or self._is_adopted(t) for t in done)
        rule = f"event.{type_}.adopted" if adopted else f"event.{type_}"
        return Deed(type_, rule, self.first, self.last, anchor.first, is_backdrop=not told)

    def _is_adopted(self, trigger: Trigger) -> bool:
        """Whether a body agrees to a deed named by its noun: «поддержали установление отношений»."""
        noun = self.tokens[trigger.first].pos == "NOUN" and trigger.id == "signed"
        return noun and self.scene.has_cue(
            max(self.first, trigger.first - _REACH_OF_COMPANION), trigger.first, "decided"
        )

    def _is_denied(self, trigger: Trigger) -> bool:
        """Whether a deed is denied: by «не» before it, or before the verb that governs an infinitive."""
        tokens = self.tokens[self.first : trigger.last]
        if is_negated(tokens, trigger.first - self.first):
            return True
        return self._is_infinitive(trigger) and any(t.lemma == "не" for t in tokens)

    def _beside(self, main: Deed) -> Iterator[Deed]:
        """What a clause tells beside its main deed: since when the tie existed, and what is planned next."""
        if main.type != "signed" and any(d.role == "since" for d in self.scene.dates_in(self.first, self.last)):
            yield self._deed("exists", "event.exists.since", main.anchor)
        begun = [t for t in self._of("exists") if t.pattern.startswith(_BEGINNINGS)]
        if begun and main.type in _ENDED:
            yield self._deed("exists", "event.exists.begun", begun[0].first)
        if main.type == "signed":
            later = [p for p in self.plans if p.first > main.anchor]
            papers = [d for d in self.documents if later and d.first >= later[0].last and self._is_object(d)]
            if papers:
                span = (papers[0].first, self.last)
                yield Deed("planned", "event.planned", later[0].first, self.last, later[0].first, document=span)

    def _paper_to_come(self, backdrop: Deed) -> Trigger | None:
        """«После подписания соглашения будет выработана дорожная карта»: the paper that is still to come."""
        if not any(is_future(t) or t.text.casefold() in _WILL_BE for t in self.tokens[self.first : self.last]):
            return None
        own = [d for d in self.documents if self.tokens[d.first].feats.get("Case") in ("Nom", "Acc")]
        return next((d for d in own if d.first > backdrop.anchor + 1), None)

    def _papers_of_old(self, main: Deed | None) -> Iterator[Deed]:
        """Papers told by their year alone: «договор 1986 года», «соглашение, подписанное в 1988-м»."""
        signed = [t for t in self._of("signed") if self._is_attribute(t)]
        for word in [*signed, *self.documents]:
            near = (word.first, min(word.last + _WORDS_TO_DATE, self.last))
            if word.scheme == "documents":
                near = (word.first, min(word.last + 1, self.last))
                if self.tokens[word.first].lemma in ("план", "программа", "проект"):
                    continue
            old = [d for d in self.scene.dates_in(*near) if d.role == "point" and self._follows(word, d.start)]
            if old and (main is None or main.type != "signed"):
                yield Deed("signed", "event.signed.paper", self.first, self.last, word.first, is_backdrop=True)
                return

    def _follows(self, word: Trigger, start: int) -> bool:
        """Whether a date stands behind a word with no other verb or mark between."""
        between = [t for t in self.tokens[word.last : self.last] if t.end <= start]
        return all(t.is_word and t.pos != "VERB" for t in between)

    def _is_attribute(self, trigger: Trigger) -> bool:
        """Whether a word of signing is an attribute: «породнённый город», «соглашение, подписанное в 1988 году»."""
        return trigger.id == "signed" and _FULL_PARTICIPLE.search(self.tokens[trigger.first].text) is not None

    def _is_of_regions(self) -> bool:
        """Whether a clause speaks of regions or countries tied to each other, and of no municipality."""
        start, end = self.scene.offsets(self.first, self.last)
        named = [p for p in self.scene.places if start <= p.start < end]
        if any(p.kind == "municipality" for p in named):
            return False
        between = any(t.lemma == "между" for t in self.tokens[self.first : self.last])
        return sum(p.form == "noun" for p in named) > 1 - between

    def _is_with_others(self) -> bool:
        """Whether the other side is no municipality: «подписал соглашение с акимом области»."""
        if self.scene.parties_in(self.first, self.last):
            return False
        companions = [i for i in range(self.first, self.last) if self.tokens[i].lemma in ("с", "со")]
        return any(
            self.scene.has_cue(i, min(i + _REACH_OF_COMPANION, self.last), "other_party")
            and self.tokens[i + 1].feats.get("Case") == "Ins"
            for i in companions
            if i + 1 < self.last
        )

    def _is_to_come(self, trigger: Trigger) -> bool:
        """Whether a deed is still to come: its verb is in the future, or an infinitive or noun under a word of intent.

        «Подписать» alone asserts nothing; «решили разорвать» does: the decision ends the tie.
        """
        verbs = [t for t in self.tokens[trigger.first : trigger.last] if t.pos in ("VERB", "AUX")]
        if any(is_future(t) for t in verbs):
            return True
        short = any(t.feats.get("Variant") == "Short" for t in verbs)
        if short and any(t.text.casefold() in _WILL_BE for t in self.tokens[self.first : self.last]):
            return True
        asserts = trigger.id in _ENDED or (trigger.id == "renewed" and self._has_cue("decided"))
        if verbs and not asserts and all(t.feats.get("VerbForm") == "Inf" for t in verbs):
            return True
        done = any(t.feats.get("Tense") == "Past" or t.feats.get("VerbForm") in ("Part", "Conv") for t in verbs)
        noun = self.tokens[trigger.first].pos == "NOUN" and not verbs
        if trigger.id in _ENDED and (noun or self._is_infinitive(trigger)):
            return self._is_only_raised(trigger) or not self._is_decided(trigger)
        done = done or (trigger.id in _ENDED and any(t.feats.get("Tense") == "Pres" for t in verbs))
        return (bool(self.plans) or self._has_cue("modal", "demanded")) and not done

    def _is_infinitive(self, trigger: Trigger) -> bool:
        return self.tokens[trigger.first].feats.get("VerbForm") == "Inf"

    def _is_only_raised(self, trigger: Trigger) -> bool:
        """Whether an end is only a topic: «вопрос о расторжении», «слухи о разрыве»."""
        first = max(self.first, trigger.first - _WORDS_TO_PREPOSITION)
        around = self.tokens[first : min(self.last, trigger.last + _WORDS_TO_PREPOSITION)]
        rejected = self.scene.has_cue(self.sentence.first, self.sentence.last, "rejected")
        return rejected or any(t.lemma in _TOPICS for t in around)

    def _is_decided(self, trigger: Trigger) -> bool:
        """Whether a body decides or announces an end: «объявил о намерении разорвать»; debating one decides nothing."""
        if self._has_cue("demanded", "staying"):
            return False
        before = (max(self.sentence.first, self.first - _REACH_OF_COMPANION), trigger.first)
        return self.scene.has_cue(*before, "decided", "saying") or self._has_cue("decided", "saying")

    def _is_presupposed(self, trigger: Trigger) -> bool:
        """Whether a deed is only the point from which something else is told: «после подписания»."""
        token = self.tokens[trigger.first]
        opening = [t.lemma for t in self.tokens[max(self.sentence.first, self.first - 3) : self.first + 1]]
        if "как" in opening and any(w in opening for w in ("пора", "день", "момент", "год")):
            return True  # «с того дня, как»
        if token.pos != "NOUN":
            return False
        before = self.tokens[max(self.first, trigger.first - _WORDS_TO_PREPOSITION) : trigger.first]
        return any(t.lemma in ("после", "до", "перед", "накануне", "кроме", "помимо") for t in before)

    def _is_about_tie(self, trigger: Trigger) -> bool:
        """Whether a deed can be about the tie: what is renewed or set up must be a tie or a paper, not a bus line."""
        if trigger.id == "renewed":
            return bool(self.kinds or self.documents) or self._has_cue("pronoun")
        if trigger.id in _ENDED:
            return (bool(self.kinds or self.documents) or self._names_tie(trigger)) and not self._is_other_refusal(
                trigger
            )
        if trigger.pattern.startswith(_OF_ANYTHING) and not self.scene.parties_in(self.first, self.last):
            return bool(self.kinds or self.documents)
        own = any(w.startswith(_OWN_SUBJECT) for w in trigger.pattern.split())
        if trigger.id != "signed" or (own and not self._is_to_come(trigger)):
            return True
        before = self.scene.analysis.sentences[max(0, self.sentence.index - 1)]
        near = before.paragraph in (0, self.sentence.paragraph)
        start = before.first if near else self.sentence.first
        whole = (start, self.sentence.last)
        return bool(self.scene.triggers_in(*whole, "kinds") or self.scene.triggers_in(*whole, "documents"))

    def _names_tie(self, trigger: Trigger) -> bool:
        """Whether what ends may be a tie: a municipality is named, or relations are spoken of, and no other act is."""
        behind = self.tokens[trigger.last : min(trigger.last + 1, self.last)]
        other_act = any(t.feats.get("VerbForm") == "Inf" for t in behind)
        named = bool(self.scene.parties_in(self.sentence.first, self.last)) or self._has_cue("relations", "pronoun")
        return named and not other_act

    def _is_other_refusal(self, trigger: Trigger) -> bool:
        """«Отказался рассказывать»: what is refused is another act, not the tie («отказался от побратимства»)."""
        return trigger.pattern.startswith("отказ") and all(t.lemma != "от" for t in self.tokens[self.first : self.last])

    def _has_object(self) -> bool:
        """Whether a clause of intent says what is intended: a tie, or a paper that is not merely the ground of it."""
        ties = [k for k in self.kinds if k.id != "cooperation" and not self._is_subject(k)]
        return bool(ties) or any(self._is_object(d) for d in self.documents)

    def _is_subject(self, kind: Trigger) -> bool:
        """Whether partners act, rather than being what is intended: «побратимы намерены развивать туризм»."""
        token = self.tokens[kind.first]
        return is_partner_noun(token.lemma) and token.feats.get("Case") == "Nom"

    def _is_object(self, document: Trigger) -> bool:
        """Whether the clause is about the document, and not about what it provides for («в рамках соглашения»)."""
        before = max(self.first, document.first - 2)
        return not self.scene.has_cue(before, document.first, "frame_word")

    def _existing(self) -> int | None:
        """The token of the word that tells of a tie as existing."""
        words = self._of("exists") or self.kinds
        return words[0].first if words else None


def _is_within(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a trigger is part of another one: the intent in «протокол о намерениях» is the document's name."""
    return any(
        o.first <= trigger.first and trigger.last <= o.last and trigger.last - trigger.first < o.last - o.first
        for o in others
    )
