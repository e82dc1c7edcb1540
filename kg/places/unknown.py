"""Cities that no gazetteer knows, but that the text treats as cities."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.lang.base import Token
from kg.places.acting import ties_itself
from kg.places.beside import NEAR, apposed_partner, is_partner, is_surname, is_territory_adjective, is_twin
from kg.places.candidate import Candidate
from kg.places.folding import fold_name
from kg.places.inflection import displayed
from kg.places.refuse import follows_office
from kg.places.scene import Scene
from kg.places.told_behind import towns_told_before
from kg.places.waters import is_water_or_height

_MAX_WORDS = 4
_NO_PART = ("nature", "region", "district_noun", "water", "thing", "no_city", "settlement")
_OF_LANDS = ("щина", "щины", "щине", "щину", "щиной")
_CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
_MIN_WEIGHT = 0.5
_MIN_KNOWN = 0.55  # of a form that the dictionary has
_MAY_STAY = 0.3  # how usual it is that the first part of a double name is not declined


def recognize_unknown(scene: Scene, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Names that the model took for places and the text calls cities («побратимом стал Х», «мэр Х»)."""
    yield from _called_alike(scene, tuple(_unknown(scene, found)), found)


def _unknown(scene: Scene, found: Sequence[Candidate]) -> Iterator[Candidate]:
    covered = {i for candidate in found for i in range(candidate.first, candidate.last)}
    by_adjective = {c.last: c.country for c in found if c.form == "adjective" and c.kind != "municipality"}
    by_start = {c.first: c.country for c in found if c.form == "noun" and c.kind != "municipality"}
    seen: set[int] = set()
    for i, token in enumerate(scene.tokens):
        if i in covered or scene.name_of[i] in seen or not (token.is_capitalized or scene.name_of[i] >= 0):
            continue
        country = by_adjective.get(i) or _country_after(i, scene, by_start)
        is_told = scene.name_type(i) == "LOC" or _is_owned(scene, i) or _is_side(scene, range(i, i + 1))
        if is_told or (country and _may_name(scene, i)):
            seen.add(scene.name_of[i] if scene.name_of[i] >= 0 else len(scene.tokens) + i)
            name = scene.name_tokens(i)
            name = range(i, name.stop) if country else _without_verb(scene, name)
            if covered.isdisjoint(name) and len(name) <= _MAX_WORDS and _is_city_like(scene, name, found, country):
                yield _candidate(scene, name, country)


def recognize_told_behind(scene: Scene, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """«Не приехал Вальбжих. Польский город известил, что …»: the only unknown name before, and the words for it."""
    covered = {i for c in found for i in range(c.first, c.last)}
    for before, town, country in towns_told_before(scene):
        if town + 1 in covered or not covered.isdisjoint(before):
            continue
        names = [i for i in before if _may_name(scene, i) and _is_strange(scene, i)]
        if len(names) == 1:
            named = _candidate(scene, range(names[0], names[0] + 1), country)
            yield named
            yield replace(named, first=town, last=town + 2, form="description")


def _without_verb(scene: Scene, name: range) -> range:
    """«Петлума породнились»: the name without the verb that the model took for a part of it."""
    last = scene.tokens[name.stop - 1]
    return name[:-1] if len(name) > 1 and last.pos == "VERB" and not last.is_capitalized else name


def _is_side(scene: Scene, name: range) -> bool:
    """Whether a name that is no word and nobody's is a side of a tie: «дружит с Базилдоном», «Базилдон породнился»."""
    first = name.start
    token = scene.tokens[first]
    if not token.is_capitalized or scene.quoted[first] or scene.name_type(first) == "ORG":
        return False
    if scene.grammar.is_known_word(token) or token.pos not in ("NOUN", "PROPN"):
        return False
    is_place = scene.name_type(first) == "LOC"
    if not is_place and len(scene.name_tokens(first)) > 1:
        return False
    is_partner_told = is_twin(scene, first) or (is_place and is_partner(scene, first, NEAR))
    return is_partner_told or ties_itself(scene, first, name.stop, is_place=is_place)


def _is_strange(scene: Scene, index: int) -> bool:
    """Whether a word in the nominative is none of the dictionary, and nobody's name."""
    token = scene.tokens[index]
    nominative = token.feats.get("Case") == "Nom" and not is_surname(scene, index)
    return nominative and not scene.grammar.is_known_word(token)


def recognize_again(scene: Scene, found: Sequence[Candidate], unknown: Sequence[Candidate]) -> Iterator[Candidate]:
    """The unknown cities wherever the text names them again, in whatever case: «Эпплтон (США) … с Эпплтоном»."""
    names = {fold_name(c.name): c for c in unknown if c.last - c.first == 1}
    if not names:
        return
    covered = {i for c in (*found, *unknown) for i in range(c.first, c.last)}
    for i, token in enumerate(scene.tokens):
        if i in covered or follows_office(scene, i, i + 1) or not (_may_name(scene, i) or _is_lone(scene, i)):
            continue
        written = (fold_name(form.text) for form in scene.grammar.nominatives(token))
        known = next((name for name in written if name in names), None)
        if known is not None:
            yield replace(names[known], first=i, last=i + 1)


def _is_lone(scene: Scene, index: int) -> bool:
    """Whether a word of no dictionary is a name for itself, of an organization for the model."""
    token = scene.tokens[index]
    alone = scene.name_type(index) == "ORG" and len(scene.name_tokens(index)) == 1 and not scene.quoted[index]
    return alone and token.is_capitalized and not token.text.isupper() and not scene.grammar.is_known_word(token)


def _country_after(index: int, scene: Scene, countries: Mapping[int, str | None]) -> str | None:
    """The country in parentheses after a word: «Мураяма (Япония)»."""
    following = index + 1
    if following >= len(scene.tokens) or scene.tokens[following].text != "(":
        return None
    return countries.get(following + 1)


def _may_name(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    return (
        token.is_capitalized
        and token.pos in ("NOUN", "PROPN")
        and scene.name_type(index) != "ORG"
        and not scene.quoted[index]
        and len(scene.name_tokens(index)) == 1
        and not scene.grammar.is_person_word(token)
    )


def _is_called_town(scene: Scene, before: int, index: int) -> bool:
    """«город Мохэ», «уезда Жаохэ», not «город Мастеров»: in the case of the word, or in the nominative."""
    if not scene.is_a("town_word", before):
        return False
    cases = scene.grammar.cases_of(scene.tokens[before])
    return scene.tokens[index].feats.get("Case") in (*cases, "Nom") or scene.tokens[index].pos == "PROPN"


def _is_owned(scene: Scene, index: int) -> bool:
    """Whether a name that is no word and no person's owns a town's body or is called a partner town: «магистрат Х»."""
    token = scene.tokens[index]
    if not token.is_capitalized:
        return False
    before = scene.before(index)
    # «в город-побратим Хямеенлинну», which the model takes for a person
    called = scene.is_a("partner_town", before) or _is_partner_by_apposition(scene, index)
    called_town = _is_called_town(scene, before, index)
    partner = called_town and scene.is_a("partner_noun", before - 1) and len(scene.name_tokens(index)) == 1
    if scene.name_type(index) == "PER" and not (called or partner):
        return False  # «побратим уезда Жаохэ» is no person, whatever the model makes of a name of no dictionary
    if not (called or scene.is_a("city_body", before) or called_town):
        return False
    return _may_name(scene, index) and not scene.grammar.is_known_word(token)


def _is_partner_by_apposition(scene: Scene, index: int) -> bool:
    """«Хювинкяа, финский побратим», «со своим побратимом, Монбецу», «венгерский побратим Мосонмадьяровар»."""
    if apposed_partner(scene, index + 1) >= 0:
        return True
    before = index - 1 - (index > 1 and scene.tokens[index - 1].text == ",")
    if not scene.is_a("partner_noun", before) or scene.tokens[before].feats.get("Number") == "Plur":
        return False
    attribute = scene.tokens[before - 1] if before else None
    return attribute is not None and attribute.pos in ("ADJ", "DET") and attribute.text.islower()


def _is_city_like(scene: Scene, name: range, found: Sequence[Candidate], country: str | None) -> bool:
    if any(not scene.tokens[i].is_capitalized and scene.tokens[i].pos in ("NOUN", "VERB") for i in name):
        return False
    if any(scene.is_a(role, i) for i in name for role in _NO_PART) or _describes_thing(scene, name):
        return False
    if is_water_or_height(scene, name.start) or is_surname(scene, name.stop - 1):
        return False
    if follows_office(scene, name.start, name.start + 1) or _agrees_with_office(scene, name):
        return False
    if _is_in_capitals(scene, name) or _is_full_name(scene, name) or _is_title(scene, name):
        return False
    before = scene.before(name.start)
    if _is_land_of_its_town(scene, name):
        return False
    return (
        bool(country)
        or (len(name) > 1 and _ends_in_city(scene, name))
        or _is_partner_by_apposition(scene, name.start)
        or _is_foreign_after_preposition(scene, name)
        or any(scene.is_a("unknown_cue", i) for i in (before, before - 1))
        or _is_in_list(scene, name, found)
        or _is_side(scene, name)
    )


def _is_land_of_its_town(scene: Scene, name: range) -> bool:
    """«На Костанайщине», «с Могилёвщиной»: the land around a town."""
    return scene.tokens[name.stop - 1].text.casefold().endswith(_OF_LANDS)


def _describes_thing(scene: Scene, name: range) -> bool:
    """«Городом Апрельского восстания»: an adjective before the noun that it describes, which is no name."""
    adjective, behind = scene.tokens[name.stop - 1], scene.tokens[name.stop : name.stop + 1]
    return any(
        adjective.pos == "ADJ" and t.pos == "NOUN" and t.text.islower() and scene.grammar.may_agree(adjective, t)
        for t in behind
    )


def _is_title(scene: Scene, name: range) -> bool:
    """«Белорусский День независимости»: a word of the dictionary with what it is of, written large for respect."""
    word, behind = scene.tokens[name.stop - 1], scene.tokens[name.stop : name.stop + 1]
    of = any(t.pos == "NOUN" and t.text.islower() and t.feats.get("Case") == "Gen" for t in behind)
    return of and len(name) == 1 and scene.grammar.is_common_word(word)


def _agrees_with_office(scene: Scene, name: range) -> bool:
    """«с мэром Орханом Байтекином»: two words in the case of the office, where a city would be in the genitive."""
    if len(name) != 2 or not scene.is_a("office_holder", name.start - 1):
        return False
    case = scene.tokens[name.start - 1].feats.get("Case")
    return case in ("Dat", "Ins", "Loc") and scene.tokens[name.stop - 1].feats.get("Case") == case


def _is_full_name(scene: Scene, name: range) -> bool:
    """«двумя городами Назым Велиев», «мэр города Назым Велиев»: who heads towns, and what no town is called.

    A given name that the table has opens it, or an office and its town stand before two words with a capital letter.
    """
    if len(name) > 1 and scene.grammar.is_given_name(scene.tokens[name.start]):
        return True
    before, attributes = scene.before(name.start), 0
    if not scene.is_a("town_word", before):
        return False
    while before - attributes > 0 and scene.tokens[before - attributes - 1].pos == "ADJ":
        attributes += 1
    words = [t.is_word and t.is_capitalized for t in scene.tokens[name.start : name.start + 3]]
    return scene.is_a("office_holder", before - attributes - 1) and words == [True, True, False]


def _is_in_capitals(scene: Scene, name: range) -> bool:
    """«портовых городов БРИКС»: an abbreviation, however long, unless the whole sentence is in capitals."""
    sentence = scene.sentence(name.start)
    shouting = all(t.text.isupper() for t in scene.tokens[sentence.first : sentence.last] if t.is_word)
    return not shouting and all(scene.tokens[i].text.isupper() for i in name)


def _is_foreign_after_preposition(scene: Scene, name: range) -> bool:
    """A place that one is in or comes from, by a name without any word of the dictionary: a foreign town."""
    if not scene.is_a("place_preposition", scene.before(name.start)):
        return False
    return not any(scene.grammar.is_known_word(scene.tokens[i]) for i in name)


def _ends_in_city(scene: Scene, name: range) -> bool:
    """«Восточное Сараево»: an adjective before the name of another city."""
    if not scene.grammar.adjective_nominative(scene.tokens[name.start]):
        return False
    forms = scene.grammar.nominatives(scene.tokens[name.stop - 1])
    return any(fold_name(form.text) in scene.gazetteer for form in forms if form.weight >= _MIN_WEIGHT)


def _is_in_list(scene: Scene, name: range, found: Sequence[Candidate]) -> bool:
    """Whether a comma or conjunction alone stands between the name and a municipality."""
    ends = {c.last for c in found if c.kind == "municipality"}
    starts = {c.first for c in found if c.kind == "municipality"}
    begun = scene.is_a("list_link", name.start - 1) and scene.before_bracket(name.start - 1) in ends
    return begun or (name.stop + 1 in starts and scene.is_a("list_link", name.stop))


def _candidate(scene: Scene, name: range, country: str | None) -> Candidate:
    tokens = scene.tokens[name.start : name.stop]
    shown = displayed(" ".join(_nominative(scene, name, i) for i in name), tokens)
    return Candidate(
        name.start, name.stop, "municipality", "noun", "unknown-city", name=shown, country=country, is_sure=False
    )


def _nominative(scene: Scene, name: range, index: int) -> str:
    """The nominative of a word of an unknown name, in lower case: the dictionary's, or what sounds most like a town."""
    token = scene.tokens[index]
    case = _case(scene, name, token)
    if scene.grammar.is_known_word(token):
        kept = token.text.lower()
        forms = (f for f in scene.grammar.nominatives(token) if f.rule != "as-written" and f.weight >= _MIN_KNOWN)
        return kept if case == "Nom" else next((form.text for form in forms), kept)
    *beginning, last = token.text.split("-")
    parts = [_likeliest(scene, token._replace(text=part), case, "", is_last=False) for part in beginning]
    return "-".join([*parts, _likeliest(scene, token._replace(text=last), case, _gender_told(scene, name))])


def _likeliest(scene: Scene, part: Token, case: str, gender: str, *, is_last: bool = True) -> str:
    """Of the nominatives of a word, or of a part of it, that which sounds most like a town; first parts may stay."""
    likely = dict(_likely(scene, part, case, gender))
    if not is_last:
        stays = math.log(_MAY_STAY) + scene.gazetteer.endings.likelihood(fold_name(part.text))
        likely[part.text.lower()] = max(likely.get(part.text.lower(), stays), stays)
    return max(likely, key=lambda name: (likely[name], name), default=part.text.lower())


def _likely(scene: Scene, word: Token, case: str, gender: str) -> Iterator[tuple[str, float]]:
    """The nominatives that a word may stand for, and how likely each is a town's name in such a form."""
    forms = scene.grammar.nominatives_of_unknown(word, case, gender)
    for form in sorted(forms, key=lambda form: form.weight):
        yield form.text, math.log(form.weight) + scene.gazetteer.endings.likelihood(fold_name(form.text))


def _called_alike(scene: Scene, unknown: Sequence[Candidate], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """«В Рокволе … Роквол подписал»: of the nominatives of a mention the one that most mentions can stand for."""
    likely = [_nominatives(scene, candidate) for candidate in unknown]
    shared = Counter(name for own in likely for name in own)
    told = {i for c in (*found, *unknown) for i in range(c.first, c.last)} if unknown else set()
    shared.update(_written_elsewhere(scene, told) if unknown else ())
    shared.update(part for c in found if c.rule == "part-of-city" for part in c.name.casefold().split("-"))
    for candidate, own in zip(unknown, likely, strict=True):
        name = max(own, key=lambda name: (shared[name], own[name], name), default="")
        if shared[name] > 1:
            candidate = replace(candidate, name=displayed(name, scene.tokens[candidate.first : candidate.last]))
        yield candidate


def _written_elsewhere(scene: Scene, told: Container[int]) -> Iterator[str]:
    """The names of no dictionary that stand in the nominative outside of what is told, and first parts of others."""
    for i, token in enumerate(scene.tokens):
        nominative = token.is_capitalized and token.feats.get("Case") == "Nom"
        if nominative and i not in told and not scene.grammar.is_known_word(token):
            yield token.text.lower().split("-")[0]


def _nominatives(scene: Scene, candidate: Candidate) -> Mapping[str, float]:
    """What a name of one word that the dictionary lacks may be in the nominative."""
    token = scene.tokens[candidate.first]
    if candidate.last - candidate.first > 1 or "-" in token.text or scene.grammar.is_known_word(token):
        return {}
    name = range(candidate.first, candidate.last)
    return dict(_likely(scene, token, _case(scene, name, token), _gender_told(scene, name)))


def _case(scene: Scene, name: range, token: Token) -> str:
    """The case that a word of a name stands in: what the words before it ask for, or else that of the tag."""
    before = scene.before(name.start)
    if scene.is_a("office_holder", before) or scene.is_a("city_body", before):
        return "Gen"
    case = token.feats.get("Case", "Nom")
    while before >= 0 and scene.tokens[before].pos == "ADJ":
        case = scene.tokens[before].feats.get("Case", case)
        before = scene.before(before)
    case = (scene.grammar.case_after(scene.tokens[before]) if before >= 0 else "") or case
    return case if case in _CASES else "Nom"


def _gender_told(scene: Scene, name: range) -> str:
    """The gender that the adjective of its country tells of a name: «японской Кагошиме»."""
    before = scene.before(name.start)
    if before < 0 or not is_territory_adjective(scene, before):
        return ""
    return scene.tokens[before].feats.get("Gender", "") if scene.tokens[before].pos == "ADJ" else ""
