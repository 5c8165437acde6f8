"""How linking grows with the library: `python benchmarks/growth_linking.py`, a table and a plot in docs/pictures.

Real articles of 27 days come day by day, again and again 27 days later under other ids: ever more articles at the same
number a day. Seconds are of one core, from read articles to stories; memory is of a process that links articles as they
are read from a file. Then articles are added one at a time, the story of each looked up with those that continue it.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

import msgspec
from gold import PEERS, SHARED, haystack
from rich.console import Console
from rich.table import Table
from stories import link_timed, read_into, readings_of

from doichieu import Reading
from doichieu.stories.linker import Linker

SIZES = (10_000, 20_000, 40_000, 80_000, 100_000)
DAYS = 27
"""From the first to the last day of the real articles."""
ONE_BY_ONE = 300
PLOT = pathlib.Path(__file__).parents[1] / "docs" / "pictures" / "linking-growth.svg"


def main() -> None:
    """Print the table and draw the plot."""
    if not (SHARED / "data" / "haystack.jsonl.gz").is_file():
        print(f"growth: no articles at {SHARED}")
        return
    table = Table("articles", "seconds", "ms an article", "MB", "one more, ms: median", "95 of 100", "most")
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        source = read_into(pathlib.Path(folder), list(haystack()))
        for size in SIZES:
            done = subprocess.run(
                [sys.executable, __file__, str(source), str(size)], capture_output=True, text=True, check=True
            )
            row = json.loads(done.stdout)
            rows.append({"articles": size, **row})
            ms = [f"{row[key]:.1f}" for key in ("median", "p95", "most")]
            each = f"{row['seconds'] / size * 1000:.2f}"
            table.add_row(f"{size:,}", f"{row['seconds']:.1f}", each, f"{row['memory']:.0f}", *ms)
    Console(width=100).print(table)
    if PEERS.is_file():
        plot = pathlib.Path(__file__).parent / "plot_growth.py"
        subprocess.run([str(PEERS), str(plot), str(PLOT)], input=json.dumps(rows), text=True, check=True)


def measure(source: pathlib.Path, size: int) -> dict[str, float]:
    """Link so many articles, then add some one by one; return seconds, MB, and what one more costs in milliseconds."""
    linker, readings = Linker(), _again_and_again(source)
    spent = link_timed(linker, itertools.islice(readings, size))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    costs = []
    for reading in itertools.islice(readings, ONE_BY_ONE):
        start = time.process_time()
        linker.add([reading])
        linker.followed_by(linker.group(reading.article.id))
        costs.append((time.process_time() - start) * 1000)
    steps = statistics.quantiles(costs, n=20)
    return {"seconds": spent, "memory": memory, "median": steps[9], "p95": steps[18], "most": max(costs)}


def _again_and_again(source: pathlib.Path) -> Iterator[Reading]:
    for turn in itertools.count():
        later = dt.timedelta(days=DAYS * turn)
        for reading in readings_of(source):
            article = reading.article
            moved = {"id": f"{article.id}-{turn}", "published": (article.moment + later).isoformat()}
            yield msgspec.structs.replace(reading, article=msgspec.structs.replace(article, **moved))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps(measure(pathlib.Path(sys.argv[1]), int(sys.argv[2]))))
    else:
        main()
