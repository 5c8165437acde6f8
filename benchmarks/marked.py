"""Scores of the reading on real articles that were marked and never looked at (benchmarks/marks, part "held out").

The marks hold offsets and names, no text; the articles themselves are beside the checkout.
"""

from __future__ import annotations

import json
import pathlib
from collections.abc import Iterable, Iterator
from typing import Any

from gold import SHARED, Rows, haystack, scored, story_articles

from doichieu import Article, read
from doichieu.export.json import reading_line

MARKS = pathlib.Path(__file__).parent / "marks"
KEYS = ("statements.found", "statements.tight", "statements.speaker", "statements.whole", "statements.manner",
        "statements.via", "statements.chain")  # fmt: skip


def marked_rows(out: pathlib.Path) -> Rows:
    """Return the scores on what is marked and held out: statements, names by exact place, names over a story."""
    return [*_statements(out), ("reading, marked articles", "names.place", _names()), *_names_of_stories(out)]


def _statements(out: pathlib.Path) -> Rows:
    told = (([article], _story(article, row)) for article, row in _held_out("statements.jsonl"))
    rows = _scored(out, "marked", told)
    return [("reading, marked articles", key, figures) for key, figures in rows if key in KEYS]


def _names_of_stories(out: pathlib.Path) -> Rows:
    """Return how well the forms of a name are brought together over the articles of a story."""
    known = story_articles()
    held = (([known[article] for article in row["articles"]], row) for row in _rows("stories.jsonl"))
    rows = _scored(out, "marked-stories", ((articles, _named_story(articles, row)) for articles, row in held))
    return [("reading, marked stories", key, figures) for key, figures in rows if key == "names"]


def _scored(
    out: pathlib.Path, name: str, stories: Iterable[tuple[list[Article], dict[str, Any]]]
) -> Iterable[tuple[str, str]]:
    """Read the articles of marked stories and yield their scores as (key, figures)."""
    folder, target = out / name, out / f"{name}.jsonl"
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for articles, story in stories:
        lines += [reading_line(read(article)) for article in articles]
        (folder / f"{story['story']}.json").write_text(json.dumps(story), encoding="utf-8")
    target.write_bytes(b"".join(lines))
    return scored(SHARED / "score" / "score.py", "reading", folder, target)


def _named_story(told: list[Article], row: dict[str, Any]) -> dict[str, Any]:
    """Return the marked names of a story as the scorer reads them."""
    names = [
        {"name": told[forms[0][0]].text[forms[0][1] : forms[0][2]], "type": kind,
         "forms": [told[index].text[start:end] for index, start, end in forms]}
        for kind, forms in row["names"]
    ]  # fmt: skip
    texts = [{"id": article.id, "text": article.text} for article in told]
    return {"story": row["id"], "articles": texts, "reading": {}, "names": names}


def _rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a file of marks that are held out."""
    rows = (json.loads(line) for line in (MARKS / name).read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row["part"] == "held out"]


def _held_out(name: str) -> Iterator[tuple[Article, dict[str, Any]]]:
    wanted = {row["id"]: row for row in _rows(name)}
    return ((article, wanted[article.id]) for article in haystack() if article.id in wanted)


def _story(article: Article, row: dict[str, Any]) -> dict[str, Any]:
    """Return the marks of one article as the scorer reads them: substrings, each with which occurrence it is."""

    def mark(span: list[int]) -> dict[str, Any]:
        words = article.text[span[0] : span[1]]
        return {"t": words, "n": sum(article.text.startswith(words, at) for at in range(span[0]))}

    said = [{**s, "content": [mark(span) for span in s["content"]]} for s in row["statements"]]
    reading = {"statements": said, "times": [], "figures": []}
    texts = [{"id": article.id, "text": article.text}]
    return {"story": article.id, "articles": texts, "reading": {article.id: reading}, "names": []}


def _names() -> str:
    """Return in words how many names are found where they end, of the right type.

    With a noun before it or without ("tỉnh Hà Nam", "báo Tuổi Trẻ") a name is the same.
    """
    hits = asked = given = 0
    for article, row in _held_out("names.jsonl"):
        marked = {(kind, end - (article.text[end - 1] == ".")) for kind, _, end in row["names"]}
        spans = [(name.type, span.end) for name in read(article).names for span in name.mentions]
        found = {(kind, end - (article.text[end - 1] == ".")) for kind, end in spans}
        hits += len(marked & found)
        asked, given = asked + len(marked), given + len(found)
    precision, recall = hits / given, hits / asked
    return f"p {precision:.4f} r {recall:.4f} f1 {2 * precision * recall / (precision + recall):.4f} n {asked}"
