"""Signs of the article's own municipality, readable in its words alone, before any tie is told.

How often and where it is named, by nouns, adjectives and inhabitants; in what role; what is said to be its own; beside
whom it stands where ties are told.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.headings import is_dateline
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.parties import BESIDES, INDECLINABLE, Group, Party, is_as_named, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.signs import Signs
from kg.lang.role_words import role_words
from kg.places.source_country import source_country

_LONG_LIST: Final = 3
_HOME_COUNTRY: Final = "RU"
_NEIGHBOURS: Final = ("BY", "KZ", "UA", "AM", "AZ", "GE", "KG", "UZ", "TJ", "MD", "LV", "LT", "EE", "MN")
_RUSSIAN_PRESS: Final = (_HOME_COUNTRY, *_NEIGHBOURS)  # whose towns have newspapers in Russian that tell of them
_TELLING: Final = ("kinds", "documents", "events")
_JUBILEE: Final = "-летие"
_BODY: Final = "own_body"
_OWN: Final = (_BODY, "own_council")
_OFFICES: Final = ("chief", "deputy", "member")
_HEADING: Final = "возглавлять"
_WORDS_TO_VENUE: Final = 6
_WORDS_TO_COPULA: Final = 3
_MERE_PASSING: Final = ("companion", "origin", "waypoint")


def signs_of(scene: Scene) -> Mapping[int, Signs]:
    """For every municipality, in the order of first mention, what speaks for or against its being the article's own."""
    return dict(_Article(scene).signs())


@dataclass(frozen=True)
class _Article:
    """An article's municipalities, each with its mentions and their roles."""

    scene: Scene

    def signs(self) -> Iterator[tuple[int, Signs]]:
        for order, (entity, own) in enumerate(self._mentions.items()):
            naming = {"first": float(order == 0), **self._naming(entity, own), **self._roles(entity, own)}
            yield entity, {**naming, **self._owned(entity, own), **self._company(entity, own)}

    def _naming(self, entity: int, own: Sequence[Party]) -> Signs:
        """How often and where it is named."""
        named = {self._paragraph(p.sentence) for p in own}
        traces = self._traces[entity]
        spread = len(named | set(traces)) / (1 + self.scene.analysis.sentences[-1].paragraph)
        headline = {self._role(p) for p in own if self._paragraph(p.sentence) == 0}
        return {
            "headline": float(0 in named),
            "headline_subject": float(self._acting_in_headline == [entity]),
            "headline_companion": float(bool(headline) and headline.issubset(_MERE_PASSING)),
            "lead": float(1 in named or 1 in traces),
            "dateline": float(any(p.sentence in self._datelines for p in own)),
            "paragraphs": spread,
            "mentions": math.log1p(len(own)),
            "derived": math.log1p(len(traces)),
            "adjective": sum(p.mention.form == "adjective" for p in own) / len(own),
        }

    def _roles(self, entity: int, own: Sequence[Party]) -> Signs:
        roles = Counter(self._role(p) for p in own)
        return {
            "companion": roles["companion"] / len(own),
            "waypoint": (roles["waypoint"] + roles["between"]) / len(own),
            "host": float(any(self._receives(p) for p in own)),
            "venue": sum(self._is_venue(p) for p in own) / len(own),
            "owner": float("owner" in roles),
            "guest": self._guests(entity, own),
            "recipient": float(any(self._is_given(p) for p in own)),
        }

    def _owned(self, entity: int, own: Sequence[Party]) -> Signs:
        """What is said to be its own, and how it is introduced: home needs no country, no «тюрингский»."""
        partners = sum(self._is_owner_of_partner(p) and p.first not in self._behind_country for p in own)
        country = own[0].mention.place.country
        return {
            "partners_of": float(min(2, partners + self._partner_adjectives[entity])),
            "own_body": float(any(self._has_own(p) for p in own)),
            "foreign": float(any(p.first in self._behind_country for p in own)),
            "described": float(any(self._is_described(p) for p in own)),
            "source_country": float(country == self._source_country),
            "other_country": float(self._source_country not in ("", country)),
            "russian_press": float(country in _RUSSIAN_PRESS),
        }

    def _company(self, entity: int, own: Sequence[Party]) -> Signs:
        """Beside whom it stands where ties are told; as whose companion, or as a companion of nobody told."""
        return {
            "company": math.log1p(len(self._beside[entity])),
            "heads": math.log1p(len(self._companions[entity])),
            "lone_companion": math.log1p(self._lone[entity]),
            "listed": float(any(self._sizes[p.group] >= _LONG_LIST for p in own)),
        }

    @cached_property
    def _mentions(self) -> Mapping[int, list[Party]]:
        found: dict[int, list[Party]] = defaultdict(list)
        for party in self.scene.parties:
            found[party.entity].append(party)
        return found

    @cached_property
    def _traces(self) -> Mapping[int, list[int]]:
        """The paragraphs of words made of a municipality's name that are no mentions: «калужане», «калужские школы»."""
        found: dict[int, list[int]] = defaultdict(list)
        for token, entity in self._derived:
            if not self._names_guests(token + 1):
                found[entity].append(self.scene.sentence_of(token).paragraph)
        return found

    @cached_property
    def _derived(self) -> Sequence[tuple[int, int]]:
        named = {i for p in self.scene.parties for i in range(p.first, p.last)}
        every = (0, len(self.scene.analysis.tokens))
        found = {**dict(adjectives_in(self.scene, *every)), **dict(inhabitants_in(self.scene, *every))}
        return [(token, entity) for token, entity in found.items() if token not in named]

    @cached_property
    def _guest_adjectives(self) -> Mapping[int, int]:
        return Counter(entity for token, entity in self._derived if self._names_guests(token + 1))

    @cached_property
    def _partner_adjectives(self) -> Mapping[int, int]:
        """«Бухарских побратимов», «побратимы бухарцев»: as good as «побратимы Бухары»."""
        tokens = self.scene.analysis.tokens
        behind = ((tokens[i + 1], entity) for i, entity in self._derived if i + 1 < len(tokens))
        people = ((tokens[i - 1], entity) for i, entity in self._derived if i and tokens[i].pos != "ADJ")
        return Counter(entity for noun, entity in (*behind, *people) if is_partner_noun(noun.lemma))

    @cached_property
    def _acting_in_headline(self) -> list[int]:
        headline = [p for p in self.scene.parties if self._paragraph(p.sentence) == 0]
        return [p.entity for p in headline if p.government.case in ("Nom", "") and self._role(p) == "subject"]

    @cached_property
    def _behind_country(self) -> Set[int]:
        """The tokens right behind an adjective of a country: «болгарский Казанлык»."""
        found = (p for p in self.scene.places if p.kind == "country" and p.form == "adjective")
        return {self.scene.analysis.token_index_at(p.end - 1) + 1 for p in found}

    @cached_property
    def _sizes(self) -> Mapping[int, int]:
        return Counter(p.group for p in self.scene.parties)

    @cached_property
    def _told(self) -> Mapping[int, list[Party]]:
        """The mentions in each sentence that tells ties."""
        tokens, analysis = self.scene.analysis.tokens, self.scene.analysis
        telling = (t for t in self.scene.triggers if t.scheme in _TELLING)
        told = {analysis.sentence_at(tokens[t.first].start).index for t in telling}
        found: dict[int, list[Party]] = defaultdict(list)
        for party in self.scene.parties:
            if party.sentence in told:
                found[party.sentence].append(party)
        return found

    @cached_property
    def _beside(self) -> Mapping[int, set[int]]:
        """Which other municipalities stand beside one where ties are told, lists of three and more left out."""
        found: dict[int, set[int]] = defaultdict(set)
        for parties in self._told.values():
            named = {p.entity for p in parties}
            if len(named) <= _LONG_LIST:
                for entity in named:
                    found[entity] |= named - {entity}
        return found

    @cached_property
    def _companions(self) -> Mapping[int, set[int]]:
        """Who stands behind «с» where a municipality is the first of its sentence that does not."""
        found: dict[int, set[int]] = defaultdict(set)
        for sentence, parties in self._told.items():
            head = self._head(sentence, parties)
            if head is not None:
                found[head] |= {p.entity for p in parties if self._role(p) == "companion"} - {head}
        return found

    @cached_property
    def _lone(self) -> Mapping[int, int]:
        """In how many sentences that tell ties one stands behind «с» and nobody before it: the own one goes unsaid."""
        found: Counter[int] = Counter()
        for sentence, parties in self._told.items():
            if self._head(sentence, parties) is None:
                found.update({p.entity for p in parties if self._role(p) == "companion"})
        return found

    def _head(self, sentence: int, parties: Sequence[Party]) -> int | None:
        """Who first stands in a sentence but for «с» and «кроме», its people and its adjectives included."""
        named = (p for p in parties if p.government.preposition not in BESIDES)
        heads = [(p.first, p.entity) for p in named if self._role(p) not in _MERE_PASSING]
        return min((*heads[:1], *self._derived_in[sentence][:1]), default=(0, None))[1]

    @cached_property
    def _derived_in(self) -> Mapping[int, list[tuple[int, int]]]:
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for token, entity in sorted(self._derived):
            if not self._names_guests(token + 1):
                found[self.scene.sentence_of(token).index].append((token, entity))
        return found

    @cached_property
    def _source_country(self) -> str:
        return source_country(self.scene.analysis.article.url)

    @cached_property
    def _datelines(self) -> Set[int]:
        return {s.index for s in self.scene.analysis.sentences if is_dateline(self.scene, s)}

    def _receives(self, party: Party) -> bool:
        """«Делегация Кусацу гостила в Карловых Варах»: where the guests of another municipality are."""
        sentence = self.scene.analysis.sentences[party.sentence]
        if party.government.preposition not in ("в", "во", "на") or self._is_venue(party):
            return False
        others = (p for p in self.scene.parties_in(sentence.first, party.first) if p.entity != party.entity)
        return any(self._names_guests(self._head_of(p)) for p in others)

    def _is_venue(self, party: Party) -> bool:
        """«На форуме в Казани», «с форума, завершившегося вчера в Казани»: where others gather."""
        before = self.scene.analysis.tokens[max(0, party.first - _WORDS_TO_VENUE) : party.first]
        within = party.government.preposition in ("в", "во")
        return within and role_words("tie_words_ru").any_plays(before, "gathering")

    def _paragraph(self, sentence: int) -> int:
        return self.scene.analysis.sentences[sentence].paragraph

    def _role(self, party: Party) -> str:
        return self._role_of[party.first]

    @cached_property
    def _role_of(self) -> Mapping[int, str]:
        return {
            p.first: Group((p.entity,), p.first, p.last, p.government, p.mention.form).role for p in self.scene.parties
        }

    def _is_owner_of_partner(self, party: Party) -> bool:
        """«Побратимы Элисты», not «вычеркнула из побратимов Элисту»: that is a partner itself.

        Nor «Острава стала побратимом Донецка», which says as much of the one as of the other.
        """
        as_named = is_as_named(self.scene.analysis.tokens, party)
        is_object = party.government.case == "Acc" and not as_named
        is_partner = as_named and not party.mention.place.name.endswith(INDECLINABLE)  # «из побратимов Калининград»
        if not is_partner_noun(party.government.head) or is_object or is_partner:
            return False
        head = party.government.head_token
        before = self.scene.analysis.tokens[max(0, head - _WORDS_TO_COPULA) : head]
        return not role_words("tie_words_ru").any_plays(before, "copula")

    def _is_given(self, party: Party) -> bool:
        """«Ловеч подарил Сыктывкару библиотеку»: what is told at home is what home has got; a name that declines."""
        dative = party.government.case == "Dat" and not party.government.preposition
        return dative and not is_as_named(self.scene.analysis.tokens, party)

    def _has_own(self, party: Party) -> bool:
        """«Мэрия Твери», «450-летие Уфы», not «глава администрации Твери»: guests have their offices too.

        Nor «возглавляющий мэрию Твери».
        """
        head, tokens = party.government.head_token, self.scene.analysis.tokens
        if head < 0:
            return False
        if tokens[head].lemma.endswith(_JUBILEE):
            return True
        if not self.scene.has_cue(head, head + 1, *_OWN) and not role_words("tie_words_ru").plays(tokens[head], _BODY):
            return False
        before = head - 1
        while before >= 0 and tokens[before].pos == "ADJ":
            before -= 1
        if before < 0 or tokens[before].lemma == _HEADING:
            return before < 0
        return not any(role_words("office_heads_ru").plays(tokens[before], r) for r in _OFFICES)

    def _guests(self, entity: int, own: Sequence[Party]) -> float:
        """Which part is of guests: «делегация Бреста», «минский коллега», «подростки из Гютерсло»."""
        adjectives = self._guest_adjectives[entity]
        guests = sum(self._names_guests(self._head_of(p)) or self._comes_from(p) for p in own)
        return (guests + adjectives) / (len(own) + adjectives)

    def _head_of(self, party: Party) -> int:
        """The noun that a mention belongs to; of an adjective the one right behind («хэганский коллега»)."""
        return party.last if party.mention.form == "adjective" else party.government.head_token

    def _comes_from(self, party: Party) -> bool:
        """«Двадцать подростков из Гютерсло», «бригада, приехавшая из Экс-ле-Бена»: whose people are here."""
        tokens, at = self.scene.analysis.tokens, party.first - 1
        if party.government.preposition != "из":
            return False
        while at > 0 and tokens[at].pos == "ADJ":
            at -= 1
        if at < 1 or tokens[at].pos != "ADP":
            return False
        who = tokens[at - 1]
        people = who.pos == "NOUN" and who.feats.get("Animacy") == "Anim"
        group = self._names_guests(at - 1) or self.scene.has_cue(at - 1, at, "group")
        words = role_words("visit_words_ru")
        return people or group or (words.plays(who, "travels") and not words.plays(who, "returns"))

    def _names_guests(self, index: int) -> bool:
        if not 0 <= index < len(self.scene.analysis.tokens):
            return False
        colleague = role_words("tie_words_ru").plays(self.scene.analysis.tokens[index], "colleague")
        return colleague or self.scene.has_cue(index, index + 1, "guest")

    def _is_described(self, party: Party) -> bool:
        """«Тюрингский Зуль», «далёкий Чаоян»: an adjective right before a name introduces it."""
        before = self.scene.analysis.tokens[party.first - 1] if party.first else None
        if before is None or before.pos != "ADJ" or party.mention.form != "noun":
            return False
        return before.text.islower() and self.scene.sentence_of(party.first).first < party.first
