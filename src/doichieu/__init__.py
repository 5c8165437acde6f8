"""Đối Chiếu reads the Vietnamese news side by side.

    >>> from doichieu import Article, collate, link, read
    >>> article = Article(id="a", published="2025-09-04", outlet="Báo A", text="Ông Nam nói: “Mưa đã tạnh ở đây rồi”.")
    >>> stories = link([read(article)])
    >>> collation = collate(stories[0])
    >>> [(said.speaker, said.chain) for said in collation.statements]
    [('Nam', ('Báo A', 'Nam'))]

Four steps on frozen records: sources make an Article, `read` a Reading, `link` Stories, `collate` a Collation.
"""

from doichieu.collation import collate
from doichieu.errors import DoichieuError, SourceError
from doichieu.reading import read
from doichieu.records import Article, Collation, Reading, Story
from doichieu.stories import Linker, link, story_of
from doichieu.text import Span

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Collation",
    "DoichieuError",
    "Linker",
    "Reading",
    "SourceError",
    "Span",
    "Story",
    "collate",
    "link",
    "read",
    "story_of",
]
