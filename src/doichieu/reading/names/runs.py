"""Runs of capitals: the stretches of text that may name somebody or something."""

from __future__ import annotations

from typing import NamedTuple

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import capital_share, sticks
from doichieu.lexicon.phrases import Phrase, Phrasebook
from doichieu.lexicon.words import Body
from doichieu.reading.page import Page
from doichieu.text import Span, WordList

PARTICLES = frozenset(
    [
        "al",
        "de",
        "da",
        "van",
        "von",
        "bin",
        "ibn",
        "der",
        "del",
        "la",
        "le",
        "el",
        "dos",
        "di",
        "ben",
        "abu",
        "of",
        "and",
        "the",
        "e",
        "y",
    ]
)
_ARTICLES = frozenset(("al", "el"))
_OPENERS = '"“«‘([-–—:•*'
COMPOUND = 0.05
"""How strongly a lower-case syllable must stick to the capital before it to be read as one word with it."""


class Run(NamedTuple):
    """Words `[first, last]` of a page that name something; `kind` where the run's own words already tell it."""

    first: int
    last: int
    kind: str | None
    canonical: str | None = None

    def span(self, words: WordList) -> Span:
        """Where the run stands."""
        return Span(words[self.first].start, words[self.last].end)


def runs(page: Page) -> list[Run]:
    """Return the runs of a page in order, none overlapping."""
    words, found, index = page.words, [], 0
    while index < len(words):
        run = _run_at(page, index)
        if run:
            found.append(run)
        index = run.last + 1 if run else index + 1
    return _with_repeats(page, found)


def _with_repeats(page: Page, found: list[Run]) -> list[Run]:
    """Add names at the head of a sentence, where a capital says nothing, that are known from inside one."""
    words = page.words
    spelled = {run.span(words).of(page.text) for run in found if run.kind is None and run.last > run.first}
    if not spelled:
        return found
    book = Phrasebook(((form, None) for form in sorted(spelled)), cased=True)
    begun = {run.first for run in found}
    repeats = []
    for index in range(len(words)):
        again = book.at(words, index) if words[index].text[0].isupper() and index not in begun else None
        if again:
            repeats.append(Run(again.first, again.last, None))
    covered = {index for run in repeats for index in range(run.first, run.last + 1)}
    kept = [run for run in found if covered.isdisjoint(range(run.first, run.last + 1))]
    return sorted([*kept, *repeats], key=lambda run: run.first)


def _run_at(page: Page, index: int) -> Run | None:
    words = page.words
    if not words[index].capital:
        if words[index].lower in _ARTICLES and words.gap(index) == "-" and words[index + 1].capital:
            return Run(index, _extend(words, index + 1), None)
        return _body(page, index)
    if lexicon.units().at(words, index) and words[index].text.isupper():
        return None
    agency = lexicon.agencies().at(words, index)
    if agency and not (_goes_on(words, agency.last) and words[agency.last + 1].text in lexicon.body_suffixes()):
        return Run(agency.first, agency.last, "ORG", agency.meaning.name)
    place = lexicon.places().at(words, index)
    body = _body(page, index)
    if body and not (place and place.last >= body.last):
        return body
    if (
        place
        and not (_goes_on(words, place.last) and _is_person_name(words, index))
        and not _pronoun(page, place.first, place.last)
    ):
        return Run(place.first, place.last, "LOC", place.meaning)
    title = lexicon.titles().at(words, index)
    if title:
        return None  # "Tổng thống", "Ông": the name begins after it
    if not _is_name_start(page, index):
        return None
    last = _extend(words, index)
    return None if last == index and _common_noun(words, index) else Run(index, last, None)


def _common_noun(words: WordList, index: int) -> bool:
    """Tell whether a single capital begins a common noun: "Ban thanh tra", "Dịch vụ", "TP"."""
    if lexicon.bodies().at(words, index) or lexicon.place_nouns().at(words, index):
        return True
    joined = index + 1 < len(words) and words.gap(index) == " " and not words[index + 1].capital
    if not joined or words[index + 1].lower in lexicon.function_words():
        return False
    return sticks(words[index].lower, words[index + 1].lower) >= 0.15


def starts_sentence(page: Page, index: int) -> bool:
    """Tell whether a word stands first in its sentence, so that its capital says nothing."""
    if index == 0:
        return True
    gap = page.words.gap(index - 1)
    return any(char in ".!?…\n" or char in _OPENERS for char in gap)


def _is_name_start(page: Page, index: int) -> bool:
    word = page.words[index]
    if any(map(str.isdigit, word.text)) or _only_a_word(word.lower):
        return False
    if not starts_sentence(page, index):
        return True
    if word.lower in lexicon.function_words():
        return False
    following = _follows(page.words, index)
    share = capital_share(word.lower)
    if following and word.lower in lexicon.family_names() and share > 0.1:
        return True
    if word.text.isupper() and len(word.text) > 1:
        return True
    return share >= (0.35 if following else 0.6)


def _pronoun(page: Page, first: int, last: int) -> bool:
    """Tell whether a place of one syllable at the head of a sentence is another word: "Anh nói", "Ý kiến"."""
    if first != last or not starts_sentence(page, first):
        return False
    words = page.words
    if lexicon.titles().at(words, first):
        return True
    return (
        first + 1 < len(words)
        and not words[first + 1].capital
        and sticks(words[first].lower, words[first + 1].lower) > 0.2
    )


def _follows(words: WordList, index: int) -> bool:
    """Tell whether another capital goes on directly after this word."""
    return index + 1 < len(words) and words.gap(index) in (" ", "-", ".", ". ") and words[index + 1].capital


def _goes_on(words: WordList, index: int) -> bool:
    """Tell whether a capital that begins no name of its own follows."""
    if index + 1 >= len(words) or words.gap(index) != " " or not words[index + 1].capital:
        return False
    books = (lexicon.places(), lexicon.titles(), lexicon.agencies())
    return not any(book.at(words, index + 1) for book in books)


def _is_person_name(words: WordList, index: int) -> bool:
    return words[index].lower in lexicon.family_names()


def _extend(words: WordList, first: int) -> int:
    """Return the last word of the run of capitals that begins here."""
    last = first
    while last + 1 < len(words):
        gap, following = words.gap(last), words[last + 1]
        if gap in ("-", "'", "’") and (following.capital or following.text.isascii()) and following.text.isalpha():
            if lexicon.places().at(words, last + 1) and lexicon.places().ending(words, last):
                break
            last += 1
        elif gap in (" ", ".", " & ") and (
            following.capital or (gap == " " and last > first and _numbers(words, last + 1))
        ):
            if gap == "." and len(words[last].text) > 3:
                break
            if gap == " " and (_begins_another(words, first, last + 1) or _only_a_word(following.lower)):
                break
            last += 1
        elif gap == ". " and len(words[last].text) == 1 and following.capital:
            last += 1
        elif (
            gap in (" ", "-")
            and following.lower in PARTICLES
            and last + 2 < len(words)
            and words[last + 2].capital
            and words.gap(last + 1) in (" ", "-")
            and words[last].text.isascii()
        ):
            last += 2
        else:
            break
    return last


def _numbers(words: WordList, index: int) -> bool:
    """Tell whether a short number may belong to the name before it, and is no score or date ("1-2", "3/9")."""
    return (
        words[index].text.isdigit()
        and len(words[index].text) < 3
        and words.gap(index).strip()[:1] not in ("-", "–", "/", ":", "%")
        and words.gap(index) not in (".", ",")
    )


def _only_a_word(word: str) -> bool:
    """Tell whether a capital can only be the head of a sentence that lost its full stop: "Al Qaeda | Trong"."""
    return word in lexicon.sentence_openers() and capital_share(word) < 0.1


def _begins_another(words: WordList, first: int, index: int) -> bool:
    """Tell whether a new name begins at `index` in a row of capitals that began at `first`.

    A place, an agency, a title, or a person with "Thị" or "Văn"; but "Đỗ Hải Nam" is one name, Hải Nam a place or not.
    """
    middle = words[index + 1].lower if index + 1 < len(words) else ""
    if words[index].lower in lexicon.family_names() and middle in ("thị", "văn"):
        return True
    if index == first + 1 and words[first].lower in lexicon.family_names():
        return False
    if lexicon.titles().at(words, index) and words[index].lower not in lexicon.family_names():
        return True
    place = lexicon.places().at(words, index)
    return bool(place and place.last > place.first) or bool(lexicon.agencies().at(words, index))


def _body(page: Page, index: int) -> Run | None:
    """Return the run of a body that begins with a noun for one: "Bộ Quốc phòng Nga", "Cơ quan Tình báo quốc gia"."""
    words = page.words
    head = lexicon.bodies().at(words, index)
    if head is None:
        return None
    title = lexicon.titles().at(words, index)
    if title and title.last > head.last:
        return None
    if not words[index].capital and not _may_be_lower(words, head):
        return None
    last, open_ended = head.last, head.last
    while last + 1 < len(words) and words.gap(last) in (" ", " - ", "-", "–", " – ", ". ", "."):
        step = _body_step(words, last, head.first)
        if step is None:
            break
        linked = step > last + 1
        last = step
        if words[last].capital or words[last].text.isdigit() or linked or _compound(words, last):
            open_ended = last
    if open_ended == head.last and not (words[index].capital and _stands_alone(words, head.first, head.last)):
        return None
    if not any(words[i].capital for i in range(head.last + 1, open_ended + 1)) and not words[index].capital:
        return None
    return Run(index, open_ended, "ORG")


def _may_be_lower(words: WordList, head: Phrase[Body]) -> bool:
    """Tell whether a head in lower case begins a name ("công an huyện …"); one syllable only before a capital."""
    if head.meaning.kind == "proper" or head.last + 1 >= len(words):
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
    if _numbers(words, last + 1):
        return last + 1
    link = lexicon.body_links().at(words, last + 1)
    if link:
        return link.last
    if following.lower == "và" and last + 2 < len(words) and words[last + 2].capital and last > first:
        return None if lexicon.bodies().at(words, last + 2) or lexicon.places().at(words, last + 2) else last + 2
    return last + 1 if _compound(words, last + 1) else None


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


_ALONE = frozenset(
    (
        "quốc hội",
        "chính phủ",
        "nhà trắng",
        "điện kremlin",
        "lầu năm góc",
        "liên hợp quốc",
        "lhq",
        "thượng viện",
        "hạ viện",
        "ubnd",
    )
)


def _stands_alone(words: WordList, first: int, last: int) -> bool:
    return " ".join(words[i].lower for i in range(first, last + 1)) in _ALONE
