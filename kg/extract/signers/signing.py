"""Which clauses tell a signing as a fact, and who acts in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.people import PersonMention
from kg.extract.scene.scene import Scene
from kg.extract.signers.not_signing import is_stood_in_for, is_told_of_another
from kg.extract.signers.paper_signed import is_of_other_paper, is_of_paper_told
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import governor
from kg.lang.ru.predicates import is_future, is_predicate

_REACH = 8  # words before a name in which a verb of presence or saying still governs it
_STORY = 3  # sentences after a signing in which «представлял» and «от Бреста — …» still tell who signed
_BOTH = 2
_NEXT = 2  # sentences after a signing in which «это сделал» is about it
_SIDE_REACH = 5  # words of a clause in which its side is told
_CONVERB_REACH = 12  # words behind a name in which «поставив подпись» is what its bearer did
_ADDING = frozenset(("а", "то", "и", "так"))
_LISTING = frozenset((":", ";"))
_FOR_SIDE = frozenset(("от", "за"))
_CEREMONY = "подписание"
_THERE = frozenset(("на", "при"))
_EXCHANGING = frozenset(("обменяться", "обмениваться"))  # «обменялись подписанными экземплярами»
_BY_HIM = frozenset(("им", "ею", "ей"))
_WHICH_REACH = 8  # words of a name and «, при» before «котором»
_DONE = ("signed", "renewed")
_INSTRUMENTAL = ("ым", "им", "ом", "ем", "ём", "ой", "ей")


class Signing:
    """Walks through the clauses of a scene, in order, and keeps in which sentence a signing or deed was told last."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.signed_in = -_STORY - 1
        self.done_in = -_STORY - 1
        self._attribute: int | None = None
        self.tails: set[int] = set()
        """Where, in the sentence read, the clause before the last one goes on."""

    def clauses(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The clauses of a sentence; «а также Чжао», and items behind a colon, go with the clause before."""
        clauses: list[tuple[int, int]] = []
        self.tails.clear()
        tokens = self.scene.analysis.tokens
        for first, last in self._with_tails(sentence):
            may_go_on = bool(clauses) and first not in self.tails
            may_go_on = may_go_on and (tokens[first].lemma in _ADDING or tokens[first - 1].text in _LISTING)
            if may_go_on and not any(_is_finite(t) for t in _outside_relatives(tokens[first:last])):
                if tokens[first - 1].text == ":" and len(clauses) > 1 and _is_relative(tokens, clauses[-1][0]):
                    clauses.pop()  # «подписи людей, которых помнят: ‖ мэра Орлова и …»
                clauses[-1] = (clauses[-1][0], last)
            else:
                clauses.append((first, last))
        return clauses

    def _with_tails(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """The clauses, cut behind relative ones: «подписали Орлов, который руководил Тулой, ‖ и Павел Кузьмин»."""
        tokens = self.scene.analysis.tokens
        for first, last in self.scene.clauses[sentence.index]:
            tail = _tail(tokens, first, last) if first > sentence.first and _is_relative(tokens, first) else last
            yield first, tail
            if tail < last:
                self.tails.add(tail)
                yield tail, last

    def acting(self, first: int, last: int) -> list[PersonMention]:
        """Who acts in a clause: not who is only present, or only says something; by a participle, only its agents."""
        persons = [p for p in self.scene.persons_in(first, last) if not self._is_stood_in_for(first, p)]
        persons = [p for p in persons if not self._is_of_relative(first, last, p)]
        if self._attribute is not None:
            return [p for p in persons if self._is_agent(p)]
        return [p for p in persons if not self._stands_by(first, last, p)]

    def _is_of_relative(self, first: int, last: int, person: PersonMention) -> bool:
        """«мэр Орлов, ‖ при котором подписали договор»: of whom a relative clause tells that others signed."""
        tokens = self.scene.analysis.tokens
        name = self.scene.analysis.token_index_at(person.start)
        near = range(name, min(last, name + _WHICH_REACH))
        which = next((i for i in near if tokens[i].lemma == "который"), None)
        if which is None or tokens[which].feats.get("Case") in ("Nom", None) or tokens[which - 1].pos != "ADP":
            return False
        cues = [t.first for t in self.scene.triggers_in(first, last, "cues") if t.id == "signing"]
        return bool(cues) and all(cue > which for cue in cues)

    def _is_stood_in_for(self, first: int, person: PersonMention) -> bool:
        analysis = self.scene.analysis
        name = analysis.token_index_at(person.start)
        after = analysis.token_index_at(person.end - 1) + 1
        is_beside = after < len(analysis.tokens) and bool(self.scene.persons_in(after, after + 1))
        if is_beside and is_told_of_another(analysis.tokens, name, after):
            return True
        return is_stood_in_for(analysis.tokens, name, first)

    def _is_agent(self, person: PersonMention) -> bool:
        """«договор, подписанный Иваном Орловым»."""
        token = self.scene.analysis.token_index_at(person.start)
        is_behind = self._attribute is not None and self._attribute < token
        return is_behind and self._is_in_instrumental(person)

    def _is_in_instrumental(self, person: PersonMention) -> bool:
        """Whether a name is an agent's, by its tag or, as foreign ones get any, by its form («Азаматом Комовым»)."""
        words = self.scene.analysis.tokens_in(person.start, person.end)
        is_changed = words[-1].text != person.name.split()[-1] and words[-1].text.endswith(_INSTRUMENTAL)
        return words[0].feats.get("Case") == "Ins" or is_changed

    def is_told(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a clause tells who signed; «представлял», «от Бреста — Кузьмин» count right after a signing."""
        tokens = self.scene.analysis.tokens[first:last]
        cues = [t for t in self.scene.triggers_in(first, last, "cues") if t.id == "signing"]
        told = [t.first for t in cues if _is_fact(self.scene.analysis.tokens[t.first], tokens)]
        exchanged = self.scene.has_word(first, last, *_EXCHANGING)
        verbs = [i for i in told if exchanged or not _is_attribute(self.scene.analysis.tokens[i])]
        self._attribute = told[0] if told and not verbs else None
        low = self.scene.analysis.sentences[max(0, sentence.index - 1)].first
        if told and (verbs or self._has_agent(first, last)):
            others = is_of_other_paper(tokens) or is_of_paper_told(self.scene.analysis.tokens, low, first, tokens)
            if not others:
                self.signed_in = sentence.index
                return True
        if self.scene.has_word(first, last, _CEREMONY) and self.scene.has_cue(first, last, "representing"):
            return not any(is_future(t) for t in tokens)
        is_put = self.scene.has_word(first, last, "поставить", "ставить")
        if first in self.tails or (is_put and _puts_own(tokens)):
            return self.signed_in == sentence.index
        if is_put and sentence.index - self.signed_in < _NEXT and _puts_them(tokens):
            return True
        if sentence.index - self.done_in < _NEXT and _did_it(tokens):
            return True
        if cues or sentence.index - self.signed_in >= _STORY:
            return False
        if self._goes_on(first) and not any(_is_finite(t) for t in tokens):
            return True
        if sentence.index - self.signed_in < _NEXT and _did_it(tokens):
            return True
        if sentence.index - self.signed_in < _NEXT and _is_with(tokens):
            return True
        is_of_party = not role_words("papers_ru").any_plays(tokens, "no_party")
        return (is_of_party and self.scene.has_cue(first, last, "representing")) or _speaks_for_side(tokens)

    def is_done_next(self, first: int, last: int) -> bool:
        """«Мэры А и Б встретились ‖ и подписали договор»: what those who acted in the clause before did next."""
        tokens = self.scene.analysis.tokens[first:last]
        verb = next((i for i, t in enumerate(tokens) if _is_finite(t)), None)
        if verb is None or tokens[0].text.casefold() != "и":
            return False
        return all(t.pos not in ("NOUN", "PROPN", "PRON") for t in tokens[:verb])

    def is_subject(self, person: PersonMention) -> bool:
        """Whether a person is named in the nominative."""
        return is_in_nominative(self.scene.analysis.tokens_in(person.start, person.end))

    def _goes_on(self, first: int) -> bool:
        """Whether a sentence is the next item of a list («подписали: Орлов — мэр Тулы; Кузьмин — мэр Бреста»)."""
        return first > 0 and self.scene.analysis.tokens[first - 1].text in _LISTING

    def _has_agent(self, first: int, last: int) -> bool:
        """Whether a person in the instrumental did it («договор, подписанный Орловым», «подписанный ими»)."""
        tokens = self.scene.analysis.tokens
        since = self._attribute or first
        persons = [p for p in self.scene.persons_in(first, last) if self._is_in_instrumental(p)]
        if any(self.scene.analysis.token_index_at(p.start) > since for p in persons):
            return True
        agents = [
            i for i in range(first, last) if tokens[i].lemma == "они" or is_by_him(tokens[max(first, i - 1) : i + 1])
        ]
        return any(tokens[i].feats.get("Case") == "Ins" and i > since for i in agents)

    def is_deed(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a clause tells that a tie was made or renewed, without a word for signing."""
        tokens, named = self.scene.analysis.tokens[first:last], self.scene.triggers_in(first, last, "events")
        planned = any(t.id == "planned" for t in named)  # «обсудили возобновление контактов»
        events = [t for t in named if t.id in _DONE and not (planned and _is_noun(self.scene, t))]
        is_told = any(
            _is_fact(self.scene.analysis.tokens[t.first], tokens) and not self._is_occasion(first, t.first)
            for t in events
        )
        self.done_in = sentence.index if is_told else self.done_in
        return is_told

    def is_prolonged_by(self, first: int, last: int, persons: Sequence[PersonMention]) -> bool:
        """«Сегодня договор продлили Дмитрий Рудаков и Христо Христов»: two who prolong a paper sign it."""
        tokens = self.scene.analysis.tokens
        verb = next((i for i in range(first, last) if role_words("papers_ru").plays(tokens[i], "prolonging")), None)
        if verb is None or len(persons) < _BOTH or not _is_finite(tokens[verb]) or is_future(tokens[verb]):
            return False
        names = [self.scene.analysis.token_index_at(p.start) for p in persons]
        before = tokens[names[0] - 1]
        return before.pos not in ("ADP", "ADV") and all(verb < name for name in names)

    def _is_occasion(self, first: int, at: int) -> bool:
        """«На подписание приехали», «при подписании присутствовали»: who was there has not signed."""
        tokens = self.scene.analysis.tokens
        of = governor(tokens, at, first)
        return tokens[at].lemma == _CEREMONY and of is not None and of.lemma in _THERE

    def _stands_by(self, first: int, last: int, person: PersonMention) -> bool:
        """Whether a word of presence or saying governs a name, and none of signing stands nearer."""
        name = self.scene.analysis.token_index_at(person.start)
        cues = self.scene.triggers_in(first, name, "cues")
        if any(t.id == "signing" for t in cues):
            cues = tuple(t for t in cues if t.first >= name - _REACH)
        tokens = self.scene.analysis.tokens
        told = (t.first for t in cues if t.id in ("presence", "saying"))
        by = max((i for i in told if tokens[i].feats.get("VerbForm") != "Conv"), default=None)
        if by is None or (tokens[by].pos in ("NOUN", "ADP") and tokens[name].feats.get("Case") == "Nom"):
            return False  # «в присутствии губернатора», «по словам губернатора мэр Орлов подписал …»
        if any(t.id == "signing" and t.first > by and tokens[t.first].pos == "VERB" for t in cues):
            return False
        if self._is_said_before(by, name):
            return False
        return not self._signs_meanwhile(name, last)

    def _is_said_before(self, by: int, name: int) -> bool:
        """«рассказал ‖ Орлов, ‖ он и Кузьмин подписали»: the verb of saying has its own subject before a comma."""
        tokens = self.scene.analysis.tokens
        sayer = next((p for p in self.scene.persons_in(by, name) if self.is_subject(p)), None)
        if sayer is None or tokens[by].pos != "VERB":
            return False
        behind = self.scene.analysis.token_index_at(sayer.end - 1) + 1
        return tokens[behind].text == "," and any(t.lemma in ("он", "она") for t in tokens[behind + 1 : name])

    def _signs_meanwhile(self, name: int, last: int) -> bool:
        """«сказал Орлов, поставив подпись», «пояснил Орлов, подписавший договор»."""
        tokens = self.scene.analysis.tokens
        end = min(last, name + _CONVERB_REACH)
        behind = [t for t in self.scene.triggers_in(name, end, "cues") if t.id == "signing"]
        return any(_is_meanwhile(t) for cue in behind for t in tokens[max(name, cue.first - 2) : cue.first + 1])


def is_by_him(words: Sequence[Token]) -> bool:
    """Whether the last of two words is «им» as in «подписанный ‖ им», and not «с ним» or «дал им»."""
    return len(words) > 1 and words[1].text.lower() in _BY_HIM and words[0].feats.get("VerbForm") == "Part"


def is_in_nominative(name: Sequence[Token]) -> bool:
    """Whether a name is a subject: one of its words is tagged so, as foreign ones get any case («Милан Йоцич»)."""
    return any(t.feats.get("Case") == "Nom" for t in name)


def _is_noun(scene: Scene, trigger: Trigger) -> bool:
    return scene.analysis.tokens[trigger.first].pos == "NOUN"


def _is_attribute(word: Token) -> bool:
    """«заключённых [соглашений]»: a passive participle that is an attribute tells only who is its agent."""
    is_participle = word.feats.get("VerbForm") == "Part" and word.feats.get("Voice") == "Pass"
    return is_participle and word.feats.get("Variant") != "Short"


def _is_meanwhile(token: Token) -> bool:
    """A converb, or an active participle of the past («поставив», «подписавший»)."""
    if token.feats.get("VerbForm") == "Conv":
        return True
    return token.feats.get("VerbForm") == "Part" and token.feats.get("Voice") == "Act"


def _speaks_for_side(clause: Sequence[Token]) -> bool:
    """«От Бреста — Павел Кузьмин», «с китайской стороны это был мэр»: who stands for a side, without a verb."""
    verbs = [t for t in _outside_relatives(clause) if _is_finite(t)]
    is_one = bool(clause) and clause[0].lemma == "один" and any(t.lemma in ("другой", "второй") for t in clause)
    is_was = bool(verbs) and verbs[0].lemma == "быть" and (is_one or any(t.lemma == "это" for t in clause))
    if len(verbs) > is_was:
        return False
    if is_one:
        return True  # «Один был мэр Орлов, другой — Кузьмин»
    words = [t for t in clause if t.is_word][:_SIDE_REACH]
    if not words:
        return False
    begin = words[1:] if words[0].lemma in _ADDING else words
    is_from = bool(begin) and begin[0].lemma == "из" and any(t.text in ("—", "–") for t in clause)
    return is_from or (bool(begin) and (begin[0].lemma in _FOR_SIDE or any(t.lemma == "сторона" for t in begin)))


def _puts_own(clause: Sequence[Token]) -> bool:
    """«…, с тульской стороны свою поставил Орлов», «вторую поставил Кузьмин»: a signature that was told of before."""
    verb = next((i for i, t in enumerate(clause) if t.lemma in ("поставить", "ставить") and _is_finite(t)), None)
    if verb is None or is_future(clause[verb]):
        return False
    around = (*clause[max(0, verb - 1) : verb], *clause[verb + 1 : verb + 2])
    return any(t.lemma in _ANOTHER and t.feats.get("Case") == "Acc" for t in around)


def _puts_them(clause: Sequence[Token]) -> bool:
    """«Под ним две подписи. С тульской стороны ‖ их поставил Орлов»: signatures that the sentence before told of."""
    return any(
        them.text.lower() in ("их", "её", "ее") and put.lemma in ("поставить", "ставить") and _is_finite(put)
        for them, put in pairwise(clause)
    )


_ANOTHER = frozenset(("свой", "второй", "другой", "третий"))


def _is_with(clause: Sequence[Token]) -> bool:
    """«с Великими Луками — глава города Козловский»: whose paper, and who signed it, without a verb."""
    words = [t for t in clause if t.is_word]
    if not words or words[0].lemma not in ("с", "со") or any(_is_finite(t) for t in clause):
        return False
    return any(t.text in ("—", "–") for t in clause)


def _is_relative(tokens: Sequence[Token], first: int) -> bool:
    return any(t.lemma in ("который", "где") for t in tokens[first : first + 2])


def _outside_relatives(clause: Sequence[Token]) -> Iterator[Token]:
    """The words of a clause without «…, который привёз гостей» and «…, при котором начали»."""
    is_inside = False
    for before, token in pairwise((*clause[:1], *clause)):
        opens = token.lemma == "который" and (before.text == "," or before.pos == "ADP")
        is_inside = opens or (is_inside and token.text != ",")
        if not is_inside:
            yield token


def _tail(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a relative clause ends, and «и» goes on with a name or an office behind its last verb."""
    for index in range(last - 2, first, -1):
        if _is_finite(tokens[index]):
            return last
        goes_on = tokens[index].text == "," and tokens[index + 1].lemma in ("и", "а")
        if goes_on and any(_is_finite(t) for t in tokens[first:index]):
            return index + 1
    return last


def _did_it(clause: Sequence[Token]) -> bool:
    """«За Эссен это сделал Томас Куфен», «то же сделал Орлов»: right after a signing, it is the signing."""
    verbs = [t for t in clause if t.lemma in ("сделать", "проделать") and _is_finite(t) and not is_future(t)]
    return bool(verbs) and any(t.lemma in ("это", "то", "тот", "этот") for t in clause)


def _is_finite(token: Token) -> bool:
    return is_predicate(token) and token.text != "есть"


def _is_fact(word: Token, clause: Sequence[Token]) -> bool:
    """Whether a word of signing tells what has happened: no infinitive (but «приехал подписать»), no future."""
    if word.pos in ("VERB", "AUX", "ADJ"):
        if is_future(word):
            return False
        return word.feats.get("VerbForm") != "Inf" or role_words("papers_ru").any_plays(clause, "comes_to_sign")
    if any(before.lemma == "не" and is_predicate(t) for before, t in pairwise(clause)):
        return False  # «подписи мэров не нужны»
    verbs = [t for t in clause if t.pos in ("VERB", "AUX")]
    told = [t for t in verbs if t.feats.get("VerbForm") != "Inf"]
    return not any(is_future(t) for t in told) and not (verbs and verbs[0].feats.get("VerbForm") == "Inf")
