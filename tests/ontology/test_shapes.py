"""The shapes: a right graph passes, and each planted fault is told by its own message."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import Malformed
from kg.lang.lexicon import vocabulary_files
from kg.rdf.shapes import validate
from kg.rdf.vocabulary import PREFIXES
from kg.resources import ontology_folder

RIGHT = (Path(__file__).parent / "right_graph.trig").read_text(encoding="utf-8")
ID = "https://w3id.org/municipal-partnerships/id/"

FAULTS = {
    "a tie with one party": (
        f" ,\n            <{ID}place/625144> .\n    <{ID}event",
        f" .\n    <{ID}event",
        "exactly two",
    ),
    "a tie with itself": (
        f"<{ID}place/625144> .\n    <{ID}event",
        f"<{ID}place/551487> .\n    <{ID}event",
        "exactly two",
    ),
    "a tie with three parties": (
        f"<{ID}place/625144> .\n    <{ID}event",
        f"<{ID}place/625144> , <{ID}place/1> .\n <{ID}place/1> a mpo:Municipality ; rdfs:label 'X' .\n <{ID}event",
        "exactly two",
    ),
    "a tie with a region": (
        f"<{ID}place/625144> a mpo:Municipality",
        f"<{ID}place/625144> a mpo:Region",
        "exactly two different municipalities",
    ),
    "a place without a name": ('rdfs:label "Минск"@ru ;', "", "has a name"),
    "a country by its name": ('schema:addressCountry "BY"', 'schema:addressCountry "Belarus"', "capital letters"),
    "a latitude beyond the pole": ("wgs:lat 55.78874", "wgs:lat 155.78874", "between -90 and 90"),
    "a longitude beyond the date line": ("wgs:long 49.12214", "wgs:long 249.12214", "between -180 and 180"),
    "an event without a type": ("mpo:eventType event:signed ;", "", "exactly one type"),
    "an event of an unknown type": ("mpo:eventType event:signed", "mpo:eventType event:sold", "exactly one type"),
    "an event whose type is a kind": ("event:signed ;", "kind:cooperation ;", "exactly one type"),
    "an event of no tie": (
        f"mpo:partnership <{ID}partnership/551487-625144> ;\n        mpo:kind",
        "mpo:kind",
        "one partnership",
    ),
    "an event without evidence": (f"oa:hasBody <{ID}event/e1> ,\n           ", "oa:hasBody", "leads to evidence"),
    "an event on a day that does not exist": (
        '"2024-12-05"^^xsd:date ;\n        mpo:agreement',
        '"2024-13-45"^^xsd:date ;\n        mpo:agreement',
        "at most one date",
    ),
    "an event dated by plain text": (
        '"2024-12-05"^^xsd:date ;\n        mpo:agreement',
        '"2024-12-05" ;\n        mpo:agreement',
        "at most one date",
    ),
    "an event with two dates": (
        '"2024-12-05"^^xsd:date ;\n        mpo:agreement',
        '"2024-12-05"^^xsd:date , "2023"^^xsd:gYear ;\n        mpo:agreement',
        "at most one date",
    ),
    "an agreement without a type": (
        "mpo:documentType document:sister-city-agreement ;",
        "",
        "one type, of the scheme of documents",
    ),
    "an agreement signed by a city": (
        f"mpo:signatory <{ID}holding/h1>",
        f"mpo:signatory <{ID}place/551487>",
        "signed by persons",
    ),
    "a field that is no field": (
        "mpo:sector sector:economy ;\n        mpo:signatory",
        "mpo:sector office:mayor ;\n        mpo:signatory",
        "scheme of sectors",
    ),
    "an office that nobody holds": (f"org:member <{ID}person/p1> ;", "", "exactly one person"),
    "an office that is no office": ("org:role office:mayor", "org:role office:king-of-the-hill", "scheme of offices"),
    "an office of a person": (
        f"org:organization <{ID}place/551487>",
        f"org:organization <{ID}person/p1>",
        "municipality, a region or a country",
    ),
    "a person without a name": ('schema:name "Ильсур Метшин"@ru', "rdfs:comment 'x'", "has a name"),
    "an article published in a month": (
        'datePublished "2024-12-05"^^xsd:date',
        'datePublished "2024-12"^^xsd:gYearMonth',
        "published on one day",
    ),
    "an article with a script as address": ("<https://news.example/kazan>", "<javascript:alert(1)>", "web address"),
    "an article that no run has read": (
        f"schema:url <https://news.example/kazan> ;\n        prov:wasGeneratedBy <{ID}run/1> .",
        "schema:url <https://news.example/kazan> .",
        "which run",
    ),
    "evidence without an article": (f"oa:hasSource <{ID}article/a1> ;", "", "one article, the exact quote"),
    "evidence without a quote": (
        'oa:exact "Города стали побратимами"',
        "rdfs:comment 'x'",
        "one article, the exact quote",
    ),
    "evidence with an empty quote": (
        'oa:exact "Города стали побратимами"',
        'oa:exact ""',
        "one article, the exact quote",
    ),
    "evidence without a position": (f" ,\n            <{ID}position/v1> .", " .", "one article, the exact quote"),
    "evidence that ends before it starts": ('oa:start "10"', 'oa:start "50"', "starts before it ends"),
    "evidence without a rule": ('mpo:rule "event.signed" ;', "", "names the rule"),
    "a confidence above one": ("mpo:confidence 0.97", "mpo:confidence 9.7", "from 0 to 1"),
    "a claim without an object": (
        "rdf:predicate mpo:kind ;\n        rdf:object kind:sister-city .",
        "rdf:predicate mpo:kind .",
        "one object",
    ),
    "two statuses of one tie": (
        "mpo:status status:active",
        "mpo:status status:active , status:terminated",
        "at most one status",
    ),
    "a status without belief": ("mpo:belief 0.98 ;", "", "how far it is to be believed"),
    "a belief above one": ("mpo:belief 0.98", "mpo:belief 1.98", "from 0 to 1"),
    "a last report before the first": ('lastReported "2024-12-06"', 'lastReported "2023-12-06"', "not after the last"),
    "a broken tie shown as twinned": (
        "mpo:status status:active",
        "mpo:status status:terminated",
        "only while a sister city tie",
    ),
    "a planned tie shown as twinned": (
        "mpo:status status:active",
        "mpo:status status:planned",
        "only while a sister city tie",
    ),
    "a friendship shown as twinned": (
        "mpo:kind kind:sister-city ;\n        mpo:status",
        "mpo:kind kind:friendship ;\n        mpo:status",
        "only while a sister city tie",
    ),
    "twinning in one direction": (
        f"<{ID}place/625144>\n        mpo:twinnedWith <{ID}place/551487> .",
        "",
        "both directions",
    ),
    "twinning told by an article": (
        f"<{ID}claim/c1> a mpo:Claim ;",
        f"<{ID}place/551487> mpo:twinnedWith <{ID}place/625144> .\n    <{ID}claim/c1> a mpo:Claim ;",
        "in the assembled graph alone",
    ),
    "a conflict with one side": (
        f"mpo:conflictingEvidence <{ID}evidence/v1> ,\n           ",
        "mpo:conflictingEvidence",
        "both sides",
    ),
    "a conflict about nothing": ('mpo:conflictType "date" ;', "", "disagree about"),
    "a conflict of one side alone": (f"mpo:side <{ID}side/s1> , <{ID}side/s2>", f"mpo:side <{ID}side/s1>", "two sides"),
    "a side that says nothing": ('mpo:sideValue "1997" ;', "", "says one thing"),
    "a side beyond belief": ("mpo:belief 0.8", "mpo:belief 8.0", "how far it is believed"),
    "a side neither chosen nor not": ("mpo:isChosen false", 'mpo:isChosen "perhaps"', "chosen or not"),
    "a network of persons": (
        f"org:hasMember <{ID}place/551487>",
        f"org:hasMember <{ID}person/p1>",
        "are municipalities",
    ),
    "an office that two succeed to": (
        f"<{ID}holding/h1> a org:Membership ;",
        f"<{ID}holding/h1> a org:Membership ; mpo:succeededBy <{ID}place/551487> ;",
        "one successor",
    ),
    "a decision without a reason": ('mpo:reason "Читала соглашение."@ru ;', "", "gives its reason"),
    "a decision of nobody": (f"mpo:curator <{ID}person/curator> ;", "", "one named person"),
    "a decision to do something unheard of": ("mpo:verdict mpo:accept", "mpo:verdict mpo:Conflict", "accepts, rejects"),
    "a listed tie of no list": (
        f"mpo:listedIn <{ID}graph/reference/wikidata> .",
        "rdfs:comment 'x' .",
        "names its list",
    ),
    "a listed tie of one place": (f"mpo:listedParty <{ID}place/551487> ,", "mpo:listedParty", "two different parties"),
    "a listed tie among the reported": (
        "mpo:listedSince",
        f"mpo:party <{ID}place/551487> ; mpo:listedSince",
        "kept apart",
    ),
    "a listed tie since some time": ('listedSince "1997"^^xsd:gYear', 'listedSince "long ago"', "beginning is a date"),
    "a list without a name": ('rdfs:label "wikidata" ;', "", "has a name"),
    "a correction to no date": (
        "mpo:verdict mpo:accept",
        "mpo:correctedDate 'May' ; mpo:verdict mpo:accept",
        "corrected date",
    ),
}


def test_right_graph_conforms() -> None:
    report = validate(RIGHT)
    assert report.conforms, report.violations


@pytest.mark.parametrize("fault", FAULTS)
def test_planted_fault_is_told(fault: str) -> None:
    right, wrong, message = FAULTS[fault]
    assert RIGHT.count(right) == 1, "the fault is planted in exactly one place"
    report = validate(RIGHT.replace(right, wrong))
    assert any(message in violation.message for violation in report.violations), report.violations


def judged(data: str | bytes, syntax: ox.RdfFormat = ox.RdfFormat.TRIG) -> set[tuple[str, str, str, str]]:
    """What pySHACL finds in the union of the named graphs with the whole of shapes.ttl, constraints in SPARQL too."""
    import rdflib
    from pyshacl import validate as run_shacl

    union, shapes = rdflib.Graph(), rdflib.Graph().parse(ontology_folder() / "shapes.ttl")
    for quad in ox.parse(data, format=syntax):
        line = f"{quad.triple} ."
        union.parse(data=line, format="nt")
    for file in (ontology_folder() / "municipal-partnerships.ttl", *vocabulary_files()):
        union.parse(file)
    _, results, _ = run_shacl(union, shacl_graph=shapes, inference="none", inplace=True)
    sh = rdflib.Namespace(PREFIXES["sh"])
    found = set()
    for result in results.objects(None, sh.result):
        told = (results.value(result, sh[name]) for name in ("focusNode", "resultPath", "value", "resultMessage"))
        focus, path, value, message = ("" if t is None or isinstance(t, rdflib.BNode) else str(t) for t in told)
        short = next((f"{p}:{path[len(n) :]}" for p, n in PREFIXES.items() if path.startswith(n)), path)
        found.add((focus, short, plain(value), message))
    return found


def plain(value: str) -> str:
    """A number as the engine of the store writes it, which knows 8 and 8.0 as one."""
    return value.removesuffix(".0")


# rdflib 7.6 and pyshacl 0.40 call, inside, what rdflib has marked as going away.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("fault", [None, *FAULTS])
def test_referee_finds_the_same(fault: str | None) -> None:
    right, wrong, _ = FAULTS[fault] if fault else ("", "", "")
    data = RIGHT.replace(right, wrong) if fault else RIGHT
    ours = {
        (violation.focus, violation.path, plain(violation.value), violation.message)
        for violation in validate(data).violations
        if "in the assembled graph alone" not in violation.message
    }
    assert ours == judged(data)


def test_broken_syntax_is_malformed() -> None:
    for syntax in ("trig", "nquads", "turtle", "nt"):
        with pytest.raises(Malformed, match=syntax):
            validate("<a> <b> .", syntax)


def test_violation_reads_as_one_sentence() -> None:
    report = validate(RIGHT.replace("mpo:confidence 0.97", "mpo:confidence 9.7"))
    assert [str(violation) for violation in report.violations] == [
        f"{ID}evidence/v1 mpo:confidence: A confidence is one decimal number from 0 to 1. Found: 9.7"
    ]


def test_shapes_are_right_shacl() -> None:
    import rdflib
    from pyshacl import validate as run_shacl

    shapes = rdflib.Graph().parse(ontology_folder() / "shapes.ttl")
    conforms, _, text = run_shacl(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


def test_no_shape_is_closed_so_that_unnamed_predicates_can_be_passed_over() -> None:
    assert "sh:closed" not in (ontology_folder() / "shapes.ttl").read_text(encoding="utf-8")
