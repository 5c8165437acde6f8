"""JSONL: one article a line, `{"id", "published", "outlet"?, "title"?, "text", "url"?}`; other keys are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from doichieu.errors import SourceError
from doichieu.sources.intake import MAX_BYTES, Taken, article, decode


class Line(msgspec.Struct):
    """The keys of a line; the optional ones may be absent or null."""

    id: str | int
    published: str | None
    text: str | None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None


_decoder = msgspec.json.Decoder(Line)


def parse(where: str, data: bytes) -> Iterator[Taken]:
    """Yield the article of each line, or the error that names the line; blank lines are passed over."""
    for number, match in enumerate(re.finditer(rb"[^\n]*\n?", data), 1):
        line = match[0].strip()
        if line:
            yield parse_line(f"{where}:{number}", line)


def parse_line(where: str, line: bytes) -> Taken:
    """Return the article of one line, or the error."""
    if len(line) > MAX_BYTES:
        return SourceError(where, f"the line has {len(line):,} bytes", f"keep an article under {MAX_BYTES:,} bytes")
    try:
        decode(where, line)
        read = _decoder.decode(line)
        return article(
            where,
            id=str(read.id),
            published=read.published or "",
            text=read.text or "",
            outlet=read.outlet,
            title=read.title,
            url=read.url,
        )
    except SourceError as error:
        return error if error.where == where else SourceError(where, error.what, error.remedy)
    except (msgspec.DecodeError, RecursionError) as error:
        return SourceError(where, f"no article in JSON: {error}", "give id, published and text, one object a line")
