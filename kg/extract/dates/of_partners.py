"""Dates of one partner among several: «с Лодзью — в 2005-м, с Кайфыном — в 2011-м», «Лодзь (2005)», «с которым …»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.clauses.date_owners import is_of_partner
from kg.extract.dates.dating import UNDATED, Dating, usable
from kg.extract.dates.of_entries import behind_dash, date_in_brackets, in_brackets
from kg.extract.scene.deed import Deed
from kg.extract.scene.parties import Party, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.ties.find import TieMention
from kg.text.dates import DateMention

_MANY = 2
_IN_BRACKETS = 5  # tokens: «(с мая 1996 года»
_LONGEST_ORDER = 6  # dates told in the order of the partners
_IN_RELATIVE = 2  # tokens: «Кишинёв, с которым …»
_ORDER = {"первый": 0, "второй": 1, "третий": 2}
_THEM = frozenset({"ними", "обоими", "обеими", "которыми", "них"})
_JOINING = frozenset({",", "и", "а", "в", "году", "года", "годах", "гг", "."})


def date_of_partner(scene: Scene, deed: Deed, tie: TieMention) -> Dating | None:
    """The date that stands with a partner of a pair, where a clause names several; None where none does."""
    if (date := date_in_brackets(scene, tie)) is not None:
        return Dating(date, "date.brackets")
    parties = [p for p in scene.parties_in(deed.first, deed.last) if p.entity in tie.pair]
    dates = usable(scene.dates_in(deed.first, deed.last), deed.type)
    dates = [d for d in dates if d.role in ("point", "since", "duration")]
    if deed.type == "exists" and _is_of_another_partner(scene, tie, parties, dates):
        return UNDATED
    own = _by_ordinal(scene, deed, tie)
    if own is None and len(dates) >= _MANY:
        own = (
            _right_behind(scene, tie, dates)
            or _right_ahead(scene, deed, tie, dates)
            or _in_order(scene, deed, tie, dates)
            or _in_relative_clause(scene, tie, dates)
            or next((d for p in parties if (d := _between_commas(scene, deed, tie, p, dates)) is not None), None)
        )
    return None if own is None else Dating(own, f"date.clause.{own.rule}")


def _is_of_another_partner(
    scene: Scene, tie: TieMention, parties: Sequence[Party], dates: Sequence[DateMention]
) -> bool:
    """«Из Камо, побратима с 1991 года, и Цзямусы»: since when one is a partner is told of the one before it alone."""
    if len(dates) != 1 or not parties or not is_of_partner(scene, dates[0]):
        return False
    tokens, at = scene.analysis.tokens, scene.analysis.token_index_at(dates[0].start)
    noun = next((i for i in range(at - 1, max(0, at - _IN_BRACKETS), -1) if is_partner_noun(tokens[i].lemma)), 0)
    comma = next((i for i in range(noun - 1, max(0, noun - _IN_BRACKETS), -1) if tokens[i].text == ","), 0)
    if not comma or tokens[noun].feats.get("Number") != "Sing":
        return False
    whose = next((p.entity for p in scene.parties_in(max(0, comma - _IN_BRACKETS), comma) if p.last == comma), None)
    return (
        whose is not None and whose not in tie.pair and all(p.first > comma or p.entity == scene.home for p in parties)
    )


def _by_ordinal(scene: Scene, deed: Deed, tie: TieMention) -> DateMention | None:
    """«Кухмо и Зволен разорвали связи: первый — 3 марта, второй — неделей позже»: the date of the one that is meant."""
    sentence = scene.sentence_of(deed.first)
    tokens = scene.analysis.tokens
    at = {
        _ORDER[t.lemma]: i
        for i, t in enumerate(tokens[sentence.first : sentence.last], start=sentence.first)
        if t.lemma in _ORDER and (i + 1 >= sentence.last or tokens[i + 1].pos not in ("NOUN", "ADJ", "PROPN"))
    }
    if len(at) < _MANY:
        return None
    start = scene.analysis.sentences[max(0, sentence.index - 1)].first
    groups = [g for g in scene.groups_in(start, min(at.values())) if len(g.entities) >= len(at)]
    place = next((n for n, e in enumerate(groups[-1].entities) if e in tie.pair), None) if groups else None
    if place is None or place not in at:
        return None
    last = min((i for i in at.values() if i > at[place]), default=sentence.last)
    return next((d for d in scene.dates_in(at[place], last) if d.role in ("point", "since") and d.value), None)


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
    listed = next((g.entities for groups in near for g in groups if len(g.entities) == len(dates)), None)
    listed = listed or _told_before(scene, deed, len(dates))
    if listed is None:
        return None
    return next((d for entity, d in zip(listed, dates, strict=True) if entity in tie.pair), None)


def _told_before(scene: Scene, deed: Deed, number: int) -> tuple[int, ...] | None:
    """«… Котбус и Аньшань. Договоры с ними подписаны в 1974 и 1992 годах»: so many of the sentence before."""
    if not any(t.text.casefold() in _THEM for t in scene.analysis.tokens[deed.first : deed.last]):
        return None
    before = scene.analysis.sentences[max(0, scene.sentence_of(deed.first).index - 1)]
    groups = scene.groups_in(before.first, before.last)
    lists = (tuple(e for e in g.entities if e != scene.home) for g in reversed(groups))
    return next((listed for listed in lists if len(listed) == number), None)


def _right_behind(scene: Scene, tie: TieMention, dates: list[DateMention]) -> DateMention | None:
    """«действуют с Баром (Черногория) с 2013 года и с Лидой с 2018-го»: each partner has its date right behind it."""
    owners = [(date, _owner_before(scene, date)) for date in dates]
    if any(owner is None for _, owner in owners) or len({o for _, o in owners}) < _MANY:
        return None
    return next((date for date, owner in owners if owner in tie.pair), None)


def _right_ahead(scene: Scene, deed: Deed, tie: TieMention, dates: list[DateMention]) -> DateMention | None:
    """«Полвека дружбы с Лодзью и четверть века — со Штутгартом»: behind each length of time stands its partner."""
    lengths = sorted((d for d in dates if d.role == "duration"), key=lambda d: d.start)
    if len(lengths) < _MANY:
        return None
    starts = [*(scene.analysis.token_index_at(d.start) for d in lengths), deed.last]
    named = [scene.parties_in(*span) for span in pairwise(starts)]
    if any(len(parties) != 1 for parties in named):
        return None
    return next((d for d, (party,) in zip(lengths, named, strict=True) if party.entity in tie.pair), None)


def _owner_before(scene: Scene, date: DateMention) -> int | None:
    """The municipality right before a date, but for what is in brackets; «последний с 2010 года» is of the last one."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    sentence = scene.sentence_of(at)
    index = at - 1
    while index > sentence.first and (tokens[index].pos in ("ADP", "ADV", "PART") or tokens[index].text in "—–"):
        index -= 1
    if tokens[index].lemma == "последний" and tokens[index - 1].text == ",":
        index -= 2
    if tokens[index].text == ")":
        opening = range(index, max(index - _IN_BRACKETS, sentence.first), -1)
        index = next((i for i in opening if tokens[i].text == "("), index) - 1
    named = scene.parties_in(max(sentence.first, index), index + 1)
    return named[-1].entity if named else None


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
    here = here or _between_commas_before(scene, deed, first, dates)
    others = {p.entity for p in scene.parties_in(first, last)} - set(tie.pair)
    return here[0] if here and not others else None


def _between_commas_before(scene: Scene, deed: Deed, last: int, dates: list[DateMention]) -> list[DateMention]:
    """«вторым, в восемьдесят втором, Цуруга»: the date that stands alone between commas before a partner."""
    tokens = scene.analysis.tokens
    first = next((i for i in range(last - 1, deed.first, -1) if tokens[i - 1].text in ",;"), deed.first)
    alone = [d for d in dates if tokens[first].start <= d.start < tokens[last - 1].start]
    start = scene.analysis.token_index_at(alone[0].start) if alone else last
    closed = len(alone) == 1 and alone[0].end == tokens[last - 2].end and first > deed.first
    return alone if closed and start - first <= 1 else []


def is_of_another(scene: Scene, deed: Deed, tie: TieMention, date: DateMention) -> bool:
    """Whether a date stands in a «который» clause about another partner («Пазарджик, отношениям с которым 20 лет»)."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    if not deed.first <= at < deed.last:
        return _is_of_another_entry(scene, deed, tie, at)
    before = scene.parties_in(deed.first, at)
    owners = [p.entity for p in before if date in (in_brackets(scene, p), behind_dash(scene, p))]
    if owners:
        return owners[-1] not in tie.pair
    if date.role == "since" and _is_of_one(scene, deed, tie, date):
        return True
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


def _is_of_one(scene: Scene, deed: Deed, tie: TieMention, date: DateMention) -> bool:
    """«Все пятеро — побратимы, Рустави — с 2009 года», «…, последний с 2010 года»: a beginning told of another."""
    owner = _owner_before(scene, date)
    if owner is None or owner in tie.pair:
        return False
    at = scene.analysis.token_index_at(date.start)
    apart = any(t.lemma == "последний" or t.text in "—–" for t in scene.analysis.tokens[at - _IN_RELATIVE - 1 : at])
    return apart or all(owner not in g.entities for g in scene.groups_in(deed.first, deed.last))


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
