"""What a quoted speaker lays on somebody else: statements inside a quotation."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.reading.sentences import sentences
from doichieu.reading.statements.according import according_drafts, accordings
from doichieu.reading.statements.notes import Notes
from doichieu.reading.statements.reported import report_drafts
from doichieu.reading.statements.reports import reports
from doichieu.reading.statements.scene import Draft, Scene

_LEAST = 20
"""So many letters at least hold somebody else and what he says."""


def nested_drafts(notes: Notes, outer: Draft) -> list[Draft]:
    """Return the statements that a direct quotation lays on others than its speaker; their chain begins with him."""
    if not outer.direct or outer.speaker is None:
        return []
    found: list[Draft] = []
    for piece in outer.content:
        if piece.end - piece.start < _LEAST:
            continue
        for inner in sentences(piece.of(notes.page.text)):
            scene = Scene(notes, inner.shift(piece.start), inside_quotation=True)
            told = [d for d in third_person(notes, _drafts(scene)) if d.rule in ("cue nội dung", "theo nguồn")]
            found.extend(draft.under(*outer.via, outer.speaker) for draft in told)
    return found


def _drafts(scene: Scene) -> list[Draft]:
    """Return what a quoted sentence lays on somebody: its reports, else on the source it begins with."""
    start, end = scene.span
    drafts = report_drafts(scene, reports(scene, [], start), end, start)
    if drafts:
        return drafts
    head = next((source for source in accordings(scene) if source.place == "head"), None)
    return according_drafts(scene, head, start, end) if head else []


def third_person(notes: Notes, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts whose speaker is written and is not the one who talks ("tôi", "chúng tôi")."""
    pronouns = lexicon.word_set("first_person")
    return [d for d in drafts if d.speaker is not None and not _talks(d.speaker.of(notes.page.text).lower(), pronouns)]


def _talks(speaker: str, pronouns: frozenset[str]) -> bool:
    words = speaker.split()
    return speaker in pronouns or not pronouns.isdisjoint((words[0], words[-1], " ".join(words[:2])))
