"""Seekers: municipalities that have or seek partners of their own, whom the next words will name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from kg.extract.scene.compatriots import are_compatriots
from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.tie_mention import TieMention
from kg.extract.scene.wording import has_word
from kg.extract.ties.no_tie import has_no_partners
from kg.lang.base import Sentence
from kg.lang.ru.attributes import before_attributes

_BESIDES = ("кроме", "помимо")
_EXPERIENCE = "опыт"
_WHICH = "который"
_PLURAL = "ыми"
_FOR = "для"
_TOWN = "город"
_SPOKEN_OF = ("subject", "owner")
_WORDS_TO_OBJECT = 2  # tokens: «получить нового побратима», not «получить от побратима»
_REACH = 6  # tokens behind a colon: «у него девять побратимов»


def seeker(scene: Scene, sentence: Sentence, groups: tuple[Group, ...]) -> int | None:
    """«У Улангома есть ещё один партнёр», «Хива ищет партнёров»: whose partners the next sentences will name."""
    groups = tuple(g for g in groups if g.government.preposition not in _BESIDES)
    named = {e for g in groups for e in g.entities}
    if len(named) != 1:
        return None
    if _has_those_with_whom(scene, groups[0]):
        return groups[0].entities[0]
    owning = groups[0].role == "owner" or _are_for_it(scene, groups[0])
    # «Хальмстад стал побратимом, когда искали партнёра»: by others, in a clause of its own
    clause = next(c for c in scene.clauses[sentence.index] if c[1] > groups[0].first)
    seeking = groups[0].role == "subject" and (has_word(scene, *clause, "seeking") or _gains_partner(scene, sentence))
    if not (owning or seeking):
        return None
    experienced = scene.has_word(sentence.first, sentence.last, _EXPERIENCE)  # «опыт у итальянской стороны богатый»
    partners = (is_partner_noun(t.lemma) for t in scene.analysis.sentence_tokens(sentence))
    return groups[0].entities[0] if experienced or any(partners) else None


def sought_before(scene: Scene, sentence: Sentence, pairs: Collection[Pair]) -> Iterator[TieMention]:
    """«Хива к осени может получить побратима. Договор с Намвоном готов»: the sentence before tells who is sought."""
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    if before.paragraph != sentence.paragraph or before is sentence or len(pairs) != 1:
        return
    (pair,) = pairs
    if seeker(scene, before, scene.groups_in(before.first, before.last)) in pair and _seeks_one(scene, before):
        yield TieMention(pair, before.index, before.first, before.last, "tie.sought")


def _seeks_one(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence speaks of one partner, sought or had, and denies nothing: «может получить побратима»."""
    tokens = scene.analysis.sentence_tokens(sentence)
    if has_no_partners(scene, sentence.first, sentence.last) or any(t.lemma in ("не", "нет") for t in tokens):
        return False
    numbers = {t.feats.get("Number") for t in tokens if is_partner_noun(t.lemma)}
    return numbers == {"Sing"} and tokens[-1].text != "?"


def _gains_partner(scene: Scene, sentence: Sentence) -> bool:
    """«Хива к осени может получить побратима в Корее», not «получила от побратима подарок»."""
    tokens = scene.analysis.tokens
    gaining = scene.playing("tie_words_ru", "gaining", sentence.first, sentence.last)
    objects = (t for i in gaining for t in tokens[i + 1 : min(i + 1 + _WORDS_TO_OBJECT, sentence.last)])
    return any(is_partner_noun(t.lemma) and t.feats.get("Case") in ("Acc", "Gen") for t in objects)


def _has_those_with_whom(scene: Scene, group: Group) -> bool:
    """«Города, с которыми породнён Ачинск, …»: whose partners a relative clause tells, and none of them yet."""
    clauses = scene.clauses[scene.sentence_of(group.first).index]
    first, last = next((c for c in clauses if c[0] <= group.first < c[1]), (group.first, group.last))
    tokens = scene.analysis.tokens
    which = next((i for i in range(first + 1, group.first) if tokens[i].lemma == _WHICH), first)
    several = tokens[which].text.endswith(_PLURAL) and tokens[which - 1].text == "с"
    return several and group.role == "subject" and bool(scene.triggers_in(first, last, "kinds"))


def _are_for_it(scene: Scene, group: Group) -> bool:
    """«Для туляков это не единственные побратимы»: several partners are spoken of as theirs."""
    behind = scene.analysis.tokens[group.last : scene.sentence_of(group.first).last]
    partners = (t for t in behind if is_partner_noun(t.lemma))
    return group.government.preposition == _FOR and any(
        t.feats.get("Number") == "Plur" and t.feats.get("Case") == "Nom" for t in partners
    )


def turns_to_another(scene: Scene, topic: int | None, groups: tuple[Group, ...], known: Collection[Pair]) -> bool:
    """Whether a paragraph opens with another municipality than the article's own, whose partners it will tell.

    «Богаче всех на связи Череповец. С финским Раахе …»: one of the same country that is no partner of the own one;
    «У Тюмени тем временем хватает дел»: also a partner, to whom something belongs.
    """
    home = scene.home
    if home is None or topic is None or topic == home or any(home in g.entities for g in groups):
        return False
    opening = groups[0]
    if opening.entities == (topic,) and len(groups) == 1 and _stands_behind_at(scene, opening):
        return True
    country = scene.entities[topic].country
    near = country is not None and country == scene.entities[home].country
    sentence = scene.sentence_of(opening.first)
    placed = opening.role == "location" and bool(scene.triggers_in(sentence.first, sentence.last, "kinds"))
    return near and (placed or opening.role in _SPOKEN_OF) and pair_of(home, topic) not in known


def has_its_partner(scene: Scene, group: Group, topic: int, hub: int) -> bool:
    """«Да и Вунгтау не чужой: с Нефтеюганском у города соглашение»: the town in mind has one where the hub lies."""
    sentence = scene.sentence_of(group.first)
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    own = any(a.text.lower() == "у" and b.lemma == _TOWN for a, b in pairwise(tokens))
    abroad = not are_compatriots(scene, pair_of(hub, topic))
    return own and abroad and are_compatriots(scene, pair_of(hub, group.entities[0]))


def _stands_behind_at(scene: Scene, group: Group) -> bool:
    """«У Тюмени», «у соседней Тюмени»; not «у нас, считая Капан, шестнадцать»."""
    before = before_attributes(scene.analysis.tokens, group.first, scene.sentence_of(group.first).first)
    return group.role == "owner" and before >= 0 and scene.analysis.tokens[before].text.casefold() == "у"


def owner_at_start(scene: Scene, sentence: Sentence) -> int | None:
    """«У Навои побратимов в России не водилось, в Белоруссии же есть Новополоцк»: whose the rest of it tells."""
    (first, last), *rest = scene.clauses[sentence.index] or [(0, 0)]
    groups = scene.groups_in(first, last)
    owners = tuple(g for g in scene.groups_in(sentence.first, sentence.last) if g.role == "owner")
    if not rest or len(groups) != 1 or groups != owners or len(groups[0].entities) != 1:
        return None
    partners = any(is_partner_noun(t.lemma) for t in scene.analysis.tokens[first:last])
    return groups[0].entities[0] if partners else None


def has_its_own(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause says that its municipality has partners or none: «у Гянджи есть побратимы в Италии»."""
    groups = scene.groups_in(first, last)
    tokens = scene.analysis.tokens[first:last]
    owning = bool(groups) and groups[0].role == "owner" and any(is_partner_noun(t.lemma) for t in tokens)
    return owning or has_no_partners(scene, first, last) or _owns_behind(scene, last)


def _owns_behind(scene: Scene, last: int) -> bool:
    """«Смоленск остаётся лидером: у него девять побратимов»."""
    tokens = scene.analysis.tokens[last : last + _REACH]
    pronoun = len(tokens) > 1 and tokens[0].lemma == "у" and tokens[1].text.lower() in ("него", "неё", "нее")
    noun = next((t for t in tokens if is_partner_noun(t.lemma)), None)
    return pronoun and noun is not None and noun.feats.get("Number") == "Plur"
