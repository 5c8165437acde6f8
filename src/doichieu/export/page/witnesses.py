"""The witnesses: each article's text, cut wherever a line begins or ends, so that every line can mark its own."""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import NamedTuple

from doichieu.export.page.lines import Line
from doichieu.records import Article
from doichieu.text import Span


class Piece(NamedTuple):
    """A stretch of text with the ids of the lines that show it; `anchor` is the id a link to it uses, or "".

    `lone` where no other article tells it.
    """

    text: str
    lines: str
    anchor: str
    lone: bool = False


class Witness(NamedTuple):
    """One article: its number, the article, its text in pieces; the pieces joined are the text."""

    number: int
    article: Article
    pieces: tuple[Piece, ...]


def witness(number: int, article: Article, lines: list[Line], prefix: str) -> Witness:
    """Cut an article's text where lines begin and end; the first piece of each line carries an anchor."""
    marks: dict[Span, list[str]] = defaultdict(list)
    for line in lines:
        for where, span in dict.fromkeys(line.places):
            if where == article.id:
                marks[span].append(line.id)
    cuts = sorted({0, len(article.text), *(offset for span in marks for offset in span)})
    pieces = []
    starting: dict[int, list[str]] = defaultdict(list)
    ending: dict[int, list[str]] = defaultdict(list)
    for span, ids in sorted(marks.items()):
        starting[span.start] += ids
        ending[span.end] += ids
    active: dict[str, int] = {}
    for start, end in itertools.pairwise(cuts):
        for name in ending[start]:
            active[name] -= 1
        for name in starting[start]:
            active[name] = active.get(name, 0) + 1
        shown = " ".join(name for name in sorted(active) if active[name] > 0)
        anchor = f"{prefix}a{number}c{start}" if shown else ""
        lone = any(name.startswith(f"{prefix}o") for name in shown.split())
        pieces.append(Piece(article.text[start:end], shown, anchor, lone))
    return Witness(number, article, tuple(pieces))


def anchor_of(line: Line, number: int, article: str, prefix: str) -> str:
    """Return the link to where a line first stands in an article."""
    starts = [span.start for where, span in line.places if where == article]
    return f"#{prefix}a{number}c{min(starts)}" if starts else f"#{prefix}a{number}"
