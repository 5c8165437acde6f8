"""Stories that continue one another: the same people and bodies, days later, but another happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from doichieu.stories.groups import Group, Key, Likes, average

CONTINUES = 0.05
"""From this likeness on, taken on average over their articles, a later story continues an earlier one."""
NAMED = 0.5
"""In so many of the pairs that are alike both articles must name a person or body in common."""


def prequel(group: Group, likes: Likes, group_of: Callable[[Key], Group]) -> Group | None:
    """Return the story that this one continues: of the earlier ones enough like it the one most like it."""
    day = group.articles[0][0].date()
    alike = neighbours(group, likes, group_of).items()
    found = [(score, other) for other, score in alike if other.articles[0][0].date() < day]
    return min(found, key=lambda f: (-f[0], f[1]))[1] if found else None


def sequels(group: Group, likes: Likes, group_of: Callable[[Key], Group]) -> list[Group]:
    """Return the stories that continue this one, oldest first."""
    later = sorted(other for other in neighbours(group, likes, group_of) if other > group)
    return [other for other in later if prequel(other, likes, group_of) == group]


def neighbours(group: Group, likes: Likes, group_of: Callable[[Key], Group]) -> dict[Group, float]:
    """Return the other stories of the same affair, each with how alike the two are on average."""
    named: dict[Group, list[bool]] = defaultdict(list)
    for article in group.articles:
        for other, like in likes[article].items():
            its = group_of(other)
            if its != group:
                named[its].append(like.named)
    scores = {other: average(group, other, likes) for other, pairs in named.items() if sum(pairs) >= NAMED * len(pairs)}
    return {other: score for other, score in scores.items() if score >= CONTINUES}
