"""What a language folder knows about names of places: their nominative, their adjectives and demonyms."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from kg.lang.base import Token


class Form(NamedTuple):
    """A possible nominative of an inflected word, lower case: `weight` from 0 to 1 says how likely, `rule` why."""

    text: str
    weight: float
    rule: str


class PlaceGrammar(Protocol):
    """How one language inflects names of places; `home` is the country where most of its news is made."""

    home: str

    def __hash__(self) -> int:
        """What a grammar tells of a word is remembered with it."""
        ...

    def nominatives(self, token: Token) -> tuple[Form, ...]:
        """Possible nominatives of one word of a name, the likeliest first."""
        ...

    def nominatives_of_unknown(self, token: Token, case: str, gender: str = "") -> tuple[Form, ...]:
        """Possible nominatives of a name that no dictionary knows, in a case; the weight says how usual the form is."""
        ...

    def is_common_word(self, token: Token) -> bool:
        """Whether the dictionary knows the word as something else than a name of a place."""
        ...

    def may_be_word(self, token: Token) -> bool:
        """Whether a word that is common may be it as it stands here, by its number."""
        ...

    def is_known_word(self, token: Token) -> bool:
        """Whether the dictionary knows the word at all."""
        ...

    def may_be_inhabitants(self, token: Token) -> bool:
        """Whether a word ends as words for inhabitants do, and the dictionary does not speak against it."""
        ...

    def are_inhabitants(self, token: Token) -> bool:
        """Whether a word is several people and nothing else, or unknown and ends as inhabitants do."""
        ...

    def is_place_word(self, token: Token) -> bool:
        """Whether the dictionary knows the word as a name of a place and of nobody."""
        ...

    def is_person_word(self, token: Token) -> bool:
        """Whether the dictionary knows the word as a given name, patronymic or surname."""
        ...

    def is_given_name(self, token: Token) -> bool:
        """Whether a word is a given name, in any case, that few bear at home."""
        ...

    def bases_of_adjective(self, word: str) -> tuple[str, ...]:
        """Names that an adjective («минский») may be made of, the likeliest first; nothing for other words."""
        ...

    def bases_of_demonym(self, word: str) -> tuple[str, ...]:
        """Names that a word for inhabitants («могилевчане») may be made of, the likeliest first."""
        ...

    def adjective_nominative(self, token: Token) -> str:
        """The adjective in the masculine nominative («оршанского» → «оршанский»), "" where it is none."""
        ...

    def may_agree(self, adjective: Token, noun: Token) -> bool:
        """Whether an adjective and a noun can stand in one case."""
        ...

    def may_be_shared(self, adjective: Token, noun: Token) -> bool:
        """Whether a noun in the plural may be that of an adjective and of another one beside it."""
        ...

    def case_after(self, word: Token) -> str:
        """The one case that a preposition governs; "" for other words, and where it governs several."""
        ...

    def cases_of(self, token: Token) -> frozenset[str]:
        """The cases that a form may stand in; none where nothing is known of it."""
        ...

    def romanizations(self, name: str) -> tuple[tuple[str, str], ...]:
        """(country, name in Latin letters) for names that the gazetteer may lack in this script."""
        ...
