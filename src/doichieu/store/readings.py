"""What the newest version of each article says, with the portrait it is linked by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
import numpy as np
from sqlalchemy import ColumnElement, Connection, Join, Select, func, insert, or_, select, update

from doichieu.records import Article, Reading
from doichieu.records.reading import Credit, Figure, Name, Statement, Time
from doichieu.store import searched
from doichieu.store.articles import as_article, newest, parts
from doichieu.store.schema import articles, members, readings, stories, versions
from doichieu.store.stories import loosen
from doichieu.stories.portrait import Portrait
from doichieu.text import Span


class Body(msgspec.Struct, frozen=True, array_like=True):
    """A reading without its article, as it is kept."""

    sentences: tuple[Span, ...]
    statements: tuple[Statement, ...]
    times: tuple[Time, ...]
    figures: tuple[Figure, ...]
    names: tuple[Name, ...]
    credits: tuple[Credit, ...]


class Drawn(msgspec.Struct, frozen=True, array_like=True):
    """A portrait without its article, as it is kept; numbers as little-endian bytes."""

    terms: bytes
    weights: bytes
    first: float
    last: float
    names: tuple[str, ...]
    places: tuple[str, ...]
    figures: tuple[str, ...]
    days: tuple[str, ...]


class Unread(NamedTuple):
    """A version of an article that is to be read."""

    key: int
    version: int
    article: Article

    @property
    def name(self) -> str:
        """What it goes by in messages."""
        return self.article.id


class Read(NamedTuple):
    """What reading made of an article; `problem` where it broke, and the reading holds the bare article."""

    reading: Reading
    portrait: Portrait
    body: bytes
    problem: str | None = None


_bodies, _drawn = msgspec.msgpack.Decoder(Body), msgspec.msgpack.Decoder(Drawn)


def unread_count(connection: Connection, made_by: str) -> int:
    """Return how many articles are to be read: the new, the changed, and those that another program read."""
    return int(connection.execute(_unread(select(func.count()), made_by)).scalar_one())


def unread(connection: Connection, made_by: str, limit: int, after: int = 0) -> list[Unread]:
    """Return some of the articles that are to be read, in the order in which they came, after the one of a key."""
    query = _unread(select(articles.c.key, articles.c.id, articles.c.version, *VERSION), made_by)
    found = connection.execute(query.where(articles.c.key > after).order_by(articles.c.key).limit(limit))
    return [Unread(row.key, row.version, as_article(row)) for row in found]


TAKEN_BACK = ""
"""What readings are marked with of which nothing is searched any more (`renewal.py`)."""
VERSION = (versions.c.published, versions.c.outlet, versions.c.title, articles.c.url, versions.c.text)
"""What makes an article, but its id: its address is the one that any version came with."""


def _unread(query: Select[Any], made_by: str) -> Select[Any]:
    joined = articles.join(versions, newest()).outerjoin(readings, readings.c.article == articles.c.key)
    missing = or_(readings.c.article.is_(None), readings.c.version != articles.c.version, readings.c.made_by != made_by)
    return query.select_from(joined).where(missing)


def of_reading() -> ColumnElement[bool]:
    """Return the condition that joins readings to the version that they are of."""
    return (versions.c.article == readings.c.article) & (versions.c.number == readings.c.version)


def read_articles() -> Join:
    """Return the articles that were read, each with its reading and the version that it is of."""
    return articles.join(readings, readings.c.article == articles.c.key).join(versions, of_reading())


def put(connection: Connection, made_by: str, read: Iterable[tuple[Unread, Read]]) -> None:
    """Keep readings in place of older ones; one whose article has a newer version by now is passed over."""
    given = {unread.key: (unread.version, made) for unread, made in read}
    new: list[dict[str, Any]] = []
    searchable: list[tuple[int, Reading]] = []
    for keys in parts(sorted(given)):
        query = select(articles.c.key, articles.c.id, articles.c.version.label("newest"), readings, *VERSION)
        joined = articles.outerjoin(readings, readings.c.article == articles.c.key).outerjoin(versions, of_reading())
        for old in connection.execute(query.select_from(joined).where(articles.c.key.in_(keys))).all():
            version, made = given[old.key]
            if version != old.newest or (old.version == version and old.made_by == made_by):
                continue
            row = {"version": version, "made_by": made_by, "problem": made.problem, "body": made.body}
            row |= {"moment": sortable(made.reading.article.moment), "day": made.portrait.day}
            row |= {"portrait": msgspec.msgpack.encode(_kept(made.portrait)), "compared": False}
            searchable.append((old.key, made.reading))
            if old.article is None:
                new.append({"article": old.key, **row})
            else:
                _replace(connection, row, old)
    if new:
        connection.execute(insert(readings), new)
    searched.put(connection, searchable)


def _replace(connection: Connection, row: dict[str, Any], old: Any) -> None:
    """Keep a reading in place of an older one; where the portrait is another, the article is to be linked again."""
    if old.made_by != TAKEN_BACK:
        searched.remove(connection, old.key, as_reading(as_article(old), old.body))
    if old.version == row["version"] and old.portrait == row["portrait"]:
        row = {**row, "compared": old.compared}
        story = select(members.c.story).where(members.c.article == old.key).scalar_subquery()
        connection.execute(update(stories).where(stories.c.first == story).values(made_by=None))
    else:
        loosen(connection, old.key)
    connection.execute(update(readings).where(readings.c.article == old.key).values(**row))


def sortable(moment: dt.datetime) -> str:
    """Return a moment as text that sorts by time."""
    return moment.isoformat(timespec="microseconds")


def encoded(reading: Reading) -> bytes:
    """Return a reading as it is kept, without its article."""
    return msgspec.msgpack.encode(Body(*(getattr(reading, name) for name in Body.__struct_fields__)))


def as_reading(article: Article, body: bytes) -> Reading:
    """Return a reading as it was kept."""
    kept = _bodies.decode(body)
    return Reading(article=article, **{name: getattr(kept, name) for name in Body.__struct_fields__})


def _kept(portrait: Portrait) -> Drawn:
    told = (portrait.names, portrait.places, portrait.figures, portrait.days)
    terms, weights = portrait.terms.astype("<u4").tobytes(), portrait.weights.astype("<u2").tobytes()
    return Drawn(terms, weights, portrait.first, portrait.last, *(tuple(sorted(kind)) for kind in told))


def as_portrait(article: Article, drawn: bytes) -> Portrait:
    """Return a portrait as it was kept."""
    kept = _drawn.decode(drawn)
    return Portrait(
        article=article,
        terms=np.frombuffer(kept.terms, "<u4").astype(np.uint32),
        weights=np.frombuffer(kept.weights, "<u2").astype(np.int64),
        first=kept.first,
        last=kept.last,
        names=frozenset(kept.names),
        places=frozenset(kept.places),
        figures=frozenset(kept.figures),
        days=frozenset(kept.days),
    )
