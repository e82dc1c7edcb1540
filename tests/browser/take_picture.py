"""Takes the picture of the README: `python -m tests.browser.take_picture PAGE.html PICTURE.png [CITY]`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS


def take_picture(page_file: Path, picture: Path, city: str | None) -> None:
    """Open a drawn page, choose a tie (of the city, if one is named), and save what a reader sees."""
    program = shutil.which("chromium") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, headless=True, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.goto(page_file.resolve().as_uri())
        page.wait_for_selector("html[data-ready=true]", state="attached")
        rows = page.locator("#rows tr").filter(has_text=city) if city else page.locator("#rows tr")
        rows.first.locator("button").click()
        page.evaluate("window.scrollTo(0, 0)")
        page.mouse.move(5, 5)
        page.wait_for_timeout(400)
        page.screenshot(path=str(picture))
        browser.close()


if __name__ == "__main__":
    take_picture(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else None)
