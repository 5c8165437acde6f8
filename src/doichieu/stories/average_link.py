"""Average link: two groups join while their members are alike enough on average."""

from __future__ import annotations

import heapq


def average_link(count: int, likenesses: dict[int, dict[int, float]], least: float) -> list[list[int]]:
    """Return groups of 0..count-1, each sorted, in order of their first member (UPGMA, Sokal and Michener 1958).

    `likenesses` is sparse and symmetric and is used up; a missing pair is 0. Of pairs equally alike the one with the
    smaller first members joins first, so that what is not like any of them does not change what becomes of some. Sums
    are kept, not averages: of likenesses on a grid (`likeness.on_grid`) they are exact in any order.
    """
    members = {i: [i] for i in range(count)}  # each group goes by its first member
    sums = likenesses
    heap = [(-score, i, j) for i, row in sums.items() for j, score in row.items() if i < j and score >= least]
    heapq.heapify(heap)
    while heap:
        score, i, j = heapq.heappop(heap)
        if i not in members or j not in members or _average(sums, members, i, j) != -score:
            continue  # one of the two has grown since
        members[i] += members.pop(j)
        left, right = sums[i], sums.pop(j)
        for other in left.keys() | right.keys():
            if other == i or other not in members:
                left.pop(other, None)
                continue
            sums[other].pop(j, None)
            left[other] = sums[other][i] = left.get(other, 0.0) + right.get(other, 0.0)
            average = _average(sums, members, i, other)
            if average >= least:
                heapq.heappush(heap, (-average, min(i, other), max(i, other)))
    return [sorted(group) for _, group in sorted(members.items())]


def _average(sums: dict[int, dict[int, float]], members: dict[int, list[int]], i: int, j: int) -> float:
    return sums[i].get(j, 0.0) / (len(members[i]) * len(members[j]))
