"""The pages and their addresses."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from doichieu.export.page.render import asset
from doichieu.store.database import Database
from doichieu.web import api, pages
from doichieu.web.guard import LOCAL, Guard
from doichieu.web.openapi import description
from doichieu.web.view import LANGUAGES, static

STATIC = {"page.css": "text/css", "page.js": "text/javascript", "site.css": "text/css", "icon.svg": "image/svg+xml"}

PAGES = (
    Route("/", pages.days),
    Route("/day/{day}", pages.days),
    Route("/story/{id}", pages.story),
    Route("/article", pages.article),
    Route("/name", pages.name),
    Route("/search", pages.search),
    Route("/paste", pages.paste, methods=["GET"]),
)


async def _pasted(request: Request) -> Response:
    return await run_in_threadpool(pages.laid_side_by_side, request, await request.body())


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        return pages.missing(request)
    text = asset(name) if name.startswith("page") else static(name)
    return Response(text, media_type=STATIC[name], headers={"Cache-Control": "max-age=300"})


def _description(_request: Request) -> Response:
    return Response(description(), media_type="application/json")


def app(library: Database, hosts: Iterable[str] = LOCAL) -> Starlette:
    """Return the application that shows a library, and answers under these names only."""
    routes = [
        Route("/", pages.home),
        Route("/static/{name}", _static),
        Route("/api/openapi.json", _description),
        Route("/api/{name:path}", api.answered),
        *(Mount(f"/{language}", routes=[*PAGES, Route("/paste", _pasted, methods=["POST"])]) for language in LANGUAGES),
    ]
    made = Starlette(routes=routes, middleware=[Middleware(Guard, hosts=tuple(hosts))], exception_handlers=pages.ERRORS)
    made.state.library = library
    return made
