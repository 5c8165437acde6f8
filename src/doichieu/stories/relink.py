"""Articles that come to stories already known: what is alike anew, and which stories change.

The same result as linking all at once, for the price of a neighbourhood (docs/decisions/0015-linking.md). Nothing is
remembered here: whoever keeps the stories hands in what is known of the neighbourhood, and keeps what comes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from doichieu.stories.candidates import Days
from doichieu.stories.groups import Group, Key, Likes, key_of, regrouped
from doichieu.stories.likeness import Likeness, alike
from doichieu.stories.portrait import Portrait


class Relinked(NamedTuple):
    """What changes when articles come: the pairs alike anew, both ways, and by article every story that changes."""

    likes: dict[Key, dict[Key, Likeness]]
    groups: dict[Key, Group]


def relink(
    fresh: Iterable[Portrait],
    near: Iterable[Portrait],
    loose: Iterable[Key],
    likes: Likes,
    groups: Mapping[Key, Group],
) -> Relinked:
    """Link new articles to those known.

    `near` are the known articles of the new ones' window; `loose` known articles that are in no story, since one of
    theirs went or changed; `likes` and `groups` what is known of pairs and stories, without the loose and the gone.
    """
    came = list(fresh)
    days = Days()
    days.keep(near)
    new: dict[Key, dict[Key, Likeness]] = {key_of(portrait.article): {} for portrait in came}
    unsettled = {*new, *loose}
    for a, b, like in alike(days.meet(came)):
        one, two = key_of(a), key_of(b)
        new.setdefault(one, {})[two] = new.setdefault(two, {})[one] = like
    joined = Joined(likes, new)
    return Relinked(new, regrouped(unsettled, groups, joined))


class Joined(Mapping[Key, Mapping[Key, Likeness]]):
    """Pairs known before and pairs alike anew, as one."""

    def __init__(self, known: Likes, new: Mapping[Key, Mapping[Key, Likeness]]) -> None:
        self._known, self._new = known, new

    def __getitem__(self, article: Key) -> Mapping[Key, Likeness]:
        known, new = self._known.get(article, {}), self._new.get(article, {})
        return {**known, **new} if known and new else known or new

    def __iter__(self) -> Iterator[Key]:
        yield from self._known.keys() | self._new.keys()

    def __len__(self) -> int:
        return len(self._known.keys() | self._new.keys())
