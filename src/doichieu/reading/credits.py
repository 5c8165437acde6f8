"""Credits: sources the article names as a whole ("Theo BBC" at its end, "(TTXVN) -" at its head) or for pictures."""

from __future__ import annotations

import re

from doichieu.lexicon import words as lexicon
from doichieu.records import Credit
from doichieu.text import Span, back_over

_TAIL = re.compile(
    r"\(?\b(?:theo|nguồn|dịch từ|tổng hợp từ)\s?:?\s(?P<who>[^().:;!?\n]{2,60})\)?\s*\.?\s*$", re.IGNORECASE
)
_BARE_TAIL = re.compile(r"[.!?”\"/]\s*[(-]?\s?(?P<who>[A-ZĐ][\w+.]{1,14}(?:\s[A-Z][\w+]{1,12})?)\s?\)?\s*$")
_HEAD = re.compile(r"^\s*\(?(?P<who>[A-ZĐ][\w+. ]{1,24}?)\)?\s?[-–—]\s")
_PHOTO = re.compile(
    r"\b[Ảả]nh\s?(?:minh họa)?\s?:\s?(?P<who>[A-ZĐ][\w .&+-]{1,30}?)(?=\s[A-ZĐ][a-zà-ỹ]+\s[a-zà-ỹ]|[.,;)\n/]|$)"
)
_PHOTOGRAPHER = re.compile(
    r"\bẢnh\s?:\s?[A-ZĐ][^\s:;,!?]*(?:[ /][A-ZĐ][^\s:;,!?]*){0,3}?(?= (?:Ông|Bà|Chị|Cô|Anh) [A-ZĐ])"
)
_SPLIT = re.compile(r"\s?(?:,|/|;|\bvà\b|&|\s[-–]\s)\s?")


def read_credits(text: str) -> tuple[Credit, ...]:
    """Return the credits of a text in order: known agencies, papers and platforms, and what "Theo X" names last."""
    found = []
    head = _HEAD.match(text)
    if head and lexicon.agency(head["who"]):
        found.append(_credit(head))
    for photo in _PHOTO.finditer(text):
        who = _known_prefix(photo["who"])
        if who:
            span = Span(photo.start(), photo.start("who") + len(who))
            found.append(Credit(span=span, sources=(_plain(who),), kind="photo"))
    tail_from = max(0, len(text) - 160)
    tail = _TAIL.search(text, tail_from) or _BARE_TAIL.search(text, tail_from)
    if tail and _stands_apart(text, tail) and all(map(_is_source, _SPLIT.split(tail["who"]))):
        found.append(_credit(tail))
    return tuple(found)


def caption_ends(text: str, found: tuple[Credit, ...]) -> tuple[int, ...]:
    """Return the offsets where a picture's credit ends: an agency's, or a photographer's before a person."""
    agencies = [credit.span.end for credit in found if credit.kind == "photo"]
    return tuple(sorted({*agencies, *(match.end() for match in _PHOTOGRAPHER.finditer(text))}))


def _stands_apart(text: str, tail: re.Match[str]) -> bool:
    """Tell whether a credit closes the article on its own: after a full stop, in brackets, or after the author's name.

    "…, theo Reuters." closes its sentence, and is no credit of the whole.
    """
    if tail.re is not _TAIL:
        return lexicon.agency(tail["who"]) is not None
    before = back_over(text, tail.start(), "(")
    parted = before == 0 or text[before - 1] in '.!?…”")/' or "\n" in text[before : tail.start()]
    return parted or "(" in text[before : tail.start() + 1] or _author(text[max(0, before - 24) : before])


def _is_source(words: str) -> bool:
    """Tell whether words can name a source: a capital first, and few of them."""
    return words[:1].isupper() and len(words.split()) <= 5


def _author(words: str) -> bool:
    """Tell whether words end with a person's name in capitals: "… Minh Anh", "… THIỆN ĐẠO"."""
    last = words.split()[-2:]
    return len(last) == 2 and all(word[0].isupper() for word in last)


def _plain(who: str) -> str:
    agency = lexicon.agency(who)
    return agency.name if agency else " ".join(who.split())


def _known_prefix(who: str) -> str | None:
    """Return the longest beginning of a photo credit that is a known agency."""
    parts = who.split(" ")
    for length in range(len(parts), 0, -1):
        prefix = " ".join(parts[:length])
        if lexicon.agency(prefix):
            return prefix
    return None


def _credit(match: re.Match[str]) -> Credit:
    sources = tuple(_plain(part) for part in _SPLIT.split(match["who"]) if part.strip())
    return Credit(span=Span(*match.span("who")), sources=sources, kind="text")
