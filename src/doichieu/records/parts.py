"""What a collation is made of: origins, points, conflicts, statements, happenings, the cast."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from doichieu.records.article import Number, Record
from doichieu.text import Span

How = Literal["same", "more_exact", "rounded", "differ", "silent"]
"""How tellings of a point stand to each other."""
Part = Literal["background", "news", "ahead"]
Told = dict[str, tuple[Span, ...]]
"""Where something is told: article id -> spans of that article's text."""


class Origin(Record, frozen=True, kw_only=True):
    """Where tellings ultimately come from, the articles that lean on it, and how that is known."""

    name: str
    articles: tuple[str, ...]
    how: Literal["copied", "credited", "own"]
    sentence: str


class Value(Record, frozen=True, kw_only=True):
    """What one article gives in a conflict: the words, and on whose authority."""

    article: str
    span: Span
    value: str
    speaker: str | None
    origin: str


class Agreement(Record, frozen=True, kw_only=True):
    """How the tellings of a point stand to each other in one matter.

    `values` is what each telling gives; `silent` the articles that tell the point without it. `more_exact` where one
    value lies within another's hedge, `rounded` where one is another rounded, `silent` where only one telling has it.
    """

    kind: Literal["figure", "date", "name"]
    how: How
    values: tuple[Value, ...]
    silent: tuple[str, ...]
    sentence: str


class Point(Record, frozen=True, kw_only=True):
    """One thing told, with every telling of it. `origins` are the ends of the chains of its tellings.

    `agreements` tells how the tellings stand to each other matter by matter, `how` the matter that says most against
    them, None where they have none to compare. `leaning` are the articles of which it cannot be told whether they know
    it by themselves: they name no source for it, but credit elsewhere one that another telling has.
    """

    told: Told
    origins: tuple[str, ...]
    leaning: tuple[str, ...] = ()
    how: How | None = None
    agreements: tuple[Agreement, ...] = ()
    sentence: str = ""


class Conflict(Record, frozen=True, kw_only=True):
    """A point on which articles cannot both be exact; `values` stand side by side."""

    kind: Literal["figure", "date", "name", "place", "fact"]
    told: Told
    values: tuple[Value, ...]
    sentence: str


class Update(Record, frozen=True, kw_only=True):
    """A count that has changed between the tellings: `values` in order of publication."""

    told: Told
    values: tuple[Value, ...]
    sentence: str


class Utterance(Record, frozen=True, kw_only=True):
    """One statement in the collation, said to the addressee: the chain runs from the outlet to the speaker."""

    speaker: str
    article: str
    cue: Span | None
    content: tuple[Span, ...]
    manner: Literal["direct", "indirect", "mixed"]
    chain: tuple[str, ...]
    addressee: str | None = None


class Rendered(Record, frozen=True, kw_only=True):
    """One article's wording of an utterance; `differing` are the words that no other article's wording has."""

    article: str
    content: tuple[Span, ...]
    differing: tuple[Span, ...]


class Rendering(Record, frozen=True, kw_only=True):
    """One utterance as several articles give it, in different words."""

    speaker: str
    tellings: tuple[Rendered, ...]


class Chosen(Record, frozen=True, kw_only=True):
    """A sentence of the summary; `conflicts` are the numbers, from 0, of those of which it tells a side."""

    article: str
    span: Span
    conflicts: tuple[int, ...] = ()


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
    """One dated happening: when (TIMEX3), and where it is told.

    `first` and `last` are the days on which it begins and ends, None where it has no place on the calendar.
    `part` parts what the news is of from what lies well before it, the background, and what lies ahead.
    """

    when: str
    mod: str | None
    first: str | None
    last: str | None
    part: Part
    told: Told


class Member(Record, frozen=True, kw_only=True):
    """One person, body or place of the story, across its articles."""

    name: str
    type: Literal["PER", "ORG", "LOC"]
    forms: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: Told


def told_at(places: Iterable[tuple[str, Span]]) -> Told:
    """Return places, (article id, span), as where one thing is told: the spans of each article in the order given."""
    told: Told = {}
    for article, span in places:
        told[article] = (*told.get(article, ()), span)
    return told
