"""The timeline as a picture: days in proportion, what lies before and ahead in order, ranges as bars."""

from __future__ import annotations

from collections.abc import Callable

from doichieu import Article, collate, read, story_of
from doichieu.export.page.chart import Chart, chart
from doichieu.export.page.lines import Lines

FERRY = (
    "Phà Sông Hậu chìm hôm 1/9. Hôm 3/9, công an khởi tố chủ phà. Phà được đóng năm 1998. "
    "Hãng phà lập quý III năm nay một đội cứu hộ. Cầu mới sẽ khánh thành ngày 5/6/2027."
)


def drawn(article: Callable[..., Article], *texts: str) -> tuple[Chart | None, dict[str, str]]:
    """Return the chart of articles of 4 September 2025, and the line of each happening by when it was."""
    readings = [read(article(text, id=str(n), published="2025-09-04")) for n, text in enumerate(texts)]
    collation = collate(story_of(readings))
    sections = {section.key: section.lines for section in Lines(collation, "1-").sections()}
    lines = sections.get("timeline", ())
    return chart(collation, lines), {line.head.en: line.id for line in lines}


def test_days_lie_in_order_and_what_is_far_off_at_the_sides(article: Callable[..., Article]) -> None:
    found, lines = drawn(article, FERRY)
    assert found is not None
    at = {mark.line: mark for mark in found.marks}
    built, sunk, charged, bridge = (at[lines[when]] for when in ("year 1998", "2025-09-01", "2025-09-03", "2027-06-05"))
    assert built.x < found.news[0] < sunk.x < charged.x < found.news[1] < bridge.x
    assert (sunk.length, bridge.length) == (0, 0)
    assert built.length > 0


def test_a_range_that_holds_the_news_is_a_bar_over_it(article: Callable[..., Article]) -> None:
    found, lines = drawn(article, FERRY)
    assert found is not None
    quarter = next(mark for mark in found.marks if mark.line == lines["quarter 3 of 2025"])
    assert quarter.x < found.news[0] and quarter.x + quarter.length >= found.news[1] - 60


def test_nothing_lies_on_another_and_more_tellings_are_larger(article: Callable[..., Article]) -> None:
    found, _ = drawn(article, FERRY, "Phà Sông Hậu chìm hôm 1/9. Hôm 3/9, công an khởi tố chủ phà.")
    assert found is not None
    places = [(round(mark.y), mark.x - mark.size, mark.x + mark.length + mark.size) for mark in found.marks]
    for n, (row, left, right) in enumerate(places):
        assert all(row != other or right <= start or end <= left for other, start, end in places[n + 1 :])
    assert max(mark.size for mark in found.marks) > min(mark.size for mark in found.marks)
    assert [tick.label.vi for tick in found.articles] == ["[1] [2]"]


def test_one_day_makes_no_picture(article: Callable[..., Article]) -> None:
    assert drawn(article, "Phà Sông Hậu chìm hôm 1/9 ở bến Cái Côn.")[0] is None
