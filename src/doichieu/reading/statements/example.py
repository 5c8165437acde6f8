"""What an example beside the statement rules is: a text and what must be read from it."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """A statement expected: the rule that reads it, content pieces, speaker's name, manner, via."""

    rule: str
    content: tuple[str, ...]
    speaker: str | None
    manner: str = "indirect"
    via: tuple[str, ...] = ()


class Example(NamedTuple):
    """A text, and every statement it holds, in order."""

    text: str
    said: tuple[Said, ...]
