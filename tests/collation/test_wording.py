"""What a unit tells as it is compared."""

from __future__ import annotations

from collections.abc import Callable

from doichieu import Reading, story_of
from doichieu.collation.people import Cast
from doichieu.collation.units import units
from doichieu.collation.wording import wording


def worded(*readings: Reading) -> list[list[str]]:
    """Return the wordings of the units of each reading."""
    cast = Cast(story_of(list(readings)))
    return [[wording(unit, cast) for unit in units(reading)] for reading in readings]


def test_who_says_it_is_left_out(reading: Callable[..., Reading]) -> None:
    """Who says it, and the cue, are left out."""
    [[found]] = worded(reading("Ông Lê Văn Ba cho biết lũ đã cuốn trôi ba cây cầu."))
    assert " ".join(found.split()) == ". . lũ đã cuốn trôi ba cây cầu."


def test_persons_and_places_go_by_one_name_over_all_articles(reading: Callable[..., Reading]) -> None:
    """Persons and places go by one name over all articles; bodies keep their forms."""
    one = reading("Đoàn của Thủ tướng Nguyễn Tấn Lâm đã rời Mát-xcơ-va vào buổi sáng.", id="a")
    two = reading("Chuyến bay của ông Lâm đã rời Moscow vào buổi sáng.", id="b")
    [[first], [second]] = worded(one, two)
    assert second == "Chuyến bay của ông Nguyễn Tấn Lâm đã rời Moscow vào buổi sáng."
    assert first.endswith("Nguyễn Tấn Lâm đã rời Moscow vào buổi sáng.")
