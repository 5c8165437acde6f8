"""WARC: the pages of a web archive, record by record."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from doichieu.errors import SourceError
from doichieu.sources import html
from doichieu.sources.intake import MAX_BYTES, Taken

Page = Callable[[str, bytes, str | None], Taken]
"""From the name of a page, its bytes and its address to its article, or why it is none."""


def page(where: str, data: bytes, address: str | None) -> Taken:
    """Return the article of a page, or why it is none."""
    if len(data) > MAX_BYTES:
        return SourceError(where, f"the page has more than {MAX_BYTES:,} bytes", "save the article alone")
    try:
        return html.parse(where, data, address.strip("<> ") if address else None)
    except SourceError as error:
        return error
    except Exception as error:  # one page of many
        what = f"the page breaks our reader ({type(error).__name__}: {error})"
        return SourceError(where, what, "please report it with the page")


def parse(where: str, stream: BinaryIO, page_of: Page = page) -> Iterator[Taken]:
    """Yield the article of each page that was answered with 200, or why it is none; other records are passed over.

    An archive that breaks off, or is no archive, is told as a problem after what could be read.
    """
    number = 0
    try:
        archive = _plain(stream)
        for number, record in enumerate(ArchiveIterator(archive), 1):
            answer = record.http_headers
            if record.rec_type != "response" or answer is None or answer.get_statuscode() != "200":
                continue
            if "html" in (answer.get_header("Content-Type") or ""):
                address = record.rec_headers.get_header("WARC-Target-URI")
                data = record.content_stream().read(MAX_BYTES + 1)
                if len(data) <= MAX_BYTES and record.raw_stream.limit:
                    raise EOFError("it breaks off")
                yield page_of(f"{where}:record {number}", data, address)
        archive.read(1)  # the iterator ends well where the archive ends too early; this does not
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        what = f"the archive cannot be read beyond record {number} ({error})"
        yield SourceError(where, what, "fetch it again; what stands before was taken in")
        return
    if number == 0:
        yield SourceError(where, "no record in the archive", "check that the file is a WARC")


class _Unpacked(gzip.GzipFile):
    """A compressed archive as it was before: reading gives what there is, and fails only where the end is missing."""

    def read(self, size: int | None = -1) -> bytes:
        """Return some bytes, not always as many as asked."""
        return self.read1(-1 if size is None else size)


def _plain(stream: BinaryIO) -> BinaryIO:
    """Return an archive as it was before it was compressed."""
    compressed = stream.read(2) == b"\x1f\x8b"
    stream.seek(0)
    return cast("BinaryIO", _Unpacked(fileobj=stream)) if compressed else stream
