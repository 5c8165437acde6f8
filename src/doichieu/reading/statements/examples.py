"""Examples beside the statement rules: a text and what must be read from it. One generic test runs them all."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """A statement expected: the rule that reads it, content pieces, speaker's name, manner, via."""

    rule: str
    content: tuple[str, ...]
    speaker: str | None
    manner: str = "indirect"
    via: tuple[str, ...] = ()


class Example(NamedTuple):
    """A text, and every statement it holds, in order."""

    text: str
    said: tuple[Said, ...]


EXAMPLES: tuple[Example, ...] = (
    Example(
        "Bộ Y tế cho biết dịch đã được khống chế ở ba tỉnh.",
        (Said("cue nội dung", ("dịch đã được khống chế ở ba tỉnh",), "Bộ Y tế"),),
    ),
    Example(
        "Ông Trần Văn Nam nói: “Chúng tôi sẽ mở cửa trở lại vào tháng tới”.",
        (Said("cue : trích dẫn", ("Chúng tôi sẽ mở cửa trở lại vào tháng tới",), "Trần Văn Nam", "direct"),),
    ),
    Example(
        '"Chúng tôi đã làm hết sức mình", bà Lê Thị Hoa nói. "Nhưng nước lên quá nhanh trong đêm".',
        (
            Said(
                "trích dẫn, cue",
                ("Chúng tôi đã làm hết sức mình", "Nhưng nước lên quá nhanh trong đêm"),
                "Lê Thị Hoa",
                "direct",
            ),
        ),
    ),
    Example(
        "Theo Reuters, hai bên đã ký thỏa thuận ngừng bắn.",
        (Said("theo nguồn", ("hai bên đã ký thỏa thuận ngừng bắn",), "Reuters"),),
    ),
    Example(
        "Hai bên đã ký thỏa thuận ngừng bắn, theo Reuters.",
        (Said("theo nguồn", ("Hai bên đã ký thỏa thuận ngừng bắn",), "Reuters"),),
    ),
    Example(
        "Chính phủ Lào đã gửi lời chia buồn tới gia đình các nạn nhân, tờ Vientiane Times đưa tin.",
        (Said("nội dung, cue", ("Chính phủ Lào đã gửi lời chia buồn tới gia đình các nạn nhân",), "Vientiane Times"),),
    ),
    Example(
        "“Nghi phạm đã nhận tội trước tòa vào sáng nay” – AP dẫn lời luật sư Judith Heinz.",
        (Said("dẫn lời", ("Nghi phạm đã nhận tội trước tòa vào sáng nay",), "Judith Heinz", "direct", ("AP",)),),
    ),
    Example(
        'Ông Putin "đánh giá cao" lòng dũng cảm của binh sĩ và cho hay quan hệ hai nước rất tốt, theo KCNA.',
        (
            Said("theo, vế trước", ('"đánh giá cao" lòng dũng cảm của binh sĩ',), "Putin", "mixed", ("KCNA",)),
            Said("cue nội dung", ("quan hệ hai nước rất tốt",), "Putin", "indirect", ("KCNA",)),
        ),
    ),
    Example(
        "“Đây là trận đấu hay nhất của chúng tôi từ đầu mùa giải” - HLV Đặng Quang Hưng.",
        (
            Said(
                "trích dẫn không cue",
                ("Đây là trận đấu hay nhất của chúng tôi từ đầu mùa giải",),
                "Đặng Quang Hưng",
                "direct",
            ),
        ),
    ),
    Example(
        "Cảnh sát hôm 21/10 cho biết họ đã bắt hai nghi phạm.",
        (Said("cue nội dung", ("họ đã bắt hai nghi phạm",), "Cảnh sát"),),
    ),
    Example(
        "Rob Rogers, phó giám đốc sở cứu hỏa, cho biết gió đang đổi chiều.",
        (Said("cue nội dung", ("gió đang đổi chiều",), "Rob Rogers"),),
    ),
    Example(
        "Chánh án John Walter bày tỏ hoài nghi về bằng chứng và đòi có thêm thông tin.",
        (
            Said("cue nội dung", ("hoài nghi về bằng chứng",), "John Walter"),
            Said("cue nội dung", ("có thêm thông tin",), "John Walter"),
        ),
    ),
    Example(
        "Cảnh sát trưởng Abdul Karim nói với AFP rằng ít nhất 34 thi thể đã được tìm thấy.",
        (Said("cue nội dung", ("ít nhất 34 thi thể đã được tìm thấy",), "Abdul Karim", "indirect", ("AFP",)),),
    ),
    Example(
        "Theo Yonhap, dẫn lời ông Kim Min-ho, công ty đã chi trả hết cho khách hàng.",
        (Said("theo nguồn", ("công ty đã chi trả hết cho khách hàng",), "Kim Min-ho", "indirect", ("Yonhap",)),),
    ),
    Example(
        "Tàu đã chìm trong hai phút, AFP dẫn lời ông Lê Văn Ba.",
        (Said("dẫn lời", ("Tàu đã chìm trong hai phút",), "Lê Văn Ba", "indirect", ("AFP",)),),
    ),
    Example(
        "Ông Lê Văn Ba - ngư dân ở Thọ Quang - cho hay tàu chìm rất nhanh.",
        (Said("cue nội dung", ("tàu chìm rất nhanh",), "Lê Văn Ba"),),
    ),
    Example(
        "Chị Nguyễn Thị Hạnh (xóm 7, xã Hưng Lợi) cho biết nước lên rất nhanh.",
        (Said("cue nội dung", ("nước lên rất nhanh",), "Nguyễn Thị Hạnh"),),
    ),
    Example(
        "Ông Kim Min-ho xin lỗi. Bà Võ Thị Lan đến sau. Ông cho biết công ty sẽ bồi thường.",
        (Said("cue nội dung", ("công ty sẽ bồi thường",), "Kim Min-ho"),),
    ),
    Example("Bộ Giao thông không trả lời đề nghị bình luận. Hai bên chưa công bố lịch ký kết.", ()),
    Example("Tiền đạo Lê Văn Ba ghi cả hai bàn trong trận đấu tối qua.", ()),
    Example("Anh được cho là đã rời thành phố, theo quy định của luật hiện hành.", ()),
    Example("Ông kể từ đó sống một mình, nổi tiếng là người ít nói.", ()),
    Example(
        "Đánh giá cao nỗ lực của hai tỉnh, Thứ trưởng Lê Văn Ba nhấn mạnh còn nhiều việc phải làm.",
        (
            Said("cue nội dung, người nói", ("nỗ lực của hai tỉnh",), "Lê Văn Ba"),
            Said("cue nội dung", ("còn nhiều việc phải làm",), "Lê Văn Ba"),
        ),
    ),
    Example(
        "Thưa ông Lê Văn Ba, ông mở lớp từ bao giờ? - Tôi mở lớp này đã mười năm. "
        "Vậy ai trả tiền điện cho lớp? - Bà con trong xóm góp mỗi tháng một ít.",
        (
            Said("trả lời phỏng vấn", ("Tôi mở lớp này đã mười năm",), "Lê Văn Ba", "direct"),
            Said("trả lời phỏng vấn", ("Bà con trong xóm góp mỗi tháng một ít",), "Lê Văn Ba", "direct"),
        ),
    ),
    Example(
        "Bức xúc nhất là chuyện rác thải. Có ý kiến đề nghị dời trạm trung chuyển ra ngoài phố.",
        (Said("cue nội dung", ("dời trạm trung chuyển ra ngoài phố",), "Có ý kiến"),),
    ),
    Example(
        "Ông Lê Văn Ba, giám đốc công ty, ủy viên hội đồng, cho biết nhà máy đã chạy lại nhưng không nêu chi tiết.",
        (Said("cue nội dung", ("nhà máy đã chạy lại",), "Lê Văn Ba"),),
    ),
    Example(
        "Theo giám đốc nhà máy, bà Võ Thị Lan, mẻ thép đầu tiên ra lò hôm qua.",
        (Said("theo nguồn", ("mẻ thép đầu tiên ra lò hôm qua",), "Võ Thị Lan"),),
    ),
    Example(
        "Mưa còn kéo dài. Những tuyên bố cứng rắn của hai bên không giúp gì cho người dân.",
        (),
    ),
)
