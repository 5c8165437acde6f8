"""Days and moments as pages and feeds write them."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from doichieu.records.article import HANOI

_DAY = r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<year>\d{4})"
_HOUR = r"(?P<hour>\d{1,2})[:hg](?P<minute>\d{2})(?::(?P<second>\d{2}))?(?:\s*(?P<half>[AP]M))?"
_ZONE = r"(?:\(?(?:GMT|UTC)?\s?(?P<zone>[+-]\d{1,2}(?::?\d{2})?)\)?)?"
_WRITTEN = re.compile(rf"{_DAY}(?:\D{{1,5}}{_HOUR}\s*{_ZONE})?", re.IGNORECASE)
_HOUR_FIRST = re.compile(rf"{_HOUR}\s*{_ZONE}[^\d]{{1,12}}{_DAY}", re.IGNORECASE)
_SHORT_ZONE = re.compile(r"([+-])(\d)(:?\d\d)$")
_ZONE_OF_MAIL = re.compile(r"\s(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?$")
_FINE = re.compile(r"(\.\d{1,9})")


def moment(written: str) -> str | None:
    """Return a day or moment as ISO 8601, or None where none is written.

    ISO 8601 (also with +7:00), the form of mail (Thu, 04 Sep 2025 09:00:00 +0700), and that of Vietnamese pages
    ("Thứ tư, 03/09/2025, 19:20 (GMT+7)", "19:20 03/09/2025"): the day before the month, unless it could be none
    (9/30/2025) or the hour is told with AM or PM (9/3/2025 7:20:45 PM). Without a zone it is Vietnamese time.
    """
    tidy = " ".join(written.split())[:100]
    return _iso(tidy) or _mail(tidy) or _vietnamese(tidy)


def _iso(tidy: str) -> str | None:
    with_zone = _SHORT_ZONE.sub(r"\g<1>0\2\3", tidy)
    for form in (tidy, with_zone, _FINE.sub("", with_zone)):
        try:
            found = dt.datetime.fromisoformat(form)
        except ValueError:
            continue
        return form[:10] if len(form) == 10 else found.isoformat(timespec="seconds")
    return None


def _mail(tidy: str) -> str | None:
    try:
        return parsedate_to_datetime(_mail_zone(tidy)).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _mail_zone(tidy: str) -> str:
    """Return a date of mail with its zone as mail has it: "+7:00" and "GMT+7" as "+0700"."""
    return _ZONE_OF_MAIL.sub(lambda m: f" {m[1]}{int(m[2]):02d}{m[3] or '00'}", tidy)


def _vietnamese(tidy: str) -> str | None:
    found = _HOUR_FIRST.search(tidy) or _WRITTEN.search(tidy)
    if found is None:
        return None
    told = found.groupdict()
    day, month = int(told["a"]), int(told["b"])
    if (told["half"] or month > 12) and day <= 12:
        day, month = month, day
    try:
        when = dt.datetime(int(told["year"]), month, day)
        if told["hour"] is None:
            return when.date().isoformat()
        hour = int(told["hour"])
        if told["half"]:
            hour = hour % 12 + 12 * (told["half"].upper() == "PM")
        when = when.replace(hour=hour, minute=int(told["minute"]), second=int(told["second"] or 0))
    except ValueError:
        return None
    return when.replace(tzinfo=_zone(told["zone"])).isoformat(timespec="seconds")


def _zone(told: str | None) -> dt.timezone:
    if not told:
        return HANOI
    sign, digits = told[0], told[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours > 14 or minutes > 59:
        return HANOI
    return dt.timezone(dt.timedelta(hours=hours, minutes=minutes) * (-1 if sign == "-" else 1))
