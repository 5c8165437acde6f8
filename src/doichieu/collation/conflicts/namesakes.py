"""Contradictions over a name: two full Vietnamese names of a person, or two of a place, alike but for a slip.

A person's differ in a letter or a tone of one word; a ward's, a village's or a street's also in the order of its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple, TypeVar

from doichieu.compare.names import key, misspelt
from doichieu.lexicon.words import family_names, place_nouns, places
from doichieu.records import Name, Reading, Story
from doichieu.text import Span, WordList, match_key, native

LEAST_WORDS, LEAST_PLACE = 3, 2
"""Shorter names, of persons and of places without their noun, are alike by chance."""


class Bearer(NamedTuple):
    """A name as an article first gives it."""

    reading: Reading
    span: Span
    name: str


class Place(NamedTuple):
    """A place as an article first gives it, with the noun before its name and the key of the name."""

    reading: Reading
    span: Span
    noun: str
    name: str


Named = TypeVar("Named", Bearer, Place)


def rival_names(story: Story) -> Iterator[tuple[Bearer, Bearer]]:
    """Yield the pairs of names that articles give to what must be one person; neither article has the other's name.

    Foreign names are transcribed in many ways, which contradicts nothing: those come together in the cast.
    """
    found = [[_bearer(reading, name) for name in reading.names if _full(name)] for reading in story.readings]
    yield from _apart(story, found, lambda a, b: misspelt(a.name, b.name))


def rival_places(story: Story) -> Iterator[tuple[Place, Place]]:
    """Yield the pairs of names that articles give to what must be one place; neither article has the other's name."""
    found = [[place for name in reading.names for place in _places(reading, name)] for reading in story.readings]
    yield from _apart(story, found, _slip)


def _slip(a: Place, b: Place) -> bool:
    """Tell whether two places under one noun have names alike but for a letter, a tone or the order of words."""
    swapped = a.name != b.name and sorted(a.name.split()) == sorted(b.name.split())
    return a.noun == b.noun and (swapped or misspelt(a.name, b.name))


def _apart(
    story: Story, found: list[list[Named]], alike: Callable[[Named, Named], bool]
) -> Iterator[tuple[Named, Named]]:
    """Yield the pairs of alike names of two articles of which neither stands in the other's article."""
    texts = {reading.article.id: match_key(reading.article.text) for reading in story.readings}
    for left, right in combinations(found, 2):
        for a in left:
            for b in right:
                if not alike(a, b):
                    continue
                one, two = texts[a.reading.article.id], texts[b.reading.article.id]
                if not _stands(a.name, two) and not _stands(b.name, one):
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


def _places(reading: Reading, name: Name) -> Iterator[Place]:
    """Yield a place under a noun that is part of its name, where that is of two words or more and no known one."""
    for form in name.forms if name.type == "LOC" else ():
        words = WordList(form)
        noun = place_nouns().at(words, 0)
        bare = match_key(" ".join(words.texts[noun.last + 1 :])) if noun and noun.meaning.kind == "part" else ""
        if len(bare.split()) < LEAST_PLACE or not all(map(native, bare.split())) or places().whole(bare):
            continue
        span = next((m for m in name.mentions if match_key(m.of(reading.article.text)).endswith(bare)), None)
        if noun and span:
            yield Place(reading, span, noun.meaning.words, bare)
