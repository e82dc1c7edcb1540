"""The page on reading walks through one article with what the command says of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from tests.cli.conftest import run_kg
from tests.docs.reference import ROOT

PAGE: Final = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
CALL, SHOWN = next(iter(re.findall(r"`kg (extract --explain [^`\n]+)`[^\n]*\n\n```text\n(.*?)```", PAGE, re.DOTALL)))


def _is_shown(line: str, printed: str) -> bool:
    """Whether the page shows a line that is printed; «…» stands for the end of a long quote."""
    begun, shortened, _ = line.partition("…»")
    return printed.startswith(begun) if shortened else line == printed


def test_article_is_read_as_the_page_walks_through_it() -> None:
    words = CALL.split()
    done = run_kg(*words[:-1], Path(ROOT, words[-1]))
    assert done.returncode == 0, done.stderr
    printed = done.stdout.splitlines()
    shown = SHOWN.splitlines()
    assert len(shown) == len(printed) > 10, done.stdout
    assert [line for line, told in zip(shown, printed, strict=True) if not _is_shown(line, told)] == []
