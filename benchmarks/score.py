"""Every score in one table, against its floor: `make bench`. Exit status 1 where a score fell below floors.toml.

The marked stories lie beside the checkout (see gold.py); where they are absent this says so and ends well.
"""

from __future__ import annotations

import pathlib
import re
import sys
import tempfile
import tomllib

from collation import collation_rows
from gold import SHARED, Rows
from marked import marked_rows
from reading import reading_rows
from rich.console import Console
from rich.table import Table

FLOORS = pathlib.Path(__file__).parent / "floors.toml"
_SCORE = re.compile(r"\b(?:f1|accuracy|recall|rouge2) (\d\.\d+)|^(\d+) articles a second on one core")


def main() -> int:
    """Print one table of every score, and what fell below its floor."""
    if not (SHARED / "score" / "score.py").is_file():
        print(f"bench: no marked stories at {SHARED}; nothing to score")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        rows = [*reading_rows(out), *marked_rows(out), *collation_rows(out)]
    table = Table("what", "score", "figures")
    for row in rows:
        table.add_row(*row)
    Console(width=120).print(table)
    fallen = below(rows, tomllib.loads(FLOORS.read_text(encoding="utf-8")))
    for line in fallen:
        print(f"bench: {line}")
    return 1 if fallen else 0


def below(rows: Rows, floors: dict[str, dict[str, float]]) -> list[str]:
    """Return what fell below its floor, or was not measured, in words."""
    measured = {}
    for what, key, figures in rows:
        score = _SCORE.search(figures)
        if score:
            measured[what, key] = float(score[1] or score[2])
    fallen = []
    for what, keys in floors.items():
        for key, floor in keys.items():
            score = measured.get((what, key))
            if score is None or score < floor:
                fallen.append(f"{what}: {key} is {score}, its floor {floor}")
    return fallen


if __name__ == "__main__":
    sys.exit(main())
