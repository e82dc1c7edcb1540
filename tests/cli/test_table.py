"""Tables for people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.cli.table import display_width, harmless, render_table, show_term

ID = "https://w3id.org/municipal-partnerships/id/"


def test_table_aligns_cyrillic_and_chinese() -> None:
    rows = [
        {"city": {"type": "literal", "value": "Казань"}, "n": {"type": "literal", "value": "2"}},
        {"city": {"type": "literal", "value": "喀山"}, "n": {"type": "literal", "value": "10"}},
    ]
    header, rule, first, second, count = render_table(["city", "n"], rows).splitlines()
    assert display_width(first) == display_width(second[:-1])
    assert header == "city    n"
    assert set(rule) == {"─", " "}
    assert count == "(2 rows)"


def test_iris_are_short_in_a_table() -> None:
    assert show_term({"type": "uri", "value": ID + "place/551487"}) == "id:place/551487"
    assert show_term({"type": "uri", "value": "https://w3id.org/municipal-partnerships/vocabulary/status/planned"}) == (
        "status/planned"
    )


def test_unbound_value_is_empty() -> None:
    assert render_table(["x"], [{}]).splitlines()[2] == ""


@given(st.text())
def test_no_text_can_steer_the_terminal(text: str) -> None:
    shown = harmless("\x1b[31m" + text + "\u202e\n\r")
    assert not any(character in shown for character in "\x1b\r\n\u202e\u2066\x9b")
