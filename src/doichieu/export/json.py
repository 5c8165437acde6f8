"""The JSON contract: one record a line, keys in a fixed order, spans as `[start, end]`."""

from __future__ import annotations

from typing import Any

import msgspec

from doichieu.records import Collation, Reading, Story
from doichieu.records.article import Record

_encoder = msgspec.json.Encoder()


def reading_line(reading: Reading) -> bytes:
    """Return a reading as a line of `read --json`."""
    article = reading.article
    head = {
        "id": article.id,
        "published": article.published,
        "outlet": article.outlet,
        "title": article.title,
        "text": article.text,
    }
    parts = msgspec.structs.asdict(reading)
    del parts["article"]
    order = ("statements", "times", "figures", "names", "sentences", "credits")
    return _line({**head, **{key: parts[key] for key in order}})


def story_line(story: Story) -> bytes:
    """Return a story as a line of `stories --json`."""
    parts = msgspec.structs.asdict(story)
    head = {"story": parts.pop("id"), "articles": [reading.article.id for reading in parts.pop("readings")]}
    return _line({**head, **parts})


def collation_line(collation: Collation) -> bytes:
    """Return a collation as a line of `collate --json`; of its articles, the ids."""
    parts = msgspec.structs.asdict(collation)
    parts["articles"] = [article.id for article in collation.articles]
    return _line(parts)


def record_line(record: Record) -> bytes:
    """Return any record as a line."""
    return _encoder.encode(record) + b"\n"


def _line(value: dict[str, Any]) -> bytes:
    return _encoder.encode(value) + b"\n"
