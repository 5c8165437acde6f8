"""An article as IPTC ninjs 3.1, and all it says as W3C Web Annotations beside it, told by the same uri.

ninjs has no room for spans; annotations point into the text by words (TextQuoteSelector) and by code points
(TextPositionSelector), as the recommendation asks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from doichieu.records import Article, Reading
from doichieu.records.article import HANOI
from doichieu.text import Span

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""So many characters before and after a quotation tell it from the same words elsewhere."""
_KINDS = {"PER": "people", "ORG": "organisations", "LOC": "places"}


def uri(article: Article) -> str:
    """Return what identifies an article: its address, its id where that is a uri, else one made of it."""
    for told in (article.url or "", article.id):
        if told.startswith(("http://", "https://", "urn:", "tag:")) and told.isascii() and " " not in told:
            return told
    return f"urn:doichieu:{quote(article.id, safe='')}"


def item(reading: Reading) -> dict[str, Any]:
    """Return an article as a ninjs item with the people, bodies and places it names."""
    article = reading.article
    moment = dt.datetime.fromisoformat(article.published)
    body = {"role": "main", "contentType": "text/plain", "charCount": len(article.text), "value": article.text}
    made: dict[str, Any] = {
        "standard": STANDARD,
        "uri": uri(article),
        "type": "text",
        "versionCreated": (moment if moment.tzinfo else moment.replace(tzinfo=HANOI)).isoformat(timespec="seconds"),
        "language": "vi",
        "bodies": [body],
    }
    if article.title:
        made["headlines"] = [{"role": "main", "value": article.title}]
    if article.outlet:
        made["infoSources"] = [{"name": article.outlet}]
    for name in reading.names:
        made.setdefault(_KINDS[name.type], []).append({"name": name.name})
    return made


def annotation_page(reading: Reading) -> dict[str, Any]:
    """Return all that an article says as a page of annotations."""
    source = uri(reading.article)
    items = [
        {
            "id": f"{source}#{number}",
            "type": "Annotation",
            "motivation": "identifying",
            "body": body,
            "target": [{"source": source, "selector": _selectors(reading.article.text, span)} for span in spans],
        }
        for number, (body, spans) in enumerate(_told(reading), 1)
    ]
    return {"@context": CONTEXT, "id": f"{source}#annotations", "type": "AnnotationPage", "items": items}


def _told(reading: Reading) -> Iterator[tuple[dict[str, Any], tuple[Span, ...]]]:
    for said in reading.statements:
        yield _body("statement", speaker=said.speaker_name, via=list(said.via), manner=said.manner), said.content
    for figure in reading.figures:
        ends = {"low": figure.low, "high": figure.high}
        yield _body("figure", **ends, hedge=figure.hedge, unit=figure.unit), (figure.span,)
    for time in reading.times:
        yield _body("time", timex3=time.type, value=time.value, mod=time.mod), (time.span,)
    for name in reading.names:
        yield _body("name", name=name.name, kind=name.type, forms=list(name.forms)), name.mentions


def _body(what: str, **told: Any) -> dict[str, Any]:
    return {"type": "Dataset", "format": "application/json", "value": {"what": what, **told}}


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    return [
        {"type": "TextQuoteSelector", "exact": span.of(text), "prefix": before, "suffix": after},
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]
