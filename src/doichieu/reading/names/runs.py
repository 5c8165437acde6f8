"""Runs of capitals: the stretches of text that may name somebody or something."""

from __future__ import annotations

import re

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import capital_share, known, leading_share, sticks
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import KnownBody
from doichieu.reading.names.authors import author_end
from doichieu.reading.names.bodies import body_at, numbers
from doichieu.reading.names.capitals import begins_initials, extend, follows, only_a_word
from doichieu.reading.names.kinds import full_name_at, honorific_before
from doichieu.reading.names.repeats import first_half, with_repeats
from doichieu.reading.names.roles import role_start
from doichieu.reading.names.run import Run
from doichieu.reading.names.schools import school_at
from doichieu.reading.names.states import age_team, branch, home_body, listed_state, own_state, paired_state
from doichieu.reading.names.things import is_direction, is_lunar_year, is_model
from doichieu.reading.page import Page
from doichieu.text import WordList, native

_ROMAN = re.compile(r"[IVX]+")
_BEHIND_QUOTATION = re.compile(r"\s?[.!?…]?\s?[\"”»]\s?[,–-]\s")
_OPENERS = '"“«‘([-–—:•*'
_LONGEST_TITLE = 4
"""So many words a title in capitals has at most: "Phó Tổng Giám Đốc"."""


def runs(page: Page) -> list[Run]:
    """Return the runs of a page in order, none overlapping."""
    words = page.words
    lowers, heads = words.lowers, lexicon.bodies().firsts
    articles, numbered = lexicon.word_set("name_article"), lexicon.word_set("numbered_place")
    levels, places = lexicon.school_levels().firsts, lexicon.places().firsts
    begins = [
        index
        for index, (lower, capital) in enumerate(zip(lowers, words.capitals, strict=True))
        if capital
        or lower in heads
        or lower in articles
        or lower in levels
        or lower in places
        or (lower[0].isdigit() and index and (lowers[index - 1] in numbered or _begins_medium(words, index)))
    ]
    found: list[Run] = []
    free = 0
    for index in begins:
        run = None if index < free else _numbered(words, index) if lowers[index][0].isdigit() else _run_at(page, index)
        if run:
            found.append(run)
            free = run.last + 1
    return with_repeats(page.words, found)


def _begins_medium(words: WordList, index: int) -> bool:
    """Tell whether a number begins a medium's name: "trang | 38 North", "báo | 20 Minutes"."""
    named = index + 1 < len(words) and words.gaps[index] == " " and words.capitals[index + 1]
    if not named or words.gaps[index - 1] != " " or lexicon.units().at(words, index + 1):
        return False  # "tờ 500 USD"
    return lexicon.media_nouns().ending(words, index - 1) is not None


def _numbered(words: WordList, index: int) -> Run | None:
    """Return the place that is a noun and a number ("quận 4", "thôn 8"), the medium a number begins ("20 Minutes")."""
    if _begins_medium(words, index):
        return Run(index, extend(words, index + 1), "ORG")
    if not words.lowers[index].isdigit():
        return None
    short = words.gaps[index - 1] == ". " and words.texts[index - 1].isupper()  # "Q. 8"
    beside = short or words.gaps[index - 1] in (" ", ".")
    return Run(index, index, "LOC") if beside and numbers(words, index) else None


def _body_behind(words: WordList, index: int) -> bool:
    """Tell whether a body stands directly behind a word: "Ảnh: AFP Theo | Trung tâm Khí tượng"."""
    return index + 1 < len(words) and words.gaps[index] == " " and body_at(words, index + 1) is not None


def _run_at(page: Page, index: int) -> Run | None:
    """Return the run that begins at a word: what the tables of names and nouns know before what only looks like one."""
    words = page.words
    known = _well_known(page, index)
    if known:
        return known
    body = age_team(words, index) or school_at(words, index)
    if body:
        return body
    author = author_end(words, index)
    if author is not None:
        return Run(index, author, "PER")
    if not words.capitals[index]:
        if (
            words.lowers[index] in lexicon.word_set("name_article")
            and words.gaps[index] == "-"
            and words.capitals[index + 1]
        ):
            return Run(index, extend(words, index + 1), None)
        return _continent(words, index) or body_at(words, index)
    if words.lowers[index] in lexicon.word_set("line_head_name") and _body_behind(words, index):
        return None
    state = paired_state(words, index) or own_state(words, index)
    if state:
        return Run(index, index, "LOC", state)
    upper = words.texts[index].isupper() and not begins_initials(words, index)
    if upper and (lexicon.units().at(words, index) or _common_acronym(words, index)):
        return None
    agency = lexicon.agencies().at(words, index)
    if agency and not (_goes_on(words, agency.last) and words.texts[agency.last + 1] in lexicon.body_suffixes()):
        return Run(agency.first, agency.last, "ORG", agency.meaning.name)
    place = lexicon.places().at(words, index)
    if place and _begins_epithet(words, place):
        return None
    body = (_named_for_place(words, place) if place else None) or body_at(words, index)
    if body and not (place and place.last >= body.last):
        return body
    if place and _is_place(page, place):
        part = _compass_part(words, place)
        return Run(place.first, part, "LOC") if part else Run(place.first, place.last, "LOC", place.meaning)
    if lexicon.titles().at(words, index) or _inside_title(words, index) or is_direction(words, index):
        return None  # "Tổng thống", "Ông": the name begins after it
    return _unlisted(page, index) if _is_name_start(page, index) else None


def _inside_title(words: WordList, index: int) -> bool:
    """Tell whether a word goes on from a title in capitals: "Cục | Trưởng Cục Thuế", "Tổng Giám | Đốc"."""
    for first in range(max(0, index - _LONGEST_TITLE + 1), index):
        title = lexicon.titles().at(words, first) if words.capitals[first] else None
        if title is not None and title.last >= index and words.gaps[index - 1] == " ":
            goes_on = (
                first > 0 and words.capitals[first - 1] and words.gaps[first - 1] == " "
            )  # "Trung Quốc | Vương Nghị"
            return not goes_on and words.lowers[first] not in lexicon.family_names()  # "Vũ Công Lực"
    return False


def _continent(words: WordList, index: int) -> Run | None:
    """Return the run of a place whose name begins in lower case: "châu Âu", but "dịch tả lợn châu Phi"."""
    place = lexicon.places().at(words, index)
    if place is None or " ".join(words.lowers[max(0, index - 1) : place.last + 1]) in lexicon.word_set("no_state"):
        return None
    return Run(place.first, place.last, "LOC", place.meaning)


def _begins_epithet(words: WordList, place: Phrase[str]) -> bool:
    """Tell whether a place's name begins a noun for somebody: "Mỹ nhân"."""
    epithet = lexicon.epithets().at(words, place.first)
    return epithet is not None and epithet.last > place.last and not words.capitals[place.first + 1]


def _named_for_place(words: WordList, place: Phrase[str]) -> Run | None:
    """Return the run of a foreign body or event that begins with a place: "Vietnam Airlines", "Tampa Bay Times"."""
    first = place.first
    if home_body(words, first):
        last = extend(words, first + 1)
        return Run(first, last, None if words.lowers[last] in lexicon.word_set("event_name") else "ORG")
    if not _goes_on(words, place.last):
        return None
    last = place.last + 1 if lexicon.countries().at(words, first) else extend(words, place.last + 1)
    return Run(first, last, "ORG") if words.texts[last] in lexicon.body_suffixes() else None


def _is_place(page: Page, place: Phrase[str]) -> bool:
    """Tell whether a place's name is one where it stands, and not the beginning of a person's or another word."""
    words, first = page.words, place.first
    if _goes_on(words, place.last) and (_is_person_name(words, first) or _native(words, place)):
        return False
    if _native_name(words, place) or _pronoun(page, first, place.last):
        return False
    if " ".join(words.lowers[first : first + 2]) in lexicon.word_set("no_state"):
        return False  # "Pháp lệnh"
    return not (first and words.lowers[first - 1] in lexicon.word_set("language"))


def _compass_part(words: WordList, place: Phrase[str]) -> int | None:
    """Return the last word of a district named for the side of a place it lies on: "huyện Gò Công | Đông"."""
    side = place.last + 1
    if place.first == place.last or side >= len(words) or words.gaps[place.last] != " " or follows(words, side):
        return None
    named = words.capitals[side] and words.lowers[side] in lexicon.word_set("compass")
    return side if named and lexicon.countries().at(words, place.first) is None else None


def _well_known(page: Page, index: int) -> Run | None:
    """Return the run of a well-known body, in its own case or, of three words or more, in any with a capital."""
    words = page.words
    known = lexicon.known_body_names().at(words, index)
    if known is None and words.capitals[index]:
        known = lexicon.known_body_words().at(words, index)
    if known is None or not _is_meant(page, known) or _goes_beyond(words, known.last, index):
        return None
    house = branch(words, known.last) if known.meaning.field == "-" else None
    if house is not None:
        return Run(known.first, house, "ORG")  # "Nokia | Việt Nam"
    return Run(known.first, known.last, "ORG", known.meaning.name)


def _is_meant(page: Page, known: Phrase[KnownBody]) -> bool:
    """Tell whether a well-known body's name names it here: a club's of one word only where the text is about sport."""
    whole = known.last > known.first and known.span.of(page.text).isascii()  # "Real Madrid", not "Quỷ đỏ"
    return known.meaning.field == "-" or page.about_sport or whole


def _common_acronym(words: WordList, index: int) -> bool:
    return words.lowers[index] in lexicon.word_set("common_acronym")


def _unlisted(page: Page, index: int) -> Run | None:
    """Return the run of capitals that begins a name no table knows."""
    words = page.words
    last = extend(words, index)
    if _product(words, last) or _place_noun_only(words, index, last):
        return None
    if last == index and honorific_before(words, index) is None and _only_a_noun(page, index):
        return None
    house = branch(words, last)
    return Run(index, last, None) if house is None else Run(index, house, "ORG")


def _place_noun_only(words: WordList, index: int, last: int) -> bool:
    """Tell whether a run begins a longer noun for a place ("Vườn Quốc gia"), or one before a known place ("TP Huế")."""
    noun = lexicon.place_nouns().at(words, index)
    if noun is None or noun.meaning.kind != "part":
        return False
    known = lexicon.places().at(words, noun.last + 1) if noun.last < last else None
    short = words.texts[index].isupper()
    return noun.last > max(index, last) or (short and known is not None and known.last == last)


def _product(words: WordList, last: int) -> bool:
    """Tell whether a number goes on from a run: "Su-30", "B -1"."""
    return last + 1 < len(words) and words.gaps[last].strip() == "-" and words.texts[last + 1][0].isdigit()


def _goes_beyond(words: WordList, last: int, index: int) -> bool:
    """Tell whether the name of a body or a medium that begins here is longer than the well-known one.

    A body's goes on with a capital and without a comma: "Quốc hội | Mỹ", but "Mặt trận Tổ quốc | cần phối hợp".
    """
    body, medium = body_at(words, index), lexicon.agencies().at(words, index)
    longer = body is not None and words.gaps[last] != ", " and any(words.capitals[last + 1 : body.last + 1])
    return longer or (medium is not None and medium.last > last)


def _only_a_noun(page: Page, index: int) -> bool:
    """Tell whether a single capital begins a common noun, or any word where a sentence begins: "Quang cảnh"."""
    return _common_noun(page.words, index) or (starts_sentence(page, index) and first_half(page.words, index))


def _common_noun(words: WordList, index: int) -> bool:
    """Tell whether a single capital begins a common noun: "Ban thanh tra", "Dịch vụ", "TP"."""
    if lexicon.bodies().at(words, index) or lexicon.place_nouns().at(words, index):
        return True
    joined = index + 1 < len(words) and words.gaps[index] == " " and not words.capitals[index + 1]
    if not joined or words.lowers[index + 1] in lexicon.function_words():
        return False
    return sticks(words.lowers[index], words.lowers[index + 1]) >= 0.15


def starts_sentence(page: Page, index: int) -> bool:
    """Tell whether a word stands first in its sentence, so that its capital says nothing."""
    if index == 0:
        return True
    gap = page.words.gaps[index - 1]
    if gap == ". " and page.words.texts[index - 1] in lexicon.abbreviations():
        return False  # "Mr. Nam"
    return any(char in ".!?…\n" or char in _OPENERS for char in gap)


def _is_name_start(page: Page, index: int) -> bool:
    words = page.words
    text, word = words.texts[index], words.lowers[index]
    number = _ROMAN.fullmatch(text) and not begins_initials(words, index)
    if number or any(map(str.isdigit, text)) or is_model(words, index):
        return False
    if word in lexicon.word_set("begins_no_name") or is_lunar_year(words, index):
        return False
    if word in lexicon.word_set("no_name") and not follows(words, index):
        return False
    if text + " " + "".join(words.texts[index + 1 : index + 2]) in lexicon.known_persons():
        return True  # "Leo Messi"
    if _bracketed(words, index):
        return True  # "ca khúc Ru em (Thu Minh)"
    if only_a_word(word) and (starts_sentence(page, index) or not follows(words, index)):
        return False
    if not starts_sentence(page, index):
        return True
    if _names_a_gender(words, index):
        return False
    if word in lexicon.function_words():
        return False
    share = capital_share(word)
    if index and _BEHIND_QUOTATION.fullmatch(words.gaps[index - 1]):
        return share >= 0.25  # "“…” - Minh nói"
    if text.isupper() and (len(text) > 1 or words.gaps[index].startswith(".")):
        return True  # "BSA", "H. Châu Thành"
    if not follows(words, index):
        return share >= 0.6
    behind_dash = index > 0 and words.gaps[index - 1] in (" - ", " – ")  # "Nhiêu Lộc - Thị Nghè"
    return leading_share(word) >= 0.5 or share >= (0.35 if behind_dash else 0.45)


def _bracketed(words: WordList, index: int) -> bool:
    """Tell whether two capitals are all that stands in a bracket."""
    if words.lowers[index] in lexicon.function_words() or words.lowers[index] in lexicon.word_set("no_name"):
        return False  # "(Theo Sun)", "(Nhóm Iris)"
    opened = index > 0 and words.gaps[index - 1].endswith("(") and index + 1 < len(words) and words.gaps[index] == " "
    return opened and words.capitals[index + 1] and words.gaps[index + 1].startswith(")")


def _names_a_gender(words: WordList, index: int) -> bool:
    """Tell whether a capital at the head of a sentence begins a noun for people: "Nam thanh niên", "Trung phong"."""
    nouns = (lexicon.speakers().at(words, index), lexicon.epithets().at(words, index))
    if any(noun and noun.last > index and not words.capitals[index + 1] for noun in nouns):
        return True
    if words.lowers[index] not in lexicon.word_set("before_role") or index + 1 >= len(words):
        return False
    books = (lexicon.speakers(), lexicon.titles(), lexicon.epithets())
    return not words.capitals[index + 1] and any(book.at(words, index + 1) for book in books)


def _pronoun(page: Page, first: int, last: int) -> bool:
    """Tell whether a place of one syllable at the head of a sentence is another word: "Anh nói", "Ý kiến"."""
    if first != last or not starts_sentence(page, first):
        return False
    words = page.words
    if lexicon.titles().at(words, first):
        return not listed_state(words, last)
    return (
        first + 1 < len(words)
        and not words.capitals[first + 1]
        and sticks(words.lowers[first], words.lowers[first + 1]) > 0.2
    )


def _goes_on(words: WordList, index: int) -> bool:
    """Tell whether a capital that begins no name of its own follows."""
    if index + 1 >= len(words) or words.gaps[index] != " " or not words.capitals[index + 1]:
        return False
    books = (lexicon.places(), lexicon.titles(), lexicon.agencies())
    return not any(book.at(words, index + 1) for book in books)


def _native(words: WordList, place: Phrase[str]) -> bool:
    """Tell whether a Vietnamese syllable goes on from a place of one: "Mỹ Đình", but "thủ tướng Anh | May"."""
    following = words.lowers[place.last + 1]
    if place.last > place.first or not known(following):
        return False
    if words.texts[place.last + 1] in lexicon.paired_states() or full_name_at(words, place.last + 1):
        return False  # "Mỹ | Trung đàm phán", "ở Nga | Kim Hyong Jun"
    if not native(words.lowers[place.first]):
        return False  # "Pleiku | Phan Anh"
    return not following.isascii() or (native(following) and role_start(words, place.first) is None)


def _native_name(words: WordList, place: Phrase[str]) -> bool:
    """Tell whether a place of one syllable is a family name before two more syllables: "Thái Anh Văn"."""
    if place.last > place.first or not full_name_at(words, place.first):
        return False
    return all(map(native, words.lowers[place.first + 1 : place.first + 3]))


def _is_person_name(words: WordList, index: int) -> bool:
    country = lexicon.countries().at(words, index)
    return words.lowers[index] in lexicon.family_names() and not (country and country.last > index)
