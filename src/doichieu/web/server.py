"""Serving the pages until the program is told to stop."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import uvicorn

from doichieu.errors import UsageError
from doichieu.store.database import Database
from doichieu.web.app import app
from doichieu.web.guard import LOCAL

STOP_SECONDS = 5
LOCALHOST = "127.0.0.1"


@contextmanager
def served(library: Database) -> Iterator[str]:
    """Serve the pages of a library on a free port of this machine while a block runs; yield their address."""
    with socket.socket() as listening:
        listening.bind((LOCALHOST, 0))
        listening.listen()  # who comes before the server runs, waits
        server = uvicorn.Server(uvicorn.Config(app(library), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        try:
            yield f"http://{LOCALHOST}:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def serve(library: Database, host: str, port: int, names: Iterable[str] = ()) -> None:
    """Serve the pages of a library on an address; they answer under this machine's names, the address and `names`."""
    own = f"[{host}]" if ":" in host else host
    config = uvicorn.Config(
        app(library, (*LOCAL, own, *names)),
        host=host,
        port=port,
        log_level="info",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    with _listening(host, port) as listening:
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens; raises UsageError where the address cannot be had."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise UsageError(f"{host}:{port}: cannot be listened on ({error.strerror}); give another --port") from error
