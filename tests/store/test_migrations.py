"""Libraries of every version are brought up to date, and a new one is what the tables say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from makings import articles, lines
from sqlalchemy import create_engine, make_url, text

from doichieu import desk
from doichieu.store import migrations
from doichieu.store.database import open_library
from doichieu.store.migrations import VERSIONS, upgrade, version
from doichieu.store.schema import metadata

SEARCHED = ("words", "sayings")
"""Tables that only one database has in this form; they are made by hand."""


def differences(where: str) -> list[object]:
    """Return in what a library differs from the tables of the program."""
    with open_library(where) as library, library.read() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or not str(name).startswith(SEARCHED)},
        )
        return list(compare_metadata(context, metadata))


def test_a_new_library_is_what_the_tables_say(where: Callable[[], str]) -> None:
    """A new library has the tables, columns and indexes that the program knows, and no others."""
    place = where()
    with open_library(place, create=True):
        pass
    assert differences(place) == []


def test_the_versions_are_those_of_the_steps() -> None:
    """The known versions are those of the steps, the newest first, each step on the one before."""
    steps = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert tuple(step.revision for step in steps.walk_revisions()) == VERSIONS


@pytest.mark.parametrize("old", VERSIONS)
def test_a_library_of_every_version_is_brought_up_to_date(where: Callable[[], str], tmp_path: Path, old: str) -> None:
    """A library of every version is brought up to date when it is opened, and takes articles in."""
    place = where()
    url = make_url(place) if "://" in place else make_url(f"sqlite:///{place}")
    url = url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url
    engine = create_engine(url)
    with engine.begin() as connection:
        upgrade(connection, old)
        assert version(connection) == old
    engine.dispose()
    assert differences(place) == []
    with open_library(place) as library:
        desk.add(library, lines(tmp_path, articles(5)))
        assert desk.examine(library).faults == ()
        with library.read() as connection:
            assert version(connection) == VERSIONS[0]


def test_a_database_of_something_else_is_left_alone(where: Callable[[], str]) -> None:
    """A database of something else is not taken for a library, and nothing is written to it."""
    from doichieu.errors import DoichieuError

    place = where()
    if "://" not in place:
        place = f"sqlite:///{place}"
    engine = create_engine(make_url(place).set(drivername="postgresql+psycopg") if "postgresql" in place else place)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE other (x int)"))
    engine.dispose()
    with pytest.raises(DoichieuError, match="something else"), open_library(place, create=True):
        pass
