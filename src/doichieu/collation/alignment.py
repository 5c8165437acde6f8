"""Alignment: which units of different articles tell one point."""

from __future__ import annotations

from collections import defaultdict

from doichieu.collation.likeness import Likeness
from doichieu.collation.units import Unit
from doichieu.text import Span

SAME_POINT = 0.2
"""From this likeness on, two units may tell one point. Chosen on two thirds of the marked stories."""
NEARLY = 0.9
"""A pair counts where each of the two is to the other this share of the best in its article."""
COHESION = 0.9
"""A unit joins a point when it is, on average, this share of SAME_POINT like its tellings."""


def align(likeness: Likeness) -> list[list[Unit]]:
    """Return the groups of units that tell one point each, from two articles on, in order of the first telling.

    Pairs are taken best first; a pair counts where each is to the other the best in its article, or nearly so.
    """
    pairs = likeness.pairs(SAME_POINT / 2)
    best = _best(pairs)
    groups: dict[int, list[Unit]] = {}
    scores = {frozenset((id(a), id(b))): s for s, a, b in pairs}
    for score, a, b in pairs:
        if score < SAME_POINT:
            break
        if score >= NEARLY * max(best[id(a), b.article], best[id(b), a.article]):
            _join(groups, a, b, scores)
    unique = {id(group): group for group in groups.values()}
    told = [sorted(group, key=_place) for group in unique.values()]
    return sorted((g for g in told if len({u.article for u in g}) > 1), key=lambda g: _place(g[0]))


def _place(unit: Unit) -> tuple[str, str, Span]:
    return unit.reading.article.moment.isoformat(), unit.article, unit.span


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
