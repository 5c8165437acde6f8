"""How the press shortens a name: "Bùi Tiến D." for a person, "Trung Nguyên" for a company, "BSA" for a body."""

from __future__ import annotations

from collections.abc import Iterator

from doichieu.lexicon.words import places, short_forms, word_set
from doichieu.text import match_key

_LONGEST_SHORT = 6
"""So many letters an abbreviation has at most."""
_LONGEST_NOUN = 3
"""So many words the noun for a company has at most."""


def cut_key(key: str) -> str:
    """Return a person's match key with its last syllable cut to one letter, where two more are left.

    >>> cut_key("bùi tiến dũng"), cut_key("bùi tiến d"), cut_key("bùi dũng")
    ('bùi tiến d', 'bùi tiến d', 'bùi dũng')
    """
    head, _, last = key.rpartition(" ")
    return f"{head} {last[0]}" if " " in head else key


def own_names(form: str) -> Iterator[str]:
    """Yield the match keys of what a body of two words or more is called without the nouns before its own name.

    >>> list(own_names("Trung tâm Nghiên cứu BSA")), list(own_names("Tập đoàn cà phê Trung Nguyên"))
    (['bsa'], ['trung nguyên'])
    >>> list(own_names("Công ty cổ phần Thép Trường An"))
    ['thép trường an', 'trường an']
    >>> list(own_names("Đội CSGT")), list(own_names("Công ty Cấp nước Hà Nội"))
    ([], [])
    """
    words = form.split()
    if words[-2].isalpha() and not words[-2].isupper() and _is_short(words[-1]):
        yield match_key(words[-1])
    lowers = [word.lower() for word in words]
    nouns = [size for size in range(1, _LONGEST_NOUN + 1) if " ".join(lowers[:size]) in word_set("company_noun")]
    if nouns:
        first = max([*nouns, *(at for at, word in enumerate(words, 1) if not (word.isalpha() and word[0].isupper()))])
        trades = [first + n for n in (1, 2) if " ".join(lowers[first : first + n]) in word_set("body_trade")]
        for own in (" ".join(words[begin:]) for begin in (first, *trades)):
            if " " in own and places().whole(own) is None:
                yield match_key(own)


def school_names(form: str) -> Iterator[str]:
    """Yield the match keys of what else a school of a level is called: without its noun, or without its level.

    >>> list(school_names("Trường THPT Chu Văn An")), list(school_names("Trường Chu Văn An"))
    (['thpt chu văn an', 'trường chu văn an'], [])
    """
    words = match_key(form).split()
    if words[0] == "trường":
        words = words[1:]
    for size in range(1, len(words)):
        if " ".join(words[:size]) in word_set("school_level"):
            yield " ".join(words)
            yield " ".join(("trường", *words[size:]))


def _is_short(word: str) -> bool:
    """Tell whether a word is an abbreviation of a body alone, and not of a common noun."""
    own = word.isalpha() and word.isupper() and word not in short_forms() and places().whole(word) is None
    return own and 2 <= len(word) <= _LONGEST_SHORT
