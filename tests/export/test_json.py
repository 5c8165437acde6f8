"""The JSON contract."""

from __future__ import annotations

import json
from collections.abc import Callable

from doichieu import Collation, Reading, collate, story_of
from doichieu.export.json import collation_line, reading_line, story_line

TEXT = "Hôm 3.9, ông Putin nói: “Chúng tôi cảm ơn khoảng 2.000 binh sĩ”, theo KCNA."


def test_a_reading_has_the_keys_of_the_contract(reading: Callable[..., Reading]) -> None:
    """A reading has the keys of the contract, spans as pairs of code points."""
    found = json.loads(reading_line(reading(TEXT)))
    assert list(found)[:9] == ["id", "published", "outlet", "title", "text", "statements", "times", "figures", "names"]
    [statement] = found["statements"]
    assert TEXT[slice(*statement["content"][0])] == "Chúng tôi cảm ơn khoảng 2.000 binh sĩ"
    assert TEXT[slice(*statement["cue"])] == "nói"
    assert TEXT[slice(*statement["speaker"])] == "ông Putin"
    assert (statement["speaker_name"], statement["manner"], statement["via"]) == ("Putin", "direct", ["KCNA"])
    [time] = found["times"]
    assert (TEXT[time["start"] : time["end"]], time["type"], time["value"]) == ("Hôm 3.9", "DATE", "2025-09-03")
    assert "mod" not in time
    [figure] = found["figures"]
    assert TEXT[slice(*figure["number"])] == "2.000"
    assert (figure["low"], figure["high"], figure["hedge"], figure["unit"]) == (2000, 2000, "approx", "binh sĩ")
    putin = next(name for name in found["names"] if name["name"] == "Vladimir Putin")
    assert putin["type"] == "PER"
    assert [TEXT[slice(*span)] for span in putin["mentions"]] == ["Putin"]


def test_a_story_lists_its_articles(reading: Callable[..., Reading]) -> None:
    """A story lists its articles."""
    found = json.loads(story_line(story_of([reading("x", id="b"), reading("y", id="a")])))
    assert found["articles"] == ["a", "b"]
    assert found["story"].startswith("s1-")


def test_a_collation_has_the_keys_of_the_contract(collation: Callable[..., Collation]) -> None:
    """A collation has the keys of the contract, and the ids of its articles."""
    found = json.loads(collation_line(collation("Cháy 120 quầy hàng ở chợ.", "Cháy 200 quầy hàng ở chợ.")))
    expected = {"story", "articles", "summary", "shared", "only", "conflicts", "timeline", "names"}
    assert expected <= set(found)
    assert found["articles"] == ["a0", "a1"]
    assert set(found["shared"][0]) >= {"told", "origins"}
    assert all(isinstance(span, list) for spans in found["shared"][0]["told"].values() for span in spans)


def test_the_same_story_gives_the_same_bytes(reading: Callable[..., Reading]) -> None:
    """The same story gives the same bytes."""
    readings = [reading(TEXT, id="a"), reading(TEXT + " Hết.", id="b")]
    assert collation_line(collate(story_of(readings))) == collation_line(collate(story_of(readings[::-1])))
