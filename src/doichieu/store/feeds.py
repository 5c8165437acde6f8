"""The feeds that are watched, and which of their pages are kept as they now are."""

from __future__ import annotations

from collections.abc import Iterable

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
    rows = {entry.url: digest(entry) for entry in told if entry.url}
    for some in parts(list(rows)):
        connection.execute(delete(entries).where(entries.c.url.in_(some)))
        connection.execute(insert(entries), [{"url": url_, "digest": rows[url_]} for url_ in some])


def unchanged(connection: Connection, told: Iterable[Article]) -> set[str]:
    """Return which pages need not be asked for: kept ones of which a feed tells what it told the last time, if any."""
    said = {entry.url: digest(entry) for entry in told if entry.url}
    found: set[str] = set()
    for some in parts(list(said)):
        known = select(articles.c.url, entries.c.digest).outerjoin(entries, entries.c.url == articles.c.url)
        for row in connection.execute(known.where(articles.c.url.in_(some))):
            if row.digest in (None, said[row.url]):
                found.add(row.url)
    return found
