"""Likeness of wording: tf-idf vectors over syllables and pairs of syllables, and copied passages by shingles."""

from __future__ import annotations

import hashlib
import itertools
import math
from collections.abc import Iterable, Mapping

from doichieu.lexicon.background import idf
from doichieu.lexicon.words import function_words
from doichieu.records import Reason
from doichieu.text import WordList

Vector = Mapping[str, float]
"""A sparse vector of unit length: term -> weight."""

SHINGLE = 5
"""Syllables a shingle: five in a row seldom repeat by chance."""


def terms(text: str) -> list[str]:
    """Return the terms of a text: its syllables in lower case, less function words, and the pairs of neighbours."""
    lowers = WordList(text).lowers
    function = function_words()
    singles = [word for word in lowers if word not in function]
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(lowers) if a not in function and b not in function]
    return singles + pairs


def weigh(weighted: Iterable[tuple[str, float]], pairs: float = 1.0) -> dict[str, float]:
    """Return the terms of texts by weight: (1 + log tf) x idf, idf from the fixed background.

    Each text counts by its own weight; pairs of syllables count `pairs` times what single ones do.
    """
    counts: dict[str, float] = {}
    for text, weight in weighted:
        for term in terms(text):
            counts[term] = counts.get(term, 0.0) + weight
    return {
        term: (1 + math.log(max(count, 1))) * min(count, 1) * idf(term) * (pairs if " " in term else 1.0)
        for term, count in counts.items()
    }


def unit_length(weights: Mapping[str, float]) -> Vector:
    """Return weights scaled to a vector of length one, its terms sorted."""
    length = math.sqrt(math.fsum(value * value for value in weights.values()))
    return {term: value / length for term, value in sorted(weights.items())} if length else {}


def vector(weighted: Iterable[tuple[str, float]]) -> Vector:
    """Return the tf-idf vector of texts with their weights."""
    return unit_length(weigh(weighted))


def heaviest(vector: Vector, most: int) -> list[str]:
    """Return the terms that weigh most, heaviest first."""
    return sorted(vector, key=lambda term: (-vector[term], term))[:most]


def cosine(a: Vector, b: Vector) -> float:
    """Return the cosine of two unit vectors, 0 to 1; the same bytes whichever comes first."""
    if len(b) < len(a):
        a, b = b, a
    return min(1.0, math.fsum(value * b[term] for term, value in a.items() if term in b))


def shingles(text: str) -> frozenset[int]:
    """Return the hashed shingles of a text (64-bit, the same on every machine)."""
    lowers = WordList(text).lowers
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
