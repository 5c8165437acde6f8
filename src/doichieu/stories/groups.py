"""Stories made of pairs that are alike: all at once, or again where articles came."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from doichieu.records import Article
from doichieu.stories.average_link import average_link
from doichieu.stories.likeness import SAME_STORY, Likeness

Key = tuple[dt.datetime, str]
"""What articles are sorted by: when they were published, and their id."""
Likes = Mapping[Key, Mapping[Key, Likeness]]
"""For each article those it is like, both ways."""


def key_of(article: Article) -> Key:
    """Return what an article is sorted by."""
    return article.moment, article.id


class Group(NamedTuple):
    """The articles of one story, oldest first."""

    articles: tuple[Key, ...]

    @property
    def id(self) -> str:
        """The story's id, which follows its oldest article."""
        return story_id(self.articles[0][1])

    @property
    def also(self) -> tuple[str, ...]:
        """The ids it had, or may have had, while its oldest articles were not yet known."""
        return tuple(story_id(article) for _, article in self.articles[1:])


def story_id(article: str) -> str:
    """Return the id of the story whose oldest article has this id."""
    return f"s1-{hashlib.blake2b(article.encode(), digest_size=6).hexdigest()}"


def grouped(articles: Iterable[Key], likes: Likes) -> list[Group]:
    """Return the stories among articles, oldest first; what they are like beyond these is passed over.

    Articles that print one text again count as one telling, so that an agency's text in thirty papers does not weigh
    thirty times in an average.
    """
    tellings = _tellings(sorted(articles), likes)
    number = {article: index for index, telling in enumerate(tellings) for article in telling}
    scores: dict[int, dict[int, float]] = defaultdict(dict)
    for article, i in number.items():
        for other, like in likes[article].items():
            j = number.get(other, i)
            if j != i:
                scores[i][j] = max(scores[i].get(j, 0.0), like.score)
    stories = average_link(len(tellings), scores, SAME_STORY)
    return sorted(Group(tuple(sorted(article for i in story for article in tellings[i]))) for story in stories)


def regrouped(new: Iterable[Key], groups: Mapping[Key, Group], likes: Likes) -> dict[Key, Group]:
    """Return anew, by article, all stories that change when articles come, and the unchanged ones next to them.

    The new articles are grouped with the stories near them; with those that changed, the stories near them; and so on,
    until every story next to one that changed comes out as it was. That is the same as grouping all again
    (docs/decisions/0015-linking.md), for the price of a neighbourhood.
    """
    changed, near = set(new), set[Key]()
    latest = changed
    while True:
        near |= _near(latest, groups, likes)
        found = {member: group for group in grouped(changed | near, likes) for member in group.articles}
        latest = {member for member in near - changed if found[member] != groups[member]}
        if not latest:
            return found
        changed |= latest


def _near(articles: set[Key], groups: Mapping[Key, Group], likes: Likes) -> set[Key]:
    """Return the articles of the known stories that some might join: those with one that is enough like one of them."""
    stories: dict[Key, Group] = {}
    for article in articles:
        for other, like in likes[article].items():
            if like.score >= SAME_STORY and other in groups:
                stories[groups[other].articles[0]] = groups[other]
    return {member for story in stories.values() for member in story.articles}


def average(one: Group, two: Group, likes: Likes) -> float:
    """Return how alike the tellings of two stories are on average; the same from either side."""
    ours, theirs = (_tellings(list(group.articles), likes) for group in (one, two))
    best = [
        max((like.score for a in our for b in their if (like := likes[a].get(b))), default=0.0)
        for our in ours
        for their in theirs
    ]
    return sum(best) / len(best)


def _tellings(articles: list[Key], likes: Likes) -> list[list[Key]]:
    """Return the articles parted into tellings: those that reprint one another, if only through others, are one."""
    known, parted = set(articles), []
    for article in articles:
        if article not in known:
            continue
        known.discard(article)
        telling = [article]
        for member in telling:  # grows as it is walked
            twins = sorted(o for o, like in likes[member].items() if like.reprint and like.score >= SAME_STORY)
            telling += [twin for twin in twins if twin in known]
            known.difference_update(twins)
        parted.append(telling)
    return parted
