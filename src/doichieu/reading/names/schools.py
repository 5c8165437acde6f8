"""Schools that go by their level and name, without the noun: "THPT Chu Văn An", "mầm non Sen Vàng"."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.bodies import numbers
from doichieu.reading.names.capitals import extend
from doichieu.reading.names.kinds import half_word
from doichieu.reading.names.run import Run
from doichieu.text import WordList


def school_at(words: WordList, index: int) -> Run | None:
    """Return the run of a school that begins with its level; "THPT quốc gia" is an examination."""
    level = lexicon.school_levels().at(words, index)
    if level is None or half_word(words, index) or any(words.gaps[at] != " " for at in range(index, level.last + 1)):
        return None
    first = level.last + 1
    if first == len(words) or not words.capitals[first] or words.lowers[first] in lexicon.word_set("no_school"):
        return None
    teaches = " ".join(words.lowers[max(0, index - 2) : index]) in lexicon.word_set("of_a_level")
    if teaches or (index and words.texts[index - 1].isdigit()):
        return None  # "cô giáo tiểu học | Nattaya", "thi vào lớp 10 | THPT Hà Nội"
    last = extend(words, first)
    numbered = last + 1 < len(words) and words.gaps[last] == " " and numbers(words, last + 1)
    return Run(index, last + numbered, "ORG")
