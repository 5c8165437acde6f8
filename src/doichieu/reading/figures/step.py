"""Find the figures of a page: every kind's matches, earlier kinds first, none inside a date or a name."""

from __future__ import annotations

from doichieu.reading.anchored import anchored
from doichieu.reading.figures.kinds import KINDS, Found, Kind
from doichieu.reading.figures.sight import Sight
from doichieu.reading.names.epithets import is_epithet
from doichieu.reading.page import Page
from doichieu.records import Figure, Name, Time
from doichieu.text import Span, SpanIndex, trim


def read_figures(page: Page, times: tuple[Time, ...], names: tuple[Name, ...]) -> tuple[Figure, ...]:
    """Return the figures of a page in order of their numbers. A duration is a time and a figure; a date is none."""
    dates = SpanIndex(time.span for time in times if time.type in ("DATE", "TIME", "SET"))
    all_times = SpanIndex(time.span for time in times)
    named = SpanIndex(span for name in names for span in name.mentions)
    found: list[tuple[Found, Kind]] = []
    taken: set[int] = set()
    for kind in KINDS:
        for match in anchored(kind.pattern, page.lower, page.starts.of(kind.begins)):
            read = kind.read(Sight(page.lower, page.text, page.words, match))
            if read is None or dates.meeting(read.number) or _is_years(page.lower, read.number, all_times):
                continue
            if any(not is_epithet(page.words, named.spans[index]) for index in named.meeting(read.number)):
                continue  # part of a name; but "tiền đạo 25 tuổi" has an age
            if not taken.isdisjoint(range(*read.number)):
                continue
            found.append((_before_time(read, all_times, page.text), kind))
            taken.update(range(*read.number))
    return tuple(_figure(*pair) for pair in sorted(found, key=lambda pair: pair[0].number))


def _is_years(lower: str, number: Span, times: SpanIndex) -> bool:
    """Tell whether "năm" inside a time is its years, not a five: "hai | năm rưỡi"."""
    if not lower.startswith("năm", number.start):
        return False
    return any(times.spans[index].start < number.start for index in times.meeting(number))


def _before_time(read: Found, times: SpanIndex, text: str) -> Found:
    """Return a figure whose counted noun ends where a time begins: "hai bàn | hôm qua"; it keeps its first word."""
    start, end = read.number.end, read.span.end
    begun = [times.spans[index].start for index in times.meeting(Span(start, end))]
    beyond = text[min((at for at in begun if at > start), default=end) : end]
    unit = read.unit.removesuffix(beyond).strip()
    if not beyond or not unit or unit == read.unit:
        return read
    return read._replace(span=trim(text, Span(read.span.start, end - len(beyond))), unit=unit)


def _figure(found: Found, kind: Kind) -> Figure:
    return Figure(
        start=found.span.start,
        end=found.span.end,
        number=found.number,
        low=found.low,
        high=found.high,
        hedge=found.hedge,  # type: ignore[arg-type]
        unit=found.unit,
        rule=kind.name,
    )
