"""The articles that the tables are counted from and the models trained on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from typing import Any

from doichieu.text import nfc


def rows(path: str) -> Iterator[dict[str, Any]]:
    """Yield the articles of a JSONL file, gzipped or not, each with its `text` composed (NFC)."""
    opener: Callable[..., Any] = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield {**row, "text": nfc(row["text"])}
