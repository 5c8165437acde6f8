"""How far a step is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Told how far a step is: its name, done, of how many."""


def no_progress(step: str, done: int, total: int) -> None:
    """Say nothing."""
