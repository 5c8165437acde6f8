"""The commands: those on paths here, those on a library in `library.py`.

Results go to standard output, problems and progress to error.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import click

from doichieu import __version__, desk
from doichieu.cli import library
from doichieu.cli.options import JOBS, JSON, LANGUAGE, PATHS, TOGETHER, end, print_lines
from doichieu.cli.screen import Screen
from doichieu.collation.summary import DEFAULT_SYLLABLES
from doichieu.errors import DoichieuError, UsageError
from doichieu.export.json import collation_line, reading_line, story_line
from doichieu.export.page import render
from doichieu.text import nfc


class _Commands(click.Group):
    """The commands; one whose reader has had enough (a closed pipe) ends well."""

    def invoke(self, ctx: click.Context) -> object:
        """Carry a command out."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="doichieu")
def cli() -> None:
    """Read the Vietnamese news side by side.

    PATH is a file or folder of articles (plain text, JSONL, ninjs), or - for standard input. Exit status: 0 done,
    1 done with problems recorded on standard error, 2 the call cannot be carried out.
    """


@cli.command()
@PATHS
@JSON
@JOBS
@LANGUAGE
@TOGETHER
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Also write one self-contained page to this file."
)
@click.option("--full", is_flag=True, help="Print every line, also of long lists.")
@click.option(
    "--summary-syllables",
    type=click.IntRange(min=1),
    default=DEFAULT_SYLLABLES,
    show_default=True,
    help="Length of a summary.",
)
def collate(
    paths: tuple[str, ...],
    as_json: bool,
    jobs: int,
    lang: str,
    together: bool,
    html: Path | None,
    full: bool,
    summary_syllables: int,
) -> None:
    """Read articles, link them into stories, and lay each story side by side."""
    screen = Screen(lang, full=full)
    with screen.progress() as progress:
        readings, problems = desk.read_paths(paths, progress, jobs)
        stories = desk.find_stories(readings, together=together)
        collations = desk.collate_all(stories, summary_syllables=summary_syllables, progress=progress, jobs=jobs)
    if html:
        _write(html, render(collations, lang).encode())
        screen.note(f"page: {html}")
    if as_json:
        print_lines(map(collation_line, collations))
    else:
        screen.collations(collations)
    end(screen, problems)


@cli.command()
@PATHS
@JSON
@JOBS
@LANGUAGE
@click.option("--full", is_flag=True, help="Print every line, also of long lists.")
def read(paths: tuple[str, ...], as_json: bool, jobs: int, lang: str, full: bool) -> None:
    """Show what each article says: statements, times, figures, names."""
    screen = Screen(lang, full=full)
    with screen.progress() as progress:
        readings, problems = desk.read_paths(paths, progress, jobs)
    if as_json:
        print_lines(map(reading_line, readings))
    else:
        screen.readings(readings)
    end(screen, problems)


@cli.command()
@PATHS
@LANGUAGE
@click.option("--at", "words", metavar="WORDS", help="Only what was read where these words of the text stand.")
@click.option(
    "--why", "pair", nargs=2, metavar="A B", help="Instead: why the articles with these ids are, or are not, one story."
)
def explain(paths: tuple[str, ...], lang: str, words: str | None, pair: tuple[str, str] | None) -> None:
    """Show for each thing read which rule made it, and from which parts; or why two articles are one story or two."""
    if pair and words:
        raise UsageError("--at and --why ask different things; give one of them")
    screen = Screen(lang)
    with screen.progress() as progress:
        readings, problems = desk.read_paths(paths, progress)
    if pair:
        try:
            screen.why(desk.why_linked(readings, *map(nfc, pair)), readings)
        except UsageError:  # perhaps because the article could not be taken in
            screen.notes(problems)
            raise
    else:
        screen.explanations(readings, nfc(words) if words else None)
    end(screen, problems)


@cli.command()
@PATHS
@JSON
@JOBS
@LANGUAGE
@TOGETHER
def stories(paths: tuple[str, ...], as_json: bool, jobs: int, lang: str, together: bool) -> None:
    """Show which articles belong together."""
    screen = Screen(lang)
    with screen.progress() as progress:
        readings, problems = desk.read_paths(paths, progress, jobs)
        found = desk.find_stories(readings, together=together)
    if as_json:
        print_lines(map(story_line, found))
    else:
        screen.stories(found)
    end(screen, problems)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: beside it first, then in its place."""
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); name another file") from error


for _command in (library.add, library.watch, library.search, library.export, library.serve, library.doctor):
    cli.add_command(_command)


def main(args: list[str] | None = None) -> None:
    """Run the command; an error made on purpose becomes one line and exit status 2."""
    _speak_utf8()
    try:
        cli.main(args=args, prog_name="doichieu", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.Abort:
        sys.exit(2)
    except DoichieuError as error:
        click.echo(f"doichieu: {error}", err=True)
        sys.exit(2)
    sys.exit(0)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: a pipe that cannot hold Vietnamese is of no use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="replace")
