"""Whether a name in an article is that of the outlet that publishes it."""

from __future__ import annotations

from functools import lru_cache

from doichieu.lexicon.words import media_nouns
from doichieu.text import WordList, fold

_LEAST = 3
"""A part of an address shorter than this ("vn", "tv") names no outlet."""


@lru_cache(maxsize=4096)
def is_own(outlet: str | None, name: str) -> bool:
    """Tell whether a name is that of the article's own outlet, given as a name or an address.

    >>> is_own("tuoitre.vn", "Tuổi Trẻ Online"), is_own("www.nld.com.vn", "Báo Người Lao Động")
    (True, True)
    >>> is_own("Báo Bến Nghé", "Bến Nghé"), is_own("vnexpress.net", "Tuổi Trẻ"), is_own(None, "VnExpress")
    (True, False, False)
    """
    if not outlet:
        return False
    words = _bare(name)
    joined, initials = "".join(words), "".join(word[0] for word in words)
    parts = (*outlet.lower().split("."), "".join(_bare(outlet)))
    known = [part.removeprefix("bao") for part in map(fold, parts) if len(part) >= _LEAST]
    return any(_same(part, joined) or part == initials for part in known)


def _bare(name: str) -> list[str]:
    """Return the words of a name without diacritics, a noun for a medium before them left out."""
    words = WordList(name)
    noun = media_nouns().at(words, 0) if len(words) else None
    first = noun.last + 1 if noun and noun.last + 1 < len(words) else 0
    return [fold(text) for text in words.texts[first:]]


def _same(part: str, joined: str) -> bool:
    shorter, longer = sorted((part, joined), key=len)
    return len(shorter) > _LEAST and longer.startswith(shorter)
