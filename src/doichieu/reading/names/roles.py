"""The role beside a name: "Tổng thống Nga | Vladimir Putin", "ông Vladimir Putin, | Tổng thống Nga"."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.text import WordList, per_word

_FARTHEST = 24


@per_word
def role_start(words: WordList, first: int) -> int | None:
    """Return the first word of the role that ends directly before the word `first`, or None.

    Walks left over names and the words that link them until a title or role noun begins; stops at punctuation and at
    any other lower-case function word.
    """
    return _walk(words, first)


def role_before_comma(words: WordList, first: int) -> int | None:
    """Return the first word of a role that a comma parts from an honorific: "Chủ tịch FED, | bà Janet Yellen".

    None where another comma or dash is before it: then it is the role of who stands there.
    """
    start = _walk(words, first, beyond=", ") if first and words.gaps[first - 1] == ", " else None
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

    It begins with a title behind a comma or dash, and ends before punctuation or a cue: "ông A - | chủ tịch xã B, …".
    What the next clause is about is none: "theo ông A, | nạn nhân là …".
    """
    if last + 1 >= len(words) or words.gaps[last].strip() not in (",", "-", "–", "—"):
        return None
    title = lexicon.titles().at(words, last + 1)
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
        return (last + 1, end - 1) if joined else None  # "ông A, chủ tịch B | và là …", "theo Sun, nạn nhân | là …"
    return last + 1, end


def _title_goes_left(words: WordList, index: int) -> bool:
    return index >= 0 and words.gaps[index] in (" ", ", ") and bool(lexicon.titles().ending(words, index))
