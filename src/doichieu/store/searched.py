"""What is searched of an article: its words, and by speaker, name, figure and day what it says."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select

from doichieu.compare.names import key
from doichieu.compare.times import bounds
from doichieu.records import Reading
from doichieu.store import words
from doichieu.store.schema import dates, figures, names, statements
from doichieu.text import fold, match_key

LONGEST = 150
"""Of a longer name or unit so many letters are compared: no index holds all of it."""
FOLLOWING = 30
"""So many characters behind a figure tell more of what it counts: "7 người" "chết"."""
_STOP = re.compile(r"[.,;:!?()\n“”\"]")


def put(connection: Connection, given: Iterable[tuple[int, Reading]]) -> None:
    """Make the readings of articles searchable."""
    came = list(given)
    said = [(article, reading, n) for article, reading in came for n in range(len(reading.statements))]
    keys = itertools.count((connection.execute(select(func.max(statements.c.key))).scalar() or 0) + 1)
    spoken = [{"key": next(keys), **_statement(*one)} for one in said]
    words.put(connection, "words", [_text(article, reading) for article, reading in came])
    sayings = [_said(row["key"], reading, n) for row, (_, reading, n) in zip(spoken, said, strict=True)]
    words.put(connection, "sayings", sayings)
    _insert(connection, statements, spoken)
    for table, told in ((names, _names), (figures, _figures), (dates, _dates)):
        rows = [{"article": article, **row} for article, reading in came for row in told(reading)]
        _insert(connection, table, rows)


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def remove(connection: Connection, article: int, reading: Reading) -> None:
    """Take out what was made searchable of an article's reading."""
    words.remove(connection, "words", [_text(article, reading)])
    query = select(statements.c.key, statements.c.number).where(statements.c.article == article)
    found = connection.execute(query).all()
    words.remove(connection, "sayings", [_said(key_, reading, number) for key_, number in found])
    for table in (statements, names, figures, dates):
        connection.execute(delete(table).where(table.c.article == article))


def clear(connection: Connection) -> None:
    """Take out all that is searched of articles."""
    words.clear(connection)
    for table in (statements, names, figures, dates):
        connection.execute(delete(table))


def _text(article: int, reading: Reading) -> words.Row:
    """Return the title and the text of an article as they are searched."""
    told = reading.article
    return words.Row(words.row_of(told.moment, article), told.title or "", told.text)


def _said(key_: int, reading: Reading, number: int) -> words.Row:
    """Return the speaker and the words of a statement as they are searched."""
    statement = reading.statements[number]
    said = " ".join(span.of(reading.article.text) for span in statement.content)
    return words.Row(words.row_of(reading.article.moment, key_), statement.speaker_name or "", said)


def _statement(article: int, reading: Reading, number: int) -> dict[str, Any]:
    told = reading.statements[number].speaker_name
    speaker = key(told)[:LONGEST] if told else None
    return {"article": article, "number": number, "speaker": speaker, "folded": speaker and fold(speaker)}


def _names(reading: Reading) -> Iterable[dict[str, Any]]:
    """Yield every form of every name, in order, each once; of persons also the first and the last word: "Putin"."""
    for name in reading.names:
        fullest = key(name.name)[:LONGEST]
        ends = (fullest.split()[0], fullest.split()[-1]) if name.type == "PER" and " " in fullest else ()
        for form in dict.fromkeys((*map(key, (name.name, *name.forms)), *ends)):
            yield {"name": fullest, "type": name.type, "form": form[:LONGEST], "folded": fold(form[:LONGEST])}


def _figures(reading: Reading) -> Iterable[dict[str, Any]]:
    """Yield every figure by what it counts with the words behind it ("người bị thương"), and by these ("bị thương")."""
    for number, figure in enumerate(reading.figures):
        behind = _behind(reading.article.text, figure.end)
        told = {"number": number, "low": _float(figure.low), "high": _float(figure.high)}
        for unit in dict.fromkeys(match_key(words_)[:LONGEST] for words_ in (f"{figure.unit} {behind}", behind)):
            if unit:
                yield {**told, "unit": unit, "folded": fold(unit)}


def _behind(text: str, end: int) -> str:
    """Return the whole words behind a figure, up to the next stop."""
    found = _STOP.split(text[end : end + FOLLOWING + 1], maxsplit=1)[0]
    return " ".join(found.split() if len(found) <= FOLLOWING else found.split()[:-1])


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
