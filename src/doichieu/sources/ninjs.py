"""IPTC ninjs 1.x, 2.x and 3.x: a news item as JSON. Keys read: uri, dates, headline, body, provider, links."""

from __future__ import annotations

import html
import re
from typing import Any

from doichieu.errors import SourceError
from doichieu.records import Article
from doichieu.sources.intake import article

_TAG = re.compile(r"<[^<>]{0,2000}>")
_BLOCK = re.compile(r"</?(?:p|div|br|h[1-6]|li|tr|blockquote)\b[^<>]{0,2000}>", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style)\b.{0,100000}?</\1>", re.IGNORECASE | re.DOTALL)


def parse(where: str, item: dict[str, Any]) -> Article:
    """Return the article of a ninjs item; its id is the uri, the one key that all versions ask for.

    Raises SourceError where uri, body or date is missing.
    """
    if not isinstance(item.get("uri"), str):
        raise SourceError(
            where, "no article: neither ninjs (uri) nor {id, published, text}", "see the forms of input in the README"
        )
    published = _first(
        item, "versioncreated", "versionCreated", "firstcreated", "firstCreated", "contentcreated", "contentCreated"
    )
    return article(
        where,
        id=item["uri"],
        published=published or "",
        text=_body(item),
        outlet=_provider(item),
        title=_headline(item),
        url=_first(item, "url", "canonical") or _link(item) or _address(item["uri"]),
    )


def _first(item: dict[str, Any], *keys: str) -> str | None:
    return next((item[key] for key in keys if isinstance(item.get(key), str) and item[key].strip()), None)


def _texts(value: object) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _body(item: dict[str, Any]) -> str:
    """Return the plain body: 1.x `body_text`, `body_html`; 2.x and 3.x `bodies[]`, plain text before markup."""
    bodies = _texts(item.get("bodies"))
    plain = [b for b in bodies if "html" not in str(b.get("contenttype") or b.get("contentType") or "html")]
    for candidate in (*plain, *bodies):
        if isinstance(candidate.get("value"), str):
            return candidate["value"] if candidate in plain else without_markup(candidate["value"])
    if isinstance(item.get("body_text"), str):
        return str(item["body_text"])
    markup = next((item[key] for key in ("body_html", "body_xhtml") if isinstance(item.get(key), str)), "")
    return without_markup(markup)


def _headline(item: dict[str, Any]) -> str | None:
    for entry in _texts(item.get("headlines")):
        if isinstance(entry.get("value"), str):
            return str(entry["value"])
    return _first(item, "headline", "title")


def _provider(item: dict[str, Any]) -> str | None:
    """Return the provider's name: 1.x `organisation` or `source`, 2.x and 3.x `provider`, `infoSources`."""
    provider = item.get("provider")
    if isinstance(provider, dict) and isinstance(provider.get("name"), str):
        return str(provider["name"])
    for key in ("infosources", "infoSources"):
        for entry in _texts(item.get(key)):
            if isinstance(entry.get("name"), str):
                return str(entry["name"])
    return _first(item, "source", "provider")


def _address(uri: str) -> str | None:
    return uri if uri.startswith(("http://", "https://")) else None


def _link(item: dict[str, Any]) -> str | None:
    for key in ("altids", "altIds", "links"):
        for entry in _texts(item.get(key)):
            value = entry.get("href") or entry.get("value")
            if isinstance(value, str) and value.startswith(("http://", "https://")):
                return value
    return None


def without_markup(markup: str) -> str:
    """Return the words of markup, a block a line."""
    text = html.unescape(_TAG.sub("", _BLOCK.sub("\n", _UNSEEN.sub("", markup))))
    return "\n".join(line for line in (" ".join(part.split()) for part in text.split("\n")) if line)
