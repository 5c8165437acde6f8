"""Contradictions over when people were born, as articles tell it behind a name: an age, or a year of birth."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import NamedTuple

from doichieu.collation.origins import Sources
from doichieu.collation.people import Cast
from doichieu.collation.units import saying
from doichieu.records import Conflict, Reading, Story, told_at
from doichieu.text import Span

_BEHIND = re.compile(r"\s*[(,]\s*(?:(?P<born>SN|sinh(?:\s+năm)?)\s+)?(?P<number>\d{1,4})\b", re.IGNORECASE)
REACH = 24
"""So many characters behind a name an age, or "sinh năm" and a year, begins and ends."""


class Born(NamedTuple):
    """Between which years a person was born by one article, and where it says so."""

    person: str
    reading: Reading
    span: Span
    first: int
    last: int


def birth_conflicts(story: Story, sources: Sources) -> tuple[Conflict, ...]:
    """Return for each person of whom articles tell births that cannot both be, what each of these tells."""
    by_person: dict[str, list[Born]] = defaultdict(list)
    for reading in story.readings:
        for born in births(reading, sources.cast):
            by_person[born.person].append(born)
    found = []
    for told in by_person.values():
        pairs = [pair for pair in combinations(told, 2) if _apart(*pair)]
        if pairs:
            found.append(_conflict(list(dict.fromkeys(born for pair in pairs for born in pair)), sources))
    return tuple(found)


def births(reading: Reading, cast: Cast) -> list[Born]:
    """Return what an article tells of when people were born, name by name."""
    people = [name for name in reading.names if name.type == "PER"]
    found = [_behind(cast.name(name.name), reading, mention) for name in people for mention in name.mentions]
    return [born for born in found if born]


def _apart(a: Born, b: Born) -> bool:
    return a.reading is not b.reading and (a.last < b.first or b.last < a.first)


def _behind(person: str, reading: Reading, mention: Span) -> Born | None:
    """Return the birth told right behind a mention: "bà Mai (50 tuổi", "ông D (SN 1953", "Lan, 20 tuổi"."""
    text = reading.article.text
    found = _BEHIND.match(text, mention.end, mention.end + REACH)
    if found is None:
        return None
    digits = Span(*found.span("number"))
    if found["born"]:
        year = int(found["number"])
        own = any(time.span.covers(digits) and time.value == found["number"] for time in reading.times)
        return Born(person, reading, Span(found.start("born"), digits.end), year, year) if own else None
    age = next((f for f in reading.figures if f.unit == "tuổi" and f.number == digits and f.low == f.high), None)
    if age is None or age.low is None:
        return None
    year = reading.article.day.year - int(age.low)  # the year before by the day of birth, or after by the lunar count
    return Born(person, reading, age.span, year - 1, year + 1)


def _conflict(told: list[Born], sources: Sources) -> Conflict:
    values = tuple(sources.value(b.reading, b.span, saying(b.reading, b.span), words=f"{b.person}: ") for b in told)
    ages = any(born.first < born.last for born in told)
    return Conflict(
        kind="figure" if ages else "date",
        told=told_at((value.article, value.span) for value in values),
        values=values,
        sentence=f"{told[0].person} cannot have been born in all of these years",
    )
