"""The loader of the word tables, and every table that is shipped."""

from __future__ import annotations

import inspect

import msgspec
import pytest

from doichieu.errors import LexiconError
from doichieu.lexicon import background
from doichieu.lexicon import words as lexicon
from doichieu.lexicon.tables import parse


class Row(msgspec.Struct):
    """A row."""

    word: str
    value: int


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("word\tvalue\n", "t.tsv:1: the table does not say where it comes from"),
        ("# x\nword\tworth\n", "t.tsv:2: columns"),
        ("# x\nword\tvalue\na\n", "t.tsv:3: 1 cells, expected 2"),
        ("# x\nword\tvalue\na\t1\na\t2\n", "t.tsv:4: the key 'a' is empty or stands twice"),
        ("# x\nword\tvalue\na\tb\n", "t.tsv:3: "),
        ("# x\nword\tvalue\nho\u0300a\t1\n", "t.tsv:3: not NFC"),
    ],
)
def test_a_broken_table_is_named_by_file_and_line(content: str, fault: str) -> None:
    """A broken table is named by file and line."""
    with pytest.raises(LexiconError) as raised:
        parse("t.tsv", content, Row)
    assert fault in str(raised.value)


def test_a_good_table_becomes_records() -> None:
    """A good table becomes records."""
    assert parse("t.tsv", "# x\nword\tvalue\nmột\t1\n", Row) == [Row("một", 1)]


LOOKUPS = [
    f for _, f in inspect.getmembers(lexicon) if hasattr(f, "cache_info") and not inspect.signature(f).parameters
]


@pytest.mark.parametrize("lookup", LOOKUPS, ids=lambda f: f.__name__)
def test_every_shipped_table_loads(lookup) -> None:  # type: ignore[no-untyped-def]
    """Every shipped table loads and has rows."""
    found = lookup()
    assert found is not None


def test_rare_words_weigh_more_than_common_ones() -> None:
    """Rare words weigh more than common ones."""
    assert background.idf("kursk") > background.idf("của")


def test_a_name_is_mostly_capitalised_and_a_particle_is_not() -> None:
    """A name is mostly capitalised and a particle is not."""
    assert background.capital_share("nguyễn") > 0.9 > 0.1 > background.capital_share("của")


def test_the_halves_of_a_compound_stick_together() -> None:
    """The halves of a compound stick together."""
    assert background.sticks("ngoại", "giao") > background.sticks("nội", "cho")


def test_an_agency_is_known_under_its_other_names() -> None:
    """An agency is known under its other names."""
    known = lexicon.agency("thx")
    assert known is not None
    assert known.name == "Xinhua"
