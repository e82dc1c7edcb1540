"""Whether it is municipalities that an article ties, or states, regions, companies, universities, clubs, comrades."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.relevance.beside_regions import are_beside_regions
from kg.extract.relevance.not_meant import not_meant
from kg.extract.relevance.papers_of_others import are_papers_of_others
from kg.extract.relevance.standing_for import are_of_fiction, are_regions, are_states
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.party_words import is_nominative, names_party, names_town, tells_where
from kg.extract.scene.scene import Scene
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words

_MUNICIPAL_OFFICES = frozenset({"mayor", "deputy_mayor", "council_chair", "councillor"})
_HIGH_OFFICES = frozenset({"governor", "minister", "head_of_state"})
_TIES = ("побратимств", "породнени", "партнерств")
_CALLED = 4  # tokens: «побратима, белорусского Бреста»
_ASIDE = ("(", ",")
_BEFORE_BETWEEN = 4  # tokens: «меморандума о сотрудничестве между»
_BESIDE = 3  # tokens: «Пензы с эстонским Тарту»
_DASHES = ("—", "–")


def told_of_others(scene: Scene, ties: Ties) -> str:
    """Why the ties of an article are not its municipalities' own, "" where they are.

    Where schools or companies act in the sentences that tell the ties, they are not; else, where anybody of a
    municipality is named with the office, they are. Otherwise the sentences that tell the ties must
    speak of twins or friends, and not of a region's government alone; and not of comrades in arms.
    """
    roles = {official.role for official in scene.people.officials}
    sentences = [scene.analysis.sentences[i] for i in sorted({t.sentence for t in ties.mentions})]
    beside_regions = are_beside_regions(scene, ties)
    others = (_act_alone, _are_of_institutions, _are_papers_of_others)
    if not beside_regions and any(are_of_others(scene, ties) for are_of_others in others):
        return "relevance.other_actors"
    if are_of_fiction(scene, ties):
        return "relevance.fiction"
    if why := not_meant(scene, ties):
        return why
    if not roles & _MUNICIPAL_OFFICES and are_states(scene, ties):
        return "relevance.states"
    if roles & _MUNICIPAL_OFFICES or beside_regions:
        return ""
    explicit = _explicit(scene, ties)
    if are_regions(scene) and not any(_ties_towns(scene, s) or _is_done_by_towns(scene, s) for s in explicit):
        return "relevance.regions"
    municipal, other = _count(scene, sentences, "municipal"), _count(scene, sentences, "other")
    if not municipal and _count(scene, scene.analysis.sentences, "war") and not _are_towns(scene, ties):
        return "relevance.comrades"
    of_towns = any(_names_tie_of_towns(scene, s) or _is_done_by_towns(scene, s) for s in sentences)
    if not municipal and other and roles & _HIGH_OFFICES and not (of_towns or _tells_twins(scene, _plain(scene, ties))):
        return "relevance.higher_level"
    plain = of_towns or _tells_twins(scene, sentences) or _speaks_of_municipalities(scene)
    if roles & _HIGH_OFFICES and not plain:
        return "relevance.higher_level"
    municipal += min(1, _count_plain(scene, ties))
    plainly = of_towns or _tells_twins(scene, [s for s in _plain(scene, ties) if _names_two(scene, s)])
    if other and other >= 2 * municipal and not plainly and (municipal or not _tells_twins(scene, sentences)):
        return "relevance.other_parties"
    return ""


def _are_towns(scene: Scene, ties: Ties) -> bool:
    """«Псков и Тарту подписали договор», «стали побратимами»: no comrades in arms, whatever war is spoken of."""
    told = [s for s in _explicit(scene, ties) if _ties_towns(scene, s)]
    groups = [g for s in told for g in scene.groups_in(s.first, s.last)]
    if any(scene.triggers_in(s.first, s.last, "documents") for s in told):
        return True
    if any(_is_done_by_towns(scene, s) for s in _explicit(scene, ties)):
        return True  # «Тарту разорвал отношения с Псковом»
    return any(g.role == "subject" and len(g.entities) > 1 and g.form == "noun" for g in groups)


def _act_alone(scene: Scene, ties: Ties) -> bool:
    """«Гимназия Минска и школа Чунцина — побратимы»: wherever the tie or a paper is named; no town or organ in any."""
    told = _explicit(scene, ties)
    further = (scene.analysis.sentences[i] for i in {t.sentence for t in ties.mentions})
    telling = [*told, *(s for s in further if scene.triggers_in(s.first, s.last, "kinds"))]
    if any(names_party(t, "municipal") or names_town(t) for t in map(scene.analysis.sentence_tokens, telling)):
        return False
    if any(_ties_towns(scene, sentence) for sentence in told):
        return False
    alone = [_is_other_acting(scene, sentence) for sentence in told]
    named = [any(t.scheme in ("kinds", "documents") for t in _told(scene, sentence)) for sentence in told]
    return any(alone) and all(acting for acting, naming in zip(alone, named, strict=True) if naming)


def _are_papers_of_others(scene: Scene, ties: Ties) -> bool:
    """«Договор заключили два зоопарка»: of none of the towns, which nothing calls twins or friends themselves."""
    if not are_papers_of_others(scene):
        return False
    return not any(_ties_towns(scene, s) or _is_told_aside(scene, s) for s in _explicit(scene, ties))


def _are_of_institutions(scene: Scene, ties: Ties) -> bool:
    """«Аэропорт Самары и аэропорт Тбилиси подписали …»: towns named only as those of the parties, twins nowhere."""
    told = [scene.analysis.sentences[i] for i in sorted({t.sentence for t in ties.mentions})]
    named = [s for s in told if _names_two(scene, s)]
    of_institutions = [s for s in named if _has_institutions(scene, s)]
    others = [s for s in told if s not in of_institutions]
    if not of_institutions or len(of_institutions) < len([s for s in named if s.paragraph]):
        return False
    return not _tells_twins(scene, others) and not _count(scene, others, "municipal")


def _has_institutions(scene: Scene, sentence: Sentence) -> bool:
    """Whether all municipalities of a sentence stand behind the nouns for institutions of theirs.

    Not where it calls the towns twins: «Гимназия Минска подружилась со школой Чунцина: города — побратимы».
    """
    if _tells_twins(scene, [sentence]) and names_town(scene.analysis.sentence_tokens(sentence)):
        return False
    words, tokens = role_words("party_words_ru"), scene.analysis.tokens
    heads = [p.government.head_token for p in scene.parties_in(sentence.first, sentence.last)]
    if min(heads) < 0:
        return False
    if all(words.plays(tokens[i], "other") or words.plays(tokens[i], "acting") for i in heads):
        return True
    return len(set(heads)) == 1 and _are_things_of_towns(scene, heads[0])


def _are_things_of_towns(scene: Scene, head: int) -> bool:
    """«Авиаотряды Якутска и Анкориджа подписали …»: one noun for several that are no towns, organs, people or ties."""
    token = scene.analysis.tokens[head]
    several = token.feats.get("Case") == "Nom" and token.feats.get("Number") == "Plur"
    if (
        not several
        or token.feats.get("Animacy") != "Inan"
        or names_town((token,))
        or names_party((token,), "municipal")
    ):
        return False
    sentence = scene.analysis.sentence_tokens(scene.sentence_of(head))
    signing = any(t.pos == "VERB" and role_words("visit_words_ru").plays(t, "signs") for t in sentence)
    return signing and not scene.triggers_in(head, head + 1)  # not «переговоры Пскова и Тарту увенчались договором»


def _is_other_acting(scene: Scene, sentence: Sentence) -> bool:
    """Whether such a party acts in a sentence; not only in «…, с которым раньше общались лишь заводы».

    Nor where it is what a tie is said to be: «дружба — это университеты».
    """
    words, tokens = role_words("party_words_ru"), scene.analysis.tokens
    said = (i for i in range(sentence.first + 1, sentence.last) if tokens[i].text == "это")
    end = next((i for i in said if tokens[i - 1].text in _DASHES), sentence.last)
    return any(
        (words.plays(tokens[i], "other") or words.plays(tokens[i], "acting"))
        and is_nominative(tokens[i])
        and not tells_where(tokens, i)
        and not (words.plays(tokens[i], "medium") and _reports(scene, first, last))
        for first, last in scene.clauses[sentence.index]
        if all(t.lemma != "который" for t in tokens[first : first + 2])
        for i in range(first, min(last, end))
    )


def _reports(scene: Scene, first: int, last: int) -> bool:
    """«О побратимстве написала газета»."""
    words, tokens = role_words("party_words_ru"), scene.analysis.tokens[first:last]
    return scene.has_cue(first, last, "saying") or words.any_plays(tokens, "reports")


def _ties_towns(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence calls a town itself a partner, or two towns themselves twins, whoever else acts in it.

    «Школьники приедут из побратима — белорусского Бреста», «побратимство Рязани и Бреста», «Рязань и Брест
    породнились»; not «побратимство гимназий Рязани и Бреста».
    """
    twins = [t for t in scene.triggers_in(sentence.first, sentence.last, "kinds") if t.id == "sister_city"]
    if any(_calls_partner(scene, sentence, t) or _is_attribute_of_town(scene, t) for t in twins):
        return True
    several = [g for g in scene.groups_in(sentence.first, sentence.last) if len(g.entities) > 1 and g.form == "noun"]
    if twins and any(g.role == "subject" or g.government.head.startswith(_TIES) for g in several):
        return True
    return _names_tie_of_towns(scene, sentence)


def _is_attribute_of_town(scene: Scene, twin: Trigger) -> bool:
    """«В породнённом с Ярославлем Пуатье встал завод»: a participle with its companion, before or behind a town."""
    tokens = scene.analysis.tokens
    behind = tokens[twin.last : twin.last + 1]
    if not tokens[twin.first].lemma.startswith("породн") or all(t.lemma not in ("с", "со") for t in behind):
        return False  # by the stem, for the tagger takes «породнённом» for a noun
    near = scene.groups_in(twin.first, min(twin.first + _BEFORE_BETWEEN, len(tokens)))
    return any(g.role == "companion" and g.form == "noun" for g in near)


def _is_done_by_towns(scene: Scene, sentence: Sentence) -> bool:
    """«По просьбе губернатора Псков породнился с Тарту», «после матча Псков подписал с Тарту …»: towns act themselves.

    One is the subject, and the other its companion, or the verb is one of towns alone.
    """
    groups = [g for g in scene.groups_in(sentence.first, sentence.last) if g.form == "noun"]
    acting = [g for g in groups if g.role == "subject"]
    tied = role_words("tie_words_ru").any_plays(scene.analysis.sentence_tokens(sentence), "ties_itself")
    together = tied or any(g.role == "companion" for g in groups)
    together = together or (any(len(g.entities) > 1 for g in acting) and _is_aside(scene, sentence))
    return bool(acting) and together and not _is_other_acting(scene, sentence)


def _is_aside(scene: Scene, sentence: Sentence) -> bool:
    """Whether who holds a high office stands in a circumstance alone: «… подписали по просьбе губернатора Орлова»."""
    high = {o.name for o in scene.people.officials if o.role in _HIGH_OFFICES}
    mentions = [p for p in scene.people.mentions if p.name in high]
    tokens = [scene.analysis.tokens[scene.analysis.token_index_at(p.start)] for p in mentions]
    here = all(sentence.start <= p.start < sentence.end for p in mentions)
    return bool(tokens) and here and all(t.feats.get("Case") == "Gen" for t in tokens)


def _names_tie_of_towns(scene: Scene, sentence: Sentence) -> bool:
    groups = [g for g in scene.groups_in(sentence.first, sentence.last) if g.form == "noun"]
    return any(_are_of_tie(scene, g, groups) for g in groups)


def _are_of_tie(scene: Scene, group: Group, groups: Sequence[Group]) -> bool:
    """«Меморандум между Воткинском и Кировградом», «сотрудничество Пензы и Тарту», «договор Пензы с Тарту».

    No noun for others stands between the towns and the tie or its paper.
    """
    first = group.government.head_token
    last = first + 1
    if group.role == "between":
        first, last = max(0, group.first - _BEFORE_BETWEEN), group.first
    told = first >= 0 and any(t.scheme in ("kinds", "documents") for t in scene.triggers_in(first, last))
    two = len(group.entities) > 1 or any(0 <= g.first - group.last <= _BESIDE and g.role == "companion" for g in groups)
    return told and two


def _calls_partner(scene: Scene, sentence: Sentence, twins: Trigger) -> bool:
    """«Побратима, белорусского Бреста», «Бреста, города-побратима»."""
    noun = scene.analysis.tokens[twins.first]
    if noun.feats.get("Number") != "Sing" or not is_partner_noun(noun.lemma):
        return False
    behind = scene.parties_in(twins.last, min(sentence.last, twins.last + _CALLED))
    before = scene.parties_in(max(sentence.first, twins.first - _CALLED), twins.first)
    apposed = any(scene.analysis.tokens[p.last].text in _ASIDE for p in before if p.mention.form == "noun")
    return bool(behind) or apposed


def _count_plain(scene: Scene, ties: Ties) -> int:
    """In how many sentences two municipalities and a paper stand, and no other party: «Тверь и Пенза заключили …».

    Also where two share a partnership: «Киль и Калининград связаны партнёрством», or one is called a partner of the
    other, or a relative clause says so beside another party: «у команды Волоколамска, с которым дружит Жодино».
    """
    sharing = {t.sentence for t in ties.mentions if t.rule in ("tie.coordinated", "tie.anchored", "tie.companion")}
    aside = sum(_is_told_aside(scene, s) for s in _explicit(scene, ties))
    return aside + sum(
        any(t.scheme == "documents" or (t.scheme == "kinds" and s.index in sharing) for t in _told(scene, s))
        for s in _plain(scene, ties)
    )


def _is_told_aside(scene: Scene, sentence: Sentence) -> bool:
    """«…, с которым дружит Жодино»: a relative clause in which a municipality itself is the other side."""
    tokens = scene.analysis.tokens
    for index in range(sentence.first + 1, sentence.last):
        if tokens[index].lemma != "который" or tokens[index - 1].lemma not in ("с", "со"):
            continue
        end = next((i for i in range(index, sentence.last) if tokens[i].text in (",", ".", ";", ")")), sentence.last)
        acting = any(p.government.case == "Nom" for p in scene.parties_in(index, end))
        if acting and scene.triggers_in(index, end, "kinds") and not names_party(tokens[index:end], "other"):
            return True
    return False


def _told(scene: Scene, sentence: Sentence) -> Sequence[Trigger]:
    return scene.triggers_in(sentence.first, sentence.last)


def _plain(scene: Scene, ties: Ties) -> list[Sentence]:
    """The sentences that name two tied municipalities and no party of another kind.

    Beside two that act themselves, a party of another kind must act as well: «Тверь и Пенза обсудили ремонт школ».
    """
    acting = {t.sentence for t in ties.mentions if t.rule == "tie.coordinated"}
    return [
        s
        for s in _explicit(scene, ties)
        if not _count(scene, [s], "other") or (s.index in acting and not _is_other_acting(scene, s))
    ]


def _names_two(scene: Scene, sentence: Sentence) -> bool:
    return len({p.entity for p in scene.parties_in(sentence.first, sentence.last)}) > 1


def _explicit(scene: Scene, ties: Ties) -> list[Sentence]:
    return [scene.analysis.sentences[i] for i in sorted({t.sentence for t in ties.mentions if t.is_explicit})]


def _tells_twins(scene: Scene, sentences: Sequence[Sentence]) -> bool:
    triggers = (t for s in sentences for t in scene.triggers_in(s.first, s.last, "kinds"))
    return any(t.id == "sister_city" for t in triggers)


def _count(scene: Scene, sentences: Sequence[Sentence], role: str) -> int:
    """In how many sentences a word of such a party stands."""
    return sum(names_party(scene.analysis.sentence_tokens(s), role) for s in sentences)


def _speaks_of_municipalities(scene: Scene) -> bool:
    """Whether a party of a municipality is named anywhere, or no other party is."""
    everywhere = scene.analysis.sentences
    return bool(_count(scene, everywhere, "municipal")) or not _count(scene, everywhere, "other")
