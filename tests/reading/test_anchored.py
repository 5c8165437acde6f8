"""A rule finds at the words it may begin with all that its pattern finds anywhere."""

from __future__ import annotations

import pathlib

import pytest

from doichieu import Article
from doichieu.reading.anchored import anchored
from doichieu.reading.figures.kinds import KINDS, Kind
from doichieu.reading.page import Page
from doichieu.reading.times.rule import Rule
from doichieu.reading.times.step import RULES
from doichieu.text import nfc

SAMPLES = pathlib.Path(__file__).parent.parent.parent / "samples"
TEXT = "\n".join(
    [
        *(example.text for rule in (*RULES, *KINDS) for example in rule.examples),
        *(nfc(path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.rglob("*.txt"))),
    ]
)


@pytest.fixture(scope="module")
def page() -> Page:
    """Every example and sample as one page."""
    return Page(Article(id="x", published="2025-09-04", text=TEXT))


@pytest.mark.parametrize("rule", (*RULES, *KINDS), ids=lambda rule: rule.name)
def test_a_rule_names_every_word_it_can_begin_with(rule: Rule | Kind, page: Page) -> None:
    """A rule names every word it can begin with."""
    anywhere = [match.span() for match in rule.pattern.finditer(page.lower)]
    there = [match.span() for match in anchored(rule.pattern, page.lower, page.starts.of(rule.begins))]
    assert there == anywhere
