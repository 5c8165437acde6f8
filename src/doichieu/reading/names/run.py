"""A run: the words of a page that name something."""

from __future__ import annotations

from typing import Literal, NamedTuple

from doichieu.text import Span, WordList


class Run(NamedTuple):
    """Words `[first, last]` of a page that name something; `kind` where the run's own words already tell it."""

    first: int
    last: int
    kind: Literal["PER", "ORG", "LOC"] | None
    canonical: str | None = None

    def span(self, words: WordList) -> Span:
        """Where the run stands."""
        return Span(words.starts[self.first], words.ends[self.last])
