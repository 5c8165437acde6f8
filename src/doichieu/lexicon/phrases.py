"""Phrases found on word boundaries: the longest one that begins at a word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from doichieu.text import Span, WordList, words

Meaning = TypeVar("Meaning")


class Phrase(NamedTuple, Generic[Meaning]):
    """A phrase found in a text: the words `[first, last]` of its word list, where it stands, what it means."""

    first: int
    last: int
    span: Span
    meaning: Meaning


class Phrasebook(Generic[Meaning]):
    """Phrases with their meanings, looked up at a word; case counts only where `cased` is set.

    Look-up takes time in the length of the longest phrase that begins with the word, whatever the book's size.
    """

    def __init__(self, entries: Iterable[tuple[str, Meaning]], *, cased: bool = False) -> None:
        self._cased = cased
        self._tails: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        known: set[tuple[str, ...]] = set()
        for phrase, meaning in entries:
            parts = tuple(word.text if cased else word.lower for word in words(phrase))
            if parts and parts not in known:
                known.add(parts)
                self._tails.setdefault(parts[0], []).append((parts, meaning))
        for tails in self._tails.values():
            tails.sort(key=lambda entry: -len(entry[0]))

    def at(self, text: WordList, index: int) -> Phrase[Meaning] | None:
        """Return the longest phrase that begins at the word `index`; its words stand close together."""
        word = text[index]
        tails = self._tails.get(word.text if self._cased else word.lower)
        if tails is None:
            return None
        for parts, meaning in tails:
            last = index + len(parts) - 1
            if last < len(text) and self._matches(text, index, parts):
                return Phrase(index, last, Span(word.start, text[last].end), meaning)
        return None

    def _matches(self, text: WordList, index: int, parts: tuple[str, ...]) -> bool:
        for offset, part in enumerate(parts):
            word = text[index + offset]
            if (word.text if self._cased else word.lower) != part:
                return False
            if offset and len(text.gap(index + offset - 1).strip(" -./&")) > 0:
                return False
        return True

    def all(self, text: WordList) -> list[Phrase[Meaning]]:
        """Return every phrase of a text from left to right, none overlapping."""
        found, index = [], 0
        while index < len(text):
            phrase = self.at(text, index)
            if phrase:
                found.append(phrase)
                index = phrase.last + 1
            else:
                index += 1
        return found

    def ending(self, text: WordList, index: int, longest: int = 6) -> Phrase[Meaning] | None:
        """Return the longest phrase whose last word is `index`."""
        for first in range(max(0, index - longest + 1), index + 1):
            phrase = self.at(text, first)
            if phrase and phrase.last == index:
                return phrase
        return None

    def __contains__(self, phrase: str) -> bool:
        text = WordList(phrase)
        found = self.at(text, 0) if text else None
        return found is not None and found.last == len(text) - 1
