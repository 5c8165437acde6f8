"""The summary: sentences of the articles, shared and central ones first, nothing told twice."""

from __future__ import annotations

from doichieu.collation.units import Unit
from doichieu.compare.wording import Vector, cosine, vector
from doichieu.records import Place, Reading, Story
from doichieu.text import Span, WordList

DEFAULT_SYLLABLES = 120
REPEATED = 0.45
"""A sentence as like a chosen one as this tells nothing new."""


WORTH = 0.5
"""A sentence that counts less than this share of the best one says too little to be in a summary."""


def summarise(story: Story, groups: list[list[Unit]], texts: dict[str, str], syllables: int) -> tuple[Place, ...]:
    """Return sentences of at most so many syllables (at least one), in reading order.

    A sentence counts by how much of the story's wording it holds, how early it stands and how many articles tell its
    points in a text of their own (`texts`: the oldest article with the same text); sentences are taken best first,
    each that repeats a chosen one passed over (MMR, Carbonell 1998).
    """
    centre = vector([(r.article.text, 1.0) for r in story.readings])
    told_by: dict[tuple[str, Span], int] = {}
    for group in groups:
        for unit in group:
            for sentence in unit.reading.sentences:
                if sentence.covers(unit.span):
                    mark = (unit.article, sentence)
                    told_by[mark] = max(told_by.get(mark, 1), len({texts[u.article] for u in group}))
    scored = []
    for reading in story.readings:
        for position, sentence in enumerate(_whole(reading)):
            own = vector([(sentence.of(reading.article.text), 1.0)])
            shared = told_by.get((reading.article.id, sentence), 1) - 1
            score = cosine(own, centre) + 0.35 / (1 + position) + 0.12 * min(shared, 3)
            scored.append((score, reading, position, sentence, own))
    scored.sort(key=lambda s: (-s[0], s[1].article.moment, s[1].article.id, s[2]))
    chosen: list[tuple[Reading, Span, Vector]] = []
    used = 0
    for score, reading, _, sentence, own in scored:
        if score < WORTH * scored[0][0]:
            break
        length = len(WordList(sentence.of(reading.article.text)))
        if chosen and used + length > syllables:
            continue
        if any(cosine(own, other) >= REPEATED for _, _, other in chosen):
            continue
        chosen.append((reading, sentence, own))
        used += length
    first = chosen[0][0] if chosen else None
    chosen.sort(key=lambda c: (c[0] is not first, c[0].article.moment, c[0].article.id, c[1]))
    return tuple(Place(article=reading.article.id, span=sentence) for reading, sentence, _ in chosen)


def _whole(reading: Reading) -> list[Span]:
    """Return the sentences that read alone: no captions, credits, headings or fragments of a quotation."""
    text = reading.article.text
    return [
        s
        for s in reading.sentences
        if s.of(text)[-1:] in '.!?”"…'
        and len(WordList(s.of(text))) >= 6
        and not any(c.span.overlaps(s) for c in reading.credits)
        and s.of(text)[:1].isupper()
    ] or list(reading.sentences[:1])
