"""Two Vietnamese names that differ in a letter or a tone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Collation

FRAME = "Cơ quan điều tra đã khởi tố {} về hành vi cố ý gây thương tích."


@pytest.mark.parametrize(
    ("first", "second", "contradict"),
    [
        ("bị can Mai Hùng Sơn", "bị can Mai Hồng Sơn", True),
        ("bị can Bùi Văn Hờn", "bị can Bùi Văn Hời", True),
        ("bị can Mai Hùng Sơn", "bị can Mai Hùng Sơn", False),
        ("bị can Mai Hùng Sơn", "bị can Trần Văn Nam", False),
        ("hai anh em Mai Hùng Sơn và Mai Hồng Sơn", "bị can Mai Hồng Sơn", False),
        ("bị can Nguyễn Văn An", "bị can Nguyễn Văn Anh", True),
        ("Mohammad bin Salman", "Mohammed bin Salman", False),
    ],
)
def test_names_that_cannot_both_be_right(
    first: str, second: str, contradict: bool, collation: Callable[..., Collation]
) -> None:
    """Names a letter or a tone apart contradict each other, unless one article has both; transcriptions do not."""
    found = collation(FRAME.format(first), FRAME.format(second))
    assert any(conflict.kind == "name" for conflict in found.conflicts) == contradict


@pytest.mark.parametrize(
    ("first", "second", "contradict"),
    [
        ("phường Tân Hòa", "phường Hòa Tân", True),
        ("xã Mường Bon", "xã Mường Bơn", True),
        ("xã Mường Bon", "phường Mường Bơn", False),
        ("phường Tân Hòa", "phường Tân Hòa", False),
        ("phường Tân Hòa và phường Hòa Tân", "phường Hòa Tân", False),
        ("quận 4", "quận 5", False),
        ("đảo Bạch Long Vĩ", "đảo Bạch Long Vỹ", False),
        ("phường Tân Hòa", "phường Bến Nghé", False),
    ],
)
def test_places_that_cannot_both_be_right(
    first: str, second: str, contradict: bool, collation: Callable[..., Collation]
) -> None:
    """Names of places a letter, a tone or the order of words apart contradict each other under one noun."""
    found = collation(*(f"Vụ cháy xảy ra tại {place} vào đêm 3.9, không ai bị thương." for place in (first, second)))
    assert any(conflict.kind == "place" for conflict in found.conflicts) == contradict
