"""Articles linked as they come, in any order and any portions: the same stories as if all had come at once.

So long as what is let go (`forget`) is added again before articles of its days come late.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from itertools import groupby

from doichieu.errors import UsageError
from doichieu.records import Reading
from doichieu.stories.candidates import WINDOW_DAYS, Days
from doichieu.stories.groups import Group, Key, average, key_of, regrouped
from doichieu.stories.likeness import Likeness, alike
from doichieu.stories.portrait import Portrait, day_number, portrait
from doichieu.stories.sequels import prequel, sequels


class Linker:
    """The articles that came so far and how alike they are.

    Of every article its date, those it is like and a digest are kept; what is needed to compare it with others (its
    portrait) only until it is told to `forget`. What was forgotten can be added again, to be compared with what comes.
    """

    def __init__(self) -> None:
        self._days = Days()
        self._portrayed: set[str] = set()
        self._digests: dict[str, bytes] = {}
        self._keys: dict[str, Key] = {}
        self._likes: dict[Key, dict[Key, Likeness]] = {}
        self._groups: dict[Key, Group] = {}
        self._unsettled: set[Key] = set()

    def add(self, readings: Iterable[Reading]) -> None:
        """Take articles in. One that is known changes nothing; a known id with another text or date is a UsageError."""
        given = list(readings)
        self._check(given)
        fresh: list[Portrait] = []
        for reading in given:
            article = reading.article
            if article.id not in self._keys:
                key = self._keys[article.id] = key_of(article)
                self._likes[key] = {}
            if article.id not in self._portrayed:
                self._portrayed.add(article.id)
                self._unsettled.add(self._keys[article.id])
                fresh.append(portrait(reading))
        for a, b, like in alike(self._days.meet(fresh)):
            one, two = self._keys[a.id], self._keys[b.id]
            self._likes[one][two] = self._likes[two][one] = like

    def add_in_order(self, readings: Iterable[Reading]) -> None:
        """Take in articles that come in order of time, and let go, day by day, of what lies behind the window."""
        for day, articles in groupby(readings, key=lambda r: r.article.day):
            self.add(articles)
            self._forget_before(day_number(day) - WINDOW_DAYS)

    def forget(self, before: dt.date) -> None:
        """Let go of what is needed to compare articles of the days before this one with others."""
        self._forget_before(day_number(before))

    def _forget_before(self, first: int) -> None:
        self._portrayed.difference_update(portrait.article.id for portrait in self._days.forget(first))

    def groups(self) -> list[Group]:
        """Return all stories, oldest first."""
        self._settle()
        return sorted({group.articles[0]: group for group in self._groups.values()}.values())

    def group(self, article: str) -> Group:
        """Return the story of an article, by its id; KeyError where none of that id was added."""
        return self._group(self._keys[article])

    def average(self, one: Group, two: Group) -> float:
        """Return how alike two stories are on average; pairs less alike than counts are not alike at all."""
        return average(one, two, self._likes)

    def follows(self, group: Group) -> Group | None:
        """Return the story that this one continues."""
        return prequel(group, self._likes, self._group)

    def followed_by(self, group: Group) -> list[Group]:
        """Return the stories that continue this one, oldest first."""
        return sequels(group, self._likes, self._group)

    def _check(self, readings: list[Reading]) -> None:
        """Remember what came under which id, or raise UsageError, with nothing changed, where two differ."""
        digests: dict[str, bytes] = {}
        for article in (reading.article for reading in readings):
            told = "\0".join((article.published, article.title or "", article.text))
            digest = hashlib.blake2b(told.encode(), digest_size=8).digest()
            if self._digests.get(article.id, digests.setdefault(article.id, digest)) != digest:
                what = f"article {article.id!r} came before with another text, title or date"
                raise UsageError(f"{what}; give the two different ids")
        self._digests.update(digests)

    def _group(self, article: Key) -> Group:
        self._settle()
        return self._groups[article]

    def _settle(self) -> None:
        if self._unsettled:
            new, self._unsettled = self._unsettled, set()
            self._groups.update(regrouped(new, self._groups, self._likes))
