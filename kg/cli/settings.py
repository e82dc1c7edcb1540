"""What the common options say, and the option `--store` that every command with a graph takes too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import click

DEFAULT_STORE: Final = Path("municipal.kg")
"""The folder of the graph where neither --store nor KG_STORE names one."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The common options of one call."""

    store: Path = DEFAULT_STORE
    quiet: bool = False
    verbose: bool = False


def _override_store(ctx: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.obj = replace(ctx.obj or Settings(), store=value)


def _override_quiet(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and parameter.name:
        ctx.obj = replace(ctx.obj or Settings(), **{parameter.name: True})


def store_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command take `--store DIR`, `-q` and `-v` after its name as well as before it."""
    for names, settings in (
        (("-v", "--verbose"), {"is_flag": True, "callback": _override_quiet, "help": "Say more about what is done."}),
        (("-q", "--quiet"), {"is_flag": True, "callback": _override_quiet, "help": "Say nothing but the result."}),
        (
            ("--store",),
            {
                "type": click.Path(path_type=Path, file_okay=False),
                "callback": _override_store,
                "metavar": "DIR",
                "help": "Folder of the graph (default: KG_STORE or ./municipal.kg).",
            },
        ),
    ):
        option: dict[str, Any] = {"expose_value": False, "is_eager": True, **settings}
        command = click.option(*names, **option)(command)
    return command
