"""Names: persons, bodies and places, with their forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from named import forms

from doichieu import Reading


def test_a_short_form_belongs_to_the_full_name(reading: Callable[..., Reading]) -> None:
    """A short form belongs to the full name: given name, family name, last name."""
    text = "Ông Nguyễn Xuân Phúc gặp Tổng thống Nga Vladimir Putin và ông Tập Cận Bình. Ông Phúc, ông Putin và ông Tập bắt tay."
    found = forms(reading(text))
    assert "Ông Phúc" in found["Nguyễn Xuân Phúc"]
    assert "ông Putin" in found["Vladimir Putin"]
    assert "ông Tập" in found["Tập Cận Bình"]


def test_a_well_known_person_s_other_forms_are_his_but_not_another_s(reading: Callable[..., Reading]) -> None:
    """The other forms of a well-known person are his; one word of his name is another's where the page names that."""
    [known] = [n for n in reading("Cầu thủ Leo Messi ghi bàn. Ông Messi rất vui.").names if n.type == "PER"]
    assert known.name == "Lionel Messi"
    [coach] = [n for n in reading("Sir Alex nói ít. Ông Ferguson đã về.").names if n.type == "PER"]
    assert coach.forms == ("Alex", "Sir Alex", "Ferguson", "Ông Ferguson")
    [other] = [n for n in reading("Bà Ana Suarez đã đến. Ông Nam chào bà Suarez.").names if "Suarez" in n.name]
    assert other.name == "Ana Suarez"


def test_a_noun_for_somebody_at_the_head_of_a_sentence_is_no_name(reading: Callable[..., Reading]) -> None:
    """A noun for somebody at the head of a sentence is no name, though it begins like one."""
    for told in ("Trung phong ghi bàn.", "Mỹ nhân cúi chào.", "Kiều nữ đến muộn."):
        assert reading(told).names == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vũ Hà Văn chia sẻ điều này.", "Vũ Hà Văn"),
        ("Thu Hương bật khóc.", "Thu Hương"),
        ("Ray Wilkinson đến sớm.", "Ray Wilkinson"),
        ("Mã VPB giảm mạnh.", "VPB"),
        ("Trước Hưng có tám người.", "Hưng"),
        ("Nhóm Hải Nam hát hay.", "Hải Nam"),
    ],
)
def test_the_first_word_of_a_sentence_begins_a_name_as_the_press_writes_it_inside_one(
    reading: Callable[..., Reading], text: str, name: str
) -> None:
    """A capital at the head of a sentence belongs to the name behind it where the press writes it so inside sentences."""
    assert [found.name for found in reading(text).names] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông Lê Nam, Cục Trưởng Cục Thuế Hà Nội, có mặt.", ["Lê Nam", "Cục Thuế Hà Nội"]),
        ("Tổng cục Trưởng Tổng cục Hải quan có mặt.", ["Tổng cục Hải quan"]),
        ("Thủ Tướng Phạm Minh Chính có mặt.", ["Phạm Minh Chính"]),
        ("Ngoại trưởng Trung Quốc Vương Nghị có mặt.", ["Trung Quốc", "Vương Nghị"]),
    ],
)
def test_no_name_begins_inside_a_title_in_capitals(
    reading: Callable[..., Reading], text: str, names: list[str]
) -> None:
    """No name begins inside a title in capitals, but inside what only looks like one between two names."""
    assert [name.name for name in reading(text).names] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cảnh sát đã đến.\nTrang Dung (t/h)", ["Trang Dung"]),
        ("Cảnh sát đã đến.\nAn Hồng (Theo AP)", ["An Hồng", "AP"]),
        ("Hiện trường vụ cháy - Ảnh: TỰ TRUNG.\nCảnh sát đã đến.", ["TỰ TRUNG"]),
        ("Hiện trường vụ cháy (Ảnh: Đoàn Loan).\nCảnh sát đã đến.", ["Đoàn Loan"]),
        ("Cảnh sát đã đến.\nPhương Anh", ["Phương Anh"]),
        ("Hiện trường vụ cháy - Ảnh: Tuổi Trẻ", ["Tuổi Trẻ"]),
    ],
)
def test_who_wrote_an_article_or_took_a_picture_is_told_by_the_line(
    reading: Callable[..., Reading], text: str, names: list[str]
) -> None:
    """Who wrote an article, or took a picture, is told by where the name stands; a medium is none of these."""
    found = reading(text).names
    assert [name.name for name in found] == names
    assert [name.type for name in found] == ["ORG" if name in ("AP", "Tuổi Trẻ") else "PER" for name in names]


def test_a_slip_of_the_pen_is_a_form_of_the_name_it_stands_for(reading: Callable[..., Reading]) -> None:
    """A slip of the pen in a foreign name is a form of the more frequent one; another name is not."""
    text = "Bà Judith Heinz đã đến. Ông Nam chào bà Heinz. Bà Henz vui. Ông Paul Walker gặp ông Walter."
    found = {name.name: name.forms for name in reading(text).names}
    assert found["Judith Heinz"] == ("Judith Heinz", "Bà Judith Heinz", "Heinz", "bà Heinz", "Henz", "Bà Henz")
    assert {"Paul Walker", "Walter"} <= set(found)
    others = reading("Ông Paul Smith gặp bà Paula Smith. Ông Marin chào ông Marina.").names
    assert [name.name for name in others] == ["Paul Smith", "Paula Smith", "Marin", "Marina"]


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Ông Đinh Ngọc Hệ (còn gọi là Út Trọc) bị bắt. Út Trọc khóc.", "Đinh Ngọc Hệ", "Út Trọc"),
        ("Ông Hà Minh Thuận (SN 1985), còn gọi là Tự Chảy, bị bắt.", "Hà Minh Thuận", "Tự Chảy"),
        ("Út Trọc là biệt danh của ông Đinh Ngọc Hệ.", "Út Trọc", "Đinh Ngọc Hệ"),
        ("Bà Mạnh Vãn Châu (Meng Wanzhou) đến.", "Mạnh Vãn Châu", "Meng Wanzhou"),
        ("Cô Vũ Hoàng Anh Ngọc (Ngọc Miu) khóc.", "Vũ Hoàng Anh Ngọc", "Ngọc Miu"),
    ],
)
def test_another_name_that_the_page_gives_a_person_is_his(
    reading: Callable[..., Reading], text: str, name: str, alias: str
) -> None:
    """Another name that the page gives a person is his; who plays a part is nobody's other name."""
    assert alias in forms(reading(text))[name]
    assert {"Mai Huệ", "Thu Quỳnh"} <= set(forms(reading("Mai Huệ (Thu Quỳnh) yêu Dương.")))


def test_one_word_calls_by_the_last_syllable_or_the_family_name(reading: Callable[..., Reading]) -> None:
    """One word calls a person by the last syllable, or the family name, sooner than by one in between."""
    text = "Ông Lê Tấn Sơn chờ. Cô Trần Sơn Kỳ đi. Ông Tập Cận Bình đến. Hôm sau Sơn về, còn ông Tập ở lại."
    found = forms(reading(text))
    assert found["Lê Tấn Sơn"][-1] == "Sơn"
    assert found["Tập Cận Bình"][-1] == "ông Tập"


def test_diacritics_tell_people_apart(reading: Callable[..., Reading]) -> None:
    """Diacritics tell people apart, the place of a tone mark does not, and neither does an honorific that does not fit."""
    found = forms(reading("Ông Nguyễn Văn Hùng gặp ông Nguyễn Văn Hưng. Ông Lê Hoà và ông Lê Hòa là một."))
    assert {"Nguyễn Văn Hùng", "Nguyễn Văn Hưng"} <= set(found)
    assert "Lê Hòa" in found["Lê Hoà"]
    found = forms(reading("Bà Lê Nam đến trước. Ông Trần Nam đến sau. Bà Nam nói ít."))
    assert "Bà Nam" in found["Lê Nam"]


def test_a_person_is_parted_from_the_body_before_him(reading: Callable[..., Reading]) -> None:
    """A person is parted from the body or the place before him, a street or a commune from nobody."""
    text = "Thứ trưởng Bộ Công Thương Đỗ Văn Lâm và Chủ tịch UBND thành phố Lê Văn Ba tới xã Lê Minh Xuân cùng ông Lâm."
    found = forms(reading(text))
    assert "ông Lâm" in found["Đỗ Văn Lâm"]
    assert {"Bộ Công Thương", "Lê Văn Ba", "Lê Minh Xuân"} <= set(found)


def test_forms_of_a_name_hold_what_stands_beside_it(reading: Callable[..., Reading]) -> None:
    """Forms hold the noun or the place beside a name, the government of a state, the initial of a name."""
    text = (
        "Tờ nhật báo Bild viết. Cơ quan Công an quận 9, TP.HCM báo. TP.Cần Thơ chờ. Chính phủ Washington và nước Mỹ lo."
    )
    found = {form for names in forms(reading(text)).values() for form in names}
    assert {"Tờ nhật báo Bild", "Công an quận 9, TP.HCM", "TP.Cần Thơ"} <= found
    names = forms(reading("Nước Mỹ lo. Chính phủ Washington chờ. Ông Bùi Tiến D đến. Ông D về."))
    assert "Chính phủ Washington" in names["Mỹ"]
    assert "Ông D" in names["Bùi Tiến D"]


def test_a_deputy_is_not_his_chief(reading: Callable[..., Reading]) -> None:
    """A deputy's title is no mention of his chief."""
    found = {
        n.name: n for n in reading("Thủ tướng Nga Mikhail Mishustin đến Hà Nội. Phó thủ tướng Nga cũng đến.").names
    }
    assert len(found["Mikhail Mishustin"].mentions) == 1


def test_an_honorific_makes_a_person_of_a_noun_for_a_body(reading: Callable[..., Reading]) -> None:
    """An honorific makes a person of a noun for a body: "ông Trường"."""
    found = reading("Thứ trưởng Nguyễn Hồng Trường có mặt. Ông Trường nói rằng lớp học đã mở.").names
    assert {name.name: name.forms for name in found} == {
        "Nguyễn Hồng Trường": ("Nguyễn Hồng Trường", "Trường", "Ông Trường")
    }


def test_a_person_behind_an_organ_of_the_state_is_no_part_of_it(reading: Callable[..., Reading]) -> None:
    """A person behind an organ of the state is no part of it."""
    found = reading("Chủ tịch Ủy ban Tình báo Thượng viện Richard Burr nói rằng ông sẽ đến.").names
    assert [(name.name, name.type) for name in found] == [
        ("Ủy ban Tình báo Thượng viện", "ORG"),
        ("Richard Burr", "PER"),
    ]


def test_initials_stand_for_a_name_of_three_words(reading: Callable[..., Reading]) -> None:
    """Initials stand for a name of three words that the text has in full."""
    found = reading("Bang New South Wales cháy lớn. Lính cứu hỏa NSW có mặt.").names
    assert [name.forms for name in found] == [("New South Wales", "Bang New South Wales", "NSW")]


def test_a_name_with_its_last_syllable_cut_is_the_full_one_of_the_page(reading: Callable[..., Reading]) -> None:
    """A name with its last syllable cut is the full one of the page, whichever stands first; not one of two."""
    cut = "Bùi Tiến D. bị bắt. Ông D. nhận tội."
    for told in (f"Ông Bùi Tiến Dũng đã đi. {cut}", f"{cut} Ông Bùi Tiến Dũng đã đi."):
        assert [name.name for name in reading(told).names] == ["Bùi Tiến Dũng"]
    both = reading(f"Ông Bùi Tiến Dũng và ông Bùi Tiến Danh đã đi. {cut}").names
    assert [name.name for name in both] == ["Bùi Tiến Dũng", "Bùi Tiến Danh", "Bùi Tiến D."]


def test_small_letters_are_no_abbreviation(reading: Callable[..., Reading]) -> None:
    """Small letters are no abbreviation: "tư" is not "TƯ"."""
    found = reading("Tập đoàn Tư vấn Sông Lam ký hợp đồng. Ban Văn nghệ TƯ đã họp.").names
    assert [name.name for name in found] == ["Tập đoàn Tư vấn Sông Lam", "Ban Văn nghệ trung ương"]


def test_a_state_goes_by_one_syllable_beside_another(reading):
    found = forms(reading("Quan hệ Nga-Trung tốt. Mỹ - Hàn - Nhật tập trận."))
    assert found["Trung Quốc"] == ("Trung",)
    assert found["Hàn Quốc"] == ("Hàn",)


def test_a_capital_that_is_dealt_with_stands_for_its_state_where_the_page_names_that(reading):
    assert "Moscow" in forms(reading("Nga gửi quân. Hai nước hỗ trợ Moscow trong cuộc chiến."))["Nga"]
    assert "Moscow" in forms(reading("Nga gửi quân. Ảnh hưởng của Moscow rất lớn."))["Nga"]
    assert "Seoul" in forms(reading("Hàn Quốc gửi quân. Sau khi Seoul và Tokyo bắt tay, trời tạnh."))["Hàn Quốc"]
    assert "Moscow" not in forms(reading("Nga gửi quân. Hai ông gặp nhau ở Moscow."))["Nga"]
    assert "Moscow" not in forms(reading("Nga gửi quân. Hai ông đến Moscow và Tokyo."))["Nga"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anh Nguyễn Văn A. kể lại. Sau đó anh A. về.", [("Nguyễn Văn A.", "PER")]),
        ("Ông Kim Jong - nam qua đời ở sân bay.", [("Kim Jong - nam", "PER")]),
        ("Thủ lĩnh Abu Bakr al - Hakim đã trốn.", [("Abu Bakr al - Hakim", "PER")]),
        ("Bà Trần Thị Quỳnh Như khai báo.", [("Trần Thị Quỳnh Như", "PER")]),
        ("Hôm qua Vì Thị Thu đến chợ.\nThu có biết việc ấy.", [("Vì Thị Thu", "PER")]),
        ("Ảnh: QUANG ĐỊNH", [("QUANG ĐỊNH", "PER")]),
        ("Tàu hộ vệ Auvergne rời cảng.", []),
        ("Khán giả xem phim Running Man tối qua.", []),
        ("Gió thổi từ phía Nam lên phía Bắc.", []),
        ("Anh T.V.P (SN 1997) đã về.", [("T.V.P", "PER")]),
        ("Bác sĩ Joel Press trả lời.", [("Joel Press", "PER")]),
        ("Sáng nay bà Thái Anh Văn từ chối.", [("Thái Anh Văn", "PER")]),
        ("Triệu Lệ Dĩnh đến sớm. Mỗi lần Triệu Lệ Dĩnh đến, nhà hát đông.", [("Triệu Lệ Dĩnh", "PER")]),
        ("Phần lớn dân làng là người Yazidi.", []),
        ("Cuộc họp ở Q. Ngũ Hành Sơn kết thúc.", [("Ngũ Hành Sơn", "LOC")]),
        ("Tiền gửi vào VPBank qua mạng.", [("VPBank", "ORG")]),
        ("Hôm qua McMaster im lặng.", [("McMaster", "PER")]),
        ("Khán giả chờ nhóm Westlake suốt đêm.", [("Westlake", "ORG")]),
        ("Nam thanh niên bị bắt vào sáng nay.", []),
        ("Gió mùa tràn về miền Bắc.", []),
        ("Sân bay Vinh đóng cửa, thành phố Vinh mưa to.", [("Sân bay Vinh", "LOC"), ("Vinh", "LOC")]),
        ("Công an tỉnh Hà Nam xác định thí sinh gian lận.", [("Công an Hà Nam", "ORG")]),
        ("Hôm nay Mr. Nam về nhà.", [("Nam", "PER")]),
        ("Hôm nay Mr. Đàm về nhà.", [("Đàm Vĩnh Hưng", "PER")]),
        ("Hôm nay Bộ Y tế chủ trì cuộc họp.", [("Bộ Y tế", "ORG")]),
        ("Hôm nay Bộ Y tế, Bộ Công an họp.", [("Bộ Y tế", "ORG"), ("Bộ Công an", "ORG")]),
        ("Dịp Tết Kỷ Hợi, chợ đông.", []),
        ("Máy bay F -35 A đã bay.", []),
        ("Ảnh: Shutterstock", [("Shutterstock", "ORG")]),
        ("Hôm nay chiếc Toyota Vios bị trộm.", [("Toyota", "ORG")]),
        ("Tuần này phường Mỹ An mất điện.", [("Mỹ An", "LOC")]),
        ("Ở Nga Kim Hyong Jun rất vui.", [("Nga", "LOC"), ("Kim Hyong Jun", "PER")]),
        ("Hôm nay, Đức Linh về nhà.", [("Đức Linh", "PER")]),
        ("Nhiều sao Việt đến xem.", [("Việt Nam", "LOC")]),
        ("Hai chàng trai người Chu Ru đi săn.", []),
        ("Anh Trần Quang đã về. Quang cảnh rất vui.", [("Trần Quang", "PER")]),
        ("Hôm qua bị cáo Lê Chương khóc. Khi Chương trình bày, ai cũng im.", [("Lê Chương", "PER")]),
        ("Hai tàu dầu Stena Impero bị bắt. Thi môn Vật lý xong.", []),
        ("Khách sạn ở tại 60 Trần Phú, rất cũ.", [("Trần Phú", "LOC")]),
        ("Hai tàu va nhau, theo Naval Digest.", [("Naval Digest", "ORG")]),
        ("Hôm qua trời mưa, Windlog hôm nay đưa tin.", [("Windlog", "ORG")]),
        ("Hai tàu va nhau, theo Tom Crosson. Bà Crosson rất buồn.", [("Tom Crosson", "PER")]),
        ("Hai tàu va nhau, theo Tom Crosson, một cựu đại tá.", [("Tom Crosson", "PER")]),
        ("Trận chung kết World Cup đã xong.", []),
        ("Hôm nay Vietnam Report im lặng.", [("Vietnam Report", "ORG")]),
        ("Hôm nay Samsung Vina tuyển người.", [("Samsung Vina", "ORG")]),
        ("Xe rẽ ở Ngã Ba Huế, gần Biển Azov.", [("Ngã Ba Huế", "LOC"), ("Biển Azov", "LOC")]),
        ("Theo Nghị định số 11/2016/NĐ-CP, ai cũng được nghỉ.", []),
        ("Ở làng Balaroa và Petobo, đất nứt.", [("Balaroa", "LOC"), ("Petobo", "LOC")]),
        ("Tại bang Utah, Tom Crosson, cho biết đất nứt.", [("Utah", "LOC"), ("Tom Crosson", "PER")]),
        ("Hôm nay ĐBQH Dương Trung Quốc im lặng.", [("Dương Trung Quốc", "PER")]),
        ("Bộ trưởng GTVT Đinh La Thăng đã về.", [("Giao thông vận tải", "ORG"), ("Đinh La Thăng", "PER")]),
        ("Leo Messi nghỉ đá.", [("Lionel Messi", "PER")]),
        ("Giáo sư Kim Teg Won-Giám đốc bệnh viện đã đến.", [("Kim Teg Won", "PER")]),
    ],
)
def test_what_looks_like_a_name_is_read_as_what_it_is(
    reading: Callable[..., Reading], text: str, names: list[tuple[str, str]]
) -> None:
    """Initials, spaced hyphens, names at a sentence's head; ships, films, peoples and points of the compass are none."""
    assert [(name.name, name.type) for name in reading(text).names] == names


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Xe đi từ đường Điện Biên Phủ về Nguyễn Tri Phương.", "LOC LOC"),
        ("Xe qua các phố Lê Lợi, Phùng Hưng và Lý Thái Tổ.", "LOC LOC LOC"),
        ("Quán ở số 7 Nguyễn Hữu Huân đông khách.", "LOC"),
        ("Đào Điện Biên Phủ (đoạn từ Lê Lợi đến cuối đường).", "LOC LOC"),
        ("Trên đường Lê Lợi, Nguyễn Văn Tám rút dao.", "LOC PER"),
        ("Trên đường Lê Lợi, Nguyễn Văn Tám, Trần Nam cãi nhau. Tám rút dao.", "LOC PER PER"),
    ],
)
def test_a_person_s_name_on_the_way_along_a_street_or_in_a_list_of_streets_is_one(
    reading: Callable[..., Reading], text: str, kinds: str
) -> None:
    """A person's name on the way along a street, in a list of streets, behind a house's number is a street."""
    assert " ".join(name.type for name in reading(text).names) == kinds


def test_a_family_name_that_is_also_a_noun_for_a_body_begins_a_person(reading: Callable[..., Reading]) -> None:
    """A family name that is also a noun for a body begins a person: "Đoàn Thị Hoàng Anh"."""
    [name] = reading("Giáo viên này là Đoàn Thị Hoàng Anh.").names
    assert (name.name, name.type) == ("Đoàn Thị Hoàng Anh", "PER")


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital(reading: Callable[..., Reading]) -> None:
    """The first word of a sentence is no name for its capital."""
    assert forms(reading("Trong khi đó mưa lớn. Hiện chưa rõ thiệt hại. Anh đã về nhà.")) == {}


def test_a_title_that_another_bears_stands_for_nobody_else(reading: Callable[..., Reading]) -> None:
    """A title that goes on to a state and a person is that person's, whoever else bears it."""
    text = "Tổng thống Lào Võ Thị Lan đã đi. “Nước vẫn dâng từng giờ”, tổng thống tự phong Lào Lê Văn Ba nói."
    assert [statement.speaker_name for statement in reading(text).statements] == ["Lê Văn Ba"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Mưa lớn ở các xã Trí Nang, Giao Thiện, Giao An.", {"Trí Nang": "LOC", "Giao Thiện": "LOC", "Giao An": "LOC"}),
        ("Tại xã Trí Nang, Giao Thiện khóc.", {"Trí Nang": "LOC", "Giao Thiện": "PER"}),
        ("Em học THPT Chu Văn An.", {"Trường trung học phổ thông Chu Văn An": "ORG"}),
        ("Bé ở mầm non Sen Vàng 2 về.", {"Trường mầm non Sen Vàng 2": "ORG"}),
        ("Kỳ thi THPT Quốc gia đã qua.", {}),
        ("Pháp lệnh không phạt ai.", {}),
        ("Các nước Đông Nam Á. Họ ở châu Âu lâu.", {"Đông Nam Á": "LOC", "Châu Âu": "LOC"}),
        ("Dịch tả lợn châu Phi lan rộng.", {}),
        ("Chị V.T. và em L.A. đã đến.", {"V.T.": "PER", "L.A.": "PER"}),
        ("Trụ sở ở 149/25 Lê Thị Riêng, phường Bến Thành.", {"Lê Thị Riêng": "LOC", "Bến Thành": "LOC"}),
        ("Chủ tịch TP Huế đã đến.", {"Huế": "LOC"}),
        ("Kyoto Animation lập năm 1981.", {"Kyoto Animation": "ORG"}),
        ("Huyện Gò Công Đông ngập.", {"Gò Công Đông": "LOC"}),
        ("Tỷ phú gốc Việt Hoàng Chúc đến.", {"Việt Nam": "LOC", "Hoàng Chúc": "PER"}),
        ("Ủy ban Nhà nước về người Việt Nam họp.", {"Ủy ban Nhà nước về người Việt Nam": "ORG"}),
        ("Đường Nguyễn Huệ Q. 1 vắng.", {"Nguyễn Huệ": "LOC", "Q. 1": "LOC"}),
        ("Nhóm tàu sân bay Mỹ đến.", {"Mỹ": "LOC"}),
        ("Theo điều 356 Bộ luật Hình sự.", {}),
    ],
)
def test_what_a_word_beside_a_capital_makes_of_it(
    reading: Callable[..., Reading], text: str, kinds: dict[str, str]
) -> None:
    """Several places go by one noun, a school by its level; a word that only looks like a name or a noun is none."""
    assert {name.name: name.type for name in reading(text).names} == kinds


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Phan Văn Vũ (tức Vũ “nhôm”) bị bắt. Ông Vũ “nhôm” khai.", {"Phan Văn Vũ": ["Phan Văn Vũ", "Vũ “nhôm”"]}),
        ("Họ bắt Hưng “kính” hôm qua. Hôm nay Hưng “kính” vắng.", {"Hưng “kính”": ["Hưng “kính”"]}),
        ('Ông Dũng "lò vôi" cho biết mưa.', {'Dũng "lò vôi"': ['Dũng "lò vôi"']}),
        ("Trùm Joaquin “El Chapo” Guzman đi.", {"Joaquin “El Chapo” Guzman": ["Joaquin “El Chapo” Guzman"]}),
        ("Anh Dũng “khùng” đã cười.", {"Dũng “khùng”": ["Dũng “khùng”"]}),
        ("Bà An “xiết” nợ nhà bên.", {"An": ["An"]}),
        ("Giám khảo Nam Trung “cảnh tỉnh”, rồi về.", {"Nam Trung": ["Nam Trung"]}),
    ],
)
def test_a_byname_in_quotation_marks_belongs_to_the_name(
    reading: Callable[..., Reading], text: str, names: dict[str, list[str]]
) -> None:
    """A byname belongs to the name before it where it stands twice, or where what is around says that it is one."""
    found = {n.name: [text[m.start : m.end] for m in n.mentions] for n in reading(text).names if n.type == "PER"}
    assert {name: list(dict.fromkeys(mentions)) for name, mentions in found.items()} == names
