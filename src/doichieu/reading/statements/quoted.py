"""Quotations that no cue of their sentence claims: the speaker is named beside them or is the one before."""

from __future__ import annotations

import re

from doichieu.reading.quotations import Quotation
from doichieu.reading.statements.medium import told_to
from doichieu.reading.statements.scene import Draft, Scene
from doichieu.reading.statements.subject import main_subject, speaking
from doichieu.text import Span, trim

ALONE = "trích dẫn không cue"
"""The rule of a quotation that nothing in its sentence claims."""
_COMMA = re.compile(r",\s")
_LEAST_WORDS = 8
_LONGEST_HEADING = 14
_LONGEST_NAMED = 20


def alone(scene: Scene) -> Span | None:
    """Return the inside of the quotation that is all of the sentence, or None."""
    if not scene.quotations:
        return None
    first, last = scene.quotations[0], scene.quotations[-1]
    bare = trim(scene.text, scene.span, ".,;-–")
    if bare.start >= first.outer.start and bare.end <= last.outer.end and len(scene.quotations) == 1:
        return first.inner
    return None


def quoted_drafts(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return statements for the long quotations of a sentence that its drafts leave over."""
    found = []
    for quotation in scene.quotations:
        claimed = any(piece.overlaps(quotation.inner) for draft in drafts for piece in draft.content)
        if claimed or scene.word_count(quotation.inner) < _LEAST_WORDS:
            continue
        named = _named_after(scene, quotation.outer.end) or _named_before(scene, quotation.outer.start)
        if named or (alone(scene) and not _heads(scene, quotation)):
            via = told_to(scene, scene.span, named) if named else ()
            found.append(Draft((quotation.inner,), None, named, via, ALONE, direct=True))
    return found


def _heads(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether a short quotation that is a whole line without an end is a heading."""
    text, (start, end) = scene.text, quotation.outer
    line = (start == 0 or text[start - 1] == "\n") and text[end : end + 1] in ("\n", "")
    short = scene.word_count(quotation.inner) < _LONGEST_HEADING
    return line and short and text[quotation.inner.end - 1] not in ".!?…"


def _named_before(scene: Scene, start: int) -> Span | None:
    """Return whose sentence leads with a colon to a quotation: "Ông Kim: “…”", "Torres tỏ ra bình thản: “…”"."""
    lead = trim(scene.text, Span(scene.span.start, start))
    if lead.start >= lead.end or scene.text[lead.end - 1] != ":":
        return None
    commas = [match.end() for match in _COMMA.finditer(scene.text, lead.start, lead.end)]
    for start in (lead.start, *commas):
        subject = speaking(scene, Span(start, lead.end - 1))
        if subject is not None:
            return subject
    return None


def _named_after(scene: Scene, end: int) -> Span | None:
    """Return who stands behind a dash or comma after a quotation: "“…” - ông Kim.", "“…”, cô thở dài."."""
    rest = trim(scene.text, Span(end, scene.span.end))
    if rest.start >= rest.end or scene.text[rest.start] not in "-–—,":
        return None
    named = scene.tidy(Span(rest.start + 1, rest.end))
    if scene.word_count(named) > _LONGEST_NAMED:
        return None
    return speaking(scene, named) or main_subject(scene, named.start, named.end, nouns=True)
