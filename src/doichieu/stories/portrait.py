"""What is looked at of an article when it is compared with others, worked out once.

Weights are whole numbers: their products add up to the same sum in any order, on any machine, so that no story hangs
on the order in which articles came.
"""

from __future__ import annotations

import datetime as dt
import math
import zlib
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from doichieu.compare.names import key
from doichieu.compare.wording import shingles, terms
from doichieu.lexicon.background import idfs
from doichieu.records import Article, Figure, Reading

TITLE = 4
"""A term of the title counts as if it stood in the text so many times more."""
HEAVIEST = 128
"""How many of its weightiest terms stand for an article."""
SCALE = 1 << 15
"""The length of a vector of weights: a weight of one, as a whole number."""
FIRST_PRESS = 1865
"""The year of the first Vietnamese newspaper: a date before it is a gap that some machine filled (year 1, 1601)."""
EPOCH = dt.date(1970, 1, 1)
"""The other date of machines."""
UNDATED = 0
"""The day of articles without a date that news can have."""
HOUR = 3600


@dataclass(frozen=True, eq=False)
class Portrait:
    """What is looked at of an article.

    `terms` are the CRC-32 of its weightiest terms, sorted, and `weights` theirs, a vector of length `SCALE`: that two
    of a pair's 2 x 128 terms share a number by chance happens once in 260,000 pairs. `first` and `last` are the hours,
    since the beginning of the calendar, between which it was published: a bare day, or its midnight, is the whole day;
    without a date that news can have, any hour.
    `names` (of persons and bodies), `places`, `figures` and `days` are what it tells, each in a form in which two
    articles meet.
    """

    article: Article
    terms: NDArray[np.uint32]
    weights: NDArray[np.int64]
    first: float
    last: float
    names: frozenset[str]
    places: frozenset[str]
    figures: frozenset[str]
    days: frozenset[str]

    @property
    def dated(self) -> bool:
        """Whether its date can be that of news."""
        return self.last < math.inf

    @property
    def day(self) -> int:
        """The number of its day on the calendar, or UNDATED."""
        return day_number(self.article.moment.date()) if self.dated else UNDATED

    @cached_property
    def shingles(self) -> frozenset[int]:
        """The shingles of its text."""
        return shingles(self.article.text)


def day_number(day: dt.date) -> int:
    """Return the number of a day on the calendar, as `Portrait.day` counts."""
    return day.toordinal() - dt.date.min.toordinal()


def portrait(reading: Reading) -> Portrait:
    """Return what is looked at of an article."""
    article = reading.article
    numbers, weights = _weighted(article)
    first, last = _hours(article.moment)
    return Portrait(
        article=article,
        terms=numbers,
        weights=weights,
        first=first,
        last=last,
        names=frozenset(key(name.name) for name in reading.names if name.type != "LOC"),
        places=frozenset(key(name.name) for name in reading.names if name.type == "LOC"),
        figures=frozenset(map(_figure, reading.figures)),
        days=frozenset(time.value[:10] for time in reading.times if time.type in ("DATE", "TIME") and _day(time.value)),
    )


def _hours(moment: dt.datetime) -> tuple[float, float]:
    """Return between which hours of the calendar an article of this moment was published."""
    if moment.year < FIRST_PRESS or moment.date() == EPOCH:
        return 0.0, math.inf
    first = (moment - dt.datetime.min).total_seconds() / HOUR
    return first, first + 24 if moment == dt.datetime.combine(moment, dt.time.min) else first


def _figure(figure: Figure) -> str:
    """Return a figure as two articles share it: its value, whatever the hedge, and its unit."""
    low, high = figure.low, figure.high
    if low is None or high is None:
        value = f"≤ {high}" if low is None else f"≥ {low}"
    else:
        value = str(low) if low == high else f"{low}–{high}"
    return f"{value} {figure.unit.lower()}".strip()


def _day(value: str) -> bool:
    """Tell whether a TIMEX3 value has a day of the calendar."""
    return value[:4].isdigit() and value[4:5] == "-" == value[7:8] and value[8:10].isdigit()


def _weighted(article: Article) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the weightiest terms of an article as numbers, sorted, with their weights: (1 + log tf) x idf."""
    counts = Counter(terms(article.text))
    for term in terms(article.title or ""):
        counts[term] += TITLE
    numbers = np.array([zlib.crc32(term.encode()) for term in counts], np.uint32)
    weights = np.array([_damped(count) for count in counts.values()]) * np.array(idfs(counts))
    # of equal weights the smaller number goes first: the same choice in every article, as MinHash makes it
    chosen = np.lexsort((numbers, -weights))[:HEAVIEST]
    chosen = chosen[np.argsort(numbers[chosen])]
    length = math.sqrt(math.fsum(weight * weight for weight in weights[chosen].tolist())) or 1.0
    return numbers[chosen], np.rint(weights[chosen] * (SCALE / length)).astype(np.int64)


@cache
def _damped(count: int) -> float:
    return 1 + math.log(count)


def cosine(a: Portrait, b: Portrait) -> float:
    """Return the cosine of two articles' weights."""
    _, here, there = np.intersect1d(a.terms, b.terms, return_indices=True)
    return int(a.weights[here] @ b.weights[there]) / SCALE**2
