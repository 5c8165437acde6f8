"""Likeness of names: spellings, short forms, titles left out."""

from __future__ import annotations

from doichieu.lexicon.words import agency, places
from doichieu.text import WordList, match_key


def key(name: str) -> str:
    """Return a name without case and hyphens, by which spellings of one name meet."""
    known = agency(name)
    return match_key(known.name if known else place(name))


def place(name: str) -> str:
    """Return the lexicon's name for a state, city or region under any of its forms; another name as it is."""
    text = WordList(name)
    found = places().at(text, 0) if text else None
    return found.meaning if found and found.last == len(text) - 1 else name


def shortens(short: str, full: str) -> bool:
    """Tell whether the words of one key stand together inside the other, shorter than it."""
    return short != full and f" {short} " in f" {full} "
