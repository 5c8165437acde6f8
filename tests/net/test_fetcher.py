"""The network: polite, bounded, and never to this machine's own network unless a test lifts the block."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from doichieu import Article, desk
from doichieu.desk import views
from doichieu.desk import watch as watching
from doichieu.desk.watch import Round, feeds_in, watch
from doichieu.errors import FetchError, UsageError
from doichieu.net import Fetcher, connection, fetcher
from doichieu.net.connection import is_public
from doichieu.store.database import Database, open_library

pytestmark = pytest.mark.enable_socket
ENTRY = "<item><title>T{n}</title><link>{at}/page{n}</link><guid>g{n}</guid><pubDate>2025-09-04</pubDate><description>Ngắn {n}.</description></item>"
PAGE = """<html><head><meta property="article:published_time" content="2025-09-04T07:00:00+07:00"></head><body><article>
<h1>Bài {n}</h1><p>Tối 3/9, mưa lớn làm nước sông dâng nhanh ở bến {n}, nhiều nhà ven bến bị ngập sâu và mất điện từ sớm.</p>
<p>Ông Lê Văn Ba, chủ một tàu cá, nói: “Chúng tôi nghe tiếng gọi và cho tàu quay lại ngay trong đêm”.</p></article></body></html>"""


class Site:
    """A site on this machine: what it answers by path, and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, Any] = {}
        self.at = ""

    def answer(self, path: str, body: bytes | str, status: int = 200, **headers: str) -> None:
        """Answer a path with a body."""
        data = body.encode() if isinstance(body, str) else body
        self.answers[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, data)

    def paths(self) -> list[str]:
        """Return the paths that were asked for, robots.txt apart."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine."""
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append((self.path, dict(self.headers)))
            found = made.answers.get(self.path, (404, {}, b""))
            if callable(found):
                found(self)
                return
            status, headers, data = found
            etag = headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                status, data = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.at = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture
def ask() -> Fetcher:
    """A fetcher that may ask this machine, without pauses."""
    return Fetcher("test", local=True, pause=0.0)


def feed(site: Site, count: int) -> str:
    """Return a feed of so many entries."""
    items = "".join(ENTRY.format(n=n, at=site.at) for n in range(count))
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Bến Tàu</title>{items}</channel></rss>'


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


def test_an_address_is_added(site: Site, ask: Fetcher, tmp_path: Path) -> None:
    """A page is an article under its address; of a feed come the pages of its entries, else what it holds of them."""
    site.answer("/feed", feed(site, 3))
    for n in range(2):
        site.answer(f"/page{n}", PAGE.format(n=n))
    with open_library(str(tmp_path / "l.db"), create=True) as library:
        added = desk.add(library, [f"{site.at}/page0", f"{site.at}/feed", f"{site.at}/none"], fetcher=ask)
        assert added.new == 3
        assert "404" in str(added.problems[0])
        whole, short = (views.article(library, f"{site.at}/page1"), views.article(library, f"{site.at}/page2"))
        assert "Lê Văn Ba" in whole.article.text
        assert whole.article.outlet == "Báo Bến Tàu"
        assert short.article.text == "Ngắn 2."


def test_nobody_passes_for_another(site: Site, ask: Fetcher, tmp_path: Path) -> None:
    """A page that claims another host's address, or a feed that tells of one, does not stand for what is there."""
    victim = Article(
        id="https://bao.invalid/page8",
        published="2025-09-04",
        outlet="X",
        text="Thật.",
        url="https://bao.invalid/page8",
    )
    site.answer(
        "/page0", PAGE.format(n=0).replace("<head>", '<head><link rel="canonical" href="https://bao.invalid/that">')
    )
    entry = ENTRY.format(n=7, at="https://bao.invalid")
    entry += "<item><title>T</title><guid>https://bao.invalid/page8</guid><pubDate>2025-09-04</pubDate><description>Giả.</description></item>"
    site.answer("/feed", f"<rss><channel><title>X</title>{entry}</channel></rss>")
    with open_library(str(tmp_path / "l.db"), create=True) as library:
        desk.add_articles(library, [victim])
        desk.add(library, [f"{site.at}/page0", f"{site.at}/feed"], fetcher=ask)
        assert views.article(library, victim.id).article == victim
        assert views.article(library, f"{site.at}/page0") is not None
        assert views.article(library, f"{site.at}/feed#g7").article.url is None


OPML = '<opml version="2.0"><body><outline text="Tin"><outline xmlUrl="{a}"/><outline xmlUrl="{b}"/><outline xmlUrl="{a}"/></outline></body></opml>'


def test_a_list_of_feeds_is_read(tmp_path: Path) -> None:
    """The feeds of an OPML file come each once, folders and all; what is no list says so."""
    (tmp_path / "f.opml").write_text(OPML.format(a="https://a.example/rss", b="https://b.example/rss"))
    assert feeds_in([str(tmp_path / "f.opml"), "https://b.example/rss"]) == (
        "https://a.example/rss",
        "https://b.example/rss",
    )
    (tmp_path / "x.opml").write_text(
        '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><outline xmlUrl="&x;"/></opml>'
    )
    for wrong in ("x.opml", "none.opml"):
        with pytest.raises(UsageError):
            feeds_in([str(tmp_path / wrong)])


def once(library: Database, site: Site, ask: Fetcher, *paths: str) -> list[Round]:
    """Look at feeds once; return what became of each."""
    rounds: list[Round] = []
    watch(library, [site.at + path for path in paths], ask, rounds.append, threading.Event(), every=600, once=True)
    return rounds


def test_only_what_is_new_is_asked_for(site: Site, ask: Fetcher, tmp_path: Path) -> None:
    """A feed that has not changed brings nothing; of one that has, only the pages of new entries are asked for."""
    for n in range(3):
        site.answer(f"/page{n}", PAGE.format(n=n))
    site.answer("/feed", feed(site, 2), ETag='"1"')
    with open_library(str(tmp_path / "l.db"), create=True) as library:
        assert [r.new for r in once(library, site, ask, "/feed")] == [2]
        assert [r.new for r in once(library, site, ask, "/feed")] == [0]
        site.answer("/feed", feed(site, 3), ETag='"2"')
        assert [r.new for r in once(library, site, ask, "/feed")] == [1]
        assert site.paths() == ["/feed", "/page0", "/page1", "/feed", "/feed", "/page2"]
        assert desk.examine(library).faults == ()


def test_a_failing_feed_does_not_keep_the_others_out(site: Site, ask: Fetcher, tmp_path: Path) -> None:
    """A feed that fails is told, and looked at after twice as long each time; the others come."""
    site.answer("/feed", feed(site, 1))
    site.answer("/broken", "", 500)
    rounds: list[Round] = []
    stop = threading.Event()

    def told(became: Round) -> None:
        rounds.append(became)
        if len([r for r in rounds if r.failure]) == 3:
            stop.set()

    with open_library(str(tmp_path / "l.db"), create=True) as library:
        watch(library, [f"{site.at}/broken", f"{site.at}/feed"], ask, told, stop, every=0.05)
    assert [round(r.again, 2) for r in rounds if r.failure] == [0.1, 0.2, 0.4]
    assert sum(r.new for r in rounds) == 1
    assert max(r.again for r in rounds if not r.failure) == 0.05


def test_a_failing_feed_is_never_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """However often a feed failed, it is looked at once a day."""
    monkeypatch.setattr(watching, "_taken", lambda *_: (_ for _ in ()).throw(FetchError("away")))
    feed_ = watching._Feed("https://a.example/", failures=5000)
    assert watching._asked(None, feed_, None, 600.0, once=False).again == watching.LONGEST_WAIT  # type: ignore[arg-type]


def test_the_watch_ends_well_when_it_is_told_to(site: Site, tmp_path: Path) -> None:
    """The command keeps what came and ends with status 0 when it is told to (SIGTERM); with --once by itself."""
    site.answer("/feed", feed(site, 2))
    db = str(tmp_path / "l.db")
    command = [sys.executable, "-m", "doichieu", "watch", f"{site.at}/feed", "--db", db, "--lang", "en", "--every", "1"]
    env = {**os.environ, "DOICHIEU_TEST_ALLOW_LOCAL": "1"}
    running = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
    assert running.stderr is not None
    lines = [running.stderr.readline() for _ in range(2)]
    running.send_signal(signal.SIGTERM)
    assert running.wait(timeout=30) == 0
    lines += running.stderr.readlines()
    assert "Watching 1 feeds" in lines[0]
    assert "2 new articles" in lines[1]
    assert "all that came is kept" in lines[-1]
    done = subprocess.run([*command, "--once"], env=env, capture_output=True, text=True, check=True)
    assert "0 new articles" in done.stderr
    refused = subprocess.run([*command, "--once"], capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert "only the ports" in refused.stderr
    with open_library(db) as library:
        assert desk.examine(library).articles == 2
        assert desk.examine(library).faults == ()
