"""Contradictions over figures: the same thing counted differently. Rounding, wider hedges and updates are none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise, product

from doichieu.collation.conflicts.momentary import is_momentary
from doichieu.collation.context import Given, in_context, shared
from doichieu.collation.people import Cast
from doichieu.collation.subjects import of_others, places
from doichieu.collation.units import Unit
from doichieu.compare import figures as compare
from doichieu.lexicon.words import signals, unit_by_name, word_set
from doichieu.records import Figure

CONTEXT = 0.5
"""Two figures speak of one thing when the words around them share this much of the weight of the shorter context."""
LEAST_WEIGHT = 5.0
"""Words in common that weigh less (idf summed) are too common to say so."""
A_LIST, A_PRICE_LIST = 12, 4
"""An article that gives more figures of one unit gives a list; of a price or the like, more than the second."""
MOST_OF_A_SUM = 0.5
"""A figure that is more than this share of a sum contradicts it rather than being a part of it."""
NO_CHANCE = 100
"""From this value on an article that gives the very figure of the other does not contradict it, whatever it counts."""
SETTLED = 0.5
"""An article that gives the very figure of the other, in a context this much as like, does not contradict it."""
Pair = tuple[Given[Figure], Given[Figure]]


def rival_figures(articles: list[list[Unit]], cast: Cast) -> Iterator[Pair]:
    """Yield the pairs of figures that cannot both be exact: of two articles, then of two speakers in one."""
    units = [unit for article in articles for unit in article]
    found = [in_context(unit, figure, figure.number) for unit in units for figure in unit.figures if _counts(figure)]
    for a, b in (*_rivals(found), *_disputes(articles, found)):
        part = _of_part(a, b, cast) or _of_part(b, a, cast)
        part = part or _part_of_a_sum(a, b) or _part_of_a_sum(b, a)
        if not part and not of_others(a.unit, b.unit, cast) and not _of_two_days(a, b):
            yield a, b


def _of_two_days(a: Given[Figure], b: Given[Figure]) -> bool:
    """Tell whether two figures are a price, a rate or a strength, each of its own article's day."""
    return is_momentary(a.item) and a.unit.reading.article.day != b.unit.reading.article.day


def _of_part(a: Given[Figure], b: Given[Figure], cast: Cast) -> bool:
    """Tell whether a figure counts the people or things of a place that the other's unit does not name.

    "5 người Thái Lan" are a part of all.
    """
    text = a.unit.reading.article.text
    behind = {
        cast.name(name.name)
        for name in a.unit.reading.names
        if name.type == "LOC" and any(text[a.item.end : mention.start] == " " for mention in name.mentions)
    }
    return not behind <= places(b.unit, cast)


def _part_of_a_sum(a: Given[Figure], b: Given[Figure]) -> bool:
    """Tell whether one figure may be a part of another that is told to be a sum: "18 bộ", "tổng số … 97 bộ"."""
    if not (a.item.high and b.item.low) or a.item.high > MOST_OF_A_SUM * b.item.low:
        return False
    return any(signals("sum").all(b.unit.words)) and not any(signals("sum").all(a.unit.words))


def _counts(figure: Figure) -> bool:
    """Tell whether a figure can contradict another: a duration is a matter of the clock, a rank of the table."""
    row = unit_by_name().get(figure.unit)
    return bool(figure.unit) and figure.unit not in word_set("no_rival") and not (row and row.dimension == "time")


def _rivals(found_in: list[Given[Figure]]) -> Iterator[Pair]:
    """Yield the pairs of figures of different articles that count the same thing and cannot both be exact."""
    by_article: dict[str, list[Given[Figure]]] = defaultdict(list)
    for given in found_in:
        by_article[given.unit.article].append(given)
    plain = [_without_lists(figures) for figures in by_article.values()]
    for left, right in combinations(plain, 2):
        facing = _Facing(left, right)
        for a, b in facing.differing():
            if _of_one_size(a, b) and not facing.settled(a, b):
                yield a, b


def _without_lists(figures: list[Given[Figure]]) -> list[Given[Figure]]:
    """Return the figures of an article less those of a unit that it gives so often that they are a list."""
    counts = Counter(_listed_as(given.item) for given in figures)

    def listed(figure: Figure) -> bool:
        return counts[_listed_as(figure)] > (A_PRICE_LIST if is_momentary(figure) else A_LIST)

    return [given for given in figures if not listed(given.item)]


def _listed_as(figure: Figure) -> str:
    """Return what a list of such figures is one of: prices of whatever measure are one list."""
    head, slash, _ = figure.unit.partition("/")
    return f"{head}/" if slash else figure.unit


class _Facing:
    """The figures of two articles set against each other, every related pair compared once."""

    def __init__(self, left: list[Given[Figure]], right: list[Given[Figure]]) -> None:
        self._left, self._right = left, right
        self._shared: dict[tuple[int, int], tuple[float, float]] = {}
        self._relation: dict[tuple[int, int], str] = {}
        self._agreeing: dict[int, float] = defaultdict(float)
        for a, b in product(left, right):
            relation = _relation(a, b)
            if relation == "unrelated":
                continue
            pair = id(a), id(b)
            self._relation[pair], self._shared[pair] = relation, shared(a, b)
            if relation != "differ":
                share = self._shared[pair][0] / (SETTLED if relation == "same" else 1)
                share = 1.0 if relation == "same" and _telling(a.item) else share
                for one in pair:
                    self._agreeing[one] = max(self._agreeing[one], share)

    def differing(self) -> Iterator[Pair]:
        """Yield the pairs that differ in contexts that are much alike."""
        for a, b in product(self._left, self._right):
            share, weight = self._shared.get((id(a), id(b)), (0.0, 0.0))
            if self._relation.get((id(a), id(b))) == "differ" and share >= CONTEXT and weight >= LEAST_WEIGHT:
                yield a, b

    def settled(self, a: Given[Figure], b: Given[Figure]) -> bool:
        """Tell whether two figures are not each other's plain counterpart.

        So where one of them has the same value in a context as near in the other article, and where the own article
        holds another value that would do nearly as well (a part and a whole).
        """
        share = self._shared[id(a), id(b)][0]
        if max(self._agreeing[id(a)], self._agreeing[id(b)]) >= share:
            return True
        siblings = [(id(c), id(b)) for c in self._left if c is not a and _relation(a, c) == "differ"]
        siblings += [(id(a), id(c)) for c in self._right if c is not b and _relation(b, c) == "differ"]
        return any(self._shared.get(pair, (0.0, 0.0))[0] >= 0.7 * share for pair in siblings)


def _disputes(articles: list[list[Unit]], found_in: list[Given[Figure]]) -> Iterator[Pair]:
    """Yield the pairs of figures that one article sets against each other: neighbours, two speakers, a contrast."""
    held: dict[int, list[Given[Figure]]] = defaultdict(list)
    for given in found_in:
        held[id(given.unit)].append(given)
    for units in articles:
        for first, second in pairwise(units):
            said = [u.statement.speaker_name for u in (first, second) if u.statement]
            if len(set(said)) < 2 or not _in_contrast(second):
                continue
            for a, b in product(held[id(first)], held[id(second)]):
                if _relation(a, b) == "differ":
                    yield a, b


def _in_contrast(unit: Unit) -> bool:
    """Tell whether a unit sets itself against what was told before: "còn", "song" only where they begin it."""
    found = signals("contrast").all(unit.words)
    return any(phrase.first == 0 or phrase.meaning.words not in word_set("contrast_first") for phrase in found)


def _of_one_size(a: Given[Figure], b: Given[Figure]) -> bool:
    """Tell whether two figures are within ten times of each other: farther apart they count different things."""
    sizes = [abs(x) for c in (a, b) for x in (c.item.low, c.item.high) if x]
    return not sizes or max(sizes) <= 10 * min(sizes)


def _telling(figure: Figure) -> bool:
    """Tell whether a figure is so large that two articles do not give it by chance."""
    return max(abs(figure.low or 0), abs(figure.high or 0)) >= NO_CHANCE


def _relation(a: Given[Figure], b: Given[Figure]) -> str:
    if not compare.same_unit(a.item.unit, b.item.unit):
        return "unrelated"  # what most are, said without a sentence
    return compare.compare(a.item, b.item).relation
