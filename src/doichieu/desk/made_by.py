"""By what a kind of thing was made: a digest of the parts of the program and of its words that make it.

What another program made is made again, so that a library always equals one built from nothing.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

READING = (
    "text.py",
    "records",
    "lexicon",
    "compare",
    "reading",
    "stories/portrait.py",
    "store/words.py",
    "store/searched.py",
)
LINKING = (*READING, "stories")
COLLATION = (*READING, "stories/copies.py", "stories/likeness.py", "collation", "export/say.py")


@cache
def made_by(parts: tuple[str, ...]) -> str:
    """Return the digest of some files and folders of the package."""
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        for name, data in _files(files("doichieu").joinpath(part), part):
            digest.update(f"{name}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def _files(place: Traversable, name: str) -> list[tuple[str, bytes]]:
    if place.is_file():
        return [(name, place.read_bytes())] if name.endswith((".py", ".tsv", ".bin", ".npz", ".json")) else []
    below = sorted(place.iterdir(), key=lambda entry: entry.name)
    return [found for entry in below for found in _files(entry, f"{name}/{entry.name}")]
