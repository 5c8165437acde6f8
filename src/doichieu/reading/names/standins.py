"""What stands for a name without naming it: the noun of the only body of its kind ("Quỹ"), a nickname."""

from __future__ import annotations

from collections.abc import Container, Iterator

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase, Phrasebook
from doichieu.reading.names.grouping import Group, Mention, stand_in
from doichieu.reading.page import Page
from doichieu.text import SpanIndex, WordList, match_key


def bodies_alone(page: Page, groups: list[Group]) -> Iterator[tuple[Mention, Group]]:
    """Yield the places where the noun of the only body of its kind so far stands for it, with it: "mức sử dụng Quỹ".

    Only with a capital inside a sentence.
    """
    words = page.words
    taken = SpanIndex(m.span for found in groups for m in found.mentions)
    by_noun: dict[str, list[tuple[Group, int]]] = {}
    for found in groups:
        noun = _noun_of(found) if found.kind == "ORG" else ""
        if noun:
            by_noun.setdefault(noun, []).append((found, min(m.span.start for m in found.mentions)))
    if not by_noun:
        return
    for phrase in Phrasebook((noun, noun) for noun in sorted(by_noun)).all(words):
        found, first = by_noun[phrase.meaning][0]
        only = len(by_noun[phrase.meaning]) == 1 and first < phrase.span.start
        if only and not taken.meeting(phrase.span) and _called(words, phrase):
            yield stand_in(page, phrase.span, kind="ORG"), found


def _noun_of(found: Group) -> str:
    """Return the noun that a body's fullest form begins with, in lower case; none where that is all of it."""
    words = WordList(max((m.form for m in found.mentions), key=lambda form: len(form.split())))
    noun = lexicon.bodies().at(words, 0) if words else None
    if noun is None or noun.last + 1 == len(words):
        return ""
    word = noun.meaning.words.lower()
    return "" if word in lexicon.word_set("never_alone") else word


def _called(words: WordList, phrase: Phrase[str]) -> bool:
    """Tell whether a noun with a capital stands alone inside a sentence: "Quỹ ở mức", not "các Bộ", "Bộ luật"."""
    first, last = phrase.first, phrase.last
    if not words.capitals[first] or first == 0 or words.gaps[first - 1] not in (" ", ", "):
        return False
    several = lexicon.word_set("several")
    if lexicon.titles().at(words, first) or words.lowers[first - 1] in several or words.texts[first - 1].isdigit():
        return False
    if lexicon.bodies().ending(words, first - 1) is not None:
        return False  # "các trường | ĐH"
    if last + 1 == len(words) or words.gaps[last].strip():
        return last + 1 == len(words) or words.gaps[last].strip()[0] in ',.;:)”"'
    following = words.lowers[last + 1]
    said = following in lexicon.function_words() or lexicon.cues().at(words, last + 1) is not None
    return said and following not in several and following != "cấp" and not words.capitals[last + 1]


def nicknames(page: Page, groups: list[Group]) -> Iterator[tuple[Mention, Group]]:
    """Yield the places where a nickname stands for what the page names, with that: "ông hoàng nhạc Việt"."""
    named = {match_key(found.name): found for found in groups}
    taken = SpanIndex(m.span for found in groups for m in found.mentions if m.kind != "LOC")
    for phrase in _nicknamed(page, named):
        follows = taken.starting(phrase.span.end + 1) is not None  # "họa mi tóc nâu Mỹ Tâm"
        if not follows and not taken.meeting(phrase.span):
            found = named[match_key(phrase.meaning)]
            yield stand_in(page, phrase.span, kind=found.kind), found


def outside_nicknames(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions but for what would be a name inside another's nickname: "ông hoàng nhạc | Việt"."""
    named = {match_key(m.canonical or m.form) for m in mentions}
    spans = SpanIndex(phrase.span for phrase in _nicknamed(page, named))
    return [m for m in mentions if m.kind == "LOC" or not spans.meeting(m.span)]


def _nicknamed(page: Page, named: Container[str]) -> list[Phrase[str]]:
    """Return the nicknames on a page of what bears one of these names, by their keys."""
    return [phrase for phrase in lexicon.nicknames().all(page.words) if match_key(phrase.meaning) in named]
