"""Stories: the same happening found again, whatever the order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doichieu import Article, Reading, desk, link, read
from doichieu.errors import UsageError
from doichieu.stories.likeness import REPRINT, SAME_STORY, likeness
from doichieu.stories.linker import Linker
from doichieu.stories.portrait import cosine, portrait

ROOT = Path(__file__).parents[2]
SAMPLES = desk.read_all(desk.take_in([str(ROOT / "samples")]).articles)
REAL = ROOT.parent / "shared" / "data" / "stories-dev.jsonl"

ACCIDENT = "Xe khách lao xuống vực ở đèo Khau Sao, năm người thiệt mạng và mười hai người bị thương."


def ids(readings: object) -> list[list[str]]:
    """Return the article ids of each story."""
    return [[r.article.id for r in story.readings] for story in link(readings)]  # type: ignore[arg-type]


def told(linker: Linker) -> list[tuple[str, list[str]]]:
    """Return the stories of a linker: id and article ids."""
    return [(group.id, [article for _, article in group.articles]) for group in linker.groups()]


def test_the_samples_are_four_stories() -> None:
    assert [len(story) for story in ids(SAMPLES)] == [3, 3, 4, 3]


@settings(max_examples=20, deadline=None)
@given(st.permutations(SAMPLES))
def test_the_order_of_arrival_does_not_matter(shuffled: list[Reading]) -> None:
    assert link(shuffled) == link(SAMPLES)


@settings(max_examples=20, deadline=None)
@given(st.permutations(SAMPLES), st.lists(st.integers(1, 5), max_size=8), st.booleans())
def test_portions_do_not_matter_nor_does_looking_in_between(
    shuffled: list[Reading], sizes: list[int], looking: bool
) -> None:
    linker, rest = Linker(), list(shuffled)
    for size in sizes:
        linker.add(rest[:size])
        rest = rest[size:]
        if looking:
            linker.groups()
    linker.add(rest)
    linker.add(shuffled[:3])  # twice the same article
    assert told(linker) == [(story.id, [r.article.id for r in story.readings]) for story in link(SAMPLES)]


def test_real_articles_give_the_same_stories_in_every_order() -> None:
    if not REAL.is_file():
        pytest.skip("the real articles are not beside this checkout")
    readings = desk.read_all(desk.take_in([str(REAL)]).articles)
    at_once = Linker()
    at_once.add(readings)
    for step in range(20):
        shuffled = sorted(readings, key=lambda r: hash((step * 7919 + int(r.article.id)) % 10007))
        linker = Linker()
        for start in range(0, len(shuffled), 1 + step * 13):
            linker.add(shuffled[start : start + 1 + step * 13])
            if step % 5 == 0:
                linker.groups()
        assert told(linker) == told(at_once)


def test_every_article_is_in_exactly_one_story() -> None:
    found = [r.article.id for story in link(SAMPLES) for r in story.readings]
    assert sorted(found) == sorted(r.article.id for r in SAMPLES)


def test_one_article_alone_is_a_story_and_none_is_none() -> None:
    assert len(link(SAMPLES[:1])) == 1
    assert link([]) == ()


def test_a_story_keeps_its_id_while_its_oldest_article_stays() -> None:
    whole = next(story for story in link(SAMPLES) if len(story.readings) == 4)
    assert link(whole.readings[:2])[0].id == whole.id


def test_an_old_id_leads_to_the_story_that_holds_its_article_now() -> None:
    whole = next(story for story in link(SAMPLES) if len(story.readings) == 4)
    for later in range(1, 4):
        assert link(whole.readings[later:])[0].id in whole.also


def test_a_late_article_that_joins_two_stories_leaves_the_older_id(article: Callable[..., Article]) -> None:
    crash, trial = "Xe khách lao xuống vực ở đèo Khau Sao.", "Tòa án tỉnh Mường Lún xử chủ nhà xe Hoa Ban."
    first = read(article(crash, id="a", published="2025-07-06T08:00"))
    second = read(article(trial, id="b", published="2025-07-06T10:00"))
    both = read(article(f"{crash} {trial}", id="c", published="2025-07-06T09:00"))
    linker = Linker()
    linker.add([first, second])
    older, younger = (group.id for group in linker.groups())
    linker.add([both])
    [one] = linker.groups()
    assert one.id == older
    assert younger in one.also


def test_the_same_id_with_another_text_is_an_error_and_changes_nothing(article: Callable[..., Article]) -> None:
    linker = Linker()
    linker.add([read(article(ACCIDENT, id="a"))])
    with pytest.raises(UsageError, match="'a' came before"):
        linker.add([read(article(ACCIDENT, id="b")), read(article("Một tin khác hẳn.", id="a"))])
    assert told(linker) == [(linker.group("a").id, ["a"])]


def test_articles_weeks_apart_are_no_story_however_alike(article: Callable[..., Article]) -> None:
    found = ids([read(article(ACCIDENT, id="a")), read(article(ACCIDENT, id="b", published="2025-11-04"))])
    assert found == [["a"], ["b"]]


def test_what_was_forgotten_can_be_added_again_for_a_late_article(article: Callable[..., Article]) -> None:
    early, late = (read(article(ACCIDENT, id=name, published="2025-07-06")) for name in "ab")
    linker = Linker()
    linker.add([early])
    linker.forget(late.article.moment.replace(month=9))
    linker.add([early])
    linker.add([late])
    assert [found for _, found in told(linker)] == [["a", "b"]]


def test_what_was_forgotten_may_come_back_after_the_late_article_too(article: Callable[..., Article]) -> None:
    early, late = (read(article(ACCIDENT, id=name, published="2025-07-06")) for name in "ab")
    linker = Linker()
    linker.add([early])
    linker.forget(late.article.moment.replace(month=9))
    linker.add([late])
    assert len(linker.groups()) == 2
    linker.add([early])
    assert [found for _, found in told(linker)] == [["a", "b"]]


def test_a_note_reprinted_in_a_long_article_days_later_is_found(article: Callable[..., Article]) -> None:
    own = " ".join(f"Đoạn thứ {n} kể chuyện riêng số {n * n} của phóng viên ở bến cảng." for n in range(6))
    early = read(article(f"{ACCIDENT} Công an đang điều tra.", id="a", published="2025-07-06"))
    late = read(article(f"{own} {ACCIDENT} Công an đang điều tra.", id="b", published="2025-07-13"))
    assert cosine(portrait(early), portrait(late)) < REPRINT
    assert likeness(portrait(early), portrait(late)).score >= SAME_STORY
    assert [len(found) for found in ids([early, late])] == [2]


@pytest.mark.parametrize(
    "published", ["0001-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2099-05-01"]
)
def test_an_impossible_date_is_no_error(article: Callable[..., Article], published: str) -> None:
    texts = {"a": ACCIDENT, "b": "Giá vàng trong nước sáng nay tăng thêm hai trăm nghìn đồng một lượng."}
    found = ids([read(article(text, id=name, published=published)) for name, text in texts.items()])
    assert found == [["a"], ["b"]]


def test_without_a_date_only_a_reprint_is_surely_the_same_story(article: Callable[..., Article]) -> None:
    other = "Vụ xe khách lao xuống vực ở đèo Khau Sao: thêm hai nạn nhân xuất viện sau ca mổ kéo dài, bác sĩ nói."
    texts = {"a": ACCIDENT, "b": ACCIDENT, "c": other}
    undated = [read(article(text, id=name, published="0001-01-01")) for name, text in texts.items()]
    dated = [read(article(text, id=name, published="2025-07-06")) for name, text in texts.items()]
    assert ids(undated) == [["a", "b"], ["c"]]
    epoch = read(article(ACCIDENT, id="d", published="1970-01-01T00:30:00Z"))
    assert ids([*undated, epoch]) == [["a", "b", "d"], ["c"]]
    assert ids([undated[0], dated[1]]) == [["a"], ["b"]]
    assert ids(dated) == [["a", "b", "c"]]


def test_a_bare_day_is_the_whole_day(article: Callable[..., Article]) -> None:
    evening = read(article(ACCIDENT, id="b", published="2025-07-06T23:00:00"))
    for day in ("2025-07-06", "2025-07-06T00:00:00", "2025-07-05T17:00:00Z"):
        morning = read(article(ACCIDENT, id="a", published=day))
        assert likeness(portrait(morning), portrait(evening)).score == 1.0
