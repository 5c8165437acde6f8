"""Text that articles have in common, word for word.

Shares are of the shorter text (containment, Broder 1997): a short reprint inside a long article is a copy, which a
share of both (Jaccard) does not see.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from doichieu.compare.wording import overlap, shingles
from doichieu.records import Article, Copy
from doichieu.stories.likeness import SAME_TELLING

COPIED = 0.3
"""From this share of the shorter text on, one article has copied from the other or both from a third."""
LEAST_COPIED = 6
"""Fewer shingles in common than this (ten syllables in a row) are a set phrase, not a copy."""


def copies(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """Return the pairs of articles with text in common, in the order given, the earlier of a pair first."""
    given = list(articles)
    if len(given) < 2:
        return ()
    texts = [(article.id, shingles(article.text)) for article in given]
    found = []
    for (one, mine), (two, its) in combinations(texts, 2):
        shared, share, of_longer = overlap(mine, its)
        if shared >= LEAST_COPIED and share >= COPIED:
            reprint = of_longer >= SAME_TELLING
            found.append(Copy(articles=(one, two), share=share, of_longer=of_longer, reprint=reprint))
    return tuple(found)
