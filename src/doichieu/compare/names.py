"""Likeness of names: spellings, short forms, titles left out."""

from __future__ import annotations

from functools import lru_cache

from doichieu.lexicon.words import agency, places
from doichieu.text import contains, match_key


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """Return a name without case and hyphens, by which spellings of one name meet."""
    known = agency(name)
    return match_key(known.name if known else place(name))


def place(name: str) -> str:
    """Return the lexicon's name for a state, city or region under any of its forms; another name as it is."""
    found = places().whole(name)
    return found.meaning if found else name


def shortens(short: str, full: str) -> bool:
    """Tell whether the words of one key stand together inside the other, shorter than it."""
    return short != full and contains(full, short)
