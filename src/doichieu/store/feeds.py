"""The feeds that are watched, and which of their pages are kept as they now are."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace
from sqlalchemy import Connection, delete, insert, select

from doichieu.records import Article
from doichieu.store.articles import digest, parts
from doichieu.store.schema import articles, entries, feeds


def last_time(connection: Connection, url: str) -> tuple[str | None, str | None]:
    """Return ETag and Last-Modified of the last time that a feed was taken in."""
    row = connection.execute(select(feeds.c.etag, feeds.c.modified).where(feeds.c.url == url)).first()
    return (row.etag, row.modified) if row else (None, None)


def remember(connection: Connection, url: str, etag: str | None, modified: str | None, told: Iterable[Article]) -> None:
    """Keep ETag and Last-Modified of a feed that was taken in, and what it told of pages."""
    connection.execute(delete(feeds).where(feeds.c.url == url))
    connection.execute(insert(feeds).values(url=url, etag=etag, modified=modified))
    rows = {entry.url: _digest(entry) for entry in told if entry.url}
    for some in parts(list(rows)):
        connection.execute(delete(entries).where(entries.c.feed == url, entries.c.url.in_(some)))
        connection.execute(insert(entries), [{"feed": url, "url": page, "digest": rows[page]} for page in some])


def kept_pages(connection: Connection, feed: str, told: Iterable[Article]) -> dict[str, bool]:
    """Return which pages are kept, each with whether its feed tells otherwise of it than the last time."""
    said = {entry.url: _digest(entry) for entry in told if entry.url}
    found: dict[str, bool] = {}
    for some in parts(list(said)):
        same = (entries.c.url == articles.c.url) & (entries.c.feed == feed)
        known = select(articles.c.url, entries.c.digest).outerjoin(entries, same)
        for row in connection.execute(known.where(articles.c.url.in_(some))):
            found[row.url] = row.digest not in (None, said[row.url])
    return found


def _digest(entry: Article) -> str:
    """Return a digest of what a feed tells of a page; when it says so, and under what name, does not count."""
    return digest(replace(entry, published="2000-01-01", outlet=None))
