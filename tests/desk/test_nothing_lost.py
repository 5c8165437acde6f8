"""Nothing kept is lost, doubled or half-written, whatever ends an add; what was not done is done by the next run."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from makings import articles, dump, lines
from sqlalchemy import Connection, event, text

from doichieu import desk
from doichieu.desk import library as keeping
from doichieu.errors import DoichieuError, StoreError
from doichieu.store import database
from doichieu.store.check import check
from doichieu.store.database import Database, open_library

KILLS, ARTICLES, KILLS_OF_ONE = 200, 600, 50
PORTION = 15
"""So many articles are kept, read, linked or collated at once: more moments at which a kill may come in between."""


def added(where: str, paths: list[str]) -> dict[str, list[tuple[object, ...]]]:
    """Add to a library and return what it holds."""
    with open_library(where, create=True) as library:
        desk.add(library, paths)
        return dump(library)


def adding(where: str, paths: list[str]) -> int:
    """Begin to add in a process of its own; return its number."""
    child = os.fork()
    if child == 0:
        try:
            with open_library(where, create=True) as library:
                desk.add(library, paths)
        except BaseException:
            os._exit(1)
        os._exit(0)
    return child


def ended(child: int) -> int | None:
    """Return how a process ended, None where it runs."""
    found, status = os.waitpid(child, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if found else None


def sound(where: str) -> bool:
    """Tell whether nothing is wrong with a library, if there is one by now."""
    try:
        with open_library(where) as library, library.read() as connection:
            return list(check(connection)) == []
    except DoichieuError as error:
        return "there is no library" in str(error)


def test_a_kill_at_any_moment_loses_nothing(
    where: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An add of 600 articles, killed at 200 random moments and begun again, ends as one that ran through."""
    for step in ("KEPT", "TAKEN", "LINKED"):
        monkeypatch.setattr(keeping, f"{step}_AT_ONCE", PORTION)
    paths = lines(tmp_path, articles(ARTICLES))
    began = time.monotonic()
    expected = added(where(), paths)
    takes = time.monotonic() - began
    chance = random.Random(0)
    kills = 0
    while kills < KILLS:
        place = where()
        for again in count():
            child = adding(place, paths)
            if again < 2 * KILLS_OF_ONE:
                time.sleep(chance.uniform(0, 2 * takes / KILLS_OF_ONE))
                how = ended(child)
            else:  # on a machine busier than it was, no portion might ever be done in time
                how = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            if how is not None:
                assert how == 0
                break
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            kills += 1
            assert sound(place)
        assert added(place, []) == expected


def test_two_adds_at_once_do_no_harm(where: Callable[[], str], tmp_path: Path) -> None:
    """Two adds at once, of articles that some have in common, make the library that one makes."""
    given = articles(120)
    expected = added(where(), lines(tmp_path, given, "all"))
    place = where()
    added(place, [])
    children = [
        adding(place, lines(tmp_path, given[:80], "one")),
        adding(place, lines(tmp_path, given[40:][::-1], "two")),
    ]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    assert added(place, []) == expected
    assert sound(place)


def test_two_adds_make_one_library(where: Callable[[], str], tmp_path: Path) -> None:
    """Two adds that both find no library make one."""
    place, paths = where(), lines(tmp_path, articles(10))
    children = [adding(place, paths) for _ in range(4)]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0, 0]
    assert sound(place)


def test_readers_see_whole_stories_while_articles_are_added(where: Callable[[], str], tmp_path: Path) -> None:
    """Whoever reads while articles are added sees the library as it stood at one moment."""
    place = where()
    added(place, lines(tmp_path, articles(20), "before"))
    child = adding(place, lines(tmp_path, articles(150, 1), "more"))
    looks = 0
    with open_library(place) as library:
        while ended(child) is None:
            with library.read() as connection:
                assert list(check(connection)) == []
            looks += 1
    assert looks > 1


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_a_writer_that_waits_too_long_says_so(
    dialect: str, library: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer that waits too long for another one says so, and does its work when it is run again."""
    if library.dialect != dialect:
        pytest.skip("the other database")
    monkeypatch.setattr(database, "WAIT_SECONDS", 1.0)
    paths = lines(tmp_path, articles(10))
    with open_library(library.url) as impatient:
        with library.write(), pytest.raises(StoreError, match="another program is writing"):
            desk.add(impatient, paths)
        assert desk.add(impatient, paths).new == 10


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """An add for which the disk is too small says so; with more room the next one ends as if there had been enough."""
    paths = lines(tmp_path, articles(200))
    expected = added(str(tmp_path / "whole.db"), paths)
    place = str(tmp_path / "small.db")
    for pages in (40, 80, 160, 320):
        with open_library(place, create=True) as library:
            event.listen(library._engine, "connect", lambda c, _, n=pages: c.execute(f"PRAGMA max_page_count = {n}"))
            library.close()
            with pytest.raises(StoreError, match="make room on the disk"):
                desk.add(library, paths)
        assert sound(place)
    assert added(place, paths) == expected


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    """A file that is no library, or a damaged one, is named with what to do; nothing is written to it."""
    other = tmp_path / "notes.txt"
    other.write_text("no library " * 100)
    with pytest.raises(StoreError, match=r"notes\.txt.*name another file"), open_library(str(other)):
        pass
    assert other.read_text() == "no library " * 100
    place = tmp_path / "library.db"
    added(str(place), lines(tmp_path, articles(100)))
    data = bytearray(place.read_bytes())
    for page in range(5, len(data) // 4096, 3):
        data[page * 4096 : page * 4096 + 2000] = bytes(2000)
    place.write_bytes(data)
    try:
        with open_library(str(place)) as library, library.read() as connection:
            assert list(check(connection)) != []
    except StoreError as error:
        assert "backup" in str(error)


def test_what_was_kept_stays_when_the_rest_fails(library: Database, tmp_path: Path) -> None:
    """A block that fails leaves nothing behind; what was kept before it stays."""
    desk.add(library, lines(tmp_path, articles(5)))
    before = dump(library)

    def fail(connection: Connection) -> None:
        connection.execute(text("DELETE FROM names"))
        raise RuntimeError

    with pytest.raises(RuntimeError), library.write() as connection:
        fail(connection)
    assert dump(library) == before
