"""The ontology and the vocabulary as data: complete, aligned, and equal to the constants of the code."""

from __future__ import annotations

import json
from itertools import takewhile
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from kg.lang.lexicon import load_lexicon, vocabulary_files
from kg.lang.vocabulary_lint import lint
from kg.rdf.generate_vocabulary import TARGET, vocabulary_module
from kg.rdf.vocabulary import CONCEPTS, MPO, PREFIXES
from kg.resources import ontology_folder

FIELDS_OF_RECORDS = """
economy trade investment industry agriculture tourism urban_planning transport housing_utilities environment energy
education science_technology digital culture heritage sport youth health social_policy governance security_emergency
humanitarian media
"""
SECTORS = set(FIELDS_OF_RECORDS.split())


def _ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_folder() / "municipal-partnerships.ttl")


def test_constants_equal_the_ontology() -> None:
    assert TARGET.read_text(encoding="utf-8") == vocabulary_module(), "run python -m kg.rdf.generate_vocabulary"


def test_vocabulary_has_no_faults() -> None:
    faults = lint({path: path.read_bytes() for path in vocabulary_files()})
    assert not faults, "\n".join(map(str, faults))


def test_every_term_is_named_and_defined_in_english_and_russian() -> None:
    ontology = _ontology()
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)
    terms = {term for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    assert len(terms) > 60
    for term in terms:
        for predicate in (RDFS.label, SKOS.definition):
            labels = ontology.objects(term, predicate)
            languages = sorted(str(label.language) for label in labels if isinstance(label, rdflib.Literal))
            assert languages == ["en", "ru"], (term, predicate)


def test_twinned_with_is_symmetric_and_means_wikidata_p190() -> None:
    ontology, twinned = _ontology(), rdflib.URIRef(MPO.twinnedWith)
    assert (twinned, RDF.type, OWL.SymmetricProperty) in ontology
    assert (twinned, OWL.equivalentProperty, rdflib.URIRef("http://www.wikidata.org/prop/direct/P190")) in ontology
    assert (twinned, SKOS.closeMatch, rdflib.URIRef("http://dbpedia.org/ontology/twinTown")) in ontology


def test_every_term_of_the_shapes_is_in_the_ontology() -> None:
    ontology = _ontology()
    shapes = rdflib.Graph().parse(ontology_folder() / "shapes.ttl")
    used = {node for triple in shapes for node in triple if str(node).startswith(PREFIXES["mpo"])}
    known = {term for term in ontology.subjects() if str(term).startswith(PREFIXES["mpo"])}
    assert used - {rdflib.Literal(PREFIXES["mpo"], datatype=rdflib.XSD.anyURI)} <= known


def test_all_fields_of_cooperation_have_concepts() -> None:
    assert set(CONCEPTS["sectors"]) == SECTORS
    assert {concept.id for concept in load_lexicon().concepts("sectors")} == SECTORS


def test_identifiers_are_notations_with_hyphens() -> None:
    for scheme, concepts in CONCEPTS.items():
        for concept_id, iri in concepts.items():
            assert iri == f"https://w3id.org/municipal-partnerships/vocabulary/{scheme}/{concept_id.replace('_', '-')}"


def test_labels_stand_one_a_line_and_none_twice() -> None:
    for path in vocabulary_files():
        text = path.read_text(encoding="utf-8")
        for block in text.split("    skos:hiddenLabel\n")[1:]:
            lines = [line.strip(" ,;.") for line in block.splitlines()]
            labels = list(takewhile(lambda line: line.startswith('"'), lines))
            assert len(labels) == len(set(labels)), path.name
        assert not any(line.count('"@') > 1 for line in text.splitlines()), path.name


# rdflib's JSON-LD reader calls, inside, what rdflib has marked as going away.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_context_gives_the_same_graph_back() -> None:
    context = json.loads((ontology_folder() / "context.jsonld").read_text(encoding="utf-8"))
    graph = rdflib.Graph().parse(data=_article_graph(), format="turtle")
    told = graph.serialize(format="json-ld", context=context["@context"])
    assert set(rdflib.Graph().parse(data=told, format="json-ld")) == set(graph)
    assert MPO.party not in told, "the context shortens every term"


def _article_graph() -> str:
    text = (Path(__file__).parent / "right_graph.trig").read_text(encoding="utf-8")
    head, rest = text.split("\n<", 1)
    return head + rest.split("{", 1)[1].split("\n}\n", 1)[0]
