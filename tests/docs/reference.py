"""Writes the tables of docs/reference.md from the code: `python -m tests.docs.reference`; a test compares them."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import click

from kg import errors, limits
from kg.cli.root import COMMANDS, root
from kg.query.templates import Question

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference.md"
_BLOCK = re.compile(r"(<!-- begin: (\w+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def commands_block() -> str:
    """The help of every command, as `kg COMMAND --help` prints it."""
    parts: list[str] = []
    # The settings of the group count too (`-h`): without them the text depends on which commands ran before.
    with click.Context(root, info_name="kg", **root.context_settings) as context:
        for name in COMMANDS:
            command = root.get_command(context, name)
            assert command is not None
            parts += _help_of(command, name, context)
    return "\n".join(parts)


def _help_of(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    with click.Context(command, info_name=name, parent=parent, max_content_width=100, terminal_width=100) as context:
        path = context.command_path
        yield f"### {path}\n\n```text\n{command.get_help(context).rstrip()}\n```\n"
        if isinstance(command, click.Group):
            for inner in command.list_commands(context):
                child = command.get_command(context, inner)
                assert child is not None
                yield from _help_of(child, inner, context)


def errors_block() -> str:
    """The tree of errors as a table."""
    rows = ["| error | code | exit | HTTP | when | what to do |", "| --- | --- | --- | --- | --- | --- |"]
    rows += [
        f"| `{error.__name__}` | `{error.code}` | {error.exit_code} | {error.http_status} "
        f"| {(error.__doc__ or '').strip().splitlines()[0]} | {error.remedy} |"
        for error in every_error(errors.KgError)
    ]
    return "\n".join(rows) + "\n"


def every_error(error: type[errors.KgError]) -> Iterator[type[errors.KgError]]:
    """The error and all that are more exact, in the order of the file."""
    yield error
    for child in error.__subclasses__():
        if child.__module__ == errors.__name__:
            yield from every_error(child)


def limits_block() -> str:
    """The limits as a table: name, value, reason."""
    tree = ast.parse(Path(limits.__file__).read_text(encoding="utf-8"))
    rows = ["| limit | value | unit and reason |", "| --- | --- | --- |"]
    for node, reason in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and isinstance(reason, ast.Expr):
            value = getattr(limits, node.target.id)
            text = " ".join(str(ast.literal_eval(reason.value)).split())
            rows.append(f"| `{node.target.id}` | {value:,} | {text} |")
    return "\n".join(rows) + "\n"


def questions_block() -> str:
    """The ready questions as a table: name, parameters, what it asks."""
    from kg.query.templates import ready_questions

    rows = ["| question | parameters | what it asks | по-русски |", "| --- | --- | --- | --- |"]
    rows += [
        f"| `{question.name}` | {_parameters(question)} | {question.titles['en']} | {question.titles['ru']} |"
        for question in ready_questions()
    ]
    return "\n".join(rows) + "\n"


def _parameters(question: Question) -> str:
    """The parameters, those in brackets may be left out."""
    shown = (f"`{p.name}`" if p.required else f"[`{p.name}`]" for p in question.parameters.values())
    return ", ".join(shown)


BLOCKS: Final[dict[str, Callable[[], str]]] = {
    "commands": commands_block,
    "errors": errors_block,
    "limits": limits_block,
    "questions": questions_block,
}


def updated(text: str) -> str:
    """The page with every block made anew."""
    return _BLOCK.sub(lambda found: f"{found[1]}{BLOCKS[found[2]]()}{found[4]}", text)


if __name__ == "__main__":
    REFERENCE.write_text(updated(REFERENCE.read_text(encoding="utf-8")), encoding="utf-8")
