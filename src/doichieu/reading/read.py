"""The reading of one article: the steps in order, and their spans brought back to the article's text."""

from __future__ import annotations

import msgspec

from doichieu.reading.figures.step import read_figures
from doichieu.reading.names.step import read_names
from doichieu.reading.page import Page
from doichieu.reading.statements.step import read_statements
from doichieu.reading.times.step import read_times
from doichieu.records import Article, Reading
from doichieu.text import Span, View


def read(article: Article) -> Reading:
    """Return all that one article says.

    >>> from doichieu import Article, read
    >>> text = "Ông Nam nói hôm 3.9: “Chúng tôi đã gửi khoảng 2.000 thùng hàng”."
    >>> reading = read(Article(id="a", published="2025-09-04", text=text))
    >>> reading.statements[0].speaker_name, reading.times[0].value, reading.figures[0].low
    ('Nam', '2025-09-03', 2000)

    The same article always gives the same reading; nothing outside the article but the package's word tables counts.
    """
    page = Page(article)
    times = read_times(page)
    names = read_names(page, times)
    figures = read_figures(page, times, names)
    reading = {
        "sentences": page.sentences,
        "statements": read_statements(page, names, times),
        "times": times,
        "figures": figures,
        "names": names,
        "credits": page.credits,
    }
    if page.text != article.text:
        reading = {kind: tuple(_back(item, page.view) for item in items) for kind, items in reading.items()}
    return Reading(article=article, **reading)  # type: ignore[arg-type]


def _back(item: object, view: View) -> object:
    """Return a record with every span of it brought back from the view to the original text."""
    if isinstance(item, Span):
        return view.back(item)
    if isinstance(item, tuple):
        return tuple(_back(part, view) for part in item)
    if not isinstance(item, msgspec.Struct):
        return item
    values = {field: _back(getattr(item, field), view) for field in item.__struct_fields__}
    if "start" in values:
        values["start"], values["end"] = view.back(Span(values["start"], values["end"]))  # type: ignore[arg-type]
    return type(item)(**values)
