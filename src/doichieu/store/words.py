"""Words to be searched, with and without diacritics: FTS5 in SQLite, a vector in PostgreSQL.

A word is kept as it is compared (`match_key`: lower case, tone marks in one place) and folded, without diacritics, so
that "bắc kinh" finds only Bắc Kinh and "bac kinh" finds it too. Two tables are alike: `words` of articles, `sayings`
of statements, whose titles are their speakers. A row's number begins with the moment of its article, so that the newest
are found first without looking at all.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from sqlalchemy import BigInteger, Connection, Select, cast, column, literal, literal_column, select, table, text
from sqlalchemy.dialects import postgresql

from doichieu.text import fold, match_key

Table = Literal["words", "sayings"]
LONGEST = 100
"""Of a longer word so many letters are kept."""
MOST_WORDS, MOST_BYTES = 16_000, 300_000
"""Of a longer text so many words, or so much, is searched: PostgreSQL counts and holds no more."""


_KEY_BITS = 26
"""So many bits of a row's number are the key of its article or statement: up to 67 million."""
LAST_KEY = (1 << _KEY_BITS) - 1
_LAST_SECOND = (1 << 63 - _KEY_BITS) - 1
"""In the year 4356; what comes later counts as that."""


def row_of(moment: dt.datetime, key: int) -> int:
    """Return the number of a row: the seconds of the calendar until the moment, then the key."""
    seconds = int((moment - dt.datetime.min).total_seconds())
    return min(seconds, _LAST_SECOND) << _KEY_BITS | key


def key_of(row: int) -> int:
    """Return the key of an article or statement from the number of its row."""
    return row & LAST_KEY


class Row(NamedTuple):
    """A title and a text to be searched, under a number (`row_of`)."""

    number: int
    title: str
    body: str


class Phrase(NamedTuple):
    """Words that stand side by side; `exact` where their diacritics count; in the title only, or anywhere."""

    words: tuple[str, ...]
    exact: bool
    in_title: bool = False


def split(text_: str) -> list[str]:
    """Return the words of a text as they are compared."""
    words, left = [], MOST_BYTES
    for word in match_key(text_).split()[:MOST_WORDS]:
        words.append(word[:LONGEST])
        left -= len(words[-1].encode())
        if left < 0:
            break
    return words


def put(connection: Connection, name: Table, rows: Iterable[Row]) -> None:
    """Make titles and texts searchable."""
    if connection.dialect.name == "postgresql":
        statement = text(f"INSERT INTO {name} (rowid, vector) VALUES (:row, CAST(:vector AS tsvector))")
        values = [{"row": row.number, "vector": _vector(split(row.title), split(row.body))} for row in rows]
    else:
        columns = "rowid, title, body, folded_title, folded_body"
        statement = text(f"INSERT INTO {name} ({columns}) VALUES (:row, :a, :b, :c, :d)")
        values = [_columns(row) for row in rows]
    if values:
        connection.execute(statement, values)


def remove(connection: Connection, name: Table, rows: Iterable[Row]) -> None:
    """Take out what was put; an index without a copy of its words must be told them again."""
    if connection.dialect.name == "postgresql":
        statement, values = text(f"DELETE FROM {name} WHERE rowid = :row"), [{"row": row.number} for row in rows]
    else:
        columns = f"{name}, rowid, title, body, folded_title, folded_body"
        statement = text(f"INSERT INTO {name} ({columns}) VALUES ('delete', :row, :a, :b, :c, :d)")
        values = [_columns(row) for row in rows]
    if values:
        connection.execute(statement, values)


def clear(connection: Connection) -> None:
    """Take out all words; where the program counts words otherwise, they cannot be taken out one by one."""
    for name in ("words", "sayings"):
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"DELETE FROM {name}"))
        else:
            connection.execute(text(f"INSERT INTO {name} ({name}) VALUES ('delete-all')"))


def newest(
    connection: Connection,
    name: Table,
    phrases: Iterable[Phrase],
    limit: int,
    keys: Select[Any] | None = None,
    within: tuple[int, int] | None = None,
) -> list[int]:
    """Return the newest rows in which all phrases stand, of all or only of the keys chosen, and from a row to a row."""
    index = table(name, column("rowid", BigInteger))
    if connection.dialect.name == "postgresql":
        asked = cast(literal(" & ".join(map(_asked_of_vector, phrases))), postgresql.TSQUERY)
        meets = column("vector").op("@@")(asked)
    else:
        meets = literal_column(name).op("MATCH")(" AND ".join(map(_asked_of_columns, phrases)))
    query = select(index.c.rowid).where(meets)
    if keys is not None:
        query = query.where(index.c.rowid.op("&")(LAST_KEY).in_(keys))
    if within is not None:
        query = query.where(index.c.rowid >= within[0], index.c.rowid <= within[1])
    return [row.rowid for row in connection.execute(query.order_by(index.c.rowid.desc()).limit(limit))]


def _columns(row: Row) -> dict[str, Any]:
    a, b = " ".join(split(row.title)), " ".join(split(row.body))
    return {"row": row.number, "a": a, "b": b, "c": fold(a), "d": fold(b)}


def _asked_of_columns(phrase: Phrase) -> str:
    where = "title" if phrase.in_title else "title body"
    if not phrase.exact:
        where = " ".join(f"folded_{column}" for column in where.split())
    words = " ".join(phrase.words)
    return f'{{{where}}} : "{words}"'


def _vector(title: list[str], body: list[str]) -> str:
    """Return words with their places as PostgreSQL writes them; folded ones begin with ~."""
    places: dict[str, list[str]] = defaultdict(list)
    for words, weight, first in ((title, "A", 1), (body, "", len(title) + 2)):
        for place, word in enumerate(words, first):
            places[word].append(f"{place}{weight}")
            places[f"~{fold(word)}"].append(f"{place}{weight}")
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())


def _asked_of_vector(phrase: Phrase) -> str:
    mark = ("" if phrase.exact else "~", ":A" if phrase.in_title else "")
    return "(" + " <-> ".join(f"'{mark[0]}{word}'{mark[1]}" for word in phrase.words) + ")"
