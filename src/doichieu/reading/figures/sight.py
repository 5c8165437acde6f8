"""A number where it stands in a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from doichieu.text import WordList


class Sight(NamedTuple):
    """A number in its surroundings: the lower-case text and its words."""

    lower: str
    text: str
    words: WordList
    match: re.Match[str]

    def before(self, length: int = 24) -> str:
        """Return the text just before the number."""
        return self.lower[max(0, self.match.start() - length) : self.match.start()]

    def word_before(self) -> str:
        """Return the word directly before the number, in lower case, or "" where there is none."""
        last = self.words.last_before(self.match.start())
        apart = last < 0 or self.lower[self.words.ends[last] : self.match.start()] != " "
        return "" if apart else self.words.lowers[last]
