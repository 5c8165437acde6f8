"""Read every real article nobody marked: errors, spans, counts by kind: `python benchmarks/haystack.py [NUMBER]`."""

from __future__ import annotations

import re
import sys
import time
from collections import Counter

from gold import SHARED, haystack

from doichieu import read
from doichieu.errors import DoichieuError
from doichieu.reading.quotations import quotations
from doichieu.records import Reading
from doichieu.text import WordList

LONG = 10
"""So many words in quotation marks are seldom a title: somebody said them."""
SAID = re.compile(r"\bcho (?:biết|hay)\b")
"""A cue that is never a noun: where no statement claims it, one is missing, or nothing was said ("không cho biết")."""


def left_over(reading: Reading) -> Counter[str]:
    """Return how many long quotations and plain cues an article has, and how many of them no statement claims."""
    text = reading.article.text
    told = [piece for statement in reading.statements for piece in statement.content]
    cues = [statement.cue for statement in reading.statements if statement.cue]
    counts: Counter[str] = Counter()
    for quotation in quotations(text):
        if len(WordList(quotation.inner.of(text))) >= LONG:
            counts["long quotations"] += 1
            counts["long quotations, left over"] += not any(piece.overlaps(quotation.inner) for piece in told)
    for match in SAID.finditer(text):
        counts["plain cues"] += 1
        counts["plain cues, left over"] += not any(span.start <= match.start() < span.end for span in (*cues, *told))
    return counts


def main(number: int | None) -> int:
    """Print what was found in the articles; exit status 1 where one could not be read.

    That every span lies inside its article is checked when a record is built, so a wrong one is an error here.
    """
    if not (SHARED / "data" / "haystack.jsonl.gz").is_file():
        print(f"haystack: no articles at {SHARED}")
        return 0
    counts: Counter[str] = Counter()
    failed = []
    start = time.process_time()
    for article in haystack(number):
        counts["articles"] += 1
        counts["characters"] += len(article.text)
        try:
            reading = read(article)
        except (DoichieuError, ValueError, LookupError, RecursionError) as error:
            failed.append(f"{article.id}: {error!r}")
            continue
        counts.update(left_over(reading))
        for statement in reading.statements:
            counts["statements"] += 1
            counts[f"statements, {statement.manner}"] += 1
            counts["statements, with a chain"] += bool(statement.via)
            counts["statements, speaker named"] += statement.speaker_name is not None
        counts["credits"] += len(reading.credits)
        for time_ in reading.times:
            counts["times"] += 1
            counts[f"times, {time_.type}"] += 1
        counts["figures"] += len(reading.figures)
        for name in reading.names:
            counts["names"] += 1
            counts[f"names, {name.type}"] += 1
            counts["mentions"] += len(name.mentions)
    seconds = time.process_time() - start
    for key in sorted(counts):
        print(f"{key:28} {counts[key]:>10}")
    print(f"{'seconds on one core':28} {seconds:>10.1f}")
    for line in failed:
        print(f"haystack: not read: {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else None))
