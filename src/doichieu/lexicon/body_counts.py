"""How the names of bodies go on in the press: how often each beginning of one was seen, and how often it ended there.

Counted once over a large corpus (tools/train_bodies.py), as a tree of words behind a noun for a body.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import msgspec

from doichieu.lexicon.tables import load
from doichieu.text import WordList

JOINS = {" ": "", "-": "-", " - ": "-", "–": "-", " – ": "-", ", ": ","}
"""What may stand between two words of a name, and how a step over it is written before the next word."""


class BodyCount(msgspec.Struct, frozen=True):
    """A row of body_counts.tsv: the beginning of a name in lower case, each word but the first ones after its join.

    `seen`: how often it stood in the corpus with a capital; `ended`: how often no word of the same clause followed;
    `named`: how often the models that know no counts ended a name there.
    """

    words: str
    seen: int
    ended: int
    named: int


class Beginning(NamedTuple):
    """The beginning of a name: its counts, and the longer ones by the step that leads there."""

    counted: BodyCount
    longer: dict[str, Beginning]


class BodyCounts:
    """The counted beginnings of names of bodies.

    Rows come in any order; one whose shorter beginnings have no row is never met.
    """

    def __init__(self, rows: Iterable[BodyCount]) -> None:
        self._by_words = {row.words: Beginning(row, {}) for row in rows}
        for words, beginning in self._by_words.items():
            shorter, _, step = words.rpartition(" ")
            if shorter in self._by_words:
                self._by_words[shorter].longer[step] = beginning

    def along(self, words: WordList, first: int, last: int) -> list[BodyCount]:
        """Return the counts of the noun `[first, last]` and of each longer beginning that the text goes on with."""
        beginning = self._by_words.get(" ".join(words.lowers[first : last + 1]))
        found = []
        while beginning is not None:
            found.append(beginning.counted)
            taken = step(words, last)
            beginning = beginning.longer.get(taken) if taken else None
            last += 1
        return found


def step(words: WordList, last: int) -> str | None:
    """Return how the step from a word to the next is written, or None where a name does not go on.

    >>> text = WordList("Bộ Công - Thương, ông Nam")
    >>> step(text, 0), step(text, 1), step(text, 2)
    ('công', '-thương', ',ông')
    """
    join = JOINS.get(words.gaps[last]) if last + 1 < len(words) else None
    return None if join is None else join + words.lowers[last + 1]


@cache
def body_counts() -> BodyCounts:
    """Return the counted beginnings of names of bodies."""
    return BodyCounts(load("body_counts.tsv", BodyCount))
