"""What keeps the pages safe: whom they answer, what they may be sent, what a browser may do with them.

Only requests to this machine's own names are answered, so that a foreign name that leads here (DNS rebinding) is not;
what changes anything must come from our own pages; a page may load nothing but what is served beside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 2_000_000
"""So many bytes at most may be sent."""
SAFE = ("GET", "HEAD")
LOCAL = ("127.0.0.1", "localhost", "[::1]")
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Guard:
    """Lets through only what is harmless, and says to browsers how to treat the answers."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = LOCAL) -> None:
        self._app, self._hosts = app, frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope["method"], Headers(scope=scope))
        answer = _with_headers(send)
        if refused:
            await PlainTextResponse(refused[1], refused[0])(scope, receive, answer)
            return
        try:
            await self._app(scope, _bounded(receive), answer)
        except TooMuchError:
            await PlainTextResponse("too much was sent", 413)(scope, receive, answer)

    def _refused(self, method: str, headers: Headers) -> tuple[int, str] | None:
        """Return status and reason where a request is refused."""
        if _name(headers.get("host", "")) not in self._hosts:
            return 400, "this server answers only under its own name"
        if method not in (*SAFE, "POST"):
            return 405, "not allowed"
        if method == "POST" and not _from_here(headers):
            return 403, "what changes anything must be sent from these pages"
        length = headers.get("content-length", "0")
        return None if length.isdigit() and int(length) <= MOST_BYTES else (413, "too much was sent")


class TooMuchError(Exception):
    """More was sent than is taken in."""


def _name(host: str) -> str:
    """Return the name of a Host header without its port."""
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def _from_here(headers: Headers) -> bool:
    """Tell whether a request was sent from our own pages, as the browser says (Sec-Fetch-Site, else Origin)."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = headers.get("origin")
    return origin is not None and origin in (f"http://{headers.get('host')}", f"https://{headers.get('host')}")


def _bounded(receive: Receive) -> Receive:
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_BYTES:
            raise TooMuchError
        return message

    return bounded


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending
