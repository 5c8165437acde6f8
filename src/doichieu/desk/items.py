"""What is found in a library, as items of JSON: the lines of `search --json` and the lists of the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from doichieu.desk.views import Found, NameView, Said
from doichieu.export.say import words
from doichieu.records import Article, Number
from doichieu.records.article import Record
from doichieu.store.lists import Listed
from doichieu.store.search import FoundFigure, FoundStatement
from doichieu.text import Span


class StoryItem(Record, frozen=True, kw_only=True):
    """A story; counts are null while it is not laid side by side yet."""

    kind: Literal["story"] = "story"
    id: str
    title: str
    size: int
    begins: str
    ends: str
    outlets: int | None
    origins: int | None
    conflicts: int | None


class ArticleItem(Record, frozen=True, kw_only=True):
    """An article without its text."""

    kind: Literal["article"] = "article"
    id: str
    published: str
    outlet: str | None
    title: str | None
    url: str | None


class StatementItem(Record, frozen=True, kw_only=True):
    """A statement with its words."""

    kind: Literal["statement"] = "statement"
    article: str
    content: tuple[Span, ...]
    words: str
    speaker_name: str | None
    via: tuple[str, ...]


class FigureItem(Record, frozen=True, kw_only=True):
    """A figure with its words."""

    kind: Literal["figure"] = "figure"
    article: str
    span: Span
    words: str
    low: Number | None
    high: Number | None
    hedge: str
    unit: str


class NameItem(Record, frozen=True, kw_only=True):
    """A person, body or place: in how many articles it is named and quoted, what it is called and what it is."""

    kind: Literal["name"] = "name"
    name: str
    type: str
    forms: tuple[str, ...]
    roles: tuple[str, ...]
    articles: int
    quoted: int
    statements: tuple[StatementItem, ...]
    stories: tuple[StoryItem, ...]


def story_item(story: Listed) -> StoryItem:
    """Return a story as an item."""
    return StoryItem(**{field: getattr(story, field) for field in StoryItem.__struct_fields__ if field != "kind"})


def article_item(article: Article) -> ArticleItem:
    """Return an article as an item."""
    return ArticleItem(**{field: getattr(article, field) for field in ArticleItem.__struct_fields__ if field != "kind"})


def statement_item(found: FoundStatement | Said) -> StatementItem:
    """Return a statement as an item."""
    article = found.reading.article
    statement = found.statement if isinstance(found, Said) else found.reading.statements[found.number]
    return StatementItem(
        article=article.id,
        content=statement.content,
        words=words(article.text, statement.content),
        speaker_name=statement.speaker_name,
        via=statement.via,
    )


def figure_item(found: FoundFigure) -> FigureItem:
    """Return a figure as an item."""
    article, figure = found.reading.article, found.reading.figures[found.number]
    return FigureItem(
        article=article.id,
        span=figure.span,
        words=figure.span.line(article.text),
        low=figure.low,
        high=figure.high,
        hedge=figure.hedge,
        unit=figure.unit,
    )


def name_item(found: NameView) -> NameItem:
    """Return a name as an item."""
    return NameItem(
        name=found.name,
        type=found.type,
        forms=found.forms,
        roles=found.roles,
        articles=found.articles,
        quoted=found.quoted,
        statements=tuple(map(statement_item, found.said)),
        stories=tuple(map(story_item, found.stories)),
    )


def found_items(found: Found) -> Iterator[Record]:
    """Yield what meets a query: stories, statements, articles."""
    yield from map(story_item, found.stories)
    yield from map(statement_item, found.statements)
    yield from map(article_item, found.articles)
