"""Average link: two groups join while their members are alike enough on average."""

from __future__ import annotations

import heapq


def average_link(count: int, likenesses: dict[int, dict[int, float]], least: float) -> list[list[int]]:
    """Return groups of 0..count-1, each sorted, in order of their first member (UPGMA, Sokal and Michener 1958).

    `likenesses` is sparse and symmetric and is used up; a missing pair is 0. Of pairs equally alike the one with the
    smaller first members joins first, so that what is not like any of them does not change what becomes of some.
    """
    members = {i: [i] for i in range(count)}  # each group goes by its first member
    heap = [(-score, i, j) for i, row in likenesses.items() for j, score in row.items() if i < j and score >= least]
    heapq.heapify(heap)
    while heap:
        score, i, j = heapq.heappop(heap)
        if i not in members or j not in members or likenesses[i].get(j) != -score:
            continue  # one of the two has grown since
        mine, its = len(members[i]), len(members[j])
        members[i] += members.pop(j)
        left, right = likenesses[i], likenesses.pop(j)
        for other in left.keys() | right.keys():
            row = likenesses[other] if other in members else {}
            row.pop(j, None)
            if other in (i, j) or other not in members:
                left.pop(other, None)
                continue
            joined = (left.get(other, 0.0) * mine + right.get(other, 0.0) * its) / (mine + its)
            left[other] = row[i] = joined
            if joined >= least:
                heapq.heappush(heap, (-joined, min(i, other), max(i, other)))
    return [sorted(group) for _, group in sorted(members.items())]
