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


def test_an_article_that_gives_the_other_s_figure_too_does_not_contradict_it(
    collation: Callable[..., Collation],
) -> None:
    """An article that gives the very figure of the other too does not contradict it."""
    first = "Công an Bến Thủy phạt các đối tượng đua xe trái phép với tổng số tiền 150 triệu đồng."
    second = "Công an Bến Thủy phạt các đối tượng đua xe trái phép số tiền 120 triệu đồng."
    assert figures(collation(first, second)) == [{"150 triệu đồng", "120 triệu đồng"}]
    assert figures(collation(f"{first} Năm người đua xe chịu 120 triệu đồng.", second)) == []


def test_a_small_part_of_a_sum_is_no_contradiction(collation: Callable[..., Collation]) -> None:
    """What may be a part of a sum does not contradict it; what is nearly all of it does."""
    frame = "Đoàn tìm kiếm của ông Lê Văn Ba đã quy tập được {} bộ hài cốt liệt sĩ ở Bến Thủy."
    whole = "Tổng số hài cốt liệt sĩ mà đoàn tìm kiếm của ông Lê Văn Ba đã quy tập được ở Bến Thủy là 97 bộ hài cốt."
    assert figures(collation(frame.format(18), whole)) == []
    assert figures(collation(frame.format(79), whole)) != []


def test_prices_of_a_list_are_no_contradiction(collation: Callable[..., Collation]) -> None:
    """What an article lists the prices of is not set against a price of another."""
    frame = "Giá bắp cải bán lẻ ở chợ Bến Thủy sáng nay là {}.000 đồng/kg."
    rest = "Cà chua 25.000 đồng/kg, cà rốt 18.000 đồng/kg, khoai 12.000 đồng/kg, thịt 90.000 đồng/kg."
    assert figures(collation(frame.format(10), frame.format(14))) != []
    assert figures(collation(f"{frame.format(10)} {rest}", frame.format(14))) == []
