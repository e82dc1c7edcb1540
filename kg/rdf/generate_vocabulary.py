"""Writes `kg/rdf/vocabulary.py` from the ontology: `python -m kg.rdf.generate_vocabulary`.

Code names terms by constants, so that a misspelt term is a type error; and it imports no RDF library for that.
"""

from __future__ import annotations

import json
import keyword
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from kg.lang.lexicon import Concept, read_vocabulary, vocabulary_files
from kg.resources import ontology_folder

TARGET: Final = Path(__file__).with_name("vocabulary.py")

_HEADER = '''"""The terms of the graph as plain IRIs. Written by `python -m kg.rdf.generate_vocabulary`: do not edit."""

# ruff: noqa: N815

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
'''

_TERM = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_PREFIXED = re.compile(r"\b([a-z]+):([A-Za-z][A-Za-z0-9]*)\b")
_CONSTANT_FREE: Final = frozenset(
    {"dbo", "document", "event", "graph", "id", "kind", "office", "sector", "sh", "status", "wd"}
)
"""Prefixes without constants: their things are concepts, minted things, or words of the shapes only."""


def vocabulary_module() -> str:
    """The Python source of `kg/rdf/vocabulary.py`, always the same for the same ontology.

    Raises:
        DataPackError: a vocabulary file is broken.
    """
    prefixes = _prefixes()
    concepts = read_vocabulary({path: path.read_bytes() for path in vocabulary_files()})
    namespaces = _mapping("PREFIXES", "Prefix -> namespace, as every export writes them.", prefixes.items())
    blocks = [f"{_HEADER}\n{namespaces}"]
    terms = _terms(prefixes)
    blocks += [_terms_class(prefix, prefixes[prefix], names) for prefix, names in sorted(terms.items())]
    in_graph = [concept for concept in concepts if concept.iri.rpartition("/")[0] + "/" in prefixes.values()]
    blocks.append(_concepts(in_graph))
    return "\n\n\n".join(block.strip("\n") for block in blocks) + "\n"


def _context() -> dict[str, object]:
    text = (ontology_folder() / "context.jsonld").read_text(encoding="utf-8")
    context: dict[str, object] = json.loads(text)["@context"]
    return context


def _prefixes() -> dict[str, str]:
    rows = _context().items()
    return {name: value for name, value in sorted(rows) if isinstance(value, str)}


def _terms(prefixes: dict[str, str]) -> dict[str, set[str]]:
    """Prefix -> the local names that ontology, shapes and context use."""
    files = ("municipal-partnerships.ttl", "shapes.ttl", "context.jsonld")
    found: dict[str, set[str]] = {}
    for name in files:
        text = (ontology_folder() / name).read_text(encoding="utf-8")
        for prefix, local in _PREFIXED.findall(text):
            if prefix in prefixes and prefix not in _CONSTANT_FREE and _TERM.fullmatch(local):
                found.setdefault(prefix, set()).add(local)
    found.setdefault("wdt", set()).add("P190")
    return found


def _terms_class(prefix: str, namespace: str, names: Iterable[str]) -> str:
    rows = "\n".join(f'    {_safe(name)}: Final = "{namespace}{name}"' for name in sorted(names))
    return f'class {prefix.upper()}:\n    """Terms of <{namespace}>."""\n\n{rows}\n'


def _safe(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) else name


def _mapping(name: str, purpose: str, rows: Iterable[tuple[str, str]]) -> str:
    body = "\n".join(f'    "{key}": "{value}",' for key, value in rows)
    return f'{name}: Final[Mapping[str, str]] = {{\n{body}\n}}\n"""{purpose}"""\n'


def _concepts(concepts: Iterable[Concept]) -> str:
    schemes: dict[str, list[Concept]] = {}
    for concept in concepts:
        schemes.setdefault(concept.scheme, []).append(concept)
    body = "\n".join(line for scheme in sorted(schemes) for line in _scheme(scheme, schemes[scheme]))
    purpose = '"""Scheme -> id in records -> IRI of the concept."""'
    return f"CONCEPTS: Final[Mapping[str, Mapping[str, str]]] = {{\n{body}\n}}\n{purpose}\n"


def _scheme(scheme: str, concepts: Iterable[Concept]) -> Iterator[str]:
    yield f'    "{scheme}": {{'
    yield from (f'        "{concept.id}": "{concept.iri}",' for concept in concepts)
    yield "    },"


def main() -> int:
    """Write the module beside this one."""
    TARGET.write_text(vocabulary_module(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
