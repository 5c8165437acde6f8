"""Stories: which articles tell of one happening.

`portrait.py` says what is looked at of an article, `candidates.py` finds the pairs worth a look, `likeness.py` judges a
pair, `groups.py` makes stories of pairs by `average_link.py`; `linker.py` does so as articles come, `link.py` for all
at once, `relink.py` for stories that are kept elsewhere. `sequels.py` finds the stories that continue one another,
`copies.py` text in common, `why.py` the reasons.
"""

from doichieu.stories.link import link, story_of
from doichieu.stories.linker import Linker
from doichieu.stories.why import why

__all__ = ["Linker", "link", "story_of", "why"]
