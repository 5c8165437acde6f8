"""Count which names are women's and which men's: `python tools/count_genders.py ARTICLES.jsonl[.gz]`.

Reads articles (JSONL with a `text` and `published` each) and writes src/doichieu/lexicon/genders.tsv: the last word of
persons' names where nearly all honorifics before it in the articles tell one gender ("ông", "anh"; "bà", "chị").
Only words and counts are kept, no text. Same input, same bytes.
"""

from __future__ import annotations

import sys

import corpus

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.kinds import honorific_before, kind_of
from doichieu.reading.names.runs import runs
from doichieu.reading.page import Page

LEAST, SHARE = 5, 0.9


def main(path: str) -> None:
    """Count, and write the table."""
    articles, told = corpus.tally(path, gendered)
    source = f"Counted by tools/count_genders.py over {articles} Vietnamese news articles; names and counts only."
    corpus.write("genders.tsv", source, "name\tgender\tarticles", corpus.mostly(told, LEAST, SHARE))


def gendered(page: Page) -> set[tuple[str, str]]:
    """Return the last words of the persons of a page who bear an honorific, in lower case, with its gender."""
    words = page.words
    found = set()
    for run in runs(page):
        honorific = honorific_before(words, run.first)
        gender = "" if honorific is None else lexicon.gender_of(words.lowers[honorific])
        if gender and kind_of(words, run)[0] == "PER" and len(words.texts[run.last]) > 1:
            found.add((words.lowers[run.last], gender))
    return found


if __name__ == "__main__":
    main(sys.argv[1])
