"""The ways people go through the pages, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from doichieu import desk
from doichieu.desk import views
from doichieu.store.database import open_library
from doichieu.web.server import served

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]
SIZES = {"desk": (1300, 900), "phone": (390, 800)}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Any]]:
    """Serve a library of the samples; its address, and the library."""
    samples = Path(__file__).parents[2] / "samples"
    with open_library(str(tmp_path_factory.mktemp("browser") / "l.db"), create=True) as library:
        desk.add(library, [str(samples)])
        with served(library) as at:
            yield at, library


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser."""
    chromium = which("chromium") or which("chromium-browser") or which("google-chrome")
    if not chromium:
        pytest.skip("no Chromium on this machine; install Debian's chromium to run the browser tests")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any, address: tuple[str, Any]) -> Iterator[Any]:
    """A page at the stories of a day; it fails on any error of the browser."""
    opened = browser.new_page(viewport={"width": 1300, "height": 900})
    errors: list[str] = []
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.goto(f"{address[0]}/vi/")
    yield opened
    opened.close()
    assert errors == []


def test_open_the_day_open_a_story_point_at_a_line(page: Any) -> None:
    """From the day to a story; pointing at a line marks its characters in the articles."""
    page.locator(".listed .headline").first.click()
    line = page.locator(".shared .line").first
    line.hover()
    assert page.locator(".piece.on").count() > 1
    assert page.locator(".changes").is_visible()


def test_follow_a_person(page: Any) -> None:
    """From a story to who speaks in it, and on to the article where it was said."""
    page.locator(".listed .headline").first.click()
    speaker = page.locator(".statements .lead a").first
    name = speaker.inner_text()
    speaker.click()
    assert page.locator("h1").inner_text() == name
    page.locator(".said a").first.click()
    assert page.locator(".marked .speaker").count() > 0


def test_search_without_diacritics(page: Any) -> None:
    """Searching without diacritics finds what has them."""
    page.locator("input[name=q]").fill("thep truong an")
    page.locator(".find button").click()
    assert "Thép Trường An" in page.locator(".stories-list").inner_text()


def test_paste_two_texts(page: Any) -> None:
    """Two pasted texts come back laid side by side."""
    page.locator(".ways a").nth(1).click()
    for number, text in (("1", "Vụ cháy chợ Hải Tân làm 7 người chết."), ("2", "Cháy chợ Hải Tân khiến 9 người chết.")):
        page.locator(f"[name=text{number}]").fill(text)
        page.locator(f"[name=published{number}]").fill("2025-09-04")
    page.locator(".paste button").click()
    assert page.locator(".conflicts .line").count() == 1


def test_switch_language(page: Any) -> None:
    """Switching the language stays on the page."""
    page.locator(".listed .headline").first.click()
    title = page.locator("h1").inner_text()
    page.locator(".switch a[lang=en]").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("h1").inner_text() == title
    assert "SUMMARY" in page.locator(".part.summary h2").inner_text().upper()


def test_the_keyboard_reaches_the_content(page: Any) -> None:
    """The first key stroke offers a way past the head of the page."""
    page.keyboard.press("Tab")
    assert page.locator(".skip").evaluate("node => node === document.activeElement")


def pages(address: tuple[str, Any]) -> dict[str, str]:
    """Return an address of each kind of page."""
    at, library = address
    story = next(one for one in views.day(library).stories if one.size > 1)
    article = views.story(library, story.id).collation.articles[0].id
    return {
        "day": f"{at}/vi/",
        "story": f"{at}/en/story/{story.id}",
        "article": f"{at}/vi/article?id={article}",
        "name": f"{at}/vi/name?is=Phạm Quốc Bảo",
        "search": f"{at}/en/search?q=thép",
        "paste": f"{at}/vi/paste",
        "missing": f"{at}/vi/nothing",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_every_page(browser: Any, address: tuple[str, Any], scheme: str) -> None:
    """axe finds nothing against WCAG AA on any page, light or dark."""
    from axe_playwright_python.sync_playwright import Axe

    for name, at in pages(address).items():
        opened = browser.new_page(color_scheme=scheme)
        opened.goto(at)
        found = Axe().run(opened, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
        told = [(v["id"], v["nodes"][0]["html"][:120]) for v in found.response["violations"]]
        assert told == [], name
        opened.close()


@pytest.mark.parametrize("size", SIZES)
def test_no_page_scrolls_sideways(browser: Any, address: tuple[str, Any], size: str) -> None:
    """No page is wider than the window, at the desk and on a phone."""
    for name, at in pages(address).items():
        opened = browser.new_page(viewport={"width": SIZES[size][0], "height": SIZES[size][1]})
        opened.goto(at)
        assert opened.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0], name
        opened.close()


def test_pages_work_without_scripts(browser: Any, address: tuple[str, Any]) -> None:
    """Without scripts the pages show the same, and links from a line lead to its place in the article."""
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(pages(address)["story"])
    opened.locator(".shared .cite").first.click()
    assert "#1-a" in opened.url
    context.close()
