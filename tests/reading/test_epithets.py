"""Who is called again by a trade, an age or a land."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Reading


@pytest.mark.parametrize(
    ("text", "epithet", "person"),
    [
        ("Tiền đạo Carlos Ruiz ghi bàn. Tiền đạo người Peru rất vui.", "Tiền đạo người Peru", "Carlos Ruiz"),
        ("Ca sĩ Lê Thị Lan hát. Ông Trần Nam vỗ tay, còn nữ ca sĩ cúi chào.", "nữ ca sĩ", "Lê Thị Lan"),
        ("Võ sĩ Trần Nam thắng. Khán giả mừng vì võ sĩ trẻ tuổi này khỏe.", "võ sĩ trẻ tuổi", "Trần Nam"),
        ("Tay vợt Trần Nam gặp hiệu trưởng Lê Lâm, nhưng tay vợt 25 tuổi vẫn đau.", "tay vợt 25 tuổi", "Trần Nam"),
        ("Chị Lê Lan (25 tuổi) đến. Hôm nay, cô gái 25 tuổi hát.", "cô gái 25 tuổi", "Lê Lan"),
        ("Chị Lê Lan, sinh năm 2000, đến. Rồi cô gái 25 tuổi hát.", "cô gái 25 tuổi", "Lê Lan"),
        ("Chị Lê Lan (25 tuổi) đến. Hôm nay, cô gái 17 tuổi hát.", "cô gái 17 tuổi", None),
        ("Chị Lê Lan đến. Hôm nay, cô gái 17 tuổi hát.", "cô gái 17 tuổi", None),
        ("Tay vợt Anna Berg đến. Ngôi sao xứ bạch dương đã thắng.", "Ngôi sao xứ bạch dương", "Anna Berg"),
        (
            "Tay vợt Nga Anna Berg thua tay vợt Pháp Mai Roux. Rồi tay vợt người Nga khóc.",
            "tay vợt người Nga",
            "Anna Berg",
        ),
        ("Ca sĩ Lê Nam hát. Nam vui. Nam về. Ở đây, Trần Tý chờ. Khuya, nam ca sĩ ngủ.", "nam ca sĩ", "Lê Nam"),
        ("Ca sĩ Lê Lan về nước. “Tôi rất vui”, người đẹp bày tỏ.", "người đẹp", "Lê Lan"),
        ("Ca sĩ Lê Lan về nước. Cô gặp nhiều người đẹp và nghệ sĩ.", "người đẹp", None),
        ("Chủ tịch xã Lê Lâm đến xem. Tiền đạo của Hà Nội ghi bàn.", "Tiền đạo của Hà Nội", None),
        ("Ca sĩ Lê Thị Lan hát. Các ca sĩ này về.", "ca sĩ", None),
        ("Ca sĩ Lê Thị Lan nhận giải nữ ca sĩ.", "nữ ca sĩ", None),
        ("Tay vợt Trần Nam gặp tay vợt người Nga.", "tay vợt người Nga", None),
        ("Diễn viên Lê Thị Lan đến. Ông Nam gặp diễn viên phủ nhận điều này.", "diễn viên phủ nhận điều", None),
    ],
)
def test_a_trade_calls_a_person_again_where_it_goes_with_the_one_named_before(
    reading: Callable[..., Reading], text: str, epithet: str, person: str | None
) -> None:
    """A trade with what tells him apart calls the person again who was named before its clause, where it goes with him."""
    bearers = [name.name for name in reading(text).names if epithet in name.forms]
    assert bearers == ([person] if person else [])
