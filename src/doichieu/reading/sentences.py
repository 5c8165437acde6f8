"""Sentence bounds in Vietnamese news text."""

from __future__ import annotations

import re

from doichieu.lexicon.words import abbreviations
from doichieu.reading.quotations import BLANK
from doichieu.text import Span, back_over, trim

_BREAK = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»)\]]*(?=\s)|\n")
_LAST_WORD = re.compile(r"([^\W_]+)\.$")
_OPENING = re.compile(r"\s*[\"“«–-]")
_NEXT = re.compile(r"\s+[\"“‘«(\[–-]*\s?")


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text in order, trimmed; a line's end ends one, save between colon and quotation."""
    found, start = [], 0
    for match in _BREAK.finditer(text):
        if match.start() < start:
            continue
        if match[0] == "\n":
            before = back_over(text, match.start(), "")
            breaks = not (before > start and text[before - 1] == ":" and _OPENING.match(text, match.end()))
        else:
            breaks = _ends_sentence(text, match)
        if breaks:
            found.append(Span(start, match.end()))
            start = match.end()
    found.append(Span(start, len(text)))
    trimmed = (trim(text, span) for span in found)
    return tuple(
        span
        for span in trimmed
        if span.start < span.end and any(char.isalnum() or char == BLANK for char in span.of(text))
    )


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end())
    if following is None:
        return True
    char = text[following.end() : following.end() + 1]
    if char and not (char.isupper() or char.isdigit() or char == BLANK):
        return False
    if match[0] != ".":
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - 12), match.end())
    if word is None:
        return True
    if len(word[1]) == 1 and word[1].isupper():  # an initial: "Nguyễn Anh D.", "N.T.H."
        before = text[max(0, word.start() - 1) : word.start()]
        return not (before == "." or _after_capital(text, word.start()))
    return word[1] not in abbreviations()


def _after_capital(text: str, at: int) -> bool:
    before = re.search(r"([^\W_]+)\s$", text[max(0, at - 12) : at])
    return bool(before) and before[1][0].isupper() if before else False
