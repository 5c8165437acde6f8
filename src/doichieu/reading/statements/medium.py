"""The medium that hands on what somebody said to it: "nói với Reuters", "trên báo X", "cho AFP biết"."""

from __future__ import annotations

import re

from doichieu.lexicon import words as lexicon
from doichieu.reading.outlet import is_own
from doichieu.reading.statements.scene import Scene
from doichieu.text import Span

_NOUNS = "tờ|báo|nhật báo|hãng tin|hãng thông tấn|hãng|đài|kênh|tạp chí|phóng viên|truyền hình|pv"
_TOLD = re.compile(
    rf"\b(?:với|cho|trên|trả lời|phỏng vấn(?: của| với| trên)?)\s(?P<medium>(?:(?:{_NOUNS})\s){{1,2}})?$"
)
_LONGEST_LEAD = 50


def told_to(scene: Scene, near: Span, speaker: Span | None) -> tuple[Span, ...]:
    """Return the first medium in a stretch that somebody speaks to or on, none that is part of the speaker."""
    for span, _ in scene.notes.names_in(near):
        if speaker and speaker.covers(span):
            continue
        lead = _lead(scene, span)
        if lead and is_medium(scene, span, noun=lead["medium"] is not None):
            return (span,)
    return ()


def less_medium(scene: Scene, source: Span) -> tuple[Span, tuple[Span, ...]]:
    """Return a source without the medium it ends with, and that medium: "ông A | trên báo X"."""
    for span, _ in scene.notes.names_in(source)[1:]:
        lead = _lead(scene, span)
        if span.end == source.end and lead and is_medium(scene, span, noun=lead["medium"] is not None):
            return scene.tidy(Span(source.start, span.start - len(lead[0]))), (span,)
    return source, ()


def is_medium(scene: Scene, span: Span, *, noun: bool = False) -> bool:
    """Tell whether a name is that of another medium: a known one, one with a noun for it, one named as papers are."""
    if is_own(scene.page.article.outlet, span.of(scene.text)):
        return False
    known = lexicon.agency(span.of(scene.text))
    if known:
        return known.kind != "platform"
    return noun or span.of(scene.text).split()[-1].lower() in lexicon.word_set("press")


def _lead(scene: Scene, span: Span) -> re.Match[str] | None:
    begin = max(scene.span.start, span.start - _LONGEST_LEAD)
    return _TOLD.search(scene.text[begin : span.start].lower())
