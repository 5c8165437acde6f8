"""Taking in: from files, folders and standard input to articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from doichieu.desk.apart import articles_in, page_in
from doichieu.errors import SourceError, UsageError
from doichieu.records import Article
from doichieu.sources import Taken

ARCHIVES = (".warc", ".warc.gz")
SUFFIXES = (
    ".txt", ".json", ".jsonl", ".ndjson", ".ninjs", ".html", ".htm", ".xhtml", ".rss", ".atom", ".xml", *ARCHIVES
)  # fmt: skip
"""The files of a folder that are read; a file named by itself is read whatever its suffix."""


class Intake(NamedTuple):
    """What came in: the articles, and the problems of those that did not."""

    articles: tuple[Article, ...]
    problems: tuple[SourceError, ...]


def taken(paths: Iterable[str]) -> Iterator[tuple[str, Taken]]:
    """Yield, file by file, the articles and the problems of files, folders (sorted, with their subfolders) and `-`
    (standard input), each with the file it stands in. Raises UsageError where nothing at all could be looked at: no
    path, a missing file, a folder with nothing in it.
    """
    for where, data in _files(paths):
        if isinstance(data, SourceError):
            yield where, data
        elif isinstance(data, bytes):
            yield from ((where, article) for article in articles_in(where, data))
        else:
            from doichieu.sources import warc  # loaded with the first archive: it brings the reader of pages

            with data as stream:
                yield from ((where, article) for article in warc.parse(where, stream, page_in))


def take_in(paths: Iterable[str]) -> Intake:
    """Read files, folders and standard input (see `taken`) into articles.

    Twice the same article is once; the same id with another text is a problem, and the first is kept.
    """
    articles: dict[str, Article] = {}
    seen_at: dict[str, str] = {}
    problems: list[SourceError] = []
    for where, came in taken(paths):
        if isinstance(came, SourceError):
            problems.append(came)
        elif articles.setdefault(came.id, came) == came:
            seen_at.setdefault(came.id, where)
        else:
            what = f"article {came.id!r} stands in {seen_at[came.id]} with another text, date or head"
            problems.append(SourceError(where, what, "give the two different ids"))
    return Intake(tuple(articles.values()), tuple(problems))


def _files(paths: Iterable[str]) -> Iterator[tuple[str, bytes | BinaryIO | SourceError]]:
    given = list(paths)
    if not given:
        raise UsageError("no PATH: name a file or folder of articles, or - for standard input")
    for path in given:
        if path == "-":
            yield "<stdin>", sys.stdin.buffer.read()
        else:
            yield from ((str(file), _opened(file)) for file in _listed(Path(path)))


def _is_read(name: str) -> bool:
    """Tell whether a file of a folder is read: by its suffix, and unless it stands beside an item (`export`)."""
    return name.endswith(SUFFIXES) and not name.endswith(".annotations.json")


def look_at(paths: Iterable[str]) -> None:
    """Raise UsageError where a path is not there, is an address, or holds nothing that is read."""
    for path in paths:
        if path != "-":
            _listed(Path(path))


def _listed(path: Path) -> list[Path]:
    if ":/" in str(path) and not path.exists():
        raise UsageError(f"{path}: no file; of addresses only http:// and https:// are asked, by add and watch")
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file() and _is_read(file.name.lower()))
        if not files:
            raise UsageError(f"{path}: the folder holds no article; put {', '.join(SUFFIXES)} files into it")
        return files
    if not path.exists():
        raise UsageError(f"{path}: no such file or folder; check the path")
    return [path]


def _opened(path: Path) -> bytes | BinaryIO | SourceError:
    """Return what is in a file; of an archive, which may be larger than memory, the open file."""
    try:
        return path.open("rb") if path.name.lower().endswith(ARCHIVES) else path.read_bytes()
    except OSError as error:
        return SourceError(str(path), f"cannot be read ({error.strerror})", "check its permissions")
