"""A small picture of when a story was told: a bar a day, as high as articles of that day."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

MOST_DAYS = 14
"""Of a longer story the last days are drawn."""
HEIGHT, STEP = 18, 6


class Bar(NamedTuple):
    """A day: where it stands, how high it is, and how many articles it has."""

    x: int
    height: int
    day: str
    articles: int


def coverage(days: Iterable[str]) -> tuple[Bar, ...]:
    """Return the bars of a story from the days on which its articles were published."""
    counts = Counter(days)
    if not counts:
        return ()
    first, last = (dt.date.fromisoformat(day) for day in (min(counts), max(counts)))
    length = min((last - first).days + 1, MOST_DAYS)
    highest = max(counts.values())
    shown = [(last - dt.timedelta(days=length - 1 - n)).isoformat() for n in range(length)]
    return tuple(
        Bar(n * STEP, max(2, round(HEIGHT * counts[day] / highest)) if counts[day] else 0, day, counts[day])
        for n, day in enumerate(shown)
    )
