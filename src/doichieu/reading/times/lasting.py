"""Hours that something lasts, by what stands before them: "kéo dài 2 giờ 30 phút" is no hour of the day."""

from __future__ import annotations

import re

from doichieu.reading.times.rule import Context

_HEDGE = r"(?:(?:hơn|gần|khoảng|chừng|tới|đến|ít nhất|tối đa)\s)?$"
_LASTS = re.compile(rf"\b(?:kéo dài|suốt|mất|trong|trong vòng)\s{_HEDGE}")
_AFTER = re.compile(rf"\b[Ss]au\s{_HEDGE}")
_LONGEST = 24


def lasting(context: Context, start: int, hours: str) -> bool:
    """Tell whether hours that start there are how long something lasts; "sau 2 giờ" is, "sau 22h" is not."""
    before = max(0, start - _LONGEST), start
    if _LASTS.search(context.text, *before):
        return True
    return "giờ" in hours and bool(_AFTER.search(context.text, *before))
