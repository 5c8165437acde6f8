"""The reading as a whole: spans hold on any text, and the time it takes grows with the text and no faster."""

from __future__ import annotations

import cProfile
import pstats
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doichieu import Article, read
from doichieu.text import nfc

PIECES = [
    "Ông Nguyễn Văn Nam", "Tổng thống Nga Vladimir Putin", "cho biết", " nói: ", "theo Reuters", "“", "”", '"', "‘", "’", "«", "»",
    "hôm 3.9", "ngày 31/12/2024", "lúc 14h30", "khoảng 2.000 binh sĩ", "1,5 triệu USD", "hai mươi lăm người", "7-8", "%", "(NIS)",
    "\n\n", "\r\n", "\u200b", "\u00ad", "\u00a0", "\u2011", "🙂", "👩‍👩‍👧", "ho\u0300a", "thu\u0309y", "İ", "ﬁ", "٣", "²", "Đ", "ð",
    ". ", ", ", " - ", "…", "(", ")", "/", "tháng", "năm", "một", "ba", "thứ", " ", "và ", "dẫn lời ", "Ảnh: AFP", "TP.", "PGS.TS", "theo ", "Theo ", "***", "không ", "Bà ", "Thị ",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), min_size=1, max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.dates(min_value=__import__("datetime").date(1, 1, 1)))
def test_every_span_holds_on_any_text(text: str, day: object) -> None:
    """Every span holds on any text: records check themselves when they are built, so reading it is the test."""
    if text.strip():
        reading = read(Article(id="x", published=str(day), text=text))
        assert all(span.of(text) for span in reading.spans())
        assert all(figure.span.covers(figure.number) for figure in reading.figures)


@pytest.mark.parametrize("nobody", ["%", "‘", "()", "“”"])
def test_theo_before_nobody_makes_no_statement(nobody: str) -> None:
    """A "theo" with no word behind it makes no statement, and no error."""
    text = f"Theo {nobody}, Nam đi chợ rất xa nhà."
    assert read(Article(id="x", published="2025-09-04", text=text)).statements == ()


@pytest.mark.parametrize(
    "text",
    [
        "dẫn lời dẫn lời , hãng dẫn \ue000. \ue000, ",
        "điểm.½ Bà  ( nói: ông ",
        "theo ( biết cho biết theo Lan, Lan cho biết theo xưởng. xưởng. ",
    ],
)
def test_what_names_nobody_and_says_nothing_is_read_without_an_error(text: str) -> None:
    """Cues around marks alone, where a speaker or a content would stand, are read without an error."""
    read(Article(id="x", published="2025-09-04", text=text))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    """The same text gives the same reading."""
    article = Article(id="x", published="2025-09-04", text=text or "x")
    assert read(article) == read(article)


def calls(text: str) -> int:
    """Count the function calls a reading makes: a measure of work that no clock disturbs."""
    profile = cProfile.Profile()
    profile.runcall(read, Article(id="x", published="2025-09-04", text=text))
    return pstats.Stats(profile).total_calls  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "piece",
    [
        "“Tôi về nhà”, ông Nam nói. ",
        '"',
        "“",
        "(",
        "1.000 ",
        "theo ",
        "cho biết ",
        "Nam ",
        "ngày 3 ",
        "Ông Nam và bà Lan. ",
        "…",
        'Ông nói: "a ',
        "Phó thủ tướng Nga Lê Nam ",
        ":\n",
        "Ai? - Tôi. ",
        "Ông Nam, giám đốc, ủy viên, ",
        "Ông Nam yêu cầu: Thứ nhất, a. ",
        "Công ty Bắc ",
        "Sở Y tế, Văn hóa và ",
        "có ý kiến ",
        "; đề nghị ",
        "14h30 năm ",
        "theo AFP, ",
        '"a\n',
        "Trên báo Lan, ",
        "Bộ Y tế, theo Reuters, tuyên bố ",
        "Reuters cho biết Nga và yêu cầu ",
        '“a "b" ',
        "cáo trạng cho biết. ",
        "Bà Ana Suarez gặp Suarez. ",
    ],
)
def test_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    """Work grows with the text and no faster: twice the text, at most a little over twice the calls."""
    half = (piece * 4000)[:8000]
    assert calls(half * 2) < 2.6 * calls(half) + 5000


def test_who_is_asked_is_found_with_work_that_grows_with_the_text_and_no_faster() -> None:
    """Who is asked in an interview is found with work that grows with the text before it and no faster."""
    interview = "\n* Bà nghĩ gì?\n- Tôi thấy việc này rất nặng.\n* Bà làm gì trước?\n- Trước hết phải trả nợ cũ."
    half = "Ông Lê Văn Ba và bà Võ Thị Lan đi dạo. " * 200
    assert calls(half * 2 + interview) < 2.6 * calls(half + interview) + 5000


def test_zero_width_characters_do_not_hide_a_name() -> None:
    """Zero-width characters do not hide a name, and its span still shows them."""
    text = "Tổng thống Vladi\u200bmir Putin đã đến."
    [name] = read(Article(id="x", published="2025-09-04", text=text)).names
    assert name.name == "Vladimir Putin"
    assert name.mentions[0].of(text) == "Vladi\u200bmir Putin"


def test_letters_written_apart_from_their_marks_are_read_where_they_stand() -> None:
    """Letters written apart from their marks are read as composed ones are, and spans are those of the text given."""
    text = "Ông Nguyễn Văn Nam nói hôm 3.9: “Chúng tôi đã gửi 2.000 thùng hàng tới Hà Nội”."
    apart = unicodedata.normalize("NFD", text)
    composed, given_apart = (read(Article(id="x", published="2025-09-04", text=form)) for form in (text, apart))
    assert [span.of(text) for span in composed.spans()] == [nfc(span.of(apart)) for span in given_apart.spans()]


@pytest.mark.parametrize(
    ("published", "text"),
    [("0001-01-01", "Hôm qua, tuần trước trời mưa."), ("9999-12-31", "Ngày mai, tuần tới trời nắng.")],
)
def test_a_day_beyond_the_calendar_is_no_time_and_no_error(published: str, text: str) -> None:
    """A day before the first of the calendar, or after its last, is left unread; the article is read."""
    assert read(Article(id="a", published=published, text=text)).sentences
