"""To whom a statement is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Reading


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Ông Lê Văn Ba nói với các phóng viên rằng tàu đã vào bờ.", "các phóng viên"),
        ("Trao đổi với Báo Sóng Biển sáng 4/9, ông Lê Văn Ba cho biết tàu đã vào bờ.", "Báo Sóng Biển"),
        ("Trả lời cổ đông về vấn đề nhân sự, ông Lê Văn Ba khẳng định sẽ không từ chức.", "cổ đông"),
        ("Bộ trưởng Lê Văn Ba tuyên bố với người đồng cấp Hà Lan rằng Việt Nam sẽ cử 5 tàu.", "người đồng cấp Hà Lan"),
        ("Trao đổi với Người Đưa Tin, ông Lê Văn Ba cho biết tàu đã vào bờ.", "Người Đưa Tin"),
        ("Ông Lê Văn Ba cho biết tàu đã vào bờ.", None),
        ("Trong câu trả lời của mình, ông Lê Văn Ba cho biết tàu đã vào bờ.", None),
        ("Trao đổi với ông Lê Văn Ba, ông cho biết: “Tôi đã nói với vợ tôi điều này”.", None),
    ],
)
def test_the_addressee_is_read(text: str, addressee: str | None, reading: Callable[..., Reading]) -> None:
    """The one spoken to is read from before and behind the speaker; what is quoted and whom the paper asks is none."""
    statements = reading(text).statements
    assert statements
    found = {s.addressee.of(text) for s in statements if s.addressee}
    assert found == ({addressee} if addressee else set())
