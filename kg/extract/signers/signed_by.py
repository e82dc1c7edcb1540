"""Signings that only their signers tell: «Протокол связывает Тулу и Брест. Завизировали его мэры Орлов и Кузьмин»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.extract.dates.dating import date_deed
from kg.extract.deeds.documents import read_document
from kg.extract.scene.deed import DONE, Deed
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.extract.signers.find import SignatoryMention
from kg.lang.base import Sentence
from kg.text.dates import TO_DAY, TO_YEAR

_BOTH = 2


def with_signings_of(
    scene: Scene, signers: Sequence[SignatoryMention], events: Sequence[EventMention], denied: Collection[Pair]
) -> tuple[EventMention, ...]:
    """The events, and a signing of each pair for which two surely signed and of which none is told.

    A plan told in the same sentence is the signing itself («готовил к подписанию договор, под которым имена …»).
    """
    done = {e.pair for e in events if e.type in DONE} | set(denied)
    by_pair: defaultdict[Pair, list[SignatoryMention]] = defaultdict(list)
    for signer in signers:
        if signer.is_of_pair and signer.pair not in done:
            by_pair[signer.pair].append(signer)
    told = {pair: own for pair, own in by_pair.items() if len({s.name for s in own}) >= _BOTH}
    if not told:
        return tuple(events)
    signings = [_with_day_of_news(scene, s, events) for s in _signings(scene, told)]
    where = {(s.pair, s.sentence) for s in signings}
    kept = [e for e in events if e.type != "planned" or (e.pair, e.sentence) not in where]
    return tuple(sorted((*kept, *signings), key=lambda e: e.first))


def _signings(scene: Scene, told: dict[Pair, list[SignatoryMention]]) -> Iterator[EventMention]:
    for pair, signers in told.items():
        sentence = scene.sentence_of(signers[0].first)
        if sentence.paragraph == 0 or _is_of_others(scene, sentence, pair):
            continue
        first, last = _clause_of_signing(scene, sentence, signers[0].first)
        anchor = next((t.first for t in scene.triggers_in(first, last, "cues") if t.id == "signing"), first)
        deed = Deed("signed", "event.signed.by-signers", first, last, anchor)
        dating = date_deed(scene, sentence, deed, (deed,))
        rule = f"{deed.rule}+{dating.rule}"
        where = (sentence.index, first, last)
        date = dating.date.value if dating.date is not None and dating.date.role != "since" else None
        paper = _paper(scene, sentence, first, last)
        yield EventMention(pair, "signed", date, paper, *where, rule, explicit=True)


def _is_of_others(scene: Scene, sentence: Sentence, pair: Pair) -> bool:
    """«Соглашение с Юрмалой подписали мэры Орлов и Озолс»: the sentence has another companion than a side of the pair,
    or tells of no signing at all.
    """
    events = scene.triggers_in(sentence.first, sentence.last, "events")
    signs = scene.has_cue(sentence.first, sentence.last, "signing") or any(t.id in DONE for t in events)
    signs = signs or bool(scene.playing("papers_ru", "brings", sentence.first, sentence.last))  # «вернулся с папками»
    parties = scene.parties_in(sentence.first, sentence.last)
    companions = {p.entity for p in parties if p.government.preposition in ("с", "со")}
    return not signs or bool(companions - set(pair)) or _has_unknown_companion(scene, sentence)


def _has_unknown_companion(scene: Scene, sentence: Sentence) -> bool:
    """«С Юрбаркасом»: a name behind «с» that is no known place or person."""
    tokens = scene.analysis.tokens
    behind = (i for i in range(sentence.first + 1, sentence.last) if tokens[i - 1].lemma in ("с", "со"))
    names = [i for i in behind if tokens[i].is_capitalized and tokens[i].pos == "PROPN"]
    return any(not (scene.persons_in(i, i + 1) or scene.places_in(i, i + 1)) for i in names)


def _with_day_of_news(scene: Scene, signing: EventMention, events: Sequence[EventMention]) -> EventMention:
    """«Росчерков четыре: …»: a signing without a day is of the one day on which the article's papers were signed."""
    if signing.date or scene.has_cue(signing.first, signing.last, "earlier", "only_later", "then"):
        return signing
    published = scene.analysis.article.published or ""
    days = {e.date for e in events if e.type == "signed" and e.date and e.date[:TO_YEAR] == published[:TO_YEAR]}
    day = days.pop() if len(days) == 1 else ""
    return replace(signing, date=day, rule=f"{signing.rule}+date.general") if len(day) == TO_DAY else signing


def _clause_of_signing(scene: Scene, sentence: Sentence, signer: int) -> tuple[int, int]:
    """The clause of a sentence that has a word for signing, or else that of a signer."""
    clauses = scene.clauses[sentence.index]
    signing = (c for c in clauses if any(t.id == "signing" for t in scene.triggers_in(*c, "cues")))
    of_signer = (c for c in clauses if c[0] <= signer < c[1])
    return next(signing, None) or next(of_signer, (sentence.first, sentence.last))


def _paper(scene: Scene, sentence: Sentence, first: int, last: int) -> str | None:
    """The paper that the clause names, or else the sentence before it in the paragraph."""
    own = read_document(scene, sentence, first, last, None)
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    if own is not None or before.paragraph != sentence.paragraph or before is sentence:
        return own
    return read_document(scene, before, before.first, before.last, None)
