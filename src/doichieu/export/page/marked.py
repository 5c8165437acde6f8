"""One article with all it says marked: its text cut wherever a statement, figure, time or name begins or ends."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from doichieu.records import Reading
from doichieu.text import Span

KINDS = ("content", "cue", "speaker", "figure", "time", "name")
"""What is marked, the wider first."""


class Piece(NamedTuple):
    """A stretch of text: what it is part of, and the number of the name it is a mention of, None where of none."""

    text: str
    kinds: tuple[str, ...]
    name: int | None


def marked(reading: Reading) -> tuple[Piece, ...]:
    """Return the text of an article in pieces; the pieces joined are the text."""
    text = reading.article.text
    starting: dict[int, list[tuple[str, int]]] = defaultdict(list)
    ending: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for kind, number, span in _marks(reading):
        starting[span.start].append((kind, number))
        ending[span.end].append((kind, number))
    pieces = []
    active: dict[tuple[str, int], int] = defaultdict(int)
    for start, end in itertools.pairwise(sorted({0, len(text), *starting, *ending})):
        for mark in ending[start]:
            active[mark] -= 1
        for mark in starting[start]:
            active[mark] += 1
        here = [mark for mark, count in active.items() if count > 0]
        kinds = tuple(kind for kind in KINDS if any(kind == found for found, _ in here))
        pieces.append(Piece(text[start:end], kinds, next((n for kind, n in here if kind == "name"), None)))
    return tuple(pieces)


def _marks(reading: Reading) -> Iterator[tuple[str, int, Span]]:
    for number, statement in enumerate(reading.statements):
        yield from (("content", number, span) for span in statement.content)
        yield from (("cue", number, span) for span in [statement.cue] if span)
        yield from (("speaker", number, span) for span in [statement.speaker] if span)
    yield from (("figure", number, figure.span) for number, figure in enumerate(reading.figures))
    yield from (("time", number, time.span) for number, time in enumerate(reading.times))
    for number, name in enumerate(reading.names):
        yield from (("name", number, span) for span in name.mentions)
