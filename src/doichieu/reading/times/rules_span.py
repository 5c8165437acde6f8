"""Durations, repetitions and vague times; times counted from now ("ba ngày trước")."""

from __future__ import annotations

import re

from doichieu.lexicon.words import hedge_words
from doichieu.reading.anchored import DIGITS, NUMBERS
from doichieu.reading.numbers import NUMBER, value
from doichieu.reading.times.anchor import away
from doichieu.reading.times.lasting import lasting
from doichieu.reading.times.rule import Context, Example, Made, Rule, again, part

MOD_OF_HEDGE = {"approx": "APPROX", "at_least": "MORE_THAN", "at_most": "LESS_THAN"}
_CODES = {
    "năm": "Y", "tháng": "M", "tuần": "W", "tuần lễ": "W", "ngày": "D", "ngày đêm": "D", "đêm": "D", "giờ": "TH",
    "giờ đồng hồ": "TH", "tiếng": "TH", "tiếng đồng hồ": "TH", "phút": "TM", "giây": "TS", "h": "TH", "thập kỷ": "E",
    "thập niên": "E", "thế kỷ": "C", "quý": "Q", "buổi": "D",
}  # fmt: skip
_UNIT = (
    r"(?P<unit>ngày đêm|giờ đồng hồ|tiếng đồng hồ|tuần lễ|thập kỷ|thập niên|thế kỷ|"
    r"năm|tháng|tuần|ngày|giờ|tiếng(?!\s(?:nổ|súng|kêu|la|hét|khóc|cười|động|nói|còi|chuông|trống|gọi|vỗ|hò|đàn|hát|"
    r"anh|việt|pháp|nga|nhật|hàn|đức|vang|vọng|ồn|tăm))|phút|giây|(?<=\d)h)\b"
)
_VAGUE = r"(?:nhiều|vài|mấy|ít|hàng chục|hàng trăm)"
_COUNT = rf"(?P<count>(?<![\w.,/-])(?<!ngày ){NUMBER})"
_MODS = {words: MOD_OF_HEDGE[hedge] for words, hedge in hedge_words().items() if hedge in MOD_OF_HEDGE}
_HEDGE = rf"(?P<hedge>{'|'.join(sorted(_MODS, key=lambda words: (-len(words), words)))})\s"
_TIMES_A_DAY = re.compile(r"\s(?:hai|ba|bốn|năm|\d{1,3})\s(?:lần|đợt|bữa|buổi|chuyến|ca|lượt)\b")
"""What makes "một ngày" each day: "một ngày | hai đợt"."""
_HEDGED = re.compile(rf"\b{_HEDGE}$")
_LEAD = re.compile(rf"\b(?:(?P<since>cách đây)\s(?:{_HEDGE})?|{again(_HEDGE)})$")


def period(amount: float | str, code: str) -> str:
    """Return a TIMEX3 duration: P3D, PT2H, PXY; half hours and the like in the next smaller unit."""
    smaller = {"TH": ("TM", 60), "TM": ("TS", 60), "D": ("TH", 24), "Y": ("M", 12), "M": ("W", 4)}
    if isinstance(amount, float) and amount != int(amount) and code in smaller:
        code, factor = smaller[code]
        amount *= factor
    if code in ("E", "C"):
        code, amount = "Y", amount if isinstance(amount, str) else amount * (10 if code == "E" else 100)
    number = amount if isinstance(amount, str) else f"{amount:g}" if amount < 1e6 else f"{amount:.0f}"
    return f"PT{number}{code[1]}" if code.startswith("T") else f"P{number}{code}"


def _amount(match: re.Match[str]) -> float | None:
    words = part(match, "count") or ""
    if re.search(r"\Dnăm$", words):  # "2012 năm" and the like: the year, not five
        return None
    return value(words)


def _duration(match: re.Match[str], context: Context) -> Made | None:
    amount, unit = _amount(match), part(match, "unit") or ""
    if amount is None or (amount > 300 and unit in ("giờ", "phút")):
        return None
    amount += 0.5 if part(match, "half") else 0
    if re.match(r"\s(?:tuổi|thứ)\b", context.text[match.end() : match.end() + 6]):
        return None
    if amount == 1 and _TIMES_A_DAY.match(context.text, match.end()):
        return Made("SET", period(1, _CODES[unit]))
    return Made("DURATION", period(amount, _CODES[unit]), _MODS.get(part(context.lead, "hedge") or ""))


def _ago(match: re.Match[str], context: Context) -> Made | None:
    """A day, month or year counted from now: "cách đây" before it, or "trước", "nữa" after it, says so."""
    amount, code = _amount(match), _CODES[match["unit"]]
    counted = part(context.lead, "since") or match["past"] or match["later"]
    if not counted or amount is None or amount != int(amount):
        return None
    if match["later"] and context.text.endswith("thêm ", 0, match.start()):
        return None  # "kéo dài thêm 10 ngày nữa": how long, not when
    found = away(context.anchor, int(amount) * (1 if match["later"] else -1), code)
    hedged = MOD_OF_HEDGE["approx"] if _MODS.get(part(context.lead, "hedge") or "") == "APPROX" else None
    return Made("DATE", found, hedged) if found else None


def _compound(match: re.Match[str], _: Context) -> Made:
    """Return years, months and days counted together: "2 năm 6 tháng"."""
    counted = [(part(match, name), code) for name, code in (("years", "Y"), ("months", "M"), ("days", "D"))]
    return Made("DURATION", "P" + "".join(f"{int(amount)}{code}" for amount, code in counted if amount))


def _hours(match: re.Match[str], context: Context) -> Made | None:
    """Return hours and minutes that something lasts."""
    if not lasting(context, match.start(), match[0]):
        return None
    seconds = part(match, "seconds")
    ending = f"{int(seconds)}S" if seconds else ""
    return Made("DURATION", f"PT{int(match['hours'])}H{int(match['minutes'])}M{ending}")


def _vague(match: re.Match[str], _: Context) -> Made:
    if re.search(r"(?:nhiều|mấy) \w+ qua$", match[0]):
        return Made("DATE", "PAST_REF")
    return Made("DURATION", period("X", _CODES[match["unit"]]))


def _one(match: re.Match[str], _: Context) -> Made:
    return Made("DURATION", period(1, _CODES[match["unit"]]))


def _set(match: re.Match[str], _: Context) -> Made:
    return Made("SET", period(1, _CODES[match["unit"] or match["each"] or "năm"]))


def _present(_match: re.Match[str], _context: Context) -> Made:
    return Made("DATE", "PRESENT_REF")


def _past(_match: re.Match[str], _context: Context) -> Made:
    return Made("DATE", "PAST_REF")


def _future(_match: re.Match[str], _context: Context) -> Made:
    return Made("DATE", "FUTURE_REF")


SPAN_RULES = (
    Rule(
        "cách đây, trước, nữa",
        (NUMBERS,),
        re.compile(
            rf"{_COUNT}\s?{_UNIT}"
            r"(?:\s(?P<past>trước đây|trước đó|trước(?=\s?[,.;)]|\s(?:khi|tại|ở|vì|do|trong|sau)|$))"
            r"|\s(?P<later>nữa|sau nữa))?"
        ),
        _ago,
        (
            Example("cách đây 5 năm", (("cách đây 5 năm", "DATE", "2020", None),)),
            Example("ba ngày trước, ông đến", (("ba ngày trước", "DATE", "2025-09-01", None),)),
            Example("sáu tháng nữa", (("sáu tháng nữa", "DATE", "2026-03", None),)),
            Example("kéo dài thêm 10 ngày nữa", (("10 ngày", "DURATION", "P10D", None),)),
        ),
        led=_LEAD,
    ),
    Rule(
        "khoảng thời gian",
        (NUMBERS,),
        re.compile(
            rf"{_COUNT}\s?{_UNIT}(?!\s\d{{1,2}}\s?(?:-|–|,|/|và|đến|tới)\s?\d)"  # but "hai ngày 23-24/10"
            r"(?P<half>\srư[ỡở]i\b)?"
            r"(?:\s(?:qua|tới|nay|vừa qua|gần đây|liên tiếp|liên tục|liền)\b)?"
        ),
        _duration,
        (
            Example("kéo dài 3 ngày", (("3 ngày", "DURATION", "P3D", None),)),
            Example("hơn nửa giờ đồng hồ", (("hơn nửa giờ đồng hồ", "DURATION", "PT30M", "MORE_THAN"),)),
            Example("trong 10 năm tới", (("10 năm tới", "DURATION", "P10Y", None),)),
            Example("gần 20 năm", (("gần 20 năm", "DURATION", "P20Y", "APPROX"),)),
            Example("mất một năm rưỡi", (("một năm rưỡi", "DURATION", "P18M", None),)),
            Example("trong 24h qua", (("24h qua", "DURATION", "PT24H", None),)),
            Example("lần thứ ba", ()),
            Example("Một ngày hai đợt nước dâng", (("Một ngày", "SET", "P1D", None),)),
            Example(
                "trong hai ngày 23-24/10",
                (("ngày 23", "DATE", "2025-10-23", None), ("24/10", "DATE", "2025-10-24", None)),
            ),
        ),
        led=_HEDGED,
    ),
    Rule(
        "khoảng thời gian ghép",
        (DIGITS,),
        re.compile(
            r"(?<![\w.,/-])(?<!ngày )(?<!tháng )"
            r"(?:(?P<years>\d{1,2})\snăm\s(?P<months>\d{1,2})\stháng(?:\s(?P<days>\d{1,2})\sngày)?"
            r"|(?P<months2>\d{1,2})\stháng\s(?P<days2>\d{1,2})\sngày)\b"
        ),
        _compound,
        (
            Example("tuyên phạt 2 năm 6 tháng tù", (("2 năm 6 tháng", "DURATION", "P2Y6M", None),)),
            Example("mất 10 tháng 17 ngày", (("10 tháng 17 ngày", "DURATION", "P10M17D", None),)),
        ),
    ),
    Rule(
        "giờ và phút kéo dài",
        (DIGITS,),
        re.compile(
            r"(?<![\w.,/])(?P<hours>\d{1,2})\s?(?:giờ|h|g)\s?(?P<minutes>[0-5]\d|\d(?=\sphút))(?:\s?(?:phút|p))?\b"
            r"(?:\s(?P<seconds>[0-5]?\d)\sgiây\b)?"
        ),
        _hours,
        (
            Example("kéo dài 2 giờ 30 phút", (("2 giờ 30 phút", "DURATION", "PT2H30M", None),)),
            Example("về đích sau 1 giờ 36 phút 40 giây", (("1 giờ 36 phút 40 giây", "DURATION", "PT1H36M40S", None),)),
            Example("mất 2h30", (("2h30", "DURATION", "PT2H30M", None),)),
            Example("sau 22h30", (("sau 22h30", "TIME", "2025-09-04T22:30", "AFTER"),)),
        ),
    ),
    Rule(
        "khoảng thời gian mơ hồ",
        ("nhiều", "vài", "mấy", "ít", "hàng", "suốt"),
        re.compile(
            rf"\b(?:{_VAGUE}|suốt nhiều)\s{_UNIT}"
            r"(?:\s(?:qua|nay|tới|gần đây|liền|liên tiếp|sau đó)\b)?"
        ),
        _vague,
        (
            Example("vài giờ sau", (("vài giờ", "DURATION", "PTXH", None),)),
            Example("nhiều năm nay", (("nhiều năm nay", "DURATION", "PXY", None),)),
            Example("nghe nhiều tiếng nổ", ()),
        ),
    ),
    Rule(
        "mơ hồ, đã qua",
        ("cách", "nhiều", "vài", "mấy", "ít", "hàng"),
        re.compile(
            rf"\b(?:cách đây\s(?:hơn\s)?{_VAGUE}\s{_UNIT}|"
            rf"{_VAGUE}\s{again(_UNIT)}\s(?:trước đây\b|trước(?=\s?[,.;)]|\s(?:tại|ở|vì|do|trong)\b|$)))"
        ),
        _past,
        (
            Example("cách đây vài năm, ông đến", (("cách đây vài năm", "DATE", "PAST_REF", None),)),
            Example("nhiều năm trước, ông đến", (("nhiều năm trước", "DATE", "PAST_REF", None),)),
            Example("vài ngày trước Tết", (("vài ngày", "DURATION", "PXD", None),)),
        ),
    ),
    Rule(
        "năm qua",
        ("năm", "tháng"),
        re.compile(r"(?:(?<=\btrong )|(?<=\bsuốt ))(?P<unit>năm|tháng) (?:vừa )?qua\b"),
        _one,
        (Example("yên bình trong năm qua", (("năm qua", "DURATION", "P1Y", None),)),),
    ),
    Rule(
        "lặp lại",
        ("mỗi", "hàng", "hằng", "mọi", "thường", "ngày", "đêm", "tuần", "tháng", "năm"),
        re.compile(
            rf"\b(?:(?:mỗi|hàng|hằng|mọi)\s{_UNIT}|thường niên\b|"
            r"(?P<each>ngày|đêm|tuần|tháng|năm)\snào(?=\s[^.,;\n]{1,40}\scũng\b))"
        ),
        _set,
        (
            Example("hàng năm", (("hàng năm", "SET", "P1Y", None),)),
            Example("hội nghị thường niên", (("thường niên", "SET", "P1Y", None),)),
            Example("mỗi ngày", (("mỗi ngày", "SET", "P1D", None),)),
            Example("ngày nào bà cũng tới trường", (("ngày nào", "SET", "P1D", None),)),
        ),
    ),
    Rule(
        "hiện nay",
        ("giai", "thời", "hiện", "bây", "giờ", "ngày", "lúc", "nay"),
        re.compile(
            r"\b(?:giai đoạn hiện nay|thời điểm hiện tại|hiện nay|hiện tại|hiện giờ|bây giờ|giờ đây|ngày nay|"
            r"lúc này|thời điểm này|thời gian này|"
            r"(?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )(?<!tái )(?<!hiển )(?<!lộ )(?<!ẩn )(?<!cải )"
            r"hiện(?!\s(?:trường|đại|thực|vật|hành|hữu|tượng|diện|hình|thân|sinh|lên|rõ|ra|tình|nguyên|trạng))|"
            r"(?<!xưa )(?<!lâu )(?<!hôm )(?<!năm )(?<!tháng )(?<!ngày )"
            r"(?<!sáng )(?<!chiều )(?<!tối )(?<!đêm )(?<!trưa )(?<!hiện )(?<!tuần )(?<!giờ )nay(?!\smai))\b"
        ),
        _present,
        (
            Example("Hiện chưa rõ nguyên nhân", (("Hiện", "DATE", "PRESENT_REF", None),)),
            Example("tại hiện trường, phát hiện thực hiện hiện trạng", ()),
        ),
    ),
    Rule(
        "gần đây, trước đây",
        ("trong", "những", "thời", "các", "gần", "mới", "trước", "vừa", "hôm", "từ", "lâu", "xưa"),
        re.compile(
            r"\b(?:những (?:năm|tháng|tuần|ngày) (?:gần đây|qua|vừa qua)|thời gian (?:gần đây|vừa qua|qua|đầu)|"
            r"các năm trước đây|từ trước (?:đến|tới) (?:nay|giờ)|"
            r"gần đây nhất|mới đây nhất|"
            r"gần đây|mới đây|trước đây|vừa qua|vừa rồi|hôm trước|từ lâu|lâu nay|xưa nay|trước kia|dạo gần đây)\b"
        ),
        _past,
        (
            Example("những năm gần đây", (("những năm gần đây", "DATE", "PAST_REF", None),)),
            Example("Trước đây ông làm thợ", (("Trước đây", "DATE", "PAST_REF", None),)),
            Example("trận mưa to nhất từ trước đến giờ", (("từ trước đến giờ", "DATE", "PAST_REF", None),)),
        ),
    ),
    Rule(
        "sắp tới",
        ("những", "các", "thời", "sau", "sắp", "tương"),
        re.compile(
            r"\b(?:(?:những|các) (?:năm|tháng|tuần|ngày) (?:tới|tiếp theo|sắp tới|sau đó)|"
            r"thời gian (?:sắp tới|tới)|sau này|sắp tới|tương lai gần)\b"
        ),
        _future,
        (Example("trong những ngày tới", (("những ngày tới", "DATE", "FUTURE_REF", None),)),),
    ),
)
