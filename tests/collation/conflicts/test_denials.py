"""Flat denials."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Collation

CLAIM = "Phụ huynh cho biết nhà bếp của trường Hòa Bình bớt xén khẩu phần ăn trưa của học sinh suốt nhiều tháng."


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Hiệu trưởng Lê Thị Lan phủ nhận việc nhà bếp bớt xén khẩu phần ăn trưa của học sinh.", True),
        ("Hiệu trưởng Lê Thị Lan thừa nhận việc nhà bếp bớt xén khẩu phần ăn trưa của học sinh.", False),
        ("Hiệu trưởng Lê Thị Lan phủ nhận việc tăng học phí trong năm học mới.", False),
    ],
)
def test_what_one_denies_another_tells(text: str, denied: bool, collation: Callable[..., Collation]) -> None:
    """A denial stands against the telling of what it denies, and against nothing else."""
    assert any(conflict.kind == "fact" for conflict in collation(CLAIM, text).conflicts) == denied


def test_a_denial_and_a_telling_of_the_same_body_alone_are_of_two_things(collation: Callable[..., Collation]) -> None:
    """A denial that has nothing but names and days in common with what another tells does not deny it."""
    told = "Báo Tiền Phong cho biết Ngân hàng Nhà nước Việt Nam hôm 30/10 mua thêm vàng miếng của Công ty Sông Lam."
    denied = "Công ty Sông Lam hôm 30/10 bác bỏ thông tin Ngân hàng Nhà nước Việt Nam thanh tra chi nhánh."
    assert not any(conflict.kind == "fact" for conflict in collation(told, denied).conflicts)
