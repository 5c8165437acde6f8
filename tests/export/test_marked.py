"""An article with all it says marked, and the small picture of when a story was told."""

from __future__ import annotations

from collections.abc import Callable

from doichieu import Reading
from doichieu.export.page.coverage import MOST_DAYS, coverage
from doichieu.export.page.marked import marked


def test_every_item_is_marked_where_it_stands(reading: Callable[..., Reading]) -> None:
    """The pieces joined are the text; those of each kind are the characters of its spans."""
    read = reading("Hôm 3.9, ông Lê Văn Ba nói: “Vụ cháy chợ Bến Thủy thiêu rụi 120 quầy hàng”, theo TTXVN.")
    pieces = marked(read)
    assert "".join(piece.text for piece in pieces) == read.article.text
    for kind, spans in (("figure", [f.span for f in read.figures]), ("time", [t.span for t in read.times])):
        shown = "".join(piece.text for piece in pieces if kind in piece.kinds)
        assert shown == "".join(span.of(read.article.text) for span in spans)
    named = {read.names[piece.name].name for piece in pieces if piece.name is not None}
    assert "Lê Văn Ba" in named


def test_a_bar_is_as_high_as_articles_of_its_day() -> None:
    """A day has a bar as high as its articles, a day without one has none, and only the last days are drawn."""
    bars = coverage(["2025-09-01", "2025-09-03", "2025-09-03"])
    assert [(bar.day, bar.articles) for bar in bars] == [("2025-09-01", 1), ("2025-09-02", 0), ("2025-09-03", 2)]
    assert bars[2].height == 2 * bars[0].height
    assert bars[1].height == 0
    assert len(coverage(["2020-01-01", "2025-09-03"])) == MOST_DAYS
    assert coverage([]) == ()
