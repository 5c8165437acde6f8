"""One sentence of the article with all that stands in it: cues, quotations, names, times."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property

import msgspec

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Cue
from doichieu.reading.names.kinds import half_word
from doichieu.reading.quotations import Quotation
from doichieu.reading.statements.cue import reports_here
from doichieu.reading.statements.notes import Notes, past_quantifier
from doichieu.text import Span, WordList, trim

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

    def under(self, *sources: Span) -> Draft:
        """Return the draft as others hand it on: their chain stands before its own."""
        return replace(self, via=(*sources, *self.via))


def verb_only(cue: Phrase[Cue]) -> bool:
    """Tell whether a cue is never a noun: "cho biết" and "nói rằng", but not "tuyên bố"."""
    return cue.meaning.cue in lexicon.word_set("never_noun") or cue.meaning.cue.endswith("rằng")


def less_noun(notes: Notes, cue: Phrase[Cue]) -> Phrase[Cue]:
    """Return a cue without the noun it ends with, where that begins a source without a name: "theo | tin ban đầu"."""
    words = notes.page.words
    noun, after = lexicon.speakers().ending(words, cue.last), cue.last + 1
    if noun is None or noun.first <= cue.first or after >= len(words) or words.gaps[cue.last] != " ":
        return cue
    told = words.capitals[after] or words.lowers[after] in lexicon.word_set("owner_before")
    told = told and lexicon.cues().at(words, after) is None  # "dẫn | nguồn tin cho biết"
    if told or notes.name_at(words.starts[after]):
        return cue
    somebody = notes.noun_at(past_quantifier(words, after)) or lexicon.bodies().at(words, after)
    part = somebody and somebody.first == somebody.last and half_word(words, after + 1)  # the "ban" of "ban đầu"
    if somebody and not part:
        return cue
    last = noun.first - 1
    return cue._replace(last=last, span=Span(cue.span.start, words.ends[last]))


def _joined(words: WordList, cue: Phrase[Cue], following: Phrase[Cue]) -> Phrase[Cue]:
    span = Span(words.starts[cue.first], following.span.end)
    return Phrase(cue.first, following.last, span, following.meaning)


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

    @property
    def masked(self) -> str:
        """The text with long quotations blanked out; all of it where the sentence itself is quoted."""
        return self.page.text if self.inside_quotation else self.page.masked

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The quotations of the sentence."""
        if self.inside_quotation:
            return []
        return [self.page.quotations[i] for i in self.notes.quoted.meeting(self.span)]

    @cached_property
    def cues(self) -> list[Phrase[Cue]]:
        """The cues of the sentence that report, left to right."""
        found: list[Phrase[Cue]] = []
        for cue, order in self.candidates:
            if cue.meaning.frame in ("according", "relay") or reports_here(self.notes, self.span, cue, order):
                found.append(
                    _joined(self.page.words, found.pop(), cue) if found and self._manner(found[-1], cue) else cue
                )
        return found

    @cached_property
    def cue_starts(self) -> list[int]:
        """Where the cues of the sentence begin."""
        return [cue.span.start for cue in self.cues]

    @cached_property
    def candidates(self) -> list[tuple[Phrase[Cue], int]]:
        """What may report, left to right, none inside a long quotation; with how many others stand before each."""
        words = self.page.words
        found: list[tuple[Phrase[Cue], int]] = []
        order = 0
        free, end = words.first_from(self.span.start), words.first_from(self.span.end)
        quoted = [quotation.inner for quotation in self.quotations]
        maybe = self.notes.cue_words
        for index in maybe[bisect_left(maybe, free) : bisect_left(maybe, end)]:
            cue = self._cue_at(index) if index >= free else None
            if cue is None or cue.last >= end:
                continue
            if cue.meaning.frame != "none" and not any(inner.covers(cue.span) for inner in quoted):
                found.append((cue, order))
                order += cue.meaning.frame != "according"
            free = cue.last + 1
        return found

    def _manner(self, cue: Phrase[Cue], following: Phrase[Cue]) -> bool:
        """Tell whether a cue only says how or in what the next one is spoken: "bức xúc nói", "ra thông báo đề nghị"."""
        words = self.page.words
        beside = following.first == cue.last + 1 and words.gaps[cue.last] == " "
        spoken = cue.meaning.needs == "quote" and lexicon.speakers().at(words, cue.first) is None
        document = lexicon.speakers().ending(words, cue.last)
        issued = document is not None and document.meaning.kind == "document" and document.first > cue.first
        return beside and (spoken or issued) and following.meaning.frame in ("clause", "object")

    def _cue_at(self, index: int) -> Phrase[Cue] | None:
        """Return the cue that begins at a word, with a "thêm" or "tiếp" that goes on from it."""
        words = self.page.words
        cue = (self._parted_cue(index) if words.lowers[index] == "cho" else None) or lexicon.cues().at(words, index)
        cue = self._verb_on_air(cue) if cue and cue.meaning.frame == "none" else cue
        if cue is None or cue.meaning.frame == "none" or cue.last + 1 >= len(words) or words.gaps[cue.last] != " ":
            return cue
        if words.lowers[cue.last + 1] not in lexicon.word_set("cue_more"):
            return cue
        return Phrase(cue.first, cue.last + 1, Span(cue.span.start, words.ends[cue.last + 1]), cue.meaning)

    def _verb_on_air(self, none: Phrase[Cue]) -> Phrase[Cue]:
        """Return the verb of "nói trên" before a medium ("nói | trên truyền hình"); what points back stays none.

        What was said stands before it, or behind a "rằng" or a colon.
        """
        words, after = self.page.words, none.last + 1
        if words.lowers[none.last] != "trên" or after >= len(words) or words.gaps[none.last] != " ":
            return none
        medium = words.lowers[after] in lexicon.word_set("on_air") or lexicon.media_nouns().at(words, after)
        verb = lexicon.cues().whole(words.lowers[none.first])
        if verb is None or not (medium or words.capitals[after]):
            return none
        meaning = msgspec.structs.replace(verb.meaning, note="on air")
        return Phrase(none.first, none.first, words.span(none.first), meaning)

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
