"""Tables as CSV that spreadsheets open rightly: UTF-8 with its mark, and nothing that they would take for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from doichieu.export.tables import Row, Table

MARK = b"\xef\xbb\xbf"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def head(table: Table) -> bytes:
    """Return the mark of UTF-8 and the line of columns."""
    return MARK + _line(table.columns)


def lines(table: Table, rows: Iterable[Row]) -> bytes:
    """Return rows as lines; words that begin like a formula get an apostrophe in front."""
    return b"".join(_line(_cell(row[column]) for column in table.columns) for row in rows)


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return int(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _line(cells: Iterable[object]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().encode()
