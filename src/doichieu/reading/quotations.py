"""Quotation marks: “ ” " " « » ‘ ’, nested, or with a closing mark that never comes."""

from __future__ import annotations

import re
from typing import NamedTuple

from doichieu.text import Span, trim

_CLOSER = {"“": "”", "«": "»", "‘": "’", "„": "”", '"': '"'}
_MARK = re.compile(r"[“”„«»‘’\"\n]")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
BLANK = "\ue000"


class Quotation(NamedTuple):
    """A quotation with its marks (`outer`) and without (`inner`, trimmed, not empty)."""

    outer: Span
    inner: Span


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text, in order, none overlapping.

    Quotations do not run over a line's end; one that is not closed there ends with its sentence, or with the line
    where the line began with it. Time is linear in the text.
    """
    found: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    line_start = 0
    for match in _MARK.finditer(text):
        char, at = match[0], match.start()
        if char == "\n":
            if stack:
                _keep(found, text, _unclosed(text, stack[0][1], line_start, at))
            stack, line_start = [], at + 1
        elif stack and _closes(text, at, char, stack):
            while _CLOSER[stack[-1][0]] != _closing(char):
                stack.pop()
            opened = stack.pop()[1]
            if not stack:
                _keep(found, text, Span(opened, at + 1))
        elif _opens(text, at, char):
            if char == '"' and stack and stack[-1][0] == '"':
                opened = stack.pop()[1]
                if not stack:
                    _keep(found, text, _unclosed(text, opened, line_start, at))
            stack.append((char, at))
    if stack:
        _keep(found, text, _unclosed(text, stack[0][1], line_start, len(text)))
    return tuple(found)


def _closing(char: str) -> str:
    return "”" if char == "“" else char


def _closes(text: str, at: int, char: str, stack: list[tuple[str, int]]) -> bool:
    if char == "’" and text[at + 1 : at + 2].isalpha():
        return False
    if char == '"' and _leans_right(text, at) and stack[-1][0] == '"':
        return False
    if char == "“":  # some outlets close with the opening mark
        return stack[-1][0] == "“" and not _leans_right(text, at)
    return any(_CLOSER[mark] == char for mark, _ in stack)


def _leans_right(text: str, at: int) -> bool:
    """Tell whether a mark has space before it and a letter after it, as an opening one does."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([-–—:") and bool(after) and not after.isspace()


def _opens(text: str, at: int, char: str) -> bool:
    if char in "“«„":
        return True
    if char == "‘":
        return _leans_right(text, at)
    return char == '"' and bool(text[at + 1 : at + 2].strip())


def _unclosed(text: str, opened: int, line_start: int, line_end: int) -> Span:
    if not text[line_start:opened].strip():
        return Span(opened, line_end)
    end = _SENTENCE_END.search(text, opened, line_end)
    return Span(opened, end.end() if end else line_end)


def _keep(found: list[Quotation], text: str, outer: Span) -> None:
    marked = outer.end - 1 if text[outer.end - 1] in '”»’"“' and outer.end - 1 > outer.start else outer.end
    inner = trim(text, Span(outer.start + 1, marked))
    if inner.start < inner.end:
        found.append(Quotation(outer, inner))


def mask(text: str, quoted: tuple[Quotation, ...], least: int = 25) -> str:
    """Return the text with the inside of every quotation of at least so many characters blanked out.

    The last mark of punctuation inside stays, since it may end the sentence around it.
    """
    parts, done = [], 0
    for _, inner in quoted:
        end = inner.end - 1 if text[inner.end - 1] in ".!?…" else inner.end
        if inner.end - inner.start >= least:
            parts += [text[done : inner.start], BLANK * (end - inner.start)]
            done = end
    return "".join([*parts, text[done:]])
