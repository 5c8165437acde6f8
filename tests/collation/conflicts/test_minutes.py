"""The minute of a match."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Collation

FIRST = "Phút 51, tiền đạo Lucas Moreira bỏ lỡ cơ hội đối mặt với thủ môn."


@pytest.mark.parametrize(
    ("second", "minutes"),
    [
        ("Lucas Moreira sút ra ngoài ở phút thứ 53.", [{"Phút 51", "phút thứ 53"}]),
        ("Lucas Moreira sút ra ngoài ở phút thứ 51.", []),
        ("Lucas Moreira sút ra ngoài ở phút thứ 78.", []),
        ("Trần Minh Khôi sút ra ngoài ở phút thứ 53.", []),
        ("Phút 51 rồi phút 53, Lucas Moreira đều sút ra ngoài.", []),
        ("Lucas Moreira chạy hết quãng đường trong 9 phút 52 giây.", []),
        ("Phút 48+3, Lucas Moreira sút ra ngoài.", []),
    ],
)
def test_one_player_in_two_near_minutes(
    second: str, minutes: list[set[str]], collation: Callable[..., Collation]
) -> None:
    """One player's deed in two near minutes contradicts itself; far ones, others' and both are something else."""
    found = [{v.value for v in c.values} for c in collation(FIRST, second).conflicts if "minutes" in c.sentence]
    assert found == minutes
