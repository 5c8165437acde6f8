"""Linking beside what others link with, on the same articles in the same run: `python benchmarks/stories.py`.

The articles whose stories are marked, alone and among the real articles nobody marked: any of these in a marked story
is an error. Thresholds of the others are chosen on every second marked story; ours stands in the code. Seconds are of
one core, from read articles (the others': from texts) to stories; memory is that of the whole process. Exit status 1
where a score fell below floors_stories.toml.
"""

from __future__ import annotations

import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby

import msgspec
from gold import SHARED, haystack, scored
from reading import PEERS
from rich.console import Console
from rich.progress import track
from rich.table import Table

from doichieu import Article, Reading, desk, read
from doichieu.compare.wording import containment, shingles
from doichieu.stories.copies import COPIED, copies
from doichieu.stories.linker import Linker

FLOORS = pathlib.Path(__file__).parent / "floors_stories.toml"
GOLD = SHARED / "data" / "stories-dev.gold.jsonl"
TOO_MANY_FOR = ("HDBSCAN", "single pass")
"""Who is not run among the strangers: a matrix of all pairs several times over, and an hour of centres."""


def main() -> int:
    """Print one table."""
    if not GOLD.is_file():
        print(f"stories: no marked stories at {SHARED}")
        return 0
    marked = list(desk.take_in([str(SHARED / "data" / "stories-dev.jsonl")]).articles)
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        sets = {"alone": marked, "among strangers": [*marked, *haystack()]}
        table = Table("linking", "articles", "P", "R", "F1", "threshold", "seconds", "MB")
        reached = {}
        for name, articles in sets.items():
            source = read_into(out, articles)
            seconds, memory = _in_a_process_of_its_own(source, out)
            figures = _scores(out / "ours.jsonl", GOLD)
            reached[name] = figures[2]
            table.add_row("doichieu", name, *map(str, figures), "", f"{seconds:.1f}", f"{memory:.0f}")
            for row in _peers(name, articles, out):
                table.add_row(*row)
    Console(width=110).print(table)
    _copied(marked)
    fallen = [key for key, floor in tomllib.loads(FLOORS.read_text()).items() if reached[key] < floor]
    for key in fallen:
        print(f"stories: {key} is {reached[key]}, below its floor")
    return 1 if fallen else 0


def read_into(out: pathlib.Path, articles: list[Article]) -> pathlib.Path:
    """Write the readings of articles, in order of time, for the linking to stream."""
    encoder, target = msgspec.json.Encoder(), out / "readings.jsonl"
    ordered = sorted(articles, key=lambda a: (a.moment, a.id))
    with target.open("wb") as lines:
        for article in track(ordered, "read", disable=not sys.stderr.isatty()):
            lines.write(encoder.encode(read(article)) + b"\n")
    return target


def _in_a_process_of_its_own(source: pathlib.Path, out: pathlib.Path) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, __file__, str(source), str(out / "ours.jsonl")], capture_output=True, text=True, check=True
    )
    seconds, memory = map(float, done.stdout.split())
    return seconds, memory


def _link(source: str, target: str) -> None:
    """Link readings as they are read from a file, and print seconds and MB; reading the file is not counted."""
    linker = Linker()
    spent = link_timed(linker, readings_of(source))
    lines = (json.dumps({"story": g.id, "articles": [name for _, name in g.articles]}) for g in linker.groups())
    pathlib.Path(target).write_text("\n".join(lines), encoding="utf-8")
    print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def link_timed(linker: Linker, readings: Iterable[Reading]) -> float:
    """Link readings in order of time and return the seconds it took, less those that their coming took."""
    spent = 0.0
    for _, day in groupby(readings, key=lambda r: r.article.day):
        given = list(day)
        start = time.process_time()
        linker.add_in_order(given)
        spent += time.process_time() - start
    start = time.process_time()
    linker.groups()
    return spent + time.process_time() - start


def readings_of(source: str | pathlib.Path) -> Iterator[Reading]:
    """Yield the readings of a file, one at a time."""
    decoder = msgspec.json.Decoder(Reading)
    with pathlib.Path(source).open("rb") as lines:
        yield from map(decoder.decode, lines)


def _scores(found: pathlib.Path, gold: pathlib.Path) -> tuple[float, float, float]:
    """Return precision, recall and F1 of BCubed (Bagga and Baldwin 1998), by the scorer."""
    figures = dict(scored(SHARED / "score" / "score.py", "stories", gold, found))["stories.bcubed"].split()
    value = dict(zip(figures[::2], figures[1::2], strict=False))
    return float(value["p"]), float(value["r"]), float(value["f1"])


def _peers(name: str, articles: list[Article], out: pathlib.Path) -> Iterator[list[str]]:
    if not PEERS.is_file():
        yield ["peers are not installed; make peers installs them", name]
        return
    source, half = out / "articles.jsonl", out / "half.jsonl"
    rows = [{"id": a.id, "moment": a.moment.isoformat(), "title": a.title, "text": a.text} for a in articles]
    source.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines() if line.strip()]
    half.write_text("\n".join(json.dumps(row) for row in gold if row["cluster"] % 2 == 0), encoding="utf-8")
    for method in ("average link", "HDBSCAN", "single pass"):
        if name != "alone" and method in TOO_MANY_FOR:
            continue
        script, found = pathlib.Path(__file__).parent / "link_peers.py", out / "found.jsonl"
        done = subprocess.run(
            [str(PEERS), str(script), method, str(source), str(found)], capture_output=True, text=True, check=True
        )
        tried = [json.loads(line) for line in found.read_text(encoding="utf-8").splitlines()]
        best = max(tried, key=lambda t: _scores(_story_lines(t["groups"], out), half)[2])
        figures = _scores(_story_lines(best["groups"], out), GOLD)
        cost = json.loads(done.stdout)
        words = (*map(str, figures), f"{best['threshold']:g}", f"{cost['seconds']:.1f}", f"{cost['memory']:.0f}")
        yield [f"TF-IDF, {method}", name, *words]


def _story_lines(groups: list[list[str]], out: pathlib.Path) -> pathlib.Path:
    target = out / "groups.jsonl"
    lines = (json.dumps({"story": str(n), "articles": group}) for n, group in enumerate(groups))
    target.write_text("\n".join(lines), encoding="utf-8")
    return target


def _copied(articles: list[Article]) -> None:
    """Print how many pairs that share much of the shorter text are found, and how many Jaccard's measure would see."""
    texts = [shingles(article.text) for article in articles]
    pairs = [(a, b) for a, b in combinations(texts, 2) if containment(a, b) >= COPIED]
    jaccard = sum(len(a & b) >= 0.5 * len(a | b) for a, b in pairs)
    print(f"{len(pairs)} pairs share {COPIED:.0%} of the shorter text or more")
    print(f"found: {len(copies(articles))}; by Jaccard at 0.5: {jaccard}")


if __name__ == "__main__":
    sys.exit(_link(*sys.argv[1:]) if len(sys.argv) == 3 else main())
