"""Kinds: how strong a tie the words make of a pair (sister_city > friendship > cooperation)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from kg.extract.scene.deed import ENDED
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import opens_list
from kg.extract.ties.find import TieMention, Ties
from kg.extract.ties.main_pair import main_pair
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_predicate

_STRENGTH = ("sister_city", "friendship", "cooperation")
_OWN_WORDS = ("сотруднич", "партнерств", "взаимодейств")
_WORDS_BEFORE = (*_OWN_WORDS, "партнер")
_PAPERS_OF_COOPERATION = {
    "memorandum",
    "letter_of_intent",
    "protocol",
    "declaration",
    "road_map",
    "cooperation_agreement",
}

_OWN_PAPERS = ("memorandum", "letter_of_intent", "cooperation_agreement")

_PLANNED = frozenset({"planned"})

_ALSO = ("и", "также", "тоже", "еще")
_TOO_EARLY = "рано"
_ABOUT = ("о", "об", "по")
_SUBJECT_REACH = 3  # tokens from «договор о» to the field it is about
_DENIAL_REACH = 7  # tokens between «до побратимства» and «не дошло»

Ranges = list[tuple[int, int]]


def kind_of(scene: Scene, ties: Ties, pair: Pair, happened: frozenset[str]) -> str:
    """The strongest wording for a pair of which events of these types are told.

    The clauses that name it come first, with the sentences that speak of nobody else and, for the article's main pair,
    the headline; a paper or word of cooperation in them stands against the wording of others. Then the sentences that
    name it, then what stands before them in the paragraph, then the article (RECORD.md: twin wording carries along a
    chain of cities in one paragraph, not over a paragraph with words of its own). What is only planned is no more than
    cooperation until somebody says so.
    """
    explicit = [t for t in ties.by_pair.get(pair, ()) if t.is_explicit]
    own = [_own_words(scene, ties, t) for t in explicit] + _alone(scene, ties, pair)
    if pair in main_pair(scene, ties) or len(ties.by_pair) == 1:
        own += [(s.first, s.last) for s in scene.analysis.sentences if s.paragraph == 0]
    sentences = [scene.analysis.sentences[t.sentence] for t in explicit]
    around = [(s.first, s.last) for s in sentences]
    told = _asserted_at(scene, own)
    if told & {"sister_city", "friendship"}:
        return _strongest(told)
    alike = _told_alike(scene, ties, explicit)
    if alike is not None:
        return alike
    if "sister_city" in _kinds_at(scene, own):
        return "cooperation"  # «побратимом никогда не бывший»: all such words of the pair's own are denied
    if _has_word_of_cooperation(scene, own):
        return "cooperation"
    if not told and all(_has_own_paper(scene, ties, t) for t in explicit):
        return "cooperation"
    nearby = _kinds_at(scene, around)
    if nearby & {"sister_city", "friendship"}:
        return _strongest(nearby)
    if _has_mere_partners(scene, around):
        return "cooperation"
    if not happened.isdisjoint(ENDED):
        around = own  # «отказались Глазго и Дортмунд, и подписан протокол с Ошем»: the paper is another pair's
    before = [_before_in_paragraph(scene, m) for m in explicit]
    one_more = "sister_city" in _kinds_at(scene, before) and _adds_one_more(scene, own)
    planned_anew = happened == _PLANNED and not one_more
    if _papers_at(scene, around) & _PAPERS_OF_COOPERATION or planned_anew:
        return "cooperation"
    return _carried_on(scene, before, around, told, happened)


def _has_own_paper(scene: Scene, ties: Ties, mention: TieMention) -> bool:
    """«Подписан меморандум с Циндао, а в ноябре заговорили о побратимстве с Гянджой»: each clause has its paper."""
    others = [t for t in ties.in_sentence(mention.sentence) if t.pair != mention.pair]
    apart = others and all((t.first, t.last) != (mention.first, mention.last) for t in others)
    return bool(apart) and not _papers_at(scene, [(mention.first, mention.last)]).isdisjoint(_OWN_PAPERS)


def _told_alike(scene: Scene, ties: Ties, explicit: Sequence[TieMention]) -> str | None:
    """«Такое же соглашение с Ленинским районом»: the kind of the pair told right before; a memorandum is what it is."""
    first = explicit[0] if explicit else None
    if first is None or not _says_the_same(scene, first):
        return None
    papers = [t.id for t in scene.triggers_in(0, scene.analysis.sentences[first.sentence].first, "documents")]
    if papers and papers[-1] in _PAPERS_OF_COOPERATION - {"cooperation_agreement"}:
        return "cooperation"
    before = [t for t in ties.mentions if t.sentence < first.sentence and t.is_explicit and t.pair != first.pair]
    return kind_of(scene, ties, before[-1].pair, frozenset()) if before else None


def _says_the_same(scene: Scene, mention: TieMention) -> bool:
    """Whether a paper or tie is told to be like the one before."""
    tokens = scene.analysis.tokens[mention.first : mention.last + 1]
    words = role_words("tie_words_ru")
    return any(
        (one.lemma == "такой" and two.lemma == "же" and words.plays(three, "tie"))
        or (words.plays(one, "alike") and words.plays(two, "tie"))
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _adds_one_more(scene: Scene, ranges: Ranges) -> bool:
    """«Готовится и соглашение с Новополоцком»: a paper that is added to those told before."""
    tokens = scene.analysis.tokens
    added = any(
        is_predicate(tokens[i]) and tokens[i + 1].lemma in _ALSO
        for first, last in ranges
        for i in range(first, last - 1)
    )
    if added and _papers_at(scene, ranges):
        return True
    return any(scene.any_plays("tie_words_ru", "in_line", *each) for each in ranges)  # «На очереди турецкий Измит»


def _carried_on(scene: Scene, before: Ranges, around: Ranges, told: set[str], happened: frozenset[str]) -> str:
    """The wording that a pair without one of its own takes over from its paragraph, or from the article.

    A bare «договор» that was signed has no subject of its own; of one that is planned or ends nothing is known.
    """
    if "sister_city" in _kinds_at(scene, before):
        return "sister_city"
    if told or _has_word_of_cooperation(scene, [*before, *around], _WORDS_BEFORE):
        return "cooperation"
    papers = _papers_at(scene, [*around, *before])
    signed = "signed" in happened and happened.isdisjoint(ENDED)
    bare = papers == {"agreement"} and signed and not _is_about_a_field(scene, around)
    if papers and not bare:
        return "cooperation"
    everywhere = _kinds_at(scene, [(0, len(scene.analysis.tokens))])  # asked last: it looks through the whole article
    if papers and "sister_city" not in everywhere:
        return "cooperation"
    return _strongest(everywhere or {"cooperation"})


def _is_about_a_field(scene: Scene, ranges: Ranges) -> bool:
    """«Договор о вывозе отходов»: a paper with a subject of its own is no twinning."""
    tokens = scene.analysis.tokens
    papers = [t for first, last in ranges for t in scene.triggers_in(first, last, "documents")]
    return any(
        tokens[min(t.last, len(tokens) - 1)].lemma in _ABOUT
        and scene.triggers_in(t.last, t.last + _SUBJECT_REACH, "sectors")
        and not scene.triggers_in(t.last, t.last + _SUBJECT_REACH, "kinds")
        for t in papers
    )


def _own_words(scene: Scene, ties: Ties, mention: TieMention) -> tuple[int, int]:
    """The clause of a mention; of a clause that names several pairs, what stands before the partner named here.

    «Договор о побратимстве с Гагрой и меморандум о сотрудничестве с Кисловодском»: each has its own words.
    """
    if len({t.pair for t in ties.in_sentence(mention.sentence)}) == 1:
        sentence = scene.analysis.sentences[mention.sentence]
        return (sentence.first, sentence.last)
    clause = (mention.first, mention.last)
    pairs = {t.pair for t in ties.in_sentence(mention.sentence) if (t.first, t.last) == clause}
    others = {e for pair in pairs if pair != mention.pair for e in pair}
    parties = scene.parties_in(*clause)
    partner = next((p for p in parties if p.entity in mention.pair and p.entity not in others), None)
    if len(pairs) < 2 or partner is None:
        return clause
    start = max(
        (p.last for p in parties if p.last <= partner.first and p.entity not in mention.pair), default=clause[0]
    )
    narrow = (start, partner.first)
    return narrow if scene.triggers_in(*narrow, "kinds") else clause


def _alone(scene: Scene, ties: Ties, pair: Pair) -> Ranges:
    """The sentences that go on with a pair and no other: «Документ о побратимстве …» after the two were named."""
    found: Ranges = []
    for mention in ties.by_pair.get(pair, ()):
        if scene.has_cue(mention.first, mention.last, "other_party") and not _tells_twins(scene, mention):
            continue  # «сами регионы дружат»
        found += _summary(scene, mention)
        if not mention.is_explicit and len(ties.in_sentence(mention.sentence)) == 1:
            others = {p.entity for p in scene.parties_in(mention.first, mention.last)} - set(pair)
            found += [] if others else [(mention.first, mention.last)]
    return found


def _summary(scene: Scene, mention: TieMention) -> Ranges:
    """«Всего побратимов в стране семь»: a sentence of the same paragraph right behind that names nobody."""
    following = scene.analysis.sentences[mention.sentence + 1 : mention.sentence + 2]
    here = scene.analysis.sentences[mention.sentence]
    return [
        (s.first, s.last)
        for s in following
        if s.paragraph == here.paragraph and not scene.parties_in(s.first, s.last) and opens_list(scene, s)
    ]


def _tells_twins(scene: Scene, mention: TieMention) -> bool:
    return "sister_city" in _kinds_at(scene, [(mention.first, mention.last)])


def _has_word_of_cooperation(scene: Scene, ranges: Ranges, words: tuple[str, ...] = _OWN_WORDS) -> bool:
    """Whether words for cooperation are told outright; «дружба» alone carries the wording of others on."""
    tokens = scene.analysis.tokens
    told = (tokens[t.first].lemma for first, last in ranges for t in scene.triggers_in(first, last, "kinds"))
    return any(lemma.startswith(words) for lemma in told)


def _has_mere_partners(scene: Scene, ranges: Ranges) -> bool:
    """«Нашлись и просто партнёры: Дархан и Эрдэнэт»: partners told from the twins before them."""
    tokens = scene.analysis.tokens
    named = (t.first for first, last in ranges for t in scene.triggers_in(first, last, "kinds"))
    words = role_words("tie_words_ru")
    return any(tokens[i].lemma.startswith("партнер") and words.plays(tokens[i - 1], "mere") for i in named)


def _before_in_paragraph(scene: Scene, mention: TieMention) -> tuple[int, int]:
    """The tokens of the sentences that stand before a mention in its paragraph."""
    sentences = scene.analysis.sentences
    here = sentences[mention.sentence]
    start = bisect_left(sentences, here.paragraph, key=lambda s: s.paragraph)
    return sentences[start].first, here.first


def _kinds_at(scene: Scene, ranges: Iterable[tuple[int, int]]) -> set[str]:
    return {t.id for first, last in ranges for t in scene.triggers_in(first, last, "kinds")}


def _asserted_at(scene: Scene, ranges: Iterable[tuple[int, int]]) -> set[str]:
    triggers = (t for first, last in ranges for t in scene.triggers_in(first, last, "kinds"))
    return {t.id for t in triggers if not _is_denied(scene, t)}


def _is_denied(scene: Scene, trigger: Trigger) -> bool:
    """«Он не побратим», «о побратимстве речь не идёт», «побратимством это не называют», «звать побратимами рано»."""
    if trigger.id != "sister_city":
        return False
    tokens = scene.analysis.tokens
    before = tokens[max(0, trigger.first - 2) : trigger.first]
    words = role_words("tie_words_ru")
    if before and words.plays(before[0], "from_now"):
        return False  # «больше не побратим»: it was one
    was = before[-1] if before else None
    if was is not None and (was.lemma == "не" or (before[0].lemma == "не" and words.plays(was, "being"))):
        return True
    sentence = scene.sentence_of(trigger.first)
    behind = range(trigger.first, min(sentence.last, trigger.first + _DENIAL_REACH))
    if any(words.plays(tokens[i], "come_about") and tokens[i - 1].lemma == "не" for i in behind):
        return True
    here = range(trigger.first, next((i for i in behind if tokens[i].text == ","), behind.stop))
    return any(
        tokens[i].lemma == _TOO_EARLY
        or (tokens[i - 1].lemma == "не" and (words.plays(tokens[i], "being") or words.plays(tokens[i], "been")))
        for i in here
    )


def _papers_at(scene: Scene, ranges: Iterable[tuple[int, int]]) -> set[str]:
    return {t.id for first, last in ranges for t in scene.triggers_in(first, last, "documents")}


def _strongest(kinds: set[str]) -> str:
    return next(k for k in _STRENGTH if k in kinds)
