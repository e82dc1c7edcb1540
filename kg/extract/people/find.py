"""Offices that stand by persons' names: before the name, or after it behind a comma."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.people.mention import People, PersonMention
from kg.extract.people.names import find_mentions
from kg.extract.people.surroundings import Surroundings
from kg.extract.people.told_otherwise import office_by_heading, office_of_colleague
from kg.extract.people.whose import whose_office
from kg.lang.base import Analysis
from kg.lang.lexicon import Lexicon
from kg.lang.matcher import Trigger
from kg.model.annotation import Evidence, Official, Place
from kg.places.mention import PlaceMention

_MAX_WORDS_BETWEEN = 12
_BREAKS = frozenset((".", ",", ";", ":", "(", ")", "—", "–"))


def find_people(analysis: Analysis, places: Sequence[PlaceMention], lexicon: Lexicon) -> People:
    """Read who is named in the article, and which public office of which place each of them holds."""
    offices = lexicon.matcher(("offices",), "ru").find(analysis.tokens)
    mentions = find_mentions(analysis, places, offices)
    everything = Surroundings(offices, mentions, places)
    found = [
        (mention, near, office)
        for mention in mentions
        if (office := _office_by(analysis, mention, near := everything.around(analysis, mention))) is not None
    ]
    officials: dict[str, Official] = {}
    # Offices whose place stands beside them are read first: their places are no longer free for the others.
    for sure in (True, False):
        for mention, near, office in found:
            _add(officials, _official(analysis, mention, office, near, _taken(officials, mention, office)), sure)
    return People(mentions, tuple(officials.values()))


def _office_by(analysis: Analysis, mention: PersonMention, near: Surroundings) -> tuple[Trigger, str] | None:
    return (
        office_of_colleague(analysis, mention, near.offices)
        or _office_before(analysis, mention, near.offices, near.mentions)
        or _office_after(analysis, mention, near.offices)
        or office_by_heading(analysis, mention, near.places)
    )


def _taken(officials: Mapping[str, Official], mention: PersonMention, office: tuple[Trigger, str]) -> frozenset[Place]:
    """Places whose holder of the same office is somebody else."""
    others = (o for o in officials.values() if o.name != mention.name and o.role == office[0].id)
    return frozenset(o.of for o in others if o.of is not None)


def _add(officials: dict[str, Official], official: Official, sure: bool) -> None:
    if sure and "of.beside" not in official.evidence[0].rule:
        return
    known = officials.get(official.name)
    if known is None or official.confidence > known.confidence:
        officials[official.name] = official


def _office_before(
    analysis: Analysis, mention: PersonMention, offices: Sequence[Trigger], mentions: Sequence[PersonMention]
) -> tuple[Trigger, str] | None:
    """«мэр Казани Ильсур Метшин»; of a list of names («мэры … Шутенков и Кулемзин») also the later ones."""
    first = analysis.token_index_at(mention.start)
    sentence = analysis.sentence_at(mention.start)
    for office in reversed(offices):
        if not (sentence.first <= office.first and office.last <= first):
            continue
        between = analysis.tokens[office.last : first]
        start = analysis.tokens[office.last - 1].end
        others = [m for m in mentions if start <= m.start < mention.start]
        plural = analysis.tokens[office.first].feats.get("Number") == "Plur"
        if len(between) > _MAX_WORDS_BETWEEN or (others and not plural):
            return None
        marks = {t.text for t in between} & _BREAKS
        if (marks and not (plural and marks == {","})) or any(t.pos == "VERB" for t in between):
            return None
        return office, "office.before-name-list" if others or plural else "office.before-name"
    return None


def _office_after(analysis: Analysis, mention: PersonMention, offices: Sequence[Trigger]) -> tuple[Trigger, str] | None:
    """«Юрий Шалабаев, градоначальник», «Юлия Маланина, которая исполняет обязанности руководителя …»."""
    last = analysis.token_index_at(mention.end - 1)
    after = analysis.tokens[last + 1 : last + 7]
    if not after or after[0].text not in (",", "(", "—", "–"):
        return None
    sentence = analysis.sentence_at(mention.start)
    office = next((o for o in offices if last < o.first < sentence.last), None)
    if office is None:
        return None
    between = analysis.tokens[last + 2 : office.first]
    duty = any(t.lemma in ("исполнять", "занимать", "возглавлять") for t in between)
    if len(between) > (5 if duty else 2) or any(t.text in _BREAKS or (t.pos == "VERB" and not duty) for t in between):
        return None
    return office, "office.after-name"


def _official(
    analysis: Analysis,
    mention: PersonMention,
    found: tuple[Trigger, str],
    near: Surroundings,
    taken: frozenset[Place],
) -> Official:
    office, rule = found
    place, how, trust = whose_office(analysis, mention, office, near.places, near.mentions, taken)
    tokens = analysis.tokens
    span = analysis.span(min(tokens[office.first].start, mention.start), max(tokens[office.last - 1].end, mention.end))
    field = analysis.article.title if span.field == "title" else analysis.article.text
    evidence = Evidence(analysis.article.id, span, (field or "")[span.start : span.end], f"{rule}+{how}")
    full = 1.0 if " " in mention.name else 0.8
    return Official(mention.name, office.id, place, (evidence,), round(0.95 * trust * full, 3))
