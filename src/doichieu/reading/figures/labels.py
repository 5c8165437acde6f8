"""Numbers that count nothing: labels, parts of names, years, columns and footnotes."""

from __future__ import annotations

import re

from doichieu.lexicon import words as lexicon
from doichieu.reading.figures.sight import Sight
from doichieu.reading.figures.unit import Counted, unit_after

_VERSION = re.compile(r"\d\.0")
_LABEL_TAIL = re.compile(r"[^\W\d_]-$|[A-Za-zđ]$|[#№]$")
_ROW = re.compile(r"\bsố\s\d{1,3}\s?(?:và|,)\s$")
_BRACKETED = re.compile(r"\(\d{1,2}\)|\[\d{1,2}\]")
"""A number alone in brackets: a column, a footnote."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_TAIL = re.compile(r"[^\W\d_]{1,3}(?!\w)")
_ORDINAL_TAILS = ("st", "nd", "rd", "th")


def is_label(sight: Sight) -> bool:
    """Tell whether the number names rather than counts: "quận 9", "Điều 8", "F-16"."""
    before = sight.before(3)
    if _LABEL_TAIL.search(before) or _VERSION.fullmatch(sight.match[0]):
        return True
    last = sight.words.last_before(sight.match.start())
    if last >= 0 and sight.words.capitals[last] and sight.lower[sight.words.ends[last] : sight.match.start()] == " -":
        return True  # "tên lửa Hwasong -15"
    if last < 0 or sight.lower[sight.words.ends[last] : sight.match.start()].strip(" ."):
        return False
    if any(mark in sight.match[0] for mark in ".,"):
        return False
    product = sight.words.texts[last]
    if _ROW.search(sight.before(16)) or (product[0].islower() and not product.islower()):
        return True  # "cơn bão số 10 và 11", "iPad 2"
    return lexicon.label_words().ending(sight.words, last) is not None and not _counts_behind_label(sight, last)


def _counts_behind_label(sight: Sight, last: int) -> bool:
    """Tell whether a number behind a word for labels counts all the same: "trong số 30 bộ", "quãng đường 4 km"."""
    words = sight.words
    if " ".join(words.lowers[max(0, last - 1) : last + 1]) in lexicon.word_set("no_label"):
        return True
    counted = unit_after(sight.text, words, sight.match.end())
    measured = counted is not None and counted.unit in lexicon.unit_by_name()
    return measured or (words.lowers[last] == "điều" and not sight.match[0][0].isdigit())


def counts_nothing(sight: Sight, counted: Counted | None) -> bool:
    """Tell whether an exact number is part of a name or a year: "Galaxy 5", "720p", "Dự thảo Hiến pháp 1992"."""
    if _is_year(sight.match[0], counted):
        return True
    return counted is None and (_numbers_a_name(sight) or _has_tail(sight))


def in_brackets(sight: Sight) -> bool:
    """Tell whether a number stands alone in brackets: a column, a footnote."""
    start, end = sight.match.span()
    return _BRACKETED.fullmatch(sight.text[start - 1 : end + 1]) is not None


def _has_tail(sight: Sight) -> bool:
    """Tell whether letters that are no unit are written on to a number: "720p", "21st", but "800MHz"."""
    tail = _TAIL.match(sight.text, sight.match.end())
    return tail is not None and (len(tail[0]) == 1 or tail[0] in _ORDINAL_TAILS)


def _is_year(number: str, counted: Counted | None) -> bool:
    """Tell whether four digits are a year: nothing that is counted with a classifier or measured follows."""
    if not _YEAR.fullmatch(number):
        return False
    head = counted.unit.split()[0].lower() if counted and counted.unit else ""
    return head not in lexicon.classifiers() and head not in lexicon.unit_by_name() and head != "người"


def _numbers_a_name(sight: Sight) -> bool:
    """Tell whether a bare number goes with a capital word before it: "Tân Lập 1", "Galaxy 5"."""
    last = sight.words.last_before(sight.match.start())
    return last > 0 and sight.words.capitals[last] and sight.lower[sight.words.ends[last] : sight.match.start()] == " "
