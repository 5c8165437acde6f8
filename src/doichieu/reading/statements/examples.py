"""Examples beside the statement rules; one generic test runs them all."""

from __future__ import annotations

from doichieu.reading.statements.example import Example, Said
from doichieu.reading.statements.examples_chain import CHAIN_EXAMPLES

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
        "Theo người chứng kiến kể lại, chiếc xe trượt dài rồi lật nghiêng.",
        (Said("theo nguồn", ("chiếc xe trượt dài rồi lật nghiêng",), "người chứng kiến"),),
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
        "Ông Mark Ross viết trên Twitter rằng ông sẽ không rút quân.",
        (Said("cue nội dung", ("ông sẽ không rút quân",), "Mark Ross"),),
    ),
    Example(
        "Bà Lan viết trên trang cá nhân: “Tôi xin cảm ơn mọi người đã giúp đỡ gia đình trong lúc khó khăn”.",
        (
            Said(
                "cue : trích dẫn",
                ("Tôi xin cảm ơn mọi người đã giúp đỡ gia đình trong lúc khó khăn",),
                "Lan",
                "direct",
            ),
        ),
    ),
    Example("Ông Nam đảm bảo với mọi người rằng nhà máy đã xong.", ()),
    Example(
        "Tài khoản Twitter của Nhà Trắng cho biết tổng thống đã về.",
        (Said("cue nội dung", ("tổng thống đã về",), "Nhà Trắng"),),
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
        "Cho rằng giá đã tăng quá cao, Thứ trưởng Lê Văn Ba đề nghị hai tỉnh xem lại.",
        (
            Said("cue nội dung, người nói", ("giá đã tăng quá cao",), "Lê Văn Ba"),
            Said("cue nội dung", ("hai tỉnh xem lại",), "Lê Văn Ba"),
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
        (Said("cue nội dung", ("dời trạm trung chuyển ra ngoài phố",), "ý kiến"),),
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
    Example(
        "“Tôi đã mất cả đàn vịt chỉ sau một đêm”, già làng Ama Thuột chia sẻ.",
        (Said("trích dẫn, cue", ("Tôi đã mất cả đàn vịt chỉ sau một đêm",), "già làng Ama Thuột", "direct"),),
    ),
    Example(
        "“Chúng tôi thấy nước tràn qua mặt đê từ nửa đêm”, Lê Văn Ba, 33 tuổi, kể lại khoảnh khắc ấy.",
        (Said("trích dẫn, cue", ("Chúng tôi thấy nước tràn qua mặt đê từ nửa đêm",), "Lê Văn Ba", "direct"),),
    ),
    Example(
        "Ông Lê Văn Ba cho hay đã gửi thư cho công ty nhưng phủ nhận việc đòi tiền.",
        (
            Said("cue nội dung", ("đã gửi thư cho công ty",), "Lê Văn Ba"),
            Said("cue nội dung", ("việc đòi tiền",), "Lê Văn Ba"),
        ),
    ),
    Example(
        "“Chúng tôi sẵn sàng bàn lại”, ông Lê Văn Ba nói, đồng thời kêu gọi công ty giữ lời hứa.",
        (
            Said("trích dẫn, cue", ("Chúng tôi sẵn sàng bàn lại",), "Lê Văn Ba", "direct"),
            Said("cue nội dung", ("công ty giữ lời hứa",), "Lê Văn Ba"),
        ),
    ),
    Example(
        "Chị Võ Thị Lan nói, về chuyện này, tôi đã phản ánh với nhà trường nhiều lần.",
        (Said("cue nội dung", ("về chuyện này, tôi đã phản ánh với nhà trường nhiều lần",), "Võ Thị Lan"),),
    ),
    Example(
        "Một nhân chứng ở gần nơi xảy ra vụ việc cho biết cầu rung mạnh.",
        (Said("cue nội dung", ("cầu rung mạnh",), "Một nhân chứng ở gần nơi xảy ra vụ việc"),),
    ),
    Example(
        "Công an tỉnh Hà Nam cho biết vừa bắt hai người. Các hãng hàng không cho biết vé tết còn nhiều.",
        (
            Said("cue nội dung", ("vừa bắt hai người",), "Công an tỉnh Hà Nam"),
            Said("cue nội dung", ("vé tết còn nhiều",), "Các hãng hàng không"),
        ),
    ),
    Example(
        "Ông Lê Văn Ba - chủ tịch HĐQT Công ty Sông Lam, có ba nhà máy ở Vinh - cho biết đơn hàng đã đủ.",
        (Said("cue nội dung", ("đơn hàng đã đủ",), "Lê Văn Ba"),),
    ),
    Example(
        "Ông Lê Văn Ba - giám đốc Sở Y tế tỉnh Hà Nam - đến thăm. Giám đốc Sở Y tế cho biết thuốc đã đủ.",
        (Said("cue nội dung", ("thuốc đã đủ",), "Lê Văn Ba"),),
    ),
    Example(
        "Một lãnh đạo huyện nói rằng nước lên nhanh. Vị này cho biết đã báo tỉnh.",
        (
            Said("cue nội dung", ("nước lên nhanh",), "Một lãnh đạo huyện"),
            Said("cue nội dung", ("đã báo tỉnh",), "Một lãnh đạo huyện"),
        ),
    ),
    Example(
        "Ông Lê Văn Ba gây bất ngờ khi tuyên bố sẽ bán nhà máy. Ông đến Vinh, cho biết sẽ ở lại đó - Ảnh: MINH TÂM",
        (
            Said("cue nội dung", ("sẽ bán nhà máy",), "Lê Văn Ba"),
            Said("cue nội dung", ("sẽ ở lại đó",), "Lê Văn Ba"),
        ),
    ),
    Example(
        "Cho rằng mức thuế ấy quá cao, ông Lê Văn Ba sẽ kiện ra tòa.",
        (Said("cue nội dung, người nói", ("mức thuế ấy quá cao",), "Lê Văn Ba"),),
    ),
    Example(
        "Nhà phân tích Lê Văn Ba thuộc Công ty Sông Lam nhận định giá sẽ giảm.",
        (Said("cue nội dung", ("giá sẽ giảm",), "Lê Văn Ba"),),
    ),
    Example(
        "Luật sư của bà Võ Thị Lan nói rằng bà vô tội. Các đồng nghiệp của bà Lan cho biết bà đã nghỉ việc.",
        (
            Said("cue nội dung", ("bà vô tội",), "Luật sư của bà Võ Thị Lan"),
            Said("cue nội dung", ("bà đã nghỉ việc",), "Các đồng nghiệp của bà Lan"),
        ),
    ),
    Example(
        "Ông Lê Văn Ba, tổ trưởng Tổ Toán, Trường THPT Sông Lam, cho biết đề thi năm nay khó.",
        (Said("cue nội dung", ("đề thi năm nay khó",), "Lê Văn Ba"),),
    ),
    Example("Mở cửa ra, người dân phát hiện hai chiếc xe máy.", ()),
    Example("Bộ Y tế cho biết như vậy trong báo cáo gửi các tỉnh. Giải nhất được khen thưởng.", ()),
    Example(
        "Ông Lê Nam vừa nghỉ hưu.\nĐâu sẽ là cách hay nhất?\n- Ảnh: Internet.\nMô phỏng cách dùng bụi chặn ánh nắng.\n"
        "Liệu có phải là cách hay?\n- Ảnh: Internet.\nMô phỏng những mảnh kính trên trời.",
        (),
    ),
    Example(
        '"Tôi không hề thất vọng", ông Mark Ross nói trên truyền hình nhà nước. Vụ việc nói trên đang được điều tra.',
        (Said("trích dẫn, cue", ("Tôi không hề thất vọng",), "Mark Ross", "direct"),),
    ),
    Example(
        "Theo đơn tố cáo của ông Trần Văn Nam, công ty đã nhận tiền từ năm 2015.",
        (Said("theo nguồn", ("công ty đã nhận tiền từ năm 2015",), "Trần Văn Nam"),),
    ),
    Example(
        "Bà Võ Thị Lan, quản lý xưởng mộc, cho biết xưởng đã đóng cửa. "
        "Anh Lê Văn Ba (xã Đông, Hà Nam) nói lương đã trả đủ.",
        (
            Said("cue nội dung", ("xưởng đã đóng cửa",), "Võ Thị Lan"),
            Said("cue nội dung", ("lương đã trả đủ",), "Lê Văn Ba"),
        ),
    ),
    Example(
        "Phát biểu tại buổi lễ, ông Lê Văn Ba (từ Huế) - người dựng ngôi nhà ấy - cho biết mái đã mục.",
        (Said("cue nội dung", ("mái đã mục",), "Lê Văn Ba"),),
    ),
    Example(
        "Ngân hàng Sông Lam báo lỗ. Ngân hàng này cho biết sẽ bán bớt đất. Bà Võ Thị Lan xem kế hoạch ấy. "
        "Nhà kinh tế này nói rằng đất đang lên giá.",
        (
            Said("cue nội dung", ("sẽ bán bớt đất",), "Ngân hàng Sông Lam"),
            Said("cue nội dung", ("đất đang lên giá",), "Võ Thị Lan"),
        ),
    ),
    Example(
        "Tờ Bild cho rằng đội khách đá hay hơn. Nhưng tờ báo cũng nhấn mạnh hàng thủ còn yếu.",
        (
            Said("cue nội dung", ("đội khách đá hay hơn",), "Bild"),
            Said("cue nội dung", ("hàng thủ còn yếu",), "Bild"),
        ),
    ),
    Example(
        "Đại tá Lê Văn Ba, người phát ngôn Bộ Y tế, tới dự. Người phát ngôn Bộ Y tế cho biết thuốc đã về.",
        (Said("cue nội dung", ("thuốc đã về",), "Lê Văn Ba"),),
    ),
    Example(
        "Bắc Giang sẽ có thêm hai cây cầu mới trong năm tới, Reuters đưa tin.",
        (Said("nội dung, cue", ("Bắc Giang sẽ có thêm hai cây cầu mới trong năm tới",), "Reuters"),),
    ),
    Example(
        "Cây cầu ấy đã ba mươi năm không được sửa, theo ghi chép của Bộ Y tế.",
        (Said("theo nguồn", ("Cây cầu ấy đã ba mươi năm không được sửa",), "Bộ Y tế"),),
    ),
    Example(
        "Pháp tiếc về việc ấy và kêu gọi hai bên ngồi lại với nhau.",
        (Said("cue nội dung", ("hai bên ngồi lại với nhau",), "Pháp"),),
    ),
    Example(
        "Trong kỳ họp ấy, Quốc hội, chia sẻ với báo chí, ông Lê Văn Ba cho biết luật sẽ sửa.",
        (Said("cue nội dung", ("luật sẽ sửa",), "Lê Văn Ba"),),
    ),
    Example(
        "Hôm qua, công ty ấy bị Bộ Y tế cáo buộc bán thuốc giả ra chợ.",
        (Said("cue nội dung", ("bán thuốc giả ra chợ",), "Bộ Y tế"),),
    ),
    Example(
        "Hãng tin Reuters sáng 3-9, giờ Việt Nam, cho biết bão đã vào bờ. Anh, Pháp và Đức kêu gọi dân đi tránh bão.",
        (
            Said("cue nội dung", ("bão đã vào bờ",), "Reuters"),
            Said("cue nội dung", ("dân đi tránh bão",), "Anh"),
        ),
    ),
    Example(
        "Tuy nhiên, sau khi ông Lê Văn Ba gặp các cố vấn, Bộ Y tế thông báo sẽ không mua thuốc ấy.",
        (Said("cue nội dung", ("sẽ không mua thuốc ấy",), "Bộ Y tế"),),
    ),
    Example(
        "Bà Võ Thị Lan thay ông Lê Văn Ba từ tháng này. Bà Lan trả lời phỏng vấn sau lễ nhậm chức.\n"
        "* Là người thay ông Ba, bà nghĩ gì?\n- Tôi thấy việc rất nặng.\nNhưng tôi không sợ việc.\n"
        "* Bà sẽ làm gì trước?\n- Trước hết phải trả nợ cũ.",
        (
            Said("trả lời phỏng vấn", ("Tôi thấy việc rất nặng",), "Võ Thị Lan", "direct"),
            Said("trả lời phỏng vấn", ("Nhưng tôi không sợ việc",), "Võ Thị Lan", "direct"),
            Said("trả lời phỏng vấn", ("Trước hết phải trả nợ cũ",), "Võ Thị Lan", "direct"),
        ),
    ),
    Example(
        "Bộ Y tế phát đi thông báo cho biết dịch đã lan ra ba tỉnh. Đồng thời đề nghị các tỉnh dự trữ thuốc.",
        (
            Said("cue nội dung", ("dịch đã lan ra ba tỉnh",), "Bộ Y tế"),
            Said("cue nội dung", ("các tỉnh dự trữ thuốc",), "Bộ Y tế"),
        ),
    ),
    *CHAIN_EXAMPLES,
)
