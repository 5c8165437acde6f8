"""How far a row of capitals is one name: "Kim Jong - nam", "TP.Cần Thơ", but "Bộ trưởng | Lê Văn Ba"."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import capital_share
from doichieu.reading.names.bodies import numbers
from doichieu.reading.names.kinds import full_name_at, in_place
from doichieu.text import WordList, native

_LONGEST_GIVEN = 3
"""So many syllables behind a family name may still be a given name, whatever else they mean: "Trần Thị Quỳnh Như"."""


def extend(words: WordList, first: int) -> int:
    """Return the last word of the run of capitals that begins here."""
    last = first
    while last + 1 < len(words):
        gap, capital, text = words.gaps[last], words.capitals[last + 1], words.texts[last + 1]
        plain = text.isascii() or words.lowers[last + 1] not in lexicon.function_words()
        if gap in ("-", "'", "’") and (capital or plain) and text.isalpha():
            if lexicon.places().at(words, last + 1) and lexicon.places().ending(words, last):
                break
            if gap == "-" and capital and _bears(words, last + 1):
                break  # "Giáo sư Kim Min|-Giám đốc Viện"
            last += 1
        elif gap in (" ", ".", " & ") and (capital or (gap == " " and last > first and numbers(words, last + 1))):
            noun = gap == "." and last == first and lexicon.place_nouns().at(words, first) and not text.isupper()
            if noun or (gap == "." and len(words.texts[last]) > 3):
                break  # "TP.Cần Thơ", but "H.T."
            if gap == " " and (_person_behind_acronym(words, first, last) or _numbered_place(words, last + 1)):
                break
            middle = last > first and words.lowers[last] in lexicon.word_set("middle_name")  # "Trần Văn | Chiều"
            given = middle or (0 < last - first < _LONGEST_GIVEN and words.lowers[first] in lexicon.family_names())
            if gap == " " and not middle and _begins_another(words, first, last + 1):
                break
            if gap == " " and not given and only_a_word(words.lowers[last + 1]):
                break
            last += 1
        elif (gap == " - " and _parted_name(words, first, last)) or (
            gap == ". " and capital and _initial(words, first, last)
        ):
            last += 1
        elif (
            gap in (" ", "-")
            and words.lowers[last + 1] in lexicon.word_set("name_particle")
            and last + 2 < len(words)
            and words.capitals[last + 2]
            and words.gaps[last + 1] in (" ", "-", " - ")
            and words.texts[last].isascii()
        ):
            last += 2
        else:
            break
    return last


def _person_behind_acronym(words: WordList, first: int, last: int) -> bool:
    """Tell whether a full name stands behind a body's abbreviation: "Bộ trưởng GTVT | Đinh La Thăng"."""
    acronym = first == last and words.texts[first].isupper() and len(words.texts[first]) > 1
    if not acronym or words.texts[last + 1].isupper() or lexicon.bodies().at(words, first):
        return False
    return full_name_at(words, last + 1) and not in_place(words, last + 1)


def _numbered_place(words: WordList, index: int) -> bool:
    """Tell whether a letter stands for a noun before a place's number: "đường Nguyễn Huệ | Q. 1"."""
    if len(words.texts[index]) > 1 or index + 1 >= len(words) or words.gaps[index] not in (".", ". "):
        return False
    return words.texts[index + 1].isdigit() and lexicon.place_nouns().at(words, index) is not None


def _bears(words: WordList, index: int) -> bool:
    """Tell whether a title of two words or more begins here."""
    title = lexicon.titles().at(words, index)
    return title is not None and title.last > title.first and not words.capitals[title.last]


def _initial(words: WordList, first: int, last: int) -> bool:
    """Tell whether a letter with a dot is a name's initial, and no short noun for a place: "Q. Ngũ Hành Sơn"."""
    noun = last == first and lexicon.place_nouns().at(words, first)
    letter = words.texts[last]
    return len(letter) == 1 and letter.isascii() and letter.isalpha() and not noun


def begins_initials(words: WordList, index: int) -> bool:
    """Tell whether single letters with dots between them begin at a word: "L.A.", "N.V.T."."""
    if index + 1 >= len(words) or words.gaps[index] != "." or (index and words.gaps[index - 1] == "."):
        return False
    return all(len(text) == 1 and text.isupper() for text in words.texts[index : index + 2])


def _parted_name(words: WordList, first: int, last: int) -> bool:
    """Tell whether a dash between spaces stands inside a foreign name: "Kim Jong - nam", "Bashar al - Assad"."""
    following, ascii_only = words.texts[last + 1], words.texts[last + 1].isascii()
    if words.lowers[last] in lexicon.word_set("name_article"):
        return words.capitals[last + 1] and ascii_only
    family = lexicon.family_names().get(words.lowers[first]) if last == first + 1 else None
    if family is None or not ascii_only or not words.texts[last].isascii() or not following.isalpha():
        return False
    return not words.capitals[last + 1] and (family.origin == "east" or not native(words.lowers[last]))


def only_a_word(word: str) -> bool:
    """Tell whether a capital can only be the head of a sentence that lost its full stop: "Al Qaeda | Trong"."""
    return word in lexicon.sentence_openers() and capital_share(word) < 0.1


def _begins_another(words: WordList, first: int, index: int) -> bool:
    """Tell whether a new name begins at `index` in a row of capitals that began at `first`.

    A place, an agency, a title, or a person with "Thị" or "Văn"; but "Đỗ Hải Nam" and "Lê Tuấn Anh" are one name each.
    """
    middle = words.lowers[index + 1] if index + 1 < len(words) and follows(words, index + 1) else ""
    if words.lowers[index] in lexicon.family_names() and middle in lexicon.word_set("middle_name"):
        return True  # "… | Lê Văn Sơn", but "Vũ Hà Văn"
    agency = lexicon.agencies().at(words, index)
    if index <= first + 3 and words.lowers[first] in lexicon.family_names():
        return agency is not None and (index > first + 1 or agency.last > index)
    title = lexicon.titles().at(words, index)
    if title and words.lowers[index] not in lexicon.family_names():
        return title.meaning.kind == "title" or follows(words, title.last)  # "Kỳ Anh" is one name
    place, body = lexicon.places().at(words, index), lexicon.bodies().at(words, index)
    if body and body.last > body.first and words.texts[index - 1].isupper():
        return True  # "chủ tịch HĐQT | Tập đoàn Nam Việt"
    return bool(place and place.last > place.first) or agency is not None


def follows(words: WordList, index: int) -> bool:
    """Tell whether another capital goes on directly after this word."""
    return index + 1 < len(words) and words.gaps[index] in (" ", "-", ".", ". ") and words.capitals[index + 1]
