"""Flat denials: what somebody denies in one article and another article tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from doichieu.collation.likeness import Likeness
from doichieu.collation.origins import Sources
from doichieu.collation.subjects import of_others
from doichieu.collation.units import Unit
from doichieu.lexicon.words import function_words, signals, word_set
from doichieu.text import Span, SpanIndex

ALIKE = 0.25
"""From this likeness on a unit tells what another denies."""
LEAST_WORDS = 6
LEAST_COMMON = 3
"""With fewer words in common, names, times and function words apart, two units speak of the same people only."""


class Denial(NamedTuple):
    """One side of a denial: the unit, and the words that deny or tell."""

    unit: Unit
    span: Span


def denials(articles: list[list[Unit]], likeness: Likeness, sources: Sources) -> Iterator[tuple[Denial, Denial]]:
    """Yield each unit that denies something, with the unit of another article, and of another speaker, most like it.

    One that denies anything itself, speaks of other people, or says nothing of its own, is no such unit.
    """
    for units in articles:
        for unit in units:
            if not _denies(unit) or unit.statement is None:
                continue
            others = [
                (likeness.of(unit, other), other)
                for told in articles
                if told is not units
                for other in told
                if len(other.words) >= LEAST_WORDS and word_set("denial").isdisjoint(other.words.lowers)
                if sources.speaker(other.statement) != sources.speaker(unit.statement)
                if not of_others(unit, other, sources.cast)
            ]
            best = max(others, key=lambda found: found[0], default=None)
            if best and best[0] >= ALIKE and len(_told(unit) & _told(best[1])) >= LEAST_COMMON:
                yield Denial(unit, unit.span), Denial(best[1], best[1].span)


def _told(unit: Unit) -> frozenset[str]:
    """Return the words of a unit that are neither of names or times nor function words."""
    named = (mention for name in unit.reading.names for mention in name.mentions)
    mute = SpanIndex(span.shift(-unit.span.start) for span in (*named, *(time.span for time in unit.times)))
    plain = (index for index in range(len(unit.words)) if not mute.meeting(unit.words.span(index)))
    return frozenset(unit.words.lowers[index] for index in plain) - function_words()


def _denies(unit: Unit) -> bool:
    """Tell whether the cue of a unit's statement is one of denial."""
    cue = unit.statement.cue if unit.statement else None
    if cue is None or not unit.span.covers(cue):
        return False
    return any(cue.overlaps(phrase.span.shift(unit.span.start)) for phrase in signals("denies").all(unit.words))
