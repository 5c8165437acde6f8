"""Calendar arithmetic: from what the text names to a TIMEX3 value, against an anchor day.

Values are strings as in TimeML's TIMEX3 (Pustejovsky et al. 2003): 2025-09-03, 2025-09, 2025-W36, 2025-Q3, P3D.
"""

from __future__ import annotations

import datetime as dt

PARTS = {"sáng": "TMO", "trưa": "TMI", "chiều": "TAF", "tối": "TEV", "đêm": "TNI", "khuya": "TNI"}
WEEKDAYS = {
    "hai": 0,
    "2": 0,
    "ba": 1,
    "3": 1,
    "tư": 2,
    "4": 2,
    "năm": 3,
    "5": 3,
    "sáu": 4,
    "6": 4,
    "bảy": 5,
    "bẩy": 5,
    "7": 5,
}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4}
MONTH_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip


def part_of_day(words: str) -> str:
    """Return the TIMEX3 part of day ("rạng sáng": TMO); the last word decides, save at night."""
    if "đêm" in words:
        return "TNI"
    return next(PARTS[word] for word in reversed(words.split()) if word in PARTS)


def valid_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def year_for(anchor: dt.date, month: int) -> int:
    """Return the year a bare month or day/month means: the anchor's, but the next or last one across New Year."""
    if month - anchor.month >= 9:
        return anchor.year - 1
    if anchor.month - month >= 10:
        return anchor.year + 1
    return anchor.year


def day_of_month(anchor: dt.date, day: int) -> dt.date | None:
    """Return the day meant by "ngày 17": this month's, or last month's where that lies more than ten days ahead."""
    found = valid_day(anchor.year, anchor.month, day)
    if found is None or (found - anchor).days > 10:
        last = anchor.replace(day=1) - dt.timedelta(days=1)
        return valid_day(last.year, last.month, day) or found
    return found


def weekday(anchor: dt.date, index: int, direction: int) -> dt.date:
    """Return a weekday: direction 0 the last one up to the anchor, -1 in last week, 1 the next one after it."""
    back = (anchor.weekday() - index) % 7
    if direction < 0:
        return anchor - dt.timedelta(days=anchor.weekday() + 7 - index)
    return anchor - dt.timedelta(days=back) if direction == 0 else anchor + dt.timedelta(days=7 - back)


def week(day: dt.date) -> str:
    """Return the ISO week of a day: 2025-W36."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def add_months(anchor: dt.date, months: int) -> str:
    """Return the month so many months away: 2025-09."""
    index = anchor.year * 12 + anchor.month - 1 + months
    return f"{index // 12:04}-{index % 12 + 1:02}"


def away(anchor: dt.date, amount: int, unit: str) -> str | None:
    """Return the DATE that lies `amount` units after the anchor (before it where negative), as exact as the unit."""
    try:
        if unit in ("D", "W"):
            moved = anchor + dt.timedelta(days=amount * (7 if unit == "W" else 1))
            return week(moved) if unit == "W" else moved.isoformat()
        if unit == "M":
            return add_months(anchor, amount)
        year = anchor.year + amount * {"Y": 1, "E": 10, "C": 100}[unit]
    except (OverflowError, KeyError):
        return None
    return f"{year:04}" if 0 < year < 10_000 else None
