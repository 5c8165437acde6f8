"""Draw the pictures of the documents from the samples: `python tools/pictures.py`; needs a Chromium on the machine."""

from __future__ import annotations

import pathlib
import re
import shutil
import tempfile
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright
from rich.console import Console

from doichieu import desk
from doichieu.cli.screen import Screen
from doichieu.desk import open_library, views
from doichieu.export.page import render
from doichieu.store.database import Database
from doichieu.web.server import served

ROOT = pathlib.Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"


def main() -> None:
    """Draw the terminal and the page of one sample story."""
    readings = desk.read_all(desk.take_in([str(ROOT / "samples" / "meeting")]).articles)
    collations = desk.collate_all(desk.find_stories(readings))
    with tempfile.TemporaryFile("w") as nowhere:
        console = Console(record=True, width=80, file=nowhere, force_terminal=True, highlight=False)
        Screen("vi", out=console).collations(collations)
    drawn = console.export_svg(title="doichieu collate samples/meeting", unique_id="doichieu")
    drawn = re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.DOTALL)  # the reader's own fonts, nothing fetched
    (PICTURES / "terminal.svg").write_text(drawn, encoding="utf-8")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        page_file = pathlib.Path(folder) / "page.html"
        page_file.write_text(render(collations), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        page.goto(page_file.as_uri())
        page.locator(".shared .line").first.hover()
        page.screenshot(path=str(PICTURES / "page.png"))
        with open_library(str(pathlib.Path(folder) / "samples.db"), create=True) as library:
            desk.add(library, [str(ROOT / "samples")])
            draw_library(library, page)
        browser.close()


def draw_library(library: Database, page: Page) -> None:
    """Draw each kind of page of a library."""
    day = "2025-07-21"
    story = next(one for one in views.day(library, day).stories if one.size > 1)
    article = views.story(library, story.id).collation.articles[0]
    speaker = next(s.speaker_name for s in views.article(library, article.id).reading.statements if s.speaker_name)
    places = {
        "day": f"/vi/day/{day}",
        "story": f"/vi/story/{story.id}",
        "article": f"/vi/article?id={quote(article.id)}",
        "name": f"/vi/name?is={quote(speaker)}",
        "search": f"/vi/search?q={quote('tỷ đồng > 100')}",
        "paste": "/vi/paste",
    }
    with served(library) as address:
        for name, place in places.items():
            page.goto(address + place)
            page.screenshot(path=str(PICTURES / f"{name}.png"))


if __name__ == "__main__":
    main()
