"""Phrases on word boundaries."""

from __future__ import annotations

from doichieu.lexicon.phrases import Phrasebook
from doichieu.text import WordList

BOOK = Phrasebook([("cho", 1), ("cho biết", 2), ("cho biết thêm", 3)])


def test_the_longest_phrase_wins() -> None:
    """The longest phrase wins."""
    found = BOOK.at(WordList("Cho biết thêm rằng"), 0)
    assert found is not None
    assert found.meaning == 3
    assert found.span.of("Cho biết thêm rằng") == "Cho biết thêm"


def test_a_comma_parts_a_phrase() -> None:
    """A comma parts a phrase."""
    found = BOOK.at(WordList("cho, biết"), 0)
    assert found is not None
    assert found.meaning == 1


def test_a_phrase_can_be_found_by_its_end() -> None:
    """A phrase can be found by its end."""
    found = BOOK.ending(WordList("ông cho biết"), 2)
    assert found is not None
    assert found.first == 1


def test_case_counts_where_asked() -> None:
    """Case counts where asked."""
    assert Phrasebook([("Nga", 1)], cased=True).at(WordList("nga"), 0) is None


def test_all_phrases_are_found_from_left_to_right() -> None:
    """All phrases are found from left to right."""
    assert [p.meaning for p in BOOK.all(WordList("cho tôi, cho biết"))] == [1, 2]
