"""Whether all is as it must be in a library: what came in, what it says, stories, collations, what is searched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection, func, select, text

from doichieu.errors import DoichieuError
from doichieu.store import articles as kept_articles
from doichieu.store.articles import as_article
from doichieu.store.collations import decoded, readings_of
from doichieu.store.linking import Neighbourhood, pending_count
from doichieu.store.readings import TAKEN_BACK, VERSION, as_portrait, as_reading, of_reading, sortable
from doichieu.store.schema import articles, readings, statements, stories, versions
from doichieu.stories.groups import Key, grouped, story_id
from doichieu.stories.likeness import Likeness


class Fault(NamedTuple):
    """What is not as it must be, where, and what to do."""

    where: str
    what: str
    remedy: str


ANEW = "run `doichieu add` on the library with a newer doichieu, or add the articles to a new library"
BACKUP = "take the library from a backup, or add the articles to a new one"


def check(connection: Connection) -> Iterator[Fault]:
    """Yield what is not as it must be."""
    for part in CHECKS:
        yield from part(connection)


def _file(connection: Connection) -> Iterator[Fault]:
    """The file is sound, and what refers to something finds it."""
    if connection.dialect.name == "sqlite":
        for (said,) in connection.execute(text("PRAGMA integrity_check")):
            if said != "ok":
                yield Fault("file", str(said), BACKUP)
        for row in connection.execute(text("PRAGMA foreign_key_check")):
            yield Fault(f"table {row[0]}", f"row {row[1]} refers to what is not there", BACKUP)


def _versions(connection: Connection) -> Iterator[Fault]:
    """Every version is the text that came in, and the newest of an article is its last."""
    query = select(articles.c.id, versions.c.number, versions.c.digest, *VERSION)
    for row in connection.execute(query.join(versions, versions.c.article == articles.c.key)):
        try:
            if kept_articles.digest(as_article(row)) != row.digest:
                yield Fault(f"article {row.id!r}", f"version {row.number} is not the text that came in", BACKUP)
        except DoichieuError as error:
            yield Fault(f"article {row.id!r}", f"version {row.number}: {error}", BACKUP)
    count = func.count(versions.c.number)
    last = select(articles.c.id, articles.c.version, count, func.max(versions.c.number), articles.c.story_id)
    joined = last.outerjoin(versions, versions.c.article == articles.c.key).group_by(articles.c.key)
    for id, version, number, newest, story in connection.execute(joined):
        if not version == number == newest:
            yield Fault(f"article {id!r}", f"versions 1 to {version} should be kept, {number} are", BACKUP)
        if story != story_id(id):
            yield Fault(f"article {id!r}", "the id of its story is not the one made of its own", BACKUP)


def _readings(connection: Connection) -> Iterator[Fault]:
    """Every reading can be read, and its spans lie in its text."""
    columns = (articles.c.id, readings.c.version, readings.c.body, readings.c.portrait, readings.c.day)
    moment = readings.c.moment
    query = select(*columns, moment, versions.c.number, *VERSION).select_from(
        readings.join(articles, articles.c.key == readings.c.article).outerjoin(versions, of_reading())
    )
    for row in connection.execute(query):
        where = f"reading of {row.id!r}"
        if row.number is None:
            yield Fault(where, f"version {row.version}, which it is of, is not kept", BACKUP)
            continue
        try:
            article = as_article(row)
            as_reading(article, row.body)
            if as_portrait(article, row.portrait).day != row.day:
                yield Fault(where, "its day is not that of its portrait", ANEW)
            if sortable(article.moment) != row.moment:
                yield Fault(where, "its moment is not that of its article", ANEW)
        except (DoichieuError, ValueError) as error:
            yield Fault(where, str(error), ANEW)


def _searched(connection: Connection) -> Iterator[Fault]:
    """As many articles and statements are searched as were read."""
    read = connection.execute(
        select(func.count()).select_from(readings).where(readings.c.made_by != TAKEN_BACK)
    ).scalar_one()
    said = connection.execute(select(func.count()).select_from(statements)).scalar_one()
    for table, name, expected in (("words", "articles", read), ("sayings", "statements", said)):
        counted = f"{table}_docsize" if connection.dialect.name == "sqlite" else table
        found = connection.execute(text(f"SELECT count(*) FROM {counted}")).scalar_one()
        if found != expected:
            yield Fault(f"search of {name}", f"{found} are searched, {expected} kept", ANEW)


def _stories(connection: Connection) -> Iterator[Fault]:
    """Pairs are kept both ways; the stories are those that the pairs make."""
    around = Neighbourhood(connection)
    pairs: dict[Key, dict[Key, Likeness]] = {key: {} for key in around.compared()}
    for one, other, like in around.all_likes():
        pairs.setdefault(one, {})[other] = like
    for one, row in pairs.items():
        for other, like in row.items():
            if pairs.get(other, {}).get(one) != like:
                yield Fault(f"article {one[1]!r}", f"how alike it and {other[1]!r} are is kept one way only", ANEW)
    if pending_count(connection):
        return
    kept, made = set(around.all_groups()), set(grouped(pairs, pairs))
    if kept != made:
        wrong = sorted(kept - made)
        yield Fault(f"story {wrong[0].id}" if wrong else "stories", "not the story that its pairs make", ANEW)


def _collations(connection: Connection) -> Iterator[Fault]:
    """Every story goes by its oldest article, and what it was laid side by side to lies in its texts."""
    query = select(stories.c.first, stories.c.size, stories.c.begins, stories.c.ends, stories.c.body)
    for row in connection.execute(query).all():
        read = readings_of(connection, row.first)
        texts = tuple(as_article(one) for one in read)
        where = f"story of article {texts[0].id!r}" if texts else f"story {row.first}"
        if not read or read[0].key != row.first or len(read) != row.size:
            yield Fault(where, "its articles are not those it was made of", ANEW)
        elif row.body is not None:
            try:
                decoded(row.body, story_id(texts[0].id), texts, None, ())
            except (DoichieuError, ValueError) as error:
                yield Fault(where, str(error), ANEW)


CHECKS: tuple[Callable[[Connection], Iterator[Fault]], ...] = (
    _file,
    _versions,
    _readings,
    _searched,
    _stories,
    _collations,
)
