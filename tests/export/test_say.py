"""Values in words, in both languages."""

from __future__ import annotations

import pytest

from doichieu.export import say
from doichieu.records import FigureRow
from doichieu.text import Span


@pytest.mark.parametrize(
    ("value", "mod", "vi", "en"),
    [
        ("2025-09-03", None, "3/9/2025", "2025-09-03"),
        ("2025-09-03TEV", None, "tối 3/9/2025", "evening 2025-09-03"),
        ("2025-09-03T07:00", "APPROX", "khoảng 07:00, 3/9/2025", "about 07:00, 2025-09-03"),
        ("2025", "START", "đầu năm 2025", "early year 2025"),
        ("2025-08", "END", "cuối tháng 8/2025", "late 2025-08"),
        ("2025-W36", None, "tuần 36 năm 2025", "week 36 of 2025"),
        ("2025-Q3", None, "quý 3 năm 2025", "quarter 3 of 2025"),
        ("2025-WI", None, "mùa đông năm 2025", "winter of 2025"),
    ],
)
def test_a_time_is_said_as_a_reader_says_it(value: str, mod: str | None, vi: str, en: str) -> None:
    """A time is said as a reader says it."""
    assert (say.when(value, mod, "vi"), say.when(value, mod, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("low", "high", "hedge", "vi", "en"),
    [
        (2000, 2000, "approx", "≈ 2.000", "≈ 2,000"),
        (1.5, 1.5, "exact", "1,5", "1.5"),
        (20, None, "at_least", "≥ 20", "≥ 20"),
        (None, 5, "at_most", "≤ 5", "≤ 5"),
        (7, 8, "range", "7–8", "7–8"),
        (2, 1, "score", "2–1", "2–1"),
    ],
)
def test_a_figure_is_said_with_its_hedge(low: float, high: float, hedge: str, vi: str, en: str) -> None:
    """A figure is said with its hedge."""
    span = Span(0, 1)
    row = FigureRow(unit="", low=low, high=high, hedge=hedge, article="a", span=span, context=span, speaker=None)
    assert (say.amount(row, "vi"), say.amount(row, "en")) == (vi, en)


def test_text_is_cut_at_a_word() -> None:
    """Text is cut at a word."""
    assert say.shorten("một hai, ba bốn", 10) == "một hai…"
