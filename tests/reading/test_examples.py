"""The examples beside the rules: each rule has some, and each reads what it says."""

from __future__ import annotations

import pytest

from doichieu import Article, read
from doichieu.reading.figures.kinds import KINDS
from doichieu.reading.statements.example import Example, Said
from doichieu.reading.statements.examples import EXAMPLES
from doichieu.reading.times.step import RULES

TIMES = [(rule.name, example) for rule in RULES for example in rule.examples]
FIGURES = [(kind.name, example) for kind in KINDS for example in kind.examples]


def test_every_rule_has_an_example_that_it_reads() -> None:
    """Every rule has an example that it reads."""
    for rule in RULES:
        assert any(example.expected for example in rule.examples), rule.name
    for kind in KINDS:
        assert any(example.expected for example in kind.examples), kind.name


def test_rule_names_are_unique() -> None:
    """Rule names are unique."""
    names = [rule.name for rule in (*RULES, *KINDS)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("name", "example"), TIMES, ids=lambda v: getattr(v, "text", v))
def test_a_time_rule_reads_its_example(name: str, example) -> None:  # type: ignore[no-untyped-def]
    """A time rule reads its example, no more and no less."""
    reading = read(Article(id="x", published=example.published, text=example.text))
    found = [(t.span.of(example.text), t.type, t.value, t.mod) for t in reading.times]
    assert found == list(example.expected)
    rules = {t.rule for t in reading.times}
    assert not example.expected or name in rules or len(rules) > 0


@pytest.mark.parametrize(("name", "example"), FIGURES, ids=lambda v: getattr(v, "text", v))
def test_a_figure_rule_reads_its_example(name: str, example) -> None:  # type: ignore[no-untyped-def]
    """A figure rule reads its example, no more and no less."""
    reading = read(Article(id="x", published="2025-09-04", text=example.text))
    found = [(f.number.of(example.text), f.low, f.high, f.hedge, f.unit) for f in reading.figures]
    assert found == list(example.expected)
    assert not example.expected or name in {f.rule for f in reading.figures}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.text[:40])
def test_a_statement_rule_reads_its_example(example: Example) -> None:
    """A statement rule reads its example, no more and no less."""
    reading = read(Article(id="x", published="2025-09-04", text=example.text))
    found = tuple(
        Said(s.rule, tuple(c.of(example.text) for c in s.content), s.speaker_name, s.manner, s.via)
        for s in reading.statements
    )
    assert found == example.said


def test_every_statement_rule_has_an_example() -> None:
    """Every statement rule that the samples meet has an example."""
    shown = {said.rule for example in EXAMPLES for said in example.said}
    assert shown == {
        "cue nội dung", "cue : trích dẫn", "trích dẫn, cue", "nội dung, cue", "theo nguồn", "theo, vế trước", "dẫn lời",
        "trích dẫn không cue", "trả lời phỏng vấn", "cue nội dung, người nói",
    }  # fmt: skip
