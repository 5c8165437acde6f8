"""Units: the stretches of an article that each tell one thing, with what the reading found in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from doichieu.records import Credit, Figure, Reading, Statement, Time
from doichieu.text import Span, WordList, trim

LEAST_WORDS = 4
LONG = 20
"""A sentence of more words than this is cut where a clause ends."""
_CUT = re.compile(
    r"[;:]\s|,\s(?=(?:trong khi|trong đó|đồng thời|nhưng|song|còn|khiến|sau khi|trước khi|và|do|vì|nên)\s)|\s[–—-]\s"
)


@dataclass(frozen=True, eq=False)
class Unit:
    """One stretch of one article, and what stands in it."""

    reading: Reading
    span: Span
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    statement: Statement | None

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.reading.article.id

    @cached_property
    def text(self) -> str:
        """Its words."""
        return self.span.of(self.reading.article.text)

    @cached_property
    def words(self) -> WordList:
        """Its words; their offsets count from its start."""
        return WordList(self.text)


def saying(reading: Reading, span: Span) -> Statement | None:
    """Return the statement in whose content a span stands."""
    return next((s for s in reading.statements if any(piece.covers(span) for piece in s.content)), None)


def units(reading: Reading) -> list[Unit]:
    """Return the units of an article in order; credits and lines of a few words are none."""
    text = reading.article.text
    found: list[Unit] = []
    for sentence in reading.sentences:
        if any(_credits_only(text, sentence, credit) for credit in reading.credits):
            continue
        clauses = _clauses(text, sentence)
        found.extend(_unit(reading, span) for span in clauses if len(WordList(span.of(text))) >= LEAST_WORDS)
    return found


def _credits_only(text: str, sentence: Span, credit: Credit) -> bool:
    """Tell whether a sentence is a caption, or little more than a credit line."""
    if not sentence.overlaps(credit.span):
        return False
    return credit.kind == "photo" or len(WordList(sentence.of(text))) < 8


def _clauses(text: str, sentence: Span) -> list[Span]:
    """Return a sentence whole, or a long one cut between clauses that can stand alone."""
    if len(WordList(sentence.of(text))) <= LONG:
        return [sentence]
    parts, start = [], sentence.start
    for cut in _CUT.finditer(text, sentence.start, sentence.end):
        if min(len(WordList(text[start : cut.start()])), len(WordList(text[cut.end() : sentence.end]))) >= 8:
            parts.append(Span(start, cut.start()))
            start = cut.end()
    parts.append(Span(start, sentence.end))
    return [trim(text, part, ",;") for part in parts]


def _unit(reading: Reading, span: Span) -> Unit:
    def size(statement: Statement) -> int:
        return sum(
            min(piece.end, span.end) - max(piece.start, span.start)
            for piece in statement.content
            if piece.overlaps(span)
        )

    told = [
        s for s in reading.statements if size(s) * 2 > span.end - span.start or any(span.covers(p) for p in s.content)
    ]
    return Unit(
        reading=reading,
        span=span,
        figures=tuple(f for f in reading.figures if span.covers(f.number)),
        times=tuple(t for t in reading.times if span.covers(t.span)),
        statement=max(told, key=size, default=None),
    )
