"""The medium that hands on what somebody said to it: "nói với Reuters", "trên báo X", "cho AFP biết"."""

from __future__ import annotations

import re

from doichieu.lexicon import words as lexicon
from doichieu.reading.outlet import is_own
from doichieu.reading.statements.scene import Scene
from doichieu.text import Span

_NOUNS = (
    "tờ|báo|tờ báo|nhật báo|tuần báo|hãng tin|hãng thông tấn|hãng|đài|kênh|kênh truyền hình|tạp chí|phóng viên|"
    "truyền hình|pv|trang|trang tin|trang mạng|trang web|website"
)
_TOLD = re.compile(
    rf"\b(?:với|cho|trên|trả lời|phỏng vấn(?: của| với| trên)?)\s(?P<medium>(?:(?:{_NOUNS})\s){{1,2}})?$"
)
_LONGEST_LEAD = 50


def told_to(scene: Scene, near: Span, speaker: Span | None) -> tuple[Span, ...]:
    """Return the first medium in a stretch that somebody speaks to or on, none that is part of the speaker."""
    for span, _ in scene.notes.names_in(near):
        if not (speaker and speaker.covers(span)) and _leading(scene, span):
            return (span,)
    return ()


def less_medium(scene: Scene, source: Span) -> tuple[Span, tuple[Span, ...]]:
    """Return a source without the medium it ends with, and that medium: "ông A | trên báo X"."""
    for span, _ in scene.notes.names_in(source)[1:]:
        lead = _leading(scene, span) if span.end == source.end else None
        if lead is not None:
            return scene.tidy(Span(source.start, span.start - len(lead[0]))), (span,)
    return source, ()


def is_medium(scene: Scene, span: Span, *, noun: bool = False) -> bool:
    """Tell whether a name is that of another medium: a known one, one with a noun for it, one named as papers are."""
    name = span.of(scene.text)
    known = lexicon.agency(name)
    medium = known.kind != "platform" if known else noun or name.split()[-1].lower() in lexicon.word_set("press")
    return medium and not is_own(scene.page.article.outlet, name)


def _leading(scene: Scene, span: Span) -> re.Match[str] | None:
    """Return what says before a medium that somebody speaks to it or on it; None where nothing does."""
    begin = max(scene.span.start, span.start - _LONGEST_LEAD)
    lead = _TOLD.search(scene.text[begin : span.start].lower())
    return lead if lead and is_medium(scene, span, noun=lead["medium"] is not None) else None
