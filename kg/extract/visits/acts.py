"""Visits told by the noun for the act: «визит состоялся», «прибыл с визитом», «поездка намечена на май»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.date_owners import is_ahead
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_predicate
from kg.text.dates import TO_DAY

TRAVELLERS = ("делегат", "делегаци", "посланец", "посланц", "посланник", "гост", "в гост")
_NEEDS_GUEST = ("прием",)
_TOPICAL = frozenset({"о", "об", "про", "от", "без", "вместо", "для", "кроме"})
_WITH = ("с", "со")
_WORDS_TO_PREPOSITION = 3
_DAYS = ("Дни", "Дней", "Дням", "Днями", "Днях")
SUBORDINATE = frozenset({"который", "где", "когда", "куда", "откуда", "пока"})


def read_act(scene: Scene, first: int, last: int, triggers: Sequence[Trigger]) -> tuple[int, str] | None:
    """The token of a noun that tells a visit as an event, and the rule that found it; None where none does."""
    days = _days_of_town(scene, first, last)
    if days is not None:
        return days, "event.visited.held"
    acts = [(t, noun) for t in triggers if (noun := _noun_of(scene, t)) is not None]
    acts = [(t, noun) for t, noun in acts if not _is_denied(scene, last, noun)]
    if not acts or scene.any_plays("visit_words_ru", "fails", first, last):
        return None
    signing = any(t.id == "signed" for t in scene.triggers_in(first, last, "events"))
    for trigger, noun in acts:
        if not signing and _is_subject(scene, first, last, noun):  # «поездка увенчалась соглашением» is the signing's
            return trigger.first, "event.visited.held"
    for trigger, noun in acts:
        if _is_entry(scene, first, last, noun):
            return trigger.first, "event.visited.held"
        if _is_told(scene, first, last, trigger, noun):
            return trigger.first, "event.visited.noun"
    return None


def _is_denied(scene: Scene, last: int, noun: int) -> bool:
    """«Поездка школьников не состоялась», «визита не было»."""
    tokens = scene.analysis.tokens
    negated = [i for i in range(noun, last - 1) if tokens[i].lemma in ("не", "нет")]
    return tokens[noun].feats.get("Case") in ("Nom", "Gen", "Acc") and any(is_predicate(tokens[i + 1]) for i in negated)


def _days_of_town(scene: Scene, first: int, last: int) -> int | None:
    """«Астрахань принимала Дни Решта», «Дни Тирасполя пройдут 18 октября»: people come for them; None without any."""
    tokens, parties = scene.analysis.tokens, scene.parties_in(first, last)
    for party in parties:
        noun = party.government.head_token
        if not first <= noun < last or tokens[noun].text not in _DAYS:
            continue
        away = party.entity != scene.home or any(p.government.preposition == "в" for p in parties)
        if away and _are_held(scene, first, last):
            return noun
    return None


def _are_held(scene: Scene, first: int, last: int) -> bool:
    """Whether days took place, or are to on a day that is told, in the clause or in «которые пройдут в июне»."""
    tokens = scene.analysis.tokens
    after = next((c for c in scene.clauses[scene.sentence_of(first).index] if c[0] == last), None)
    end = after[1] if after is not None and tokens[after[0]].lemma == "который" else last
    words = tokens[first:end]
    to_come = any(is_future(t) or role_words("visit_words_ru").plays(t, "appoints") for t in words)
    past = any(t.feats.get("Tense") == "Past" and t.feats.get("VerbForm") == "Fin" for t in words)
    return any(d.value for d in scene.dates_in(first, end)) or (past and not to_come)


def _is_entry(scene: Scene, first: int, last: int, noun: int) -> bool:
    """«1994: визит президента Гданьска»: an entry of a chronicle, a date and the noun for the act, without a verb."""
    sentence = scene.sentence_of(first)
    tokens = scene.analysis.tokens
    if any(is_predicate(t) for t in tokens[sentence.first : last]) or tokens[noun].feats.get("Case") != "Nom":
        return False
    dates = scene.dates_in(sentence.first, noun) if sentence.first < noun else ()
    marks = {t.text for t in tokens[sentence.first : noun]}
    return bool(dates) and not marks.isdisjoint((":", "—", "–", "."))


def _is_of_told_act(scene: Scene, first: int, last: int, act: int) -> bool:
    """«В ходе визита осмотрели», «целью поездки стал опыт»: what belongs to an act that took place."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    belongs = words.any_plays(tokens[max(first, act - _WORDS_TO_PREPOSITION) : act], "of_act")
    return belongs and any(t.feats.get("Tense") == "Past" and not is_future(t) for t in tokens[first:last])


def _noun_of(scene: Scene, trigger: Trigger) -> int | None:
    """The noun for an act among the words of a trigger: «визит», «ответный визит», «Дни культуры»."""
    if trigger.pattern.startswith(TRAVELLERS):
        return None
    tokens = scene.analysis.tokens
    words = range(trigger.first, trigger.last)
    if any(tokens[i].pos == "VERB" for i in words):
        return None
    return next((i for i in words if tokens[i].pos in ("NOUN", "PROPN") or _is_online(tokens[i])), None)


def _is_online(token: Token) -> bool:
    """«Видеоконференция», «онлайн-встреча»: nouns that the model may take for adjectives."""
    return token.pos == "ADJ" and role_words("visit_words_ru").plays(token, "remote") and _is_as_listed(token)


def _is_as_listed(token: Token) -> bool:
    """Whether a word is written as in the dictionary."""
    return token.text.casefold().replace("ё", "е") == token.lemma


def _is_subject(scene: Scene, first: int, last: int, noun: int) -> bool:
    """«Завершился визит гостей», «поездка заняла неделю», «визит намечен на май»; what is still to come has a date."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    if not _may_be_subject(tokens, first, noun) or _lacks_guest(scene, first, last, tokens[noun]):
        return False
    if any(t.lemma in SUBORDINATE for t in tokens[first:noun]) or _topic(tokens, first, noun):
        return False
    verbs = [t for t in tokens[first:last] if t.feats.get("VerbForm") == "Fin" or t.feats.get("Variant") == "Short"]
    if not verbs or any(t.lemma == "не" for t in tokens[first:last]):
        return False
    if words.plays(verbs[0], "keeps_up") or words.plays(verbs[0], "puts_down"):
        return False  # «налажен обмен школьниками», «в проект вписали обмены»
    to_come = any(is_future(t) or words.plays(t, "appoints") for t in tokens[first:last])
    if not to_come and verbs[0].feats.get("Variant") == "Short" and not words.plays(verbs[0], "arranged"):
        return False  # «поездки заморожены»
    dated = any(d.value for d in scene.dates_in(first, last))
    return dated if to_come else verbs[0].feats.get("Tense") == "Past" or scene.has_cue(first, last, "occurring")


def _may_be_subject(tokens: Sequence[Token], first: int, noun: int) -> bool:
    """Whether a noun stands in the nominative; of «визит», «обмен» at a clause's beginning it looks like the other."""
    case, alike = tokens[noun].feats.get("Case"), tokens[noun].feats.get("Gender") != "Fem"
    opens = all(t.pos in ("ADJ", "DET", "NUM") or not t.is_word for t in tokens[first:noun])
    online = role_words("visit_words_ru").plays(tokens[noun], "remote") and _is_as_listed(tokens[noun])
    return case == "Nom" or (opens and ((case == "Acc" and alike) or online))


def _is_told(scene: Scene, first: int, last: int, trigger: Trigger, noun: int) -> bool:
    """«Прибыл с визитом», «на встрече обсудили», «Последний визит — в 2013-м»; not «о визите»."""
    tokens = scene.analysis.tokens
    if _lacks_guest(scene, first, last, tokens[noun]) or tokens[noun].lemma == "обмен":
        return False  # «Программа состоит из кинонедели и обмена студентами»
    if any(role_words("visit_words_ru").plays(t, "keeps_up") and is_predicate(t) for t in tokens[first:last]):
        return False  # «на этом держатся поездки врачей»
    preposition = _topic(tokens, first, trigger.first, any_=True)
    if preposition in _TOPICAL:
        return False
    return (
        _is_of_told_act(scene, first, last, trigger.first)
        or scene.sentence_of(first).paragraph == 0
        or preposition in _WITH
        or _is_dated_by_dash(scene, trigger, last)
        or _is_fixed(scene, noun, last)
        or scene.has_cue(first, last, "occurring", "staying", "told_before", "modal", "invitation", "showing")
    )


def _lacks_guest(scene: Scene, first: int, last: int, noun: Token) -> bool:
    """Whether a reception is told and nobody who is received: «приём граждан»."""
    received = scene.has_cue(first, last, "guest", "group") or bool(scene.persons_in(first, last))
    return noun.lemma.startswith(_NEEDS_GUEST) and not received


def _topic(tokens: Sequence[Token], first: int, noun: int, *, any_: bool = False) -> str:
    """The preposition that a noun stands under, "" where none does; only «о», «от» and the like unless `any_`."""
    before = tokens[max(first, noun - _WORDS_TO_PREPOSITION) : noun]
    found = next((t.lemma for t in reversed(before) if t.pos == "ADP"), "")
    return found if any_ or found in _TOPICAL else ""


def _is_fixed(scene: Scene, noun: int, last: int) -> bool:
    """«Внёс в календарь поездку в Тарту с 3 по 9 апреля»: a day to come that stands with the noun, no verb between."""
    tokens = scene.analysis.tokens
    verb = next((i for i in range(noun + 1, last) if is_predicate(tokens[i])), last)
    days = scene.dates_in(noun, verb)
    return any(len(d.value or "") == TO_DAY and is_ahead(d, scene.analysis.article) for d in days)


def _is_dated_by_dash(scene: Scene, trigger: Trigger, last: int) -> bool:
    """«Последний визит — в 2013-м»."""
    behind = scene.analysis.tokens[trigger.last : last]
    dash = next((n for n, t in enumerate(behind) if t.text in ("—", "–")), None)
    if dash is None or any(is_predicate(t) for t in behind):
        return False
    return bool(scene.dates_in(trigger.last + dash, last))
