"""Answers for programs under /api: JSON of the contract, page by page, with an ETag; `openapi.py` describes them."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from doichieu.desk import items, views
from doichieu.errors import DoichieuError
from doichieu.export.json import collation_line, reading_line
from doichieu.records.article import Record
from doichieu.store.database import Database
from doichieu.web.asked import is_day, library, parameters

MOST, LAST, USUAL = 200, 10_000, 20
"""So many items at most a page; so many may be passed over; so many where nothing is said."""


class WrongError(DoichieuError):
    """What is asked cannot be understood."""


class MissingError(DoichieuError):
    """What is asked for is not there."""


class Asked(NamedTuple):
    """What is asked: the library, the parameters by name, which items of a list."""

    library: Database
    given: dict[str, str]
    limit: int
    offset: int

    def needed(self, name: str) -> str:
        """Return a parameter that must be given."""
        if not self.given.get(name, ""):
            raise WrongError(f"give {name}")
        return self.given[name]

    def number(self, name: str) -> float | None:
        """Return a parameter that is a number, None where it is not given."""
        try:
            value = float(self.given[name]) if name in self.given else None
        except ValueError as error:
            raise WrongError(f"{name} is no number") from error
        if value is not None and not math.isfinite(value):
            raise WrongError(f"{name} is no number")
        return value


class Listing(NamedTuple):
    """Items of a list, how many there are, None where that is not counted, and what of a query was not understood."""

    items: list[Record]
    total: int | None = None
    unclear: tuple[str, ...] = ()


Answer = bytes | Record | Listing


def stories(asked: Asked) -> Answer:
    """The stories of a day, by default the newest one, those of the most outlets first."""
    day = asked.given.get("day")
    if day is not None and not is_day(day):
        raise WrongError("day is no day; write it as YYYY-MM-DD")
    found = views.day(asked.library, day, limit=asked.limit, offset=asked.offset)
    return Listing([items.story_item(one) for one in found.stories] if found else [], found.total if found else 0)


def story(asked: Asked) -> Answer:
    """A story laid side by side, by an id that it has or had: the line of `collate --json`."""
    found = views.story(asked.library, asked.needed("id"))
    if found is None:
        raise MissingError("there is no story of this id")
    return collation_line(found.collation)


def articles(asked: Asked) -> Answer:
    """The newest articles."""
    total, found = views.newest(asked.library, limit=asked.limit, offset=asked.offset)
    return Listing([items.article_item(one) for one in found], total)


def article(asked: Asked) -> Answer:
    """What an article says, with its text: the line of `read --json`."""
    found = views.article(asked.library, asked.needed("id"))
    if found is None or found.reading is None:
        raise MissingError("there is no article of this id, or it is not read yet")
    return reading_line(found.reading)


def statements(asked: Asked) -> Answer:
    """What a speaker says, under any form of the name, the newest first."""
    found = views.statements(asked.library, asked.needed("speaker"), limit=asked.limit, offset=asked.offset)
    return Listing([items.statement_item(one) for one in found])


def figures(asked: Asked) -> Answer:
    """The figures that count something, with a value between two ends, of the newest articles."""
    ends = asked.number("low"), asked.number("high")
    found = views.figures(asked.library, asked.needed("unit"), *ends, limit=asked.limit, offset=asked.offset)
    return Listing([items.figure_item(one) for one in found])


def names(asked: Asked) -> Answer:
    """A person, body or place by its full name: what it is called, what it said, its stories."""
    found = views.name(asked.library, asked.needed("is"), limit=asked.limit, offset=asked.offset)
    if found is None:
        raise MissingError("nobody is named so")
    return items.name_item(found)


def search(asked: Asked) -> Answer:
    """The stories, statements and articles that meet a query; of each kind so many."""
    found = views.find(asked.library, asked.needed("q"), limit=asked.limit, offset=asked.offset)
    return Listing(list(items.found_items(found)), found.total, found.unclear)


ANSWERS: dict[str, Callable[[Asked], Answer]] = {
    "stories": stories,
    "story": story,
    "articles": articles,
    "article": article,
    "statements": statements,
    "figures": figures,
    "names": names,
    "search": search,
}


def answered(request: Request) -> Response:
    """Answer what is asked under /api/NAME."""
    answer = ANSWERS.get(request.path_params["name"])
    try:
        if answer is None:
            raise MissingError(f"there is no such answer; there are {', '.join(ANSWERS)}")
        asked = _asked(request)
        made = answer(asked)
    except WrongError as error:
        return _json(request, _encoded({"error": str(error)}), 400)
    except MissingError as error:
        return _json(request, _encoded({"error": str(error)}), 404)
    if isinstance(made, Listing):
        return _listed(request, asked, made)
    return _json(request, made if isinstance(made, bytes) else _encoded(made))


def _asked(request: Request) -> Asked:
    given = parameters(request)
    limit = _whole(given, "limit", USUAL, 1, MOST)
    return Asked(library(request), given, limit, _whole(given, "offset", 0, 0, LAST))


def _whole(given: dict[str, str], name: str, usual: int, least: int, most: int) -> int:
    told = given.get(name)
    if told is None:
        return usual
    if not (told.isascii() and told.isdigit() and len(told) < 9 and least <= int(told) <= most):
        raise WrongError(f"{name} is no number from {least} to {most}")
    return int(told)


def _listed(request: Request, asked: Asked, found: Listing) -> Response:
    """Return items with the address of the next ones, where there may be some."""
    following = asked.offset + asked.limit
    more = len(found.items) >= asked.limit and following <= LAST and (found.total is None or following < found.total)
    query = urlencode({**asked.given, "limit": asked.limit, "offset": following})
    next_page = f"{request.url.path}?{query}" if more else None
    body = _encoded({"total": found.total, "items": found.items, "next": next_page, "unclear": found.unclear})
    return _json(request, body, links=f'<{next_page}>; rel="next"' if next_page else None)


def _json(request: Request, body: bytes, status: int = 200, links: str | None = None) -> Response:
    """Return JSON with its ETag, or 304 where who asks has it already."""
    etag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache", **({"Link": links} if links else {})}
    known = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
    if status == 200 and (etag in known or "*" in known):
        return Response(status_code=304, headers=headers)
    return Response(body, status, headers, "application/json")


def _encoded(value: Any) -> bytes:
    return msgspec.json.encode(value)
