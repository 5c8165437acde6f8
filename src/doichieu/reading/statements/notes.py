"""What the earlier steps found on a page, with look-up by place."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Body, Speaker, Title
from doichieu.reading.names.kinds import titled_start
from doichieu.reading.page import Page
from doichieu.reading.quotations import Quotation
from doichieu.records import Name, Time
from doichieu.text import Span, SpanIndex, WordList


def past_quantifier(words: WordList, index: int) -> int:
    """Return the first word behind a quantifier that begins here ("một số | nguồn tin"), or the word itself."""
    quantifier = lexicon.particles("quantifier").at(words, index)
    return quantifier.last + 1 if quantifier and quantifier.last + 1 < len(words) else index


def is_pronoun(words: WordList, span: Span) -> bool:
    """Tell whether a stretch is a pronoun and nothing more: "ông", "bà ấy"."""
    found = lexicon.speakers().at(words, words.first_from(span.start))
    return found is not None and found.meaning.kind == "pronoun" and found.span.end >= span.end


class Notes:
    """What the earlier steps found on a page, with look-up by place."""

    def __init__(self, page: Page, names: tuple[Name, ...], times: tuple[Time, ...]) -> None:
        self.page = page
        self.names = names
        pairs = sorted(((span, name) for name in names for span in name.mentions), key=lambda pair: pair[0])
        self.mentions = SpanIndex(span for span, _ in pairs)
        self.named = [name for _, name in pairs]
        self.times = SpanIndex(time.span for time in times)
        self.credits = SpanIndex(credit.span for credit in page.credits if credit.kind == "text")
        self.quoted = SpanIndex(q.outer for q in page.quotations)
        firsts = lexicon.cues().firsts
        self.cue_words = [index for index, word in enumerate(page.words.lowers) if word in firsts]

    def name_at(self, start: int) -> tuple[Span, Name] | None:
        """Return the mention that begins at an offset, with its name."""
        index = self.mentions.starting(start)
        return None if index is None else (self.mentions.spans[index], self.named[index])

    def phrase_start(self, mention: Span) -> int:
        """Return where a mention begins with the titles and honorifics before it: "| Giám đốc, bà | Lan"."""
        words = self.page.words
        return words.starts[titled_start(words, words.first_from(mention.start))]

    def fullest_at(self, speaker: Span) -> Span:
        """Return where the person a phrase names is first called by his fullest name; the phrase itself for none."""
        named = next((name for _, name in self.names_in(speaker) if name.type == "PER"), None)
        full = () if named is None else (m for m in named.mentions if m.line(self.page.text) == named.name)
        return next(iter(full), speaker)

    def names_in(self, span: Span) -> list[tuple[Span, Name]]:
        """Return the mentions inside a stretch, in order."""
        inside = self.mentions.meeting(span)
        return [(self.mentions.spans[i], self.named[i]) for i in inside if span.covers(self.mentions.spans[i])]

    def who_in(self, span: Span) -> list[tuple[Span, Name]]:
        """Return the mentions of persons and bodies inside a stretch, in order."""
        return [(mention, name) for mention, name in self.names_in(span) if name.type != "LOC"]

    def noun_at(self, index: int) -> Phrase[Title] | Phrase[Speaker] | Phrase[Body] | None:
        """Return the title, the noun for a speaker or the noun for a medium that begins at a word: the longest."""
        words = self.page.words
        titled, speaker = lexicon.titles().at(words, index), lexicon.speakers().at(words, index)
        medium = lexicon.media_nouns().at(words, index)
        if medium and medium.last > max(noun.last if noun else index for noun in (titled, speaker)):
            return medium  # "tờ báo", not "tờ"
        return titled or speaker or medium

    def somebody_at(self, index: int) -> bool:
        """Tell whether a name, or a noun for a speaker, begins at a word, a quantifier before it or none."""
        named = self.name_at(self.page.words.starts[index])
        return named is not None or self.noun_at(past_quantifier(self.page.words, index)) is not None

    def time_ending(self, end: int) -> Span | None:
        """Return the time expression that ends at an offset."""
        index = self.times.ending(end)
        return None if index is None else self.times.spans[index]

    def time_at(self, start: int) -> Span | None:
        """Return the time expression that begins at an offset."""
        index = self.times.starting(start)
        return None if index is None else self.times.spans[index]

    def quotation_at(self, start: int) -> Quotation | None:
        """Return the quotation whose marks begin at an offset."""
        index = self.quoted.starting(start)
        return None if index is None else self.page.quotations[index]

    def quotation_ending(self, end: int) -> Quotation | None:
        """Return the quotation whose marks end at an offset."""
        index = self.quoted.ending(end)
        return None if index is None else self.page.quotations[index]
