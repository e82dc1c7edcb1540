"""The commands of the how-tos are run as they stand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.articles import write_articles
from tests.docs.reference import ROOT


def commands(page: str) -> str:
    """The shell blocks of a page, one after the other."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))


def run_shell(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A script in a folder, with `kg` on the path and a graph of its own."""
    tools = Path(sys.executable).parent
    known = os.environ | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "KG_STORE": str(folder / "graph.kg")}
    return subprocess.run(
        ["sh", "-eu"], input=script, cwd=folder, env=known, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.slow
@pytest.mark.parametrize("page", ["curation.md", "reference-lists.md"])
def test_commands_of_the_page_run_as_they_stand(page: str, tmp_path: Path) -> None:
    write_articles(tmp_path / "articles")
    done = run_shell("kg ingest articles\n" + commands(page), tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
