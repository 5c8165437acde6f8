"""Which form some bytes are of, and the articles in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from doichieu.errors import SourceError
from doichieu.sources import jsonl, ninjs, plain
from doichieu.sources.intake import MAX_BYTES, Taken, decode

_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")


def articles_of(where: str, data: bytes) -> Iterator[Taken]:
    """Yield the articles in the bytes of one file (or of standard input), in order; what is broken comes as an error.

    `where` names the bytes in errors; its stem is the id of a plain text, and a page is known by it where it is an
    address. Bytes that begin with `{` are JSON: one
    ninjs item, a JSON Feed, or one article a line; those that begin with `<` are a feed or a page; everything else is
    plain text.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        begin = data.lstrip(b" \t\r\n")[:1]
        if not begin:
            raise SourceError(where, "the file is empty", "leave it out")
        if begin == b"[":
            raise SourceError(where, "a JSON array", "give one object a line (JSONL)")
        if begin == b"<":
            yield from _marked_up(where, data)
        elif begin != b"{":
            if len(data) > MAX_BYTES:
                raise SourceError(
                    where,
                    f"the article has {len(data):,} bytes",
                    f"keep one under {MAX_BYTES:,}; many go one a line as JSONL",
                )
            yield plain.parse(where, decode(where, data))
        elif (item := _item(data)) is not None:
            yield from _of_item(where, item)
        else:
            yield from jsonl.parse(where, data)
    except SourceError as error:
        yield error


# The readers of pages and feeds are loaded when the first one comes: they take longer than all the rest.


def _of_item(where: str, item: dict[str, Any]) -> Iterator[Taken]:
    if "uri" not in item and str(item.get("version", "")).startswith("https://jsonfeed.org/"):
        from doichieu.sources import feed

        yield from feed.parse_json(where, item)
    else:
        yield ninjs.parse(where, item)


def _marked_up(where: str, data: bytes) -> Iterator[Taken]:
    """Yield the articles of a feed or page; whatever it holds, one that breaks a reader is a problem of its own."""
    from doichieu.sources import feed, html

    try:
        yield from _read_markup(where, data, feed, html)
    except SourceError:
        raise
    except Exception as error:
        what = f"the file breaks our reader ({type(error).__name__}: {error})"
        raise SourceError(where, what, "please report it with the file; save the text as plain text") from error


def _read_markup(where: str, data: bytes, feed: Any, html: Any) -> Iterator[Taken]:
    if len(data) > MAX_BYTES:
        raise SourceError(where, f"the file has {len(data):,} bytes", f"keep it under {MAX_BYTES:,}")
    if _FEED.search(data[:2000]):
        yield from feed.parse(where, data)
    else:
        yield html.parse(where, data, where if where.startswith(("http://", "https://")) else None)


def _item(data: bytes) -> dict[str, Any] | None:
    """Return the JSON object that all of the bytes are, where it is no article of ours but may be a ninjs item."""
    if len(data) > MAX_BYTES:
        return None
    try:
        item: dict[str, Any] = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return None if "text" in item else item
