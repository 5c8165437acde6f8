"""The parts a reading is made of: quotations, sentences, numbers, credits."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doichieu import Reading
from doichieu.reading.numbers import value
from doichieu.reading.quotations import mask, quotations
from doichieu.reading.sentences import sentences


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Ông nói: “Tôi về”.", ["Tôi về"]),
        ('"Một", ông nói. "Hai".', ["Một", "Hai"]),
        ("Ông nói: “Hàng thủ đã "'"biếu không"'" một bàn”.", ['Hàng thủ đã "biếu không" một bàn']),
        ("«Một» và ‘hai’", ["Một", "hai"]),
        ("Ông nói: “Tôi về. Bà ở lại.", ["Tôi về."]),
        ("Cô nói: “Em N. về rồi. Bà ở lại.", ["Em N. về rồi."]),
        ("“Đoạn một.\n“Đoạn hai”.", ["Đoạn một.", "Đoạn hai"]),
        ("Năm ’45, dài 5” và 6’", []),
        ('" Tôi về từ sớm”, ông nói.', ["Tôi về từ sớm"]),
        ('“Một.\nHai "nhỏ" nữa.\nBa”, ông nói.', ['Một.\nHai "nhỏ" nữa.\nBa']),
    ],
)  # fmt: skip
def test_quotations_are_found_nested_and_unclosed_ones_too(text: str, inside: list[str]) -> None:
    """Quotations are found, nested and unclosed ones too."""
    assert [q.inner.of(text) for q in quotations(text)] == inside


def test_masking_keeps_every_offset() -> None:
    """Masking keeps every offset, and the mark that ends the sentence."""
    text = "Ông nói: “Tôi sẽ về nhà trước khi trời tối.” Bà ở lại."
    masked = mask(text, quotations(text))
    assert len(masked) == len(text)
    assert masked.endswith(".” Bà ở lại.")
    assert "về nhà" not in masked


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ông đến TP.HCM hôm 3.9. Bà về.", 2),
        ("PGS.TS Nguyễn Văn A. nói vậy.", 1),
        ("Anh Trần Văn D. cho biết đã khai báo.", 1),
        ("Sang (ngụ Q. 4) bị bắt.", 1),
        ("Giá 2.500 đồng. Rẻ!", 2),
        ("Một dòng\nHai dòng", 2),
        ('Ông nói:\n\n"Tôi về".', 1),
        ("Thật sao?! Đúng vậy… Rồi.", 3),
        ("Gió thổi từ Trung Á. Bà Trần Thị A. về.", 2),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, count: int) -> None:
    """Sentences end where a reader stops."""
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("2.000", 2000), ("2,5", 2.5), ("1,5 triệu", 1_500_000), ("2 tỷ 300 triệu", 2_300_000_000), ("hai mươi lăm", 25),
        ("một trăm linh năm", 105), ("ba tỷ rưỡi", 3_500_000_000), ("mười", 10), ("hai chục", 20), ("nửa", 0.5),
        ("4.194,8 tỷ", 4_194_800_000_000), ("34,000", 34_000), ("5 nghìn tỷ", 5_000_000_000_000), ("con mèo", None),
    ],
)  # fmt: skip
def test_numbers_have_the_value_a_reader_gives_them(words: str, number: float | None) -> None:
    """Numbers have the value a reader gives them."""
    assert value(words) == number


def test_an_age_by_which_a_person_is_called_again_is_a_figure(reading: Callable[..., Reading]) -> None:
    """An age or rank by which a person is called again is a figure; a number inside a name is none."""
    found = reading("Tay vợt Trần Nam thắng. Tay vợt 25 tuổi này rất vui. Trường Tiểu học Sông Lam 3 khen anh.")
    assert [(figure.low, figure.unit) for figure in found.figures] == [(25, "tuổi")]


@pytest.mark.parametrize("time", ["hôm qua", "sáng nay", "ngày 3/9", "tháng 8"])
def test_what_is_counted_ends_where_a_time_begins(reading: Callable[..., Reading], time: str) -> None:
    """What is counted ends where a time begins."""
    text = f"Nhà máy bán 30 xe {time}."
    [figure] = reading(text).figures
    assert (figure.span.of(text), figure.unit) == ("30 xe", "xe")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Hai năm rưỡi trôi qua.", [(2, 2)]),
        ("Đây là đòn bẩy tạo ra việc làm.", []),
        ("Giá đã vượt ngưỡng 1.000 USD.", [(1000, None)]),
        ("World Cup 2018 diễn ra ở đó.", []),
    ],
)
def test_a_number_word_in_another_word_or_name_counts_nothing(
    reading: Callable[..., Reading], text: str, counted: list[tuple[int, int | None]]
) -> None:
    """A number word that is half of another word, the years of a duration or part of a name counts nothing."""
    assert [(figure.low, figure.high) for figure in reading(text).figures] == counted


@pytest.mark.parametrize(
    ("text", "sources", "kind"),
    [
        ("Mưa lớn ở miền Trung.\nTheo Reuters", ("Reuters",), "text"),
        ("Mưa lớn ở miền Trung. (theo AP, AFP)", ("AP", "AFP"), "text"),
        ("(TTXVN) - Mưa lớn ở miền Trung trong đêm.", ("TTXVN",), "text"),
        ("Mưa lớn ở miền Trung. Ảnh: Reuters\nNước đã rút.", ("Reuters",), "photo"),
    ],
)
def test_credits_name_the_sources_of_the_whole(
    text: str, sources: tuple[str, ...], kind: str, reading: Callable[..., Reading]
) -> None:
    """Credits name the sources of the whole article, or of a picture; they are no statements."""
    found = reading(text)
    assert [(c.sources, c.kind) for c in found.credits] == [(sources, kind)]
    assert not found.statements


@given(st.text(alphabet=st.sampled_from('aB. "“”‘’«»\n:'), max_size=60))
def test_quotations_never_overlap(text: str) -> None:
    """Quotations never overlap and are never empty."""
    found = quotations(text)
    assert all(a.outer.end <= b.outer.start for a, b in itertools.pairwise(found))
    assert all(q.outer.covers(q.inner) and q.inner.start < q.inner.end for q in found)


def test_a_quotation_runs_over_lines_where_the_next_mark_closes_it() -> None:
    """A quotation runs over lines where the next mark closes it, and not where the next one opens anew."""
    over = "Ông nói: “Chúng tôi đã đi.\nChúng tôi sẽ về.”\nHết."
    anew = "Ông nói: “Chúng tôi đã đi.\n“Chúng tôi sẽ về.”"
    assert [q.inner.of(over) for q in quotations(over)] == ["Chúng tôi đã đi.\nChúng tôi sẽ về."]
    assert [q.inner.of(anew) for q in quotations(anew)] == ["Chúng tôi đã đi.", "Chúng tôi sẽ về."]


def test_marks_with_space_on_both_sides_are_quotations() -> None:
    """Straight marks with space on both sides are read as quotations."""
    text = '" Chúng tôi đã đi. Chúng tôi sẽ về ", ông nói.'
    assert [q.inner.of(text) for q in quotations(text)] == ["Chúng tôi đã đi. Chúng tôi sẽ về"]


def test_a_name_that_is_a_verb_elsewhere_is_no_cue(reading: Callable[..., Reading]) -> None:
    """A person's name is no verb that reports, though it is one in small letters: "ông Bảo"."""
    text = "“Chúng tôi giữ nguyên kế hoạch cho cả năm nay”, ông Bảo nói."
    assert [statement.cue.of(text) for statement in reading(text).statements if statement.cue] == ["nói"]
