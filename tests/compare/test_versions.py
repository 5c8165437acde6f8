"""Two versions of one text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from doichieu.compare.versions import changed_words


def test_what_is_gone_and_what_has_come() -> None:
    """What is gone stands before what has come in its place."""
    found = list(changed_words("Có 3 người bị thương.", "Có 5 người bị thương nặng."))
    assert [piece for piece in found if piece[0] != "same"] == [
        ("gone", "3"), ("come", "5"), ("gone", "thương."), ("come", "thương nặng."),
    ]  # fmt: skip


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_versions_are_in_the_pieces(older: str, newer: str) -> None:
    """The pieces less what has come are the older version, less what is gone the newer one."""
    found = list(changed_words(older, newer))
    assert "".join(words for kind, words in found if kind != "come") == older
    assert "".join(words for kind, words in found if kind != "gone") == newer
