"""Third parties: two municipalities abroad that are told to be partners of each other, not of the article's own.

«Болгарский Самоков держится. Черногорский Цетине заморозил контакты»: where the article's own municipality has
partners, two that both lie abroad are its partners, too. They are each other's only where words of the clause join
them («Альта порвала с Апатитами»), where a pronoun does («его побратимом стала Гянджа»), or where the passage has told
of one of them and another municipality abroad before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kg.extract.scene.frame import Frame, Pair
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.scene.tied_mutually import are_tied_mutually
from kg.extract.scene.wording import deeds_in
from kg.extract.ties.reference import is_bound

JOINING = (
    "tie.companion",
    "tie.anchored",
    "tie.apposed",
    "tie.mutual",
    "tie.matched",
    "tie.dash",
    "tie.owned",
    "tie.with_pronoun",
    "tie.further_pair",
)
"""Rules by which words of a clause join the two that it names."""
_TIE_REACH = 3  # tokens: «дружба немецкого города Гера и Ниша»
_SUBJECTS = frozenset({"он", "она", "оно"})
_WHOSE = "чей"
_SEPARATING = frozenset(",;и")
_OWNING = ("его", "ее", "чей", "свой", "он", "она", "оно", "они", "него", "нее")  # without case


def has_partners(scene: Scene, pairs: Iterable[Pair]) -> bool:
    """Whether pairs tell of a partner of the article's own municipality."""
    return scene.home is not None and any(scene.home in pair for pair in pairs)


def is_abroad(scene: Scene, pair: Pair) -> bool:
    """Whether both of a pair are known to lie in other countries than the article's own municipality."""
    return all(lies_abroad(scene, entity) for entity in pair)


def lies_abroad(scene: Scene, entity: int) -> bool:
    """Whether a municipality is known to lie in another country than the article's own."""
    own = None if scene.home is None else scene.entities[scene.home].country
    return None not in (own, scene.entities[entity].country) and own != scene.entities[entity].country


def is_joined(
    scene: Scene, frame: Frame, groups: tuple[Group, ...], topic: int | None, known: Collection[Pair]
) -> bool:
    """Whether words tie the two of a frame to each other.

    Args:
        scene: what the article names.
        frame: the two, and the rule that joined them.
        groups: the municipalities of the clause.
        topic: whom the passage speaks of.
        known: the pairs told so far.
    """
    named = {e for g in groups for e in g.entities}
    if frame.rule in ("tie.kept", "tie.alike"):
        return True  # the other has the clause before
    if named.issuperset(frame.pair):
        return _are_joined_in_clause(scene, frame, groups)
    if any(frame.head in pair and is_abroad(scene, pair) for pair in known):
        return True
    if not groups:
        return False
    last = groups[-1].last
    behind = scene.analysis.tokens[last : last + 1]  # «с Камакурой он дружит»
    with_subject = last + any(t.text.lower() in _SUBJECTS for t in behind)
    if frame.head == topic and is_bound(scene, topic, groups[0].first, with_subject, named):
        return True
    return _is_owned(scene, frame, groups[0])


def _clause_of(scene: Scene, group: Group) -> tuple[int, int]:
    """The clause that names a group."""
    return next(c for c in scene.clauses[scene.sentence_of(group.first).index] if group.first < c[1])


def _are_joined_in_clause(scene: Scene, frame: Frame, groups: tuple[Group, ...]) -> bool:
    """«Альта порвала с Апатитами», «Новороссийск потерял Плимут», not «Челтнем молчит, и Баден-Баден тоже»."""
    if frame.rule in JOINING or frame.rule.startswith("tie.hub."):
        return True
    if frame.rule == "tie.coordinated":  # «Ниш и Брест подписали меморандум», not «Ницца и Родос промолчали»
        if any(set(frame.pair) <= set(g.entities) and _is_their_tie(scene, g) for g in groups):
            return True
        first, last = _clause_of(scene, groups[0])
        if are_tied_mutually(scene, last, groups):
            return True
        done = not deeds_in(scene, first, last).isdisjoint(("signed", "renewed"))
        return done and bool(scene.triggers_in(first, last, "documents"))
    head, partner = (next(g for g in groups if e in g.entities) for e in (frame.head, frame.partner))
    early, late = sorted((head, partner), key=lambda g: g.first)
    between = {t.lemma for t in scene.analysis.tokens[early.last : late.first]}
    if _WHOSE in between:
        return True  # «Тарту, чьими побратимами стали Любек и Верона, …»
    if frame.rule == "tie.besides":  # «Псков стал для Тарту третьим побратимом после Любека и Вероны»
        return head.government.preposition == "для" or head.is_partners_of
    if frame.rule == "tie.head_and_list":
        own = early is head and len(partner.entities) > 1 and scene.home in partner.entities  # «Лодзь лишила A и B …»
        acted_on = partner.role != "subject" or (head.government.case, partner.government.case) == ("Nom", "Acc")
        return own or head.role == "owner" or (head.role == "subject" and acted_on)
    owned = early.role == "owner" and late.role == "subject"  # «у Бреста есть и польский побратим, Гданьск»
    return frame.rule == "tie.two" and (owned or not between & _SEPARATING)


def _is_their_tie(scene: Scene, group: Group) -> bool:
    """«договор между Тверью и Брестом», «побратимство Твери и Бреста»."""
    if group.role == "between":
        return True
    told = scene.triggers_in(max(0, group.first - _TIE_REACH), group.first, "kinds")
    return group.role == "dependent" and bool(told)


def is_beside_region(scene: Scene, entity: int, first: int, last: int) -> bool:
    """«Её подписали Тункинский район и Хубсугульский аймак»: the other side is a region, and no municipality."""
    for party in scene.parties_in(first, last):
        if party.entity == entity and party.last + 1 < last and scene.analysis.tokens[party.last].lemma == "и":
            behind = scene.places_in(party.last + 1, party.last + 2)
            return any(p.kind == "region" and p.form == "noun" for p in behind)
    return False


def _is_owned(scene: Scene, frame: Frame, group: Group) -> bool:
    """«Гомель …: с Ростовом его горисполком сотрудничает», «с Гродно, до которого час езды, белостокцы рвать …»."""
    sentence = scene.sentence_of(group.first)
    heads = [p.first for p in scene.parties_in(sentence.first, sentence.last) if p.entity == frame.head]
    if not heads:
        return False
    clause = _clause_of(scene, group)
    words = scene.analysis.tokens[sentence.first : clause[1]]
    owned = any(t.lemma in _OWNING or t.text.lower().replace("ё", "е") in _OWNING for t in words)
    return group.first < heads[0] or owned
