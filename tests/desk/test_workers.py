"""Workers: what comes out is what one program makes, in the same order, whatever becomes of them."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from makings import articles, dump

from doichieu import desk
from doichieu.desk import library as keeping
from doichieu.desk import once
from doichieu.desk.workers import Workers, cores
from doichieu.store.database import open_library


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_what_comes_out_comes_in_order(count: int) -> None:
    """What comes out of several programs comes in the order in which it went in."""
    with Workers(count) as workers:
        assert list(workers.take(abs, [-3, -1, -2])) == [3, 1, 2]
        assert list(workers.take(str.upper, "dốc")) == ["D", "Ố", "C"]
        assert list(workers.take(abs, [])) == []


def test_they_work_beside_this_program_and_end_with_the_block() -> None:
    """Each worker is a program of its own; none is left behind."""
    with Workers(2) as workers:
        others = set(workers.take(os.getpgid, [0] * 20))  # each leads a group of its own
        assert others
        assert os.getpgid(0) not in others
    assert not any(_runs(other) for other in others)


def test_what_a_worker_that_was_ended_was_to_do_is_done() -> None:
    """A step whose worker somebody ends is taken all the same, and so are all after it."""
    with Workers(2) as workers:
        for victim in set(workers.take(os.getpgid, [0] * 20)):
            os.kill(victim, signal.SIGKILL)
        assert list(workers.take(abs, range(-9, 0))) == list(range(9, 0, -1))


def test_what_breaks_in_a_step_breaks_here() -> None:
    """An error in a step is raised where the step was asked for."""
    with Workers(2) as workers, pytest.raises(ValueError, match="math domain"):
        list(workers.take(math.sqrt, [4, -1]))


def test_they_end_when_this_program_is_killed() -> None:
    """Workers end when the program that started them is killed."""
    program = """
import os, time
from doichieu.desk.workers import Workers
workers = Workers(2)
print(*set(workers.take(os.getpgid, [0] * 20)), flush=True)
list(workers.take(time.sleep, [1.0] * 60))
"""
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        others = [int(told) for told in child.stdout.readline().split()]
        assert others
        child.kill()
        assert child.stderr.read() == ""
    until = time.monotonic() + 20
    while any(_runs(other) for other in others):
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_library_is_the_same_whatever_makes_it(where: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that three workers make is the one that one program makes."""
    monkeypatch.setattr(keeping, "WORTH", 1)
    monkeypatch.setattr(keeping, "TAKEN_AT_ONCE", 7)
    made = []
    for jobs in (1, 3):
        with open_library(where(), create=True) as library:
            keeping.add_articles(library, articles(60), jobs=jobs)
            made.append(dump(library))
    assert made[0] == made[1]


def test_one_run_says_the_same_whatever_makes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Readings and collations are the same, in the same order, whether one program makes them or three do."""
    monkeypatch.setattr(once, "WORTH", 1)
    readings = [desk.read_all(articles(30), problems=[], jobs=jobs) for jobs in (1, 3)]
    assert readings[0] == readings[1]
    found = desk.find_stories(readings[0])
    assert desk.collate_all(found, jobs=3) == desk.collate_all(found)


def test_a_machine_is_good_for_some() -> None:
    """At least one worker, and not more than are of use."""
    assert 1 <= cores() <= 8


def _runs(process: int) -> bool:
    """Tell whether a program runs; one that has ended and that nobody asked after does not."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return told.rpartition(")")[2].split()[0] != "Z"
