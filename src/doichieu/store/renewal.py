"""What another program made, taken back, so that it is made again."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select, update

from doichieu.store import searched
from doichieu.store.readings import TAKEN_BACK
from doichieu.store.schema import likes, made, members, readings, stories


def renew(connection: Connection, reading: str, linking: str) -> None:
    """Take back what is searched, and the stories, where a program other than this one made them."""
    found = _found(connection)
    if found.get("words", reading) != reading:
        searched.clear(connection)
        connection.execute(update(readings).values(made_by=TAKEN_BACK))
    if found.get("likes", linking) != linking:
        for table in (members, stories, likes):
            connection.execute(delete(table))
        connection.execute(update(readings).values(compared=False))
    if found != {"words": reading, "likes": linking}:
        connection.execute(delete(made))
        rows = [{"what": "words", "by": reading}, {"what": "likes", "by": linking}]
        connection.execute(insert(made), rows)


def is_new(connection: Connection, reading: str, linking: str) -> bool:
    """Tell whether this program made what is kept."""
    found = _found(connection)
    return found == {"words": reading, "likes": linking}


def _found(connection: Connection) -> dict[str, str]:
    return {row.what: row.by for row in connection.execute(select(made))}
