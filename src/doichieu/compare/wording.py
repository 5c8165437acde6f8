"""Likeness of wording: tf-idf vectors over syllables and pairs of syllables, and copied passages by shingles."""

from __future__ import annotations

import hashlib
import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping

from doichieu.lexicon.background import idf
from doichieu.lexicon.words import function_words
from doichieu.records import Reason
from doichieu.text import words

Vector = Mapping[str, float]
"""A sparse vector of unit length: term -> weight."""

SHINGLE = 5
"""Syllables a shingle: five in a row seldom repeat by chance."""


def terms(text: str) -> list[str]:
    """Return the terms of a text: its syllables in lower case, less function words, and the pairs of neighbours."""
    lowers = [word.lower for word in words(text)]
    function = function_words()
    singles = [word for word in lowers if word not in function]
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(lowers) if a not in function and b not in function]
    return singles + pairs


def vector(weighted: Iterable[tuple[str, float]]) -> Vector:
    """Return the tf-idf vector of texts with their weights, (1 + log tf) x idf, idf from the fixed background."""
    counts: Counter[str] = Counter()
    for text, weight in weighted:
        for term in terms(text):
            counts[term] += weight  # type: ignore[assignment]
    raw = {term: (1 + math.log(max(count, 1))) * min(count, 1) * idf(term) for term, count in counts.items()}
    length = math.sqrt(sum(value * value for value in raw.values()))
    return {term: value / length for term, value in sorted(raw.items())} if length else {}


def cosine(a: Vector, b: Vector) -> float:
    """Return the cosine of two unit vectors, 0 to 1; the same bytes whichever comes first."""
    if len(b) < len(a):
        a, b = b, a
    return min(1.0, math.fsum(value * b[term] for term, value in a.items() if term in b))


def shingles(text: str) -> frozenset[int]:
    """Return the hashed shingles of a text (64-bit, the same on every machine)."""
    lowers = [word.lower for word in words(text)]
    return frozenset(
        int.from_bytes(hashlib.blake2b(" ".join(lowers[i : i + SHINGLE]).encode(), digest_size=8).digest(), "big")
        for i in range(len(lowers) - SHINGLE + 1)
    )


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Return what share of the shorter text's shingles the other holds too (Broder 1997), 0 to 1."""
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter else 0.0


def copied(a: frozenset[int], b: frozenset[int]) -> Reason:
    """Return how much of the shorter of two texts stands word for word in the other."""
    share = containment(a, b)
    return Reason(score=share, sentence=f"{share:.0%} of the shorter text stands word for word in the other")
