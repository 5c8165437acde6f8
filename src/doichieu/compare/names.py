"""Likeness of names: spellings, short forms, titles left out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from doichieu.lexicon.words import agency, places
from doichieu.text import contains, match_key

_ENDS_IN_Y = re.compile(r"[bcdđghklmnpqrstvx]+y[\u0300-\u036f]?")


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


def misspelt(a: str, b: str) -> bool:
    """Tell whether two keys of as many words are one but for a letter, or a tone, of one word.

    "Vĩ" and "Vỹ" are one word written in two ways.
    """
    one, two = ([_with_i(word) for word in name.split()] for name in (a, b))
    if len(one) != len(two):
        return False
    differing = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    return len(differing) == 1 and _one_letter(*differing[0])


def _with_i(word: str) -> str:
    """Return a word with an "i" for the "y" that ends it behind consonants: "vỹ" is "vĩ", but "thúy" is not "thúi"."""
    apart = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", apart.replace("y", "i")) if _ENDS_IN_Y.fullmatch(apart) else word


def _one_letter(a: str, b: str) -> bool:
    """Tell whether one letter more, less or other makes one word of another."""
    if len(a) > len(b):
        a, b = b, a
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    rest = same + (len(a) == len(b))
    return len(b) - len(a) <= 1 and a[rest:] == b[same + 1 :]
