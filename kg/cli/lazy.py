"""A group of commands whose modules are imported when they are used, so that `kg --help` answers at once."""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from collections.abc import Mapping
from typing import Any

import click


class LazyGroup(click.Group):
    """A click group that knows its commands by name and one line of help before it has loaded them.

    Each command stands in a module of its own name as an attribute `command`.
    """

    def __init__(self, *args: Any, lazy: Mapping[str, str], package: str, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._lazy = dict(lazy)
        self._package = package

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click asks so
        """The names, in the order of the work: in, ask, out, look, check."""
        return list(self._lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 — click asks so
        """Import the command's module; None for a name that is not ours."""
        if cmd_name not in self._lazy:
            return None
        module = importlib.import_module(f"{self._package}.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The table of commands for `--help`, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._lazy.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; a mistyped name is answered with the nearest one."""
        name = args[0]
        if name not in self._lazy and not name.startswith("-"):
            near = difflib.get_close_matches(name, self._lazy, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise click.UsageError(f"No such command {name!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader that closed the pipe early (`kg query … | head`) is no error."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        return result
