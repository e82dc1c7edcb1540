"""The command `kg`: it parses, calls `kg.graph.Graph`, and prints; nothing else happens here."""

from __future__ import annotations

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line of this process and end it with the documented exit code."""
    from kg.cli.run import run

    sys.exit(run(sys.argv[1:]))
