"""Draw the pictures of the README from the samples: `python tools/pictures.py`; needs a Chromium on the machine."""

from __future__ import annotations

import pathlib
import re
import shutil
import tempfile

from playwright.sync_api import sync_playwright
from rich.console import Console

from doichieu import desk
from doichieu.cli.screen import Screen
from doichieu.export.page import render

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
        browser.close()


if __name__ == "__main__":
    main()
