"""Dates of one partner among several: «с Лодзью — в 2005-м, с Кайфыном — в 2011-м», «Лодзь (2005)», «с которым …»."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.dating import Dating, usable
from kg.extract.deed import Deed
from kg.extract.parties import Party
from kg.extract.scene import Scene
from kg.extract.ties import TieMention
from kg.lang.ru.grammar import is_predicate
from kg.text.dates import DateMention

_MANY = 2
_LONGEST_ENTRY = 14  # tokens
_BULLETS = frozenset({"-", "–", "—", "•", "*", "·"})
_IN_BRACKETS = 5  # tokens: «(с мая 1996 года»
_LONGEST_ORDER = 6  # dates told in the order of the partners
_IN_RELATIVE = 2  # tokens: «Кишинёв, с которым …»
_BEHIND_DASH = 3  # tokens: «— с 1989 года»
_JOINING = frozenset({",", "и", "а", "в", "году", "года", "годах", "гг", "."})
_ENDS = frozenset({",", ";", ".", "и", "а"})


def date_of_partner(scene: Scene, deed: Deed, tie: TieMention) -> Dating | None:
    """The date that stands with a partner of a pair, where a clause names several; None where none does."""
    if (date := date_in_brackets(scene, tie)) is not None:
        return Dating(date, "date.brackets")
    parties = [p for p in scene.parties_in(deed.first, deed.last) if p.entity in tie.pair]
    dates = usable(scene.dates_in(deed.first, deed.last), deed.type)
    dates = [d for d in dates if d.role in ("point", "since")]
    if len(dates) < _MANY:
        return None
    if (date := _in_order(scene, deed, tie, dates)) is not None:
        return Dating(date, f"date.clause.{date.rule}")
    if (date := _in_relative_clause(scene, tie, dates)) is not None:
        return Dating(date, f"date.clause.{date.rule}")
    for party in parties:
        if (date := _between_commas(scene, deed, tie, party, dates)) is not None:
            return Dating(date, f"date.clause.{date.rule}")
    return None


def date_in_brackets(scene: Scene, tie: TieMention) -> DateMention | None:
    """The date in brackets behind a partner's name («Лодзь (2005)») where a pair is told."""
    parties = [p for p in scene.parties_in(tie.first, tie.last) if p.entity in tie.pair]
    return next((d for p in parties if (d := _in_brackets(scene, p) or _behind_dash(scene, p)) is not None), None)


def date_of_entry(scene: Scene, tie: TieMention) -> DateMention | None:
    """«В 1966-м — Мадрас, в 1972-м — Хиросима»: the date before the dash that stands for the verb told once."""
    if tie.rule != "tie.gapped":
        return None
    tokens = scene.analysis.tokens
    for party in (p for p in scene.parties_in(tie.first, tie.last) if p.entity in tie.pair):
        dash = party.first - 1
        while dash > tie.first and tokens[dash].pos == "ADJ":
            dash -= 1
        if tokens[dash].text not in ("—", "–"):
            continue
        start = next((i for i in range(dash, tie.first, -1) if tokens[i].text in ",;"), tie.first)
        dates = [d for d in scene.dates_in(start, dash) if d.role == "point" and d.value]
        if len(dates) == 1:
            return dates[0]
    return None


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


def _in_brackets(scene: Scene, party: Party) -> DateMention | None:
    """«Лодзь (2005)», «Павлодар (с 1996 года)»: the date in brackets right behind a name."""
    tokens = scene.analysis.tokens
    if party.last + 1 >= len(tokens) or tokens[party.last].text != "(":
        return None
    inside = scene.dates_in(party.last, min(party.last + _IN_BRACKETS, len(tokens)))
    return next((d for d in inside if d.role in ("point", "since") and d.value), None)


def _behind_dash(scene: Scene, party: Party) -> DateMention | None:
    """«Бергамо — 1989», «Бергамо (Италия) — с 1989 года»: the date of an entry that ends with it."""
    tokens = scene.analysis.tokens
    dash = party.last
    if dash < len(tokens) and tokens[dash].text == "(":
        closing = (i for i in range(dash, min(dash + _IN_BRACKETS, len(tokens))) if tokens[i].text == ")")
        dash = next(closing, dash) + 1
    if dash + 1 >= len(tokens) or tokens[dash].text not in ("—", "–"):
        return None
    date = next((d for d in scene.dates_in(dash + 1, min(dash + _BEHIND_DASH, len(tokens))) if d.value), None)
    if date is None or date.role not in ("point", "since"):
        return None
    behind = next((i for i in range(dash, len(tokens)) if tokens[i].start >= date.end), len(tokens))
    ends = behind == len(tokens) or tokens[behind].text in _ENDS or scene.sentence_of(dash).last <= behind
    return date if ends else None


def _in_order(scene: Scene, deed: Deed, tie: TieMention, dates: list[DateMention]) -> DateMention | None:
    """«С Владимиром и Вологдой — в 2011 и 2013 годах»: as many dates as partners, each list without a break."""
    dates = sorted(dates, key=lambda d: d.start)
    tokens = scene.analysis.tokens
    at = [scene.analysis.token_index_at(d.start) for d in dates]
    joined = all({t.text for t in tokens[one + 1 : other]} <= _JOINING for one, other in pairwise(at))
    if not joined or len(dates) > _LONGEST_ORDER:
        return None
    sentence = scene.sentence_of(deed.first)  # «Паневежис и Гродно: в 2013 и 2019 годах с ними заключили …»
    near = (scene.groups_in(deed.first, deed.last), scene.groups_in(sentence.first, deed.first))
    group = next((g for groups in near for g in groups if len(g.entities) == len(dates)), None)
    if group is None:
        return None
    return next((d for entity, d in zip(group.entities, dates, strict=True) if entity in tie.pair), None)


def _in_relative_clause(scene: Scene, tie: TieMention, dates: list[DateMention]) -> DateMention | None:
    """«… и Кишинёв, с которым породнились позже всех, в 2012-м»: the date of the clause about a partner."""
    for date in dates:
        at = scene.analysis.token_index_at(date.start)
        sentence = scene.sentence_of(at)
        words = scene.analysis.tokens[sentence.first : at]
        word = next((at - n for n, t in enumerate(reversed(words), 1) if t.lemma == "который"), None)
        before = scene.parties_in(sentence.first, word) if word is not None else ()
        if word is not None and before and before[-1].entity in tie.pair and word - before[-1].last <= _IN_RELATIVE:
            return None if scene.parties_in(word, at) else date
    return None


def _between_commas(
    scene: Scene, deed: Deed, tie: TieMention, party: Party, dates: list[DateMention]
) -> DateMention | None:
    """The date that stands between the same commas as a partner."""
    tokens = scene.analysis.tokens
    first = next((i for i in range(party.first, deed.first, -1) if tokens[i - 1].text in ",;"), deed.first)
    last = next((i for i in range(party.last, deed.last) if tokens[i].text in ",;"), deed.last)
    here = [d for d in dates if tokens[first].start <= d.start < tokens[last - 1].end]
    others = {p.entity for p in scene.parties_in(first, last)} - set(tie.pair)
    return here[0] if here and not others else None


def is_of_another(scene: Scene, deed: Deed, tie: TieMention, date: DateMention) -> bool:
    """Whether a date stands in a «который» clause about another partner («Пазарджик, отношениям с которым 20 лет»)."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    if not deed.first <= at < deed.last:
        return _is_of_another_entry(scene, deed, tie, at)
    owners = [p.entity for p in scene.parties_in(deed.first, at) if _in_brackets(scene, p) == date]
    if owners:
        return owners[-1] not in tie.pair
    if _has_own(scene, deed, tie, date, at):
        return True
    word = next((i for i in range(at, deed.first, -1) if tokens[i].lemma == "который"), None)
    if word is None:
        return False
    comma = next((i for i in range(word, deed.first, -1) if tokens[i].text == ","), None)
    if comma is None or any(t.text == "," for t in tokens[word:at]):
        return False
    before = scene.parties_in(deed.first, comma)
    return bool(before) and before[-1].entity not in tie.pair


def _is_of_another_entry(scene: Scene, deed: Deed, tie: TieMention, at: int) -> bool:
    """«Побратимами стали: Дархан — в 2006 году, Муравленко — в 2008-м»: a date outside the verb's clause, beside one
    partner.
    """
    sentence = scene.sentence_of(deed.first)
    first, last = next((c for c in scene.clauses[sentence.index] if c[0] <= at < c[1]), (at, at + 1))
    tokens = scene.analysis.tokens
    first = next((i for i in range(at, first, -1) if tokens[i - 1].text in ",;"), first)
    last = next((i for i in range(at, last) if tokens[i].text in ",;"), last)
    named = {p.entity for p in scene.parties_in(first, last)}
    return bool(named) and not named & set(tie.pair)


def _has_own(scene: Scene, deed: Deed, tie: TieMention, date: DateMention, at: int) -> bool:
    """«Лодзь числится побратимом с 2008 года, а Кайфын прибавился осенью»: each between commas with its own date."""
    named, _ = _segment(scene, deed, at)
    if not named or named & set(tie.pair):
        return False
    own = [p for p in scene.parties_in(deed.first, deed.last) if p.entity in tie.pair]
    segments = [_segment(scene, deed, p.first) for p in own]
    return any(dates and date not in dates for _, dates in segments)


def _segment(scene: Scene, deed: Deed, token: int) -> tuple[set[int], tuple[DateMention, ...]]:
    """The municipalities and the dates between the same commas as a token."""
    tokens = scene.analysis.tokens
    first = next((i for i in range(token, deed.first, -1) if tokens[i - 1].text in ",;"), deed.first)
    last = next((i for i in range(token, deed.last) if tokens[i].text in ",;"), deed.last)
    return {p.entity for p in scene.parties_in(first, last)}, scene.dates_in(first, last)
