"""Municipalities named only to say where something is, was or passes: «родом из Пловдива», «город под Белградом»."""

from __future__ import annotations

from typing import Final

from kg.extract.scene.careers import is_of_former_post
from kg.lang.base import Analysis
from kg.lang.role_words import role_words
from kg.lang.ru.grammar import Government

_ATTRIBUTES: Final = 3  # tokens between «с» and its municipality
_BEFORE: Final = 2  # tokens: a noun and its preposition
_WORDS_TO_CARE: Final = 4
_CARE: Final = "шеф"
_HOSTING: Final = ("принимать", "принять")
_MEETING: Final = "встреча"
_WORDS_TO_GATHERING: Final = 5
_WORDS_TO_SUMMIT: Final = 8
_HOST: Final = 3  # tokens: «, который принимает»
_SUFFERING: Final = ("пострадать", "пострадавший")
_NEIGHBOURS: Final = ("сосед", "соседка")
NEAR: Final = ("под", "над", "около", "возле", "близ", "вблизи", "вокруг")
"""Prepositions that tell near which town something lies."""


def is_in_passing(analysis: Analysis, first: int, government: Government) -> bool:
    """Whether a municipality named at a token, so governed, is no party of anything."""
    if is_only_where(analysis, government) or _is_near_by(analysis, first, government):
        return True
    if _is_neighbour_named(analysis, first, government):
        return True
    told = (
        _is_birthplace,
        _is_transit,
        _is_seat_of_mission,
        _approves,
        _is_suffered_from,
        _hosts_gathering,
        _is_host_of_it,
        is_of_former_post,
    )
    return any(passes(analysis, first) for passes in told)


def is_only_where(analysis: Analysis, government: Government) -> bool:
    """«Районы Барнаула», «юго-восточная часть Харбина», «годовщина освобождения Белграда»: of what no town does."""
    words, head = role_words("tie_words_ru"), government.head_token
    token = analysis.tokens[head]
    return head >= 0 and (words.plays(token, "part_of_city") or words.plays(token, "siege"))


def _is_near_by(analysis: Analysis, first: int, government: Government) -> bool:
    """«Городок под Белградом», «город над Сурой», «столица Полесья»: where a town lies, or whose capital it is."""
    before = analysis.tokens[first - 1].lemma if first else ""
    capital = before == "столица" and analysis.tokens[first].feats.get("Case") == "Gen"
    near = capital or (government.preposition in NEAR and not _is_in_care(analysis, first, government))
    return near or _is_by(analysis, first) or _is_measured_from(analysis, first, government)


def _is_in_care(analysis: Analysis, first: int, government: Government) -> bool:
    """«Взяли шефство над Краснодоном», «над которой шефствует»: a partner in whose care one takes a part."""
    before = analysis.tokens[max(0, first - _WORDS_TO_CARE) : first]
    return government.preposition == "над" and any(t.lemma.startswith(_CARE) for t in before)


def _is_by(analysis: Analysis, first: int) -> bool:
    """«Город у Севана»: where a town lies; not «у Севана город-побратим»."""
    before = analysis.tokens[max(0, first - 2) : first]
    town = len(before) > 1 and role_words("tie_words_ru").plays(before[0], "municipality")
    return town and before[0].feats.get("Number") == "Sing" and before[1].lemma == "у"


def _is_measured_from(analysis: Analysis, first: int, government: Government) -> bool:
    """«В сорока километрах от Уфы», «к северу от Хельсинки», «неподалёку от Твери»: where something lies."""
    if government.preposition != "от":
        return False
    near = range(first - 1, max(0, first - _ATTRIBUTES), -1)
    at = next((i for i in near if analysis.tokens[i].lemma == "от"), 0)
    return at > 0 and role_words("tie_words_ru").plays(analysis.tokens[at - 1], "distance")


def _is_neighbour_named(analysis: Analysis, first: int, government: Government) -> bool:
    """«Сосед Вологды, Череповец, сделал то же самое»: who is next to the town told of behind."""
    head, end = government.head_token, first + 1
    if head < 0 or analysis.tokens[head].lemma not in _NEIGHBOURS or analysis.tokens[head].feats.get("Case") != "Nom":
        return False
    behind = analysis.tokens[end : end + 2]
    return len(behind) > 1 and behind[0].text in (",", "—", "–") and behind[1].is_capitalized


def _is_birthplace(analysis: Analysis, first: int) -> bool:
    """«Уроженец Вологды», «родом из Пловдива», «родился в Ростоке»: where somebody is from ties nothing."""
    words = role_words("tie_words_ru")
    before = analysis.tokens[max(0, first - _BEFORE) : first]
    beside = all(t.pos == "ADP" or words.plays(t, "native") for t in before[-1:])
    return beside and words.any_plays(before, "native")


def _is_suffered_from(analysis: Analysis, first: int) -> bool:
    """«Посылки для пострадавших от Чернобыля»: a town for what befell it."""
    before = analysis.tokens[max(0, first - _BEFORE) : first]
    return len(before) == _BEFORE and before[1].lemma == "от" and before[0].lemma in _SUFFERING


def _hosts_gathering(analysis: Analysis, first: int) -> bool:
    """«Вологда принимает форум побратимов», «… встречи муниципалитетов»: where others gather."""
    words, behind = role_words("tie_words_ru"), analysis.tokens[first + 1 : first + _WORDS_TO_GATHERING]
    at = next((i for i, t in enumerate(behind) if t.pos == "NOUN"), 0)
    if not at or behind[0].lemma not in _HOSTING or analysis.tokens[first].feats.get("Case") not in ("Nom", "Acc"):
        return False
    of_towns = any(t.feats.get("Case") == "Gen" and words.plays(t, "municipality") for t in behind[at + 1 : at + 2])
    return words.plays(behind[at], "gathering") or (behind[at].lemma == _MEETING and of_towns)


def _is_host_of_it(analysis: Analysis, first: int) -> bool:
    """«На саммите городов, который принимает Вологда, …»: where others gather."""
    before = analysis.tokens[max(0, first - _WORDS_TO_SUMMIT) : first]
    if len(before) < _HOST or [t.lemma for t in before[-_HOST:-1]] != [",", "который"]:
        return False
    return before[-1].lemma in _HOSTING and role_words("tie_words_ru").any_plays(before[:-_HOST], "gathering")


def _is_transit(analysis: Analysis, first: int) -> bool:
    """«С пересадкой в Урумчи», «остановка в Казани»: where travellers only passed."""
    before = analysis.tokens[max(0, first - _BEFORE) : first]
    words = role_words("tie_words_ru")
    leaving = before[-1:] and before[-1].lemma in ("из", "до", "через")
    return words.any_plays(before, "transit") or bool(leaving and words.plays(before[0], "between_things"))


def _is_seat_of_mission(analysis: Analysis, first: int) -> bool:
    """«Генконсул России в Харбине», «консульство в Бресте»."""
    before = analysis.tokens[max(0, first - _ATTRIBUTES) : first]
    within = bool(before) and before[-1].lemma in ("в", "во")
    return within and role_words("tie_words_ru").any_plays(before[:-1], "mission")


def _approves(analysis: Analysis, first: int) -> bool:
    """«После согласования с Токио»: a capital for its state; not «на согласование властям Тарту»."""
    before = analysis.tokens[max(0, first - _BEFORE) : first]
    with_it = bool(before) and before[-1].pos == "ADP"
    return with_it and role_words("tie_words_ru").any_plays(before[:1], "approval")
