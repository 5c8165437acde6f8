"""Names of bodies that begin with a noun for one: "Bộ Quốc phòng Nga", "công an huyện Lý Nhân"."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.words import Body
from doichieu.reading.names.run import Run
from doichieu.text import WordList

COMPOUND = 0.05
"""How strongly a lower-case syllable must stick to the capital before it to be read as one word with it."""


def body_at(words: WordList, index: int) -> Run | None:
    """Return the run of a body that begins with a noun for one: "Bộ Quốc phòng Nga", "Cơ quan Tình báo quốc gia"."""
    head = lexicon.bodies().at(words, index)
    if head is None:
        return None
    title = lexicon.titles().at(words, index)
    if title and title.last > head.last:
        return None
    if not words[index].capital and not _may_be_lower(words, head):
        return None
    if head.last + 1 < len(words) and lexicon.agencies().at(words, head.last + 1):
        return None  # "Đài CNN": the name is CNN
    last, open_ended = head.last, head.last
    while last + 1 < len(words) and words.gap(last) in (" ", " - ", "-", "–", " – ", ". ", "."):
        step = _body_step(words, last, head.first)
        if step is None:
            break
        linked = step > last + 1
        last = step
        if words[last].capital or words[last].text.isdigit() or linked or _compound(words, last):
            open_ended = last
    if open_ended == head.last and not (words[index].capital and head.meaning.kind == "whole"):
        return None
    if not any(words[i].capital for i in range(head.last + 1, open_ended + 1)) and not words[index].capital:
        return None
    return Run(index, open_ended, "ORG")


def _may_be_lower(words: WordList, head: Phrase[Body]) -> bool:
    """Tell whether a head in lower case begins a name ("công an huyện …"); one syllable only before a capital."""
    if head.meaning.kind in ("proper", "whole") or head.last + 1 >= len(words):
        return False
    return head.last > head.first or (words[head.last + 1].capital and words.gap(head.last) == " ")


def _body_step(words: WordList, last: int, first: int) -> int | None:
    following = words[last + 1]
    gap = words.gap(last)
    if gap in (". ", ".") and words[last].text not in ("TP", "P", "Q", "TX"):
        return None
    title = lexicon.titles().at(words, last + 1)
    if title and (following.capital or title.last > title.first):
        return None
    if following.capital:
        if lexicon.places().ending(words, last) and not lexicon.places().at(words, last + 1) and last > first:
            return None
        if _is_full_person(words, last + 1) and last > first:
            return None
        return last + 1
    if numbers(words, last + 1):
        return last + 1
    link = lexicon.body_links().at(words, last + 1)
    if link:
        return link.last
    if following.lower == "và" and last + 2 < len(words) and words[last + 2].capital and last > first:
        return None if lexicon.bodies().at(words, last + 2) or lexicon.places().at(words, last + 2) else last + 2
    return last + 1 if _compound(words, last + 1) else None


def numbers(words: WordList, index: int) -> bool:
    """Tell whether a short number may belong to the name before it, and is no score or date ("1-2", "3/9")."""
    return (
        words[index].text.isdigit()
        and len(words[index].text) < 3
        and words.gap(index).strip()[:1] not in ("-", "–", "/", ":", "%")
        and words.gap(index) not in (".", ",")
    )


def _compound(words: WordList, index: int) -> bool:
    """Tell whether a lower-case word completes the capital word before it ("Quốc phòng")."""
    left, right = words[index - 1], words[index]
    if right.capital or not left.capital or words.gap(index - 1) != " ":
        return False
    between = index + 1 < len(words) and words[index + 1].capital and words.gap(index) == " "
    least = 0.2 if right.lower in lexicon.function_words() else 0.001 if between else COMPOUND
    return sticks(left.lower, right.lower) >= least


def _is_full_person(words: WordList, index: int) -> bool:
    """Tell whether a full name begins here: a family name and two more capitals, or "Doo Jin-ho"."""
    if words[index].lower in lexicon.family_names() and not lexicon.places().at(words, index):
        if (
            index + 2 < len(words)
            and words[index + 1].capital
            and words.gap(index + 1) == "-"
            and not words[index + 2].capital
        ):
            return True
        return index + 2 < len(words) and all(
            words[i].capital and words.gap(i - 1) == " " for i in (index + 1, index + 2)
        )
    return False
