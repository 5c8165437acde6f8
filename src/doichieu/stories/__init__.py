"""Stories: which articles tell of one happening.

`candidates.py` finds the pairs worth a look, `likeness.py` judges a pair and says why, `grouping.py` makes stories.
"""

from doichieu.stories.grouping import link

__all__ = ["link"]
