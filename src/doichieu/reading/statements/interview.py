"""Interviews: the answers of the one who is asked, each a statement without a cue."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from doichieu.reading.statements.asked import asked
from doichieu.reading.statements.notes import Notes
from doichieu.text import Span, char_before, trim

_LEAST = 2
"""How many questions with an answer make an interview."""
_LEAST_WORDS = 4
_LONGEST_QUESTION = 700
_ANSWERED = re.compile(r"(?:[?:]|\.{3}|…)[\"”]?\s+[-–]\s+(?!(?:Ảnh|Video|Nguồn|Đồ họa)\b)(?=[^\W\d_])")
"""What stands between a question and its answer; a picture's caption may ask, too, before its credit."""
_NEXT = re.compile(r"\s\*\s|\n\s*[*–-]")
"""What leads to the next question."""
_LED_BY = re.compile(r"[^.!?\n:]{0,40}:$")
"""What may stand from a name to the colon before an answer: "Ông Nam cho biết: - …"."""
_THANKS = re.compile(
    r"(?:[Xx]in|[Tt]rân trọng|[Cc]hân thành) (?:chân thành )?(?:cảm|cám) ơn "
    r"(?:ông|bà|anh|chị|thầy|cô|bác|GS|PGS|[Gg]iáo sư)"
)
_ASKS = re.compile(r"(?i)\b(?:ông|bà|anh|chị|thầy|cô|thưa|vậy|giáo sư|bác sĩ)\b.*\?$")
_NAMED = re.compile(r"\s*:\s")


class Answer(NamedTuple):
    """What the one asked says: the stretch of text, and where the text names him ("Ông Nam: …"), if it does there."""

    span: Span
    speaker: Span | None


class Interview(NamedTuple):
    """The answers of an interview, in order, and where the one asked is first named."""

    answers: tuple[Answer, ...]
    asked: Span | None

    def frames_in(self, answer: Answer, frames: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return the sentences of an answer, the first from where the answer begins."""
        start, end = answer.span
        first = bisect_right(frames, start, key=lambda frame: frame.start) - 1
        inside = frames[max(first, 0) : bisect_left(frames, Span(end, 0))]
        return tuple(Span(max(frame.start, start), frame.end) for frame in inside if frame.end > start)

    def at(self, start: int) -> bool:
        """Tell whether an offset stands inside an answer."""
        found = self._last_to(start)
        return found is not None and start < found.span.end

    def begins(self, start: int) -> bool:
        """Tell whether an answer begins at an offset."""
        found = self._last_to(start)
        return found is not None and start == found.span.start

    def _last_to(self, start: int) -> Answer | None:
        index = bisect_right(self.answers, start, key=lambda answer: answer.span.start) - 1
        return self.answers[index] if index >= 0 else None


def interview(notes: Notes) -> Interview:
    """Return the answers of the page where it is an interview, else none.

    An answer begins with a dash after a question, or with the name of the one asked and a colon; it ends where the next
    question begins, at a line's end where no mark leads to it, or with the text. Each of its paragraphs is one answer.
    """
    starts = _starts(notes)
    text = notes.page.text
    questions = sum(bool(named) or char_before(text, start, "-–") == "?" for start, named in starts)
    if len(starts) < _LEAST or questions < _LEAST:
        return Interview((), None)
    ends = [start for start, _ in starts[1:]] + [len(notes.page.text)]
    answers = tuple(
        Answer(paragraph, named)
        for (start, named), end in zip(starts, ends, strict=True)
        for paragraph in _paragraphs(notes, Span(start, _end(notes, start, end)))
    )
    return Interview(answers, asked(notes, _question(notes, starts[0][0])))


def _question(notes: Notes, answer: int) -> Span:
    """Return the question before an answer: the sentences back to a mark or a line's end, as long as they ask."""
    text, frames = notes.page.text, notes.page.frames
    index = bisect_left(frames, Span(answer, 0)) - 1
    start = answer
    while index >= 0 and frames[index].start < answer:
        if start < answer and not frames[index].of(text).rstrip().endswith("?"):
            break
        start = frames[index].start
        index -= 1
    mark = max(text.rfind("*", 0, answer), text.rfind("\n-", 0, text.rfind("\n", 0, answer) + 1))
    return Span(mark if 0 <= answer - mark <= _LONGEST_QUESTION else start, answer)


def _paragraphs(notes: Notes, answer: Span) -> list[Span]:
    """Return the lines of an answer that say something, and are not only a name (a picture's)."""
    text, start, found = notes.page.text, answer.start, []
    while start < answer.end:
        line = text.find("\n", start, answer.end)
        end = line if line >= 0 else answer.end
        span = trim(text, Span(start, end), "*-–.")
        if len(notes.page.words.inside(span)) >= _LEAST_WORDS and not _only_a_name(notes, span):
            found.append(span)
        start = end + 1
    return found


def _only_a_name(notes: Notes, span: Span) -> bool:
    index = notes.mentions.ending(span.end)
    return index is not None and notes.phrase_start(notes.mentions.spans[index]) <= span.start


def _starts(notes: Notes) -> list[tuple[int, Span | None]]:
    """Return where answers begin, with the name before the colon where there is one."""
    text = notes.page.masked
    found = {match.end(): _led_by(notes, match.start() + 1) for match in _ANSWERED.finditer(text)}
    for mention, name in zip(notes.mentions.spans, notes.named, strict=True):
        colon = _NAMED.match(text, mention.end) if name.type == "PER" else None
        begin = notes.phrase_start(mention) if colon else 0
        if colon and char_before(text, begin) == "?":
            found[colon.end()] = Span(begin, mention.end)
    if _THANKS.search(text):
        marked = sorted(found)
        for question, answer in itertools.pairwise(notes.page.frames):
            asked = _ASKS.search(question.of(text)) and not answer.of(text).endswith("?")
            if asked and bisect_left(marked, question.end) == bisect_right(marked, answer.end):
                found[answer.start] = None
    return sorted(found.items())


def _led_by(notes: Notes, end: int) -> Span | None:
    """Return the person whose saying a colon ends, none for a question: "| Ông Thái | cho biết: - …"."""
    index = notes.mentions.before(end) - 1
    if index < 0 or notes.named[index].type != "PER":
        return None
    mention = notes.mentions.spans[index]
    led = _LED_BY.fullmatch(notes.page.text, mention.end, end)
    return Span(notes.phrase_start(mention), mention.end) if led else None


def _end(notes: Notes, start: int, following: int) -> int:
    """Return where an answer ends: before the question that leads to the next answer."""
    mark = _NEXT.search(notes.page.text, start, following)
    if mark:
        return mark.start()
    line = notes.page.text.find("\n", start, following)
    if line >= 0:
        return line
    if following == len(notes.page.text):
        thanks = _THANKS.search(notes.page.text, start)
        return thanks.start() if thanks else following
    frames, text = notes.page.frames, notes.page.text
    for index in range(bisect_left(frames, Span(following, 0)) - 1, -1, -1):
        span = frames[index]
        if span.start <= start:
            return following
        if span.end <= following and char_before(text, span.end, "-–") == "?":
            return span.start
    return following
