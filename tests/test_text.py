"""Spans and the arithmetic on offsets."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from doichieu.text import Span, SpanIndex, View, WordList, char_before, fold, lower, merge, nfc, trim


def test_a_span_shows_its_characters() -> None:
    """A span shows its characters."""
    assert Span(4, 8).of("Ông Putin") == "Puti"


def test_a_span_on_one_line_has_single_spaces() -> None:
    """A span on one line has single spaces."""
    assert Span(0, 11).line("Ông\n  Putin nói") == "Ông Putin"


def test_the_character_before_an_offset_is_found_past_space_and_given_marks() -> None:
    """The character before an offset is found past space and given marks; before the first there is none."""
    assert char_before("a? - b", 5, "-") == "?"
    assert char_before("  b", 2) == ""


def test_spans_that_touch_do_not_overlap() -> None:
    """Spans that touch do not overlap."""
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_spans_that_meet_are_merged() -> None:
    """Spans that meet are merged."""
    assert merge([Span(4, 6), Span(0, 2), Span(1, 3)]) == [Span(0, 3), Span(4, 6)]


def test_trim_takes_space_and_given_marks_off() -> None:
    """Trim takes space and given marks off."""
    assert trim(" , a b. ", Span(0, 8), ",.") == Span(3, 6)


def test_words_are_runs_of_letters_and_digits() -> None:
    """Words are runs of letters and digits."""
    assert WordList("Kim Jong-un, 3.9!").texts == ["Kim", "Jong", "un", "3", "9"]


def test_the_gap_between_words_is_what_stands_there() -> None:
    """The gap between words is what stands there."""
    found = WordList("Kim Jong-un nói")
    assert found.gaps == [" ", "-", " ", ""]


def test_fold_takes_case_and_diacritics_off() -> None:
    """Fold takes case and diacritics off."""
    assert fold("Đường Nguyễn Huệ") == "duong nguyen hue"


@given(st.text())
def test_fold_and_lower_keep_the_length(text: str) -> None:
    """Fold and lower keep the length."""
    assert len(fold(text)) == len(lower(text)) == len(text)


@given(st.text())
def test_nfc_is_composed_once_and_for_all(text: str) -> None:
    """NFC is composed once and for all."""
    assert nfc(nfc(text)) == nfc(text) == unicodedata.normalize("NFC", text)


def test_a_view_leaves_out_what_is_not_seen() -> None:
    """A view leaves out what is not seen."""
    view = View("Pu\u200btin\u00a0nói\r\n")
    assert view.text == "Putin nói\n"
    assert view.back(Span(0, 5)) == Span(0, 6)


def test_a_view_composes_letters_written_apart_from_their_marks() -> None:
    """A view composes letters written apart from their marks, and leads back to all of them."""
    view = View("Thươ\u0323ng ta\u0301")
    assert view.text == "Thượng tá"
    assert view.back(Span(0, 6)) == Span(0, 7)
    assert view.back(Span(8, 9)) == Span(9, 11)


@given(st.text(alphabet=st.sampled_from("aB đ\u200b\u00ad\u00a0\r\n🙂“”\u0301")), st.data())
def test_every_span_of_a_view_leads_back(text: str, data: st.DataObject) -> None:
    """Every span of a view leads back to characters that show the same."""
    view = View(text)
    if view.text:
        start = data.draw(st.integers(0, len(view.text) - 1))
        end = data.draw(st.integers(start + 1, len(view.text)))
        assert view.text[start:end] in View(view.back(Span(start, end)).of(text)).text


def test_a_span_index_finds_those_that_meet() -> None:
    """A span index finds those that meet a stretch."""
    index = SpanIndex([Span(0, 2), Span(4, 6), Span(8, 9)])
    assert index.meeting(Span(5, 9)) == [1, 2]
    assert not index.meeting(Span(2, 4))
    assert SpanIndex([Span(0, 50), Span(5, 20), Span(30, 50)]).meeting(Span(22, 25)) == [0]
