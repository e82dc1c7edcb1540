"""At partners: who stayed in a partner town that the clause does not name («провела месяц в городе-побратиме»)."""

from __future__ import annotations

from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_negated

_WITH = frozenset({"у", "к"})
_IN = frozenset({"в", "во"})
_WORDS_TO_NOUN = 4  # «в американском городе-побратиме»
_TOWN = "город-"


def are_at_partners(scene: Scene, first: int, last: int) -> bool:
    """«Провёл два дня у побратимов», «отправился к побратимам», «в американский город-побратим»."""
    tokens = scene.analysis.tokens
    for index in range(first, last - 1):
        preposition = tokens[index].lemma
        if tokens[index].pos != "ADP" or preposition not in _WITH | _IN:
            continue
        end = min(index + 1 + _WORDS_TO_NOUN, last)
        noun = next((i for i in range(index + 1, end) if tokens[i].pos == "NOUN"), None)
        if noun is not None and is_partner_noun(tokens[noun].lemma):
            return preposition in _WITH or tokens[noun].lemma.startswith(_TOWN)
    return False


def stay_at_partners(scene: Scene, first: int, last: int) -> int | None:
    """The verb of a clause that tells of somebody's stay at a partner's; None where it tells none."""
    tokens = scene.analysis.tokens
    staying = scene.playing("visit_words_ru", "stays", first, last)
    stays = (i for i in staying if tokens[i].feats.get("Tense") == "Past")
    verb = next((i for i in stays if not is_negated(tokens[first:last], i - first)), None)
    return verb if verb is not None and are_at_partners(scene, first, last) else None


def time_spent_away(scene: Scene, first: int, last: int) -> int | None:
    """«Мэр провёл в Тарту вторник и среду»: the verb by which somebody spent days in another municipality; else None.

    Not «провёл в Тарту детство»; who of a municipality is told has a home of his own (`kg.extract.visits.away`).
    """
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    verb = next((i for i in range(first, last) if tokens[i].lemma == "провести"), None)
    parties = scene.parties_in(first, last) if verb is not None else ()
    there = [p for p in parties if p.entity != scene.home and p.government.preposition in _IN]
    if verb is None or not there or any(p not in there and p.entity != scene.home for p in parties):
        return None
    clause = tokens[first:last]
    somebody = bool(scene.persons_in(first, last)) or any(t.text.casefold() in ("он", "она") for t in clause)
    somebody = somebody or any(words.plays(t, "official") and t.feats.get("Case") == "Nom" for t in clause)
    done = tokens[verb].feats.get("Tense") == "Past" and not is_negated(clause, verb - first)
    return verb if done and somebody and _is_time_spent(scene, verb, last) else None


def _is_time_spent(scene: Scene, verb: int, last: int) -> bool:
    """Whether days stand behind a verb as its object: «весь вторник», «два дня», «неделю»."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    for index in range(verb + 1, last):
        time = words.plays(tokens[index], "days")
        before = tokens[index - 1]
        if time and before.pos != "ADP" and not (before.pos in ("ADJ", "DET") and tokens[index - 2].pos == "ADP"):
            return True
    return False
