"""The graph: what the commands, the web and notebooks call, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kg.errors import NotFound, StoreMissing, UnsupportedMedia

# Every part is imported where it is used: a query must not wait for what only ingestion needs.
if TYPE_CHECKING:
    import networkx as nx

    from kg.assemble.keeper import Keeper
    from kg.curate import Curation, Review
    from kg.ingest.report import IngestReport
    from kg.model.annotation import ArticleRecord
    from kg.model.article import Article
    from kg.model.curation import Decision
    from kg.query.explain import Explanation
    from kg.query.results import Answer
    from kg.query.templates import Question
    from kg.rdf.shapes import ValidationReport
    from kg.reference import ReferenceLists
    from kg.sources.base import InputProblem
    from kg.store.derived import DerivedStore
    from kg.store.patterns import OxigraphPatterns
    from kg.store.snapshot import EmbeddedStore, Snapshot
    from kg.wikidata import Wanted

Touched = Callable[[tuple[str, ...]], object]
"""Called after a batch with the ids of the articles that were committed."""


class Graph:
    """A graph in a folder; open one with `Graph.open`, best in a `with` statement."""

    def __init__(self, store: EmbeddedStore | DerivedStore, assemble: Touched | None = None) -> None:
        self._store = store
        self._assemble = assemble
        self._held: Snapshot | None = None
        self._named: Mapping[str, tuple[str, ...]] | None = None

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True, assemble: Touched | None = None) -> Self:
        """Name a graph; the folder is made by the first ingestion.

        Args:
            path: its folder.
            create: whether a missing folder is all right (it is made when something is ingested).
            assemble: called after each batch with the ids of the committed articles, before readers see them, instead
                of assembling the ties that they touch.

        Raises:
            StoreMissing: there is none and `create` is false.
        """
        from kg.store.snapshot import EmbeddedStore

        if not create and not Path(path).is_dir():
            raise StoreMissing(f"There is no graph at {path}.")
        return cls(EmbeddedStore(Path(path)), assemble)

    def ingest(self, articles: Iterable[Article | InputProblem], *, workers: int = 1) -> IngestReport:
        """Commit every article that is not in the graph yet, each as a whole; then readers see them.

        Raises:
            StoreLocked: another process writes.
        """
        from kg.extract.record import EXTRACTOR_VERSION, extract
        from kg.ingest.pipeline import ingest
        from kg.ingest.reading import Chain
        from kg.rdf.mapper import revision_quads
        from kg.wiring import record_to_commit

        chain = Chain(extract, record_to_commit, revision_quads, EXTRACTOR_VERSION)
        report = ingest(articles, self._store.writer(), chain, workers=workers)
        self._publish()
        return report

    def add_record(self, record: ArticleRecord) -> None:
        """Commit a record that was made already (by hand, by another extractor)."""
        self.add_records([record])

    def add_records(self, records: Iterable[ArticleRecord]) -> None:
        """Commit records that were made already, each as a whole; then readers see them.

        Raises:
            StoreLocked: another process writes.
        """
        from kg.ingest.ledger import entry_of
        from kg.wiring import record_to_commit

        for record in records:
            entry = entry_of(record.article, "record", relevant=record.tells)
            quads = record_to_commit(record) if record.tells else b""
            self._store.writer().commit(record.article.id, quads, entry.to_json())
        self._publish()

    def forget(self, articles: Iterable[str]) -> int:
        """Take articles out (by address, IRI or id): what only they said goes with them; how many ties that touched.

        Raises:
            NotFound: one of them is not in the graph; then none is taken out.
            StoreLocked: another process writes.
        """
        from kg.ingest.withdrawal import withdraw
        from kg.store.patterns import patterns_of

        writer = self._store.writer()
        withdraw(articles, writer, patterns_of(writer))
        return self._publish()

    def _publish(self) -> int:
        """Assemble what awaits it, also what an earlier run left when it was cut off; how many ties that touched."""
        from kg.wiring import assemble_awaiting

        ties = assemble_awaiting(self._store.writer(), self.keeper, self._assemble)
        if not self._store.is_published:
            self._store.publish()
        self._release()
        return ties

    def keeper(self) -> Keeper:
        """What keeps the assembled graph, under the decisions that are in force.

        Raises:
            StoreLocked: another process writes.
        """
        from kg.assemble.decisions import rulings
        from kg.assemble.keeper import Keeper
        from kg.store.patterns import patterns_of

        return Keeper(patterns_of(self._store.writer()), rulings=rulings(self.curation().decisions()))

    def curation(self) -> Curation:
        """The decisions of people, to keep more of them.

        Raises:
            StoreLocked: another process writes.
        """
        from kg.curate import Curation
        from kg.store.patterns import patterns_of
        from kg.wiring import facts_of

        return Curation(patterns_of(self._store.writer()), facts=facts_of)

    def decide(self, decisions: Iterable[Decision]) -> int:
        """Keep people's decisions and assemble again what they concern; how many ties that were.

        Raises:
            Malformed: a decision names something by what is no IRI.
            StoreLocked: another process writes.
        """
        from kg.assemble.decisions import rulings

        curation = self.curation()
        concerned = curation.decide(decisions)
        ties = self.keeper().decided(rulings(curation.decisions()), concerned)
        self.publish()
        return ties

    def review(self) -> Review:
        """What waits for a decision, and what was decided, in the last published state.

        Raises:
            StoreMissing: nothing was ingested yet.
        """
        from kg.curate import Review
        from kg.wiring import facts_of, namesakes_of

        return Review(self._patterns(), namesakes=namesakes_of, facts=facts_of)

    def references(self, *, write: bool = False) -> ReferenceLists:
        """The reference lists (`kg.reference`) of the last published state, or to import and remove some.

        Raises:
            StoreMissing: nothing was ingested yet.
            StoreLocked: they are to be written, and another process writes.
        """
        from kg.reference import ReferenceLists
        from kg.store.patterns import patterns_of

        if write:
            return ReferenceLists(patterns_of(self._store.writer()), self._replace_graph)
        return ReferenceLists(self._patterns())

    def _replace_graph(self, graph: str, quads: bytes) -> None:
        self._store.writer().replace_graph(graph, quads)
        self.publish()

    def _patterns(self) -> OxigraphPatterns:
        from kg.store.patterns import patterns_of_snapshot

        return patterns_of_snapshot(self._view().path)

    def publish(self) -> None:
        """Let readers see what was written by a keeper, a curator or an import."""
        self._store.publish()
        self._release()

    def seen(self, as_of: str | None = None, known_by: str | None = None) -> Graph:
        """The graph from two clocks: the world on a day, and what was reported by a day; itself where none is given.

        Days are written 2024-12-05; a month or a year means its last day. The graph that is given can be asked and
        exported like any other, and cannot be written.

        Raises:
            QueryRefused: a date is none.
        """
        from kg.assemble.clock import clock_of
        from kg.store.derived import DerivedStore
        from kg.store.snapshot import EmbeddedStore
        from kg.wiring import look_back

        clock = clock_of(as_of, known_by)
        if not clock.key or not isinstance(self._store, EmbeddedStore):
            return self
        return Graph(DerivedStore(self._store, clock.key, partial(look_back, clock)))

    def query(self, sparql: str, timeout_s: float | None = None) -> Answer:
        """Answer a SPARQL query on the last published state; its default graph is the union of all graphs.

        Raises:
            QueryError: the query is refused, wrong, too slow or too large (see `kg.query.run`).
            StoreMissing: nothing was ingested yet.
        """
        from kg.query.run import run_query

        return run_query(self._view().path, sparql, timeout_s)

    def ready(self, name: str, params: Mapping[str, str] | None = None, timeout_s: float | None = None) -> Answer:
        """Answer a ready question.

        Raises:
            NotFound: no question or city is named so.
            BadParameter: a parameter is missing, unknown, or not of its type.
        """
        from kg.query.templates import ready_question

        question = ready_question(name)
        terms = question.bound(params or {}, self._places)
        answer = self.query(question.rendered(terms), timeout_s)
        if question.measure is None:
            return answer
        from kg.measures import MEASURES

        return MEASURES[question.measure](answer, terms)

    def ready_sparql(self, name: str, params: Mapping[str, str] | None = None) -> str:
        """The SPARQL of a ready question with its parameters, as any other engine takes it.

        Raises:
            NotFound: no question or city is named so.
            BadParameter: a parameter is missing, unknown, or not of its type.
        """
        from kg.query.templates import ready_question

        question = ready_question(name)
        return question.sparql(question.bound(params or {}, self._places))

    def ready_questions(self) -> tuple[Question, ...]:
        """All ready questions, by name."""
        from kg.query.templates import ready_questions

        return ready_questions()

    def explain(self, thing: str, partner: str | None = None, language: str = "ru") -> Explanation:
        """The quotes behind a city, a pair ("Казань – Минск", or two names) or an IRI; names in a language.

        Raises:
            NotFound: nothing is told of it.
        """
        from kg.query.explain import explained

        return explained(self.query, self._places, thing, partner, language)

    def conflicts(self, city: str | None = None, partner: str | None = None, *, type_: str | None = None) -> Answer:
        """Where articles contradict each other: one row a quote, with what its side says and which side was chosen.

        Args:
            city: of its ties alone; with `partner`, of the tie of the two.
            partner: the other city.
            type_: about this alone: status, date, kind, document, signatories.

        Raises:
            NotFound: no city is named so.
        """
        from kg.query.conflicts import question_of_conflicts
        from kg.rdf.terms import literal

        places, partners = (self._places(name) if name else () for name in (city, partner))
        return self.query(question_of_conflicts(places, partners, literal(type_) if type_ else None))

    def export(self, format_: str, graph: str | None = None) -> bytes:
        """The graph, or one of its named graphs ("assembled", an IRI), as the bytes of a file.

        Raises:
            UnsupportedMedia: no such format (there are `kg.export.formats.FORMATS`).
            NotFound: there is no such graph.
        """
        from kg.export.formats import FORMATS

        if format_ not in FORMATS:
            raise UnsupportedMedia(f"{format_!r} is no format of export; there are {', '.join(FORMATS)}.")
        return FORMATS[format_](self._lines(graph))

    def quickstatements(self, wanted: Wanted | None = None, reference: str | None = None) -> str:
        """The safe additions to Wikidata (`kg.wikidata`) that a reference list lacks, as commands of QuickStatements.

        Raises:
            NotFound: there is no list of that name.
        """
        from kg.wiring import commands_for_wikidata

        return commands_for_wikidata(self._patterns(), wanted, reference)

    def canonical_hash(self) -> str:
        """SHA-256 of the dataset: equal graphs have equal hashes on every machine."""
        from kg.store.oxigraph import canonical_hash

        return canonical_hash(self._lines())

    def validate(self) -> ValidationReport:
        """Check the graph against its shapes."""
        from kg.rdf.shapes import validate

        return validate(self.export("nquads"), "nquads")

    def stats(self) -> dict[str, int]:
        """How many articles, cities, ties and so on the graph holds."""
        from kg.query.counts import counted

        return counted(self.query)

    def network(self, city: str | None = None) -> tuple[nx.Graph[Any], str | None]:
        """The network of cities (`kg.network`) and the node of the city; with a city, it and its partners alone.

        Raises:
            NotFound: no city of the graph is named so.
        """
        from kg.network import around, build_network

        network = build_network(self.query)
        if city is None:
            return network, None
        focus = [place[1:-1] for place in self._places(city) if place[1:-1] in network]
        if not focus:
            raise NotFound(f"{city} has no tie in the graph.")
        return around(network, focus[0]), focus[0]

    def close(self) -> None:
        """Let the files go."""
        self._release()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _view(self) -> Snapshot:
        if self._held is None:
            self._held = self._store.view()
        return self._held

    def _release(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = self._named = None

    def _places(self, name: str) -> tuple[str, ...]:
        """The cities of a name in any language and case, as terms."""
        from kg.places.folding import fold_name
        from kg.query.cities import cities_by_name

        if self._named is None:
            self._named = cities_by_name(self.query)
        if fold_name(name) not in self._named:
            raise NotFound(f"No city of the graph is named {name!r}.")
        return self._named[fold_name(name)]

    def _lines(self, graph: str | None = None) -> list[bytes]:
        from kg.wiring import lines_of_graph

        return lines_of_graph(self._view().path, graph)
