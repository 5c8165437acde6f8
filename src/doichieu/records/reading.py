"""What the reading makes of one article: names, times, figures, statements, credits, each with its spans."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from doichieu.records.article import Article, Number, Record, check_spans
from doichieu.text import Span


class Time(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A TIMEX3 expression, resolved against the article's day."""

    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None
    rule: str = ""

    @property
    def span(self) -> Span:
        """Where the expression stands."""
        return Span(self.start, self.end)


class Figure(Record, frozen=True, kw_only=True):
    """A number that counts or measures. An open end is None; `unit` is plain Vietnamese, singular."""

    start: int
    end: int
    number: Span
    low: Number | None
    high: Number | None
    hedge: Literal["exact", "approx", "at_least", "at_most", "range", "score"]
    unit: str
    rule: str = ""

    @property
    def span(self) -> Span:
        """The figure with its hedge, number and counted noun."""
        return Span(self.start, self.end)


class Name(Record, frozen=True, kw_only=True):
    """One person, body or place of an article: its fullest form, all forms, every mention, the roles it bears."""

    name: str
    type: Literal["PER", "ORG", "LOC"]
    forms: tuple[str, ...]
    mentions: tuple[Span, ...]
    roles: tuple[str, ...] = ()


class Statement(Record, frozen=True, kw_only=True):
    """Words laid on a speaker, said to the addressee. `via` runs from the article outwards to the speaker."""

    content: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None
    speaker_name: str | None
    manner: Literal["direct", "indirect", "mixed"]
    via: tuple[str, ...] = ()
    addressee: Span | None = None
    rule: str = ""


class Credit(Record, frozen=True, kw_only=True):
    """A source that the article credits as a whole ("Theo BBC" at its end), or for a picture only."""

    span: Span
    sources: tuple[str, ...]
    kind: Literal["text", "photo"]


class Reading(Record, frozen=True, kw_only=True):
    """All that one article says, each item with its spans."""

    article: Article
    sentences: tuple[Span, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    names: tuple[Name, ...] = ()
    credits: tuple[Credit, ...] = ()

    def __post_init__(self) -> None:
        check_spans(self.article, self.spans())

    def spans(self) -> Iterable[Span]:
        """Yield every span of the reading."""
        yield from self.sentences
        for statement in self.statements:
            yield from statement.content
            yield from (span for span in (statement.cue, statement.speaker, statement.addressee) if span)
        for time in self.times:
            yield time.span
        for figure in self.figures:
            yield figure.span
            yield figure.number
        for name in self.names:
            yield from name.mentions
        for credit in self.credits:
            yield credit.span
