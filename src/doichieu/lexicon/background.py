"""Word statistics of the Vietnamese press: how rare a word or a pair of words is, how often it is capitalised.

Counted once over a large corpus (tools/count_background.py), so that what is in a library never changes a result.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache, lru_cache

import msgspec

from doichieu.lexicon.tables import load

ARTICLES = 100_000
"""The counts are per so many articles."""
UNSEEN_WORD, UNSEEN_PAIR = 50, 100
"""What is counted as seen so often where it is too rare for the table."""
_STEPS = (0.0, 0.02, 0.1, 0.3)


class Count(msgspec.Struct, frozen=True):
    """A row of background.tsv: in how many articles of 100,000, and percent with a capital inside a sentence.

    `leads` is the percent with a capital of those that a capital follows, and none is before.
    """

    words: str
    per_100k: int
    capital: int
    leads: int


@cache
def _counts() -> dict[str, Count]:
    return {row.words: row for row in load("background.tsv", Count)}


@cache
def _idf() -> dict[str, float]:
    return {words: _rarity(count.per_100k) for words, count in _counts().items()}


def _rarity(seen: int) -> float:
    return math.log(ARTICLES / seen)


_UNSEEN_WORD_IDF, _UNSEEN_PAIR_IDF = _rarity(UNSEEN_WORD), _rarity(UNSEEN_PAIR)


def idf(term: str) -> float:
    """Return the inverse document frequency (natural log) of a lower-case word, or of two joined by a space."""
    return idfs((term,))[0]


def idfs(terms: Iterable[str]) -> list[float]:
    """Return the inverse document frequency of each of many terms."""
    known = _idf()
    return [known.get(term, _UNSEEN_PAIR_IDF if " " in term else _UNSEEN_WORD_IDF) for term in terms]


def capital_share(word: str) -> float:
    """Return how often (0 to 1) a lower-case word stands with a capital inside sentences; 1 where it is unknown."""
    count = _counts().get(word)
    return count.capital / 100 if count else 1.0


def leading_share(word: str) -> float:
    """Return how often (0 to 1) a lower-case word before a capital, and behind none, has one; 1 where it is unknown."""
    count = _counts().get(word)
    return count.leads / 100 if count else 1.0


def known(word: str) -> bool:
    """Tell whether a lower-case word is in the table."""
    return word in _counts()


def sticks_in_steps(left: str, right: str) -> int:
    """Return how strongly two lower-case words stick together, as a step from 0 (never seen so) to 4."""
    strength = sticks(left, right)
    return sum(strength > limit for limit in _STEPS)


@lru_cache(maxsize=65536)
def sticks(left: str, right: str) -> float:
    """Return in what share of the articles with the rarer of two lower-case words they stand side by side."""
    counts = _counts()
    pair = counts.get(f"{left} {right}")
    if pair is None:
        return 0.0
    one, two = counts.get(left), counts.get(right)
    return pair.per_100k / min(one.per_100k if one else UNSEEN_WORD, two.per_100k if two else UNSEEN_WORD)
