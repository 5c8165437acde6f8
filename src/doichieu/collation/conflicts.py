"""Conflicts: where tellings of one point cannot both be exact. Silence, rounding and wider hedges are none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from doichieu.collation.alignment import alike
from doichieu.collation.origins import Sources
from doichieu.collation.units import Unit, content_words
from doichieu.compare import figures as compare_figures
from doichieu.compare import times as compare_times
from doichieu.records import Conflict, Figure, Time, Value
from doichieu.text import Span

CONTEXT = 0.34
"""Two figures speak of one thing when their clauses share at least this much of the shorter one's content words."""
CLOSE = 0.3
"""From this likeness on, two units are close enough that differing figures or dates are a contradiction."""
_NO_RIVALS = frozenset(("hạng", "lần"))
"""Units whose figures mostly count different things even in like sentences."""
NEAR = 45
"""How many characters on each side of a figure are its clause."""


def find_conflicts(groups: list[list[Unit]], sources: Sources) -> tuple[Conflict, ...]:
    """Return the conflicts among the tellings of each point."""
    found: list[Conflict] = []
    seen: set[frozenset[tuple[str, Span]]] = set()
    for group in groups:
        for a, b in combinations(group, 2):
            if a.article == b.article or alike(a, b) < CLOSE:
                continue
            for conflict in (*_figure_conflicts(a, b, sources), *_date_conflicts(a, b, sources)):
                mark = frozenset((v.article, v.span) for v in conflict.values)
                if mark not in seen:
                    seen.add(mark)
                    found.append(conflict)
    return tuple(_merged(found))


def _figure_conflicts(a: Unit, b: Unit, sources: Sources) -> Iterator[Conflict]:
    for f in a.figures:
        if f.unit in _NO_RIVALS:
            continue
        rivals = [g for g in b.figures if compare_figures.compare(f, g).relation != "unrelated"]
        if not rivals or any(compare_figures.compare(f, g).relation != "differ" for g in rivals):
            continue
        if any(compare_figures.compare(f, own).relation == "differ" for own in a.figures if own is not f):
            continue  # the article itself gives two such figures: a part and a whole, or a before and after
        if len(rivals) > 1:
            continue
        if _context(a, f, b, rivals[0]) >= CONTEXT:
            yield _conflict("figure", (a, f.span), (b, rivals[0].span), sources, compare_figures.compare(f, rivals[0]).sentence)


def _context(a: Unit, f: Figure, b: Unit, g: Figure) -> float:
    left, right = _around(a, f), _around(b, g)
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def _around(unit: Unit, figure: Figure) -> frozenset[str]:
    start = max(unit.span.start, figure.start - NEAR)
    end = min(unit.span.end, figure.end + NEAR)
    text = unit.reading.article.text
    return content_words(text[start : figure.start] + " " + text[figure.number.end : end])


def _date_conflicts(a: Unit, b: Unit, sources: Sources) -> Iterator[Conflict]:
    """Two tellings that each name one day, and not the same one, contradict each other."""
    left, right = _days(a), _days(b)
    if len(left) == 1 and len(right) == 1 and compare_times.compare(left[0], right[0]) == "differ":
        yield _conflict("date", (a, left[0].span), (b, right[0].span), sources, "two different days")


def _days(unit: Unit) -> list[Time]:
    return [time for time in unit.times if compare_times.day_of(time)]


def _conflict(kind: str, left: tuple[Unit, Span], right: tuple[Unit, Span], sources: Sources, sentence: str) -> Conflict:
    told: dict[str, tuple[Span, ...]] = {}
    for unit, span in (left, right):
        told[unit.article] = (*told.get(unit.article, ()), span)
    values = tuple(_value(unit, span, sources) for unit, span in (left, right))
    return Conflict(kind=kind, told=told, values=values, sentence=sentence)  # type: ignore[arg-type]


def _value(unit: Unit, span: Span, sources: Sources) -> Value:
    speaker = unit.statement.speaker_name if unit.statement else None
    return Value(
        article=unit.article,
        span=span,
        value=" ".join(span.of(unit.reading.article.text).split()),
        speaker=sources.cast.name(speaker) if speaker else None,
        origin=sources.origin(unit.reading, unit.statement),
    )


def _merged(conflicts: list[Conflict]) -> list[Conflict]:
    """Bring pairs that share a value into one conflict of three or more."""
    merged: list[Conflict] = []
    for conflict in conflicts:
        spans = {(v.article, v.span) for v in conflict.values}
        touching = next((m for m in merged if m.kind == conflict.kind and spans & {(v.article, v.span) for v in m.values}), None)
        if touching is None:
            merged.append(conflict)
            continue
        values = tuple({(v.article, v.span): v for v in (*touching.values, *conflict.values)}.values())
        told: dict[str, tuple[Span, ...]] = {}
        for value in values:
            told[value.article] = (*told.get(value.article, ()), value.span)
        merged[merged.index(touching)] = Conflict(kind=touching.kind, told=told, values=values, sentence=touching.sentence)
    return merged
