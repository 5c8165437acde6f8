"""Conflicts: where tellings cannot both be exact. Silence, rounding and wider hedges are none.

`figures.py`, `tolls.py`, `minutes.py`, `times.py`, `births.py`, `namesakes.py`, `bearings.py` and `denials.py` find one
kind of contradiction each; `find.py` is the way in: it brings those together that are one, and parts updates from
conflicts.
"""

from doichieu.collation.conflicts.find import find_differences

__all__ = ["find_differences"]
