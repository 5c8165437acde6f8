"""The desk: wires the stages. The only place where files are read, in order; it computes nothing itself.

paths -> articles (sources) -> readings (reading) -> stories (stories) -> collations (collation)
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from doichieu.collation import collate
from doichieu.collation.summary import DEFAULT_SYLLABLES
from doichieu.errors import SourceError, UsageError
from doichieu.reading import read
from doichieu.records import Article, Collation, Reading, Story, Why
from doichieu.sources import articles_of
from doichieu.stories import link, story_of, why

SUFFIXES = (".txt", ".json", ".jsonl", ".ndjson", ".ninjs")
"""The files of a folder that are read; a file named by itself is read whatever its suffix."""

T = TypeVar("T")
R = TypeVar("R")
Progress = Callable[[str, int, int], None]
"""Told how far a step is: its name, done, of how many."""


def no_progress(step: str, done: int, total: int) -> None:
    """Say nothing."""


class Intake(NamedTuple):
    """What came in: the articles, and the problems of those that did not."""

    articles: tuple[Article, ...]
    problems: tuple[SourceError, ...]


def take_in(paths: Iterable[str]) -> Intake:
    """Read files, folders (sorted, with their subfolders) and `-` (standard input) into articles.

    Twice the same article is once; the same id with another text is a problem, and the first is kept. Raises UsageError
    where nothing at all could be looked at: no path, a missing file, a folder with nothing in it.
    """
    articles: dict[str, Article] = {}
    seen_at: dict[str, str] = {}
    problems: list[SourceError] = []
    for where, data in _files(paths):
        if isinstance(data, SourceError):
            problems.append(data)
            continue
        for taken in articles_of(where, data):
            if isinstance(taken, SourceError):
                problems.append(taken)
            elif articles.setdefault(taken.id, taken) == taken:
                seen_at.setdefault(taken.id, where)
            else:
                what = f"article {taken.id!r} stands in {seen_at[taken.id]} with another text, date or head"
                problems.append(SourceError(where, what, "give the two different ids"))
    return Intake(tuple(articles.values()), tuple(problems))


def _files(paths: Iterable[str]) -> Iterator[tuple[str, bytes | SourceError]]:
    given = list(paths)
    if not given:
        raise UsageError("no PATH: name a file or folder of articles, or - for standard input")
    for path in given:
        if path == "-":
            yield "<stdin>", sys.stdin.buffer.read()
        else:
            yield from ((str(file), _bytes(file)) for file in _listed(Path(path)))


def _listed(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in SUFFIXES)
        if not files:
            raise UsageError(f"{path}: the folder holds no article; put {', '.join(SUFFIXES)} files into it")
        return files
    if not path.exists():
        raise UsageError(f"{path}: no such file or folder; check the path")
    return [path]


def _bytes(path: Path) -> bytes | SourceError:
    try:
        return path.read_bytes()
    except OSError as error:
        return SourceError(str(path), f"cannot be read ({error.strerror})", "check its permissions")


def read_all(
    articles: Iterable[Article], progress: Progress = no_progress, problems: list[SourceError] | None = None
) -> tuple[Reading, ...]:
    """Read every article.

    Where a list for problems is given, an article on which reading breaks is recorded in it and the rest goes on.
    """

    def step(article: Article) -> Reading | None:
        try:
            return read(article)
        except Exception as error:
            if problems is None:
                raise
            what = f"article {article.id!r} cannot be read ({type(error).__name__}: {error})"
            problems.append(SourceError(article.id, what, "this is our fault; please report it with the article"))
            return None

    return tuple(reading for reading in _steps("read", articles, step, progress) if reading)


def read_paths(
    paths: Iterable[str], progress: Progress = no_progress
) -> tuple[tuple[Reading, ...], tuple[SourceError, ...]]:
    """Take in and read the articles of these paths; with the readings come the problems of all that could not be."""
    taken = take_in(paths)
    problems = list(taken.problems)
    return read_all(taken.articles, progress, problems), tuple(problems)


def find_stories(readings: Iterable[Reading], *, together: bool = False) -> tuple[Story, ...]:
    """Link readings into stories; `together` takes them all as one."""
    given = tuple(readings)
    if together and given:
        return (story_of(given),)
    return link(given)


def why_linked(readings: Iterable[Reading], a: str, b: str) -> Why:
    """Return why two articles, by id, are or are not in one story of those given; UsageError where one is missing."""
    return why(readings, a, b)


def collate_all(
    stories: Iterable[Story], *, summary_syllables: int = DEFAULT_SYLLABLES, progress: Progress = no_progress
) -> tuple[Collation, ...]:
    """Lay every story side by side."""
    return tuple(
        _steps("collate", stories, lambda story: collate(story, summary_syllables=summary_syllables), progress)
    )


def _steps(name: str, items: Iterable[T], step: Callable[[T], R], progress: Progress) -> Iterator[R]:
    given = list(items)
    for number, item in enumerate(given, 1):
        yield step(item)
        progress(name, number, len(given))
