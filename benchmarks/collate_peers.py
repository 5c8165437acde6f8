"""How others align and summarise: run by collation.py in an environment of its own, with scikit-learn and sumy.

`python collate_peers.py shared STORIES.jsonl OUT THRESHOLD...` writes OUT/THRESHOLD.jsonl with the pairs of sentences
that are each other's most alike by TF-IDF cosine; `python collate_peers.py summary STORIES.jsonl OUT SYLLABLES` writes
OUT/lead.jsonl and OUT/lexrank.jsonl. A story is {"story", "articles": [{"id", "sentences": [[start, end, words]]}]}.
"""

from __future__ import annotations

import itertools
import json
import pathlib
import re
import sys

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer

WORD = re.compile(r"[^\W_]+")


def main(what: str, source: str, out: str, *settings: str) -> None:
    """Run one peer."""
    rows = [json.loads(line) for line in pathlib.Path(source).read_text(encoding="utf-8").splitlines()]
    if what == "shared":
        for threshold in settings:
            lines = [json.dumps({"story": row["story"], "shared": aligned(row, float(threshold))}) for row in rows]
            (pathlib.Path(out) / f"{threshold}.jsonl").write_text("\n".join(lines), encoding="utf-8")
        return
    for name, peer in (("lead", lead), ("lexrank", lexrank)):
        lines = [json.dumps({"cluster": row["story"], "summary": peer(row, int(settings[0]))}) for row in rows]
        (pathlib.Path(out) / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")


def aligned(row: dict, threshold: float) -> list[dict]:
    """Return the pairs of sentences of two articles that are each other's best, at least so much alike."""
    told = [(a["id"], start, end, words) for a in row["articles"] for start, end, words in a["sentences"]]
    vectors = TfidfVectorizer(token_pattern=WORD.pattern, ngram_range=(1, 2), sublinear_tf=True)
    likeness = (lambda matrix: (matrix @ matrix.T).toarray())(vectors.fit_transform(words for *_, words in told))
    articles = np.array([name for name, *_ in told])
    found = []
    for one, two in itertools.combinations(dict.fromkeys(articles.tolist()), 2):
        rows, columns = np.flatnonzero(articles == one), np.flatnonzero(articles == two)
        block = likeness[np.ix_(rows, columns)]
        for i, j in enumerate(block.argmax(axis=1)):
            if block[:, j].argmax() == i and block[i, j] >= threshold:
                pair = [told[rows[i]], told[columns[j]]]
                found.append({"told": {name: [[start, end]] for name, start, end, _ in pair}})
    return found


def lead(row: dict, syllables: int) -> str:
    """Return sentences in turn, as many as fit: the first of every article, the second of every article …"""
    columns = itertools.zip_longest(*([words for *_, words in a["sentences"]] for a in row["articles"]))
    chosen: list[str] = []
    left = syllables
    for sentence in dict.fromkeys(words for column in columns for words in column if words):
        length = len(WORD.findall(sentence))
        if not chosen or length <= left:
            chosen.append(sentence)
            left -= length
    return " ".join(chosen)


def lexrank(row: dict, syllables: int) -> str:
    """Return as many of the sentences that LexRank puts first as fit, in their order."""
    texts = dict.fromkeys(words for a in row["articles"] for *_, words in a["sentences"])
    document = ObjectDocumentModel([Paragraph([Sentence(text, Words()) for text in texts])])
    chosen = ""
    for count in range(1, len(texts) + 1):
        more = " ".join(map(str, LexRankSummarizer()(document, count)))
        if chosen and len(WORD.findall(more)) > syllables:
            break
        chosen = more
    return chosen


class Words:
    """Splits a sentence into syllables, as sumy asks."""

    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        """Return the syllables of a sentence."""
        return tuple(WORD.findall(text.lower()))


if __name__ == "__main__":
    main(*sys.argv[1:])
