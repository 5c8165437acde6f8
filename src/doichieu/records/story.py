"""What the linking makes of readings: stories, copied text, and why two articles are or are not in one story."""

from __future__ import annotations

from doichieu.records.article import Record
from doichieu.records.reading import Reading


class Copy(Record, frozen=True, kw_only=True):
    """Two articles with text in common: what share of the shorter, and of the longer, the other holds too.

    `reprint` where that is nearly all of both: one telling, printed twice.
    """

    articles: tuple[str, str]
    share: float
    of_longer: float
    reprint: bool


class Story(Record, frozen=True, kw_only=True):
    """The readings of all articles on one happening, oldest first.

    The id follows the oldest article; `also` are the ids it had, or may have had, before older ones were known.
    `copies` are its articles with text in common. `follows` is the id of the story that this one continues, if any,
    `followed_by` those of the stories that continue it.
    """

    id: str
    readings: tuple[Reading, ...]
    also: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()
    follows: str | None = None
    followed_by: tuple[str, ...] = ()


class Reason(Record, frozen=True, kw_only=True):
    """What one feature makes of two articles.

    `score` is 0 to 1, None where one of them tells nothing of the kind; `factor` what it does to the likeness;
    `common` what they have in common; `hours` how far apart they are, where that is asked.
    """

    feature: str
    score: float | None
    factor: float
    common: tuple[str, ...] = ()
    hours: float = 0.0


class Why(Record, frozen=True, kw_only=True):
    """Why two articles are, or are not, in one story.

    `likeness` is the product of the reasons' factors; from `least` on, on average over two groups, articles tell one
    story. `average` is that average between the two stories, 1 where they are one; `sequel` tells whether one of the
    two stories continues the other.
    """

    articles: tuple[str, str]
    reasons: tuple[Reason, ...]
    likeness: float
    least: float
    stories: tuple[str, str]
    average: float
    sequel: bool
