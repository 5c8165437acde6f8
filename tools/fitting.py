"""Fitting the small linear models of the reading, and writing their weights as tables."""

from __future__ import annotations

import collections
import json
import pathlib
from collections.abc import Iterator
from typing import Any

import corpus
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

LEAST = 2
"""How often a feature must be seen to get a weight."""
Sample = tuple[list[str], bool]


def marked(articles: list[str], marks: str, part: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each row of marks of a part with the text of its article, in the order of the articles."""
    given = (json.loads(line) for line in pathlib.Path(marks).read_text(encoding="utf-8").splitlines())
    wanted = {row["id"]: row for row in given if row["part"] == part}
    for path in articles:
        for article in corpus.rows(path):
            if str(article["id"]) in wanted:
                yield {**wanted[str(article["id"])], "published": article["published"]}, article["text"]


def fit(samples: list[Sample], strength: float) -> dict[str, float]:
    """Return the weights of a logistic regression, rounded so that they do not differ from machine to machine.

    `strength`: how little the weights are held back.
    """
    seen = collections.Counter(feature for features, _ in samples for feature in features)
    rows = [{feature: 1.0 for feature in features if seen[feature] >= LEAST} for features, _ in samples]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=5000).fit(vectorizer.fit_transform(rows), [y for _, y in samples])
    weights = {"always": round(float(model.intercept_[0]), 2)}
    weights.update(zip(vectorizer.get_feature_names_out(), (round(float(w), 2) for w in model.coef_[0]), strict=True))
    return {feature: weight for feature, weight in sorted(weights.items()) if weight or feature == "always"}


def write(name: str, source: str, weights: dict[str, float]) -> None:
    """Write a table of weights; `source` says where it comes from."""
    corpus.write(name, source, "feature\tweight", weights.items())
    print(f"{name}: {len(weights)} features")


def told(decided: list[tuple[bool, bool]]) -> str:
    """Return in words how well yes and no were told apart, from pairs of (said, true)."""
    hits = sum(said and true for said, true in decided)
    precision, recall = hits / max(1, sum(said for said, _ in decided)), hits / sum(true for _, true in decided)
    return f"precision {precision:.3f}, recall {recall:.3f} of {sum(true for _, true in decided)}"
