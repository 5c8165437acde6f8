"""Periods of the calendar: weeks, months, quarters, years."""

from __future__ import annotations

import datetime as dt
import re

from doichieu.lexicon.words import function_words, places, word_set
from doichieu.reading.anchored import DIGITS
from doichieu.reading.times.anchor import MONTH_WORDS, QUARTERS, add_months, week, year_for
from doichieu.reading.times.rule import EDGES, Context, Example, Made, Rule, part

EDGE = r"(?:(?P<edge>đầu|giữa|cuối|hết|cả)\s)?"
MODS = {"đầu": "START", "giữa": "MID", "cuối": "END"}
YEAR = r"(?:19|20)\d\d"
_LAST_WORD = re.compile(r"([^\W\d_]+) $")
_LONGEST_NAME = 40
_LONGEST_PLACE = 3
"""So many words of a place's name at its end are looked at."""
_PERIOD = re.compile(r"(?P<year>\d{4})(?P<period>-(?:\d\d|[QH]\d))")


def _edged(match: re.Match[str], value: str) -> Made:
    return Made("DATE", value, MODS.get(part(match, "edge") or ""))


def _month(match: re.Match[str], context: Context) -> Made | None:
    word = match["month"]
    month = int(word) if word.isdigit() else MONTH_WORDS[word]
    year, relative = part(match, "year"), part(match, "relative")
    if year:
        number = int(year)
    elif relative:
        number = context.anchor.year + {"ngoái": -1, "trước": -1, "nay": 0, "này": 0, "sau": 1, "tới": 1}[relative]
    else:
        number = year_for(context.anchor, month)
    return _edged(match, f"{number}-{month:02}")


def _relative_month(match: re.Match[str], context: Context) -> Made:
    shift = {"này": 0, "nay": 0, "trước": -1, "qua": -1, "rồi": -1, "vừa qua": -1, "vừa rồi": -1, "tới": 1, "sau": 1}
    return _edged(match, add_months(context.anchor, shift[match["which"]]))


def _week(match: re.Match[str], context: Context) -> Made:
    which = match["which"]
    shift = {"này": 0, "nay": 0, "trước": -1, "rồi": -1, "qua": -1, "vừa qua": -1, "vừa rồi": -1, "tới": 1, "sau": 1}[
        which
    ]
    # "cuối tuần qua" said on a weekend is that weekend's own week
    if which in ("qua", "vừa qua") and context.anchor.weekday() >= 5:
        shift = 0
    return _edged(match, week(context.anchor + dt.timedelta(weeks=shift)))


def _this_period(match: re.Match[str], context: Context) -> Made:
    return _edged(match, week(context.anchor) if match["unit"] == "tuần" else add_months(context.anchor, 0))


def _year(match: re.Match[str], _: Context) -> Made:
    return _edged(match, match["year"])


def _bare_year(match: re.Match[str], context: Context) -> Made | None:
    """A bare 2012 is a year where no counted noun follows it."""
    following = re.match(r"\s([^\W\d_]+)", context.text[match.end() : match.end() + 20])
    if (following and following[1] not in function_words()) or _named_before(context.cased, match.start()):
        return None
    return Made("DATE", part(match, "year") or "")


def _named_before(text: str, at: int) -> bool:
    """Tell whether a name that is no place stands before a year and so bears it: "World Cup 2018", "BLDS 2015"."""
    lead = text[max(0, at - _LONGEST_NAME) : at]
    last = _LAST_WORD.search(lead)
    if last is None or not last[1][0].isupper():
        return False
    if last[1].lower() in function_words() or last[1].lower() in word_set("before_year"):
        return False
    begins = lead[: last.start()].rstrip(" ")[-1:] in ("", ".", "!", "?", "…", "\n")
    parts = lead.split()[-_LONGEST_PLACE:]
    place = any(places().whole(" ".join(parts[size:])) is not None for size in range(len(parts)))
    return not place and (last[1].isupper() or not begins)


def _decade(match: re.Match[str], context: Context) -> Made:
    """Return ten years: "thập niên 1960", "những năm 90" (of this century only where that is past)."""
    written = match["decade"]
    if len(written) == 4:
        return _edged(match, written[:3])
    century = 20 if 2000 + int(written) <= context.anchor.year else 19
    return _edged(match, f"{century}{written[0]}")


def _relative_year(match: re.Match[str], context: Context) -> Made:
    shift = {"nay": 0, "này": 0, "ngoái": -1, "trước": -1, "kia": -2, "tới": 1, "sau": 1}[match["which"]]
    return _edged(match, f"{context.anchor.year + shift:04}")


def _quarter(match: re.Match[str], context: Context) -> Made:
    year = part(match, "year") or f"{context.anchor.year - (part(match, 'relative') == 'ngoái')}"
    return _edged(match, f"{year}-Q{QUARTERS[match['quarter']]}")


def _half(match: re.Match[str], context: Context) -> Made:
    year = part(match, "year") or f"{context.anchor.year - (part(match, 'relative') == 'ngoái')}"
    return Made("DATE", f"{year}-H{1 if match['half'] == 'đầu' else 2}")


def _months_of_year(match: re.Match[str], _: Context) -> Made:
    return Made("DURATION", f"P{match['count']}M")


def _same_period(match: re.Match[str], context: Context) -> Made:
    """Return the month, quarter or half told just before, of the year named or the one before it; else that year."""
    told = _PERIOD.fullmatch(context.before)
    year = part(match, "year") or f"{int(told['year'] if told else context.anchor.year) - 1:04}"
    return Made("DATE", year + (told["period"] if told else ""))


def _season(match: re.Match[str], context: Context) -> Made:
    season = {"xuân": "SP", "hè": "SU", "hạ": "SU", "thu": "FA", "đông": "WI"}[match["season"]]
    year = part(match, "year") or f"{context.anchor.year - (part(match, 'relative') == 'ngoái')}"
    return Made("DATE", f"{year}-{season}")


def _undated_edge(match: re.Match[str], context: Context) -> Made:
    return _edged(match, f"{context.anchor.year:04}")


PERIOD_RULES = (
    Rule(
        "tháng",
        (*EDGES, "tháng"),
        re.compile(
            rf"\b{EDGE}tháng\s(?P<month>0?[1-9](?!\d)|1[0-2](?!\d)|giêng|chạp|mười một|mười hai|"
            r"(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\s(?:\d{4}|nay|ngoái|tháng)))(?!%|\s?[.,]\d\s)"
            rf"(?:\s?[./-]\s?(?P<year>{YEAR})|(?:,?\snăm|,)\s(?P<year2>{YEAR})|\snăm\s(?P<relative>nay|này|ngoái|trước|sau|tới))?"
            r"(?![\w/])(?:\s(?:vừa qua|vừa rồi|tới đây|tới)\b)?"
        ),
        _month,
        (
            Example("cuối tháng 8", (("cuối tháng 8", "DATE", "2025-08", "END"),)),
            Example("tháng 11 năm ngoái", (("tháng 11 năm ngoái", "DATE", "2024-11", None),)),
            Example("giữa tháng 10-2013", (("giữa tháng 10-2013", "DATE", "2013-10", "MID"),)),
            Example("tháng Giêng năm 2010", (("tháng Giêng năm 2010", "DATE", "2010-01", None),)),
            Example("tháng 13", ()),
        ),
    ),
    Rule(
        "tháng này, tháng trước",
        (*EDGES, "tháng"),
        re.compile(rf"\b{EDGE}tháng\s(?P<which>này|nay|trước|vừa qua|vừa rồi|qua|rồi|tới|sau)\b"),
        _relative_month,
        (Example("đầu tháng này", (("đầu tháng này", "DATE", "2025-09", "START"),)),),
    ),
    Rule(
        "tuần này, cuối tuần qua",
        (*EDGES, "tuần"),
        re.compile(rf"\b{EDGE}tuần\s(?:lễ\s)?(?P<which>này|nay|trước|vừa qua|vừa rồi|qua|rồi|tới|sau)\b"),
        _week,
        (
            Example("Trong tuần này, NIS ước tính", (("tuần này", "DATE", "2025-W36", None),)),
            Example("cuối tuần qua", (("cuối tuần qua", "DATE", "2025-W35", "END"),)),
            Example("tuần tới", (("tuần tới", "DATE", "2025-W37", None),)),
        ),
    ),
    Rule(
        "hồi đầu tuần, hồi cuối tháng",
        EDGES,
        re.compile(r"(?<=hồi )(?P<edge>đầu|giữa|cuối)\s(?P<unit>tuần|tháng)\b(?!\s(?:\d|giêng|chạp))"),
        _this_period,
        (
            Example("bay thử hồi đầu tuần", (("đầu tuần", "DATE", "2025-W36", "START"),)),
            Example("bay thử hồi giữa tháng", (("giữa tháng", "DATE", "2025-09", "MID"),)),
        ),
    ),
    Rule(
        "năm",
        (*EDGES, "giai", "năm"),
        re.compile(rf"\b{EDGE}(?:giai đoạn\s)?năm(?:\shọc)?\s(?P<year>{YEAR})(?![\w%]|[.,]\d)"),
        _year,
        (
            Example("cuối năm 2014", (("cuối năm 2014", "DATE", "2014", "END"),)),
            Example("năm 2012", (("năm 2012", "DATE", "2012", None),)),
            Example("năm 3000 người", ()),
        ),
    ),
    Rule(
        "năm trần",
        (DIGITS,),
        re.compile(
            rf"(?<![\w.,/:$-])(?P<year>{YEAR})(?![\w%/]|[.,]\d|-\d{{1,2}}\b)|(?<=\d{{4}}-)(?P<year2>{YEAR})(?![\w%/]|[.,]\d)"
        ),
        _bare_year,
        (
            Example("giai đoạn 2011-2015", (("2011", "DATE", "2011", None), ("2015", "DATE", "2015", None))),
            Example("(sinh 1953, quê Hà Nội)", (("1953", "DATE", "1953", None),)),
            Example("có 2012 ngôi nhà", ()),
            Example("trước thềm World Cup 2018", ()),
            Example("ông đến hồi tháng Tám 2018", (("2018", "DATE", "2018", None),)),
            Example("ông Nam (SN 1972, quê Hà Nội)", (("1972", "DATE", "1972", None),)),
            Example("bầu cử ở Mỹ 2016.", (("2016", "DATE", "2016", None),)),
        ),
    ),
    Rule(
        "thập niên",
        (*EDGES, "thập", "những"),
        re.compile(
            rf"\b{EDGE}(?:thập niên|thập kỷ|thập kỉ|những năm)\s(?P<decade>(?:1[89]|20)?[1-9]0)(?!\d|[.,/-]\d)"
            r"(?:\s(?:của\s)?thế kỷ\s(?:trước|20|xx)\b)?"
        ),
        _decade,
        (
            Example("Vào thập niên 1960, ông đến", (("thập niên 1960", "DATE", "196", None),)),
            Example("cuối những năm 90", (("cuối những năm 90", "DATE", "199", "END"),)),
        ),
    ),
    Rule(
        "năm nay, năm ngoái",
        (*EDGES, "năm"),
        re.compile(rf"\b{EDGE}năm\s(?P<which>nay|ngoái|trước|kia|tới|sau)\b(?!\s?đây|\s?đó)"),
        _relative_year,
        (
            Example("hồi đầu năm nay", (("đầu năm nay", "DATE", "2025", "START"),)),
            Example("Năm ngoái, hai bên", (("Năm ngoái", "DATE", "2024", None),)),
            Example("3 năm trước đây", (("3 năm trước đây", "DATE", "2022", None),)),
        ),
    ),
    Rule(
        "đầu năm, cuối năm",
        EDGES,
        re.compile(r"(?<!tháng\s)\b(?P<edge>đầu|giữa|cuối)\snăm\b(?!\s(?:\d|nay|ngoái|trước|tới|sau|học|thứ))"),
        _undated_edge,
        (Example("Đến cuối năm sẽ xong", (("cuối năm", "DATE", "2025", "END"),)),),
    ),
    Rule(
        "quý",
        (*EDGES, "quý", "q1", "q2", "q3", "q4", "qi", "qii", "qiii", "qiv"),
        re.compile(
            rf"\b{EDGE}(?:quý\s|q)(?P<quarter>iii|ii|iv|i|[1-4]|một|hai|ba|tư)\b(?:\s?[/-]\s?(?P<year>{YEAR})|\snăm\s(?P<year2>{YEAR})|\snăm\s(?P<relative>nay|ngoái))?(?![\w/])"
        ),
        _quarter,
        (
            Example("quý III", (("quý III", "DATE", "2025-Q3", None),)),
            Example("quý 3/2012", (("quý 3/2012", "DATE", "2012-Q3", None),)),
            Example("quý ông", ()),
        ),
    ),
    Rule(
        "sáu tháng đầu năm",
        ("6", "sáu"),
        re.compile(rf"\b(?:6|sáu)\stháng\s(?P<half>đầu|cuối)\snăm(?:\s(?P<year>{YEAR})|\s(?P<relative>nay|ngoái))?\b"),
        _half,
        (Example("6 tháng đầu năm", (("6 tháng đầu năm", "DATE", "2025-H1", None),)),),
    ),
    Rule(
        "chín tháng đầu năm",
        (DIGITS,),
        re.compile(rf"\b(?P<count>\d{{1,2}})\stháng\s(?:đầu|cuối)\snăm(?:\s(?:{YEAR}|nay|ngoái))?\b"),
        _months_of_year,
        (Example("9 tháng đầu năm 2013", (("9 tháng đầu năm 2013", "DURATION", "P9M", None),)),),
    ),
    Rule(
        "cùng kỳ",
        ("cùng",),
        re.compile(rf"\bcùng k[ỳì](?:\s(?:năm\s)?(?P<year>{YEAR})|\snăm\s(?:ngoái|trước))?\b"),
        _same_period,
        (
            Example("tăng 5% so với cùng kỳ năm ngoái", (("cùng kỳ năm ngoái", "DATE", "2024", None),)),
            Example(
                "Quý III/2025 lãi 5 tỷ đồng, cùng kỳ 2023 lỗ 2 tỷ",
                (("Quý III/2025", "DATE", "2025-Q3", None), ("cùng kỳ 2023", "DATE", "2023-Q3", None)),
            ),
        ),
    ),
    Rule(
        "mùa",
        ("mùa",),
        re.compile(
            r"\b(?<!gió )mùa\s(?P<season>xuân|hè|hạ|thu|đông)"
            rf"(?:\snăm\s(?:(?P<year>{YEAR})|(?P<relative>nay|ngoái)))?\b"
        ),
        _season,
        (
            Example("mùa đông năm ngoái", (("mùa đông năm ngoái", "DATE", "2024-WI", None),)),
            Example("gió mùa đông bắc", ()),
        ),
    ),
)
