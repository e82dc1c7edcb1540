"""The drawn network in a real browser: what a reader sees and can do."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.limits import MAX_NETWORK_NODES
from tests.browser.conftest import Witness
from tests.viz.networks import a_big_network, a_network
from viz.ego import draw_network

pytestmark = pytest.mark.browser

_INK = """() => {
  const canvas = document.querySelector('#network canvas');
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  let inked = 0;
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] > 0) inked += 1;
  return inked;
}"""


def test_page_shows_the_cities_without_a_request_or_an_error(witness: Witness, tmp_path: Path) -> None:
    witness.open(draw_network(a_network()), tmp_path)
    table = witness.page.inner_text("table")
    assert all(name in table for name in ("Казань", "Минск", "Тебриз", "Омск"))
    witness.page.wait_for_timeout(200)
    assert witness.page.evaluate(_INK) > 1000
    assert witness.outside_requests == []
    assert witness.errors == []


def test_reader_of_a_row_reads_the_quotes_with_source_and_date(witness: Witness, tmp_path: Path) -> None:
    witness.open(draw_network(a_network()), tmp_path)
    witness.page.get_by_role("button", name="Показать: Казань — Минск").click()
    details = witness.page.inner_text("#details")
    assert "Города подписали соглашение о побратимских связях." in details
    assert "5 декабря 2024" in details
    assert "1997" in details
    link = witness.page.get_by_role("link", name="Города стали побратимами").first
    assert link.get_attribute("href") == "https://example.org/news/1"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_click_on_the_picture_opens_the_city(witness: Witness, tmp_path: Path) -> None:
    witness.open(draw_network(a_network().subgraph(["k"]), focus="k"), tmp_path)
    box = witness.page.locator("#network").bounding_box()
    assert box
    witness.page.wait_for_timeout(200)
    for below in range(-24, 28, 8):
        witness.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + below)
        witness.page.wait_for_timeout(60)
        if "Казань" in witness.page.inner_text("#details"):
            break
    assert "Казань" in witness.page.inner_text("#details")


def test_reader_switches_to_english_without_reloading(witness: Witness, tmp_path: Path) -> None:
    witness.open(draw_network(a_network()), tmp_path)
    witness.page.get_by_role("button", name="Eng").click()
    assert "Kazan" in witness.page.inner_text("table")
    assert witness.page.evaluate("document.documentElement.lang") == "en"
    assert witness.page.inner_text("h1") == "The network of partner cities"


@pytest.mark.parametrize("typed", ["тебриз", "ТЕБ", "tabriz"])
def test_search_finds_a_city_in_either_language(witness: Witness, tmp_path: Path, typed: str) -> None:
    witness.open(draw_network(a_network()), tmp_path)
    witness.page.fill("#search", typed)
    witness.page.press("#search", "Enter")
    assert "Тебриз" in witness.page.inner_text("#details h3")


def test_search_for_a_city_that_is_not_there_says_so(witness: Witness, tmp_path: Path) -> None:
    witness.open(draw_network(a_network()), tmp_path)
    witness.page.fill("#search", "Атлантида")
    witness.page.press("#search", "Enter")
    assert "нет" in witness.page.inner_text("#details")


def test_keyboard_alone_reaches_the_quotes(witness: Witness, tmp_path: Path) -> None:
    witness.open(draw_network(a_network()), tmp_path)
    for _ in range(12):
        witness.page.keyboard.press("Tab")
        label = witness.page.evaluate("document.activeElement.getAttribute('aria-label') || ''")
        if label.startswith("Показать:"):
            break
    witness.page.keyboard.press("Enter")
    assert witness.page.locator("#details .event, #details .empty").count()


def test_legend_names_what_is_drawn_and_nothing_else(witness: Witness, tmp_path: Path) -> None:
    witness.open(draw_network(a_network()), tmp_path)
    assert witness.page.locator("#legend li").count() == 6
    witness.page.select_option("#colour", "kind")
    assert witness.page.locator("#legend li").count() == 6
    assert witness.errors == []


def test_big_network_says_how_many_cities_it_shows(witness: Witness, tmp_path: Path) -> None:
    total = MAX_NETWORK_NODES + 40
    witness.open(draw_network(a_big_network(total)), tmp_path)
    note = witness.page.inner_text("#note")
    assert str(total) in note
    assert witness.errors == []


def test_small_network_needs_no_note(witness: Witness, tmp_path: Path) -> None:
    witness.open(draw_network(a_network()), tmp_path)
    assert witness.page.locator("#note").is_hidden()


def test_page_fits_a_telephone(witness: Witness, tmp_path: Path) -> None:
    witness.page.set_viewport_size({"width": 390, "height": 844})
    witness.open(draw_network(a_network()), tmp_path)
    assert witness.page.evaluate("document.documentElement.scrollWidth") <= 390
