"""Contradictions over a person's name: two full Vietnamese names that differ in a letter or a tone of one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from doichieu.compare.names import key, misspelt
from doichieu.lexicon.words import family_names
from doichieu.records import Name, Reading, Story
from doichieu.text import Span, match_key

LEAST_WORDS = 3
"""Shorter names are alike by chance."""


class Bearer(NamedTuple):
    """A name as an article first gives it."""

    reading: Reading
    span: Span
    name: str


def rival_names(story: Story) -> Iterator[tuple[Bearer, Bearer]]:
    """Yield the pairs of names that articles give to what must be one person; neither article has the other's name.

    Foreign names are transcribed in many ways, which contradicts nothing: those come together in the cast.
    """
    found = [[_bearer(reading, name) for name in reading.names if _full(name)] for reading in story.readings]
    texts = {reading.article.id: match_key(reading.article.text) for reading in story.readings}
    for left, right in combinations(found, 2):
        for a in left:
            for b in right:
                one, two = texts[a.reading.article.id], texts[b.reading.article.id]
                if misspelt(a.name, b.name) and not _stands(a.name, two) and not _stands(b.name, one):
                    yield a, b


def _stands(name: str, text: str) -> bool:
    """Tell whether the words of a name's key stand in a text's."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _full(name: Name) -> bool:
    words = key(name.name).split()
    return name.type == "PER" and len(words) >= LEAST_WORDS and words[0] in family_names()


def _bearer(reading: Reading, name: Name) -> Bearer:
    text, full = reading.article.text, key(name.name)
    span = next((m for m in name.mentions if full in key(m.of(text))), name.mentions[0])
    return Bearer(reading, span, full)
