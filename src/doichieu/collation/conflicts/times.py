"""Contradictions over days and hours: like clauses of different articles that give different ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from doichieu.collation.context import Given, in_context, shared
from doichieu.collation.units import Unit
from doichieu.records import Time

CONTEXT = 0.6
"""Two times speak of one thing when the words around them share this much of the weight of the shorter context."""
LEAST_WEIGHT = 5.0
"""Words in common that weigh less (idf summed) are too common to say so."""


def rival_times(articles: list[list[Unit]]) -> Iterator[tuple[Given[Time], Given[Time]]]:
    """Yield the pairs of days, or of hours of one day, that like clauses of different articles give differently."""
    units = [unit for article in articles for unit in article]
    found = [in_context(unit, time, time.span) for unit in units for time in unit.times if _pinned(time)]
    for a, b in combinations(found, 2):
        if a.unit.article == b.unit.article or not _differ(a.item, b.item):
            continue
        share, weight = shared(a, b)
        alone = all(sum(map(_pinned, unit.times)) == 1 for unit in (a.unit, b.unit))
        if alone and share >= CONTEXT and weight >= LEAST_WEIGHT:
            yield a, b


def _pinned(time: Time) -> bool:
    return bool(re.match(r"\d{4}-\d\d-\d\d", time.value)) and time.mod is None


def _differ(s: Time, t: Time) -> bool:
    clocks = [re.search(r"T(\d\d:\d\d)", time.value) for time in (s, t)]
    if clocks[0] and clocks[1]:
        return s.value != t.value
    return s.value[:10] != t.value[:10]
