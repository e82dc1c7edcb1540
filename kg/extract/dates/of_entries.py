"""Dates of entries of a list, each beside its partner: «Лодзь (2005)», «Бергамо — 1989», «с 1970 года — Кухмо»."""

from __future__ import annotations

from kg.extract.scene.parties import Party
from kg.extract.scene.scene import Scene
from kg.extract.ties.find import TieMention
from kg.lang.ru.predicates import is_predicate
from kg.text.dates import DateMention

_LONGEST_ENTRY = 14  # tokens
_LONGEST_LEAD = 5  # tokens: «а уже в 1976-м —»
_BULLETS = frozenset({"-", "–", "—", "•", "*", "·"})
_IN_BRACKETS = 14  # tokens: «(Сербия, Воеводина, с 12 мая 1996 года)»
_BEHIND_DASH = 3  # tokens: «— с 1989 года»
_BEFORE_ENTRY = frozenset({"—", "–", "это"})
_ENDS = frozenset({",", ";", ".", "и", "а"})


def date_in_brackets(scene: Scene, tie: TieMention) -> DateMention | None:
    """The date in brackets behind a partner's name («Лодзь (2005)») where a pair is told."""
    parties = [p for p in scene.parties_in(tie.first, tie.last) if p.entity in tie.pair]
    places = (in_brackets, behind_dash, _before_dash)
    return next((d for p in parties for find in places if (d := find(scene, p)) is not None), None)


def date_behind_entry(scene: Scene, tie: TieMention) -> DateMention | None:
    """«Ниш, Сербия (1987); Тарту, с 1991 года; Лодзь: 2005»: the one date behind a partner in its entry of a list."""
    sentence = scene.sentence_of(tie.first)
    tokens = scene.analysis.tokens
    for party in (p for p in scene.parties_in(tie.first, sentence.last) if p.entity in tie.pair):
        last = min(party.last + _LONGEST_ENTRY, sentence.last)
        last = next((i for i in range(party.last, last) if tokens[i].text == ";"), last)
        if not _is_entry(scene, party, last):
            continue
        dates = [d for d in scene.dates_in(party.last, last) if d.role in ("point", "since") and d.value]
        if len(dates) == 1:
            return dates[0]
    return None


def _is_entry(scene: Scene, party: Party, last: int) -> bool:
    """Whether a partner opens a line or a part between semicolons that ends there and tells nothing by a verb."""
    sentence = scene.sentence_of(party.first)
    tokens = scene.analysis.tokens
    opens = party.first - 1
    while opens >= sentence.first and (tokens[opens].pos == "ADJ" or tokens[opens].text in _BULLETS):
        opens -= 1
    ends = last == sentence.last or tokens[last].text == ";"
    if not ends or (opens >= sentence.first and tokens[opens].text not in (";", ":")):
        return False
    others = {p.entity for p in scene.parties_in(party.last, last)} - {party.entity}
    return not others and not any(map(is_predicate, tokens[party.last : last]))


def in_brackets(scene: Scene, party: Party) -> DateMention | None:
    """«Лодзь (2005)», «Павлодар (с 1996 года)»: the date in brackets right behind a name; behind a list with as many
    dates it is the last one («Ош, Лодзь и Ниш (1973, 1974 и 1976 годы)»).
    """
    tokens = scene.analysis.tokens
    opening = party.last
    if opening + 2 < len(tokens) and tokens[opening].text == "," and tokens[opening + 1].is_capitalized:
        opening += 2  # «Кухмо, Финляндия (1970)»
    closing = _closing(scene, opening)
    inside = scene.dates_in(opening, closing) if closing is not None else ()
    fitting = [d for d in inside if d.role in ("point", "since", "duration") and d.value]
    listed = len(fitting) > 1 and len(fitting) == _listed_with(scene, party)
    return next(iter(fitting[-1:] if listed else fitting), None)


def _listed_with(scene: Scene, party: Party) -> int:
    """How many municipalities the list has that a name stands in."""
    sentence = scene.analysis.sentences[party.sentence]
    return len({p.entity for p in scene.parties_in(sentence.first, party.last) if p.group == party.group})


def _closing(scene: Scene, opening: int) -> int | None:
    """Where a bracket closes that opens at a token; None where none does."""
    tokens = scene.analysis.tokens
    if opening >= len(tokens) or tokens[opening].text != "(":
        return None
    return next((i for i in range(opening, min(opening + _IN_BRACKETS, len(tokens))) if tokens[i].text == ")"), None)


def behind_dash(scene: Scene, party: Party) -> DateMention | None:
    """«Бергамо — 1989», «Бергамо (Италия) — с 1989 года»: the date of an entry that ends with it."""
    tokens = scene.analysis.tokens
    dash = party.last
    if (closing := _closing(scene, dash)) is not None:
        dash = closing + 1
    dash += dash + 1 < len(tokens) and tokens[dash].text == "," and tokens[dash + 1].text in ("—", "–")
    if dash + 1 >= len(tokens) or tokens[dash].text not in ("—", "–"):
        return None
    date = next((d for d in scene.dates_in(dash + 1, min(dash + _BEHIND_DASH, len(tokens))) if d.value), None)
    if date is None or date.role not in ("point", "since"):
        return None
    behind = next((i for i in range(dash, len(tokens)) if tokens[i].start >= date.end), len(tokens))
    ends = behind == len(tokens) or tokens[behind].text in _ENDS or scene.sentence_of(dash).last <= behind
    return date if ends else None


def _before_dash(scene: Scene, party: Party) -> DateMention | None:
    """«с 1970 года — Кухмо», «в 1976-м — со Зволеном», «с 1989 года это Бергамо»: the date before an entry's dash."""
    tokens = scene.analysis.tokens
    sentence = scene.sentence_of(party.first)
    dash = party.first - 1
    while dash > sentence.first and tokens[dash].pos in ("ADP", "ADJ"):
        dash -= 1
    if dash <= sentence.first or tokens[dash].text not in _BEFORE_ENTRY:
        return None
    start = next((i + 1 for i in range(dash - 1, sentence.first, -1) if tokens[i].text in ",;:"), sentence.first)
    dates = [d for d in scene.dates_in(start, dash) if d.role in ("point", "since") and d.value]
    if len(dates) != 1 or dash - start > _LONGEST_LEAD:
        return None
    at, last = scene.analysis.token_index_at(dates[0].start), scene.analysis.token_index_at(dates[0].end - 1) + 1
    around = (*tokens[start:at], *tokens[last:dash])
    return dates[0] if all(t.pos in ("ADP", "CCONJ", "PART", "ADV") for t in around) else None
