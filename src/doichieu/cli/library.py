"""The commands on a library: add, search, serve, doctor."""

from __future__ import annotations

import sys

import click

from doichieu import desk
from doichieu.cli import report
from doichieu.cli.options import DATABASE, JSON, LANGUAGE, end, print_lines
from doichieu.cli.screen import Screen
from doichieu.desk import open_library, views
from doichieu.desk.items import found_items
from doichieu.export.json import record_line


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE...]")
@DATABASE
@LANGUAGE
def add(sources: tuple[str, ...], where: str, lang: str) -> None:
    """Keep articles in a library, again and again, in any order; makes the library where there is none.

    SOURCE is a file or folder of articles, or - for standard input. Only what is new or changed is read, linked and
    laid side by side again. Without a SOURCE, only what an earlier run left undone is done.
    """
    screen = Screen(lang)
    with open_library(where, create=True) as library:
        with screen.progress() as progress:
            added = desk.add(library, sources, progress)
        report.added(screen, added)
    end(screen, added.problems)


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="QUERY...")
@DATABASE
@JSON
@LANGUAGE
@click.option("--limit", type=click.IntRange(1, 200), default=10, show_default=True, help="So many of each kind.")
def search(words: tuple[str, ...], where: str, as_json: bool, lang: str, limit: int) -> None:
    """Find articles, statements and stories in a library.

    Words with diacritics ask for them, words without match any. Besides: "a phrase", speaker:Putin, name:, outlet:,
    origin:, title:, date:2025-09-03 or date:2025-09-01..2025-09-05, about:DATE, and figures as in 'binh sĩ > 1000'.
    With --json, an article, statement or story a line.
    """
    screen = Screen(lang)
    with open_library(where) as library:
        found = views.find(library, " ".join(words), limit=limit)
    if as_json:
        print_lines(map(record_line, found_items(found)))
    else:
        report.found(screen, found)


@click.command()
@DATABASE
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="The port to listen on.")
@click.option("--name", "names", multiple=True, help="Answer under this host name too (once or more).")
def serve(where: str, host: str, port: int, names: tuple[str, ...]) -> None:
    """Show a library as pages, on this machine."""
    from doichieu import web  # only here: it takes longer to load than the other commands

    with open_library(where, create=True) as library:
        web.serve(library, host, port, names)


@click.command()
@DATABASE
@LANGUAGE
def doctor(where: str, lang: str) -> None:
    """Check a library: texts, spans, stories, collations, what is searched; say what is wrong and what to do.

    Exit status 1 where something is wrong.
    """
    screen = Screen(lang)
    with open_library(where) as library:
        examined = desk.examine(library)
    report.examined(screen, examined)
    sys.exit(1 if examined.faults else 0)
