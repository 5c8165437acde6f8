"""Records: frozen, and their spans point into their text."""

from __future__ import annotations

import pytest

from doichieu import Article, Collation, Reading, Span
from doichieu.errors import DateError, SpanError
from doichieu.records import Chosen, Time


def test_a_reading_with_a_span_outside_its_text_cannot_be_built() -> None:
    """A reading with a span outside its text cannot be built."""
    article = Article(id="a", published="2025-09-04", text="ngắn")
    with pytest.raises(SpanError, match=r"article a: span \[2, 9\)"):
        Reading(article=article, times=(Time(start=2, end=9, type="DATE", value="2025"),))


def test_an_empty_span_is_no_span() -> None:
    """An empty span is no span."""
    with pytest.raises(SpanError):
        Reading(article=Article(id="a", published="2025-09-04", text="ngắn"), sentences=(Span(1, 1),))


def test_a_collation_points_only_into_its_own_articles() -> None:
    """A collation points only into its own articles."""
    with pytest.raises(SpanError, match="no article 'b'"):
        Collation(story="s", articles=(), summary=(Chosen(article="b", span=Span(0, 1)),))


def test_records_are_frozen() -> None:
    """Records are frozen."""
    with pytest.raises(AttributeError):
        Article(id="a", published="2025-09-04", text="x").text = "y"  # type: ignore[misc]


def test_an_impossible_date_cannot_be_built() -> None:
    """An impossible date cannot be built."""
    with pytest.raises(DateError, match="article a: '2025-13-01' is no date"):
        Article(id="a", published="2025-13-01", text="x")


@pytest.mark.parametrize(
    ("published", "day"),
    [("2025-09-04", "2025-09-04"), ("2025-09-03T18:30:00Z", "2025-09-04"), ("2025-09-03T23:00:00", "2025-09-03")],
)
def test_the_day_is_the_day_in_vietnam(published: str, day: str) -> None:
    """The day is the day in Vietnam; a time without zone is Vietnamese."""
    assert Article(id="a", published=published, text="x").day.isoformat() == day
