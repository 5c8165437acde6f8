"""What pages and answers list: the days, the stories of a day, one story, one article, one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from doichieu.compare.names import key as compared
from doichieu.records import Article, Collation, Reading
from doichieu.store.articles import as_article, parts
from doichieu.store.collations import decoded, readings_of
from doichieu.store.readings import VERSION, as_reading, read_articles
from doichieu.store.schema import articles, members, names, readings, statements, stories, versions
from doichieu.store.search import KEY, NEWEST, known_names, shown
from doichieu.stories.groups import story_id

MOST_CHAINED = 20
"""So many earlier and so many later stories of a chain are shown."""


class Listed(NamedTuple):
    """A story as a list shows it; its counts are None while it is not laid side by side yet. `days` are those on which
    its articles were published, one for each."""

    first: int
    id: str
    title: str
    size: int
    begins: str
    ends: str
    outlets: int | None
    origins: int | None
    conflicts: int | None
    days: tuple[str, ...]


class Whole(NamedTuple):
    """A story as it stands: its readings, what it was laid side by side to, None where that is still to be done, and
    the stories before and after it."""

    first: int
    id: str
    readings: tuple[Reading, ...]
    collation: Collation | None
    before: Listed | None
    after: tuple[Listed, ...]


class Shown(NamedTuple):
    """An article as it stands: its reading, None while it is not read yet, its versions, oldest first, its story."""

    article: Article
    reading: Reading | None
    versions: tuple[Article, ...]
    story: Listed | None


def newest_day(connection: Connection) -> str | None:
    """Return the last day on which an article was published, None in an empty library."""
    found = connection.execute(select(func.max(readings.c.moment))).scalar()
    return found[:10] if found else None


def day_before(connection: Connection, day: str) -> str | None:
    """Return the last day before this one on which an article was published."""
    found = connection.execute(select(func.max(readings.c.moment)).where(readings.c.moment < day)).scalar()
    return found[:10] if found else None


def day_after(connection: Connection, day: str) -> str | None:
    """Return the first day after this one on which an article was published."""
    found = connection.execute(select(func.min(readings.c.moment)).where(readings.c.moment > _end(day))).scalar()
    return found[:10] if found else None


def stories_of_day(connection: Connection, day: str, limit: int, offset: int = 0) -> tuple[int, list[Listed]]:
    """Return how many stories were told on a day, and some of them, those of the most outlets and articles first."""
    joined = members.join(readings, readings.c.article == members.c.article)
    of_day = (
        select(members.c.story)
        .select_from(joined)
        .where(readings.c.moment >= day, readings.c.moment < _end(day))
        .distinct()
    )
    total = connection.execute(select(func.count()).select_from(of_day.subquery())).scalar_one()
    order = (func.coalesce(stories.c.outlets, 0).desc(), stories.c.size.desc(), stories.c.ends.desc(), stories.c.first)
    chosen = select(stories.c.first).where(stories.c.first.in_(of_day)).order_by(*order).limit(limit).offset(offset)
    return int(total), listed(connection, [row.first for row in connection.execute(chosen)])


def listed(connection: Connection, firsts: Iterable[int]) -> list[Listed]:
    """Return stories, by first article, as a list shows them, in the order given; those that are gone are left out."""
    wanted = list(firsts)
    rows: dict[int, Any] = {}
    days: dict[int, list[str]] = defaultdict(list)
    for keys in parts(wanted):
        query = select(stories, articles.c.id).join(articles, articles.c.key == stories.c.first)
        rows |= {row.first: row for row in connection.execute(query.where(stories.c.first.in_(keys)))}
        joined = members.join(readings, readings.c.article == members.c.article)
        moments = select(members.c.story, readings.c.moment).select_from(joined).where(members.c.story.in_(keys))
        for story, moment in connection.execute(moments.order_by(readings.c.moment)):
            days[story].append(moment[:10])
    return [_listed(rows[first], days[first]) for first in wanted if first in rows]


def _listed(row: Any, days: list[str]) -> Listed:
    known = row.made_by is not None
    return Listed(
        first=row.first,
        id=story_id(row.id),
        title=row.title or row.id,
        size=row.size,
        begins=row.begins,
        ends=row.ends,
        outlets=row.outlets if known else None,
        origins=row.origins if known else None,
        conflicts=row.conflicts if known else None,
        days=tuple(days),
    )


def story(connection: Connection, id: str) -> Whole | None:
    """Return the story that has, or had, an id; None where there is none."""
    found = select(members.c.story).join(articles, articles.c.key == members.c.article).where(articles.c.story_id == id)
    first = connection.execute(found).scalar()
    return None if first is None else whole(connection, first)


def all_stories(connection: Connection) -> list[int]:
    """Return all stories, by first article, oldest first."""
    named = select(stories.c.first).join(articles, articles.c.key == stories.c.first)
    return [row.first for row in connection.execute(named.order_by(stories.c.begins, articles.c.id))]


def whole(connection: Connection, first: int) -> Whole:
    """Return the story of a first article."""
    row = connection.execute(select(stories).where(stories.c.first == first)).one()
    read = tuple(as_reading(as_article(one), one.body) for one in readings_of(connection, first))
    after = select(stories.c.first).where(stories.c.follows == first).order_by(stories.c.begins, stories.c.first)
    later = tuple(listed(connection, [one.first for one in connection.execute(after)]))
    before = next(iter(listed(connection, [row.follows])), None) if row.follows is not None else None
    texts = tuple(reading.article for reading in read)
    id = story_id(texts[0].id)
    if row.body is None:
        return Whole(first, id, read, None, before, later)
    after_ids = tuple(one.id for one in later)
    return Whole(first, id, read, decoded(row.body, id, texts, before.id if before else None, after_ids), before, later)


def chain(connection: Connection, whole: Whole) -> list[Listed]:
    """Return the stories that a story goes back to, itself, and those that go back to it, oldest first; of a long chain
    the ones next to it."""
    first = whole.first
    earlier: list[int] = []
    while len(earlier) < MOST_CHAINED:
        follows = select(stories.c.follows).where(stories.c.first == (earlier or [first])[-1])
        before = connection.execute(follows).scalar()
        if before is None:
            break
        earlier.append(before)
    later: list[int] = []
    latest = [first]
    while latest and len(later) < MOST_CHAINED:
        following = select(stories.c.first).where(stories.c.follows.in_(latest)).order_by(stories.c.begins)
        latest = [row.first for row in connection.execute(following.limit(MOST_CHAINED - len(later)))]
        later += latest
    return sorted(listed(connection, [*earlier, first, *later]), key=lambda story: (story.begins, story.first))


def article(connection: Connection, id: str) -> Shown | None:
    """Return an article by its id, None where there is none."""
    row = connection.execute(select(articles).where(articles.c.id == id)).first()
    if row is None:
        return None
    joined = versions.join(articles, articles.c.key == versions.c.article)
    query = (
        select(articles.c.id, *VERSION)
        .select_from(joined)
        .where(versions.c.article == row.key)
        .order_by(versions.c.number)
    )
    kept = tuple(as_article(one) for one in connection.execute(query))
    body = connection.execute(select(readings.c.body, readings.c.version).where(readings.c.article == row.key)).first()
    reading = as_reading(kept[body.version - 1], body.body) if body else None
    told = connection.execute(select(members.c.story).where(members.c.article == row.key)).scalar()
    return Shown(kept[-1], reading, kept, next(iter(listed(connection, [told])), None) if told else None)


def full_name(connection: Connection, told: str) -> str:
    """Return the full name, as compared, that most articles give to who is called so; the words where nobody is."""
    wanted = compared(told)
    if connection.execute(select(names.c.name).where(names.c.name == wanted).limit(1)).first():
        return wanted
    counted = select(names.c.name).where(names.c.name.in_(known_names(connection, told)))
    found = connection.execute(counted.group_by(names.c.name).order_by(func.count().desc(), names.c.name).limit(1))
    return next((row.name for row in found), wanted)


def naming(connection: Connection, name: str, limit: int) -> tuple[int, list[int]]:
    """Return how many articles name someone, by the full name as compared, and the newest of them."""
    return _newest(connection, select(names.c.article).where(names.c.name == name), limit)


def quoting(connection: Connection, name: str, limit: int, offset: int = 0) -> tuple[int, list[int]]:
    """Return how many articles lay statements on a speaker, by the name as compared, and the newest of them."""
    chosen = select(statements.c.article).where(statements.c.speaker == name)
    return _newest(connection, chosen, limit, offset)


def _newest(connection: Connection, chosen: Any, limit: int, offset: int = 0) -> tuple[int, list[int]]:
    """Return how many articles are chosen, and the newest, walked from the newest on until there are enough."""
    total = connection.execute(select(func.count()).select_from(chosen.distinct().subquery())).scalar_one()
    newest = select(readings.c.article).where(KEY.in_(chosen)).order_by(*NEWEST).limit(limit).offset(offset)
    return int(total), [row.article for row in connection.execute(newest)]


def read_by(connection: Connection, keys: Iterable[int]) -> list[Reading]:
    """Return the readings of articles, by their keys, the newest first."""
    query = select(articles.c.id, readings.c.body, *VERSION).select_from(read_articles())
    rows = connection.execute(query.where(articles.c.key.in_(list(keys))).order_by(*NEWEST))
    return [as_reading(as_article(row), row.body) for row in rows]


def newest_articles(connection: Connection, limit: int, offset: int = 0) -> tuple[int, list[Article]]:
    """Return how many articles were read, and the newest of them."""
    keys = select(readings.c.article).order_by(*NEWEST)
    chosen = [row.article for row in connection.execute(keys.limit(limit).offset(offset))]
    total = connection.execute(select(func.count()).select_from(readings)).scalar_one()
    return int(total), shown(connection, chosen)


def stories_holding(connection: Connection, ids: Iterable[str]) -> dict[str, Listed]:
    """Return the stories of some articles, by the ids of these."""
    wanted = list(ids)
    story_of: dict[str, int] = {}
    for keys in parts(wanted):
        joined = select(articles.c.id, members.c.story).join(members, members.c.article == articles.c.key)
        story_of |= {row.id: row.story for row in connection.execute(joined.where(articles.c.id.in_(keys)))}
    found = {one.first: one for one in listed(connection, dict.fromkeys(story_of.values()))}
    return {id: found[first] for id, first in story_of.items() if first in found}


def _end(day: str) -> str:
    """Return what sorts after every moment of a day."""
    return f"{day}T24"
