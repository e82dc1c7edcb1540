"""Partners meant: whom «финский побратим», «у побратимов», «город-партнёр» mean where the sentence does not name them.

«Клуб вернулся из Дулута. В американском городе-побратиме он провёл месяц.» A partner described by its country is the
only municipality of that country in the article; one that nothing describes is the other one where the article names
but two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.scene.acting_bodies import acts_for_no_town, become_partners
from kg.extract.scene.frame import Pair
from kg.extract.scene.headings import is_dateline
from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.tie_mention import TieMention
from kg.extract.scene.wording import deeds_in, names_tie, speaks_of_both, tells_partnership
from kg.extract.ties.compared import speaks_of_partners_at_large
from kg.extract.ties.no_tie import has_no_partners, is_denied
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger

_WORDS_TO_NOUN = 3  # «американского города-побратима», «немецкий старинный город-побратим»
_TOWNS = ("побратим", "породн", "город-побратим", "город-партн")
_CLOSING = (",", ".", ";", ")", "—", "–")
_TWO = 2  # municipalities


def partners_meant(scene: Scene, told: Sequence[TieMention]) -> Iterator[TieMention]:
    """The ties that partners tell whom the sentence does not name, of pairs that nothing else tells."""
    known = {m.pair for m in told if m.is_explicit}
    sentences = {m.sentence for m in told}
    two = None if known else _only_two(scene)
    for sentence in scene.analysis.sentences:
        if sentence.index in sentences:
            continue
        pair = _with_whom(scene, sentence)
        if pair is None and _speaks_of_partner(scene, sentence):
            pair = _described(scene, sentence) or two
        if pair is not None and pair not in known:
            yield TieMention(pair, sentence.index, sentence.first, sentence.last, "tie.meant")
    if two is not None and not sentences:
        yield from _called_by_headline(scene, two)


def _called_by_headline(scene: Scene, two: Pair) -> Iterator[TieMention]:
    """«В Псков приехали побратимы» over «12 июня в Псков прибыла делегация Тарту»: whom a headline calls partners who
    came, and the body tells whence.
    """
    headline = [s for s in scene.analysis.sentences if s.paragraph == 0]
    if not any(_tells_of_partners_visit(scene, s) for s in headline):
        return
    for sentence in scene.analysis.sentences:
        first, last = sentence.first, sentence.last
        named = {p.entity for p in scene.parties_in(first, last)}
        if sentence.paragraph and named == set(two) and deeds_in(scene, first, last) == {"visited"}:
            yield TieMention(two, sentence.index, first, last, "tie.meant.headline")


def _tells_of_partners_visit(scene: Scene, headline: Sentence) -> bool:
    first, last = headline.first, headline.last
    if scene.analysis.tokens[last - 1].text == "?" or deeds_in(scene, first, last) != {"visited"}:
        return False
    called = any(_is_outright(scene, t) for t in scene.triggers_in(first, last, "kinds"))
    return called and not is_denied(scene, first, last) and not speaks_of_partners_at_large(scene, first, last)


def _speaks_of_partner(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence of the body speaks of a partner as of somebody who is there."""
    first, last = sentence.first, sentence.last
    if sentence.paragraph == 0 or scene.analysis.tokens[last - 1].text == "?":
        return False
    if become_partners(scene, first, last) and acts_for_no_town(scene, first, last):
        return False  # «Гимназии Рязани и Бреста стали побратимами»
    told = any(_is_outright(scene, t) for t in scene.triggers_in(first, last, "kinds"))
    told = told or (speaks_of_both(scene, sentence) and tells_partnership(scene, sentence))
    if not told or scene.has_cue(first, last, "other_party") or has_no_partners(scene, first, last):
        return False
    return not (is_denied(scene, first, last) or speaks_of_partners_at_large(scene, first, last))


def _with_whom(scene: Scene, sentence: Sentence) -> Pair | None:
    """«В Тромсё, с которым мурманчан связывает договор, метель»: the place, and whom its relative clause names; of
    «литовцы, с которыми у Зеленоградска договор» the only municipality of their country.
    """
    tokens = scene.analysis.tokens
    for index in range(sentence.first + 2, sentence.last):
        if tokens[index].lemma != "который" or tokens[index - 1].lemma not in ("с", "со"):
            continue
        end = next((i for i in range(index, sentence.last) if tokens[i].text in _CLOSING), sentence.last)
        before = [p.entity for p in scene.parties_in(sentence.first, index) if p.last == index - 2]
        before = before or _town_of_people(scene, sentence.first, index - 2)
        within = {p.entity for p in scene.parties_in(index, end)}
        tied = names_tie(scene, index, end) and not is_denied(scene, index, end)
        if len(before) == 1 and len(within) == 1 and tied and before[0] not in within:
            return (min(before[0], *within), max(before[0], *within))
    return None


def _town_of_people(scene: Scene, first: int, last: int) -> list[int]:
    """The only municipality of a country whose people stand right before token `last`."""
    people = (p for p in scene.places_in(first, last) if p.kind == "country" and p.form == "demonym")
    here = [p.place.country for p in people if scene.analysis.token_index_at(p.end - 1) + 1 == last]
    towns = [e for e, place in enumerate(scene.entities) if here and place.country == here[0]]
    return towns if len(towns) == 1 else []


def _is_outright(scene: Scene, kind: Trigger) -> bool:
    """«Побратимы», «породнены», «город-партнёр»; not «сотрудничество», «партнёры», «вуз-побратим»."""
    return scene.analysis.tokens[kind.first].lemma.startswith(_TOWNS)


def _described(scene: Scene, sentence: Sentence) -> Pair | None:
    """«Заместитель мэра финского побратима»: the home and the only municipality of the country."""
    home = scene.home
    if home is None:
        return None
    for place in scene.places_in(sentence.first, sentence.last):
        if place.kind != "country" or place.form != "adjective":
            continue
        at = scene.analysis.token_index_at(place.end - 1) + 1
        if any(is_partner_noun(t.lemma) for t in scene.analysis.tokens[at : at + _WORDS_TO_NOUN]):
            there = [e for e, p in enumerate(scene.entities) if p.country == place.place.country and e != home]
            if len(there) == 1 and scene.entities[home].country != place.place.country:
                return (min(home, *there), max(home, *there))
    return None


def _only_two(scene: Scene) -> Pair | None:
    """The two municipalities of an article that names no more, in two countries."""
    named = dict.fromkeys(p.entity for p in scene.parties if not _is_dateline(scene, p.sentence))
    if len(named) != _TWO:
        return None
    one, other = sorted(named)
    return (one, other) if scene.entities[one].country != scene.entities[other].country else None


def _is_dateline(scene: Scene, sentence: int) -> bool:
    return is_dateline(scene, scene.analysis.sentences[sentence])
