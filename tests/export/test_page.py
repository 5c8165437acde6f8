"""The page: self-contained, escaped, every character of every article in it, and marked where lines point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from shutil import which

import pytest

from doichieu import Article, Collation, collate, desk, read, story_of
from doichieu.export.page import render
from doichieu.export.page.lines import Lines
from doichieu.export.page.witnesses import witness

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def collations() -> tuple[Collation, ...]:
    """Collate the samples."""
    return desk.collate_all(desk.find_stories(desk.read_all(desk.take_in([str(ROOT / "samples")]).articles)))


class Tags(HTMLParser):
    """Collects tags with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))


def test_the_pieces_of_a_witness_are_its_text(collations: tuple[Collation, ...]) -> None:
    """The pieces of a witness joined are its text, and the pieces of a line are the characters it points to."""
    for collation in collations:
        lines = [line for section in Lines(collation, "x-").sections() for line in section.lines]
        for number, article in enumerate(collation.articles, 1):
            pieces = witness(number, article, lines, "x-").pieces
            assert "".join(piece.text for piece in pieces) == article.text
            for line in lines:
                spans = sorted({span for where, span in line.places if where == article.id})
                shown = "".join(piece.text for piece in pieces if line.id in piece.lines.split())
                covered = sorted({i for span in spans for i in range(*span)})
                assert shown == "".join(article.text[i] for i in covered)


def test_every_link_and_line_of_the_page_leads_somewhere(collations: tuple[Collation, ...]) -> None:
    """Every link of the page leads to an id in it, every id stands once, every line marks something."""
    page = render(collations)
    tags = Tags(page).tags
    ids = [attrs["id"] for _, attrs in tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] for tag, attrs in tags if tag == "a" and (attrs.get("href") or "").startswith("#")]
    assert links
    assert {link[1:] for link in links if link} <= set(ids)
    marked = {name for _, attrs in tags for name in (attrs.get("data-in") or "").split()}
    assert {attrs["data-line"] for _, attrs in tags if "data-line" in attrs} == marked


def test_the_page_asks_nothing_of_a_network(collations: tuple[Collation, ...]) -> None:
    """The page asks nothing of a network: no script, style, picture or font from elsewhere."""
    for tag, attrs in Tags(render(collations)).tags:
        assert tag not in ("link", "img", "iframe", "object")
        assert not attrs.get("src")
    assert "url(" not in render(collations)


def test_hostile_text_stays_text() -> None:
    """Hostile text stays text, in titles, outlets, names and articles; a link is only made to http."""
    evil = "</div><script>alert(1)</script>\"'>"
    article = Article(
        id=evil,
        published="2025-09-04",
        outlet=evil,
        title=evil,
        text=f"Ông Nam nói: “{evil} rồi đi”.",
        url="javascript:alert(1)",
    )
    page = render([collate(story_of([read(article)]))])
    assert page.count("<script>") == 1
    assert "<script>alert" not in page
    assert "javascript:" not in page


def test_both_languages_are_in_the_page(collations: tuple[Collation, ...]) -> None:
    """Both languages are in the page, the chosen one checked."""
    page = render(collations, "en")
    assert "Shared points" in page
    assert "Cùng kể" in page
    assert re.search(r'value="en" checked', page)


def test_the_page_is_the_same_every_time(collations: tuple[Collation, ...]) -> None:
    """The page is the same every time."""
    assert render(collations) == render(collations)


@pytest.fixture
def page(collations: tuple[Collation, ...], tmp_path: Path) -> Iterator[object]:
    """Open the page of the samples in a browser."""
    chromium = which("chromium") or which("chromium-browser") or which("google-chrome")
    if not chromium:
        pytest.skip("no Chromium on this machine; install Debian's chromium to run the browser tests")
    from playwright.sync_api import sync_playwright

    file = tmp_path / "page.html"
    file.write_text(render(collations), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 1300, "height": 900})
        opened.goto(file.as_uri())
        yield opened
        browser.close()


@pytest.mark.browser
@pytest.mark.enable_socket
def test_pointing_at_a_line_marks_its_characters(page) -> None:  # type: ignore[no-untyped-def]
    """Pointing at a line marks its characters in every article that tells it, and leaving it clears them."""
    line = page.locator(".shared .line").first
    line.hover()
    marked = page.locator(".story").first.locator(".piece.on")
    assert marked.count() >= 2
    articles = page.evaluate(
        "new Set([...document.querySelectorAll('.piece.on')].map(p => p.closest('.witness').id)).size"
    )
    assert articles == line.locator(".telling").count()
    page.locator("h1").first.hover()
    assert page.locator(".piece.on").count() == 0


@pytest.mark.browser
@pytest.mark.enable_socket
def test_the_keyboard_reaches_the_lines_and_the_language_switches(page) -> None:  # type: ignore[no-untyped-def]
    """The keyboard reaches the lines and marks them; the language switches without a reload."""
    page.locator(".line").first.focus()
    assert page.locator(".piece.on").count() >= 1
    assert page.get_by_text("Mâu thuẫn", exact=True).first.is_visible()
    page.locator("#en").check()
    assert page.get_by_text("Conflicts", exact=True).first.is_visible()
    assert not page.get_by_text("Mâu thuẫn", exact=True).first.is_visible()


@pytest.mark.browser
@pytest.mark.enable_socket
def test_pointing_into_an_article_marks_the_lines_that_show_it(page) -> None:  # type: ignore[no-untyped-def]
    """Pointing at a stretch of an article marks the lines that show it."""
    page.locator(".piece").first.hover()
    assert page.locator(".line.on").count() >= 1


@pytest.mark.browser
@pytest.mark.enable_socket
def test_what_only_one_article_tells_and_differing_words_are_visibly_so(page) -> None:  # type: ignore[no-untyped-def]
    """What only one article tells, and the words in which two outlets differ, are underlined."""
    underlines = "nodes => nodes.map(n => getComputedStyle(n).textDecorationStyle)"
    assert set(page.locator(".piece.lone").evaluate_all(underlines)) == {"dotted"}
    assert set(page.locator(".renderings mark").evaluate_all(underlines)) == {"wavy"}


@pytest.mark.browser
@pytest.mark.enable_socket
def test_dark_mode_and_print_keep_the_text_readable(page) -> None:  # type: ignore[no-untyped-def]
    """In dark mode the ink is light on dark; in print it is black on white, and no article is cut by its pane."""
    light = """() => ["color", "backgroundColor"].map(
        name => getComputedStyle(document.body)[name].match(/\\d+/g).slice(0, 3).reduce((sum, c) => sum + Number(c), 0))"""
    page.emulate_media(color_scheme="dark")
    ink, paper = page.evaluate(light)
    assert ink > paper + 300
    page.emulate_media(media="print", color_scheme="light")
    assert page.evaluate(light) == [0, 765]
    assert page.locator(".witnesses").first.evaluate("pane => getComputedStyle(pane).maxHeight") == "none"


@pytest.mark.browser
@pytest.mark.enable_socket
def test_a_phone_shows_the_page_without_scrolling_sideways(page) -> None:  # type: ignore[no-untyped-def]
    """A phone shows the page without scrolling sideways."""
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
