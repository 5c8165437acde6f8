"""Conflicts: where tellings cannot both be exact. Silence, rounding, wider hedges and updates are none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise, product
from typing import NamedTuple

from doichieu.collation.origins import Sources
from doichieu.collation.units import Unit
from doichieu.compare import figures as compare_figures
from doichieu.lexicon.background import idf
from doichieu.lexicon.words import function_words, unit_by_name, word_set
from doichieu.records import Conflict, Figure, Time, Told, Value, told_at
from doichieu.text import Span

CONTEXT = 0.5
"""Two figures speak of one thing when the words around them share this much of the weight of the shorter context."""
DATE_CONTEXT = 0.6
LEAST_WEIGHT, LEAST_WEIGHT_TIMES = 9.0, 5.0
"""Words in common that weigh less (idf summed) are too common to say that two figures, or times, speak of one thing."""
NEAR = 9
"""How many words on each side of a figure are its context."""
A_LIST = 12
"""An article that gives more figures of one unit gives a list."""
_UPDATE = re.compile(
    r"tăng lên|lên tới|lên đến|tăng thêm|đã lên|nâng lên|thêm \d|giảm còn|chỉ còn|tính đến|cho đến nay"
)
_CONTRAST = re.compile(r"trong khi(?: đó)?|\bthì\b|^còn\b|tuy nhiên|\bnhưng\b|^song\b|ngược lại", re.IGNORECASE)
"""Words by which an article itself sets one speaker's figure against another's."""


class Given(NamedTuple):
    """A figure or time in its unit, with the weighted words around it."""

    unit: Unit
    item: Figure | Time
    context: dict[str, float]


def find_conflicts(articles: list[list[Unit]], sources: Sources) -> tuple[Conflict, ...]:
    """Return the conflicts of a story: figures, then times, each in order of its first telling."""
    figures = [
        _given(unit, figure, figure.number)
        for units in articles
        for unit in units
        for figure in unit.figures
        if _counts(figure)
    ]
    times = [
        _given(unit, time, time.span) for units in articles for unit in units for time in unit.times if _pinned(time)
    ]
    found = [_conflict("figure", pair, sources) for pair in (*_rivals(figures), *_disputes(articles, figures))]
    found += [_conflict("date", pair, sources) for pair in _rival_times(times)]
    return tuple(_merged(found))


def _counts(figure: Figure) -> bool:
    """Tell whether a figure can contradict another: a duration is a matter of the clock, a rank of the table."""
    row = unit_by_name().get(figure.unit)
    return bool(figure.unit) and figure.unit not in word_set("no_rival") and not (row and row.dimension == "time")


def _pinned(time: Time) -> bool:
    return bool(re.match(r"\d{4}-\d\d-\d\d", time.value)) and time.mod is None


def _given(unit: Unit, item: Figure | Time, span: Span) -> Given:
    around = unit.words
    own = span.shift(-unit.span.start)
    first, beyond = bisect_right(around.ends, own.start), around.first_from(own.end)
    function = function_words()
    context: dict[str, float] = {}
    for part in (around.lowers[max(0, first - NEAR) : first], around.lowers[beyond : beyond + NEAR]):
        for word in part:
            if word not in function and not word.isdigit():
                context[word] = idf(word)
        for left, right in pairwise(part):
            if left not in function and right not in function:
                context[f"{left} {right}"] = idf(f"{left} {right}") / 2
    return Given(unit, item, context)


def _shared(a: Given, b: Given) -> tuple[float, float]:
    """Return what share of the lighter context both hold, and its weight."""
    common = sum(weight for word, weight in a.context.items() if word in b.context)
    lighter = min(sum(a.context.values()), sum(b.context.values()))
    return (common / lighter if lighter else 0.0), common


def _rivals(found_in: list[Given]) -> Iterator[tuple[Given, Given]]:
    """Yield the pairs of figures of different articles that count the same thing and cannot both be exact."""
    by_article: dict[str, list[Given]] = defaultdict(list)
    for given in found_in:
        by_article[given.unit.article].append(given)
    plain = [_without_lists(figures) for figures in by_article.values()]
    for left, right in combinations(plain, 2):
        facing = _Facing(left, right)
        for a, b in facing.differing():
            if _of_one_size(a, b) and not _updates(a, b) and not facing.settled(a, b):
                yield a, b


def _without_lists(figures: list[Given]) -> list[Given]:
    """Return the figures of an article less those of a unit that it gives so often that they are a list."""
    counts = Counter(_unit_of(given) for given in figures)
    return [given for given in figures if counts[_unit_of(given)] <= A_LIST]


def _unit_of(given: Given) -> str:
    return given.item.unit if isinstance(given.item, Figure) else ""


class _Facing:
    """The figures of two articles set against each other, every related pair compared once."""

    def __init__(self, left: list[Given], right: list[Given]) -> None:
        self._left, self._right = left, right
        self._shared: dict[tuple[int, int], tuple[float, float]] = {}
        self._relation: dict[tuple[int, int], str] = {}
        self._agreeing: dict[int, float] = defaultdict(float)
        for a, b in product(left, right):
            relation = _relation(a, b)
            if relation == "unrelated":
                continue
            pair = id(a), id(b)
            self._relation[pair], self._shared[pair] = relation, _shared(a, b)
            if relation != "differ":
                for one in pair:
                    self._agreeing[one] = max(self._agreeing[one], self._shared[pair][0])

    def differing(self) -> Iterator[tuple[Given, Given]]:
        """Yield the pairs that differ in contexts that are much alike."""
        for a, b in product(self._left, self._right):
            share, weight = self._shared.get((id(a), id(b)), (0.0, 0.0))
            if self._relation.get((id(a), id(b))) == "differ" and share >= CONTEXT and weight >= LEAST_WEIGHT:
                yield a, b

    def settled(self, a: Given, b: Given) -> bool:
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


def _disputes(articles: list[list[Unit]], found_in: list[Given]) -> Iterator[tuple[Given, Given]]:
    """Yield the pairs of figures that one article sets against each other: neighbours, two speakers, a contrast."""
    held: dict[int, list[Given]] = defaultdict(list)
    for given in found_in:
        held[id(given.unit)].append(given)
    for units in articles:
        for first, second in pairwise(units):
            said = [u.statement.speaker_name for u in (first, second) if u.statement]
            if len(set(said)) < 2 or not _CONTRAST.search(second.text):
                continue
            for a, b in product(held[id(first)], held[id(second)]):
                if _relation(a, b) == "differ":
                    yield a, b


def _updates(a: Given, b: Given) -> bool:
    """Tell whether the later telling says itself that the figure has changed."""
    later = max(a, b, key=lambda c: (c.unit.reading.article.moment, c.unit.article))
    if a.unit.reading.article.moment == b.unit.reading.article.moment:
        return False
    return bool(_UPDATE.search(later.unit.text))


def _of_one_size(a: Given, b: Given) -> bool:
    """Tell whether two figures are within ten times of each other: farther apart they count different things."""
    sizes = [abs(x) for c in (a, b) if isinstance(c.item, Figure) for x in (c.item.low, c.item.high) if x]
    return not sizes or max(sizes) <= 10 * min(sizes)


def _relation(a: Given, b: Given) -> str:
    f, g = a.item, b.item
    return compare_figures.compare(f, g).relation if isinstance(f, Figure) and isinstance(g, Figure) else "unrelated"


def _rival_times(found_in: list[Given]) -> Iterator[tuple[Given, Given]]:
    """Yield the pairs of days, or of hours of one day, that like clauses of different articles give differently."""
    for a, b in combinations(found_in, 2):
        s, t = a.item, b.item
        assert isinstance(s, Time) and isinstance(t, Time)
        if a.unit.article == b.unit.article or not _differ(s, t):
            continue
        share, weight = _shared(a, b)
        alone = len([x for x in a.unit.times if _pinned(x)]) == len([x for x in b.unit.times if _pinned(x)]) == 1
        if alone and share >= DATE_CONTEXT and weight >= LEAST_WEIGHT_TIMES:
            yield a, b


def _differ(s: Time, t: Time) -> bool:
    clocks = [re.search(r"T(\d\d:\d\d)", time.value) for time in (s, t)]
    if clocks[0] and clocks[1]:
        return s.value != t.value
    return s.value[:10] != t.value[:10]


def _conflict(kind: str, pair: tuple[Given, Given], sources: Sources) -> Conflict:
    values = tuple(sources.value(given.unit.reading, given.item.span, given.unit.statement) for given in pair)
    sentence = "the two figures cannot both be exact" if kind == "figure" else "two different times"
    return Conflict(kind=kind, told=_told(values), values=values, sentence=sentence)  # type: ignore[arg-type]


def _told(values: tuple[Value, ...]) -> Told:
    return told_at((value.article, value.span) for value in values)


def _merged(conflicts: list[Conflict]) -> list[Conflict]:
    """Bring conflicts into one that share a telling, or that set the same values against each other."""
    merged: list[Conflict] = []
    for conflict in conflicts:
        touching = [m for m in merged if m.kind == conflict.kind and _touch(m, conflict)]
        values = tuple({(v.article, v.span): v for c in (*touching, conflict) for v in c.values}.values())
        joined = Conflict(kind=conflict.kind, told=_told(values), values=values, sentence=conflict.sentence)
        place = merged.index(touching[0]) if touching else len(merged)
        merged = [m for m in merged if m not in touching]
        merged.insert(place, joined)
    return merged


def _touch(a: Conflict, b: Conflict) -> bool:
    if {(v.article, v.span) for v in a.values} & {(v.article, v.span) for v in b.values}:
        return True
    return {v.value.casefold() for v in a.values} == {v.value.casefold() for v in b.values}
