"""How others link articles into stories: run by stories.py in an environment of its own, with scikit-learn.

`python link_peers.py METHOD ARTICLES.jsonl OUT.jsonl`: for each threshold of the method's grid one line goes to OUT,
{"threshold", "groups"}; seconds of processor time and memory in MB to standard output as one line of JSON. All see
TF-IDF of words and pairs of words, counted over the articles given.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import pathlib
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.cluster import HDBSCAN
from sklearn.feature_extraction.text import TfidfVectorizer

DECAY_HOURS = 72.0
BLOCK = 500
Groups = list[list[int]]


def main(method: str, source: str, out: str) -> None:
    """Run one peer."""
    rows = [json.loads(line) for line in pathlib.Path(source).read_text(encoding="utf-8").split("\n") if line]
    rows.sort(key=lambda row: (row["moment"], row["id"]))
    start = time.process_time()
    vectors = TfidfVectorizer(token_pattern=r"[^\W_]+", ngram_range=(1, 2), sublinear_tf=True, dtype=np.float32)
    words = vectors.fit_transform(f"{row['title'] or ''} {row['text']}" for row in rows).tocsr()
    first = dt.datetime.min
    hours = np.array([(dt.datetime.fromisoformat(row["moment"]) - first).total_seconds() / 3600 for row in rows])
    lines = []
    for threshold, groups in METHODS[method](words, hours):
        named = [[rows[i]["id"] for i in group] for group in groups]
        lines.append(json.dumps({"threshold": threshold, "groups": named}))
    pathlib.Path(out).write_text("\n".join(lines), encoding="utf-8")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": time.process_time() - start, "memory": memory}))


def average_link(words: sparse.csr_matrix, hours: np.ndarray) -> Iterator[tuple[float, Groups]]:
    """Average link on one minus the cosine, which falls to 1/e in 72 hours."""
    count, at = words.shape[0], 0
    distances = np.empty(count * (count - 1) // 2)
    across = words.T.tocsr()
    for start in range(0, count, BLOCK):
        alike = (words[start : start + BLOCK] @ across).toarray()
        for i, row in enumerate(alike, start):
            end = at + count - 1 - i
            distances[at:end] = 1 - row[i + 1 :] * np.exp(-np.abs(hours[i + 1 :] - hours[i]) / DECAY_HOURS)
            at = end
    tree = linkage(np.maximum(distances, 0.0, out=distances), method="average")
    for threshold in (0.74, 0.78, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9):
        yield threshold, gathered(fcluster(tree, threshold, criterion="distance"))


def hdbscan(words: sparse.csr_matrix, hours: np.ndarray) -> Iterator[tuple[float, Groups]]:
    """HDBSCAN, leaves of the tree, on the same distances; what it calls noise stands alone."""
    decay = np.exp(-np.abs(hours[:, None] - hours[None, :]) / DECAY_HOURS)
    distances = np.maximum(1 - (words @ words.T).toarray() * decay, 0).astype(np.float64)
    np.fill_diagonal(distances, 0)
    for samples in (1, 2, 3):
        found = HDBSCAN(
            metric="precomputed", min_cluster_size=2, min_samples=samples, cluster_selection_method="leaf", copy=True
        ).fit(distances)
        noise = -1 - np.arange(len(found.labels_))
        yield float(samples), gathered(np.where(found.labels_ < 0, noise, found.labels_))


def single_pass(words: sparse.csr_matrix, hours: np.ndarray) -> Iterator[tuple[float, Groups]]:
    """Each article, as it comes, joins the story of the last week whose centre is most like it, or begins one."""
    for threshold in (0.15, 0.2, 0.25, 0.3, 0.35):
        centres: list[sparse.csr_matrix] = []
        members: Groups = []
        latest: list[float] = []
        for i in range(words.shape[0]):
            open_ = [s for s, hour in enumerate(latest) if hours[i] - hour <= 168]
            best, story = -1.0, -1
            if open_:
                alike = (sparse.vstack([centres[s] for s in open_]) @ words[i].T).toarray().ravel()
                lengths = np.array([math.sqrt(centres[s].multiply(centres[s]).sum()) for s in open_])
                scores = alike / lengths
                best, story = float(scores.max()), open_[int(scores.argmax())]
            if best >= threshold:
                centres[story] = centres[story] + words[i]
                members[story].append(i)
                latest[story] = hours[i]
            else:
                centres.append(words[i])
                members.append([i])
                latest.append(hours[i])
        yield threshold, members


def gathered(labels: np.ndarray) -> Groups:
    """Return labels as groups."""
    groups: dict[int, list[int]] = defaultdict(list)
    for i, label in enumerate(labels.tolist()):
        groups[label].append(i)
    return list(groups.values())


METHODS = {"average link": average_link, "HDBSCAN": hdbscan, "single pass": single_pass}

if __name__ == "__main__":
    main(*sys.argv[1:])
