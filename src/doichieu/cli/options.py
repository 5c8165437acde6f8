"""What the commands share: options, and how they print and end."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from doichieu.cli.screen import Screen
from doichieu.desk.workers import cores
from doichieu.errors import SourceError

PATHS = click.argument("paths", nargs=-1, metavar="PATH...")
JSON = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON, one record a line (the contract of docs/json.md)."
)
LANGUAGE = click.option(
    "--lang", type=click.Choice(["vi", "en"]), default="vi", show_default=True, help="Language of the labels."
)
TOGETHER = click.option("--together", is_flag=True, help="Take all given articles as one story.")
JOBS = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=cores,
    show_default="as many as cores, at most 8",
    help="So many articles are read, and stories laid side by side, at once.",
)
DATABASE = click.option(
    "--db",
    "where",
    required=True,
    metavar="PATH-OR-URL",
    help="The library: a file, or postgresql://USER@HOST/NAME.",
)


def print_lines(lines: Iterable[bytes]) -> None:
    """Print lines of JSON."""
    for line in lines:
        sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def end(screen: Screen, problems: tuple[SourceError, ...]) -> None:
    """Print the problems, and end with status 1 where there are some."""
    screen.notes(problems)
    if problems:
        sys.exit(1)
