"""Dates of plans outside their clause: the day foreseen that a later clause tells, and that of the visit on which a
visitor proposes.
"""

from __future__ import annotations

from kg.extract.clauses.date_owners import is_ahead
from kg.extract.scene.deed import Deed
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_full_participle
from kg.text.dates import DateMention

_PRONOUNS = {
    "Masc": frozenset({"он", "его"}),
    "Neut": frozenset({"оно", "его"}),
    "Fem": frozenset({"она", "её", "ее"}),
}
_PLURAL = frozenset({"они", "их"})


def foreseen(scene: Scene, sentence: Sentence, deed: Deed) -> DateMention | None:
    """«В мае решили породниться; церемония намечена на осень»: the day of the act that a clause behind a plan tells."""
    words, tokens = role_words("tie_words_ru"), scene.analysis.tokens
    for first, last in scene.clauses[sentence.index]:
        if first < deed.last or scene.parties_in(first, last):
            continue
        dates = [d for d in scene.dates_in(first, last) if d.role in ("point", "range", "until")]
        dates = [d for d in dates if is_ahead(d, scene.analysis.article)]
        if dates and (words.any_plays(tokens[first:last], "ceremony") or _takes_up_paper(scene, deed, first, last)):
            return dates[0]
    return None


def _takes_up_paper(scene: Scene, deed: Deed, first: int, last: int) -> bool:
    """«Готовится дорожная карта — её обещают в декабре»: whether a pronoun stands for the paper of a plan."""
    tokens = scene.analysis.tokens
    named = scene.triggers_in(deed.first, deed.last, "documents")
    papers = [w.feats for t in named for w in tokens[t.first : t.last] if w.pos == "NOUN"][:1]
    if not papers:
        return False
    forms = _PLURAL if papers[0].get("Number") == "Plur" else _PRONOUNS.get(papers[0].get("Gender", ""), frozenset())
    behind = ((tokens[i], tokens[min(i + 1, last - 1)]) for i in range(first, last))
    return any(one.text.casefold() in forms and two.pos not in ("NOUN", "ADJ", "PROPN") for one, two in behind)


def proposed_on_visit(scene: Scene, sentence: Sentence, deed: Deed) -> tuple[DateMention, ...]:
    """«Мэр Гюмри, посетивший город 2 мая, предложил породниться»: a visitor proposes on his visit."""
    words, tokens = role_words("visit_words_ru"), scene.analysis.tokens
    if deed.type != "planned":
        return ()
    for i in range(sentence.first + 1, deed.anchor):
        came = is_full_participle(tokens[i]) and tokens[i].feats.get("Voice") == "Act" and tokens[i - 1].text == ","
        if came and any(words.plays(tokens[i], role) for role in ("sees", "travels", "stays")):
            last = next((n for n in range(i, sentence.last) if tokens[n].text == ","), sentence.last)
            return scene.dates_in(i, last)
    return ()
