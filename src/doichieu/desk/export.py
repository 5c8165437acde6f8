"""Exporting a library into a folder: each kind of file whole, or not at all."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from doichieu.collation import collate
from doichieu.desk.progress import Progress, no_progress
from doichieu.errors import UsageError
from doichieu.export import csv, ninjs, parquet, timeml
from doichieu.export.json import collation_line, reading_line, story_line
from doichieu.export.tables import TABLES
from doichieu.records import Collation, Story
from doichieu.store import lists
from doichieu.store.database import Database
from doichieu.stories import story_of

AT_ONCE = 200
_OURS = re.compile(r"[0-9a-f]{20}\.(?:json|annotations\.json|tml)")


class Told(NamedTuple):
    """A story with its collation."""

    story: Story
    collation: Collation


Write = Callable[[list[Told]], None]


def export(library: Database, folder: Path, forms: tuple[str, ...], progress: Progress = no_progress) -> None:
    """Write a library into a folder in some of FORMS, stories and articles oldest first.

    What an earlier export wrote there is replaced, once all is written; other files stay. Raises UsageError where the
    folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".part-", dir=folder) as beside:
            with ExitStack() as open_files:
                writers = [FORMS[form](Path(beside), open_files) for form in dict.fromkeys(forms)]
                for portion in _portions(library, progress):
                    for write in writers:
                        write(portion)
            for made in sorted(Path(beside).iterdir()):
                _put(made, folder / made.name)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written ({error.strerror or error}); name another folder") from error


def _put(made: Path, place: Path) -> None:
    if not made.is_dir():
        made.replace(place)
        return
    place.mkdir(exist_ok=True)
    for file in place.iterdir():
        if _OURS.fullmatch(file.name):
            file.unlink()
    for file in sorted(made.iterdir()):
        file.replace(place / file.name)


def _portions(library: Database, progress: Progress) -> Iterator[list[Told]]:
    with library.read() as connection:
        firsts = lists.all_stories(connection)
        for start in range(0, len(firsts), AT_ONCE):
            yield [_told(lists.whole(connection, first)) for first in firsts[start : start + AT_ONCE]]
            progress("export", min(start + AT_ONCE, len(firsts)), len(firsts))


def _told(found: lists.Whole) -> Told:
    before, after = found.before.id if found.before else None, [one.id for one in found.after]
    story = story_of(found.readings, before, after)
    return Told(story, found.collation or collate(story))


def _jsonl(folder: Path, files: ExitStack) -> Write:
    """The contract: readings, stories and collations, a line each."""
    names = ("readings", "stories", "collations")
    readings, stories, collations = (files.enter_context((folder / f"{name}.jsonl").open("wb")) for name in names)

    def write(portion: list[Told]) -> None:
        readings.writelines(reading_line(reading) for told in portion for reading in told.story.readings)
        stories.writelines(story_line(told.story) for told in portion)
        collations.writelines(collation_line(told.collation) for told in portion)

    return write


def _rows(portion: list[Told]) -> Iterator[tuple[int, list[dict[str, object]]]]:
    """Yield the number of each table and its rows."""
    for number, table in enumerate(TABLES):
        of_reading, of_collation = table.of_reading, table.of_collation
        if of_reading:
            yield number, [row for told in portion for reading in told.story.readings for row in of_reading(reading)]
        elif of_collation:
            yield number, [row for told in portion for row in of_collation(told.collation)]


def _csv(folder: Path, files: ExitStack) -> Write:
    """The tables as CSV."""
    opened = [files.enter_context((folder / f"{table.name}.csv").open("wb")) for table in TABLES]
    for file, table in zip(opened, TABLES, strict=True):
        file.write(csv.head(table))

    def write(portion: list[Told]) -> None:
        for number, rows in _rows(portion):
            opened[number].write(csv.lines(TABLES[number], rows))

    return write


def _parquet(folder: Path, files: ExitStack) -> Write:
    """The tables as Parquet."""
    writers = [files.enter_context(parquet.opened(table, folder / f"{table.name}.parquet")) for table in TABLES]

    def write(portion: list[Told]) -> None:
        for number, rows in _rows(portion):
            writers[number].write(rows)

    return write


def _ninjs(folder: Path, _files: ExitStack) -> Write:
    """A ninjs item an article, with its annotations beside it."""
    place = folder / "ninjs"
    place.mkdir()

    def write(portion: list[Told]) -> None:
        for told in portion:
            for reading in told.story.readings:
                stem = _stem(reading.article.id)
                (place / f"{stem}.json").write_bytes(_json(ninjs.item(reading)))
                (place / f"{stem}.annotations.json").write_bytes(_json(ninjs.annotation_page(reading)))

    return write


def _timeml(folder: Path, _files: ExitStack) -> Write:
    """A TimeML document an article."""
    place = folder / "timeml"
    place.mkdir()

    def write(portion: list[Told]) -> None:
        for told in portion:
            for reading in told.story.readings:
                (place / f"{_stem(reading.article.id)}.tml").write_bytes(timeml.document(reading))

    return write


FORMS: dict[str, Callable[[Path, ExitStack], Write]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "parquet": _parquet,
    "ninjs": _ninjs,
    "timeml": _timeml,
}


def _stem(id: str) -> str:
    """Return the name of an article's file: made of its id, never the id itself, which may hold anything."""
    return hashlib.blake2b(id.encode(), digest_size=10).hexdigest()


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
