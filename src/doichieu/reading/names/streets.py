"""Streets named for persons: what stands beside a street in a list, or on the way along it, is one too."""

from __future__ import annotations

import re
from collections import Counter

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.grouping import Mention
from doichieu.reading.page import Page
from doichieu.text import match_key

_LISTED = frozenset((", ", " - ", " – ", " và ", "; "))
_DASHES = frozenset((" - ", " – "))
_BEFORE = 16
"""So many characters before a name are looked at for a house's number."""
_STRETCH = re.compile(r"\s*\((?:đoạn )?từ\s")
_HOUSE = re.compile(r"\b(?:số|số nhà|tại|ở|nhà|đất|tòa|toà) \d+[A-Z]?\s$|\bđoạn từ\s$|\(từ\s$")
_NUMBER = re.compile(r"\b\d+[A-Z]?(?:/\d+[A-Z]?)*\s$")
_WARD = re.compile(r",\s(?:phường|quận|xã|thị trấn|huyện|P\.|Q\.|TP)")
_LIST_GOES_ON = re.compile(r"\s*(?:[-–,;:.)(…/]|và\s|đến\s|$)")


def with_streets(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of a page, in order, with those of persons that name streets turned into places.

    "từ đường Điện Biên Phủ về | Nguyễn Tri Phương", "các phố Lê Lợi, | Phùng Hưng và | Lý Thái Tổ"; in a list only
    nobody whom the page calls again.
    """
    streets = {index for index, mention in enumerate(mentions) if _is_street(page, mention)}
    if not streets:
        return mentions
    called = Counter(_last_word(mention) for mention in mentions if mention.kind == "PER")
    for index, mention in enumerate(mentions):
        if index - 1 in streets and _named_for(mention) and _leads(page, mentions[index - 1], mention, called):
            streets.add(index)
    for index in range(len(mentions) - 2, -1, -1):
        gap = page.text[mentions[index].span.end : mentions[index + 1].span.start]
        if index + 1 in streets and _named_for(mentions[index]) and gap in _DASHES:
            streets.add(index)
    return [
        mention._replace(kind="LOC", sure=True, canonical=None, roles=()) if index in streets else mention
        for index, mention in enumerate(mentions)
    ]


def _is_street(page: Page, mention: Mention) -> bool:
    """Tell whether a noun for a street stands before a name, a house's number, or a stretch of it is told behind."""
    if _named_for(mention):
        before = page.text[max(0, mention.span.start - _BEFORE) : mention.span.start]
        behind = mention.span.end
        in_ward = _NUMBER.search(before) is not None and _WARD.match(page.text, behind) is not None
        return in_ward or _HOUSE.search(before) is not None or _STRETCH.match(page.text, behind) is not None
    words = match_key(mention.with_noun or mention.form).split()
    nouns = (" ".join(words[:size]) for size in range(1, min(3, len(words))))
    return mention.kind == "LOC" and not lexicon.word_set("street").isdisjoint(nouns)


def _named_for(mention: Mention) -> bool:
    """Tell whether a mention may be a street's that is named for a person: a full name without a word beside it."""
    return mention.kind == "PER" and mention.with_noun is None and not mention.roles and " " in mention.form


def _last_word(mention: Mention) -> str:
    return match_key(mention.form).split()[-1]


def _leads(page: Page, street: Mention, mention: Mention, called: Counter[str]) -> bool:
    """Tell whether what stands between a street and a name makes that a street: a way, or a list that goes on."""
    gap = page.text[street.span.end : mention.span.start]
    if gap in _LISTED:
        goes_on = gap in _DASHES or _LIST_GOES_ON.match(page.text, mention.span.end) is not None
        return goes_on and called[_last_word(mention)] == 1
    between = gap.replace("(", " ").split()
    return bool(between) and lexicon.word_set("along_streets").issuperset(between)
