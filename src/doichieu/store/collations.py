"""Stories laid side by side, and what lists of them show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, delete, func, insert, or_, select, update

from doichieu.compare.names import key as compared
from doichieu.records import Article, Collation, Origin, Reading
from doichieu.store.articles import as_article
from doichieu.store.readings import VERSION, as_reading, read_articles
from doichieu.store.schema import articles, members, origins, readings, stories
from doichieu.text import fold

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])


class Uncollated(NamedTuple):
    """A story that is to be laid side by side: its first article's key, its readings, and what it was made of."""

    key: int
    readings: tuple[Reading, ...]
    state: tuple[tuple[int, int, str], ...]

    @property
    def name(self) -> str:
        """What it goes by in messages."""
        return f"story of {self.readings[0].article.id}"


class Head(NamedTuple):
    """What a list of stories shows of one."""

    title: str
    outlets: int
    origins: tuple[Origin, ...]
    conflicts: int


class Collated(NamedTuple):
    """A story laid side by side, None where it is a lone article; `problem` where that broke, and the collation holds
    the bare articles."""

    body: bytes | None
    head: Head
    problem: str | None = None


def uncollated_count(connection: Connection, made_by: str) -> int:
    """Return how many stories are to be laid side by side."""
    return connection.execute(select(func.count()).select_from(stories).where(_stale(made_by))).scalar_one()


def uncollated(connection: Connection, made_by: str, limit: int, after: int = 0) -> list[Uncollated]:
    """Return some of the stories that are to be laid side by side, by their keys, after the one of a key."""
    query = select(stories.c.first).where(_stale(made_by), stories.c.first > after)
    query = query.order_by(stories.c.first).limit(limit)
    found = []
    for (first,) in connection.execute(query).all():
        rows = readings_of(connection, first)
        read = tuple(as_reading(as_article(row), row.body) for row in rows)
        found.append(Uncollated(first, read, tuple((row.key, row.version, row.made_by) for row in rows)))
    return found


def readings_of(connection: Connection, first: int) -> list[Any]:
    """Return the rows of a story's readings, oldest first."""
    columns = (articles.c.key, articles.c.id, readings.c.version, readings.c.made_by, readings.c.body, *VERSION)
    joined = read_articles().join(members, members.c.article == articles.c.key)
    query = select(*columns).select_from(joined).where(members.c.story == first)
    return list(connection.execute(query.order_by(readings.c.moment, articles.c.id)))


def put(connection: Connection, made_by: str, collated: Iterable[tuple[Uncollated, Collated]]) -> None:
    """Keep collations; one of a story that has changed meanwhile is passed over."""
    for story, one in collated:
        now = tuple((row.key, row.version, row.made_by) for row in readings_of(connection, story.key))
        if now != story.state:
            continue
        head = {"title": one.head.title, "outlets": one.head.outlets, "origins": len(one.head.origins)}
        row = {**head, "conflicts": one.head.conflicts, "body": one.body}
        row |= {"made_by": made_by, "problem": one.problem}
        connection.execute(update(stories).where(stories.c.first == story.key).values(row))
        keys = {reading.article.id: key for reading, (key, _, _) in zip(story.readings, now, strict=True)}
        connection.execute(delete(origins).where(origins.c.article.in_(keys.values())))
        rows = [
            {
                "article": keys[article],
                "name": origin.name,
                "key": (key_ := compared(origin.name)),
                "folded": fold(key_),
            }
            for origin in one.head.origins
            for article in origin.articles
        ]
        if rows:
            connection.execute(insert(origins), rows)


def _stale(made_by: str) -> Any:
    return or_(stories.c.made_by.is_(None), stories.c.made_by != made_by)


def encoded(collation: Collation) -> bytes:
    """Return a collation as it is kept: without its articles, and without what comes before and after its story."""
    told = msgspec.structs.asdict(collation)
    return _encoder.encode({key: value for key, value in told.items() if key not in _APART})


_APART = ("story", "articles", "follows", "followed_by")


def decoded(
    kept: bytes, story: str, texts: tuple[Article, ...], follows: str | None, followed_by: tuple[str, ...]
) -> Collation:
    """Return a collation as it was kept, of the story of this id and its articles."""
    parts = {"story": story, "articles": texts, "follows": follows, "followed_by": followed_by}
    whole = {**_decoder.decode(kept), **{key: msgspec.Raw(_encoder.encode(value)) for key, value in parts.items()}}
    return msgspec.msgpack.decode(_encoder.encode(whole), type=Collation)
