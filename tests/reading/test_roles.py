"""Roles: what the page says that a person is, before his name or behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu.records import Reading


def test_a_title_is_no_part_of_the_name_but_a_role(reading: Callable[..., Reading]) -> None:
    """A title is no part of the name but a role."""
    names = {n.name: n for n in reading("Tổng thống Nga Vladimir Putin đã đến Bắc Kinh.").names}
    assert names["Vladimir Putin"].roles == ("Tổng thống Nga",)
    assert names["Nga"].type == "LOC"


def test_a_role_may_stand_behind_the_name(reading: Callable[..., Reading]) -> None:
    """A role may stand behind the name, and ends before a verb of speaking."""
    found = reading("Ông Lê Văn Ba, giám đốc Sở Y tế tỉnh Hà Nam cho biết thuốc đã đủ.").names
    assert {name.name: name.roles for name in found}["Lê Văn Ba"] == ("giám đốc Sở Y tế tỉnh Hà Nam",)


def test_a_role_reaches_over_a_body_that_is_named_for_a_title(reading: Callable[..., Reading]) -> None:
    """A role reaches over a body that is named for a title: "Đoàn luật sư"; a body of writers is nobody's role."""
    [name] = [n for n in reading("Phó chủ nhiệm Đoàn luật sư Hà Nội Trần Văn Nam nói.").names if n.type == "PER"]
    assert name.roles == ("Phó chủ nhiệm Đoàn luật sư Hà Nội",)
    [name] = [n for n in reading("Hội Nhà văn Hà Nội kết nạp ông Trần Nam.").names if n.type == "PER"]
    assert name.roles == ()


def test_a_role_never_reaches_over_a_full_stop(reading: Callable[..., Reading]) -> None:
    """A role never reaches over a full stop."""
    found = reading("Ông bị cách chức Giám đốc FBI. James Comey rời đi hôm qua.").names
    assert {name.name: name.roles for name in found}["James Comey"] == ()


@pytest.mark.parametrize(
    ("text", "person", "roles"),
    [
        ("Ngoại trưởng Mỹ Mike Pompeo và Kim Jong Un đã đến.", "Kim Jong Un", ()),
        ("Ông Trần Nam, chủ tịch xã Tân Lập và ông Lê Lâm đã đến.", "Trần Nam", ("chủ tịch xã Tân Lập",)),
        ("Ông Trần Nam, bác sĩ Lê Văn Lâm và nhiều người khác đã đến.", "Trần Nam", ()),
        ("Ông Trần Nam, thư ký của bác sĩ Lê Văn Lâm, đã đến.", "Trần Nam", ("thư ký của bác sĩ Lê Văn Lâm",)),
        ("Ông Trần Nam, giám đốc Sở Y tế và là bác sĩ, đã đến.", "Trần Nam", ("giám đốc Sở Y tế",)),
        ("Theo Trần Nam, nạn nhân là người làng.", "Trần Nam", ()),
        ("Ông Trần Nam, giám đốc Sở Y tế trao quà cho trẻ.", "Trần Nam", ("giám đốc Sở Y tế",)),
        ("Giám đốc Trần Văn Nam trao giải Lê Văn Lâm.", "Lê Văn Lâm", ()),
    ],
)
def test_a_role_is_one_person_s_and_tells_no_deed(
    reading: Callable[..., Reading], text: str, person: str, roles: tuple[str, ...]
) -> None:
    """A role holds no other person but one it is said of ("thư ký của …"), and ends before what somebody does."""
    [name] = [n for n in reading(text).names if n.name == person]
    assert name.roles == roles


def test_a_person_has_every_role_of_a_list_behind_him(reading: Callable[..., Reading]) -> None:
    """A person has every role of a list behind him, but none of who is listed behind the roles."""
    [found] = reading("Ông Lê Nam, Phó bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam, đã đến.").names[:1]
    assert found.roles == ("Phó bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh Hà Nam")
    [found] = reading("Ông Lê Nam, Phó bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Trần Văn Ba đã đến.").names[:1]
    assert found.roles == ("Phó bí thư Tỉnh ủy",)


@pytest.mark.parametrize(
    ("text", "person", "roles"),
    [
        ("Chủ tịch FED, bà Janet Yellen, đã đến.", "Janet Yellen", ("Chủ tịch FED",)),
        ("Họ gặp tổng thống, bà Melania Trump đi theo.", "Melania Trump", ()),
        ("Đại tá Lê Nam, Giám đốc Công an tỉnh Cà Mau cho biết.", "Lê Nam", ("Đại tá", "Giám đốc Công an tỉnh Cà Mau")),
        ("Đại tá Lê Nam, Giám đốc Công an tỉnh Cà Mau trao quà.", "Lê Nam", ("Đại tá",)),
    ],
)
def test_a_role_stands_apart_before_an_honorific_and_behind_another_before_a_cue(
    reading: Callable[..., Reading], text: str, person: str, roles: tuple[str, ...]
) -> None:
    """A comma may part a role with a body or place in it from an honorific; a second one behind ends before a cue."""
    [name] = [n for n in reading(text).names if n.name == person]
    assert name.roles == roles


@pytest.mark.parametrize(
    ("text", "person", "roles"),
    [
        ("Ông Lê Nam, nguyên Giám đốc Sở Y tế Cà Mau, đã đến.", "Lê Nam", ("nguyên Giám đốc Sở Y tế Cà Mau",)),
        ("Cựu Thủ tướng Lào Võ Thị Lan đã đến.", "Võ Thị Lan", ("Cựu Thủ tướng Lào",)),
        ("Gặp bà Lê Lan (Hiệu trưởng Trường Kim Đồng) ở đây.", "Lê Lan", ("Hiệu trưởng Trường Kim Đồng",)),
        ("Bà Lê Lan là Hiệu trưởng Trường Kim Đồng từ lâu.", "Lê Lan", ("Hiệu trưởng Trường Kim Đồng từ lâu",)),
        ("Bà Lê Lan là bác sĩ giỏi ở đây.", "Lê Lan", ()),
        ("Ông Lê Nam - giám đốc Sở Y tế và\nbác sĩ ở đây.", "Lê Nam", ("giám đốc Sở Y tế",)),
    ],
)
def test_a_role_may_be_over_or_stand_in_brackets_or_behind_a_copula(
    reading: Callable[..., Reading], text: str, person: str, roles: tuple[str, ...]
) -> None:
    """A role says that it is over; it may stand in brackets, and an office of some body behind "là"."""
    [name] = [n for n in reading(text).names if n.name == person]
    assert name.roles == roles
