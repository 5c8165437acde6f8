"""The pages: what is asked, looked up at the desk, and shown."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from doichieu import desk
from doichieu.collation.changes import Changes, changes
from doichieu.desk import views
from doichieu.errors import StoreError
from doichieu.export import say
from doichieu.export.page.marked import marked
from doichieu.export.page.render import StoryView, story_view
from doichieu.web.asked import clean, is_day, library, parameters
from doichieu.web.paste import FIELDS, TEXTS, pasted
from doichieu.web.view import LANGUAGES, address, render

A_PAGE = 30
"""So many stories, articles or statements a page."""
LAST_PAGE = 1000


def home(_request: Request) -> Response:
    """Lead to the stories of the newest day, in Vietnamese."""
    return RedirectResponse(address("vi", ""), 307)


def days(request: Request) -> Response:
    """Show the stories of a day, by default the newest one."""
    wanted = request.path_params.get("day")
    if wanted is not None and not is_day(wanted):
        return missing(request)
    page = _page(request)
    found = views.day(library(request), wanted, limit=A_PAGE, offset=page * A_PAGE)
    asked = {"page": page + 1} if page else {}
    return _shown(request, "days", ("day", wanted) if wanted else ("",), asked, day=found, page=page, a_page=A_PAGE)


def story(request: Request) -> Response:
    """Show a story laid side by side; an id that it had leads to the one that it has."""
    found = views.story(library(request), clean(request.path_params["id"]))
    if found is None:
        return missing(request)
    language, id = _language(request), found.collation.story
    if id != request.path_params["id"]:
        return RedirectResponse(address(language, "story", id), 307)
    view = story_view(found.collation, "1-", {})
    new = _new(changes(found.collation), view)
    return _shown(request, "story", ("story", id), {}, story=view, kept=True, new=new, chain=found.chain, this=id)


def _new(found: Changes | None, view: StoryView) -> dict[str, Any] | None:
    """Return what is new in a story: the day, the articles, and by kind the lines that show it."""
    if found is None:
        return None
    lines = {line.id: line for section in view.sections for line in section.lines}
    kinds = (
        ("new_conflicts", "c", found.conflicts),
        ("new_updates", "d", found.updates),
        ("now_confirmed", "p", found.confirmed),
        ("newly_told", "o", found.told),
    )
    shown = {key: [lines[f"{view.id}{letter}{n + 1}"] for n in numbers] for key, letter, numbers in kinds if numbers}
    return {"day": found.day, "articles": found.articles, "lines": shown}


def article(request: Request) -> Response:
    """Show an article with all it says marked."""
    id = parameters(request).get("id", "")
    found = views.article(library(request), id)
    if found is None:
        return missing(request)
    pieces = marked(found.reading) if found.reading else ()
    return _shown(request, "article", ("article",), {"id": id}, found=found, pieces=pieces)


def name(request: Request) -> Response:
    """Show a person, body or place: what it said, when, through whom."""
    told, page = parameters(request).get("is", ""), _page(request)
    found = views.name(library(request), told, offset=page * views.NEWEST) if told else None
    if found is None:
        return missing(request)
    asked = {"is": told, "page": page + 1 if page else None}
    return _shown(request, "name", ("name",), asked, found=found, page=page, a_page=views.NEWEST)


def search(request: Request) -> Response:
    """Show what meets a query."""
    written, page = parameters(request).get("q", ""), _page(request)
    found = views.find(library(request), written, limit=A_PAGE, offset=page * A_PAGE)
    asked = {"q": written, "page": page + 1 if page else None}
    return _shown(request, "search", ("search",), asked, found=found, written=written, page=page, a_page=A_PAGE)


def paste(request: Request) -> Response:
    """Show the form for two texts."""
    fields = {f"{field}{number}": "" for number in TEXTS for field in FIELDS}
    return _shown(request, "paste", ("paste",), {}, fields=fields, problems=())


def laid_side_by_side(request: Request, body: bytes) -> Response:
    """Show two pasted texts laid side by side, and keep them where that is asked."""
    sent = pasted(body)
    if sent.problems:
        return _shown(request, "paste", ("paste",), {}, 422, fields=sent.fields, problems=sent.problems)
    problems = desk.add_articles(library(request), sent.articles).problems if sent.keep else ()
    collation = views.pasted(sent.articles)
    view = story_view(collation, "1-", {})
    keeps = sent.keep and not problems
    return _shown(request, "pasted", ("paste",), {}, story=view, kept=keeps, problems=problems)


def missing(request: Request, _error: Exception | None = None) -> Response:
    """Say that there is nothing here."""
    return _shown(request, "message", ("",), {}, 404, message="nothing_here")


def broken(request: Request, _error: Exception) -> Response:
    """Say that the library cannot be read now."""
    return _shown(request, "message", ("",), {}, 503, message="library_away")


ERRORS = {404: missing, StoreError: broken}


def _shown(
    request: Request,
    template: str,
    place: tuple[str, ...],
    asked: dict[str, Any],
    status: int = 200,
    **values: Any,
) -> Response:
    language = _language(request)
    here = {other: address(other, *place, **asked) for other in LANGUAGES}
    return HTMLResponse(render(template, language, here, **values), status)


def _language(request: Request) -> say.Language:
    language = request.url.path.split("/")[1]
    return language if language in LANGUAGES else "vi"


def _page(request: Request) -> int:
    """Return which page of a list is asked for, from 0."""
    told = parameters(request).get("page", "1")
    known = told.isascii() and told.isdigit() and len(told) < 9 and int(told) > 0
    return min(int(told), LAST_PAGE) - 1 if known else 0
