"""Find the times of a page: every rule's matches, the longest kept, resolved from left to right."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from doichieu.lexicon.words import number_words
from doichieu.reading.anchored import anchored
from doichieu.reading.page import Page
from doichieu.reading.times.rule import Context, Made, Rule
from doichieu.reading.times.rules_day import DAY_RULES
from doichieu.reading.times.rules_period import PERIOD_RULES
from doichieu.reading.times.rules_span import SPAN_RULES
from doichieu.records import Time
from doichieu.text import Span, trim

RULES: tuple[Rule, ...] = (*DAY_RULES, *PERIOD_RULES, *SPAN_RULES)
_LONGEST_LEAD = 60
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_times(page: Page) -> tuple[Time, ...]:
    """Return the times of a page in order, none overlapping; where two rules meet, the longer match wins."""
    return tuple(_resolve(page))


def _resolve(page: Page) -> list[Time]:
    text, anchor = page.lower, page.day
    candidates = sorted(_candidates(page), key=lambda c: (c.span.start, -c.span.end, c.order))
    found: list[Time] = []
    last, end, before = anchor, 0, ""
    for candidate in candidates:
        if candidate.span.start < end:
            continue
        context = Context(anchor, last, text, candidate.lead, before, page.text)
        made = None
        with contextlib.suppress(OverflowError):  # a day before the first of the calendar, or after its last
            made = candidate.rule.make(candidate.match, context)
        if made is None:
            continue
        found.append(_time(candidate.span, made, candidate.rule))
        end, before = candidate.span.end, made.value
        if _DAY.match(made.value):
            last = dt.date.fromisoformat(made.value[:10])
    return found


class _Candidate(NamedTuple):
    """A rule's match, with its span and what leads it."""

    span: Span
    order: int
    rule: Rule
    match: re.Match[str]
    lead: re.Match[str] | None


def _candidates(page: Page) -> Iterator[_Candidate]:
    text = page.lower
    for order, rule in enumerate(RULES):
        for match in anchored(rule.pattern, text, page.starts.of(rule.begins)):
            begin = max(0, match.start() - _LONGEST_LEAD)
            lead = rule.led.search(text[begin : match.start()]) if rule.led else None
            start = begin + lead.start() if lead else match.start()
            span = trim(text, Span(start, match.end()), ",;")
            if span.start < span.end and not _inside_name(page, span.start):
                yield _Candidate(span, order, rule, match, lead)


def _inside_name(page: Page, start: int) -> bool:
    """Tell whether a number word at the beginning of a match ends a name: "Thủ Dầu Một | tuần tra"."""
    if not page.text[start].isupper():
        return False
    words = page.words
    index = words.first_from(start)
    goes_on = index > 0 and words.gaps[index - 1] == " " and words.capitals[index - 1]
    return goes_on and words.lowers[index] in number_words()


def _time(span: Span, made: Made, rule: Rule) -> Time:
    return Time(start=span.start, end=span.end, type=made.type, value=made.value, mod=made.mod, rule=rule.name)  # type: ignore[arg-type]
