"""Sources: from bytes to articles, one file a form of input.

`plain.py` plain text, `jsonl.py` one JSON article a line, `ninjs.py` IPTC ninjs 1.x, 2.x and 3.x, `html.py` saved
pages, `feed.py` RSS, Atom and JSON Feed, `warc.py` web archives; `dates.py` reads how pages and feeds write a day.
`intake.py` checks what they all give, `forms.py` decides which form some bytes are of. A new form is a new file here
and a line there.
"""

from doichieu.sources.forms import articles_of
from doichieu.sources.intake import Taken

__all__ = ["Taken", "articles_of"]
