"""Keeping: articles into a library, and the stages over whatever is new in it.

keep -> read -> link -> collate, each in portions that are kept whole or not at all. What is to be done stands in the
library itself, so that whatever ends a run, the next one goes on where it stopped; and two runs at once do no harm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Generic, NamedTuple, TypeVar

from sqlalchemy import Connection

from doichieu.desk import steps
from doichieu.desk.fetching import is_address, taken_from
from doichieu.desk.intake import taken
from doichieu.desk.made_by import COLLATION, LINKING, READING, made_by
from doichieu.desk.progress import Progress, no_progress
from doichieu.desk.workers import WORTH, Workers
from doichieu.errors import SourceError
from doichieu.net import Fetcher
from doichieu.records import Article
from doichieu.store import articles, collations, readings, renewal, stories
from doichieu.store.articles import Kept
from doichieu.store.check import Fault, check
from doichieu.store.database import Database
from doichieu.store.linking import Neighbourhood, pending_count
from doichieu.stories.relink import relink
from doichieu.stories.sequels import prequel

T = TypeVar("T")
R = TypeVar("R")
KEPT_AT_ONCE, TAKEN_AT_ONCE, LINKED_AT_ONCE = 500, 50, 500


class Examined(NamedTuple):
    """What is in a library, what is still to be done in it, and what is not as it must be."""

    articles: int
    stories: int
    unread: int
    unlinked: int
    uncollated: int
    faults: tuple[Fault, ...]


def examine(library: Database) -> Examined:
    """Check all of a library."""
    with library.read() as connection:
        return Examined(
            articles.count(connection),
            stories.count(connection),
            readings.unread_count(connection, made_by(READING)),
            pending_count(connection),
            collations.uncollated_count(connection, made_by(COLLATION)),
            tuple(check(connection)),
        )


def add(
    library: Database,
    paths: Iterable[str],
    progress: Progress = no_progress,
    fetcher: Fetcher | None = None,
    jobs: int = 1,
) -> Kept:
    """Keep the articles of files, folders and addresses and bring the library up to date with them.

    Without a fetcher no address is asked; `jobs` steps are taken at once, which changes nothing else. Raises UsageError
    where a path cannot be looked at, StoreError where the library cannot be written: what was kept before then is kept.
    """
    given = list(paths)
    problems: list[SourceError] = []
    added = add_articles(library, _articles(given, fetcher, problems), progress, jobs)
    return added._replace(problems=(*problems, *added.problems))


def add_articles(library: Database, given: Iterable[Article], progress: Progress = no_progress, jobs: int = 1) -> Kept:
    """Keep articles and bring the library up to date with them; raises StoreError as `add` does."""
    total = Kept()
    for portion in _portions(given, KEPT_AT_ONCE):
        with library.write() as connection:
            total = total.and_more(articles.keep(connection, portion))
        done = total.new + total.changed + total.known
        progress("keep", done, done)
    return total._replace(problems=(*total.problems, *bring_up_to_date(library, progress, jobs)))


def bring_up_to_date(library: Database, progress: Progress = no_progress, jobs: int = 1) -> list[SourceError]:
    """Read, link and collate what is to be, with so many jobs at once; return the problems of what broke on the way."""
    reading, linking, collation = made_by(READING), made_by(LINKING), made_by(COLLATION)
    with library.read() as connection:
        new = renewal.is_new(connection, reading, linking)
    if not new:
        with library.write() as connection:
            renewal.renew(connection, reading, linking)
    with Workers(jobs) as workers:
        problems = list(_take(library, _READ, reading, workers, progress))
        _link(library, progress)
        return [*problems, *_take(library, _COLLATE, collation, workers, progress)]


def _portions(given: Iterable[Article], size: int) -> Iterator[list[Article]]:
    left = iter(given)
    while portion := list(islice(left, size)):
        yield portion


def _articles(paths: list[str], fetcher: Fetcher | None, problems: list[SourceError]) -> Iterator[Article]:
    for path in paths:
        for came in taken_from(path, fetcher) if fetcher and is_address(path) else (one for _, one in taken([path])):
            if isinstance(came, SourceError):
                problems.append(came)
            else:
                yield came


class _Stage(NamedTuple, Generic[T, R]):
    """A stage whose steps are taken one by one: how many are to be taken, what is told of some of them after the one of
    a key, what a step makes of one, and how what some made is kept."""

    name: str
    how_many: Callable[[Connection, str], int]
    some: Callable[[Connection, str, int, int], list[T]]
    step: Callable[[T], R]
    put: Callable[[Connection, str, list[tuple[T, R]]], None]


_READ = _Stage("read", readings.unread_count, readings.unread, steps.reading, readings.put)
_COLLATE = _Stage("collate", collations.uncollated_count, collations.uncollated, steps.collation, collations.put)


def _take(
    library: Database, stage: _Stage[Any, Any], by: str, workers: Workers, progress: Progress
) -> Iterator[SourceError]:
    """Take a stage over all that is to be, the next portion begun before the last one is kept."""
    with library.read() as connection:
        total = stage.how_many(connection, by)

    def begun(after: int) -> tuple[list[Any], Iterator[Any]]:
        with library.read() as connection:
            portion = stage.some(connection, by, TAKEN_AT_ONCE, after)
        hands = workers if total >= WORTH else Workers(1)
        return portion, hands.take(stage.step, portion)

    done = 0
    portion, steps_ = begun(0)
    while portion:
        following = begun(portion[-1].key)
        made = []
        for one in zip(portion, steps_, strict=True):
            made.append(one)
            done += 1
            progress(stage.name, min(done, total), total)
        with library.write() as connection:
            stage.put(connection, by, made)
        yield from (_broken(one.name, stage.name, what.problem) for one, what in made if what.problem)
        portion, steps_ = following if following[0] else begun(0)  # what changed meanwhile stands before


def _broken(what: str, step: str, problem: str) -> SourceError:
    return SourceError(what, f"cannot {step} it ({problem})", "this is our fault; please report it with the article")


def _link(library: Database, progress: Progress) -> None:
    with library.read() as connection:
        total = left = pending_count(connection)
    while left:
        with library.write() as connection:
            _link_some(connection)
            left = pending_count(connection)
            progress("link", max(total - left, 0), total)
    with library.write() as connection:
        while pending_count(connection):  # what another run has read meanwhile
            _link_some(connection)
        around = Neighbourhood(connection)
        for group in around.unplaced():
            around.place(group, prequel(group, around.likes, around.groups.__getitem__))


def _link_some(connection: Connection) -> None:
    around = Neighbourhood(connection)
    pending = around.pending(LINKED_AT_ONCE)
    found = relink(pending.fresh, around.near(pending.fresh), pending.loose, around.likes, around.groups)
    around.keep(pending, found)
