"""The safe template."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ResourceMissing
from viz.page import asset, embed_json, render_page

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def a_page(**known: str) -> str:
    return render_page(
        title=known.get("title", "T"),
        language="en",
        body="<p>body</p>",
        data={"word": known.get("word", "w")},
        scripts=("let a = 1 < 2 && true;",),
        styles=("p > b { color: red }",),
    )


@given(json_values)
def test_embedded_data_comes_back_as_it_was(value: object) -> None:
    assert json.loads(embed_json(value)) == value


@given(st.text())
def test_embedded_text_cannot_leave_its_block(text: str) -> None:
    embedded = embed_json({text: text})
    assert not set("<>&\u2028\u2029") & set(embedded)


def test_title_is_escaped() -> None:
    assert "<title>&lt;/title&gt;&lt;script&gt;" in a_page(title="</title><script>")


def test_policy_allows_exactly_the_scripts_of_the_page() -> None:
    page = a_page()
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    assert scripts == ["let a = 1 < 2 && true;"]
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    allowed = policy[1].replace("&#39;", "'").replace("&#43;", "+")
    assert f"script-src 'sha256-{digest}';" in allowed
    assert "unsafe" not in allowed
    assert allowed.startswith("default-src 'none';")


def test_script_that_closes_its_own_block_is_refused() -> None:
    with pytest.raises(ResourceMissing):
        render_page(title="", language="en", body="", data={}, scripts=("'</SCRIPT>'",), styles=())


def test_missing_asset_is_said() -> None:
    with pytest.raises(ResourceMissing, match=r"nothing\.css"):
        asset("nothing.css")


def test_scripts_never_write_markup() -> None:
    source = asset("network.js")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", source)
