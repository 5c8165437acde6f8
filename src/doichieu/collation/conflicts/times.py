"""Contradictions over dates: like clauses of different articles that give different days, hours or months."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

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

Pair = tuple[Given[Time], Given[Time]]


def rival_times(articles: list[list[Unit]]) -> Iterator[Pair]:
    """Yield the pairs of times that like clauses of different articles give differently."""
    units = [unit for article in articles for unit in article]
    found = [in_context(unit, time, time.span) for unit in units for time in unit.times if _size(unit, time)]
    bare = {id(g): in_context(g.unit, g.item, g.item.span, names=False) for g in found}
    by_article: dict[str, list[Given[Time]]] = defaultdict(list)
    for one in found:
        by_article[one.unit.article].append(one)
    for a, b in combinations(found, 2):
        if a.unit.article == b.unit.article or not _differ(a, b):
            continue
        unlike_names = _alike(bare[id(a)], bare[id(b)], CONTEXT, LEAST_WEIGHT) and _alone(a) and _alone(b)
        led = _alike(a, b, LED_CONTEXT, LED_WEIGHT) and _lead(a) and _lead(a) == _lead(b)
        if (unlike_names or led) and not _settled(a, b, by_article):
            yield a, b


def _size(unit: Unit, time: Time) -> str | None:
    """Return whether a time is a day (or hour) or a month; None where it is vague, or counted from another."""
    words = WordList(time.span.of(unit.reading.article.text))
    named = any(word[0].isdigit() for word in words.lowers) and not word_set("counted_from").intersection(words.lowers)
    exact = named and time.mod is None
    return next((size for size, form in _SIZES if form.match(time.value)), None) if exact else None


def _settled(a: Given[Time], b: Given[Time], by_article: Mapping[str, list[Given[Time]]]) -> bool:
    """Tell whether one of two articles gives the other's time too, in a context nearly as like."""
    likeness = SETTLED * shared(a, b)[0]
    pairs = [(a, other) for other in by_article[b.unit.article]] + [(b, other) for other in by_article[a.unit.article]]
    return any(one.item.value == other.item.value and shared(one, other)[0] >= likeness for one, other in pairs)


def _alone(given: Given[Time]) -> bool:
    size = _size(given.unit, given.item)
    return sum(_size(given.unit, time) == size for time in given.unit.times) == 1


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


def _differ(a: Given[Time], b: Given[Time]) -> bool:
    """Tell whether two times of one size are not the same; of one day, whether their hours are not."""
    if _size(a.unit, a.item) != _size(b.unit, b.item):
        return False
    one, two = a.item.value, b.item.value
    clocks = all(re.search(r"T\d\d:\d\d", value) for value in (one, two))
    return one != two if clocks else one[:10] != two[:10]
