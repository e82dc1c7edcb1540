"""Later sentences that only date what was told before: «Состоялось это 12 сентября», «Подписали его в воскресенье»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.clauses.date_owners import is_ahead, is_of_saying
from kg.extract.clauses.modality import WILL_BE
from kg.extract.dates.dating import usable
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.deed import DONE
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future
from kg.model.article import Article
from kg.text.dates import DateMention

_DATED_WITHIN = 2  # sentences
_PROPOSALS = ("предлож", "инициатив", "выступить с")
_NEVER = "9999"
_THIS = frozenset({"такой", "этот", "данный", "соответствующий"})


def opens_back(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence begins with what was told before: «Состоялось это 12 сентября …»."""
    return scene.has_cue(sentence.first, min(sentence.first + 1, sentence.last), "told_before")


def date_what_was_told(scene: Scene, sentence: Sentence, found: list[EventMention]) -> None:
    """Give the deed told last, if it is undated yet, the date of a sentence that only dates it."""
    span = (sentence.first, sentence.last)
    dates = [d for d in usable(scene.dates_in(*span), "planned") if not is_of_saying(scene, d, *span)]
    if not dates or not found or sentence.index - found[-1].sentence > _DATED_WITHIN:
        return
    types = _types_dated(scene, sentence, dates[0], found)
    last_told = found[-1].sentence
    for index in range(len(found) - 1, -1, -1):
        event = found[index]
        if event.sentence != last_told:
            return
        if not _waits_for(event, dates[0], scene):
            continue
        if event.type in types and (dates[0].role != "until" or event.type == "planned"):
            found[index] = replace(event, date=dates[0].value, rule=f"{event.rule}+date.told_later")


def still_to_sign(scene: Scene, event: EventMention) -> EventMention:
    """«Проект одобрен думой. Осталась формальность — подписи глав»: adopted, but planned until it is signed.

    Sentences that name no pair tell it; those that do are read by `kg.extract.dates.timeline`.
    """
    if "signed.adopted" not in event.rule or event.type != "signed":
        return event
    here = scene.analysis.sentences[event.sentence]
    behind = scene.analysis.sentences[event.sentence + 1 : event.sentence + 1 + _DATED_WITHIN]
    for later in (s for s in behind if s.paragraph == here.paragraph):
        deeds = [d for c in scene.clauses[later.index] for d in read_deeds(scene, later, *c)]
        if any(d.rule.endswith((".left", "signed.planned")) for d in deeds) or _announces_ceremony(scene, later):
            return replace(event, type="planned", rule=f"{event.rule}+event.planned.left")
    return event


def _announces_ceremony(scene: Scene, sentence: Sentence) -> bool:
    """«Официальная церемония пройдёт в июле», «торжественный момент назначен на субботу»."""
    words, known = scene.analysis.sentence_tokens(sentence), role_words("papers_ru")
    ceremony = any(known.plays(t, "ceremony") and t.feats.get("Case") in ("Nom", "Acc") for t in words)
    return ceremony and any(is_future(t) or known.plays(t, "appointed") for t in words)


def _types_dated(scene: Scene, sentence: Sentence, date: DateMention, found: Sequence[EventMention]) -> tuple[str, ...]:
    """The types of events that a sentence dates: what is still to come dates nothing that was done."""
    span = (sentence.first, sentence.last)
    ahead = is_ahead(date, scene.analysis.article) or _is_deadline(date, scene.analysis.article)
    ahead = ahead or _is_to_come(scene, sentence, date)
    points_back = _points_back(scene, sentence, date) or _is_of_act_to_come(scene, sentence)
    if date.role == "until" and not points_back:
        return ()
    plans = [t for t in scene.triggers_in(*span, "events") if t.id == "planned"]
    if not plans and not ahead and _is_this_proposal(scene, sentence):
        return ("planned",)
    if plans:
        return ("planned",) if ahead or _is_this_proposal(scene, sentence) else ()
    if ahead and points_back and not _is_visit(scene, sentence):
        return ("planned",)  # «Это произойдёт 12 июня», «Церемонию назначили на 20 апреля»
    if ahead:
        told = any(t.id == "visited" for t in scene.triggers_in(*span, "events"))
        return ("visited",) if told or scene.has_cue(*span, "invitation") else ()  # «Ждут гостей 18 ноября»
    if _is_this_decision(scene, sentence) or scene.has_cue(*span, "then", "decided"):
        return DONE
    if scene.has_cue(*span, "told_before") and not _happened_to_others(scene, sentence):
        return DONE
    return tuple(_told_again(scene, sentence, found))


def _happened_to_others(scene: Scene, sentence: Sentence) -> bool:
    """«Пожар случился 7 мая», «выборы прошли в марте»: what took place is none of what was told before."""
    words, known = scene.analysis.sentence_tokens(sentence), role_words("papers_ru")
    cues = [t for t in _triggers_of(scene, sentence) if t.scheme == "cues" and t.id == "told_before"]
    of_cues = {scene.analysis.tokens[i].start for t in cues for i in range(t.first, t.last)}  # «дело было»
    subjects = [t for t in words if t.pos == "NOUN" and t.feats.get("Case") == "Nom" and t.start not in of_cues]
    if not subjects or any(t.lemma in ("это", "всё", "все") for t in words):
        return False
    of_ties = any(t.scheme in ("kinds", "documents", "events") for t in _triggers_of(scene, sentence))
    occasions = ("ceremony", "agreement", "decision", "term")
    others = role_words("tie_words_ru")
    return not of_ties and not any(
        known.plays(t, role) or others.plays(t, "occasion") or others.plays(t, "gathering")
        for t in subjects
        for role in occasions
    )


def _triggers_of(scene: Scene, sentence: Sentence) -> Sequence[Trigger]:
    return scene.triggers_in(sentence.first, sentence.last)


def _is_this_decision(scene: Scene, sentence: Sentence) -> bool:
    """«Соответствующее постановление подписали 8 апреля»."""
    words = scene.analysis.tokens[sentence.first : sentence.last]
    known = role_words("papers_ru")
    if known.plays(words[0], "decision") and not scene.parties_in(sentence.first, sentence.last):
        return True  # «Постановление подписано 7 мая»
    return any(known.plays(noun, "decision") and t.lemma in (*_THIS, "соответствовать") for t, noun in pairwise(words))


def _is_deadline(date: DateMention, article: Article) -> bool:
    """«Сделать это хотят до конца года»: a deadline that has not run out."""
    value = date.value or ""
    return date.role == "until" and value >= (article.published or _NEVER)[: len(value)]


def _is_to_come(scene: Scene, sentence: Sentence, date: DateMention) -> bool:
    """«Произойдёт это осенью»: a time of this year, or this month, that a verb in the future puts ahead."""
    clause = next(c for c in scene.clauses[sentence.index] if scene.offsets(*c)[1] > date.start)
    published, value = scene.analysis.article.published or "", date.value or ""
    now = bool(value) and len(value) < len(published) and published.startswith(value)
    return now and any(map(is_future, scene.analysis.tokens[slice(*clause)]))


def _waits_for(event: EventMention, date: DateMention, scene: Scene) -> bool:
    """Whether an event has no date yet, or was planned for a day that passed: «Теперь церемонию наметили на август»."""
    published = scene.analysis.article.published or ""
    if event.date is None or event.type != "planned":
        return event.date is None
    missed = event.date < published[: len(event.date)] or (date.value or "").startswith(event.date)
    return missed and is_ahead(date, scene.analysis.article)


def _points_back(scene: Scene, sentence: Sentence, date: DateMention) -> bool:
    """Whether the clause of a date speaks of what was told before: «Состоится это …», not «Форум пройдёт …»."""
    clause = next(c for c in scene.clauses[sentence.index] if scene.offsets(*c)[1] > date.start)
    cues = [t for t in scene.triggers_in(*clause, "cues") if t.id == "told_before"]
    tokens, known = scene.analysis.tokens, role_words("papers_ru")
    if any(known.plays(t, "term") and t.feats.get("Case") == "Nom" for t in tokens[clause[0] : clause[1]]):
        return True  # «Новая дата — 12 декабря»
    return any(t.first == sentence.first or tokens[t.first].pos != "VERB" for t in cues)


def _is_of_act_to_come(scene: Scene, sentence: Sentence) -> bool:
    """«Соглашение будет готово к осени», «торжество намечено на лето»: whether a sentence that names nobody tells what
    becomes of a paper, or when it is signed.
    """
    if scene.parties_in(sentence.first, sentence.last):
        return False
    words, known = scene.analysis.sentence_tokens(sentence), role_words("papers_ru")
    paper = any(known.plays(t, "agreement") and t.feats.get("Case") in ("Nom", "Acc") for t in words)
    to_come = any(is_future(t) or t.text in WILL_BE for t in words)
    return (paper and to_come and not known.any_plays(words, "runs")) or _announces_ceremony(scene, sentence)


def _is_visit(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence dates a visit by its name: «Визит состоится 12 июня»."""
    return any(t.id == "visited" for t in scene.triggers_in(sentence.first, sentence.last, "events"))


def _is_this_proposal(scene: Scene, sentence: Sentence) -> bool:
    """«С таким предложением 3 июня выступил мэр»: the day of a proposal just told dates it (RECORD.md)."""
    proposals = [
        t for t in scene.triggers_in(sentence.first, sentence.last, "events") if t.pattern.startswith(_PROPOSALS)
    ]
    tokens = scene.analysis.tokens
    opening = tokens[sentence.first]
    if role_words("papers_ru").plays(opening, "proposed"):
        return True  # «Переговоры об этом начались в мае»
    return any(t.lemma in _THIS for p in proposals for t in tokens[max(sentence.first, p.first - 2) : p.last])


def _told_again(scene: Scene, sentence: Sentence, found: Sequence[EventMention]) -> set[str]:
    """The deeds that a sentence naming no municipality tells again of a paper: «Подписали его в воскресенье»."""
    if scene.parties_in(sentence.first, sentence.last):
        return set()
    told = {e.type for e in found if e.sentence == found[-1].sentence}
    again = {
        deed.type
        for first, last in scene.clauses[sentence.index]
        for deed in read_deeds(scene, sentence, first, last)
        if scene.has_cue(first, last, "pronoun") or scene.triggers_in(first, last, "documents")
    }
    return told & again & set(DONE)
