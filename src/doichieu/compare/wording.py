"""Likeness of wording: tf-idf vectors over syllables and pairs of syllables, and copied passages by shingles."""

from __future__ import annotations

import itertools
import math
import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from doichieu.lexicon.background import idfs
from doichieu.lexicon.words import function_words
from doichieu.text import lower_words

Vector = Mapping[str, float]
"""A sparse vector of unit length: term -> weight."""

SHINGLE = 5
"""Syllables a shingle: five in a row seldom repeat by chance."""


def terms(text: str) -> list[str]:
    """Return the terms of a text: its syllables in lower case, less function words, and the pairs of neighbours."""
    lowers = lower_words(text)
    function = function_words()
    singles = [word for word in lowers if word not in function]
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(lowers) if a not in function and b not in function]
    return singles + pairs


def weigh(weighted: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Return the terms of texts by weight: (1 + log tf) x idf, idf from the fixed background.

    Each text counts by its own weight.
    """
    counts: dict[str, float] = {}
    for text, weight in weighted:
        for term in terms(text):
            counts[term] = counts.get(term, 0.0) + weight
    return {
        term: (1 + math.log(max(count, 1))) * min(count, 1) * rarity
        for (term, count), rarity in zip(counts.items(), idfs(counts), strict=True)
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
    """Return the shingles of a text as numbers (CRC-32, the same on every machine)."""
    lowers = lower_words(text)
    return frozenset(zlib.crc32(" ".join(shingle).encode()) for shingle in zip(*_shifted(lowers), strict=False))


def _shifted(words: list[str]) -> list[list[str]]:
    return [words[by:] for by in range(SHINGLE)]


class Overlap(NamedTuple):
    """How many shingles two texts have in common, and what share that is of the shorter and of the longer, 0 to 1."""

    shared: int
    of_shorter: float
    of_longer: float


def overlap(a: frozenset[int], b: frozenset[int]) -> Overlap:
    """Return what two texts' shingles have in common."""
    shared = len(a & b)
    shorter, longer = sorted((len(a), len(b)))
    return Overlap(shared, shared / shorter, shared / longer) if shared else Overlap(0, 0.0, 0.0)


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Return what share of the shorter text's shingles the other holds too (Broder 1997), 0 to 1."""
    return overlap(a, b).of_shorter
