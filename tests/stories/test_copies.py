"""Copies: text in common by the share of the shorter text, which a share of both does not see."""

from __future__ import annotations

from collections.abc import Callable

from doichieu import Article, read, story_of
from doichieu.stories.copies import copies

NOTE = "Tàu Sao Biển mắc cạn ở cửa sông lúc rạng sáng, mười hai thuyền viên được đưa vào bờ an toàn, biên phòng báo."
OWN = " ".join(f"Đoạn {n} này là do phóng viên viết về chuyến biển thứ {n} của họ." for n in range(30))


def test_a_note_inside_a_long_article_is_a_copy(article: Callable[..., Article]) -> None:
    [found] = copies([article(NOTE, id="a"), article(f"{OWN} {NOTE}", id="b"), article(OWN[::-1], id="c")])
    assert found.articles == ("a", "b")
    assert found.share == 1.0
    assert found.of_longer < 0.1


def test_a_set_phrase_is_no_copy(article: Callable[..., Article]) -> None:
    short = "Theo tin từ Bộ Chỉ huy quân sự, tàu đã nổi."
    assert copies([article(short, id="a"), article(f"Theo tin từ Bộ Chỉ huy quân sự, {OWN}", id="b")]) == ()


def test_a_story_carries_its_copies(article: Callable[..., Article]) -> None:
    story = story_of([read(article(NOTE, id="a")), read(article(NOTE, id="b"))])
    assert [copy.articles for copy in story.copies] == [("a", "b")]
