"""Contradictions over where a place lies: one distance in two directions ("cách Hoa Liên 53 km về phía tây nam")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from doichieu.collation.people import Cast
from doichieu.collation.subjects import places
from doichieu.collation.units import Unit
from doichieu.compare import figures as compare
from doichieu.lexicon.words import unit_by_name
from doichieu.records import Figure
from doichieu.text import Span

_WIND = r"(?:đông|tây|nam|bắc)"
_BEARING = re.compile(rf"[^.;,]{{0,24}}?\b((?:phía|hướng) ({_WIND}(?:[ -]{_WIND}){{0,2}}))\b", re.IGNORECASE)


class Bearing(NamedTuple):
    """A direction behind a distance: both, and where the direction stands."""

    unit: Unit
    span: Span
    direction: str
    distance: Figure


def rival_bearings(articles: list[list[Unit]], cast: Cast) -> Iterator[tuple[Bearing, Bearing]]:
    """Yield the pairs of bearings of two articles with one distance from one place in two directions."""
    found = [bearing for units in articles for unit in units for bearing in _bearings(unit)]
    for a, b in combinations(found, 2):
        same = compare.compare(a.distance, b.distance).relation == "same"
        if not places(a.unit, cast) & places(b.unit, cast):
            continue
        if same and a.unit.article != b.unit.article and _apart(a, b):
            yield a, b


def _apart(a: Bearing, b: Bearing) -> bool:
    """Tell whether neither direction is a coarser word for the other: "nam" may be "tây nam"."""
    one, two = set(a.direction.split()), set(b.direction.split())
    return not (one <= two or two <= one)


def _bearings(unit: Unit) -> Iterator[Bearing]:
    text = unit.reading.article.text
    for figure in unit.figures:
        row = unit_by_name().get(figure.unit)
        match = _BEARING.match(text, figure.end, unit.span.end) if row and row.dimension == "length" else None
        if match:
            yield Bearing(unit, Span(*match.span(1)), match[2].lower().replace("-", " "), figure)
