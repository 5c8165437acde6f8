"""Who is called by his office: the whole role ("Thủ tướng Nga"), its title alone ("hiệu trưởng") or in short."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase, Phrasebook
from doichieu.lexicon.rows import Title
from doichieu.reading.names.grouping import Group, Mention, stand_in
from doichieu.reading.names.kinds import honorific_before
from doichieu.reading.names.roles import role_start
from doichieu.reading.page import Page
from doichieu.text import Span, SpanIndex, WordList, match_key

_Called = TypeVar("_Called")

_LONGEST_ROLE = 6
"""So many words behind its title at most a person from a place stands whose role goes on from it."""


def titles_alone(page: Page, groups: list[Group]) -> Iterator[tuple[Mention, Group]]:
    """Yield the places where a role that one person of the page bears stands for him, with him.

    The whole role with a name in it ("Thủ tướng Nga"), or the title where it is an office that one body has once, alone
    ("hiệu trưởng") or in full ("Thủ tướng Chính phủ").
    """
    bearers = _borne_by(groups, _called_by)
    if not bearers:
        return
    persons = _persons(groups)
    for phrase in Phrasebook(sorted(bearers.items())).all(page.words):
        if len(phrase.meaning) == 1 and _stands_alone(page, persons, phrase.first, phrase.last):
            honorific = honorific_before(page.words, phrase.first)
            begin = phrase.span.start if honorific is None else page.words.starts[honorific]
            addressed = None if honorific is None else Span(begin, phrase.span.end).line(page.text)  # "cô hiệu trưởng"
            yield stand_in(page, phrase.span, addressed), next(iter(phrase.meaning.values()))


def offices_alone(page: Page, groups: list[Group]) -> Iterator[tuple[Mention, Group]]:
    """Yield the places where a title and the body or state it is borne in stand for the only one who bears it there.

    "Giám đốc Sở" after "ông Lê Nam, Giám đốc Sở Y tế Hà Nội", "Tổng thống Hoa Kỳ" after "Tổng thống Mỹ Donald Trump".
    """
    words = page.words
    others = {match_key(m.form): found for found in groups if found.kind != "PER" for m in found.mentions}
    bearers = _borne_by(groups, lambda role: _office_in(role, others))
    persons = _persons(groups)
    for found in groups if bearers else ():
        for mention in found.mentions if found.kind != "PER" else ():
            first, last = words.first_from(mention.span.start), words.last_before(mention.span.end)
            title = lexicon.titles().ending(words, first - 1) if first and words.gaps[first - 1] == " " else None
            borne = bearers.get((title.meaning.title.lower(), id(found)), {}) if title else {}
            if title and len(borne) == 1 and _stands_alone(page, persons, title.first, last):
                yield stand_in(page, Span(title.span.start, mention.span.end)), next(iter(borne.values()))


def _persons(groups: list[Group]) -> SpanIndex:
    return SpanIndex(m.span for found in groups for m in found.mentions if m.kind == "PER")


def _borne_by(groups: list[Group], called_by: Callable[[str], Iterable[_Called]]) -> dict[_Called, dict[int, Group]]:
    """Return who bears each role of the page, by all that such a role may be called.

    Who once bore it only where nobody does now.
    """
    now: dict[_Called, dict[int, Group]] = {}
    once: dict[_Called, dict[int, Group]] = {}
    for found in (found for found in groups if found.kind == "PER"):
        for role in (role for mention in found.mentions for role in mention.roles):
            first, _, rest = role.partition(" ")
            over = first.lower() in lexicon.word_set("once_was")
            bearers = once if over else now
            for called in (*called_by(role), *(called_by(rest) if over else ())):
                bearers.setdefault(called, {})[id(found)] = found
    return {**once, **now}


def _office_in(role: str, others: dict[str, Group]) -> Iterator[tuple[str, int]]:
    """Yield the title that begins a role with the body or state behind it, if that is one known by its form's key."""
    title = _title_of(role)
    rest = match_key(role[len(title) :]).split() if title in lexicon.word_set("sole") else []
    keys = (" ".join(rest[:length]) for length in range(len(rest), 0, -1))
    found = next((others[key] for key in keys if key in others), None)
    if found:
        yield title, id(found)


def _called_by(role: str) -> Iterator[str]:
    """Yield the words that call who bears a role: it, its office, what is said for that."""
    first, _, rest = role.partition(" ")
    if first.lower() in lexicon.word_set("once_was"):
        yield from (f"{first} {called}" for called in _called_by(rest))
        return
    title = _title_of(role)
    if any(word[0].isupper() for word in role.split()[1:]) and title not in lexicon.word_set("of_many"):
        yield role
    yield from _of_a_level(title, role)
    state = role[len(title) + 1 :].lower()
    if title in lexicon.word_set("office"):
        yield title
        if state not in lexicon.state_forms():
            yield from _in_full(title)
    if title in lexicon.word_set("head_of_state") and state in lexicon.state_forms():
        for noun in sorted(lexicon.word_set("one_leader")):  # "nhà lãnh đạo Nga" is the "Tổng thống Nga"
            yield f"{noun} {state}"


def _of_a_level(title: str, role: str) -> Iterator[str]:
    """Yield a role by the level of its place alone: "chủ tịch xã" for "Chủ tịch UBND xã Tân Lập"."""
    words = WordList(role)
    found = lexicon.titles().at(words, 0)
    at = found.last + 1 if found and title in lexicon.word_set("sole") else len(words)
    at += at < len(words) and words.lowers[at] == "ubnd"
    noun = lexicon.place_nouns().at(words, at) if at < len(words) else None
    if noun and words.lowers[noun.last] in lexicon.word_set("level"):
        yield f"{title} {noun.meaning.words.lower()}"


def _in_full(title: str) -> list[str]:
    """Return the names of a home office that say whose it is: "thủ tướng chính phủ", "hiệu trưởng nhà trường"."""
    return sorted(whole for whole in lexicon.word_set("office_in_full") if whole.startswith(title + " "))


@lru_cache(maxsize=4096)
def _title_of(role: str) -> str:
    """Return the title that begins a role, in lower case, or ""."""
    title = lexicon.titles().at(WordList(role), 0)
    return title.meaning.title.lower() if title else ""


def _stands_alone(page: Page, persons: SpanIndex, first: int, last: int) -> bool:
    """Tell whether no longer role begins before a title, and what is behind says not whose it is or who bears it."""
    words, span = page.words, Span(page.words.starts[first], page.words.ends[last])
    if persons.meeting(span) or (first and persons.ending(words.ends[first - 1]) is not None):
        return False  # "ông A, | giám đốc B"
    if first and words.lowers[first - 1] in lexicon.word_set("before_title"):
        return False  # "phó thủ tướng Nga"
    if first and lexicon.particles("quantifier").ending(words, first - 1):
        return False  # "hai nhà lãnh đạo Mỹ và Nga"
    longer: Phrase[Title] | None = lexicon.titles().at(words, first)
    body = lexicon.bodies().at(words, first)
    if (longer and longer.last > last) or (body and body.last > last):
        return False  # "đại sứ | quán"
    beyond = page.text[span.end : span.end + 3].lstrip(" ,-–")
    following = words.lowers[last + 1] if last + 1 < len(words) else ""
    numbered = following.isdigit() and words.gaps[last] == " " and words.lowers[last + 2 : last + 3] != ["tuổi"]
    said_on = numbered or beyond[:1].isupper() or following in lexicon.word_set("whose")
    return not said_on and not _anothers(page, persons, first, last)


def _anothers(page: Page, persons: SpanIndex, first: int, last: int) -> bool:
    """Tell whether a title belongs to a person behind it: "tổng thống | tự phong Venezuela Juan Guaido"."""
    words = page.words
    index = persons.before(words.ends[last])
    if index == len(persons.spans):
        return False
    named = words.first_from(persons.spans[index].start)
    if named > words.reach[last]:
        return False
    honorific = honorific_before(words, named)
    begin = named if honorific is None else honorific
    if words.gaps[begin - 1].strip():
        return False  # "chủ tịch Real - Ramon Calderon": his own
    start = role_start(words, named)
    if start is not None:
        return start <= first
    return named - last <= _LONGEST_ROLE and lexicon.places().ending(words, named - 1) is not None
