"""Candidates: the inverted index finds what comparing all with all would."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from doichieu import desk
from doichieu.stories.candidates import Day
from doichieu.stories.likeness import LEAST, likeness
from doichieu.stories.portrait import cosine, portrait

ROOT = Path(__file__).parents[2]
SAMPLES = [portrait(r) for r in desk.read_all(desk.take_in([str(ROOT / "samples")]).articles)]


def test_no_pair_worth_judging_is_passed_over() -> None:
    by_hand = {
        frozenset((a.article.id, b.article.id)): cosine(a, b)
        for a, b in combinations(SAMPLES, 2)
        if likeness(a, b).score >= LEAST
    }
    half = len(SAMPLES) // 2
    one, two = Day(SAMPLES[:half]), Day(SAMPLES[half:])
    found = [*one.pairs(one), *two.pairs(two), *one.pairs(two)]
    cosines = {frozenset((a.article.id, b.article.id)): c for a, b, c in found}
    assert by_hand.items() <= cosines.items()
    assert len(found) == len(cosines)
