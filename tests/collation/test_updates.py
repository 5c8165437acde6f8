"""Updates: a count that has changed between the tellings is shown in order of time and contradicts nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Article, Collation, collate, read, story_of

PLACE = "Vụ sạt lở ở xã Mường Pồn, tỉnh Điện Biên,"


def told(article: Callable[..., Article], *texts: tuple[str, str]) -> Collation:
    """Collate texts published on days of September 2025."""
    return collate(story_of(read(article(text, id=f"a{n}", published=day)) for n, (day, text) in enumerate(texts)))


def test_a_toll_that_grows_by_the_day_is_an_update(article: Callable[..., Article]) -> None:
    """A toll that grows from day to day is one update, its values in order of time."""
    found = told(
        article,
        ("2025-09-05", f"{PLACE} đã khiến 9 người chết."),
        ("2025-09-03", f"{PLACE} làm ít nhất 5 người thiệt mạng."),
        ("2025-09-04", f"{PLACE} làm 7 người chết."),
    )
    [update] = found.updates
    assert [value.value for value in update.values] == ["ít nhất 5 người", "7 người", "9 người"]
    assert not found.conflicts


def test_two_tolls_of_one_day_are_a_contradiction(article: Callable[..., Article]) -> None:
    """Two tolls of one day contradict each other, and so does one that falls."""
    same_day = told(article, ("2025-09-03", f"{PLACE} làm 5 người chết."), ("2025-09-03", f"{PLACE} làm 7 người chết."))
    falling = told(article, ("2025-09-03", f"{PLACE} làm 7 người chết."), ("2025-09-04", f"{PLACE} làm 5 người chết."))
    assert [(len(c.conflicts), len(c.updates)) for c in (same_day, falling)] == [(1, 0), (1, 0)]


def test_the_telling_that_says_the_count_has_changed_is_the_later_one(article: Callable[..., Article]) -> None:
    """Where a telling says that a count has risen, another of the same day is the earlier count."""
    frame = "Vụ cháy chợ Bến Thủy đã thiêu rụi {} quầy hàng của tiểu thương"
    found = told(
        article,
        ("2025-09-03", f"{frame.format('120')}."),
        ("2025-09-03", f"Số quầy hàng bị thiêu rụi tăng lên; {frame.format('200')}."),
    )
    assert (len(found.updates), found.conflicts) == (1, ())


@pytest.mark.parametrize(
    "other",
    [
        "Trong đó 3 người chết là trẻ em.",
        "Hàng trăm người bị thương.",
        "Lực lượng cứu hộ tìm thấy thêm 2 người chết.",
        "Làm bị thương 5 người, chết 7 người.",
        "Tháng trước, vụ lật tàu ở Quảng Ninh làm 4 người chết.",
    ],
)
def test_a_part_another_fate_and_another_place_are_no_toll_of_the_same(
    article: Callable[..., Article], other: str
) -> None:
    """A part of a toll, another fate, and a toll in another place are set against nothing."""
    found = told(article, ("2025-09-03", f"{PLACE} làm 7 người chết."), ("2025-09-03", other))
    assert (found.conflicts, found.updates) == ((), ())


def test_six_tolls_of_one_day_are_still_a_contradiction(article: Callable[..., Article]) -> None:
    """However many tolls articles of one day give, they contradict each other."""
    found = told(article, *(("2025-09-03", f"{PLACE} làm {number} người chết.") for number in range(5, 11)))
    assert len(found.conflicts) == 1


def test_a_bare_day_and_an_hour_of_it_are_one_moment(article: Callable[..., Article]) -> None:
    """A bare day is not its midnight: the telling that says the toll has risen is the later one."""
    found = told(
        article,
        ("2025-09-03T08:00:00", f"{PLACE} làm 7 người chết."),
        ("2025-09-03", f"{PLACE} khiến số người chết tăng lên, đã có 9 người chết."),
    )
    assert (len(found.updates), found.conflicts) == (1, ())
