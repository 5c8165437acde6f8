"""What every form of input goes through: the checks and the normalisation that make an article."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

from doichieu.errors import SourceError
from doichieu.records import Article
from doichieu.text import nfc

Taken = Article | SourceError
"""What a source yields: an article, or why one could not be taken in."""

MAX_BYTES = 10_000_000
"""The longest article, or line of a JSONL file, that is taken in."""
MAX_ID_BYTES, MAX_OUTLET = 2_000, 200
"""The longest id or address, and the longest name of an outlet: what no index holds is none."""
YEARS = range(1800, 2200)
"""Years of publication that are believed; a system's empty date (0001-01-01) is none."""
_ZONE = re.compile(r"([+-]\d):(\d\d)$")
_SURROGATE = re.compile(r"[\ud800-\udfff\x00]")


def article(
    where: str, *, id: str, published: str, text: str, outlet: str | None, title: str | None, url: str | None
) -> Article:
    """Return the article, its text NFC, or raise SourceError: no id, no text, no date or an impossible one.

    Lone surrogates and NUL, which no store or JSON takes, become U+FFFD; offsets are not moved by it.
    """
    if not id.strip():
        raise SourceError(where, "the article has no id", "give it one")
    if len(id.encode("utf-8", "replace")) > MAX_ID_BYTES:
        raise SourceError(where, f"the id has {len(id):,} letters", "give a shorter one")
    if not text.strip():
        raise SourceError(where, "the article has no text", "add its text or leave it out")
    return Article(
        id=_clean(id.strip()),
        published=date(where, published),
        text=_clean(text),
        outlet=(_optional(outlet) or "")[:MAX_OUTLET] or None,
        title=_optional(title),
        url=_optional(url) if url and len(url.encode("utf-8", "replace")) <= MAX_ID_BYTES else None,
    )


def _clean(text: str) -> str:
    return nfc(_SURROGATE.sub("\ufffd", text))


def _optional(text: str | None) -> str | None:
    return _clean(text).strip() or None if text else None


def is_address(told: str) -> bool:
    """Tell whether words are an address of the web."""
    try:
        place = urlsplit(told)
        return place.scheme in ("http", "https") and bool(place.hostname)
    except ValueError:
        return False


def date(where: str, written: str) -> str:
    """Return a date or moment as ISO 8601 (2025-09-03, 2025-09-03T19:20:00+07:00), or raise SourceError.

    `+7:00` is read as `+07:00`; a space may stand for the T. A moment without a zone is Vietnamese time.
    """
    tidy = _ZONE.sub(lambda m: f"{m[1][0]}0{m[1][1]}:{m[2]}", written.strip())
    if not tidy:
        raise SourceError(where, "the article has no date", "add when it was published, as YYYY-MM-DD")
    try:
        year = dt.datetime.fromisoformat(tidy).year
    except ValueError as error:
        raise SourceError(where, f"{written.strip()!r} is no date", "write it as YYYY-MM-DD or ISO 8601") from error
    if year not in YEARS:
        raise SourceError(where, f"{written.strip()!r} is no day of a newspaper", "give the day it was published")
    return tidy.replace(" ", "T", 1) if len(tidy) > 10 else tidy


def decode(where: str, data: bytes) -> str:
    """Return bytes as text, a leading byte-order mark off, or raise SourceError naming the line that is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(f"{where}:{line}", f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error
