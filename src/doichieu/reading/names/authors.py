"""Who wrote an article or took its pictures, told by where the name stands: "Anh Ngọc (Theo AFP)", "Ảnh: TỰ TRUNG"."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.text import WordList, native


def author_end(words: WordList, first: int) -> int | None:
    """Return the last of two or three capitals that are a whole line, or close the text: the author's name.

    So are those behind "Ảnh: " at a line's end, and those at its head before "(theo …)" and "(tổng hợp)".
    """
    before = words.gaps[first - 1] if first else "\n"
    if before == " " or not words.capitals[first] or words.lowers[first] in lexicon.word_set("credits"):
        return None
    pictured = before == ": " and words.lowers[first - 1] == "ảnh"
    if "\n" not in before and not pictured and before.strip()[-1:] not in (".", "”", '"', "!", "?", "/"):
        return None
    for last in range(first + 1, min(first + 3, len(words))):
        if words.gaps[last - 1] != " " or not words.capitals[last] or _is_place(words, last):
            return None
        if _ends_line(words, last, pictured=pictured, whole="\n" in before):
            held = lexicon.places().at(words, first) or lexicon.agencies().at(words, first)
            return None if held or (pictured and not _photographer(words, first, last)) else last
    return None


def _is_place(words: WordList, index: int) -> bool:
    """Tell whether a place of more than a syllable begins here: "Anh" is a name's, too ("Phương Anh")."""
    place = lexicon.places().at(words, index)
    return place is not None and (place.last > index or not native(words.lowers[index]))


def _ends_line(words: WordList, last: int, *, pictured: bool, whole: bool) -> bool:
    """Tell whether a name ends the text here, or, where a picture's label or nothing is before it, the line."""
    after = words.gaps[last] if last + 1 < len(words) else "\n"
    if pictured:
        return "\n" in after and after.strip() in ("", ".", ")", ").")
    if last + 1 == len(words):
        return not words.gaps[last].strip()
    credited = after == " (" and words.lowers[last + 1] in lexicon.word_set("behind_author")
    return whole and (credited or ("\n" in after and not after.strip()))


def _photographer(words: WordList, first: int, last: int) -> bool:
    """Tell whether who took a picture has a Vietnamese name, and is no medium: "TỰ TRUNG", but "Báo Thanh Niên"."""
    media = any(lexicon.agency(" ".join(words.texts[at : last + 1])) for at in range(first, last + 1))
    return not media and all(map(native, words.lowers[first : last + 1]))
