"""How alike the units of one story are as tellings of one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise
from math import fsum, log, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from doichieu.collation.people import Cast
from doichieu.collation.units import Unit
from doichieu.collation.wording import wording
from doichieu.compare import figures as compare_figures
from doichieu.compare import times as compare_times
from doichieu.lexicon.words import function_words
from doichieu.text import lower_words

PAIR_WEIGHT = 0.5
"""What a pair of neighbouring syllables counts beside a single one."""
LENGTH = 0.7
"""The power of its length by which a unit's weights are divided: with 1, the cosine, long units are like nothing."""
FIGURE_BONUS, TIME_BONUS = 0.1, 0.05
"""What a figure, and a time, in common adds."""
LEAST = 0.05
"""Wording less alike counts as not alike at all."""
LEAST_WORDS, LEAST_COMMON = 6, 3
"""Units of fewer words, or with fewer words in common that are no function words, are alike by chance, unless they are
the same word for word."""
CLOSE, LEAST_OF_CLOSE = 0.4, 2
"""Units so much alike say little else: fewer words in common are enough for them."""
SCALE = 1 << 20
"""Weights are whole numbers of this grid: their sums are the same in any order, on any machine."""
BLOCK = 1024
"""So many units are held against all others at a time: what bounds the memory."""


class Likeness:
    """How alike the units of one story are: what every unit of the story says tells none of them apart.

    Takes the units of each article, and the cast that gives everybody one name. All syllables count, function words
    too, and pairs of neighbours, each by its rarity among the units of the story (tf-idf, Salton and Buckley 1988) with
    less than the full cosine's correction for length (Singhal et al. 1996). A figure or time in common adds to the
    wording.
    """

    def __init__(self, articles: list[list[Unit]], cast: Cast) -> None:
        self.units = [unit for article in articles for unit in article]
        self._number = {id(unit): number for number, unit in enumerate(self.units)}
        self._figures = [frozenset(compare_figures.interval(f) for f in u.figures if f.unit) for u in self.units]
        self._times = [frozenset(compare_times.calendar(t) for t in u.times) - {None} for u in self.units]
        told = [wording(unit, cast) for unit in self.units]
        words = [lower_words(text) for text in told]
        content = [_content(found) for found in words]
        written = [" ".join(text.lower().split()).rstrip(" .!…") for text in told]
        self._alike = {
            (i, j): self._raised(i, j, alike)
            for i, j, alike in _alike(self.units, words)
            if len(content[i] & content[j]) >= _least_common(alike) or written[i] == written[j]
        }

    def of(self, a: Unit, b: Unit) -> float:
        """Return how alike two units of different articles are, 0 where their words hardly are."""
        i, j = sorted((self._number[id(a)], self._number[id(b)]))
        return self._alike.get((i, j), 0.0)

    def pairs(self, least: float) -> list[tuple[float, Unit, Unit]]:
        """Return the pairs of units that are at least so much alike, the most alike first, the earlier of equals."""
        found = [(-score, i, j) for (i, j), score in self._alike.items() if score >= least]
        return [(-score, self.units[i], self.units[j]) for score, i, j in sorted(found)]

    def within(self, group: list[Unit]) -> float:
        """Return the mean likeness of a group's units across articles."""
        links = [self.of(a, b) for a, b in combinations(group, 2) if a.article != b.article]
        return sum(links) / len(links) if links else 0.0

    def _raised(self, i: int, j: int, alike: float) -> float:
        same_time = not self._times[i].isdisjoint(self._times[j])
        same_figure = not self._figures[i].isdisjoint(self._figures[j]) and any(
            compare_figures.compare(f, g).relation == "same"
            for f in self.units[i].figures
            for g in self.units[j].figures
            if f.unit and g.unit
        )
        return alike + FIGURE_BONUS * same_figure + TIME_BONUS * same_time


def _alike(units: list[Unit], words: list[list[str]]) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of units of different articles, by number, whose words are alike, with the cosine of these."""
    if not units:
        return
    weights = _weights(words)
    articles = {unit.article: number for number, unit in enumerate(units)}
    article = np.array([articles[unit.article] for unit in units])
    terms = weights.T.tocsr()
    for start in range(0, len(units), BLOCK):
        found = (weights[start : start + BLOCK] @ terms).tocoo()
        rows, columns, products = found.row + start, found.col, found.data
        kept = (rows < columns) & (article[rows] != article[columns]) & (products >= LEAST * SCALE**2)
        cosines = np.minimum(products[kept] / SCALE**2, 1.0)
        yield from zip(rows[kept].tolist(), columns[kept].tolist(), cosines.tolist(), strict=True)


def _weights(words: list[list[str]]) -> sparse.csr_matrix:
    """Return the weights of the terms of the units' words on the grid, a row each, of length one on average."""
    counts = [Counter([*told, *(f"{a} {b}" for a, b in pairwise(told))]) for told in words]
    holding = Counter(term for found in counts for term in found)
    column = {term: number for number, term in enumerate(sorted(holding))}
    rarity = {term: log((1 + len(words)) / (1 + held)) + 1 for term, held in holding.items()}
    rows = [{term: (1 + log(tf)) * rarity[term] * _size(term) for term, tf in found.items()} for found in counts]
    lengths = [sqrt(fsum(weight * weight for weight in row.values())) or 1.0 for row in rows]
    mean = fsum(length ** (1 - LENGTH) for length in lengths) / len(lengths)
    ends = np.cumsum([0, *map(len, rows)])
    columns: NDArray[np.int64] = np.array([column[term] for row in rows for term in row], dtype=np.int64)
    scaled = [
        round(weight / length**LENGTH / mean * SCALE)
        for row, length in zip(rows, lengths, strict=True)
        for weight in row.values()
    ]
    data: NDArray[np.int64] = np.array(scaled, dtype=np.int64)
    return sparse.csr_matrix((data, columns, ends), shape=(len(words), len(column)))


def _least_common(alike: float) -> int:
    return LEAST_OF_CLOSE if alike >= CLOSE else LEAST_COMMON


def _content(words: list[str]) -> frozenset[str]:
    """Return the words of a unit less function words and digits; none of a unit too short to be judged."""
    if len(words) < LEAST_WORDS:
        return frozenset()
    return frozenset(word for word in words if word not in function_words() and not word.isdigit())


def _size(term: str) -> float:
    return PAIR_WEIGHT if " " in term else 1.0
