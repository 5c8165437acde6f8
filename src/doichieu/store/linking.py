"""What linking needs to know of the kept articles, looked up as it asks, and what it finds out, kept."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, func, insert, select

from doichieu.store.articles import as_article, parts
from doichieu.store.readings import VERSION, as_portrait, read_articles, sortable
from doichieu.store.schema import articles, likes, members, readings, stories
from doichieu.store.stories import drop, follow, make, unplace
from doichieu.stories.candidates import WINDOW_DAYS
from doichieu.stories.groups import Group, Key
from doichieu.stories.likeness import GRID, Likeness
from doichieu.stories.portrait import Portrait
from doichieu.stories.relink import Relinked

V = TypeVar("V")


class Pending(NamedTuple):
    """Articles that are in no story: those never held against others, and those whose story was taken apart."""

    fresh: tuple[Portrait, ...]
    loose: tuple[Key, ...]


def pending_count(connection: Connection) -> int:
    """Return how many articles are in no story."""
    joined = readings.outerjoin(members, members.c.article == readings.c.article)
    return connection.execute(select(func.count()).select_from(joined).where(members.c.article.is_(None))).scalar_one()


class Neighbourhood:
    """The kept articles around some that come: their pairs and stories, looked up once as they are asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys: dict[Key, int] = {}
        self.likes: Mapping[Key, Mapping[Key, Likeness]] = _LookedUp(self._likes_of)
        self.groups: Mapping[Key, Group] = _LookedUp(self._group_of)

    def pending(self, limit: int) -> Pending:
        """Return the articles of the earliest days that are in no story."""
        columns = (articles.c.key, articles.c.id, readings.c.moment, readings.c.compared, readings.c.portrait, *VERSION)
        joined = read_articles().outerjoin(members, members.c.article == readings.c.article)
        query = select(*columns).select_from(joined).where(members.c.article.is_(None))
        rows = self._connection.execute(query.order_by(readings.c.day, articles.c.key).limit(limit)).all()
        fresh = tuple(as_portrait(as_article(row), row.portrait) for row in rows if not row.compared)
        keys = {row.key: self._know(row) for row in rows}
        return Pending(fresh, tuple(keys[row.key] for row in rows if row.compared))

    def near(self, fresh: Iterable[Portrait]) -> Iterator[Portrait]:
        """Yield the articles held against others before that lie in the window of fresh ones."""
        columns = (articles.c.key, articles.c.id, readings.c.moment, readings.c.portrait, *VERSION)
        for first, last in _ranges(sorted({portrait.day for portrait in fresh})):
            query = select(*columns).select_from(read_articles()).where(readings.c.compared)
            for row in self._connection.execute(query.where(readings.c.day.between(first, last))):
                self._know(row)
                yield as_portrait(as_article(row), row.portrait)

    def keep(self, pending: Pending, found: Relinked) -> None:
        """Keep what linking found: new pairs, and the stories that changed."""
        for keys in parts([self._keys[_key_of(portrait)] for portrait in pending.fresh]):
            self._connection.execute(readings.update().where(readings.c.article.in_(keys)).values(compared=True))
        rows = [
            {"article": self._keys[a], "other": self._keys[b], **_kept(like)}
            for a, row in found.likes.items()
            for b, like in row.items()
        ]
        if rows:
            self._connection.execute(insert(likes), rows)
        changed = {group for article, group in found.groups.items() if self.groups.get(article) != group}
        unplace(self._connection, [self._keys[article] for group in changed for article in group.articles])
        old = {self.groups[a] for group in changed for a in group.articles if a in self.groups}
        drop(self._connection, {self._keys[group.articles[0]] for group in old})
        for group in sorted(changed):
            keys = [self._keys[article] for article in group.articles]
            make(self._connection, keys[0], keys, sortable(group.articles[0][0]), sortable(group.articles[-1][0]))

    def unplaced(self) -> list[Group]:
        """Return the stories of which it is not known which one they follow; none while articles are loose."""
        query = select(articles.c.id, articles.c.key, readings.c.moment).select_from(
            stories.join(articles, articles.c.key == stories.c.first).join(
                readings, readings.c.article == stories.c.first
            )
        )
        rows = self._connection.execute(query.where(~stories.c.placed)).all()
        return sorted(self.groups[self._know(row)] for row in rows)

    def place(self, group: Group, before: Group | None) -> None:
        """Keep which story a story follows."""
        follow(self._connection, self._keys[group.articles[0]], self._keys[before.articles[0]] if before else None)

    def compared(self) -> list[Key]:
        """Return all articles that were held against others."""
        joined = articles.join(readings, readings.c.article == articles.c.key)
        query = select(articles.c.key, articles.c.id, readings.c.moment).select_from(joined)
        return [self._know(row) for row in self._connection.execute(query.where(readings.c.compared))]

    def all_likes(self) -> Iterator[tuple[Key, Key, Likeness]]:
        """Yield all pairs of articles that were held against others, both ways."""
        known = {key: article for article, key in self._keys.items()} or {self._keys[a]: a for a in self.compared()}
        for row in self._connection.execute(select(likes)):
            if row.article in known and row.other in known:
                yield known[row.article], known[row.other], _like(row)

    def all_groups(self) -> list[Group]:
        """Return all stories as they are kept."""
        joined = members.join(articles, articles.c.key == members.c.article).join(
            readings, readings.c.article == members.c.article
        )
        found: dict[int, list[Key]] = defaultdict(list)
        query = select(members.c.story, articles.c.key, articles.c.id, readings.c.moment).select_from(joined)
        for row in self._connection.execute(query):
            found[row.story].append(self._know(row))
        return [Group(tuple(sorted(story))) for story in found.values()]

    def _know(self, row: Any) -> Key:
        key = (dt.datetime.fromisoformat(row.moment), row.id)
        self._keys[key] = row.key
        return key

    def _likes_of(self, article: Key) -> Mapping[Key, Likeness] | None:
        columns = (articles.c.key, articles.c.id, readings.c.moment, likes.c.score, likes.c.named, likes.c.reprint)
        joined = likes.join(articles, articles.c.key == likes.c.other).join(
            readings, readings.c.article == likes.c.other
        )
        query = select(*columns).select_from(joined).where(likes.c.article == self._keys[article])
        return {self._know(row): _like(row) for row in self._connection.execute(query)}

    def _group_of(self, article: Key) -> Group | None:
        mine = select(members.c.story).where(members.c.article == self._keys[article]).scalar_subquery()
        joined = members.join(articles, articles.c.key == members.c.article).join(
            readings, readings.c.article == members.c.article
        )
        query = select(articles.c.key, articles.c.id, readings.c.moment).select_from(joined)
        found = [self._know(row) for row in self._connection.execute(query.where(members.c.story == mine))]
        return Group(tuple(sorted(found))) if found else None


class _LookedUp(Mapping[Key, V]):
    """Values looked up by article when they are first asked for; one looked up as None is not there."""

    def __init__(self, look_up: Callable[[Key], V | None]) -> None:
        self._look_up = look_up
        self._found: dict[Key, V | None] = {}

    def __getitem__(self, article: Key) -> V:
        if article not in self._found:
            self._found[article] = self._look_up(article)
        found = self._found[article]
        if found is None:
            raise KeyError(article)
        return found

    def __iter__(self) -> Iterator[Key]:
        return (article for article, found in self._found.items() if found is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _key_of(portrait: Portrait) -> Key:
    return portrait.article.moment, portrait.article.id


def _kept(like: Likeness) -> dict[str, Any]:
    return {"score": round(like.score * GRID), "named": like.named, "reprint": like.reprint}


def _like(row: Any) -> Likeness:
    return Likeness(row.score / GRID, bool(row.named), bool(row.reprint))


def _ranges(days: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of days that lie in the window of some, each day once."""
    first = last = None
    for day in days:
        if last is not None and first is not None and day - WINDOW_DAYS > last + 1:
            yield first, last
            first = None
        first, last = (day - WINDOW_DAYS if first is None else first), day + WINDOW_DAYS
    if first is not None and last is not None:
        yield first, last
