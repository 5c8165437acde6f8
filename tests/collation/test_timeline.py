"""The timeline: background, news and what lies ahead; vague times as ranges."""

from __future__ import annotations

from collections.abc import Callable

from doichieu import Collation


def test_background_and_what_lies_ahead_stand_apart_from_the_news(collation: Callable[..., Collation]) -> None:
    """Background and what lies ahead stand apart from the news; a vague time has its first and last day."""
    found = collation(
        "Hôm nay cảng Bến Thủy mở cửa lại sau bão. Bão đổ bộ hôm 1/9. Năm ngoái cảng cũng phải đóng cửa vì bão."
        " Cuối tháng 12 năm nay cảng sẽ có thêm hai cầu tàu."
    )
    told = [(h.part, h.first, h.last) for h in found.timeline]
    assert told == [
        ("background", "2024-01-01", "2024-12-31"),
        ("news", "2025-09-01", "2025-09-01"),
        ("news", "2025-09-04", "2025-09-04"),
        ("ahead", "2025-12-22", "2025-12-31"),
    ]


def test_the_day_of_one_telling_and_the_hour_of_another_are_one_happening(collation: Callable[..., Collation]) -> None:
    """One point told with its day here and its part of the day there is one happening."""
    frame = "CLB Bến Thủy thắng CLB Hòn Dấu 2-1 trên sân nhà {} và giành lại ngôi đầu bảng."
    [happening] = collation(frame.format("tối 2/9"), frame.format("hôm 2/9")).timeline
    assert (happening.when, set(happening.told)) == ("2025-09-02TEV", {"a0", "a1"})
