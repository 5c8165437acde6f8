"""The conflicts of a story: found kind by kind, those brought together that are one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from doichieu.collation.conflicts.births import birth_conflicts
from doichieu.collation.conflicts.context import Given
from doichieu.collation.conflicts.figures import rival_figures
from doichieu.collation.conflicts.times import rival_times
from doichieu.collation.origins import Sources
from doichieu.collation.units import Unit
from doichieu.records import Conflict, Figure, Story, Time, told_at


def find_conflicts(story: Story, articles: list[list[Unit]], sources: Sources) -> tuple[Conflict, ...]:
    """Return the conflicts of a story: figures, then times, each in order of its first telling, then births."""
    figures = [
        _conflict("figure", pair, sources, "the two figures cannot both be exact") for pair in rival_figures(articles)
    ]
    times = [_conflict("date", pair, sources, "two different times") for pair in rival_times(articles)]
    return (*_merged([*figures, *times]), *birth_conflicts(story, sources))


def _conflict(
    kind: Literal["figure", "date"],
    pair: Iterable[Given[Figure]] | Iterable[Given[Time]],
    sources: Sources,
    sentence: str,
) -> Conflict:
    values = tuple(sources.value(given.unit.reading, given.item.span, given.unit.statement) for given in pair)
    told = told_at((value.article, value.span) for value in values)
    return Conflict(kind=kind, told=told, values=values, sentence=sentence)


def _merged(conflicts: list[Conflict]) -> list[Conflict]:
    """Bring conflicts into one that share a telling, or that set the same values against each other."""
    merged: list[Conflict] = []
    for conflict in conflicts:
        touching = [m for m in merged if m.kind == conflict.kind and _touch(m, conflict)]
        values = tuple({(v.article, v.span): v for c in (*touching, conflict) for v in c.values}.values())
        told = told_at((value.article, value.span) for value in values)
        joined = Conflict(kind=conflict.kind, told=told, values=values, sentence=conflict.sentence)
        place = merged.index(touching[0]) if touching else len(merged)
        merged = [m for m in merged if m not in touching]
        merged.insert(place, joined)
    return merged


def _touch(a: Conflict, b: Conflict) -> bool:
    if {(v.article, v.span) for v in a.values} & {(v.article, v.span) for v in b.values}:
        return True
    return {v.value.casefold() for v in a.values} == {v.value.casefold() for v in b.values}
