"""Contradictions over a name: two full Vietnamese names of a person, or two of a place, alike but for a slip.

A person's differ in a letter or a tone of one word; a ward's, a village's or a street's also in the order of its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

from doichieu.compare.names import key, misspelt
from doichieu.lexicon.words import family_names, place_nouns, places
from doichieu.records import Name, Reading, Story
from doichieu.text import Span, WordList, match_key, native

LEAST_WORDS, LEAST_PLACE = 3, 2
"""Shorter names, of persons and of places without their noun, are alike by chance."""


class Bearer(NamedTuple):
    """A name as an article first gives it, by its key; for a place the noun before it too."""

    reading: Reading
    span: Span
    name: str
    noun: str = ""


Pairs = Iterator[tuple[Bearer, Bearer]]


def rival_names(story: Story) -> Pairs:
    """Return the pairs of names that articles give to what must be one person; neither article has the other's name.

    Foreign names are transcribed in many ways, which contradicts nothing: those come together in the cast.
    """
    found = [[_bearer(reading, name) for name in reading.names if _full(name)] for reading in story.readings]
    return _apart(story, found, misspelt)


def rival_places(story: Story) -> Pairs:
    """Return the pairs of names that articles give to what must be one place; neither article has the other's name."""
    found = [[place for name in reading.names for place in _places(reading, name)] for reading in story.readings]
    return _apart(story, found, _slip)


def _slip(a: str, b: str) -> bool:
    """Tell whether two keys are one but for a letter, a tone or the order of words."""
    return misspelt(a, b) or (a != b and sorted(a.split()) == sorted(b.split()))


def _apart(story: Story, found: list[list[Bearer]], alike: Callable[[str, str], bool]) -> Pairs:
    """Yield the pairs of alike names of two articles of which neither stands in the other's article."""
    texts = {reading.article.id: match_key(reading.article.text) for reading in story.readings}
    for left, right in combinations(found, 2):
        for a in left:
            for b in right:
                if a.noun != b.noun or not alike(a.name, b.name):
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


def _places(reading: Reading, name: Name) -> Iterator[Bearer]:
    """Yield a place under a noun that is part of its name, where that is of two words or more and no known one."""
    for form in name.forms if name.type == "LOC" else ():
        words = WordList(form)
        noun = place_nouns().at(words, 0)
        if noun is None or noun.meaning.kind != "part":
            continue
        bare = match_key(" ".join(words.texts[noun.last + 1 :]))
        if len(bare.split()) < LEAST_PLACE or not all(map(native, bare.split())) or places().whole(bare):
            continue
        span = next((m for m in name.mentions if match_key(m.of(reading.article.text)).endswith(bare)), None)
        if span:
            yield Bearer(reading, span, bare, noun.meaning.words)
