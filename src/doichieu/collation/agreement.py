"""How the tellings of one point stand to each other: in which figures, times and names they agree, and how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Literal, NamedTuple, TypeVar

from doichieu.collation.context import Given, in_context, shared
from doichieu.collation.origins import Sources
from doichieu.collation.units import Unit
from doichieu.compare import figures as compare_figures
from doichieu.compare import times as compare_times
from doichieu.compare.names import key
from doichieu.records import Agreement, Figure, How, Name, Time
from doichieu.text import Span

Item = TypeVar("Item", bound=Figure | Time)
WORST_LAST: tuple[How, ...] = ("same", "more_exact", "rounded", "silent", "differ")
"""How two tellings may stand to each other, what says least against them first."""
COUNTERPART = 0.5
"""Two figures, or times, that differ speak of one thing when their contexts share this much of the lighter's weight."""
SLIGHT = 3
"""An exact count of so few is not missed where another telling has it not."""
_SENTENCES = {
    "same": "the same in every telling that has it",
    "more_exact": "one telling is more exact than another; both can be true",
    "rounded": "one telling rounds what another gives",
    "differ": "the tellings cannot all be exact",
    "silent": "only one telling has it; silence is no disagreement",
}


class Matter(NamedTuple):
    """One thing on which tellings of a point are compared: what each gives, the place of each, and how they stand."""

    tellings: tuple[tuple[Unit, Span], ...]
    how: How


def agreements(point: list[Unit], sources: Sources) -> tuple[Agreement, ...]:
    """Return how the tellings of a point agree, matter by matter: figures, then times, then names in other forms."""
    figures = [[in_context(unit, f, f.number) for f in unit.figures if f.unit] for unit in point]
    times = [[in_context(unit, t, t.span) for t in unit.times if compare_times.dated(t)] for unit in point]
    return (
        *(_agreement("figure", matter, point, sources) for matter in _matters(figures, _figures)),
        *(_agreement("date", matter, point, sources) for matter in _matters(times, compare_times.compare_hours)),
        *(_agreement("name", matter, point, sources) for matter in _names(point, sources)),
    )


def worst(found: tuple[Agreement, ...]) -> How | None:
    """Return how a point's tellings stand to each other in the matter that says most against them, None without any."""
    return max((agreement.how for agreement in found), key=WORST_LAST.index, default=None)


def _agreement(
    kind: Literal["figure", "date", "name"], matter: Matter, point: list[Unit], sources: Sources
) -> Agreement:
    given = {unit.article for unit, _ in matter.tellings}
    return Agreement(
        kind=kind,
        how=matter.how,
        values=tuple(sources.value(unit.reading, span, unit.statement) for unit, span in matter.tellings),
        silent=tuple(dict.fromkeys(unit.article for unit in point if unit.article not in given)),
        sentence=_SENTENCES[matter.how],
    )


def _figures(a: Figure, b: Figure) -> compare_figures.Relation:
    relation = compare_figures.compare(a, b).relation
    return "more_exact" if relation == "same" and a.hedge != b.hedge else relation


def _matters(
    tellings: list[list[Given[Item]]], relate: Callable[[Item, Item], compare_figures.Relation]
) -> Iterator[Matter]:
    """Yield what the tellings of a point give, figure by figure: the most alike meet first; each has one a matter."""
    groups: dict[int, list[Given[Item]]] = {id(given): [given] for telling in tellings for given in telling}
    pairs: list[tuple[int, float, Given[Item], Given[Item]]] = []
    for left, right in combinations(tellings, 2):
        for a in left:
            for b in right:
                relation = relate(a.item, b.item)
                if relation != "unrelated":
                    pairs.append((WORST_LAST.index(relation), -shared(a, b)[0], a, b))
    for rank, unlikeness, a, b in sorted(pairs, key=lambda pair: pair[:2]):
        one, two = groups[id(a)], groups[id(b)]
        apart = {g.unit.article for g in one}.isdisjoint(g.unit.article for g in two)
        counterpart = WORST_LAST[rank] != "differ" or (-unlikeness >= COUNTERPART and 1 in (len(one), len(two)))
        if apart and counterpart and all(relate(x.item, y.item) != "unrelated" for x in one for y in two):
            merged = [*one, *two]
            groups.update((id(given), merged) for given in merged)
    for group in {id(group): group for group in groups.values()}.values():
        how = _stand(group, relate)
        if how != "silent" or not _slight(group[0].item):
            yield Matter(tuple((g.unit, g.item.span) for g in group), how)


def _slight(item: Figure | Time) -> bool:
    """Tell whether a figure says too little to be missed where a telling has it not: "hai bên"."""
    return isinstance(item, Figure) and item.hedge == "exact" and 0 <= (item.low or 0) <= SLIGHT


def _stand(group: list[Given[Item]], relate: Callable[[Item, Item], compare_figures.Relation]) -> How:
    relations = [relate(a.item, b.item) for a, b in combinations(group, 2)]
    return max((r for r in relations if r != "unrelated"), key=WORST_LAST.index, default="silent")


def _names(point: list[Unit], sources: Sources) -> Iterator[Matter]:
    """Yield the persons and bodies that tellings of a point name in different forms."""
    found: dict[str, dict[str, tuple[Unit, Span]]] = defaultdict(dict)
    for unit in point:
        for name in unit.reading.names:
            mention = _mention(unit, name)
            if mention:
                found[sources.cast.name(name.name)].setdefault(unit.article, (unit, mention))
    for tellings in found.values():
        forms = {key(span.of(unit.reading.article.text)) for unit, span in tellings.values()}
        if len(forms) > 1:
            yield Matter(tuple(tellings.values()), "same")


def _mention(unit: Unit, name: Name) -> Span | None:
    """Return where a unit first names somebody, a place left out."""
    return next((m for m in name.mentions if name.type != "LOC" and unit.span.covers(m)), None)
