"""Media that no table knows: what stands behind "theo" and nowhere else on the page, or brings news itself."""

from __future__ import annotations

from collections import Counter

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.grouping import Mention, only_foreign
from doichieu.reading.page import Page
from doichieu.records import Time
from doichieu.text import match_key


def with_media(page: Page, mentions: list[Mention], times: tuple[Time, ...]) -> list[Mention]:
    """Return the mentions of a page with those of foreign persons that are media turned into bodies.

    "theo | Naval Today", where nothing else bears one of its words; "| Sun ngày 25/9 đưa tin", wherever it is named.
    """
    foreign = [mention for mention in mentions if only_foreign(mention)]
    if not foreign:
        return mentions
    borne = Counter(word for mention in mentions for word in set(match_key(mention.form).split()))
    ends = {time.start: time.end for time in times}
    media = {
        mention.form
        for mention in foreign
        if _brings_news(page, mention, ends)
        or (_source(page, mention) and all(borne[word] == 1 for word in match_key(mention.form).split()))
    }
    return [m._replace(kind="ORG") if m.form in media and only_foreign(m) else m for m in mentions]


def _source(page: Page, mention: Mention) -> bool:
    """Tell whether a mention stands behind "theo" and closes its clause, and nothing tells who somebody is."""
    words = page.words
    first, last = words.first_from(mention.span.start), words.last_before(mention.span.end)
    if not first or words.gaps[first - 1] != " " or (last + 1 < len(words) and words.gaps[last] == " "):
        return False
    if words.lowers[last + 1 : last + 2] == ["một"] or (last + 1 < len(words) and lexicon.titles().at(words, last + 1)):
        return False  # "theo Tom Ray, một cựu đại tá"
    cue = lexicon.cues().ending(words, first - 1)
    return cue is not None and cue.meaning.frame == "according"


def _brings_news(page: Page, mention: Mention, ends: dict[int, int]) -> bool:
    """Tell whether a verb that only media do follows, also behind a time: "ngày 25/9 | đưa tin"."""
    words = page.words
    after = words.first_from(mention.span.end)
    if after < len(words) and words.starts[after] in ends:
        after = words.first_from(ends[words.starts[after]])
    cue = lexicon.cues().at(words, after) if after < len(words) and words.gaps[after - 1] == " " else None
    return cue is not None and cue.meaning.note == "media"
