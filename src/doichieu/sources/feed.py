"""Feeds: RSS and Atom by feedparser, JSON Feed by itself. An entry is an article of what the feed holds of its text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import feedparser

from doichieu.errors import SourceError
from doichieu.sources.dates import moment
from doichieu.sources.intake import Taken, article, is_address
from doichieu.sources.ninjs import without_markup

MOST_ENTRIES = 2_000
"""So many entries of a feed are taken in."""


def parse(where: str, data: bytes) -> Iterator[Taken]:
    """Yield the article of each entry of an RSS or Atom feed, or why it is none."""
    # of bytes wrapped like this nothing is ever looked up as a path or an address
    read = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not read.entries:
        yield SourceError(where, "no feed, or one without entries", "check that the file is RSS or Atom")
        return
    outlet = read.feed.get("title")
    for number, entry in enumerate(read.entries[:MOST_ENTRIES], 1):
        held = [part.get("value", "") for part in entry.get("content", ())] or [entry.get("summary", "")]
        told = next((dict.get(entry, key) for key in ("published", "updated", "created") if dict.get(entry, key)), "")
        yield _taken(f"{where}:entry {number}", entry, max(held, key=len), str(told), outlet)


def parse_json(where: str, feed: dict[str, Any]) -> Iterator[Taken]:
    """Yield the article of each item of a JSON Feed (1.0, 1.1), or why it is none."""
    items = feed.get("items")
    for number, item in enumerate((items if isinstance(items, list) else [])[:MOST_ENTRIES], 1):
        place = f"{where}:item {number}"
        if not isinstance(item, dict):
            yield SourceError(place, "no item", "check the feed")
            continue
        text = item.get("content_text") or item.get("content_html") or item.get("summary") or ""
        entry = {"id": item.get("id"), "link": item.get("url"), "title": item.get("title")}
        told = item.get("date_published") or item.get("date_modified") or ""
        yield _taken(place, entry, str(text), str(told), feed.get("title"))


def _taken(where: str, entry: dict[str, Any], markup: str, told: str, outlet: object) -> Taken:
    link = entry.get("link")
    url = link if isinstance(link, str) and is_address(link) else None
    title = entry.get("title")
    try:
        published = moment(told) if told else None
        if told and published is None:
            raise SourceError(where, f"{told!r} is no date", "check the feed")
        return article(
            where,
            id=str(entry.get("id") or url or ""),
            published=published or "",
            text=without_markup(markup),
            outlet=outlet if isinstance(outlet, str) else None,
            title=without_markup(title) if isinstance(title, str) else None,
            url=url,
        )
    except SourceError as error:
        return error
