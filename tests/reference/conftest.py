"""The command line in this process, as the tests of the commands have it."""

from __future__ import annotations

from tests.cli.conftest import kg_here

__all__ = ["kg_here"]
