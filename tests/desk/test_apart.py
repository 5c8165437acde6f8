"""Large pages: read as small ones are, and no page holds a run up for ever."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from doichieu import Article
from doichieu.desk import apart
from doichieu.desk.intake import take_in
from doichieu.errors import SourceError
from doichieu.sources import articles_of

HEAD = '<html><head><meta property="article:published_time" content="2025-09-04"></head><body><article>'
LINE = "<p>Tối 3/9, mưa lớn làm nước sông dâng nhanh ở bến {n}, nhiều nhà ven bến bị ngập sâu và mất điện từ sớm.</p>"
PAGE = (HEAD + "".join(LINE.format(n=n) for n in range(5)) + "</article></body></html>").encode()
HOSTILE = (HEAD + "<p " + " ".join(f"a{n}" for n in range(90_000)) + ">" + LINE + "</article></body></html>").encode()


def archive(*pages: bytes) -> bytes:
    """Return a web archive of some pages."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    for number, data in enumerate(pages):
        answer = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        address = f"https://bao.example/{number}"
        record = writer.create_warc_record(address, "response", payload=io.BytesIO(data), http_headers=answer)
        writer.write_record(record)
    return out.getvalue()


def test_a_large_page_is_read_as_a_small_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a program of its own makes of a page, a broken page or an archive is what is made of it here."""
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.html").write_bytes(b"<html><body></body></html>")
    (tmp_path / "c.warc").write_bytes(archive(PAGE, b"<html></html>"))
    here = take_in([str(tmp_path)])
    monkeypatch.setattr(apart, "LARGE", 1)
    there = take_in([str(tmp_path)])
    assert here.articles == there.articles
    assert len(here.articles) == 2
    assert list(map(str, here.problems)) == list(map(str, there.problems))
    assert len(here.problems) == 2


def test_a_page_that_takes_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page on which the reader does not end in time is a problem, and the rest goes on."""
    monkeypatch.setattr(apart, "SECONDS", 3.0)
    (tmp_path / "a.html").write_bytes(HOSTILE)
    (tmp_path / "b.html").write_bytes(PAGE)
    (tmp_path / "c.warc").write_bytes(archive(HOSTILE, PAGE))
    came = take_in([str(tmp_path)])
    assert ["takes longer than 3 seconds" in str(problem) for problem in came.problems] == [True, True]
    assert len(came.articles) == 2


def test_a_problem_comes_whole_from_another_program() -> None:
    """A problem found by another program names where, what and what to do."""
    [found] = apart._bounded("x", apart._all, ("x", b""))
    assert isinstance(found, SourceError)
    assert (found.where, found.what, found.remedy) == ("x", "the file is empty", "leave it out")


def test_small_pages_start_no_other_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of usual size is read at once."""
    monkeypatch.setattr(apart, "apart", lambda *_: pytest.fail("another program"))
    assert list(apart.articles_in("x.html", PAGE)) == list(articles_of("x.html", PAGE))
    assert isinstance(apart.page_in("x", PAGE, "https://bao.example/1"), Article)


def test_a_program_that_ends_before_it_has_read_is_told() -> None:
    """A page whose reader ends without an answer, as for lack of memory, is a problem that does not speak of time."""
    [found] = apart._bounded("x", os._exit, 1)  # type: ignore[arg-type]
    assert "ended before it was done" in str(found)
