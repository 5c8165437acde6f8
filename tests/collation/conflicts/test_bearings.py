"""One distance, two directions."""

from __future__ import annotations

from collections.abc import Callable

from doichieu import Collation


def test_one_distance_in_two_directions_is_a_contradiction(collation: Callable[..., Collation]) -> None:
    """One distance in two directions is a contradiction over a place; two distances, and one direction, are none."""
    frame = "Tâm chấn trận động đất nằm cách thành phố Bến Thủy {} về {}, cơ quan khí tượng cho biết."
    first = frame.format("53 km", "phía tây nam")
    found = collation(first, frame.format("53km", "hướng tây bắc"))
    [conflict] = [c for c in found.conflicts if c.kind == "place"]
    assert {value.value for value in conflict.values} == {"phía tây nam", "hướng tây bắc"}
    others = [
        frame.format("60 km", "phía đông"),
        frame.format("53 km", "hướng Tây Nam"),
        frame.format("53 km", "phía nam"),
    ]
    assert not any(c.kind == "place" for other in others for c in collation(first, other).conflicts)
