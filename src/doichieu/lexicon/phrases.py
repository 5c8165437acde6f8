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
        self._by_first: dict[str, list[tuple[int, dict[tuple[str, ...], Meaning]]]] = {}
        self._by_last: dict[str, list[tuple[int, dict[tuple[str, ...], Meaning]]]] = {}
        known: dict[tuple[str, ...], Meaning] = {}
        for phrase, meaning in entries:
            spelled = WordList(phrase)
            known.setdefault(tuple(spelled.cased if cased else spelled.lowers), meaning)
        for book, end in ((self._by_first, 0), (self._by_last, -1)):
            sized: dict[str, dict[int, dict[tuple[str, ...], Meaning]]] = {}
            for parts, meaning in known.items():
                if parts:
                    sized.setdefault(parts[end], {}).setdefault(len(parts), {})[parts] = meaning
            for word, by_size in sized.items():
                book[word] = sorted(by_size.items(), key=lambda item: -item[0])

    @property
    def firsts(self) -> Container[str]:
        """The words that begin a phrase, for a quick look before `at`."""
        return self._by_first

    def at(self, text: WordList, index: int) -> Phrase[Meaning] | None:
        """Return the longest phrase that begins at the word `index`; its words stand close together."""
        spelled = text.cased if self._cased else text.lowers
        sizes = self._by_first.get(spelled[index])
        if sizes is None:
            return None
        most = text.reach[index] - index + 1
        for size, phrases in sizes:
            if size <= most:
                parts = tuple(spelled[index : index + size])
                if parts in phrases:
                    last = index + size - 1
                    return Phrase(index, last, Span(text.starts[index], text.ends[last]), phrases[parts])
        return None

    def ending(self, text: WordList, index: int) -> Phrase[Meaning] | None:
        """Return the longest phrase whose last word is `index`."""
        spelled = text.cased if self._cased else text.lowers
        for size, phrases in self._by_last.get(spelled[index], ()):
            first = index - size + 1
            if first >= 0 and text.reach[first] >= index:
                parts = tuple(spelled[first : index + 1])
                if parts in phrases:
                    return Phrase(first, index, Span(text.starts[first], text.ends[index]), phrases[parts])
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
