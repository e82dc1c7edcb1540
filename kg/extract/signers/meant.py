"""Who is meant where a clause of signing names nobody: «они», «он», «оба», «мэры», «глава Тулы», «он и его коллега»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from kg.extract.people import PersonMention
from kg.extract.people.context_words import plays
from kg.extract.people.phrases import is_former, is_plural_office
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.signers.homes import SignersHomes
from kg.extract.signers.signing import is_by_him, is_in_nominative
from kg.lang.base import Sentence, Token
from kg.lang.ru.predicates import is_predicate

_BOTH = frozenset(("двое", "оба", "вдвоем", "вдвоём"))
_THEY = frozenset(("они",))
_HE = frozenset(("он", "она"))
_COUNTERPARTS = frozenset(("коллега", "визави", "партнер", "побратим"))
_WHICH = frozenset(("который", "чей"))
_WITH = frozenset(("с", "со"))
_TOGETHER = frozenset(("вместе", "наряду"))
_HIM = frozenset(("ним", "ней", "нею"))
_BESIDES = frozenset(("кроме", "помимо"))
_FROM_HIM = frozenset(("него", "неё", "нее"))
_POINTING = ("тот", "мы", *sorted(_HE | _WITH | _BESIDES))
"""Of these one stands in every clause whose signer is meant by a pronoun."""
_DIGITS = 4
_TERM = 3  # years that a mayor is likely to have been in office
_RECENT = 3  # sentences back in which «они» and «он» were named
_PAIR = 2
_OPENING = 4  # words of a clause in which its subject stands
_STATE = frozenset(("governor", "minister", "ambassador", "consul", "head_of_state"))


class SignersMeant:
    """Keeps who was named last, for which municipality and in which office."""

    def __init__(self, scene: Scene, homes: SignersHomes) -> None:
        self.scene = scene
        self.homes = homes.of
        self.roles = {o.name: o.role for o in scene.people.officials}
        self.last: dict[int, PersonMention] = {}
        self.heads: dict[int, PersonMention] = {}
        self.in_office: dict[str, dict[str, PersonMention]] = {}
        self.named: list[PersonMention] = []
        self.told_later = self._mayors()

    def _mayors(self) -> dict[int, PersonMention]:
        """The one mayor of each municipality whom the article names, wherever it does."""
        named: dict[int, dict[str, PersonMention]] = {}
        for person in self.scene.people.mentions:
            if person.name in self.homes and self.roles.get(person.name) == "mayor":
                named.setdefault(self.homes[person.name], {}).setdefault(person.name, person)
        return {end: next(iter(mayors.values())) for end, mayors in named.items() if len(mayors) == 1}

    def remember(self, persons: Sequence[PersonMention]) -> None:
        """Take up the persons of a clause that was read."""
        for person in persons:
            role = self.roles.get(person.name, "")
            if role not in _STATE:
                self.named.append(person)
            if role:
                self.in_office.setdefault(role, {})[person.name] = person
            home = self.homes.get(person.name)
            if home is not None:
                self.last[home] = person
                if role == "mayor":
                    self.heads[home] = person

    def in_offices(
        self, first: int, last: int, persons: Sequence[PersonMention], pairs: Sequence[Pair]
    ) -> list[PersonMention]:
        """«Глава Тулы подписал договор»: whom offices without a name speak of, who was named in them before."""
        ends = {end for pair in pairs for end in pair}
        found: list[PersonMention] = []
        unnamed = self.scene.people.unnamed
        begin = bisect_left(unnamed, first, key=lambda o: o.first)
        for office in unnamed[begin : bisect_left(unnamed, last, lo=begin, key=lambda o: o.first)]:
            if is_plural_office(self.scene.analysis, office):
                continue
            noun = self.scene.analysis.tokens[office.first]
            if noun.feats.get("Case") not in ("Nom", "Ins") or is_former(self.scene.analysis, office):
                continue
            free = ends - {self.homes.get(p.name) for p in (*persons, *found)}
            place = self._place_of(office.first, office.last)
            holder = self._holder(office.id, free if place is None else {place})
            if holder is not None:
                found.append(holder)
        return found

    def _place_of(self, first: int, last: int) -> int | None:
        around = (*self.scene.parties_in(last, last + 1), *self.scene.parties_in(max(0, first - 1), first))
        return next((p.entity for p in around if p.first == last or p.mention.form == "adjective"), None)

    def _holder(self, role: str, towns: Collection[int]) -> PersonMention | None:
        holders = self.in_office.get(role, {}).values()
        return max((p for p in holders if self.homes.get(p.name) in towns), key=lambda p: p.start, default=None)

    def by_pronoun(
        self, sentence: Sentence, first: int, last: int, persons: list[PersonMention]
    ) -> list[PersonMention]:
        """«она и Тодоров подписали», «вместе с ним он подписал»: the pronoun is who was named last for another end."""
        tokens = self.scene.analysis.tokens[first:last]
        those = self._those(sentence, first, last)
        if those and not persons:
            return those
        if not self.scene.has_word(first, last, *_POINTING):
            return persons  # as mostly
        is_that_one = any(t.lemma == "тот" and _is_somebody(t, after) for t, after in pairwise(tokens))
        is_we = any(a.lemma == "мы" and b.lemma in ("с", "со") for a, b in pairwise(tokens))
        is_told = is_that_one or is_we or any(t.lemma in _HE and t.feats.get("Case") == "Nom" for t in tokens)
        with_him = [tokens[i - 2] for i in range(2, len(tokens)) if _is_with_him(*tokens[i - 1 : i + 1])]
        is_with = any(map(_is_deed_of_one, with_him))
        is_together = any(t.lemma in _TOGETHER for t in with_him)
        is_besides = any(a.lemma in _BESIDES and b.text.lower() in _FROM_HIM for a, b in pairwise(tokens))
        is_told = is_told or is_together or is_besides
        if not is_told and not is_with:
            return persons
        taken = {self.homes.get(p.name) for p in persons}
        is_linked = any(a.lemma in _HE and b.lemma == "и" for a, b in pairwise(tokens))
        since = 0 if is_linked or is_we else sentence.start if is_with else self.since(sentence)
        he = next((first + i for i, t in enumerate(tokens) if t.lemma in _HE and t.feats.get("Case") == "Nom"), first)
        here = self.scene.persons_in(first, last if is_with else he)  # «рассказал Орлов, он и Кузьмин подписали»
        told = {self.homes[p.name]: p for p in here if p.name in self.homes}
        others = [p for end, p in {**self.last, **told}.items() if end not in taken and p.start >= since]
        if is_we and not others:
            said = (
                [p for p in self.scene.persons_in(last, sentence.last) if self._is_acting(p)]
                if last < sentence.last
                else []
            )
            others = [p for p in said[:1] if self.homes.get(p.name) not in taken]
        if (None in taken and not is_linked) or not others:
            return persons
        others.sort(key=lambda p: p.start)
        with_counterpart = is_linked and any(t.lemma in _COUNTERPARTS and t.feats.get("Case") == "Nom" for t in tokens)
        return [*persons, *others[-_PAIR if with_counterpart and not persons else -1 :]]

    def _those(self, sentence: Sentence, first: int, last: int) -> list[PersonMention]:
        """«Уговорили мэров, Орлова и Кузьмина, ‖ а те подписали»: the two named right before."""
        if not self.scene.has_word(first, last, "тот"):
            return []
        tokens = self.scene.analysis.tokens[first:last]
        is_told = any(t.lemma == "тот" and _is_several(t, after) for t, after in pairwise(tokens[:_OPENING]))
        before = self.scene.persons_in(sentence.first, first) if is_told else ()
        return list(before) if len(before) == _PAIR else []

    def by_agent(self, sentence: Sentence, first: int, last: int, persons: list[PersonMention]) -> list[PersonMention]:
        """«Орлов отправил подписанное им письмо»: the agent is the subject, else who was named last."""
        tokens = self.scene.analysis.tokens
        him = next((i for i in range(first + 1, last) if is_by_him(tokens[i - 1 : i + 1])), None)
        if him is None:
            return persons
        subjects = [p for p in self.scene.persons_in(sentence.first, him) if self._is_acting(p)]
        recent = [p for p in self.named[-1:] if p.start >= self.since(sentence)]
        meant = (subjects or recent)[-1:]
        return [*(p for p in meant if p.name not in {known.name for known in persons}), *persons]

    def by_subject(
        self, sentence: Sentence, first: int, last: int, persons: list[PersonMention]
    ) -> list[PersonMention]:
        """«Орлов приехал в Брест и подписал [договор] с Кузьминым»: a verb without a subject keeps that told before.

        Also «Орлов и Кузьмин, которые знакомы давно, подписали договор», where a clause about them stands between.
        """
        tokens = self.scene.analysis.tokens
        which = next((t for t in tokens[first : first + 2] if t.lemma == "который"), None)
        if which is not None and which.feats.get("Case") == "Nom" and not persons:
            return self._before_relative(sentence, first, is_plural=which.feats.get("Number") == "Plur")
        if interrupted := self._before_interruption(sentence, first, last, persons):
            return interrupted
        verb = next((i for i in range(first, last) if _is_deed_of_one(tokens[i])), None)
        if verb is None or first == sentence.first or any(_is_subject(t) for t in tokens[first:last]):
            return persons
        before = [p for p in self.scene.persons_in(sentence.first, first) if self._is_acting(p)]
        same = before and before[-1].name not in {p.name for p in persons}
        return [before[-1], *persons] if same else persons

    def _before_interruption(
        self, sentence: Sentence, first: int, last: int, persons: Sequence[PersonMention]
    ) -> list[PersonMention]:
        """Who is named before a relative clause that parts subjects from their verb in the plural; [] for nobody.

        «Орлов, который приехал утром, ‖ и Кузьмин подписали»: with the one who stands behind it.
        """
        tokens = self.scene.analysis.tokens
        verb = next((i for i in range(first, last) if _is_deed_of_several(tokens[i])), None)
        which = next((i for i in range(sentence.first, first) if tokens[i].lemma in _WHICH), None)
        if verb is None or which is None or any(is_predicate(t) for t in tokens[sentence.first : which]):
            return []
        own = [p for p in persons if self._is_acting(p)]
        goes_on = tokens[first].lemma == "и" and len(own) == 1 == len(persons)
        if not goes_on and (persons or any(_is_subject(t) for t in tokens[first:verb])):
            return []
        before = [p for p in self.scene.persons_in(sentence.first, which) if self._is_acting(p)]
        return [*before[-_PAIR:], *own] if len(before) + len(own) > 1 else []

    def _before_relative(self, sentence: Sentence, first: int, *, is_plural: bool) -> list[PersonMention]:
        """«приехали Орлов и Кузьмин, ‖ которые и поставили подписи»: who is named right before, both if joined."""
        before = [p for p in self.scene.persons_in(sentence.first, first) if self._is_acting(p)][-_PAIR:]
        return before if is_plural else before[-1:]

    def _is_acting(self, person: PersonMention) -> bool:
        is_told = self.roles.get(person.name, "") not in _STATE
        return is_told and is_in_nominative(self.scene.analysis.tokens_in(person.start, person.end))

    def since(self, sentence: Sentence) -> int:
        """Where the sentences begin in which those were named whom a pronoun may mean."""
        return self.scene.analysis.sentences[max(0, sentence.index - _RECENT)].start

    def pairs_meant(
        self, sentence: Sentence, first: int, last: int, pairs: Sequence[Pair]
    ) -> Iterator[tuple[Pair, PersonMention]]:
        """«Эти же двое подписали соглашение», «мэры подписали его»: who was named last for either end."""
        tokens = self.scene.analysis.tokens[first:last]
        known = self.last
        since = 0
        if any(t.feats.get("Number") == "Plur" and plays(t, "head_of_side") for t in tokens):
            if any(self._is_long_ago(t) for t in tokens) or any(_are_former(*pair) for pair in pairwise(tokens)):
                return  # others held the office then
            known = self.told_later | self.last | self.heads  # «главы городов подписали. «…», — сказал мэр Тулы Орлов»
        elif any(_acts(before, t) for before, t in pairwise(self.scene.analysis.tokens[max(0, first - 1) : last])):
            since = self.since(sentence)
        elif not any(t.lemma in _BOTH for t in tokens):
            return
        for pair in pairs:
            if all(end in known and known[end].start >= since for end in pair):
                yield from ((pair, known[end]) for end in pair)
            elif len(pairs) == 1:
                yield from ((pair, p) for p in self._two_named(pair, self.since(sentence)))

    def _two_named(self, pair: Pair, since: int) -> Sequence[PersonMention]:
        """The two persons named of late, where there are no more, and none of them stands for a third municipality."""
        recent = {p.name: p for p in self.named if p.start >= since}
        homes = [self.homes[name] for name in recent if name in self.homes]
        fits = len(set(homes)) == len(homes) and set(homes) <= set(pair)
        return tuple(recent.values()) if len(recent) == _PAIR and fits else ()

    def _is_long_ago(self, token: Token) -> bool:
        """Whether a token is a year in which mayors may have been others than those of the day of publication."""
        year = token.text.split("-")[0]
        published = (self.scene.analysis.article.published or "")[:_DIGITS]
        return len(year) == _DIGITS and year.isdigit() and (not published or int(published) - int(year) > _TERM)


def _are_former(before: Token, heads: Token) -> bool:
    """«тогдашние мэры»: others than those of today."""
    return before.pos == "ADJ" and plays(before, "former") and plays(heads, "head_of_side")


def _is_deed_of_one(token: Token) -> bool:
    """«подписал», «подписала»."""
    is_past = token.pos == "VERB" and token.feats.get("Tense") == "Past" and token.feats.get("VerbForm") == "Fin"
    return is_past and token.feats.get("Gender") in ("Masc", "Fem") and token.feats.get("Voice") == "Act"


def _is_deed_of_several(token: Token) -> bool:
    """«подписали»."""
    is_past = token.pos == "VERB" and token.feats.get("Tense") == "Past" and token.feats.get("VerbForm") == "Fin"
    return is_past and token.feats.get("Number") == "Plur" and token.feats.get("Voice") == "Act"


def _is_with_him(before: Token, word: Token) -> bool:
    """«(подписал) с ним», «(вместе) с ним», of whom the clause before tells."""
    return before.lemma in _WITH and word.text.lower() in _HIM and word.feats.get("Number") == "Sing"


def _is_subject(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN", "PRON", "DET") and token.feats.get("Case") == "Nom"


def _is_somebody(that: Token, after: Token) -> bool:
    """«тот с главой Тулы подписал», «та подписала»: of a person, and no word beside a noun."""
    is_singular = that.feats.get("Number") == "Sing" and that.feats.get("Gender") in ("Masc", "Fem")
    return is_singular and that.feats.get("Case") == "Nom" and after.pos in ("VERB", "ADP", "PRON")


def _is_several(those: Token, after: Token) -> bool:
    """«те подписали», «те же расписались»: of persons, and no word beside a noun."""
    return those.feats.get("Number") == "Plur" and those.feats.get("Case") == "Nom" and after.pos in ("VERB", "ADV")


def _acts(before: Token, word: Token) -> bool:
    """«они подписали», «подписан ими», but not «между ними»."""
    case = word.feats.get("Case")
    return word.lemma in _THEY and (case == "Nom" or (case == "Ins" and before.pos != "ADP"))
