"""How alike two articles are as tellings of one happening: features, weights, and the sentence for each."""

from __future__ import annotations

import datetime as dt
import math
from functools import cached_property

from doichieu.compare.wording import Vector, copied, cosine, shingles, vector
from doichieu.records import Article, Reading, Reason

TITLE_WEIGHT = 2.0
HALF_LIFE_HOURS = 83.0
"""Two articles so many hours apart count for half (an e-fold of 120 hours)."""
SAME_STORY = 0.16
"""From this likeness on, taken on average over two groups, articles tell one story. Chosen on the dev half."""
WINDOW = dt.timedelta(days=14)
"""Articles farther apart are never compared."""
REPRINT = 0.5
"""From this share of copied text on, an article is a reprint, and as like as its wording is copied."""


class Portrait:
    """What is looked at of an article when it is compared with others; worked out once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.article: Article = reading.article
        self.moment = reading.article.moment

    @cached_property
    def vector(self) -> Vector:
        """The tf-idf vector of text and title."""
        return vector([(self.article.text, 1.0), (self.article.title or "", TITLE_WEIGHT)])

    @cached_property
    def shingles(self) -> frozenset[int]:
        """The shingles of the text."""
        return shingles(self.article.text)


def wording(a: Portrait, b: Portrait) -> Reason:
    """Weighted words and pairs of words in common."""
    score = cosine(a.vector, b.vector)
    common = sorted(a.vector.keys() & b.vector.keys(), key=lambda t: (-a.vector[t] * b.vector[t], t))[:5]
    return Reason(score=score, sentence=f"wording {score:.2f}: both have {', '.join(common) or 'nothing in common'}")


def nearness(a: Portrait, b: Portrait) -> Reason:
    """How near in time they were published."""
    hours = abs((a.moment - b.moment).total_seconds()) / 3600
    return Reason(score=math.pow(0.5, hours / HALF_LIFE_HOURS), sentence=f"{hours:.0f} hours apart")


def reprint(a: Portrait, b: Portrait) -> Reason:
    """Copied text."""
    return copied(a.shingles, b.shingles)


FEATURES = (wording, nearness, reprint)


def likeness(a: Portrait, b: Portrait) -> float:
    """Return how alike two articles are, 0 to 1: wording x nearness, or the copied share where one is a reprint."""
    base = cosine(a.vector, b.vector)
    if base >= REPRINT / 2:
        share = reprint(a, b).score
        base = max(base, share) if share >= REPRINT else base
    return base * nearness(a, b).score


def why(a: Reading, b: Reading) -> tuple[Reason, ...]:
    """Return each feature's judgement of two articles, for a person to read."""
    one, two = Portrait(a), Portrait(b)
    return tuple(feature(one, two) for feature in FEATURES)
