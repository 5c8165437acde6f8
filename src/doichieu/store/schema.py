"""The tables of a library, as the newest migration leaves them.

    articles -> versions            what came in, every version of it
             -> readings            what the current version says, and the portrait it is linked by
             -> likes, members      which articles are alike, which story each is in
    stories  -> body                one story laid side by side
    words, sayings, statements, names, figures, dates, origins: what is searched, made of readings and collations

What came in is evidence and never changes; all else is made of it and can be made again. `made_by` marks what a kind
of thing was made by, so that a newer program makes it anew.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy.dialects import postgresql

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)

Words = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
"""Text sorted by code points on every database."""


def _article() -> Column[int]:
    return Column("article", Integer, ForeignKey("articles.key", ondelete="CASCADE"), nullable=False)


articles = Table(
    "articles",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("url", Words, unique=True),
    Column("version", Integer, nullable=False),
    Column("story_id", Words, nullable=False, index=True),
)
"""One row an article: the number of its newest version, and the id of a story that begins with it."""

versions = Table(
    "versions",
    metadata,
    _article(),
    Column("number", Integer, nullable=False),
    Column("digest", Words, nullable=False),
    Column("published", Words, nullable=False),
    Column("outlet", Words, index=True),
    Column("title", Words),
    Column("url", Words),
    Column("text", Words, nullable=False),
    PrimaryKeyConstraint("article", "number"),
)
"""What came in, never changed: the versions of an article from 1 on."""

readings = Table(
    "readings",
    metadata,
    Column("article", Integer, ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("made_by", Words, nullable=False, index=True),
    Column("problem", Words),
    Column("moment", Words, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("day", Integer, nullable=False),
    Column("compared", Boolean, nullable=False),
    Column("portrait", LargeBinary, nullable=False),
    Index("ix_readings_moment", "moment", "article"),
    Index("ix_readings_day", "day", "compared"),
)
"""What an article's newest read version says, and when it was published (Hanoi time).

`compared` once it was held against the articles of its window; `problem` where it could not be read.
"""

likes = Table(
    "likes",
    metadata,
    _article(),
    Column("other", Integer, ForeignKey("articles.key", ondelete="CASCADE"), nullable=False, index=True),
    Column("score", Integer, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("reprint", Boolean, nullable=False),
    PrimaryKeyConstraint("article", "other"),
    sqlite_with_rowid=False,
)
"""Pairs of articles that count as alike, both ways; the score in steps of the grid of likenesses."""

stories = Table(
    "stories",
    metadata,
    Column("first", Integer, ForeignKey("articles.key"), primary_key=True, autoincrement=False),
    Column("begins", Words, nullable=False),
    Column("ends", Words, nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("follows", Integer),
    Column("placed", Boolean, nullable=False),
    Column("made_by", Words, index=True),
    Column("problem", Words),
    Column("title", Words),
    Column("outlets", Integer),
    Column("origins", Integer),
    Column("conflicts", Integer),
    Column("body", LargeBinary),
    Index("ix_stories_follows", "follows"),
)
"""Stories by the key of their first article. `placed` once it is known which story it follows; `made_by` and what comes
after it are NULL until it is collated."""

members = Table(
    "members",
    metadata,
    Column("article", Integer, ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("story", Integer, ForeignKey("stories.first", ondelete="CASCADE"), nullable=False, index=True),
)
"""Which story an article is in."""

statements = Table(
    "statements",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    _article(),
    Column("number", Integer, nullable=False),
    Column("speaker", Words),
    Column("folded", Words),
    Index("ix_statements_article", "article"),
    Index("ix_statements_speaker", "speaker", "article"),
    Index("ix_statements_folded", "folded", "article"),
)
"""Statements by who says them: the number within its reading, the speaker's name as compared, and folded."""

names = Table(
    "names",
    metadata,
    _article(),
    Column("name", Words, nullable=False),
    Column("type", Words, nullable=False),
    Column("form", Words, nullable=False),
    Column("folded", Words, nullable=False),
    Index("ix_names_article", "article"),
    Index("ix_names_name", "name", "article"),
    Index("ix_names_form", "form", "name"),
    Index("ix_names_folded", "folded", "name"),
)
"""Every form of every name of an article, as compared and folded; `name` is its fullest form as compared."""

figures = Table(
    "figures",
    metadata,
    _article(),
    Column("number", Integer, nullable=False),
    Column("unit", Words, nullable=False),
    Column("folded", Words, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Index("ix_figures_article", "article"),
    Index("ix_figures_unit", "unit", "low", "high", "article"),
    Index("ix_figures_folded", "folded", "low", "high", "article"),
)
"""Figures by what they count: the number within its reading, the unit with the words behind it, or these alone, as
compared and folded, and the value's ends."""

dates = Table(
    "dates",
    metadata,
    _article(),
    Column("first", Words, nullable=False),
    Column("last", Words, nullable=False),
    Index("ix_dates_article", "article"),
    Index("ix_dates_first", "first", "last"),
)
"""The days that an article tells of, each expression's first and last."""

origins = Table(
    "origins",
    metadata,
    _article(),
    Column("name", Words, nullable=False),
    Column("key", Words, nullable=False),
    Column("folded", Words, nullable=False),
    Index("ix_origins_article", "article"),
    Index("ix_origins_key", "key"),
    Index("ix_origins_folded", "folded"),
)
"""The origins of each article within its story: the name, as compared, and folded."""

made = Table(
    "made",
    metadata,
    Column("what", Words, primary_key=True),
    Column("by", Words, nullable=False),
)
"""Which program made what is made of all articles together: "likes" and with them the stories."""

feeds = Table(
    "feeds",
    metadata,
    Column("url", Words, primary_key=True),
    Column("etag", Words),
    Column("modified", Words),
)
"""The feeds that are watched: what to give back when they are asked for again."""

entries = Table(
    "entries",
    metadata,
    Column("feed", Words, primary_key=True),
    Column("url", Words, primary_key=True),
    Column("digest", Words, nullable=False),
)
"""What each feed said of pages the last time: a digest, by which it shows that a page has changed."""
