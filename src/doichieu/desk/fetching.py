"""Taking in from the network: a page is an article; of a feed, the page of every entry, or what the feed has of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from msgspec.structs import replace

from doichieu.desk.apart import articles_in
from doichieu.errors import FetchError, SourceError
from doichieu.net import Fetched, Fetcher
from doichieu.records import Article
from doichieu.sources import Taken

Known = Callable[[Iterable[Article]], dict[str, bool]]
"""Told the entries of a feed, which of their pages are kept, each with whether it is to be asked for again."""


def is_address(path: str) -> bool:
    """Tell whether a source is an address of the web."""
    return path.startswith(("http://", "https://"))


def nothing_known(_entries: Iterable[Article]) -> dict[str, bool]:
    """Return that no page is kept."""
    return {}


def taken_from(url: str, fetcher: Fetcher) -> Iterator[Taken]:
    """Yield the articles at an address, or why there are none."""
    try:
        fetched = fetcher.fetch(url)
    except FetchError as error:
        yield _problem(url, error)
        return
    yield from of_feed(fetched, fetcher)


def of_feed(
    fetched: Fetched, fetcher: Fetcher, known: Known = nothing_known, told: list[Article] | None = None
) -> Iterator[Taken]:
    """Yield the articles of what was fetched: itself, or the pages of a feed's entries that are new or changed.

    `told` takes the entries that need not be asked for again; one of a kept page that cannot be had now is not in it.
    """
    found = list(articles_in(fetched.url, fetched.data or b""))
    pages = {one.url: one for one in found if isinstance(one, Article) and one.url and one.url != fetched.url}
    kept = known(pages.values())
    for one in found:
        if not isinstance(one, Article) or one.url == fetched.url:
            yield one
        elif one.url is None:
            yield _by_hearsay(one, fetched.url)
    for url, entry in pages.items():
        page = _page(entry, fetcher) if kept.get(url, True) else None
        if page or url not in kept:
            yield page or _by_hearsay(entry, fetched.url)
        if told is not None and (page or not kept.get(url)):
            told.append(entry)


def _by_hearsay(entry: Article, feed: str) -> Article:
    """Return an entry as the feed has it, known by its page's address where that is on the same host, else by the feed.

    What a feed says of a page of another host, or calls its entries, does not stand for any other article.
    """
    if entry.url and urlsplit(entry.url).hostname == urlsplit(feed).hostname:
        return replace(entry, id=entry.url)
    return replace(entry, id=f"{feed}#{entry.id}", url=None)


def _page(entry: Article, fetcher: Fetcher) -> Article | None:
    """Return the article at the address of a feed's entry, None where there is none to be had."""
    try:
        fetched = fetcher.fetch(entry.url or "")
        page = next(iter(articles_in(fetched.url, fetched.data or b"")), None)
    except FetchError:
        return None
    if not isinstance(page, Article) or len(page.text) < len(entry.text):
        return None
    # the address that the feed gives, by which the article is known the next time
    host = (urlsplit(fetched.url).hostname or "").removeprefix("www.")
    return Article(
        id=entry.url or page.id,
        published=page.published,
        outlet=page.outlet if page.outlet != host else entry.outlet or host,
        title=page.title or entry.title,
        url=entry.url,
        text=page.text,
    )


def _problem(url: str, error: FetchError) -> SourceError:
    return SourceError(url, str(error).removeprefix(f"{url}: "), "check the address, or try again later")
