"""What a time rule is: a named record with a pattern, a maker and examples."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple


class Context(NamedTuple):
    """What a rule may look at besides its match.

    The anchor day, the last day the text set, the lower-case text, for a `led` rule what stands directly before
    the match, the time found before it ("" for none), and the text as it is written.
    """

    anchor: dt.date
    last: dt.date
    text: str
    lead: re.Match[str] | None = None
    before: str = ""
    cased: str = ""


class Made(NamedTuple):
    """What a rule makes: TIMEX3 type, value and mod."""

    type: str
    value: str
    mod: str | None = None


class Example(NamedTuple):
    """A text read on a day, and what it must give: (expression, type, value, mod) in order; () for nothing."""

    text: str
    expected: tuple[tuple[str, str, str, str | None], ...]
    published: str = "2025-09-04"


class Rule(NamedTuple):
    """A rule: `pattern` on lower-case text, `make` returns None where the match is no time after all.

    The pattern is tried only at the words of `begins` (see `anchored`). What `led` finds directly before the match
    belongs to the expression ("chiều | ngày 3/9").
    """

    name: str
    begins: tuple[str, ...]
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], Context], Made | None]
    examples: tuple[Example, ...]
    led: re.Pattern[str] | None = None


EDGES = ("đầu", "giữa", "cuối", "hết", "cả")
"""The words that may stand before a period and belong to it."""


def again(pattern: str) -> str:
    """Return a piece of pattern with its groups renamed (`x` to `x2`), so that it can stand a second time."""
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\g<1>2>", pattern)


def part(match: re.Match[str] | None, name: str) -> str | None:
    """Return a named group or its second standing (see `again`); None where neither took part in the match."""
    groups = match.groupdict() if match else {}
    return groups.get(name) or groups.get(f"{name}2") or groups.get(f"{name}22")
