"""What is looked at in a library: each view of it as one value, seen at one moment."""

from __future__ import annotations

from typing import NamedTuple

from doichieu.collation import collate
from doichieu.compare.names import key as compared
from doichieu.reading import read
from doichieu.records import Article, Collation, Reading, Statement
from doichieu.store import lists, search
from doichieu.store.database import Database
from doichieu.store.lists import Listed, Shown
from doichieu.store.query import Amount, Query, parse
from doichieu.store.search import FoundFigure, FoundStatement
from doichieu.stories import story_of


class Day(NamedTuple):
    """The stories of a day: how many there are, some of them, and the days before and after that have any."""

    day: str
    total: int
    stories: list[Listed]
    before: str | None
    after: str | None


class StoryView(NamedTuple):
    """One story laid side by side, and the chain of stories it is in, itself among them, oldest first."""

    collation: Collation
    chain: tuple[Listed, ...]


class Said(NamedTuple):
    """A statement with the reading it stands in."""

    reading: Reading
    statement: Statement


class NameView(NamedTuple):
    """One person, body or place of the library: its name, what it is called and what it is in the newest articles that
    name it, how many these are, what it says there, and its newest stories."""

    key: str
    name: str
    type: str
    forms: tuple[str, ...]
    roles: tuple[str, ...]
    articles: int
    quoted: int
    said: tuple[Said, ...]
    stories: list[Listed]


class Found(NamedTuple):
    """What meets a query: how many articles (at most `search.MOST_COUNTED`), some of them, statements, stories, and the
    story of each article shown, by its id; and what of the query was not understood."""

    total: int
    articles: list[Article]
    statements: list[FoundStatement]
    stories: list[Listed]
    story_of: dict[str, Listed]
    unclear: tuple[str, ...] = ()


def day(library: Database, wanted: str | None = None, *, limit: int = 30, offset: int = 0) -> Day | None:
    """Return the stories of a day, by default the newest one; None in an empty library."""
    with library.read() as connection:
        chosen = wanted or lists.newest_day(connection)
        if chosen is None:
            return None
        total, found = lists.stories_of_day(connection, chosen, limit, offset)
        before, after = lists.day_before(connection, chosen), lists.day_after(connection, chosen)
        return Day(chosen, total, found, before, after)


def story(library: Database, id: str) -> StoryView | None:
    """Return the story that has, or had, an id."""
    with library.read() as connection:
        found = lists.story(connection, id)
        if found is None:
            return None
        chain = tuple(lists.chain(connection, found))
    before, after = found.before.id if found.before else None, tuple(one.id for one in found.after)
    return StoryView(found.collation or collate(story_of(found.readings, before, after)), chain)


def article(library: Database, id: str) -> Shown | None:
    """Return an article by its id."""
    with library.read() as connection:
        return lists.article(connection, id)


NEWEST = 40
"""So many of the newest articles are looked at for what someone is called and says."""


def name(library: Database, told: str, *, limit: int = NEWEST, offset: int = 0) -> NameView | None:
    """Return what the library has on someone; by another form, on the one most named so; None where nobody is."""
    with library.read() as connection:
        wanted = lists.full_name(connection, told)
        total, keys = lists.naming(connection, wanted, max(limit, NEWEST))
        naming = lists.read_by(connection, keys[:NEWEST])
        stories = lists.listed(connection, search.stories_of(connection, keys[:limit]))
        quoted, quoting = lists.quoting(connection, wanted, limit, offset)
        quotes = lists.read_by(connection, quoting)
    bearing = [one for reading in naming for one in reading.names if compared(one.name) == wanted]
    if not bearing and not quotes:
        return None
    said = tuple(
        Said(reading, statement)
        for reading in quotes
        for statement in reading.statements
        if statement.speaker_name and compared(statement.speaker_name) == wanted
    )
    shown = _most([one.name for one in bearing] or [s.statement.speaker_name or told for s in said])
    return NameView(
        key=wanted,
        name=shown,
        type=_most([one.type for one in bearing] or ["unnamed"]),
        forms=tuple(dict.fromkeys(form for one in bearing for form in one.forms if form != shown)),
        roles=tuple(dict.fromkeys(role for one in bearing for role in one.roles)),
        articles=total,
        quoted=quoted,
        said=said,
        stories=stories,
    )


def find(library: Database, written: str, *, limit: int = 20, offset: int = 0) -> Found:
    """Return what meets a query as people write it."""
    asked = parse(written)
    if asked.empty:
        return Found(0, [], [], [], {}, asked.unclear)
    with library.read() as connection:
        keys = search.find_articles(connection, asked, search.MOST_COUNTED)
        statements = search.find_statements(connection, asked, limit + offset)[offset:]
        firsts = search.stories_of(connection, keys)[offset : offset + limit]
        articles = search.shown(connection, keys[offset : offset + limit])
        ids = [*(a.id for a in articles), *(s.reading.article.id for s in statements)]
        story_of = lists.stories_holding(connection, dict.fromkeys(ids))
        return Found(len(keys), articles, statements, lists.listed(connection, firsts), story_of, asked.unclear)


def newest(library: Database, *, limit: int, offset: int = 0) -> tuple[int, list[Article]]:
    """Return how many articles were read, and the newest of them."""
    with library.read() as connection:
        return lists.newest_articles(connection, limit, offset)


def figures(
    library: Database, unit: str, low: float | None, high: float | None, *, limit: int, offset: int = 0
) -> list[FoundFigure]:
    """Return the figures that count something, with a value between two ends, of the newest articles."""
    with library.read() as connection:
        return search.find_figures(connection, Amount(unit, low, high), limit + offset)[offset:]


def statements(library: Database, speaker: str, *, limit: int, offset: int = 0) -> list[FoundStatement]:
    """Return what a speaker says, under any form of the name, the newest first."""
    with library.read() as connection:
        return search.find_statements(connection, Query(speakers=(speaker,)), limit + offset)[offset:]


def pasted(articles: tuple[Article, ...]) -> Collation:
    """Return texts laid side by side that nobody keeps."""
    return collate(story_of(map(read, articles)))


def _most(values: list[str]) -> str:
    """Return the value that stands most often; of equals the one that comes first."""
    return max(dict.fromkeys(values), key=values.count)
