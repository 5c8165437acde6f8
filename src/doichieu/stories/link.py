"""All stories of some readings at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from doichieu.records import Reading, Story
from doichieu.stories.candidates import WINDOW_DAYS
from doichieu.stories.copies import copies
from doichieu.stories.groups import Group, story_id
from doichieu.stories.linker import Linker


def link(readings: Iterable[Reading]) -> tuple[Story, ...]:
    """Return the stories the articles tell, oldest first; every article is in exactly one.

    >>> from doichieu import Article, link, read
    >>> texts = ("Xe khách lao xuống vực ở đèo Cả, ba người chết.", "Vụ xe khách lao xuống vực ở đèo Cả.")
    >>> stories = link(read(Article(id=str(n), published="2025-09-04", text=text)) for n, text in enumerate(texts))
    >>> [[reading.article.id for reading in story.readings] for story in stories]
    [['0', '1']]

    The order in which the articles come does not matter.
    """
    given = sorted(readings, key=_when)
    linker = Linker()
    for day, articles in groupby(given, key=lambda r: r.article.day):
        linker.add(articles)
        linker.forget(days_before(day, WINDOW_DAYS))
    by_id = {reading.article.id: reading for reading in given}
    groups = linker.groups()
    follows = {group: linker.follows(group) for group in groups}
    followed: dict[Group, list[str]] = defaultdict(list)
    for group, before in follows.items():
        if before:
            followed[before].append(group.id)
    return tuple(
        _story((by_id[article] for _, article in group.articles), before and before.id, followed[group])
        for group, before in follows.items()
    )


def story_of(readings: Iterable[Reading]) -> Story:
    """Return the one story of these articles."""
    return _story(sorted(readings, key=_when))


def _story(readings: Iterable[Reading], follows: str | None = None, followed_by: Iterable[str] = ()) -> Story:
    """Return the story of these readings, oldest first."""
    ordered = tuple(readings)
    ids = [story_id(reading.article.id) for reading in ordered]
    return Story(
        id=ids[0],
        readings=ordered,
        also=tuple(ids[1:]),
        copies=copies(reading.article for reading in ordered),
        follows=follows,
        followed_by=tuple(followed_by),
    )


def _when(reading: Reading) -> tuple[dt.datetime, str]:
    return reading.article.moment, reading.article.id


def days_before(day: dt.date, days: int) -> dt.datetime:
    """Return the midnight so many days before, or the first of the calendar."""
    return dt.datetime.fromordinal(max(1, day.toordinal() - days))
