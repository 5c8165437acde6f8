"""All stories of some readings at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from doichieu.records import Reading, Story
from doichieu.stories.copies import copies
from doichieu.stories.groups import Group, key_of
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
    given = _in_order(readings)
    linker = Linker()
    linker.add_in_order(given)
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


def story_of(readings: Iterable[Reading], follows: str | None = None, followed_by: Iterable[str] = ()) -> Story:
    """Return the one story of these articles, with the ids of the stories before and after it where they are known."""
    return _story(_in_order(readings), follows, followed_by)


def _in_order(readings: Iterable[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda reading: key_of(reading.article))


def _story(readings: Iterable[Reading], follows: str | None = None, followed_by: Iterable[str] = ()) -> Story:
    """Return the story of these readings, oldest first."""
    ordered = tuple(readings)
    group = Group(tuple(key_of(reading.article) for reading in ordered))
    return Story(
        id=group.id,
        readings=ordered,
        also=group.also,
        copies=copies(reading.article for reading in ordered),
        follows=follows,
        followed_by=tuple(followed_by),
    )
