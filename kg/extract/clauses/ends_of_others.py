"""Ends that are of something else than a tie: of a plague's making, of fighting, of a line struck out of a text."""

from __future__ import annotations

from kg.extract.clauses.clause import Clause
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words

_PUTTING_OFF = ("отлож", "отклад", "отсроч", "перенес")
_STRIKING = ("вычерк", "исключ", "убрать", "выпасть", "вынести")


def is_struck_out(clause: Clause, trigger: Trigger) -> bool:
    """«Пункт о транспорте из проекта вычеркнули»: what is struck out of a text is no partner."""
    behind = (clause.words[i + 1 : i + 3] for i, t in enumerate(clause.words) if t.lemma == "из")
    texts = any(role_words("papers_ru").any_plays(near, "text") for near in behind)
    return trigger.pattern.startswith(_STRIKING) and texts


def is_of_plague(clause: Clause) -> bool:
    """«Обмены заморозила пандемия», «прерваны пандемией»; no «из-за пандемии город отказался от партнёрства»."""
    acting = [t for t in clause.words if t.feats.get("Case") != "Gen"]
    return role_words("papers_ru").any_plays(acting, "plague")


def is_act_put_off(clause: Clause, trigger: Trigger) -> bool:
    """«Поездка в город-побратим отложена на неопределённый срок»: a journey is put off, and no tie."""
    acts = [clause.tokens[t.first] for t in clause.of("visited")]
    put_off = any(t.pos == "NOUN" and t.feats.get("Case") in ("Nom", "Acc") for t in acts)
    return trigger.pattern.startswith(_PUTTING_OFF) and put_off and not clause.documents


def is_end_of_other(clause: Clause, trigger: Trigger) -> bool:
    """«Заморозили побратимство до прекращения боевых действий»: the noun has a genitive of its own, and no tie."""
    if clause.tokens[trigger.first].pos != "NOUN" or trigger.last - trigger.first > 1:
        return False
    end = next((i for i in range(trigger.last, clause.last) if not _is_of_genitive(clause, i)), clause.last)
    whose = range(trigger.last, end)
    nouns = [i for i in whose if clause.tokens[i].pos == "NOUN"]
    ties = clause.scene.triggers_in(trigger.last, end, "kinds") or clause.scene.triggers_in(
        trigger.last, end, "documents"
    )
    known = role_words("tie_words_ru")
    return bool(nouns) and not ties and not any(known.plays(clause.tokens[i], "relation") for i in nouns)


def _is_of_genitive(clause: Clause, index: int) -> bool:
    token = clause.tokens[index]
    return token.pos in ("NOUN", "ADJ", "DET") and token.feats.get("Case") == "Gen"
