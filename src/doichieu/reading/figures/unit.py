"""What a number counts or measures: the words after it, read as a native does."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks
from doichieu.text import WordList

_LONGEST_NOUN = 4
BOUND = 0.02
"""How strongly a third syllable must stick to the one before it to belong to the counted noun."""
_SECOND = 0.25
"""The same for the second syllable of what a price is for ("đồng/cổ phiếu")."""
_ONE_NOUN = 0.5
"""The same for a classifier that is none, but the first syllable of the noun ("tên lửa")."""
ALONE_BOUND = 0.3
"""The same for the second syllable after a noun that is counted as it stands ("người dân", but not "người lao")."""
_NEXT_WORD = re.compile(r"\s([^\W\d_]{1,15})")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_PER = re.compile(r"\s?/\s?([^\W\d_]+[23]?)")


class Counted(NamedTuple):
    """The unit of a figure, and where its words end in the text."""

    unit: str
    end: int


@cache
def _written() -> re.Pattern[str]:
    forms = "|".join(re.escape(word) for word in sorted(lexicon.unit_forms(), key=lambda word: (-len(word), word)))
    return re.compile(rf"\s?({forms})(?![^\W\d_])", re.IGNORECASE)


def _plain(form: str) -> str:
    row = lexicon.unit_forms().get(form.lower())
    return row.unit if row else form


def unit_after(text: str, words: WordList, at: int) -> Counted | None:
    """Return what the number that ends at offset `at` counts: a written unit, or the counted noun; None for neither."""
    sign = _SIGNS.get(text[at : at + 1])
    if sign:
        return Counted(sign, at + 1)
    measured = _written().match(text, at)
    if measured and not _only_looks_measured(text, measured):
        unit, end = _plain(measured[1]), measured.end()
        per = _PER.match(text, end)
        if per:
            end = _word_end(words, per.end())
            return Counted(f"{unit}/{_plain(text[per.start(1) : end])}", end)
        return Counted(unit, end)
    return _noun_after(text, words, at)


def _word_end(words: WordList, end: int) -> int:
    """Return where the word ends whose first syllable ends here: "cổ | phiếu"."""
    index = words.last_before(end)
    joined = index + 1 < len(words) and words.gaps[index] == " "
    return words.ends[index + 1] if joined and sticks(words.lowers[index], words.lowers[index + 1]) >= _SECOND else end


def _only_looks_measured(text: str, measured: re.Match[str]) -> bool:
    """One letter counts as a unit only directly at the number ("5m"), and "phân" or "bảng" only before no noun."""
    word = measured[1]
    following = _NEXT_WORD.match(text, measured.end())
    if word.lower() == "đồng":
        return following is not None and following[1].lower() in lexicon.word_set("not_money")  # "8 đồng phạm"
    if len(word) == 1 and word.isalpha():
        return measured[0] != word and word.lower() not in "mđgl"
    if word.lower() in lexicon.word_set("unit_or_noun"):
        return following is not None and following[1].islower() and following[1] not in lexicon.function_words()
    return False


def _noun_after(text: str, words: WordList, at: int) -> Counted | None:
    index = words.first_from(at)
    if index >= len(words) or text[at : words.starts[index]] not in (" ", " “", ' "', "  "):
        return None
    dropped = lexicon.classifiers().get(words.lowers[index])
    first = index
    while (
        index < len(words) and index - first < _LONGEST_NOUN + (dropped is not None) and _nominal(words, index, first)
    ):
        index += 1
    if index == first:
        return None
    drops = dropped is not None and dropped.keep == "drop" and index > first + 1
    compound = drops and sticks(words.lowers[first], words.lowers[first + 1]) >= _ONE_NOUN  # "tên lửa"
    head = first + 1 if drops and not compound else first
    noun = text[words.starts[head] : words.ends[index - 1]]
    return Counted(" ".join(noun.split()), words.ends[index - 1])


def _nominal(words: WordList, index: int, first: int) -> bool:
    word = words.lowers[index]
    if not word.isalpha() or (word in lexicon.function_words() and index != first):
        return False
    if index > first and (words.gaps[index - 1] != " " or word in lexicon.word_set("after_counted")):
        return False
    if words.capitals[index]:
        return index == first and not lexicon.places().at(words, index)
    if index == first and word in lexicon.function_words():
        joined = index + 1 < len(words) and sticks(word, words.lowers[index + 1]) > 0.3
        return word in lexicon.classifiers() or joined or bool(lexicon.speakers().at(words, index))
    return word not in lexicon.number_words() and _belongs(words, index, first)


def _belongs(words: WordList, index: int, first: int) -> bool:
    """Tell whether a syllable goes on the counted noun: the second mostly does, later ones where they stick."""
    classifier = lexicon.classifiers().get(words.lowers[first])
    if index == first or (classifier and classifier.keep != "alone") or (index == first + 1 and not classifier):
        return True
    least = ALONE_BOUND if classifier and index == first + 1 else BOUND
    return sticks(words.lowers[index - 1], words.lowers[index]) >= least
