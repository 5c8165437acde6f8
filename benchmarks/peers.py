"""What others' tools find in the same articles, and how fast: run by reading.py in an environment of its own.

`python peers.py ASKED.jsonl MARKED OUT`: the first MARKED articles of ASKED are scored, the rest are timed; readings in
the form of the contract go to OUT, speeds (articles a second, processor time) to standard output as one line of JSON.
"""

from __future__ import annotations

import datetime as dt
import json
import pathlib
import sys
import time
from collections.abc import Callable

from dateparser.search import search_dates
from underthesea import ner, word_tokenize

TIMED = 40
"""How many articles are timed at the most: some of these take a quarter of a second each."""


def main(asked: str, marked: str, out: str) -> None:
    """Run every peer."""
    rows = [json.loads(line) for line in pathlib.Path(asked).read_text(encoding="utf-8").splitlines()]
    scored, timed = rows[: int(marked)], rows[int(marked) :][:TIMED]
    peers: dict[str, Callable[[dict[str, str]], dict[str, object]]] = {
        "dateparser.search": dates,
        "underthesea ner": names,
        "underthesea word_tokenize": words,
    }
    speeds = {}
    for name, peer in peers.items():
        if peer is not words:
            lines = [json.dumps({"id": row["id"], **peer(row)}, ensure_ascii=False) for row in scored]
            (pathlib.Path(out) / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
        peer(timed[0])
        start = time.process_time()
        for row in timed:
            peer(row)
        speeds[name] = len(timed) / (time.process_time() - start)
    print(json.dumps(speeds))


def dates(row: dict[str, str]) -> dict[str, object]:
    """Return the dates dateparser finds, as times of the contract."""
    base = dt.datetime.fromisoformat(row["published"][:10])
    found, at = [], 0
    for words, day in search_dates(row["text"], languages=["vi"], settings={"RELATIVE_BASE": base}) or []:
        start = row["text"].find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append({"start": start, "end": at, "type": "DATE", "value": day.date().isoformat()})
    return {"times": found}


def names(row: dict[str, str]) -> dict[str, object]:
    """Return the names underthesea finds, each form a name of its own."""
    forms: dict[str, str] = {}
    words: list[str] = []
    kind = ""
    for word, _, _, tag in [*ner(row["text"]), ("", "", "", "O")]:
        if not tag.startswith("I-") and words:
            forms.setdefault(" ".join(words), kind)
            words = []
        if tag != "O":
            words.append(word)
            kind = tag[2:]
    return {"names": [{"name": form, "type": kind, "forms": [form], "mentions": []} for form, kind in forms.items()]}


def words(row: dict[str, str]) -> dict[str, object]:
    """Split words: the least that anyone who reads Vietnamese does."""
    word_tokenize(row["text"])
    return {}


if __name__ == "__main__":
    main(*sys.argv[1:])
