"""Feeds and archives: entries and records are articles, and what is broken is told."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from test_html import BODY, page
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from doichieu import desk
from doichieu.errors import SourceError
from doichieu.records import Article
from doichieu.sources import articles_of

ITEM = """<item><title>Mưa lớn &amp; lũ</title><link>https://a.example/{n}</link><guid>g{n}</guid>
<pubDate>{day}</pubDate><description><![CDATA[<p>Mưa lớn ở <b>Hải Tân</b>.</p><script>alert(1)</script>]]></description></item>"""


def rss(*items: str) -> bytes:
    """Return an RSS feed."""
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Bến Tàu</title>{"".join(items)}</channel></rss>'.encode()


def taken(data: bytes, where: str = "x.rss") -> list[Article | SourceError]:
    """Take bytes in."""
    return list(articles_of(where, data))


def test_an_entry_of_rss_is_an_article() -> None:
    """An entry of RSS is an article of what the feed holds of its text, without markup."""
    [article] = taken(rss(ITEM.format(n=1, day="Thu, 04 Sep 2025 09:00:00 +0700")))
    assert article == Article(
        id="g1", published="2025-09-04T09:00:00+07:00", outlet="Báo Bến Tàu", title="Mưa lớn & lũ", text="Mưa lớn ở Hải Tân.",
        url="https://a.example/1",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "published"),
    [
        ("9/4/2025 9:20:45 PM", "2025-09-04T21:20:45+07:00"),
        ("04/09/2025 21:20", "2025-09-04T21:20:00+07:00"),
        ("Thu, 04 Sep 2025 21:20:00 +7:00", "2025-09-04T21:20:00+07:00"),
        ("Thu, 04 Sep 2025 21:20:00 GMT+7", "2025-09-04T21:20:00+07:00"),
    ],
)
def test_the_days_of_feeds_are_read_as_they_are_written(day: str, published: str) -> None:
    """The days of feeds are read as they are written; the hour is not moved."""
    [article] = taken(rss(ITEM.format(n=1, day=day)))
    assert isinstance(article, Article)
    assert article.published == published


def test_one_broken_entry_does_not_keep_the_others_out() -> None:
    """An entry without a day, or with none that is one, is a problem; the others come."""
    found = taken(rss(*(ITEM.format(n=n, day=day) for n, day in enumerate(["", "hôm qua", "2025-09-04"]))))
    assert [isinstance(one, Article) for one in found] == [False, False, True]
    assert "x.rss:entry 2" in str(found[1])


def test_a_feed_that_is_cut_off_or_badly_written_is_read_as_far_as_it_goes() -> None:
    """A feed that is cut off, begins with a mark, or has a bare & is read as far as it goes."""
    whole = rss(ITEM.format(n=1, day="2025-09-04"), ITEM.format(n=2, day="2025-09-04"))
    for data in (whole[:-40], b"\xef\xbb\xbf" + whole, whole.replace(b"&amp;", b"&")):
        assert isinstance(taken(data)[0], Article)


def test_atom_and_json_feeds_are_read() -> None:
    """Atom and JSON Feed are read too."""
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo A</title><entry><id>urn:1</id><title>T</title>
    <link href="https://a.example/1"/><updated>2025-09-04T09:00:00Z</updated><content type="html">&lt;p&gt;Có tin.&lt;/p&gt;</content></entry></feed>"""
    [article] = taken(atom.encode())
    assert isinstance(article, Article)
    assert (article.id, article.text, article.outlet) == ("urn:1", "Có tin.", "Báo A")
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": "Báo B",
        "items": [{"id": "1", "url": "https://b.example/1", "content_html": "<p>Có tin.</p>", "date_published": "2025-09-04"}, 7],
    }  # fmt: skip
    article, error = taken(json.dumps(feed).encode(), "x.json")
    assert isinstance(article, Article)
    assert (article.url, article.outlet) == ("https://b.example/1", "Báo B")
    assert isinstance(error, SourceError)


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY x SYSTEM "file:///etc/passwd">', '<!ENTITY x SYSTEM "http://127.0.0.1:1/">', '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;'],
)  # fmt: skip
def test_a_feed_reaches_for_nothing(entity: str) -> None:
    """A feed that names files or addresses reaches for none of them."""
    data = rss(ITEM.format(n=1, day="2025-09-04").replace("Mưa lớn ở", "&x;")).decode()
    for one in taken(data.replace("<rss", f"<!DOCTYPE rss [{entity}]><rss", 1).encode()):
        assert "root:" not in str(one)
    assert isinstance(taken(b"<rss>/etc/passwd</rss>")[0], SourceError)


def warc(*pages: tuple[str, bytes, str], gzipped: bool = False) -> bytes:
    """Return an archive of pages: address, what was answered, status."""
    held = io.BytesIO()
    writer = WARCWriter(held, gzip=gzipped)
    writer.write_record(writer.create_warcinfo_record("x.warc", {}))
    for address, data, status in pages:
        headers = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(data), http_headers=headers)
        )
    return held.getvalue()


@pytest.mark.parametrize("gzipped", [False, True])
def test_the_pages_of_an_archive_are_articles(tmp_path: Path, gzipped: bool) -> None:
    """The pages of an archive that were answered with 200 are articles, under their addresses."""
    pages = [
        (f"https://a.example/{n}", page(), status) for n, status in enumerate(("200 OK", "404 Not Found", "200 OK"))
    ]
    file = tmp_path / ("x.warc.gz" if gzipped else "x.warc")
    file.write_bytes(warc(*pages, gzipped=gzipped))
    taken_in = desk.take_in([str(tmp_path)])
    assert [a.id for a in taken_in.articles] == ["https://a.example/0", "https://a.example/2"]
    assert BODY[0] in taken_in.articles[0].text
    assert taken_in.problems == ()


def test_an_archive_that_breaks_off_says_so(tmp_path: Path) -> None:
    """Of an archive that breaks off what stands before is taken in, and the rest is told as a problem."""
    pages = [(f"https://a.example/{n}", page(), "200 OK") for n in range(2)]
    for name, gzipped in (("a.warc", False), ("b.warc.gz", True)):
        (tmp_path / name).write_bytes(warc(*pages, gzipped=gzipped)[:-700])
        taken_in = desk.take_in([str(tmp_path / name)])
        assert [a.id for a in taken_in.articles] == ["https://a.example/0"]
        assert "fetch it again" in str(taken_in.problems[0])


def test_a_broken_archive_says_so(tmp_path: Path) -> None:
    """What is no archive says so; a page in one that is no article is a problem of its own."""
    (tmp_path / "a.warc").write_bytes(b"no archive at all\n" * 10)
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(b"nor this"))
    (tmp_path / "c.warc").write_bytes(
        warc(("https://a.example/1", b"<html></html>", "200 OK"), ("https://a.example/2", page(), "200 OK"))
    )
    taken_in = desk.take_in([str(tmp_path)])
    assert [a.id for a in taken_in.articles] == ["https://a.example/2"]
    assert len(taken_in.problems) == 3
