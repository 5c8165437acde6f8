"""Alignment: which units of different articles tell one point."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from doichieu.collation.units import Unit
from doichieu.compare import figures as compare_figures
from doichieu.compare import times as compare_times
from doichieu.compare.wording import cosine
from doichieu.text import Span

SAME_POINT = 0.23
"""From this likeness on, two units may tell one point. Chosen on two thirds of the marked stories."""
FIGURE_BONUS, TIME_BONUS = 0.06, 0.03
COHESION = 0.9
"""A unit joins a point when it is, on average, this share of SAME_POINT like its tellings."""


def alike(a: Unit, b: Unit) -> float:
    """Return how alike two units are as tellings of one thing: wording, raised by figures and times in common."""
    base = cosine(a.vector, b.vector)
    if base < SAME_POINT / 3:
        return base
    same_figure = any(compare_figures.compare(f, g).relation == "same" and f.unit for f in a.figures for g in b.figures)
    same_time = any(compare_times.compare(s, t) == "same" for s in a.times for t in b.times)
    return base + FIGURE_BONUS * same_figure + TIME_BONUS * same_time


def align(articles: list[list[Unit]]) -> list[list[Unit]]:
    """Return the groups of units that tell one point each, from two articles on, in order of the first telling.

    Pairs are taken best first; a pair counts where each is the other's best, or nearly so, in the other's article.
    """
    pairs = _likenesses(articles)
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


def _likenesses(articles: list[list[Unit]]) -> list[tuple[float, Unit, Unit]]:
    """Return the like pairs of units of different articles, best first, found through their common words."""
    holders: dict[str, list[tuple[int, Unit]]] = defaultdict(list)
    pairs: dict[tuple[int, int], tuple[float, Unit, Unit]] = {}
    for number, article in enumerate(articles):
        for unit in article:
            for term in sorted(unit.vector, key=lambda t: (-unit.vector[t], t))[:24]:
                for other_number, other in holders[term]:
                    if other_number != number and (id(other), id(unit)) not in pairs:
                        pairs[id(other), id(unit)] = (alike(other, unit), other, unit)
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


def together(group: list[Unit]) -> float:
    """Return the mean likeness of a group's units across articles."""
    links = [alike(a, b) for a, b in combinations(group, 2) if a.article != b.article]
    return sum(links) / len(links) if links else 0.0
