"""Contradictions over the minute of a match in which somebody did something: "phút 24", "phút thứ 23"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from doichieu.collation.people import Cast
from doichieu.collation.subjects import persons
from doichieu.collation.units import Unit
from doichieu.text import Span

NEAR = 3
"""Minutes farther apart are of two moments of the match."""
_MINUTE = re.compile(r"(?<!\d )\bphút (?:thứ )?(\d{1,3})(?: ?\+ ?(\d))?\b(?! giây)", re.IGNORECASE)


class Minute(NamedTuple):
    """A minute of a match, where it stands, and whom its unit names."""

    unit: Unit
    span: Span
    minute: int
    players: frozenset[str]


def rival_minutes(articles: list[list[Unit]], cast: Cast) -> Iterator[tuple[Minute, Minute]]:
    """Yield the pairs of minutes of two articles that nearly meet, of one player, neither article having both."""
    found = [minute for units in articles for unit in units for minute in _minutes(unit, cast)]
    for a, b in combinations(found, 2):
        players = a.players & b.players
        if a.unit.article == b.unit.article or not players or not 0 < abs(a.minute - b.minute) <= NEAR:
            continue
        both = any(
            (other.unit.article, other.minute) in ((a.unit.article, b.minute), (b.unit.article, a.minute))
            and other.players & players
            for other in found
        )
        if not both:
            yield a, b


def _minutes(unit: Unit, cast: Cast) -> list[Minute]:
    players = frozenset(persons(unit, cast))
    found = _MINUTE.finditer(unit.reading.article.text, unit.span.start, unit.span.end) if players else ()
    return [Minute(unit, Span(*match.span()), int(match[1]) + int(match[2] or 0), players) for match in found]
