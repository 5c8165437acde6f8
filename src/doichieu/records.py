"""The frozen records in which the stages meet.

sources make an `Article`, reading a `Reading`, stories a `Story`, collation a `Collation`. A record checks its
spans when it is built, so a span that exists points into its text. Keys and shapes are the JSON contract.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from doichieu.errors import DateError, SpanError
from doichieu.text import Span

Number = int | float
Told = dict[str, tuple[Span, ...]]
"""Where something is told: article id -> spans of that article's text."""

HANOI = dt.timezone(dt.timedelta(hours=7))


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all records: immutable, compared by value."""


class Article(Record, frozen=True, kw_only=True):
    """One dated text of one outlet. `published` is ISO 8601, a day or a moment; `text` is NFC."""

    id: str
    published: str
    text: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        try:
            dt.datetime.fromisoformat(self.published)
        except ValueError as error:
            raise DateError(f"article {self.id}: {self.published!r} is no date; write it as YYYY-MM-DD") from error

    @property
    def moment(self) -> dt.datetime:
        """When it was published, in Vietnamese time without a zone; a bare day is its midnight."""
        moment = dt.datetime.fromisoformat(self.published)
        with contextlib.suppress(OverflowError):  # the first and last hours of the calendar have no other zone
            moment = moment.astimezone(HANOI) if moment.tzinfo else moment
        return moment.replace(tzinfo=None)

    @property
    def day(self) -> dt.date:
        """The day of publication, in Vietnamese time."""
        return self.moment.date()

    @property
    def told_by(self) -> str:
        """The name under which this telling is shown: the outlet, or the article's id where none is known."""
        return self.outlet or self.id


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
    """Words laid on a speaker. `via` runs from the article outwards to the speaker."""

    content: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None
    speaker_name: str | None
    manner: Literal["direct", "indirect", "mixed"]
    via: tuple[str, ...] = ()
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
            yield from (span for span in (statement.cue, statement.speaker) if span)
        for time in self.times:
            yield time.span
        for figure in self.figures:
            yield figure.span
            yield figure.number
        for name in self.names:
            yield from name.mentions
        for credit in self.credits:
            yield credit.span


class Copy(Record, frozen=True, kw_only=True):
    """Two articles with text in common: what share of the shorter, and of the longer, the other holds too.

    `reprint` where that is nearly all of both: one telling, printed twice.
    """

    articles: tuple[str, str]
    share: float
    of_longer: float
    reprint: bool


class Story(Record, frozen=True, kw_only=True):
    """The readings of all articles on one happening, oldest first.

    The id follows the oldest article; `also` are the ids it had, or may have had, before older ones were known.
    `copies` are its articles with text in common. `follows` is the id of the story that this one continues, if any,
    `followed_by` those of the stories that continue it.
    """

    id: str
    readings: tuple[Reading, ...]
    also: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()
    follows: str | None = None
    followed_by: tuple[str, ...] = ()


class Reason(Record, frozen=True, kw_only=True):
    """What one feature makes of two articles.

    `score` is 0 to 1, None where one of them tells nothing of the kind; `factor` what it does to the likeness;
    `common` what they have in common; `hours` how far apart they are, where that is asked.
    """

    feature: str
    score: float | None
    factor: float
    common: tuple[str, ...] = ()
    hours: float = 0.0


class Why(Record, frozen=True, kw_only=True):
    """Why two articles are, or are not, in one story.

    `likeness` is the product of the reasons' factors; from `least` on, on average over two groups, articles tell one
    story. `average` is that average between the two stories, 1 where they are one; `sequel` tells whether one of the
    two stories continues the other.
    """

    articles: tuple[str, str]
    reasons: tuple[Reason, ...]
    likeness: float
    least: float
    stories: tuple[str, str]
    average: float
    sequel: bool


class Place(Record, frozen=True, kw_only=True):
    """One stretch of one article."""

    article: str
    span: Span


class Origin(Record, frozen=True, kw_only=True):
    """Where tellings ultimately come from, the articles that lean on it, and how that is known."""

    name: str
    articles: tuple[str, ...]
    how: Literal["copied", "credited", "own"]
    sentence: str


class Point(Record, frozen=True, kw_only=True):
    """One thing told, with every telling of it. `origins` are the ends of the chains of its tellings."""

    told: Told
    origins: tuple[str, ...]
    sentence: str = ""


class Value(Record, frozen=True, kw_only=True):
    """What one article gives in a conflict: the words, and on whose authority."""

    article: str
    span: Span
    value: str
    speaker: str | None
    origin: str


class Conflict(Record, frozen=True, kw_only=True):
    """A point on which articles cannot both be exact; `values` stand side by side."""

    kind: Literal["figure", "date", "name", "place", "fact"]
    told: Told
    values: tuple[Value, ...]
    sentence: str


class Utterance(Record, frozen=True, kw_only=True):
    """One statement in the collation: the chain runs from the outlet to the speaker."""

    speaker: str
    article: str
    cue: Span | None
    content: tuple[Span, ...]
    manner: Literal["direct", "indirect", "mixed"]
    chain: tuple[str, ...]


class FigureRow(Record, frozen=True, kw_only=True):
    """One line of the figure table: what is counted, the value, and who gives it."""

    unit: str
    low: Number | None
    high: Number | None
    hedge: str
    article: str
    span: Span
    context: Span
    speaker: str | None


class Happening(Record, frozen=True, kw_only=True):
    """One dated happening: when (TIMEX3), and where it is told."""

    when: str
    mod: str | None
    told: Told


class Member(Record, frozen=True, kw_only=True):
    """One person, body or place of the story, across its articles."""

    name: str
    type: Literal["PER", "ORG", "LOC"]
    forms: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: Told


class Collation(Record, frozen=True, kw_only=True):
    """One story laid side by side; `follows` and `followed_by` are the ids of the stories before and after it."""

    story: str
    articles: tuple[Article, ...]
    origins: tuple[Origin, ...] = ()
    summary: tuple[Place, ...] = ()
    shared: tuple[Point, ...] = ()
    only: tuple[Point, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    statements: tuple[Utterance, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    timeline: tuple[Happening, ...] = ()
    names: tuple[Member, ...] = ()
    follows: str | None = None
    followed_by: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        spans: dict[str, list[Span]] = {article.id: [] for article in self.articles}
        for where, span in self.places():
            if where not in spans:
                raise SpanError(f"story {self.story}: no article {where!r} to point into")
            spans[where].append(span)
        for article in self.articles:
            check_spans(article, spans[article.id])

    def places(self) -> Iterable[tuple[str, Span]]:
        """Yield every span of the collation with its article."""
        for place in self.summary:
            yield place.article, place.span
        points = [point.told for point in (*self.shared, *self.only)]
        dated = [happening.told for happening in self.timeline]
        mentions = [member.mentions for member in self.names]
        for told in (*points, *(conflict.told for conflict in self.conflicts), *dated, *mentions):
            for article, spans in told.items():
                yield from ((article, span) for span in spans)
        for conflict in self.conflicts:
            yield from ((value.article, value.span) for value in conflict.values)
        for utterance in self.statements:
            spans_said = (*utterance.content, *((utterance.cue,) if utterance.cue else ()))
            yield from ((utterance.article, span) for span in spans_said)
        for row in self.figures:
            yield row.article, row.span
            yield row.article, row.context


def told_at(places: Iterable[tuple[str, Span]]) -> Told:
    """Return places, (article id, span), as where one thing is told: the spans of each article in the order given."""
    told: Told = {}
    for article, span in places:
        told[article] = (*told.get(article, ()), span)
    return told


def check_spans(article: Article, spans: Iterable[Span]) -> None:
    """Raise SpanError where a span is empty or points outside the article's text."""
    length = len(article.text)
    for start, end in spans:
        if not 0 <= start < end <= length:
            raise SpanError(f"article {article.id}: span [{start}, {end}) is not inside its {length} characters")
