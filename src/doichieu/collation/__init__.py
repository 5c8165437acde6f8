"""Collation: one story laid side by side. Here the evidence of the readings is interpreted.

`people.py` brings names of all articles together, `origins.py` says where a telling ultimately comes from,
`subjects.py` whom it speaks of. `units.py` cuts the articles into tellings, `wording.py` says what of one is compared,
`likeness.py` weighs how alike they are, `alignment.py` finds which tell one point, `agreement.py` how these stand to
each other, `renderings.py` in which words.
`conflicts/` finds what cannot all be right, by what stands around it (`context.py`), `updates.py` what changed since.
`tellings.py` knows reprints; `timeline.py`, `summary.py` and `tables.py` make the rest; `collate.py` is the way in.
"""

from doichieu.collation.collate import collate, origins

__all__ = ["collate", "origins"]
