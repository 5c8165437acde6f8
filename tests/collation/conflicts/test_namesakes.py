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
