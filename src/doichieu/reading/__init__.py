"""Reading: from one article to all that it says. Evidence only: the text as written, nothing interpreted.

`read` is the way in. A page (`page.py`) prepares the text once; each kind of thing has its folder with step and rules.
"""

from doichieu.reading.read import read

__all__ = ["read"]
