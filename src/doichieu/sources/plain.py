"""Plain text: `date YYYY-MM-DD` and the text, or header lines (`# title`, `date:`, `outlet:`, `url:`) above it."""

from __future__ import annotations

import re
from pathlib import PurePath

from doichieu.errors import SourceError
from doichieu.records import Article
from doichieu.sources.intake import article

_DATED = re.compile(r"\s*date[ \t]+(\S{8,35})[ \t\r\n]?")
_HEADER = re.compile(r"(date|outlet|url|title|id):[ \t]*(.*)", re.IGNORECASE)


def parse(where: str, text: str) -> Article:
    """Return the article of one plain text; its id is the `id:` header, else the file's stem."""
    stem = PurePath(where).stem
    dated = _DATED.match(text)
    if dated:
        body = text[dated.end() :].lstrip()
        return article(where, id=stem, published=dated[1], text=body, outlet=None, title=None, url=None)
    headers, body = _headers(text)
    if "date" not in headers:
        raise SourceError(where, "the article has no date", "begin the file with `date YYYY-MM-DD` or a `date:` line")
    return article(
        where,
        id=headers.get("id") or stem,
        published=headers["date"],
        text=body,
        outlet=headers.get("outlet"),
        title=headers.get("title"),
        url=headers.get("url"),
    )


def _headers(text: str) -> tuple[dict[str, str], str]:
    """Return the header lines at the top of a text, up to the first line that is none, and the text below them."""
    headers: dict[str, str] = {}
    rest = text.lstrip()
    while rest:
        line, _, after = rest.partition("\n")
        found = _HEADER.match(line.strip())
        if found:
            headers.setdefault(found[1].lower(), found[2].strip())
        elif line.startswith("# ") and "title" not in headers:
            headers["title"] = line[2:].strip()
        else:
            break
        rest = after
    return headers, rest.strip()
