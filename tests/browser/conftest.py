"""A real Chromium, once a session."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("no Chromium: `make test` installs it")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, headless=True, args=ARGUMENTS)
        yield launched
        launched.close()


@dataclass
class Witness:
    """A page, and what happened on it that must not happen."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Start to note requests, errors and dialogs."""

        def dialog(shown: Any) -> None:
            self.dialogs.append(shown.message)
            shown.dismiss()

        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on(
            "console", lambda said: self.errors.append(said.text) if said.type in {"error", "warning"} else None
        )
        self.page.on("dialog", dialog)

    def open(self, html: str, folder: Path) -> None:
        """Open the page from a file, as a reader does, and wait until it is drawn."""
        file = folder / "page.html"
        file.write_text(html, encoding="utf-8")
        self.page.goto(file.as_uri())
        self.page.wait_for_selector("html[data-ready=true]", state="attached")

    @property
    def outside_requests(self) -> list[str]:
        """Requests for anything but the file itself."""
        return [url for url in self.requests if not url.startswith("file:")]


@pytest.fixture
def witness(browser: Browser) -> Iterator[Witness]:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.set_default_timeout(15_000)
    seen = Witness(page)
    seen.watch()
    yield seen
    page.close()
