"""Two versions of one text: what is gone, and what has come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

_WORD = re.compile(r"\s+|[^\s]+")
Kind = Literal["same", "gone", "come"]


def changed_words(older: str, newer: str) -> Iterator[tuple[Kind, str]]:
    """Yield the newer text in stretches, with those of the older one that are gone where they stood."""
    one, two = _WORD.findall(older), _WORD.findall(newer)
    for _, start, end, begin, stop in SequenceMatcher(None, one, two).get_opcodes():
        gone, come = "".join(one[start:end]), "".join(two[begin:stop])
        if gone == come:
            yield "same", come
            continue
        if gone:
            yield "gone", gone
        if come:
            yield "come", come
