"""The page: collations as one self-contained HTML file, laid out like a critical edition.

The collated text stands on one side, the witnesses (the articles) on the other; pointing at a line marks its
characters in every article that tells it. `lines.py` turns a collation into lines, `witnesses.py` cuts the articles
where lines begin and end, `render.py` puts both into the templates.
"""

from doichieu.export.page.render import render

__all__ = ["render"]
