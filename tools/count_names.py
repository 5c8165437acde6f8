"""Count what the names of the press are: `python tools/count_names.py ARTICLES.jsonl[.gz]`.

Reads articles (JSONL with a `text` and `published` each) and writes src/doichieu/lexicon/names.tsv: what a name is
(person, body or place) where the words around it make that plain in most of the articles that bear it. Only names and
counts are kept, no text. Same input, same bytes.
"""

from __future__ import annotations

import sys

import corpus

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.canonical import foreign_core
from doichieu.reading.names.kinds import kind_of
from doichieu.reading.names.runs import runs
from doichieu.reading.page import Page
from doichieu.text import WordList, native

LEAST, SHARE = 6, 0.8


def main(path: str) -> None:
    """Count, and write the table."""
    articles, kinds = corpus.tally(path, sure_names)
    found = (row for row in corpus.mostly(kinds, LEAST, SHARE) if not known(row[0]))
    source = f"Counted by tools/count_names.py over {articles} Vietnamese news articles; names and counts only."
    corpus.write("names.tsv", source, "name\tkind\tarticles", found)


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


def known(form: str) -> bool:
    """Tell whether a name needs no table: it begins with a noun for a body, or is a Vietnamese word."""
    return lexicon.bodies().at(WordList(form), 0) is not None or (" " not in form and native(form.lower()))


if __name__ == "__main__":
    main(sys.argv[1])
