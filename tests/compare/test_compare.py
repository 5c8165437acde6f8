"""Likeness of figures, times, names and wording."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doichieu.compare import figures, names, times, wording
from doichieu.records import Figure, Time
from doichieu.text import Span


def figure(low: float | None, high: float | None, hedge: str = "exact", unit: str = "người") -> Figure:
    """Make a figure."""
    return Figure(start=0, end=1, number=Span(0, 1), low=low, high=high, hedge=hedge, unit=unit)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (figure(5, 5), figure(5, 5), "same"),
        (figure(5, 5), figure(7, 7), "differ"),
        (figure(20, None, "at_least"), figure(26, 26), "more_exact"),
        (figure(20, None, "at_least"), figure(15, 15), "differ"),
        (figure(150e6, 150e6, "approx"), figure(148.5e6, 148.5e6), "rounded"),
        (figure(1000, None, "at_least"), figure(5, 5, "approx"), "differ"),
        (figure(5, 5, unit="ca"), figure(3, 3, unit="cá"), "unrelated"),
        (figure(1, 1, unit="MW"), figure(1000, 1000, unit="kW"), "same"),
        (figure(400, 900, "range"), figure(500, 500), "more_exact"),
        (figure(2, 2), figure(2, 2, unit="USD"), "unrelated"),
        (figure(29_741_000, 29_741_000, unit="đơn vị"), figure(29_740_000, 29_740_000, unit="đơn vị"), "rounded"),
        (figure(148.5e6, 148.5e6, unit="USD"), figure(150e6, 150e6, unit="USD"), "rounded"),
        (figure(125, 125), figure(130, 130), "differ"),
        (figure(26, 26), figure(30, 30), "differ"),
        (figure(3, 3, unit="vụ cháy"), figure(3, 3, unit="đám cháy"), "same"),
        (figure(3, 3, unit="dân"), figure(3, 3, unit="dân làng"), "same"),
        (figure(1.5, 1.5, unit="km"), figure(1500, 1500, unit="m"), "same"),
        (figure(10, 10, unit="VND/lít"), figure(10, 10, unit="VND/kg"), "unrelated"),
        (figure(2, 1, "score", "tỉ số"), figure(1, 2, "score", "tỉ số"), "same"),
        (figure(2, 1, "score", "tỉ số"), figure(2, 0, "score", "tỉ số"), "differ"),
        (figure(3, 3, unit="binh sĩ"), figure(3, 3, unit="binh sĩ Triều Tiên"), "same"),
    ],
)
def test_figures_are_set_against_each_other(a: Figure, b: Figure, relation: str) -> None:
    """Figures agree, one is more exact or rounder, differ, or count different things; the order does not matter."""
    assert figures.compare(a, b).relation == figures.compare(b, a).relation == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2025-09-03", "2025-09-03T14:30", "more_exact"),
        ("2025-09-03TMI", "2025-09-03T12:30", "more_exact"),
        ("2025-09-03TMO", "2025-09-03T14:30", "differ"),
        ("2025-09-03T14:30", "2025-09-03T14:30", "same"),
        ("2025-09-03T14:30", "2025-09-03T15:00", "differ"),
        ("2025-09", "2025-09-03T15:00", "more_exact"),
    ],
)
def test_hours_are_set_against_each_other(a: str, b: str, relation: str) -> None:
    """Where the hour counts, the closer time is the more exact one."""
    one, two = (Time(start=0, end=1, type="DATE", value=value) for value in (a, b))
    assert times.compare_hours(one, two) == times.compare_hours(two, one) == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2025-09-03", "2025-09-03T14:30", "same"),
        ("2025-09", "2025-09-03", "more_exact"),
        ("2025-09-03", "2025-09-04", "differ"),
        ("2025-09-03", "PAST_REF", "unrelated"),
        ("2025-W36", "2025-W40", "unrelated"),
        ("2025-Q3", "2025", "unrelated"),
    ],
)
def test_times_are_set_against_each_other(a: str, b: str, relation: str) -> None:
    """Times are set against each other."""
    one, two = (Time(start=0, end=1, type="DATE", value=value) for value in (a, b))
    assert times.compare(one, two) == times.compare(two, one) == relation


def test_times_sort_by_when_they_begin() -> None:
    """Times sort by when they begin."""
    values = ["2025-09-03TEV", "2025-W36", "2024", "2025-Q3", "2025-09-03TMO", "2025-09"]
    ordered = ["2024", "2025-Q3", "2025-09", "2025-W36", "2025-09-03TMO", "2025-09-03TEV"]
    assert sorted(values, key=times.order) == ordered


def test_spellings_of_one_name_are_one() -> None:
    """Spellings of one name are one, and a short form is known for one."""
    assert names.key("Kim Jong-un") == names.key("Kim Jong Un")
    assert names.shortens(names.key("Putin"), names.key("Vladimir Putin"))
    assert not names.shortens(names.key("Putin"), names.key("Kim Jong-un"))


def test_a_state_is_one_under_all_its_names() -> None:
    """A state is one under all its names."""
    assert names.key("Hoa Kỳ") == names.key("Mỹ")


def test_copied_text_is_found_whatever_the_lengths() -> None:
    """Copied text is found whatever the lengths."""
    short = "Xe khách lao xuống vực sâu bốn mươi mét ở đèo Khau Sao"
    long = f"{short}. " + "Nhiều người dân trong bản đã xuống vực đưa nạn nhân lên đường cái. " * 3
    assert wording.containment(wording.shingles(short), wording.shingles(long)) == 1.0


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_does_not_depend_on_the_order(a: str, b: str) -> None:
    """Likeness does not depend on the order and stays between 0 and 1."""
    one, two = wording.vector([(a, 1.0)]), wording.vector([(b, 1.0)])
    assert wording.cosine(one, two) == wording.cosine(two, one)
    assert 0 <= wording.cosine(one, two) <= 1


@pytest.mark.parametrize(
    ("value", "first", "beyond"),
    [
        ("2025-09-04TMO", "2025-09-04", "2025-09-05"),
        ("2025-W36", "2025-09-01", "2025-09-08"),
        ("2025-12", "2025-12-01", "2026-01-01"),
        ("2025-Q3", "2025-07-01", "2025-10-01"),
        ("2025-WI", "2025-10-01", "2026-01-01"),
        ("2025", "2025-01-01", "2026-01-01"),
    ],
)
def test_a_time_lasts_from_its_first_day_to_the_day_after_its_last(value: str, first: str, beyond: str) -> None:
    assert times.bounds(value) == (dt.date.fromisoformat(first), dt.date.fromisoformat(beyond))


@pytest.mark.parametrize("value", ["PRESENT_REF", "P3D", "2025-02-30", "0000", "9999-12-31"])
def test_what_has_no_place_on_the_calendar_has_no_bounds(value: str) -> None:
    assert times.bounds(value) is None


def test_the_edge_of_a_time_counts() -> None:
    """The end of a year is more exact than the year, and is not its beginning."""
    year, end, start = (Time(start=0, end=1, type="DATE", value="2011", mod=mod) for mod in (None, "END", "START"))
    assert [times.compare_hours(year, end), times.compare_hours(start, end)] == ["more_exact", "differ"]
    november = Time(start=0, end=1, type="DATE", value="2011-11")
    assert [times.compare_hours(november, t) for t in (year, end, start)] == ["more_exact", "more_exact", "differ"]


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("mohammed bin salman", "mohammad bin salman", True),
        ("bùi văn hờn", "bùi văn hời", True),
        ("robert mugabe", "rober mugabe", True),
        ("trần thị mai", "trần thị lan", False),
        ("trần thị mai", "trần mai", False),
        ("trần thị mai", "trần thị mai", False),
    ],
)
def test_names_misspelt_in_a_letter(a: str, b: str, alike: bool) -> None:
    """Two names are one but for a letter of one word."""
    assert names.misspelt(a, b) == names.misspelt(b, a) == alike
