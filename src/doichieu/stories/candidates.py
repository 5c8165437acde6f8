"""The pairs of articles worth judging: those that share weighty terms within the window.

Articles lie in a `Day` each, an inverted index of that day's terms, so that an article is only ever held against the
days within its window, and what lies behind every window can be let go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from doichieu.stories.likeness import HALF_LIFE_HOURS, LEAST, REPRINT, WINDOW_HOURS
from doichieu.stories.portrait import SCALE, UNDATED, Portrait

WINDOW_DAYS = int(WINDOW_HOURS // 24) + 1
"""The days before and after its own in which an article can have a like."""
_SURELY = 0.999
"""Of `LEAST`: powers of whole arrays are not the same to the last bit as those of single numbers."""


class Day:
    """The articles of one day with their inverted index: term -> articles with its weight."""

    def __init__(self, portraits: Iterable[Portrait]) -> None:
        self.portraits = tuple(portraits)
        terms = np.concatenate([p.terms for p in self.portraits])
        self._vocabulary, columns = np.unique(terms, return_inverse=True)
        ends = np.cumsum([0, *(len(p.terms) for p in self.portraits)])
        weights = np.concatenate([p.weights for p in self.portraits])
        shape = (len(self.portraits), len(self._vocabulary))
        self._weights = sparse.csr_matrix((weights, columns, ends), shape=shape)
        self._postings = self._weights.T.tocsr()
        self._first = np.array([p.first for p in self.portraits])
        self._last = np.array([p.last for p in self.portraits])

    def pairs(self, other: Day) -> Iterator[tuple[Portrait, Portrait, float]]:
        """Yield the pairs of an article of this day and one of the other worth judging, with the cosine of their terms.

        Of the day held against itself each pair comes once.
        """
        rows, columns, products = self._common(other)
        cosines = products / SCALE**2
        apart = np.maximum(self._first[rows] - other._last[columns], other._first[columns] - self._last[rows])
        near = 0.5 ** (np.maximum(apart, 0) / HALF_LIFE_HOURS)
        at_most = np.where(cosines >= REPRINT / 2, 1.0, cosines)  # a reprint is as like as it is copied
        worth = at_most * near >= LEAST * _SURELY
        if other is self:
            worth &= rows < columns
        for i, j, cosine in zip(rows[worth].tolist(), columns[worth].tolist(), cosines[worth].tolist(), strict=True):
            yield self.portraits[i], other.portraits[j], cosine

    def _common(self, other: Day) -> tuple[NDArray[np.int64], ...]:
        """Return (article here, article there, product of their weights) of all pairs that share a term."""
        places = np.searchsorted(other._vocabulary, self._vocabulary)
        places[places == len(other._vocabulary)] = 0
        known = other._vocabulary[places] == self._vocabulary if len(other._vocabulary) else places > 0
        found = (self._weights[:, np.flatnonzero(known)] @ other._postings[places[known]]).tocoo()
        return found.row.astype(np.int64), found.col.astype(np.int64), found.data


class Days:
    """The articles that new ones can still meet, day by day."""

    def __init__(self) -> None:
        self._days: dict[int, list[Day]] = defaultdict(list)

    def keep(self, portraits: Iterable[Portrait]) -> None:
        """Take in articles that have met each other before."""
        for number, day in _by_day(portraits):
            self._put(number, day)

    def meet(self, fresh: Iterable[Portrait]) -> Iterator[tuple[Portrait, Portrait, float]]:
        """Take in new articles; yield the pairs worth judging of one of them and one of its window, as `Day.pairs`."""
        for number, day in _by_day(fresh):
            for other in range(number - WINDOW_DAYS, number + WINDOW_DAYS + 1):
                for known in self._days.get(other, ()):
                    yield from day.pairs(known)
            yield from day.pairs(day)
            self._put(number, day)

    def forget(self, first: int) -> list[Portrait]:
        """Let go of the days before the one of this number, and return their articles; undated ones stay."""
        gone = [number for number in self._days if UNDATED < number < first]
        return [portrait for number in gone for day in self._days.pop(number) for portrait in day.portraits]

    def _put(self, number: int, day: Day) -> None:
        parts = self._days[number]
        parts.append(day)
        # few parts, each seldom built anew, however few articles come at a time
        while len(parts) > 1 and 2 * len(parts[-1].portraits) >= len(parts[-2].portraits):
            last = parts.pop()
            parts[-1] = Day((*parts[-1].portraits, *last.portraits))


def _by_day(portraits: Iterable[Portrait]) -> list[tuple[int, Day]]:
    """Return the days of articles in order, each with its number."""
    days: dict[int, list[Portrait]] = defaultdict(list)
    for portrait in portraits:
        days[portrait.day].append(portrait)
    return [(number, Day(days[number])) for number in sorted(days)]
