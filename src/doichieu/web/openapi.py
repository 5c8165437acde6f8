"""The description of the API (OpenAPI 3.1): what can be asked, and the shape of every answer."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from doichieu import __version__
from doichieu.desk.items import ArticleItem, FigureItem, NameItem, StatementItem, StoryItem
from doichieu.records import Collation, Reading
from doichieu.web.api import ANSWERS, LAST, MOST, USUAL

REF = "#/components/schemas/{name}"


def _parameter(name: str, says: str, schema: dict[str, Any], *, needed: bool = False) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": needed, "description": says, "schema": schema}


_WORDS = {"type": "string", "pattern": "[^\\u0000]"}  # NUL is dropped: what is nothing else is nothing
_ID = _parameter("id", "The id.", _WORDS, needed=True)
_PAGING = (
    _parameter("limit", "So many at most.", {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}),
    _parameter("offset", "So many are passed over.", {"type": "integer", "minimum": 0, "maximum": LAST, "default": 0}),
)
_DAY = {"type": "string", "format": "date"}
PARAMETERS: dict[str, tuple[dict[str, Any], ...]] = {
    "stories": (_parameter("day", "The day, by default the newest.", _DAY), *_PAGING),
    "story": (_ID,),
    "articles": _PAGING,
    "article": (_ID,),
    "statements": (_parameter("speaker", "A name, in any form.", _WORDS, needed=True), *_PAGING),
    "figures": (
        _parameter("unit", "What is counted.", _WORDS, needed=True),
        _parameter("low", "The least value.", {"type": "number"}),
        _parameter("high", "The greatest value.", {"type": "number"}),
        *_PAGING,
    ),
    "names": (_parameter("is", "The full name.", _WORDS, needed=True), *_PAGING),
    "search": (_parameter("q", "The query, as on the page.", _WORDS, needed=True), *_PAGING),
}
ITEMS = {
    "stories": ("StoryItem",),
    "articles": ("ArticleItem",),
    "statements": ("StatementItem",),
    "figures": ("FigureItem",),
    "search": ("StoryItem", "StatementItem", "ArticleItem"),
}
WHOLE = {"story": "CollationLine", "article": "ReadingLine", "names": "NameItem"}


@cache
def description() -> bytes:
    """Return the description as JSON."""
    told = {
        "openapi": "3.1.0",
        "info": {"title": "Đối Chiếu", "version": __version__, "description": "A library of Vietnamese news."},
        "paths": {f"/api/{name}": {"get": _operation(name)} for name in ANSWERS},
        "components": {"schemas": _schemas()},
    }
    return msgspec.json.encode(told)


def _operation(name: str) -> dict[str, Any]:
    refused = {"description": "What is wrong.", "content": _json({"$ref": REF.format(name="Error")})}
    shape = _list_of(ITEMS[name]) if name in ITEMS else {"$ref": REF.format(name=WHOLE[name])}
    return {
        "operationId": name,
        "summary": (ANSWERS[name].__doc__ or "").strip(),
        "parameters": list(PARAMETERS[name]),
        "responses": {
            "200": {"description": "What was found.", "content": _json(shape)},
            "304": {"description": "As it was when the ETag was given."},
            "400": refused,
            "404": refused,
        },
    }


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _list_of(names: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["total", "items", "next", "unclear"],
        "properties": {
            "total": {"type": ["integer", "null"], "description": "How many there are, null where nobody counts."},
            "items": {"type": "array", "items": {"anyOf": [{"$ref": REF.format(name=name)} for name in names]}},
            "next": {"type": ["string", "null"], "description": "The address of the next ones."},
            "unclear": {"type": "array", "items": {"type": "string"}, "description": "Not understood, passed over."},
        },
    }


def _schemas() -> dict[str, Any]:
    """Return the shapes of answers, made of the records; a line of JSON has its article, or its articles, otherwise."""
    kinds = (Collation, Reading, ArticleItem, FigureItem, NameItem, StatementItem, StoryItem)
    _, made = msgspec.json.schema_components(kinds, ref_template=REF)
    for schema in made.values():  # what is left out for brevity need not be there; what may be null is never left out
        schema.setdefault("type", "object")
    collation, reading = made.pop("Collation"), made.pop("Reading")
    collation["properties"]["articles"] = {"type": "array", "items": {"type": "string"}}
    head = made["Article"]["properties"]
    del reading["properties"]["article"]
    reading["properties"] |= {name: head[name] for name in ("id", "published", "outlet", "title", "text")}
    reading["required"] = ["id", "published", "text"]
    error = {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}
    return {**made, "CollationLine": collation, "ReadingLine": reading, "Error": error}
