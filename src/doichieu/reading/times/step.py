"""Find the times of a page: every rule's matches, the longest kept, resolved from left to right."""

from __future__ import annotations

import datetime as dt
import re

from doichieu.reading.page import Page
from doichieu.reading.times.rule import Context, Made, Rule
from doichieu.reading.times.rules_day import DAY_RULES
from doichieu.reading.times.rules_period import PERIOD_RULES
from doichieu.reading.times.rules_span import SPAN_RULES
from doichieu.records import Time
from doichieu.text import Span, trim

RULES: tuple[Rule, ...] = (*DAY_RULES, *PERIOD_RULES, *SPAN_RULES)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_times(page: Page) -> tuple[Time, ...]:
    """Return the times of a page in order, none overlapping; where two rules meet, the longer match wins."""
    return tuple(_resolve(page.lower, page.day))


def _resolve(text: str, anchor: dt.date) -> list[Time]:
    candidates = []
    for order, rule in enumerate(RULES):
        for match in rule.pattern.finditer(text):
            span = trim(text, Span(*(match.span("it") if "it" in rule.pattern.groupindex else match.span())), ",;")
            if span.start < span.end:
                candidates.append((span, order, rule, match))
    candidates.sort(key=lambda c: (c[0].start, -c[0].end, c[1]))
    found: list[Time] = []
    last, end = anchor, 0
    for span, _, rule, match in candidates:
        if span.start < end:
            continue
        made = rule.make(match, Context(anchor, last, text))
        if made is None:
            continue
        found.append(_time(span, made, rule))
        end = span.end
        if _DAY.match(made.value):
            last = dt.date.fromisoformat(made.value[:10])
    return found


def _time(span: Span, made: Made, rule: Rule) -> Time:
    return Time(start=span.start, end=span.end, type=made.type, value=made.value, mod=made.mod, rule=rule.name)  # type: ignore[arg-type]
