"""Events: what an article says happened to a tie, clause by clause.

What a clause tells (`kg.extract.deeds.read`) is joined with the pairs it speaks of (`kg.extract.ties.find`), a date
(`kg.extract.dates.dating`) and a document (`kg.extract.deeds.documents`); what a sentence leaves out is taken from
those around it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from kg.extract.clauses.clause import goes_on
from kg.extract.clauses.modality import was_under_way
from kg.extract.dates.dating import Dating, date_deed
from kg.extract.dates.occasion import DayOfSigning, date_by_occasion
from kg.extract.dates.of_entries import date_in_brackets
from kg.extract.dates.of_partners import date_of_partner, is_of_another
from kg.extract.deeds.documents import is_named_before, is_thing_acted_on, read_document
from kg.extract.deeds.read import read_deeds
from kg.extract.events.alike import goes_alike
from kg.extract.events.general_deeds import GeneralDeeds
from kg.extract.events.known_visits import visits_of_known
from kg.extract.events.listed import event_of_listed
from kg.extract.events.of_ordinals import of_ordinal
from kg.extract.events.repeated import deeds_repeated
from kg.extract.events.retelling import date_what_was_told, opens_back, still_to_sign
from kg.extract.events.several_times import with_further_times
from kg.extract.events.spoken_of import nearest_ties, of_antecedent, of_named_people, ties_spoken_of
from kg.extract.events.strangers import speaks_of_stranger
from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.deed import DENIED, DONE, ENDED, Deed
from kg.extract.scene.frame import Pair
from kg.extract.scene.peoples import pairs_of_peoples
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import UNDER_WAY, EventMention
from kg.extract.ties.find import TieMention, Ties
from kg.extract.ties.spared import SPARED
from kg.extract.visits.away import those_here
from kg.extract.visits.gapped_visits import further_guests, goes_on_to, guests_with_day
from kg.extract.visits.wishes import is_unfixed
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_predicate
from kg.text.dates import DateMention, parse_date

_MANY = 2
_LED_IN = 3  # tokens: «до этого лет десять»
_SHORT = 8  # tokens: «Точнее, с 1970 года.»
_OF_THE_TIE = (*ENDED, "renewed")
_PAPERLESS = ("exists", "visited")


def find_events(scene: Scene, ties: Ties) -> tuple[EventMention, ...]:
    """All tellings of events, in the order of the text."""
    found: list[EventMention] = []
    general, signing = GeneralDeeds(), DayOfSigning()
    silent: list[TieMention] = []
    for sentence in scene.analysis.sentences:
        in_sentence = ties.in_sentence(sentence.index)
        if not any(t.is_explicit for t in in_sentence) or opens_back(scene, sentence):
            date_what_was_told(scene, sentence, found)
        if in_sentence:
            told = _read_sentence(scene, sentence, in_sentence, found, ties.by_pair.keys())
            read = [general.complete(scene, e) for e in told]
            found.extend(signing.complete(scene, e) for e in read)
            signing.note(scene, read)
            silent.extend(t for t in in_sentence if t.is_explicit)
        else:
            found.extend(_lasting(scene, sentence, found))
        if not in_sentence:
            general.read(scene, sentence)
    found.extend(visits_of_known(scene, ties))
    found.extend(general.begun_with(scene, e) for e in _listed(scene, ties, silent, found))
    found = list(with_further_times(scene, found))
    dated = date_by_occasion(scene, [still_to_sign(scene, e) for e in found if e.type != DENIED])
    return tuple(replace(e, type="exists") if is_unfixed(scene, e) else e for e in dated)


def _is_candidate(scene: Scene, event: EventMention) -> bool:
    """«Вероятный кандидат — Таншань, в ноябре туда поедет делегация»: planned, whatever visit is told beside it."""
    words = scene.analysis.tokens[event.first : event.last]
    return event.type == "planned" and role_words("tie_words_ru").any_plays(words, "candidate")


def _listed(
    scene: Scene, ties: Ties, silent: Sequence[TieMention], found: Sequence[EventMention]
) -> list[EventMention]:
    """What lists say of pairs of whom no clause told anything, only a visit, or only that they are partners."""
    told = {e.pair for e in found}
    beyond_visits = {e.pair for e in found if e.type != "visited"}
    settled = {e.pair for e in found if e.type != "visited" and (e.type != "exists" or e.date)}
    listed = [event_of_listed(scene, ties, t) for t in silent if t.pair not in settled]
    return [
        e
        for e in listed
        if e.pair not in told
        or (e.date and e.pair in beyond_visits)
        or (e.pair not in beyond_visits and _is_candidate(scene, e))
    ]


_TURNING = ("исполниться", "исполняться")


def _read_sentence(
    scene: Scene,
    sentence: Sentence,
    ties: Sequence[TieMention],
    before: Sequence[EventMention],
    known: Collection[Pair],
) -> Iterator[EventMention]:
    told = next((e.document for e in reversed(before) if e.document), None)
    last_deed: Deed | None = None
    main: Deed | None = None  # of the clause before
    for first, last in scene.clauses[sentence.index]:
        deeds = read_deeds(scene, sentence, first, last)
        if main and goes_alike(scene, (first, last), deeds, ties):
            own = bool(scene.triggers_in(first, last, "documents"))
            paper = None if own else main.document or (main.first, main.last)
            deeds = (replace(main, first=first, last=last, anchor=first, document=paper),)
        elif last_deed and _is_gapped(scene, first, last, deeds, last_deed):
            deeds = (replace(last_deed, first=first, last=last, anchor=first, document=None),)
        main = next((d for d in deeds if d.type in (*DONE, "planned")), None)
        deeds = deeds_repeated(scene, (first, last), deeds, last_deed, before)
        last_deed = next((d for d in deeds if _may_be_dropped(scene, d)), None) or last_deed
        overlapping = [t for t in ties if t.first < last and first < t.last]
        near = ties_spoken_of(scene, (first, last), overlapping or nearest_ties(ties, first))
        alone = len({t.pair for t in near}) == 1 and bool(scene.triggers_in(first, last, "kinds"))
        for deed in deeds:
            dating = date_deed(scene, sentence, deed, deeds)
            if deed.rule.endswith(".repeated") and dating.rule.startswith("date.sentence"):
                dating = Dating(None, "date.of_something_else")  # the day is that of whose example was followed
            spoken_of = of_antecedent(scene, deed, near, ties)
            meant = of_ordinal(scene, deed, spoken_of, known)
            named = overlapping or (near if alone else ())
            named = named if meant is spoken_of else meant
            lasting = _lasted(scene, deed, before)
            lasting = lasting or _is_jubilee_of_tie(scene, first, last)
            begun = dating.date and _dates_a_beginning(scene, dating.date, named, near, lasting=lasting)
            if dating.date and deed.type == "exists" and not begun:
                dating = Dating(None, "date.of_something_else")
            document = _document_of(scene, sentence, deed, told)
            for mention in _of_pairs(scene, sentence, deed, dating, meant):
                yield mention if mention.type in _PAPERLESS else replace(mention, document=document)


def _may_be_dropped(scene: Scene, deed: Deed) -> bool:
    """Whether a dash may stand for a deed: a done one, or a state since a date («с 2000 года числится Ашдод, а …»)."""
    since = any(d.role == "since" for d in scene.dates_in(deed.first, deed.last)) if deed.type == "exists" else False
    return deed.type in (*DONE, "visited") or since


def _lasted(scene: Scene, deed: Deed, before: Sequence[EventMention]) -> bool:
    """Whether the length of a tie is told that lasts still, or whose end was told right before; or what began: «она
    началась в 1987 году», where no municipality is named.
    """
    verb = scene.analysis.tokens[deed.anchor]
    began = deed.rule.endswith(".begun") and any(
        t.feats.get("Tense") == "Past" for t in scene.analysis.tokens[deed.first : deed.last]
    )
    if began and not scene.parties_in(deed.first, deed.last):
        return scene.has_cue(deed.first, deed.last, "pronoun") or bool(
            scene.triggers_in(deed.first, deed.last, "kinds")
        )
    ended = bool(before) and before[-1].type in ENDED and before[-1].sentence >= scene.sentence_of(deed.first).index - 1
    return role_words("tie_words_ru").plays(verb, "takes_time") and (verb.feats.get("Tense") == "Pres" or ended)


def _of_pairs(
    scene: Scene, sentence: Sentence, deed: Deed, dating: Dating, near: Sequence[TieMention]
) -> Iterator[EventMention]:
    """What a deed is for each of the pairs that its clause speaks of, without its paper."""
    mark = "headline." if sentence.paragraph == 0 else ""
    meant = of_named_people(scene, deed, _meant(scene, sentence, near))
    for tie in meant:
        type_, value, found = _of_partner(scene, deed, tie, dating, alone=len(near) == 1)
        told_by = deed.rule
        if tie.rule == SPARED:
            type_, value, told_by = "exists", None, "event.exists.spared"
        told_here = tie.is_explicit and tie.first < deed.last and deed.first < tie.last
        several = len(meant) > 1 and not tie.is_explicit
        if type_ == "visited" and (several or (not told_here and _is_elsewhere(scene, deed, tie))):
            continue  # of several pairs nobody can tell whose guests came
        if deed.rule.endswith(".performing") and not tie.is_explicit and not _is_brought_to(scene, deed, tie):
            continue  # a choir may well sing at home
        if not tie.is_explicit and speaks_of_stranger(scene, sentence, tie.pair):
            continue
        rule = f"{mark}{told_by}+{found.rule}"
        if type_ == "planned" and was_under_way(scene.analysis.tokens[deed.first : deed.last]):
            rule += f"+{UNDER_WAY}"
        where = (sentence.index, deed.first, deed.last)
        yield EventMention(tie.pair, type_, value, None, *where, rule, explicit=tie.is_explicit)


def _is_brought_to(scene: Scene, deed: Deed, tie: TieMention) -> bool:
    """«Он привезёт в Курск врачей»: of the tie told before, one side is where people are brought."""
    brought = role_words("visit_words_ru").plays(scene.analysis.tokens[deed.anchor], "brings")
    parties = scene.parties_in(deed.first, deed.last)
    where = all(p.entity in tie.pair and p.government.preposition in ("в", "на") for p in parties)
    described = any(e in tie.pair for _, e in adjectives_in(scene, deed.first, deed.last))
    here = not parties and bool(those_here(scene, deed.first, deed.last))
    if here and pairs_of_peoples(scene, deed.first, deed.last, {tie.pair}):
        return True  # «эстонская делегация пробыла у нас три дня»
    return brought and where and (bool(parties) or described)


def _is_elsewhere(scene: Scene, deed: Deed, tie: TieMention) -> bool:
    """Whether a clause that names neither side of a pair names another place: «побывали в провинции Гилян»."""
    if role_words("visit_words_ru").any_plays(scene.analysis.tokens[deed.first : deed.last], "state"):
        return True  # «побывали представители 75 стран»
    named = scene.places_in(deed.first, deed.last)
    sides = {p.entity for p in scene.parties_in(deed.first, deed.last)} & set(tie.pair)
    return not sides and any(p.kind in ("region", "municipality") and p.form == "noun" for p in named)


def _of_partner(
    scene: Scene, deed: Deed, tie: TieMention, dating: Dating, *, alone: bool
) -> tuple[str, str | None, Dating]:
    """The type, date and dating of a deed for a pair; one of several partners has its own date, none of another's."""
    own = None if alone and not _names_others(scene, deed, tie) else date_of_partner(scene, deed, tie)
    undated = own is None and alone and dating.rule == "date.none" and deed.type not in ENDED
    if undated and (date := date_in_brackets(scene, tie)) is not None:
        own = Dating(date, "date.brackets")
    if own is None and not alone and dating.date and is_of_another(scene, deed, tie, dating.date):
        own = Dating(None, "date.of_something_else")
    dating = own or dating
    type_, value = _settle(deed.type, dating.date)
    if type_ == "exists" and dating.rule == "date.brackets" and dating.date and dating.date.role == "point":
        type_ = "signed"  # «Побратимы: Лодзь (2005)»: the year in which it came about
    return type_, value, dating


def _names_others(scene: Scene, deed: Deed, tie: TieMention) -> bool:
    """Whether a clause of one pair names a third municipality, which may have a date of its own."""
    return any(p.entity not in tie.pair for p in scene.parties_in(deed.first, deed.last))


def _meant(scene: Scene, sentence: Sentence, ties: Sequence[TieMention]) -> Sequence[TieMention]:
    """Of a list told before, «последний» and «с ним» mean the last one."""
    if len(ties) < _MANY or any(t.is_explicit for t in ties):
        return ties
    words = {t.lemma for t in scene.analysis.tokens[sentence.first : sentence.last]}
    if {"первый", "второй"} <= words and len(scene.dates_in(sentence.first, sentence.last)) >= _MANY:
        return ties  # «С первой дружат с 1992 года, со вторым с 1997-го»
    if "первый" in words and not scene.triggers_in(sentence.first, sentence.last, "documents"):
        return ties[:1]
    return ties[-1:] if "последний" in words else ties


def _is_gapped(scene: Scene, first: int, last: int, deeds: Sequence[Deed], told: Deed) -> bool:
    """Whether a dash stands for the verb told before: «заключили соглашение, а в прошлом году — меморандум»."""
    if told.type == "visited" and (goes_on_to(scene, first, last) or guests_with_day(scene, first, last)):
        return all(d.type == "exists" for d in deeds)
    if told.type == "visited" and not any(further_guests(scene, first, last)):
        return False
    tokens = scene.analysis.tokens[first:last]
    silent = all(d.type == "exists" or d.rule.endswith(".dashed") for d in deeds) and not any(
        is_predicate(t) for t in tokens
    )
    dashed = any(t.text in ("—", "–") for t in tokens) and not _is_of_unknown(scene, first, last)
    return silent and dashed and bool(scene.dates_in(first, last) or scene.triggers_in(first, last, "documents"))


def _is_of_unknown(scene: Scene, first: int, last: int) -> bool:
    """«…, а ещё через два года — российский Чехов»: behind the dash stands a name that is no municipality's."""
    tokens = scene.analysis.tokens
    dash = next((i for i in range(first, last) if tokens[i].text in ("—", "–")), last)
    behind = (t for t in tokens[dash + 1 : last] if t.is_capitalized and t.pos == "PROPN")
    return any(behind) and not scene.parties_in(dash, last)


def _document_of(scene: Scene, sentence: Sentence, deed: Deed, told: str | None) -> str | None:
    first, last = deed.document or (deed.first, deed.last)
    if deed.type not in _OF_THE_TIE or scene.triggers_in(deed.first, deed.last, "documents"):
        return read_document(scene, sentence, first, last, told)
    if goes_on(scene, sentence, first, last):  # «Договор, по которому города жили с 1998 года, денонсировали»
        return read_document(scene, sentence, sentence.first, first, told)
    meant = is_thing_acted_on(scene, sentence, first, last) or is_named_before(scene, sentence, first, last)
    if deed.type in ENDED and not meant:
        return None
    return read_document(scene, sentence, first, last, told)


def _is_before_it(scene: Scene, date: DateMention) -> bool:
    """«Побратимы с 2022 года, а до него одиннадцать лет жили по соглашению»: a length of time that is over."""
    at = scene.analysis.token_index_at(date.start)
    before = scene.analysis.tokens[max(0, at - _LED_IN) : at]
    return any(one.lemma == "до" and two.lemma in ("он", "это", "тот") for one, two in pairwise(before))


def _is_jubilee_of_tie(scene: Scene, first: int, last: int) -> bool:
    """«Партнёрству двух городов исполняется тридцать лет»: how long the tie told last has been."""
    tokens = scene.analysis.tokens
    whose = (tokens[t.first] for t in scene.triggers_in(first, last, "kinds"))
    of_tie = any(t.pos == "NOUN" and t.feats.get("Case") == "Dat" for t in whose)
    return of_tie and any(t.lemma in _TURNING for t in tokens[first:last])


def _dates_a_beginning(
    scene: Scene, date: DateMention, here: Sequence[TieMention], near: Sequence[TieMention], *, lasting: bool
) -> bool:
    """Whether a since-date or a length of time is that of the pairs named in the clause, or of the one pair near it."""
    if date.role == "duration" and _is_before_it(scene, date):
        return False
    if date.role == "since" or lasting:
        return bool(here) or len({t.pair for t in near}) == 1
    return bool(here) and all(t.is_explicit for t in here)


def _settle(type_: str, date: DateMention | None) -> tuple[str, str | None]:
    """A lasting relation with a since-date exists; all else keeps its type and date."""
    if date is None:
        return type_, None
    if type_ == "signed" and date.role == "since":
        return "exists", date.value
    if type_ == "visited" and date.role == "since" and parse_date(date.value):
        return type_, date.value  # «находится в городе со среды»
    if type_ == "planned" and date.role == "since":
        return type_, date.value  # «с марта ведёт переговоры»
    if type_ in ("visited", "planned") and date.role in ("since", "duration"):
        return type_, None
    return type_, date.value


def _lasting(scene: Scene, sentence: Sentence, found: Sequence[EventMention]) -> Iterator[EventMention]:
    """«Они продолжались с 1959 года»: a sentence that only says since when the tie told last has existed."""
    pairs = {e.pair for e in takewhile(lambda e: e.sentence >= sentence.index - 1, reversed(found))}
    if len(pairs) != 1 or scene.parties_in(sentence.first, sentence.last):
        return
    short = sentence.last - sentence.first <= _SHORT
    for first, last in scene.clauses[sentence.index]:
        since = [d for d in scene.dates_in(first, last) if d.role == "since" and d.value]
        told = any(t.id == "exists" for t in scene.triggers_in(first, last, "events"))
        if since and (told or (short and not any(map(is_predicate, scene.analysis.tokens[first:last])))):
            rule = f"event.exists+date.clause.{since[0].rule}"
            (pair,) = pairs
            yield EventMention(pair, "exists", since[0].value, None, sentence.index, first, last, rule, explicit=False)
