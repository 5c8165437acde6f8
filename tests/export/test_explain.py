"""Every item of a reading says which rule made it, from which parts."""

from __future__ import annotations

from doichieu import Article, read
from doichieu.export.explain import Explained, explain

TEXT = "Ông Nam cho biết hôm 3.9 đã gửi khoảng 2.000 thùng hàng."


def items(words: str | None = None) -> list[Explained]:
    """Return the explanations of one sentence."""
    return explain(read(Article(id="a", published="2025-09-04", text=TEXT)), words, "vi")


def test_each_kind_of_thing_is_explained() -> None:
    """Statements, times, figures and names are all there, in order of their place."""
    found = items()
    assert {item.kind for item in found} == {"statement", "time", "figure", "name"}
    assert found == sorted(found)


def test_a_statement_names_its_rule_and_parts() -> None:
    """The rule, an example of it, the cue, the speaker and the chain."""
    said = next(item for item in items() if item.kind == "statement")
    assert said.rule == "cue nội dung"
    assert said.example
    assert dict(said.parts)["cue"] == "cho biết"
    assert dict(said.parts)["speaker"] == "Ông Nam"
    assert dict(said.parts)["chain"].endswith("← Nam")


def test_a_time_tells_its_value_and_the_day_it_is_counted_from() -> None:
    """A time tells its value and the day it is counted from."""
    parts = dict(next(item for item in items() if item.kind == "time").parts)
    assert (parts["value"], parts["anchor"]) == ("DATE 2025-09-03", "2025-09-04")


def test_words_choose_the_items_that_stand_there() -> None:
    """Only what stands where the words do; nothing where they are not in the text."""
    assert {item.kind for item in items("2.000")} == {"statement", "figure"}
    assert items("Huế") == []
