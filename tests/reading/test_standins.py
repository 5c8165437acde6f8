"""What stands for a name without naming it: nouns for bodies, nicknames."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from named import forms

from doichieu.records import Reading


@pytest.mark.parametrize(
    ("text", "nickname", "name"),
    [
        ("Ca sĩ Đàm Vĩnh Hưng đã đến. Ông hoàng nhạc Việt hát.", "Ông hoàng nhạc Việt", "Đàm Vĩnh Hưng"),
        ("Tay vợt Maria Sharapova bị đau. Búp bê Nga đã nghỉ.", "Búp bê Nga", "Maria Sharapova"),
        ("Cổ phiếu Apple tăng. Nhà Táo vui.", "Nhà Táo", "Apple"),
        ("Hàn Quốc có mưa. Xứ sở kim chi đón khách.", "Xứ sở kim chi", "Hàn Quốc"),
        ("Ca sĩ Lê Lan bị đau. Họa mi tóc nâu đã nghỉ.", "Họa mi tóc nâu", None),
        ("Hôm nay họa mi tóc nâu Mỹ Tâm hát.", "họa mi tóc nâu", None),
    ],
)
def test_a_nickname_is_its_bearer_s_where_the_page_names_him(
    reading: Callable[..., Reading], text: str, nickname: str, name: str | None
) -> None:
    """A nickname stands for whom it is known of where the page names him, and not where his name goes on from it."""
    assert next((n.name for n in reading(text).names if nickname in n.forms), None) == name


def test_the_noun_of_the_only_body_of_its_kind_stands_for_it(reading: Callable[..., Reading]) -> None:
    """A noun with a capital inside a sentence stands for the only body so far that begins with it; a law is none."""
    fund = "Quỹ Bình ổn giá xăng dầu đã cạn. "
    assert forms(reading(fund + "Họ vẫn được dùng Quỹ ở mức thấp."))["Quỹ Bình ổn giá xăng dầu"][-1] == "Quỹ"
    for told in ("Các Quỹ đều cạn.", "Điều 5 Quỹ đầu tư.", "Họ nhờ Quỹ Bảo vệ trẻ em."):
        assert "Quỹ" not in forms(reading(fund + told))["Quỹ Bình ổn giá xăng dầu"]
