"""Slips of the pen in foreign names: "Isarel" beside "Israel", "bà Henz" beside "Judith Heinz"."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from doichieu.reading.names.grouping import Group
from doichieu.reading.names.kinds import Kind
from doichieu.text import match_key, native

_LEAST = 4
"""A word of fewer letters has too many neighbours to be one's slip."""
_MOST_NEAR = 20
"""So many names with a word alike are looked at: more than a page has, and few enough to stay linear."""


class _Spelled(NamedTuple):
    """A name with the words of its match key, those that may hold a slip, what it names, the genders it bears."""

    group: Group
    words: list[str]
    foreign: list[str]
    kind: Kind
    genders: frozenset[str]


_Near = defaultdict[str, list[tuple[str, _Spelled]]]
"""Foreign words of names with their names, by the word itself and by it less any one letter."""


def without_slips(groups: list[Group]) -> list[Group]:
    """Return the names of a page, each that is but a slip for one well known, or more often named, taken into that one.

    A slip has one word of the other's with a letter too many, too few or two in the wrong order, not at its end, and
    the same words beside it, where both have others.
    """
    kept: list[Group] = []
    near: _Near = defaultdict(list)
    for group in sorted(groups, key=lambda group: (group.canonical is None, -len(group.mentions))):
        name = _spelled(group)
        meant = _meant(name, near) if group.canonical is None else None
        if meant is None:
            kept.append(group)
            for word in name.foreign:
                for cut in _cuts(word):
                    near[cut].append((word, name))
            continue
        fuller = len(name.words) > len(meant.words)
        for mention in group.mentions:
            meant.group.add(mention._replace(kind=meant.kind, canonical=None, no_name=not fuller))
    return sorted(kept, key=lambda group: min(m.span.start for m in group.mentions))


def _spelled(group: Group) -> _Spelled:
    words = match_key(group.name).split()
    foreign = [w for w in words if len(w) >= _LEAST and w.isascii() and not native(w)]
    return _Spelled(group, words, foreign, group.kind, frozenset(group.genders))


@lru_cache(maxsize=16384)
def _cuts(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, *(word[:at] + word[at + 1 :] for at in range(len(word))))))


def _meant(name: _Spelled, near: _Near) -> _Spelled | None:
    """Return the more frequent name that a name is a slip for, or None."""
    for word in name.foreign:
        for other, meant in (pair for cut in _cuts(word) if cut in near for pair in near[cut][:_MOST_NEAR]):
            if is_slip(word, other) and _may_be(name, word, meant, other):
                return meant
    return None


def _may_be(name: _Spelled, word: str, meant: _Spelled, other: str) -> bool:
    """Tell whether a name with a slip in one of its words may be another name: by its other words, kind and gender."""
    persons = name.kind == meant.kind == "PER"
    same = [other if w == word else w for w in name.words] == meant.words
    short = persons and 1 in (len(name.words), len(meant.words))  # "bà Henz" for "Judith Heinz"
    rarer = len(name.group.mentions) < len(meant.group.mentions) or meant.group.canonical is not None
    if not (same or short) or not (rarer or len(meant.words) > 1):
        return False
    typed = name.kind == meant.kind or not any(mention.sure for mention in name.group.mentions)
    return typed and (not name.genders or not meant.genders or bool(name.genders & meant.genders))


def is_slip(word: str, other: str) -> bool:
    """Tell whether two words differ by one letter too many or by two in the wrong order, behind the same first letter.

    What differs at the end tells two names apart.

    >>> is_slip("isarel", "israel"), is_slip("henz", "heinz"), is_slip("walker", "walter"), is_slip("paul", "paula")
    (True, True, False, False)
    """
    short, long = sorted((word, other), key=len)
    if word == other or word[0] != other[0] or word[-1] != other[-1] or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return short in _cuts(long)
    apart = [at for at in range(len(word)) if word[at] != other[at]]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and word[apart[0]] + word[apart[1]] == other[apart[1]] + other[apart[0]]
    )
