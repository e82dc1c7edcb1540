"""Visits that tie nothing: no word of a partnership beside them, or hosts showing guests more of their country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from kg.extract.scene.called import is_called_partner
from kg.extract.scene.frame import Pair
from kg.extract.scene.of_the_state import is_of_the_state
from kg.extract.scene.parties import Party
from kg.extract.scene.scene import Scene
from kg.extract.scene.tie_mention import TieMention
from kg.extract.scene.wording import deeds_in, names_tie, speaks_of_both, tells_outright
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import before_attributes

_PLACES_OF_ACTION = ("tie.hub.location", "tie.hub.origin")
_PLACES = "tie.places"
_SENDER = 5  # tokens that open a sentence: «Северяне из норвежского Му-и-Рана»


def is_mere_visit(scene: Scene, sentence: Sentence, of_others: Collection[int] = ()) -> bool:
    """Whether a sentence tells a visit or meeting, and no word of a partnership or paper stands in or beside it.

    `of_others` are the sentences that tie others: «Омск и Павлодар — побратимы. В Омск приехали туристы из Самары.»
    """
    if deeds_in(scene, sentence.first, sentence.last) != {"visited"}:
        return False
    beside = scene.analysis.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    around = [s for s in beside if s.paragraph == sentence.paragraph and s.index not in of_others]
    return not any(names_tie(scene, s.first, s.last) for s in around)


def is_shown(scene: Scene, sentence: Sentence, pair: tuple[int, int]) -> bool:
    """«До Твери они посетили Клин и Торжок»: hosts show guests more of their own country, which ties nothing."""
    one, other = (scene.entities[e].country for e in pair)
    if one != other or deeds_in(scene, sentence.first, sentence.last) != {"visited"}:
        return False
    if names_tie(scene, sentence.first, sentence.last) or _are_guests(scene, sentence, pair):
        return False
    acting = [p for p in scene.parties_in(sentence.first, sentence.last) if p.entity in pair and _acts(p)]
    return not acting or scene.has_cue(sentence.first, sentence.last, "showing")


def _acts(party: Party) -> bool:
    return party.government.case == "Nom" and not party.government.preposition


def _are_guests(scene: Scene, sentence: Sentence, pair: tuple[int, int]) -> bool:
    """«Делегации Мытищ и Омска»: whether people came from one of the two, rather than went there."""
    parties = (p for p in scene.parties_in(sentence.first, sentence.last) if p.entity in pair)
    heads = (p.government for p in parties)
    return any(
        g.preposition in ("из", "от") or (g.head_token >= 0 and scene.has_cue(g.head_token, g.head_token + 1, "guest"))
        for g in heads
    )


def without_mere_visits(
    scene: Scene, mentions: Sequence[TieMention], of_partners: Collection[int]
) -> Iterator[TieMention]:
    """The mentions but for pairs that nothing but visits joins: who meets at a forum is no partner yet.

    Whoever visits in a paragraph `of_partners` is one of them.
    """
    per_sentence = Counter(t.sentence for t in mentions if not t.is_explicit)
    tellings = _tellings(mentions)
    told: set[Pair] = set()
    entries: set[Pair] = set()
    for t in mentions:
        beside = range(t.sentence - 1, t.sentence + 2) if t.rule != "tie.item" and not _goes_on_list(scene, t) else ()
        of_others = [s for s in beside if len(tellings.get(s, ())) == 1 and t.pair not in tellings[s]]
        alone = t.is_explicit or per_sentence[t.sentence] == 1
        sentence = scene.analysis.sentences[t.sentence]
        entry = sentence.paragraph in of_partners and t.is_explicit and _crosses_border(scene, t.pair)
        if alone and (entry or not is_mere_visit(scene, sentence, of_others)):
            told.add(t.pair)
        if entry:
            entries.add(t.pair)
    named = entries | {t.pair for t in mentions if t.is_explicit and not _merely_acts(scene, t)}
    named |= {t.pair for t in mentions if per_sentence[t.sentence] == 1 and _calls_them_twins(scene, t)}
    return (t for t in mentions if t.pair in told & named)


def _goes_on_list(scene: Scene, mention: TieMention) -> bool:
    """«В их числе Разград, откуда прислали открытку»: what the sentence before says of partners holds for a list."""
    sentence = scene.analysis.sentences[mention.sentence]
    return mention.rule == "tie.list" and scene.has_cue(sentence.first, sentence.last, "list_word")


def _merely_acts(scene: Scene, mention: TieMention) -> bool:
    """Whether a municipality is only where people met or came from, not «северяне из Умео ограничились паузой»."""
    sentence = scene.analysis.sentences[mention.sentence]
    if mention.rule == _PLACES and is_of_the_state(scene, mention.first, mention.last):
        return True  # «в Ташкенте их принял посол, в Самарканде — губернатор»
    if mention.rule not in _PLACES_OF_ACTION or _is_told_too(scene, sentence, mention.pair) or _signs(scene, mention):
        return False
    told = deeds_in(scene, mention.first, mention.last)
    parties = scene.parties_in(sentence.first, min(sentence.last, sentence.first + _SENDER))
    sending = _crosses_border(scene, mention.pair) and any(
        p.entity in mention.pair and p.government.preposition in ("из", "от") for p in parties
    )
    papers = scene.triggers_in(mention.first, mention.last, "documents")  # «из Сомбора прислали проект меморандума»
    return not sending or ("visited" in told and not papers) or not names_tie(scene, sentence.first, sentence.last)


def _signs(scene: Scene, mention: TieMention) -> bool:
    """«Мэр и его коллега из Бистрицы подписали соглашение»: who comes from there puts a name under a paper."""
    tokens = scene.analysis.tokens
    parties = (p for p in scene.parties_in(mention.first, mention.last) if p.entity in mention.pair)
    froms = [before_attributes(tokens, p.first, mention.first) for p in parties if p.government.preposition == "из"]
    colleague = any(i > mention.first and role_words("tie_words_ru").plays(tokens[i - 1], "colleague") for i in froms)
    papers = scene.triggers_in(mention.first, mention.last, "documents")
    return colleague and bool(papers) and "signed" in deeds_in(scene, mention.first, mention.last)


def _is_told_too(scene: Scene, sentence: Sentence, pair: Pair) -> bool:
    """«Города стали побратимами в 1986-м; в июне в Раахе съездили хоккеисты»: a visit beside the tie of both."""
    both = _crosses_border(scene, pair) and speaks_of_both(scene, sentence) and tells_outright(scene, sentence)
    return both or _is_called_partner(scene, sentence, pair)


def _is_called_partner(scene: Scene, sentence: Sentence, pair: Pair) -> bool:
    """«Тунхуа, с которым подписан договор о побратимстве, прислал врачей»: what stands behind it calls it a partner."""
    if not scene.triggers_in(sentence.first, sentence.last, "kinds"):
        return False
    groups = scene.groups_in(sentence.first, sentence.last)
    parties = scene.parties_in(sentence.first, sentence.last)
    called = any(p.entity in pair and is_called_partner(scene, p) for p in parties)  # «в городе-побратиме Нише»
    return called or any(g.beside and not set(pair).isdisjoint(g.entities) for g in groups)


def _crosses_border(scene: Scene, pair: Pair) -> bool:
    one, other = (scene.entities[e].country for e in pair)
    return one != other


def _tellings(mentions: Sequence[TieMention]) -> Mapping[int, set[Pair]]:
    """Which pairs each sentence tells: where it is one, its words are of that one («Херне — побратим Белгорода»)."""
    found: dict[int, set[Pair]] = defaultdict(set)
    for mention in mentions:
        if mention.is_explicit:
            found[mention.sentence].add(mention.pair)
    return found


def _calls_them_twins(scene: Scene, mention: TieMention) -> bool:
    """«Из Пензы приехали трое. Два города давно побратимы»: whoever merely came from there is a partner after all."""
    sentence = scene.analysis.sentences[mention.sentence]
    return mention.rule == "tie.focus" and speaks_of_both(scene, sentence) and tells_outright(scene, sentence)
