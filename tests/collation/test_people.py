"""People across articles: one member under all spellings, two where they are two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Collation


@pytest.mark.parametrize(
    ("one", "other", "members"),
    [
        ("Mohammad bin Salman", "Mohammed bin Salman", 1),
        ("Robert Mugabe", "Rober Mugabe", 1),
        ("Nguyễn Văn Hưng", "Nguyễn Văn Hùng", 2),
        ("John Kerry", "John Perry", 1),
        ("Kim Chol", "Kim Chul", 2),
    ],
)
def test_a_foreign_name_in_two_transcriptions_is_one(
    one: str, other: str, members: int, collation: Callable[..., Collation]
) -> None:
    """A foreign name in two transcriptions is one person; a Vietnamese one with another tone, or a short one, is two."""
    frame = "Ông {} cho biết hai nước sẽ nối lại đàm phán vào tuần tới."
    found = collation(frame.format(one), frame.format(other))
    assert len([member for member in found.names if member.type == "PER"]) == members


def test_a_company_without_its_nouns_and_trade_is_the_one_named_with_them(
    collation: Callable[..., Collation],
) -> None:
    """A company called by its own name in one article is the one that another names in full; others are not."""
    full = "Công ty cổ phần Thép Trường An vừa báo lãi."
    short = "Thép Trường An ghi nhận lợi nhuận sau thuế tăng mạnh. Công ty Bến Nghé lỗ."
    names = {member.name: member.forms for member in collation(full, short).names if member.type == "ORG"}
    assert names["Công ty cổ phần Thép Trường An"] == ("Công ty cổ phần Thép Trường An", "Trường An")
    assert len(names) == 2
