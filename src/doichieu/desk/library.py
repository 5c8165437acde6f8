"""Keeping: articles into a library, and the stages over whatever is new in it.

keep -> read -> link -> collate, each in portions that are kept whole or not at all. What is to be done stands in the
library itself, so that whatever ends a run, the next one goes on where it stopped; and two runs at once do no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from msgspec import structs
from sqlalchemy import Connection

from doichieu.collation import collate, origins
from doichieu.desk.fetching import is_address, taken_from
from doichieu.desk.intake import taken
from doichieu.desk.made_by import COLLATION, LINKING, READING, made_by
from doichieu.desk.progress import Progress, no_progress
from doichieu.errors import SourceError
from doichieu.export import say
from doichieu.net import Fetcher
from doichieu.reading import read
from doichieu.records import Article, Collation, Reading
from doichieu.store import articles, collations, readings, renewal, stories
from doichieu.store.articles import Kept
from doichieu.store.check import Fault, check
from doichieu.store.database import Database
from doichieu.store.linking import Neighbourhood, pending_count
from doichieu.stories import story_of
from doichieu.stories.portrait import portrait
from doichieu.stories.relink import relink
from doichieu.stories.sequels import prequel

KEPT_AT_ONCE, READ_AT_ONCE, LINKED_AT_ONCE, COLLATED_AT_ONCE = 500, 50, 500, 50
TITLE = 120
"""So many characters of a story's title are kept for lists."""


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
    library: Database, paths: Iterable[str], progress: Progress = no_progress, fetcher: Fetcher | None = None
) -> Kept:
    """Keep the articles of files, folders and addresses and bring the library up to date with them.

    Without a fetcher no address is asked. Raises UsageError where a path cannot be looked at, StoreError where the
    library cannot be written: what was kept before then is kept.
    """
    given = list(paths)
    problems: list[SourceError] = []
    added = add_articles(library, _articles(given, fetcher, problems), progress)
    return added._replace(problems=(*problems, *added.problems))


def add_articles(library: Database, given: Iterable[Article], progress: Progress = no_progress) -> Kept:
    """Keep articles and bring the library up to date with them; raises StoreError as `add` does."""
    total = Kept()
    for portion in _portions(given, KEPT_AT_ONCE):
        with library.write() as connection:
            total = total.and_more(articles.keep(connection, portion))
        done = total.new + total.changed + total.known
        progress("keep", done, done)
    return total._replace(problems=(*total.problems, *bring_up_to_date(library, progress)))


def bring_up_to_date(library: Database, progress: Progress = no_progress) -> list[SourceError]:
    """Read, link and collate what is to be; return the problems of what broke on the way."""
    reading, linking, collation = made_by(READING), made_by(LINKING), made_by(COLLATION)
    with library.read() as connection:
        new = renewal.is_new(connection, reading, linking)
    if not new:
        with library.write() as connection:
            renewal.renew(connection, reading, linking)
    problems = list(_read(library, reading, progress))
    _link(library, progress)
    return [*problems, *_collate(library, collation, progress)]


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


def _read(library: Database, by: str, progress: Progress) -> Iterator[SourceError]:
    with library.read() as connection:
        total = readings.unread_count(connection, by)
    done = 0
    while True:
        with library.read() as connection:
            portion = readings.unread(connection, by, READ_AT_ONCE)
        if not portion:
            return
        read_ = []
        for unread in portion:
            read_.append(_reading(unread))
            done += 1
            progress("read", min(done, total), total)
        with library.write() as connection:
            readings.put(connection, by, read_)
        yield from (_broken(r.unread.article.id, "read", r.problem) for r in read_ if r.problem)


def _reading(unread: readings.Unread) -> readings.Read:
    """Return what reading makes of an article; where it breaks, the bare article and why."""
    try:
        made = read(unread.article)
        return readings.Read(unread, made, portrait(made), readings.encoded(made))
    except Exception as error:
        bare = Reading(article=unread.article)
        return readings.Read(unread, bare, portrait(bare), readings.encoded(bare), f"{type(error).__name__}: {error}")


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


def _collate(library: Database, by: str, progress: Progress) -> Iterator[SourceError]:
    with library.read() as connection:
        total = collations.uncollated_count(connection, by)
    done = 0
    while True:
        with library.read() as connection:
            portion = collations.uncollated(connection, by, COLLATED_AT_ONCE)
        if not portion:
            return
        made = []
        for story in portion:
            made.append(_collated(story))
            done += 1
            progress("collate", min(done, total), total)
        with library.write() as connection:
            collations.put(connection, by, made)
        yield from (_broken(_first_id(one.story), "collate", one.problem) for one in made if one.problem)


def _collated(story: collations.Uncollated) -> collations.Collated:
    """Return a story laid side by side; where that breaks, its bare articles and why."""
    whole = story_of(story.readings)
    articles = tuple(reading.article for reading in story.readings)
    made, problem = Collation(story=whole.id, articles=articles), None
    body = collations.encoded(made)
    try:
        # a lone article has nothing at its side: it is laid out when somebody asks for it
        made = collate(whole) if len(articles) > 1 else structs.replace(made, origins=origins(whole))
        body = collations.encoded(made)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
    head = collations.Head(
        title=say.title(made, TITLE),
        outlets=len({article.told_by for article in articles}),
        origins=made.origins,
        conflicts=len(made.conflicts),
    )
    return collations.Collated(story, body if len(articles) > 1 else None, head, problem)


def _first_id(story: collations.Uncollated) -> str:
    return f"story of {story.readings[0].article.id}"


def _broken(what: str, step: str, problem: str) -> SourceError:
    return SourceError(what, f"cannot {step} it ({problem})", "this is our fault; please report it with the article")
