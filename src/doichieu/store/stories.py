"""Which story each article is in, and which story follows which.

A story goes by its first article. One of which an article changes is taken apart (`loosen`); its articles are loose
until they are linked again (`linking.py`).
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, select, update

from doichieu.store.articles import parts
from doichieu.store.schema import likes, members, stories


def loosen(connection: Connection, article: int) -> None:
    """Take an article out of its pairs and of its story, and that story apart."""
    unplace(connection, [article])
    story = connection.execute(select(members.c.story).where(members.c.article == article)).scalar()
    if story is not None:
        drop(connection, [story])
    connection.execute(delete(likes).where((likes.c.article == article) | (likes.c.other == article)))


def drop(connection: Connection, firsts: Iterable[int]) -> None:
    """Take stories apart, by their first articles; what they were taken for goes with them."""
    for keys in parts(sorted(firsts)):
        connection.execute(delete(stories).where(stories.c.first.in_(keys)))


def make(connection: Connection, first: int, articles: Iterable[int], begins: str, ends: str) -> None:
    """Make a story of articles that are in none; what is made of it and where it stands is not known yet."""
    keys = list(articles)
    row = {"first": first, "begins": begins, "ends": ends, "size": len(keys), "placed": False}
    connection.execute(insert(stories).values(row))
    connection.execute(insert(members), [{"article": key, "story": first} for key in keys])


def unplace(connection: Connection, articles: Iterable[int]) -> None:
    """Forget of the stories next to some articles which story they follow."""
    for keys in parts(sorted(articles)):
        next_to = select(members.c.story).join(likes, likes.c.other == members.c.article)
        near = next_to.where(likes.c.article.in_(keys))
        connection.execute(update(stories).where(stories.c.first.in_(near)).values(placed=False))


def follow(connection: Connection, first: int, follows: int | None) -> None:
    """Keep which story a story follows, by first articles."""
    connection.execute(update(stories).where(stories.c.first == first).values(follows=follows, placed=True))


def count(connection: Connection) -> int:
    """Return how many stories there are."""
    return connection.execute(select(func.count()).select_from(stories)).scalar_one()
