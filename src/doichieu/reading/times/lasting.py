"""Hours that something lasts, by what stands before them: "kéo dài 2 giờ 30 phút" is no hour of the day."""

from __future__ import annotations

import re

from doichieu.reading.times.rule import Context

_HEDGES = "hơn|gần|khoảng|chừng|ít nhất|tối đa"
_HEDGE = rf"(?:(?:{_HEDGES})\s)?$"
_LASTS = re.compile(rf"\b(?:kéo dài|suốt|mất|trong|trong vòng)\s(?:(?:{_HEDGES}|tới|đến)\s)?$")
_SURELY = re.compile(rf"\b(?:kéo dài|suốt|mất)\s{_HEDGE}")
_OFTEN = re.compile(r"\s(?:hằng|hàng|mỗi|thứ|chủ nhật|hôm|các ngày)\b")
_AFTER = re.compile(rf"\b[Ss]au\s{_HEDGE}")
_LONGEST = 24


def lasting(context: Context, start: int, hours: str) -> bool:
    """Tell whether hours that start there are how long something lasts; "sau 2 giờ" is, "sau 22h" is not."""
    before = max(0, start - _LONGEST), start
    with_minutes = len(re.findall(r"\d+", hours)) > 1
    if (_SURELY if with_minutes else _LASTS).search(context.text, *before):
        return True
    if "giờ" not in hours or _OFTEN.match(context.text, start + len(hours)):
        return False
    return bool(_AFTER.search(context.text, *before))
