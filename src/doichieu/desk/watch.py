"""Watching feeds: asked for again and again, what is new kept and linked; a feed that fails is asked for less often."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import NamedTuple

from doichieu.desk.fetching import is_address, of_feed
from doichieu.desk.library import add_articles, bring_up_to_date
from doichieu.errors import FetchError, SourceError, StoreError, UsageError
from doichieu.net import Fetcher
from doichieu.records import Article
from doichieu.sources.opml import feeds as feeds_of
from doichieu.store import feeds as kept_feeds
from doichieu.store.database import Database

MOST_DOUBLINGS = 20
LONGEST_WAIT = 24 * 3600.0
"""So many seconds at most a failing feed is left alone."""


class Round(NamedTuple):
    """What became of one feed: how many new and changed articles, problems on the way, why it failed, if it did, and in
    how many seconds it is asked for again."""

    feed: str
    new: int
    changed: int
    problems: tuple[SourceError, ...]
    failure: str | None
    again: float


@dataclass
class _Feed:
    """A feed: when it is due, and how often in a row it failed."""

    url: str
    due: float = 0.0
    failures: int = 0


def feeds_in(sources: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses of feeds: those given, and those in OPML files; UsageError where there is none."""
    found: list[str] = []
    for source in sources:
        if is_address(source):
            found.append(source)
            continue
        try:
            found += feeds_of(source, Path(source).read_bytes())
        except OSError as error:
            raise UsageError(f"{source}: cannot be read ({error.strerror}); name an OPML file or a feed") from error
        except SourceError as error:
            raise UsageError(str(error)) from error
    if not found:
        raise UsageError("no feed: name an OPML file or the address of a feed")
    return tuple(dict.fromkeys(found))


def watch(
    library: Database,
    feeds: Iterable[str],
    fetcher: Fetcher,
    told: Callable[[Round], None],
    stop: Event,
    *,
    every: float,
    once: bool = False,
) -> None:
    """Ask for every feed, keep what is new, and again after `every` seconds, until `stop` is set; or only `once`.

    A feed that fails is asked for after twice as long each time; a library that cannot be written is waited for in the
    same way, unless it is only once.
    """
    watched = [_Feed(url) for url in feeds]
    bring_up_to_date(library)  # what an earlier run left undone
    while not stop.is_set():
        for feed in sorted(watched, key=lambda f: f.due):
            if stop.is_set() or feed.due > time.monotonic():
                break
            told(_asked(library, feed, fetcher, every, once=once))
        if once:
            return
        stop.wait(max(0.0, min(feed.due for feed in watched) - time.monotonic()))


def _asked(library: Database, feed: _Feed, fetcher: Fetcher, every: float, *, once: bool) -> Round:
    try:
        new, changed, problems = _taken(library, feed.url, fetcher)
        feed.failures, failure = 0, None
    except (FetchError, StoreError) as error:
        if once and isinstance(error, StoreError):
            raise
        new, changed, problems, failure = 0, 0, (), str(error)
        feed.failures += 1
    again = min(every * 2 ** min(feed.failures, MOST_DOUBLINGS), LONGEST_WAIT)
    feed.due = time.monotonic() + again
    return Round(feed.url, new, changed, problems, failure, again)


def _taken(library: Database, url: str, fetcher: Fetcher) -> tuple[int, int, tuple[SourceError, ...]]:
    """Keep what is new or changed in a feed; raises FetchError where it cannot be had."""
    with library.read() as connection:
        etag, modified = kept_feeds.last_time(connection, url)
    fetched = fetcher.fetch(url, etag, modified)
    if fetched.data is None:
        return 0, 0, ()

    def known(entries: Iterable[Article]) -> dict[str, bool]:
        with library.read() as connection:
            return kept_feeds.kept_pages(connection, url, entries)

    told: list[Article] = []
    came = list(of_feed(fetched, fetcher, known, told))
    added = add_articles(library, [one for one in came if isinstance(one, Article)])
    with library.write() as connection:  # only now: what is not kept yet is asked for again
        kept_feeds.remember(connection, url, fetched.etag, fetched.modified, told)
    problems = (*(one for one in came if isinstance(one, SourceError)), *added.problems)
    return added.new, added.changed, problems
