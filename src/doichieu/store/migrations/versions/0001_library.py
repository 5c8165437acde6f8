"""The first library: articles with their versions, readings, stories and collations, and what is searched."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

WORDS = sa.Text().with_variant(sa.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    _tables()
    if op.get_context().dialect.name == "sqlite":
        for table in ("words", "sayings"):
            op.execute(
                f"CREATE VIRTUAL TABLE {table} USING fts5(title, body, folded_title, folded_body, content='', "
                'tokenize="unicode61 remove_diacritics 0")'
            )
    else:
        for table in ("words", "sayings"):
            op.execute(f"CREATE TABLE {table} (rowid bigint PRIMARY KEY, vector tsvector NOT NULL)")
            op.execute(f"CREATE INDEX ix_{table}_vector ON {table} USING gin (vector)")


def _tables() -> None:
    op.create_table(
        "articles",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", WORDS, nullable=False),
        sa.Column("url", WORDS, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("story_id", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_articles"),
        sa.UniqueConstraint("id", name="uq_articles_id"),
        sa.UniqueConstraint("url", name="uq_articles_url"),
    )
    op.create_index("ix_articles_story_id", "articles", ["story_id"])
    op.create_table(
        "feeds",
        sa.Column("url", WORDS, nullable=False),
        sa.Column("etag", WORDS, nullable=True),
        sa.Column("modified", WORDS, nullable=True),
        sa.PrimaryKeyConstraint("url", name="pk_feeds"),
    )
    op.create_table(
        "entries",
        sa.Column("feed", WORDS, nullable=False),
        sa.Column("url", WORDS, nullable=False),
        sa.Column("digest", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("feed", "url", name="pk_entries"),
    )
    op.create_table(
        "made",
        sa.Column("what", WORDS, nullable=False),
        sa.Column("by", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("what", name="pk_made"),
    )
    op.create_table(
        "dates",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("first", WORDS, nullable=False),
        sa.Column("last", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_dates_article", ondelete="CASCADE"),
    )
    op.create_index("ix_dates_article", "dates", ["article"])
    op.create_index("ix_dates_first", "dates", ["first", "last"])
    op.create_table(
        "figures",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("unit", WORDS, nullable=False),
        sa.Column("folded", WORDS, nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_figures_article", ondelete="CASCADE"),
    )
    op.create_index("ix_figures_article", "figures", ["article"])
    op.create_index("ix_figures_folded", "figures", ["folded", "low", "high", "article"])
    op.create_index("ix_figures_unit", "figures", ["unit", "low", "high", "article"])
    op.create_table(
        "likes",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("reprint", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_likes_article", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other"], ["articles.key"], name="fk_likes_other", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "other", name="pk_likes"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_likes_other", "likes", ["other"])
    op.create_table(
        "names",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("type", WORDS, nullable=False),
        sa.Column("form", WORDS, nullable=False),
        sa.Column("folded", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_names_article", ondelete="CASCADE"),
    )
    op.create_index("ix_names_article", "names", ["article"])
    op.create_index("ix_names_folded", "names", ["folded", "name"])
    op.create_index("ix_names_form", "names", ["form", "name"])
    op.create_index("ix_names_name", "names", ["name", "article"])
    op.create_table(
        "origins",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("key", WORDS, nullable=False),
        sa.Column("folded", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_origins_article", ondelete="CASCADE"),
    )
    op.create_index("ix_origins_article", "origins", ["article"])
    op.create_index("ix_origins_folded", "origins", ["folded"])
    op.create_index("ix_origins_key", "origins", ["key"])
    op.create_table(
        "readings",
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_by", WORDS, nullable=False),
        sa.Column("problem", WORDS, nullable=True),
        sa.Column("moment", WORDS, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("compared", sa.Boolean(), nullable=False),
        sa.Column("portrait", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_readings_article", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", name="pk_readings"),
    )
    op.create_index("ix_readings_day", "readings", ["day", "compared"])
    op.create_index("ix_readings_made_by", "readings", ["made_by"])
    op.create_index("ix_readings_moment", "readings", ["moment", "article"])
    op.create_table(
        "statements",
        sa.Column("key", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("speaker", WORDS, nullable=True),
        sa.Column("folded", WORDS, nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_statements_article", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name="pk_statements"),
    )
    op.create_index("ix_statements_article", "statements", ["article"])
    op.create_index("ix_statements_folded", "statements", ["folded", "article"])
    op.create_index("ix_statements_speaker", "statements", ["speaker", "article"])
    op.create_table(
        "stories",
        sa.Column("first", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("begins", WORDS, nullable=False),
        sa.Column("ends", WORDS, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("follows", sa.Integer(), nullable=True),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.Column("made_by", WORDS, nullable=True),
        sa.Column("problem", WORDS, nullable=True),
        sa.Column("title", WORDS, nullable=True),
        sa.Column("outlets", sa.Integer(), nullable=True),
        sa.Column("origins", sa.Integer(), nullable=True),
        sa.Column("conflicts", sa.Integer(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["first"], ["articles.key"], name="fk_stories_first"),
        sa.PrimaryKeyConstraint("first", name="pk_stories"),
    )
    op.create_index("ix_stories_ends", "stories", ["ends"])
    op.create_index("ix_stories_follows", "stories", ["follows"])
    op.create_index("ix_stories_made_by", "stories", ["made_by"])
    op.create_table(
        "versions",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", WORDS, nullable=False),
        sa.Column("published", WORDS, nullable=False),
        sa.Column("outlet", WORDS, nullable=True),
        sa.Column("title", WORDS, nullable=True),
        sa.Column("url", WORDS, nullable=True),
        sa.Column("text", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_versions_article", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "number", name="pk_versions"),
    )
    op.create_index("ix_versions_outlet", "versions", ["outlet"])
    op.create_table(
        "members",
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("story", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_members_article", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["story"], ["stories.first"], name="fk_members_story", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", name="pk_members"),
    )
    op.create_index("ix_members_story", "members", ["story"])
