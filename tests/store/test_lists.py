"""Lists: the chain of stories that one stands in."""

from __future__ import annotations

import pytest
from makings import articles

from doichieu import desk
from doichieu.store import lists, stories
from doichieu.store.database import Database


def test_a_chain_goes_back_to_its_first_story_and_on_to_its_last(library: Database) -> None:
    """A story's chain holds those it goes back to and those that go back to it, oldest first, and no others."""
    desk.add_articles(library, articles(60))
    with library.write() as connection:
        firsts = lists.all_stories(connection)[:6]
        before = dict(zip(firsts[1:], firsts, strict=False)) | {firsts[4]: firsts[1], firsts[5]: None}
        for first in firsts:
            stories.follow(connection, first, before.get(first))  # 0 - 1 - 2 - 3 and 1 - 4
        chains = {first: lists.chain(connection, lists.whole(connection, first)) for first in firsts}
    told = [[firsts.index(story.first) for story in chains[first]] for first in firsts]
    assert told == [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 4], [5]]


def test_of_a_long_chain_the_nearest_are_told(library: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a long chain the stories next to the one asked for are told, on either side."""
    monkeypatch.setattr(lists, "MOST_CHAINED", 2)
    desk.add_articles(library, articles(60))
    with library.write() as connection:
        firsts = lists.all_stories(connection)[:9]
        for before, after in zip([None, *firsts], firsts, strict=False):
            stories.follow(connection, after, before)
        chain = lists.chain(connection, lists.whole(connection, firsts[4]))
    assert [firsts.index(story.first) for story in chain] == [2, 3, 4, 5, 6]
