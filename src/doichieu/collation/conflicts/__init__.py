"""Conflicts: where tellings cannot both be exact. Silence, rounding and wider hedges are none.

`figures.py`, `times.py` and `births.py` each find one kind of contradiction; `find.py` is the way in: it brings those
together that are one, and parts what is an update from what is a conflict.
"""

from doichieu.collation.conflicts.find import find_differences

__all__ = ["find_differences"]
