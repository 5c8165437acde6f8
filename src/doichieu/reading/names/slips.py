"""Slips of the pen in foreign names: "Isarel" beside "Israel", "bà Henz" beside "Judith Heinz"."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from doichieu.reading.names.grouping import Group
from doichieu.text import match_key, native

_LEAST = 4
"""A word of fewer letters has too many neighbours to be one's slip."""


class _Spelled(NamedTuple):
    """A name with the words of its match key, and those of them that may hold a slip."""

    group: Group
    words: list[str]
    foreign: list[str]


_Near = defaultdict[str, list[tuple[str, _Spelled]]]
"""Foreign words of names with their names, by the word itself and by it less any one letter."""


def without_slips(groups: list[Group]) -> list[Group]:
    """Return the names of a page, each that is but a slip for one well known, or more often named, taken into that one.

    A slip has one word of the other's with a letter too many, too few or two in the wrong order, and the same words
    beside it, where both have others.
    """
    kept: list[Group] = []
    near: _Near = defaultdict(list)
    for group in sorted(groups, key=lambda group: (not _known(group), -len(group.mentions))):
        name = _spelled(group)
        meant = None if _known(group) else _meant(name, near)
        if meant is None:
            kept.append(group)
            for word in name.foreign:
                for cut in _cuts(word):
                    near[cut].append((word, name))
            continue
        fuller = len(name.words) > len(meant.words)
        for mention in group.mentions:
            meant.group.add(mention._replace(kind=meant.group.kind, canonical=None, no_name=not fuller))
    return sorted(kept, key=lambda group: min(m.span.start for m in group.mentions))


def _known(group: Group) -> bool:
    """Tell whether the word tables know a name."""
    return any(mention.canonical for mention in group.mentions)


def _spelled(group: Group) -> _Spelled:
    words = match_key(group.name).split()
    return _Spelled(group, words, [w for w in words if len(w) >= _LEAST and w.isascii() and not native(w)])


@lru_cache(maxsize=16384)
def _cuts(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, *(word[:at] + word[at + 1 :] for at in range(len(word))))))


def _meant(name: _Spelled, near: _Near) -> _Spelled | None:
    """Return the more frequent name that a name is a slip for, or None."""
    for word in name.foreign:
        for other, meant in (pair for cut in _cuts(word) if cut in near for pair in near[cut]):
            if is_slip(word, other) and _may_be(name, word, meant, other):
                return meant
    return None


def _may_be(name: _Spelled, word: str, meant: _Spelled, other: str) -> bool:
    """Tell whether a name with a slip in one of its words may be another name, by its other words and by its kind."""
    persons = name.group.kind == meant.group.kind == "PER"
    same = [other if w == word else w for w in name.words] == meant.words
    short = persons and 1 in (len(name.words), len(meant.words))  # "bà Henz" for "Judith Heinz"
    ending = word.startswith(other) or other.startswith(word)  # "UberX" is not "Uber"
    typed = name.group.kind == meant.group.kind or not any(mention.sure for mention in name.group.mentions)
    return (same or short) and typed and (persons or not ending)


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
