"""What is taken in from the network: pages, feeds and lists of feeds, once and again and again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sites import Site

from doichieu import Article, desk
from doichieu.desk import views
from doichieu.desk import watch as watching
from doichieu.desk.watch import Round, feeds_in, watch
from doichieu.errors import FetchError, UsageError
from doichieu.net import Fetcher
from doichieu.store.database import Database, open_library

pytestmark = pytest.mark.enable_socket
ENTRY = "<item><title>T{n}</title><link>{at}/page{n}</link><guid>g{n}</guid><pubDate>2025-09-04</pubDate><description>Ngắn {n}.</description></item>"
PAGE = """<html><head><meta property="article:published_time" content="2025-09-04T07:00:00+07:00"></head><body><article>
<h1>Bài {n}</h1><p>Tối 3/9, mưa lớn làm nước sông dâng nhanh ở bến {n}, nhiều nhà ven bến bị ngập sâu và mất điện từ sớm.</p>
<p>Ông Lê Văn Ba, chủ một tàu cá, nói: “Chúng tôi nghe tiếng gọi và cho tàu quay lại ngay trong đêm”.</p></article></body></html>"""


def feed(site: Site, count: int) -> str:
    """Return a feed of so many entries."""
    items = "".join(ENTRY.format(n=n, at=site.at) for n in range(count))
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Bến Tàu</title>{items}</channel></rss>'


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


def test_a_page_is_asked_for_again_where_its_feed_tells_otherwise(site: Site, ask: Fetcher, tmp_path: Path) -> None:
    """A kept page is asked for again once its feed tells otherwise of it, and what it then says is a new version."""
    for n in range(2):
        site.answer(f"/page{n}", PAGE.format(n=n))
    site.answer("/feed", feed(site, 2))
    with open_library(str(tmp_path / "l.db"), create=True) as library:
        desk.add(library, [f"{site.at}/page0", f"{site.at}/page1"], fetcher=ask)
        site.asked.clear()
        assert [r.new for r in once(library, site, ask, "/feed")] == [0]  # what was kept before any feed told of it
        site.answer("/feed", feed(site, 2).replace("Ngắn 1.", "Đã sửa."))
        site.answer("/page1", PAGE.format(n=1).replace("một tàu cá", "hai tàu cá"))
        assert [(r.new, r.changed) for r in once(library, site, ask, "/feed")] == [(0, 1)]
        assert [(r.new, r.changed) for r in once(library, site, ask, "/feed")] == [(0, 0)]
        assert site.paths() == ["/feed", "/feed", "/page1", "/feed"]
        assert len(views.article(library, f"{site.at}/page1").versions) == 2


def test_a_page_that_cannot_be_had_again_stays_as_it_is(site: Site, ask: Fetcher, tmp_path: Path) -> None:
    """A kept page that cannot be had now keeps its text, and is asked for again the next time."""
    site.answer("/page0", PAGE.format(n=0))
    site.answer("/feed", feed(site, 1))
    with open_library(str(tmp_path / "l.db"), create=True) as library:
        once(library, site, ask, "/feed")
        site.answer("/feed", feed(site, 1).replace("Ngắn 0.", "Đã sửa."))
        site.answer("/page0", "", 503)
        assert [(r.new, r.changed) for r in once(library, site, ask, "/feed")] == [(0, 0)]
        site.answer("/page0", PAGE.format(n=0).replace("một tàu cá", "hai tàu cá"))
        assert [(r.new, r.changed) for r in once(library, site, ask, "/feed")] == [(0, 1)]


def test_two_feeds_that_tell_of_one_page_do_not_ask_for_it_in_turns(site: Site, ask: Fetcher, tmp_path: Path) -> None:
    """Feeds of one paper that tell of the same page under other names make no new version and ask for it once."""
    site.answer("/page0", PAGE.format(n=0))
    site.answer("/a", feed(site, 1))
    site.answer("/b", feed(site, 1).replace("Báo Bến Tàu", "Báo Bến Tàu - Thời sự").replace("Ngắn 0.", "Gọn."))
    with open_library(str(tmp_path / "l.db"), create=True) as library:
        for _ in range(3):
            assert all(not r.changed for r in once(library, site, ask, "/a", "/b"))
    assert site.paths().count("/page0") == 1


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
