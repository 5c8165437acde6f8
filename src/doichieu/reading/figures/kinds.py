"""The kinds of figures: named rules over a number found in the text, each with its examples."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from doichieu.lexicon import words as lexicon
from doichieu.reading.anchored import DIGITS, NUMBERS
from doichieu.reading.figures.labels import counts_nothing, in_brackets, is_label
from doichieu.reading.figures.sight import Sight
from doichieu.reading.figures.unit import Counted, unit_after
from doichieu.reading.numbers import NUMBER, SCALES, value, whole
from doichieu.records import Number
from doichieu.text import Span


class Found(NamedTuple):
    """What a rule reads: where, the number's own span, its bounds, hedge and unit."""

    span: Span
    number: Span
    low: Number | None
    high: Number | None
    hedge: str
    unit: str


class Example(NamedTuple):
    """A text and the figures it must give, in order: (number, low, high, hedge, unit)."""

    text: str
    expected: tuple[tuple[str, Number | None, Number | None, str, str], ...]


class Kind(NamedTuple):
    """A rule: `pattern` on lower-case text, tried at the words of `begins`; `read` returns None for no figure."""

    name: str
    begins: tuple[str, ...]
    pattern: re.Pattern[str]
    read: Callable[[Sight], Found | None]
    examples: tuple[Example, ...]


START = r"(?<![\w.,/])(?<!\w-)(?<!\w–)"
END = r"(?![\w])"
_N = r"\d{1,3}(?:\.\d{3})*(?:,\d+)?"
_SMALL = "hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_SCALE = rf"(?:\s?(?:{SCALES})\b){{0,3}}"


def _hedged(sight: Sight, start: int) -> tuple[str, int]:
    """Return the hedge that stands directly before an offset, and where it starts."""
    words = sight.words
    last = words.last_before(start)
    if last < 0 or sight.lower[words.ends[last] : start].strip():
        return "exact", start
    found = lexicon.hedges().ending(words, last)
    return (found.meaning.hedge, found.span.start) if found else ("exact", start)


def _bounds(amount: Number, hedge: str) -> tuple[Number | None, Number | None]:
    if hedge == "at_least":
        return amount, None
    return (None, amount) if hedge == "at_most" else (amount, amount)


def _plain(sight: Sight) -> Found | None:
    words_of_number = sight.match[0]
    amount = value(words_of_number)
    number = Span(*sight.match.span())
    if amount is None or is_label(sight) or in_brackets(sight):
        return None
    hedge, start = _hedged(sight, number.start)
    counted = _one_of(sight) or unit_after(sight.text, sight.words, number.end)
    if counted is None and re.search(r"(?:triệu|tỷ|tỉ)$", words_of_number) and _MONEY.search(sight.before(40)):
        counted = Counted("VND", number.end)  # "lãi 312 tỷ": what is not said is đồng
    if hedge == "exact" and counts_nothing(sight, counted):
        return None
    if not words_of_number[0].isdigit() and not _counts(sight, words_of_number, hedge, counted):
        return None
    if counted is None and (
        words_of_number[0].isdigit() and len(words_of_number) > 4 and hedge == "exact" and "." not in words_of_number
    ):
        return None
    if sight.before(4).endswith("âm ") or (re.search(r"(?:^|\s)- ?$", sight.before(3)) and "." not in sight.before(1)):
        amount, number = _negative(sight, amount, number)
        start = min(start, number.start)
    low, high = _bounds(amount, hedge)
    end = counted.end if counted else number.end
    return Found(Span(start, end), number, low, high, hedge, counted.unit if counted else "")


_AMONG = re.compile(rf"\s(?:trong|trên)\s(?:số\s)?(?:{NUMBER})")


def _one_of(sight: Sight) -> Counted | None:
    """Return what "một trong 15 thành phố" counts: the noun stands after the second number."""
    among = _AMONG.match(sight.lower, sight.match.end())
    return unit_after(sight.text, sight.words, among.end()) if among else None


def _negative(sight: Sight, amount: Number, number: Span) -> tuple[Number, Span]:
    word = re.search(r"(?:âm |- ?)$", sight.before(4))
    if word is None or re.search(r"\w\s?- ?$", sight.before(6)):
        return amount, number
    return -amount, Span(number.start - len(word[0]), number.end)


_ONLY = re.compile(r"(?:\s[^\W\d_]{1,7}){1,4}\sduy nhất\b")
"""Behind what is counted this makes "một" a number: "một bức ảnh duy nhất"."""


def _counts(sight: Sight, word: str, hedge: str, counted: Counted | None) -> bool:
    """Tell whether a number word counts: "một" mostly is an article, "năm" a year, "tư" part of a word."""
    if word in ("một",):
        measured = counted is not None and counted.unit in lexicon.unit_by_name()
        only = _ONLY.match(sight.lower, sight.match.end()) is not None
        return hedge in ("approx", "at_least", "at_most") or measured or only or _one_of(sight) is not None
    if (
        counted is None
        or word in lexicon.word_set("no_count_alone")
        or sight.word_before() in lexicon.word_set("noun_before_number")
    ):
        return False
    if word == "năm":
        head = counted.unit.split()[0].lower()
        return (
            head in lexicon.classifiers()
            or head in ("nghi", "nạn", "nước", "đội", "giờ", "ngày", "tháng", "tuần", "phút", "lần", "điểm")
        ) and not re.search(
            r"(?:mỗi|hàng|hằng|trong|nhiều|vài|những|các|đầu|cuối|giữa|một|hai|ba|\d)\s$", sight.before()
        )
    return True


_MONEY = re.compile(
    r"\b(?:lãi|lỗ|doanh thu|lợi nhuận|phạt|giá|vốn|chi|thu|nợ|vay|bồi thường|đầu tư|thiệt hại|ngân sách|kinh phí|tiền|"
    r"nộp|thưởng|bán|mua|lương)\b[^.]*$"
)


def _range(sight: Sight) -> Found | None:
    match = sight.match
    low, high = value(match["low"]), value(match["high"])
    if low is None or high is None or is_label(sight):
        return None
    scale = re.search(rf"(?:{SCALES})$", match["high"])
    if scale and not re.search(r"[a-zỷỉ]$", match["low"]):
        low = value(f"{match['low']} {scale[0]}") or low
    counted = unit_after(sight.text, sight.words, match.end())
    if counted is None and sight.before(5).endswith("tuổi "):
        counted = Counted("tuổi", match.end())  # "độ tuổi | từ 12 đến 24"
    if low >= high or counted is None:
        return None
    number = Span(match.start("low"), match.end("high"))
    return Found(Span(match.start(), counted.end), number, low, high, "range", counted.unit)


_SCORE_BEFORE = re.compile(
    r"(?:tỉ số|tỷ số|thắng|thua|hòa|hoà|dẫn|kết quả|đè bẹp|đánh bại|hạ|vượt qua|cân bằng|gỡ|set|chung cuộc|\()"
    r"\s?(?:trước\s|lại\s|với\s|là\s|đậm\s)*$"
)


def _score(sight: Sight) -> Found | None:
    match = sight.match
    left, right = int(match["left"]), int(match["right"])
    named = _SCORE_BEFORE.search(sight.before())
    counted = unit_after(sight.text, sight.words, match.end())
    if counted is not None and counted.unit in lexicon.unit_by_name():
        return None  # "118-133 km/h"
    if not named and (left > 20 or right > 20 or (counted is not None and not counted.unit[0].isupper())):
        return None
    return Found(Span(*match.span()), Span(*match.span()), left, right, "score", "tỉ số")


def _time_and_again(sight: Sight) -> Found | None:
    number = Span(*sight.match.span("n"))
    amount = 4 if sight.match["n"] == "tư" else value(sight.match["n"])
    return None if amount is None else Found(Span(*sight.match.span()), number, amount, amount, "exact", "lần")


def _rank(sight: Sight) -> Found | None:
    match = sight.match
    amount = value(match["n"])
    named = match[0].startswith("số ") and not sight.lower.startswith((" thế giới", " châu"), match.end())
    if amount is None or named:  # "số 5" is a label, "số 5 thế giới" a rank
        return None
    number = Span(*match.span("n"))
    return Found(Span(*match.span()), number, amount, amount, "exact", "hạng")


_VAGUE_LOW = {"hàng": 1, "vài": 2, "mấy": 2}


def _vague(sight: Sight) -> Found | None:
    match = sight.match
    amount = _VAGUE_LOW[match["how"]]
    for word in match["scales"].split():
        amount *= int(lexicon.number_words()[word].value)
    counted = unit_after(sight.text, sight.words, match.end())
    if counted is None:
        return None
    return Found(Span(match.start(), counted.end), Span(*match.span()), amount, None, "approx", counted.unit)


def _side(name: str) -> Callable[[Sight], Found | None]:
    """Return what reads one side of "7/8 giải", "7 trong 8 giải": the part, or the whole."""

    def read(sight: Sight) -> Found | None:
        counted = unit_after(sight.text, sight.words, sight.match.end())
        if counted is None or is_label(sight):
            return None  # "số 47/312 Tô Hiệu"
        number = Span(*sight.match.span(name))
        amount = value(sight.match[name]) or 0
        return Found(Span(number.start, counted.end), number, amount, amount, "exact", counted.unit)

    return read


def _fraction(sight: Sight) -> Found | None:
    counted = unit_after(sight.text, sight.words, sight.match.end())
    if counted is None:
        return None
    share, among = re.split(r"\s?/\s?", sight.match[0])
    amount = whole(int(share) / int(among))
    return Found(
        Span(sight.match.start(), counted.end), Span(*sight.match.span()), amount, amount, "exact", counted.unit
    )


_FRACTION = re.compile(r"(?<![\w.,/])(?P<part>\d{1,4})\s?(?:/|trong|trên)\s?(?P<whole>\d{1,4})(?![\w/]|[.,]\d)")

KINDS: tuple[Kind, ...] = (
    Kind(
        "tỉ số",
        (DIGITS,),
        re.compile(
            r"(?<![\w.,/-])(?P<left>\d{1,3})\s?[-–:]\s?(?P<right>\d{1,3})(?![\w%/]|[.,]\d|\s?[-–]\s?\d|\s?(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\b)"
        ),
        _score,
        (
            Example("thắng với tỷ số 2 – 1.", (("2 – 1", 2, 1, "score", "tỉ số"),)),
            Example("Arsenal 1-2 Dortmund", (("1-2", 1, 2, "score", "tỉ số"),)),
        ),
    ),
    Kind(
        "khoảng",
        (DIGITS, "từ"),
        re.compile(rf"{START}(?:từ\s)?(?P<low>{_N}{_SCALE})\s?(?:-|–|đến|tới)\s?(?P<high>{_N}{_SCALE}){END}"),
        _range,
        (
            Example("từ 400 đến 900 thường dân", (("400 đến 900", 400, 900, "range", "thường dân"),)),
            Example("giá 7-8 triệu đồng", (("7-8 triệu", 7_000_000, 8_000_000, "range", "VND"),)),
        ),
    ),
    Kind(
        "khoảng bằng chữ",
        (NUMBERS, "từ"),
        re.compile(rf"{START}(?:từ\s)?(?P<low>{_SMALL})(?:\s?(?:-|–)\s?|\s(?:đến|tới|hoặc)\s)(?P<high>{_SMALL})\b"),
        _range,
        (Example("có hai đến ba thanh tra đi cùng", (("hai đến ba", 2, 3, "range", "thanh tra"),)),),
    ),
    Kind(
        "hàng nghìn",
        ("hàng", "vài", "mấy"),
        re.compile(
            r"\b(?P<how>hàng|vài|mấy)\s(?P<scales>(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?:\s(?:nghìn|ngàn|triệu|tỷ|tỉ))?)\b"
        ),
        _vague,
        (Example("Hàng nghìn người dân", (("Hàng nghìn", 1000, None, "approx", "người dân"),)),),
    ),
    Kind(
        "một phần",
        ("1", "2", "3", "4"),
        re.compile(
            r"(?<![\w.,/])(?<!từ )(?<!đến )(?<!ngày )(?<!hôm )(?:1\s?/\s?[2-5]|"
            r"(?:2\s?/\s?[35]|3\s?/\s?[45]|4\s?/\s?5)(?=\s(?:số|dân số|diện tích|tổng|thời gian|lượng|khối|chặng|"
            r"quãng|chi phí|ngân sách|doanh thu|lực lượng|thành viên|đại biểu|cử tri|nghị sĩ)\b))(?![\w/]|[.,]\d)"
        ),
        _fraction,
        (
            Example("1/2 xô canh", (("1/2", 0.5, 0.5, "exact", "xô canh"),)),
            Example("3/4 số cử tri", (("3/4", 0.75, 0.75, "exact", "số cử tri"),)),
        ),
    ),
    Kind(
        "phần của",
        (DIGITS,),
        _FRACTION,
        _side("part"),
        (Example("thắng 7/8 giải", (("7", 7, 7, "exact", "giải"), ("8", 8, 8, "exact", "giải"))),),
    ),
    Kind(
        "phần trên",
        (DIGITS,),
        _FRACTION,
        _side("whole"),
        (Example("8 trong 9 giải đấu", (("8", 8, 8, "exact", "giải đấu"), ("9", 9, 9, "exact", "giải đấu"))),),
    ),
    Kind(
        "thứ hạng",
        ("hạng", "top", "vị", "xếp", "đứng", "hàng", "số", "thứ"),
        re.compile(
            r"\b(?:hạng(?:\sthứ)?|top|vị trí(?:\sthứ)?|xếp thứ|đứng thứ|hàng thứ|số|"
            r"(?<!lần )(?<!phút )(?<!ngày )(?<!kỷ )(?<!họp )(?<!con )(?<!đoạn )(?<!đấu )(?<!hiệp )(?<!kiến )"
            r"(?<!vòng )thứ(?=\s\d))\s"
            rf"(?P<n>\d{{1,4}}|nhất|nhì|tư|{_SMALL})(?![\w.,/-]*\d)(?!\w)"
        ),
        _rank,
        (
            Example("anh xếp hạng 47 thế giới", (("47", 47, 47, "exact", "hạng"),)),
            Example("lọt top 10", (("10", 10, 10, "exact", "hạng"),)),
        ),
    ),
    Kind(
        "lần thứ",
        ("lần",),
        re.compile(
            r"(?<!quốc )(?<!hội )(?<!nghị )(?<!họp )(?<!khóa )\blần\sthứ\s"
            rf"(?P<n>\d{{1,3}}|tư|{_SMALL})\b(?![.,]\d)"
        ),
        _time_and_again,
        (
            Example("đây là lần thứ hai ông đến", (("hai", 2, 2, "exact", "lần"),)),
            Example("Đại hội Đảng toàn quốc lần thứ 3", ()),
        ),
    ),
    Kind(
        "số đếm",
        (NUMBERS,),
        re.compile(rf"{START}{NUMBER}"),
        _plain,
        (
            Example("khoảng 2.000 binh sĩ Triều Tiên", (("2.000", 2000, 2000, "approx", "binh sĩ"),)),
            Example("hơn 20 nhà lãnh đạo khác", (("20", 20, None, "at_least", "nhà lãnh đạo khác"),)),
            Example("dưới 5 tuổi", (("5", None, 5, "at_most", "tuổi"),)),
            Example("1,5 triệu USD", (("1,5 triệu", 1_500_000, 1_500_000, "exact", "USD"),)),
            Example("hai nhà lãnh đạo", (("hai", 2, 2, "exact", "nhà lãnh đạo"),)),
            Example("quý II lãi 312 tỷ.", (("312 tỷ", 312_000_000_000, 312_000_000_000, "exact", "VND"),)),
            Example("700 đồng/lít", (("700", 700, 700, "exact", "VND/lít"),)),
            Example("23 triệu đồng/m2", (("23 triệu", 23000000, 23000000, "exact", "VND/m2"),)),
            Example("tại số 47/312 Tô Hiệu", ()),
            Example("3 chiếc xe đạp điện", (("3", 3, 3, "exact", "xe đạp điện"),)),
            Example("lỗ âm 67 tỷ đồng", (("âm 67 tỷ", -67_000_000_000, -67_000_000_000, "exact", "VND"),)),
            Example("ở quận 9, theo Điều 8, máy bay F-16, đội U23", ()),
            Example("một người đàn ông, iPad 2 và Dự thảo Hiến pháp 1992, cột (1), phim 720p", ()),
            Example("một bức ảnh duy nhất", (("một", 1, 1, "exact", "ảnh"),)),
            Example(
                "Đây là một trong 15 thành phố.",
                (("một", 1, 1, "exact", "thành phố"), ("15", 15, 15, "exact", "thành phố")),
            ),
            Example("trong số 30 bộ đồ", (("30", 30, 30, "exact", "bộ đồ"),)),
            Example("quãng đường 4 km", (("4", 4, 4, "exact", "km"),)),
            Example("yêu cầu 24 quận huyện báo cáo", (("24", 24, 24, "exact", "quận huyện"),)),
        ),
    ),
)
