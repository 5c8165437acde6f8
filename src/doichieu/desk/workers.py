"""Programs beside this one that take steps for it, so that all cores work: what goes in and what comes out is piped.

A worker ends when this program does, however it ends, since its pipe closes then. What comes out does not hang on how
many there are.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from queue import SimpleQueue
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
MOST = 8
"""So many workers at most, unless more are asked for: one program keeps what they make."""
WORTH = 100
"""For so many items it is worth while to start workers."""


def cores() -> int:
    """Return how many workers this machine is good for."""
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, MOST)


class Workers:
    """So many programs beside this one, started when there is something for them; with one or none all is done here.

    Use it as a context manager: they end with the block.
    """

    def __init__(self, count: int) -> None:
        self._count = count if count > 1 else 0
        self._threads: ThreadPoolExecutor | None = None
        self._free: SimpleQueue[subprocess.Popen[bytes] | None] = SimpleQueue()

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        if self._threads:
            self._threads.shutdown(cancel_futures=True)
            for worker in (self._free.get() for _ in range(self._count)):
                _end(worker)

    def take(self, step: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Yield what a step makes of each item, in their order; the workers begin at once.

        Step and items must be picklable, the step by its name.
        """
        if not self._count:
            return map(step, items)
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._count)
            for _ in range(self._count):
                self._free.put(None)
        return self._threads.map(lambda item: self._taken(step, item), items)

    def _taken(self, step: Callable[[T], R], item: T) -> R:
        worker = self._free.get()
        try:
            worker = worker or _started()
            made: R = _asked(worker, step, item)
            return made
        except (OSError, EOFError, pickle.UnpicklingError):  # somebody ended it
            _end(worker)
            worker = None
            return step(item)
        finally:
            self._free.put(worker)


def apart(step: Callable[[T], R], item: T, seconds: float) -> R:
    """Return what a step makes of an item in a program of its own.

    Raises TimeoutError where that takes longer, ChildProcessError where the program ends without an answer.
    """
    worker, late = _started(), threading.Event()

    def end() -> None:
        late.set()
        worker.kill()

    watchdog = threading.Timer(seconds, end)
    watchdog.start()
    try:
        return _asked(worker, step, item)
    except (OSError, EOFError, pickle.UnpicklingError) as error:
        raise (TimeoutError if late.is_set() else ChildProcessError) from error
    finally:
        watchdog.cancel()
        _end(worker)


def _started() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-P", "-c", f"from {__name__} import work; work()"]
    # in a session of its own: Ctrl-C ends this program, and so its workers, not the workers under its hands
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)


def _asked(worker: subprocess.Popen[bytes], step: Callable[[T], R], item: T) -> R:
    assert worker.stdin is not None
    assert worker.stdout is not None
    pickle.dump((step, item), worker.stdin, pickle.HIGHEST_PROTOCOL)
    worker.stdin.flush()
    made: R = pickle.load(worker.stdout)
    return made


def _end(worker: subprocess.Popen[bytes] | None) -> None:
    if worker is not None:
        worker.kill()
        worker.communicate()


def work() -> None:
    """Be a worker: take the steps that are asked for until nobody asks."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    with suppress(EOFError, OSError, pickle.UnpicklingError):
        while True:
            step, item = pickle.load(asked)
            pickle.dump(step(item), answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
    os._exit(0)  # nothing more to say, and perhaps nobody to say it to


def _end_with(parent: int) -> None:
    """End this program when the one that started it has ended, also in the middle of a step."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(0)
