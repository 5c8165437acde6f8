"""How the names of bodies go on in the press: how often each beginning of one was seen, and how often it ended there.

Counted once over a large corpus (tools/train_bodies.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

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


class BodyCounts:
    """The counted beginnings of names of bodies; one whose shorter beginnings are not counted is never met."""

    def __init__(self, rows: Iterable[BodyCount]) -> None:
        self._by_words = {row.words: row for row in rows}

    def along(self, words: WordList, first: int, last: int) -> list[BodyCount]:
        """Return the counts of the noun `[first, last]` and of each longer beginning that the text goes on with."""
        found = []
        for beginning in beginnings(words, first, last):
            count = self._by_words.get(beginning)
            if count is None:
                break
            found.append(count)
        return found


def beginnings(words: WordList, first: int, last: int) -> Iterator[str]:
    """Yield, as the table writes them, the noun `[first, last]` and with it more and more of the words behind it.

    >>> list(beginnings(WordList("Bộ Công - Thương, ông Nam. Họ"), 0, 0))
    ['bộ', 'bộ công', 'bộ công -thương', 'bộ công -thương ,ông', 'bộ công -thương ,ông nam']
    """
    beginning = " ".join(words.lowers[first : last + 1])
    yield beginning
    while last + 1 < len(words) and (join := JOINS.get(words.gaps[last])) is not None:
        last += 1
        beginning = f"{beginning} {join}{words.lowers[last]}"
        yield beginning


@cache
def body_counts() -> BodyCounts:
    """Return the counted beginnings of names of bodies."""
    return BodyCounts(load("body_counts.tsv", BodyCount))
