"""Two resolved times set against each other."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from doichieu.records import Time

_CALENDAR = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T\S+)?")
Relation = Literal["same", "more_exact", "differ", "unrelated"]


def dated(time: Time) -> bool:
    """Tell whether a time has a place on the calendar."""
    return time.type in ("DATE", "TIME") and bool(re.match(r"\d{4}", time.value))


def order(value: str, mod: str | None = None) -> str:
    """Return a key that sorts TIMEX3 values by when they begin: a week by its Monday, a quarter by its first month."""
    if mod in ("MID", "END"):
        part = bounds(value, mod)
        if part:
            return part[0].isoformat()
    found = bounds(value)
    if found and not re.match(r"\d{4}(?:-\d\d|$)", value):
        first = found[0].isoformat()
        return first if re.match(r"\d{4}-W\d", value) else first[:7]
    parts = {"TMO": "T06", "TMI": "T11", "TAF": "T14", "TEV": "T18", "TNI": "T21"}
    return value[:10] + parts.get(value[10:], value[10:])


_LONG = {"Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6)}
_LONG |= {"SP": (1, 3), "SU": (4, 3), "FA": (7, 3), "WI": (10, 3)}


def bounds(value: str, mod: str | None = None) -> tuple[dt.date, dt.date] | None:
    """Return the first day of a TIMEX3 value and the day after its last; None where it has no place on the calendar.

    The start, middle and end of a longer time (`mod` START, MID, END) are a third of it each.
    """
    whole = _whole(value)
    if whole is None or mod not in ("START", "MID", "END"):
        return whole
    third = (whole[1] - whole[0]) // 3
    if mod == "MID":
        return whole[0] + third, whole[1] - third
    return (whole[0], whole[0] + third) if mod == "START" else (whole[1] - third, whole[1])


def _whole(value: str) -> tuple[dt.date, dt.date] | None:
    found = re.match(r"(\d{4})(?:-(\d\d)-(\d\d)|-W(\d\d)|-(\d\d)$|-([QHSFW][1-4PUAI])$|$)", value)
    if found is None:
        return None
    year, month, day, week, whole, part = found.groups()
    try:
        if week or day:
            first = (
                dt.date.fromisocalendar(int(year), int(week), 1) if week else dt.date(int(year), int(month), int(day))
            )
            return first, first + dt.timedelta(days=7 if week else 1)
        start, months = (int(whole), 1) if whole else _LONG.get(part, (1, 12))
        first = dt.date(int(year), start, 1)
        beyond = start - 1 + months
        return first, dt.date(int(year) + beyond // 12, beyond % 12 + 1, 1)
    except (ValueError, OverflowError):
        return None


def calendar(time: Time) -> str | None:
    """Return the day, month, year or other period of a time that is on the calendar: of two the same it is the same."""
    found = _CALENDAR.fullmatch(time.value)
    return (found[1] if found else time.value) if dated(time) else None


def compare(a: Time, b: Time) -> Relation:
    """Return how two times stand to each other; one that is less exact than the other can hold it."""
    if not (dated(a) and dated(b)):
        return "unrelated"
    one, two = _CALENDAR.fullmatch(a.value), _CALENDAR.fullmatch(b.value)
    if one is None or two is None:  # weeks, quarters, seasons: the same in the same words only
        return "same" if a.value == b.value else "unrelated"
    if one[1] == two[1]:
        return "same"
    if one[1].startswith(two[1]) or two[1].startswith(one[1]):
        return "more_exact"
    return "differ"


_HOURS = {"TMO": (0, 12), "TMI": (11, 14), "TAF": (12, 19), "TEV": (17, 24), "TNI": (18, 24)}
"""From which hour to which a part of the day lasts, as loosely as the press uses it."""


def compare_hours(a: Time, b: Time) -> Relation:
    """Return how two times stand to each other where the hour and the edge count too.

    "12h30" is more exact than "trưa" is, "cuối năm 2011" than "năm 2011"; "đầu năm" and "cuối năm" differ.
    """
    relation = compare(a, b)
    if relation == "same" and a.mod != b.mod:
        return "differ" if {a.mod, b.mod} <= {"START", "MID", "END"} else "more_exact"
    one, two = _hours(a.value), _hours(b.value)
    if relation == "more_exact" and _apart(a, b):
        return "differ"
    if relation != "same" or one == two:
        return relation
    return "more_exact" if max(one[0], two[0]) < min(one[1], two[1]) else "differ"


def _apart(a: Time, b: Time) -> bool:
    """Tell whether two times have no day in common: "đầu năm 2011" and "tháng 11/2011"."""
    one, two = (bounds(time.value, time.mod) for time in (a, b))
    if one is None or two is None:
        return False
    return one[1] <= two[0] or two[1] <= one[0]


def _hours(value: str) -> tuple[float, float]:
    """Return from which hour of its day to which a time lasts."""
    clock = re.search(r"T(\d\d):(\d\d)", value)
    if clock:
        begins = int(clock[1]) + int(clock[2]) / 60
        return begins, begins + 1 / 60
    return _HOURS.get(value[10:], (0, 24))
