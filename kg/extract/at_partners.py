"""At partners: who stayed in a partner town that the clause does not name («провела месяц в городе-побратиме»)."""

from __future__ import annotations

from kg.extract.parties import is_partner_noun
from kg.extract.scene import Scene
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
