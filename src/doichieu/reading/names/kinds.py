"""What a run of capitals names: a person, a body or a place."""

from __future__ import annotations

from typing import Literal

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import known
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.words import PlaceNoun
from doichieu.reading.names.roles import role_start
from doichieu.reading.names.run import Run
from doichieu.text import WordList

Kind = Literal["PER", "ORG", "LOC"]


def honorific_before(words: WordList, first: int) -> int | None:
    """Return the index of the honorific that stands directly before a run ("ông Putin"), or None."""
    return _title_ending(words, first, "honorific")


def title_before(words: WordList, first: int) -> int | None:
    """Return the first word of the title or role noun that stands directly before a run, or None."""
    return _title_ending(words, first, "title")


def _title_ending(words: WordList, first: int, kind: str) -> int | None:
    if first == 0 or words.gap(first - 1) not in (" ", ". ", "."):
        return None
    found = lexicon.titles().ending(words, first - 1)
    return found.first if found and found.meaning.kind == kind else None


def place_noun_before(words: WordList, first: int) -> Phrase[PlaceNoun] | None:
    """Return the noun for a place directly before a run; none inside another name ("Nhật Bản | Suga")."""
    if first == 0 or words.gap(first - 1) not in (" ", ".", ". "):
        return None
    found = lexicon.place_nouns().ending(words, first - 1)
    if found is None or found.meaning.kind == "none":
        return None
    inside = words[found.first].capital and found.first > 0 and words.gap(found.first - 1) == " "
    return None if inside and words[found.first - 1].capital else found


def kind_of(words: WordList, run: Run) -> tuple[Kind, bool]:
    """Return what a run names, and whether its own words or those before it make that plain."""
    first, last = run.first, run.last
    if run.kind == "ORG" or run.kind == "PER":
        return run.kind, True
    if honorific_before(words, first) is not None:
        return "PER", True
    if run.kind == "LOC":
        return "LOC", True
    if words[last].text in lexicon.body_suffixes():
        return "ORG", True
    by_neighbour = _kind_before(words, first)
    if by_neighbour:
        return by_neighbour, True
    return _kind_by_form(words, first, last)


def _kind_before(words: WordList, first: int) -> Kind | None:
    """Return what the words directly before a run say that it names."""
    if first == 0 or not words.gap(first - 1).isspace():
        return None
    if place_noun_before(words, first) is not None:
        return "LOC"
    if title_before(words, first) is not None or role_start(words, first) is not None:
        return "PER"
    return "ORG" if lexicon.media_nouns().ending(words, first - 1) else None


def _kind_by_form(words: WordList, first: int, last: int) -> tuple[Kind, bool]:
    length = last - first + 1
    lowers = [words[i].lower for i in range(first, last + 1)]
    if lowers[0] in lexicon.family_names() and 2 <= length <= 4 and lowers[-1].isalpha():
        return "PER", True
    if words[first].text.isupper() and length <= 2 and len(words[first].text) > 1:
        return "ORG", False
    if first and words[first - 1].lower in lexicon.word_set("where") and words.gap(first - 1) == " ":
        return "LOC", False
    foreign = all(word.isalpha() and (word.isascii() or not known(word)) for word in lowers)
    native = length <= 3 and all(word.isalpha() for word in lowers)
    return ("PER", False) if (foreign and length <= 4) or native else ("ORG", False)
