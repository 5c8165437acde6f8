"""What is asked of a library, as people write it: words, "phrases", speaker:, outlet:, origin:, dates, figures.

thượng đỉnh "Bắc Kinh" speaker:Putin outlet:"Báo A" date:2025-09-01..2025-09-05 binh sĩ > 1000
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from doichieu.compare.times import bounds
from doichieu.lexicon.words import number_words, search_words
from doichieu.reading.numbers import value
from doichieu.store.words import Phrase, split
from doichieu.text import fold, lower, nfc

LONGEST = 500
"""So many characters of a query are looked at."""


class Days(NamedTuple):
    """From a day to a day, both meant."""

    first: str
    last: str


class Amount(NamedTuple):
    """A figure that is asked for: what it counts, and from and to which value; None where an end is open."""

    unit: str
    low: float | None
    high: float | None


class Query(NamedTuple):
    """What is asked; an article must meet all of it. `run` are the bare words in a row, which may be a name; `unclear`
    what was not understood, and is passed over."""

    phrases: tuple[Phrase, ...] = ()
    run: str = ""
    speakers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    published: tuple[Days, ...] = ()
    about: tuple[Days, ...] = ()
    amounts: tuple[Amount, ...] = ()
    unclear: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is asked."""
        return self._replace(unclear=()) == Query()


_FIELDS = "|".join(sorted(search_words(), key=len, reverse=True))
_NUMBER = r"\d[\d.,]{0,20}(?:\s(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)){0,2}"
_TOKEN = re.compile(
    rf'(?P<field>{_FIELDS}):\s?(?:"(?P<quoted>[^"]*)"?|(?P<value>\S*))'
    rf'|(?P<sign>[<>]=?|=|≥|≤)\s?(?P<number>{_NUMBER})|"(?P<phrase>[^"]*)"?|(?P<word>[^\s"<>=≤≥]+)|\S',
    re.IGNORECASE,
)


def parse(written: str) -> Query:
    """Return what is asked, and what of it cannot be understood; never an error."""
    asked = _Asked()
    for found in _TOKEN.finditer(" ".join(nfc(written)[:LONGEST].split())):
        if found["field"]:
            told = (found["quoted"] or found["value"] or "").strip()
            if not asked.field(search_words()[found["field"].lower()], told):
                asked.unclear.append(found[0])
        elif found["number"]:
            asked.amount(found["sign"], found["number"])
        elif found["phrase"] is not None:
            asked.phrases += _phrases([found["phrase"]])
        elif found["word"]:
            asked.run.append(found["word"])
        else:
            asked.unclear.append(found[0])
    return asked.query()


class _Asked:
    """What was understood so far."""

    def __init__(self) -> None:
        self.run: list[str] = []
        self.phrases: list[Phrase] = []
        self.values: dict[str, list[str]] = {field: [] for field in ("speaker", "name", "outlet", "origin")}
        self.days: dict[str, list[Days]] = {"published": [], "about": []}
        self.amounts: list[Amount] = []
        self.unclear: list[str] = []

    def field(self, field: str, told: str) -> bool:
        """Take in what stands behind a word with a colon; tell whether it was understood."""
        if field in self.days:
            days = _days(told)
            self.days[field] += [days] if days else []
            return days is not None
        if field in self.values:
            self.values[field] += [told] if split(told) else []
            return bool(split(told))
        titled = [phrase._replace(in_title=True) for phrase in _phrases(told.split())]
        self.phrases += titled
        return bool(titled)

    def amount(self, sign: str, number: str) -> None:
        """Take in a comparison; the bare words before it are what is counted."""
        given = value(lower(number))
        if given is None:
            return
        scale, unit = _scaled(self.run)
        given, self.run = given * scale, []
        low = float(given) if sign in (">", ">=", "≥", "=") else None
        high = float(given) if sign in ("<", "<=", "≤", "=") else None
        if sign == ">" and low is not None:
            low = _next(low, 1)
        elif sign == "<" and high is not None:
            high = _next(high, -1)
        self.amounts.append(Amount(unit, low, high))

    def query(self) -> Query:
        """Return all of it."""
        spoken = _phrases(self.run)
        if self.run and not spoken:  # only signs
            self.unclear, self.run = [*self.unclear, *self.run], []
        return Query(
            phrases=(*spoken, *self.phrases),
            run=" ".join(self.run),
            speakers=tuple(self.values["speaker"]),
            names=tuple(self.values["name"]),
            outlets=tuple(self.values["outlet"]),
            origins=tuple(self.values["origin"]),
            published=tuple(self.days["published"]),
            about=tuple(self.days["about"]),
            amounts=tuple(self.amounts),
            unclear=tuple(self.unclear),
        )


def exact(told: str) -> bool:
    """Tell whether words bear diacritics, and so ask for them."""
    return fold(told) != lower(told)


def _phrases(words: list[str]) -> list[Phrase]:
    return [Phrase(tuple(parts), exact(word)) for word in words if (parts := split(word))]


def _scaled(words: list[str]) -> tuple[float, str]:
    """Return a unit without the words that multiply ("tỷ đồng"), and by how much they do."""
    scale, left = 1.0, list(words)
    while len(left) > 1 and (row := number_words().get(lower(left[0]))) and row.kind == "scale":
        scale, left = scale * row.value, left[1:]
    return scale, " ".join(left)


def _next(number: float, step: int) -> float:
    """Return a number a trifle more, or less: what is counted is whole or of a few decimals."""
    return number + step * max(1e-6, abs(number) * 1e-9)


def _days(told: str) -> Days | None:
    """Return the days of 2025-09-03, 2025-09, 2025, 3/9/2025, 9/2025, or from..to; None where it is none."""
    first, dots, last = told.partition("..")
    begin, end = _period(first), _period(last) if dots else _period(first)
    if begin is None or end is None or end < begin:
        return None
    return Days(begin[0].isoformat(), (end[1] - dt.timedelta(days=1)).isoformat())


def _period(told: str) -> tuple[dt.date, dt.date] | None:
    slashed = re.fullmatch(r"(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})", told)
    if slashed:
        day, month, year = slashed.groups()
        told = f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")
    return bounds(told)
