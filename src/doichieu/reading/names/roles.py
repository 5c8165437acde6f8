"""The role beside a name: "Tổng thống Nga | Vladimir Putin", "ông Vladimir Putin, | Tổng thống Nga"."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Title
from doichieu.text import WordList, per_word

_FARTHEST = 24
_BEHIND = frozenset((",", "-", "–", "—", "("))
"""What parts a name from the role behind it."""


@per_word
def role_start(words: WordList, first: int) -> int | None:
    """Return the first word of the role that ends directly before the word `first`, or None.

    Walks left over names and the words that link them until a title or role noun begins; stops at punctuation and at
    any other lower-case function word.
    """
    return _once(words, _walk(words, first))


def role_before_comma(words: WordList, first: int) -> int | None:
    """Return the first word of a role that a comma parts from an honorific: "Chủ tịch FED, | bà Janet Yellen".

    None where another comma or dash is before it: then it is the role of who stands there.
    """
    start = _once(words, _walk(words, first, beyond=", ")) if first and words.gaps[first - 1] == ", " else None
    parted = start is not None and start > 0 and words.gaps[start - 1].strip()[-1:] in (",", "-", "–", "(")
    return None if parted else start


def _walk(words: WordList, first: int, beyond: str = "") -> int | None:
    """Return the first word of the role before a word; the gap `beyond` may part the two."""
    found: int | None = None
    index = first - 1
    if index < 0 or words.lowers[index] in lexicon.word_set("no_role"):
        return None
    while index >= 0 and first - index <= _FARTHEST:
        gap = words.gaps[index] if index < first - 1 or words.gaps[index] != beyond else " "
        if "\n" in gap or gap.strip() not in ("", "-", "/", ".", ")", "(", "–"):
            break
        if gap == ". " and words.texts[index] not in lexicon.abbreviations():
            break
        title = lexicon.titles().ending(words, index)
        if title:
            members = _body_of_members(words, title.first)
            if members is not None:
                index = members - 1
                continue
            if title.meaning.kind == "title":
                found = title.first
            elif index != first - 1:
                break
            index = title.first - 1
            if index >= 0 and words.lowers[index] in lexicon.word_set("role_link"):
                continue
            if found is not None and not _title_goes_left(words, index):
                break
            continue
        cue = lexicon.cues().ending(words, index)
        if cue and cue.meaning.frame != "none":
            break
        if not words.capitals[index] and _ends_role(words.lowers[index]):
            break
        index -= 1
    return found


def _once(words: WordList, start: int | None) -> int | None:
    """Return where a role begins with the word before it that says it is over: "nguyên | Chủ tịch nước"."""
    over = start and words.gaps[start - 1] == " " and words.lowers[start - 1] in lexicon.word_set("once_was")
    return start - 1 if start and over else start


def _ends_role(lower: str) -> bool:
    """Tell whether a word in small letters stands in no role before a name."""
    links = lower in lexicon.word_set("role_link")
    return (lower in lexicon.function_words() and not links) or lower in lexicon.word_set("ends_role")


def _body_of_members(words: WordList, title: int) -> int | None:
    """Return where a body begins that is named for the title behind it: "phó chủ tịch | Hội Nhà văn Hà Nội"."""
    if not title or words.gaps[title - 1] != " " or lexicon.titles().ending(words, title - 1):
        return None  # "trưởng đoàn | huấn luyện viên Lê Nam"
    body = lexicon.bodies().ending(words, title - 1)
    return body.first if body and body.meaning.words.lower() in lexicon.word_set("of_members") else None


def role_after(words: WordList, last: int) -> tuple[int, int] | None:
    """Return the first and last word of the role behind the word `last`, or None.

    It begins with a title behind a comma, a dash, a bracket or "là", and ends before punctuation or a cue: "ông A - |
    chủ tịch xã B, …", "ông A (| giám đốc B)", "Bà A là | hiệu trưởng".
    What the next clause is about is none: "theo ông A, | nạn nhân là …".
    """
    first = last + 1 if words.gaps[last].strip() in _BEHIND else last + 2
    title = _title_after(words, last) if last + 3 < len(words) else None
    if title is None or title.meaning.kind != "title":
        return None
    end = title.last
    while end + 1 < len(words) and end - last < _FARTHEST and words.gaps[end] in (" ", "-", "."):
        cue = lexicon.cues().at(words, end + 1)
        adverb = lexicon.particles("adverb").at(words, end + 1)
        ends = adverb or words.lowers[end + 1] in lexicon.word_set("ends_role")
        if (cue and cue.meaning.frame != "none") or (ends and not words.capitals[end + 1]):
            break
        end += 1
    if end + 1 < len(words) and words.lowers[end + 1] in lexicon.word_set("is_one"):
        joined = end > title.last and words.lowers[end] in lexicon.word_set("coordinator")
        return (first, end - 1) if joined else None  # "ông A, chủ tịch B | và là …", "theo Sun, nạn nhân | là …"
    return first, end - (words.lowers[end] in lexicon.word_set("coordinator"))


def _title_after(words: WordList, last: int) -> Phrase[Title] | None:
    """Return the title of a role behind the word `last`: behind a mark, or an office somewhere behind "là"."""
    copula = words.gaps[last] == " " and words.lowers[last + 1] == "là" and words.gaps[last + 1] == " "
    if not copula and words.gaps[last].strip() not in _BEHIND:
        return None
    first = last + 1 + copula
    title = lexicon.titles().at(words, first + (words.lowers[first] in lexicon.word_set("once_was")))
    if title is None or not copula:
        return title
    beside = title.last + 1 < len(words) and words.gaps[title.last] == " "
    somewhere = beside and (words.capitals[title.last + 1] or lexicon.bodies().at(words, title.last + 1))
    return title if somewhere and title.meaning.title.lower() in lexicon.word_set("sole") else None


def _title_goes_left(words: WordList, index: int) -> bool:
    return index >= 0 and words.gaps[index] in (" ", ", ") and bool(lexicon.titles().ending(words, index))
