"""What stands for a name without naming it: a role that one person bears ("hiệu trưởng"), a nickname."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase, Phrasebook
from doichieu.lexicon.rows import Title
from doichieu.reading.names.grouping import Group, Mention, stand_in
from doichieu.reading.names.kinds import honorific_before
from doichieu.reading.page import Page
from doichieu.text import Span, SpanIndex, WordList, match_key

_LONGEST_ROLE = 6
"""So many words behind its title at most a person stands whose role goes on from it."""


def titles_alone(page: Page, groups: list[Group]) -> Iterator[tuple[Mention, Group]]:
    """Yield the places where a role that one person of the page bears stands for him, with him.

    The whole role with a name in it ("Thủ tướng Nga"), or the title where it is an office that one body has once, alone
    ("hiệu trưởng") or in full ("Thủ tướng Chính phủ").
    """
    bearers = _bearers(groups)
    if not bearers:
        return
    taken = SpanIndex(m.span for found in groups for m in found.mentions if m.kind == "PER")
    for phrase in Phrasebook(sorted(bearers.items())).all(page.words):
        behind = phrase.first > 0 and taken.ending(page.words.ends[phrase.first - 1]) is not None  # "ông A, giám đốc B"
        alone = len(phrase.meaning) == 1 and not behind and not taken.meeting(phrase.span)
        if alone and _stands_alone(page, phrase) and not _anothers(page, taken, phrase.last):
            honorific = honorific_before(page.words, phrase.first)
            begin = phrase.span.start if honorific is None else page.words.starts[honorific]
            addressed = None if honorific is None else Span(begin, phrase.span.end).line(page.text)  # "cô hiệu trưởng"
            yield stand_in(page, phrase.span, addressed), next(iter(phrase.meaning.values()))


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


def _bearers(groups: list[Group]) -> dict[str, dict[int, Group]]:
    """Return who bears each role of the page, by the whole role and by the title that begins it."""
    bearers: dict[str, dict[int, Group]] = {}
    for found in groups:
        for role in (role for mention in found.mentions if mention.kind == "PER" for role in mention.roles):
            title = _title_of(role)
            if any(word[0].isupper() for word in role.split()[1:]):
                bearers.setdefault(role, {})[id(found)] = found
            state = role[len(title) + 1 :]
            if title in lexicon.word_set("office"):
                bearers.setdefault(title, {})[id(found)] = found
                for whole in _in_full(title) if state.lower() not in lexicon.state_forms() else ():
                    bearers.setdefault(whole, {})[id(found)] = found
            if title in lexicon.word_set("head_of_state") and state.lower() in lexicon.state_forms():
                for noun in sorted(lexicon.word_set("one_leader")):  # "nhà lãnh đạo Nga" is the "Tổng thống Nga"
                    bearers.setdefault(f"{noun} {state}", {})[id(found)] = found
    return bearers


def _in_full(title: str) -> list[str]:
    """Return the names of a home office that say whose it is: "thủ tướng chính phủ", "hiệu trưởng nhà trường"."""
    return sorted(whole for whole in lexicon.word_set("office_in_full") if whole.startswith(title + " "))


@lru_cache(maxsize=4096)
def _title_of(role: str) -> str:
    """Return the title that begins a role, in lower case, or ""."""
    title = lexicon.titles().at(WordList(role), 0)
    return title.meaning.title.lower() if title else ""


def _stands_alone(page: Page, phrase: Phrase[dict[int, Group]]) -> bool:
    """Tell whether no longer role begins before a title and nothing after it says whose it is."""
    words = page.words
    if phrase.first and words.lowers[phrase.first - 1] in lexicon.word_set("before_title"):
        return False  # "phó thủ tướng Nga"
    if phrase.first and lexicon.particles("quantifier").ending(words, phrase.first - 1):
        return False  # "hai nhà lãnh đạo Mỹ và Nga"
    longer: Phrase[Title] | None = lexicon.titles().at(words, phrase.first)
    body = lexicon.bodies().at(words, phrase.first)
    if (longer and longer.last > phrase.last) or (body and body.last > phrase.last):
        return False  # "đại sứ | quán"
    beyond = page.text[phrase.span.end : phrase.span.end + 3].lstrip(" ,-–")
    following = words.lowers[phrase.last + 1] if phrase.last + 1 < len(words) else ""
    return not beyond[:1].isupper() and following not in lexicon.word_set("whose")


def _anothers(page: Page, persons: SpanIndex, last: int) -> bool:
    """Tell whether a title goes on to a place and a person behind it: "tổng thống | tự phong Venezuela Juan Guaido"."""
    words = page.words
    index = persons.before(words.ends[last])
    if index == len(persons.spans):
        return False
    first = words.first_from(persons.spans[index].start)
    near = first - last <= _LONGEST_ROLE and first <= words.reach[last]
    return near and lexicon.places().ending(words, first - 1) is not None
