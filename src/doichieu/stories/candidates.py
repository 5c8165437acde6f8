"""The pairs of articles worth comparing: those that share weighty words within the time window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from doichieu.compare.wording import heaviest
from doichieu.stories.likeness import WINDOW, Portrait

HEAVIEST = 40
"""How many of its weightiest terms an article is found by."""
LEAST = 0.02
"""The least common weight on those terms of a pair worth comparing."""


def candidates(portraits: list[Portrait]) -> Iterator[tuple[int, int]]:
    """Yield pairs (i, j), i < j, of portraits sorted by time, that share weighty terms within the window.

    An inverted index holds the terms of the articles inside the window only; older ones are passed over.
    """
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, portrait in enumerate(portraits):
        common: dict[int, float] = defaultdict(float)
        oldest = portrait.moment - WINDOW
        for term in heaviest(portrait.vector, HEAVIEST):
            posting, weight = postings[term], portrait.vector[term]
            while posting and portraits[posting[0][0]].moment < oldest:
                posting.pop(0)
            for i, other in posting:
                common[i] += weight * other
            posting.append((j, weight))
        yield from ((i, j) for i, score in sorted(common.items()) if score >= LEAST)
