"""Schools that go by their level and name, without the noun: "THPT Chu Văn An", "mầm non Sen Vàng"."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.bodies import numbers
from doichieu.reading.names.capitals import extend
from doichieu.reading.names.kinds import half_word
from doichieu.reading.names.run import Run
from doichieu.text import WordList

_LONGEST = 2
"""So many words the name of a school's level has at most."""


def school_at(words: WordList, index: int) -> Run | None:
    """Return the run of a school that begins with its level; "THPT quốc gia" is an examination."""
    if words.lowers[index] not in lexicon.word_set("school_level_head") or half_word(words, index):
        return None
    for first in range(index + 1, min(index + 1 + _LONGEST, len(words))):
        if words.gaps[first - 1] != " ":
            return None
        if " ".join(words.lowers[index:first]) in lexicon.word_set("school_level"):
            return _named(words, index, first)
    return None


def _named(words: WordList, index: int, first: int) -> Run | None:
    if not words.capitals[first] or words.lowers[first] in lexicon.word_set("no_school"):
        return None
    teaches = " ".join(words.lowers[max(0, index - 2) : index]) in lexicon.word_set("of_a_level")
    if teaches or (index and words.texts[index - 1].isdigit()):
        return None  # "cô giáo tiểu học | Nattaya", "thi vào lớp 10 | THPT Hà Nội"
    last = extend(words, first)
    numbered = last + 1 < len(words) and words.gaps[last] == " " and numbers(words, last + 1)
    return Run(index, last + numbered, "ORG")
