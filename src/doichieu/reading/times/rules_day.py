"""Days: calendar dates, weekdays and relative days, each with an hour or a part of the day before it."""

from __future__ import annotations

import datetime as dt
import re

from doichieu.lexicon.words import function_words
from doichieu.reading.anchored import DIGITS
from doichieu.reading.times.anchor import WEEKDAYS, away, day_of_month, part_of_day, valid_day, weekday, year_for
from doichieu.reading.times.lasting import lasting
from doichieu.reading.times.rule import Context, Example, Made, Rule, again, part

HEDGE = r"(?:(?P<hedge>vào khoảng|khoảng gần|khoảng hơn|khoảng|gần|hơn|tầm|chừng|trước|sau)\s)?"
_MINUTE = r"(?:\s?(?P<minute>[0-5]\d)\b(?:\s?(?:phút|p|’|')(?![^\W\d]))?)?"
CLOCK = (
    rf"(?:(?<![\w.,/])(?P<hour>[01]?\d|2[0-4])\s?(?:h|g|giờ){_MINUTE}(?![^\W\d])"
    r"|(?<![\d.,/])(?P<hour2>[01]?\d|2[0-3]):(?P<minute2>[0-5]\d)(?![\d:]))"
)
PART = (
    r"(?P<part>rạng sáng|tờ mờ sáng|sáng sớm|đầu giờ sáng|giữa trưa|đầu giờ chiều|chiều muộn|chiều tối|tối muộn|"
    r"nửa đêm|đêm khuya|đêm muộn|sáng|trưa|chiều|tối|đêm|khuya)"
)
ZONE = r"(?:giờ\s(?:địa phương|hà nội|việt nam|gmt))"
DAY_WORD = r"(?P<dayword>ngày|hôm|mồng|mùng)\s"
LEAD = re.compile(
    rf"(?:\b{HEDGE}{CLOCK}\s?,?\s?(?:{ZONE}\s?,?\s?)?(?:{PART}\s)?(?:{DAY_WORD})?"
    rf"|(?<!\w){again(PART)}\s(?:{again(DAY_WORD)})?|\b{again(again(DAY_WORD))}|\b{again(HEDGE)[:-1]})$"
)
"""What may stand directly before a day: an hour with its hedge, a part of the day, "ngày" or "hôm", in this order."""
D, M, Y = r"(?P<day>0?[1-9]|[12]\d|3[01])", r"(?P<month>0?[1-9]|1[0-2])", r"(?P<year>(?:19|20)\d\d)"
SAME = (
    r"(?:\s?[(,]?\s?(?:ngày\s)?(?P<day>0?[1-9]|[12]\d|3[01])\s?[./-]\s?(?P<month>0?[1-9]|1[0-2])"
    r"(?:\s?[./-]\s?(?P<year>(?:19|20)\d\d))?(?![\d.,]\d|\d)\)?)?"
)


_TO = r"\s?(?:-|–|,|và|đến|tới|rạng sáng)\s?(?:(?:sáng|trưa|chiều|tối|đêm)\s)?(?:ngày\s)?"
"""What joins the first day of a row or range to the next."""
_RANGE = re.compile(r"\d\s?(?:-|–|đến|tới|và|rạng sáng)\s?$")
_FROM = re.compile(r"\btừ\s$")
_SECOND = re.compile(r"\d\s?[.-]\s?(?:0?[1-9]|1[0-2])\s?(?:-|–|đến|tới|và)\s?(?:ngày\s)?$")
_FIRST = re.compile(r"\s?(?:-|–|đến|tới|và)\s?(?:ngày\s)?\d{1,2}\s?[.-]\s?(?:0?[1-9]|1[0-2])(?![\w-]|[.,]\d)")
_HAPPENS = re.compile(r"\b(?:diễn ra|khai mạc|bế mạc|kết thúc|khởi tranh|khởi hành|lên đường|trở về|vào)\s$")
"""What may stand before a day in digits without "ngày": a range that begins or ends with it, or what happens on it."""
_DAYS = re.compile(rf"(?:(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|từ)\s|\()\d{{1,2}}{_TO}$")


def timed(match: re.Match[str], context: Context, day: str) -> Made:
    """Return the DATE of a day, or the TIME where an hour or a part of the day leads it."""
    hour = part(context.lead, "hour") or part(match, "hour")
    words = part(context.lead, "part") or part(match, "part")
    hedge = part(context.lead, "hedge") or part(match, "hedge")
    if hour is not None:
        minute = part(context.lead, "minute") or part(match, "minute") or "00"
        number, day = _clock_hour(int(hour), words, day)
        mod = {"hơn": "AFTER", "sau": "AFTER", "trước": "BEFORE"}.get(hedge, "APPROX") if hedge else None
        return Made("TIME", f"{day}T{number:02}:{minute}", mod)
    if words:
        return Made("TIME", f"{day}{part_of_day(words)}")
    return Made("DATE", day)


def _clock_hour(hour: int, words: str | None, day: str) -> tuple[int, str]:
    """Return the hour of 24, and the day it is on: "1 giờ trưa" is 13, "2 giờ đêm" 2, midnight the next day's 0."""
    part_code = part_of_day(words) if words else ""
    if hour == 24 or (hour == 12 and part_code == "TNI"):
        try:
            return 0, (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()
        except OverflowError:
            return 0, day
    if (
        (part_code in ("TAF", "TEV") and hour < 12)
        or (part_code == "TMI" and hour < 3)
        or (part_code == "TNI" and 6 <= hour < 12)
    ):
        return hour + 12, day
    return hour, day


def _calendar(match: re.Match[str], context: Context) -> Made | None:
    month = int(match["month"])
    year = int(part(match, "year") or year_for(context.anchor, month))
    day = valid_day(year, month, int(match["day"]))
    return timed(match, context, day.isoformat()) if day else None


def _slashed(match: re.Match[str], context: Context) -> Made | None:
    """Day and month in digits: plain after "ngày", "hôm" or a part of the day.

    Without them 3/9 is a date only where no counted noun follows ("7/8 giải" is seven of eight), and 3.9 never.
    """
    if not (part(context.lead, "dayword") or part(context.lead, "part") or part(match, "year")):
        before = context.text[max(0, match.start() - 24) : match.start()]
        if _DAYS.search(before):  # "từ ngày 5 đến 12-7"
            return _calendar(match, context)
        counts = _counts(context.text, match.end())
        if "/" in match[0]:
            return None if counts and not _RANGE.search(before) else _calendar(match, context)
        second = _FIRST.match(context.text, match.end())
        begins = second and _FROM.search(before) and not _counts(context.text, second.end())
        ends = _SECOND.search(before) and ("ngày " in before or "từ " in before)
        happens = "-" in match[0] and _HAPPENS.search(before)
        if not begins and (counts or not (ends or happens)):
            return None
    return _calendar(match, context)


def _counts(text: str, at: int) -> bool:
    """Tell whether a noun follows that a number before it would count: "7/8 | giải", but "26-10 | tại Hà Nội"."""
    following = re.match(r"\s([^\W\d_]+)", text[at : at + 20])
    return following is not None and following[1] not in function_words()


def _day_only(match: re.Match[str], context: Context) -> Made | None:
    if part(context.lead, "dayword") != "ngày":
        return None
    return _day_before(match, context)


def _day_before(match: re.Match[str], context: Context) -> Made | None:
    """A day without its month, which a date after it may give ("từ ngày 3 đến 5/8")."""
    later = re.match(
        rf"{_TO}\d{{1,2}}\s?[./-]\s?(\d{{1,2}})\b",
        context.text[match.end() : match.end() + 30],
    )
    if later and 1 <= int(later[1]) <= 12:
        month = int(later[1])
        day = valid_day(year_for(context.anchor, month), month, int(part(match, "day") or 0))
    else:
        day = day_of_month(context.anchor, int(part(match, "day") or 0))
    return timed(match, context, day.isoformat()) if day else None


_RELATIVE = {
    "hôm nay": 0, "ngày hôm nay": 0, "nay": 0, "hôm qua": -1, "ngày hôm qua": -1, "qua": -1, "hôm kia": -2,
    "hôm trước nữa": -2, "ngày mai": 1, "mai": 1, "ngày kia": 2, "sáng mai": 1,
}  # fmt: skip


def _relative(match: re.Match[str], context: Context) -> Made | None:
    if match["word"] in ("nay", "qua", "mai") and not part(context.lead, "part"):
        return None
    day = context.anchor + dt.timedelta(days=_RELATIVE[match["word"]])
    if part(match, "day"):
        month = int(match["month"])
        named = valid_day(int(part(match, "year") or year_for(context.anchor, month)), month, int(match["day"]))
        day = named or day
    return timed(match, context, day.isoformat())


def _same_day(match: re.Match[str], context: Context) -> Made:
    return timed(match, context, context.last.isoformat())


def _day_after(match: re.Match[str], context: Context) -> Made | None:
    """Return the day after the one the text has set; without one it cannot be told."""
    after = away(context.last, 1, "D") if context.last != context.anchor else None
    return timed(match, context, after) if after else None


def _weekday(match: re.Match[str], context: Context) -> Made | None:
    index = 6 if match["weekday"] == "chủ nhật" else WEEKDAYS[match["weekday"].split()[-1]]
    named = _calendar(match, context) if part(match, "day") else None
    if named:
        return named
    when = part(match, "when") or ""
    direction = -1 if "trước" in when else 1 if when in ("tuần tới", "tới", "tuần sau", "này tới") else 0
    return timed(match, context, weekday(context.anchor, index, direction).isoformat())


def _clock(match: re.Match[str], context: Context) -> Made | None:
    if not part(match, "part") and lasting(context, match.start(), match[0]):
        return None  # "kéo dài hơn 2 giờ"
    return timed(match, context, context.last.isoformat())


DAY_RULES = (
    Rule(
        "ngày tháng bằng chữ",
        (DIGITS,),
        re.compile(rf"(?<!\d){D}\s?tháng\s{M}(?:(?:\s|,\s?)năm\s{Y}|\s?/\s?{again(Y)})?(?!\d)"),
        _calendar,
        (
            Example("ngày 3 tháng 9 năm 2024", (("ngày 3 tháng 9 năm 2024", "DATE", "2024-09-03", None),)),
            Example(
                "Lúc 20 giờ 00 phút ngày 22 tháng 10",
                (("20 giờ 00 phút ngày 22 tháng 10", "TIME", "2025-10-22T20:00", None),),
            ),
        ),
        led=LEAD,
    ),
    Rule(
        "ngày/tháng",
        (DIGITS,),
        re.compile(
            rf"(?<![\w./])(?<![^\W\d]-){D}\s?[./-]\s?{M}(?:\s?[./-]\s?{Y}|,\s{again(Y)})?"
            r"(?!\w|[.,]\d|\s?[./-]\d|%)(?:\s(?P<ago>vừa qua|vừa rồi|tới đây|tới)\b)?"
        ),
        _slashed,
        (
            Example("hôm 3.9", (("hôm 3.9", "DATE", "2025-09-03", None),)),
            Example("vào ngày 30/12", (("ngày 30/12", "DATE", "2024-12-30", None),), "2025-01-05"),
            Example(
                "khoảng 7h sáng ngày 27.10", (("khoảng 7h sáng ngày 27.10", "TIME", "2025-10-27T07:00", "APPROX"),)
            ),
            Example("trưa ngày 1/11/2024", (("trưa ngày 1/11/2024", "TIME", "2024-11-01TMI", None),)),
            Example("sáng 18-10, nước rút", (("sáng 18-10", "TIME", "2025-10-18TMO", None),)),
            Example("6g30 tối 2/9", (("6g30 tối 2/9", "TIME", "2025-09-02T18:30", None),)),
            Example(
                "từ 20/10 đến 22/10.", (("20/10", "DATE", "2025-10-20", None), ("22/10", "DATE", "2025-10-22", None))
            ),
            Example("từ 03-9-2025 (giờ Hà Nội)", (("03-9-2025", "DATE", "2025-09-03", None),)),
            Example(
                "từ 26-10 đến 3-11.", (("26-10", "DATE", "2025-10-26", None), ("3-11", "DATE", "2025-11-03", None))
            ),
            Example("giải khởi tranh 25-10, kết thúc", (("25-10", "DATE", "2025-10-25", None),)),
            Example("anh thắng 7/8 giải đấu, đội nhà thắng 3-1", ()),
            Example("tăng 3.9 điểm, ngày 31/2, ngày 45/17", ()),
        ),
        led=LEAD,
    ),
    Rule(
        "ngày trong tháng",
        (DIGITS,),
        re.compile(rf"(?<=ngày\s){D}(?![\w%]|[.,/-]\d|\s?[./]\s?\d|\s(?:tháng|người|năm|tuổi|triệu|tỷ|nghìn))"),
        _day_only,
        (
            Example("sáng ngày 2, đoàn rời Bắc Kinh", (("sáng ngày 2", "TIME", "2025-09-02TMO", None),)),
            Example("từ ngày 3 đến 5/8", (("ngày 3", "DATE", "2025-08-03", None), ("5/8", "DATE", "2025-08-05", None))),
        ),
        led=LEAD,
    ),
    Rule(
        "ngày đầu của khoảng",
        (DIGITS,),
        re.compile(
            rf"(?<![\w./-]){D}(?={_TO}(?:0?[1-9]|[12]\d|3[01])\s?/\s?(?:0?[1-9]|1[0-2])(?!\d))"
            rf"|(?:(?<=sáng\s)|(?<=trưa\s)|(?<=chiều\s)|(?<=tối\s)|(?<=đêm\s)|(?<=từ\s)|(?<=\())"
            rf"{again(D)}(?={_TO}(?:0?[1-9]|[12]\d|3[01])\s?-\s?(?:0?[1-9]|1[0-2])(?![\d.,]))"
        ),
        _day_before,
        (
            Example(
                "từ tối 5 đến 12-8 (30 và 31-8)",
                (
                    ("tối 5", "TIME", "2025-08-05TEV", None),
                    ("12-8", "DATE", "2025-08-12", None),
                    ("30", "DATE", "2025-08-30", None),
                    ("31-8", "DATE", "2025-08-31", None),
                ),
            ),
            Example("Từ 1-25/8 nhà máy xả", (("1", "DATE", "2025-08-01", None), ("25/8", "DATE", "2025-08-25", None))),
            Example(
                "Đêm 11 rạng sáng 12/8",
                (("Đêm 11", "TIME", "2025-08-11TNI", None), ("rạng sáng 12/8", "TIME", "2025-08-12TMO", None)),
            ),
        ),
        led=LEAD,
    ),
    Rule(
        "hôm nay, hôm qua",
        ("ngày", "hôm"),
        re.compile(rf"\b(?P<word>ngày hôm nay|ngày hôm qua|hôm nay|hôm qua|hôm kia|ngày mai|ngày kia)\b{SAME}"),
        _relative,
        (
            Example("chiều hôm qua", (("chiều hôm qua", "TIME", "2025-09-03TAF", None),)),
            Example("Hôm nay trời mưa", (("Hôm nay", "DATE", "2025-09-04", None),)),
            Example("ngày mai (5/9)", (("ngày mai (5/9)", "DATE", "2025-09-05", None),)),
        ),
        led=LEAD,
    ),
    Rule(
        "sáng nay, tối qua",
        ("nay", "qua", "mai"),
        re.compile(rf"(?<=\s)(?P<word>nay|qua|mai)\b{SAME}"),
        _relative,
        (
            Example("sáng nay 4/9", (("sáng nay 4/9", "TIME", "2025-09-04TMO", None),)),
            Example("20h02 tối nay", (("20h02 tối nay", "TIME", "2025-09-04T20:02", None),)),
            Example("đêm qua mưa lớn", (("đêm qua", "TIME", "2025-09-03TNI", None),)),
        ),
        led=LEAD,
    ),
    Rule(
        "cùng ngày",
        ("cùng",),
        re.compile(r"\bcùng ngày\b"),
        _same_day,
        (
            Example(
                "Ngày 2/9 ông đến. Chiều cùng ngày ông về.",
                (("Ngày 2/9", "DATE", "2025-09-02", None), ("Chiều cùng ngày", "TIME", "2025-09-02TAF", None)),
            ),
        ),
        led=LEAD,
    ),
    Rule(
        "trong ngày",
        ("ngày",),
        re.compile(r"(?<=\btrong )ngày(?=[.,;:)]|\s(?:và|để|đã|được|vì|với|mà|nhưng|mưa|nắng)\b|\s?$)"),
        _same_day,
        (
            Example(
                "Ngày 2/9 ông đến và về trong ngày.",
                (("Ngày 2/9", "DATE", "2025-09-02", None), ("ngày", "DATE", "2025-09-02", None)),
            ),
            Example("trong ngày đầu ra quân", ()),
        ),
    ),
    Rule(
        "hôm sau",
        ("hôm",),
        re.compile(r"\bhôm sau\b"),
        _day_after,
        (
            Example(
                "Đêm 2/9 mưa lớn. Sáng hôm sau ông về.",
                (("Đêm 2/9", "TIME", "2025-09-02TNI", None), ("Sáng hôm sau", "TIME", "2025-09-03TMO", None)),
            ),
        ),
        led=LEAD,
    ),
    Rule(
        "thứ trong tuần",
        ("thứ", "chủ"),
        re.compile(
            rf"\b(?P<weekday>thứ\s(?:hai|ba|tư|năm|sáu|bảy|bẩy)|chủ nhật)(?![^\W])"
            r"(?:\s(?P<when>tuần trước|tuần qua|tuần tới|tuần sau|tuần này|vừa qua|vừa rồi|trước|tới|này)\b)?"
            rf"{SAME}"
        ),
        lambda match, context: _weekday(match, context) if _is_weekday(match, context) else None,
        (
            Example("hôm thứ Năm", (("hôm thứ Năm", "DATE", "2025-09-04", None),)),
            Example("sáng thứ Ba", (("sáng thứ Ba", "TIME", "2025-09-02TMO", None),)),
            Example("thứ Năm tuần trước", (("thứ Năm tuần trước", "DATE", "2025-08-28", None),)),
            Example("vào thứ Hai tới", (("thứ Hai tới", "DATE", "2025-09-08", None),)),
            Example("lần thứ hai ông đến", ()),
            Example("người vợ thứ hai", ()),
        ),
        led=LEAD,
    ),
    Rule(
        "giờ trong ngày",
        (DIGITS,),
        re.compile(rf"(?=\d){CLOCK}(?:\s?{PART}\b)?(?:\s?\(?{ZONE}\)?)?"),
        _clock,
        (
            Example("Đến 18h30 thì nước rút", (("18h30", "TIME", "2025-09-04T18:30", None),)),
            Example("lúc 14 giờ 50 phút", (("14 giờ 50 phút", "TIME", "2025-09-04T14:50", None),)),
            Example("lúc 2 giờ đêm", (("2 giờ đêm", "TIME", "2025-09-04T02:00", None),)),
            Example("lúc 12 giờ đêm", (("12 giờ đêm", "TIME", "2025-09-05T00:00", None),)),
            Example("khoảng 9 giờ sáng", (("khoảng 9 giờ sáng", "TIME", "2025-09-04T09:00", "APPROX"),)),
            Example("kéo dài hơn 2 giờ", (("hơn 2 giờ", "DURATION", "PT2H", "MORE_THAN"),)),
            Example("dập tắt sau gần 2 giờ", (("gần 2 giờ", "DURATION", "PT2H", "APPROX"),)),
            Example(
                "đóng cửa sau 22 giờ hằng ngày",
                (("sau 22 giờ", "TIME", "2025-09-04T22:00", "AFTER"), ("hằng ngày", "SET", "P1D", None)),
            ),
            Example("cấm trong khoảng 8h30", (("khoảng 8h30", "TIME", "2025-09-04T08:30", "APPROX"),)),
            Example("cấm bán sau 22h", (("sau 22h", "TIME", "2025-09-04T22:00", "AFTER"),)),
            Example("sau 3 giờ sáng", (("sau 3 giờ sáng", "TIME", "2025-09-04T03:00", "AFTER"),)),
        ),
        led=LEAD,
    ),
)


def _is_weekday(match: re.Match[str], context: Context) -> bool:
    """An ordinal ("lần thứ hai", "người thứ ba") is no weekday; a weekday stands beside a word of time or alone."""
    if match["weekday"] == "chủ nhật" or part(match, "when") or part(context.lead, "part") or part(match, "day"):
        return True
    if context.text[match.end() : match.end() + 1] in (",", ":"):  # "Thứ hai, …": a list
        return False
    return part(context.lead, "dayword") is not None or bool(
        re.search(r"(?:\bvào|\btừ|\bđến|^|[.,(]|\bsáng)\s?$", context.text[max(0, match.start() - 6) : match.start()])
    )
