"""The municipalities that an article names: every mention, with its list and what governs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kg.extract.scene.in_passing import is_in_passing, is_only_where
from kg.extract.scene.lying_by import is_landmark
from kg.extract.scene.partner_lists import with_cases_of_lists
from kg.extract.scene.towns_of_parts import is_district, with_cities_of_districts, with_towns_of_parts
from kg.lang.base import Analysis, Token
from kg.lang.role_words import role_words
from kg.lang.ru.grammar import PARTNER_NOUNS, Government, government, is_connective
from kg.lang.ru.predicates import is_full_participle, is_predicate
from kg.model.annotation import Place
from kg.places.mention import PlaceMention


@dataclass(frozen=True, slots=True)
class Party:
    """One mention of a municipality.

    Attributes:
        entity: index into `Scene.entities`.
        first, last: token range.
        sentence: index of the sentence.
        group: number of the coordinated list the mention stands in, unique in the article.
        government: preposition, governing noun and case of the list's first member.
    """

    entity: int
    first: int
    last: int
    sentence: int
    group: int
    government: Government
    mention: PlaceMention


@dataclass(frozen=True)
class Group:
    """Municipalities listed in one sentence, governed alike.

    `dashed` where a bare dash joins them to the last one, `gapped` where a dash stands for their verb; `beside` is the
    noun or relative pronoun right behind that makes partners of them: "partner" («в Раахе, побратиме с 1988 года»),
    "partners" («Уфа и Исфахан, побратимы с 2019 года»), "whom" («в Слуцк, с которым породнились»),
    "called" where the noun stands before them («побратима — Бреста»), or "".
    """

    entities: tuple[int, ...]
    first: int
    last: int
    government: Government
    form: str
    dashed: bool = False
    gapped: bool = False
    beside: str = ""

    @cached_property
    def role(self) -> str:
        """companion (с …), between, location, origin, waypoint (через), owner (у, для), dependent (of a noun),
        object or subject. Who is called a partner is no mere place of action."""
        role = self._governed_role
        return "companion" if self.beside in ("partner", "whom") and role in _PLACES else role

    @property
    def _governed_role(self) -> str:
        if self.government.preposition in ("в", "на") and self.government.case == "Acc":
            return "goal"
        by_preposition = _ROLES.get(self.government.preposition)
        if by_preposition:
            return by_preposition
        if self.form == "adjective" or self.government.head:
            return "dependent"
        return "subject" if self.government.case in ("Nom", "Acc", "") else "object"

    @property
    def is_partners_of(self) -> bool:
        """Whether one municipality stands under a noun for partner: «побратимы Казани»."""
        return self.role == "dependent" and len(self.entities) == 1 and is_partner_noun(self.government.head)


def without_descriptions(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups of a clause but for what only describes one of them again: «с Лодзью по решению польской стороны»."""
    named = {g.entities for g in groups if g.form != "description"}
    return tuple(g for g in groups if g.form != "description" or g.role != "dependent" or g.entities not in named)


def is_as_named(tokens: Sequence[Token], party: Party) -> bool:
    """Whether a municipality is written as its name is: not «Элисту», «Пскова»."""
    return " ".join(t.text for t in tokens[party.first : party.last]) == party.mention.place.name


@lru_cache(maxsize=50_000)  # asked of every word of many clauses
def is_partner_noun(lemma: str) -> bool:
    """Whether a noun names the partners of a municipality: «побратим», not «побратимский» or «партнёрство»."""
    return lemma.startswith(PARTNER_NOUNS) and not lemma.startswith(_OF_PARTNERS)


_OF_PARTNERS = ("побратимс", "партнерс", "партнёрс")
_ATTRIBUTES = 3  # tokens between «с» and its municipality
_DENIAL_REACH = 2  # tokens: «не», and a preposition

INDECLINABLE = tuple("оиуыеэю")
"""How names end that may stand for any case as they are."""

_PLACES = ("location", "origin", "waypoint", "goal")
_INHABITANTS = ("ане", "яне", "цы", "ичи")
_OUTSIDE_LISTS = ("кроме", "помимо", "вместо", "через", "до", "после")
BESIDES = ("кроме", "помимо")
"""Prepositions of who is told beside others, as one of them."""

_EXAMPLES = ("после", "вслед", "за", "кроме", "помимо")
_LIKENED = "как"
_LIKENING = ("как", "и")
_ROLES = {
    _LIKENED: "waypoint",
    "с": "companion",
    "над": "companion",
    "между": "between",
    "в": "location",
    "на": "location",
    "при": "location",
    "внутри": "location",
    "по": "location",
    "до": "waypoint",
    "через": "waypoint",
    "после": "waypoint",
    "вместо": "waypoint",
    "из": "origin",
    "от": "origin",
    "к": "goal",
    "у": "owner",
    "для": "owner",
}


def find_parties(analysis: Analysis, places: Sequence[PlaceMention]) -> tuple[tuple[Party, ...], tuple[Place, ...]]:
    """The mentions of municipalities in order, and the municipalities they speak of, each once."""
    entities = _Entities()
    covered = _covered_tokens(analysis, [p for p in places if p.kind != "municipality"])
    towns = with_cities_of_districts(analysis, [p for p in places if p.kind == "municipality"])
    told = list(_parties(analysis, towns, covered, entities))
    landmarks = {p.group for p in _first_of_each(told) if is_landmark(analysis, p.first, p.government)}
    sides = (p for p in told if p.group not in landmarks)
    named = with_cases_of_lists(analysis, [p for p in sides if not is_in_passing(analysis, p.first, p.government)])
    in_part = [p for p in told if is_only_where(analysis, p.government)]
    named = with_towns_of_parts(analysis, named, in_part, entities.number)
    denied = {(p.sentence, p.entity) for p in named if _is_denied(analysis, p.first)}
    return tuple(p for p in named if (p.sentence, p.entity) not in denied), tuple(entities.places)


def _first_of_each(parties: Sequence[Party]) -> Sequence[Party]:
    """The first mention of each list."""
    return tuple({p.group: p for p in reversed(parties)}.values())


class _Entities:
    """Numbers the municipalities of an article; a name that begins with another's is the same place."""

    def __init__(self) -> None:
        self.places: list[Place] = []

    def number(self, place: Place) -> int:
        for index, known in enumerate(self.places):
            if is_same_place(known, place):
                return index
        self.places.append(place)
        return len(self.places) - 1


def is_same_place(one: Place, other: Place) -> bool:
    """Whether two places are one: by their ids, or where one has none by the beginnings of their names."""
    if one.geonames and other.geonames:
        return one.geonames == other.geonames
    first, second = sorted((one.name.casefold(), other.name.casefold()), key=len)
    return first == second or second.startswith(first + " ")


def _is_locator(analysis: Analysis, behind: int, first: int) -> bool:
    """Whether a mention stands in a bracket that opens right behind the municipality before it."""
    between = analysis.tokens[behind:first]
    return bool(between) and between[0].text == "(" and all(t.text != ")" for t in between)


def _is_denied(analysis: Analysis, first: int) -> bool:
    """Whether «не» stands right before a mention, a preposition or «город» in between («не с Москвой, а с Тверью»)."""
    before = analysis.tokens[max(0, first - _DENIAL_REACH) : first]
    after_not = next((i for i, t in enumerate(reversed(before)) if t.lemma == "не"), None)
    return after_not is not None and all(t.pos == "ADP" for t in before[len(before) - after_not :])


def _covered_tokens(analysis: Analysis, places: Sequence[PlaceMention]) -> list[bool]:
    covered = [False] * len(analysis.tokens)
    for place in places:
        for i in range(analysis.token_index_at(place.start), analysis.token_index_at(place.end - 1) + 1):
            covered[i] = True
    return covered


def _parties(
    analysis: Analysis, places: Sequence[PlaceMention], covered: Sequence[bool], entities: _Entities
) -> Iterator[Party]:
    group = -1
    previous: Party | None = None
    begins = {analysis.token_index_at(place.start) for place in places}
    for place in places:
        first = analysis.token_index_at(place.start)
        last = analysis.token_index_at(place.end - 1) + 1
        sentence = analysis.sentence_at(place.start).index
        if previous and first == previous.last and is_district(previous.mention.place):
            continue  # «Московский район Минска»: the city only says where the district is
        if previous and previous.sentence == sentence and _is_locator(analysis, previous.last, first):
            continue  # «Берлингтон (США, штат Вермонт, 1988)»: the bracket only says where it is
        own = government(analysis, first, last, _nominative(analysis, place, first))
        own = _of_companion(analysis, own) if place.form == "noun" else own
        own = Government("", "", "Nom") if _acts_by_participle(analysis, last, own) else own
        own = Government(_LIKENED, "", "Nom") if _is_likened(analysis, first, last) else own
        own = _as_written(analysis, first, last, place, own)
        same = previous is not None and own.preposition in ("", previous.government.preposition)
        goes_on = same and previous and previous.sentence == sentence and own.preposition not in _OUTSIDE_LISTS
        goes_on = goes_on and previous is not None and previous.government.preposition != _LIKENED
        paired = _is_paired(analysis, previous, first, last, begins) if previous else False
        if (
            previous
            and goes_on
            and not paired
            and _continues(analysis, previous, first, last, covered, place.place.name)
        ):
            own = previous.government
        else:
            group += 1
        previous = Party(entities.number(place.place), first, last, sentence, group, own, place)
        yield previous


def _of_companion(analysis: Analysis, own: Government) -> Government:
    """«С властями Чанчуня обсудили проект соглашения»: whoever one deals with stands for the municipality."""
    at = own.head_token
    if at < 1 or analysis.tokens[at - 1].lemma not in ("с", "со") or analysis.tokens[at].feats.get("Case") != "Ins":
        return own
    words = role_words("tie_words_ru")
    stands = words.plays(analysis.tokens[at], "counterpart") or words.plays(analysis.tokens[at], "body")
    return Government("с", "", "Ins") if stands else own


def _as_written(analysis: Analysis, first: int, last: int, place: PlaceMention, own: Government) -> Government:
    """«Чистополь и Углич», «числит в побратимах Лион»: a name that declines and has not is nobody's genitive."""
    name = place.place.name
    written = " ".join(t.text for t in analysis.tokens[first:last])
    if place.form != "noun" or own.preposition or written != name or name.endswith(INDECLINABLE):
        return own
    if own.case not in ("Nom", "Acc", "") and not own.head:
        return Government("", "", "Nom")
    return Government("", "", own.case) if is_partner_noun(own.head) else own


def _is_likened(analysis: Analysis, first: int, last: int) -> bool:
    """«Как и Вологда, Псков породнился с Тарту»: who a sentence begins with like this is a side of another tie."""
    opening = first - len(_LIKENING)
    if opening < 0 or tuple(t.lemma for t in analysis.tokens[opening:first]) != _LIKENING:
        return False
    begins = analysis.sentence_at(analysis.tokens[first].start).first == opening
    return begins and last < len(analysis.tokens) and analysis.tokens[last].text == ","


def _acts_by_participle(analysis: Analysis, last: int, own: Government) -> bool:
    """«После Лодзи, прекратившей сотрудничество с Иваново, …»: who is only named as an example did it."""
    behind = analysis.tokens[last : last + 2]
    acting = len(behind) == 2 and behind[0].text == "," and behind[1].feats.get("Voice") == "Act"
    return acting and own.preposition in _EXAMPLES and is_full_participle(behind[1])


def _nominative(analysis: Analysis, place: PlaceMention, first: int) -> str:
    """The nominative of a mention's words: inhabitants may have their own, whatever case they were taken for."""
    written = analysis.tokens[first].text
    return written if place.form == "demonym" and written.endswith(_INHABITANTS) else place.place.name


def _is_paired(analysis: Analysis, previous: Party, first: int, last: int, begins: Set[int]) -> bool:
    """«… Пенза с Бобруйском, Клин со Слуцком»: behind a companion comes who has a companion of its own."""
    tokens = analysis.tokens
    if previous.government.preposition != "с" or tokens[first - 1].lemma == "с" or last >= len(tokens):
        return False
    end = last + 1 + _ATTRIBUTES
    return tokens[last].lemma in ("с", "со") and not begins.isdisjoint(range(last + 1, end))


def _stands_in_nominative(analysis: Analysis, first: int, last: int, name: str) -> bool:
    """Whether a name that can be declined is written as in the dictionary, and taken for it."""
    tokens = analysis.tokens[first:last]
    taken = tokens[-1].feats.get("Case") in ("Nom", "Acc")
    return taken and " ".join(t.text for t in tokens) == name and not name.endswith(INDECLINABLE)


def _acts(analysis: Analysis, first: int, last: int, name: str) -> bool:
    """«… с Пензой, Лахти отвернулась от …», «Кроме Пензы, финский город …»: behind a comma, with the verb after it."""
    tokens = analysis.tokens
    acting = last < len(tokens) and is_predicate(tokens[last]) and tokens[first - 1].text == ","
    described = not tokens[first].is_capitalized and tokens[last - 1].feats.get("Case") in ("Nom", "Acc")
    return acting and (described or " ".join(t.text for t in tokens[first:last]) == name)


def _acts_alone(analysis: Analysis, first: int, last: int, name: str) -> bool:
    """«… с Сочи, Лахти сохраняет …»: behind names of one form, with a verb in the singular that is no participle."""
    verb = analysis.tokens[min(last, len(analysis.tokens) - 1)]
    alone = verb.feats.get("VerbForm") == "Fin" and verb.feats.get("Number") == "Sing"
    return alone and verb.pos == "VERB" and _acts(analysis, first, last, name)


def _is_declined(analysis: Analysis, party: Party) -> bool:
    """Whether a municipality stands in a case that is neither nominative nor accusative: «распрощался с Пензой»."""
    written = " ".join(t.text for t in analysis.tokens[party.first : party.last])
    return party.government.case not in ("Nom", "Acc", "") and written != party.mention.place.name


def _is_summed_up(analysis: Analysis, dash: int) -> bool:
    """«Харбин, Чанчунь, Чэнду — все трое в списке»: behind the dash comes what the whole list is."""
    behind = analysis.tokens[dash + 1 : dash + 3]
    return any(t.text.lower() in ("все", "вот", "это", "они") or is_partner_noun(t.lemma) for t in behind)


def _is_partner_of_next(between: Sequence[Token]) -> bool:
    """«Крушевац, побратим Димитровграда, прислал гостей»: a noun in the singular makes one the other's partner."""
    if not between or between[0].text != ",":
        return False
    noun = between[-1]
    return is_partner_noun(noun.lemma) and noun.feats.get("Number") == "Sing" and noun.feats.get("Case") == "Nom"


def _continues(analysis: Analysis, previous: Party, first: int, last: int, covered: Sequence[bool], name: str) -> bool:
    """Whether a mention goes on with the list of the previous one; before a dash a new clause begins."""
    tokens = analysis.tokens
    before = tokens[first - 1].text  # «…, Клин — с Лидой», «…, в 2020-м Клин — с Лидой»
    dashed = last < len(tokens) and tokens[last].text in ("—", "–") and (before in (",", "а") or before[0].isdigit())
    if dashed and not _is_summed_up(analysis, last):
        return False
    if _is_partner_of_next(tokens[previous.last : first]):
        return False
    # «Кроме Тарту, Псков дружит с …»: the name before may have but one form for all cases
    governed = _is_declined(analysis, previous) or previous.government.preposition in BESIDES
    if governed and (_stands_in_nominative(analysis, first, last, name) or _acts(analysis, first, last, name)):
        return False
    if previous.government.preposition and _acts_alone(analysis, first, last, name):
        return False
    return is_connective(tokens[previous.last : first], covered[previous.last : first])
