"""A library's database: opening it, by path or URL, and its transactions. SQLite by default, PostgreSQL by URL.

Readers see the library as it stood when they began; one writer at a time, the others wait. What a writer did is there
as a whole or not at all, whatever ends it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from doichieu.errors import StoreError, UsageError
from doichieu.store.migrations import VERSIONS, upgrade, version

WAIT_SECONDS = 60.0
"""So long a writer waits for another one."""
_WRITERS = 0x646F6963
"""The advisory lock of PostgreSQL that writers take."""
_WRITE = {"doichieu_write": True}


class Database:
    """One library's database. Use `read` and `write` as context managers; close it at the end."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._engine.dialect.name

    @property
    def where(self) -> str:
        """Where the library is: a path, or a URL without its password."""
        url = self._engine.url
        if self.dialect == "sqlite":
            return url.database or ""
        return url.set(drivername="postgresql").render_as_string(hide_password=True)

    @property
    def url(self) -> str:
        """What opens it again."""
        return self._engine.url.render_as_string(hide_password=False)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield a connection that sees the library as it stands now, whatever is written meanwhile."""
        with self._told(), self._engine.connect() as connection:
            if self.dialect == "postgresql":
                connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Yield the one connection that may write; its work is kept when the block ends well, undone when not."""
        with self._told(), self._engine.connect().execution_options(**_WRITE) as connection, connection.begin():
            if self.dialect == "postgresql":
                connection.execute(text(f"SET LOCAL lock_timeout = '{WAIT_SECONDS:.0f}s'"))
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITERS})"))
            yield connection

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn a database's error into a StoreError that says what to do."""
        try:
            yield
        except DBAPIError as error:
            raise StoreError(f"{self.where}: {_cause(error)}; {_remedy(str(error.orig))}") from error
        except SQLAlchemyError as error:
            raise StoreError(
                f"{self.where}: {type(error).__name__}: {error}; this is our fault, please report"
            ) from error


@contextmanager
def open_library(where: str, *, create: bool = False) -> Iterator[Database]:
    """Open a library (see `open_database`) for as long as a block runs."""
    database = open_database(where, create=create)
    try:
        yield database
    finally:
        database.close()


def open_database(where: str, *, create: bool = False) -> Database:
    """Open the library at a path or URL, brought up to date; `create` makes one where none is.

    Raises UsageError where there is none or the URL is of no known kind, StoreError where it cannot be opened.
    """
    database = Database(_engine(_url(where, create)))
    try:
        with database.read() as connection:
            found = version(connection)
            others = [] if found else inspect(connection).get_table_names()
        if found is not None and found not in VERSIONS:
            what = f"{database.where}: the library is of a newer doichieu (version {found})"
            raise StoreError(f"{what}; update doichieu, or give another library")
        if others:
            raise UsageError(f"{database.where}: the database holds something else ({others[0]}); give an empty one")
        if found is None and not create:
            raise UsageError(f"{database.where}: there is no library in this database; `doichieu add` makes one")
        if found != VERSIONS[0]:
            with database.write() as connection:
                upgrade(connection)
    except BaseException:
        database.close()
        raise
    return database


def _url(where: str, create: bool) -> URL:
    if "://" not in where:
        path = Path(where)
        if path.is_dir():
            raise UsageError(f"{where}: a folder; name the file of the library")
        if not create and not path.exists():
            raise UsageError(f"{where}: there is no library; `doichieu add SOURCE... --db {where}` makes one")
        if not path.absolute().parent.is_dir():
            raise UsageError(f"{where}: its folder does not exist; make it first")
        return URL.create("sqlite", database=where)
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise UsageError(f"{where}: no URL of a database; give a path, or postgresql://USER@HOST/NAME") from error
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise UsageError(
            f"{url.get_backend_name()}: no such kind of library; give a path, or postgresql://USER@HOST/NAME"
        )
    return url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url


def _engine(url: URL) -> Engine:
    try:
        if url.get_backend_name() == "postgresql":
            return create_engine(url, connect_args={"connect_timeout": 10})
        engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False})
    except (NoSuchModuleError, ImportError) as error:
        raise UsageError("PostgreSQL needs its driver; pip install 'doichieu[pg]'") from error
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # transactions begin where we say so
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -65536"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Begin: a writer says so at once, so that it waits for another one instead of failing half way."""
    writes = connection.get_execution_options().get("doichieu_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _cause(error: DBAPIError) -> str:
    return " ".join(str(error.orig).split())


def _remedy(cause: str) -> str:
    """Return what to do about a database's error."""
    told = cause.lower()
    for words, remedy in _REMEDIES:
        if words in told:
            return remedy
    return "see what the database says; what was kept before is kept"


_REMEDIES = (
    ("locked", "another program is writing to it; wait and run it again"),
    ("lock timeout", "another program is writing to it; wait and run it again"),
    ("full", "make room on the disk and run it again; what was kept before is kept"),
    ("no space", "make room on the disk and run it again; what was kept before is kept"),
    ("not a database", "it is no library; name another file"),
    ("malformed", "the file is damaged; take it from a backup, or add the articles to a new library"),
    ("readonly", "make the file and its folder writable"),
    ("read-only", "make the file and its folder writable"),
    ("unable to open", "check the path and its permissions"),
    ("connection", "check that the database server runs and that the URL is right"),
    ("does not exist", "make the database first (createdb), or check the URL"),
    ("password", "check user and password in the URL"),
)
