"""Deeds: what the words of a clause amount to, before anybody asks between whom.

The clause carries the deed: its verb, negation, modality and tense. A deed that is only intended, proposed or still to
come is `planned`; one that is denied, or told of as a habit, is nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.extract.clauses.about_tie import (
    is_about_tie,
    is_of_other_actors,
    is_of_regions,
    is_with_others,
)
from kg.extract.clauses.appointed import appointed_behind
from kg.extract.clauses.became import agreed, appeared, attested, from_now_on, resulted, reviewed, to_be
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.date_owners import is_of_partner
from kg.extract.clauses.ends_decided import goes_on_by_paper
from kg.extract.clauses.intended import has_object, is_object, is_subject
from kg.extract.clauses.joined import became_partner, joined, left
from kg.extract.clauses.modality import is_bounded, is_denied, is_maxim, is_presupposed, is_term, is_to_come
from kg.extract.clauses.not_prolonged import not_prolonged
from kg.extract.clauses.people_not_partners import parts_with_people
from kg.extract.clauses.put_off import is_put_off, question_put_off
from kg.extract.clauses.refuting import is_refuted, says_not
from kg.extract.clauses.renewing import in_place, is_again, is_within_paper
from kg.extract.clauses.since_when import dates_a_state, is_of_plan, lasted_before
from kg.extract.clauses.votes import adopted_by_vote, is_adopted, is_of_draft
from kg.extract.deeds.papers import gapped_papers, paper_behind_dash, paper_of_entry, paper_to_come, papers_of_old
from kg.extract.scene.deed import ADOPTIONS, DENIED, DONE, ENDED, IN_FORCE, Deed
from kg.extract.scene.scene import Scene
from kg.extract.visits.feast_words import names_feast
from kg.extract.visits.gapped_visits import further_guests, last_time
from kg.extract.visits.visit import Visit, read_visit
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.text.dates import TO_DAY, DateMention

_BEGINNINGS = (
    "день рожд",
    "дата рожд",
    "точк",
    "отсч",
    "завяз",
    "нача",
    "начин",
    "слож",
    "брать нач",
    "подруж",
    "зарод",
)
_NOT_YET_SIGNED = (*ADOPTIONS, "парафир")
"""Beginnings of words for what comes before a signing, and is one where none is told to come."""

_IN_FORCE = "вступить в силу"
_IN_STATE = ("породнен", "породнена", "породнены")
_READINGS = ("рассм", "вынести", "внес")
_LEFT_TO_SIGN = ("остаться … подпис", "остаться подпис", "осталось подпис", "дело за", "не хватать … подпис")
_TWO = 2
_WORDS_TO_MARK = 2
_WHO = ("кто", "какой", "который", "с")
_WORDS_TO_WHICH = 5  # tokens


def read_deeds(scene: Scene, sentence: Sentence, first: int, last: int) -> tuple[Deed, ...]:
    """What the triggers of a clause amount to; `exists` where only a partnership word stands."""
    told = scene.deeds.get((first, last))
    if told is None:
        told = scene.deeds[first, last] = tuple(_deeds(Clause(scene, sentence, first, last)))
    return told


def _deeds(clause: Clause) -> Iterator[Deed]:
    """The deeds of the clause, the main one first."""
    if clause.has_cue("in_general") or is_of_regions(clause) or is_with_others(clause):
        yield from _visited_last(clause)
        return
    main = _main(clause)
    if main is None:
        yield from papers_of_old(clause, main)
        told = next((d for read in _WITHOUT_DONE if (d := read(clause))), ())
        yield from told
        if any(d.rule == "event.signed.resulted" for d in told):
            yield from (v for v in _visited(clause) if _is_arrival(clause, v))
        elif any(d.type == "planned" for d in told):
            yield from (v for v in _visited(clause) if _tells_visit_beside_plan(clause, v))
        return
    paper = paper_to_come(clause, main) if main.is_backdrop else None
    if paper is not None:
        span = (paper.first, clause.last)
        yield Deed("planned", "event.planned.paper", clause.first, clause.last, paper.first, document=span)
        return
    yield main
    if main.is_backdrop and main.type == "signed":
        yield from _visited(clause)  # «До подписания, в июле, Кобрин посетили хоккеисты»
    yield from _beside(clause, main)
    yield from papers_of_old(clause, main)
    yield from _ended_before(clause, main)


def _is_arrival(clause: Clause, visit: Deed) -> bool:
    """«Делегация приехала на День города и вернулась с меморандумом»: the visit has a verb of its own."""
    verb = clause.tokens[visit.anchor]
    return verb.pos == "VERB" and not role_words("papers_ru").plays(verb, "brings")


def _main(clause: Clause) -> Deed | None:
    """What the clause tells as done or as still to come, the strongest first."""
    if not clause.triggers or _is_hearsay(clause) or _asks_whether(clause):
        return None
    main = next((d for type_ in DONE if (d := _done(clause, type_)) is not None), None)
    if main is not None and main.type == "signed" and any(t.id == "renewed" for t in clause.attributes):
        return replace(main, type="renewed", rule="event.renewed.paper")  # «обновлённый документ подписали»
    if main is not None and main.type == "signed" and is_again(clause, main):
        return replace(main, type="renewed", rule="event.renewed")
    if main is not None and main.type == "terminated" and is_bounded(clause):
        return replace(main, type="suspended", rule="event.suspended.until")
    if main is not None and is_within_paper(clause, main):
        return replace(main, rule="event.renewed.within")
    return in_place(clause, main) if main is not None and main.type == "renewed" else main


def _is_hearsay(clause: Clause) -> bool:
    """«Якобы разорвал договор», «мол, шведы разорвали договор»."""
    mark = clause.first - _WORDS_TO_MARK - 1  # «…: мол, | шведы разорвали договор»
    led_in = mark >= clause.sentence.first and clause.tokens[mark].text == ":"
    return clause.has_cue("hearsay") or (led_in and clause.scene.has_cue(mark, clause.first, "hearsay"))


def _asks_whether(clause: Clause) -> bool:
    """«Сакребуло отрекается от Ялты?»: what is asked is not told; «почему Киль порвал …?» tells it."""
    if clause.tokens[clause.last - 1].text != "?":
        return False
    first, last = clause.sentence.first, clause.sentence.last
    if len({p.entity for p in clause.scene.parties_in(first, last)}) < _TWO and clause.tokens[first].lemma in _WHO:
        return True  # «Какой город расторг с нами договор?»
    return not role_words("papers_ru").any_plays(clause.tokens[first:last], "asking")


def _done(clause: Clause, type_: str) -> Deed | None:
    """The deed of a type that the clause tells as done or as still to come."""
    mine = [t for t in clause.of(type_) if is_about_tie(clause, t) and t not in clause.attributes]
    mine = [t for t in mine if not (is_denied(clause, t) or is_maxim(clause, t) or goes_on_by_paper(clause, t))]
    mine = [t for t in mine if not _is_lasting(clause, t) and not is_term(clause, t)]
    if not mine:
        return None
    done = [t for t in mine if not is_to_come(clause, t)]
    told = [t for t in done if not is_presupposed(clause, t)]
    if not told and len(done) < len(mine):
        mine = [t for t in mine if t not in done]  # «После подписания договора города станут побратимами»
        done = []
    if not done:
        kind = "exists" if type_ in ENDED else "planned"
        in_force = all(t.pattern == _IN_FORCE for t in mine)  # «документ вступит в силу с 1 июня»
        return clause.deed(kind, IN_FORCE if in_force else f"event.{type_}.planned", mine[0].first)
    anchor = (told or done)[0]
    adopted = all(t.pattern.startswith(_NOT_YET_SIGNED) or is_adopted(clause, t) for t in done)
    rule = f"event.{type_}.adopted" if adopted else f"event.{type_}"
    rule = f"{rule}.draft" if adopted and is_of_draft(clause) else rule
    return Deed(type_, rule, clause.first, clause.last, _word_of(clause, anchor), is_backdrop=not told)


def _word_of(clause: Clause, trigger: Trigger) -> int:
    """The token that tells a deed: the verb of «из побратимов вышла», else the first word of a pattern."""
    first, between = clause.tokens[trigger.first], clause.tokens[trigger.first : trigger.last]
    if first.pos != "ADP" and not (first.pos in ("NOUN", "ADJ") and any(t.text == "," for t in between)):
        return trigger.first
    return next(
        (i for i in range(trigger.last - 1, trigger.first, -1) if clause.tokens[i].pos == "VERB"), trigger.first
    )


def _is_lasting(clause: Clause, trigger: Trigger) -> bool:
    """«Давно породнён с Шымкентом», «породнён с Киршем, но писем нет»: a state told without the day it began on."""
    lasting = clause.tokens[trigger.first].text.casefold().replace("ё", "е") in _IN_STATE
    if trigger.id != "signed" or not lasting:
        return False
    dated = clause.scene.dates_in(clause.first, clause.last) or clause.documents
    begun = clause.has_word("быть", "официально") or clause.any_plays("papers_ru", "from_now")
    return not (dated or begun) or clause.has_word("давно", "издавна", "исстари", "издревле")


def _planned(clause: Clause) -> tuple[Deed, ...]:
    if is_of_other_actors(clause):
        return ()
    left = any(p.pattern.startswith(_LEFT_TO_SIGN) for p in clause.plans)
    if not clause.plans or not (left or has_object(clause) or _is_talked_over(clause)):
        return ()
    if any(clause.of(type_) for type_ in ENDED):
        return ()  # «предложение прекратить побратимство не набрало голосов»
    if clause.has_cue("rejected"):
        return ()  # «отвергли идею побратимства»
    plan = clause.plans[0]
    raised = (plan.last, clause.last) if plan.pattern.split()[-1] == "до" else None  # «поднять меморандум до …»
    rule = f"event.planned{_how_planned(clause)}"
    return (Deed("planned", rule, clause.first, clause.last, plan.first, document=raised),)


def _is_talked_over(clause: Clause) -> bool:
    """«Ведутся переговоры и с Чойбалсаном, хотя до бумаг далеко»: the sentence says what the talks are about.

    Or that behind it does: «Мэру разрешили начать переговоры с Нишем. Речь идёт о соглашении».
    """
    if not any("переговор" in p.pattern for p in clause.plans):
        return False
    behind = clause.scene.analysis.sentences[clause.sentence.index + 1 : clause.sentence.index + 2]
    speaks = (s for s in behind if s.paragraph == clause.sentence.paragraph and clause.tokens[s.first].lemma == "речь")
    about = next(speaks, clause.sentence)
    return bool(clause.scene.triggers_in(clause.sentence.first, about.last, "documents"))


def _tells_visit_beside_plan(clause: Clause, visit: Deed) -> bool:
    """«Съездил в Лепель и вернулся с проектом соглашения», «делегация обсудила проект»: all of it in the past."""
    verbs = [t for t in clause.words if t.feats.get("VerbForm") == "Fin" and t.pos == "VERB"]
    past = bool(verbs) and all(t.feats.get("Tense") == "Past" for t in verbs)
    by_nouns = all(clause.tokens[p.first].pos == "NOUN" for p in clause.plans)
    return past and (by_nouns or visit.rule.endswith((".guests", ".away")))


def _visited(clause: Clause) -> tuple[Deed, ...]:
    """A visit, and since when the tie exists where the clause tells both."""
    partings = (t for t in clause.of("terminated") if parts_with_people(clause, t))
    visit = read_visit(clause.scene, clause.first, clause.last, [*clause.of("visited"), *partings])
    if visit is None:
        return _visited_last(clause)
    deed = _with_clause_of_act(clause, visit)
    since = [d for d in clause.scene.dates_in(clause.first, clause.last) if d.role == "since"]
    if clause.kinds and any(_is_of_lasting(clause, d) for d in since):
        return (deed, clause.deed("exists", "event.exists.since", clause.kinds[0].first))
    more = (i for i in further_guests(clause.scene, clause.first, clause.last) if i > visit.anchor)
    return (deed, *(clause.deed("visited", "event.visited.gapped", i) for i in more))


def _is_of_lasting(clause: Clause, since: DateMention) -> bool:
    """Whether a tie may last since a date beside a visit, not the visit: «с понедельника здесь живут школьники»."""
    published = clause.scene.analysis.article.published or ""
    recent = bool(since.value) and len(since.value or "") >= TO_DAY and (since.value or "")[:4] == published[:4]
    return "weekday" not in since.rule and ".nearest" not in since.rule and not recent


def _with_clause_of_act(clause: Clause, visit: Visit) -> Deed:
    """«Дни Решта, которые пройдут в июне», «сыграли на турнире, который прошёл 1 июня»: who tells its date."""
    scene, told = clause.scene, Deed("visited", visit.rule, clause.first, clause.last, visit.anchor)
    after = next((c for c in scene.clauses[clause.sentence.index] if c[0] == clause.last), None)
    if (
        after is None
        or scene.analysis.tokens[clause.last].lemma != "который"
        or scene.dates_in(clause.first, clause.last)
    ):
        return told
    act = visit.rule.endswith((".held", ".noun")) and visit.anchor >= clause.last - _WORDS_TO_WHICH
    if not (act or names_feast(clause.words[-_WORDS_TO_WHICH:])):
        return told
    return replace(told, last=after[1], anchor=clause.last - 2)


def _visited_last(clause: Clause) -> tuple[Deed, ...]:
    """«Оттуда каждый год приезжают ансамбли, последний раз — в минувшую субботу»: a habit, and one visit of it."""
    since = last_time(clause.scene, clause.first, clause.last)
    return () if since is None else (Deed("visited", "event.visited.gapped", since, clause.last, since),)


def _not_signed(clause: Clause) -> tuple[Deed, ...]:
    """A denied signing («так и не подписали соглашение»): the tie is not told as existing then, or is still to come."""
    denied = [t for t in clause.of("signed") if is_denied(clause, t) and t not in clause.attributes]
    outright = any(says_not(clause, t) or is_refuted(clause, t) for t in denied)
    put_off = is_put_off(clause.scene, clause.sentence, clause.last)
    if not denied or not (clause.documents or outright or put_off) or clause.of("exists"):
        return ()
    waits = put_off or clause.has_word("пока", "еще")
    type_, rule = ("planned", "event.signed.pending") if waits else (DENIED, "event.denied")
    return (clause.deed(type_, rule, denied[0].first),)


def _beside(clause: Clause, main: Deed) -> Iterator[Deed]:
    """What a clause tells beside its main deed: since when the tie existed, and what is planned next."""
    since = [d for d in clause.scene.dates_in(clause.first, clause.last) if d.role == "since"]
    since = [d for d in since if is_of_partner(clause.scene, d) or not dates_a_state(clause, main, d.start)]
    if main.type != "signed" and since:
        if main.rule == IN_FORCE or (main.type == "planned" and is_of_plan(clause, since[0].start)):
            return
        yield clause.deed("exists", "event.exists.since", main.anchor)
    elif main.type in ENDED and lasted_before(clause):
        yield clause.deed("exists", "event.exists.lasted", main.anchor)
    begun = [t for t in clause.of("exists") if t.pattern.startswith(_BEGINNINGS)]
    if begun and main.type in ENDED:
        yield clause.deed("exists", "event.exists.begun", begun[0].first)
    if main.type == "signed":
        yield from appointed_behind(clause, main)
        yield from gapped_papers(clause, main)
        later = [p for p in clause.plans if p.first > main.anchor]
        papers = [d for d in clause.documents if later and d.first >= later[0].last and is_object(clause, d)]
        if papers:
            span = (papers[0].first, clause.last)
            yield Deed("planned", "event.planned", later[0].first, clause.last, later[0].first, document=span)


def _how_planned(clause: Clause) -> str:
    """What is known of a plan: a paper is only read («совет рассмотрит»), or cooperation in general is agreed on."""
    if all(p.pattern.startswith(_READINGS) for p in clause.plans):
        return ".reading"
    if any(p.pattern.startswith(_LEFT_TO_SIGN) for p in clause.plans):
        return ".left"
    ties = (k for k in clause.kinds if k.id != "cooperation" and not is_subject(clause, k))
    return "" if clause.documents or any(ties) else ".in_general"


def _ended_before(clause: Clause, main: Deed) -> Iterator[Deed]:
    """An end that an attribute tells: «возобновили отношения, прерванные в 2022 году»."""
    for word in clause.attributes:
        if word.id in ENDED and word.id != main.type and is_about_tie(clause, word):
            yield Deed(word.id, f"event.{word.id}.before", clause.first, clause.last, word.first, is_backdrop=True)
            return


def _existing(clause: Clause) -> tuple[Deed, ...]:
    """A tie that is told as existing: by a word for that, or a partnership word alone."""
    words = clause.of("exists") or clause.kinds
    if not words:
        return ()
    begun = any(t.pattern.startswith(_BEGINNINGS) for t in clause.of("exists"))
    return (clause.deed("exists", "event.exists.begun" if begun else "event.exists", words[0].first),)


_WITHOUT_DONE: tuple[Callable[[Clause], tuple[Deed, ...]], ...] = (
    paper_of_entry,
    paper_behind_dash,
    agreed,
    attested,
    appeared,
    resulted,
    to_be,
    reviewed,
    adopted_by_vote,
    not_prolonged,
    question_put_off,
    _planned,
    _not_signed,
    _visited,
    from_now_on,
    became_partner,
    joined,
    left,
    _existing,
)
"""What a clause without a deed that is done or to come may tell: the first that answers."""
