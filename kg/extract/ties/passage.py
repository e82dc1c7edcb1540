"""The passage: what a reader has in mind of it, and how its clauses are read with that in mind."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.extract.scene.announcing import announces_list, calls_partner
from kg.extract.scene.compatriots import are_compatriots, are_compatriots_aside
from kg.extract.scene.deed import ENDED
from kg.extract.scene.each_others import are_across_border, may_be_each_others, two_across_border
from kg.extract.scene.entries import announces_partners, is_telling_entry, is_told, split_in_pairs
from kg.extract.scene.frame import Frame, Pair, pair_of
from kg.extract.scene.parties import Group, without_descriptions
from kg.extract.scene.scene import Scene
from kg.extract.scene.setting import Setting
from kg.extract.scene.tied_mutually import are_tied_mutually
from kg.extract.scene.wording import counts_partner, deeds_in, has_word, is_listing, is_of_people, leaves_unnamed
from kg.extract.ties.apposed import told_by_apposition
from kg.extract.ties.bystanders import without_bystanders
from kg.extract.ties.circumstances import tells_no_tie
from kg.extract.ties.frames import read_clause
from kg.extract.ties.gapped_pairs import with_further_pairs
from kg.extract.ties.hosts import with_hosts
from kg.extract.ties.no_tie import is_denied
from kg.extract.ties.opening_head import head_at_opening
from kg.extract.ties.ordinals import Ordinals
from kg.extract.ties.owners import (
    Told,
    acting_people,
    common_partner,
    owner_told,
    pairs_named,
    partner_told_aside,
    people_told,
)
from kg.extract.ties.reference import frame_with_pronoun, is_bound, meant_by_subject, topic_told
from kg.extract.ties.seekers import has_its_own, has_its_partner, owner_at_start, seeker, turns_to_another
from kg.extract.ties.speakers import town_of_speaker
from kg.extract.ties.stand_ins import has_signers, possible_sides
from kg.extract.ties.third_parties import is_abroad, is_beside_region, is_joined
from kg.lang.base import Sentence

_LOOSE = ("tie.hub.companion", "tie.hub.object", "tie.hub.sender", "tie.hub.origin", "tie.lone")

Located = tuple[Frame, int, int]
"""A frame with the token range of its clause."""


class Passage:
    """What a passage is about, and what was told so far.

    Attributes:
        topic: the municipality spoken of last; «он», «его», «у неё» refer to it.
        hub: whose partners those are that are named without a head.
        seeking: who was told in this paragraph to have or seek partners of its own.
        heading: whether the passage has a heading that says so.
        focus: the pairs told last; «стороны», «города», «соглашение» refer to them.
        known: all pairs told so far.
        announced: for how many sentences a list of partners may still follow.
        pairwise: whether pairs were announced («три пары городов»): two that are named together are one of them.
        of_partners: whether the paragraph begins with words for the partners of the article's own municipality.
        people: whom people stand for that the sentence read last says to have something («у самих гостей»).
        speaker: the municipality of who speaks in the clause read last, where it means it without naming it.
        denied: the frames of the sentence read last that it names only to deny them.
        settled: whether the article is known to tell of partners of its own municipality, from a first reading.
    """

    def __init__(self, scene: Scene, *, settled: bool = False) -> None:
        self.scene = scene
        self.settled = settled
        self.topic: int | None = None
        self.hub = scene.home
        self.seeking: int | None = None
        self.heading = False
        self.focus: tuple[Pair, ...] = ()
        self.known: set[Pair] = set()
        self.announced = 0
        self.pairwise = False
        self.denied: list[Located] = []
        self.of_partners = False
        self.people: int | None = None
        self.speaker: int | None = None
        self._opened_at: int | None = None
        self._placed_in = -1
        self._turned = False  # whether the paragraph opened with another municipality than the article's own

    def open(self, sentence: Sentence) -> None:
        """Begin a paragraph with its first sentence."""
        self.of_partners = announces_partners(self.scene, sentence)
        self.topic, self.hub, self.heading, self._opened_at = None, self.scene.home, False, None
        self.seeking, self._turned = None, False

    def open_under(self, heading: int) -> None:
        """Begin what stands under the name of a municipality."""
        self.topic = self.hub = heading
        self.heading, self.announced, self.focus = True, 0, ()

    def turn_to_owner(self, sentence: Sentence) -> None:
        """«У самих гостей есть ещё одна родня»: from here on the passage is about whom people stand for."""
        told = Told(self.known, self.focus, self.hub)
        self.people = owner_told(self.scene, sentence.first, sentence.last, told)
        self.hub = self.hub if self.people is None else self.people

    def tell(self, pairs: tuple[Pair, ...]) -> None:
        """Take up pairs that a sentence tells."""
        self.focus = pairs
        self.known |= set(pairs)

    def kept(self, sentence: Sentence) -> list[Located]:
        """The frames of a sentence; a partner named alone, right after its tie with another head, keeps that head.

        «Одесса лишила статуса побратима Ростов. Договор с Ростовом был самым старым.»
        """
        kept, self.denied = [], []
        for frame, first, last in with_further_pairs(self.scene, self.frames_of(sentence)):
            denied = frame.pair not in self.known and is_denied(self.scene, first, last)
            self.denied += [(frame, first, last)] if denied else []
            if denied or tells_no_tie(self.scene, frame, first, last, known=self.known, told=bool(self.focus)):
                continue
            told = self.pairwise or frame.pair in self.known
            if not told and are_compatriots_aside(self.scene, frame, sentence.first, sentence.last):
                continue
            common = common_partner(self.scene, frame.pair, first, last, self.known)
            if common is not None:
                kept += [(Frame(common, e, "tie.again"), first, last) for e in frame.pair]
                continue
            pairs = [p for p in self.focus if frame.partner in p and frame.head not in p]
            pairs = pairs or pairs_named(self.scene, sentence, frame, self.known)
            is_loose = frame.rule in _LOOSE and frame.pair not in self.known and len(pairs) == 1
            (head,) = set(pairs[0]) - {frame.partner} if is_loose else (frame.head,)
            rule = "tie.again" if is_loose else frame.rule
            kept += [(f, first, last) for f in self._settled(Frame(head, frame.partner, rule), first, last)]
        return kept

    def _settled(self, frame: Frame, first: int, last: int) -> list[Frame]:
        """The frame; or, where nothing joins two abroad, those of them that are named as partners of the own one."""
        home = self.scene.home
        is_open = self.settled and not self.pairwise and frame.pair not in self.known
        if home is None or not is_open or not is_abroad(self.scene, frame.pair):
            return [frame]
        groups = self.scene.groups_in(first, last)
        # of two who sign, one may stand for a municipality that the clause does not name
        signing = {e for g in self._groups(first, last) if g not in groups for e in g.entities}
        owner = acting_people(self.scene, first, self.known)
        if (
            not signing.isdisjoint(frame.pair)
            or not {self.seeking, self.people, self.speaker, owner}.isdisjoint(frame.pair)
            or is_joined(self.scene, frame, groups, self.topic, self.known)
        ):
            return [frame]
        named = {e for g in groups for e in g.entities}
        return [Frame(home, e, "tie.settled") for e in (frame.head, frame.partner) if e in named]

    def head_of(self, entities: Collection[int]) -> int | None:
        """Whose partners a sentence adds: the hub's; where it lies abroad as they do, the article's own city's."""
        hub = self.hub
        abroad = (is_abroad(self.scene, pair_of(hub, e)) for e in entities if hub not in (None, e))
        if not self.settled or hub in (None, self.seeking, self.people) or not any(abroad):
            return hub
        return hub if any(hub in pair and is_abroad(self.scene, pair) for pair in self.known) else self.scene.home

    def move_hub(self, sentence: Sentence, groups: tuple[Group, ...], frames: list[Frame]) -> None:
        """A passage goes on about the municipality whose partners it has named, or is about to name."""
        anchors = [g.entities[0] for g in groups if g.is_partners_of]
        seeking = seeker(self.scene, sentence, groups)
        heads = {f.head for f in frames}
        if seeking is not None:
            self.hub = self.seeking = seeking
        elif anchors:
            self.hub = anchors[0]
        elif len(heads) == 1 and len({f.partner for f in frames}) > 1:
            (self.hub,) = heads
        elif heads == {self.topic} and self._opened_at == self.topic and not any(self.topic in p for p in self.known):
            self.hub = self.topic  # «В Волгограде … От побратимства с ним отказалась Острава. Ушёл и Ковентри.»
        else:
            aside = partner_told_aside(frames, self.hub, self.known)
            self.hub = self.hub if aside is None else aside

    def frames_of(self, sentence: Sentence) -> Iterator[Located]:
        """The frames of a sentence, clause by clause, with the token range of each."""
        head: int | None = None
        owner: int | None = None
        waiting: list[tuple[int, int, int]] = []
        tied: set[int] = set()
        before: tuple[Group, ...] = ()
        left_at = -1
        ordinals = Ordinals(self.scene, sentence)
        if (owner_first := owner_at_start(self.scene, sentence)) is not None:
            self.hub = self.seeking = owner_first
        opening = head_at_opening(self.scene, sentence)
        for first, last in self.scene.clauses[sentence.index]:
            groups = ordinals.put_in(self._groups(first, last), first, last)
            apposed, groups = told_by_apposition(self.scene, tuple(g for g in groups if g.entities != (opening,)))
            yield from ((frame, first, last) for frame in apposed)
            if before and self.scene.analysis.tokens[first].lemma == "чей" and len(before[-1].entities) == 1:
                head = before[-1].entities[0]  # «Альта, чей совет заморозил партнёрство с …»
            with_it = frame_with_pronoun(self.scene, self.hub, (first, last), before, groups, tied)
            named = {e for g in groups for e in g.entities}
            meant = meant_by_subject(self.scene, (sentence.first, first, last), named)
            if meant is None:
                meant = self.speaker = town_of_speaker(self.scene, sentence, first, last, named)
            before = groups or before
            if with_it is not None:
                tied |= set(with_it.pair)
                yield with_it, first, last
                continue
            if not groups:
                continue
            setting = self._setting(first, last, groups, head, follows=left_at == first)
            meant = opening if meant is None else meant
            if meant is not None:
                setting = replace(setting, head=meant, hub=meant, bound=True)
                owner = meant
            reading = read_clause(groups, setting)
            for frame in reading.frames:
                tied |= set(frame.pair)
                owner = frame.head if frame.rule.startswith("tie.hub") else owner
                yield frame, first, last
            waiting = [w for w in waiting if w[0] not in tied]
            if reading.waiting is not None and reading.waiting not in tied:
                waiting.append((reading.waiting, first, last))
            head, left_at = reading.head, last
            if not reading.frames and [g.role for g in groups] == ["location"] and len(groups[0].entities) == 1:
                # «то же сделали в Каменском: разорваны связи с Новомосковском»
                self.topic, self._placed_in = groups[0].entities[0], sentence.index
        yield from self._left_alone(sentence, waiting, owner)

    def turn_to_people(self, sentence: Sentence) -> None:
        """«У турок, впрочем, опыт побратимства есть»: whose partners the sentences behind one without names tell."""
        if (people := people_told(self.scene, sentence, Told(self.known, self.focus, self.hub))) is not None:
            self.hub = self.seeking = people

    def _left_alone(
        self, sentence: Sentence, waiting: Sequence[tuple[int, int, int]], owner: int | None
    ) -> Iterator[Located]:
        """What municipalities that no clause joined are: each other's, or partners of whom the passage is about."""
        two = two_across_border(self.scene, sentence, waiting, self.hub, self.known)
        if two is not None and is_told(self.scene, sentence, announced=self.announced > 0):
            yield Frame(*two, "tie.two"), sentence.first, sentence.last
            return
        told = is_told(self.scene, sentence, announced=self.announced > 0)
        told = told or is_telling_entry(self.scene, sentence, of_partners=self.of_partners)
        for entity, first, last in waiting if told else ():
            hub = owner if owner is not None else self._hub(first, last, self.scene.groups_in(first, last), entity)
            if entity == seeker(self.scene, sentence, self.scene.groups_in(sentence.first, sentence.last)):
                continue  # «у Твери появится побратим»: who it is comes next
            if is_beside_region(self.scene, entity, first, last) or has_its_own(self.scene, first, last):
                continue
            if hub is not None and entity != hub:
                yield Frame(hub, entity, "tie.lone"), first, last

    def _groups(self, first: int, last: int) -> tuple[Group, ...]:
        """The municipalities of a clause; where something is signed, also those the signers stand for."""
        groups = possible_sides(self.scene, first, last)
        groups = without_descriptions(groups)
        groups = split_in_pairs(self.scene, groups, told=self.pairwise)
        groups = without_bystanders(self.scene, groups, first, last, self.known)
        groups = with_hosts(self.scene, groups, first, last, self.topic, self.hub)
        if not groups or not has_signers(self.scene, first, last):
            return groups
        groups = tuple(g for g in groups if not is_of_people(self.scene, g))
        named = {e for g in groups for e in g.entities}
        if len(named) > 1:
            return groups
        signers = self.scene.signers_groups(first, last, named)
        return tuple(sorted((*groups, *signers), key=lambda g: g.first))

    def _setting(self, first: int, last: int, groups: tuple[Group, ...], head: int | None, *, follows: bool) -> Setting:
        """What the passage tells about a clause; `follows` says that the clause before it left the head."""
        sentence = self.scene.sentence_of(first)
        bound = is_bound(self.scene, self.topic, first, last, {e for g in groups for e in g.entities})
        may_be = may_be_each_others(self.scene, first, last, told=bool(self.known), announced=self.announced > 0)
        return Setting(
            head=head,
            hub=self.topic if bound else self._passage_hub(groups),
            bound=bound,
            reciprocal=self.pairwise or may_be or are_tied_mutually(self.scene, last, groups),
            across=are_across_border(self.scene, first, last, groups, self.known),
            listing=is_listing(self.scene, groups),
            visiting=deeds_in(self.scene, first, last) == {"visited"},
            mutual=has_word(self.scene, sentence.first, sentence.last, "mutual"),
            twin=any(t.id == "sister_city" for t in self.scene.triggers_in(sentence.first, sentence.last, "kinds")),
            letter=has_word(self.scene, first, last, "letter"),
            ended=not deeds_in(self.scene, sentence.first, sentence.last).isdisjoint(ENDED),
            respective=has_word(self.scene, first, last, "respective"),
            unnamed=leaves_unnamed(self.scene, first, last),
            successive=counts_partner(self.scene, first, last),
            sending=bool(self.scene.playing("visit_words_ru", "sends", first, last)),
            guests=self.scene.has_cue(first, last, "among_guests"),
            announced=announces_list(self.scene, first),
            calls=calls_partner(self.scene, first, last),
            enumerated=follows and head is not None and self.scene.analysis.tokens[first - 1].text == ":",
        )

    def _passage_hub(self, groups: tuple[Group, ...]) -> int | None:
        """Who partners without a head belong to: the passage's hub, or a topic that is no partner of it itself.

        «Брауншвейг ждать не стал. Сотрудничество с Казанью приостановлено.» Ties cross borders more often than not.
        """
        topic, hub, partner = self.topic, self.hub, groups[0].entities[0]
        if self._turned and hub is not None and hub != partner and are_compatriots(self.scene, pair_of(hub, partner)):
            return self.scene.home  # «Побратимы Тотьмы …» goes on behind a paragraph's «Каргополь ждёт»
        if (owner := acting_people(self.scene, groups[0].first, self.known)) not in (None, partner):
            return owner
        if topic is None or hub is None or topic in (hub, partner) or self.heading or partner == hub:
            return hub
        if pair_of(topic, hub) in self.known:
            return topic if has_its_partner(self.scene, groups[0], topic, hub) else hub
        country = [self.scene.entities[e].country for e in (topic, hub, partner)]
        if self._placed_in == self.scene.sentence_of(groups[0].first).index and country[0] != country[2]:
            return topic  # «В Сочи узнали, что породнённый Эспоо вышел из побратимов»
        return topic if country[0] != country[2] and country[1] in (country[0], country[2]) else hub

    def _hub(self, first: int, last: int, groups: tuple[Group, ...], entity: int) -> int | None:
        """Who the clause is about if it does not say: the topic a pronoun refers to, or else the passage's hub."""
        named = {e for g in groups for e in g.entities}
        if is_bound(self.scene, self.topic, first, last, named):
            return self.topic
        own = tuple(g for g in groups if entity in g.entities)
        return self._passage_hub(own) if own else self.hub

    def set_topic(self, groups: tuple[Group, ...]) -> None:
        """The municipality that a sentence is about: its only one, or the first that stands as subject or owner."""
        begins = self.topic is None
        self.topic = topic_told(self.scene, groups, self.topic)
        self._opened_at = self.topic if begins else self._opened_at
        if begins and self.hub == self.scene.home and turns_to_another(self.scene, self.topic, groups, self.known):
            self.hub, self._turned = self.topic, True
