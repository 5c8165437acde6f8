"""What articles give differently: found kind by kind, one thing brought together, updates parted from conflicts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from doichieu.collation.conflicts.births import birth_conflicts
from doichieu.collation.conflicts.figures import rival_figures
from doichieu.collation.conflicts.times import rival_times
from doichieu.collation.context import Given
from doichieu.collation.origins import Sources
from doichieu.collation.units import Unit
from doichieu.collation.updates import is_update
from doichieu.records import Conflict, Figure, Story, Time, Update, Value, told_at

Values = tuple[Value, ...]


class Differences(NamedTuple):
    """What the articles of a story give differently."""

    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...]


def find_differences(story: Story, articles: list[list[Unit]], sources: Sources) -> Differences:
    """Return what the articles of a story give differently: figures, times, births, each in order of its telling."""
    rivals = list(rival_figures(articles, sources.cast))
    changed = [pair for pair in rivals if is_update(*pair)]
    figures = _together(_values(pair, sources) for pair in rivals if pair not in changed)
    times = _together(_values(pair, sources) for pair in rival_times(articles))
    conflicts = (
        *(_conflict("figure", values, "the figures cannot all be exact") for values in figures),
        *(_conflict("date", values, "the times cannot all be exact") for values in times),
        *birth_conflicts(story, sources),
    )
    moments = {reading.article.id: reading.article.moment for reading in story.readings}
    updates = [
        sorted(values, key=lambda v: (moments[v.article], v.article, v.span))
        for values in _together(_values(pair, sources) for pair in changed)
    ]
    return Differences(conflicts, tuple(_update(tuple(values)) for values in updates))


def _values(pair: tuple[Given[Figure], Given[Figure]] | tuple[Given[Time], Given[Time]], sources: Sources) -> Values:
    return tuple(sources.value(given.unit.reading, given.item.span, given.unit.statement) for given in pair)


def _conflict(kind: Literal["figure", "date"], values: Values, sentence: str) -> Conflict:
    return Conflict(kind=kind, told=told_at((v.article, v.span) for v in values), values=values, sentence=sentence)


def _update(values: Values) -> Update:
    told = told_at((v.article, v.span) for v in values)
    return Update(told=told, values=values, sentence="a later count of the same thing, in order of publication")


def _together(found: Iterable[Values]) -> list[Values]:
    """Bring those into one that share a telling, or that set the same values against each other."""
    merged: list[Values] = []
    for values in found:
        touching = [other for other in merged if _touch(other, values)]
        joined = tuple({(v.article, v.span): v for group in (*touching, values) for v in group}.values())
        place = merged.index(touching[0]) if touching else len(merged)
        merged = [other for other in merged if other not in touching]
        merged.insert(place, joined)
    return merged


def _touch(a: Values, b: Values) -> bool:
    if {(v.article, v.span) for v in a} & {(v.article, v.span) for v in b}:
        return True
    return {v.value.casefold() for v in a} == {v.value.casefold() for v in b}
