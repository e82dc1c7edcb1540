"""Running `kg` the way people do: as a process of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest

from kg.cli.run import run

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def run_kg(*arguments: str | Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """One call of `kg` in a process of its own; text in, text out."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"} | environment,
    )


def run_here(*arguments: str | Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """The same call in this process: for tests of many calls, where starting Python would take most of the time."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    typed = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    with redirect_stdout(out), redirect_stderr(err), patch("sys.stdin", typed), patch.dict(os.environ, environment):
        code = run([str(argument) for argument in arguments])
    said = [stream.buffer.getvalue().decode() for stream in (out, err) if isinstance(stream.buffer, io.BytesIO)]
    return subprocess.CompletedProcess(list(map(str, arguments)), code, *said)


@pytest.fixture(scope="session")
def kg() -> Run:
    return run_kg


@pytest.fixture(scope="session")
def kg_here() -> Run:
    return run_here
