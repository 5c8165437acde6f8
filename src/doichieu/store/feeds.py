"""The feeds that are watched, and which pages are kept already."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from doichieu.store.articles import parts
from doichieu.store.schema import articles, feeds


def last_time(connection: Connection, url: str) -> tuple[str | None, str | None]:
    """Return ETag and Last-Modified of the last time that a feed was taken in."""
    row = connection.execute(select(feeds.c.etag, feeds.c.modified).where(feeds.c.url == url)).first()
    return (row.etag, row.modified) if row else (None, None)


def remember(connection: Connection, url: str, etag: str | None, modified: str | None) -> None:
    """Keep ETag and Last-Modified of a feed that was taken in."""
    connection.execute(delete(feeds).where(feeds.c.url == url))
    connection.execute(insert(feeds).values(url=url, etag=etag, modified=modified))


def kept_already(connection: Connection, urls: Iterable[str]) -> set[str]:
    """Return which addresses are those of kept articles."""
    found: set[str] = set()
    for some in parts(list(urls)):
        found |= {row.url for row in connection.execute(select(articles.c.url).where(articles.c.url.in_(some)))}
    return found
