"""The page on assembly shows what the commands print."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import run_kg
from tests.docs.reference import ROOT

PAGE = (ROOT / "docs" / "assembly.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```sh\n(kg [^\n]+)\n```\n\n```text\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles and queries of the page as files, and their graph."""
    made = tmp_path_factory.mktemp("page")
    for _, name, text in re.findall(r"```(markdown|sparql) ([\w.]+)\n(.*?)```", PAGE, re.DOTALL):
        (made / name).write_text(text, encoding="utf-8")
    done = run_kg("--store", made / "g.kg", "ingest", *sorted(made.glob("*.md")))
    assert done.returncode == 0, done.stderr
    return made


def test_page_has_examples() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize(("call", "shown"), EXAMPLES)
def test_example_prints_what_the_page_shows(folder: Path, call: str, shown: str) -> None:
    words = [str(folder / word) if word.endswith(".rq") else word for word in shlex.split(call)[1:]]
    done = run_kg("--store", folder / "g.kg", *words)
    assert done.returncode == 0, done.stderr
    assert done.stdout.replace("\r", "").startswith(shown), done.stdout
