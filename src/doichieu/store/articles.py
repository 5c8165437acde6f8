"""Articles as they came in, every version of them.

An article is known by its url, else by its id. The same url with another text is a new version of it; so is the same id
of the same outlet and day. What is known already, also as an older version, changes nothing.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from doichieu.errors import SourceError
from doichieu.records import Article
from doichieu.store.schema import articles, versions
from doichieu.stories.groups import story_id

T = TypeVar("T")
Became = Literal["new", "changed", "known"]
CHUNK = 500
"""So many values at most in one IN (...)."""


class Kept(NamedTuple):
    """What became of articles: how many are new, how many have a new version, how many were known, and problems."""

    new: int = 0
    changed: int = 0
    known: int = 0
    problems: tuple[SourceError, ...] = ()

    def and_more(self, more: Kept) -> Kept:
        """Return what became of these and of more."""
        known, problems = self.known + more.known, self.problems + more.problems
        return Kept(self.new + more.new, self.changed + more.changed, known, problems)


def keep(connection: Connection, given: Iterable[Article]) -> Kept:
    """Keep articles, each in the order given; a known id of another article is a problem, and the first one stays."""
    came = list(given)
    shelf = _Shelf(connection, came)
    became = [shelf.put(article) for article in came]
    problems = tuple(one for one in became if isinstance(one, SourceError))
    return Kept(became.count("new"), became.count("changed"), became.count("known"), problems)


class _Place(NamedTuple):
    """Where an article stands: its key and id, the number of its newest version and what tells it apart."""

    key: int
    id: str
    version: int
    url: str | None
    outlet: str | None
    day: dt.date


class _Shelf:
    """The known articles among some, by url and by id, with the digests of their versions."""

    def __init__(self, connection: Connection, came: list[Article]) -> None:
        self._connection = connection
        self._by_url: dict[str, _Place] = {}
        self._by_id: dict[str, _Place] = {}
        self._digests: dict[int, set[str]] = {}
        for column, values in ((articles.c.id, {a.id for a in came}), (articles.c.url, {a.url for a in came if a.url})):
            for part in parts(sorted(values)):
                query = select(articles, versions.c.published, versions.c.outlet).join(versions, newest())
                for row in connection.execute(query.where(column.in_(part))):
                    day = Article(id=row.id, published=row.published, text="-").day
                    self._know(_Place(row.key, row.id, row.version, row.url, row.outlet, day))
        for keys in parts(sorted({place.key for place in (*self._by_url.values(), *self._by_id.values())})):
            found = select(versions.c.article, versions.c.digest).where(versions.c.article.in_(keys))
            for key, digest_ in connection.execute(found):
                self._digests.setdefault(key, set()).add(digest_)

    def _know(self, place: _Place) -> None:
        self._by_id[place.id] = place
        if place.url:
            self._by_url[place.url] = place

    def put(self, article: Article) -> Became | SourceError:
        """Keep an article; return what became of it."""
        place = self._by_url.get(article.url or "") or self._by_id.get(article.id)
        if place is None:
            self._add(article)
            return "new"
        if digest(article) in self._digests[place.key]:
            if article.url and not place.url:  # the same article, of which we now know where it stands
                self._connection.execute(update(articles).where(articles.c.key == place.key).values(url=article.url))
                self._know(place._replace(url=article.url))
            return "known"
        if article.url and place.url and article.url != place.url:
            return _taken(article, f"the url {place.url}")
        same_url = article.url and article.url == place.url
        if not same_url and (article.told_by, article.day) != (place.outlet or place.id, place.day):
            return _taken(article, "another outlet or day")
        self._change(place, article)
        return "changed"

    def _add(self, article: Article) -> None:
        row = {"id": article.id, "url": article.url, "version": 1, "story_id": story_id(article.id)}
        done = self._connection.execute(insert(articles).values(row))
        key = int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0
        self._write(_Place(key, article.id, 1, article.url, article.outlet, article.day), article)

    def _change(self, place: _Place, article: Article) -> None:
        url = article.url or place.url
        changed = {"version": place.version + 1, "url": url}
        self._connection.execute(update(articles).where(articles.c.key == place.key).values(changed))
        new = place._replace(version=place.version + 1, url=url, outlet=article.outlet, day=article.day)
        self._write(new, article)

    def _write(self, place: _Place, article: Article) -> None:
        told = digest(article)
        row = {k: v for k, v in msgspec.structs.asdict(article).items() if k != "id"}
        values = {"article": place.key, "number": place.version, "digest": told, **row}
        self._connection.execute(insert(versions).values(values))
        self._digests.setdefault(place.key, set()).add(told)
        self._know(place)


def _taken(article: Article, of: str) -> SourceError:
    what = f"the library has an article of this id with {of}"
    return SourceError(f"article {article.id!r}", what, "give the two different ids")


def newest() -> ColumnElement[bool]:
    """Return the condition that joins articles to their newest version."""
    return (versions.c.article == articles.c.key) & (versions.c.number == articles.c.version)


def count(connection: Connection) -> int:
    """Return how many articles are kept."""
    return connection.execute(select(func.count()).select_from(articles)).scalar_one()


def digest(article: Article) -> str:
    """Return what tells one version of an article from another: a digest of all of it but its id and address."""
    told = (article.published, article.outlet, article.title, article.text)
    return hashlib.blake2b(msgspec.json.encode(told), digest_size=16).hexdigest()


def as_article(row: Any) -> Article:
    """Return the article of a row that has an id and the columns of a version."""
    return Article(id=row.id, published=row.published, outlet=row.outlet, title=row.title, url=row.url, text=row.text)


def parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield values in portions that a database takes at once."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]
