"""Alignment: which units of different articles tell one point."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from math import log

from doichieu.collation.units import Unit
from doichieu.compare import figures as compare_figures
from doichieu.compare import times as compare_times
from doichieu.compare.wording import cosine, heaviest, unit_length
from doichieu.text import Span

SAME_POINT = 0.2
"""From this likeness on, two units may tell one point. Chosen on two thirds of the marked stories."""
COMMONNESS = 0.5
"""How strongly a term counts less where many units of the story hold it: the power of its damping."""
FIGURE_BONUS, TIME_BONUS = 0.06, 0.03
COHESION = 0.9
"""A unit joins a point when it is, on average, this share of SAME_POINT like its tellings."""


class Likeness:
    """How alike the units of one story are: what every unit of the story says tells none of them apart.

    Takes the units of each article. The words of each are weighed by their rarity in the language; here a term counts
    less again by the share of the story's units that hold it.
    """

    def __init__(self, articles: list[list[Unit]]) -> None:
        told = [unit for article in articles for unit in article]
        holding = Counter(term for unit in told for term in unit.vector)
        rarest = log(1 + len(told))
        damped = {term: (log(1 + len(told) / held) / rarest) ** COMMONNESS for term, held in holding.items()}
        self._vectors = {
            id(unit): unit_length({term: weight * damped[term] for term, weight in unit.vector.items()})
            for unit in told
        }

    def words(self, unit: Unit, most: int) -> list[str]:
        """Return the terms that weigh most in a unit, heaviest first."""
        return heaviest(self._vectors[id(unit)], most)

    def of(self, a: Unit, b: Unit) -> float:
        """Return how alike two units are as tellings of one thing: wording, raised by figures and times in common."""
        base = cosine(self._vectors[id(a)], self._vectors[id(b)])
        if base < SAME_POINT / 3:
            return base
        same_figure = any(
            compare_figures.compare(f, g).relation == "same" and f.unit for f in a.figures for g in b.figures
        )
        same_time = any(compare_times.compare(s, t) == "same" for s in a.times for t in b.times)
        return base + FIGURE_BONUS * same_figure + TIME_BONUS * same_time

    def within(self, group: list[Unit]) -> float:
        """Return the mean likeness of a group's units across articles."""
        links = [self.of(a, b) for a, b in combinations(group, 2) if a.article != b.article]
        return sum(links) / len(links) if links else 0.0


def align(articles: list[list[Unit]], likeness: Likeness) -> list[list[Unit]]:
    """Return the groups of units that tell one point each, from two articles on, in order of the first telling.

    Pairs are taken best first; a pair counts where each is the other's best, or nearly so, in the other's article.
    """
    pairs = _pairs(articles, likeness)
    best = _best(pairs)
    groups: dict[int, list[Unit]] = {}
    scores = {frozenset((id(a), id(b))): s for s, a, b in pairs}
    for score, a, b in pairs:
        if score < SAME_POINT:
            break
        if score < 0.85 * best[id(a), b.article] and score < 0.85 * best[id(b), a.article]:
            continue
        _join(groups, a, b, scores)
    unique = {id(group): group for group in groups.values()}
    told = [sorted(group, key=_place) for group in unique.values()]
    return sorted((g for g in told if len({u.article for u in g}) > 1), key=lambda g: _place(g[0]))


def _place(unit: Unit) -> tuple[str, str, Span]:
    return unit.reading.article.moment.isoformat(), unit.article, unit.span


def _pairs(articles: list[list[Unit]], likeness: Likeness) -> list[tuple[float, Unit, Unit]]:
    """Return the like pairs of units of different articles, best first, found through their common words."""
    holders: dict[str, list[tuple[int, Unit]]] = defaultdict(list)
    pairs: dict[tuple[int, int], tuple[float, Unit, Unit]] = {}
    for number, article in enumerate(articles):
        for unit in article:
            for term in likeness.words(unit, 24):
                for other_number, other in holders[term]:
                    if other_number != number and (id(other), id(unit)) not in pairs:
                        pairs[id(other), id(unit)] = (likeness.of(other, unit), other, unit)
                holders[term].append((number, unit))
    like = [pair for pair in pairs.values() if pair[0] >= SAME_POINT / 2]
    return sorted(like, key=lambda pair: (-pair[0], _place(pair[1]), _place(pair[2])))


def _best(pairs: list[tuple[float, Unit, Unit]]) -> dict[tuple[int, str], float]:
    best: dict[tuple[int, str], float] = defaultdict(float)
    for score, a, b in pairs:
        best[id(a), b.article] = max(best[id(a), b.article], score)
        best[id(b), a.article] = max(best[id(b), a.article], score)
    return best


def _join(groups: dict[int, list[Unit]], a: Unit, b: Unit, scores: dict[frozenset[int], float]) -> None:
    """Bring two units into one group where the groups hang together; each article tells a point once."""
    left, right = groups.get(id(a), [a]), groups.get(id(b), [b])
    if left is right or {u.article for u in left} & {u.article for u in right}:
        return
    links = [scores.get(frozenset((id(x), id(y))), 0.0) for x in left for y in right if x.article != y.article]
    if not links or sum(links) / len(links) < COHESION * SAME_POINT:
        return
    merged = [*left, *right]
    for unit in merged:
        groups[id(unit)] = merged
