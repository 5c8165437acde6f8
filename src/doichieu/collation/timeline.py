"""The timeline: the dated happenings of a story in order of when they happened, the background apart from the news."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable

from doichieu.collation.units import Unit
from doichieu.compare.times import bounds, dated, order
from doichieu.records import Happening, Part, Reading, Told
from doichieu.text import Span

NEWS = dt.timedelta(days=10)
"""What happened so near to the first or the last article is of the news."""

DAY = r"\d{4}-\d\d-\d\d"

Days = tuple[dt.date, dt.date]
"""The first day, and the day after the last."""
Happenings = dict[tuple[str, str | None, object], dict[str, list[Span]]]
"""By value, mod and what is told: where each article tells it."""


def timeline(
    readings: Iterable[Reading], articles: list[list[Unit]], groups: list[list[Unit]]
) -> tuple[Happening, ...]:
    """Return the dated units, tellings of one point on one date as one happening."""
    point_of = {id(unit): number for number, group in enumerate(groups) for unit in group}
    happenings: Happenings = {}
    for units in articles:
        for unit in units:
            for value, mod in dict.fromkeys((t.value, t.mod) for t in unit.times if dated(t)):
                point = point_of.get(id(unit), (unit.article, unit.span))
                told = happenings.setdefault((value, mod, point), {})
                told.setdefault(unit.article, []).append(unit.span)
    _meet(happenings)
    ordered = sorted(
        happenings.items(),
        key=lambda item: (
            order(*item[0][:2]),
            item[0][0],
            -len(item[1]),
            min(spans[0] for spans in item[1].values()),
            sorted(item[1]),
        ),
    )
    days = [bounds(value, mod) for (value, mod, _), _ in ordered]
    part = parting([reading.article.day for reading in readings], [known for known in days if known])
    return tuple(
        _happening(value, mod, known, part, {a: tuple(dict.fromkeys(spans)) for a, spans in sorted(told.items())})
        for ((value, mod, _), told), known in zip(ordered, days, strict=True)
    )


def _meet(happenings: Happenings) -> None:
    """Lay a point's bare day to its hour or part of the day, where tellings of the point give just one."""
    for value, mod, point in list(happenings):
        closer = [key for key in happenings if key[2] == point and key[0] != value and key[0].startswith(f"{value}T")]
        if mod is None and re.fullmatch(DAY, value) and len(closer) == 1:
            for article, spans in happenings.pop((value, mod, point)).items():
                happenings[closer[0]].setdefault(article, []).extend(spans)


def parting(published: list[dt.date], days: list[Days]) -> Callable[[Days], Part]:
    """Return what parts the days of a story: background ends before the days of the news, what is ahead begins after.

    The days of the news are those on which articles were published, and the days near to them that articles tell of.
    """
    near = [first for first, beyond in days if beyond - first <= dt.timedelta(days=1)]
    begins = min([*published, *(day for day in near if min(published) - day <= NEWS)])
    ends = max([*published, *(day for day in near if day - max(published) <= NEWS)])
    return lambda day: "background" if day[1] <= begins else "ahead" if day[0] > ends else "news"


def _happening(value: str, mod: str | None, days: Days | None, part: Callable[[Days], Part], told: Told) -> Happening:
    first, beyond = days or (None, None)
    return Happening(
        when=value,
        mod=mod,
        first=first.isoformat() if first else None,
        last=(beyond - dt.timedelta(days=1)).isoformat() if beyond else None,
        part=part(days) if days else "background",
        told=told,
    )
