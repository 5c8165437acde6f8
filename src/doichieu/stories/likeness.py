"""How alike two articles are as tellings of one happening: named features, what each makes of a pair, and the whole.

A pair is as like as its wording, or as what one of the two copied, less for every hour apart, and less again where both
tell days, places, names or figures and have none in common. What only one of them tells counts neither way.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from doichieu.compare.wording import overlap
from doichieu.records import Article
from doichieu.stories.portrait import Portrait, cosine

SAME_STORY = 0.13
"""From this likeness on, taken on average over two groups, articles tell one story."""
LEAST = 0.06
"""A pair less alike than this counts as not alike at all."""
HALF_LIFE_HOURS = 72.0
"""Two articles so many hours apart are half as alike as two of one hour."""
GRID = 1 << 20
"""Likenesses are whole multiples of one over this: their sums are exact, whatever the order."""
WINDOW_HOURS = HALF_LIFE_HOURS * math.log2(1 / LEAST)
"""So many hours apart, even word for word the same is not alike."""
DISAGREEMENT = 0.9
"""What is left of a likeness where both tell something of a kind and agree on none of it."""
REPRINT = 0.5
"""From this share of copied text on, two articles are as alike as the one is copied."""
SAME_TELLING = 0.8
"""From this share of the longer text on, two articles are one telling, printed twice."""


def nearness(hours: float) -> float:
    """Return how much of a likeness is left so many hours apart."""
    return math.pow(0.5, hours / HALF_LIFE_HOURS)


def hours_apart(a: Portrait, b: Portrait) -> float:
    """Return how many hours lie at least between two articles."""
    return max(0.0, a.first - b.last, b.first - a.last)


class Likeness(NamedTuple):
    """How alike two articles are: `score`, 0 to 1; whether they name a person or body in common; whether one is the
    other printed again."""

    score: float
    named: bool
    reprint: bool


def likeness(a: Portrait, b: Portrait, wording: float | None = None) -> Likeness:
    """Return how alike two articles are; `wording` is the cosine of their weights, where it is known already."""
    words = cosine(a, b) if wording is None else wording
    copied = overlap(a.shingles, b.shingles) if words >= REPRINT / 2 else None
    base = copied.of_shorter if copied and stands_for(copied.of_shorter, words) else words
    return Likeness(
        score=on_grid(weighed(a, b, base)),
        named=not a.names.isdisjoint(b.names),
        reprint=copied is not None and copied.of_longer >= SAME_TELLING,
    )


def alike(pairs: Iterable[tuple[Portrait, Portrait, float]]) -> Iterator[tuple[Article, Article, Likeness]]:
    """Yield, of the pairs worth judging with the cosine of their weights, those that count as alike, and how alike."""
    for a, b, wording in pairs:
        like = likeness(a, b, wording)
        if like.score >= LEAST:
            yield a.article, b.article, like


def stands_for(copied: float, wording: float) -> bool:
    """Tell whether the share of copied text stands for two articles' likeness in wording."""
    return wording >= REPRINT / 2 and copied >= max(REPRINT, wording)


def on_grid(score: float) -> float:
    """Return the nearest likeness whose sums with others are exact."""
    return round(score * GRID) / GRID


def weighed(a: Portrait, b: Portrait, base: float) -> float:
    """Return what is left of a likeness in wording when all else is looked at."""
    if not (a.dated and b.dated):
        return base if sure_without_date(a, b, base) else 0.0
    for kind in KINDS:
        base *= kind.factor(a, b)
    return base * nearness(hours_apart(a, b))


def sure_without_date(a: Portrait, b: Portrait, base: float) -> bool:
    """Tell whether articles of which one has no date are alike at all: reprints are, and neither may have one."""
    return base >= REPRINT and a.dated == b.dated


class Kind(NamedTuple):
    """A kind of thing that articles tell, on which two can agree."""

    name: str
    told: Callable[[Portrait], frozenset[str]]

    def factor(self, a: Portrait, b: Portrait) -> float:
        """Return what is left of a likeness by what two articles tell of this kind; silence denies nothing."""
        here, there = self.told(a), self.told(b)
        return DISAGREEMENT if here and there and here.isdisjoint(there) else 1.0


KINDS = (
    Kind("names", lambda p: p.names),
    Kind("places", lambda p: p.places),
    Kind("days", lambda p: p.days),
    Kind("figures", lambda p: p.figures),
)
