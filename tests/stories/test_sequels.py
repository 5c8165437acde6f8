"""Sequels: stories that continue one another, without being one."""

from __future__ import annotations

import datetime as dt

from doichieu.stories.groups import Group, Key
from doichieu.stories.likeness import Likeness
from doichieu.stories.sequels import prequel, sequels


def key(name: str, day: int) -> Key:
    return dt.datetime(2025, 7, day), name


CRASH, SEARCH, TRIAL = (Group((key(name, day),)) for name, day in (("crash", 1), ("search", 3), ("trial", 6)))
GROUPS = {group.articles[0]: group for group in (CRASH, SEARCH, TRIAL)}


def likes(*found: tuple[Group, Group, float, bool]) -> dict[Key, dict[Key, Likeness]]:
    made: dict[Key, dict[Key, Likeness]] = {article: {} for article in GROUPS}
    for one, two, score, named in found:
        a, b = one.articles[0], two.articles[0]
        made[a][b] = made[b][a] = Likeness(score=score, named=named, reprint=False)
    return made


def test_a_story_continues_the_earlier_one_most_like_it() -> None:
    affair = likes((CRASH, SEARCH, 0.1, True), (SEARCH, TRIAL, 0.09, True), (CRASH, TRIAL, 0.07, True))
    assert prequel(TRIAL, affair, GROUPS.__getitem__) == SEARCH
    assert prequel(SEARCH, affair, GROUPS.__getitem__) == CRASH
    assert prequel(CRASH, affair, GROUPS.__getitem__) is None
    assert sequels(CRASH, affair, GROUPS.__getitem__) == [SEARCH]


def test_without_a_person_or_body_in_common_nothing_continues() -> None:
    assert prequel(SEARCH, likes((CRASH, SEARCH, 0.1, False)), GROUPS.__getitem__) is None


def test_what_happens_on_one_day_continues_nothing() -> None:
    noon, evening = (Group(((dt.datetime(2025, 7, 1, hour), str(hour)),)) for hour in (12, 18))
    like = Likeness(score=0.1, named=True, reprint=False)
    found = {noon.articles[0]: {evening.articles[0]: like}, evening.articles[0]: {noon.articles[0]: like}}
    assert prequel(evening, found, {group.articles[0]: group for group in (noon, evening)}.__getitem__) is None


def test_a_likeness_that_is_little_on_average_continues_nothing() -> None:
    many = Group(tuple(key(f"crash {n}", 1) for n in range(4)))
    groups = {**dict.fromkeys(many.articles, many), SEARCH.articles[0]: SEARCH}
    one = Likeness(score=0.11, named=True, reprint=False)
    found = {article: {} for article in groups}
    found[SEARCH.articles[0]][many.articles[0]] = found[many.articles[0]][SEARCH.articles[0]] = one
    assert prequel(SEARCH, found, groups.__getitem__) is None
