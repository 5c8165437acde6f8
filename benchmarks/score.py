"""Score reading, stories and collation against marked stories: `make bench`.

The marked stories, real articles and scorers lie beside the checkout (../shared: gold, data, score); nothing of them
is part of the project. Where they are absent this says so and ends well. Every third marked story, by name, is a row of
its own ("held out"): rules are written looking at the others only.
"""

from __future__ import annotations

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable

from rich.console import Console
from rich.table import Table

from doichieu import Article, collate, desk, link, read, story_of
from doichieu.export.json import collation_line, reading_line, story_line
from doichieu.text import nfc

SHARED = pathlib.Path(__file__).parents[2] / "shared"
SUMMARY_SYLLABLES = 184
Rows = list[tuple[str, str, str]]


def main() -> None:
    """Print one table of every score."""
    if not (SHARED / "score" / "score.py").is_file():
        print(f"bench: no marked stories at {SHARED}; nothing to score")
        return
    rows: Rows = []
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        for name, stories in gold().items():
            rows += [(f"reading, {name}", *row) for row in score_reading(out / name, stories)]
            rows += [(f"collation, {name}", *row) for row in score_collation(out / name, stories)]
        rows += [("stories, dev", *row) for row in score_stories(out)]
        rows += [("summary, dev", *row) for row in score_summaries(out)]
    table = Table("what", "score", "figures")
    for row in rows:
        table.add_row(*row)
    Console(width=110).print(table)


def gold() -> dict[str, list[pathlib.Path]]:
    """Return the marked stories: all, those looked at, those held out, the seeds."""
    files = sorted((SHARED / "gold").glob("*.json"))
    held = files[2::3]
    return {
        "all": files,
        "held out": held,
        "looked at": [file for file in files if file not in held],
        "seeds": [file for file in files if file.stem == "seeds"],
    }


def articles(story: dict[str, object]) -> list[Article]:
    """Return the articles of a marked story."""
    return [
        Article(id=str(a["id"]), published=a["published"], text=a["text"], outlet=a.get("outlet"), title=a.get("title"))
        for a in story["articles"]  # type: ignore[attr-defined]
    ]


def folder_of(out: pathlib.Path, files: list[pathlib.Path]) -> pathlib.Path:
    """Return a folder that holds just these files, for the scorer."""
    folder = out / "gold"
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def scored(*args: object) -> Iterable[tuple[str, str]]:
    """Run a scorer and yield its lines as (key, figures)."""
    done = subprocess.run([sys.executable, *map(str, args)], capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        key, _, figures = line.partition(" ")
        yield key, re.sub(r"\s+", " ", figures.strip())


def timed(work: Callable[[], int], unit: str) -> tuple[str, str]:
    """Run work that returns how many things it did, and say how many a second on this machine."""
    start = time.perf_counter()
    done = work()
    seconds = time.perf_counter() - start
    return "speed", f"{done / seconds:.0f} {unit} a second ({done} in {seconds:.2f} s)"


def score_reading(out: pathlib.Path, files: list[pathlib.Path]) -> list[tuple[str, str]]:
    """Score statements, times, figures and names."""
    folder, target = folder_of(out, files), out / "readings.jsonl"
    texts = [article for file in files for article in articles(json.loads(file.read_text(encoding="utf-8")))]

    def work() -> int:
        target.write_bytes(b"".join(reading_line(read(article)) for article in texts))
        return len(texts)

    speed = timed(work, "articles")
    return [*scored(SHARED / "score" / "score.py", "reading", folder, target), speed]


def score_collation(out: pathlib.Path, files: list[pathlib.Path]) -> list[tuple[str, str]]:
    """Score shared points and conflicts."""
    folder, target = folder_of(out, files), out / "collations.jsonl"
    stories = [json.loads(file.read_text(encoding="utf-8")) for file in files]

    def work() -> int:
        lines = []
        for story in stories:
            line = json.loads(collation_line(collate(story_of(map(read, articles(story))))))
            lines.append(json.dumps({**line, "story": story["story"]}))
        target.write_text("\n".join(lines), encoding="utf-8")
        return len(stories)

    speed = timed(work, "stories, read and collated,")
    return [*scored(SHARED / "score" / "score.py", "collation", folder, target), speed]


def dev_articles() -> list[Article]:
    """Return the real articles whose stories are known."""
    taken = desk.take_in([str(SHARED / "data" / "stories-dev.jsonl")])
    return list(taken.articles)


def score_stories(out: pathlib.Path) -> list[tuple[str, str]]:
    """Score which articles belong together."""
    target = out / "stories.jsonl"
    readings = desk.read_all(dev_articles())

    def work() -> int:
        target.write_bytes(b"".join(map(story_line, link(readings))))
        return len(readings)

    speed = timed(work, "articles")
    return [
        *scored(SHARED / "score" / "score.py", "stories", SHARED / "data" / "stories-dev.gold.jsonl", target),
        speed,
    ]


def score_summaries(out: pathlib.Path) -> list[tuple[str, str]]:
    """Score the summaries of stories with references."""
    reference = SHARED / "data" / "stories-dev.summaries.jsonl"
    by_id = {article.id: article for article in dev_articles()}
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


if __name__ == "__main__":
    main()
