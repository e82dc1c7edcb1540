"""The language in which people are spoken to: asked for, or that of their environment."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Final

import click

LANGUAGES: Final = ("ru", "en")
"""The languages that labels are shown in."""

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def environment_language() -> str:
    """The language that the environment asks for (POSIX: the first variable that is set decides), else English."""
    told = next((value for name in _VARIABLES if (value := os.environ.get(name))), "")
    language = told.split("_")[0].split(".")[0].casefold()
    return language if language in LANGUAGES else "en"


def language_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command take `--lang CODE`, passed as `language`."""
    option = click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        default=environment_language,
        help="Language of the labels (default: that of LC_ALL, LC_MESSAGES or LANG, else English).",
    )
    return option(command)
