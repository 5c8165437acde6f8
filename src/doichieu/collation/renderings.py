"""Renderings: one utterance as different articles give it, and the words in which they differ."""

from __future__ import annotations

from difflib import SequenceMatcher

from doichieu.collation.likeness import Likeness
from doichieu.collation.origins import Sources
from doichieu.collation.units import Unit
from doichieu.records import Rendered, Rendering
from doichieu.text import Span, WordList, merge

ALIKE = 0.25
"""Less alike, two things that one speaker says are seldom one utterance."""

Words = list[tuple[str, Span]]
"""Words in lower case with where they stand in their article."""


def renderings(groups: list[list[Unit]], likeness: Likeness, sources: Sources) -> tuple[Rendering, ...]:
    """Return the points that two or more articles tell as said by one speaker, where their words are not the same."""
    found = []
    for group in groups:
        by_speaker: dict[str, list[Unit]] = {}
        for unit in group:
            speaker = sources.speaker(unit.statement)
            if speaker:
                by_speaker.setdefault(speaker, []).append(unit)
        said = {speaker: units for speaker, units in by_speaker.items() if likeness.within(units) >= ALIKE}
        found += [_rendering(speaker, units) for speaker, units in said.items()]
    return tuple(rendering for rendering in found if any(told.differing for told in rendering.tellings))


def _rendering(speaker: str, units: list[Unit]) -> Rendering:
    words = [_words(unit) for unit in units]
    common = [set[int]() for _ in units]
    for number, one in enumerate(words):
        for other_number in range(number + 1, len(words)):
            for at, other_at in _matching(one, words[other_number]):
                common[number].add(at)
                common[other_number].add(other_at)
    tellings = tuple(
        Rendered(
            article=unit.article,
            content=_pieces(unit),
            differing=_differing(unit, told, shared),
        )
        for unit, told, shared in zip(units, words, common, strict=True)
    )
    return Rendering(speaker=speaker, tellings=tellings)


def _pieces(unit: Unit) -> tuple[Span, ...]:
    """Return the part of a unit that is said."""
    said = unit.statement.content if unit.statement else ()
    pieces = (Span(max(s.start, unit.span.start), min(s.end, unit.span.end)) for s in said if s.overlaps(unit.span))
    return tuple(pieces) or (unit.span,)


def _words(unit: Unit) -> Words:
    text = unit.reading.article.text
    found: Words = []
    for piece in _pieces(unit):
        words = WordList(piece.of(text))
        found += [(lower, words.span(i).shift(piece.start)) for i, lower in enumerate(words.lowers)]
    return found


def _matching(a: Words, b: Words) -> list[tuple[int, int]]:
    """Return the words that two tellings have in common, in one order, by their places."""
    matcher = SequenceMatcher(None, [word for word, _ in a], [word for word, _ in b], autojunk=False)
    return [(start + n, other + n) for start, other, size in matcher.get_matching_blocks() for n in range(size)]


def _differing(unit: Unit, words: Words, common: set[int]) -> tuple[Span, ...]:
    """Return the stretches of words that no other telling has; neighbours are one stretch."""
    text = unit.reading.article.text
    own = [span for number, (_, span) in enumerate(words) if number not in common]
    joined: list[Span] = []
    for span in own:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(merge(joined))
