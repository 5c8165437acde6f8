"""What articles give differently: found kind by kind, one thing brought together, updates parted from conflicts."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Literal, NamedTuple

from scipy import sparse
from scipy.sparse.csgraph import connected_components

from doichieu.collation.conflicts.bearings import Bearing, rival_bearings
from doichieu.collation.conflicts.births import birth_conflicts
from doichieu.collation.conflicts.denials import Denial, denials
from doichieu.collation.conflicts.figures import Pair, rival_figures
from doichieu.collation.conflicts.minutes import Minute, rival_minutes
from doichieu.collation.conflicts.namesakes import Bearer, rival_names, rival_places
from doichieu.collation.conflicts.times import rival_times
from doichieu.collation.conflicts.tolls import rival_tolls
from doichieu.collation.context import Given
from doichieu.collation.likeness import Likeness
from doichieu.collation.origins import Sources
from doichieu.collation.units import Unit, saying
from doichieu.collation.updates import is_update
from doichieu.compare import figures as compare
from doichieu.records import Conflict, Figure, Story, Time, Update, Value, told_at

MOST = 5
"""A thing that is given in more ways than this is no one thing."""

Values = tuple[Value, ...]
Side = Given[Figure] | Given[Time] | Minute | Bearing | Denial
Kind = Literal["figure", "date", "name", "place", "fact"]


class Differences(NamedTuple):
    """What the articles of a story give differently."""

    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...]


def find_differences(story: Story, articles: list[list[Unit]], likeness: Likeness, sources: Sources) -> Differences:
    """Return what the articles of a story give differently, kind by kind, each in order of its telling."""
    cast = sources.cast
    risen, plain = _parted(rival_figures(articles, cast))
    grown, tolls = _parted(rival_tolls(articles, cast))
    figures = _less_series(_values(plain, sources)) + _values((p for p in tolls if _differ(*p)), sources)
    by_kind: tuple[tuple[Kind, str, list[Values]], ...] = (
        ("figure", "the figures cannot all be exact", figures),
        ("figure", "one moment of a match, different minutes", _values(rival_minutes(articles, cast), sources)),
        ("date", "the times cannot all be exact", _less_series(_values(rival_times(articles), sources))),
        ("name", "one person, names that cannot both be right", _named(rival_names(story), sources)),
        ("place", "one place, names that cannot both be right", _named(rival_places(story), sources)),
        ("place", "one distance, two directions", _values(rival_bearings(articles, cast), sources)),
        ("fact", "one denies what the other tells", _values(denials(articles, likeness, sources), sources)),
    )
    conflicts = [_conflict(kind, why, values) for kind, why, found in by_kind for values in _together(found)]
    updates = _together(_values((*risen, *grown), sources))
    return Differences(
        (*conflicts, *birth_conflicts(story, sources)), tuple(_update(story, found) for found in updates)
    )


def _less_series(found: Iterable[Values]) -> list[Values]:
    """Return those less what is given in so many ways that it must be one of a row: every day's price, every draw."""
    joined = _together(found)
    return [values for values in joined if len({value.value.casefold() for value in values}) <= MOST]


def _differ(a: Given[Figure], b: Given[Figure]) -> bool:
    return compare.compare(a.item, b.item).relation == "differ"


def _parted(pairs: Iterable[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs that are updates, and the others."""
    updates: list[Pair] = []
    others: list[Pair] = []
    for pair in pairs:
        (updates if is_update(*pair) else others).append(pair)
    return updates, others


def _values(pairs: Iterable[tuple[Side, Side]], sources: Sources) -> list[Values]:
    return [tuple(sources.value(s.unit.reading, s.span, s.unit.statement) for s in pair) for pair in pairs]


def _named(pairs: Iterable[tuple[Bearer, Bearer]], sources: Sources) -> list[Values]:
    return [
        tuple(sources.value(named.reading, named.span, saying(named.reading, named.span)) for named in pair)
        for pair in pairs
    ]


def _conflict(kind: Kind, sentence: str, values: Values) -> Conflict:
    told = told_at((value.article, value.span) for value in values)
    return Conflict(kind=kind, told=told, values=values, sentence=sentence)


def _update(story: Story, values: Values) -> Update:
    moments = {reading.article.id: reading.article.moment for reading in story.readings}
    ordered = tuple(sorted(values, key=lambda value: (moments[value.article], value.article, value.span)))
    told = told_at((value.article, value.span) for value in ordered)
    return Update(told=told, values=ordered, sentence="a later count of the same thing, in order of publication")


def _together(found: Iterable[Values]) -> list[Values]:
    """Bring those into one that share a telling, or that set the same values against each other, in order."""
    given = list(found)
    first: dict[Hashable, int] = {}
    joined = [(number, first.setdefault(key, number)) for number, values in enumerate(given) for key in _marks(values)]
    if not joined:
        return []
    rows, columns = zip(*joined, strict=True)
    graph = sparse.coo_matrix(([1] * len(joined), (rows, columns)), shape=(len(given), len(given)))
    groups: dict[int, dict[Hashable, Value]] = {}
    for label, values in zip(connected_components(graph, directed=False)[1].tolist(), given, strict=True):
        groups.setdefault(label, {}).update({(v.article, v.span): v for v in values})
    return [tuple(group.values()) for group in groups.values()]


def _marks(values: Values) -> Iterator[Hashable]:
    """Yield what makes one of two that have it in common: a telling, or all the words."""
    yield frozenset(value.value.casefold() for value in values)
    yield from ((value.article, value.span) for value in values)
