"""Things that are made for partners: who has long been one is shown on a sign or a map, and no tie comes about."""

from __future__ import annotations

from kg.extract.clauses.clause import Clause
from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.wording import number_of
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import governor

_APPEARING = "появиться"
_FOR = ("на", "до", "для", "о", "об", "про", "с", "со")
_COUNTING = "пара"


def is_thing_for_partners(clause: Clause, trigger: Trigger) -> bool:
    """«Появился указатель на города-побратимы», «появилась карта побратимов»; not «появилось девять побратимов»."""
    noun = trigger.last - 1
    if not trigger.pattern.startswith(_APPEARING) or not is_partner_noun(clause.tokens[noun].lemma):
        return False
    of = governor(clause.tokens, noun, trigger.first + 1)
    if of is None or of.pos != "NOUN":
        return of is not None and of.lemma in _FOR
    words = role_words("tie_words_ru")
    counted = number_of(of) or words.plays(of, "several") or of.lemma == _COUNTING
    listed = words.plays(of, "circle")  # «Кёльн появился в числе побратимов»
    return clause.tokens[noun].feats.get("Case") == "Gen" and not counted and not listed
