"""Searching a library: the articles, statements and stories that meet a query, the best first.

Best are those with the words in their title, then the newest. Words are looked up newest first and every other
condition by an index of its own, so that the time taken hangs on what is shown, not on what is kept.
"""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from doichieu.compare.names import key as compared
from doichieu.lexicon.words import units
from doichieu.records import Article, Reading
from doichieu.store import words
from doichieu.store.articles import as_article
from doichieu.store.query import Amount, Days, Query, exact
from doichieu.store.readings import VERSION, as_reading, read_articles
from doichieu.store.schema import articles, dates, figures, members, names, origins, readings, statements, versions
from doichieu.store.words import LAST_KEY, Phrase, key_of, row_of
from doichieu.text import fold, lower, match_key, native

SHORTEST_NAME = 4
"""A bare word of fewer letters, or one that may be any syllable, is no name by itself."""
MOST_COUNTED = 300
"""Of what is found so many are counted."""
AROUND_DAYS, FEW_DAYS = 6, 31
"""An expression that reaches so many days beyond those asked for ("tuần qua") still tells of them; of more days than a
few, most articles tell."""


NEWEST = (readings.c.moment.desc(), readings.c.article.desc())
KEY = readings.c.article + 0
"""The key of a read article, as no index knows it: so that articles are walked the newest first, and only until there
are enough of them, instead of being all looked up and sorted."""


class FoundStatement(NamedTuple):
    """A statement that meets a query: the reading it stands in and its number there."""

    reading: Reading
    number: int


class FoundFigure(NamedTuple):
    """A figure that is asked for: the reading it stands in and its number there."""

    reading: Reading
    number: int


def find_articles(connection: Connection, query: Query, limit: int) -> list[int]:
    """Return the keys of the articles that meet a query, those with the words in their title first, then the newest."""
    narrow = Narrow(connection, query)
    if not query.phrases:
        return narrow.articles(limit)
    titled = [phrase._replace(in_title=True) for phrase in query.phrases]
    first = narrow.with_words(titled, limit)
    if len(first) < limit:
        known = set(first)
        rest = narrow.with_words(query.phrases, limit + len(first))
        rest = _newest_first(rest, narrow.named(limit + len(first))) if _may_be_name(query) else rest
        first += [row for row in rest if row not in known]
    return [key_of(row) for row in first[:limit]]


def _newest_first(one: list[int], two: list[int]) -> list[int]:
    """Return rows of two lists, each the newest first, as one."""
    return list(dict.fromkeys(heapq.merge(one, two, reverse=True)))


def shown(connection: Connection, keys: Iterable[int]) -> list[Article]:
    """Return articles by their keys, in the order given."""
    wanted = list(keys)
    query = (
        select(articles.c.key, articles.c.id, *VERSION).select_from(read_articles()).where(articles.c.key.in_(wanted))
    )
    found = {row.key: as_article(row) for row in connection.execute(query)}
    return [found[key] for key in wanted if key in found]


def stories_of(connection: Connection, keys: Iterable[int]) -> list[int]:
    """Return the stories, by first article, of articles, in the order of these."""
    wanted = list(keys)
    query = select(members.c.article, members.c.story).where(members.c.article.in_(wanted))
    found = {row.article: row.story for row in connection.execute(query)}
    return list(dict.fromkeys(found[key] for key in wanted if key in found))


def find_statements(connection: Connection, query: Query, limit: int) -> list[FoundStatement]:
    """Return the statements whose words or speakers a query asks for, of articles that meet the rest, newest first."""
    if not query.phrases and not query.speakers:
        return []  # the rest is asked of articles
    by = and_(True, *(_by(connection, speaker) for speaker in query.speakers))
    if query.phrases:
        rest = Narrow(connection, query._replace(phrases=(), run="", speakers=()))
        asked = select(statements.c.key).where(by)
        asked = asked.where(statements.c.article.in_(rest.keys)) if rest.any else asked
        only = asked if query.speakers or rest.any else None
        rows = words.newest(connection, "sayings", query.phrases, limit, only, rest.published)
        keys = [key_of(row) for row in rows]
    else:
        keys = Narrow(connection, query).statements(by, limit)
    columns = (statements.c.key, articles.c.id, readings.c.body, statements.c.number, *VERSION)
    whole = select(*columns).select_from(read_articles().join(statements, statements.c.article == articles.c.key))
    found = {row.key: row for row in connection.execute(whole.where(statements.c.key.in_(keys)))}
    return [FoundStatement(as_reading(as_article(found[key]), found[key].body), found[key].number) for key in keys]


def find_figures(connection: Connection, amount: Amount, limit: int) -> list[FoundFigure]:
    """Return the figures that count something, with a value between two ends, of the newest articles."""
    columns = (articles.c.id, readings.c.body, figures.c.number, *VERSION)
    query = select(*columns).select_from(read_articles().join(figures, figures.c.article == articles.c.key))
    newest = query.where(*_is_amount(amount)).order_by(*NEWEST, figures.c.number)
    rows = {(row.id, row.number): row for row in connection.execute(newest.limit(2 * limit))}  # each has up to two rows
    return [FoundFigure(as_reading(as_article(row), row.body), row.number) for row in list(rows.values())[:limit]]


def known_names(connection: Connection, told: str) -> list[str]:
    """Return the full names, as compared, of which some words are a form."""
    wanted = compared(told)
    form = names.c.form == wanted if exact(told) else names.c.folded == fold(wanted)
    found = connection.execute(select(names.c.name).where(form).distinct())
    return sorted({row.name for row in found})


class Narrow:
    """The articles that meet all of a query but its words: `condition` to walk them by, `keys` to look them up, the
    days of publication apart, which are the rows of words `published` then."""

    def __init__(self, connection: Connection, query: Query) -> None:
        self._connection, self._query = connection, query
        among, more = list(_among(connection, query)), [_telling_of(days) for days in query.about if not _few(days)]
        self.published = _rows(query.published)
        self.any = bool(among or more)
        self.keys = select(readings.c.article).where(*(readings.c.article.in_(chosen) for chosen in among), *more)
        days = [(readings.c.moment >= d.first) & (readings.c.moment <= f"{d.last}T24") for d in query.published]
        self.condition = and_(True, *days, *(KEY.in_(chosen) for chosen in among), *more)

    def articles(self, limit: int) -> list[int]:
        """Return the newest of them."""
        newest = select(readings.c.article).where(self.condition).order_by(*NEWEST)
        return [row.article for row in self._connection.execute(newest.limit(limit))]

    def statements(self, by: ColumnElement[bool], limit: int) -> list[int]:
        """Return the keys of the statements of the newest of them that meet a condition."""
        found = select(statements.c.key, statements.c.article).where(statements.c.article.in_(self.articles(limit)), by)
        newest = found.join(readings, readings.c.article == statements.c.article).order_by(*NEWEST)
        return [row.key for row in self._connection.execute(newest.order_by(statements.c.number).limit(limit))]

    def with_words(self, phrases: Iterable[Phrase], limit: int) -> list[int]:
        """Return the rows of the newest of them in which all phrases stand."""
        keys = self.keys if self.any else None
        return words.newest(self._connection, "words", phrases, limit, keys, self.published)

    def named(self, limit: int) -> list[int]:
        """Return the rows of the newest of them that name whom the bare words name, under whatever form."""
        naming = KEY.in_(_with_name(self._connection, self._query.run))
        chosen = select(readings.c.article, readings.c.moment).where(self.condition, naming)
        found = self._connection.execute(chosen.order_by(*NEWEST).limit(limit))
        return [row_of(dt.datetime.fromisoformat(row.moment), row.article) for row in found]


def _among(connection: Connection, query: Query) -> Iterable[Select[Any]]:
    """Yield the articles that meet each condition of a query, its words and the days of publication apart."""
    for speaker in query.speakers:
        yield select(statements.c.article).where(_by(connection, speaker))
    for name in query.names:
        yield _with_name(connection, name)
    for outlet in query.outlets:
        yield _of_outlet(connection, outlet)
    for origin in query.origins:
        wanted = compared(origin)
        same = origins.c.key == wanted if exact(origin) else origins.c.folded == fold(wanted)
        yield select(origins.c.article).where(same)
    for days in query.about:
        if _few(days):
            yield select(dates.c.article).where(*_told(days))
    for amount in query.amounts:
        yield _with_amount(amount)


def _rows(published: tuple[Days, ...]) -> tuple[int, int] | None:
    """Return the first and last row of words that articles published on some days can have."""
    if not published:
        return None
    first, last = max(days.first for days in published), min(days.last for days in published)
    begin, end = dt.datetime.fromisoformat(first), dt.datetime.fromisoformat(f"{last}T23:59:59")
    return row_of(begin, 0), row_of(end, LAST_KEY)


def _may_be_name(query: Query) -> bool:
    """Tell whether the bare words may be a name, under whose other forms to look too."""
    words = query.run.split()
    if len(words) == 1:
        return len(words[0]) >= SHORTEST_NAME and not native(lower(words[0]))
    return bool(words) and len(query.phrases) == len(words)


def _with_name(connection: Connection, told: str) -> Select[Any]:
    return select(names.c.article).where(names.c.name.in_(known_names(connection, told)))


def _by(connection: Connection, speaker: str) -> ColumnElement[bool]:
    """Return the condition that a statement is by a speaker, under any form of the name."""
    wanted = compared(speaker)
    itself = statements.c.speaker == wanted if exact(speaker) else statements.c.folded == fold(wanted)
    return or_(itself, statements.c.speaker.in_(known_names(connection, speaker)))


def _of_outlet(connection: Connection, told: str) -> Select[Any]:
    """Return the articles of the outlets whose name has these words; without an outlet the id stands for it."""
    wanted = match_key(told) if exact(told) else fold(match_key(told))
    known = connection.execute(select(versions.c.outlet).where(versions.c.outlet.is_not(None)).distinct())
    kept = [row.outlet for row in known]
    same = [name for name in kept if wanted in (match_key(name) if exact(told) else fold(match_key(name)))]
    of = or_(versions.c.outlet.in_(same), and_(versions.c.outlet.is_(None), articles.c.id == told))
    return select(articles.c.key).select_from(read_articles()).where(of)


def _few(days: Days) -> bool:
    """Tell whether so few days are asked for that the articles that tell of them are quickly gathered."""
    first, last = map(dt.date.fromisoformat, days)
    return (last - first).days <= FEW_DAYS


def _telling_of(days: Days) -> ColumnElement[bool]:
    """Return the condition that a read article tells of some days, for so many days that the walk soon finds enough."""
    return select(dates.c.article).where(dates.c.article == readings.c.article, *_told(days)).exists()


def _told(days: Days) -> list[ColumnElement[bool]]:
    """Return the conditions that an expression tells of some days: names them, some of them, or days around them; "năm
    2025" does not tell of a day of that year."""
    begins, ends = (_moved(day, by) for day, by in zip(days, (-AROUND_DAYS, AROUND_DAYS), strict=True))
    column = dates.c
    return [column.first >= begins, column.first <= days.last, column.last >= days.first, column.last <= ends]


def _moved(day: str, days: int) -> str:
    moved = min(max(dt.date.fromisoformat(day).toordinal() + days, 1), dt.date.max.toordinal())
    return dt.date.fromordinal(moved).isoformat()


def _with_amount(amount: Amount) -> Select[Any]:
    return select(figures.c.article).where(*_is_amount(amount))


def _is_amount(amount: Amount) -> list[ColumnElement[bool]]:
    """Return the conditions that a figure's value may lie between the ends, and that it counts what the words begin."""
    spelled, told = _spellings(amount.unit), figures.c.unit
    if not exact(amount.unit):
        spelled, told = [fold(unit) for unit in spelled], figures.c.folded
    conditions = [or_(*(_begins(told, unit) for unit in spelled))]
    if amount.low is not None:
        conditions.append(or_(figures.c.high >= amount.low, and_(figures.c.high.is_(None), figures.c.low.is_not(None))))
    if amount.high is not None:
        conditions.append(or_(figures.c.low <= amount.high, and_(figures.c.low.is_(None), figures.c.high.is_not(None))))
    return conditions


def _spellings(unit: str) -> list[str]:
    """Return the words of a unit as compared, and what the lexicon calls it ("đồng" is VND)."""
    known = units().whole(unit)
    return list(dict.fromkeys([match_key(unit), *([match_key(known.meaning.unit)] if known else [])]))


def _begins(told: Any, words: str) -> ColumnElement[bool]:
    """Return the condition that words begin with some."""
    return and_(told >= words, told < f"{words} \U0010ffff") & or_(told == words, told >= f"{words} ")
