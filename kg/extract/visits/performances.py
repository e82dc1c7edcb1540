"""Performances: what only people on a visit do, or their hosts («дал концерт», «угостил школьников», «прислал хор»).

The clause must say whence or whither: a choir may well sing at home.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.peoples import is_of_people
from kg.extract.scene.scene import Scene
from kg.extract.visits.acts import SUBORDINATE
from kg.extract.visits.away import homes_of, those_here
from kg.extract.visits.their_people import their_people
from kg.extract.visits.travellers import are_led, is_habit, is_somebody_sent, travellers
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_negated

_REACH = 40  # tokens
_WORDS_TO_ACT = 3
_CASES = (("performs", "Nom"), ("hosts", "Acc"), ("sends", "Acc"), ("brings", "Acc"), ("exchanges", "Ins"))


def read_performance(scene: Scene, first: int, last: int) -> tuple[int, str] | None:
    """The verb of what people on a visit or their hosts do in a clause, and the rule; None where it tells none."""
    told = [(i, case) for i, case in _performances(scene, first, last) if _is_told(scene, (first, last), i, case)]
    if not told or _is_remote(scene, first, last):
        return None
    verb = told[0][0]
    aside = scene.analysis.tokens[first].lemma in SUBORDINATE and not are_led(scene, first)
    if scene.parties_in(first, last) or _names_others(scene, first, last) or _goes_on(scene, first, last):
        to_come = scene.analysis.tokens[verb].lemma == "собираться"
        return verb, f"event.visited.{'aside' if aside else 'announced' if to_come else 'performing'}"
    cases = {case for _, case in told} - {"Nom"}
    if not aside and _is_there_on_day(scene, first, last):
        return verb, "event.visited.away"
    if not cases or aside:
        return None  # «здесь отдохнул миллион туристов»
    pointed = scene.any_plays("visit_words_ru", "there", first, last)
    pointed = pointed or bool(those_here(scene, first, last)) or "Ins" in cases or _is_at_hosts(scene, first, last)
    return (verb, "event.visited.away") if pointed else None


def _is_there_on_day(scene: Scene, first: int, last: int) -> bool:
    """«Последний раз наш хор пел там в мае 2018-го»: whoever did it was away, and a time is told."""
    there = any(t.lemma == "там" for t in scene.analysis.tokens[first:last])
    return there and any(d.value for d in scene.dates_in(first, last))


def _is_told(scene: Scene, clause: tuple[int, int], index: int, case: str) -> bool:
    """Whether a verb tells of people away as of an event."""
    first, last = clause
    clause_words = scene.analysis.tokens[first:last]
    verb, words = scene.analysis.tokens[index], role_words("visit_words_ru")
    if verb.pos != "VERB" or verb.feats.get("VerbForm") == "Inf":
        return False
    if verb.lemma.startswith("соб") and any(t.feats.get("VerbForm") == "Inf" for t in clause_words):
        return False  # «собираются подписать»
    if is_habit(clause_words, verb) or is_negated(clause_words, index - first):
        return False
    if words.plays(verb, "returns") and not _is_on_way_home(scene, first, last):
        return False  # «депутаты вернулись к вопросу о побратимстве»
    if case == "Ins" and verb.feats.get("Aspect") == "Imp" and not any(d.value for d in scene.dates_in(first, last)):
        return False  # «обмениваются школьниками»
    passive = verb.feats.get("Variant") == "Short"
    sent = words.plays(verb, "sends") or (case == "Acc" and words.plays(verb, "brings"))
    if sent and not passive:
        return is_somebody_sent(scene, index, last)
    guests = travellers(scene, first, last, "Nom" if passive else case)
    return bool(guests) or (words.plays(verb, "hosts") and _is_official_shown(scene, first, last))


def _is_on_way_home(scene: Scene, first: int, last: int) -> bool:
    """«Из Слайго возвратились воронежские танцоры», «вернулись домой с турнира в Гомеле»."""
    if scene.any_plays("visit_words_ru", "homewards", first, last):
        return True
    parties = scene.parties_in(first, last)
    return any(p.government.preposition in ("из", "от") for p in parties) or (
        bool(parties) and _comes_from_act(scene, first, last)
    )


def _comes_from_act(scene: Scene, first: int, last: int) -> bool:
    """«Вернулись с турнира в Могилёве»."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    from_it = (i for i in range(first, last - 1) if tokens[i].lemma in ("с", "со", "из"))
    near = (t for i in from_it for t in tokens[i + 1 : min(i + 1 + _WORDS_TO_ACT, last)])
    return any(words.plays(t, "act") or words.plays(t, "exchange") or words.plays(t, "feast") for t in near)


def _is_official_shown(scene: Scene, first: int, last: int) -> bool:
    """«Вице-мэра Пулы водили по причалам», «мэра Твери принимали в Оснабрюке»: whom hosts lead about or receive."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    parties = scene.parties_in(first, last)
    if not parties:
        return False
    officials = (i for i in range(first, last) if words.plays(tokens[i], "official"))
    shown = (i for i in officials if tokens[i].feats.get("Case") in ("Acc", "Gen"))
    adjectives = adjectives_in(scene, first, last)
    named = {p.entity for p in parties}
    for official in shown:
        homes = homes_of(scene, official, parties, adjectives)
        if homes and (homes != {scene.home} or named - homes):
            return True
    return False


def _is_at_hosts(scene: Scene, first: int, last: int) -> bool:
    """«Приняли у себя их джаз-банд», «позвал к себе»."""
    pairs = pairwise(scene.analysis.tokens[first:last])
    return any(t.lemma in ("у", "к") and n.lemma == "себя" for t, n in pairs)


def _goes_on(scene: Scene, first: int, last: int) -> bool:
    """«Харбин, с которым …, прислал хор», «Матансас звал боксёров, и в мае они выбрались»: who was named before."""
    tokens = scene.analysis.tokens
    start = max(scene.sentence_of(first).first, first - _REACH)
    headless = tokens[first].pos == "VERB" and any(t.lemma == "который" for t in tokens[start:first])
    they = any(t.text.casefold() == "они" for t in tokens[first:last])
    return (headless or they) and bool(scene.parties_in(start, first))


def _names_others(scene: Scene, first: int, last: int) -> bool:
    """«Белорусы привозили цирк», «павлодарцы привезли хор», «павлодарский хор пел»: whether others are named."""
    tokens = scene.analysis.tokens
    brings = scene.any_plays("visit_words_ru", "brings", first, last)  # «привёз школьников в омский лагерь»
    if any(
        entity != scene.home or (brings and tokens[i - 1].pos == "ADP")
        for i, entity in adjectives_in(scene, first, last)
    ):
        return True
    countries = (p for p in scene.places_in(first, last) if p.kind == "country")
    if any(p.form == "demonym" or is_of_people(scene, p) for p in countries):
        return True
    return any(True for _ in (*inhabitants_in(scene, first, last), *their_people(scene, first, last)))


def _performances(scene: Scene, first: int, last: int) -> Iterator[tuple[int, str]]:
    """The verbs of what people on a visit or their hosts do, with the case that the guests stand in."""
    tokens = scene.analysis.tokens
    several = [t for t in scene.triggers_in(first, last, "cues") if t.id == "performing"]
    yield from ((next((i for i in range(t.first, t.last) if tokens[i].pos == "VERB"), t.first), "Nom") for t in several)
    words = role_words("visit_words_ru")
    for index in sorted({i for role, _ in _CASES for i in scene.playing("visit_words_ru", role, first, last)}):
        roles = words.roles_of(tokens[index].lemma, tokens[index].text)
        yield from ((index, case) for role, case in _CASES if role in roles)


def _is_remote(scene: Scene, first: int, last: int) -> bool:
    """Whether people take part from afar: «участвуют в онлайн-конкурсе», «в проекте»."""
    return scene.any_plays("visit_words_ru", "remote", first, last)
