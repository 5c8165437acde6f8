"""The articles that the tables are counted from and the models trained on."""

from __future__ import annotations

import gzip
import json
import pathlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from doichieu.reading.page import Page
from doichieu.records import Article
from doichieu.text import nfc

LEXICON = pathlib.Path(__file__).parent.parent / "src/doichieu/lexicon"


def rows(path: str) -> Iterator[dict[str, Any]]:
    """Yield the articles of a JSONL file, gzipped or not, each with its `text` composed (NFC)."""
    opener: Callable[..., Any] = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield {**row, "text": nfc(row["text"])}


def tally(path: str, told: Callable[[Page], set[tuple[str, str]]]) -> tuple[int, dict[str, Counter[str]]]:
    """Return how many articles there are and, for each name, in how many of them a page tells what of it."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    articles = 0
    for row in rows(path):
        articles += 1
        for name, what in sorted(told(Page(Article(id="x", published=row["published"], text=row["text"])))):
            counts[name][what] += 1
    return articles, counts


def mostly(counts: dict[str, Counter[str]], least: int, share: float) -> list[tuple[str, str, int]]:
    """Return, sorted, (name, what, articles) of the names of which that is nearly always told, and often enough."""
    found = []
    for name, counted in counts.items():
        what, count = min(counted.items(), key=lambda item: (-item[1], item[0]))
        if count >= least and count >= share * counted.total():
            found.append((name, what, count))
    return sorted(found)


def write(table: str, source: str, columns: str, found: Iterable[tuple[Any, ...]]) -> None:
    """Write a table of the lexicon; `source` says where it comes from."""
    lines = ["\t".join(map(str, row)) for row in found]
    (LEXICON / table).write_text("\n".join([f"# {source}", columns, *lines]) + "\n", encoding="utf-8", newline="\n")
