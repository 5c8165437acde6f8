"""Patterns tried only where they can begin: at the words a rule names, not at every character of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from doichieu.lexicon.words import number_words
from doichieu.text import WordList

DIGITS = "#"
"""Stands for every word that begins with a digit."""
NUMBERS = "##"
"""Stands for every word a number may begin with: digits and number words."""
_NUMBER_WORDS = frozenset({*number_words(), "năm", "mươi", "linh", "lẻ", "rưỡi", "rưởi", "nửa"})


class Starts:
    """Where the words of a text begin, by word."""

    def __init__(self, words: WordList) -> None:
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for start, word in zip(words.starts, words.lowers, strict=True):
            self._by_word[word].append(start)
        digits = [start for word, starts in self._by_word.items() if word[0].isdigit() for start in starts]
        counted = [start for word in _NUMBER_WORDS if word in self._by_word for start in self._by_word[word]]
        self._by_word[DIGITS] = digits
        self._by_word[NUMBERS] = [*digits, *counted]

    def of(self, begins: Iterable[str]) -> list[int]:
        """Return the offsets, in order, at which one of these words begins (DIGITS and NUMBERS: any such)."""
        return sorted({start for word in begins if word in self._by_word for start in self._by_word[word]})


def anchored(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer` finds where it begins at one of these offsets, none overlapping."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match and match.end() > start:
            end = match.end()
            yield match
