"""Scores and speed of the reading, beside the tools others offer for parts of it, in one run."""

from __future__ import annotations

import json
import pathlib
import subprocess
import time

from gold import PEERS, SHARED, Rows, all_articles, folder_of, haystack, scored, stories, timed

from doichieu import Article, read
from doichieu.export.json import reading_line

SPEED_ARTICLES, ROUNDS = 300, 5


def reading_rows(out: pathlib.Path) -> Rows:
    """Return every score of the reading, its speed, and the peers' where they are installed."""
    rows: Rows = []
    for name, files in stories().items():
        rows += [(f"reading, {name}", *row) for row in _scores(out / name, files)]
    sample = list(haystack(SPEED_ARTICLES))
    mine = _speed(sample)
    rows.append(("reading, real articles", "speed", f"{mine:.0f} articles a second on one core"))
    return rows + _peer_rows(out, sample, mine)


def _scores(out: pathlib.Path, files: list[pathlib.Path]) -> list[tuple[str, str]]:
    folder, target = folder_of(out, files), out / "readings.jsonl"
    texts = all_articles(files)

    def work() -> int:
        target.write_bytes(b"".join(reading_line(read(article)) for article in texts))
        return len(texts)

    speed = timed(work, "articles")
    return [*scored(SHARED / "score" / "score.py", "reading", folder, target), speed]


def _speed(sample: list[Article]) -> float:
    """Return articles read a second, the best of some rounds: what else the machine does only slows a round down."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for article in sample:
            read(article)
        best = min(best, time.process_time() - start)
    return len(sample) / best


def _peer_rows(out: pathlib.Path, sample: list[Article], mine: float) -> Rows:
    if not PEERS.is_file():
        return [("peers", "-", "not installed; make peers installs them")]
    files = stories()["held out"]
    asked = out / "asked.jsonl"
    rows = [{"id": a.id, "published": a.published, "text": a.text} for a in (*all_articles(files), *sample)]
    asked.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    script = pathlib.Path(__file__).parent / "peers.py"
    done = subprocess.run(
        [str(PEERS), str(script), str(asked), str(len(rows) - len(sample)), str(out)],
        capture_output=True,
        text=True,
        check=True,
    )
    found: Rows = []
    for peer, speed in json.loads(done.stdout.splitlines()[-1]).items():
        times = f"; this reads {mine / speed:.1f} times as fast" if speed else ""
        found.append((peer, "speed", f"{speed:.1f} articles a second on one core{times}"))
        target = out / f"{peer}.jsonl"
        if target.is_file():
            keys = ("times.span", "times.value") if peer == "dateparser.search" else ("names",)
            scores = scored(SHARED / "score" / "score.py", "reading", folder_of(out / "peers", files), target)
            found += [(f"{peer}, held out", key, figures) for key, figures in scores if key in keys]
    return found
