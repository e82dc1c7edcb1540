"""Who does what only a municipality does, whatever the model makes of the name: «Мглин породнился с Радомом»."""

from __future__ import annotations

from typing import Final

from kg.places.beside import apposed_partner, is_surname, is_territory_adjective
from kg.places.folding import fold_name
from kg.places.scene import Scene

_PARTNER_REACH: Final = 4  # words between «числится» and «побратимом»
_PAPER_REACH: Final = 6  # words between «подписал» and «соглашение с»
_VERB_REACH: Final = 4  # words between the name, or the last of two, and the verb
_PEOPLE_REACH: Final = 8  # words between inhabitants and the verb
_CLAUSE_ENDS: Final = frozenset((",", ";", ":", "—", "–", "("))
_PRONOUNS: Final = ("PRON", "DET")
_NAMING: Final = frozenset(("PROPN", "NOUN", "ADJ", "X"))
_PASSED: Final = frozenset(("ADV", "PART", "ADJ", "PROPN", "NUM"))
_WITH: Final = ("с", "со")


def acts_as_party(scene: Scene, first: int, last: int) -> bool:
    """Whether a name is that of who ties itself to somebody: «Вчера Болхов подписал договор с польским Радомом».

    Also «Болхов и Радом породнились». The model, which knows no such town, takes its name for an adjective or a person.
    """
    if not _may_be_named(scene, first, last):
        return False
    verb = _verb_behind(scene, last)
    if verb < 0:
        return False
    if _is_word_that_opens(scene, first, last):
        return _is_of_towns(scene, verb) and not scene.is_a("city_noun", first)  # «Плёс породнился с Портофино»
    lonely = scene.grammar.is_person_word(scene.tokens[first])
    signs = _signs_paper(scene, verb) and (not lonely or _signs_with_town(scene, verb))
    return _is_tied_by(scene, verb) or signs or (_joins(scene, last, verb) and _is_of_twinning(scene, verb))


def ties_itself(scene: Scene, first: int, last: int, *, is_place: bool) -> bool:
    """Whether a name that no gazetteer knows is that of who ties itself: «Базилдон расторг договор о побратимстве с …».

    What the model takes for a place may sign any paper; for others only what is told of municipalities alone counts, as
    companies sign, too.
    """
    nominative = scene.tokens[first].feats.get("Case") == "Nom"
    if not nominative or is_surname(scene, first) or _follows_name(scene, first):
        return False
    verb = _verb_behind(scene, last)
    if verb < 0:
        return False
    return _is_tied_by(scene, verb) or _signs_twinning(scene, verb) or (is_place and _signs_paper(scene, verb))


def _signs_twinning(scene: Scene, verb: int) -> bool:
    """«расторг договор о побратимстве с», «подписал побратимское соглашение с»."""
    behind = range(verb, min(verb + 1 + _PAPER_REACH, scene.sentence(verb).last))
    return _signs_paper(scene, verb) and any(scene.is_a("twinning", i) for i in behind)


def _is_tied_by(scene: Scene, verb: int) -> bool:
    """«породнился с», «стал побратимом»: what a verb tells of municipalities alone."""
    return _is_of_towns(scene, verb) or _becomes_partner(scene, verb)


def _is_of_towns(scene: Scene, verb: int) -> bool:
    """«породнился», «хотел бы породниться»."""
    behind = range(verb + 1, min(verb + _VERB_REACH, scene.sentence(verb).last))
    wished = (i for i in behind if scene.tokens[i].feats.get("VerbForm") == "Inf")
    return scene.is_a("tying_verb", verb) or any(scene.is_a("tying_verb", i) for i in wished)


def _becomes_partner(scene: Scene, verb: int) -> bool:
    """«стал побратимом», «поддерживает побратимские связи»."""
    behind = range(verb + 1, min(verb + _PARTNER_REACH, scene.sentence(verb).last))
    names = (scene.is_a("partner_word", i) or scene.is_a("twin_adjective", i) for i in behind)
    return scene.is_a("partner_verb", verb) and any(names)


def _signs_paper(scene: Scene, verb: int) -> bool:
    end = min(verb + 1 + _PAPER_REACH, scene.sentence(verb).last)
    paper = next((i for i in range(verb, end) if scene.is_a("tie_word", i) or scene.is_a("partner_word", i)), -1)
    if paper < 0 or any(t.lemma in _WITH for t in scene.tokens[verb + 1 : end][:1]):  # «подписал с Тарту соглашение»
        return paper >= 0
    return any(scene.tokens[i].lemma in _WITH or scene.is_a("partner_word", i) for i in range(paper, end))


def _signs_with_town(scene: Scene, verb: int) -> bool:
    """«Артём подписал протокол с китайским Дуннином»: no person goes by the given name alone there."""
    end = min(verb + 1 + 2 * _PAPER_REACH, scene.sentence(verb).last)
    behind = next((i for i in range(verb, end) if scene.tokens[i].lemma in _WITH), end)
    return behind + 2 < end and is_territory_adjective(scene, behind + 1) and scene.tokens[behind + 2].is_capitalized


def _joins(scene: Scene, last: int, verb: int) -> bool:
    """«Глубокое и подмосковная Руза собирались …»: two names before one verb."""
    return scene.is_a("list_link", last) and scene.tokens[verb - 1].is_capitalized


def _is_of_twinning(scene: Scene, verb: int) -> bool:
    """«собирались обновить побратимский договор»."""
    behind = range(verb, min(verb + 1 + _PAPER_REACH, scene.sentence(verb).last))
    return any(scene.is_a("twin_adjective", i) or scene.is_a("partner_word", i) for i in behind)


def _may_be_named(scene: Scene, first: int, last: int) -> bool:
    """Whether the name is written as in the nominative, behind no other name, and nobody's of the article."""
    token = scene.tokens[first]
    if is_surname(scene, first) or _follows_name(scene, first):
        return False
    if token.pos not in _NAMING:
        return False
    return fold_name(" ".join(t.text for t in scene.tokens[first:last])) in scene.gazetteer


def _follows_name(scene: Scene, first: int) -> bool:
    return scene.sentence(first).first < first and scene.tokens[first - 1].is_capitalized


def _is_word_that_opens(scene: Scene, first: int, last: int) -> bool:
    """Whether a name may be a common word whose capital letter the beginning of a sentence explains."""
    token = scene.tokens[first]
    is_word = last - first == 1 and scene.is_sentence_start(first) and scene.grammar.is_common_word(token)
    is_word = is_word and scene.grammar.may_be_word(token)
    return is_word and token.pos != "ADJ" and not scene.grammar.adjective_nominative(token)


def _verb_behind(scene: Scene, last: int) -> int:
    """The finite verb right behind a name, behind «и» and another name, or behind an adverb; -1 for none."""
    end = min(last + _VERB_REACH, scene.sentence(last - 1).last)
    for i in range(last, end):
        token = scene.tokens[i]
        if token.pos == "VERB":
            return i if token.feats.get("VerbForm", "Fin") == "Fin" else -1
        linked = scene.is_a("list_link", i) and token.text != ","
        named = token.is_capitalized and (i == last or token.pos not in _PASSED)
        if named or not (linked or token.pos in _PASSED):
            return -1
    return -1


def is_called_partner(scene: Scene, first: int) -> bool:
    """«Губа, до которой два часа езды, числится побратимом»: who opens a sentence and is or becomes a partner.

    Also «Китами, побратим Поронайска, …», whatever the model makes of the name.
    """
    sentence = scene.sentence(first)
    if sentence.first != first or scene.tokens[first].pos in _PRONOUNS:
        return False  # «Они стали побратимами»
    if apposed_partner(scene, first + 1) >= 0:
        return True
    if scene.tokens[first].feats.get("Case") != "Nom":
        return False
    return any(_becomes_partner(scene, i) for i in range(first + 1, sentence.last))


def acts_as_people(scene: Scene, first: int) -> bool:
    """Whether inhabitants do what only a municipality does: «Пензенцы с Бекешчабой породнились», «ульяновцы дружат с».

    The verb in the plural tells that they act, as the model guesses at the case of a word it does not know.
    """
    if not scene.is_sentence_start(first) and scene.tokens[first - 1].pos == "ADP":
        return False
    for i in range(first + 1, min(first + 1 + _PEOPLE_REACH, scene.sentence(first).last)):
        if scene.tokens[i].text in _CLAUSE_ENDS:
            return False
        if scene.tokens[i].pos == "VERB" and scene.tokens[i].feats.get("VerbForm", "Fin") == "Fin":
            several = scene.tokens[i].feats.get("Number") == "Plur"
            return several and (_is_tied_by(scene, i) or _signs_paper(scene, i))
    return False
