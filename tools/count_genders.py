"""Count which names are women's and which men's: `python tools/count_genders.py ARTICLES.jsonl[.gz]`.

Reads articles (JSONL with a `text` and `published` each) and writes src/doichieu/lexicon/genders.tsv: the last word of
persons' names where nearly all honorifics before it in the articles tell one gender ("ông", "anh"; "bà", "chị").
Only words and counts are kept, no text. Same input, same bytes.
"""

from __future__ import annotations

import collections
import pathlib
import sys

import corpus

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.kinds import honorific_before, kind_of
from doichieu.reading.names.runs import runs
from doichieu.reading.page import Page
from doichieu.records import Article

OUT = pathlib.Path(__file__).parent.parent / "src/doichieu/lexicon/genders.tsv"
LEAST, SHARE = 5, 0.9


def main(path: str) -> None:
    """Count, and write the table."""
    told: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    articles = 0
    for row in corpus.rows(path):
        articles += 1
        page = Page(Article(id="x", published=row["published"], text=row["text"]))
        for name, gender in sorted(gendered(page)):
            told[name][gender] += 1
    source = f"# Counted by tools/count_genders.py over {articles} Vietnamese news articles; names and counts only."
    rows = ["\t".join(map(str, row)) for row in sorted(plain(told))]
    OUT.write_text("\n".join([source, "name\tgender\tarticles", *rows]) + "\n", encoding="utf-8", newline="\n")


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


def plain(told: dict[str, collections.Counter[str]]) -> list[tuple[str, str, int]]:
    """Return (name, gender, articles) of the names that are nearly always of one gender."""
    rows = []
    for name, counted in told.items():
        gender, count = min(counted.items(), key=lambda item: (-item[1], item[0]))
        if count >= LEAST and count >= SHARE * counted.total():
            rows.append((name, gender, count))
    return rows


if __name__ == "__main__":
    main(sys.argv[1])
