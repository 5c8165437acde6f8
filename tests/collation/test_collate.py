"""The collation as a whole: what agrees, what differs, what only one tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doichieu import Collation, Reading, Story, collate, desk, link, story_of

ROOT = Path(__file__).parents[2]
SAMPLES = desk.read_all(desk.take_in([str(ROOT / "samples")]).articles)
STORIES = {story.readings[0].article.id: story for story in link(SAMPLES)}


def words(collation: Collation, article: str, span: tuple[int, int]) -> str:
    """Return the words of a span."""
    return next(a.text for a in collation.articles if a.id == article)[slice(*span)]


def values(collation: Collation) -> list[set[str]]:
    """Return the values of each conflict."""
    return [{value.value for value in conflict.values} for conflict in collation.conflicts]


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_each_sample_holds_its_contradiction(story: Story) -> None:
    """Each sample holds the contradiction it was written with."""
    written = [
        {"45 kỹ sư", "hơn 60 kỹ sư"},
        {"31 người", "26 người"},
        {"35%", "41%"},
        {"Hơn 8.000 khán giả", "6.500 khán giả"},
    ]
    assert any(found in written for found in values(collate(story)))


def test_an_updated_toll_is_no_contradiction() -> None:
    """An updated toll is no contradiction: five dead in the morning, "risen to seven" in the afternoon."""
    accident = next(story for story in STORIES.values() if len(story.readings) == 4)
    assert not any({"Ít nhất 5 người thiệt mạng"} & found for found in values(collate(accident)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("gần 150 triệu USD", "148,5 triệu USD"),
        ("hơn 20 chiếc tàu", "26 chiếc tàu"),
        ("2.000 tấn gạo", "2 nghìn tấn gạo"),
        ("khoảng 1,5 km đê", "1.500 m đê"),
    ],
)
def test_rounding_and_wider_hedges_are_no_contradiction(
    first: str, second: str, collation: Callable[..., Collation]
) -> None:
    """Rounding, wider hedges and other units are no contradiction."""
    frame = "Trận bão ở Hòn Dấu làm thiệt hại {} của cảng Bến Thủy và nhiều kho hàng ven biển"
    assert not collation(f"{frame.format(first)}.", f"{frame.format(second)}, theo cảng vụ.").conflicts


def test_a_different_number_for_the_same_thing_is_a_contradiction(collation: Callable[..., Collation]) -> None:
    """A different number for the same thing is a contradiction, with speaker and origin of each value."""
    found = collation(
        "Vụ cháy chợ Bến Thủy thiêu rụi 120 quầy hàng, theo cảnh sát.",
        "Vụ cháy chợ Bến Thủy thiêu rụi 200 quầy hàng, theo ban quản lý chợ.",
    )
    [conflict] = found.conflicts
    assert [(v.value, v.speaker) for v in conflict.values] == [
        ("120 quầy hàng", "cảnh sát"),
        ("200 quầy hàng", "ban quản lý chợ"),
    ]
    assert [words(found, v.article, v.span) for v in conflict.values] == [v.value for v in conflict.values]


def test_silence_is_no_contradiction(collation: Callable[..., Collation]) -> None:
    """Silence is no contradiction."""
    found = collation(
        "Vụ cháy chợ Bến Thủy thiêu rụi 120 quầy hàng.", "Vụ cháy chợ Bến Thủy đã được dập tắt lúc nửa đêm."
    )
    assert not found.conflicts


def test_one_person_is_one_member_under_all_spellings(collation: Callable[..., Collation]) -> None:
    """One person is one member of the cast under all spellings."""
    found = collation("Nhà lãnh đạo Kim Jong-un đến Bắc Kinh. Ông Kim vui vẻ.", "Chủ tịch Kim Jong Un rời Bắc Kinh.")
    [kim] = [m for m in found.names if m.type == "PER"]
    assert set(kim.mentions) == {"a0", "a1"}
    assert {"Kim Jong-un", "Kim Jong Un", "Ông Kim"} <= set(kim.forms)


def test_the_chain_runs_from_the_outlet_to_the_speaker(collation: Callable[..., Collation]) -> None:
    """The chain runs from the outlet to the speaker."""
    found = collation("Ông Vladimir Putin cho biết hai nước sẽ hợp tác lâu dài, theo KCNA.")
    assert [said.chain for said in found.statements] == [("A", "KCNA", "Vladimir Putin")]


def test_the_timeline_runs_by_when_things_happened(collation: Callable[..., Collation]) -> None:
    """The timeline runs by when things happened, not by when they are told."""
    found = collation("Hôm nay cảng mở cửa lại. Bão đổ bộ hôm 1/9. Năm ngoái cảng cũng phải đóng cửa.")
    assert [happening.when for happening in found.timeline] == ["2024", "2025-09-01", "2025-09-04"]


def test_the_summary_keeps_to_its_length_and_repeats_nothing() -> None:
    """The summary keeps to its length and repeats nothing."""
    for story in STORIES.values():
        found = collate(story, summary_syllables=60)
        told = [words(found, place.article, place.span) for place in found.summary]
        assert sum(len(sentence.split()) for sentence in told) <= 60 or len(told) == 1
        assert len(set(told)) == len(told)


def test_one_article_alone_has_nothing_shared() -> None:
    """One article alone has nothing shared and nothing only here."""
    found = collate(story_of(SAMPLES[:1]))
    assert (found.shared, found.only) == ((), ())
    assert found.summary
    assert found.statements


@settings(max_examples=15, deadline=None)
@given(st.permutations(SAMPLES[:4]))
def test_the_order_of_the_articles_does_not_matter(shuffled: list[Reading]) -> None:
    """The order of the articles does not matter."""
    assert collate(story_of(shuffled)) == collate(story_of(SAMPLES[:4]))
