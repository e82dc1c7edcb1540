"""The house rules that a machine can see (docs/design.md, "How the code is written")."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

from kg import errors

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("kg", "viz")
MAX_FUNCTION_LINES, MAX_FILE_LINES = 50, 300

FILES = sorted(file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef


def code_lines(source: str) -> int:
    """Lines that are neither empty nor a comment."""
    return sum(1 for line in source.splitlines() if line.strip() and not line.strip().startswith("#"))


def lines_of(function: FUNCTION, source: str) -> int:
    """Code lines of a function without its docstring."""
    text = ast.get_source_segment(source, function) or ""
    return code_lines(text) - code_lines(ast.get_docstring(function, clean=False) or "")


def functions() -> Iterator[tuple[Path, FUNCTION, str]]:
    """Every function of the packages."""
    for file in FILES:
        source = file.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, FUNCTION):
                yield file, node, source


def named(file: Path) -> str:
    """A file as people name it."""
    return str(file.relative_to(ROOT))


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{named(file)}:{f.lineno} {f.name} {n}"
        for file, f, s in functions()
        if (n := lines_of(f, s)) > MAX_FUNCTION_LINES
    ]
    assert long == []


def test_functions_are_short_as_a_rule() -> None:
    sizes = [lines_of(function, source) for _, function, source in functions()]
    assert median(sizes) <= 8
    assert quantiles(sizes, n=10)[-1] <= 24


def test_no_file_is_longer_than_it_can_be_read_at_once() -> None:
    long = {named(file): n for file in FILES if (n := code_lines(file.read_text(encoding="utf-8"))) > MAX_FILE_LINES}
    # Generated from the ontology: one line a term, read by nobody.
    long.pop("kg/rdf/vocabulary.py", None)
    assert long == {}


def _public_without_docstring(tree: ast.Module, generated: bool) -> Iterator[str]:
    if not ast.get_docstring(tree):
        yield "module"
    if generated:
        return
    for node in tree.body:
        if isinstance(node, FUNCTION | ast.ClassDef) and not node.name.startswith("_"):
            if not ast.get_docstring(node):
                yield node.name
            if isinstance(node, ast.ClassDef):
                members = [member for member in node.body if isinstance(member, FUNCTION)]
                yield from (
                    f"{node.name}.{m.name}" for m in members if not m.name.startswith("_") and not ast.get_docstring(m)
                )


@pytest.mark.parametrize("file", FILES, ids=named)
def test_public_names_say_what_they_are(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert list(_public_without_docstring(tree, file.name == "vocabulary.py")) == []


def test_knowledge_is_data_not_code() -> None:
    assert [named(file) for folder in ("ontology", "data") for file in (ROOT / folder).rglob("*.py")] == []


@pytest.mark.parametrize("file", FILES, ids=named)
def test_nothing_is_unpickled_or_swallowed(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            modules = {alias.name for alias in node.names} | {getattr(node, "module", None) or ""}
            assert not modules & {"pickle", "marshal", "shelve", "dill", "joblib", "jsonpickle"}
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "yaml":
            assert node.attr not in {"load", "load_all", "unsafe_load", "full_load"}, f"line {node.lineno}: unsafe YAML"
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno}: bare except"
            assert not all(isinstance(step, ast.Pass) for step in node.body), f"line {node.lineno}: silent except"


_QUERY = re.compile(r"\b(SELECT|CONSTRUCT|ASK|DESCRIBE|INSERT|DELETE)\b[^a-z]*[{?*]")


@pytest.mark.parametrize("file", FILES, ids=named)
def test_no_query_is_glued_from_strings(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            text = "".join(
                part.value for part in node.values if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )
            assert not _QUERY.search(text), f"line {node.lineno}: a query in an f-string"


IMPORTERS = {
    "pyvis": {"viz/ego.py"},
    "click": {"kg/cli/"},
    "jinja2": {"viz/page.py"},
    "pyoxigraph": {"kg/store/oxigraph.py", "kg/query/", "kg/rdf/", "kg/export/", "kg/store/"},
    "socket": set(),
    "urllib.request": set(),
    "requests": set(),
    "httpx": set(),
    "natasha": set(),
}
"""Package -> where alone it may be imported."""


@pytest.mark.parametrize("package", IMPORTERS)
def test_heavy_and_dangerous_packages_have_one_door(package: str) -> None:
    found = set()
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            if any(name == package or name.startswith(f"{package}.") for name in names):
                found.add(named(file))
    assert {place for place in found if not place.startswith(tuple(IMPORTERS[package]) or ("-",))} == set()


def every_error(root: type[errors.KgError] = errors.KgError) -> Iterator[type[errors.KgError]]:
    """The whole tree of errors."""
    yield root
    for child in root.__subclasses__():
        if child.__module__ == errors.__name__:
            yield from every_error(child)


@pytest.mark.parametrize("error", list(every_error()), ids=lambda error: error.__name__)
def test_every_error_is_drawn_documented_and_has_a_code_of_its_own(error: type[errors.KgError]) -> None:
    assert error.__name__ in (errors.__doc__ or "")
    assert error.__doc__
    assert error.exit_code in {1, 2}
    assert 400 <= error.http_status <= 599
    assert [other.code for other in every_error()].count(error.code) == 1


def expected_in_tests() -> set[str]:
    """What the tests let go wrong: the errors named in `pytest.raises(…)`, and the codes of refused rows."""
    found: set[str] = set()
    for file in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "raises":
                found |= {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
    return found


def test_every_error_is_met_in_a_test() -> None:
    last = [error for error in every_error() if not error.__subclasses__()]
    expected = expected_in_tests()
    assert [error.__name__ for error in last if not {error.__name__, error.code} & expected] == []


def test_every_limit_has_a_reason() -> None:
    tree = ast.parse((ROOT / "kg/limits.py").read_text(encoding="utf-8"))
    for position, node in enumerate(tree.body):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            reason = tree.body[position + 1] if position + 1 < len(tree.body) else None
            assert isinstance(reason, ast.Expr), node.target.id
            assert isinstance(reason.value, ast.Constant), node.target.id
