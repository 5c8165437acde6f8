"""Births: an age here and a year there, of one person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Article, collate, read, story_of

HEAD = "Vụ cháy tiệm thuốc ở xã Phú Phúc làm ba người bị bỏng nặng, trong đó có"


def told(article: Callable[..., Article], *texts: str) -> list[list[str]]:
    """Return the values of each contradiction over a birth between articles of 4 September 2025."""
    readings = [read(article(f"{HEAD} {text}.", id=str(n))) for n, text in enumerate(texts)]
    conflicts = collate(story_of(readings)).conflicts
    return [[value.value for value in c.values] for c in conflicts if "born" in c.sentence]


def test_an_age_and_a_year_that_cannot_both_be_are_a_contradiction(article: Callable[..., Article]) -> None:
    found = told(article, "bà Trần Thị Mai (50 tuổi, xóm 13)", "bà Trần Thị Mai (SN 1953)", "chị Mai (sinh năm 1957)")
    assert found == [["Trần Thị Mai: 50 tuổi", "Trần Thị Mai: SN 1953", "Trần Thị Mai: sinh năm 1957"]]


@pytest.mark.parametrize("other", ["bà Trần Thị Mai (SN 1975)", "bà Trần Thị Mai, 51 tuổi,", "bà Lê Thị Lan (SN 1953)"])
def test_a_birthday_to_come_the_lunar_count_and_another_person_are_none(
    article: Callable[..., Article], other: str
) -> None:
    assert told(article, "bà Trần Thị Mai (50 tuổi)", other) == []
