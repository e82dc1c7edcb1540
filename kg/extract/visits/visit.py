"""Visits: whether a clause tells of a delegation, a meeting or an exchange as an event.

A verb of travelling or receiving tells it («побывали», «принял делегацию»), and so does the noun for the act («визит
состоялся»). Travellers alone do not: «подарки, которые дарили делегации», «форум собрал гостей».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.of_the_state import is_of_the_state
from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.visits.acts import SUBORDINATE, TRAVELLERS, read_act
from kg.extract.visits.at_feasts import at_feast_of_others
from kg.extract.visits.at_partners import are_at_partners, stay_at_partners, time_spent_away
from kg.extract.visits.away import people_away
from kg.extract.visits.entertained import people_entertained
from kg.extract.visits.from_partners import partners_people_acting
from kg.extract.visits.from_there import people_from_there
from kg.extract.visits.guests import guest_received
from kg.extract.visits.partners_here import partners_acting_here
from kg.extract.visits.performances import read_performance
from kg.extract.visits.signing_trips import is_for_paper, is_for_signing
from kg.extract.visits.their_people import their_people
from kg.extract.visits.travellers import are_led, brings_people, is_habit, is_thing_that_came, spans_years
from kg.extract.visits.who_travels import is_said_who
from kg.extract.visits.wishes import is_no_single_act, is_only_wished, sets_out
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_negated

_NEEDS_GUEST = (
    "принимать",
    "встречать",
    "прием",
    "прожить",
    "попрощ",
    "прост",
    "прощ",
    "распрощ",
    "распах",
    "раскрыть",
)
_TALKING = ("поговорить", "переговорить")
_SENDING = ("присла", "присыла", "отправить", "отправлять", "отправлен", "направить", "направлен")
_BUT = frozenset({"но", "однако", "да"})
_LEFT = ("остаться", "оставаться")
_WORDS_TO_PARTNERS = 3
_BOTH = 2  # municipalities
_QUESTIONS = frozenset({"кто", "сколько", "зачем", "почему", "чей"})
_WORDS_OF_LIST = 5
_REACH = 40  # tokens of a sentence looked at beside a clause
_DECADES = ("0-е", "0-х", "0-м", "0-ми")


@dataclass(frozen=True, slots=True)
class Visit:
    """The token of the word that tells a visit, and by which rule."""

    anchor: int
    rule: str


def read_visit(scene: Scene, first: int, last: int, triggers: Sequence[Trigger]) -> Visit | None:
    """The visit that a clause tells, None where it tells none as an event."""
    tokens = scene.analysis.tokens[first:last]
    triggers = [t for t in triggers if not is_negated(tokens, t.first - first)]
    visit = _visit(scene, first, last, triggers)
    if visit is None or _is_of_an_age(scene, first, last, visit) or is_only_wished(scene, first, last, triggers):
        return None
    if _asks(scene, first) or _is_question(scene, first) or is_of_the_state(scene, first, last):
        return None
    if (
        spans_years(scene, first, last)
        or is_for_paper(scene, first, last)
        or _falls_through(scene, visit, last)
        or _is_in_third(scene, first, last)
        or _are_left(scene, visit, last)
    ):
        return None
    aside = is_for_signing(scene, first, last) or _is_only_when(scene, visit, first)
    return replace(visit, rule="event.visited.aside") if aside else visit


def _is_only_when(scene: Scene, visit: Visit, first: int) -> bool:
    """«3 июня, когда мэр был там с визитом, подписали …»: a visit that only tells when something else was done."""
    before = scene.analysis.tokens[first : visit.anchor]
    return visit.rule.endswith((".noun", ".held", ".guests")) and any(t.lemma in ("когда", "пока") for t in before)


def _are_left(scene: Scene, visit: Visit, last: int) -> bool:
    """«У Казани остались два побратима», «остаётся в силе партнёрство»: what a town has still."""
    tokens = scene.analysis.tokens
    behind = tokens[visit.anchor + 1 : min(last, visit.anchor + 1 + _WORDS_TO_PARTNERS)]
    return tokens[visit.anchor].lemma in _LEFT and any(is_partner_noun(t.lemma) for t in behind)


def _is_in_third(scene: Scene, first: int, last: int) -> bool:
    """«Мэры Казани и Бурсы встретились на форуме в Стамбуле»: who meets in a third municipality visits nobody."""
    if not scene.any_plays("visit_words_ru", "jointly", first, last):
        return False
    groups = scene.groups_in(first, last)
    meeting = {e for g in groups if g.role in ("subject", "dependent", "companion", "between") for e in g.entities}
    places = {e for g in groups if g.role == "location" for e in g.entities}
    if scene.home in places - meeting and any(is_partner_noun(t.lemma) for t in scene.analysis.tokens[first:last]):
        return False  # «в Пскове встретились делегации Тарту и Нойса, побратимов города»
    return len(meeting) >= _BOTH and bool(places) and not places & meeting


def _falls_through(scene: Scene, visit: Visit, last: int) -> bool:
    """«Группу ждали в мае, но поездку отменили»: what is told in the same sentence to have failed or been put off."""
    sentence, words = scene.sentence_of(visit.anchor), role_words("visit_words_ru")
    rest = scene.analysis.tokens[last : min(sentence.last, last + _REACH)]
    if visit.rule.endswith(".announced"):
        return words.any_plays(rest, "fails")
    behind = next((c for c in scene.clauses[sentence.index] if c[0] == last), None)
    if behind is None:
        return False
    tokens = scene.analysis.tokens[behind[0] : behind[1]]  # «визит, который планировали на май, отложили»
    if not visit.rule.endswith(".held"):  # «делегация собиралась туда, но поездку отменили»
        return tokens[0].lemma in _BUT and words.any_plays(tokens, "fails") and words.any_plays(tokens, "exchange")
    return words.any_plays(tokens, "fails") or words.any_plays(tokens, "puts_off")


def _visit(scene: Scene, first: int, last: int, triggers: Sequence[Trigger]) -> Visit | None:
    """What the words of a clause tell, whoever travels and whether or not it came about."""
    tokens = scene.analysis.tokens
    verbs = [t for t in triggers if _is_told_by_verb(scene, first, last, t)]
    if verbs and not _is_of_cargo(scene, first, last):
        main = _is_main(tokens, first, verbs[0]) or are_led(scene, first)
        aside = Visit(verbs[0].first, "event.visited.aside")
        return Visit(verbs[0].first, "event.visited") if main else _performed(scene, first, last) or aside
    if (act := read_act(scene, first, last, triggers)) is not None:
        return Visit(*act)
    guests = [t.first for t in triggers if t.pattern.startswith(TRAVELLERS)] or _from_afar(scene, first, last)
    invited = scene.has_cue(first, last, "invitation")
    if guests and (
        invited
        or _is_headline(scene, first)
        or scene.has_cue(first, last, "staying", "showing", "presence", "among_guests")
        or any(map(sets_out, tokens[first:last]))
    ):
        return Visit(guests[0], "event.visited.announced" if invited else "event.visited.guests")
    further = _announced(scene, first, last) or _performed(scene, first, last)
    if further is not None:
        return further
    away = people_away(scene, first, last)
    away = stay_at_partners(scene, first, last) if away is None else away
    away = time_spent_away(scene, first, last) if away is None else away
    away = people_from_there(scene, first, last) if away is None else away
    away = at_feast_of_others(scene, first, last) if away is None else away
    received = guest_received(scene, first, last) if away is None else away
    received = people_entertained(scene, first, last) if received is None else received
    received = partners_people_acting(scene, first, last) if received is None else received
    received = partners_acting_here(scene, first, last) if received is None else received
    return None if received is None else Visit(received, "event.visited.away")


def _is_of_an_age(scene: Scene, first: int, last: int, visit: Visit) -> bool:
    """Whether people went there for a whole age: «в нулевые ездили», «в 1970-е годы работали»; not where a sentence
    opens with it and tells one journey («В годы перестройки хор съездил туда»).
    """
    opens = scene.sentence_of(first).first == first and scene.analysis.tokens[first].lemma == "в"
    if opens and scene.analysis.tokens[visit.anchor].feats.get("Aspect") == "Perf":
        return False
    tokens, words = scene.analysis.tokens[first:last], role_words("visit_words_ru")
    told = any(words.plays(t, "age") or t.text.endswith(_DECADES) for t in tokens)
    return told and not scene.dates_in(first, last)


def _performed(scene: Scene, first: int, last: int) -> Visit | None:
    performance = read_performance(scene, first, last)
    return None if performance is None else Visit(*performance)


def _announced(scene: Scene, first: int, last: int) -> Visit | None:
    """«В мае ждём оттуда молодёжный оркестр», «омичей ждут в Павлодаре 14 октября»: who is waited for, and when."""
    waited = [t for t in scene.triggers_in(first, last, "cues") if t.id == "invitation"]
    if _is_confirmed(scene, first, last):
        return Visit(first, "event.visited.announced")
    if waited and (scene.has_cue(first, last, "group", "guest") or _are_awaited(scene, first, last)):
        return Visit(waited[0].first, "event.visited.announced")
    return None


def _is_confirmed(scene: Scene, first: int, last: int) -> bool:
    """«Участие, сообщили в мэрии, подтвердили Ахен и Доль», «свои места подтвердил Бохольт»: who will come."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    confirmed = any(t.lemma == "подтвердить" and t.feats.get("Tense") == "Past" for t in tokens[first:last])
    start = max(scene.sentence_of(first).first, first - _REACH)
    return confirmed and bool(scene.parties_in(first, last)) and words.any_plays(tokens[start:last], "coming")


def _are_awaited(scene: Scene, first: int, last: int) -> bool:
    """Whether inhabitants, or «их», «нас» of whom the clause before told, are waited for on a day that is told."""
    if not any(d.value for d in scene.dates_in(first, last)):
        return False
    if inhabitants_in(scene, first, last) or any(True for _ in their_people(scene, first, last)):
        return True
    tokens = scene.analysis.tokens
    them = any(t.pos == "PRON" and t.feats.get("Case") in ("Acc", "Gen") for t in tokens[first:last])
    start = scene.sentence_of(first).first
    return them and scene.has_cue(start, first, "group", "guest")


def _asks(scene: Scene, first: int) -> bool:
    """Whether a clause is a question in passing: «сверять списки: кто поехал»; not «те, кто приехал»."""
    tokens = scene.analysis.tokens
    return tokens[first].lemma in _QUESTIONS and not any(t.lemma == "тот" for t in tokens[max(0, first - 2) : first])


def _is_question(scene: Scene, first: int) -> bool:
    """«Мэр съездила в Кобдо? Так пишут в сети.»"""
    sentence = scene.sentence_of(first)
    return sentence.paragraph > 0 and scene.analysis.tokens[sentence.last - 1].text == "?"


def _is_of_cargo(scene: Scene, first: int, last: int) -> bool:
    """Whether goods are on the way and nobody with them: «отправились два грузовика», «приехали пожарные машины»."""
    goods = scene.has_cue(first, last, "cargo") or scene.any_plays("visit_words_ru", "goods", first, last)
    return goods and not _is_with_people(scene, first, last)


def _is_with_people(scene: Scene, first: int, last: int) -> bool:
    """Whether guests or groups are named in a clause; «пожарные машины» are none."""
    tokens = scene.analysis.tokens
    end = (
        min(last + _WORDS_OF_LIST, len(tokens)) if tokens[last - 1].text == ":" else last
    )  # «автобус: десять хористов»
    people = [t for t in scene.triggers_in(first, end, "cues") if t.id in ("guest", "group")]
    if any(tokens[t.first].pos != "ADJ" or _noun_behind(tokens, t.last) is None for t in people):
        return True
    if any(brings_people(scene, i) for i in range(first, last)):
        return True  # «поезд Победы»
    listed = tokens[last:end]
    return any(t.pos == "NOUN" and t.feats.get("Animacy") == "Anim" and t.feats.get("Number") == "Plur" for t in listed)


def _noun_behind(tokens: Sequence[Token], index: int) -> Token | None:
    """The token at an index, which may lie behind the text's end, if it is a noun."""
    return next((t for t in tokens[index : index + 1] if t.pos == "NOUN"), None)


def _is_told_by_verb(scene: Scene, first: int, last: int, trigger: Trigger) -> bool:
    verb = _verb_of(scene.analysis.tokens, trigger)
    if verb.feats.get("VerbForm") == "Inf" and any(t.lemma == "не" for t in scene.analysis.tokens[first:last]):
        return False  # «приехать не смог»
    if verb.feats.get("VerbForm") == "Inf" and trigger.pattern.startswith(_TALKING):
        return False  # «нам есть о чём поговорить»
    if is_no_single_act(scene.analysis.tokens[first:last], verb):
        return False
    if verb.feats.get("Mood") == "Imp":
        return False  # «приезжайте!»
    if verb.pos != "VERB" or _is_private(scene, first, last):
        return False
    if is_habit(scene.analysis.tokens[first:last], verb) and not _met_then(scene, first, last, verb):
        return False
    if trigger.pattern.startswith(_SENDING) and not verb.text.endswith(("ся", "сь")):
        return _are_sent(scene, first, last, verb)
    named = bool(scene.persons_in(first, last)) or any(t.lemma == "оттуда" for t in scene.analysis.tokens[first:last])
    named = named or scene.analysis.tokens[first].lemma == "кто"  # «те, кто приехал»
    guests = named or scene.has_cue(first, last, "guest", "group", "others_pronoun") or _are_people(scene, first, last)
    guests = guests or _are_partners_from(scene, first, last) or are_at_partners(scene, first, last)
    guests = guests or is_said_who(scene, first, last)
    if trigger.pattern.startswith(_NEEDS_GUEST):
        return guests
    if not guests and is_thing_that_came(scene, first, last, verb):
        return False
    things = (t for t in scene.analysis.tokens[first:last] if t.pos == "NOUN" and t.feats.get("Case") == "Nom")
    things = (t for t in things if not role_words("tie_words_ru").plays(t, "municipality"))
    somebody = verb.feats.get("Number") == "Plur" and not any(t.feats.get("Animacy") == "Inan" for t in things)
    return guests or bool(scene.parties_in(first, last)) or somebody


def _met_then(scene: Scene, first: int, last: int, verb: Token) -> bool:
    """«Последний раз делегации встречались в 2019 году»: no habit, where one time is told."""
    met = verb.lemma == "встречаться" and verb.feats.get("Tense") == "Past"
    return met and sum(d.role == "point" and bool(d.value) for d in scene.dates_in(first, last)) == 1


def _is_private(scene: Scene, first: int, last: int) -> bool:
    """Whether only residents travel, or crowds: «жители ездили за продуктами»."""
    tokens, words = scene.analysis.tokens[first:last], role_words("visit_words_ru")
    residents = any(words.plays(t, "at_home") and t.feats.get("Case") == "Nom" for t in tokens)
    if residents and not scene.has_cue(first, last, "guest", "group"):
        return True
    return words.any_plays(tokens, "crowd")  # «побывало сто тысяч человек»


def _are_sent(scene: Scene, first: int, last: int, verb: Token) -> bool:
    """Whether people are what is sent: «прислал ансамбль»; not «школьники прислали кукол», «прислал письмо»."""
    people = [t for t in scene.triggers_in(first, last, "cues") if t.id in ("group", "guest")]
    passive = verb.feats.get("Variant") == "Short"  # «направлена делегация»
    tokens = scene.analysis.tokens
    behind = [
        t for t in people if tokens[t.first].feats.get("Animacy") == "Inan" and tokens[t.first].start > verb.start
    ]
    sent = behind or [t for t in people if passive or _may_be_object(tokens[t.first])]
    return bool(sent) and not scene.has_cue(first, last, "cargo")


def _may_be_object(noun: Token) -> bool:
    """Whether a noun may be what is sent; the model takes «делегации прислали другие» for a subject."""
    several = noun.feats.get("Number") == "Plur" and noun.feats.get("Animacy") == "Inan"
    return several or noun.feats.get("Case") != "Nom"


def _are_people(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause has a noun for several people who are no partners («травматологов», «могилевчан»)."""
    if any(entity != scene.home for _, entity in inhabitants_in(scene, first, last)):
        return True
    tokens = scene.analysis.tokens[first:last]
    people = [t for t in tokens if t.pos == "NOUN" and t.feats.get("Animacy") == "Anim"]
    return any(t.feats.get("Number") == "Plur" and not is_partner_noun(t.lemma) for t in people)


def _from_afar(scene: Scene, first: int, last: int) -> list[int]:
    """«Предприниматели из Линьи»: the tokens of those who came from a municipality."""
    tokens = scene.analysis.tokens
    groups = [t.first for t in scene.triggers_in(first, last, "cues") if t.id in ("group", "guest")]
    return [i for i in groups if i + 1 < last and tokens[i + 1].lemma == "из"]


def _are_partners_from(scene: Scene, first: int, last: int) -> bool:
    """«Встречали побратимов из Павлодара»: partners that came from a municipality are people."""
    tokens = scene.analysis.tokens
    return any(
        is_partner_noun(tokens[i].lemma) and tokens[i].feats.get("Number") == "Plur" and tokens[i + 1].lemma == "из"
        for i in range(first, last - 1)
    )


def _verb_of(tokens: Sequence[Token], trigger: Trigger) -> Token:
    """The verb of a pattern («гостей … принял»), its first word where it has none."""
    words = tokens[trigger.first : trigger.last]
    return next((t for t in words if t.pos == "VERB"), words[0])


def _is_headline(scene: Scene, token: int) -> bool:
    return scene.sentence_of(token).paragraph == 0


def _is_main(tokens: Sequence[Token], first: int, trigger: Trigger) -> bool:
    """Whether the main clause tells the visit: no participle, no «который приехал»."""
    verb = _verb_of(tokens, trigger)
    aside = verb.feats.get("VerbForm") in ("Part", "Conv") and verb.feats.get("Variant") != "Short"
    return (
        not aside
        and tokens[first].lemma not in SUBORDINATE
        and tokens[min(first + 1, trigger.first)].lemma not in SUBORDINATE
    )
