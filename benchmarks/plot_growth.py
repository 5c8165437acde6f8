"""Draw what growth_linking.py measured, rows of JSON on standard input: `python plot_growth.py TARGET.svg`."""

from __future__ import annotations

import json
import sys

import matplotlib as mpl
from matplotlib import pyplot

mpl.rcParams["svg.hashsalt"] = "doichieu"  # the same measures, the same bytes


def main(target: str) -> None:
    """Draw seconds and memory against the number of articles."""
    rows = json.load(sys.stdin)
    articles = [row["articles"] for row in rows]
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3.4))
    left.plot(articles, [row["seconds"] for row in rows], "o-")
    right.plot(articles, [row["memory"] for row in rows], "o-")
    for axes, title in ((left, "linking, seconds on one core"), (right, "memory, MB")):
        axes.set(title=title, xlabel="articles, at the same number a day", xlim=(0, max(articles) * 1.08), ylim=0)
        axes.set_xticks(range(0, max(articles) + 1, 25_000))
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
        axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(target, metadata={"Date": None})


if __name__ == "__main__":
    main(*sys.argv[1:])
