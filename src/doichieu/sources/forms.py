"""Which form some bytes are of, and the articles in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from doichieu.errors import SourceError
from doichieu.sources import jsonl, ninjs, plain
from doichieu.sources.intake import MAX_BYTES, Taken, decode


def articles_of(where: str, data: bytes) -> Iterator[Taken]:
    """Yield the articles in the bytes of one file (or of standard input), in order; what is broken comes as an error.

    `where` names the bytes in errors, and its stem is the id of a plain text. Bytes that begin with `{` are JSON: one
    ninjs item, or one article a line; everything else is plain text.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        begin = data.lstrip(b" \t\r\n")[:1]
        if not begin:
            raise SourceError(where, "the file is empty", "leave it out")
        if begin == b"[":
            raise SourceError(where, "a JSON array", "give one object a line (JSONL)")
        if begin != b"{":
            if len(data) > MAX_BYTES:
                raise SourceError(
                    where,
                    f"the article has {len(data):,} bytes",
                    f"keep one under {MAX_BYTES:,}; many go one a line as JSONL",
                )
            yield plain.parse(where, decode(where, data))
        elif (item := _item(data)) is not None:
            yield ninjs.parse(where, item)
        else:
            yield from jsonl.parse(where, data)
    except SourceError as error:
        yield error


def _item(data: bytes) -> dict[str, Any] | None:
    """Return the JSON object that all of the bytes are, where it is no article of ours but may be a ninjs item."""
    if len(data) > MAX_BYTES:
        return None
    try:
        item: dict[str, Any] = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return None if "text" in item else item
