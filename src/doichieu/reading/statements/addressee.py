"""To whom a statement is said, where its sentence tells: "nói với các phóng viên rằng", "trả lời Quốc hội, ông nói"."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.reading.statements.scene import Draft, Scene
from doichieu.text import Span

LONGEST = 14
"""How many words whoever is spoken to may have."""


def addressee(scene: Scene, draft: Draft) -> Span | None:
    """Return whom the speaker of a statement speaks to by its sentence, quotations and other statements left out.

    Whom the article itself spoke to is no addressee but the speaker ("Trao đổi với bà Lan, bà cho biết").
    """
    words = scene.page.words
    said = [*draft.content, *(part for part in (draft.cue, draft.speaker) if part)]
    for index in words.inside(scene.span):
        phrase = lexicon.signals("addressed").ending(words, index)
        if (
            phrase is None
            or words.lowers[max(0, phrase.first - 1)] == "câu"
            or any(piece.covers(phrase.span) for piece in draft.content)
        ):
            continue
        if scene.notes.quoted.meeting(phrase.span) or lexicon.signals("addressed").at(words, phrase.first) != phrase:
            continue
        limit = min([part.start for part in said if part.start >= phrase.span.end], default=scene.span.end)
        told = _named(scene, index, limit)
        if told and not any(told.overlaps(part) for part in said if part != draft.cue):
            return told
    return None


def _named(scene: Scene, before: int, limit: int) -> Span | None:
    """Return the words behind a word as far as one noun phrase goes, none where there is none."""
    words, last = scene.page.words, before
    for index in range(before + 1, min(before + 1 + LONGEST, len(words))):
        ends = words.lowers[index] in lexicon.word_set("ends_addressee") or lexicon.cues().at(words, index)
        begins_more = (ends and not _in_name(scene, words.span(index))) or scene.notes.time_at(words.starts[index])
        if words.ends[index] > limit or words.gaps[index - 1].strip() or begins_more:
            break
        last = index
    return Span(words.starts[before + 1], words.ends[last]) if last > before else None


def _in_name(scene: Scene, word: Span) -> bool:
    """Tell whether a word stands inside a name: the "Đưa tin" of the paper "Người Đưa tin"."""
    return bool(scene.notes.mentions.meeting(word))
