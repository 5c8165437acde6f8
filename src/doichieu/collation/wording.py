"""What a unit tells as it is compared: without who says it, and everybody by one name."""

from __future__ import annotations

from collections.abc import Iterator

from doichieu.collation.people import Cast
from doichieu.collation.units import Unit
from doichieu.text import Span, merge

_SAID = " . "
"""What stands for a speaker and a cue: a break, so that what is before and behind does not join."""
_NAMED = frozenset(("PER", "LOC"))
"""Bodies keep their forms: what a short one leaves out of a long name is told by the other article too."""


def wording(unit: Unit, cast: Cast) -> str:
    """Return the words of a unit less who says it, and the cue; persons and places by their names in the cast.

    "Ông Kim cho biết Mỹ …" and "Mỹ …, theo Kim Jong Un" are compared as the same words.
    """
    text = unit.reading.article.text
    parts, done = [], unit.span.start
    for span, words in sorted((*_frames(unit), *_names(unit, cast)), key=lambda put: (put[0].start, -put[0].end)):
        if span.start >= done:
            parts += [text[done : span.start], words]
            done = span.end
    return "".join((*parts, text[done : unit.span.end]))


def _frames(unit: Unit) -> Iterator[tuple[Span, str]]:
    said = [span for statement in unit.reading.statements for span in (statement.speaker, statement.cue) if span]
    for span in merge(span for span in said if unit.span.covers(span)):
        yield span, _SAID


def _names(unit: Unit, cast: Cast) -> Iterator[tuple[Span, str]]:
    for name in unit.reading.names:
        if name.type in _NAMED:
            shown = cast.name(name.name)
            yield from ((span, shown) for span in name.mentions if unit.span.covers(span))
