"""What the last day of a story has added to it: new articles, what only they tell, what they confirm or contradict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from doichieu.records import Collation


class Changes(NamedTuple):
    """What a day has added to a story: the ids of its articles, and the numbers, from 0, of what is new.

    `confirmed` are the shared points that were told by one article before, or by none; `told` the points that only one
    article tells, and that one of the day; `conflicts` and `updates` those of which a side is of the day.
    """

    day: str
    articles: tuple[str, ...]
    confirmed: tuple[int, ...]
    told: tuple[int, ...]
    conflicts: tuple[int, ...]
    updates: tuple[int, ...]


def changes(collation: Collation) -> Changes | None:
    """Return what the last day of a story has added; None where all of it is of one day."""
    days = {article.id: article.day for article in collation.articles}
    last = max(days.values())
    new = tuple(article.id for article in collation.articles if article.day == last)
    if len(new) == len(days):
        return None
    before = days.keys() - set(new)
    return Changes(
        day=last.isoformat(),
        articles=new,
        confirmed=_where(len(before & point.told.keys()) < 2 for point in collation.shared),
        told=_where(point.told.keys().isdisjoint(before) for point in collation.only),
        conflicts=_where(not conflict.told.keys() <= before for conflict in collation.conflicts),
        updates=_where(not update.told.keys() <= before for update in collation.updates),
    )


def _where(found: Iterable[bool]) -> tuple[int, ...]:
    return tuple(number for number, is_so in enumerate(found) if is_so)
