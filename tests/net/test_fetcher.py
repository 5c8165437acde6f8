"""The network: polite, bounded, and never to this machine's own network unless a test lifts the block."""

from __future__ import annotations

import gzip
import time
from http.server import BaseHTTPRequestHandler

import pytest
from sites import Site

from doichieu.errors import FetchError
from doichieu.net import Fetcher, connection, fetcher
from doichieu.net.connection import is_public

pytestmark = pytest.mark.enable_socket


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "::1", "::",
     "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1",
     "2001:0:4136:e378:8000:63bf:80ff:fffe", "none", "::127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b:1::7f00:1", "fec0::1",
     "2001:4860::5efe:10.0.0.1", "5f00::1", "3fff::1", "192.0.0.8"],
)  # fmt: skip
def test_addresses_of_this_network_are_not_public(address: str) -> None:
    """Addresses of this machine and its network are not public, whatever form they take."""
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_of_the_internet_are(address: str) -> None:
    """Addresses of the public internet are."""
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
     "http://0.0.0.0/", "https://127.0.0.1/"],
)  # fmt: skip
def test_this_machine_is_not_asked(url: str) -> None:
    """This machine is not asked, however its address is written."""
    with pytest.raises(FetchError, match=r"not public|no such host"):
        Fetcher("test", pause=0.0).fetch(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "gopher://a/",
        "http://",
        "javascript:alert(1)",
        "http://u:p@a.example/",
        "http://a.example:22/",
    ],
)
def test_other_schemes_ports_and_passwords_are_refused(url: str) -> None:
    """Other schemes and ports, and addresses with a password, are refused."""
    with pytest.raises(FetchError):
        Fetcher("test", pause=0.0).fetch(url)


def test_a_redirect_to_this_network_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A redirect from an allowed address to one of this network is refused."""
    port = int(site.at.rsplit(":", 1)[1])
    monkeypatch.setattr(connection, "is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(connection, "PORTS", (port, port))
    site.answer("/", "", 302, Location=f"http://127.0.0.2:{port}/")
    site.answer("/file", "", 302, Location="file:///etc/passwd")
    ask = Fetcher("test", pause=0.0)
    with pytest.raises(FetchError, match="not public"):
        ask.fetch(f"{site.at}/")
    with pytest.raises(FetchError, match="no address of the web"):
        ask.fetch(f"{site.at}/file")


def test_a_page_comes_with_what_to_give_back(site: Site, ask: Fetcher) -> None:
    """A page comes with its ETag; who gives it back gets nothing where nothing is new."""
    site.answer("/x", "có tin", ETag='"1"', Last_Modified="Thu, 04 Sep 2025 00:00:00 GMT")
    first = ask.fetch(f"{site.at}/x")
    assert first.data == "có tin".encode()
    again = ask.fetch(f"{site.at}/x", first.etag, first.modified)
    assert again.data is None
    assert again.etag == '"1"'
    assert site.asked[-1][1]["If-Modified-Since"] == "Thu, 04 Sep 2025 00:00:00 GMT"
    assert site.asked[-1][1]["User-Agent"] == "doichieu/test"


def test_robots_txt_is_heeded(site: Site, ask: Fetcher) -> None:
    """What robots.txt forbids is not asked for; the longest rule counts, and wildcards do; it is read once."""
    site.answer("/robots.txt", "User-agent: *\nDisallow: /private\nAllow: /private/open\nDisallow: /*?print=\n")
    for path in ("/x", "/private/open/x"):
        site.answer(path, "tin")
        assert ask.fetch(site.at + path).data == b"tin"
    for path in ("/private/x", "/x?print=1"):
        with pytest.raises(FetchError, match=r"robots\.txt asks not to"):
            ask.fetch(site.at + path)
    assert [path for path, _ in site.asked].count("/robots.txt") == 1
    assert site.paths() == ["/x", "/private/open/x"]


def test_a_robots_txt_that_leads_in_circles_is_none(site: Site, ask: Fetcher) -> None:
    """A robots.txt that leads on without end is taken for none, and not asked for again."""
    site.answer("/robots.txt", "", 302, Location="/robots.txt")
    site.answer("/page", "x")
    assert [ask.fetch(f"{site.at}/page").data for _ in range(2)] == [b"x", b"x"]
    assert [path for path, _ in site.asked].count("/robots.txt") == 6


def test_where_robots_txt_cannot_be_read_nothing_is_asked(site: Site, ask: Fetcher) -> None:
    """Where robots.txt fails on the side of the host, nothing is asked."""
    site.answer("/robots.txt", "", 503)
    with pytest.raises(FetchError, match="cannot be read now"):
        ask.fetch(f"{site.at}/x")
    assert site.paths() == []


def test_a_host_is_left_a_pause(site: Site) -> None:
    """Between two questions to one host there is a pause, longer where robots.txt asks for it."""
    site.answer("/x", "tin")
    ask = Fetcher("test", local=True, pause=0.2)
    began = time.monotonic()
    for _ in range(3):
        ask.fetch(f"{site.at}/x")
    assert time.monotonic() - began >= 0.6


def test_too_much_too_slow_and_round_in_circles_is_refused(
    site: Site, ask: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too many bytes, also packed ones, too long a time, and redirects in a circle are refused."""
    monkeypatch.setattr(fetcher, "MOST_BYTES", 100_000)
    site.answer("/big", b"a" * 100_001)
    site.answer("/bomb", gzip.compress(b"a" * 50_000_000), Content_Encoding="gzip")
    site.answer("/twice", gzip.compress(gzip.compress(b"a")), Content_Encoding="gzip, gzip")
    site.answer("/circle", "", 302, Location="/circle")
    site.answer("/gone", "", 410)

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(50):
            try:
                handler.wfile.write(b"a" * 70_000)
                time.sleep(0.05)
            except OSError:
                return

    for path, why in (
        ("/big", "bytes"),
        ("/bomb", "bytes"),
        ("/twice", "more than once"),
        ("/circle", "leads on"),
        ("/gone", "410"),
    ):
        with pytest.raises(FetchError, match=why):
            ask.fetch(site.at + path)
    monkeypatch.setattr(fetcher, "MOST_BYTES", 10_000_000)
    monkeypatch.setattr(fetcher, "WHOLE_SECONDS", 0.3)
    site.answers["/slow"] = drip
    with pytest.raises(FetchError, match="takes longer"):
        ask.fetch(f"{site.at}/slow")


def test_a_host_that_gives_a_letter_at_a_time_is_left(
    site: Site, ask: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A host that gives its answer a letter at a time, or its head, is left after the time there is."""
    monkeypatch.setattr(fetcher, "WHOLE_SECONDS", 0.5)

    def dribble(handler: BaseHTTPRequestHandler, head: bytes) -> None:
        try:
            handler.wfile.write(head)
            for _ in range(100):
                handler.wfile.write(b"a")
                time.sleep(0.1)
        except OSError:
            return

    site.answers["/body"] = lambda handler: dribble(handler, b"HTTP/1.0 200 OK\r\nContent-Length: 100000\r\n\r\n")
    site.answers["/head"] = lambda handler: dribble(handler, b"HTTP/1.0 200 OK\r\nX-Long: ")
    for path in ("/body", "/head"):
        began = time.monotonic()
        with pytest.raises(FetchError, match="takes longer"):
            ask.fetch(site.at + path)
        assert time.monotonic() - began < 5


@pytest.mark.parametrize("to", ["http://[evil/", "http://[::1]:x/", "//[", "http://"])
def test_a_redirect_to_nowhere_is_told(site: Site, ask: Fetcher, to: str) -> None:
    """A redirect to what is no address is told as such."""
    site.answer("/r", "", 302, Location=to)
    with pytest.raises(FetchError):
        ask.fetch(f"{site.at}/r")


def test_a_host_that_is_not_there_is_told(ask: Fetcher) -> None:
    """A host that is not there, or does not answer, is told as such."""
    with pytest.raises(FetchError):
        ask.fetch("http://127.0.0.1:1/")
