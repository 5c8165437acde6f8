"""One run: from paths to readings, stories and collations, with nothing kept.

paths -> articles (sources) -> readings (reading) -> stories (stories) -> collations (collation)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from doichieu.collation import collate
from doichieu.collation.summary import DEFAULT_SYLLABLES
from doichieu.desk.intake import take_in
from doichieu.desk.progress import Progress, no_progress
from doichieu.desk.workers import WORTH, Workers
from doichieu.errors import SourceError
from doichieu.reading import read
from doichieu.records import Article, Collation, Reading, Story, Why
from doichieu.stories import link, story_of, why

T = TypeVar("T")
R = TypeVar("R")


def read_all(
    articles: Iterable[Article],
    progress: Progress = no_progress,
    problems: list[SourceError] | None = None,
    jobs: int = 1,
) -> tuple[Reading, ...]:
    """Read every article, so many at once.

    Where a list for problems is given, an article on which reading breaks is recorded in it and the rest goes on.
    """
    if problems is None:
        return tuple(_steps("read", articles, read, progress, jobs))
    given = list(articles)
    found: list[Reading] = []
    for article, made in zip(given, _steps("read", given, _read, progress, jobs), strict=True):
        if isinstance(made, Reading):
            found.append(made)
        else:
            what = f"article {article.id!r} cannot be read ({made})"
            problems.append(SourceError(article.id, what, "this is our fault; please report it with the article"))
    return tuple(found)


def _read(article: Article) -> Reading | str:
    """Return what an article says, or why it cannot be read."""
    try:
        return read(article)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def read_paths(
    paths: Iterable[str], progress: Progress = no_progress, jobs: int = 1
) -> tuple[tuple[Reading, ...], tuple[SourceError, ...]]:
    """Take in and read the articles of these paths; with the readings come the problems of all that could not be."""
    taken = take_in(paths)
    problems = list(taken.problems)
    return read_all(taken.articles, progress, problems, jobs), tuple(problems)


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
    stories: Iterable[Story],
    *,
    summary_syllables: int = DEFAULT_SYLLABLES,
    progress: Progress = no_progress,
    jobs: int = 1,
) -> tuple[Collation, ...]:
    """Lay every story side by side, so many at once."""
    return tuple(_steps("collate", stories, partial(collate, summary_syllables=summary_syllables), progress, jobs))


def _steps(name: str, items: Iterable[T], step: Callable[[T], R], progress: Progress, jobs: int) -> Iterator[R]:
    given = list(items)
    with Workers(jobs if len(given) >= WORTH else 1) as workers:
        for number, made in enumerate(workers.take(step, given), 1):
            yield made
            progress(name, number, len(given))
