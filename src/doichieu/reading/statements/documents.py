"""Whose a document is that speaks: "báo cáo của | Bộ Lao động", a "cáo trạng" of the prosecutors."""

from __future__ import annotations

import re

from doichieu.lexicon import words as lexicon
from doichieu.reading.statements.fullest import fullest
from doichieu.reading.statements.notes import Notes, past_quantifier
from doichieu.text import Span, contains, match_key

_OF = re.compile(r"\s(?:của|từ phía|từ|trên)\s")
_OWNED = re.compile(r"[^.\n;:“”\"]{0,60}?\s(?:của|do|từ)\s")
_NEAR = 30
"""How many mentions of a document back its owner is looked up."""


def behind(notes: Notes, speaker: Span) -> Span | None:
    """Return who stands behind a document as the phrase names it: "báo cáo của | Bộ Lao động"."""
    page = notes.page
    first = past_quantifier(page.words, page.words.first_from(speaker.start))
    noun = lexicon.speakers().at(page.words, first)
    somebody = lexicon.titles().at(page.words, first) or lexicon.bodies().at(page.words, first)
    written = noun.meaning.kind == "document" if noun else somebody is None and not page.words.capitals[first]
    if not written:
        return None
    of = _OF.search(page.text, noun.span.end if noun else speaker.start, speaker.end)
    if of is None or (noun is None and notes.names_in(Span(speaker.start, of.start()))):
        return None
    owner = Span(of.end(), speaker.end)
    known = notes.name_at(owner.start) or notes.noun_at(page.words.first_from(owner.start))
    return owner if known else None


def issuer(notes: Notes, speaker: Span) -> str | None:
    """Return whose a document is: whom the page names with it before, or the body that alone issues such ones.

    "cuộc thăm dò" after "cuộc thăm dò của Viện A"; "cáo trạng" where the page names a "Viện kiểm sát".
    """
    words = notes.page.words
    first = past_quantifier(words, words.first_from(speaker.start))
    noun = lexicon.speakers().at(words, first) if first < len(words) else None
    if noun is None or noun.meaning.kind != "document":
        return None
    sole = lexicon.issuers().get(noun.meaning.words.lower())
    bodies = [name for name in notes.names if name.type == "ORG"]
    found = next((n for n in bodies if sole and contains(match_key(n.name), match_key(sole))), None)
    return fullest(found) if found else _named_with(notes, noun.span.of(words.text).lower(), speaker.start)


def _named_with(notes: Notes, document: str, end: int) -> str | None:
    """Return whom the text last named as the owner of a document before an offset, among its last mentions."""
    lower, at = notes.page.lower, end
    for _ in range(_NEAR):
        at = lower.rfind(document, 0, at)
        if at < 0:
            break
        owned = _OWNED.match(lower, at + len(document))
        named = notes.name_at(owned.end()) if owned else None
        if named and named[1].type != "LOC":
            return fullest(named[1])
    return None
