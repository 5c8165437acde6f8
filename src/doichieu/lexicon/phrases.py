"""Phrases found on word boundaries: the longest one that begins at a word."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Generic, NamedTuple, TypeVar

from doichieu.text import Span, WordList

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
        self._by_first: dict[str, list[tuple[list[str], Meaning]]] = {}
        self._by_last: dict[str, list[tuple[list[str], Meaning]]] = {}
        known: set[tuple[str, ...]] = set()
        for phrase, meaning in entries:
            spelled = WordList(phrase)
            parts = spelled.cased if cased else spelled.lowers
            if parts and tuple(parts) not in known:
                known.add(tuple(parts))
                self._by_first.setdefault(parts[0], []).append((parts, meaning))
                self._by_last.setdefault(parts[-1], []).append((parts, meaning))
        for book in (self._by_first, self._by_last):
            for found in book.values():
                found.sort(key=lambda entry: -len(entry[0]))

    @property
    def firsts(self) -> Container[str]:
        """The words that begin a phrase, for a quick look before `at`."""
        return self._by_first

    def at(self, text: WordList, index: int) -> Phrase[Meaning] | None:
        """Return the longest phrase that begins at the word `index`; its words stand close together."""
        spelled = text.cased if self._cased else text.lowers
        for parts, meaning in self._by_first.get(spelled[index], ()):
            last = index + len(parts) - 1
            if last <= text.reach[index] and spelled[index : last + 1] == parts:
                return Phrase(index, last, Span(text.starts[index], text.ends[last]), meaning)
        return None

    def ending(self, text: WordList, index: int) -> Phrase[Meaning] | None:
        """Return the longest phrase whose last word is `index`."""
        spelled = text.cased if self._cased else text.lowers
        for parts, meaning in self._by_last.get(spelled[index], ()):
            first = index - len(parts) + 1
            if first >= 0 and text.reach[first] >= index and spelled[first : index + 1] == parts:
                return Phrase(first, index, Span(text.starts[first], text.ends[index]), meaning)
        return None

    def all(self, text: WordList) -> list[Phrase[Meaning]]:
        """Return every phrase of a text from left to right, none overlapping."""
        spelled = text.cased if self._cased else text.lowers
        found: list[Phrase[Meaning]] = []
        free = 0
        for index, word in enumerate(spelled):
            phrase = self.at(text, index) if index >= free and word in self._by_first else None
            if phrase:
                found.append(phrase)
                free = phrase.last + 1
        return found

    def whole(self, phrase: str) -> Phrase[Meaning] | None:
        """Return the phrase that all the words of a text are."""
        text = WordList(phrase)
        found = self.at(text, 0) if text else None
        return found if found and found.last == len(text) - 1 else None

    def __contains__(self, phrase: str) -> bool:
        return self.whole(phrase) is not None
