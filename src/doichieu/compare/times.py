"""Two resolved times set against each other."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from doichieu.records import Time

_CALENDAR = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T\S+)?")
Relation = Literal["same", "compatible", "differ", "unrelated"]


def dated(time: Time) -> bool:
    """Tell whether a time has a place on the calendar."""
    return time.type in ("DATE", "TIME") and bool(re.match(r"\d{4}", time.value))


def order(value: str) -> str:
    """Return a key that sorts TIMEX3 values by when they begin: a week by its Monday, a quarter by its first month."""
    week = re.match(r"(\d{4})-W(\d\d)", value)
    if week:
        return dt.date.fromisocalendar(int(week[1]), int(week[2]), 1).isoformat()
    part = re.match(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)", value)
    if part:
        month = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 2, "SU": 5, "FA": 8, "WI": 11}[part[2]]
        return f"{part[1]}-{month:02}"
    parts = {"TMO": "T06", "TMI": "T11", "TAF": "T14", "TEV": "T18", "TNI": "T21"}
    return value[:10] + parts.get(value[10:], value[10:])


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
        return "compatible"
    return "differ"
