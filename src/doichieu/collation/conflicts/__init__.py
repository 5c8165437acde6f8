"""Conflicts: where tellings cannot both be exact. Silence, rounding and wider hedges are none.

`context.py` says what stands around a figure or time; `figures.py`, `times.py` and `births.py` each find one kind of
contradiction; `find.py` is the way in and brings those together that are one.
"""

from doichieu.collation.conflicts.find import find_conflicts

__all__ = ["find_conflicts"]
