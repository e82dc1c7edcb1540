"""Finding Russian dates: at every token those rules are tried that its word may open, the first that answers wins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from kg.lang.base import Analysis, Sentence, Token
from kg.lang.ru.clauses import Clauses, split_clauses
from kg.lang.ru.dates.context import Context, Found
from kg.lang.ru.dates.rules import rules_at
from kg.lang.ru.dates.words import PARTS, SEASON_NOUNS, any_plays, plays
from kg.lang.ru.introductions import reports
from kg.lang.ru.predicates import is_full_participle, is_future, is_predicate
from kg.text.calendar import month_number
from kg.text.dates import TO_YEAR, DateMention, parse_date

_TOWARDS = ("на", "до", "к", "ко")
_SHORT = 8  # tokens: «Прошлый год семью проредил.» opens a paragraph about that year
_OPENING = 3  # tokens: «Весь прошлый год»
_STILL = frozenset({"еще", "ещё"})
_TELLS_YEAR = re.compile(r"figures|year|relative$|ago$|later$")
"""The rules whose words name a year, which then holds for later days and months of the sentence."""


def find_dates(analysis: Analysis, clauses: Sequence[Clauses] = ()) -> tuple[DateMention, ...]:
    """All dates of an article in order; relative ones are resolved against its day of publication.

    `clauses` are those of every sentence, which are split where nobody tells them.
    """
    clauses = clauses or [split_clauses(analysis, sentence) for sentence in analysis.sentences]
    published = parse_date(analysis.article.published)
    earlier: list[str] = []
    found: list[DateMention] = []
    frame: int | None = None
    story: str | None = None
    for before, sentence in zip((None, *analysis.sentences), analysis.sentences, strict=False):
        if before is None or before.paragraph != sentence.paragraph:
            frame = story = None
        context = Context(analysis, published, sentence, ahead=False, earlier=earlier, year_told=frame, story=story)
        dates = list(_celebrated(context, list(_in_sentence(context, clauses[sentence.index]))))
        found.extend(dates)
        story = next((d.value for d in reversed(dates) if d.role == "point" and len(d.value or "") > TO_YEAR), story)
        opens = before is not None and before.paragraph != sentence.paragraph
        if opens and sentence.last - sentence.first <= _SHORT and _is_about_its_date(analysis, sentence, dates):
            frame = context.year_told
    return tuple(found)


def _is_about_its_date(analysis: Analysis, sentence: Sentence, dates: Sequence[DateMention]) -> bool:
    """«Прошлый год семью проредил», «1965 год»; not «Псков и Тарту породнились в 1990 году», which has its own news."""
    words = analysis.tokens[sentence.first : sentence.last]
    begins = bool(dates) and dates[0].start <= words[min(len(words), _OPENING) - 1].start
    return begins or not any(is_predicate(t) for t in words)


def _looks_ahead(clause: Sequence[Token]) -> bool:
    """Whether a clause tells what is to come: a future verb, or one of intent over an infinitive, and nothing past."""
    words = {t.text.casefold() for t in clause}
    if words & {"будет", "будут"}:
        return True
    if "быть" in words and any(t.lemma in ("должный", "должен", "мочь") for t in clause):
        return True  # «должно быть подписано в сентябре»
    past = [t for t in clause if t.feats.get("Tense") == "Past"]
    if past:
        # «намечено на сентябрь»: a day to come is put off or fixed, though the verb is past
        return all(plays(t, "appoints") for t in past) and any(t.lemma in ("на", "до") for t in clause)
    return any_plays(clause, "ahead") or any(is_future(t) for t in clause) or _only_wishes(clause)


def _leaves_for_later(clause: Sequence[Token]) -> bool:
    """«Договор оставили на июнь», «подписание сдвинули на пятницу»: whether all that is past puts something off.

    Only a day right behind «на», «до» or «к» is then to come, not «В пятницу оставили подписи».
    """
    past = [t for t in clause if t.feats.get("Tense") == "Past"]
    return bool(past) and all(plays(t, "leaves") for t in past)


def _only_wishes(clause: Sequence[Token]) -> bool:
    """«…, а к лету дорасти до побратимства», «что весной его надо заключить»; not «чтобы подписать в мае договор»."""
    infinitive = any(t.feats.get("VerbForm") == "Inf" for t in clause)
    return infinitive and clause[0].lemma != "чтобы" and not any(t.feats.get("VerbForm") == "Fin" for t in clause)


def _tells_present(clause: Sequence[Token]) -> bool:
    """«В среду делегация вылетает в Нови-Сад», not «пишет в среду газета»: a present and nothing past."""
    if any(t.feats.get("Tense") == "Past" for t in clause):
        return False
    return any(t.feats.get("Tense") == "Pres" and t.feats.get("VerbForm") == "Fin" and not reports(t) for t in clause)


def _in_sentence(context: Context, split: Clauses) -> Iterator[DateMention]:
    index = behind = context.sentence.first
    listed: int | None = None
    leaves = False
    long_ago = False  # «ещё в 2013 году подписали протокол, а в мае обновили»: this year's May
    clauses = iter(split)
    tokens, last = context.tokens, context.last
    while index < last:
        token = tokens[index]
        if token.text == ";" or (token.lemma == "а" and context.lemma(index + 1) == "вот"):
            context.year_told = None
        if token.lemma == "а" and long_ago:
            context.year_told, long_ago = None, False
        rules = rules_at(token.text, token.lemma)
        if rules and index >= behind:
            while index >= behind:
                first, behind = next(clauses)
            context.ahead = _looks_ahead(context.tokens[first:behind])
            leaves = _leaves_for_later(context.tokens[first:behind])
            context.goes_on = _tells_present(context.tokens[first:behind])
            context.clause = first
        if rules and leaves:
            context.ahead = context.lemma(index - 1) in _TOWARDS
        read = next((found for rule in rules if (found := rule(context, index)) is not None), None) if rules else None
        if read is None:
            index += 1
            continue
        mention = _mention(context, index, read)
        goes_on = listed is not None and index == listed + 1 and context.text(listed) in (",", "и")
        if goes_on and mention.role == "point" and mention.rule == "date.year":
            mention = replace(mention, role="since")  # «с 1972 и 1958 годов»
        listed = read.last if mention.role == "since" and len(mention.value or "") == TO_YEAR else None
        yield mention
        context.read_to = read.last if read.value else -1
        if read.value and mention.role == "duration":
            context.begun = int(read.value[:TO_YEAR])
        if read.value:
            context.earlier.append(read.value)
            context.day_told = read.value if mention.role == "point" and len(read.value) > TO_YEAR else None
            # «побратим с 1993 года, в феврале прислал врачей»: a year since when is not that of what follows
            told = _TELLS_YEAR.search(read.rule) and mention.role not in ("since", "until")
            counted = read.rule.endswith("ago") and _goes_on_with_month(context, read.last)
            aside = _is_in_apposition(context, index, read.last) and not counted
            if told and not (aside or _is_of_noun(context, index, read)):
                context.year_told, context.clause_of_year = int(read.value[:4]), context.clause
                season = SEASON_NOUNS.get(context.lemma(read.last - 1))
                context.season = season if read.rule == "date.season.relative" else None
                long_ago = context.lemma(index - 2) in _STILL
        index = read.last


def _celebrated(context: Context, dates: list[DateMention]) -> Iterator[DateMention]:
    """«Тридцатилетие отметили два года назад», «к 30-летию, которое отметят в 2026 году»: counted from the year of the
    feast, where it is told behind the anniversary.
    """
    for date, behind in zip_longest(dates, dates[1:]):
        year = behind.value[:TO_YEAR] if behind and behind.value and behind.role in ("point", "until") else None
        if year and date.value and date.rule == "date.anniversary" and _is_feast_between(context, date, behind):
            shift = int(year) - context.published.year if context.published else 0
            yield replace(date, value=f"{int(date.value) + shift:04d}")
        else:
            yield date


def _is_feast_between(context: Context, date: DateMention, behind: DateMention) -> bool:
    """Whether the words from an anniversary to a year tell of a feast, or nothing but «на» and «в» is in between."""
    first = context.analysis.token_index_at(date.end - 1) + 1
    between = context.tokens[first : context.analysis.token_index_at(behind.start)]
    if any_plays(between, "celebrates"):
        return True
    parted = any(t.text in (",", ";", ":", "—") or t.pos == "VERB" for t in between)
    return not parted and bool(_TELLS_YEAR.search(behind.rule))


def _is_in_apposition(context: Context, first: int, last: int) -> bool:
    """«договор, подписанный в 2011-м, в мае продлён»: a year between commas with a participle is that of the noun."""
    participle = first - 1 - (context.tokens[first - 1].pos == "ADP")
    attribute = participle >= context.sentence.first and is_full_participle(context.tokens[participle])
    if attribute and last < context.last and context.tokens[last].pos in ("NOUN", "ADJ"):
        return True  # «заключённый в 1996 году договор»
    if context.text(last) != ",":
        return False
    comma = next((i for i in range(first - 1, context.sentence.first, -1) if context.text(i) == ","), None)
    if comma is None:
        return False
    return is_full_participle(context.tokens[comma + 1 + (context.tokens[comma + 1].pos == "ADV")])


def _goes_on_with_month(context: Context, last: int) -> bool:
    """«(Подписанный год назад), в августе»: a month or day stands right behind the comma."""
    behind = last + 1 + (context.lemma(last + 1) in ("в", "во"))
    return any(month_number(context.lemma(i), "ru") for i in (behind, behind + 1))


def _is_of_noun(context: Context, first: int, read: Found) -> bool:
    """«Договор 2002 года расторгли 26 сентября»: a year right behind a noun that it tells apart is that of the noun."""
    before = context.tokens[first - 1]
    plain = read.rule == "date.year" and context.text(read.last - 1).casefold() == "года"
    return plain and first > context.sentence.first and before.pos == "NOUN" and before.lemma not in PARTS


_FALLS = ("прийтись", "приходиться", "выпасть", "выпадать")
_SINCE, _UNTIL = ("с", "со", "начиная"), ("до", "к", "по")


def _led_in_by(context: Context, index: int) -> str:
    """The word that leads in a date: «с», also in «с самого 1990-го», «с далёкого 1990 года»."""
    before = context.tokens[index - 1]
    between = before.pos == "ADJ" and not before.is_capitalized and index - 1 > context.sentence.first
    if between and context.lemma(index - 2) in _SINCE:
        return context.lemma(index - 2)
    return context.lemma(index - 1)


def _mention(context: Context, index: int, read: Found) -> DateMention:
    role = read.role
    before = _led_in_by(context, index)
    if before in PARTS and read.rule.endswith("same_year"):
        before = ""  # «до конца того же года» породнились
    elif before in PARTS and context.lemma(index - 2) in (*_UNTIL, *_SINCE):
        before = context.lemma(index - 2)  # «до конца 2018 года», «с начала лета»
    if role == "point" and before in _SINCE and not read.rule.endswith("ago"):  # «с год назад»
        role = "since"
    elif (
        role == "point"
        and (
            before in _UNTIL
            or (before == "на" and len(read.value or "") == TO_YEAR and not read.rule.endswith("later"))
        )
        and not (before == "на" and context.lemma(index - 2) in _FALLS)
    ):  # «поездка пришлась на 2017 год»
        role = "until"  # «план на 2025 год» is no plan of that year's making
    elif role == "point" and context.text(index - 1) in ("позднее", "позже") and context.lemma(index - 2) == "не":
        role = "until"  # «не позднее октября»
    elif role == "range" and before == "на":
        role = "until"
    start = context.tokens[index].start
    return DateMention(start, context.tokens[read.last - 1].end, read.value, role, read.rule)
