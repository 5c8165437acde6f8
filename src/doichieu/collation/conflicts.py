"""Conflicts: where tellings cannot both be exact. Silence, rounding, wider hedges and updates are none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise, product
from typing import NamedTuple

from doichieu.collation.origins import Sources
from doichieu.collation.units import Unit
from doichieu.compare import figures as compare_figures
from doichieu.lexicon.background import idf
from doichieu.lexicon.words import function_words, unit_by_name
from doichieu.records import Conflict, Figure, Time, Value
from doichieu.text import Span, words

CONTEXT = 0.5
"""Two figures speak of one thing when the words around them share this much of the weight of the shorter context."""
DATE_CONTEXT = 0.6
LEAST_WEIGHT, LEAST_WEIGHT_TIMES = 9.0, 5.0
"""Words in common that weigh less (idf summed) are too common to say that two figures, or times, speak of one thing."""
NEAR = 9
"""How many words on each side of a figure are its context."""
_UPDATE = re.compile(r"tăng lên|lên tới|lên đến|tăng thêm|đã lên|nâng|thêm \d|giảm còn|chỉ còn|tính đến|cho đến nay")
_CONTRAST = re.compile(r"trong khi(?: đó)?|\bthì\b|^còn\b|tuy nhiên|\bnhưng\b|^song\b|ngược lại|\bchỉ\b", re.IGNORECASE)
"""Words by which an article itself sets one speaker's figure against another's."""
_NO_RIVALS = frozenset(("hạng", "lần", "nước", "bên", "nhà lãnh đạo", "tuổi"))
"""Units whose figures mostly count different things even in like sentences."""


class Claim(NamedTuple):
    """A figure or time in its unit, with the weighted words around it."""

    unit: Unit
    item: Figure | Time
    context: dict[str, float]


def find_conflicts(articles: list[list[Unit]], sources: Sources) -> tuple[Conflict, ...]:
    """Return the conflicts of a story: figures, then times, each in order of its first telling."""
    figures = [
        _claim(unit, figure, figure.number)
        for units in articles
        for unit in units
        for figure in unit.figures
        if _counts(figure)
    ]
    times = [
        _claim(unit, time, time.span) for units in articles for unit in units for time in unit.times if _pinned(time)
    ]
    found = [_conflict("figure", pair, sources) for pair in (*_rivals(figures), *_disputes(articles, figures))]
    found += [_conflict("date", pair, sources) for pair in _rival_times(times)]
    return tuple(_merged(found))


def _counts(figure: Figure) -> bool:
    """Tell whether a figure can contradict another: a duration is a matter of the clock, a rank of the table."""
    row = unit_by_name().get(figure.unit)
    return bool(figure.unit) and figure.unit not in _NO_RIVALS and not (row and row.dimension == "time")


def _pinned(time: Time) -> bool:
    return bool(re.match(r"\d{4}-\d\d-\d\d", time.value)) and time.mod is None


def _claim(unit: Unit, item: Figure | Time, span: Span) -> Claim:
    text = unit.text
    around = words(text)
    before = [w for w in around if w.end <= span.start - unit.span.start][-NEAR:]
    after = [w for w in around if w.start >= span.end - unit.span.start][:NEAR]
    function = function_words()
    context: dict[str, float] = {}
    for part in (before, after):
        for word in part:
            if word.lower not in function and not word.text.isdigit():
                context[word.lower] = idf(word.lower)
        for left, right in pairwise(part):
            if left.lower not in function and right.lower not in function:
                context[f"{left.lower} {right.lower}"] = idf(f"{left.lower} {right.lower}") / 2
    return Claim(unit, item, context)


def _shared(a: Claim, b: Claim) -> tuple[float, float]:
    """Return what share of the lighter context both hold, and its weight."""
    common = sum(weight for word, weight in a.context.items() if word in b.context)
    lighter = min(sum(a.context.values()), sum(b.context.values()))
    return (common / lighter if lighter else 0.0), common


def _rivals(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of figures of different articles that count the same thing and cannot both be exact."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.unit.article].append(claim)
    for left, right in combinations(by_article.values(), 2):
        for a, b in product(left, right):
            if _relation(a, b) != "differ" or not _of_one_size(a, b):
                continue
            share, weight = _shared(a, b)
            if share < CONTEXT or weight < LEAST_WEIGHT or _updates(a, b) or _settled(a, b, left, right):
                continue
            yield a, b


def _disputes(articles: list[list[Unit]], claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of figures that one article sets against each other: neighbours, two speakers, a contrast."""
    held: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[id(claim.unit)].append(claim)
    for units in articles:
        for first, second in pairwise(units):
            said = [u.statement.speaker_name for u in (first, second) if u.statement]
            if len(set(said)) < 2 or not _CONTRAST.search(second.text):
                continue
            for a, b in product(held[id(first)], held[id(second)]):
                if _relation(a, b) == "differ":
                    yield a, b


def _updates(a: Claim, b: Claim) -> bool:
    """Tell whether the later telling says itself that the figure has changed."""
    later = max(a, b, key=lambda c: (c.unit.reading.article.moment, c.unit.article))
    if a.unit.reading.article.moment == b.unit.reading.article.moment:
        return False
    return bool(_UPDATE.search(later.unit.text))


def _settled(a: Claim, b: Claim, left: list[Claim], right: list[Claim]) -> bool:
    """Tell whether the pair is not each other's plain counterpart.

    So where the other article holds the same value in a context as near, and where the own article holds another value
    that would do nearly as well (a table of prices, a part and a whole).
    """
    share = _shared(a, b)[0]
    for one, own, others in ((a, left, right), (b, right, left)):
        rival = b if one is a else a
        agreeing = (c for c in others if _relation(one, c) in ("same", "compatible"))
        if any(_shared(one, other)[0] >= share for other in agreeing):
            return True
        siblings = (c for c in own if c is not one and _relation(one, c) == "differ")
        if any(_shared(sibling, rival)[0] >= 0.7 * share for sibling in siblings):
            return True
    return False


def _of_one_size(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are within ten times of each other: farther apart they count different things."""
    sizes = [abs(x) for c in (a, b) if isinstance(c.item, Figure) for x in (c.item.low, c.item.high) if x]
    return not sizes or max(sizes) <= 10 * min(sizes)


def _relation(a: Claim, b: Claim) -> str:
    f, g = a.item, b.item
    return compare_figures.compare(f, g).relation if isinstance(f, Figure) and isinstance(g, Figure) else "unrelated"


def _rival_times(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of days, or of hours of one day, that like clauses of different articles give differently."""
    for a, b in combinations(claims, 2):
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


def _conflict(kind: str, pair: tuple[Claim, Claim], sources: Sources) -> Conflict:
    values = tuple(_value(claim, sources) for claim in pair)
    sentence = "the two figures cannot both be exact" if kind == "figure" else "two different times"
    return Conflict(kind=kind, told=_told(values), values=values, sentence=sentence)  # type: ignore[arg-type]


def _told(values: tuple[Value, ...]) -> dict[str, tuple[Span, ...]]:
    told: dict[str, tuple[Span, ...]] = {}
    for value in values:
        told[value.article] = (*told.get(value.article, ()), value.span)
    return told


def _value(claim: Claim, sources: Sources) -> Value:
    unit, span = claim.unit, claim.item.span
    speaker = unit.statement.speaker_name if unit.statement else None
    return Value(
        article=unit.article,
        span=span,
        value=" ".join(span.of(unit.reading.article.text).split()),
        speaker=sources.cast.name(speaker) if speaker else None,
        origin=sources.origin(unit.reading, unit.statement),
    )


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
