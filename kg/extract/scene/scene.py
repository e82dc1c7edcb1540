"""The scene of an article: who is there, in which sentence, in which list, beside which triggers.

A scene holds what single words and names say; the discourse (who is tied to whom, what happened) is read from it by
`kg.extract.ties.find` and `kg.extract.events.find`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.people import People, PersonMention
from kg.extract.scene.deed import Deed
from kg.extract.scene.figures import is_figure
from kg.extract.scene.occasions import means_occasion
from kg.extract.scene.parties import Group, Party, is_partner_noun, is_same_place
from kg.extract.scene.placed import Placed
from kg.lang.base import Analysis, Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import Role, places_of_roles
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.clauses import Clauses
from kg.lang.ru.grammar import Government
from kg.lang.ru.predicates import is_predicate
from kg.model.annotation import Place
from kg.places.folding import fold_name
from kg.places.mention import PlaceMention
from kg.text.dates import DateMention


def _place(triggers: Iterable[Trigger]) -> dict[str | None, Placed[Trigger]]:
    found: dict[str | None, list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        found[None].append(trigger)
        found[trigger.scheme].append(trigger)
    return {scheme: Placed(tuple(ts), tuple(t.first for t in ts)) for scheme, ts in found.items()}


_NOWHERE: Placed[Trigger] = Placed((), ())


def _place_cues(triggers: Iterable[Trigger]) -> dict[str, list[int]]:
    """The tokens that the words of each cue start at."""
    found: dict[str, list[int]] = {}
    for trigger in triggers:
        if trigger.scheme == "cues":
            found.setdefault(trigger.id, []).append(trigger.first)
    return found


def _place_words(tokens: Sequence[Token]) -> dict[str, list[int]]:
    """The tokens that are forms of each word."""
    found: dict[str, list[int]] = {}
    for number, token in enumerate(tokens):
        found.setdefault(token.lemma, []).append(number)
    return found


@dataclass(frozen=True, slots=True)
class Scene:
    """All mentions of an article, ordered.

    `home` is the municipality the article is about, None if there is none; `homes` gives the entity that a person holds
    a municipal office in, by the person's full name; `entity_of_name` the entity of a folded name. `deeds` keeps what
    clauses amount to, by token range, and `derived` the adjectives and the inhabitants of municipalities, once somebody
    has asked (`kg.extract.deeds.read`, `kg.extract.scene.adjectives`, `kg.extract.scene.inhabitants`).
    """

    analysis: Analysis
    places: tuple[PlaceMention, ...]
    entities: tuple[Place, ...]
    parties: tuple[Party, ...]
    dates: tuple[DateMention, ...]
    people: People
    triggers: tuple[Trigger, ...]
    clauses: tuple[Clauses, ...]
    home: int | None
    homes: Mapping[str, int]
    entity_of_name: Mapping[str, int]
    _words: Mapping[str, Sequence[int]]
    _roles: Mapping[Role, Sequence[int]]
    _placed: Mapping[str | None, Placed[Trigger]]
    _cues: Mapping[str, list[int]]
    _places: Placed[PlaceMention]
    _parties: Placed[Party]
    _dates: Placed[DateMention]
    _persons: Placed[PersonMention]
    deeds: dict[tuple[int, int], tuple[Deed, ...]] = field(default_factory=dict, repr=False, compare=False)
    derived: dict[str, Sequence[tuple[int, int]]] = field(default_factory=dict, repr=False, compare=False)
    _groups: dict[tuple[int, int], tuple[Group, ...]] = field(default_factory=dict, repr=False, compare=False)

    def inhabited(self, home: int | None, people: People) -> Scene:
        """The scene with the article's own municipality and its people."""
        persons = Placed(people.mentions, tuple(mention.start for mention in people.mentions))
        homes = _homes(people, self.entities)
        return replace(self, home=home, people=people, homes=homes, _persons=persons, deeds={})

    def parties_in(self, first: int, last: int) -> tuple[Party, ...]:
        """The municipalities mentioned within a token range."""
        return self._parties.between(first, last)

    def groups_in(self, first: int, last: int) -> tuple[Group, ...]:
        """The lists of municipalities within a token range."""
        groups = self._groups.get((first, last))
        if groups is None:
            groups = self._groups[first, last] = self._list_groups(first, last)
        return groups

    def _list_groups(self, first: int, last: int) -> tuple[Group, ...]:
        members: dict[int, list[Party]] = {}
        for party in self.parties_in(first, last):
            members.setdefault(party.group, []).append(party)
        return tuple(
            Group(
                tuple(dict.fromkeys(p.entity for p in parties)),
                parties[0].first,
                parties[-1].last,
                parties[0].government,
                parties[0].mention.form,
                self._is_dashed(parties[0].first),
                self._is_gapped(parties[0].first, parties[-1].last),
                self._beside(parties[-1].last) or self._called(parties[0].first) or self._owned_in(parties[0].first),
            )
            for parties in members.values()
        )

    def _is_gapped(self, first: int, last: int) -> bool:
        """Whether a dash stands between a date and the municipalities: «в 1966-м — Ченнаи», «Невшатель — в 1975-м»."""
        tokens = self.analysis.tokens
        before = before_attributes(tokens, first, 0)
        if before > 1 and tokens[before].text in _DASHES:
            return bool(self.dates_in(max(0, before - _DATE_REACH), before))
        after = next((i for i in range(last, min(last + 2, len(tokens))) if tokens[i].text in _DASHES), None)
        if after is not None and any(is_partner_noun(t.lemma) for t in tokens[after : after + _DATE_REACH]):
            return False  # «Тверь и Хэйхэ — побратимы с 1993 года»
        return after is not None and bool(self.dates_in(after, min(after + _DATE_REACH, len(tokens))))

    def _beside(self, last: int) -> str:
        """What the words right behind a list call its members, see `Group.beside`."""
        tokens = self.analysis.tokens
        if last + 2 >= len(tokens) or tokens[last].text not in (",", "("):
            return ""
        behind = range(last + 1, min(last + _APPOSITION, len(tokens) - 1))
        noun = next((i for i in behind if not _is_attribute(tokens[i])), last)
        if is_partner_noun(tokens[noun].lemma) and tokens[noun + 1].text != "," and not self.parties_in(noun, noun + 3):
            return "partners" if tokens[noun].feats.get("Number") == "Plur" else "partner"
        whom = next((i for i in behind if tokens[i].lemma == "который"), 0)
        if not whom or tokens[whom - 1].lemma != "с":
            return ""
        end = next((i for i in range(whom, len(tokens)) if tokens[i].text in ",.;—)"), len(tokens))
        return "" if self.parties_in(whom, end) else "whom"

    def _called(self, first: int) -> str:
        """ "called" where the words before a municipality call it a partner: «побратима — белорусского Бреста»."""
        tokens = self.analysis.tokens
        before = before_attributes(tokens, first, 0)
        if before < 1 or tokens[before].text not in (",", *_DASHES):
            return ""
        noun = tokens[before - 1]
        return "called" if is_partner_noun(noun.lemma) and noun.feats.get("Number") == "Sing" else ""

    def _owned_in(self, first: int) -> str:
        """ "partner" where somebody has partners in a place: «У Риги есть побратимы в Бремене и Ростоке»."""
        tokens = self.analysis.tokens
        if first < _OWNED or tokens[first - 1].lemma not in ("в", "во") or not is_partner_noun(tokens[first - 2].lemma):
            return ""
        before = tokens[max(0, first - _OWNED - _ATTRIBUTES) : first - 2]
        return "partner" if any(t.text.casefold() in _HAVING for t in before) else ""

    def _is_dashed(self, first: int) -> bool:
        """Whether a dash, and nothing else, joins a municipality to the one before it."""
        tokens = self.analysis.tokens
        before = first - 1
        if before < 1 or tokens[before].text not in ("—", "–", "-"):
            return False
        end = self._before_bracket(before)  # «Ичунь (Хэйлунцзян) — Биробиджан»
        return any(p.last == end for p in self.parties_in(max(0, end - 5), end))

    def _before_bracket(self, end: int) -> int:
        """The token that a short bracket right before a token opens at; the token itself where there is none."""
        tokens = self.analysis.tokens
        if tokens[end - 1].text != ")":
            return end
        return next((i for i in range(end - 2, max(0, end - _BRACKET), -1) if tokens[i].text == "("), end)

    def signers_groups(self, first: int, last: int, named: Collection[int]) -> tuple[Group, ...]:
        """The municipalities that persons of a token range hold office in, but that it does not name itself.

        «Байпаков подписал меморандум с мэром Трабзона»: who signs stands for the municipality.
        """
        groups: dict[int, Group] = {}
        for person in self.persons_in(first, last):
            home = self.homes.get(person.name)
            if home is not None and home not in named and home not in groups:
                token = self.analysis.token_index_at(person.start)
                end = self.analysis.token_index_at(person.end - 1) + 1
                groups[home] = Group((home,), token, end, Government("", "", "Nom"), "person")
        return tuple(groups.values())

    def triggers_in(self, first: int, last: int, scheme: str | None = None) -> tuple[Trigger, ...]:
        """The triggers that start within a token range, of one scheme or of all."""
        return self._placed.get(scheme, _NOWHERE).between(first, last)

    def has_cue(self, first: int, last: int, *cues: str) -> bool:
        """Whether a token range holds a word of one of the cues (scheme `cues` of the vocabulary)."""
        for cue in cues:
            told = self._cues.get(cue)  # most cues that are asked for stand nowhere in the article
            if told and bisect_left(told, first) < bisect_left(told, last):
                return True
        return False

    def playing(self, table: str, role: str, first: int, last: int) -> Sequence[int]:
        """The words of a token range that play a role of a table (`kg.lang.role_words`).

        Rules ask this of every clause, and most roles are played nowhere in the article.
        """
        places = self._roles.get((table, role), ())
        return places[bisect_left(places, first) : bisect_left(places, last)] if places else places

    def any_plays(self, table: str, role: str, first: int, last: int) -> bool:
        """Whether one of the words of a token range plays a role of a table."""
        places = self._roles.get((table, role))
        return places is not None and bisect_left(places, first) < bisect_left(places, last)

    def has_word(self, first: int, last: int, *lemmas: str) -> bool:
        """Whether one of these words stands in a token range, in any form."""
        for lemma in lemmas:
            places = self._words.get(lemma)
            if places and bisect_left(places, first) < bisect_left(places, last):
                return True
        return False

    def dates_in(self, first: int, last: int) -> tuple[DateMention, ...]:
        """The dates that start within a token range."""
        return self._dates.between(*self.offsets(first, last))

    def places_in(self, first: int, last: int) -> tuple[PlaceMention, ...]:
        """The mentions of places of any kind that start within a token range."""
        return self._places.between(*self.offsets(first, last))

    def persons_in(self, first: int, last: int) -> tuple[PersonMention, ...]:
        """The mentions of persons that start within a token range."""
        return self._persons.between(*self.offsets(first, last))

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """The code points of the source that a token range covers; an empty one, as behind the last token, has none."""
        tokens = self.analysis.tokens
        if first >= last:
            at = tokens[first].start if first < len(tokens) else len(self.analysis.source)
            return at, at
        return tokens[first].start, tokens[last - 1].end

    def sentence_of(self, token: int) -> Sentence:
        """The sentence a token stands in."""
        return self.analysis.sentence_at(self.analysis.tokens[token].start)


def _is_attribute(token: Token) -> bool:
    possessive = token.text.lower() in ("его", "ее", "её")  # «…, его давний побратим»
    return (possessive or token.pos in ("ADJ", "ADV", "NUM")) and not is_partner_noun(token.lemma)


_DASHES = ("—", "–")
_APPOSITION = 4  # tokens behind a name in which its apposition begins
_BRACKET = 6  # tokens: «(провинция Хэйлунцзян)»
_OWNED = 4  # tokens: «есть побратимы в (Бремене)»
_ATTRIBUTES = 2  # tokens: «есть города-побратимы и друзья»
_HAVING = ("есть", "имеет", "имеют", "имеются", "имеется", "появились", "—", "–")
_DATE_REACH = 4  # tokens between a dash and the date it stands beside


def build_scene(
    analysis: Analysis,
    places: Sequence[PlaceMention],
    named: tuple[tuple[Party, ...], tuple[Place, ...]],
    dates: tuple[DateMention, ...],
    triggers: Sequence[Trigger],
    clauses: tuple[Clauses, ...],
) -> Scene:
    """Put the mentions of an article together: one entity a municipality, lists; nobody is there yet.

    `named` are the mentions of municipalities and the municipalities (`kg.extract.scene.parties.find_parties`).
    """
    parties, entities = named
    outside = sorted(_outside_names(analysis, triggers, places), key=lambda t: (t.first, t.last, t.scheme, t.id))
    return Scene(
        analysis=analysis,
        places=tuple(places),
        entities=entities,
        parties=parties,
        dates=dates,
        people=People((), ()),
        triggers=tuple(outside),
        clauses=clauses,
        homes={},
        home=None,
        entity_of_name={fold_name(place.name): entity for entity, place in enumerate(entities)},
        _words=_place_words(analysis.tokens),
        _roles=places_of_roles(analysis.tokens),
        _placed=_place(outside),
        _cues=_place_cues(outside),
        _places=Placed(tuple(places), tuple(place.start for place in places)),
        _parties=Placed(parties, tuple(party.first for party in parties)),
        _dates=Placed(dates, tuple(date.start for date in dates)),
        _persons=_NOBODY,
    )


_NOBODY: Placed[PersonMention] = Placed((), ())


_OF_TIES = ("kinds", "events")
_PRONOUNS = ("pronoun", "others_pronoun")


def _outside_names(
    analysis: Analysis, triggers: Sequence[Trigger], places: Sequence[PlaceMention]
) -> Iterator[Trigger]:
    """The triggers but for partnership words in quotation marks, which name a forum or a house, for figures and for
    pronouns that mean an occasion.
    """
    quoted, named = _quoted_tokens(analysis), frozenset(p.start for p in places)
    for trigger in triggers:
        if trigger.scheme == "cues" and trigger.id in _PRONOUNS and means_occasion(analysis.tokens, trigger.first):
            continue
        is_quoted = trigger.scheme == "kinds" and quoted[trigger.first]
        if not is_quoted and not (trigger.scheme in _OF_TIES and is_figure(analysis, trigger.first, named)):
            yield trigger


def _quoted_tokens(analysis: Analysis) -> list[bool]:
    """Of each token whether it stands in a name in quotation marks, and not in what somebody says."""
    quoted = [False] * len(analysis.tokens)
    for sentence in analysis.sentences:
        opened: int | None = None
        for index in range(sentence.first, sentence.last + 1):
            closed = index == sentence.last or analysis.tokens[index].text == "»"
            if closed and opened is not None:
                if not any(map(is_predicate, analysis.tokens[opened:index])):
                    quoted[opened:index] = [True] * (index - opened)
                opened = None
            elif not closed and analysis.tokens[index].text == "«" and opened is None:
                opened = index
    return quoted


def _homes(people: People, entities: Sequence[Place]) -> dict[str, int]:
    return {
        official.name: index
        for official in people.officials
        if official.of is not None and any("of.beside" in e.rule for e in official.evidence)
        for index, place in enumerate(entities)
        if is_same_place(place, people.seats.get(official.of, official.of))
    }
