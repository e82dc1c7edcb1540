"""People away: those of one municipality who are told to be in another («ветераны из Пружан … в Королёве»).

Whatever they did there, they were on a visit; which verb tells it does not matter.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.deed import HISTORY
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.parties import Party, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.visits.acts import SUBORDINATE
from kg.extract.visits.feast_words import names_feast
from kg.extract.visits.their_people import their_people
from kg.extract.visits.them import homes_of_them, is_them
from kg.extract.visits.travellers import is_counted
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.grammar import is_at_head
from kg.lang.ru.predicates import is_future, is_negated
from kg.text.dates import TO_MONTH

_PLACES = frozenset({"в", "на", "до", "под", "по"})
_OUT_OF = ("с", "со")
_ADJECTIVES_BETWEEN = 2
_WORDS_TO_VENUE = 4
_REACH_OF_ORIGIN = 4  # tokens: «из города-побратима Самарканда»
_REACH_OF_LEADER = 6  # tokens: «с директором городского департамента здравоохранения Ульсана»
_WORDS_TO_OFFICIAL = 3
_REACH_OF_SEVERAL = 8  # tokens
_TWO = 2  # municipalities
_OURS = frozenset({("у", "нас"), ("к", "нам")})
_WORDS_OF_LEADING = 3  # «во главе с»
_SUBJECTS = ("цы", "ане", "яне", "ичи", "ец", "анин")


def people_away(scene: Scene, first: int, last: int) -> int | None:
    """The verb of a clause whose subject are people of one municipality in another one; None where there is none."""
    verb = _verb(scene, first, last)  # most clauses have none: only then are the costlier questions asked
    if verb is None or role_words("visit_words_ru").plays(scene.analysis.tokens[verb], "sends"):
        return None  # «омичи отправили скамью в Павлодар»
    theirs = dict(their_people(scene, first, last))
    here = those_here(scene, first, last) or (_at_home_of(scene, first, last) if theirs else set())
    parties, adjectives = scene.parties_in(first, last), list(adjectives_in(scene, first, last))
    people = theirs | dict(inhabitants_in(scene, first, last))
    named = {p.entity for p in parties} | {e for _, e in adjectives} | {*people.values()} | here
    named |= _places_behind(scene, first, last)
    if len(named | {scene.home}) < _TWO:
        return None
    beside = _beside(scene, first, last)
    meant = beside is not None or any(is_them(scene, i) for i in range(first, last))
    if len(named | ({scene.home} if meant else set())) < _TWO or _is_elsewhere(scene, first, last):
        return None
    here = here | _together_with(scene, first, last, people)
    places = (
        here | places_of(scene, (first, last), parties, adjectives, people.items()) | _places_behind(scene, first, last)
    )
    met: set[int | None] = set()
    for person in _acting(scene, first, last, people):
        homes = homes_of(scene, person, parties, adjectives) | ({people[person]} if person in people else set())
        homes = homes or homes_of_them(scene, person)
        if homes and places - homes:
            return verb
        both = _homes_of_several(scene, person, parties)
        if both & places or (both and any(t.lemma == "вместе" for t in scene.analysis.tokens[first:last])):
            return verb
        met |= homes
    if beside is not None and met and (homes_of(scene, beside, parties, adjectives) or {scene.home}) - met:
        return verb
    jointly = scene.any_plays("visit_words_ru", "jointly", first, last)
    return verb if jointly and len(met) >= _TWO else None


def homes_of(
    scene: Scene, person: int, parties: Sequence[Party], adjectives: Sequence[tuple[int, int]]
) -> set[int | None]:
    """The municipalities that people are of, by a name or an adjective beside them."""
    homes: set[int | None] = {p.entity for p in parties if is_of(scene, person, p) or p.first == person + 1}
    return homes | {e for i, e in adjectives if _describes(scene, i, person)}


def _homes_of_several(scene: Scene, people: int, parties: Sequence[Party]) -> set[int]:
    """«Главы двух городов-побратимов, Еревана и Лиона»: those of whom people of several municipalities are."""
    tokens = scene.analysis.tokens
    if tokens[people].feats.get("Number") != "Plur":
        return set()
    behind = [p for p in parties if people < p.first <= people + _REACH_OF_SEVERAL and not p.government.preposition]
    named = {p.entity for p in behind if all(t.pos not in ("VERB", "ADP") for t in tokens[people : p.first])}
    return named if len(named) >= _TWO else set()


def _beside(scene: Scene, first: int, last: int) -> int | None:
    """«Вместе с мэром Тарту псковский глава заложил сквер»: the official together with whom something was done."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    for index in range(first, last - 2):
        if tokens[index].lemma == "вместе" and tokens[index + 1].lemma in _OUT_OF:
            behind = range(index + 2, min(index + 2 + _WORDS_TO_OFFICIAL, last))
            return next((i for i in behind if words.plays(tokens[i], "official")), None)
    return None


def _together_with(scene: Scene, first: int, last: int, people: Mapping[int, int]) -> set[int]:
    """«Гости из Мураямы сажали картофель вместе с якутянами»: at whose home something is done together."""
    tokens = scene.analysis.tokens
    demonyms = {p.first: p.entity for p in scene.parties_in(first, last) if p.mention.form == "demonym"}
    both = {**people, **demonyms}
    together = (i for i in range(first, last - 2) if tokens[i].lemma == "вместе" and tokens[i + 1].lemma in _OUT_OF)
    return {both[i] for at in together for i in range(at + 2, min(at + 2 + _WORDS_TO_OFFICIAL, last)) if i in both}


def places_of(
    scene: Scene,
    clause: tuple[int, int],
    parties: Sequence[Party],
    adjectives: Sequence[tuple[int, int]],
    people: Iterable[tuple[int, int]],
) -> set[int]:
    """The municipalities in which something is done: «в Королёве», «на костромской ярмарке»; or that is seen.

    Whom guests entertain are at home: «пекари из Печа научили пензенцев печь».
    """
    first, last = clause
    nouns = [p for p in parties if p.mention.form in ("noun", "description")]  # «в украинской столице»
    places = {p.entity for p in nouns if p.government.preposition in _PLACES or _is_of_venue(scene, first, p.first)}
    places |= {e for i, e in adjectives if _is_under_place(scene, first, i) or _is_of_venue(scene, first, i)}
    if scene.any_plays("visit_words_ru", "sees", first, last):
        places |= {e for i, e in adjectives if _is_of_object(scene, i, last)}
    if scene.any_plays("visit_words_ru", "entertains", first, last):
        places |= {p.entity for p in parties if p.mention.form == "demonym" and p.government.case != "Nom"}
        places |= {e for i, e in people if not _may_act(scene.analysis.tokens[i])}
    return places


def _places_behind(scene: Scene, first: int, last: int) -> set[int]:
    """«Приняли участие в турнире, который прошёл в Омске»: where that took place which a clause speaks of."""
    after = next((c for c in scene.clauses[scene.sentence_of(first).index] if c[0] == last), None)
    if after is None or scene.analysis.tokens[last].lemma != "который" or not _is_feast_told(scene, first, last):
        return set()
    return {p.entity for p in scene.parties_in(*after) if p.government.preposition in _PLACES}


def _is_feast_told(scene: Scene, first: int, last: int) -> bool:
    return names_feast(scene.analysis.tokens[max(first, last - _WORDS_TO_VENUE) : last])


def those_here(scene: Scene, first: int, last: int) -> set[int]:
    """«Приехали сюда», «выступили у нас»: the article's own municipality, where a clause points to it."""
    if scene.home is None:
        return set()
    if scene.playing("visit_words_ru", "here", first, last):
        return {scene.home}
    pairs = pairwise(scene.analysis.tokens[first:last])
    ours = any((t.lemma, n.text.casefold()) in _OURS or _is_our_place(t, n) for t, n in pairs)
    return {scene.home} if ours else set()


def _is_our_place(preposition: Token, noun: Token) -> bool:
    """«В город», «в нашем бассейне»."""
    return preposition.lemma in _PLACES and noun.lemma in ("город", "наш")


def _at_home_of(scene: Scene, first: int, last: int) -> set[int]:
    """«Играли на Успенской площади», «были на празднике»: a venue or feast of the article's own municipality."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    there = any(words.plays(t, "venue") or names_feast([t]) for t in tokens[first:last])
    under = any(t.lemma in _PLACES for t in tokens[first:last])
    return {scene.home} if scene.home is not None and there and under else set()


def _is_of_object(scene: Scene, adjective: int, last: int) -> bool:
    """«Осмотрел великолукский молокозавод»: a thing of a municipality is what is seen."""
    tokens = scene.analysis.tokens
    noun = next((t for t in tokens[adjective + 1 : min(adjective + 3, last)] if t.pos == "NOUN"), None)
    cases = {tokens[adjective].feats.get("Case"), noun.feats.get("Case")} if noun is not None else set()
    return noun is not None and noun.feats.get("Animacy") == "Inan" and not cases.isdisjoint(("Acc", "Nom"))


def _verb(scene: Scene, first: int, last: int) -> int | None:
    """The first finite verb of a clause that tells an event, or the first word of one that has no verb but a date.

    What is told in another tense than the past may be a habit or a plan: it needs a date, too.
    """
    tokens = scene.analysis.tokens
    words = role_words("visit_words_ru")
    verbs = [i for i in range(first, last) if tokens[i].pos in ("VERB", "AUX")]
    index = next((i for i in verbs if tokens[i].feats.get("VerbForm") == "Fin"), None)
    if index is None:
        silent = not verbs and _is_dated(scene, first, last)
        return first if silent else None  # «Посланцы Павлодара третий день в Омске»
    token = tokens[index]
    if token.lemma == "ждать" and token.feats.get("Tense") == "Past":
        return None  # «мэр, которого ждали в Курске в среду, позвонил с дороги»
    main = token.feats.get("Aspect") == "Perf" or tokens[first].lemma not in SUBORDINATE  # «подарки, которые дарили»
    done = token.feats.get("Tense") == "Past" and main and not is_future(token)
    stayed = token.lemma == "быть" and token.feats.get("Tense") == "Past" and bool(those_here(scene, first, last))
    stayed = stayed or (words.plays(token, "is_there") and bool(those_here(scene, first, last)))
    told = (done or stayed or _is_dated(scene, first, last)) and not is_negated(tokens[first:last], index - first)
    return index if told else None


def _is_dated(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause tells a time, or how long people stayed: «две недели учились»."""
    if any(d.value and d.value > HISTORY for d in scene.dates_in(first, last)):
        return True
    return bool(scene.playing("visit_words_ru", "stay", first, last))


def _is_elsewhere(scene: Scene, first: int, last: int) -> bool:
    """Whether people take part from afar, or did not come."""
    tokens, words = scene.analysis.tokens[first:last], role_words("visit_words_ru")
    there = [t for t, n in pairwise((*tokens, tokens[-1])) if not (t.lemma == "остаться" and n.pos == "ADJ")]
    if any(len(d.value or "") >= TO_MONTH for d in scene.dates_in(first, last)):
        there = [t for t in there if t.lemma != "жить"]  # «с понедельника школьники живут в семьях»
    return words.any_plays(tokens, "remote") or words.any_plays(there, "not_there")  # «остался доволен» is there


def _acting(scene: Scene, first: int, last: int, inhabitants: Container[int]) -> Iterator[int]:
    """The tokens of people or groups that are the subject of a clause."""
    words = role_words("visit_words_ru")
    groups = {t.first for t in scene.triggers_in(first, last, "cues") if t.id in ("group", "guest")}
    tokens = scene.analysis.tokens
    acted = any(t.feats.get("VerbForm") == "Fin" and t.feats.get("Number") == "Plur" for t in tokens[first:last])
    demonyms = {p.first for p in scene.parties_in(first, last) if p.mention.form == "demonym"}
    for index in range(first, last):
        token = tokens[index]
        several = token.feats.get("Number") == "Plur" or bool(scene.persons_in(first, last))
        several = several or (acted and index in groups)  # «Пекари из Печа», which the model takes for a name
        animate = token.feats.get("Animacy") == "Anim"
        one = words.plays(token, "official") or several
        people = index in demonyms or (index in groups and not animate) or (animate and one)
        at_home = words.plays(token, "at_home") or is_partner_noun(token.lemma)
        acts = _is_nominative(token) or (token.feats.get("Case") == "Gen" and is_counted(scene, first, index))
        named = index in inhabitants or index in demonyms
        if (people and not at_home and acts) or (named and _may_act(token)) or is_them(scene, index):
            yield index
        elif index in inhabitants and index > first and tokens[index - 1].lemma in _OUT_OF:
            yield index  # «в омской ратуше пили чай с павлодарцами»


def _may_act(inhabitants: Token) -> bool:
    """Whether a word for inhabitants may be a subject: the model often only guesses its case."""
    return inhabitants.text.casefold().endswith(_SUBJECTS)


def _is_nominative(token: Token) -> bool:
    """Whether a noun may be a subject; a counted one stands in the genitive («двадцать школьников»)."""
    case = token.feats.get("Case")
    alike = case == "Acc" and token.feats.get("Animacy") == "Inan" and token.feats.get("Gender") != "Fem"
    return token.pos in ("NOUN", "PROPN") and (case in ("Nom", "Obl") or alike)


def is_of(scene: Scene, person: int, party: Party) -> bool:
    """Whether people are of a municipality: «врачи Самарканда», «самаркандцы», «председатель совета Самарканда»."""
    if party.mention.form == "demonym":
        return party.first == person
    if party.government.head_token == person and not party.government.preposition:
        return True
    lead = _behind_leader(scene, person)
    if person < lead < party.first <= lead + _REACH_OF_LEADER:
        return not party.government.preposition
    if not person < party.first <= person + _REACH_OF_ORIGIN:
        return False
    between = scene.analysis.tokens[person + 1 : party.first]
    chain = bool(between) and all(t.pos in ("NOUN", "ADJ") and t.feats.get("Case") == "Gen" for t in between)
    return party.government.preposition == "из" or (chain and not party.government.preposition)


def _behind_leader(scene: Scene, person: int) -> int:
    """«Медики во главе с директором больницы Ульсана»: people are of whose leader is; the leader, else the people."""
    leader = person + 1 + _WORDS_OF_LEADING
    return leader if is_at_head(scene.analysis.tokens[person + 1 : leader]) else person


def _describes(scene: Scene, adjective: int, person: int) -> bool:
    """«Самаркандские врачи», «самаркандские юные борцы»."""
    between = scene.analysis.tokens[adjective + 1 : person]
    return 0 < person - adjective <= _ADJECTIVES_BETWEEN + 1 and all(t.pos == "ADJ" for t in between)


def _is_of_venue(scene: Scene, first: int, name: int) -> bool:
    """«На сцену Дворца культуры Калуги», «в зале калужской филармонии»: a venue of a municipality under «в» or «на»."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    before, venue = name - 1, False
    while before > first and tokens[before].pos in ("ADJ", "NOUN", "PROPN") and name - before <= _WORDS_TO_VENUE:
        venue = venue or words.plays(tokens[before], "venue")
        before -= 1
    return venue and before >= first and tokens[before].lemma in (*_PLACES, *_OUT_OF)


def _is_under_place(scene: Scene, first: int, adjective: int) -> bool:
    """«На костромской ярмарке», «в костромских семьях»."""
    tokens = scene.analysis.tokens
    before = adjective - 1
    while before > first and tokens[before].pos == "ADJ":
        before -= 1
    return before >= first and tokens[before].lemma in _PLACES
