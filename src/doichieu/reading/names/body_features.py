"""What tells where a body's name ends, and whether words that begin like one are one: the features of two models.

Each feature is a short string; lexicon/body_ends.tsv and body_heads.tsv give their weights (tools/train_bodies.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks_in_steps
from doichieu.lexicon.body_counts import BodyCount
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Body
from doichieu.reading.names.kinds import full_name_at, half_word
from doichieu.text import WordList, native

_GAPS = frozenset((" ", " - ", "-", "–", " – ", ". ", ".", ", ", " (", ") "))
_MANY, _LONG = 4, 6
_OFTEN, _RARELY = 5, 7
"""The last step of how often something was seen, and of how rarely one thing goes with another."""
_STARTS = frozenset('.!?…\n“"(:')


def step_features(words: WordList, head: Phrase[Body], last: int, counts: Sequence[BodyCount]) -> list[str]:
    """Return the features of the step from the word `last` of a name to the next word (there is one).

    `counts` are those along the text from the noun (`BodyCounts.along`).
    """
    index = last + 1
    lower, gap, inside = words.lowers[index], words.gaps[last], last > head.last
    here, there, beyond = _shape(words, last), _shape(words, index), _beyond(words, index)
    found = [
        f"gap {gap if gap in _GAPS else '~'}",
        f"shapes {here}{there}{beyond}",
        f"words {min(_MANY, last - head.last)}",
        f"word {lower}",
        f"head {head.meaning.words.lower()} {there}",
        f"sticks {_bucket(words, last)} {here}{there}",
        f"sticks on {_bucket(words, index)} {there}",
        *_counted_steps(counts[last - head.last :], there),
    ]
    if inside:
        since = _since_place_noun(words, head.last, last)
        if since:
            found.append(f"since place noun {since} {there}{beyond}")
        capitals = all(words.capitals[head.last + 1 : index])
        found.append(f"capitals {capitals} {there}")
    else:
        found.append(f"first {lower}")
    if gap != " ":
        return found
    place = lexicon.places().at(words, index)
    placed = inside and _ends_place(words, last)
    if place:
        found.append(f"place {there}")
    if placed:
        found.append(f"behind place {there}{bool(place)}")
    if not place and full_name_at(words, index):
        found += [f"person {here}{placed}", f"person {head.meaning.words.lower()} {inside}"]
    body, link = lexicon.bodies().at(words, index), lexicon.body_links().at(words, index)
    if body:
        found.append(f"body {there}{body.last > body.first}")
    if link:
        found.append(f"link {link.meaning.kind} {here}")
    if lexicon.cues().at(words, index):
        found.append(f"cue {there}")
    if words.capitals[index] and not native(lower):
        found.append(f"foreign {here}{beyond}{native(words.lowers[last])}")
        found.append(f"foreign {head.meaning.words.lower()} {there}{beyond}")
    if lower in lexicon.function_words():
        found.append(f"function {here}{beyond}")
    return found


def _counted_steps(counts: Sequence[BodyCount], there: str) -> list[str]:
    """Return what the counts say of going on: how often names end here, go on so, and end farther on in the text."""
    if not counts:
        return ["goes on ?"]
    here, longer = counts[0], counts[1:]
    ends = _share(here.ended, here.seen)
    farther = _share(max((count.named for count in longer), default=0), here.seen)
    return [
        f"goes on {_share(longer[0].seen if longer else 0, here.seen)} {there}",
        f"ends {ends} {there}",
        f"farther {farther} {ends}",
        f"farther {farther} {there}",
    ]


def head_features(words: WordList, head: Phrase[Body], end: int, counts: Sequence[BodyCount]) -> list[str]:
    """Return the features of the words from a noun for a body to the `end` that the steps gave it.

    `counts` are those along the text from the noun (`BodyCounts.along`).
    """
    first, noun, one = head.first, head.meaning.words.lower(), head.last == head.first
    rest = range(head.last + 1, end + 1)
    shape = _shape(words, first) + _content(words, rest)
    found = [
        f"shape {shape}",
        f"noun {noun}",
        f"noun {noun} {shape}",
        f"kind {head.meaning.kind} {shape}",
        f"length {min(_LONG, len(rest))} {shape[0]}",
        f"opens {_opens(words, first)} {shape}",
        f"within {any(words.capitals[first + 1 : head.last + 1])} {shape}",
        *_counted_name(counts[end - head.last :], shape[0]),
    ]
    if first:
        gap = words.gaps[first - 1]
        found += [
            f"before {words.lowers[first - 1]}",
            f"gap {gap if gap in _GAPS else '~'} {shape[0]}",
            f"capital before {words.capitals[first - 1] and gap == ' '} {shape}",
        ]
        if one and half_word(words, first):
            found.append(f"half {shape[0]}")
    title = lexicon.titles().at(words, first)
    if title:
        found.append(f"title {title.last > head.last}")
    if end + 1 < len(words):
        found.append(f"after {words.lowers[end + 1]}")
    if head.last + 1 < len(words):
        beside = words.gaps[head.last] == " "
        found.append(f"next {words.lowers[head.last + 1]} {shape[0]}")
        if beside and lexicon.bodies().at(words, head.last + 1):
            found.append(f"another {shape[0]}")
    place = lexicon.places().at(words, first)
    if place:
        found.append(f"place {place.last >= end}")
    if one and words.lowers[first] in lexicon.family_names():
        found.append(f"family {shape[0]}{_beyond(words, first)}")
    if lexicon.places().ending(words, end):
        found.append(f"ends in place {shape[0]}")
    if rest:
        found.append(f"then {words.capitals[head.last + 1]} {shape[0]}{one}")
    return found


def _counted_name(counts: Sequence[BodyCount], opening: str) -> list[str]:
    """Return what the count of the whole name, if there is one, says of it: how often it is seen, ended and named."""
    if not counts:
        return []
    name = counts[0]
    return [
        f"ends {_share(name.ended, name.seen)} {opening}",
        f"often {min(_OFTEN, name.seen.bit_length() - 1)} {opening}",
        f"named {_share(name.named, name.seen)} {opening}",
    ]


def _share(part: int, whole: int) -> str:
    """Return in halvings what share one count is of another: "0" for more than a half, "never" for none."""
    return str(min(_RARELY, (whole // part).bit_length() - 1)) if part else "never"


def _ends_place(words: WordList, last: int) -> bool:
    """Tell whether a place ends with this word: "tỉnh | Hà Nam", "quận | 6"."""
    numbered = words.texts[last].isdigit() and words.lowers[last - 1] in lexicon.word_set("numbered_place")
    return numbered or lexicon.places().ending(words, last) is not None


def _since_place_noun(words: WordList, first: int, last: int) -> int:
    """Return how many words back, at most 4, a noun for a place stands in a name: 1 for the last word, 0 for none."""
    nouns = lexicon.word_set("district")
    return next((last - at + 1 for at in range(last, max(first, last - _MANY), -1) if words.lowers[at] in nouns), 0)


def _shape(words: WordList, index: int) -> str:
    text = words.texts[index]
    if words.capitals[index]:
        return "U" if len(text) > 1 and text.isupper() else "C"
    return "D" if text[0].isdigit() else "l"


def _beyond(words: WordList, index: int) -> str:
    """Return the shape of the word after one, "-" where something stands between them."""
    if index + 1 >= len(words) or words.gaps[index] != " ":
        return "-"
    return "C" if words.capitals[index + 1] else "l"


def _bucket(words: WordList, index: int) -> int:
    """Return in steps how strongly a word sticks to the next; -1 where something stands between them."""
    if index + 1 >= len(words) or words.gaps[index] != " ":
        return -1
    return sticks_in_steps(words.lowers[index], words.lowers[index + 1])


def _content(words: WordList, rest: range) -> str:
    numbered = lexicon.word_set("numbered_place")
    if any(words.capitals[index] or words.lowers[index - 1] in numbered for index in rest[1:]) or (
        rest and words.capitals[rest[0]]
    ):
        return "C"
    return "D" if any(words.texts[index][0].isdigit() for index in rest) else "l" if rest else "-"


def _opens(words: WordList, index: int) -> bool:
    return index == 0 or not _STARTS.isdisjoint(words.gaps[index - 1])
