"""States where they stand in names: beside other states, in a national side, in a company's house here."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.run import Run
from doichieu.text import WordList, native

_DASHES = ("-", "–")


def age_team(words: WordList, index: int) -> Run | None:
    """Return a national side by age: "U23 Việt Nam", "U.23 Myanmar", "U-19 Nhật Bản"."""
    parted = words.lowers[index] == "u" and words.gaps[index] in (".", "-") and index + 1 < len(words)
    side = index + 1 if parted else index
    age = words.lowers[side] if parted else words.lowers[index][1:]
    if words.lowers[index][:1] != "u" or not age.isdigit() or len(age) != 2 or side + 1 >= len(words):
        return None
    state = lexicon.places().at(words, side + 1) if words.gaps[side] == " " else None
    continent = state is not None and not words.capitals[state.first]  # "chung kết U23 châu Á"
    return Run(index, state.last, "ORG", f"U{age} {state.meaning}") if state and not continent else None


def paired_state(words: WordList, index: int) -> str | None:
    """Return the state that one syllable stands for beside another across a dash: "Mỹ-Hàn-Nhật", "Việt - Trung"."""
    state = lexicon.paired_states().get(words.texts[index])
    if state is None or lexicon.places().at(words, index):
        return None
    behind = index > 0 and words.gaps[index - 1].strip() in _DASHES and _is_state(words, index - 1)
    before = index + 1 < len(words) and words.gaps[index].strip() in _DASHES and _is_state(words, index + 1)
    return state if behind or before else None


def own_state(words: WordList, index: int) -> str | None:
    """Return the state that "Việt" alone stands for: "bác sĩ gốc | Việt", "nhạc | Việt"."""
    if words.lowers[index] != "việt" or index == 0 or words.gaps[index - 1] != " ":
        return None
    alone = index + 1 >= len(words) or words.gaps[index] != " " or not words.capitals[index + 1]
    alone = alone or words.lowers[index - 1] == "gốc"  # "tỷ phú gốc | Việt | Hoàng Chúc"
    before = lexicon.word_set("before_our_land")
    nouns = (words.lowers[index - 1], " ".join(words.lowers[max(0, index - 2) : index]))
    return lexicon.HOME if alone and not before.isdisjoint(nouns) else None


def listed_state(words: WordList, last: int) -> bool:
    """Tell whether another state stands beside a word in a list: "Anh, Đức và EU", "Anh và Pháp"."""
    states = lexicon.countries()
    if last + 2 >= len(words):
        return False
    joined = words.gaps[last] == " " and words.lowers[last + 1] == "và" and states.at(words, last + 2)
    return bool(joined) or (words.gaps[last] == ", " and states.at(words, last + 1) is not None)


def _is_state(words: WordList, index: int) -> bool:
    states = lexicon.countries()
    beside = words.texts[index] in lexicon.paired_states()
    return beside or states.at(words, index) is not None or states.ending(words, index) is not None


def branch(words: WordList, last: int) -> int | None:
    """Return the last word of a company's house here, where it goes on from a foreign name: "Nokia | Việt Nam"."""
    if last + 1 >= len(words) or words.gaps[last] != " " or native(words.lowers[last]):
        return None
    if words.lowers[last + 1] in lexicon.word_set("house_here"):
        return last + 1  # "Samsung Vina"
    place = lexicon.places().at(words, last + 1)
    return place.last if place and place.last == last + 2 and place.meaning == lexicon.HOME else None


def home_body(words: WordList, index: int) -> bool:
    """Tell whether the land's name in one word begins a foreign one: "Vietnam | Report"."""
    here = lexicon.places().at(words, index)
    if here is None or here.last > index or here.meaning != lexicon.HOME or words.texts[index].isupper():
        return False
    goes_on = index + 1 < len(words) and words.gaps[index] == " " and words.capitals[index + 1]
    return goes_on and not native(words.lowers[index + 1])
