"""Papers that are deeds of their own: old ones told by their year, those after a dash, those still to be written."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.date_owners import WORDS_TO_FRAME, day_behind_from, is_ahead, is_ground, is_in_brackets_of_paper
from kg.extract.clauses.modality import WILL_BE
from kg.extract.scene.deed import ENDED, Deed
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_full_participle, is_future, is_predicate
from kg.text.dates import DateMention

_WORDS_TO_DATE = 6
_WORDS_TO_DATE_OF_SIGNING = 8  # «подписанное мэрами Астаны и Казани в 2004 году»
_WORDS_TO_ADOPTED = 6
_ADOPT = "принять"


def paper_to_come(clause: Clause, backdrop: Deed) -> Trigger | None:
    """«После подписания соглашения будет выработана дорожная карта»: the paper that is still to come."""
    if not any(is_future(t) or t.text.casefold() in WILL_BE for t in clause.words):
        return None
    own = [d for d in clause.documents if clause.tokens[d.first].feats.get("Case") in ("Nom", "Acc")]
    return next((d for d in own if d.first > backdrop.anchor + 1), None)


def papers_of_old(clause: Clause, main: Deed | None) -> Iterator[Deed]:
    """Papers told by their year alone: «договор 1986 года», «соглашение, подписанное в 1988-м»."""
    signed = [t for t in clause.of("signed") if t in clause.attributes and not _is_other_paper(clause, t)]
    signed += _adopted(clause)
    for word in [*signed, *clause.documents]:
        near = (word.first, min(word.last + _WORDS_TO_DATE_OF_SIGNING, clause.last))
        if word.scheme == "documents":
            near = (word.first, min(word.last + 1, clause.last))
            if clause.tokens[word.first].lemma in ("план", "программа", "проект", "контракт"):
                continue
        old = [d for d in clause.scene.dates_in(*near) if d.role == "point" and _follows(clause, word, d.start)]
        if word.scheme == "documents":
            old = (
                [d for d in old if _is_attributive(clause, d)]
                or _right_before(clause, word)
                or day_behind_from(clause.scene, word.last, clause.last)
                or [d for d in clause.scene.dates_in(word.last, clause.last) if _is_in_brackets(clause, word, d)]
            )
        old = [d for d in old if not is_ahead(d, clause.scene.analysis.article)]  # «в 2028-м договор обновят»
        span = _paper_before(clause, word)
        ground = _is_ground(clause, span) and (main is None or word.first < main.anchor)
        if old and (main is None or main.type != "signed" or ground):
            yield Deed("signed", "event.signed.paper", clause.first, clause.last, word.first, True, span)
            return
    if main is not None and main.type in ENDED and clause.kinds:
        yield from _decisions_of_old(clause)


def _adopted(clause: Clause) -> list[Trigger]:
    """«Меморандум, принятый в 2006 году, касается туризма»: the participle behind a paper."""
    if not clause.has_word(_ADOPT):
        return []
    papers = [d.last for d in clause.documents]
    behind = [i for i in range(clause.first, clause.last) if any(0 < i - p < _WORDS_TO_ADOPTED for p in papers)]
    adopted = [i for i in behind if is_full_participle(clause.tokens[i]) and clause.tokens[i].lemma == _ADOPT]
    return [Trigger("events", "signed", i, i + 1, clause.tokens[i].text) for i in adopted]


def _is_other_paper(clause: Clause, word: Trigger) -> bool:
    """«Телеграмма, датированная 1 марта»: a paper that signs no tie."""
    before = clause.tokens[max(clause.first, word.first - _WORDS_TO_DATE) : word.first]
    return not clause.documents and role_words("papers_ru").any_plays(before, "other")


def _decisions_of_old(clause: Clause) -> Iterator[Deed]:
    """«Отменили решение 2003 года о побратимстве»: what ends was decided then."""
    for index in range(clause.first, clause.last - 1):
        dates = clause.scene.dates_in(index + 1, index + 2)
        decided = role_words("papers_ru").plays(clause.tokens[index], "decision")
        if decided and dates and _is_attributive(clause, dates[0]):
            yield Deed("signed", "event.signed.paper", clause.first, clause.last, index, is_backdrop=True)
            return


def _paper_before(clause: Clause, word: Trigger) -> tuple[int, int] | None:
    """Of several papers the one that a participle belongs to: «протокол продлевает договор, заключённый в 2003-м»."""
    papers = [d for d in clause.documents if d.first <= word.first]
    return (papers[-1].first, papers[-1].last) if len(clause.documents) > 1 and papers else None


def _is_ground(clause: Clause, paper: tuple[int, int] | None) -> bool:
    """«Во исполнение соглашения, заключённого в 2019-м, подписан план»: the ground of a signing has its own."""
    reach = max(clause.first, paper[0] - WORDS_TO_FRAME) if paper else clause.first
    return paper is not None and is_ground(clause.scene, reach, paper[0])


def paper_of_entry(clause: Clause) -> tuple[Deed, ...]:
    """«2023. Протокол о намерениях с Улан-Батором: …»: an entry of a chronicle that names a paper and has no verb."""
    headed = [d for d in clause.scene.dates_in(clause.first, clause.last) if d.rule.endswith("heading")]
    if not headed or not clause.documents or any(is_predicate(t) for t in clause.words):
        return ()
    return (clause.deed("signed", "event.signed.entry", clause.documents[0].first),)


def paper_behind_dash(clause: Clause) -> tuple[Deed, ...]:
    """«В 2005-м возникла идея, а через два года — и договор о побратимстве»: a date, a dash and a paper, no verb."""
    if not clause.documents or any(is_predicate(t) for t in clause.words):
        return ()
    dash = next((i for i in range(clause.first, clause.last) if clause.tokens[i].text in ("—", "–")), None)
    if dash is None or not any(d.role == "point" for d in clause.scene.dates_in(clause.first, dash)):
        return ()
    papers = [d for d in clause.documents if d.first > dash and clause.tokens[d.first].feats.get("Case") == "Nom"]
    if not papers or clause.scene.triggers_in(clause.first, dash, "documents"):
        return ()
    sentence = clause.tokens[clause.sentence.first : clause.sentence.last]
    to_come = any(is_future(t) for t in sentence) or bool(clause.plans)
    type_, rule = ("planned", "event.planned") if to_come else ("signed", "event.signed.dashed")
    return (clause.deed(type_, rule, papers[0].first),)


def gapped_papers(clause: Clause, main: Deed) -> Iterator[Deed]:
    """«Подписал договор о дружбе, в 2011-м — соглашение о побратимстве»: a dash stands for the verb."""
    for paper in clause.documents:
        if paper.first <= main.anchor or clause.tokens[paper.first - 1].text not in ("—", "–"):
            continue
        comma = next((i for i in range(paper.first, main.anchor, -1) if clause.tokens[i].text == ","), None)
        if comma is not None and clause.scene.dates_in(comma, paper.first):
            rule = f"{main.rule}.gapped"
            yield Deed("signed", rule, comma, clause.last, paper.first, document=(paper.first, clause.last))


def _is_in_brackets(clause: Clause, word: Trigger, date: DateMention) -> bool:
    """«Договор о сотрудничестве с Нишем (2010)»: the year behind this paper."""
    ahead = any(d.first > word.first and clause.tokens[d.first].start < date.start for d in clause.documents)
    return not ahead and is_in_brackets_of_paper(clause.scene, date, clause.first)


def _right_before(clause: Clause, word: Trigger) -> list[DateMention]:
    """«прошлогодний договор», «мартовский меморандум»: an adjective of time before a paper."""
    before = clause.tokens[word.first - 1]
    dates = clause.scene.dates_in(max(clause.first, word.first - 1), word.first)
    return [d for d in dates if before.pos in ("ADJ", "DET") and d.end == before.end and d.value]


def _is_attributive(clause: Clause, date: DateMention) -> bool:
    """Whether a date belongs to the noun before it: «договор 1986 года», «от 3 мая»; not «в 1986 году», «вчера»."""
    before = clause.tokens[clause.scene.analysis.token_index_at(date.start) - 1]
    adverbial = "season" in date.rule  # «аннулировали договор весной 2022-го»
    return before.lemma == "от" or (date.rule.endswith("year") and before.pos != "ADP" and not adverbial)


def _follows(clause: Clause, word: Trigger, start: int) -> bool:
    """Whether a date stands behind a word with no other verb or mark between."""
    between = [t for t in clause.tokens[word.last : clause.last] if t.end <= start]
    return all(t.is_word and t.pos != "VERB" for t in between)
