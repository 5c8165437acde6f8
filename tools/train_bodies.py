"""Train the two models that read names of bodies: `python tools/train_bodies.py ARTICLES.jsonl[.gz] MARKS.jsonl`.

ARTICLES holds the texts (JSONL with `id` and `text`), MARKS where names stand in them (benchmarks/marks/names.jsonl).
Writes src/doichieu/lexicon/body_ends.tsv and body_heads.tsv: a weight for each feature, no text. Only the articles
whose part is "train" are learned from; the others say how well. Same input, same bytes. It needs scikit-learn
(`pip install -e .[train]`).
"""

from __future__ import annotations

import collections
import gzip
import json
import pathlib
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Body
from doichieu.reading.names.bodies import body_end, may_go_on, score
from doichieu.reading.names.body_features import head_features, step_features
from doichieu.text import WordList, nfc

OUT = pathlib.Path(__file__).parent.parent / "src/doichieu/lexicon"
STRENGTH, LEAST = 3.0, 2
"""How little the weights are held back, and how often a feature must be seen to get one."""
Sample = tuple[list[str], bool]


class Text(NamedTuple):
    """A marked article: its words, the last word of each body's name by its first, and the words inside names."""

    words: WordList
    bodies: dict[int, int]
    inside: frozenset[int]


def main(articles: str, marks: str) -> None:
    """Train, and write the tables."""
    texts = list(_texts(articles, marks, "train"))
    ends = _fit([sample for text in texts for sample in _steps(text)])
    _write("body_ends.tsv", "at which word the name of a body ends", ends, len(texts))
    heads = _fit([sample for text in texts for sample in _heads(text, ends)])
    _write("body_heads.tsv", "whether a noun for a body begins a name", heads, len(texts))
    _report(list(_texts(articles, marks, "held out")), ends, heads)


def _texts(articles: str, marks: str, part: str) -> Iterator[Text]:
    rows = (json.loads(line) for line in pathlib.Path(marks).read_text(encoding="utf-8").splitlines())
    marked = {row["id"]: row["names"] for row in rows if row["part"] == part}
    opener: Callable[..., Iterator[str]] = gzip.open if articles.endswith(".gz") else open  # type: ignore[assignment]
    for line in opener(articles, "rt", encoding="utf-8"):
        row = json.loads(line)
        if row["id"] in marked:
            yield _text(WordList(nfc(row["text"])), marked[row["id"]])


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


def _fit(samples: list[Sample]) -> dict[str, float]:
    """Return the weights of a logistic regression, rounded so that they do not differ from machine to machine."""
    seen = collections.Counter(feature for features, _ in samples for feature in features)
    rows = [{feature: 1.0 for feature in features if seen[feature] >= LEAST} for features, _ in samples]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(vectorizer.fit_transform(rows), [y for _, y in samples])
    weights = {"always": round(float(model.intercept_[0]), 2)}
    weights.update(zip(vectorizer.get_feature_names_out(), (round(float(w), 2) for w in model.coef_[0]), strict=True))
    return dict(sorted(weights.items()))


def _report(texts: list[Text], ends: dict[str, float], heads: dict[str, float]) -> None:
    """Print how the models do on the articles held out."""
    spans = [
        (body_end(text.words, head, ends), text.bodies[head.first])
        for text in texts
        for head in _candidates(text)
        if text.bodies.get(head.first, -1) >= head.last
    ]
    print(f"held out: the end is right in {sum(a == b for a, b in spans) / len(spans):.3f} of {len(spans)} names")
    told = [(score(heads, features) > 0, named) for text in texts for features, named in _heads(text, ends)]
    hits = sum(said and named for said, named in told)
    precision, recall = hits / sum(said for said, _ in told), hits / sum(named for _, named in told)
    print(f"held out: names are told with precision {precision:.3f}, recall {recall:.3f}")


def _write(name: str, what: str, weights: dict[str, float], number: int) -> None:
    source = f"# Trained by tools/train_bodies.py on {number} marked articles: {what}. Features and weights only."
    rows = [f"{feature}\t{weight}" for feature, weight in weights.items()]
    (OUT / name).write_text("\n".join([source, "feature\tweight", *rows]) + "\n", encoding="utf-8", newline="\n")
    print(f"{name}: {len(rows)} features")


if __name__ == "__main__":
    main(*sys.argv[1:])
