"""Why a word tells a field of cooperation: what else its sentence says."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.scene import Scene
from kg.extract.sectors.clauses import (
    follows_showing,
    is_begun_with,
    is_in_list,
    is_in_showing,
    is_in_telling,
    is_learnt,
    is_listed_behind,
    is_subject_of_paper,
    is_talked_of,
    own_clause,
    own_clause_tells,
)
from kg.extract.sectors.roles import any_plays, is_animate, is_person, is_several, plays
from kg.extract.sectors.spoken import Spoken, speaks_of_both
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.predicates import is_future

_MIN_LIST = 3
_FROM_REACH = 3  # tokens from a group to «из», and from there to the municipality
_GROUP_REACH = 2  # tokens from «детский» to «коллектив»
_NAMESAKES_OF_TOWNS = ("industry", "energy")  # «металлурги ждут гостей»: whoever lives in a town of steelworks


def reason(scene: Scene, trigger: Trigger, spoken: Spoken, *, is_named: bool, by_partner: bool, at_both: bool) -> str:
    """Why a word tells a field of cooperation, "" where it does not seem to.

    `is_named` tells that the word's clause names a side of the pair, `by_partner` that people of its other side act,
    `at_both` that the clause names both sides.
    """
    word = scene.analysis.tokens[trigger.last - 1]
    trains = "training" in spoken.roles
    if (
        trains
        and trigger.id not in ("education", "sport")
        and is_animate(word)
        and word.feats.get("Case") in ("Acc", "Gen")
    ):
        return ""  # «будут готовить сварщиков»: who is trained, not who works together
    travels = at_both or _tells(scene, trigger, spoken, "travel") or _comes_from_partner(scene, trigger)
    is_anybody = " " not in trigger.pattern and plays(word, "anybody")  # «женщин и детей разместили», «ждут рыбаков»
    if travels and trigger.id not in _NAMESAKES_OF_TOWNS and not is_anybody and _is_group(scene, trigger):
        return "sector.travellers"
    acts = is_several(word) or (plays(word, "institution") and " " not in trigger.pattern)
    if acts and word.feats.get("Case") == "Nom" and _lies_ahead(scene, trigger):
        return "sector.foreseen"
    if is_person(word) and word.pos == "NOUN" and word.feats.get("Case") in ("Nom", "Ins"):
        return ""  # «бывший учитель»: what somebody is
    if trigger.first not in spoken.listed and _stands_for_townspeople(scene, trigger):
        return ""
    if is_learnt(scene, trigger.first):
        return "sector.learnt"
    is_guest = " " not in trigger.pattern and plays(scene.analysis.tokens[trigger.first], "guest")
    if is_guest or (spoken.showing and is_in_showing(scene, trigger.first)) or follows_showing(scene, trigger.first):
        return ""
    if "sending" in spoken.roles and "humanitarian" in spoken.fields - {trigger.id}:
        return ""  # medicines in a cargo of aid
    thing = plays(word, "thing") and " " not in trigger.pattern and not (trains and trigger.id == "education")
    return _told(scene, trigger, spoken, is_thing=thing) or _done(
        scene, trigger, spoken, is_named=is_named, by_partner=by_partner, at_both=at_both
    )


def _told(scene: Scene, trigger: Trigger, spoken: Spoken, *, is_thing: bool) -> str:
    """Why a field is told by words of cooperation; things need stronger ones than fields: «дорога», «транспорт»."""
    word = scene.analysis.tokens[trigger.last - 1]
    tells = spoken.cooperating or spoken.both or "wish" in spoken.roles
    if len(spoken.fields) >= _MIN_LIST and (
        (tells and (spoken.both or is_in_telling(scene, trigger.first)))
        or (trigger.first in spoken.listed and not (is_thing or is_several(scene.analysis.tokens[trigger.last - 1])))
    ):
        return "sector.list"
    if spoken.announced or (
        (spoken.firm or (spoken.cooperating and (not is_thing or is_listed_behind(scene, trigger.first))))
        and is_in_telling(scene, trigger.first)
    ):
        return "sector.cooperation_word"
    if is_in_list(scene, trigger.first):
        return "sector.list"
    if is_subject_of_paper(scene, trigger.first):
        return "sector.of_paper"
    if is_begun_with(scene, trigger.first):
        return "sector.begun_with"
    if is_talked_of(scene, trigger.first):
        return "sector.talked_of"
    if plays(word, "branch") and word.feats.get("Case") != "Ins":
        return "sector.branch"
    if is_thing or (is_animate(word) and not _is_relied_on(scene, trigger)):
        return ""
    return "sector.wish" if _tells(scene, trigger, spoken, "wish") else ""


def _stands_for_townspeople(scene: Scene, trigger: Trigger) -> bool:
    """«Горняки породнились с …»: a bare trade as subject; but «горняки двух городов», «наши горняки» are of it."""
    tokens = scene.analysis.tokens
    word = tokens[trigger.last - 1]
    if trigger.id not in _NAMESAKES_OF_TOWNS or not is_several(word) or word.feats.get("Case") != "Nom":
        return False
    start = scene.sentence_of(trigger.first).first
    is_bare = before_attributes(tokens, trigger.first, start) == trigger.first - 1
    behind = tokens[trigger.last] if trigger.last < len(tokens) else None
    return is_bare and (behind is None or (behind.feats.get("Case") != "Gen" and behind.lemma != "из"))


def _is_relied_on(scene: Scene, trigger: Trigger) -> bool:
    """«Рассчитывает на | энергетиков»."""
    tokens = scene.analysis.tokens
    before = before_attributes(tokens, trigger.first, 0)
    return before >= 0 and tokens[before].lemma == "на" and is_several(tokens[trigger.last - 1])


def _done(scene: Scene, trigger: Trigger, spoken: Spoken, *, is_named: bool, by_partner: bool, at_both: bool) -> str:
    """Why a field is told by what one side gives the other, or both do."""
    is_named = is_named or any_plays(scene.analysis.tokens[slice(*own_clause(scene, trigger.first))], "direction")
    if by_partner and "courtesy" not in spoken.roles and not _is_beside_gift(scene, trigger):
        return "sector.given"
    eaten = trigger.id == "agriculture" and not _is_group(scene, trigger)  # «привёз вагон черешни»: a present
    is_aid = trigger.id == "humanitarian" and "sending" in spoken.roles
    gives = trigger.id != "humanitarian" and _tells(scene, trigger, spoken, "giving") and not eaten
    if (
        (gives or is_aid)
        and "courtesy" not in spoken.roles
        and (is_aid or is_named or "partner" in spoken.roles)
        and not _is_beside_gift(scene, trigger)
    ):
        return "sector.given"
    if "thanks" in spoken.roles and (is_named or "partner" in spoken.roles):
        return "sector.thanks"
    together = (at_both or (spoken.both and _own_clause_speaks_of_both(scene, trigger))) and _tells(
        scene, trigger, spoken, "doing"
    )
    return "sector.done_together" if together or _is_mutual(scene, trigger, spoken) else ""


def _is_beside_gift(scene: Scene, trigger: Trigger) -> bool:
    """«Школьный | автобус», «паром доставил», «школы собирали одеяла»: a gift's attribute, or what brings it."""
    tokens = scene.analysis.tokens
    word = tokens[trigger.last - 1]
    if trigger.id == "humanitarian" or trigger.last - trigger.first > 1:
        return False
    if word.pos == "ADJ":
        behind = scene.triggers_in(trigger.last, trigger.last + 1, "sectors")
        return not any(t.id == trigger.id for t in behind)
    is_thing = word.pos in ("NOUN", "PROPN") and not is_animate(word) and not plays(word, "ensemble")
    return is_thing and word.feats.get("Case") == "Nom"


def _is_mutual(scene: Scene, trigger: Trigger, spoken: Spoken) -> bool:
    """«Школы переписываются», «садоводы шлют друг другу саженцы»: a deed that takes two, done by several of a kind."""
    word = scene.analysis.tokens[trigger.last - 1]
    if "courtesy" in spoken.roles or word.feats.get("Number") != "Plur":
        return False
    own = scene.analysis.tokens[slice(*own_clause(scene, trigger.first))]
    return (is_animate(word) and _names_each_other(own)) or (
        "mutual" in spoken.roles and own_clause_tells(scene, trigger.first, "mutual")
    )


def _names_each_other(tokens: Sequence[Token]) -> bool:
    """«Друг другу», «друг у друга», but not «друг города», «друг друга не поняли»."""
    lemmas = [t.lemma for t in tokens]
    return "не" not in lemmas and any(one == "друг" and "друг" in lemmas[i + 1 : i + 3] for i, one in enumerate(lemmas))


def _own_clause_speaks_of_both(scene: Scene, trigger: Trigger) -> bool:
    return speaks_of_both(scene.analysis.tokens[slice(*own_clause(scene, trigger.first))])


def _is_group(scene: Scene, trigger: Trigger) -> bool:
    """«Школьники», «хор», «детский коллектив», «директора школ»: who travels between two municipalities."""
    tokens = scene.analysis.tokens
    last = trigger.last - 1
    if tokens[last].pos == "VERB":  # «публика, лечившаяся грязями»
        return False
    while last < min(trigger.last - 1 + _GROUP_REACH, len(tokens) - 1) and tokens[last].pos == "ADJ":
        last += 1
    if is_several(tokens[last]) or plays(tokens[last], "ensemble"):
        return True
    if trigger.last - trigger.first > 1 and is_several(tokens[trigger.first]):  # «учителя химии»
        return True
    if is_animate(tokens[last]) and trigger.first and tokens[trigger.first - 1].pos == "NUM":  # «три баскетболиста»
        return True
    before = before_attributes(tokens, trigger.first, 0)
    return tokens[last].feats.get("Case") == "Gen" and before >= 0 and is_several(tokens[before])


def _tells(scene: Scene, trigger: Trigger, spoken: Spoken, role: str) -> bool:
    return role in spoken.roles and own_clause_tells(scene, trigger.first, role)


def _lies_ahead(scene: Scene, trigger: Trigger) -> bool:
    """«Журналисты создадут портал», «музей отправит»: what those of a field will do, told of two municipalities."""
    return any(is_future(t) for t in scene.analysis.tokens[slice(*own_clause(scene, trigger.first))])


def _comes_from_partner(scene: Scene, trigger: Trigger) -> bool:
    """«Выставка художников из Ахена»: a group, or what it brings, is from a municipality."""
    tokens = scene.analysis.tokens
    for at in range(trigger.last, min(trigger.last + _FROM_REACH, len(tokens) - 1)):
        if tokens[at].lemma == "из":
            return bool(scene.parties_in(at + 1, at + _FROM_REACH)) and not tokens[at].is_capitalized
        if tokens[at].pos not in ("ADJ", "NOUN"):
            return False
    return False
