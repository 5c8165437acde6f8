"""How tellings of one point stand to each other, matter by matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Collation
from doichieu.records import Point

FRAME = "Trận bão làm thiệt hại {} của cảng Bến Thủy và nhiều kho hàng ven biển"


def point(collation: Callable[..., Collation], *texts: str) -> Point:
    """Return the one point that all texts tell."""
    [found] = [p for p in collation(*texts).shared if len(p.told) == len(texts)]
    return found


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("26 chiếc tàu", "26 chiếc tàu", "same"),
        ("hai mươi sáu chiếc tàu", "26 chiếc tàu", "same"),
        ("1.500 m đê", "1,5 km đê", "same"),
        ("hơn 20 chiếc tàu", "26 chiếc tàu", "more_exact"),
        ("khoảng 2.000 tấn gạo", "2.000 tấn gạo", "more_exact"),
        ("gần 150 triệu USD", "148,5 triệu USD", "rounded"),
        ("148,5 triệu USD", "150 triệu USD", "rounded"),
        ("26 chiếc tàu", "31 chiếc tàu", "differ"),
        ("26 chiếc tàu", "nhiều tàu", "silent"),
    ],
)
def test_figures_agree_in_one_of_five_ways(
    first: str, second: str, how: str, collation: Callable[..., Collation]
) -> None:
    """Figures are the same, one more exact than the other, rounded, or differ; or one telling is silent."""
    found = point(collation, f"{FRAME.format(first)}.", f"{FRAME.format(second)}.")
    assert (found.how, [a.how for a in found.agreements if a.kind == "figure"]) == (how, [how])


def test_a_day_and_its_hour_are_one_time_more_exact_than_the_other(collation: Callable[..., Collation]) -> None:
    """A day and an hour of it agree; another day differs."""
    frame = "Tàu chở dầu Sao Mai mắc cạn ngoài khơi đảo Hòn Dấu {}, mười hai thuyền viên được cứu."
    close = point(collation, frame.format("ngày 2/9"), frame.format("lúc 14h30 ngày 2/9"))
    apart = point(collation, frame.format("ngày 2/9"), frame.format("ngày 3/9"))
    assert [[a.how for a in p.agreements if a.kind == "date"] for p in (close, apart)] == [["more_exact"], ["differ"]]


def test_one_person_under_two_names_agrees(collation: Callable[..., Collation]) -> None:
    """One person under two names is named once, with both forms."""
    found = point(
        collation,
        "Nhà lãnh đạo Kim Jong Un đến Bắc Kinh bằng tàu hỏa bọc thép sáng 2/9.",
        "Sáng 2/9, ông Kim tới Bắc Kinh bằng tàu hỏa bọc thép. Kim Jong Un sẽ ở lại ba ngày.",
    )
    [name] = [a for a in found.agreements if a.kind == "name"]
    assert [value.value for value in name.values] == ["Kim Jong Un", "Kim"]


def test_each_figure_meets_the_one_it_is_like(collation: Callable[..., Collation]) -> None:
    """Of several figures each meets the one it is like; what one tells more is silence of the other, no difference."""
    found = point(
        collation,
        "Vụ cháy chợ Bến Thủy làm 7 người chết và 12 người bị thương.",
        "Vụ cháy chợ Bến Thủy làm 12 người bị thương.",
    )
    how = {tuple(v.value for v in a.values): (a.how, a.silent) for a in found.agreements if a.kind == "figure"}
    assert how == {("12 người", "12 người"): ("same", ()), ("7 người",): ("silent", ("a1",))}


def test_one_figure_can_differ_from_what_two_agree_on(collation: Callable[..., Collation]) -> None:
    """A figure that two tellings agree on and a third gives otherwise is one matter, which differs."""
    found = point(collation, *(f"{FRAME.format(ships)}." for ships in ("26 chiếc tàu", "26 chiếc tàu", "31 chiếc tàu")))
    assert [(a.how, len(a.values)) for a in found.agreements] == [("differ", 3)]
