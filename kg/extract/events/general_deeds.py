"""Deeds told of nobody yet: «Меморандумы подписаны в четверг» holds for the pairs that are named next."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.dates.dating import date_deed
from kg.extract.deeds.documents import read_document
from kg.extract.deeds.read import read_deeds
from kg.extract.events.listed import paper_of_listed
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.lang.base import Sentence
from kg.lang.ru.predicates import is_predicate
from kg.text.dates import parse_date

_REACH = 4  # sentences
_NEWS = 7  # days


class GeneralDeeds:
    """A deed told of nobody yet («Меморандумы подписаны в четверг»): its date and paper hold for those named next."""

    def __init__(self) -> None:
        self.told: dict[str, tuple[int, int, str | None, str | None]] = {}
        """By type: the sentence, how many sentences it holds for, the date, the paper."""

    def read(self, scene: Scene, sentence: Sentence) -> None:
        """Note the deeds of a sentence that names no pair."""
        for first, last in scene.clauses[sentence.index]:
            deeds = read_deeds(scene, sentence, first, last)
            for deed in deeds:
                date = date_deed(scene, sentence, deed, deeds).date
                document = read_document(scene, sentence, first, last, None)
                if deed.type in ("signed", "visited") and (document or (date and date.value)):
                    of_all = date and sentence.paragraph == 1 and _names_papers(scene, first, last)
                    reach = len(scene.analysis.sentences) if of_all else _REACH  # «Семь соглашений подписано»
                    self.told[deed.type] = (sentence.index, reach, date.value if date else None, document)
        if "signed" not in self.told and (day := _day_of_papers(scene, sentence)) is not None:
            self.told["signed"] = (sentence.index, len(scene.analysis.sentences), day, None)

    def complete(self, scene: Scene, event: EventMention) -> EventMention:
        """Give an undated telling the date and paper of the general deed before it, unless it happened earlier."""
        event = self.begun_with(scene, event)
        type_ = "signed" if event.type == "renewed" else event.type
        index, reach, date, paper = self.told.get(type_, (-_REACH - 1, _REACH, None, None))
        sentence = scene.analysis.sentences[event.sentence]
        earlier = scene.has_cue(sentence.first, sentence.last, "earlier")
        earlier = earlier or scene.has_cue(event.first, event.last, "only_later")
        far = event.sentence - index > reach
        if event.date or far or earlier or not self._holds_for(scene, index, sentence):
            return event
        document = event.document
        if event.type == "signed" and document in (None, "agreement"):
            document = _as_told(scene, event, paper) or document
        rule = f"{event.rule}+date.general" if date else event.rule
        return replace(event, date=date, document=document, rule=rule)

    def begun_with(self, scene: Scene, event: EventMention) -> EventMention:
        """«Два соглашения заключил Псков 17 ноября. Его новые партнёры — Полоцк и Лида»: what was signed made them."""
        told = self.told.get("signed")
        if event.type != "exists" or event.date or told is None or not 0 < event.sentence - told[0] <= told[1]:
            return event
        paper = paper_of_listed(scene, event)
        if paper is not None:  # «Великие Луки – Полоцк: соглашение о сотрудничестве»
            rule = event.rule.replace("exists", "signed.entry", 1)
            return replace(event, type="signed", date=told[2], document=paper, rule=rule)
        if "exists.listed" in event.rule and _are_bare_lists(scene, told[0] + 1, event.sentence):
            rule = event.rule.replace("exists", "signed", 1)
            return replace(event, type="signed", date=told[2], document=told[3], rule=rule)
        if told[0] != event.sentence - 1:
            return event
        words = scene.analysis.tokens[event.first : event.last]
        new = any(t.lemma in ("новый", "новичок") for t in words) and event.explicit
        return replace(event, type="signed", rule=event.rule.replace("exists", "signed", 1)) if new else event

    def _holds_for(self, scene: Scene, index: int, sentence: Sentence) -> bool:
        """Whether a deed told in general holds for a sentence: beyond its own paragraph only one of the lead does."""
        told = scene.analysis.sentences[index]
        return told.paragraph <= 1 or told.paragraph == sentence.paragraph


def _are_bare_lists(scene: Scene, first: int, last: int) -> bool:
    """«Договоры заключили с тремя городами. Это Псков, Полоцк и Лида»: sentences that only name those who are meant."""
    for sentence in scene.analysis.sentences[first : last + 1]:
        words = scene.analysis.tokens[sentence.first : sentence.last]
        spoken = scene.triggers_in(sentence.first, sentence.last, "kinds") or scene.dates_in(
            sentence.first, sentence.last
        )
        if any(map(is_predicate, words)) or spoken or not scene.parties_in(sentence.first, sentence.last):
            return False
    return True


def _day_of_papers(scene: Scene, sentence: Sentence) -> str | None:
    """«Папками с договорами обменялись вчера»: the one day of a lead that names papers, if it is the news."""
    if sentence.paragraph > 1 or not _names_papers(scene, sentence.first, sentence.last):
        return None
    days = {d.value for d in scene.dates_in(sentence.first, sentence.last) if d.role in ("point", "range")}
    day = parse_date(next(iter(days))) if len(days) == 1 else None
    published = parse_date(scene.analysis.article.published)
    return day.isoformat() if day and published and 0 <= (published - day).days <= _NEWS else None


def _names_papers(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause names papers in the plural: each that is told next is one of them."""
    tokens = scene.analysis.tokens
    papers = (tokens[t.last - 1] for t in scene.triggers_in(first, last, "documents"))
    return any(t.pos == "NOUN" and t.feats.get("Number") == "Plur" for t in papers)


def _as_told(scene: Scene, event: EventMention, paper: str | None) -> str | None:
    """The paper of a general deed; a bare one beside twin wording is a twinning agreement (RECORD.md)."""
    kinds = {t.id for t in scene.triggers_in(event.first, event.last, "kinds")}
    return "sister_city_agreement" if paper == "agreement" and "sister_city" in kinds else paper
