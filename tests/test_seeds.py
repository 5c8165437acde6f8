"""The two articles the project began with: what a careful reader finds in them, the program finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from doichieu import Collation, Reading, collate, desk, link

FIRST, SECOND = "000_1ad376d72e1f4ecc", "001_657fce610a1f754d"


@pytest.fixture
def read_seeds(seeds: Path) -> dict[str, Reading]:
    """Read the two."""
    return {r.article.id: r for r in desk.read_all(desk.take_in([str(seeds)]).articles)}


@pytest.fixture
def collated(read_seeds: dict[str, Reading]) -> Collation:
    """Collate the two."""
    [story] = link(read_seeds.values())
    return collate(story)


def test_both_are_one_story(read_seeds: dict[str, Reading]) -> None:
    """Both are one story without being told."""
    assert len(link(read_seeds.values())) == 1


def test_kim_and_putin_are_one_person_each(collated: Collation) -> None:
    """Kim Jong-un, Kim Jong Un and ông Kim are one person; ông Putin is Vladimir Putin."""
    cast = {member.name: set(member.forms) for member in collated.names}
    assert any({"Kim Jong-un", "Kim Jong Un", "ông Kim"} <= forms for forms in cast.values())
    assert "ông Putin" in cast["Vladimir Putin"]


def test_times_are_resolved(read_seeds: dict[str, Reading]) -> None:
    """Times are resolved against the day of publication."""
    found = {
        (time.span.of(reading.article.text), time.value, time.mod)
        for reading in read_seeds.values()
        for time in reading.times
    }
    assert {
        ("hôm 3.9", "2025-09-03", None),
        ("ngày 3/9", "2025-09-03", None),
        ("Năm ngoái", "2024", None),
        ("tuần này", "2025-W36", None),
        ("đầu năm nay", "2025", "START"),
    } <= found


def test_figures_have_value_and_hedge(read_seeds: dict[str, Reading]) -> None:
    """Figures have value and hedge: about 2,000, exactly 6,000, more than 20."""
    found = {(f.low, f.high, f.hedge, f.unit) for f in read_seeds[FIRST].figures}
    assert (2000, 2000, "approx", "binh sĩ") in found
    assert (6000, 6000, "exact", "quân") in found
    assert any((low, high, hedge) == (20, None, "at_least") for low, high, hedge, _ in found)


def test_chains_are_as_the_text_names_them(collated: Collation) -> None:
    """NIS speaks via Reuters, Putin via KCNA; Doo Jin-ho is the last speaker."""
    chains = {said.chain[1:] for said in collated.statements}
    assert ("Reuters", "Cơ quan Tình báo quốc gia") in chains
    assert ("KCNA", "Vladimir Putin") in chains
    second = [said for said in collated.statements if said.article == SECOND]
    assert max(second, key=lambda said: said.content[0]).speaker == "Doo Jin-ho"


def test_a_broken_quotation_is_one_statement(read_seeds: dict[str, Reading]) -> None:
    """A quotation broken by "ông Putin nói" is one statement with two pieces."""
    broken = [s for s in read_seeds[SECOND].statements if len(s.content) == 2]
    assert len(broken) == 2
    assert {s.speaker_name for s in broken} == {"Vladimir Putin"}


def test_both_lean_on_reuters_and_are_one_origin(collated: Collation) -> None:
    """Both articles lean on Reuters: one origin, and a point both tell from it has one."""
    assert [(o.name, set(o.articles)) for o in collated.origins] == [("Reuters", {FIRST, SECOND})]
    assert any(point.origins == ("Reuters",) for point in collated.shared)
