"""What the collation makes of a story: one story laid side by side."""

from __future__ import annotations

from collections.abc import Iterable

from doichieu.errors import SpanError
from doichieu.records.article import Article, Record, check_spans
from doichieu.records.parts import (
    Chosen,
    Conflict,
    FigureRow,
    Happening,
    Member,
    Origin,
    Point,
    Rendering,
    Update,
    Utterance,
)
from doichieu.text import Span


class Collation(Record, frozen=True, kw_only=True):
    """One story laid side by side; `follows` and `followed_by` are the ids of the stories before and after it."""

    story: str
    articles: tuple[Article, ...]
    origins: tuple[Origin, ...] = ()
    summary: tuple[Chosen, ...] = ()
    shared: tuple[Point, ...] = ()
    only: tuple[Point, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    updates: tuple[Update, ...] = ()
    statements: tuple[Utterance, ...] = ()
    renderings: tuple[Rendering, ...] = ()
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
        differing: list[Conflict | Update] = [*self.conflicts, *self.updates]
        dated = [happening.told for happening in self.timeline]
        mentions = [member.mentions for member in self.names]
        for told in (*points, *(found.told for found in differing), *dated, *mentions):
            for article, spans in told.items():
                yield from ((article, span) for span in spans)
        agreements = [agreement for point in self.shared for agreement in point.agreements]
        for given in (*differing, *agreements):
            yield from ((value.article, value.span) for value in given.values)
        for utterance in self.statements:
            spans_said = (*utterance.content, *((utterance.cue,) if utterance.cue else ()))
            yield from ((utterance.article, span) for span in spans_said)
        for rendering in self.renderings:
            for wording in rendering.tellings:
                yield from ((wording.article, span) for span in (*wording.content, *wording.differing))
        for row in self.figures:
            yield row.article, row.span
            yield row.article, row.context
