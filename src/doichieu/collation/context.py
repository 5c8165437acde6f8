"""The context of a figure or time: the weighted words around it, which tell whether two of them speak of one thing."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from doichieu.collation.units import Unit
from doichieu.lexicon.background import idf
from doichieu.lexicon.words import function_words
from doichieu.records import Figure, Time
from doichieu.text import Span, SpanIndex

NEAR = 9
"""How many words on each side of a figure are its context."""

Item = TypeVar("Item", bound=Figure | Time)


class Given(NamedTuple, Generic[Item]):
    """A figure or time in its unit, with the weighted words around it."""

    unit: Unit
    item: Item
    context: dict[str, float]

    @property
    def span(self) -> Span:
        """Where it stands, with all that belongs to it."""
        return self.item.span


def in_context(unit: Unit, item: Item, span: Span, *, names: bool = True) -> Given[Item]:
    """Return an item that stands at a span of a unit, with its context; function words and digits tell nothing.

    Without `names` the words of names tell nothing either: who is spoken of is not what happened.
    """
    around = unit.words
    own = span.shift(-unit.span.start)
    first, beyond = bisect_right(around.ends, own.start), around.first_from(own.end)
    mute = function_words()
    mentions = () if names else (m for name in unit.reading.names for m in name.mentions)
    named = SpanIndex(mention.shift(-unit.span.start) for mention in mentions)
    context: dict[str, float] = {}
    for part in (range(max(0, first - NEAR), first), range(beyond, min(beyond + NEAR, len(around)))):
        telling = [
            None if around.lowers[i] in mute or named.meeting(around.span(i)) else around.lowers[i] for i in part
        ]
        for word in telling:
            if word and not word.isdigit():
                context[word] = idf(word)
        for left, right in pairwise(telling):
            if left and right:
                context[f"{left} {right}"] = idf(f"{left} {right}") / 2
    return Given(unit, item, context)


def shared(a: Given[Item], b: Given[Item]) -> tuple[float, float]:
    """Return what share of the lighter context both hold, and its weight."""
    common = sum(weight for word, weight in a.context.items() if word in b.context)
    lighter = min(sum(a.context.values()), sum(b.context.values()))
    return (common / lighter if lighter else 0.0), common
