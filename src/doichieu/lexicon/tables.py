"""The loader of the word tables: tab-separated, checked when read.

A table is UTF-8 (NFC), `#` lines say where it comes from, then a header line, then one row a line. The first
column is the key. What is wrong is named by file and line.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files
from typing import TypeVar, cast

import msgspec

from doichieu.errors import LexiconError

Row = TypeVar("Row", bound=msgspec.Struct)


def parse(name: str, content: str, row_type: type[Row]) -> list[Row]:
    """Return the rows of a table as records.

    Raises LexiconError for a missing source line, an unknown or missing column, a row of the wrong length, text that
    is not NFC, a value outside the column's type, a key that stands twice.
    """
    lines = content.split("\n")
    head = 0
    while head < len(lines) and lines[head].startswith("#"):
        head += 1
    if head == 0:
        raise LexiconError(f"{name}:1: the table does not say where it comes from; begin it with a # line")
    columns = lines[head].split("\t")
    if columns != list(row_type.__struct_fields__):
        raise LexiconError(f"{name}:{head + 1}: columns {columns}, expected {list(row_type.__struct_fields__)}")
    rows: list[Row] = []
    keys: set[str] = set()
    for number, line in enumerate(lines[head + 1 :], head + 2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise LexiconError(f"{name}:{number}: {len(cells)} cells, expected {len(columns)}")
        if not unicodedata.is_normalized("NFC", line):
            raise LexiconError(f"{name}:{number}: not NFC; normalise the line")
        if cells[0] in keys or not cells[0]:
            raise LexiconError(f"{name}:{number}: the key {cells[0]!r} is empty or stands twice")
        keys.add(cells[0])
        try:
            rows.append(msgspec.convert(dict(zip(columns, cells, strict=True)), row_type, strict=False))
        except msgspec.ValidationError as error:
            raise LexiconError(f"{name}:{number}: {error}") from error
    return rows


def load(name: str, row_type: type[Row]) -> tuple[Row, ...]:
    """Return one of the package's tables, e.g. `load("cues.tsv", Cue)`; it is read and checked once."""
    return cast("tuple[Row, ...]", _rows(name, row_type))


@cache
def _rows(name: str, row_type: type[msgspec.Struct]) -> tuple[msgspec.Struct, ...]:
    content = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return tuple(parse(name, content, row_type))
