"""What came about without a word of signing: a plan agreed, a paper that came of a visit, papers to be."""

from __future__ import annotations

from kg.extract.clauses.about_tie import is_partner, is_review
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.modality import WILL_BE, is_to_come
from kg.extract.scene.deed import Deed
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_predicate

_PAIR = 2
_BEFORE_SAID = (",", ":", "—", "–")
_COMING_WITH = ("верн", "возвр", "уеха", "отбы", "улете")


def agreed(clause: Clause) -> tuple[Deed, ...]:
    """«Стороны согласовали дорожную карту»: a plan that is agreed came about, as gold records have it."""
    verbs = [t for t in clause.plans if t.pattern == "согласовать" and not is_to_come(clause, t)]
    past = [t for t in verbs if clause.tokens[t.first].feats.get("Tense") == "Past"]
    if not past or all(d.id != "road_map" for d in clause.documents):
        return ()
    return (_signed(clause, "agreed", past[0].first),)


def attested(clause: Clause) -> tuple[Deed, ...]:
    """«План совместных действий заверили мэры»: who attests a paper signs it; not «заверил, что соглашение в силе»."""
    verb = _past(clause, "attests")
    if verb is None or clause.has_word("не"):
        return ()
    if any(t.text in _BEFORE_SAID for t in clause.tokens[verb + 1 : verb + 2]):  # none where the text breaks off
        return ()
    papers = [d for d in clause.documents if clause.tokens[d.first].feats.get("Case") in ("Nom", "Acc")]
    return (_signed(clause, "attested", verb),) if papers else ()


def reviewed(clause: Clause) -> tuple[Deed, ...]:
    """«Текст соглашения завизирован юристами»: what is ready to be signed is planned."""
    review = next((t for t in clause.of("signed") if is_review(clause, t)), None)
    if review is None or not (clause.documents or clause.goes_on_from_paper()):
        return ()
    return (clause.deed("planned", "event.planned.to_be", review.first),)


def appeared(clause: Clause) -> tuple[Deed, ...]:
    """«Документ о сотрудничестве в сфере спорта появился только в 2011 году»: a paper that came to be was signed."""
    papers = _named(clause)
    same = bool(papers) and (clause.any_plays("tie_words_ru", "alike") or clause.has_word("такой"))
    papers = [d for d in papers if d.id != "agreement" or clause.kinds or same]
    papers += [k for k in clause.kinds if _is_tie(clause, k) and clause.tokens[k.first].feats.get("Case") == "Nom"]
    verb = _past(clause, "appears") if papers else None
    if verb is None or clause.has_word("не") or clause.of("exists"):
        return ()
    return (_signed(clause, "appeared", verb),)


def resulted(clause: Clause) -> tuple[Deed, ...]:
    """«Итогом визита стало соглашение», «мэр привёз меморандум»: a paper that a meeting or a journey ended with."""
    if not clause.documents or clause.plans or clause.has_word("не", "проект", "текст", "копия"):
        return ()
    known = role_words("papers_ru")
    outcome = any(known.plays(t, "outcome") and t.feats.get("Case") == "Ins" for t in clause.words)
    verb = _past(clause, "became") if outcome else None
    papers = [d for d in _named(clause) if verb is not None and clause.tokens[d.first].lemma != "договоренность"]
    papers = papers or _brought(clause)
    return (_signed(clause, "resulted", papers[0].first),) if papers else ()


def _brought(clause: Clause) -> list[Trigger]:
    """«Мэр привёз из Китая меморандум», «вернулся с договором»: the paper that somebody came home with."""
    verb = _past(clause, "brings")
    behind = [d for d in clause.documents if verb is not None and d.first > verb and not _is_vague(clause, d)]
    with_it = clause.tokens[verb].lemma.startswith(_COMING_WITH) if verb is not None else False
    cases = ("Ins",) if with_it else ("Acc", "Nom")
    return [d for d in behind if clause.tokens[d.first].feats.get("Case") in cases]


def _is_vague(clause: Clause, document: Trigger) -> bool:
    return clause.tokens[document.first].lemma in ("документ", "бумага", "договоренность", "грамота")


def to_be(clause: Clause) -> tuple[Deed, ...]:
    """«В мае будет и соглашение», «договор о партнёрстве появится осенью»: a paper that is going to be."""
    if not (clause.documents or _is_of_another(clause)):
        return ()
    known = role_words("papers_ru")
    verbs = [i for i in range(clause.first, clause.last) if is_predicate(clause.tokens[i])]
    coming = [i for i in verbs if known.plays(clause.tokens[i], "appears") and is_future(clause.tokens[i])]
    if len(verbs) == 1 and clause.tokens[verbs[0]].text.casefold() in WILL_BE:
        coming = verbs
    fetched = _fetched(clause)
    if fetched is not None:
        return (clause.deed("planned", "event.planned.to_be", fetched),)
    papers = [d for d in _named(clause) if d.id != "agreement" or clause.has_word("и", "тоже", "также", "полноценный")]
    if not coming or not (papers or _is_of_another(clause)) or clause.tokens[coming[0] - 1].lemma == "не":
        return ()
    return (clause.deed("planned", "event.planned.to_be", coming[0]),)


def _is_of_another(clause: Clause) -> bool:
    """«Соглашение с Цхинвалом есть, с Сухумом тоже будет»: the paper is named before, with another partner."""
    if clause.documents or clause.first == clause.sentence.first or not clause.has_word("тоже", "также", "и", "скоро"):
        return False
    parties = clause.scene.parties_in(clause.first, clause.last)
    companion = len(parties) == 1 and parties[0].government.preposition == "с"
    return companion and bool(clause.scene.triggers_in(clause.sentence.first, clause.first, "documents"))


def _fetched(clause: Clause) -> int | None:
    """«В сентябре мэр полетит в Урумчи за меморандумом»: the verb of who is going to fetch a paper."""
    travels = role_words("visit_words_ru")
    verb = next((i for i in range(clause.first, clause.last) if is_future(clause.tokens[i])), None)
    if verb is None or not travels.plays(clause.tokens[verb], "travels"):
        return None
    behind = (d.first for d in clause.documents if d.first > verb)
    return verb if any("за" in [t.lemma for t in clause.tokens[max(verb, i - 2) : i]] for i in behind) else None


def from_now_on(clause: Clause) -> tuple[Deed, ...]:
    """«Ниш теперь побратим Калуги», «теперь у городов есть договор»: what holds from now on has just come about."""
    known = role_words("papers_ru")
    if (
        not (clause.kinds or clause.documents)
        or not (clause.any_plays("papers_ru", "from_now") or _since_today(clause))
        or clause.has_word("не", "бывший", "больше", "только", "лишь")
    ):
        return ()
    parties = {p.entity for p in clause.scene.parties_in(clause.first, clause.last)}
    verbs = [t for t in clause.words if is_predicate(t)]
    if parties and (will_be := _will_be_partners(clause, len(verbs))) is not None:
        return (_signed(clause, "now", will_be),)
    if clause.plans or not parties or len(parties) > _PAIR or not all(known.plays(t, "holding") for t in verbs):
        return ()
    partners = [k for k in clause.kinds if k.id == "sister_city" and is_partner(clause, k) and not verbs]
    told = [t for t in (*partners, *clause.documents) if _is_bare(clause, t)]
    return (_signed(clause, "now", told[0].first),) if told else ()


def _will_be_partners(clause: Clause, verbs: int) -> int | None:
    """«Его побратимами теперь будут Куляб и Бохтар»: the noun, where no other verb stands."""
    will_be = any(t.text.casefold() in WILL_BE for t in clause.words)
    partners = (k for k in clause.kinds if k.id == "sister_city" and is_partner(clause, k))
    named = (k.first for k in partners if clause.tokens[k.first].feats.get("Case") == "Ins" and _is_bare(clause, k))
    return next(named, None) if will_be and verbs == 1 else None


def _since_today(clause: Clause) -> bool:
    """«С сегодняшнего дня Тверь и Безансон — побратимы», «с этой минуты»."""
    known = role_words("papers_ru")
    return any(
        one.lemma in ("с", "со") and known.plays(two, "this_day") and known.plays(three, "moment")
        for one, two, three in zip(clause.words, clause.words[1:], clause.words[2:], strict=False)
    )


def _is_bare(clause: Clause, named: Trigger) -> bool:
    """Whether a noun may be what a clause says: without a preposition, and no «побратим Ниш», who acts."""
    if any(p.government.case == "Nom" for p in clause.scene.parties_in(named.last, named.last + 1)):
        return False
    before = [t for t in clause.tokens[max(clause.first, named.first - 2) : named.first] if t.pos not in ("ADJ", "DET")]
    case = clause.tokens[named.first].feats.get("Case")
    return case in ("Nom", "Acc", "Ins") and (not before or before[-1].pos != "ADP")


def _named(clause: Clause) -> list[Trigger]:
    return [d for d in clause.documents if clause.tokens[d.first].feats.get("Case") == "Nom"]


def _past(clause: Clause, role: str) -> int | None:
    """The token of a verb in the past that plays a role."""
    verbs = clause.playing("papers_ru", role)
    return next((i for i in verbs if clause.tokens[i].feats.get("Tense") == "Past"), None)


def _is_tie(clause: Clause, kind: Trigger) -> bool:
    """Whether a word names the tie itself: «побратимство»."""
    return clause.tokens[kind.first].lemma == "побратимство"


def _signed(clause: Clause, how: str, anchor: int) -> Deed:
    return clause.deed("signed", f"event.signed.{how}", anchor)
