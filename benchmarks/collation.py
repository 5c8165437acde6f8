"""Scores of the linking, the collation and the summaries."""

from __future__ import annotations

import json
import pathlib

from gold import SHARED, Rows, articles, folder_of, scored, stories, timed

from doichieu import Article, collate, desk, link, read, story_of
from doichieu.export.json import collation_line, story_line
from doichieu.text import nfc

SUMMARY_SYLLABLES = 184


def collation_rows(out: pathlib.Path) -> Rows:
    """Return every score of what comes after the reading."""
    rows: Rows = []
    for name, files in stories().items():
        rows += [(f"collation, {name}", *row) for row in _collation(out / name, files)]
    rows += [("stories, dev", *row) for row in _stories(out)]
    return rows + [("summary, dev", *row) for row in _summaries(out)]


def _collation(out: pathlib.Path, files: list[pathlib.Path]) -> list[tuple[str, str]]:
    """Score shared points and conflicts."""
    folder, target = folder_of(out, files), out / "collations.jsonl"
    marked = [json.loads(file.read_text(encoding="utf-8")) for file in files]

    def work() -> int:
        lines = []
        for story in marked:
            line = json.loads(collation_line(collate(story_of(map(read, articles(story))))))
            lines.append(json.dumps({**line, "story": story["story"]}))
        target.write_text("\n".join(lines), encoding="utf-8")
        return len(marked)

    speed = timed(work, "stories, read and collated,")
    return [*scored(SHARED / "score" / "score.py", "collation", folder, target), speed]


def _dev_articles() -> list[Article]:
    """Return the real articles whose stories are known."""
    taken = desk.take_in([str(SHARED / "data" / "stories-dev.jsonl")])
    return list(taken.articles)


def _stories(out: pathlib.Path) -> list[tuple[str, str]]:
    """Score which articles belong together."""
    target = out / "stories.jsonl"
    readings = desk.read_all(_dev_articles())

    def work() -> int:
        target.write_bytes(b"".join(map(story_line, link(readings))))
        return len(readings)

    speed = timed(work, "articles")
    known = SHARED / "data" / "stories-dev.gold.jsonl"
    return [*scored(SHARED / "score" / "score.py", "stories", known, target), speed]


def _summaries(out: pathlib.Path) -> list[tuple[str, str]]:
    """Score the summaries of stories with references."""
    reference = SHARED / "data" / "stories-dev.summaries.jsonl"
    by_id = {article.id: article for article in _dev_articles()}
    lines = []
    for line in reference.read_text(encoding="utf-8").splitlines():
        wanted = json.loads(line)
        story = story_of(read(by_id[str(name)]) for name in wanted["articles"] if str(name) in by_id)
        found = collate(story, summary_syllables=SUMMARY_SYLLABLES)
        told = [place.span.of(by_id[place.article].text) for place in found.summary]
        lines.append(json.dumps({"cluster": wanted["cluster"], "summary": nfc(" ".join(told))}))
    target = out / "summaries.jsonl"
    target.write_text("\n".join(lines), encoding="utf-8")
    return list(scored(SHARED / "score" / "summary.py", reference, target))
