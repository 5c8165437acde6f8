"""Quotation marks: “ ” " " « » ‘ ’, nested, or with a closing mark that never comes."""

from __future__ import annotations

import re
from typing import NamedTuple

from doichieu.text import Span, char_before, trim

_CLOSER = {"“": "”", "«": "»", "‘": "’", "„": "”", '"': '"'}
_MARK = re.compile(r"[“”„«»‘’\"\n]")
_SENTENCE_END = re.compile(r"(?<!\s[A-ZĐ])[.!?…](?=\s|$)")
_LONGEST_OVER_LINES = 2500
"""So many characters a quotation over several lines may have."""
_LONGEST_UNOPENED = 3000
"""So many characters before a closing mark that nothing opened its quotation may begin at the most."""
_DEEPEST = 8
"""So many quotations stand one inside the other at the most; a mark that would open one more is passed over."""
_MOST_INSIDE = 8
"""Among so many marks behind a line's end is the one that closes a quotation open there."""
_OPENING = "“‘«„([…"
_AFTER_CLOSING = tuple(",.;)")
BLANK = "\ue000"


class Quotation(NamedTuple):
    """A quotation with its marks (`outer`) and without (`inner`, trimmed, not empty)."""

    outer: Span
    inner: Span


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text, in order, none overlapping.

    A quotation runs over a line's end where one of the next marks closes it; else one that is not closed there ends
    with its sentence, or with the line where the line began with it. Time is linear in the text.
    """
    marks = [match.start() for match in _MARK.finditer(text)]
    reader = _Reader(text, [at for at in marks if text[at] != "\n"])
    for at in marks:
        reader.take(text[at], at)
    reader.take("\n", len(text))
    return tuple(reader.found)


class _Reader:
    """Reads marks from left to right; `marks` are the offsets of those that are no line's end."""

    def __init__(self, text: str, marks: list[int]) -> None:
        self.found: list[Quotation] = []
        self._text = text
        self._marks = marks
        self._passed = 0
        self._stack: list[tuple[str, int]] = []
        self._inner: list[Span] = []  # closed inside the outermost one, in case that never closes
        self._line_start = 0

    def take(self, char: str, at: int) -> None:
        """Take the mark, or the line's end, that stands at an offset."""
        self._passed += char != "\n"
        if char == "\n":
            if not self._runs_on():
                self._give_up(at)
            self._line_start = at + 1
        elif char == '"' and self._text[at - 1 : at] == '"':
            return  # a mark set twice
        elif self._stack and _closes(self._text, at, char, self._stack):
            opened = _pop(self._stack, char)
            if self._stack:
                self._inner.append(Span(opened, at + 1))
            else:
                _keep(self.found, self._text, Span(opened, at + 1))
                self._inner = []
        elif _opens(self._text, at, char) or self._opens_apart(at, char):
            if any(mark == char for mark, _ in self._stack) and _after_sentence(self._text, at):
                self._give_up(at)  # the one before was never closed
            if len(self._stack) < _DEEPEST:
                self._stack.append((char, at))
        elif char == "”" and not self._stack:
            self._never_opened(at)

    def _runs_on(self) -> bool:
        """Tell whether one of the next marks closes a quotation that a line's end left open."""
        stack = list(self._stack)
        if len(stack) != 1:
            return False
        outermost, start = stack[0]
        for at in self._marks[self._passed : self._passed + _MOST_INSIDE]:
            char = self._text[at]
            if at - start > _LONGEST_OVER_LINES:
                return False
            if _closes(self._text, at, char, stack):
                _pop(stack, char)
            elif char == outermost and self._text[at - 1] == "\n":
                return False  # another begins: this one was never closed
            elif _opens(self._text, at, char):
                stack.append((char, at))
            if not stack:
                return True
        return False

    def _opens_apart(self, at: int, char: str) -> bool:
        """Tell whether a straight mark with space on both sides opens: the next one closes, in the same way (" so ").

        One that stands first in its line does.
        """
        text = self._text
        apart = char == '"' and text[at + 1 : at + 2] == " " and (at == 0 or text[at - 1].isspace())
        if not apart or self._passed >= len(self._marks):
            return False
        following = self._marks[self._passed]
        if following - at > _LONGEST_OVER_LINES:
            return False
        closes = text[following] == '"' and text[following - 1] == " " and not _leans_right(text, following)
        return closes or text[following] == "”" or (at == self._line_start and text[at + 2 : at + 3].isupper())

    def _never_opened(self, at: int) -> None:
        """Keep what stands between a colon and a closing mark that nothing opened: "nói: Tôi sinh ra …”"."""
        since = max(self._line_start, self.found[-1].outer.end if self.found else 0, at - _LONGEST_UNOPENED)
        colon = self._text.rfind(": ", since, at)
        if colon >= 0 and self._text[colon + 2 : colon + 3].isupper():
            self.found.append(Quotation(Span(colon + 2, at + 1), Span(colon + 2, at)))

    def _give_up(self, end: int) -> None:
        """Keep an outermost quotation that was never closed, and those inside it that stand after its sentence."""
        if self._stack:
            outer = _unclosed(self._text, self._stack[0][1], self._line_start, end)
            _keep(self.found, self._text, outer)
            for inner in self._inner:
                if inner.start >= max(outer.end, self.found[-1].outer.end if self.found else 0):
                    _keep(self.found, self._text, inner)
        self._stack, self._inner = [], []


def _pop(stack: list[tuple[str, int]], char: str) -> int:
    """Take off the stack what a closing mark closes, with all inside it; return where it was opened."""
    closed = next((i for i in range(len(stack) - 1, -1, -1) if _CLOSER[stack[i][0]] == char), len(stack) - 1)
    opened = stack[closed][1]
    del stack[closed:]
    return opened


def _closes(text: str, at: int, char: str, stack: list[tuple[str, int]]) -> bool:
    """Tell whether a mark closes; one of another kind does where it leans on the word before it."""
    if char == "’" and text[at + 1 : at + 2].isalpha():
        return False
    if any(_CLOSER[mark] == char for mark, _ in stack):
        return not (char == '"' and _leans_right(text, at))
    parted = text[at - 1 : at].isspace() and text[at + 1 : at + 2] not in _AFTER_CLOSING
    return char in '“"”' and stack[-1][0] in '“"' and not _leans_right(text, at) and not parted


def _after_sentence(text: str, at: int) -> bool:
    """Tell whether a mark follows a sentence, and so opens a quotation of its own."""
    return char_before(text, at, "-–") in ".!?…”"


def _leans_right(text: str, at: int) -> bool:
    """Tell whether a mark has space before it and a letter after it, as an opening one does."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([-–—:") and (
        after.isalnum() or (after in _OPENING and after != "")
    )


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
