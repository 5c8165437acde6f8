"""Updates: an earlier count of a thing against a later one. They are shown in order of time and are no conflict."""

from __future__ import annotations

from doichieu.collation.context import Given
from doichieu.lexicon.rows import SignalKind
from doichieu.lexicon.words import signals
from doichieu.records import Figure
from doichieu.text import WordList

TOLLS: tuple[SignalKind, ...] = ("dead", "hurt", "missing", "toll")
BEFORE, BEHIND = 60, 40
"""So many characters before and behind a figure are looked at for the words that tell of a change, or of a toll."""


def is_update(a: Given[Figure], b: Given[Figure]) -> bool:
    """Tell whether of two figures that differ the later one counts what has happened since the earlier one.

    So where the later telling says itself that the figure has changed, and where a toll has grown by another day. Of
    tellings from one moment the later is the one that says so.
    """
    articles = [c.unit.reading.article for c in (a, b)]
    timed = all("T" in article.published or " " in article.published for article in articles)
    moments = [article.moment if timed else article.day for article in articles]
    changed = [_tells(c, "update") for c in (a, b)]
    if moments[0] == moments[1]:
        return changed[0] != changed[1]
    earlier, later = (a, b) if moments[0] < moments[1] else (b, a)
    if changed[later is b]:
        return True
    another_day = earlier.unit.reading.article.day < later.unit.reading.article.day
    return another_day and least(earlier.item) < least(later.item) and _tells(a, *TOLLS) and _tells(b, *TOLLS)


def _tells(given: Given[Figure], *kinds: SignalKind) -> bool:
    """Tell whether a phrase of one of these kinds stands near a figure, in its sentence."""
    reading, span = given.unit.reading, given.item.number
    around = next((s for s in reading.sentences if s.covers(span)), given.unit.span)
    start, end = max(around.start, span.start - BEFORE), min(around.end, span.end + BEHIND)
    words = WordList(reading.article.text[start:end])
    return any(signals(kind).all(words) for kind in kinds)


def least(figure: Figure) -> float:
    """Return the value that a figure reaches at least, its most where that alone is told."""
    return figure.low if figure.low is not None else figure.high or 0
