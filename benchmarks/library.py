"""How a library grows: `python benchmarks/library.py [SIZE...]`, by default 1,000, 10,000 and 100,000 articles.

Real articles of 27 days come day by day, again and again 27 days later under other ids. At each size: milliseconds that
an article took since the size before (reading, linking, collating, on all cores), kilobytes an article, milliseconds of
the slowest search and page (each is asked three times and the last one counts), and what fifty readers wait, who look
at each page for two seconds, while another program adds five hundred articles. The largest size takes most of an hour.
"""

from __future__ import annotations

import datetime as dt
import itertools
import multiprocessing
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple
from urllib.parse import quote

from gold import SHARED, haystack
from msgspec import structs
from rich.console import Console
from rich.table import Table

from doichieu import Article, desk
from doichieu.desk import open_library, views
from doichieu.desk.workers import cores
from doichieu.store.database import Database

SIZES = (1_000, 10_000, 100_000)
DAYS = 27
READERS, MORE, LOOKS_SECONDS = 50, 500, 2.0
QUERIES = (
    "việt nam",
    "viet nam",
    "về",
    '"thủ tướng"',
    "tổng thống donald trump",
    "title:hà nội",
    'name:"hà nội"',
    "speaker:trump",
    "speaker:trump thuế",
    "origin:reuters",
    "người chết > 3",
    "usd > 1000000",
    "about:2013-10-20",
    "date:2013-10 bão",
    "không ai viết thế này",
)


class Row(NamedTuple):
    """What was measured at a size; times in milliseconds."""

    size: int
    an_article: float
    bytes_an_article: float
    search: float
    slowest_search: str
    page: float
    slowest_page: str
    busy_median: float
    busy_95: float
    busy_errors: int


def main() -> None:
    """Print the table."""
    if not (SHARED / "data" / "haystack.jsonl.gz").is_file():
        print(f"library: no articles at {SHARED}")
        return
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    columns = (
        "articles",
        "add: ms",
        "kB each",
        "search: ms",
        "slowest",
        "page: ms",
        "slowest",
        "50 readers: median",
        "95 of 100",
    )
    table = Table(*columns, "errors")
    with tempfile.TemporaryDirectory() as folder:
        where = pathlib.Path(folder) / "library.db"
        came = articles()
        kept = 0
        with open_library(str(where), create=True) as library:
            for size in sizes:
                began = time.perf_counter()
                desk.add_articles(library, itertools.islice(came, size - kept), jobs=cores())
                took = time.perf_counter() - began
                row = measured(library, where, size, took / (size - kept) * 1000, came)
                kept = size + MORE
                shown = [
                    f"{value:,.1f}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else value
                    for value in row
                ]
                table.add_row(*shown)
                print(row, file=sys.stderr, flush=True)
    Console(width=150).print(table)


def articles() -> Iterator[Article]:
    """Yield real articles day by day, again and again later, without end."""
    given = sorted(haystack(), key=lambda a: (a.moment, a.id))
    for again in itertools.count():
        for article in given:
            later = dt.datetime.fromisoformat(article.published) + dt.timedelta(days=DAYS * again)
            yield structs.replace(article, id=f"{again}-{article.id}", published=later.isoformat(), url=None)


def measured(library: Database, where: pathlib.Path, size: int, an_article: float, came: Iterator[Article]) -> Row:
    """Measure a library of some size."""
    bytes_each = where.stat().st_size / size / 1000
    searched = {query: _best(lambda query=query: views.find(library, query)) for query in QUERIES}
    with _serving(where) as address:
        places = _places(library)
        paged = {place: _best(lambda place=place: _get(address + place)) for place in places}
        busy, errors = _busy(where, address, places, list(itertools.islice(came, MORE)))
    slow_search, slow_page = max(searched, key=searched.__getitem__), max(paged, key=paged.__getitem__)
    return Row(
        size, an_article, bytes_each,
        searched[slow_search], slow_search, paged[slow_page], slow_page,
        statistics.median(busy), statistics.quantiles(busy, n=20)[-1], errors,
    )  # fmt: skip


def _best(asked: object) -> float:
    """Return the milliseconds of the last of three times: the first ones warm the caches."""
    took = 0.0
    for _ in range(3):
        began = time.perf_counter()
        asked()  # type: ignore[operator]
        took = (time.perf_counter() - began) * 1000
    return took


def _get(address: str) -> int:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return len(answer.read())


def _places(library: Database) -> list[str]:
    """Return an address of each kind of page: of a day, the largest story of it, an article, someone much quoted."""
    day = views.day(library)
    assert day is not None
    story = views.story(library, day.stories[0].id)
    assert story is not None
    article = story.collation.articles[0].id
    told = (
        "/vi/",
        f"/vi/story/{day.stories[0].id}",
        f"/vi/article?id={quote(article)}",
        f"/vi/name?is={quote('Donald Trump')}",
    )
    return [*told, f"/vi/search?q={quote('việt nam')}", "/vi/paste"]


@contextmanager
def _serving(where: pathlib.Path) -> Iterator[str]:
    """Serve a library in a program of its own; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "doichieu", "serve", "--db", str(where), "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        for _ in range(100):
            with suppress(OSError):
                _get(f"http://127.0.0.1:{port}/static/site.css")
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        server.terminate()


def _add(where: pathlib.Path, given: list[Article]) -> None:
    with open_library(str(where)) as library:
        desk.add_articles(library, given)


def _busy(where: pathlib.Path, address: str, places: list[str], more: list[Article]) -> tuple[list[float], int]:
    """Return the milliseconds that fifty readers waited for each page while articles were added, and their errors."""
    waited: list[float] = []
    errors: list[Exception] = []
    done = threading.Event()

    def reader(number: int) -> None:
        done.wait(LOOKS_SECONDS * number / READERS)
        for place in itertools.islice(itertools.cycle(places), number % len(places), None):
            if done.is_set():
                return
            began = time.perf_counter()
            try:
                _get(address + place)
            except OSError as error:
                errors.append(error)
            waited.append((time.perf_counter() - began) * 1000)
            done.wait(LOOKS_SECONDS)

    readers = [threading.Thread(target=reader, args=(number,)) for number in range(READERS)]
    adding = multiprocessing.get_context("spawn").Process(target=_add, args=(where, more))
    for thread in (adding, *readers):
        thread.start()
    adding.join()
    done.set()
    for thread in readers:
        thread.join()
    return waited, len(errors)


if __name__ == "__main__":
    main()
