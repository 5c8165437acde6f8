"""Stories: the same happening found again, whatever the order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from doichieu import Article, Reading, desk, link, read
from doichieu.stories.grouping import average_link
from doichieu.stories.likeness import Portrait, likeness, why

ROOT = Path(__file__).parents[2]
SAMPLES = desk.read_all(desk.take_in([str(ROOT / "samples")]).articles)


def ids(readings: object) -> list[list[str]]:
    """Return the article ids of each story."""
    return [[r.article.id for r in story.readings] for story in link(readings)]  # type: ignore[arg-type]


def test_the_samples_are_four_stories() -> None:
    """The samples are four stories, each folder one."""
    assert [len(story) for story in ids(SAMPLES)] == [3, 3, 4, 3]


@settings(max_examples=20, deadline=None)
@given(st.permutations(SAMPLES))
def test_the_order_of_arrival_does_not_matter(shuffled: list[Reading]) -> None:
    """The order of arrival does not matter: the same stories with the same ids."""
    assert link(shuffled) == link(SAMPLES)


def test_every_article_is_in_exactly_one_story() -> None:
    """Every article is in exactly one story."""
    told = [r.article.id for story in link(SAMPLES) for r in story.readings]
    assert sorted(told) == sorted(r.article.id for r in SAMPLES)


def test_one_article_alone_is_a_story() -> None:
    """One article alone is a story, and none is none."""
    assert len(link(SAMPLES[:1])) == 1
    assert link([]) == ()


def test_a_story_keeps_its_id_while_its_oldest_article_stays() -> None:
    """A story keeps its id while its oldest article stays."""
    whole = next(story for story in link(SAMPLES) if len(story.readings) == 4)
    assert link(whole.readings[:2])[0].id == whole.id


def test_articles_weeks_apart_are_no_story_however_alike(article: Callable[..., Article]) -> None:
    """Articles weeks apart are no story however alike."""
    text = "Xe khách lao xuống vực ở đèo Khau Sao, năm người thiệt mạng."
    found = ids([read(article(text, id="a")), read(article(text, id="b", published="2025-11-04"))])
    assert found == [["a"], ["b"]]


def test_a_reprint_is_as_like_as_its_text_is_copied(article: Callable[..., Article]) -> None:
    """A reprint is as like as its text is copied."""
    text = "Xe khách lao xuống vực ở đèo Khau Sao, năm người thiệt mạng và mười hai người bị thương."
    one, two = (Portrait(read(article(text, id=name))) for name in "ab")
    assert likeness(one, two) == 1.0


def test_likeness_comes_with_reasons_a_person_can_read() -> None:
    """Likeness comes with reasons a person can read."""
    [wording, hours, copied] = why(SAMPLES[0], SAMPLES[1])
    assert "both have" in wording.sentence
    assert hours.sentence.endswith("hours apart")
    assert "word for word" in copied.sentence


def test_groups_join_by_their_average_and_not_by_one_bridge() -> None:
    """Groups join by their average and not by one bridge."""
    likenesses = {0: {1: 0.9, 2: 0.5}, 1: {0: 0.9}, 2: {0: 0.5, 3: 0.9}, 3: {2: 0.9}}
    assert average_link(4, likenesses, 0.3) == [[0, 1], [2, 3]]
