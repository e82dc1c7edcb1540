"""The command line as a whole: help, errors, exit codes, colours."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from kg import __version__
from kg.cli.root import COMMANDS, root
from tests.cli.conftest import Run


def test_help_names_every_command(kg: Run) -> None:
    shown = kg("--help")
    assert shown.returncode == 0
    assert all(f"\n  {name} " in shown.stdout for name in COMMANDS)


def test_help_loads_no_heavy_module() -> None:
    code = (
        "import sys; from kg.cli.run import run; run(['--help']); "
        "heavy = {'rdflib', 'pyoxigraph', 'networkx', 'numpy', 'slovnet', 'jinja2', 'pyvis', 'kg.graph'}; "
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(name: str) -> None:
    shown = CliRunner().invoke(root, [name, "-h"])
    assert shown.exit_code == 0, shown.output
    assert "Example" in shown.output
    assert f"kg {name}" in shown.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_described(name: str) -> None:
    context = click.Context(root)
    command = root.get_command(context, name)
    assert command is not None
    undescribed = [p.name for p in command.params if isinstance(p, click.Option) and not p.help]
    assert undescribed == []


def test_version_is_told(kg: Run) -> None:
    assert __version__ in kg("--version").stdout


@pytest.mark.parametrize(
    "call",
    [
        ["exprot"],
        ["extract"],
        ["extract", "--format", "paper", "x"],
        ["--colour", "blue", "doctor"],
        ["extract", "--nonsense", "x"],
    ],
    ids=" ".join,
)
def test_wrong_call_is_one_line_and_exit_2(kg: Run, call: list[str]) -> None:
    done = kg(*call)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    assert "--help" in done.stderr


def test_mistyped_command_is_corrected(kg: Run) -> None:
    assert "export" in kg("exprot").stderr


def test_call_without_a_command_shows_help_and_is_a_wrong_call(kg: Run) -> None:
    done = kg()
    assert done.returncode == 2
    assert "Commands:" in done.stderr


def test_no_escape_codes_reach_a_pipe(kg: Run) -> None:
    assert "\x1b[" not in kg("exprot").stderr


def test_no_color_wins_over_force_color(kg: Run) -> None:
    assert "\x1b[" in kg("doctor", FORCE_COLOR="1", NO_COLOR="").stdout
    assert "\x1b[" not in kg("doctor", FORCE_COLOR="1", NO_COLOR="1").stdout


def test_colour_option_wins_over_the_environment(kg: Run) -> None:
    assert "\x1b[" in kg("--color", "always", "doctor", NO_COLOR="1").stdout


_FLOOD = """
import sys, types, click
from kg.cli import root, run

@click.command()
def flood():
    for _ in range(20000):
        click.echo("x" * 80)

module = types.ModuleType("kg.cli.flood")
module.command = flood
sys.modules["kg.cli.flood"] = module
root.root._lazy["flood"] = "much output"
sys.exit(run.run(["flood"]))
"""


def test_reader_that_closes_the_pipe_early_is_no_error() -> None:
    process = subprocess.Popen([sys.executable, "-c", _FLOOD], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(30) == 0
    assert told == b""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script_is_printed(shell: str) -> None:
    shown = CliRunner().invoke(root, ["completion", shell])
    assert shown.exit_code == 0
    assert "_KG_COMPLETE" in shown.output


def test_completion_offers_commands(kg: Run) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from kg.cli import main; main()"],
        env={"_KG_COMPLETE": "bash_complete", "COMP_WORDS": "kg ex", "COMP_CWORD": "1", "PATH": "/usr/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert {"plain,extract", "plain,explain", "plain,export"} <= set(done.stdout.split())
