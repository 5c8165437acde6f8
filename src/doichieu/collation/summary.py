"""The summary: sentences of the articles, what most of them tell first, nothing told twice."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import exp
from typing import NamedTuple

from doichieu.collation.units import Unit
from doichieu.compare.wording import Vector, cosine, vector
from doichieu.records import Chosen, Conflict, Reading, Story
from doichieu.text import Span, WordList, lower_words

DEFAULT_SYLLABLES = 120
REPEATED = 0.6
"""A sentence as like a chosen one as this tells nothing new."""
LEAD, FADING = 3.0, 2.0
"""The first sentence of an article counts so many times more; after so many sentences that has fallen to 1/e."""
WORTH = 0.25
"""A sentence that adds less than this share of what the first one did adds too little."""


class Sentence(NamedTuple):
    """A sentence that reads alone, with what is looked at of it."""

    reading: Reading
    span: Span
    position: int
    length: int
    pairs: frozenset[tuple[str, str]]
    points: frozenset[int]
    vector: Vector


def summarise(
    story: Story, points: list[list[Unit]], texts: dict[str, str], conflicts: tuple[Conflict, ...], syllables: int
) -> tuple[Chosen, ...]:
    """Return sentences of at most so many syllables (at least one), in reading order.

    Chosen one by one is the sentence that adds most, for its length: pairs of neighbouring words that no chosen one has
    yet, each by how many of the story's texts hold it (after Gillick and Favre 2009), more where an article begins.
    One whose points have all been told is passed over. `texts` gives for each article the oldest with the same text.
    Each sentence names the conflicts that it tells a side of.
    """
    units = _units_by_article(points)
    sentences = [s for reading in story.readings for s in _sentences(reading, units[reading.article.id])]
    holding = Counter(pair for pairs in _pairs_by_text(story, texts).values() for pair in pairs)
    chosen: list[Sentence] = []
    told: set[tuple[str, str]] = set()
    known: set[int] = set()
    left, best = syllables, 0.0
    for worth, sentence in _most_first(sentences, told, holding):
        best = best or worth
        if worth < WORTH * best:
            break
        too_long = bool(chosen) and sentence.length > left
        repeats = sentence.points and sentence.points <= known
        if too_long or repeats or any(cosine(sentence.vector, other.vector) >= REPEATED for other in chosen):
            continue
        chosen.append(sentence)
        told |= sentence.pairs
        known |= sentence.points
        left -= sentence.length
    first = chosen[0].reading if chosen else None
    chosen.sort(key=lambda c: (c.reading is not first, c.reading.article.moment, c.reading.article.id, c.span))
    return tuple(_named(c.reading.article.id, c.span, conflicts) for c in chosen)


def _named(article: str, span: Span, conflicts: tuple[Conflict, ...]) -> Chosen:
    """Return a sentence with the conflicts that it tells a side of."""
    sides = [
        number
        for number, c in enumerate(conflicts)
        if any(v.article == article and span.overlaps(v.span) for v in c.values)
    ]
    return Chosen(article=article, span=span, conflicts=tuple(sides))


def _most_first(
    sentences: list[Sentence], told: set[tuple[str, str]], holding: Counter[tuple[str, str]]
) -> Iterator[tuple[float, Sentence]]:
    """Yield the sentences, each time the one that adds most to what is told by then, the earlier of equals first.

    What a sentence adds only falls, so only the first of the heap need be looked at again (Minoux 1978).
    """
    heap = [(-_adds(sentence, told, holding), number) for number, sentence in enumerate(sentences)]
    heapq.heapify(heap)
    while heap:
        _, number = heapq.heappop(heap)
        again = (-_adds(sentences[number], told, holding), number)
        if heap and again > heap[0]:
            heapq.heappush(heap, again)
        else:
            yield -again[0], sentences[number]


def _adds(sentence: Sentence, told: set[tuple[str, str]], holding: Counter[tuple[str, str]]) -> float:
    new = sum(holding[pair] for pair in sentence.pairs - told)
    return new / sentence.length * (1 + LEAD * exp(-sentence.position / FADING))


def _pairs_by_text(story: Story, texts: dict[str, str]) -> dict[str, set[tuple[str, str]]]:
    """Return the pairs of neighbouring words of each text; reprints are one."""
    found: dict[str, set[tuple[str, str]]] = {}
    for reading in story.readings:
        found.setdefault(texts[reading.article.id], set()).update(pairwise(lower_words(reading.article.text)))
    return found


def _units_by_article(points: list[list[Unit]]) -> dict[str, list[tuple[int, Span]]]:
    """Return for each article where it tells which point, by number."""
    found: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for number, point in enumerate(points):
        for unit in point:
            found[unit.article].append((number, unit.span))
    return found


def _sentences(reading: Reading, told: list[tuple[int, Span]]) -> list[Sentence]:
    """Return the sentences that read alone: no captions, credits, headings or fragments of a quotation."""
    text, found = reading.article.text, []
    for position, span in enumerate(_whole(reading)):
        words = lower_words(span.of(text))
        found.append(
            Sentence(
                reading=reading,
                span=span,
                position=position,
                length=max(1, len(words)),
                pairs=frozenset(pairwise(words)),
                points=frozenset(number for number, unit in told if span.covers(unit)),
                vector=vector([(span.of(text), 1.0)]),
            )
        )
    return found


def _whole(reading: Reading) -> list[Span]:
    text = reading.article.text
    return [
        s
        for s in reading.sentences
        if s.of(text)[-1:] in '.!?”"…'
        and len(WordList(s.of(text))) >= 6
        and not any(c.span.overlaps(s) for c in reading.credits)
        and s.of(text)[:1].isupper()
    ] or list(reading.sentences[:1])
