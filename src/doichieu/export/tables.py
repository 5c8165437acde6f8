"""Tables for those who count: articles, statements, figures, times, names, stories, points; a row a thing.

Every span is two columns, `start` and `end`, in code points of the article's text; things of several spans have the
first one, and their words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from doichieu.export.say import words
from doichieu.records import Collation, Reading

VERSION = "1"
"""Of these tables: raised where a column is taken away or means something else."""
Row = dict[str, Any]


class Table(NamedTuple):
    """A table: its name, its columns with their kind, and the rows of one reading or one collation."""

    name: str
    columns: dict[str, type]
    of_reading: Callable[[Reading], Iterable[Row]] | None = None
    of_collation: Callable[[Collation], Iterable[Row]] | None = None


def _articles(reading: Reading) -> Iterator[Row]:
    article = reading.article
    told = ("id", "published", "outlet", "title", "url", "text")
    yield {"day": article.day.isoformat(), **{name: getattr(article, name) for name in told}}


def _statements(reading: Reading) -> Iterator[Row]:
    for said in reading.statements:
        yield {
            "article": reading.article.id,
            "start": said.content[0].start,
            "end": said.content[0].end,
            "words": words(reading.article.text, said.content),
            "cue": said.cue.of(reading.article.text) if said.cue else None,
            "speaker": said.speaker_name,
            "manner": said.manner,
            "via": " ← ".join(said.via) or None,
        }


def _figures(reading: Reading) -> Iterator[Row]:
    for figure in reading.figures:
        yield {
            "article": reading.article.id,
            "start": figure.start,
            "end": figure.end,
            "words": figure.span.line(reading.article.text),
            "low": _float(figure.low),
            "high": _float(figure.high),
            "hedge": figure.hedge,
            "unit": figure.unit,
        }


def _float(value: float | None) -> float | None:
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def _times(reading: Reading) -> Iterator[Row]:
    for time in reading.times:
        told = {name: getattr(time, name) for name in ("start", "end", "type", "value", "mod")}
        yield {"article": reading.article.id, "words": time.span.line(reading.article.text), **told}


def _names(reading: Reading) -> Iterator[Row]:
    for name in reading.names:
        for span in name.mentions:
            place = {"start": span.start, "end": span.end, "words": span.line(reading.article.text)}
            yield {"article": reading.article.id, "name": name.name, "type": name.type, **place}


def _stories(collation: Collation) -> Iterator[Row]:
    for article in collation.articles:
        yield {"story": collation.story, "article": article.id, "follows": collation.follows}


def _points(collation: Collation) -> Iterator[Row]:
    texts = {article.id: article.text for article in collation.articles}
    points = [*((point, True) for point in collation.shared), *((point, False) for point in collation.only)]
    for number, (point, shared) in enumerate(points, 1):
        for article, spans in point.told.items():
            yield {
                "story": collation.story,
                "point": number,
                "shared": shared,
                "article": article,
                "start": spans[0].start,
                "end": spans[0].end,
                "words": words(texts[article], spans),
                "origins": len(point.origins),
                "agreement": point.how,
            }


_PLACE = {"start": int, "end": int, "words": str}
_HEAD = ("id", "published", "day", "outlet", "title", "url", "text")
TABLES = (
    Table("articles", dict.fromkeys(_HEAD, str), _articles),
    Table("statements", {"article": str, **_PLACE, "cue": str, "speaker": str, "manner": str, "via": str}, _statements),
    Table("figures", {"article": str, **_PLACE, "low": float, "high": float, "hedge": str, "unit": str}, _figures),
    Table("times", {"article": str, **_PLACE, "type": str, "value": str, "mod": str}, _times),
    Table("names", {"article": str, **_PLACE, "name": str, "type": str}, _names),
    Table("stories", {"story": str, "article": str, "follows": str}, None, _stories),
    Table(
        "points",
        {"story": str, "point": int, "shared": bool, "article": str, **_PLACE, "origins": int, "agreement": str},
        None,
        _points,
    ),
)  # fmt: skip
