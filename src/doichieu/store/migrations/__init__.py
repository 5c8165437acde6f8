"""Steps that bring a library of an older version up to date, one file a step in `versions/`; run by Alembic.

A step that was released is never changed: what comes after it stands in a new one, and in VERSIONS.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

VERSIONS = ("0001",)
"""The versions of libraries that are known, the newest first. Known without Alembic, which takes long to load."""


def version(connection: Connection) -> str | None:
    """Return the version of a library, None where the database holds none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring a library up to date, or make it, within the transaction of this connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)
