"""A client that asks an ASGI application without a network."""

from __future__ import annotations

import asyncio
from typing import Any, NamedTuple
from urllib.parse import unquote, urlencode, urlsplit

OWN = {"host": "127.0.0.1:8765"}


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str


def get(app: Any, address: str, **headers: str) -> Answer:
    """Ask for an address."""
    return asyncio.run(_ask(app, "GET", address, headers, b""))


def post(app: Any, address: str, fields: dict[str, str], **headers: str) -> Answer:
    """Send a form."""
    given = {"content-type": "application/x-www-form-urlencoded", "sec_fetch_site": "same-origin", **headers}
    return asyncio.run(_ask(app, "POST", address, given, urlencode(fields).encode()))


def send(app: Any, method: str, address: str, body: bytes = b"", **headers: str) -> Answer:
    """Ask with any method."""
    return asyncio.run(_ask(app, method, address, headers, body))


async def _ask(app: Any, method: str, address: str, headers: dict[str, str], body: bytes) -> Answer:
    parts = urlsplit(address)
    given = {**OWN, **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": unquote(parts.path), "raw_path": parts.path.encode(), "query_string": parts.query.encode(),
        "root_path": "", "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8765),
        "headers": [(name.encode(), value.encode()) for name, value in given.items() if value],
    }  # fmt: skip
    sent = [{"type": "http.request", "body": body, "more_body": False}]
    came: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return sent.pop(0) if sent else {"type": "http.disconnect"}

    async def keep(message: dict[str, Any]) -> None:
        came.append(message)

    await app(scope, receive, keep)
    answered = {name.decode(): value.decode() for name, value in came[0]["headers"]}
    return Answer(came[0]["status"], answered, b"".join(m.get("body", b"") for m in came[1:]).decode())
