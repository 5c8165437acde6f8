"""How old somebody is said to be: "25 tuổi", "SN 1988", "sinh năm 1988"."""

from __future__ import annotations

from doichieu.text import WordList


def age_told(words: WordList, index: int, year: int) -> tuple[frozenset[int], int] | None:
    """Return the ages in years that words beginning at an index may tell in a year, with the last of them, or None.

    Who is born in a year has two ages in any later one.

    >>> age_told(WordList("25 tuổi"), 0, 2013), age_told(WordList("sinh năm 1988"), 0, 2013)
    ((frozenset({25}), 1), (frozenset({24, 25}), 2))
    """
    lowers = words.lowers[index : index + 3]
    if lowers[1:2] == ["tuổi"] and lowers[0].isdecimal():
        return frozenset((int(lowers[0]),)), index + 1
    born = 2 if lowers[:2] == ["sinh", "năm"] else 1 if lowers[:1] == ["sn"] else len(lowers)
    if lowers[born:] and lowers[born].isdecimal():
        since = year - int(lowers[born])
        return frozenset((since - 1, since)), index + born
    return None


def age_behind(words: WordList, last: int, year: int) -> frozenset[int]:
    """Return the ages that a bracket or comma behind a word tells: "Lê Nam (25 tuổi", "Lê Nam, sinh năm 1988,"."""
    parted = last + 1 < len(words) and words.gaps[last].strip() in ("(", ",")
    told = age_told(words, last + 1, year) if parted else None
    return told[0] if told else frozenset()
