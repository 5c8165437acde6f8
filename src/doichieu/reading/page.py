"""The page: one article's text prepared once for all the steps that read it."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from doichieu.lexicon.words import word_set
from doichieu.reading.anchored import Starts
from doichieu.reading.credits import caption_ends, read_credits
from doichieu.reading.quotations import Quotation, mask, quotations
from doichieu.reading.sentences import sentences
from doichieu.records import Article, Credit
from doichieu.text import Span, View, WordList, lower

SPORT_WORDS = 3
"""So many words of sport make a text about sport."""


class Page:
    """What every step of the reading looks at; all offsets are those of the view's text.

    `masked` is the text with the inside of quotations blanked out letter for letter, so that rules for the
    article's own sentences see a quotation as one opaque thing of the same length.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.view = View(article.text)
        self.text = self.view.text

    @property
    def day(self) -> dt.date:
        """The day against which times are resolved."""
        return self.article.day

    @cached_property
    def lower(self) -> str:
        """The text in lower case, of the same length."""
        return lower(self.text)

    @cached_property
    def words(self) -> WordList:
        """The words of the text."""
        return WordList(self.text)

    @cached_property
    def starts(self) -> Starts:
        """Where each word begins."""
        return Starts(self.words)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The outermost quotations."""
        return quotations(self.text)

    @cached_property
    def masked(self) -> str:
        """The text with long quotations blanked out."""
        return mask(self.text, self.quotations)

    @cached_property
    def about_sport(self) -> bool:
        """Tell whether the text is about sport: clubs go by names that are cities' elsewhere."""
        return sum(word in word_set("sport") for word in self.words.lowers) >= SPORT_WORDS

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """The sources that the article names as a whole, or for its pictures."""
        return read_credits(self.text)

    @cached_property
    def _captions(self) -> tuple[int, ...]:
        """Where a picture's credit ends: what follows begins a sentence."""
        return caption_ends(self.text, self.credits)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence, those inside quotations too."""
        return sentences(self.text, self._captions)

    @cached_property
    def frames(self) -> tuple[Span, ...]:
        """The article's own sentences, each quotation uncut inside its sentence."""
        return sentences(self.masked, self._captions) if self.masked != self.text else self.sentences
