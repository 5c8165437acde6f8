"""Whom and which places units speak of: two that name different people are not of one thing, whatever their words."""

from __future__ import annotations

from typing import Literal

from doichieu.collation.people import Cast
from doichieu.collation.units import Unit


def of_others(a: Unit, b: Unit, cast: Cast) -> bool:
    """Tell whether two units speak of different people or bodies: each names some, and none in common."""
    one, two = (spoken_of(unit, cast) for unit in (a, b))
    return bool(one and two) and one.isdisjoint(two)


def spoken_of(unit: Unit, cast: Cast) -> set[str]:
    """Return the people and bodies that a unit names, its speaker left out."""
    speaker = unit.statement.speaker if unit.statement else None
    return {
        cast.name(name.name)
        for name in unit.reading.names
        if name.type != "LOC"
        for mention in name.mentions
        if unit.span.covers(mention) and not (speaker and speaker.covers(mention))
    }


def places(unit: Unit, cast: Cast) -> set[str]:
    """Return the places that a unit names."""
    return _named(unit, cast, "LOC")


def persons(unit: Unit, cast: Cast) -> set[str]:
    """Return the persons that a unit names."""
    return _named(unit, cast, "PER")


def _named(unit: Unit, cast: Cast, kind: Literal["PER", "LOC"]) -> set[str]:
    return {
        cast.name(name.name)
        for name in unit.reading.names
        if name.type == kind and any(unit.span.covers(mention) for mention in name.mentions)
    }
