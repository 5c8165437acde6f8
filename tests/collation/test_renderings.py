"""Renderings: one utterance as two outlets give it, the words marked in which they differ."""

from __future__ import annotations

from collections.abc import Callable

from doichieu import Collation

FIRST = "Bà Aino Lehtonen nói: “Chúng tôi mong con tàu đầu tiên xuống nước trước cuối năm 2027”."
SECOND = "“Chúng tôi muốn con tàu đầu tiên hạ thủy trước cuối năm 2027”, bà Aino Lehtonen phát biểu."


def differing(collation: Collation) -> list[list[str]]:
    """Return the words that differ, telling by telling."""
    texts = {article.id: article.text for article in collation.articles}
    [rendering] = collation.renderings
    return [[span.of(texts[told.article]) for span in told.differing] for told in rendering.tellings]


def test_the_words_that_differ_are_marked(collation: Callable[..., Collation]) -> None:
    """The words are marked that the other telling has not; those in common are not."""
    assert differing(collation(FIRST, SECOND)) == [["mong", "xuống nước"], ["muốn", "hạ thủy"]]


def test_the_same_words_need_no_comparison(collation: Callable[..., Collation]) -> None:
    """Where two outlets give the same words nothing is shown side by side."""
    assert collation(FIRST, f"Hôm nay, {FIRST[0].lower()}{FIRST[1:]}").renderings == ()


def test_what_two_people_say_is_not_one_utterance(collation: Callable[..., Collation]) -> None:
    """What two people say is not one utterance."""
    assert collation(FIRST, SECOND.replace("Aino Lehtonen", "Nguyễn Thị Lan")).renderings == ()


def test_to_whom_something_is_said_stands_in_the_table(collation: Callable[..., Collation]) -> None:
    """To whom something is said stands beside who says it."""
    [said] = collation("Ông Lê Văn Ba nói với các phóng viên rằng tàu đã được kéo vào bờ an toàn.").statements
    assert (said.speaker, said.addressee) == ("Lê Văn Ba", "các phóng viên")
