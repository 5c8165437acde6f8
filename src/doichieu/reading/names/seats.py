"""Capitals that stand for their states: "Washington tuyên bố", "quan hệ với Moscow", "Seoul và Tokyo"."""

from __future__ import annotations

from itertools import pairwise

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.grouping import Mention
from doichieu.reading.page import Page

_AND = " và "


def capitals_as_states(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with the capitals that act on this page named as their states."""
    acting = _acting(page, mentions)
    return [
        m._replace(canonical=acting[m.canonical]) if m.canonical in acting and not _is_where(page, m) else m
        for m in mentions
    ]


def _acting(page: Page, mentions: list[Mention]) -> dict[str | None, str]:
    """Return the state for each capital that acts.

    Where the page names the state, also for one that something is done with, and for two side by side.
    """
    named = {m.canonical for m in mentions}
    states = [(m, lexicon.capitals().get(m.canonical or "", lexicon.HOME)) for m in mentions]
    abroad = [(m, state) for m, state in states if state != lexicon.HOME]
    acting = {
        m.canonical: state for m, state in abroad if _acts(page, m) or (state in named and _is_dealt_with(page, m))
    }
    for pair in pairwise(abroad):
        (one, _), (two, _) = pair
        if page.text[one.span.end : two.span.start] == _AND and not _is_where(page, one):
            acting |= {m.canonical: state for m, state in pair if state in named}
    return acting


def _acts(page: Page, mention: Mention) -> bool:
    words = page.words
    after = words.first_from(mention.span.end)
    if after >= len(words) or words.gaps[after - 1] != " " or _is_where(page, mention):
        return False
    cue = lexicon.cues().at(words, after)
    return words.lowers[after] in lexicon.word_set("verb_mark") or bool(
        cue and cue.meaning.frame in ("clause", "object")
    )


def _is_dealt_with(page: Page, mention: Mention) -> bool:
    """Tell whether something is done with or to a capital: "quan hệ với Moscow", "hỗ trợ Moscow"."""
    before = _word_before(page, mention)
    if before is None:
        return False
    lowers = page.words.lowers
    pair = " ".join(lowers[max(0, before - 1) : before + 1])
    return not lexicon.word_set("acts_with").isdisjoint((lowers[before], pair))


def _is_where(page: Page, mention: Mention) -> bool:
    """Tell whether a place is where something is: "ở Washington", "thủ đô Moscow"."""
    words = page.words
    before = _word_before(page, mention)
    if before is None:
        return False
    return words.lowers[before] in lexicon.word_set("where") or lexicon.place_nouns().ending(words, before) is not None


def _word_before(page: Page, mention: Mention) -> int | None:
    """Return the word that stands before a mention with nothing but a space between them."""
    before = page.words.first_from(mention.span.start) - 1
    return before if before >= 0 and page.words.gaps[before] == " " else None
