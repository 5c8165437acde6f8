"""Asking for a page or feed: what robots.txt allows, with a pause between two, only what is new, and bounded."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import urllib3
from protego import Protego
from urllib3 import HTTPHeaderDict
from urllib3.exceptions import HTTPError

from doichieu.errors import FetchError
from doichieu.net.connection import Connections, pools

MOST_BYTES = 10_000_000
MOST_REDIRECTS = 5
CONNECT_SECONDS, READ_SECONDS, WHOLE_SECONDS = 10.0, 20.0, 60.0
PAUSE_SECONDS = 1.0
"""Between two questions to one host, unless its robots.txt asks for more."""
LONGEST_PAUSE = 30.0
ROBOTS_BYTES = 500_000
AGENT = "doichieu"
_REDIRECTS = (301, 302, 303, 307, 308)


class Fetched(NamedTuple):
    """What came: the last address, the bytes, None where nothing is new, and what to give back the next time."""

    url: str
    data: bytes | None
    etag: str | None = None
    modified: str | None = None


class _Answer(NamedTuple):
    """One answer: the address that was asked, status, headers and bytes."""

    url: str
    status: int
    headers: HTTPHeaderDict
    data: bytes

    @property
    def leads_to(self) -> str | None:
        """Where it leads on to, None where it is the answer itself."""
        told = self.headers.getlist("Location") if self.status in _REDIRECTS else ()
        return next(reversed([place for place in told if place]), None)


class Fetcher:
    """Asks for pages, politely. `local` lifts the block on this machine's own addresses, for tests only."""

    def __init__(self, version: str, *, local: bool = False, pause: float = PAUSE_SECONDS) -> None:
        self._connections = Connections()
        self._pools = pools(self._connections, local=local)
        self._headers = {"User-Agent": f"{AGENT}/{version}", "Accept-Encoding": "gzip"}
        self._pause = pause
        self._robots: dict[str, Protego | None] = {}
        self._asked_at: dict[str, float] = {}

    def fetch(self, url: str, etag: str | None = None, modified: str | None = None) -> Fetched:
        """Return what stands at an address; `etag` and `modified` are those of the last time.

        Raises FetchError where it may not be asked for, cannot be reached, or is too large or slow.
        """
        known = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {**self._headers, **{name: value for name, value in known.items() if value}}
        came = self._follow(url, headers, MOST_BYTES, self._allowed)
        if came.leads_to:
            raise FetchError(f"{came.url}: leads on more than {MOST_REDIRECTS} times")
        if came.status == 304:
            return Fetched(came.url, None, etag, modified)
        if came.status != 200:
            raise FetchError(f"{came.url}: answered with {came.status}")
        return Fetched(came.url, came.data, came.headers.get("ETag"), came.headers.get("Last-Modified"))

    def _allowed(self, url: str) -> None:
        """Raise FetchError where an address may not be asked for."""
        try:
            place = urlsplit(url)
        except ValueError as error:
            raise FetchError(f"{url}: no address of the web ({error})") from error
        if place.scheme not in ("http", "https") or not place.hostname:
            raise FetchError(f"{url}: no address of the web")
        if place.username or place.password:
            raise FetchError(f"{place.hostname}: an address with a password is not asked")
        host = f"{place.scheme}://{place.netloc}"
        if host not in self._robots:
            self._robots[host] = self._read_robots(host)
        robots = self._robots[host]
        if robots is None:
            raise FetchError(f"{host}: its robots.txt cannot be read now, so nothing is asked")
        if not robots.can_fetch(url, AGENT):
            raise FetchError(f"{url}: its robots.txt asks not to")

    def _read_robots(self, host: str) -> Protego | None:
        """Return what a host allows: all where it has no robots.txt, None where that cannot be known."""
        came = self._follow(f"{host}/robots.txt", self._headers, ROBOTS_BYTES, lambda _: None)
        if came.status == 200:
            return Protego.parse(came.data.decode("utf-8", "replace"))
        return Protego.parse("") if came.leads_to or 400 <= came.status < 500 else None

    def _follow(self, url: str, headers: dict[str, str], most: int, allowed: Callable[[str], None]) -> _Answer:
        """Return what an address leads to in the end, or after too many steps; each on the way must be allowed."""
        for _ in range(MOST_REDIRECTS + 1):
            allowed(url)
            came = self._ask(url, headers, most)
            if not came.leads_to:
                break
            url = _next(url, came.leads_to)
        return came

    def _ask(self, url: str, headers: dict[str, str], most: int) -> _Answer:
        """Return one answer."""
        self._wait(urlsplit(url).netloc, urlsplit(url).scheme)
        timeout = urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
        watchdog = threading.Timer(WHOLE_SECONDS, self._connections.cut)
        self._connections.was_cut = False
        watchdog.start()
        try:
            answer = self._pools.request(
                "GET", url, headers=headers, timeout=timeout, redirect=False, preload_content=False, retries=False
            )
            try:
                data = self._read(url, answer, most)
                if self._connections.was_cut:  # what ends because it was cut looks like any other end
                    raise TimeoutError
            finally:
                answer.close()
        except (HTTPError, OSError, UnicodeError, ValueError) as error:
            if self._connections.was_cut:
                raise FetchError(f"{url}: takes longer than {WHOLE_SECONDS:.0f} seconds") from error
            raise FetchError(f"{url}: {error}") from error
        finally:
            watchdog.cancel()
        return _Answer(url, answer.status, answer.headers, data)

    def _read(self, url: str, answer: urllib3.BaseHTTPResponse, most: int) -> bytes:
        if answer.headers.get("Content-Encoding", "").count(","):
            raise FetchError(f"{url}: packed more than once")
        data = bytearray()
        for part in answer.stream(65_536, decode_content=True):
            data += part
            if len(data) > most:
                raise FetchError(f"{url}: more than {most:,} bytes")
        return bytes(data)

    def _wait(self, netloc: str, scheme: str) -> None:
        """Wait until a host may be asked again."""
        robots = self._robots.get(f"{scheme}://{netloc}")
        asked_for = float(robots.crawl_delay(AGENT) or 0) if robots else 0.0
        pause = min(max(self._pause, asked_for), LONGEST_PAUSE)
        left = self._asked_at[netloc] + pause - time.monotonic() if netloc in self._asked_at else 0.0
        if left > 0:
            time.sleep(left)
        self._asked_at[netloc] = time.monotonic()


def _next(url: str, location: str) -> str:
    """Return where a redirect leads; raises FetchError where that is no address."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise FetchError(f"{url}: leads to no address ({error})") from error
