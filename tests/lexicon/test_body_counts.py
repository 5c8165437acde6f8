"""Counted beginnings of names of bodies."""

from __future__ import annotations

import pytest

from doichieu.lexicon.body_counts import BodyCount, BodyCounts, body_counts
from doichieu.text import WordList

COUNTS = BodyCounts(
    [
        BodyCount("bộ công ,thương", 2, 1, 1),
        BodyCount("bộ", 9, 1, 0),
        BodyCount("bộ công", 6, 0, 0),
        BodyCount("bộ công -thương", 4, 3, 4),
        BodyCount("bộ công an nhân dân", 1, 1, 1),
    ]
)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Bộ Công - Thương nói", [9, 6, 4]),
        ("Bộ Công-Thương nói", [9, 6, 4]),
        ("Bộ Công, Thương", [9, 6, 2]),
        ("Bộ Công. Thương", [9, 6]),
        ("Bộ Công an Nhân dân", [9, 6]),  # "bộ công an" has no row
        ("Bộ Y tế", [9]),
        ("Sở Công an", []),
    ],
)
def test_the_counts_go_along_the_text_as_far_as_they_know_it(text: str, seen: list[int]) -> None:
    """The counts go along the text as far as they know it, over dashes and commas, but over no full stop."""
    assert [count.seen for count in COUNTS.along(WordList(text), 0, 0)] == seen


def test_a_name_ends_no_more_often_than_it_is_seen() -> None:
    """No beginning in the table ended, or was read as a name, more often than it was seen."""
    text = "Bộ Giáo dục và Đào tạo"
    counts = body_counts().along(WordList(text), 0, 0)
    assert len(counts) == len(text.split())
    assert all(max(count.ended, count.named) <= count.seen for count in counts)
