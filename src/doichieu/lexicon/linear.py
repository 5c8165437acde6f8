"""Linear models whose weights are tables: a yes where the weights of the features that hold sum up above zero."""

from __future__ import annotations

from collections.abc import Iterable


def score(weights: dict[str, float], features: Iterable[str]) -> float:
    """Return the sum of the features' weights and of "always"; a feature without one counts nothing."""
    weight = weights.get
    return sum([weight(feature, 0.0) for feature in features], weights["always"])
