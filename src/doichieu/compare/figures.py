"""Two figures set against each other: the same, one more exact or rounder than the other, or in contradiction."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from doichieu.lexicon.rows import Unit
from doichieu.lexicon.words import counted_nouns, unit_by_name
from doichieu.records import Figure

Relation = Literal["same", "more_exact", "rounded", "differ", "unrelated"]
CONVERTIBLE = frozenset(("length", "area", "volume", "mass", "time", "speed", "power", "data"))
"""Dimensions whose units are compared by their factor to the base unit."""
ROUNDING = 0.06
"""Two approximate figures closer than this share of the larger are taken as roundings of one."""


COUNTED_DIGITS, MEASURED_DIGITS, THOUSAND = 3, 2, 1000
"""A figure is another one rounded when it has so many digits of it: of what is counted, of what is measured or big."""


class Verdict(NamedTuple):
    """How two figures stand to each other, with the sentence that says why."""

    relation: Relation
    sentence: str


def compare(a: Figure, b: Figure) -> Verdict:
    """Return how two figures stand to each other; figures that count different things are unrelated."""
    if not same_unit(a.unit, b.unit):
        return Verdict("unrelated", f"{a.unit or 'no unit'} and {b.unit or 'no unit'} are different things")
    if a.hedge == "score" or b.hedge == "score":
        return _scores(a, b)
    one, two = _base(a), _base(b)
    if (one.low, one.high) == (two.low, two.high):
        return Verdict("same", "the same figure")
    if _meet(one, two):
        return Verdict("more_exact", "one figure lies within the other's hedge")
    if "approx" in (a.hedge, b.hedge) and _near(one, two):
        return Verdict("rounded", "one figure is the other rounded")
    if _cut(one, two, a.unit) or _cut(two, one, b.unit):
        return Verdict("rounded", "one figure is the other with fewer digits")
    return Verdict("differ", "the two figures cannot both be exact")


class _Interval(NamedTuple):
    low: float
    high: float


@lru_cache(maxsize=1 << 16)
def same_unit(a: str, b: str) -> bool:
    """Tell whether two units measure one thing: the same words, one the head of the other, one dimension."""
    if not a or not b:
        return False
    one, two = _dimension(a), _dimension(b)
    if one or two:
        return one == two
    forms = [(unit.lower(), counted_nouns().get(unit.lower(), unit.lower())) for unit in (a, b)]
    return any(x == y or x.startswith(f"{y} ") or y.startswith(f"{x} ") for x, y in product(*forms))


def interval(figure: Figure) -> tuple[float, float]:
    """Return from which value to which a figure reaches, in base units: of two that are the same it is the same."""
    if figure.hedge == "score":
        return min(figure.low or 0, figure.high or 0), max(figure.low or 0, figure.high or 0)
    return _base(figure)


@lru_cache(maxsize=1 << 14)
def _dimension(unit: str) -> tuple[str, ...]:
    head, _, per = unit.partition("/")
    row = unit_by_name().get(head)
    if row is None:
        return ()
    return (row.dimension if row.dimension in CONVERTIBLE else row.unit, per)


@lru_cache(maxsize=1 << 14)
def _factor(unit: str) -> float:
    row: Unit | None = unit_by_name().get(unit.partition("/")[0])
    return row.factor if row and row.dimension in CONVERTIBLE else 1.0


def _base(figure: Figure) -> _Interval:
    factor = _factor(figure.unit)
    low = figure.low * factor if figure.low is not None else float("-inf")
    high = figure.high * factor if figure.high is not None else float("inf")
    return _Interval(low, high)


def _meet(a: _Interval, b: _Interval) -> bool:
    return a.low <= b.high and b.low <= a.high


def _near(a: _Interval, b: _Interval) -> bool:
    bounds = [abs(x) for x in (*a, *b)]
    return all(map(math.isfinite, bounds)) and max(a.low, b.low) - min(a.high, b.high) <= ROUNDING * max(bounds)


def _cut(full: _Interval, short: _Interval, unit: str) -> bool:
    """Tell whether a figure is another one cut to its first digits: 74.971.000 and 74.970.000.

    So many digits as say that it is: of what is counted one by one three, else two.
    """
    if full.low != full.high or short.low != short.high or not math.isfinite(short.low) or not short.low:
        return False
    digits = len(f"{short.low:.12g}".replace(".", "").replace("-", "").split("e")[0].strip("0"))
    least = MEASURED_DIGITS if _dimension(unit) or abs(short.low) >= THOUSAND else COUNTED_DIGITS
    return digits >= least and float(f"{full.low:.{digits}g}") == short.low


def _scores(a: Figure, b: Figure) -> Verdict:
    if a.hedge != b.hedge:
        return Verdict("unrelated", "a score and a count are different things")
    if {a.low, a.high} == {b.low, b.high}:
        return Verdict("same", "the same score, told from one side or the other")
    return Verdict("differ", "two different scores")
