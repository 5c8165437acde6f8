"""Vietnamese numbers: digits with dots and commas, number words, and both mixed."""

from __future__ import annotations

import math
import re

from doichieu.lexicon.words import number_words
from doichieu.records import Number

_DIGITS = r"\d{1,3}(?:[.,]\d{3}){2,6}(?:[.,]\d{1,2})?|\d{1,3}\.\d{3}(?:,\d{1,3})?|\d{1,15}(?:[.,]\d{1,4})?"
_ONES = "|".join(w for w, row in number_words().items() if row.kind == "digit" and w not in ("không", "năm")) + "|mươi"
SCALES = "|".join(word for word, row in number_words().items() if row.kind == "scale" and word != "mươi")
"""A pattern of the words that multiply ("trăm", "tỷ")."""
_WORDS = rf"{_ONES}|{SCALES}|linh|lẻ|rưỡi|rưởi"
_FIVE = (
    r"(?:(?<=mươi )|(?<=mười )|(?<=linh )|(?<=lẻ )|(?<=trăm ))năm"
    r"|(?:(?<=nghìn )|(?<=ngàn )|(?<=triệu )|(?<=tỷ ))năm(?=\s(?:trăm|mươi|nghìn|triệu))"
)
"""After these "năm" is five; after another digit it is the year: "một năm"."""

NUMBER = (
    rf"(?:(?:{_DIGITS})(?:\s?(?:{SCALES})\b){{0,3}}"
    rf"(?:\s\d{{1,3}}\s(?:{SCALES})\b){{0,2}}(?:\srưỡi\b)?"
    rf"|(?:một\s)?nửa\b|\b(?:{_WORDS}|năm)\b(?:\s(?:{_WORDS}|{_FIVE})\b){{0,11}})"
)
"""A pattern for lower-case text that finds what `value` reads. It cannot backtrack far: every repeat is bounded."""

_TOKEN = re.compile(rf"{_DIGITS}|[^\W\d_]+")


LARGEST = 1 << 63
"""A whole number from here on is kept as a float: no store and few readers of JSON hold a longer one."""


def plain(digits: str) -> Number:
    """Return the value of digits as the Vietnamese press writes them: dots group, a comma is the decimal point.

    A single dot before other than three digits, and a comma before thousands, are read as the foreign habit.
    """
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(,\d{3}){2,}(\.\d+)?", digits) or re.fullmatch(r"[1-9]\d{0,2},000", digits):
        digits = digits.replace(",", "")
    else:
        digits = digits.replace(",", ".")
        if digits.count(".") > 1:
            digits = digits.replace(".", "")
    return whole(float(digits)) if "." in digits else _kept(int(digits))


def whole(value: float) -> Number:
    """Return an int where the value is whole, without the noise of binary fractions."""
    value = round(value, 6)
    return _kept(int(value)) if value == int(value) else value


def _kept(value: int) -> Number:
    """Return a whole number that JSON readers take as such; a larger one as a float."""
    return value if abs(value) < LARGEST else float(value)


def value(text: str) -> Number | None:
    """Return the value of a number in lower case ("2 tỷ 300 triệu", "hai mươi lăm", "một nửa"), or None.

    "năm" at the end after a number is the year, not five, and is left to the caller to cut off.
    """
    table = number_words()
    total: float = 0
    part: float = 0
    last_scale: float = 1
    seen = False
    for token in _TOKEN.findall(text):
        if token[0].isdigit():
            part, seen = part + plain(token), True
            continue
        row = table.get(token)
        if row is None:
            return None
        seen = True
        if row.kind == "digit":
            part = part * 10 + row.value if 0 < part < 10 and last_scale == 1 and row.value < 10 else part + row.value
        elif row.kind == "half":
            total, part = (
                (0.5, 0) if part <= 1 and total == 0 and token == "nửa" else (total + part + last_scale / 2, 0)
            )
        elif row.kind == "scale" and row.value >= 1000:
            total, part = _scale(total, part, row.value)
            last_scale = row.value
        elif row.kind == "scale":
            part = _small_scale(part, row.value)
            last_scale = row.value
    return whole(total + part) if seen and math.isfinite(total + part) else None


def _small_scale(part: float, scale: float) -> float:
    """Apply mươi, chục, tá or trăm to the digits just before it: "một trăm hai | mươi"."""
    head, digit = (part - part % 10, part % 10) if part >= 100 and scale == 10 else (0, part)
    return head + (digit or 1) * scale


def _scale(total: float, part: float, scale: float) -> tuple[float, float]:
    """Apply nghìn and above; "nghìn tỷ" multiplies what has been read."""
    if part == 0 and total:
        return total * scale, 0
    return total + (part or 1) * scale, 0
