"""Scores of the linking, the collation and the summaries, beside what others offer, in one run."""

from __future__ import annotations

import json
import pathlib
import subprocess
from collections import Counter
from collections.abc import Iterable

from gold import PEERS, SHARED, Rows, articles, folder_of, scored, stories, timed

from doichieu import Article, Story, collate, desk, link, read, story_of
from doichieu.export.json import collation_line, story_line
from doichieu.text import nfc

REFERENCE = SHARED / "data" / "stories-dev.summaries.jsonl"
SUMMARY_SYLLABLES = 184
THRESHOLDS = ("0.1", "0.15", "0.2", "0.25", "0.3", "0.35", "0.4")
"""From which cosine on two sentences are one, for the peer: the best of these on the stories looked at is taken."""
LARGE = 40
"""How many articles of one story are timed."""


def collation_rows(out: pathlib.Path) -> Rows:
    """Return every score of what comes after the reading."""
    rows: Rows = []
    for name, files in stories().items():
        rows += [(f"collation, {name}", *row) for row in _collation(out / name, files)]
    rows.append(("collation, a large story", *_large()))
    rows += [("stories, dev", *row) for row in _stories(out)]
    rows += [("summary, dev", *row) for row in _summaries(out)]
    return rows + _peer_rows(out)


def _collation(out: pathlib.Path, files: list[pathlib.Path]) -> list[tuple[str, str]]:
    """Score shared points and conflicts."""
    folder, target = folder_of(out, files), out / "collations.jsonl"
    marked = [json.loads(file.read_text(encoding="utf-8")) for file in files]

    def work() -> int:
        lines = []
        for story in marked:
            line = json.loads(collation_line(collate(story_of(map(read, articles(story))))))
            lines.append(json.dumps({**line, "story": story["story"]}))
        target.write_text("\n".join(lines), encoding="utf-8")
        return len(marked)

    speed = timed(work, "stories, read and collated,")
    return [*scored(SHARED / "score" / "score.py", "collation", folder, target), speed]


def _dev_articles() -> list[Article]:
    """Return the real articles whose stories are known."""
    taken = desk.take_in([str(SHARED / "data" / "stories-dev.jsonl")])
    return list(taken.articles)


def _stories(out: pathlib.Path) -> list[tuple[str, str]]:
    """Score which articles belong together."""
    target = out / "stories.jsonl"
    readings = desk.read_all(_dev_articles())

    def work() -> int:
        target.write_bytes(b"".join(map(story_line, link(readings))))
        return len(readings)

    speed = timed(work, "articles")
    known = SHARED / "data" / "stories-dev.gold.jsonl"
    return [*scored(SHARED / "score" / "score.py", "stories", known, target), speed]


def _summaries(out: pathlib.Path) -> list[tuple[str, str]]:
    """Score the summaries of stories with references."""
    lines = []
    for cluster, story in _summarised():
        texts = {reading.article.id: reading.article.text for reading in story.readings}
        found = collate(story, summary_syllables=SUMMARY_SYLLABLES)
        told = [chosen.span.of(texts[chosen.article]) for chosen in found.summary]
        lines.append(json.dumps({"cluster": cluster, "summary": nfc(" ".join(told))}))
    target = out / "summaries.jsonl"
    target.write_text("\n".join(lines), encoding="utf-8")
    return list(scored(SHARED / "score" / "summary.py", REFERENCE, target))


def _summarised() -> Iterable[tuple[str, Story]]:
    """Yield the stories with reference summaries."""
    by_id = {article.id: article for article in _dev_articles()}
    for line in REFERENCE.read_text(encoding="utf-8").splitlines():
        wanted = json.loads(line)
        yield wanted["cluster"], story_of(read(by_id[str(n)]) for n in wanted["articles"] if str(n) in by_id)


def _large() -> tuple[str, str]:
    """Time the collation of many articles as one story: those of the largest known stories together."""
    known = [json.loads(line) for line in (SHARED / "data" / "stories-dev.gold.jsonl").read_text().splitlines() if line]
    sizes = Counter(row["cluster"] for row in known)
    ordered = sorted(known, key=lambda row: (-sizes[row["cluster"]], row["cluster"], str(row["id"])))
    by_id = {article.id: article for article in _dev_articles()}
    story = story_of(read(by_id[str(row["id"])]) for row in ordered[:LARGE])
    collate(story_of(story.readings[:2]))  # the word tables are read once, whatever is collated

    def work() -> int:
        return len(collate(story).articles)

    return timed(work, "articles of one story")


def _peer_rows(out: pathlib.Path) -> Rows:
    """Return the scores of sentence TF-IDF cosine for shared points, of lead and LexRank for summaries."""
    if not PEERS.is_file():
        return [("peers of the collation", "-", "not installed; make peers installs them")]
    marked = {name: [json.loads(f.read_text(encoding="utf-8")) for f in files] for name, files in stories().items()}
    asked = [(str(m["story"]), story_of(map(read, articles(m)))) for m in marked["all"]]
    _run_peer("shared", _sentences(out / "shared.jsonl", asked), out, *THRESHOLDS)
    best = max(THRESHOLDS, key=lambda threshold: _shared(out, threshold, "looked at"))
    rows: Rows = []
    for name in ("all", "held out", "looked at"):
        f1 = _shared(out, best, name)
        rows.append((f"sentence TF-IDF cosine from {best} on, {name}", "shared", f"f1 {f1:.4f}"))
    _run_peer("summary", _sentences(out / "asked.jsonl", _summarised()), out, str(SUMMARY_SYLLABLES))
    for name in ("lead", "lexrank"):
        scores = scored(SHARED / "score" / "summary.py", REFERENCE, out / f"{name}.jsonl")
        rows += [(f"{name}, dev", *row) for row in scores]
    return rows


def _shared(out: pathlib.Path, threshold: str, name: str) -> float:
    """Return the F1 of the peer's shared points on some of the marked stories."""
    folder = folder_of(out / "peer" / name, stories()[name])
    scores = dict(scored(SHARED / "score" / "score.py", "collation", folder, out / f"{threshold}.jsonl"))
    return float(scores["shared"].split("f1 ")[1].split()[0])


def _sentences(target: pathlib.Path, asked: Iterable[tuple[str, Story]]) -> pathlib.Path:
    """Write stories as the peers take them: the sentences of each article."""
    lines = [
        json.dumps(
            {
                "story": name,
                "articles": [
                    {"id": r.article.id, "sentences": [(*s, s.of(r.article.text)) for s in r.sentences]}
                    for r in story.readings
                ],
            }
        )
        for name, story in asked
    ]
    target.write_text("\n".join(lines), encoding="utf-8")
    return target


def _run_peer(what: str, source: pathlib.Path, out: pathlib.Path, *settings: str) -> None:
    script = pathlib.Path(__file__).parent / "collate_peers.py"
    subprocess.run([str(PEERS), str(script), what, str(source), str(out), *settings], check=True)
