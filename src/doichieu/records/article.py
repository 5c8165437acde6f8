"""The article, which all other records point into, and the check that they do."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterable

import msgspec

from doichieu.errors import DateError, SpanError
from doichieu.text import Span

Number = int | float

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


def check_spans(article: Article, spans: Iterable[Span]) -> None:
    """Raise SpanError where a span is empty or points outside the article's text."""
    length = len(article.text)
    for start, end in spans:
        if not 0 <= start < end <= length:
            raise SpanError(f"article {article.id}: span [{start}, {end}) is not inside its {length} characters")
