"""One sentence of the article with all that stands in it: cues, quotations, names, times."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Body, Cue, Speaker, Title
from doichieu.reading.names.kinds import half_word
from doichieu.reading.page import Page
from doichieu.reading.quotations import Quotation
from doichieu.records import Name, Time
from doichieu.text import Span, SpanIndex, WordList, trim

_PICTURE = re.compile(r"\s[-–—(]\s?[Ảả]nh(?: minh họa)?\s?:[^.,;:]{1,40}$")
_LONGEST_CREDIT = 60
_LONGEST_TOLD = 6
"""How many words after "cho" its "biết" may stand."""


@dataclass(frozen=True)
class Draft:
    """A statement before its speaker has a name; without a speaker it is laid on the one before."""

    content: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None
    via: tuple[Span, ...]
    rule: str
    direct: bool = False


def verb_only(cue: Phrase[Cue]) -> bool:
    """Tell whether a cue is never a noun: "cho biết" and "nói rằng", but not "tuyên bố"."""
    return cue.meaning.cue in lexicon.word_set("never_noun") or cue.meaning.cue.endswith("rằng")


def past_quantifier(words: WordList, index: int) -> int:
    """Return the first word behind a quantifier that begins here ("một số | nguồn tin"), or the word itself."""
    quantifier = lexicon.particles("quantifier").at(words, index)
    return quantifier.last + 1 if quantifier and quantifier.last + 1 < len(words) else index


def _joined(words: WordList, cue: Phrase[Cue], following: Phrase[Cue]) -> Phrase[Cue]:
    span = Span(words.starts[cue.first], following.span.end)
    return Phrase(cue.first, following.last, span, following.meaning)


class Notes:
    """What the earlier steps found on a page, with look-up by place."""

    def __init__(self, page: Page, names: tuple[Name, ...], times: tuple[Time, ...]) -> None:
        self.page = page
        self.names = names
        pairs = sorted(((span, name) for name in names for span in name.mentions), key=lambda pair: pair[0])
        self.mentions = SpanIndex(span for span, _ in pairs)
        self.named = [name for _, name in pairs]
        self.times = SpanIndex(time.span for time in times)
        self.credits = SpanIndex(credit.span for credit in page.credits if credit.kind == "text")
        self.quoted = SpanIndex(q.outer for q in page.quotations)
        firsts = lexicon.cues().firsts
        self.cue_words = [index for index, word in enumerate(page.words.lowers) if word in firsts]

    def name_at(self, start: int) -> tuple[Span, Name] | None:
        """Return the mention that begins at an offset, with its name."""
        index = self.mentions.starting(start)
        return None if index is None else (self.mentions.spans[index], self.named[index])

    def names_in(self, span: Span) -> list[tuple[Span, Name]]:
        """Return the mentions inside a stretch, in order."""
        inside = self.mentions.meeting(span)
        return [(self.mentions.spans[i], self.named[i]) for i in inside if span.covers(self.mentions.spans[i])]

    def who_in(self, span: Span) -> list[tuple[Span, Name]]:
        """Return the mentions of persons and bodies inside a stretch, in order."""
        return [(mention, name) for mention, name in self.names_in(span) if name.type != "LOC"]

    def noun_at(self, index: int) -> Phrase[Title] | Phrase[Speaker] | Phrase[Body] | None:
        """Return the title, the noun for a speaker or the noun for a medium that begins at a word."""
        words = self.page.words
        titled = lexicon.titles().at(words, index)
        return titled or lexicon.speakers().at(words, index) or lexicon.media_nouns().at(words, index)

    def time_ending(self, end: int) -> Span | None:
        """Return the time expression that ends at an offset."""
        index = self.times.ending(end)
        return None if index is None else self.times.spans[index]

    def time_at(self, start: int) -> Span | None:
        """Return the time expression that begins at an offset."""
        index = self.times.starting(start)
        return None if index is None else self.times.spans[index]

    def quotation_at(self, start: int) -> Quotation | None:
        """Return the quotation whose marks begin at an offset."""
        index = self.quoted.starting(start)
        return None if index is None else self.page.quotations[index]

    def quotation_ending(self, end: int) -> Quotation | None:
        """Return the quotation whose marks end at an offset."""
        index = self.quoted.ending(end)
        return None if index is None else self.page.quotations[index]


class Scene:
    """A sentence: its span, and the cues and quotations in it."""

    def __init__(self, notes: Notes, span: Span, *, inside_quotation: bool = False) -> None:
        self.notes = notes
        self.page = notes.page
        self.span = span
        self.inside_quotation = inside_quotation

    @property
    def text(self) -> str:
        """The page's text (offsets are the page's)."""
        return self.page.text

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The quotations of the sentence."""
        if self.inside_quotation:
            return []
        return [self.page.quotations[i] for i in self.notes.quoted.meeting(self.span)]

    @cached_property
    def cues(self) -> list[Phrase[Cue]]:
        """The cues of the sentence that are not inside a long quotation, left to right."""
        words = self.page.words
        found: list[Phrase[Cue]] = []
        free, end = words.first_from(self.span.start), words.first_from(self.span.end)
        long_ones = [q.inner for q in self.quotations if q.inner.end - q.inner.start >= 25]
        maybe = self.notes.cue_words
        for index in maybe[bisect_left(maybe, free) : bisect_left(maybe, end)]:
            cue = self._cue_at(index) if index >= free else None
            if cue is None or cue.last >= end:
                continue
            if (
                cue.meaning.frame != "none"
                and not any(q.covers(cue.span) for q in long_ones)
                and self._reads_as_cue(cue)
            ):
                found.append(_joined(words, found.pop(), cue) if found and self._manner(found[-1], cue) else cue)
            free = cue.last + 1
        return found

    def _manner(self, cue: Phrase[Cue], following: Phrase[Cue]) -> bool:
        """Tell whether a cue only says how the next one is spoken: "bức xúc nói", "lên tiếng xác nhận"."""
        words = self.page.words
        beside = following.first == cue.last + 1 and words.gaps[cue.last] == " "
        framed = cue.meaning.needs == "quote" and following.meaning.frame in ("clause", "object")
        return beside and framed and lexicon.speakers().at(words, cue.first) is None

    def _cue_at(self, index: int) -> Phrase[Cue] | None:
        """Return the cue that begins at a word, with a "thêm" or "tiếp" that goes on from it."""
        words = self.page.words
        cue = (self._parted_cue(index) if words.lowers[index] == "cho" else None) or lexicon.cues().at(words, index)
        if cue is None or cue.meaning.frame == "none" or cue.last + 1 >= len(words) or words.gaps[cue.last] != " ":
            return cue
        if words.lowers[cue.last + 1] not in lexicon.word_set("cue_more"):
            return cue
        return Phrase(cue.first, cue.last + 1, Span(cue.span.start, words.ends[cue.last + 1]), cue.meaning)

    def _parted_cue(self, index: int) -> Phrase[Cue] | None:
        """Return the cue that the one who is told stands in: "cho AFP biết", "cho phóng viên biết"."""
        words = self.page.words
        if index + 2 >= len(words) or words.reach[index] < index + 2:
            return None
        named = self.notes.name_at(words.starts[index + 1])
        noun = lexicon.speakers().at(words, index + 1) or lexicon.titles().at(words, index + 1)
        if named is None and noun is None:
            return None
        last = words.first_from(named[0].end) if named else index + 2
        while last < len(words) and words.lowers[last] != "biết":
            if named or last >= index + _LONGEST_TOLD or last >= words.reach[index]:
                return None
            last += 1
        if last >= len(words):
            return None
        whole = lexicon.cues().whole("cho biết")
        return Phrase(index, last, Span(words.starts[index], words.ends[last]), whole.meaning) if whole else None

    def _reads_as_cue(self, cue: Phrase[Cue]) -> bool:
        """Tell whether a cue is no noun ("những tuyên bố"), none of a name's words and no capital inside a sentence."""
        if cue.meaning.frame == "according" or cue.span.start == self.span.start:
            return True
        if self._in_brackets(cue.span):
            return False  # "(đề nghị không nêu tên)"
        words = self.page.words
        if cue.first == cue.last and half_word(words, cue.first):
            return False  # the "nguyện" of "tự nguyện"
        if self._in_a_noun(cue):
            return False  # the "phân tích" of "nhà phân tích"
        before = cue.first - 1
        opens = not words.capitals[before] or words.starts[before] == self.span.start
        noun = words.lowers[before] in lexicon.word_set("noun_before") and words.gaps[before] == " "
        noun = noun and not verb_only(cue) and not half_word(words, before)  # but "giới quân sự | nhận định"
        if opens and noun and self.notes.time_ending(words.ends[before]) is None:  # but "cùng ngày | xác nhận"
            return False
        inside = any(words.span(i).overlaps(span) for i in (cue.first, cue.last) for span in self._mentions(cue.span))
        return not words.capitals[cue.first] and not inside

    def _in_brackets(self, span: Span) -> bool:
        """Tell whether a stretch stands inside brackets of the sentence."""
        opened = self.page.masked.rfind("(", self.span.start, span.start)
        return (
            opened >= 0
            and self.page.masked.find(")", opened, span.start) < 0
            and self.page.masked.find(")", span.end, self.span.end) >= 0
        )

    def _in_a_noun(self, cue: Phrase[Cue]) -> bool:
        """Tell whether a title or a noun for a speaker that began before a cue ends with it."""
        nouns = (
            lexicon.titles().ending(self.page.words, cue.last),
            lexicon.speakers().ending(self.page.words, cue.last),
        )
        return any(noun is not None and noun.first < cue.first for noun in nouns)

    def _mentions(self, span: Span) -> list[Span]:
        return [self.notes.mentions.spans[i] for i in self.notes.mentions.meeting(span)]

    def tidy(self, span: Span) -> Span:
        """Return a stretch without white space and loose punctuation at its ends."""
        return trim(self.text, span, ",;:.–-…!?" if span.end > span.start else "")

    def content(self, span: Span) -> Span:
        """Return a stretch as content: trimmed, a final full stop off, question and exclamation marks kept.

        A picture's credit behind it is left out ("… tự làm sạch - Ảnh: …").
        """
        credit = _PICTURE.search(self.text, max(span.start, span.end - _LONGEST_CREDIT), span.end)
        span = trim(self.text, Span(span.start, credit.start()) if credit else span)
        while span.start < span.end and self.text[span.start] in ",;:–-.":
            span = trim(self.text, Span(span.start + 1, span.end))
        while span.start < span.end and self.text[span.end - 1] in ",;:–-.(":
            span = trim(self.text, Span(span.start, span.end - 1))
        if self.text[span.end - 1 : span.end] == ")" and "(" not in span.of(self.text):
            span = trim(self.text, Span(span.start, span.end - 1))
        return span

    def acts(self, span: Span) -> bool:
        """Tell whether a verb stands in a stretch, as far as its tense shows one."""
        marks = lexicon.word_set("verb_mark")
        return any(self.page.words.lowers[index] in marks for index in self.page.words.inside(span))

    def word_count(self, span: Span) -> int:
        """Return how many words begin inside a stretch."""
        return len(self.page.words.inside(span))
