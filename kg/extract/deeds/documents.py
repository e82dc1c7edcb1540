"""Documents: which paper an event is about.

An explicit genre word wins (memorandum, protocol, declaration, letter of intent); otherwise the subject of the
agreement decides: twinning, friendship, cooperation (RECORD.md, conventions on `document`).
"""

from __future__ import annotations

from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words

_GENRES = ("letter_of_intent", "memorandum", "protocol", "declaration", "road_map")
_NEAR = 2  # sentences
_IT_ALONE = ("его", "её", "ее")
_WORDS_TO_IT = 3
_WORDS_TO_FRAME = 2
_ACTS = ("renewed", "suspended", "terminated")
_IT = ("его", "ее", "их", "он", "она", "оно")
_AT_IT = ("нем", "ней", "ним", "нею")
_OFFICES_OF = ("внешн", "международн")
_SUBJECT_KINDS = {"sister_city": "sister_city_agreement", "friendship": "friendship_agreement"}


def read_document(scene: Scene, sentence: Sentence, first: int, last: int, told_before: str | None) -> str | None:
    """The document of an event told at tokens `first:last`, an id of the document vocabulary; None if none is named.

    `told_before` is the document told last, which «такое же соглашение» repeats.
    """
    triggers = (
        scene.triggers_in(first, last, "documents")
        or _that_which(scene, sentence, first)
        or _in_silent_clauses(scene, sentence, first)
    )
    if not triggers and is_thing_acted_on(scene, sentence, first, last):
        return _told_in(scene, sentence.index - 1)
    if not triggers and is_named_before(scene, sentence, first, last):
        named = scene.triggers_in(sentence.first, first, "documents")[-1]
        return read_document(scene, sentence, named.first, named.last, None)
    if not triggers:
        return None
    if told_before and any(t.id == "agreement" and _is_the_same(scene, t) for t in triggers):
        return told_before
    triggers = tuple(t for t in triggers if not _is_frame(scene, t)) or triggers
    for genre in _GENRES:
        if any(t.id == genre for t in triggers):
            return genre
    specific = [t for t in triggers if t.id != "agreement"]
    if specific:
        return _most_specific(specific)
    if all(_is_vague(scene, t) for t in triggers):
        return _named_before(scene, sentence) or _named_behind(scene, sentence) or "agreement"
    paper = _by_subject(scene, sentence)
    if paper == "agreement" and any(_points_back(scene, t) for t in triggers):
        return _by_subject(scene, scene.analysis.sentences[max(0, sentence.index - 1)])
    return paper


def is_thing_acted_on(scene: Scene, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a pronoun stands for the paper that is signed or ends: «Его скрепили печатями», «позже его продлили»."""
    if sentence.index == 0 or scene.analysis.sentences[sentence.index - 1].paragraph != sentence.paragraph:
        return False
    if scene.triggers_in(sentence.first, first, "documents"):
        return False
    if scene.has_cue(first, last, "signing"):
        return any(_stands_for_thing(scene, i) for i in range(first, last))
    return any(not scene.triggers_in(sentence.first, i, "kinds") for i in _its(scene, first, last))


def is_named_before(scene: Scene, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a pronoun stands for a paper of the same sentence: «договор истекает, и города намерены его продлить»."""
    return bool(scene.triggers_in(sentence.first, first, "documents") and _its(scene, first, last))


def _its(scene: Scene, first: int, last: int) -> list[int]:
    """The pronouns beside what is prolonged or ended that stand for it: «намерены его продлить»."""
    acts = [t for t in scene.triggers_in(first, last, "events") if t.id in _ACTS]
    near = [range(max(first, t.first - _WORDS_TO_IT), min(last, t.last + _WORDS_TO_IT)) for t in acts]
    its = [i for span in near for i in span if scene.analysis.tokens[i].text.casefold() in _IT_ALONE]
    return [i for i in its if _stands_for_thing(scene, i) or any(t.first == i + 1 for t in acts)]


def _stands_for_thing(scene: Scene, index: int) -> bool:
    """«его», «её» but before a noun, whose owner it may be; «в нём», «под ней»."""
    tokens = scene.analysis.tokens
    written = tokens[index].text.casefold().replace("ё", "е")
    if written in _AT_IT:
        return index > 0 and tokens[index - 1].lemma in ("в", "под")
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if written in _IT_ALONE and following is not None and _acts_behind(scene, index):
        return True  # «Её мэры подписали на льду»
    return written in _IT and (following is None or following.pos not in ("NOUN", "PROPN", "ADJ", "DET"))


def _acts_behind(scene: Scene, index: int) -> bool:
    """Whether a pronoun opens its sentence before who signs, with the verb right behind and no other object."""
    tokens, sentence = scene.analysis.tokens, scene.sentence_of(index)
    opens = index == sentence.first and index + 2 < sentence.last
    acts = opens and tokens[index + 1].feats.get("Number") == "Plur" and scene.has_cue(index + 2, index + 3, "signing")
    return acts and not any(t.feats.get("Case") == "Acc" for t in tokens[index + 1 : sentence.last])


def _told_in(scene: Scene, index: int) -> str | None:
    """The paper that a sentence names last, by its own clause."""
    sentence = scene.analysis.sentences[index]
    named = scene.triggers_in(sentence.first, sentence.last, "documents")
    return read_document(scene, sentence, named[-1].first, named[-1].last, None) if named else None


def _points_back(scene: Scene, trigger: Trigger) -> bool:
    """«соответствующее соглашение», «этот договор»: its subject was told just before."""
    before = scene.analysis.tokens[max(0, trigger.first - 1) : trigger.first]
    return role_words("papers_ru").any_plays(before, "points_back")


def _that_which(scene: Scene, sentence: Sentence, first: int) -> tuple[Trigger, ...]:
    """The paper that «который» means: «в рамках договора о побратимстве, который в апреле заключили …»."""
    opening = scene.analysis.tokens[first : first + 2]
    before = scene.triggers_in(sentence.first, first, "documents") if first > sentence.first else ()
    return before[-1:] if any(t.lemma == "который" for t in opening) else ()


def _in_silent_clauses(scene: Scene, sentence: Sentence, first: int) -> tuple[Trigger, ...]:
    """The papers of the sentence's clauses that tell no deed of their own."""
    return tuple(
        trigger
        for clause in scene.clauses[sentence.index]
        if clause[0] != first and not _tells_deed(scene, clause)
        for trigger in scene.triggers_in(*clause, "documents")
    )


def _tells_deed(scene: Scene, clause: tuple[int, int]) -> bool:
    papers = scene.triggers_in(*clause, "documents")
    events = scene.triggers_in(*clause, "events")
    return any(not any(d.first <= e.first and e.last <= d.last for d in papers) for e in events)


def _is_frame(scene: Scene, trigger: Trigger) -> bool:
    """«Во исполнение меморандума», «в рамках соглашения»: what is signed is another paper."""
    return scene.has_cue(max(0, trigger.first - _WORDS_TO_FRAME), trigger.first, "frame_word")


def _is_the_same(scene: Scene, trigger: Trigger) -> bool:
    """«такое же соглашение», «такую же бумагу», «аналогичный договор»."""
    before = scene.analysis.tokens[max(0, trigger.first - 2) : trigger.first]
    lemmas = {t.lemma for t in before}
    return {"такой", "же"} <= lemmas or role_words("papers_ru").any_plays(before[-1:], "alike")


def _is_vague(scene: Scene, trigger: Trigger) -> bool:
    """«документ», «бумага»: nobody says what kind of agreement it is."""
    return scene.analysis.tokens[trigger.first].lemma in ("документ", "бумага", "договоренность")


def _speaks_of_cooperation(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence has a word for cooperation that can be a paper's subject; «отдел внешних связей» is none."""
    tokens = scene.analysis.tokens
    last = next((i for i in range(sentence.first, sentence.last) if tokens[i].text == ";"), sentence.last)
    kinds = scene.triggers_in(sentence.first, last, "kinds")  # not «соглашение подписали; в нём назван обмен опытом»
    return any(t.id == "cooperation" and not t.pattern.startswith(_OFFICES_OF) for t in kinds)


def _most_specific(triggers: list[Trigger]) -> str:
    order = ("sister_city_agreement", "friendship_agreement", "cooperation_agreement")
    return min((t.id for t in triggers), key=lambda i: order.index(i) if i in order else len(order))


def _named_before(scene: Scene, sentence: Sentence) -> str | None:
    """The genre of the paper named just before that «документ» means; None where its genre is not told."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _NEAR), -1):
        before = scene.analysis.sentences[index]
        named = [t for t in scene.triggers_in(before.first, before.last, "documents") if not _is_vague(scene, t)]
        if named and before.paragraph != 0:
            return next((g for g in _GENRES if g == named[-1].id), None)
    return None


def _named_behind(scene: Scene, sentence: Sentence) -> str | None:
    """The genre that the next sentence opens with: «Мэры подписали бумагу. Меморандум рассчитан на пять лет.»"""
    following = scene.analysis.sentences[sentence.index + 1 : sentence.index + 2]
    if not following or following[0].paragraph != sentence.paragraph:
        return None
    opening = scene.triggers_in(following[0].first, following[0].first + 1, "documents")
    return next((g for g in _GENRES if opening and g == opening[0].id), None)


def _by_subject(scene: Scene, sentence: Sentence) -> str:
    """A bare «соглашение» is a twinning agreement where the sentence, or the one before it, speaks of twinning."""
    for index in (sentence.index, sentence.index - 1):
        if index >= 0:
            near = scene.analysis.sentences[index]
            kinds = {t.id for t in scene.triggers_in(near.first, near.last, "kinds")}
            for kind, document in _SUBJECT_KINDS.items():
                if kind in kinds:
                    return document
            if index == sentence.index and _speaks_of_cooperation(scene, near):
                return "cooperation_agreement"
    return "agreement"
