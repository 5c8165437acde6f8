"""Groups: average link, tellings, and what changes when articles come."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from doichieu.stories.average_link import average_link
from doichieu.stories.groups import Group, Key, grouped, regrouped
from doichieu.stories.likeness import LEAST, Likeness, on_grid

DAY = dt.datetime(2025, 7, 6)
MOST = 12
PAIRS = list(combinations(range(MOST), 2))
SCORES = st.sampled_from([0.0, 0.0, 0.0, LEAST, 0.1, 0.12, 0.13, 0.13, 0.14, 0.2, 0.31, 0.5])


def key(number: int) -> Key:
    return DAY + dt.timedelta(hours=number), str(number)


def likes_of(scores: list[float], reprints: bool = False) -> dict[Key, dict[Key, Likeness]]:
    likes: dict[Key, dict[Key, Likeness]] = {key(number): {} for number in range(MOST)}
    for (i, j), score in zip(PAIRS, scores, strict=True):
        if score:
            like = Likeness(score=on_grid(score), named=True, reprint=reprints and score >= 0.5)
            likes[key(i)][key(j)] = likes[key(j)][key(i)] = like
    return likes


def test_groups_join_by_their_average_and_not_by_one_bridge() -> None:
    likenesses = {0: {1: 0.9, 2: 0.5}, 1: {0: 0.9}, 2: {0: 0.5, 3: 0.9}, 3: {2: 0.9}}
    assert average_link(4, likenesses, 0.3) == [[0, 1], [2, 3]]


def test_average_link_agrees_with_its_definition() -> None:
    """Every pair of groups is judged anew at every step, by hand."""
    scores = [0.31, 0.12, 0.2, 0.0, 0.5, 0.13, 0.0, 0.2, 0.12, 0.5]
    pairs = dict(zip(combinations(range(5), 2), scores, strict=True))
    groups = [[i] for i in range(5)]
    while True:
        found = [
            (sum(pairs[min(i, j), max(i, j)] for i in a for j in b) / (len(a) * len(b)), -a[0], -b[0], a, b)
            for a, b in combinations(groups, 2)
        ]
        best = max(found, default=(0.0, 0, 0, [], []))
        if best[0] < 0.15:
            break
        groups = sorted([g for g in groups if g not in best[3:]] + [sorted(best[3] + best[4])])
    likenesses: dict[int, dict[int, float]] = {i: {} for i in range(5)}
    for (i, j), score in pairs.items():
        likenesses[i][j] = likenesses[j][i] = score
    assert average_link(5, likenesses, 0.15) == groups


@settings(max_examples=300, deadline=None)
@given(
    st.lists(SCORES, min_size=len(PAIRS), max_size=len(PAIRS)),
    st.permutations(range(MOST)),
    st.lists(st.integers(1, 4), max_size=MOST),
    st.booleans(),
)
def test_grouping_a_neighbourhood_again_is_grouping_all_again(
    scores: list[float], order: list[int], sizes: list[int], reprints: bool
) -> None:
    """Scores are few, so that many are equal: ties must not depend on the order either."""
    whole = likes_of(scores, reprints)
    groups: dict[Key, Group] = {}
    known: set[Key] = set()
    rest = [key(number) for number in order]
    for size in [*sizes, MOST]:
        new, rest = rest[:size], rest[size:]
        known.update(new)
        likes = {a: {b: like for b, like in whole[a].items() if b in known} for a in known}
        groups.update(regrouped(new, groups, likes))
    assert sorted(set(groups.values())) == grouped(whole, whole)


def test_thirty_reprints_weigh_as_one_telling() -> None:
    """One article like an agency's text joins it, however many papers print that text again and again."""
    likes: dict[Key, dict[Key, Likeness]] = {key(number): {} for number in range(MOST)}
    for i, j in combinations(range(MOST - 1), 2):
        likes[key(i)][key(j)] = likes[key(j)][key(i)] = Likeness(score=1.0, named=True, reprint=True)
    last = key(MOST - 1)
    likes[last][key(0)] = likes[key(0)][last] = Likeness(score=0.2, named=True, reprint=False)
    [one] = grouped(likes, likes)
    assert len(one.articles) == MOST
