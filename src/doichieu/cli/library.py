"""The commands on a library: add, watch, search, export, serve, doctor."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
import threading
from pathlib import Path

import click

from doichieu import __version__, desk
from doichieu.cli import report
from doichieu.cli.options import DATABASE, JOBS, JSON, LANGUAGE, end, print_lines
from doichieu.cli.screen import Screen
from doichieu.desk import export as exporting
from doichieu.desk import open_library, views
from doichieu.desk import watch as watching
from doichieu.desk.fetching import is_address
from doichieu.desk.intake import look_at
from doichieu.desk.items import found_items
from doichieu.export.json import record_line
from doichieu.net import Fetcher
from doichieu.net.fetcher import PAUSE_SECONDS


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE...]")
@DATABASE
@JOBS
@LANGUAGE
def add(sources: tuple[str, ...], where: str, jobs: int, lang: str) -> None:
    """Keep articles in a library, again and again, in any order; makes the library where there is none.

    SOURCE is a file or folder of articles, - for standard input, or an address of the web (a page, or a feed, of which
    the pages are asked for too, as robots.txt allows and with pauses). Only what is new or changed is read, linked and
    laid side by side again. Without a SOURCE, only what an earlier run left undone is done.
    """
    screen = Screen(lang)
    look_at(source for source in sources if not is_address(source))  # before a library is made for nothing
    with open_library(where, create=True) as library:
        with screen.progress() as progress:
            added = desk.add(library, sources, progress, _fetcher(), jobs)
        report.added(screen, added)
    end(screen, added.problems)


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@DATABASE
@LANGUAGE
@click.option("--every", type=click.IntRange(min=1), default=600, show_default=True, help="Seconds between two looks.")
@click.option("--once", is_flag=True, help="Look at every feed once and end, for a timer such as cron.")
def watch(sources: tuple[str, ...], where: str, lang: str, every: int, once: bool) -> None:
    """Look at feeds again and again and keep what is new; ends on SIGTERM or Ctrl-C, with nothing half done.

    SOURCE is an OPML file or the address of a feed. A feed that fails is looked at less and less often. With --once the
    exit status is 1 where a feed failed.
    """
    screen = Screen(lang)
    feeds = watching.feeds_in(sources)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    failed: list[str] = []

    def told(became: watching.Round) -> None:
        report.looked(screen, became, dt.datetime.now(), once=once)
        failed.extend([became.feed] if became.failure else [])

    with open_library(where, create=True) as library:
        if not once:
            report.watching(screen, len(feeds), every)
        watching.watch(library, feeds, _fetcher(), told, stop, every=every, once=once)
    report.ended(screen)
    sys.exit(1 if once and failed else 0)


def _fetcher() -> Fetcher:
    """Return what asks for pages; a test may lift the block on this machine's own addresses."""
    for_tests = os.environ.get("DOICHIEU_TEST_ALLOW_LOCAL") == "1"
    return Fetcher(__version__, local=for_tests, pause=0.0 if for_tests else PAUSE_SECONDS)


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
@LANGUAGE
@click.option("--to", "folder", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder.")
@click.option(
    "--as",
    "forms",
    multiple=True,
    default=("jsonl",),
    show_default=True,
    type=click.Choice([*exporting.FORMS]),
    help="The form of the files (once or more).",
)
def export(where: str, lang: str, folder: Path, forms: tuple[str, ...]) -> None:
    """Write a library into a folder for other programs.

    jsonl is the contract (readings, stories, collations, a line each); csv and parquet are tables of articles,
    statements, figures, times, names, stories and points; ninjs is an IPTC item an article with its Web Annotations;
    timeml a TimeML document an article.
    """
    screen = Screen(lang)
    with open_library(where) as library, screen.progress() as progress:
        exporting.export(library, folder, forms, progress)


@click.command()
@DATABASE
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="The port to listen on.")
@click.option("--name", "names", multiple=True, help="Answer under this host name too (once or more).")
def serve(where: str, host: str, port: int, names: tuple[str, ...]) -> None:
    """Show a library as pages, on this machine."""
    from doichieu import web  # only here: it takes longer to load than the other commands

    with open_library(where) as library:
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
