"""A byname in quotation marks, which belongs to the name before it: "Dũng “lò vôi”", "Joaquin “El Chapo” Guzman"."""

from __future__ import annotations

from collections import Counter

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.grouping import Mention
from doichieu.reading.page import Page
from doichieu.text import Span, SpanIndex, match_key

_LONGEST = 3
"""A byname has so many words at most."""
_TOLD_APART = (",", ")")
"""What behind one syllable and a quotation says that this is no object or deed: not "Bà An “xiết” | nợ"."""


def with_bynames(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of a page, in order, those of persons with the byname and the family name that follow.

    Who has a byname and is called by one syllable is the only person of the page whose full name ends with that.
    """
    bynames = _bynames(page, mentions)
    if not bynames:
        return mentions
    quoted = SpanIndex(bynames.values())
    full: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind == "PER" and " " in mention.form:
            full.setdefault(mention.form.rpartition(" ")[2], set()).add(mention.form)
    found: list[Mention] = []
    for mention in mentions:
        byname = bynames.get(mention.span.start)
        if byname:
            found.append(_bynamed(page, mention, byname, full.get(mention.form, set())))
        elif found and _goes_on(page, found[-1], mention, quoted):
            found[-1] = _longer(page, found[-1], mention.span.end)
        elif not quoted.meeting(mention.span):
            found.append(mention)
    return found


def _bynames(page: Page, mentions: list[Mention]) -> dict[int, Span]:
    """Return the quotations that are bynames, with their marks, by where the name before each begins.

    What stands twice behind a name is one, or what the words or marks around say is one.
    """
    quoted = {quotation.outer.start: quotation for quotation in page.quotations}
    found: dict[int, Span] = {}
    for mention in mentions if quoted else ():
        quotation = quoted.get(mention.span.end + page.text.startswith(" ", mention.span.end))
        if mention.kind == "PER" and quotation and 0 < len(page.words.inside(quotation.inner)) <= _LONGEST:
            found[mention.span.start] = quotation.outer
    called = {start: match_key(Span(start, outer.end).of(page.text)) for start, outer in found.items()}
    times = Counter(called.values())
    return {start: outer for start, outer in found.items() if times[called[start]] > 1 or _told(page, start, outer)}


def _told(page: Page, start: int, outer: Span) -> bool:
    """Tell whether what stands around a name and a quotation says that this is a byname."""
    words = page.words
    first, inner, beyond = words.first_from(start), words.first_from(outer.start), words.first_from(outer.end)
    if page.text.startswith(_TOLD_APART, outer.end) and inner == first + 1:
        return True
    if first and words.lowers[first - 1] in lexicon.word_set("alias"):
        return True
    if beyond == len(words) or page.text[outer.end : words.starts[beyond]] != " ":
        return False
    family = words.capitals[inner] and words.capitals[beyond]  # "Joaquin “El Chapo” | Guzman"
    acts = inner == first + 1 and words.lowers[beyond] in lexicon.word_set("verb_mark")
    return family or acts or lexicon.cues().at(words, beyond) is not None


def _bynamed(page: Page, mention: Mention, byname: Span, full: set[str]) -> Mention:
    """Return a mention with its byname; `full`: the full names of the page that end with its form."""
    canonical = mention.canonical or (next(iter(full)) if len(full) == 1 else None)
    return _longer(page, mention._replace(canonical=canonical), byname.end)


def _goes_on(page: Page, bynamed: Mention, mention: Mention, quoted: SpanIndex) -> bool:
    """Tell whether a mention is the family name behind a byname."""
    ends = quoted.ending(bynamed.span.end) is not None and mention.kind == "PER" and mention.with_noun is None
    return ends and page.text[bynamed.span.end : mention.span.start] == " "


def _longer(page: Page, mention: Mention, end: int) -> Mention:
    span, rest = Span(mention.span.start, end), Span(mention.span.end, end).of(page.text)
    with_noun = mention.with_noun and mention.with_noun + rest
    return mention._replace(span=span, form=span.line(page.text), with_noun=with_noun)
