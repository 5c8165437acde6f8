"""The timeline as a picture: what happened when, above the axis, and when each article told it, below.

In the middle the days of the news, in proportion; to the left what lies before (background) and to the right what lies
ahead, only in order. A day is a dot, larger the more articles tell it; a week, month or year a bar over all of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from doichieu.export import say
from doichieu.export.page.lines import Line, Words
from doichieu.records import Collation, Happening

WIDTH, SIDE, MARGIN = 640.0, 130.0, 16.0
ROW, AXIS_ROOM = 13.0, 44.0
LABEL = 46.0
"""How far apart two labels must stand."""
FEW = 9
"""So many days each have a tick; of more, the first and the last."""

Days = tuple[dt.date, dt.date]
"""The first day and the last."""


class Mark(NamedTuple):
    """One happening: the line it belongs to, the middle of its left end, its length (0 for a dot), half its height."""

    line: str
    x: float
    y: float
    length: float
    size: float
    title: Words


class Tick(NamedTuple):
    """A day on the axis, or an article below it."""

    x: float
    label: Words


class Chart(NamedTuple):
    """All that the picture shows; `news` is where the days of the news begin and end."""

    width: float
    height: float
    axis: float
    news: tuple[float, float]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    articles: tuple[Tick, ...]


def chart(collation: Collation, lines: Iterable[Line]) -> Chart | None:
    """Return the picture of a story's timeline, `lines` being the lines of its happenings; None where there are few."""
    found = [(days, len(h.told), line) for h, line in zip(collation.timeline, lines, strict=True) if (days := _days(h))]
    if len({days for days, _, _ in found}) < 2:
        return None
    scale = Scale(collation)
    placed = _in_rows((scale.stretch(days), told, line) for days, told, line in found)
    rows = 1 + max(row for row, *_ in placed)
    axis = MARGIN + rows * ROW
    marks = tuple(_mark(row, left, right, told, line, axis) for row, left, right, told, line in placed)
    numbers: dict[float, list[int]] = {}
    for number, article in enumerate(collation.articles, 1):
        numbers.setdefault(round(scale.at(article.day), 1), []).append(number)
    told_at = tuple(Tick(x, Words(*[" ".join(f"[{n}]" for n in which)] * 2)) for x, which in sorted(numbers.items()))
    return Chart(WIDTH, axis + AXIS_ROOM, axis, scale.news, marks, scale.ticks(), told_at)


class Scale:
    """Where a day lies on the axis."""

    def __init__(self, collation: Collation) -> None:
        days = [(known, h.part) for h in collation.timeline if (known := _days(h))]
        news = [first for (first, last), part in days if part == "news" and first == last]
        news += [article.day for article in collation.articles]
        self._first, self._last = min(news), max(news)
        self._before = sorted({first for (first, _), part in days if part == "background"})
        self._ahead = sorted({first for (first, _), part in days if part == "ahead"})
        left = MARGIN + (SIDE if self._before else 0.0)
        self.news = (left, WIDTH - MARGIN - (SIDE if self._ahead else 0.0))

    def at(self, day: dt.date) -> float:
        """Return where a day begins."""
        left, right = self.news
        if day < self._first:
            step = (left - MARGIN) / (len(self._before) + 1)
            return MARGIN + step * (0.5 + sum(other < day for other in self._before))
        if day > self._last:
            step = (WIDTH - MARGIN - right) / (len(self._ahead) + 1)
            return right + step * (0.5 + sum(other < day for other in self._ahead))
        return left + (right - left) * ((day - self._first).days + 0.5) / ((self._last - self._first).days + 1)

    def stretch(self, days: Days) -> tuple[float, float]:
        """Return where a time begins and ends; a single day is a point."""
        start, end = self.at(days[0]), self.at(days[1])
        return start, max(start, end)

    def ticks(self) -> tuple[Tick, ...]:
        """Return the days that are named on the axis."""
        count = (self._last - self._first).days + 1
        within = [self._first + dt.timedelta(days=n) for n in (range(count) if count <= FEW else (0, count - 1))]
        sides = [*self._before[:1], *self._before[-1:], *self._ahead[:1], *self._ahead[-1:]]
        named = [Tick(self.at(day), Words(f"{day.day}/{day.month}", f"{day:%m-%d}")) for day in within]
        far = [Tick(self.at(day), self._far(day)) for day in dict.fromkeys(sides)]
        return tuple(sorted(_apart([*named, *far])))

    def _far(self, day: dt.date) -> Words:
        """Return a day that is not of the news: its year, with the month where the news is of that year."""
        if day.year not in (self._first.year, self._last.year):
            return Words(str(day.year), str(day.year))
        return Words(f"{day.month}/{day.year}", f"{day:%Y-%m}")


def _days(happening: Happening) -> Days | None:
    if happening.first is None or happening.last is None:
        return None
    return dt.date.fromisoformat(happening.first), dt.date.fromisoformat(happening.last)


def _apart(ticks: list[Tick]) -> list[Tick]:
    """Return the ticks less those whose label would lie on one before."""
    kept: list[Tick] = []
    for tick in ticks:
        if all(abs(tick.x - other.x) >= LABEL for other in kept):
            kept.append(tick)
    return kept


def _in_rows(
    found: Iterable[tuple[tuple[float, float], int, Line]],
) -> list[tuple[int, float, float, int, Line]]:
    """Return the happenings with the lowest row in which each has room."""
    ends: list[float] = []
    placed = []
    for (left, right), told, line in sorted(found, key=lambda f: (f[0], -f[1], f[2].id)):
        room = _size(told) + 1
        row = next((n for n, end in enumerate(ends) if end <= left - room), len(ends))
        ends[row : row + 1] = [right + room]
        placed.append((row, left, right, told, line))
    return placed


def _mark(row: int, left: float, right: float, told: int, line: Line, axis: float) -> Mark:
    words = [f"{when}: {say.shorten(line.tellings[0].text, 140)}" for when in line.head]
    return Mark(line.id, left, axis - (row + 0.5) * ROW, right - left, _size(told), Words(*words))


def _size(told: int) -> float:
    return min(2.5 + told, 6.0)
