"""Places that no table knows, by one in the same list: "Miami và | Palm Beach", "các xã Trí Nang, | Giao An"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.grouping import Mention, only_foreign
from doichieu.reading.page import Page

_JOINTS = frozenset((", ", " và ", "; "))
_LIST_GOES_ON = re.compile(r"(?:[,;.)…]|\s(?:và|\()\s?|$)")


def with_listed_places(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of a page, in order, with what stands in a list of places as places.

    Only foreign names that nothing but capitals makes a person's; behind a noun for several places, also names of two
    Vietnamese syllables.
    """
    places = {index for index, mention in enumerate(mentions) if _is_town(mention)}
    listed = [(first, first + 1) for first, (one, two) in enumerate(pairwise(mentions)) if _in_one_list(page, one, two)]
    for known, other in (*listed, *((second, first) for first, second in reversed(listed))):
        if known in places and only_foreign(mentions[other]):
            places.add(other)
    places.update(_of_several(page, mentions))
    return [
        mention._replace(kind="LOC") if index in places and mention.kind == "PER" else mention
        for index, mention in enumerate(mentions)
    ]


def _of_several(page: Page, mentions: list[Mention]) -> Iterator[int]:
    """Yield the mentions in lists that begin with a noun for several places: "các xã Trí Nang, | Giao Thiện"."""
    counted = False
    for index, mention in enumerate(mentions):
        goes_on = index > 0 and page.text[mentions[index - 1].span.end : mention.span.start] in _JOINTS
        counted = counted if goes_on and _may_be_place(mention) else False
        if counted:
            yield index
        elif mention.kind == "LOC":
            before = page.words.first_from(mention.span.start) - 1
            several = before >= 0 and page.words.lowers[before] in lexicon.word_set("several")
            counted = several and mention.span.line(page.text) != mention.form


def _may_be_place(mention: Mention) -> bool:
    """Tell whether nothing but its form makes a name a person's, and that is two syllables."""
    bare = mention.with_noun is None and not mention.roles and mention.canonical is None
    return mention.kind == "LOC" or (mention.kind == "PER" and bare and len(mention.form.split()) == 2)


def _is_town(mention: Mention) -> bool:
    """Tell whether a mention is a place's that is no state, nor the capital of one: these act like persons."""
    name = mention.canonical or mention.form
    return (
        mention.kind == "LOC"
        and mention.sure
        and not (name in lexicon.capitals() or name.lower() in lexicon.state_forms())
    )


def _in_one_list(page: Page, one: Mention, two: Mention) -> bool:
    """Tell whether two mentions stand side by side in a list, and the second is not who says something."""
    joint, beyond = page.text[one.span.end : two.span.start], page.text[two.span.end : two.span.end + 2]
    if joint not in _JOINTS or (beyond[:1] == " " and beyond[1:].isupper()):
        return False  # "Sinaloa Cartel và Tijuana | Cartel"
    if joint != ", ":
        return True
    after = page.words.first_from(two.span.end)
    says = after < len(page.words) and lexicon.cues().at(page.words, after) is not None
    return not says and _LIST_GOES_ON.match(page.text, two.span.end) is not None
