"""The forms in which a name is written: bare, with the noun before it, with what a body's name goes on with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import PlaceNoun
from doichieu.reading.names.canonical import canonical_body, foreign_core
from doichieu.reading.names.grouping import Group, Mention
from doichieu.reading.names.kinds import (
    body_noun_before,
    honorific_before,
    place_noun_before,
    title_before,
    word_before,
)
from doichieu.reading.names.run import Run
from doichieu.reading.page import Page
from doichieu.text import Span, WordList, match_key

IN_BRACKETS = re.compile(
    r"\s?\((?:(?:gọi|viết) tắt là )?([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){1,3}(?=\))|[A-ZĐ][A-ZĐa-z&-]{1,9}(?=[);,\s–-]))"
)
"""The name that a text gives a body in brackets behind its own."""


def noun_before(words: WordList, run: Run, kind: str) -> int | None:
    """Return the first word of the noun that belongs to a form: "ông Putin", "trung tá Cường", "chính phủ Syria"."""
    if run.first == 0 or words.gaps[run.first - 1] not in (" ", ".", ". "):
        return None
    if kind == "PER":
        honorific = honorific_before(words, run.first)
        return honorific if honorific is not None or run.last > run.first else title_before(words, run.first)
    if kind == "LOC":
        place, state = place_noun_before(words, run.first), word_before(words, run.first, "state_noun")
        if place and is_elsewhere(words, place, run):
            place = None
        return place.first if place and (state is None or place.first < state) else state  # "nhà nước Mỹ"
    medium = lexicon.media_nouns().ending(words, run.first - 1)
    cue = lexicon.cues().ending(words, run.first - 1)
    if medium and not (cue and cue.first < medium.first):  # not the "báo" of "dự báo"
        outer = lexicon.media_nouns().ending(words, medium.first - 1) if medium.first else None
        return outer.first if outer else medium.first  # "tờ | nhật báo"
    return body_noun_before(words, run.first, "company_noun")


def is_elsewhere(words: WordList, noun: Phrase[PlaceNoun], run: Run) -> bool:
    """Tell whether a noun makes another place of a known one: "sân bay Vinh", "thủ đô Syria", "bán đảo Triều Tiên"."""
    known = lexicon.places().at(words, run.first)
    if known is None or known.last != run.last:
        return False
    of_a_state = noun.meaning.words == "thủ đô" and lexicon.countries().at(words, run.first) is not None
    return of_a_state or noun.meaning.words.lower() not in lexicon.word_set("same_place")


def with_dot(page: Page, run: Run) -> Span:
    """Return where a run stands, the full stop of an initial at its end with it: "Nguyễn Văn A.", "anh D."."""
    span = run.span(page.words)
    last = page.words.texts[run.last]
    letter = len(last) == 1 and last.isupper() and run.canonical is None  # "châu Á"
    initial = letter and page.text[span.end : span.end + 1] == "."
    return Span(span.start, span.end + 1) if initial else span


class Forms:
    """All forms of the names of a page."""

    def __init__(self, page: Page, groups: list[Group], mentions: list[Mention]) -> None:
        self._page = page
        self._places = {m.span.start: m.span.end for m in mentions if m.kind == "LOC"}
        self._inner = _inner_forms(page, groups)

    def of(self, name: str, mentions: list[Mention]) -> tuple[str, ...]:
        """Return the forms of a name in order of its mentions."""
        forms = dict.fromkeys(
            form for m in mentions for form in (m.form, m.with_noun, _core(m), *self._whole(m)) if form
        )
        forms.update(dict.fromkeys(form.removesuffix(".") for form in list(forms)))
        forms.update(dict.fromkeys(self._inner.get(match_key(name), ())))
        return tuple(forms)

    def _whole(self, mention: Mention) -> Iterator[str]:
        """Yield a body's form with the bracket, the owner or the place behind it: "Cơ quan A (AB) của B", "C, D"."""
        if mention.kind != "ORG":
            return
        text, end = self._page.text, mention.span.end
        bracket = IN_BRACKETS.match(text, end)
        ends = []
        if bracket:
            end = text.find(")", bracket.end(1)) + 1 or end
            ends.append(end)
        for joint in (" của ", " ", ", ") if bracket else (", ",):
            after = end + len(joint)
            if text.startswith(joint, end) and after in self._places:
                ends.append(self._places[after])
        for start in self._starts(mention):
            yield from (Span(start, end).line(text) for end in ends)

    def _starts(self, mention: Mention) -> Iterator[int]:
        """Yield where a body's form begins, and where without the noun for any body: "cơ quan | Công an quận 9"."""
        words = self._page.words
        index = words.first_from(mention.span.start)
        yield mention.span.start
        noun = lexicon.bodies().at(words, index)
        if noun and noun.meaning.words.lower() in lexicon.word_set("before_body") and noun.span.end < mention.span.end:
            yield words.starts[noun.last + 1]


def _core(mention: Mention) -> str | None:
    """Return the foreign name inside the form of a body: the "Lao Airlines" of "hãng hàng không Lao Airlines"."""
    return foreign_core(mention.form) if mention.kind == "ORG" else None


def _governed(words: WordList, mention: Mention) -> str | None:
    """Return the state whose government a body is, or None."""
    inside = words.inside(mention.span)
    noun = lexicon.bodies().at(words, inside[0])
    if noun is None or noun.last >= inside[-1] or noun.meaning.words.lower() not in lexicon.word_set("state_noun"):
        return None
    place = lexicon.places().at(words, noun.last + 1)
    if place is None or place.last != inside[-1]:
        return None
    return lexicon.capitals().get(place.meaning, place.meaning)


def _inner_forms(page: Page, groups: list[Group]) -> dict[str, list[str]]:
    """Return by name the bodies that end longer ones, and the governments that stand for their states.

    The "công an huyện B" of "Phòng A công an huyện B"; "chính phủ Mỹ" and "chính phủ Washington" for Mỹ.
    """
    inner: dict[str, list[str]] = defaultdict(list)
    for mention in (m for found in groups if found.kind == "ORG" for m in found.mentions):
        state = _governed(page.words, mention)
        if state:
            inner[match_key(state)].append(mention.form)
        rest = page.words.inside(mention.span)[1:]
        for index in rest:
            noun = lexicon.bodies().at(page.words, index)
            if noun and (noun.last < rest[-1] or page.words.capitals[index]):  # not the "đoàn" of "Tỉnh đoàn"
                form = Span(page.words.starts[index], mention.span.end).line(page.text)
                inner[match_key(canonical_body(form) or form)].append(form)
    return inner
