"""Collation: one story laid side by side. Here the evidence of the readings is interpreted.

`people.py` brings names of all articles together, `origins.py` says where a telling ultimately comes from,
`units.py` cuts the articles into the smallest tellings, `alignment.py` finds which tell one point, `conflicts.py`
where they cannot both be exact, `timeline.py`, `summary.py` and `tables.py` make the rest; `collate.py` is the way in.
"""

from doichieu.collation.collate import collate

__all__ = ["collate"]
