"""Train the model of what reports: `python tools/train_cues.py ARTICLES.jsonl[.gz]... MARKS.jsonl`.

ARTICLES hold the texts (JSONL with `id`, `published` and `text`), MARKS the statements in them by their offsets
(benchmarks/marks/statements.jsonl). Writes src/doichieu/lexicon/cue_weights.tsv: a weight for each feature, no text.
Only the articles whose part is "train" are learned from; the others say how well. Same input, same bytes. It needs
scikit-learn (`pip install -e .[train]`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from fitting import Sample, fit, marked, told, write

from doichieu.lexicon.linear import score
from doichieu.reading.names.step import read_names
from doichieu.reading.page import Page
from doichieu.reading.statements.cue_features import cue_features
from doichieu.reading.statements.notes import Notes
from doichieu.reading.statements.scene import Scene
from doichieu.reading.times.step import read_times
from doichieu.records import Article
from doichieu.text import Span

STRENGTH = 0.3


def main(articles: list[str], marks: str) -> None:
    """Train, write the table, and print how the model does on the articles held out."""
    texts = list(marked(articles, marks, "train"))
    weights = fit([sample for row, text in texts for sample in _samples(row, text)], STRENGTH)
    write(
        "cue_weights.tsv",
        f"Trained by tools/train_cues.py on {len(texts)} marked articles: whether a cue reports. Features and weights.",
        weights,
    )
    held = [sample for row, text in marked(articles, marks, "held out") for sample in _samples(row, text)]
    print("held out:", told([(score(weights, features) > 0, true) for features, true in held]))


def _samples(row: dict[str, Any], text: str) -> Iterator[Sample]:
    page = Page(Article(id=row["id"], published=row["published"], text=text))
    if page.text != text:
        return
    times = read_times(page)
    notes = Notes(page, read_names(page, times), times)
    cues = [Span(*said["cue"]) for said in row["statements"] if said["cue"]]
    for frame in page.frames:
        scene = Scene(notes, frame)
        for cue, order in scene.candidates:
            yield cue_features(notes, frame, cue, order), any(cue.span.overlaps(marked_cue) for marked_cue in cues)


if __name__ == "__main__":
    main(sys.argv[1:-1], sys.argv[-1])
