"""From an argument list to an exit code: 0 done, 1 the data is at fault, 2 the call is wrong, 130 interrupted."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from kg.cli.root import root
from kg.cli.table import harmless
from kg.errors import KgError


def run(arguments: Sequence[str]) -> int:
    """Run one command line; whatever goes wrong is told in one line on standard error that says what to do."""
    try:
        result = root.main(list(arguments), prog_name="kg", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.ClickException as error:
        return _tell(_usage_text(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _tell("interrupted; what was committed is safe.", 130)
    except KgError as error:
        return _tell(str(error), error.exit_code)
    except OSError as error:
        return _tell(_system_text(error), 1)
    return result if isinstance(result, int) else 0


def _tell(message: str, code: int) -> int:
    click.secho("error: ", err=True, nl=False, fg="red", bold=True)
    click.echo(harmless(message), err=True)
    return code


def _usage_text(error: click.ClickException) -> str:
    message = error.format_message().rstrip()
    context = getattr(error, "ctx", None)
    return f"{message} See `{context.command_path} --help`." if context else message


def _system_text(error: OSError) -> str:
    where = f" {error.filename}" if error.filename else ""
    return f"The system refused{where}: {error.strerror or error}. Check the path, its rights and the free space."


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
