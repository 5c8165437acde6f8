"""Who is called by his office: in full, in short, alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu.records import Reading


@pytest.mark.parametrize(
    ("text", "title", "person"),
    [
        ("Thủ tướng Trần Nam đã đến. Rồi Thủ tướng Chính phủ ra về.", "Thủ tướng Chính phủ", "Trần Nam"),
        (
            "Ông Lê Lâm, hiệu trưởng Trường Kim Đồng, vắng. Tìm hiệu trưởng nhà trường.",
            "hiệu trưởng nhà trường",
            "Lê Lâm",
        ),
        ("Thủ tướng Nga Dmitry Medvedev đã đến. Thủ tướng Chính phủ đón ông.", "Thủ tướng Chính phủ", None),
    ],
)
def test_an_office_in_full_is_its_bearer_s(
    reading: Callable[..., Reading], text: str, title: str, person: str | None
) -> None:
    """An office that says whose it is, the government's or the school's, is the one's who bears it at home."""
    assert next((n.name for n in reading(text).names if title in n.forms), None) == person


@pytest.mark.parametrize(
    ("text", "title", "person"),
    [
        ("Ông Lê Nam, Giám đốc Sở Y tế Cà Mau, vắng. Tìm Giám đốc Sở Y tế.", "Giám đốc Sở Y tế", "Lê Nam"),
        ("Tổng thống Mỹ Donald Trump đến. Họ đón Tổng thống Hoa Kỳ.", "Tổng thống Hoa Kỳ", "Donald Trump"),
        ("Ông Lê Nam, Chủ tịch UBND xã Tân Lập, vắng. Tìm chủ tịch xã.", "chủ tịch xã", "Lê Nam"),
        ("Ông Lê Nam, Trưởng Công an huyện Tân Lập, vắng. Tìm trưởng công an huyện.", "trưởng công an huyện", "Lê Nam"),
        ("Ông Lê Nam, nguyên Chủ tịch Quốc hội, và Chủ tịch Quốc hội Võ Thị Lan đến. Theo Chủ tịch Quốc hội, mưa.",
         "Chủ tịch Quốc hội", "Võ Thị Lan"),
        ("Ông Lê Nam, nguyên Chủ tịch Quốc hội, đến. Theo Chủ tịch Quốc hội, mưa.", "Chủ tịch Quốc hội", "Lê Nam"),
        ("Đại sứ Mỹ Nikki Haley đến. Họ tìm Đại sứ Mỹ tại LHQ Võ Thị Lan.", "Đại sứ Mỹ", None),
        ("Thủ tướng Lào Võ Thị Lan đến. Bà từng là Thủ tướng Lào.", "Thủ tướng Lào", None),
        ("Ông Lê Nam, Chủ tịch quận 3, vắng. Tìm Chủ tịch quận 12.", "Chủ tịch quận", None),
        ("Ông Lê Nam, giám đốc Công ty Hoa Sen, vắng. Giám đốc Công ty Hoa Sen - Lê Nam nói sau.", "Giám đốc Công ty Hoa Sen", "Lê Nam"),
        ("Ông Lê Nam là đại sứ Mỹ tại Lào. Bà trở thành đại sứ Mỹ.", "đại sứ Mỹ", None),
        ("Công dân Mỹ Otto Kim bị bắt. Họ tìm công dân Mỹ.", "công dân Mỹ", None),
    ],
)  # fmt: skip
def test_an_office_of_a_body_is_the_only_one_s_who_bears_it(
    reading: Callable[..., Reading], text: str, title: str, person: str | None
) -> None:
    """A title with a body, a state or a level of places is whose role it is, who once bore it if nobody does now."""
    assert next((n.name for n in reading(text).names if title in n.forms), None) == person
