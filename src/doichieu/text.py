"""Spans, and the only arithmetic on offsets.

All offsets count Unicode code points of an article's text (NFC); a span is `[start, end)`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache, wraps
from itertools import accumulate, chain
from typing import NamedTuple, TypeVar


class Span(NamedTuple):
    """`[start, end)` in code points of one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters this span points to."""
        return text[self.start : self.end]

    def line(self, text: str) -> str:
        """Return the characters this span points to on one line: each run of white space as one space."""
        return " ".join(self.of(text).split())

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """Return the same stretch, moved by so many characters."""
        return Span(self.start + by, self.end + by)


def trim(text: str, span: Span, also: str = "") -> Span:
    """Return the span without white space, or the characters of `also`, at its ends; it may become empty."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return Span(start, end)


def back_over(text: str, end: int, chars: str) -> int:
    """Return where a run of these characters, or white space, that ends at an offset begins."""
    while end > 0 and (text[end - 1] in chars or text[end - 1].isspace()):
        end -= 1
    return end


def char_before(text: str, end: int, passed: str = "") -> str:
    """Return the character before an offset, white space and the characters of `passed` apart, or "" where none is."""
    at = back_over(text, end, passed)
    return text[at - 1 : at]


def nfc(text: str) -> str:
    """Return the text composed (NFC): the form in which articles are kept."""
    return unicodedata.normalize("NFC", text)


_MARKS = "\u0300\u0301\u0303\u0309\u0323"


def _tone_table() -> dict[str, str]:
    """Return the old places of tone marks with the new: hòa/hoà, hóe/hoé, thủy/thuỷ."""
    return {
        nfc(first + mark) + second: first + nfc(second + mark)
        for first, second in ("oa", "oe", "uy")
        for mark in _MARKS
    }


_TONES = _tone_table()
_OLD_TONE = re.compile("|".join(_TONES))
_SLIPPED = {
    first + nfc(second + mark): nfc(first + mark) + second
    for first, second in ("êu", "âu", "ây", "ôi", "ơi", "ưa", "ưu", "ưi")
    for mark in _MARKS
}
"""Tone marks that slipped from the vowel that must bear them: nhiêù/nhiều, ngươì/người."""
_FIRST_VOWEL = {new: old for old, new in _TONES.items()} | _SLIPPED


_WORD = re.compile(r"[^\W_]+")


def _plain_tone(word: str) -> str:
    """Return an open lower-case syllable with its tone mark on the first of two vowels: "hoà" is "hòa", "quý" stays."""
    return word if word[-3:-2] == "q" else word[:-2] + _FIRST_VOWEL[word[-2:]]


_NATIVE = re.compile(
    r"(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?"
    r"(?:[aeiou]|i[ae]|u[aoyi]|o[aei]|a[iouy]|e[uo]|y|ye|ie[u]?|uy[ae]?|uo[iu]?|oa[iyo]|iu|ua[yi]?|ue|oi|ui|eo|oe)"
    r"(?:ch?|m|ng?|nh|p|t)?"
)


def native(word: str) -> bool:
    """Tell whether a lower-case word is spelled as a Vietnamese syllable, diacritics apart: "hùng", but not "putin"."""
    return _NATIVE.fullmatch(fold(word)) is not None


_CLOSE = frozenset(" -./&")


@lru_cache(maxsize=65536)
def _to_look_up(word: str) -> str:
    plain = lower(word)
    return _plain_tone(plain) if plain[-2:] in _FIRST_VOWEL else plain


@lru_cache(maxsize=65536)
def _begins_with_capital(word: str) -> bool:
    return word[0].isupper()


def lower_words(text: str) -> list[str]:
    """Return the words of a text as they are looked up (`WordList.lowers`), where nothing else of them is asked."""
    return list(map(_to_look_up, _WORD.findall(text)))


class WordList:
    """The words of one text, runs of letters and digits (in Vietnamese, syllables), as parallel lists by index.

    `texts` are their spellings and `lowers` their lower case with the tone mark where most papers set it ("hòa" for
    "hoà"): the form to look up; `capitals` tells whose first letter is a capital. `starts` and `ends` are their
    offsets, `gaps` what stands between each and the next ("" after the last). `reach` gives for each word the last
    one that a phrase beginning at it can hold, since nothing but spaces, hyphens, dots and strokes stands between
    them. `known` keeps what functions of one word found out (see `per_word`).
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.texts = _WORD.findall(text)
        self.gaps = _WORD.split(text)
        edges = list(accumulate(map(len, chain.from_iterable(zip(self.gaps, self.texts, strict=False)))))
        self.starts, self.ends = edges[::2], edges[1::2]
        del self.gaps[0]
        if self.gaps:
            self.gaps[-1] = ""
        self.lowers = list(map(_to_look_up, self.texts))
        self.capitals = list(map(_begins_with_capital, self.texts))
        self.reach = self._reach()
        self.known: defaultdict[str, dict[int, object]] = defaultdict(dict)

    @cached_property
    def cased(self) -> list[str]:
        """The words as they are written, tone marks where `lowers` has them."""
        return [
            word[:-2] + lower[-2:] if word[-2:] in _FIRST_VOWEL else word
            for word, lower in zip(self.texts, self.lowers, strict=True)
        ]

    def _reach(self) -> list[int]:
        reach = list(range(len(self.texts)))
        for index in range(len(reach) - 2, -1, -1):
            gap = self.gaps[index]
            if gap == " " or (_CLOSE.issuperset(gap) and not self.stops(index)):
                reach[index] = reach[index + 1]
        return reach

    def stops(self, index: int) -> bool:
        """Tell whether a dot and a space behind a word end a sentence; after "TP" they do not."""
        gap = self.gaps[index]
        return "." in gap and " " in gap and not (self.texts[index].isupper() and len(self.texts[index]) <= 4)

    def __len__(self) -> int:
        return len(self.texts)

    def span(self, index: int) -> Span:
        """Return where a word stands."""
        return Span(self.starts[index], self.ends[index])

    def first_from(self, offset: int) -> int:
        """Return the index of the first word that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def last_before(self, offset: int) -> int:
        """Return the index of the last word that starts before an offset, or -1."""
        return bisect_left(self.starts, offset) - 1

    def inside(self, span: Span) -> range:
        """Return the indices of the words that start inside a span."""
        return range(self.first_from(span.start), self.first_from(span.end))


Result = TypeVar("Result")


def per_word(function: Callable[[WordList, int], Result]) -> Callable[[WordList, int], Result]:
    """Return a pure function of one word of a list that looks each word up once."""
    name = f"{function.__module__}.{function.__name__}"

    @wraps(function)
    def once(words: WordList, index: int) -> Result:
        known: dict[int, Result] = words.known[name]  # type: ignore[assignment]
        if index not in known:
            known[index] = function(words, index)
        return known[index]

    return once


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in "đĐðÐ":
        return "d"
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


def fold(text: str) -> str:
    """Return a match key of the same length: no case, no diacritics, đ as d. Never store it."""
    return text.lower() if text.isascii() else "".join(map(_fold_char, text))


def lower(text: str) -> str:
    """Return the text in lower case, of the same length (letters whose lower case is longer stay)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=65536)
def match_key(text: str) -> str:
    """Return words as names are compared: lower case, tone marks in one place, nothing but spaces between words.

    Diacritics count: Hùng and Hưng are two people.
    """
    lowered = _OLD_TONE.sub(lambda m: _TONES[m[0]], text.lower())
    return " ".join(_WORD.findall(lowered))


def contains(longer: str, shorter: str) -> bool:
    """Tell whether the words of one match key stand together inside another, or are all of it."""
    return f" {shorter} " in f" {longer} "


_DROPPED = "\u200b\u200c\u200d\u2060\ufeff\u00ad\r"
_PLAIN = {0xA0: " ", 0x202F: " ", 0x2009: " ", 0x2007: " ", 0x2010: "-", 0x2011: "-", 0x2212: "-", 0x09: " "}
_DROP = re.compile(f"[{_DROPPED}]")
_LETTER = re.compile(f"[^{_DROPPED}][\u0300-\u036f]*")
"""A character that is kept, with the marks written after it."""
_ODD = re.compile(f"[{''.join(map(chr, _PLAIN))}]")


class View:
    """A text as the rules like to read it, with the way back to the original.

    Zero-width characters, soft hyphens and carriage returns are left out; odd spaces and hyphens become plain ones;
    letters written apart from their marks are composed (NFC). `back` maps a span of the view to the span of the
    original that shows it.
    """

    def __init__(self, original: str) -> None:
        self.original = original
        self._pieces: list[Span] | None = None
        plain = original.translate(_PLAIN) if _ODD.search(original) else original
        if _DROP.search(plain) or not unicodedata.is_normalized("NFC", plain):
            letters = [(char, Span(*found.span())) for found in _LETTER.finditer(plain) for char in nfc(found[0])]
            plain = "".join(char for char, _ in letters)
            self._pieces = [piece for _, piece in letters]
        self.text = plain

    def back(self, span: Span) -> Span:
        """Return the span of the original that this (not empty) span of the view shows."""
        if self._pieces is None:
            return span
        return Span(self._pieces[span.start].start, self._pieces[span.end - 1].end)


def merge(spans: Iterable[Span]) -> list[Span]:
    """Return the spans sorted, those that overlap or touch joined into one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


class SpanIndex:
    """Spans with look-up of those that meet a stretch; a few may lie inside others."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)
        self._starts = [span.start for span in self.spans]
        self._farthest: list[int] = []
        for span in self.spans:
            self._farthest.append(max(span.end, self._farthest[-1] if self._farthest else 0))
        self._ending = {span.end: index for index, span in enumerate(self.spans)}

    def meeting(self, span: Span) -> list[int]:
        """Return the indices of the spans that share a character with this one."""
        first = bisect_right(self._farthest, span.start)
        beyond = bisect_left(self._starts, span.end)
        return [index for index in range(first, beyond) if self.spans[index].overlaps(span)]

    def starting(self, offset: int) -> int | None:
        """Return the index of a span that starts at an offset, or None."""
        index = bisect_left(self._starts, offset)
        return index if index < len(self.spans) and self._starts[index] == offset else None

    def ending(self, offset: int) -> int | None:
        """Return the index of a span that ends at an offset, or None."""
        return self._ending.get(offset)

    def before(self, offset: int) -> int:
        """Return how many of the spans start before an offset."""
        return bisect_left(self._starts, offset)
