"""Words of a beginning where no tie comes about: signs and maps that show partners, who has become a former one."""

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


def is_of_former(clause: Clause, trigger: Trigger) -> bool:
    """«Бывшими побратимами Таллина стали Москва и Псков»: who is none any more, whatever it has become."""
    tokens, words = clause.tokens, role_words("tie_words_ru")
    nouns = (i for i in range(trigger.first, trigger.last) if is_partner_noun(tokens[i].lemma))
    return trigger.id == "signed" and any(words.plays(tokens[i - 1], "been") for i in nouns if i > clause.first)
