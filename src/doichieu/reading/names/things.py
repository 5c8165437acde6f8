"""Capitals that name no person, body or place: works, ships and events by the noun before them, compass points."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.roles import role_start
from doichieu.reading.names.run import Run
from doichieu.reading.page import Page
from doichieu.text import WordList, native

_LONGEST_NOUN = 3
_QUOTED = frozenset({"“”", '""', "‘’", "''", "«»"})


def names_a_thing(page: Page, run: Run) -> bool:
    """Tell whether a noun for a thing stands before a run ("tàu Auvergne"), quotation marks around it alone.

    Or whether it ends like an event's name ("Next Top Model").
    """
    words, span = page.words, run.span(page.words)
    if run.last > run.first and words.lowers[run.last] in lexicon.word_set("event_name"):
        return True
    if page.text[span.start - 1 : span.start] + page.text[span.end : span.end + 1] in _QUOTED:
        return True
    if run.first == 0 or words.gaps[run.first - 1].strip(' "“‘'):
        return False
    if _made_by(words, run):
        return True
    nouns = lexicon.word_set("thing")
    sizes = range(1, min(_LONGEST_NOUN, run.first) + 1)
    return any(
        " ".join(words.lowers[run.first - size : run.first]) in nouns and not _second_half(words, run.first - size)
        for size in sizes
    )


def _made_by(words: WordList, run: Run) -> bool:
    """Tell whether foreign words go on from a company without a role before it: "Toyota | Vios"."""
    maker = lexicon.known_body_names().ending(words, run.first - 1)
    if maker is None or words.gaps[run.first - 1] != " " or role_start(words, run.first) is not None:
        return False
    return not any(native(words.lowers[at]) for at in range(maker.first, run.last + 1))


def _second_half(words: WordList, index: int) -> bool:
    """Tell whether a noun is the second half of one for people: the "xe" of "nhà xe Thành Đạt"."""
    return index > 0 and words.gaps[index - 1] == " " and words.lowers[index - 1] in lexicon.word_set("makes_people")


def is_lunar_year(words: WordList, index: int) -> bool:
    """Tell whether a capital is one of the two of a lunar year: "Bính Thân"."""
    return _lunar(words, index) or (index > 0 and _lunar(words, index - 1))


def _lunar(words: WordList, stem: int) -> bool:
    if words.lowers[stem] not in lexicon.word_set("year_stem") or stem + 1 >= len(words) or words.gaps[stem] != " ":
        return False
    alone = stem + 2 >= len(words) or words.gaps[stem + 1] != " " or not words.capitals[stem + 2]
    return alone and words.capitals[stem + 1] and words.lowers[stem + 1] in lexicon.word_set("year_branch")


def is_model(words: WordList, index: int) -> bool:
    """Tell whether a capital goes on from the number of a model or a document: "F -35 | A", "số 05/ | CT"."""
    if index == 0 or not words.lowers[index - 1][-1].isdigit() or words.gaps[index - 1].strip(" -./"):
        return False
    if words.gaps[index - 1] == "/":
        return True
    letter = len(words.texts[index]) == 1
    return letter or (index > 1 and words.gaps[index - 2].strip() == "-" and words.capitals[index - 2])


def is_direction(words: WordList, index: int) -> bool:
    """Tell whether a capital is a point of the compass: "phía Nam", "tuyến Bắc - Nam"."""
    points = lexicon.word_set("compass")
    if words.lowers[index] not in points:
        return False
    before = words.lowers[index - 1] if index and words.gaps[index - 1] == " " else ""
    across = [words.lowers[at] for at, gap in ((index - 1, index - 1), (index + 1, index)) if _dashed(words, at, gap)]
    return before in lexicon.word_set("toward") or any(word in points for word in across)


def _dashed(words: WordList, at: int, gap: int) -> bool:
    return 0 <= at < len(words) and words.gaps[gap].strip() in ("-", "–")
