"""`kg review` on a real store: decisions hold, are taken back, and travel in a file."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from kg.graph import Graph
from kg.model.annotation import ArticleRecord, Event, Evidence, Partnership, Place, Span
from kg.model.article import Article
from kg.rdf.vocabulary import MPO
from tests.cli.articles import SIGNED, write_articles
from tests.cli.conftest import Run, run_here

CURATOR = {"KG_CURATOR": "Анна"}
WHY = ("--reason", "Проверено.")
REPEATED = """\
---
title: Снова о Казани и Минске
date: 2025-01-15
url: https://other.example/again
---
Напомним, 5 декабря 2024 года Казань и Минск подписали соглашение о побратимских связях.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    done = run_here("--store", folder / "graph.kg", "ingest", write_articles(folder / "articles"))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Path:
    """A graph of the test's own."""
    shutil.copytree(made / "graph.kg", tmp_path / "graph.kg", symlinks=True)
    return tmp_path / "graph.kg"


def without_decisions(store: Path) -> list[bytes]:
    """The graph but for the decisions themselves, sorted."""
    with Graph.open(store) as graph:
        lines = graph.export("nquads").splitlines()
    return [line for line in lines if b"/graph/curation>" not in line]


def claims(kg_here: Run, store: Path, thing: str) -> dict[str, str]:
    """What articles say of a thing, with the keys of the claims."""
    shown = kg_here("--store", store, "review", "show", thing, "--format", "json")
    assert shown.returncode == 0, shown.stderr
    return {claim["says"]: claim["key"] for claim in json.loads(shown.stdout)["claims"]}


def status(store: Path, tie: str = "551487-625144") -> str:
    """The status of a tie in the assembled graph; "" where there is none."""
    with Graph.open(store) as graph:
        text = graph.export("nquads", "assembled").decode()
    lines = [line for line in text.splitlines() if f"partnership/{tie}> <{MPO.status}>" in line]
    return lines[0].split()[2].rpartition("/")[2].rstrip(">") if lines else ""


def test_rejected_claim_never_comes_back(kg_here: Run, store: Path, made: Path) -> None:
    told = claims(kg_here, store, "Казань – Минск")
    signed = [key for says, key in told.items() if says.startswith("event")]
    assert signed
    assert status(store) == "active"
    assert kg_here("--store", store, "review", "reject", *signed, *WHY, **CURATOR).returncode == 0
    assert status(store) == ""
    (made / "again.md").write_text(REPEATED, encoding="utf-8")
    assert kg_here("--store", store, "ingest", made / "articles", made / "again.md").returncode == 0
    with Graph.open(store) as graph:
        graph.keeper().rebuild()
        graph.publish()
        known = graph.export("nquads").decode()
    assert "https://other.example/again" in known
    held = {says: key for says, key in claims(kg_here, store, "Казань – Минск").items() if says.startswith("event")}
    assert set(signed) & set(held.values()), "the new article repeats a rejected claim"
    if set(held.values()) <= set(signed):
        assert status(store) == ""


def test_undo_restores_exactly_the_same_graph(kg_here: Run, store: Path) -> None:
    before = without_decisions(store)
    told = claims(kg_here, store, "Казань – Минск")
    event = next(key for says, key in told.items() if says.startswith("event signed"))
    done = kg_here("--store", store, "review", "correct", event, "--set", "date=2023-03", *WHY, **CURATOR)
    assert done.returncode == 0, done.stderr
    assert without_decisions(store) != before
    again = kg_here("--store", store, "review", "undo", done.stdout.strip(), *WHY, **CURATOR)
    assert again.returncode == 0, again.stderr
    assert without_decisions(store) == before


def test_taking_back_an_undo_lets_the_decision_hold_again(kg_here: Run, store: Path) -> None:
    tie = "Казань – Минск"
    no = kg_here("--store", store, "review", "reject", tie, *WHY, **CURATOR).stdout.strip()
    rejected = without_decisions(store)
    assert status(store) == ""
    back = kg_here("--store", store, "review", "undo", no, *WHY, **CURATOR).stdout.strip()
    assert status(store) == "active"
    assert kg_here("--store", store, "review", "undo", back, *WHY, **CURATOR).returncode == 0
    assert without_decisions(store) == rejected


def test_decision_can_be_taken_again_after_it_was_taken_back(kg_here: Run, store: Path) -> None:
    when = ("--at", "2025-01-10T12:00:00Z")
    for _ in range(2):
        no = kg_here("--store", store, "review", "reject", "Казань – Минск", *WHY, *when, **CURATOR).stdout.strip()
        assert status(store) == ""
        assert kg_here("--store", store, "review", "undo", no, *WHY, *when, **CURATOR).returncode == 0
        assert status(store) == "active"


def test_corrected_event_keeps_its_signatories(kg_here: Run, store: Path) -> None:
    told = claims(kg_here, store, "Казань – Минск")
    event = next(key for says, key in told.items() if says.startswith("event signed"))
    with Graph.open(store) as graph:
        signed = graph.export("nquads", "assembled").decode().count(MPO.signatory)
    assert signed
    assert (
        kg_here("--store", store, "review", "correct", event, "--set", "date=2023-03", *WHY, **CURATOR).returncode == 0
    )
    with Graph.open(store) as graph:
        assembled = graph.export("nquads", "assembled").decode()
    assert '"2023-03"' in assembled
    assert assembled.count(MPO.signatory) == signed


def nameless_tie(number: int, place: Place) -> ArticleRecord:
    """An article that tells of a tie of Казань with a place."""
    text = f"Казань и {place.name} подписали соглашение {number}."
    article = Article(text, f"Новость {number}", "ru", f"2025-02-0{number}", f"https://news{number}.example/")
    words = (Evidence(article.id, Span(0, len(text)), text, "event.signed"),)
    event = Event("signed", f"2025-01-0{number}", None, words, 0.9)
    between = (Place("Казань", "RU", 551487), place)
    return ArticleRecord(article, (Partnership(between, "sister_city", (event,), (), (), words, 0.9),))


def test_merged_nameless_place_moves_its_ties_to_its_geonames_place(kg_here: Run, store: Path) -> None:
    with Graph.open(store) as graph:
        graph.add_record(nameless_tie(1, Place("Гродно", None, None)))
    before = without_decisions(store)
    assert status(store, "551487-627904") == ""
    done = kg_here("--store", store, "review", "merge", "Гродно", "627904", *WHY, **CURATOR)
    assert done.returncode == 0, done.stderr
    assert status(store, "551487-627904") == "active"
    valid = kg_here("--store", store, "validate")
    assert valid.returncode == 0, valid.stdout
    network = kg_here("--store", store, "query", "--format", "csv", "SELECT ?l { id:place\\/627904 rdfs:label ?l }")
    assert "Гродно" in network.stdout
    with Graph.open(store) as graph:
        assert "/place/x-" not in graph.export("nquads", "assembled").decode()
    assert kg_here("--store", store, "review", "undo", done.stdout.strip(), *WHY, **CURATOR).returncode == 0
    assert without_decisions(store) == before


def test_split_moves_one_article_to_the_other_place(kg_here: Run, store: Path) -> None:
    with Graph.open(store) as graph:
        for number in (1, 2):
            graph.add_record(nameless_tie(number, Place("Железногорск", "RU", 463343)))
    before = without_decisions(store)
    done = kg_here(
        "--store", store, "review", "split", "463343", "1538635", "--article", "https://news1.example/", *WHY, **CURATOR
    )
    assert done.returncode == 0, done.stderr
    assert status(store, "1538635-551487") == "active"
    assert status(store, "463343-551487") == "active"
    assert kg_here("--store", store, "validate").returncode == 0
    assert kg_here("--store", store, "review", "undo", done.stdout.strip(), *WHY, **CURATOR).returncode == 0
    assert without_decisions(store) == before


def test_claim_rejected_before_a_merge_stays_rejected_after_it(kg_here: Run, store: Path) -> None:
    with Graph.open(store) as graph:
        graph.add_record(nameless_tie(1, Place("Гродно", None, None)))
    event = next(key for says, key in claims(kg_here, store, "Гродно").items() if says.startswith("event"))
    assert kg_here("--store", store, "review", "reject", event, *WHY, **CURATOR).returncode == 0
    assert kg_here("--store", store, "review", "merge", "Гродно", "627904", *WHY, **CURATOR).returncode == 0
    assert status(store, "551487-627904") == ""


def test_queue_names_duplicates_and_loses_what_was_decided(kg_here: Run, store: Path) -> None:
    with Graph.open(store) as graph:
        graph.add_record(nameless_tie(1, Place("Минск", None, None)))
    table = kg_here("--store", store, "review", "list", "--format", "tsv")
    assert table.returncode == 0, table.stderr
    rows = list(csv.DictReader(table.stdout.splitlines(), delimiter="\t"))
    duplicate = next(row for row in rows if row["why"] == "possible duplicate" and row["about"] == "Минск")
    assert duplicate["other"].endswith("/place/625144")
    merged = kg_here("--store", store, "review", "merge", duplicate["thing"], duplicate["other"], *WHY, **CURATOR)
    assert merged.returncode == 0, merged.stderr
    assert duplicate["thing"] not in kg_here("--store", store, "review", "list", "--format", "tsv").stdout
    assert kg_here("--store", store, "review", "undo", merged.stdout.strip(), *WHY, **CURATOR).returncode == 0
    assert duplicate["thing"] in kg_here("--store", store, "review", "list", "--format", "tsv").stdout


def test_exported_decisions_come_back_identical_and_twice_change_nothing(
    kg_here: Run, store: Path, tmp_path: Path
) -> None:
    told = claims(kg_here, store, "Казань – Минск")
    event = next(key for says, key in told.items() if says.startswith("event signed"))
    no = kg_here("--store", store, "review", "reject", "Омск – Павлодар", *WHY, **CURATOR).stdout.strip()
    kg_here("--store", store, "review", "undo", no, "--reason", "«Кавычки», \\ и |", **CURATOR)
    kg_here(
        "--store", store, "review", "correct", event, "--set", "date=", "--set", "document=memorandum", *WHY, **CURATOR
    )
    file = tmp_path / "decisions.jsonl"
    assert kg_here("--store", store, "review", "export", "-o", file).returncode == 0
    assert len(file.read_text(encoding="utf-8").splitlines()) == 3

    other = tmp_path / "other.kg"
    assert kg_here("--store", other, "review", "import", file).returncode == 0
    assert kg_here("--store", other, "review", "export").stdout == file.read_text(encoding="utf-8")
    with Graph.open(store) as graph:
        before = graph.canonical_hash()
    again = kg_here("--store", store, "review", "import", "-", stdin=file.read_text(encoding="utf-8"))
    assert again.returncode == 0, again.stderr
    assert "0 new" in again.stderr
    with Graph.open(store) as graph:
        assert graph.canonical_hash() == before


def test_decisions_before_the_articles_and_after_them_give_one_graph(kg_here: Run, store: Path, made: Path) -> None:
    kg_here("--store", store, "review", "reject", "Омск – Павлодар", *WHY, **CURATOR)
    kg_here("--store", store, "review", "merge", "Минск", "Казань", *WHY, **CURATOR)
    lines = kg_here("--store", store, "review", "export").stdout
    early = store.with_name("early.kg")
    assert kg_here("--store", early, "review", "import", "-", stdin=lines).returncode == 0
    assert kg_here("--store", early, "ingest", made / "articles").returncode == 0
    with Graph.open(store) as one, Graph.open(early) as other:
        assert one.canonical_hash() == other.canonical_hash()


def test_changed_line_is_refused_with_its_number_and_nothing_is_taken(kg_here: Run, store: Path) -> None:
    kg_here("--store", store, "review", "reject", "Казань – Минск", *WHY, **CURATOR)
    line = kg_here("--store", store, "review", "export").stdout
    done = kg_here(
        "--store", store.with_name("new.kg"), "review", "import", "-", stdin=line + line.replace("Анна", "Иван")
    )
    assert done.returncode == 1
    assert "Line 2" in done.stderr
    assert done.stderr.count("\n") == 1
    assert kg_here("--store", store.with_name("new.kg"), "review", "export").returncode == 1


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["reject", "Казань – Минск"], "--reason"),
        (["reject", "Казань", "--reason", "x"], "reject takes a claim"),
        (["merge", "Казань", "Казань", "--reason", "x"], "itself"),
        (["correct", "Казань – Минск", "--set", "date=2020", "--reason", "x"], "correct takes a claim"),
        (["reject", "Казань – Минск", "--reason", "x", "--at", "yesterday"], "2025-01-10T12:00:00Z"),
        (["split", "Казань", "Минск", "--reason", "x"], "--article"),
    ],
    ids=lambda part: part if isinstance(part, str) else " ".join(part[:2]),
)
def test_wrong_call_is_one_line_and_exit_2(kg_here: Run, store: Path, call: list[str], said: str) -> None:
    done = kg_here("--store", store, "review", *call, **CURATOR)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("parts", [["date=1.2.2020"], ["value=sold"], ["document=scroll"], ["colour=red"]])
def test_wrong_correction_is_refused(kg_here: Run, store: Path, parts: list[str]) -> None:
    told = claims(kg_here, store, "Казань – Минск")
    event = next(key for says, key in told.items() if says.startswith("event"))
    done = kg_here("--store", store, "review", "correct", event, "--set", *parts, *WHY, **CURATOR)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert kg_here("--store", store, "review", "export").stdout == ""


@pytest.mark.parametrize("thing", ["Атлантида", "id:place/1", "0123456789ab", "https://a b/", "Казань – Атлантида"])
def test_unknown_thing_is_one_line_and_exit_1(kg_here: Run, store: Path, thing: str) -> None:
    for call in (["show", thing], ["accept", thing, *WHY]):
        done = kg_here("--store", store, "review", *call, **CURATOR)
        assert done.returncode == 1, done.stderr
        assert done.stderr.count("\n") == 1


def test_no_curator_no_decision(kg_here: Run, store: Path) -> None:
    done = kg_here("--store", store, "review", "reject", "Казань – Минск", *WHY, KG_CURATOR="")
    assert done.returncode == 2
    assert "KG_CURATOR" in done.stderr or "--curator" in done.stderr


def test_show_gives_the_quotes_and_the_decisions(kg_here: Run, store: Path) -> None:
    kg_here("--store", store, "review", "accept", "Казань – Минск", *WHY, **CURATOR)
    told = kg_here("--store", store, "review", "show", "Казань – Минск").stdout
    assert "belief 1 " in told
    assert "Соглашение о побратимских связях 5 декабря подписали" in told
    assert "decided: accept by Анна: Проверено." in told
    assert "in force" in kg_here("--store", store, "review", "log").stdout
    assert SIGNED.split("url: ")[1].split("\n")[0] in told
