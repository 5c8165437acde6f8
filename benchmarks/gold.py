"""The marked stories, real articles and scorers beside the checkout, and how a scorer's lines are read.

None of them is part of the project (../shared: gold, data, score). Every third marked story, by name, is held out:
rules are written looking at the others only.
"""

from __future__ import annotations

import gzip
import itertools
import json
import pathlib
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator

from doichieu import Article
from doichieu.text import nfc

SHARED = pathlib.Path(__file__).parents[2] / "shared"
PEERS = pathlib.Path(__file__).parents[1] / ".venv-peers" / "bin" / "python"
"""Where `make peers` puts what others offer."""
Rows = list[tuple[str, str, str]]
"""What was measured on which stories, the score's key, its figures in words."""


def stories() -> dict[str, list[pathlib.Path]]:
    """Return the marked stories: all, those held out, those looked at, the seeds."""
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


def all_articles(files: list[pathlib.Path]) -> list[Article]:
    """Return the articles of several marked stories."""
    return [article for file in files for article in articles(json.loads(file.read_text(encoding="utf-8")))]


def haystack(number: int | None = None) -> Iterator[Article]:
    """Yield real articles, composed as the desk takes them in: the first so many, or all."""
    with gzip.open(SHARED / "data" / "haystack.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in itertools.islice(lines, number):
            row = json.loads(line)
            yield Article(id=str(row["id"]), published=row["published"], text=nfc(row["text"]))


def story_articles() -> dict[str, Article]:
    """Return the articles of the stories that only linking is marked for, composed, by id."""
    with (SHARED / "data" / "stories-dev.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {r["id"]: Article(id=r["id"], published=r["published"], text=nfc(r["text"])) for r in rows}


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
    """Run work that returns how many things it did, and say how many a second on one core of this machine."""
    start = time.process_time()
    done = work()
    seconds = time.process_time() - start
    return "speed", f"{done / seconds:.0f} {unit} a second ({done} in {seconds:.2f} s)"
