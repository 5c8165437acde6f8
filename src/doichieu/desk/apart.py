"""Large pages and feeds, read by a program of their own: one on which a reader never ends is ended, and told.

Readers of markup take more than linear time on some hostile pages; below a size that does not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from doichieu.desk.workers import apart
from doichieu.errors import SourceError
from doichieu.sources import Taken, articles_of

T = TypeVar("T")
LARGE = 200_000
"""From so many bytes on markup is read by a program of its own; starting that takes about a second."""
SECONDS = 60.0


def articles_in(where: str, data: bytes) -> Iterable[Taken]:
    """Return the articles in some bytes, as `articles_of` does."""
    if len(data) < LARGE or data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] != b"<":
        return articles_of(where, data)
    return _bounded(where, _all, (where, data))


def page_in(where: str, data: bytes, address: str | None) -> Taken:
    """Return the article of a page of a web archive, as `warc.page` does."""
    if len(data) < LARGE:
        return _page((where, data, address))[0]
    return _bounded(where, _page, (where, data, address))[0]


def _bounded(where: str, step: Callable[[T], list[Taken]], item: T) -> list[Taken]:
    try:
        return apart(step, item, SECONDS)
    except TimeoutError:
        what = f"the page takes longer than {SECONDS:.0f} seconds to read"
    except OSError:  # ended by a lack of memory or by somebody, or not begun at all
        what = "the program that read the page ended before it was done"
    return [SourceError(where, what, "save its text as plain text")]


def _all(asked: tuple[str, bytes]) -> list[Taken]:
    return list(articles_of(*asked))


def _page(asked: tuple[str, bytes, str | None]) -> list[Taken]:
    from doichieu.sources import warc  # loaded with the first archive: it brings the reader of pages

    return [warc.page(*asked)]
