"""Saved pages: the traps of Vietnamese outlets, each in a page of our own making."""

from __future__ import annotations

import pytest

from doichieu.errors import SourceError
from doichieu.records import Article
from doichieu.sources import articles_of

LEAD = "Ba tàu cá ở bến Hải Tân cứu được mười hai người trong đêm mưa lớn, chính quyền cho biết."
BODY = (
    "Tối 3/9, mưa lớn làm nước sông dâng nhanh, nhiều nhà ven bến bị ngập sâu và mất điện từ sớm.",
    "Ông Lê Văn Ba, chủ một tàu cá, nói: “Chúng tôi nghe tiếng gọi và cho tàu quay lại ngay”.",
    "Đến sáng 4/9, nước rút dần, lực lượng cứu hộ vẫn tìm kiếm thêm ở hai thôn phía hạ lưu.",
    "Chính quyền xã hỗ trợ gạo và nước sạch cho các gia đình phải ở tạm trong trường học.",
)
LINKED = '{"@type": "NewsArticle", "datePublished": "%s", "publisher": {"name": "Báo Bến Tàu"},}'


def page(head: str = "", inside: str = "", body: str | None = None, day: str = "2025-09-04T07:30:00+7:00") -> bytes:
    """Return a page of an article."""
    paragraphs = body if body is not None else "".join(f"<p>{line}</p>" for line in BODY)
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Ba tàu cá… | Báo</title>
    <meta property="og:title" content="Ba tàu cá cứu mười hai người ở bến Hải Tân">
    <meta property="article:published_time" content="{day}">{head}</head><body>
    <nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/the-thao">Thể thao</a></li></ul></nav>
    <div class="sidebar-1"><article><h1>Ba tàu cá cứu mười hai người…</h1>{paragraphs}{inside}</article></div>
    <footer><p>Cơ quan chủ quản: Hội nghề cá. Giấy phép số 1.</p></footer></body></html>""".encode()


def only(data: bytes, where: str = "trang.html") -> Article:
    """Take in the one article of a page."""
    [article] = articles_of(where, data)
    assert isinstance(article, Article), article
    return article


def test_a_page_is_an_article() -> None:
    """A page has the article's text, whole title, moment, outlet and address, and nothing around it."""
    head = '<link rel="canonical" href="https://a.example/ba-tau"><meta property="og:site_name" content="Báo Bến Tàu">'
    article = only(page(head))
    assert article.title == "Ba tàu cá cứu mười hai người ở bến Hải Tân"
    assert article.published == "2025-09-04T07:30:00+07:00"
    assert (article.outlet, article.url, article.id) == (
        "Báo Bến Tàu",
        "https://a.example/ba-tau",
        "https://a.example/ba-tau",
    )
    for line in BODY:
        assert line in article.text
    for other in ("Trang chủ", "Giấy phép", "Thể thao"):
        assert other not in article.text


def test_the_lead_is_not_lost() -> None:
    """A lead that stands apart from the text comes first; one that stands in it comes once."""
    apart = only(page(f'<meta name="description" content="{LEAD}">'))
    assert apart.text.startswith(LEAD)
    inside = only(
        page(f'<meta name="description" content="{LEAD}">', body="".join(f"<p>{x}</p>" for x in (LEAD, *BODY)))
    )
    assert inside.text.count("cứu được mười hai người") == 1
    cut = only(page('<meta name="description" content="Ba tàu cá ở bến Hải Tân cứu được mười…">'))
    assert "mười…" not in cut.text


@pytest.mark.parametrize(
    ("day", "published"),
    [
        ("2025-09-04T07:30:00+7:00", "2025-09-04T07:30:00+07:00"),
        ("2025-09-04T07:30:00.000Z", "2025-09-04T07:30:00+00:00"),
        ("2025-09-04T07:30:00", "2025-09-04T07:30:00"),
        ("2025-09-04", "2025-09-04"),
        ("Thứ năm, 04/09/2025, 07:30 (GMT+7)", "2025-09-04T07:30:00+07:00"),
        ("07:30 04/09/2025", "2025-09-04T07:30:00+07:00"),
        ("9/4/2025 7:30:45 PM", "2025-09-04T19:30:45+07:00"),
        ("Thu, 04 Sep 2025 07:30:00 +0700", "2025-09-04T07:30:00+07:00"),
        ("Thu, 04 Sep 2025 07:30:00 GMT+7", "2025-09-04T07:30:00+07:00"),
        ("4.9.2025", "2025-09-04"),
    ],
)
def test_days_are_read_as_pages_write_them(day: str, published: str) -> None:
    """Days are read as pages write them."""
    assert only(page(day=day)).published == published


def test_json_ld_is_read_though_broken() -> None:
    """JSON-LD tells day and outlet, also with a comma too many, in a graph, and without a zone."""
    linked = LINKED % "2025-09-05T10:00:00"
    for told in (linked, f'{{"@graph": [{{"@type": "WebSite"}}, {linked}]}}', f"[{linked}]"):
        article = only(page(f'<script type="application/ld+json">{told}</script>', day=""))
        assert (article.published, article.outlet) == ("2025-09-05T10:00:00", "Báo Bến Tàu")


def test_a_day_that_only_readers_see_is_found() -> None:
    """A day that stands only in the page as people see it is found."""
    shown = "<span>Thứ năm, 04/09/2025, 07:30 (GMT+7)</span>"
    assert (
        only(page(day="", body=shown + "".join(f"<p>{x}</p>" for x in BODY))).published == "2025-09-04T07:30:00+07:00"
    )


def test_a_page_laid_out_in_tables_keeps_its_text() -> None:
    """An old page that is laid out in tables keeps its text; a caption in a table of a newer one is left out."""
    cells = "".join(f"<tr><td><p>{x}</p></td></tr>" for x in BODY)
    old = only(page(body=f"<table><tr><td>{cells and ''}<table>{cells}</table></td></tr></table>"))
    for line in BODY:
        assert line in old.text
    caption = "<table><tr><td><img src='a.jpg'></td></tr><tr><td>Tàu cá về bến. Ảnh: Hội nghề cá.</td></tr></table>"
    assert "Ảnh: Hội nghề cá" not in only(page(inside=caption)).text


def test_captions_are_left_out_and_the_closing_credit_stays() -> None:
    """Captions of pictures are left out; the credit line at the end stays."""
    inside = "<figure><img src='a.jpg'><figcaption>Cảnh bến tàu. Ảnh: Reuters</figcaption></figure><p>(theo AFP)</p>"
    text = only(page(inside=inside)).text
    assert "Ảnh: Reuters" not in text
    assert text.endswith("(theo AFP)")


def test_the_address_is_the_hosts_name_where_no_outlet_is_told() -> None:
    """Where no outlet is told, the name of the host stands for it; without an address the file's stem is the id."""
    assert only(page('<link rel="canonical" href="https://www.bao.example/x">')).outlet == "bao.example"
    assert (only(page()).id, only(page()).outlet) == ("trang", None)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (page(day=""), "tells no day"),
        (b"<html><body></body></html>", "no article was found"),
        (b"<" * 20_000, "tags"),
        (b"<html" + b"<b>" * 16_000, "tags"),
        (b"<p>" + b"a" * 10_000_001, "bytes"),
    ],
    ids=["day", "empty", "tags", "nested", "bytes"],
)
def test_a_page_that_is_none_says_why(data: bytes, what: str) -> None:
    """A page that is no article, or too much of one, says why."""
    [error] = articles_of("x.html", data)
    assert isinstance(error, SourceError)
    assert what in str(error)


def test_another_encoding_is_read_as_told() -> None:
    """A page in another encoding is read as it tells."""
    data = page().decode().replace('charset="utf-8"', 'charset="utf-16"').encode()
    assert only(data).title == "Ba tàu cá cứu mười hai người ở bến Hải Tân"


@pytest.mark.parametrize(
    "head",
    ["<link rel=canonical href='http://[evil'>", '<meta property="og:url" content="http://[x">', "<!--" * 1000,
     '<meta property="article:published_time" content="Thu, 04 Sep 99999999999999999999 09:00:00 +0700">'],
)  # fmt: skip
def test_a_hostile_head_breaks_nothing(head: str) -> None:
    """A page with a hostile head is read without it, or told as a problem."""
    for data in (page(head), page(head, day="")):
        assert len(list(articles_of("x.html", data))) == 1
