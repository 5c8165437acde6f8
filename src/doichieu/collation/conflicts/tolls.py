"""Tolls: how many died, were hurt or are missing, article by article; what grows from day to day is an update."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Literal

from doichieu.collation.context import Given, in_context
from doichieu.collation.people import Cast
from doichieu.collation.subjects import places
from doichieu.collation.units import Unit
from doichieu.collation.updates import least
from doichieu.compare import figures as compare
from doichieu.lexicon.words import signals, unit_by_name, word_set
from doichieu.records import Figure

Fate = Literal["dead", "hurt", "missing"]
FATES: tuple[Fate, ...] = ("dead", "hurt", "missing")
REACH = 3
"""So many words between a figure and what became of those it counts."""


def rival_tolls(articles: list[list[Unit]], cast: Cast) -> Iterator[tuple[Given[Figure], Given[Figure]]]:
    """Yield the pairs of articles' first tolls of one fate that are not the same, places in common or unnamed."""
    for fate in FATES:
        first = [toll for units in articles if (toll := _first(units, fate))]
        for a, b in combinations(first, 2):
            relation = compare.compare(a.item, b.item).relation
            if relation == "differ" or (relation == "more_exact" and least(a.item) != least(b.item)):
                one, two = (places(given.unit, cast) for given in (a, b))
                if not one or not two or one & two:
                    yield a, b


def _first(units: list[Unit], fate: Fate) -> Given[Figure] | None:
    """Return the first toll of an article; vague ones, a part of one, and "others" tell none."""
    for unit in units:
        for figure in unit.figures:
            if (
                figure.low is not None
                and figure.unit
                and figure.unit not in unit_by_name()
                and _met(unit, figure, fate)
            ):
                return in_context(unit, figure, figure.number)
    return None


def _met(unit: Unit, figure: Figure, fate: Fate) -> bool:
    """Tell whether a figure counts those who met a fate: "7 người chết", "làm chết 7 người"."""
    words, span = unit.words, figure.span.shift(-unit.span.start)
    before, behind = words.last_before(span.start), words.first_from(span.end)
    if _of_some(unit, figure):
        return False
    book = signals(fate)
    while behind < min(len(words), words.first_from(span.end) + REACH) and not words.gaps[behind - 1].strip():
        phrase = book.at(words, behind)
        if phrase:
            rest = [] if words.gaps[phrase.last].strip() else words.lowers[phrase.last + 1 : phrase.last + 2]
            return word_set("of_those_met").isdisjoint(rest)
        if words.lowers[behind] not in word_set("before_fate"):
            break
        behind += 1
    while before >= 0 and not words.gaps[before].strip():
        if words.lowers[before] not in word_set("before_toll"):
            return book.ending(words, before) is not None
        before -= 1
    return False


def _of_some(unit: Unit, figure: Figure) -> bool:
    """Tell whether a figure counts some of those told of before, or vaguely: "trong đó 3 người", "hàng trăm người"."""
    words, span = unit.words, figure.span.shift(-unit.span.start)
    before = words.last_before(span.start)
    first = words.first_from(span.start)
    vague = words.lowers[first] in word_set("vague_number")
    part = (before >= 0 and signals("part").ending(words, before)) or signals("part").at(words, first)
    return vague or bool(part)
