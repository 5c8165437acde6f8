"""HTML: the article of a saved page; its text by trafilatura, head, day and address by what the page tells itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

import trafilatura
from lxml import etree, html

from doichieu.errors import SourceError
from doichieu.records import Article
from doichieu.sources.dates import moment
from doichieu.sources.intake import article, is_address
from doichieu.text import match_key

MOST_TAGS = 15_000
"""A page of more is none: finding the text takes ever longer the more tags there are."""
_TABLES = 0.5
"""Where the text without tables is less than this share of the text with them, the page is laid out in tables."""
LEAST_LEAD = 6
"""So many words of a lead tell whether it stands in the text; one of fewer words is no lead."""
_KINDS = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting")


def parse(where: str, data: bytes, url: str | None = None) -> Article:
    """Return the article of a page; its id is its address, else the file's stem.

    Of a page that came from an address (`url`), the address it tells of itself counts only on the same host: a page
    must not pass for another's. Raises SourceError where the page has too many tags, no text, or tells no day.
    """
    tags = data.count(b"<")
    if tags > MOST_TAGS:
        raise SourceError(where, f"the page has {tags:,} tags", "save the article alone, or as plain text")
    page = _decoded(data)
    try:
        parser = html.HTMLParser(encoding="utf-8", no_network=True)
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(where, f"no page ({error})", "save it again, or as plain text") from error
    head = _Head(tree)
    address = head.address if url is None or _host(head.address) == _host(url) else url
    body = _text(page, tree)
    if not body:
        raise SourceError(where, "no article was found in the page", "save its text as plain text")
    return article(
        where,
        id=address or PurePath(where).stem,
        published=_published(where, head, tree),
        text=_with_lead(head.lead, body),
        outlet=head.outlet or _host(address),
        title=head.title,
        url=address,
    )


def _decoded(data: bytes) -> str:
    """Return a page as text: UTF-8 where it is, whatever it says of itself, else in the encoding it tells."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        told = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{3,20})", data[:4096], re.IGNORECASE)
    try:
        return data.decode(told[1].decode("ascii") if told else "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


class _Head:
    """What a page tells of itself: meta elements and JSON-LD."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        self._meta: dict[str, str] = {}
        for node in tree.iter("meta"):
            key = node.get("property") or node.get("name") or node.get("itemprop")
            if key and node.get("content"):
                self._meta.setdefault(key.lower(), node.get("content").strip())
        self._linked = next((item for item in _json_ld(tree)), {})

    @property
    def title(self) -> str | None:
        """The whole title: that of og:title, since a page's own headline may be cut."""
        h1 = next((" ".join(node.text_content().split()) for node in self._tree.iter("h1")), None)
        return self._first("og:title") or _words(self._linked.get("headline")) or h1

    @property
    def lead(self) -> str | None:
        """The lead, which stands above the text and is often not part of it."""
        return self._first("og:description", "description", "twitter:description")

    @property
    def outlet(self) -> str | None:
        """The name of the outlet."""
        publisher = self._linked.get("publisher")
        named = publisher.get("name") if isinstance(publisher, dict) else None
        return self._first("og:site_name") or _words(named)

    @property
    def address(self) -> str | None:
        """The page's own address."""
        links = [node.get("href") for node in self._tree.iter("link") if node.get("rel") == "canonical"]
        found = [*links, self._first("og:url"), _words(self._linked.get("url"))]
        return next((a.strip() for a in found if a and is_address(a.strip())), None)

    def days(self) -> Iterator[str]:
        """Yield what may be the day of publication, the surest first."""
        linked = _words(self._linked.get("datePublished"))
        meta = ("article:published_time", "datepublished", "pubdate", "publishdate", "date", "dc.date.issued")
        yield from (told for told in (linked, *(self._meta.get(key) for key in meta)) if told)
        for node in self._tree.iter("time"):
            yield from (told for told in (node.get("datetime"), node.text_content()) if told)

    def _first(self, *keys: str) -> str | None:
        return next((self._meta[key] for key in keys if self._meta.get(key)), None)


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the articles that a page describes in JSON-LD; what is broken is passed over."""
    for node in tree.iter("script"):
        if (node.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            told = json.loads(re.sub(r",(\s*[}\]])", r"\1", node.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        items = told if isinstance(told, list) else [told]
        for item in items:
            if isinstance(item, dict):
                graph = item.get("@graph")
                for one in graph if isinstance(graph, list) else [item]:
                    if isinstance(one, dict) and any(kind in _KINDS for kind in _list(one.get("@type"))):
                        yield one


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _words(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _published(where: str, head: _Head, tree: Any) -> str:
    for told in head.days():
        found = moment(told)
        if found:
            return found
    shown = " ".join(tree.text_content().split())[:5000]
    seen = re.search(r"(?:thứ|chủ nhật)[^.]{0,12}\d{1,2}/\d{1,2}/\d{4}[^.]{0,25}", shown, re.IGNORECASE)
    day = moment(seen[0]) if seen else None
    if day is None:
        raise SourceError(where, "the page tells no day", "save its text as plain text, with a date: line")
    return day


def _text(page: str, tree: Any) -> str:
    """Return the text; tables are left out, for they hold captions and other articles, unless they hold the text."""
    without = _extracted(page, tables=False)
    if any(True for _ in tree.iter("table")):
        whole = _extracted(page, tables=True)
        if len(without) < _TABLES * len(whole):
            return "\n".join(line.strip(" |") for line in whole.split("\n") if line.strip(" |-"))
    return without


def _extracted(page: str, *, tables: bool) -> str:
    found = trafilatura.extract(
        page, include_comments=False, include_tables=tables, include_images=False, include_links=False, fast=False
    )
    return (found or "").strip()


def _with_lead(lead: str | None, body: str) -> str:
    """Return the text with its lead above it, where it is not there already."""
    if not lead or lead.endswith(("…", "...")):
        return body
    told = match_key(lead)
    if len(told.split()) < LEAST_LEAD or " ".join(told.split()[:LEAST_LEAD]) in match_key(body[: 3 * len(lead)]):
        return body
    return f"{lead}\n{body}"


def _host(address: str | None) -> str | None:
    host = urlsplit(address).hostname if address else None
    return host.removeprefix("www.") if host else None
