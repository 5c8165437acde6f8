"""The pages: every way people go leads somewhere, in both languages, and nothing hostile gets through."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin

import msgspec
import pytest
from makings import lines

from doichieu import Article, desk
from doichieu.desk import views
from doichieu.store import lists, stories
from doichieu.store.database import open_library
from doichieu.web import app
from doichieu.web.guard import MOST_BYTES

from .client import get, post, send

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> {{ 7*7 }} javascript:alert(3) \u202e"
MARKUP = re.compile(r"<script>|<img|onerror=(?!alert\(2\)&gt;)|href=\"javascript", re.IGNORECASE)


@pytest.fixture
def shown(tmp_path: Path, samples: Path) -> Any:
    """The pages of a library of the samples."""
    with open_library(str(tmp_path / "l.db"), create=True) as library:
        desk.add(library, [str(samples)])
        yield app(library)


@pytest.fixture
def hostile(tmp_path: Path) -> Any:
    """The pages of a library whose articles want to break out."""
    articles = [
        Article(
            id=f"../{HOSTILE}{n}",
            published="2025-09-04",
            outlet=f"Báo {HOSTILE}",
            title=f"Tít {HOSTILE}",
            text=f"Ông {HOSTILE} Nguyễn Văn Nam nói: “{HOSTILE} cháy 12 nhà ở Hà Nội”. Ngày 3.9, theo Reuters {HOSTILE}.",
            url=f"javascript:alert({n})",
        )
        for n in range(3)
    ]
    with open_library(str(tmp_path / "h.db"), create=True) as library:
        desk.add(library, lines(tmp_path, articles))
        yield app(library)


def walked(pages: Any, start: str, most: int = 150) -> dict[str, str]:
    """Follow every link from a page on; return the pages by address."""
    seen: dict[str, str] = {}
    left = [start]
    while left and len(seen) < most:
        address = left.pop(0)
        if address in seen or not address.startswith("/"):
            continue
        answer = get(pages, address)
        assert answer.status == 200, address
        seen[address] = answer.text
        left += [urljoin(address, unescape(link)) for link in re.findall(r'(?:href|src)="([^"#]+)', answer.text)]
    return seen


def test_every_link_leads_to_a_page(shown: Any) -> None:
    """Every link of every page leads to a page; all kinds of pages are reached from the first one."""
    seen = walked(shown, "/vi/")
    for kind in ("/vi/story/", "/vi/article?", "/vi/name?", "/vi/paste", "/vi/day/", "/en/story/", "/static/page.js"):
        assert any(address.startswith(kind) for address in seen), kind


def test_the_first_page_leads_to_the_newest_day(shown: Any) -> None:
    """The address without a language leads to the stories of the newest day, in Vietnamese."""
    answer = get(shown, "/")
    assert (answer.status, answer.headers["location"]) == (307, "/vi/")
    assert "22/7/2025" in get(shown, "/vi/").text


def test_a_page_is_in_one_language(shown: Any) -> None:
    """A page says in its root element which language it is in, and its labels are in that one."""
    assert '<html lang="en">' in get(shown, "/en/").text
    assert "Stories of the day" in get(shown, "/en/").text
    assert "Chuyện trong ngày" in get(shown, "/vi/").text


def test_an_id_that_a_story_had_leads_to_it(shown: Any) -> None:
    """An id that a story had, or may have had, before older articles came leads to the story."""
    library = shown.state.library
    story = next(s for s in views.day(library).stories if s.size > 1)
    view = views.story(library, story.id)
    from doichieu.stories.groups import story_id

    other = story_id(view.collation.articles[-1].id)
    answer = get(shown, f"/en/story/{other}")
    assert (answer.status, answer.headers["location"]) == (307, f"/en/story/{story.id}")


def test_an_article_shows_all_it_says_and_its_text_whole(shown: Any) -> None:
    """An article's marked pieces joined are its text."""
    article = views.day(shown.state.library)
    found = views.story(shown.state.library, article.stories[0].id).collation.articles[0]
    page = get(shown, f"/vi/article?id={quote(found.id)}").text
    marked = page.split('<div class="text marked" lang="vi">')[1].split("</div>")[0]
    assert unescape(re.sub(r"<[^>]*>", "", marked)) == found.text


def test_a_changed_article_shows_what_changed(shown: Any, tmp_path: Path) -> None:
    """An article with two versions shows what is gone and what has come."""
    one = Article(id="v", published="2025-09-04", text="Có 3 người bị thương.", url="https://example.org/v")
    for version in (one, msgspec.structs.replace(one, text="Có 5 người bị thương.")):
        desk.add(shown.state.library, lines(tmp_path, [version]))
    page = get(shown, "/vi/article?id=v").text
    assert "<del>3</del><ins>5</ins>" in page


@pytest.mark.parametrize(
    "address",
    ["/vi/story/s1-none", "/vi/article?id=none", "/vi/name?is=none", "/vi/day/2025-13-01", "/vi/none", "/xx/", "/static/app.py",
     "/static/..%2Fapp.py", "/vi/article", "/vi/name", "/vi/article?id=%00", "/vi/story/%00", "/vi/article?id=%ff%fe", "/vi/name?is=%00"],
)  # fmt: skip
def test_what_is_not_there_is_said_so(shown: Any, address: str) -> None:
    """What is not there is said so, whatever is asked."""
    assert get(shown, address).status == 404


@pytest.mark.parametrize(
    "asked", ['"', "*", "a OR", "speaker:", "x" * 5000, "<b>", "%00", "NEAR(", ":", "> 5", "date:9999"]
)
def test_any_query_is_answered(shown: Any, asked: str) -> None:
    """Any query is answered, and shown as it was written."""
    assert get(shown, f"/vi/search?q={quote(asked)}").status == 200


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "99999999999999999999", "9" * 5000, "2"])
def test_any_page_number_is_answered(shown: Any, page: str) -> None:
    """Any page number is answered."""
    for address in ("/vi/?", "/vi/search?q=a&"):
        assert get(shown, f"{address}page={quote(page)}").status == 200


def test_hostile_text_stays_text_on_every_page(hostile: Any) -> None:
    """Hostile ids, outlets, titles and texts stay text on every page."""
    seen = {
        **walked(hostile, "/vi/"),
        **walked(hostile, f"/vi/search?q={quote(HOSTILE)}"),
        "n": get(hostile, "/vi/search?q=nhà").text,
    }
    assert len(seen) > 10
    for address, page in seen.items():
        if not address.startswith("/static"):
            assert not MARKUP.search(page), address
            assert "{{ 7*7 }}" in page or "alert" not in page, address


FORM = {
    "text1": "Vụ sạt lở ở xã Mường Pồn làm 7 người chết, theo TTXVN.", "published1": "2025-09-04", "outlet1": "Báo A", "title1": "",
    "text2": "Sạt lở tại xã Mường Pồn khiến 9 người chết, theo công an.", "published2": "2025-09-04", "outlet2": "Báo B", "title2": "",
}  # fmt: skip


def test_two_pasted_texts_are_laid_side_by_side(shown: Any) -> None:
    """Two pasted texts are laid side by side, and kept only where that is asked."""
    before = desk.examine(shown.state.library).articles
    page = post(shown, "/vi/paste", FORM)
    assert page.status == 200
    assert "7 người" in page.text
    assert "9 người" in page.text
    assert desk.examine(shown.state.library).articles == before
    assert post(shown, "/vi/paste", {**FORM, "keep": "1"}).status == 200
    assert desk.examine(shown.state.library).articles == before + 2
    assert post(shown, "/vi/paste", {**FORM, "keep": "1"}).status == 200
    assert desk.examine(shown.state.library).articles == before + 2


def test_a_form_that_lacks_something_comes_back_with_what_was_written(shown: Any) -> None:
    """A form that lacks something comes back with what was written and says what is missing."""
    answer = post(shown, "/en/paste", {**FORM, "published2": "hôm qua"})
    assert answer.status == 422
    assert "Mường Pồn làm 7 người" in answer.text
    assert "is no date" in answer.text


def test_a_foreign_name_is_not_answered(shown: Any) -> None:
    """Requests under another name than this machine's are refused: a foreign page cannot read through a rebound name."""
    assert get(shown, "/vi/", host="evil.example:8765").status == 400
    assert get(shown, "/vi/", host="127.0.0.1.evil.example").status == 400
    assert get(shown, "/vi/", host="localhost:8765").status == 200
    assert get(shown, "/vi/", host="[::1]:8765").status == 200


def test_what_changes_something_must_come_from_our_pages(shown: Any) -> None:
    """A form sent from another site is refused; so is one of which the browser does not say where it comes from."""
    for headers in (
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
        {"sec_fetch_site": "", "origin": "http://evil.example"},
        {"sec_fetch_site": "", "origin": "null"},
        {"sec_fetch_site": ""},
    ):
        assert post(shown, "/vi/paste", {**FORM, "keep": "1"}, **headers).status == 403
    assert post(shown, "/vi/paste", FORM, sec_fetch_site="", origin="http://127.0.0.1:8765").status == 200


def test_too_much_is_refused(shown: Any) -> None:
    """More than is taken in is refused, said beforehand or not."""
    own = {"sec_fetch_site": "same-origin"}
    assert send(shown, "POST", "/vi/paste", b"", content_length=str(MOST_BYTES + 1), **own).status == 413
    assert send(shown, "POST", "/vi/paste", b"", content_length="x", **own).status == 413
    assert send(shown, "POST", "/vi/paste", b"a" * (MOST_BYTES + 1), **own).status == 413
    assert post(shown, "/vi/paste", {f"field{n}": "x" for n in range(1000)}).status == 422


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(shown: Any, method: str) -> None:
    """Nothing but GET, HEAD and POST is answered."""
    assert send(shown, method, "/vi/").status == 405


def test_a_page_may_load_only_what_is_served_beside_it(shown: Any) -> None:
    """Every answer forbids scripts and styles but our own files, frames, and guessing at types."""
    for answer in (
        get(shown, "/vi/"),
        get(shown, "/static/page.js"),
        get(shown, "/none"),
        get(shown, "/", host="evil"),
    ):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
    page = get(shown, "/vi/").text
    assert "<style" not in page
    assert " style=" not in page
    assert not re.search(r"<script(?! src=)", page)


def test_a_library_that_breaks_is_said_so(shown: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library cannot be read the page says so."""
    from doichieu.errors import StoreError

    def breaks(*_: object, **__: object) -> None:
        raise StoreError("locked")

    monkeypatch.setattr(views, "day", breaks)
    assert get(shown, "/vi/").status == 503


def test_an_empty_library_says_how_to_fill_it(where: Callable[[], str]) -> None:
    """An empty library says how to fill it."""
    with open_library(where(), create=True) as library:
        assert "doichieu add" in get(app(library), "/vi/").text


def test_the_last_day_of_the_calendar_is_empty(shown: Any) -> None:
    """The last day of the calendar has no stories, and no error."""
    assert get(shown, "/vi/day/9999-12-31").status == 200
    assert get(shown, "/api/stories?day=9999-12-31").status == 200


def test_a_story_shows_the_chain_it_stands_in(shown: Any) -> None:
    """A story's page lists the stories it goes back to and those that go back to it, and marks its own place."""
    library = shown.state.library
    with library.write() as connection:
        firsts = lists.all_stories(connection)[:3]
        for before, after in pairwise(firsts):
            stories.follow(connection, after, before)
        ids = [one.id for one in lists.listed(connection, firsts)]
    page = get(shown, f"/vi/story/{ids[1]}").text
    chain = page.split('<details class="chain" open>')[1].split("</details>")[0]
    assert re.findall(r'href="/vi/story/([^"]*)"', chain) == [ids[0], ids[2]]
    assert chain.count('aria-current="true"') == 1
    assert '<details class="chain"' not in get(shown, f"/vi/story/{views.day(library).stories[0].id}").text
