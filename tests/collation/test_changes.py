"""What the last day of a story has added."""

from __future__ import annotations

from doichieu import Article, collate, read, story_of
from doichieu.collation.changes import changes

FIRST = "Vụ sạt lở ở xã Mường Pồn làm 7 người chết. Ông Lê Văn Ba nói: “Nước lên rất nhanh”."
SECOND = (
    "Sạt lở ở xã Mường Pồn làm 9 người chết, theo công an huyện. Có 3 trường học trong xã phải đóng cửa đến hết tuần."
)


def told(*days: str, texts: tuple[str, ...] = (FIRST, SECOND)) -> object:
    """Collate texts as published on some days."""
    articles = [
        Article(id=str(n), published=day, outlet=f"Báo {n}", text=text)
        for n, (day, text) in enumerate(zip(days, texts, strict=True))
    ]
    return changes(collate(story_of(map(read, articles))))


def test_a_story_of_one_day_has_no_changes() -> None:
    """A story of one day has no changes."""
    assert told("2025-09-04", "2025-09-04") is None


def test_the_last_day_is_what_is_new() -> None:
    """New are the articles of the last day, what only they tell, what they confirm and what they contradict."""
    found = told("2025-09-04", "2025-09-05")
    assert found is not None
    assert (found.day, found.articles) == ("2025-09-05", ("1",))  # type: ignore[attr-defined]
    assert found.confirmed  # type: ignore[attr-defined]
    assert found.told  # type: ignore[attr-defined]
    assert len(found.conflicts) + len(found.updates) == 1  # type: ignore[attr-defined]


def test_what_several_told_before_is_not_new() -> None:
    """What two articles told before is not new when a third tells it too."""
    found = told("2025-09-03", "2025-09-03", "2025-09-05", texts=(FIRST, FIRST, SECOND))
    assert found is not None
    assert found.confirmed == ()  # type: ignore[attr-defined]
