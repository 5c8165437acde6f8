"""Slips of the pen in foreign names: "Isarel" beside "Israel", "bà Henz" beside "Judith Heinz"."""

from __future__ import annotations

from collections import defaultdict

from doichieu.reading.names.grouping import Group
from doichieu.text import match_key, native

_LEAST = 4
"""A word of fewer letters has too many neighbours to be one's slip."""

_Near = defaultdict[str, list[tuple[str, Group]]]
"""Foreign words of names with their names, by the word itself and by it less any one letter."""


def without_slips(groups: list[Group]) -> list[Group]:
    """Return the names of a page, each that is but a slip for one well known, or more often named, taken into that one.

    A slip has one word of the other's with a letter too many, too few or two in the wrong order, and the same words
    beside it, where both have others.
    """
    kept: list[Group] = []
    near: _Near = defaultdict(list)
    for found in sorted(groups, key=lambda found: (not _known(found), -len(found.mentions))):
        meant = None if _known(found) else _meant(found, near)
        if meant is None:
            kept.append(found)
            for word in _foreign_words(found):
                for cut in _cuts(word):
                    near[cut].append((word, found))
            continue
        fuller = match_key(found.name).count(" ") > match_key(meant.name).count(" ")
        for mention in found.mentions:
            meant.add(mention._replace(kind=meant.kind, canonical=None, no_name=not fuller))
    return sorted(kept, key=lambda found: min(m.span.start for m in found.mentions))


def _known(found: Group) -> bool:
    """Tell whether the word tables know a name."""
    return any(mention.canonical for mention in found.mentions)


def _foreign_words(found: Group) -> list[str]:
    """Return the words of a name that may hold a slip."""
    return [w for w in match_key(found.name).split() if len(w) >= _LEAST and w.isascii() and not native(w)]


def _cuts(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _meant(found: Group, near: _Near) -> Group | None:
    """Return the more frequent name that a name is a slip for, or None."""
    words = match_key(found.name).split()
    for word in _foreign_words(found):
        for other, meant in (pair for cut in sorted(_cuts(word)) for pair in near.get(cut, ())):
            others = match_key(meant.name).split()
            persons = found.kind == meant.kind == "PER"
            same = [other if w == word else w for w in words] == others
            short = persons and ([word] == words or [other] == others)  # "bà Henz" for "Judith Heinz"
            ending = word.startswith(other) or other.startswith(word)  # "UberX" is not "Uber"
            typed = found.kind == meant.kind or not any(mention.sure for mention in found.mentions)
            if (same or short) and typed and (persons or not ending) and is_slip(word, other):
                return meant
    return None


def is_slip(word: str, other: str) -> bool:
    """Tell whether two words differ by one letter too many or by two in the wrong order, behind the same first letter.

    >>> is_slip("isarel", "israel"), is_slip("henz", "heinz"), is_slip("walker", "walter")
    (True, True, False)
    """
    short, long = sorted((word, other), key=len)
    if word == other or word[0] != other[0] or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return short in _cuts(long)
    apart = [at for at in range(len(word)) if word[at] != other[at]]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and word[apart[0]] + word[apart[1]] == other[apart[1]] + other[apart[0]]
    )
