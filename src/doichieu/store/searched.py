"""What is searched of an article: its words, and by speaker, name, figure and day what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from doichieu.compare.names import key
from doichieu.compare.times import bounds
from doichieu.records import Reading, Statement
from doichieu.store import words
from doichieu.store.schema import dates, figures, names, statements
from doichieu.text import fold, match_key

LONGEST = 150
"""Of a longer name or unit so many letters are compared: no index holds all of it."""
FOLLOWING = 30
"""So many characters behind a figure tell more of what it counts: "7 người" "chết"."""


def put(connection: Connection, article: int, reading: Reading) -> None:
    """Make an article's reading searchable."""
    moment = reading.article.moment
    row = words.row_of(moment, article)
    words.put(connection, "words", row, reading.article.title or "", reading.article.text)
    for number, statement in enumerate(reading.statements):
        speaker = key(statement.speaker_name)[:LONGEST] if statement.speaker_name else None
        values = {"article": article, "number": number, "speaker": speaker, "folded": speaker and fold(speaker)}
        done = connection.execute(insert(statements).values(values))
        if done.inserted_primary_key:
            said = words.row_of(moment, int(done.inserted_primary_key[0]))
            words.put(connection, "sayings", said, *_said(reading, statement))
    for table, rows in ((names, _names(reading)), (figures, _figures(reading)), (dates, _dates(reading))):
        made = [{"article": article, **row} for row in rows]
        if made:
            connection.execute(insert(table), made)


def remove(connection: Connection, article: int, reading: Reading) -> None:
    """Take out what was made searchable of an article's reading."""
    moment = reading.article.moment
    row = words.row_of(moment, article)
    words.remove(connection, "words", row, reading.article.title or "", reading.article.text)
    query = select(statements.c.key, statements.c.number).where(statements.c.article == article)
    for key_, number in connection.execute(query).all():
        said = words.row_of(moment, key_)
        words.remove(connection, "sayings", said, *_said(reading, reading.statements[number]))
    for table in (statements, names, figures, dates):
        connection.execute(delete(table).where(table.c.article == article))


def clear(connection: Connection) -> None:
    """Take out all that is searched of articles."""
    words.clear(connection)
    for table in (statements, names, figures, dates):
        connection.execute(delete(table))


def _said(reading: Reading, statement: Statement) -> tuple[str, str]:
    """Return the speaker and the words of a statement."""
    return statement.speaker_name or "", " ".join(span.of(reading.article.text) for span in statement.content)


def _names(reading: Reading) -> Iterable[dict[str, Any]]:
    """Yield every form of every name, in order, each once; of persons also the first and the last word: "Putin"."""
    for name in reading.names:
        fullest = key(name.name)[:LONGEST]
        ends = (fullest.split()[0], fullest.split()[-1]) if name.type == "PER" and " " in fullest else ()
        for form in dict.fromkeys((*map(key, (name.name, *name.forms)), *ends)):
            yield {"name": fullest, "type": name.type, "form": form[:LONGEST], "folded": fold(form[:LONGEST])}


def _figures(reading: Reading) -> Iterable[dict[str, Any]]:
    for number, figure in enumerate(reading.figures):
        told = " ".join([figure.unit, *reading.article.text[figure.end :][:FOLLOWING].split()[:-1]])
        unit = match_key(told)[:LONGEST]
        yield {
            "number": number,
            "unit": unit,
            "folded": fold(unit),
            "low": _float(figure.low),
            "high": _float(figure.high),
        }


def _float(value: float | None) -> float | None:
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def _dates(reading: Reading) -> Iterable[dict[str, Any]]:
    found = dict.fromkeys(bounds(time.value[:10], time.mod) for time in reading.times if time.type in ("DATE", "TIME"))
    for days in found:
        if days:
            yield {"first": days[0].isoformat(), "last": (days[1] - dt.timedelta(days=1)).isoformat()}
