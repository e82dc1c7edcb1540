"""Partners of whom nothing is told but that they stand in a list: what the list says of them."""

from __future__ import annotations

from kg.extract.clauses.date_owners import is_of_another_jubilee
from kg.extract.dates.dating import usable
from kg.extract.dates.of_entries import date_behind_entry, date_in_brackets
from kg.extract.deeds.documents import read_document
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.extract.ties.find import TieMention, Ties
from kg.lang.ru.predicates import is_predicate
from kg.text.dates import DateMention

_OPENING = 3  # tokens: «С 1993 года»
_ALL_OF_THEM = 3  # tokens: «оба — с 2018 года»
_MARKS = (":", "—", "–")


def event_of_listed(scene: Scene, ties: Ties, tie: TieMention) -> EventMention:
    """A partner in a list of partners of whom nothing else is told: the tie exists, or is considered."""
    type_, date, dated = "exists", None, "date.none"
    if scene.has_cue(_start_of_list(scene, tie.first), tie.last, "considered"):
        type_ = "planned"
        sentence = scene.analysis.sentences[tie.sentence]
        points = [d for d in usable(scene.dates_in(sentence.first, sentence.last), type_) if d.role == "point"]
        date = points[0] if len(points) == 1 else None
        dated = f"date.clause.{date.rule}" if date else dated
    elif _follows_plan(scene, ties, tie):
        type_ = "planned"
    elif (date := _date_of_entry(scene, tie)) is not None:
        type_, dated = "exists" if date.role == "since" else "signed", "date.brackets"
    elif (date := _beginning(scene, tie)) is not None:
        dated = f"date.clause.{date.rule}"
    value = date.value if date else None
    rule = f"event.{type_}.listed+{dated}"
    return EventMention(tie.pair, type_, value, None, tie.sentence, tie.first, tie.last, rule, explicit=True)


def _date_of_entry(scene: Scene, tie: TieMention) -> DateMention | None:
    """The date that an entry of a list gives its partner: in brackets, before a dash or behind the name."""
    own = date_in_brackets(scene, tie) or date_behind_entry(scene, tie)
    return own or _date_of_all(scene, tie)


def _date_of_all(scene: Scene, tie: TieMention) -> DateMention | None:
    """«Дольше всех, с 2002 года, — с Эгером», «Рашка и Свидник, оба с 2018 года»: without a verb."""
    sentence = scene.analysis.sentences[tie.sentence]
    dates = [d for d in scene.dates_in(sentence.first, sentence.last) if d.role in ("point", "since") and d.value]
    words = scene.analysis.tokens[sentence.first : sentence.last]
    if len(dates) != 1 or any(map(is_predicate, words)):
        return None
    named = {p.entity for p in scene.parties_in(sentence.first, sentence.last)} - {scene.home}
    at = scene.analysis.token_index_at(dates[0].start)
    all_of_them = any(t.lemma in ("оба", "все", "весь") for t in scene.analysis.tokens[max(0, at - _ALL_OF_THEM) : at])
    return dates[0] if all_of_them or (len(named) == 1 and named <= set(tie.pair)) else None


def _beginning(scene: Scene, tie: TieMention) -> DateMention | None:
    """«С 1993 года их партнёр — Оснабрюк», «Тридцатилетие союза с Римини праздновали осенью»: since when a tie is told
    that is the only one of its sentence.
    """
    sentence = scene.analysis.sentences[tie.sentence]
    if {p.entity for p in scene.parties_in(sentence.first, sentence.last)} - set(tie.pair):
        return None
    first, last = next((c for c in scene.clauses[tie.sentence] if c[0] <= tie.first < c[1]), (tie.first, tie.last))
    opening = scene.dates_in(first, min(first + _OPENING, last))
    named = scene.analysis.tokens[first + _OPENING - 1 : first + _OPENING + 1]
    since = [d for d in opening if d.role == "since" and not any(map(is_predicate, named))]
    lasting = [d for d in scene.dates_in(first, last) if d.rule == "date.anniversary"]
    lasting = [d for d in lasting if not is_of_another_jubilee(scene, d, last)]
    return next((d for d in (*since, *lasting) if d.value), None)


def paper_of_listed(scene: Scene, event: EventMention) -> str | None:
    """The paper that an entry of a list names for a pair, without a verb: «Полоцк – Псков: договор о дружбе»."""
    sentence = scene.analysis.sentences[event.sentence]
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    if not event.explicit or any(map(is_predicate, tokens)) or not any(t.text in _MARKS for t in tokens):
        return None
    named = scene.triggers_in(sentence.first, sentence.last, "documents")
    bare = [d for d in named if scene.analysis.tokens[d.first].feats.get("Case") == "Nom"]
    return read_document(scene, sentence, bare[0].first, sentence.last, None) if bare else None


def _follows_plan(scene: Scene, ties: Ties, tie: TieMention) -> bool:
    """«Кого ещё прочат в партнёры? Газеты называли Ниш и Мерсин»: told behind a plan with nobody."""
    if tie.sentence == 0 or any(t.is_explicit for t in ties.in_sentence(tie.sentence - 1)):
        return False
    before, here = scene.analysis.sentences[tie.sentence - 1], scene.analysis.sentences[tie.sentence]
    if before.paragraph != here.paragraph or scene.triggers_in(here.first, here.last, "kinds"):
        return False
    return any(d.type == "planned" for c in scene.clauses[before.index] for d in read_deeds(scene, before, *c))


def _start_of_list(scene: Scene, first: int) -> int:
    """The start of the clause that a colon joins to a list: «в запасе есть и другие адреса: …»."""
    clauses = scene.clauses[scene.sentence_of(first).index]
    before = [c for c in clauses if c[1] == first and scene.analysis.tokens[first - 1].text == ":"]
    return before[0][0] if before else first
