"""Reference: whether «он», «с ним», «его побратим» mean whom a passage speaks of, or the one just named."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from kg.extract.scene.entries import joins_others
from kg.extract.scene.frame import Frame
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import names_tie
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import before_attributes

_SUBJECTS = ("он", "она", "оно")
_HAVING = ("него", "нее", "неё")
_WITH_WHOM = ("ним", "ней", "которым", "которой")
_POSSESSIVES = ("его", "ее", "её")
_FEMININE = tuple("аяьиуы")
_ENDINGS = {"оно": tuple("ое")} | dict.fromkeys(("она", "ее", "её", "ей", "ней", "нее", "неё"), _FEMININE)
"""The endings of the names that a pronoun may stand for."""
_GENDERS = dict.fromkeys(("он", "его", "него", "ему", "нему"), "Masc") | dict.fromkeys(("она", "ее", "её", "ей"), "Fem")
_BY_PAPER = ("под", "по", "согласно")  # «под него проходили практику», «по нему»
_BESIDES = ("кроме", "помимо", "после", "до")
_WORDS_TO_PAPER = 5
_WORDS_TO_PARTNER = 5
_MERELY_PASSED = ("waypoint", "between")  # «от Ла-Манша до Янцзы»


def is_bound(scene: Scene, topic: int | None, first: int, last: int, named: Collection[int]) -> bool:
    """Whether a pronoun of a clause refers to the topic, where the clause does not name it."""
    if topic is None or topic in named or joins_others(scene, first, last):
        return False
    since = scene.sentence_of(first).first
    cues = (t.first for t in scene.triggers_in(since, last, "cues") if t.id in ("pronoun", "others_pronoun"))
    return any(_is_singular(scene, token) and _refers_to_side(scene, topic, token, since) for token in cues)


def topic_told(scene: Scene, groups: tuple[Group, ...], before: int | None) -> int | None:
    """What a sentence is about: the first subject or owner, its only municipality, or what was spoken of before."""
    subjects = [g.entities[0] for g in groups if may_be_topic(scene, g)]
    told = (g for g in groups if g.role not in _MERELY_PASSED and not _is_counted_in(scene, g))
    entities = {e for g in told for e in g.entities}
    if subjects:
        return subjects[0]
    return entities.pop() if len(entities) == 1 and not goes_unnamed(scene, groups) else before


def goes_unnamed(scene: Scene, groups: tuple[Group, ...]) -> bool:
    """«С Флинтом он побратался в 1988-м»: «его побратимы» are then of whom the pronoun or «город» means."""
    if not groups or any(g.role != "companion" for g in groups):
        return False
    sentence = scene.sentence_of(groups[0].first)
    acting = (t for t in scene.analysis.tokens[sentence.first : sentence.last] if t.feats.get("Case") == "Nom")
    words = role_words("tie_words_ru")
    return any(t.text.lower() in _SUBJECTS or words.plays(t, "municipality") for t in acting)


def _is_singular(scene: Scene, token: int) -> bool:
    """«С ним» is one municipality, «к ним» are several; «ним» alone may be either."""
    tokens = scene.analysis.tokens
    cue = next(t for t in scene.triggers_in(token, token + 1, "cues") if t.id.endswith("pronoun"))
    return cue.id == "pronoun" or (tokens[token].text.lower() == "ним" and tokens[token - 1].lemma == "с")


def _refers_to_side(scene: Scene, topic: int, token: int, since: int) -> bool:
    """Whether a pronoun is a side of a tie: a subject, «с ним», «его побратимом», not «по словам его мэра»."""
    tokens = scene.analysis.tokens
    pronoun = tokens[token].text.lower()
    if not _may_stand_for(scene.entities[topic].name, pronoun) or tokens[token - 1].lemma in _BESIDES:
        return False  # «кроме него, в списке есть …»: he is one of the partners
    if _stands_for_paper(scene, token, since):
        return False
    if token <= since + 1 or pronoun not in _POSSESSIVES:
        return True
    owned = token + 1 < len(tokens) and tokens[token + 1].pos in ("NOUN", "ADJ", "PROPN")
    return not owned or bool(scene.triggers_in(token + 1, token + 3, "kinds"))


def _stands_for_paper(scene: Scene, token: int, since: int) -> bool:
    """«Бумага о сотрудничестве моложе, её подписали …»: the paper that the sentence named before, not «её побратим»."""
    tokens = scene.analysis.tokens
    pronoun = tokens[token].text.lower()
    gender = _GENDERS.get(pronoun)
    owned = token + 1 < len(tokens) and tokens[token + 1].pos in ("NOUN", "ADJ", "PROPN")
    owned = owned and not pronoun.startswith("н")  # «под него сыровары проходили практику»
    if gender is None or owned or (tokens[token - 1].pos == "ADP" and tokens[token - 1].lemma not in _BY_PAPER):
        return False
    signed = token > since and scene.has_cue(token - 1, token, "signing")  # «завизировали его вчера»
    papers = scene.triggers_in(since, token, "documents")
    return signed or any(tokens[p.first].feats.get("Gender") == gender for p in papers)


def _may_stand_for(name: str, pronoun: str) -> bool:
    """Whether the gender fits: «оно» behind a masculine name is the agreement, «она» the declaration."""
    return name.endswith(_ENDINGS.get(pronoun, ""))


def frame_with_pronoun(
    scene: Scene,
    hub: int | None,
    clause: tuple[int, int],
    before: tuple[Group, ...],
    groups: tuple[Group, ...],
    tied: Collection[int],
) -> Frame | None:
    """«Делегация гостила в Арсеньеве, с ним Муданьцзян связывает меморандум»: «с ним» is the one just named.

    So is «это» in «в Добриче мы были в октябре, это наш побратим».

    Args:
        scene: what the article names.
        hub: whose partner it is where the clause does not say.
        clause: the token range of the clause.
        before: the municipalities of the clause before.
        groups: the municipalities of the clause.
        tied: who was tied in this sentence before.
    """
    first, last = clause
    told_within = frame_of_relative(scene, groups)
    if told_within is not None:
        return told_within
    tokens = scene.analysis.tokens[first:last]
    one = before[-1].entities[0] if before and len(before[-1].entities) == 1 else None
    if not groups and one is not None and hub not in (None, one) and _calls_partner(scene, first, last):
        return None if one in tied or hub is None else Frame(hub, one, "tie.called")
    pronoun = any(t.lemma == "с" and n.text.lower() in _WITH_WHOM for t, n in pairwise(tokens))
    if not pronoun or not before or len(before[-1].entities) != 1 or before[-1].role == "companion":
        return None
    partner = before[-1].entities[0]
    if partner in tied and not groups:
        return None  # its tie was told in this sentence
    comma = next((i for i in range(first, last - 1) if scene.analysis.tokens[i].text == ","), last)
    named = {e for g in groups if g.first < comma for e in g.entities} - {partner}
    relative = any(t.lemma == "который" for t in tokens) and names_tie(scene, first, last)
    if len(named) > 1 or not (relative or scene.triggers_in(first, last, "documents")):
        return None
    head = named.pop() if named else hub
    return None if head is None or head == partner else Frame(head, partner, "tie.with_pronoun")


def frame_of_relative(scene: Scene, groups: tuple[Group, ...]) -> Frame | None:
    """«В Оффенбахе, с которым Орёл породнён с 1980 года, учились врачи»: of the only two of a clause one tells so."""
    roles = [g.role for g in groups]
    if any(len(g.entities) > 1 for g in groups) or roles[1:] != ["subject"]:
        return None
    if roles[0] == "subject":
        return None  # «Липецк, с которым порвал Котбус, повернулся к югу»: what follows is about it
    (partner,), (head,) = (g.entities for g in groups)
    tokens, comma = scene.analysis.tokens, groups[0].last
    if any(t.text == "," for t in tokens[comma + 1 : groups[1].first]):
        return None  # «в Эворе, с которой дружат давно, и Виндзор …»
    opening = [t.lemma for t in tokens[comma : comma + 3]]
    if opening != [",", "с", "который"] or head == partner:
        return None
    end = next((i for i in range(groups[1].last, len(tokens)) if not tokens[i].is_word), len(tokens))
    told = scene.triggers_in(comma, end, "kinds")
    return Frame(head, partner, "tie.with_pronoun") if told else None


def _calls_partner(scene: Scene, first: int, last: int) -> bool:
    """«В Добриче мы были в октябре, это наш побратим с 1997 года»: what «это» says of the one just named."""
    tokens = scene.analysis.tokens[first : min(last, first + _WORDS_TO_PARTNER)]
    noun = next((t for t in tokens if is_partner_noun(t.lemma)), None)
    named = noun is not None and (noun.feats.get("Case"), noun.feats.get("Number")) == ("Nom", "Sing")
    return named and tokens[0].text.casefold() == "это" and not any(t.lemma == "не" for t in tokens)


def meant_by_subject(scene: Scene, clause: tuple[int, int, int], named: Collection[int]) -> int | None:
    """«Гданьску скучать не приходится: в мае он породнился с Мариуполем»: whom an earlier clause named and «он» means.

    Args:
        scene: what the article names.
        clause: where its sentence begins, where it begins, where it ends.
        named: the municipalities of the clause.
    """
    since, first, last = clause
    pronouns = [i for i in range(first, last) if _is_subject_pronoun(scene, i, first)]
    pronouns += [first] if _owns_papers(scene, first, last) else []
    if not pronouns or joins_others(scene, first, last):
        return None
    acting = [g for g in scene.groups_in(since, first) if _may_be_meant(g, since)]
    if not acting or acting[-1].entities[0] in named:
        return None
    (entity,) = acting[-1].entities
    name = scene.entities[entity].name
    fitting = (i for i in pronouns if _fits(name, scene.analysis.tokens[i].text.casefold()))
    return entity if any(not _stands_for_paper(scene, i, since) for i in fitting) else None


def _may_be_meant(group: Group, since: int) -> bool:
    """Whether one municipality, and no people of it, acts, has something, is whom it befalls, or opens the sentence."""
    befallen = group.role == "object" and (group.government.case == "Dat" or group.first == since)
    acting = befallen or group.role in ("subject", "owner")
    return acting and len(group.entities) == 1 and group.form == "noun"


def _is_subject_pronoun(scene: Scene, index: int, first: int) -> bool:
    """«Он», or «у него»."""
    tokens = scene.analysis.tokens
    word = tokens[index].text.casefold()
    return word in _SUBJECTS or (word in _HAVING and index > first and tokens[index - 1].lemma == "у")


def _owns_papers(scene: Scene, first: int, last: int) -> bool:
    """«… подписывать не стал: его план обменов с Навои ещё не исчерпан»: papers of whom the clause before names."""
    owner = scene.analysis.tokens[first]
    near = min(last, first + _WORDS_TO_PAPER)
    return owner.text.casefold() in _POSSESSIVES and bool(scene.triggers_in(first, near, "documents"))


def _fits(name: str, pronoun: str) -> bool:
    masculine = pronoun in ("он", "него") and name.endswith(("а", "я"))
    return not masculine and _may_stand_for(name, pronoun)


def _is_counted_in(scene: Scene, group: Group) -> bool:
    """«Побратимов у нас, считая Капан, шестнадцать»: whom the sentence is not about."""
    before = before_attributes(scene.analysis.tokens, group.first, 0)
    return before >= 0 and scene.analysis.tokens[before].feats.get("VerbForm") == "Conv"


def may_be_topic(scene: Scene, group: Group) -> bool:
    """Whether a municipality is subject or owner, or opens its sentence whatever case it was taken for."""
    if len(group.entities) != 1 or _is_counted_in(scene, group):
        return False
    opens = group.role == "object" and scene.sentence_of(group.first).first == group.first
    return opens or group.role in ("subject", "owner")
