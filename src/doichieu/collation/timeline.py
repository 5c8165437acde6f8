"""The timeline: the dated happenings of a story in order of when they happened."""

from __future__ import annotations

from doichieu.collation.units import Unit
from doichieu.compare.times import dated, order
from doichieu.records import Happening
from doichieu.text import Span


def timeline(articles: list[list[Unit]], groups: list[list[Unit]]) -> tuple[Happening, ...]:
    """Return the dated units, tellings of one point on one date as one happening."""
    point_of = {id(unit): number for number, group in enumerate(groups) for unit in group}
    happenings: dict[tuple[str, str | None, object], dict[str, list[Span]]] = {}
    for units in articles:
        for unit in units:
            for value, mod in dict.fromkeys((t.value, t.mod) for t in unit.times if dated(t)):
                point = point_of.get(id(unit), (unit.article, unit.span))
                told = happenings.setdefault((value, mod, point), {})
                told.setdefault(unit.article, []).append(unit.span)
    ordered = sorted(
        happenings.items(),
        key=lambda item: (
            order(item[0][0]),
            item[0][0],
            -len(item[1]),
            min(spans[0] for spans in item[1].values()),
            sorted(item[1]),
        ),
    )
    return tuple(
        Happening(when=value, mod=mod, told={a: tuple(dict.fromkeys(spans)) for a, spans in sorted(told.items())})
        for (value, mod, _), told in ordered
    )
