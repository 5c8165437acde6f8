"""Why: every feature with what it found, and the whole as their product."""

from __future__ import annotations

import math
from itertools import combinations
from pathlib import Path

import pytest

from doichieu import desk
from doichieu.errors import UsageError
from doichieu.export import say
from doichieu.stories import why
from doichieu.stories.likeness import likeness
from doichieu.stories.portrait import portrait
from doichieu.stories.why import reasons

ROOT = Path(__file__).parents[2]
SAMPLES = desk.read_all(desk.take_in([str(ROOT / "samples")]).articles)


def test_the_factors_of_the_reasons_make_the_likeness() -> None:
    for a, b in combinations(map(portrait, SAMPLES), 2):
        assert math.prod(reason.factor for reason in reasons(a, b)) == pytest.approx(likeness(a, b).score, abs=1e-6)


def test_every_feature_is_named_with_a_sentence_in_both_languages() -> None:
    found = why(SAMPLES, "mien-nui", "duong-bo")
    names = ["wording", "copied_text", "hours", "names", "places", "days", "figures"]
    assert [reason.feature for reason in found.reasons] == names
    assert say.reason(found.reasons[2], "en") == "8 hours apart"
    assert "Lò Văn Phong" in say.reason(found.reasons[3], "vi")


@pytest.mark.parametrize(
    ("pair", "words"),
    [(("mien-nui", "duong-bo"), "One story: "), (("mien-nui", "song-hong"), "Two stories: 0.00 alike")],
)
def test_the_verdict_says_whether_and_why(pair: tuple[str, str], words: str) -> None:
    assert say.verdict(why(SAMPLES, *pair), "en").startswith(words)


def test_an_unknown_id_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="no article 'x' among those given; their ids are bien-xanh"):
        why(SAMPLES, "mien-nui", "x")
