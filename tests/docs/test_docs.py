"""The documentation tells what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.reference import BLOCKS, REFERENCE, ROOT, updated

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


def test_reference_is_what_the_code_says() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    assert text == updated(text), "run `make generate`"
    assert set(re.findall(r"<!-- begin: (\w+) -->", text)) == set(BLOCKS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files_that_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [target for target in targets if target and not (page.parent / target).exists()] == []


@pytest.mark.parametrize("readme", ["README.md", "README.ru.md"])
def test_readme_sets_up_with_exactly_two_commands(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    block = re.search(r"```sh\n(make .*?)```", text, re.DOTALL)
    assert block
    assert [line.split("#")[0].strip() for line in block[1].strip().splitlines()] == ["make demo", "make test"]
    assert "docs/network.png" in text


def test_threat_model_names_tests_that_are_there() -> None:
    named = re.findall(r"`(tests/[\w/.]+)`", (ROOT / "THREAT_MODEL.md").read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_licence_is_apache_2() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
