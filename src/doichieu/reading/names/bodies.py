"""Names of bodies that begin with a noun for one: "Bộ Quốc phòng Nga", "công an huyện Lý Nhân"."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Body
from doichieu.reading.names.kinds import half_word, honorific_before
from doichieu.reading.names.run import Run
from doichieu.text import WordList, native, per_word

COMPOUND = 0.05
"""How strongly a lower-case syllable must stick to the capital before it to be read as one word with it."""


@per_word
def body_at(words: WordList, index: int) -> Run | None:
    """Return the run of a body that begins with a noun for one: "Bộ Quốc phòng Nga", "trung tâm pháp y tỉnh Hà Nam"."""
    head = lexicon.bodies().at(words, index)
    if head is None:
        return None
    title = lexicon.titles().at(words, index)
    if title and title.last > head.last:
        return None
    if words.capitals[index] and head.first == head.last and _person(words, index):
        return None  # "ông Đoàn Văn Khải", "ông Trường"
    if not words.capitals[index] and not _may_be_lower(words, head):
        return None
    if head.last + 1 < len(words) and lexicon.agencies().at(words, head.last + 1):
        return None  # "Đài CNN": the name is CNN
    if words.lowers[index] in lexicon.word_set("before_body") and lexicon.bodies().at(words, head.last + 1):
        return None  # "cơ quan Công an tỉnh Hà Tĩnh": the name begins after it
    end = _body_end(words, head)
    if end == head.last and not (words.capitals[index] and head.meaning.kind in ("whole", "state")):
        return None
    named = any(words.capitals[i] or words.texts[i].isdigit() for i in range(head.last + 1, end + 1))
    return Run(index, end, "ORG") if named or words.capitals[index] else None


def _person(words: WordList, index: int) -> bool:
    """Tell whether a noun for a body is a person's name here."""
    if honorific_before(words, index) is not None:
        return True
    if words.lowers[index] not in lexicon.family_names() or index + 1 >= len(words) or not words.capitals[index + 1]:
        return False
    return words.lowers[index + 1] in ("văn", "thị")


def _body_end(words: WordList, head: Phrase[Body]) -> int:
    """Return the last word of a body's name; a word of kind inner needs a capital after it."""
    last = end = head.last
    open_ended = False
    while last + 1 < len(words):
        step, closes = _body_step(words, last, head)
        if step == last:
            break
        open_ended = not closes or (open_ended and not words.capitals[step] and not words.capitals[last + 1])
        last = step
        if not open_ended:
            end = last
    return end


def _may_be_lower(words: WordList, head: Phrase[Body]) -> bool:
    """Tell whether a head in lower case begins a name ("công an huyện …"); one syllable only before a capital."""
    if head.meaning.kind in ("proper", "whole") or head.last + 1 >= len(words):
        return False
    if head.meaning.kind == "state":
        return lexicon.countries().at(words, head.last + 1) is not None
    if head.first == head.last and half_word(words, head.first):
        return False  # "văn phòng"
    return head.last > head.first or (words.capitals[head.last + 1] and words.gaps[head.last] == " ")


def _body_step(words: WordList, last: int, head: Phrase[Body]) -> tuple[int, bool]:
    """Return the last word of what goes on from `last` in a name, or `last`, and whether the name may end there."""
    following, gap, capital = words.lowers[last + 1], words.gaps[last], words.capitals[last + 1]
    if gap == ", ":
        return _listed(words, last), True
    if gap not in (" ", " - ", "-", "–", " – ", ". ", ".", " & ", "&"):
        return last, False
    if gap.strip() and capital and (lexicon.bodies().at(words, last + 1) or following in lexicon.word_set("caption")):
        return last, False  # "Cục Viễn thông - Bộ Thông tin", "… - Ảnh: …"
    if gap in (". ", ".") and words.texts[last] not in ("TP", "P", "Q", "TX", "T"):
        return last, False
    title = lexicon.titles().at(words, last + 1)
    if title and (capital or title.last > title.first) and not lexicon.places().at(words, last + 1):
        return last, False  # but "tỉnh | Bà Rịa - Vũng Tàu"
    placed = last > head.first and bool(lexicon.places().ending(words, last))
    if capital:
        across = lexicon.places().at(words, last) if placed else None
        if across and across.last == last + 1:
            return across.last, True  # "Biển Đông | Á": the place is Đông Á
        whole = _known_part(words, last + 1, placed=placed)
        if whole:
            return whole, True
        another = (placed and not lexicon.places().at(words, last + 1)) or _is_full_person(words, last + 1)
        another = another or (last > head.first and _is_organ(words, head, last) and _is_person(words, last + 1))
        return (last, False) if another and last > head.first else (last + 1, True)
    if numbers(words, last + 1):
        return last + 1, True
    link = None if placed else lexicon.body_links().at(words, last + 1)
    if link and last > head.last and words.capitals[last] and lexicon.cues().at(words, last + 1):
        return last, False  # "Công ty Chứng khoán Bến Nghé | dự báo"
    if link:
        return link.last, link.meaning.kind == "link"
    if following == "và" and last + 2 < len(words) and last > head.first and not placed:
        return _and(words, last), True
    return (last + 1, True) if _compound(words, last + 1) else (last, False)


def _is_organ(words: WordList, head: Phrase[Body], last: int) -> bool:
    """Tell whether a body is an organ of the state by the words it begins or ends with: "Ủy ban … Thượng viện"."""
    organs = lexicon.word_set("state_organ")
    begins, ends = words.lowers[head.first : head.last + 1], words.lowers[last - 1 : last + 1]
    return begins[0] in organs or " ".join(begins) in organs or " ".join(ends) in organs


def _known_part(words: WordList, index: int, *, placed: bool) -> int | None:
    """Return the last word of a place, or of a body or its field, that begins with this capital; None after a place."""
    place = lexicon.places().at(words, index)
    if place:
        return place.last
    part = None if placed else lexicon.body_links().at(words, index) or lexicon.bodies().at(words, index)
    return part.last if part else None


def _and(words: WordList, last: int) -> int:
    """Return the word after an "và" inside a name ("Giáo dục và Đào tạo", "tài nguyên và môi trường"), or `last`."""
    link = lexicon.body_links().at(words, last + 2)
    if link and link.meaning.kind == "link" and not words.capitals[last]:
        return link.last
    own = lexicon.bodies().at(words, last + 2) or lexicon.places().at(words, last + 2)
    return last + 2 if words.capitals[last + 2] and not own else last


def _listed(words: WordList, last: int) -> int:
    """Return the word after a comma inside a name ("Văn hóa, Thể thao và Du lịch"), or `last`."""
    link = lexicon.body_links().at(words, last + 1)
    if link is None or not words.capitals[last + 1] or link.last + 2 >= len(words):
        return last
    joined = words.lowers[link.last + 1] == "và" and words.capitals[link.last + 2]
    return link.last if joined and words.gaps[link.last] == " " else last


def numbers(words: WordList, index: int) -> bool:
    """Tell whether a short number may belong to the name before it, and is no score or date ("1-2", "3/9")."""
    return (
        words.texts[index].isdigit()
        and len(words.texts[index]) < 3
        and words.gaps[index].strip()[:1] not in ("-", "–", "/", ":", "%")
        and words.gaps[index] not in (".", ",")
    )


def _compound(words: WordList, index: int) -> bool:
    """Tell whether a lower-case word completes the capital word before it ("Quốc phòng")."""
    if words.capitals[index] or not words.capitals[index - 1] or words.gaps[index - 1] != " ":
        return False
    left, right = words.lowers[index - 1], words.lowers[index]
    between = index + 1 < len(words) and words.capitals[index + 1] and words.gaps[index] == " "
    least = 0.2 if right in lexicon.function_words() else 0.001 if between else COMPOUND
    return sticks(left, right) >= least


def _is_person(words: WordList, index: int) -> bool:
    """Tell whether two capitals after an organ of the state are a person: "Bộ Quốc phòng | Peter Galvez"."""
    if index + 1 >= len(words) or not words.capitals[index + 1] or words.gaps[index] != " ":
        return False
    foreign = not native(words.lowers[index]) and not words.texts[index].isupper()
    return foreign or words.lowers[index] in lexicon.family_names()


def _is_full_person(words: WordList, index: int) -> bool:
    """Tell whether a full name begins here: a family name and two more capitals, or "Doo Jin-ho"."""
    if words.lowers[index] in lexicon.family_names() and not lexicon.places().at(words, index):
        if (
            index + 2 < len(words)
            and words.capitals[index + 1]
            and words.gaps[index + 1] == "-"
            and not words.capitals[index + 2]
        ):
            return True
        return index + 2 < len(words) and all(
            words.capitals[i] and words.gaps[i - 1] == " " for i in (index + 1, index + 2)
        )
    return False
