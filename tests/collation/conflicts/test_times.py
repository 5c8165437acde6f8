"""Dates set against each other."""

from __future__ import annotations

from collections.abc import Callable

from doichieu import Article, Collation, collate, read, story_of

LED = "Chủ tịch Lê Văn Ba đã nhiều lần hứa chống tham nhũng kể từ khi lên nắm quyền {}, các báo nhắc lại."


def dates(collation: Collation) -> list[set[str]]:
    """Return the values of each contradiction over dates."""
    return [{value.value for value in c.values} for c in collation.conflicts if c.kind == "date"]


def test_like_clauses_with_two_days_contradict_each_other(collation: Callable[..., Collation]) -> None:
    """Like clauses with two days contradict each other."""
    frame = "Đoàn thanh tra sẽ kiểm tra việc mua sắm thiết bị bắt đầu từ {} tại nhà máy nước."
    assert dates(collation(frame.format("ngày 1/9"), frame.format("ngày 3/9"))) == [{"ngày 1/9", "ngày 3/9"}]


def test_the_hour_of_a_reprint_does_not_contradict_itself(collation: Callable[..., Collation]) -> None:
    """An hour without a day is that of its article, and contradicts only another hour."""
    frame = "Đám cháy ở nhà máy nước bùng phát lúc {} rồi lan sang kho hàng bên cạnh."
    assert dates(collation(frame.format("12h30"), frame.format("14h15"))) == [{"12h30", "14h15"}]
    days = ("2025-09-03", "2025-09-04")
    readings = [read(Article(id=day, published=day, text=frame.format("12h30"))) for day in days]
    assert dates(collate(story_of(readings))) == []


def test_the_words_right_before_a_month_say_what_it_is_the_month_of(collation: Callable[..., Collation]) -> None:
    """Two months behind the same words contradict each other."""
    other = "Kể từ khi lên nắm quyền hồi tháng 11/2024, Chủ tịch Lê Văn Ba hứa nhiều điều về chống tham nhũng."
    assert dates(collation(LED.format("hồi tháng 3"), other)) == [{"tháng 3", "tháng 11/2024"}]


def test_another_happening_of_the_same_people_is_no_contradiction(collation: Callable[..., Collation]) -> None:
    """Two happenings of the same people on two days contradict nothing: names alone do not make one thing."""
    first = "Ngày 1/9, Cơ quan điều tra Công an huyện Lý Nhân khám nghiệm hiện trường."
    second = "Ngày 3/9, Cơ quan điều tra Công an huyện Lý Nhân khởi tố bị can."
    assert dates(collation(first, second)) == []


def test_an_article_that_has_both_days_contradicts_neither(collation: Callable[..., Collation]) -> None:
    """Where one article gives both days the other contradicts neither; a day counted from another is none."""
    frame = "Đoàn thanh tra sẽ kiểm tra việc mua sắm thiết bị bắt đầu từ {} tại nhà máy nước."
    both = f"{frame.format('ngày 1/9')} {frame.format('ngày 3/9')}"
    assert dates(collation(both, frame.format("ngày 3/9"))) == []
    assert dates(collation(frame.format("3 ngày trước"), frame.format("ngày 3/9"))) == []


def test_the_hour_of_a_price_contradicts_no_other(collation: Callable[..., Collation]) -> None:
    """The hour for which a price is told is one of many."""
    frame = "Công ty Bến Thủy lúc {} niêm yết giá vàng miếng ở mức 37,2 triệu đồng/lượng chiều bán ra."
    assert dates(collation(frame.format("8h00"), frame.format("16h00"))) == []
