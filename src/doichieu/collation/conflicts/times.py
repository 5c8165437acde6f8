"""Contradictions over dates: like clauses of different articles that give different days, hours or months."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from doichieu.collation.conflicts.momentary import is_momentary
from doichieu.collation.context import Given, in_context, shared
from doichieu.collation.units import Unit
from doichieu.lexicon.words import function_words, word_set
from doichieu.records import Time
from doichieu.text import WordList

CONTEXT = 0.6
"""Two times speak of one thing when the words around them, names left out, share this much of the lighter's weight."""
LEAST_WEIGHT = 5.0
"""Words in common that weigh less (idf summed) are too common to say so."""
LED_CONTEXT, LED_WEIGHT = 0.4, 8.0
"""The same where the words right before both are the same: "lên nắm quyền hồi tháng 3", "… từ tháng 11"."""
LEADING = 2
"""How many words right before a time lead to it, prepositions left out."""
SETTLED = 0.6
"""An article that has the other's time too, in a context that is this much as like, does not contradict it."""
_SIZES = (("day", re.compile(r"\d{4}-\d\d-\d\d(?:T|$)")), ("month", re.compile(r"\d{4}-\d\d$")))


_DAY_NAMED = re.compile(r"\d[/.-]\d|ngày|hôm|thứ|chủ nhật|nay|qua|mai|kia")


class Dated(NamedTuple):
    """A time with the words around it, the same without names, its size, the words that lead to it.

    `alone` where no other time of its size stands in its unit; `yearless` where its year, `dayless` where its day
    is that of the article.
    """

    whole: Given[Time]
    bare: Given[Time]
    size: str
    lead: tuple[str, ...]
    alone: bool
    yearless: bool
    dayless: bool

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.whole.unit.article


def rival_times(articles: list[list[Unit]]) -> Iterator[tuple[Given[Time], Given[Time]]]:
    """Yield the pairs of times that like clauses of different articles give differently."""
    found = [dated for units in articles for unit in units for dated in _dated(unit)]
    by_article: dict[str, list[Dated]] = defaultdict(list)
    for dated in found:
        by_article[dated.article].append(dated)
    for a, b in combinations(found, 2):
        alone, led = a.alone and b.alone, bool(a.lead) and a.lead == b.lead
        if a.article == b.article or a.size != b.size or not (alone or led) or not _differ(a, b):
            continue
        alike = alone and _alike(a.bare, b.bare, CONTEXT, LEAST_WEIGHT)
        if (alike or (led and _alike(a.whole, b.whole, LED_CONTEXT, LED_WEIGHT))) and not _settled(a, b, by_article):
            yield a.whole, b.whole


def _dated(unit: Unit) -> list[Dated]:
    """Return the days, hours and months that a unit names outright."""
    priced = any(is_momentary(figure) for figure in unit.figures)  # "tính đến 16h, giá vàng là …" is a moment of many
    sizes = [(time, size) for time in unit.times if (size := _size(unit, time)) and not (priced and "T" in time.value)]
    counts = Counter(size for _, size in sizes)
    found = []
    for time, size in sizes:
        whole, bare = (in_context(unit, time, time.span, names=names) for names in (True, False))
        words = time.span.of(unit.reading.article.text).lower()
        yearless, dayless = not re.search(r"\d{4}", words), not _DAY_NAMED.search(words)
        found.append(Dated(whole, bare, size, _lead(whole), counts[size] == 1, yearless, dayless))
    return found


def _size(unit: Unit, time: Time) -> str | None:
    """Return whether a time is a day (or hour) or a month; None where it is vague, or counted from another."""
    words = WordList(time.span.of(unit.reading.article.text))
    named = any(word[0].isdigit() for word in words.lowers) and not word_set("counted_from").intersection(words.lowers)
    exact = named and time.mod is None
    return next((size for size, form in _SIZES if form.match(time.value)), None) if exact else None


def _settled(a: Dated, b: Dated, by_article: Mapping[str, list[Dated]]) -> bool:
    """Tell whether one of two articles gives the other's time too, in a context nearly as like."""
    likeness = SETTLED * shared(a.whole, b.whole)[0]
    pairs = [(a, other) for other in by_article[b.article]] + [(b, other) for other in by_article[a.article]]
    return any(
        one.whole.item.value == other.whole.item.value and shared(one.whole, other.whole)[0] >= likeness
        for one, other in pairs
    )


def _alike(a: Given[Time], b: Given[Time], share: float, weight: float) -> bool:
    common = shared(a, b)
    return common[0] >= share and common[1] >= weight


def _lead(given: Given[Time]) -> tuple[str, ...]:
    """Return the words that lead to a time, of one clause, one of them no function word; () where there are too few."""
    words = given.unit.words
    index = bisect_right(words.ends, given.item.start - given.unit.span.start) - 1
    found: list[str] = []
    while index >= 0 and len(found) < LEADING:
        if words.lowers[index] not in word_set("before_time"):
            found.append(words.lowers[index])
        if words.gaps[index - 1].strip():
            break
        index -= 1
    telling = len(found) == LEADING and not set(found) <= function_words()
    return tuple(found) if telling else ()


def _differ(a: Dated, b: Dated) -> bool:
    """Tell whether two times of one size are not the same; of one day, whether their hours are not.

    Where one names no year, or no day, that of its article was taken, which alone makes no difference.
    """
    one, two = a.whole.item.value, b.whole.item.value
    if a.yearless or b.yearless:
        one, two = one[len("2025-") :], two[len("2025-") :]
    clocks = all(re.search(r"T\d\d:\d\d", value) for value in (one, two))
    if clocks and (a.dayless or b.dayless):
        return one.split("T")[1] != two.split("T")[1]
    day = one.split("T")[0] != two.split("T")[0]
    return one != two if clocks else day
