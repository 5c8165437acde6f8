"""Train the two models that read names of bodies: `python tools/train_bodies.py ARTICLES.jsonl[.gz] MARKS.jsonl`.

ARTICLES holds the texts (JSONL with `id` and `text`), MARKS where names stand in some of them
(benchmarks/marks/names.jsonl). Two models are trained that know no counts; with them the articles without marks are
read, and how names of bodies go on there is counted; the last two models are trained with the counts. Writes
src/doichieu/lexicon/body_counts.tsv, body_ends.tsv and body_heads.tsv: beginnings of names, counts and weights, no
text. Only the articles whose part is "train" are learned from; the others say how well. With a number as a third
argument nothing is written: the articles of part "train" are asked in so many portions, each of models that learned
from the rest, with counts and without. Same input, same bytes. It needs scikit-learn (`pip install -e .[train]`).
"""

from __future__ import annotations

import json
import pathlib
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import NamedTuple

import corpus
import msgspec
from fitting import Sample, fit, marked, told, write

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.body_counts import BodyCount, BodyCounts, beginnings
from doichieu.lexicon.linear import score
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Body
from doichieu.reading.names.bodies import body_end, may_go_on
from doichieu.reading.names.body_features import head_features, step_features
from doichieu.text import WordList

STRENGTH = 3.0
LONGEST = 16
"""So many words behind its noun a beginning that is counted may have."""
LEAST = 3
"""In how many articles a beginning must stand to be kept."""


class Text(NamedTuple):
    """A marked article: its words, the last word of each body's name by its first, and the words inside names."""

    words: WordList
    bodies: dict[int, int]
    inside: frozenset[int]


class Models(NamedTuple):
    """The weights of both models, and the counts that they were trained with."""

    ends: dict[str, float]
    heads: dict[str, float]
    counts: BodyCounts


class Asked(NamedTuple):
    """What models answer of marked texts: the end of each name and the one they give, and (named, is a name, right)."""

    ends: list[tuple[int, int]]
    names: list[tuple[bool, bool, bool]]


def main(articles: str, marks: str, portions: str = "") -> None:
    """Train and write the tables, or ask in portions; print how the models do on articles they did not learn from."""
    texts = _texts(articles, marks, "train")
    ids = {json.loads(line)["id"] for line in pathlib.Path(marks).read_text(encoding="utf-8").splitlines()}
    others = [row["text"] for row in corpus.rows(articles) if str(row["id"]) not in ids]
    if portions:
        _cross(texts, others, int(portions))
        return
    counted = count(others, train(texts, BodyCounts([])))
    source = f"Counted by tools/train_bodies.py over {len(others)} Vietnamese news articles; names and counts only."
    corpus.write("body_counts.tsv", source, "words\tseen\tended\tnamed", map(msgspec.structs.astuple, counted))
    models = train(texts, BodyCounts(counted))
    source = f"Trained by tools/train_bodies.py on {len(texts)} marked articles: {{}}. Features and weights only."
    write("body_ends.tsv", source.format("at which word the name of a body ends"), models.ends)
    write("body_heads.tsv", source.format("whether a noun for a body begins a name"), models.heads)
    _report("held out", ask(_texts(articles, marks, "held out"), models))


def _texts(articles: str, marks: str, part: str) -> list[Text]:
    return [_text(WordList(text), row["names"]) for row, text in marked([articles], marks, part)]


def _cross(texts: list[Text], others: list[str], portions: int) -> None:
    """Ask each portion of the texts of models that learned from the rest, and print how they do."""
    plain, counted = Asked([], []), Asked([], [])
    for portion in range(portions):
        asked = texts[portion::portions]
        rest = [text for index, text in enumerate(texts) if index % portions != portion]
        without = train(rest, BodyCounts([]))
        for answers, models in (plain, without), (counted, train(rest, BodyCounts(count(others, without)))):
            ends, names = ask(asked, models)
            answers.ends.extend(ends)
            answers.names.extend(names)
    _report("without counts", plain)
    _report("with counts", counted)


def train(texts: list[Text], counts: BodyCounts) -> Models:
    """Return the models that these texts teach, with counts of how names go on elsewhere."""
    ends = fit([sample for text in texts for sample in _steps(text, counts)], STRENGTH)
    return Models(ends, fit([sample for text in texts for sample in _heads(text, ends, counts)], STRENGTH), counts)


def count(texts: list[str], models: Models) -> list[BodyCount]:
    """Return, sorted, how the names of bodies go on in texts: the beginnings that lead to a name the models read."""
    seen: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    named: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for words in map(WordList, texts):
        met = set()
        for head in (lexicon.bodies().at(words, index) for index in range(len(words)) if words.capitals[index]):
            if head is None:
                continue
            end, named_so = _answer(words, head, models)
            longer = islice(beginnings(words, head.first, head.last), LONGEST + 1)
            for last, beginning in enumerate(longer, head.last):
                met.add(beginning)
                seen[beginning] += 1
                ended[beginning] += last + 1 == len(words) or words.gaps[last] != " "
                named[beginning] += named_so and last == end
        articles.update(met)
    led = {part for name, times in named.items() if times for part in accumulate(name.split(" "), "{} {}".format)}
    return [
        BodyCount(beginning, seen[beginning], ended[beginning], named[beginning])
        for beginning in sorted(led)
        if articles[beginning] >= LEAST
    ]


def _answer(words: WordList, head: Phrase[Body], models: Models) -> tuple[int, bool]:
    """Return where the name that a noun would begin ends, and whether it begins one."""
    end, features = _described(words, head, models.ends, models.counts)
    return end, score(models.heads, features) > 0


def _described(
    words: WordList, head: Phrase[Body], ends: dict[str, float], counts: BodyCounts
) -> tuple[int, list[str]]:
    """Return where the name that a noun would begin ends, and what tells whether it begins one."""
    along = counts.along(words, head.first, head.last)
    end = body_end(words, head, ends, along)
    return end, head_features(words, head, end, along)


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


def _steps(text: Text, counts: BodyCounts) -> Iterator[Sample]:
    for head in _candidates(text):
        end = text.bodies.get(head.first, -1)
        along = counts.along(text.words, head.first, head.last)
        for last in range(head.last, end + 1):
            if may_go_on(text.words, head, last):
                yield step_features(text.words, head, last, along), last < end


def _heads(text: Text, ends: dict[str, float], counts: BodyCounts) -> Iterator[Sample]:
    for head in _candidates(text):
        _, features = _described(text.words, head, ends, counts)
        yield features, text.bodies.get(head.first, -1) >= head.last


def ask(texts: list[Text], models: Models) -> Asked:
    """Return what models say of every noun for a body in marked texts."""
    asked = Asked([], [])
    for text in texts:
        for head in _candidates(text):
            right = text.bodies.get(head.first, -1)
            end, named = _answer(text.words, head, models)
            if right >= head.last:
                asked.ends.append((end, right))
            asked.names.append((named, right >= head.last, named and end == right))
    return asked


def _report(what: str, asked: Asked) -> None:
    """Print how often ends are right, how well names are told from nouns, and how many names are read whole."""
    right, names = sum(end == marked for end, marked in asked.ends), len(asked.ends)
    whole, given = sum(whole for _, _, whole in asked.names), sum(named for named, _, _ in asked.names)
    print(f"{what}: the end is right in {right / names:.3f} of {names} names")
    print(f"{what}: names are told with", told([(named, is_one) for named, is_one, _ in asked.names]))
    print(f"{what}: names are read whole with F1 {2 * whole / (given + names):.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
