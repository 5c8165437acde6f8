"""Sentence bounds in Vietnamese news text."""

from __future__ import annotations

import itertools
import re

from doichieu.lexicon.words import abbreviations, word_set
from doichieu.reading.quotations import BLANK
from doichieu.text import Span, back_over, trim

_BREAK = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»)\]]*(?=\s)|\n")
_LAST_WORD = re.compile(r"([^\W_]+)\.$")
_BROKEN_OFF = ("TP.", "Tp.", "TX.")
"""Abbreviations that no line ends with of itself: "Công an TP.", then "Vũng Tàu" on the next line."""
_OPENING = re.compile(r"\s*[\"“«–-]")
_CAPITAL = re.compile(r"(?<=[^\W_]|[)%”\"’…/]) (?=([A-ZĐ][^\W\d_]*) (\S))")
_NEXT = re.compile(r"\s+[\"“‘«(\[*•–-]*\s?")
_LONGEST = 3000
"""A stretch of more characters without a sentence's end is cut, at a space: nobody writes such a sentence."""


def sentences(text: str, captions: tuple[int, ...] = ()) -> tuple[Span, ...]:
    """Return the sentences of a text in order, trimmed; a line's end ends one, save between colon and quotation.

    `captions` are offsets where a picture's caption ends. A text that comes as one line has lost its lines' ends: there
    a sentence also begins at a capital that only the head of a sentence can bear ("… tại Lào Theo Yonhap, …").
    """
    ends = [*_ends(text), *(at for at in captions if text[at : at + 1] == " " and text[at + 1 : at + 2].isupper())]
    if "\n" not in text:
        ends += [match.start() for match in _CAPITAL.finditer(text) if _begins_line(match)]
    trimmed = (trim(text, Span(*pair)) for pair in itertools.pairwise(_bounds(text, sorted(set(ends)))))
    return tuple(
        span
        for span in trimmed
        if span.start < span.end and any(char.isalnum() or char == BLANK for char in span.of(text))
    )


def _bounds(text: str, ends: list[int]) -> list[int]:
    """Return where sentences begin and end; one longer than any that is written is cut at spaces: work stays linear."""
    bounds = [0]
    for end in (*ends, len(text)):
        while end - bounds[-1] > _LONGEST and (space := text.find(" ", bounds[-1] + _LONGEST, end)) >= 0:
            bounds.append(space)
        bounds.append(end)
    return bounds


def _ends(text: str) -> list[int]:
    found, start = [], 0
    for match in _BREAK.finditer(text):
        if match.start() < start:
            continue
        if match[0] == "\n":
            before = back_over(text, match.start(), "")
            goes_on = text[before - 1 : before] == ":" and _OPENING.match(text, match.end())
            breaks = before == start or not (goes_on or text.endswith(_BROKEN_OFF, start, before))
        else:
            breaks = _ends_sentence(text, match)
        if breaks:
            start = match.end()
            found.append(start)
    return found


def _begins_line(match: re.Match[str]) -> bool:
    """Tell whether a capital after no punctuation begins a line: an opening word, in no row of capitals."""
    word, following = match[1].lower(), match[2]
    return word in word_set("line_head") and (not following.isupper() or word in word_set("line_head_name"))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end())
    if following is None:
        return True
    char = text[following.end() : following.end() + 1]
    branded = text[following.end() + 1 : following.end() + 2].isupper()  # "iPhone", "eBay"
    if char and not (char.isupper() or char.isdigit() or char == BLANK or branded):
        return False
    if match[0] == "!" and text.endswith(tuple(abbreviations()), max(0, match.start() - 12), match.end()):
        return False  # "Yahoo! Mail"
    if match[0] != ".":
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - 12), match.end())
    if word is None:
        return True
    if word[1] in abbreviations():
        return False
    if len(word[1]) == 1 and word[1].isupper():  # an initial: "Nguyễn Anh D.", "N.T.H."
        return not (text[max(0, word.start() - 1) : word.start()] == "." or _after_name(text, word))
    return True


def _after_name(text: str, word: re.Match[str]) -> bool:
    """Tell whether a letter stands behind a word with a capital that may begin a name, not behind that of "Trung Á"."""
    before = re.search(r"([^\W_]+)\s$", text[max(0, word.start() - 12) : word.start()])
    if before is None or (word[1] == "Á" and before[1].lower() in word_set("of_asia")):
        return False
    return before[1][0].isupper()
