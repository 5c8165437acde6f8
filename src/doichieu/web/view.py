"""Values put into the templates of the pages, in one language; every address a page leads to is made here."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment

from doichieu.compare.versions import changed_words
from doichieu.export import say
from doichieu.export.page.coverage import coverage
from doichieu.export.page.render import environment

LANGUAGES: tuple[say.Language, say.Language] = ("vi", "en")
PAGES = ("base", "days", "story", "article", "name", "search", "paste", "pasted", "message", "listed")


def address(language: str, page: str, part: str = "", /, **asked: str | int | None) -> str:
    """Return the address of a page: /vi/story/s1-…, /vi/article?id=…; what is None or "" is left out."""
    path = f"/{language}/" + "/".join(piece for piece in (page, part) if piece)
    given = {key: value for key, value in asked.items() if value not in (None, "")}
    return f"{path}?{urlencode(given)}" if given else path


@cache
def _environment() -> Environment:
    own = {f"{name}.html.j2": _template(f"{name}.html.j2") for name in PAGES}
    made = environment({f"web/{name}": text for name, text in own.items()})
    helpers = {"coverage": coverage, "label": say.label, "count": say.count, "shorten": say.shorten}
    made.globals.update({**helpers, "changed_words": changed_words})
    made.filters["pairs"] = pairwise
    return made


def _template(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def static(name: str) -> str:
    """Return a style of the pages' own."""
    return files(__package__).joinpath("static", name).read_text(encoding="utf-8")


def render(template: str, language: say.Language, here: dict[say.Language, str], **values: Any) -> str:
    """Return a page in a language; `here` is its own address in each language."""

    def t(key: str) -> str:
        return say.label(key, language)

    def link(page_: str, part: str = "", **asked: str | int | None) -> str:
        return address(language, page_, part, **asked)

    found = _environment().get_template(f"web/{template}.html.j2")
    return found.render(language=language, here=here, t=t, link=link, say_=say, **values)
