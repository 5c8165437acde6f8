"""Articles grouped into stories by average link: two groups join while their articles are alike on average."""

from __future__ import annotations

import hashlib
import heapq
from collections import defaultdict
from collections.abc import Iterable

from doichieu.records import Reading, Story
from doichieu.stories.candidates import candidates
from doichieu.stories.likeness import SAME_STORY, Portrait, likeness


def link(readings: Iterable[Reading]) -> tuple[Story, ...]:
    """Return the stories the articles tell, oldest first; every article is in exactly one.

    >>> from doichieu import Article, link, read
    >>> texts = ("Xe khách lao xuống vực ở đèo Cả, ba người chết.", "Vụ xe khách lao xuống vực ở đèo Cả.")
    >>> stories = link(read(Article(id=str(n), published="2025-09-04", text=text)) for n, text in enumerate(texts))
    >>> [[reading.article.id for reading in story.readings] for story in stories]
    [['0', '1']]

    The order in which the articles come does not matter.
    """
    portraits = [Portrait(reading) for reading in sorted(readings, key=lambda r: (r.article.moment, r.article.id))]
    likenesses: dict[int, dict[int, float]] = defaultdict(dict)
    for i, j in candidates(portraits):
        likenesses[i][j] = likenesses[j][i] = likeness(portraits[i], portraits[j])
    groups = average_link(len(portraits), likenesses, SAME_STORY)
    return tuple(story_of(portraits[i].reading for i in group) for group in groups)


def story_of(readings: Iterable[Reading]) -> Story:
    """Return the story of these articles; its id follows its oldest article."""
    ordered = tuple(sorted(readings, key=lambda r: (r.article.moment, r.article.id)))
    digest = hashlib.blake2b(ordered[0].article.id.encode(), digest_size=6).hexdigest()
    return Story(id=f"s1-{digest}", readings=ordered)


def average_link(count: int, likenesses: dict[int, dict[int, float]], least: float) -> list[list[int]]:
    """Return groups of 0..count-1, each sorted, in order of their first member (UPGMA, Sokal and Michener 1958).

    `likenesses` is sparse and symmetric and is used up; a missing pair is 0. Of equals the older pair joins first.
    """
    members = {i: [i] for i in range(count)}
    heap = [(-score, i, j) for i, row in likenesses.items() for j, score in row.items() if i < j and score >= least]
    heapq.heapify(heap)
    fresh = count
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in members or j not in members:
            continue
        a, b = members.pop(i), members.pop(j)
        left, right = likenesses.pop(i), likenesses.pop(j)
        row: dict[int, float] = {}
        for other in sorted(left.keys() | right.keys()):
            if other in members:
                score = (left.get(other, 0.0) * len(a) + right.get(other, 0.0) * len(b)) / (len(a) + len(b))
                row[other] = likenesses[other][fresh] = score
                if score >= least:
                    heapq.heappush(heap, (-score, other, fresh))
        likenesses[fresh] = row
        members[fresh] = sorted([*a, *b])
        fresh += 1
    return sorted(members.values())
