"""From records to quads: whatever an article says, the graph stays RDF and leads back to the words."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.annotation import ArticleRecord, Event, Evidence, Official, Organization, Partnership, Place, Span
from kg.model.article import Article
from kg.rdf.mapper import record_quads
from kg.rdf.names import Names, folded, web_iri
from kg.rdf.terms import iri, literal
from kg.rdf.vocabulary import MPO, OA, SCHEMA
from tests.stories import stories

# What breaks naive writers: quotes, brackets, escapes, controls, directions, lone surrogates, astral characters.
nasty = st.text(st.sampled_from("\"\\<>{}|^`'\n\r\t\x00\x07\x85\u2028\u202e\ufeff\ud800 .;@#%Ёй́喀🦀aZ"), max_size=30)
texts = st.one_of(st.text(max_size=40), nasty)
said = texts.filter(lambda text: bool(text.strip()))


def record_of(text: str, title: str, name: str, address: str) -> ArticleRecord:
    """A record in which hostile words stand wherever an article's words can stand."""
    article = Article(text + ".", title, "ru", "2024-12-05", address)
    words = (Evidence(article.id, Span(0, len(article.text)), article.text, "event.test"),)
    places = (Place(name, "RU", 551487), Place(name + "!", None, None))
    events = (Event("signed", "2024", "memorandum", words, 0.9),)
    tie = Partnership(places, "sister_city", events, ("culture",), (name,), words, 0.9)
    official = Official(name, "mayor", places[1], words, 0.9)
    return ArticleRecord(article, (tie,), (official,), (Organization(name, words, 0.9),))


@settings(max_examples=200, deadline=None)
@given(said, texts, said, texts)
def test_no_words_break_the_graph(text: str, title: str, name: str, address: str) -> None:
    quads = record_quads(record_of(text, title, name, address))
    parsed = list(ox.parse(quads, format=ox.RdfFormat.N_QUADS))
    assert len(parsed) == len(quads.splitlines())
    assert len({quad.graph_name for quad in parsed}) == 1
    for format_ in (ox.RdfFormat.TURTLE, ox.RdfFormat.JSON_LD, ox.RdfFormat.RDF_XML):
        triples = {quad.triple for quad in parsed}
        try:
            written = ox.serialize(triples, format=format_) or b""
        except ValueError:
            assert format_ == ox.RdfFormat.RDF_XML
            continue
        assert {quad.triple for quad in ox.parse(written, format=format_)} == triples


@settings(max_examples=100, deadline=None)
@given(said, texts, said, texts)
def test_every_iri_is_ours_or_a_web_address(text: str, title: str, name: str, address: str) -> None:
    for quad in ox.parse(record_quads(record_of(text, title, name, address)), format=ox.RdfFormat.N_QUADS):
        for term in (quad.subject, quad.predicate, quad.object):
            if isinstance(term, ox.NamedNode):
                assert term.value.startswith(("http://", "https://"))
                assert not set(term.value) & set('<>"{}|\\^` \n')


@pytest.mark.parametrize("record", stories(), ids=lambda record: record.article.published)
def test_every_claim_and_event_leads_to_a_quote_that_stands_in_the_article(record: ArticleRecord) -> None:
    graph = rdflib.Graph()
    triples = (quad.triple for quad in ox.parse(record_quads(record), format=ox.RdfFormat.N_QUADS))
    graph.parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"", format="nt")
    has_body, target, selector = (rdflib.URIRef(name) for name in (OA.hasBody, OA.hasTarget, OA.hasSelector))
    for class_ in (MPO.Claim, MPO.PartnershipEvent):
        for thing in set(graph.subjects(rdflib.RDF.type, rdflib.URIRef(class_))):
            words = list(graph.subjects(has_body, thing))
            assert words, thing
            for word in words:
                parts = {
                    str(predicate): value
                    for aim in graph.objects(word, target)
                    for part in graph.objects(aim, selector)
                    for predicate, value in graph.predicate_objects(part)
                }
                start, end = int(str(parts[OA.start])), int(str(parts[OA.end]))
                assert record.article.text[start:end] == str(parts[OA.exact])


def test_same_record_gives_the_same_bytes_and_no_blank_node() -> None:
    for record in stories():
        quads = record_quads(record)
        assert quads == record_quads(record)
        assert b"_:" not in quads


def test_what_no_words_say_is_left_out() -> None:
    article = Article("Казань и Минск.", "T", "ru", "2024-12-05", "https://example.org/1")
    bare = Partnership(
        (Place("Казань", "RU", 551487), Place("Минск", "BY", 625144)),
        "sister_city",
        (Event("signed", "2024", None, (), 0.9),),
        ("culture",),
        (),
        (),
        0.9,
    )
    quads = record_quads(ArticleRecord(article, (bare,))).decode()
    assert MPO.eventType not in quads
    assert MPO.sector not in quads


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//no.scheme/",
        "ftp://files.example/",
        "http://",
        "",
        None,
        "http://[::1",
        "vbscript:x",
    ],
)
def test_only_web_addresses_become_links(address: str | None) -> None:
    assert web_iri(address) is None


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://example.org/а б", "https://example.org/%D0%B0%20%D0%B1"),
        ("https://example.org/%zz", "https://example.org/%25zz"),
        ("https://example.org/[x]", "https://example.org/%5Bx%5D"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("HTTPS://example.org/\u202e", "https://example.org/"),
    ],
)
def test_address_is_encoded_as_an_iri(address: str, told: str) -> None:
    assert str(web_iri(address)).lower() == told.lower()


@given(texts)
def test_iri_with_a_forbidden_character_is_refused(text: str) -> None:
    if any(c in '<>"{}|^`\\' or c <= " " for c in text):
        with pytest.raises(ValueError, match="not an IRI"):
            iri(f"https://example.org/{text}")


@given(texts)
def test_literal_is_read_back_as_it_was(text: str) -> None:
    line = f"<https://example.org/s> <https://example.org/p> {literal(text)} .\n"
    (quad,) = ox.parse(line.encode(), format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == text.encode("utf-8", "replace").decode()


def test_spellings_of_one_name_are_one_thing() -> None:
    names = Names()
    assert names.organization("Технопарк «Идея»") == names.organization("технопарк\u00a0«идея»\u200b")
    assert folded("Королёв") == folded("КОРОЛЕВ")
    one, other = Place("Йошкар-Ола", "RU"), Place("Йошкар-Ола", "RU")
    assert names.place(one) == names.place(other)


def test_pair_has_one_name_whichever_city_comes_first() -> None:
    one, other = Place("Казань", "RU", 551487), Place("Минск", "BY", 625144)
    assert Names().partnership(one, other) == Names().partnership(other, one)


def test_reserved_and_hostile_article_addresses_do_not_reach_the_graph() -> None:
    record = record_of("Текст", "T", "Казань", "javascript:alert(1)")
    assert SCHEMA.url not in record_quads(record).decode()
