"""One run: from paths to readings, stories and collations, with nothing kept.

paths -> articles (sources) -> readings (reading) -> stories (stories) -> collations (collation)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from doichieu.collation import collate
from doichieu.collation.summary import DEFAULT_SYLLABLES
from doichieu.desk.intake import take_in
from doichieu.desk.progress import Progress, no_progress
from doichieu.errors import SourceError
from doichieu.reading import read
from doichieu.records import Article, Collation, Reading, Story, Why
from doichieu.stories import link, story_of, why

T = TypeVar("T")
R = TypeVar("R")


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
