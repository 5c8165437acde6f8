"""The outlet's own name in its article."""

from __future__ import annotations

import pytest

from doichieu import Article, read
from doichieu.reading.outlet import is_own


@pytest.mark.parametrize(
    ("outlet", "name", "own"),
    [
        ("tuoitre.vn", "Tuổi Trẻ Online", True),
        ("www.nld.com.vn", "Báo Người Lao Động", True),
        ("Báo Bến Nghé", "Bến Nghé", True),
        ("vnexpress.net", "Tuổi Trẻ", False),
        ("vn", "VN Weekly", False),
        (None, "VnExpress", False),
    ],
)
def test_an_outlet_is_known_by_its_name_or_its_address(outlet: str | None, name: str, own: bool) -> None:
    """An outlet is known by its name or its address."""
    assert is_own(outlet, name) is own


def test_talking_to_the_outlet_itself_is_no_chain() -> None:
    """Who talks to the outlet itself speaks with nobody between; who talks to another speaks through it."""
    text = "Trao đổi với VnExpress, ông Lê Văn Ba cho biết cầu đã sửa xong."
    for outlet, via in (("vnexpress.net", ()), ("tuoitre.vn", ("VnExpress",))):
        reading = read(Article(id="x", published="2025-09-04", text=text, outlet=outlet))
        assert [s.via for s in reading.statements] == [via]
