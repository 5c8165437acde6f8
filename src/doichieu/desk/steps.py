"""What is made of one article and of one story to be kept; where that breaks, the bare texts, and why."""

from __future__ import annotations

from msgspec import structs

from doichieu.collation import collate, origins
from doichieu.export import say
from doichieu.reading import read
from doichieu.records import Collation, Reading
from doichieu.store import collations, readings
from doichieu.stories import story_of
from doichieu.stories.portrait import portrait

TITLE = 120
"""So many characters of a story's title are kept for lists."""


def reading(unread: readings.Unread) -> readings.Read:
    """Return what reading makes of an article."""
    try:
        made = read(unread.article)
        return readings.Read(made, portrait(made), readings.encoded(made))
    except Exception as error:
        made = Reading(article=unread.article)
        return readings.Read(made, portrait(made), readings.encoded(made), f"{type(error).__name__}: {error}")


def collation(story: collations.Uncollated) -> collations.Collated:
    """Return a story laid side by side."""
    whole = story_of(story.readings)
    articles = tuple(reading.article for reading in story.readings)
    made, problem = Collation(story=whole.id, articles=articles), None
    body = collations.encoded(made)
    try:
        # a lone article has nothing at its side: it is laid out when somebody asks for it
        made = collate(whole) if len(articles) > 1 else structs.replace(made, origins=origins(whole))
        body = collations.encoded(made)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
    head = collations.Head(
        title=say.title(made, TITLE),
        outlets=len({article.told_by for article in articles}),
        origins=made.origins,
        conflicts=len(made.conflicts),
    )
    return collations.Collated(body if len(articles) > 1 else None, head, problem)
