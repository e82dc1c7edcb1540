"""The one safe template: every page that this project draws leaves through `render_page`.

What an article says is hostile until shown as text. Therefore the data travels as JSON in a block that no browser
executes, the scripts and styles of the page are known by their hashes, and the policy forbids everything else.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import ResourceMissing

_ASSETS = Path(__file__).resolve().parent / "assets"

_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029", "\x7f": "\\u007f"}
)
"""What could end a script block, open a comment or an entity, or break a line of a script."""


@cache
def asset(name: str) -> str:
    """The text of a file of `viz/assets`.

    Raises:
        ResourceMissing: the file did not come with the installation.
    """
    try:
        return (_ASSETS / name).read_text(encoding="utf-8")
    except OSError as error:
        raise ResourceMissing(f"The page needs {name}, which is not there.") from error


def embed_json(data: Any) -> str:
    """The data as JSON that stays data inside an HTML page, whatever it holds; keys in their given order."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_ESCAPES)


def content_policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """A Content-Security-Policy that lets exactly these scripts and styles run, and nothing be fetched."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash_source, scripts))}",
            f"style-src {' '.join(map(_hash_source, styles))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def render_page(
    *, title: str, language: str, body: str, data: Any, scripts: Sequence[str], styles: Sequence[str]
) -> str:
    """One self-contained HTML document.

    Args:
        title: shown on the window; escaped here.
        language: of the page when it opens, "ru" or "en".
        body: the fixed markup of the view, an asset of this package and never anything else.
        data: what the page shows; the page's script reads it as JSON and writes it as text.
        scripts: JavaScript sources, in order.
        styles: CSS sources, in order.

    Raises:
        ResourceMissing: a script could close its own block, so the page would not be what was hashed.
    """
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    for source in (*scripts, *styles):
        if "</script" in source.lower() or "</style" in source.lower():
            raise ResourceMissing("A script of the page holds a closing tag.")
    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(asset("page.html")).render(
        title=title,
        language=language,
        policy=content_policy(scripts, styles),
        body=Markup(body),  # noqa: S704 — the fixed markup of the package, no data
        data=Markup(embed_json(data)),  # noqa: S704 — escaped for this place by embed_json
        scripts=[Markup(source) for source in scripts],  # noqa: S704
        styles=[Markup(source) for source in styles],  # noqa: S704
    )


def _hash_source(source: str) -> str:
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
