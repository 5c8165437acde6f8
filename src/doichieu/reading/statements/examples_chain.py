"""Examples of statements that others hand on: an agency, a paper, whoever quotes another."""

from __future__ import annotations

from doichieu.reading.statements.example import Example, Said

CHAIN_EXAMPLES: tuple[Example, ...] = (
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
        "Cảnh sát trưởng Abdul Karim nói với AFP rằng ít nhất 34 thi thể đã được tìm thấy.",
        (Said("cue nội dung", ("ít nhất 34 thi thể đã được tìm thấy",), "Abdul Karim", "indirect", ("AFP",)),),
    ),
    Example(
        "Dẫn quy định tại điều 9, Luật cạnh tranh hiện hành, Sở Y tế Hà Nam khẳng định các hãng đã sai.",
        (Said("cue nội dung", ("các hãng đã sai",), "Sở Y tế Hà Nam", "indirect", ()),),
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
        "Đường vào cảng vẫn tắc, Reuters dẫn lời các quan chức Lào cho hay.",
        (Said("nội dung, cue", ("Đường vào cảng vẫn tắc",), "các quan chức Lào", "indirect", ("Reuters",)),),
    ),
    Example(
        "“Đập vẫn an toàn và nước sẽ rút đêm nay”, Reuters dẫn lời bà Võ Thị Lan, thư ký của bộ trưởng, cho biết.",
        (
            Said(
                "trích dẫn, cue",
                ("Đập vẫn an toàn và nước sẽ rút đêm nay",),
                "Võ Thị Lan",
                "direct",
                ("Reuters",),
            ),
        ),
    ),
    Example(
        "Ông Lê Văn Ba nói với Reuters, đập sẽ được sửa xong trước mùa mưa.",
        (Said("cue nội dung", ("đập sẽ được sửa xong trước mùa mưa",), "Lê Văn Ba", "indirect", ("Reuters",)),),
    ),
    Example(
        "Như báo Tiền Phong đã đưa tin, ông Lê Văn Ba cho biết đập sắp xong.",
        (Said("cue nội dung", ("đập sắp xong",), "Lê Văn Ba", "indirect", ("Tiền Phong",)),),
    ),
    Example(
        "Theo bà Võ Thị Lan, con đập đã cũ và có nhiều vết nứt dài, theo Reuters.",
        (
            Said(
                "theo nguồn",
                ("con đập đã cũ và có nhiều vết nứt dài",),
                "Võ Thị Lan",
                "indirect",
                ("Reuters",),
            ),
        ),
    ),
    Example(
        "Tờ Bild cho biết, theo Công ty Sông Lam (mã - SLA), nhà máy sẽ mở lại vào mùa xuân.",
        (
            Said(
                "theo nguồn",
                ("nhà máy sẽ mở lại vào mùa xuân",),
                "Công ty Sông Lam",
                "indirect",
                ("Bild",),
            ),
        ),
    ),
    Example(
        "Reuters đưa tin, theo cáo trạng, ông Ba làm giám đốc từ năm 2001.",
        (Said("theo nguồn", ("ông Ba làm giám đốc từ năm 2001",), "cáo trạng", "indirect", ("Reuters",)),),
    ),
    Example(
        "Theo chia sẻ của ông Lê Văn Ba trên báo Tuổi Trẻ, trường đã nhận được đơn.",
        (Said("theo nguồn", ("trường đã nhận được đơn",), "Lê Văn Ba", "indirect", ("Tuổi Trẻ",)),),
    ),
    Example(
        "Trên báo Tuổi Trẻ, một cán bộ huyện cho biết con đường đã hỏng từ lâu.",
        (Said("cue nội dung", ("con đường đã hỏng từ lâu",), "một cán bộ huyện", "indirect", ("Tuổi Trẻ",)),),
    ),
    Example(
        "Phát biểu với Green Coast News, bà Võ Thị Lan nói cơn bão đã đổi hướng.",
        (Said("cue nội dung", ("cơn bão đã đổi hướng",), "Võ Thị Lan", "indirect", ("Green Coast News",)),),
    ),
    Example(
        "Bộ Y tế tuyên bố bệnh viện ấy “là một ổ dịch mới”, Reuters đưa tin.",
        (
            Said(
                "cue nội dung",
                ("bệnh viện ấy “là một ổ dịch mới”",),
                "Bộ Y tế",
                "mixed",
                ("Reuters",),
            ),
        ),
    ),
    Example(
        "Ông Lê Văn Ba nói: “Tôi về làng từ sáng hôm ấy. Theo các cụ già trong làng, đình đã có từ ba trăm năm”.",
        (
            Said(
                "cue : trích dẫn",
                ("Tôi về làng từ sáng hôm ấy. Theo các cụ già trong làng, đình đã có từ ba trăm năm",),
                "Lê Văn Ba",
                "direct",
            ),
            Said(
                "theo nguồn",
                ("đình đã có từ ba trăm năm",),
                "các cụ già trong làng",
                "indirect",
                ("Ông Lê Văn Ba",),
            ),
        ),
    ),
    Example(
        "Reuters cho biết các quan chức Mỹ đã bác tin ấy và khẳng định cuộc gặp vẫn diễn ra.",
        (
            Said("cue nội dung", ("các quan chức Mỹ đã bác tin ấy và khẳng định cuộc gặp vẫn diễn ra",), "Reuters"),
            Said("cue nội dung", ("cuộc gặp vẫn diễn ra",), "các quan chức Mỹ", "indirect", ("Reuters",)),
        ),
    ),
    Example(
        "Trong một diễn biến liên quan, theo Reuters, Bộ Y tế tuyên bố dịch đã hết.",
        (Said("cue nội dung", ("dịch đã hết",), "Bộ Y tế", "indirect", ("Reuters",)),),
    ),
    Example(
        "Bộ Y tế, theo Reuters, tuyên bố dịch đã hết.",
        (Said("cue nội dung", ("dịch đã hết",), "Bộ Y tế", "indirect", ("Reuters",)),),
    ),
    Example(
        "AFP dẫn lời bà Võ Thị Lan cho hay Bộ Thủy lợi Lào thừa nhận đập đã nứt từ tháng trước.",
        (
            Said(
                "cue nội dung",
                ("Bộ Thủy lợi Lào thừa nhận đập đã nứt từ tháng trước",),
                "Võ Thị Lan",
                "indirect",
                ("AFP",),
            ),
            Said(
                "cue nội dung",
                ("đập đã nứt từ tháng trước",),
                "Bộ Thủy lợi Lào",
                "indirect",
                ("AFP", "bà Võ Thị Lan"),
            ),
        ),
    ),
    Example(
        "Ông Lê Văn Ba cho biết đập đã nứt, Reuters dẫn nguồn từ truyền thông Lào.",
        (Said("cue nội dung", ("đập đã nứt",), "Lê Văn Ba", "indirect", ("Reuters", "truyền thông Lào")),),
    ),
    Example(
        "Đài CNN dẫn nguồn tin giấu tên cho biết đập đã nứt từ tháng trước.",
        (Said("cue nội dung", ("đập đã nứt từ tháng trước",), "nguồn tin giấu tên", "indirect", ("CNN",)),),
    ),
    Example(
        "“Chúng tôi sẽ sửa đập”, AP dẫn lời ông Lê Văn Ba tại buổi tiếp bà Võ Thị Lan.",
        (Said("dẫn lời", ("Chúng tôi sẽ sửa đập",), "Lê Văn Ba", "direct", ("AP",)),),
    ),
    Example(
        "Theo thông tin ban đầu, đập nứt vì mưa lớn kéo dài.",
        (Said("theo nguồn", ("đập nứt vì mưa lớn kéo dài",), "thông tin ban đầu"),),
    ),
    Example(
        "Một kỹ sư giấu tên nói với tờ Vientiane Times, đập đã nứt từ tháng trước.",
        (Said("cue nội dung", ("đập đã nứt từ tháng trước",), "Một kỹ sư giấu tên", "indirect", ("Vientiane Times",)),),
    ),
    Example(
        "“Nước dâng nhanh đến mức chúng tôi bỏ lại mọi thứ”, một nhân viên y tế nói với Reuters.",
        (
            Said(
                "trích dẫn, cue",
                ("Nước dâng nhanh đến mức chúng tôi bỏ lại mọi thứ",),
                "một nhân viên y tế",
                "direct",
                ("Reuters",),
            ),
        ),
    ),
    Example(
        "Bản dự thảo nói rằng việc giữ nước dẫn đã đến hậu quả xấu.",
        (Said("cue nội dung", ("việc giữ nước dẫn đã đến hậu quả xấu",), "Bản dự thảo"),),
    ),
    Example(
        "Người thợ này cầm búa gõ lên thành đập, yêu cầu ông Lê Văn Ba dừng tay ngay.",
        (Said("cue nội dung", ("ông Lê Văn Ba dừng tay ngay",), "Người thợ này"),),
    ),
    Example(
        "“Chúng tôi chạy lên mái nhà ngay trong đêm mưa” - Anna Berg, sinh viên, nói thẳng với báo Vientiane Times.",
        (
            Said(
                "trích dẫn, cue",
                ("Chúng tôi chạy lên mái nhà ngay trong đêm mưa",),
                "Anna Berg",
                "direct",
                ("Vientiane Times",),
            ),
        ),
    ),
    Example(
        "Đập đã nứt từ tháng trước, kỹ sư trưởng Lê Văn Ba cho biết, Reuters dẫn lại.",
        (Said("nội dung, cue", ("Đập đã nứt từ tháng trước",), "Lê Văn Ba", "indirect", ("Reuters",)),),
    ),
    Example(
        "Một kỹ sư tại Vientiane, Lào cho biết đập đã nứt từ tháng trước.",
        (Said("cue nội dung", ("đập đã nứt từ tháng trước",), "Một kỹ sư tại Vientiane, Lào"),),
    ),
    Example(
        "Vợ của Lê Văn Ba, kỹ sư trưởng của đập, cho biết ông đã báo trước.",
        (Said("cue nội dung", ("ông đã báo trước",), "Vợ của Lê Văn Ba, kỹ sư trưởng của đập"),),
    ),
    Example(
        "Sau khi cáo trạng được đại diện Viện kiểm sát công bố, ông Lê Văn Ba khẳng định mình vô tội.",
        (Said("cue nội dung", ("mình vô tội",), "Lê Văn Ba"),),
    ),
    Example(
        "Hãng Vietjet hôm qua thông báo trên Weibo rằng chuyến bay đã hạ cánh an toàn.",
        (Said("cue nội dung", ("chuyến bay đã hạ cánh an toàn",), "Vietjet"),),
    ),
    Example(
        "Đập đã nứt từ tháng trước, kỹ sư trưởng Lê Văn Ba cho biết, Reuters đưa tin.",
        (Said("nội dung, cue", ("Đập đã nứt từ tháng trước",), "Lê Văn Ba", "indirect", ("Reuters",)),),
    ),
    Example(
        "Bộ Thủy lợi Lào tuyên bố con đập “vẫn đứng vững sau mùa mưa”, Channel NewsAsia đưa tin.",
        (
            Said(
                "cue nội dung",
                ("con đập “vẫn đứng vững sau mùa mưa”",),
                "Bộ Thủy lợi Lào",
                "mixed",
                ("Channel NewsAsia",),
            ),
        ),
    ),
    Example(
        "Truyền thông địa phương đưa tin nước đã rút khỏi các bản ven sông.",
        (Said("cue nội dung", ("nước đã rút khỏi các bản ven sông",), "Truyền thông địa phương"),),
    ),
    Example(
        "Tờ laowire dẫn lời ông Lê Văn Ba cho hay đập đã nứt từ tháng trước.",
        (Said("cue nội dung", ("đập đã nứt từ tháng trước",), "Lê Văn Ba", "indirect", ("laowire",)),),
    ),
    Example(
        "Đài DW (Đức) dẫn lời bà Võ Thị Lan cho biết nước đã rút.",
        (Said("cue nội dung", ("nước đã rút",), "Võ Thị Lan", "indirect", ("DW",)),),
    ),
    Example(
        "Thông tin từ công an xã, hai xe đã va chạm trên cầu lúc rạng sáng.",
        (Said("theo nguồn", ("hai xe đã va chạm trên cầu lúc rạng sáng",), "công an xã"),),
    ),
    Example(
        "Bà Võ Thị Lan dẫn hai cháu sang nhà hàng xóm cho biết nhà đã cháy.",
        (Said("cue nội dung", ("nhà đã cháy",), "Võ Thị Lan"),),
    ),
    Example(
        "Nước không dâng nhanh như ông Lê Văn Ba từng cho biết, AFP dẫn lời bà Võ Thị Lan nói.",
        (
            Said(
                "nội dung, cue",
                ("Nước không dâng nhanh như ông Lê Văn Ba từng cho biết",),
                "Võ Thị Lan",
                "indirect",
                ("AFP",),
            ),
        ),
    ),
    Example(
        "Hãng Yonhap trích dẫn nguồn tin cho biết tàu đã vượt biên giới.",
        (Said("cue nội dung", ("tàu đã vượt biên giới",), "nguồn tin", "indirect", ("Yonhap",)),),
    ),
    Example(
        "“Hơn hai triệu người đến xem bức tranh mỗi năm” - giám đốc của bảo tàng Anna Berg nói.",
        (
            Said(
                "trích dẫn, cue",
                ("Hơn hai triệu người đến xem bức tranh mỗi năm",),
                "giám đốc của bảo tàng Anna Berg",
                "direct",
            ),
        ),
    ),
    Example(
        "“Chúng tôi không loại trừ các cuộc tiếp xúc ấy”, một nguồn tin ở Bắc Kinh nói với hãng Yonhap, Hàn Quốc.",
        (
            Said(
                "trích dẫn, cue",
                ("Chúng tôi không loại trừ các cuộc tiếp xúc ấy",),
                "một nguồn tin ở Bắc Kinh",
                "direct",
                ("Yonhap",),
            ),
        ),
    ),
    Example(
        "Thông tin ban đầu được người dân cho hay, vào buổi chiều có ba người xuống tắm biển.",
        (Said("cue nội dung", ("vào buổi chiều có ba người xuống tắm biển",), "người dân"),),
    ),
)
