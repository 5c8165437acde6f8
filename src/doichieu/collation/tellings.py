"""Which articles tell in their own words, and which print another's text again: one telling, however many print it."""

from __future__ import annotations

from doichieu.records import Story


def tellings(story: Story) -> dict[str, str]:
    """Return for each article the oldest one that, directly or through others, has the same text, or itself."""
    first = {reading.article.id: reading.article.id for reading in story.readings}
    place = {article: number for number, article in enumerate(first)}
    for copy in story.copies:
        if copy.reprint:
            one, two = sorted((first[article] for article in copy.articles), key=place.__getitem__)
            if one != two:
                first = {article: one if its == two else its for article, its in first.items()}
    return first
