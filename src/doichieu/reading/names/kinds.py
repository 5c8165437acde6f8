"""What a run of capitals names: a person, a body or a place."""

from __future__ import annotations

import re
from typing import Literal

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import PlaceNoun
from doichieu.reading.names.roles import role_start
from doichieu.reading.names.run import Run
from doichieu.text import WordList, native, per_word

Kind = Literal["PER", "ORG", "LOC"]

_COINED = re.compile(r"^(?!Mac|Mc|De|Di|Du|La|Le|Fitz|Van|Von)\w*[a-z][A-Z]|[A-Z]{2}[a-z]{2}|[a-z]bank$")
"""A word that a company coined for itself: "VietCapitalBank", "Techcombank"; but "McMaster", "DiCaprio"."""


@per_word
def honorific_before(words: WordList, first: int) -> int | None:
    """Return the index of the honorific that stands directly before a run ("ông Putin"), or None."""
    return _title_ending(words, first, "honorific")


@per_word
def title_before(words: WordList, first: int) -> int | None:
    """Return the first word of the title or role noun that stands directly before a run, or None."""
    return _title_ending(words, first, "title")


def _title_ending(words: WordList, first: int, kind: str) -> int | None:
    if first == 0 or words.gaps[first - 1] not in (" ", ". ", "."):
        return None
    found = lexicon.titles().ending(words, first - 1)
    return found.first if found and found.meaning.kind == kind else None


def titled_start(words: WordList, first: int) -> int:
    """Return where a name begins with the honorific or role directly before it: "ông | Putin"."""
    before = (honorific_before(words, first), role_start(words, first))
    return min([first, *(index for index in before if index is not None)])


_LONGEST_NOUN = 3
_ONE_WORD = 0.3
"""How strongly a syllable must stick to the one before to be read as its second half."""


def half_word(words: WordList, index: int) -> bool:
    """Tell whether a syllable is the second half of a word: the "cầu" of "yêu cầu", the "phòng" of "Quốc phòng"."""
    return (
        index > 0 and words.gaps[index - 1] == " " and sticks(words.lowers[index - 1], words.lowers[index]) >= _ONE_WORD
    )


def word_before(words: WordList, first: int, name: str) -> int | None:
    """Return where a word of a set begins that ends directly before a run, the longest first: "chính phủ | Syria"."""
    for size in range(min(_LONGEST_NOUN, first), 0, -1):
        begin = first - size
        if " ".join(words.lowers[begin:first]) in lexicon.word_set(name) and not half_word(words, begin):
            return begin
    return None


def body_noun_before(words: WordList, first: int, name: str) -> int | None:
    """Return where a noun of a set begins that names a body before a run, also over its trade: "hãng | xe | Toyota"."""
    noun = word_before(words, first, name)
    trade = word_before(words, first, "body_trade") if noun is None else None
    return noun if trade is None else word_before(words, trade, name)


@per_word
def place_noun_before(words: WordList, first: int) -> Phrase[PlaceNoun] | None:
    """Return the noun for a place directly before a run; none inside another name ("Nhật Bản | Suga")."""
    if first == 0 or words.gaps[first - 1] not in (" ", ".", ". "):
        return None
    found = lexicon.place_nouns().ending(words, first - 1)
    if found is None or found.meaning.kind == "none":
        return None
    title = lexicon.titles().ending(words, first - 1)
    if title and title.first < found.first:
        return None  # "Chủ tịch nước | Trương Tấn Sang"
    body = lexicon.bodies().ending(words, found.first - 1) if found.first else None
    nobodys = found.meaning.words in lexicon.word_set("named_for_nobody")
    if body and nobodys and full_name_at(words, first) and not in_place(words, first):
        return None  # "Chủ tịch UBND thành phố | Nguyễn Thành Phong"
    if found.first and words.gaps[found.first - 1] == " ":
        letter = len(words.texts[found.first]) == 1  # "đường Nguyễn Huệ Q. | 1"
        inside = words.capitals[found.first] and words.capitals[found.first - 1] and not letter
        if inside or (found.first == found.last and half_word(words, found.first)):
            return None
    return found


def full_name_at(words: WordList, index: int) -> bool:
    """Tell whether a family name and two more capitals stand here."""
    if words.lowers[index] not in lexicon.family_names() or not words.capitals[index]:
        return False
    both = range(index + 1, index + 3)
    return both[-1] < len(words) and all(words.capitals[at] and words.gaps[at - 1] == " " for at in both)


def in_place(words: WordList, index: int) -> bool:
    """Tell whether a word begins a place, or stands in one: "Hồ Chí Minh", the "Giang" of "Hà Giang"."""
    before = lexicon.places().at(words, index - 1) if index else None
    return lexicon.places().at(words, index) is not None or (before is not None and before.last >= index)


def kind_of(words: WordList, run: Run) -> tuple[Kind, bool]:
    """Return what a run names, and whether its own words or those before it make that plain."""
    first, last = run.first, run.last
    if run.kind == "ORG" or run.kind == "PER":
        return run.kind, True
    if honorific_before(words, first) is not None:
        return "PER", True
    if run.kind == "LOC":
        return "LOC", True
    if _bears_title(words, first):
        return "PER", True
    if words.texts[last] in lexicon.body_suffixes():
        return "ORG", True
    if first == last and _COINED.search(words.texts[last]):
        return "ORG", False
    by_neighbour = _kind_before(words, first)
    if by_neighbour:
        return by_neighbour, True
    return _kind_by_form(words, first, last)


def _bears_title(words: WordList, first: int) -> bool:
    """Tell whether a title that has no body behind it stands before a run: "bác sĩ Joel Press"."""
    title = title_before(words, first)
    return title is not None and " ".join(words.lowers[title:first]) in lexicon.word_set("of_a_person")


def _kind_before(words: WordList, first: int) -> Kind | None:
    """Return what the words directly before a run say that it names."""
    if first == 0 or not words.gaps[first - 1].isspace():
        return None
    if place_noun_before(words, first) is not None:
        return "LOC"
    title = title_before(words, first)
    if title is not None or role_start(words, first) is not None:
        body = _acronym(words, first) or (title is not None and _body_of(words, title, first))
        return "ORG" if body else "PER"
    if lexicon.media_nouns().ending(words, first - 1) or body_noun_before(words, first, "names_a_body") is not None:
        return "ORG"  # "nhóm nhạc | Westlife"
    return None


def _body_of(words: WordList, title: int, first: int) -> bool:
    """Tell whether a foreign word alone after a title is its bearer's body: "ông A, CEO Nokia", "đại diện Nokia"."""
    alone = first + 1 >= len(words) or words.gaps[first] != " " or not words.capitals[first + 1]
    if not alone or native(words.lowers[first]):
        return False
    behind = title > 0 and words.gaps[title - 1].strip() in (",", "-", "–") and words.capitals[title - 1]
    return behind or " ".join(words.lowers[title:first]) in lexicon.word_set("of_a_body")


def _acronym(words: WordList, first: int) -> bool:
    """Tell whether a capital is all capitals and alone, or before a full name: after a role a body ("Chủ tịch VFF")."""
    text = words.texts[first]
    goes_on = first + 1 < len(words) and words.gaps[first] == " " and words.capitals[first + 1]
    if goes_on and not words.texts[first + 1].isupper() and full_name_at(words, first + 1):
        goes_on = False  # "Bộ trưởng GTVT | Đinh La Thăng"
    return text.isupper() and 1 < len(text) <= 6 and not goes_on


def _credited(words: WordList, first: int) -> bool:
    """Tell whether a picture is laid on what begins here: "Ảnh: | Shutterstock"."""
    return first > 0 and words.gaps[first - 1] == ": " and words.lowers[first - 1] in lexicon.word_set("credits")


def _in_address(words: WordList, first: int, last: int) -> bool:
    """Tell whether a name stands between a bracket or comma and a place: "(Liễu Giai, Ba Đình, Hà Nội)"."""
    if not first or words.gaps[first - 1].strip()[-1:] not in ("(", ",") or words.gaps[last] != ", ":
        return False
    return lexicon.places().at(words, last + 1) is not None


def _begins_with_place_noun(words: WordList, first: int, last: int) -> bool:
    """Tell whether a noun for a place begins a name and is no person's there: "Ngã Ba Huế", "Hồ Hòa Bình"."""
    noun = lexicon.place_nouns().at(words, first)
    if noun is None or noun.meaning.kind != "part" or noun.last >= last:
        return False
    if len(words.lowers[first]) == 1 or words.lowers[first] in lexicon.word_set("given_name"):
        return False  # "H.T.", "Thành Chương"
    return words.lowers[first] not in lexicon.family_names() or lexicon.places().at(words, noun.last + 1) is not None


def _kind_by_form(words: WordList, first: int, last: int) -> tuple[Kind, bool]:
    counted = lexicon.counted_names().get(" ".join(words.texts[first : last + 1]))
    if counted:
        return counted, False
    length = last - first + 1
    lowers = [words.lowers[i] for i in range(first, last + 1)]
    if length <= 2 and _in_address(words, first, last):
        return "LOC", False
    if _begins_with_place_noun(words, first, last):
        return "LOC", True
    if lowers[0] in lexicon.family_names() and 2 <= length <= 4 and lowers[-1].isalpha():
        return "PER", not (first and words.lowers[first - 1] in lexicon.word_set("people_noun"))  # "người | Chu Ru"
    if words.texts[first].isupper() and length <= 2 and len(words.texts[first]) > 1:
        return ("PER" if length > 1 and all(map(native, lowers)) else "ORG"), False  # "Ảnh: QUANG ĐỊNH"
    if first and words.lowers[first - 1] in lexicon.word_set("where") and words.gaps[first - 1] == " ":
        return "LOC", False
    if length == 1 and _credited(words, first) and not native(lowers[0]):
        return "ORG", False  # "Ảnh: Shutterstock"
    plain = all(word.isalpha() for word in lowers)
    foreign = not any(map(native, lowers))
    return ("PER", False) if plain and length <= (4 if foreign else 3) else ("ORG", False)
