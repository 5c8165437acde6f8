"""Names of bodies: where they begin and end, and in what forms they come again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from named import forms

from doichieu import Reading


def test_a_body_without_its_place_is_the_one_named_with_it(reading: Callable[..., Reading]) -> None:
    """A body without its place is the one named with it; a city's noun before a city of the state tells none apart."""
    found = forms(
        reading("UBND TP Hà Nội họp sớm. UBND thành phố quyết định. Công an TP. Hà Nội chờ. Công an Hà Nội báo.")
    )
    assert any({"UBND TP Hà Nội", "UBND thành phố"} <= set(names) for names in found.values())
    assert any({"Công an TP. Hà Nội", "Công an Hà Nội"} <= set(names) for names in found.values())


def test_a_body_is_called_by_its_own_name_without_the_nouns_before_it(reading: Callable[..., Reading]) -> None:
    """A body is called by its own name without the nouns before it, a person of that name is another."""
    found = reading(
        "Tập đoàn Bảo Minh Hưng mở quán. Theo Bảo Minh Hưng, quán rất đông. Viện Nghiên cứu Biển VBX im lặng."
    )
    assert [name.name for name in found.names] == ["Tập đoàn Bảo Minh Hưng", "Viện Nghiên cứu Biển VBX"]
    person = reading("Công ty Trần Hoài Anh mở quán. Ông Trần Hoài Anh đã đến.").names
    assert [name.type for name in person] == ["ORG", "PER"]


def test_a_body_known_from_one_place_is_known_in_another(reading: Callable[..., Reading]) -> None:
    """A body that the page names in full is known again in other capitals and without its place."""
    found = reading(
        "Bảo tàng Gốm sứ Việt Nam mở cửa. Khách thăm bảo tàng Gốm sứ Việt Nam. Ở Bảo tàng Gốm sứ đang có tranh."
    ).names
    assert [(name.type, len(name.mentions)) for name in found if "ảo tàng" in name.name] == [("ORG", 3)]


def test_the_beginning_of_a_body_s_name_stands_for_it(reading):
    found = forms(reading("Sở Y tế Hà Nam đã phạt hai người. Sở Y tế đang kiểm tra. Sở Tư pháp im lặng."))
    assert found["Sở Y tế Hà Nam"] == ("Sở Y tế Hà Nam", "Sở Y tế")


def test_a_press_agency_of_a_state_is_a_body_and_a_noun_before_an_agency_s_name(reading):
    assert "Thông tấn xã Nga" in forms(reading("Thông tấn xã Nga đưa tin ông Putin sẽ đến Hà Nội."))
    (said,) = reading("Thông tấn xã KCNA (Triều Tiên) dẫn lời ông Ba nói rằng sẽ có mưa.").statements
    assert said.via == ("KCNA",)


def test_a_name_in_brackets_behind_a_body_is_its_other_name(reading):
    found = forms(reading("Hai người gửi tiền ở ngân hàng Sông Lam (Lam River Bank). Lam River Bank đóng cửa."))
    assert "Lam River Bank" in next(have for have in found.values() if "ngân hàng Sông Lam" in have)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Hai đến Trung tâm Điều phối hỗ trợ nhân đạo khu vực ASEAN hôm qua.", "Trung tâm Điều phối"),
        ("Theo Sở Lao động, Thương binh và Xã hội tỉnh Quảng Trị, mưa đã ngớt.", "Sở Lao động"),
        ("Lãnh đạo công an huyện Từ Liêm có mặt.", "công an huyện Từ Liêm"),
        ("Trời còn mưa. Đồ họa: Huy Lê Theo Trung tâm Khí tượng Hà Nội, mưa đã ngớt.", "Trung tâm Khí tượng Hà Nội"),
        ("Hôm qua, Liên Bộ Tài chính - Công Thương giữ giá xăng.", "Liên Bộ Tài chính - Công Thương"),
        ("Tranh được bày ở Bảo tàng Lịch sử quốc gia từ hôm qua.", "Bảo tàng Lịch sử quốc gia"),
        ("Chị đọc sách ở Thư viện Khoa học tổng hợp.", "Thư viện Khoa học"),
        ("Bảo tàng mở cửa lúc trưa.", ""),
        ("Doanh nghiệp được dùng Quỹ Bình ổn giá xăng dầu.", "Quỹ Bình ổn giá xăng dầu"),
        ("Theo Trạm Khí tượng Phù Liễn, mưa lớn.", "Trạm Khí tượng Phù Liễn"),
        ("Hôm qua, ông Đoàn Ngọc Hải tuần tra đường phố.", ""),
        ("Xe qua dãy Trường Sơn lúc trưa.", ""),
        ("Vụ tai nạn xảy ra lúc trưa.", ""),
        ("Ban đầu mọi người im lặng.", ""),
    ],
)
def test_a_body_is_read_whole_and_a_common_noun_is_none(reading: Callable[..., Reading], text: str, body: str) -> None:
    """A body is read whole, lower-case words in it too, and a noun that only looks like one is none."""
    found = [name.forms[0] for name in reading(text).names if name.type == "ORG"]
    assert bool(found) == bool(body)
    assert all(form.startswith(body) for form in found)


def test_a_body_inside_a_longer_one_lends_its_form(reading: Callable[..., Reading]) -> None:
    """A body inside a longer one lends its form where the page names it too."""
    found = forms(reading("Công an huyện Lý Nhân vào cuộc. Phòng CSĐT công an huyện Lý Nhân khám nghiệm."))
    assert ("Công an huyện Lý Nhân", "công an huyện Lý Nhân") in found.values()


def test_an_abbreviation_in_brackets_is_a_form_of_the_body(reading: Callable[..., Reading]) -> None:
    """An abbreviation in brackets is a form of the body."""
    found = forms(reading("Cơ quan Tình báo quốc gia (NIS) của Hàn Quốc ước tính. Sau đó NIS im lặng."))
    assert found["Cơ quan Tình báo quốc gia"] == (
        "Cơ quan Tình báo quốc gia",
        "Cơ quan Tình báo quốc gia (NIS)",
        "Cơ quan Tình báo quốc gia (NIS) của Hàn Quốc",
        "NIS",
    )


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hôm qua, Quốc hội giao các bộ làm rõ.", "Quốc hội"),
        ("Đơn gửi Cục Bản quyền tác giả để có buổi làm việc với VCPMC.", "Cục Bản quyền tác giả"),
        ("Một ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Thành ủy Huế đã đến.", "Ban Thường vụ Tỉnh ủy"),
        ("Hôm qua, Quốc hội, chúng tôi và ông Nam họp.", "Quốc hội"),
        ("Bộ Nội vụ và Trung ương Hội Nông dân họp.", "Bộ Nội vụ"),
        ("Công an TP Thủ Dầu Một tuần tra ban đêm.", "Công an TP Thủ Dầu Một"),
        ("Bí thư Thành Đoàn Nguyễn Văn Hiếu nói ngắn.", "Thành Đoàn"),
        ("Hội Liên hiệp Thanh niên rất vui.", "Hội Liên hiệp Thanh niên"),
        ("Bảo tàng Mỹ thuật năm 2016 đón nhiều khách.", "Bảo tàng Mỹ thuật"),
        ("Theo Ngân hàng Nhà nước, thì khi Vietcombank rút tiền, lãi giảm.", "Ngân hàng Nhà nước"),
    ],
)
def test_a_body_ends_where_its_name_does(reading: Callable[..., Reading], text: str, body: str) -> None:
    """A body ends where its name does in the press, and before words that no name goes on with."""
    assert reading(text).names[0].forms == (body,)


def test_a_foreign_name_behind_a_noun_for_a_company_is_one(reading: Callable[..., Reading]) -> None:
    """A foreign name behind a noun for a company is a company's, in a caption too."""
    kinds = {name.name: name.type for name in reading("Một chi nhánh ngân hàng Mitsubishi UFJ - Ảnh: Reuters").names}
    assert kinds == {"Mitsubishi UFJ": "ORG", "Reuters": "ORG"}


def test_who_holds_an_office_is_a_person_behind_his_body(reading: Callable[..., Reading]) -> None:
    """Who holds an office is a person behind his body: "Thống đốc Ngân hàng Nhà nước | Lê Minh Hưng"."""
    kinds = {name.name: name.type for name in reading("Thống đốc Ngân hàng Nhà nước Lê Minh Hưng nói.").names}
    assert kinds == {"Ngân hàng Nhà nước": "ORG", "Lê Minh Hưng": "PER"}
    kinds = {
        name.name: name.type for name in reading("Theo ông chủ Viện Chiến lược Hàn Quốc Kang Min-ho, trời mưa.").names
    }
    assert kinds == {"Viện Chiến lược Hàn Quốc": "ORG", "Kang Min-ho": "PER"}


def test_a_number_begins_a_medium_s_name(reading: Callable[..., Reading]) -> None:
    """A number behind a noun for a medium begins its name; a sum of money does not."""
    found = reading("Theo trang 38 North, đường hầm đã sập. Ông nhặt được một tờ 500 USD.").names
    assert [(name.name, name.type) for name in found] == [("38 North", "ORG")]


def test_a_body_ends_before_a_title_behind_a_full_stop(reading: Callable[..., Reading]) -> None:
    """A body's name ends before a title behind a full stop, also where an abbreviation ends it."""
    found = reading("Ông Lê Văn Ba rời Thành ủy TP.HCM. Bí thư Ba nói việc đã xong.").names
    assert "Thành ủy TP.HCM" in {form for name in found for form in name.forms}


def test_a_company_s_house_here_is_a_body_of_its_own(reading: Callable[..., Reading]) -> None:
    """A foreign company's house in the country is not the company; the country's name in one word is the country."""
    found = reading("Hôm qua Nokia Việt Nam nói sẽ ở lại, còn Nokia im lặng. Vietnam và Việt Nam là một.").names
    assert [(name.name, name.type) for name in found] == [
        ("Nokia Việt Nam", "ORG"),
        ("Nokia", "ORG"),
        ("Việt Nam", "LOC"),
    ]


def test_what_a_body_does_stands_in_its_form(reading: Callable[..., Reading]) -> None:
    """What a body does, between a noun for one and its name, stands in its form."""
    found = forms(reading("Hãng bảo mật Vintok lên tiếng. Rồi Vintok im lặng."))
    assert found == {"Vintok": ("Vintok", "Hãng bảo mật Vintok")}


def test_a_museum_is_not_the_place_it_is_in(reading: Callable[..., Reading]) -> None:
    """A museum is not the place it is in, and ends before the next one."""
    found = forms(reading("Khách thăm Bảo tàng Hội An, Bảo tàng Đà Nẵng."))
    assert set(found) == {"Bảo tàng Hội An", "Bảo tàng Đà Nẵng"}


def test_a_school_goes_by_its_noun_its_level_or_both(reading: Callable[..., Reading]) -> None:
    """A school is one with its noun, its level or both before its name; one of another level is another."""
    text = "Trường Tân Lập 1 đã mở cửa. Em học tiểu học Tân Lập 1. Trường tiểu học Tân Lập 1 đóng cửa. THCS Tân Lập 1 vắng."
    assert {name.name: name.forms for name in reading(text).names} == {
        "Trường tiểu học Tân Lập 1": ("Trường Tân Lập 1", "tiểu học Tân Lập 1", "Trường tiểu học Tân Lập 1"),
        "Trường trung học cơ sở Tân Lập 1": ("THCS Tân Lập 1",),
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Theo Hải quan TP Hải Phòng, lô hàng bị giữ.", "Hải quan TP Hải Phòng"),
        ("Kiểm lâm tỉnh Quảng Nam cũng đến.", "Kiểm lâm tỉnh Quảng Nam"),
        ("Họ gọi Điện lực huyện Châu Đức.", "Điện lực huyện Châu Đức"),
        ("Họ gọi hải quan ở cảng.", None),
    ],
)
def test_customs_foresters_and_power_works_are_bodies_with_a_capital(
    reading: Callable[..., Reading], text: str, body: str | None
) -> None:
    """A trade of the state begins a body's name with a capital, where a place follows; alone it is a noun."""
    assert next((n.forms[0] for n in reading(text).names if n.type == "ORG"), None) == body
