"""Train the two models that read names of bodies: `python tools/train_bodies.py ARTICLES.jsonl[.gz] MARKS.jsonl`.

ARTICLES holds the texts (JSONL with `id` and `text`), MARKS where names stand in them (benchmarks/marks/names.jsonl).
Writes src/doichieu/lexicon/body_ends.tsv and body_heads.tsv: a weight for each feature, no text. Only the articles
whose part is "train" are learned from; the others say how well. Same input, same bytes. It needs scikit-learn
(`pip install -e .[train]`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

from fitting import Sample, fit, marked, told, write

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.linear import score
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Body
from doichieu.reading.names.bodies import body_end, may_go_on
from doichieu.reading.names.body_features import head_features, step_features
from doichieu.text import WordList

STRENGTH = 3.0


class Text(NamedTuple):
    """A marked article: its words, the last word of each body's name by its first, and the words inside names."""

    words: WordList
    bodies: dict[int, int]
    inside: frozenset[int]


def main(articles: str, marks: str) -> None:
    """Train, write the tables, and print how the models do on the articles held out."""
    texts = [_text(WordList(text), row["names"]) for row, text in marked([articles], marks, "train")]
    source = f"Trained by tools/train_bodies.py on {len(texts)} marked articles: {{}}. Features and weights only."
    ends = fit([sample for text in texts for sample in _steps(text)], STRENGTH)
    write("body_ends.tsv", source.format("at which word the name of a body ends"), ends)
    heads = fit([sample for text in texts for sample in _heads(text, ends)], STRENGTH)
    write("body_heads.tsv", source.format("whether a noun for a body begins a name"), heads)
    _report([_text(WordList(text), row["names"]) for row, text in marked([articles], marks, "held out")], ends, heads)


def _text(words: WordList, names: list[tuple[str, int, int]]) -> Text:
    first = {start: index for index, start in enumerate(words.starts)}
    bodies, inside = {}, set()
    for kind, start, end in names:
        held = words.first_from(end)
        inside.update(range(words.first_from(start) + 1, held))
        if kind == "ORG" and start in first:
            bodies[first[start]] = held - 1
    return Text(words, bodies, frozenset(inside))


def _candidates(text: Text) -> Iterator[Phrase[Body]]:
    for index in range(len(text.words)):
        head = lexicon.bodies().at(text.words, index)
        if head is not None and index not in text.inside:
            yield head


def _steps(text: Text) -> Iterator[Sample]:
    for head in _candidates(text):
        end = text.bodies.get(head.first, -1)
        for last in range(head.last, end + 1):
            if may_go_on(text.words, head, last):
                yield step_features(text.words, head, last), last < end


def _heads(text: Text, ends: dict[str, float]) -> Iterator[Sample]:
    for head in _candidates(text):
        last = body_end(text.words, head, ends)
        yield head_features(text.words, head, last), text.bodies.get(head.first, -1) >= head.last


def _report(texts: list[Text], ends: dict[str, float], heads: dict[str, float]) -> None:
    """Print how the models do on the articles held out."""
    spans = [
        (body_end(text.words, head, ends), text.bodies[head.first])
        for text in texts
        for head in _candidates(text)
        if text.bodies.get(head.first, -1) >= head.last
    ]
    print(f"held out: the end is right in {sum(a == b for a, b in spans) / len(spans):.3f} of {len(spans)} names")
    decided = [(score(heads, features) > 0, named) for text in texts for features, named in _heads(text, ends)]
    print("held out: names are told with", told(decided))


if __name__ == "__main__":
    main(*sys.argv[1:])
