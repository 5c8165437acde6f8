"""Count what the names of the press are: `python tools/count_names.py ARTICLES.jsonl[.gz]`.

Reads articles (JSONL with a `text` and `published` each) and writes src/doichieu/lexicon/names.tsv: what a name is
(person, body or place) where the words around it make that plain in most of the articles that bear it. Only names and
counts are kept, no text. Same input, same bytes.
"""

from __future__ import annotations

import collections
import pathlib
import sys

import corpus

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.canonical import foreign_core
from doichieu.reading.names.kinds import kind_of
from doichieu.reading.names.runs import runs
from doichieu.reading.page import Page
from doichieu.records import Article
from doichieu.text import WordList, native

OUT = pathlib.Path(__file__).parent.parent / "src/doichieu/lexicon/names.tsv"
LEAST, SHARE = 6, 0.8


def main(path: str) -> None:
    """Count, and write the table."""
    kinds: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    articles = 0
    for row in corpus.rows(path):
        articles += 1
        page = Page(Article(id="x", published=row["published"], text=row["text"]))
        for form, kind in sorted(sure_names(page)):
            kinds[form][kind] += 1
    source = f"# Counted by tools/count_names.py over {articles} Vietnamese news articles; names and counts only."
    rows = ["\t".join(map(str, row)) for row in sorted(plain(kinds))]
    OUT.write_text("\n".join([source, "name\tkind\tarticles", *rows]) + "\n", encoding="utf-8", newline="\n")


def sure_names(page: Page) -> set[tuple[str, str]]:
    """Return the names of a page whose kind the words around them make plain."""
    found = set()
    for run in runs(page):
        kind, sure = kind_of(page.words, run)
        form = run.span(page.words).line(page.text)
        if kind == "ORG" and run.canonical is None:
            form = foreign_core(form) or form
        if sure and run.canonical is None and not any(map(str.isdigit, form)) and "." not in form:
            found.add((form, kind))
    return found


def plain(kinds: dict[str, collections.Counter[str]]) -> list[tuple[str, str, int]]:
    """Return (name, kind, articles) of the names that are nearly always one thing."""
    rows = []
    for form, counted in kinds.items():
        kind, count = min(counted.items(), key=lambda item: (-item[1], item[0]))
        known = lexicon.bodies().at(WordList(form), 0) or (" " not in form and native(form.lower()))
        if not known and count >= LEAST and count >= SHARE * counted.total():
            rows.append((form, kind, count))
    return rows


if __name__ == "__main__":
    main(sys.argv[1])
