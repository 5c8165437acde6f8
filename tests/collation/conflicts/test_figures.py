"""Figures set against each other: other people, a part, a list are none of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Article, Collation, collate, read, story_of


def figures(collation: Collation) -> list[set[str]]:
    """Return the values of each contradiction over figures."""
    return [{value.value for value in c.values} for c in collation.conflicts if c.kind == "figure"]


def test_nouns_that_count_the_same_are_set_against_each_other(collation: Callable[..., Collation]) -> None:
    """Nouns that count the same are set against each other."""
    found = collation(
        "Thành phố Bến Thủy có dân số khoảng 7 triệu người, là thủ phủ của tỉnh.",
        "Bến Thủy, thành phố tám triệu dân, là thủ phủ của tỉnh.",
    )
    assert figures(found) == [{"khoảng 7 triệu người", "tám triệu dân"}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Ông Lê Văn Ba bị cáo buộc nhận hối lộ 20 triệu USD từ các công ty xây dựng.",
            "Bà Trần Thị Tư bị cáo buộc nhận hối lộ 12 triệu USD từ các công ty xây dựng.",
        ),
        (
            "Vụ chìm phà ở Bến Thủy khiến 5 người Thái Lan thiệt mạng sau va chạm.",
            "Vụ chìm phà ở Bến Thủy khiến 21 người thiệt mạng sau va chạm.",
        ),
    ],
)
def test_other_people_and_a_part_are_no_contradiction(
    first: str, second: str, collation: Callable[..., Collation]
) -> None:
    """What other people did, and those of one country among all, are another figure."""
    assert figures(collation(first, second)) == []


def test_two_speakers_whom_one_article_sets_against_each_other(collation: Callable[..., Collation]) -> None:
    """Two figures of two speakers that an article itself sets against each other are a contradiction."""
    found = collation(
        "Theo Công an huyện Mường Lún, trên xe có 31 người. Trong khi đó, đại diện nhà xe Thành Đạt khẳng định xe chỉ chở 26 người."
    )
    assert figures(found) == [{"31 người", "26 người"}]


def test_every_days_price_is_a_series_and_no_contradiction(collation: Callable[..., Collation]) -> None:
    """What seven articles give in seven ways is a series of values, and no contradiction."""
    frame = "Giá vàng miếng của công ty Bến Thủy niêm yết chiều bán ra là {} triệu đồng một lượng."
    assert figures(collation(*(frame.format(price) for price in (62, 65, 71, 74, 77, 81, 86)))) == []
    assert figures(collation(*(frame.format(price) for price in (62, 71)))) != []


@pytest.mark.parametrize(
    ("days", "contradict"), [(("2025-09-03", "2025-09-03"), True), (("2025-09-03", "2025-09-04"), False)]
)
def test_a_price_of_another_day_is_no_contradiction(
    days: tuple[str, str], contradict: bool, article: Callable[..., Article]
) -> None:
    """Two prices of one thing contradict each other on one day only."""
    frame = "Giá vàng miếng của công ty Bến Thủy niêm yết chiều bán ra là {} triệu đồng/lượng."
    texts = zip(days, ("62,1", "62,9"), strict=True)
    found = collate(story_of(read(article(frame.format(p), id=f"a{n}", published=d)) for n, (d, p) in enumerate(texts)))
    assert bool(figures(found)) == contradict
