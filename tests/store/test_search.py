"""Searching: words with and without diacritics, names in any form, speakers, outlets, origins, dates, figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makings import lines

from doichieu import Article, desk
from doichieu.desk import views
from doichieu.store.database import Database, open_library
from doichieu.store.query import Amount, Days, Query, parse
from doichieu.store.words import Phrase, key_of, row_of

ARTICLES = [
    Article(
        id="hội-đàm", published="2025-09-03", outlet="Báo Sông Hồng", title="Hai nhà lãnh đạo gặp nhau ở Bắc Kinh",
        text="Theo Reuters, Tổng thống Nga Vladimir Putin nói: “Chúng tôi sẽ tăng cường hợp tác”. Ông Putin đến Bắc Kinh hôm 2.9.",
    ),
    Article(
        id="binh-sĩ", published="2025-09-04T09:00", outlet="Tin Biển",
        text="Hàn Quốc ước tính 2.000 binh sĩ đã thiệt mạng. Bộ Quốc phòng Hàn Quốc nói: “Con số có thể cao hơn”, hôm 3.9.",
    ),
    Article(
        id="ban", published="2025-09-05", outlet="Tin Biển", title="Bán cá ở chợ Hải Tân",
        text="Chợ Hải Tân bán 300 kg cá mỗi ngày trong năm 2024. Bà Lê Thị Bưởi cho biết giá 45.000 đồng một kg.",
    ),
    Article(
        id="công-an", published="2025-09-06", outlet="Báo Sông Hồng", title="Bộ trưởng Công an tiếp khách",
        text="Ông Mạnh Kiến Trụ (Meng Jianzhu) gặp các quan chức. Ông Trụ nói: “Hai bên cùng có lợi”.",
    ),
    Article(
        id="sau", published="2025-09-07", outlet="Báo Sông Hồng",
        text="Chuyến thăm của ông Mạnh Kiến Trụ kết thúc. Xe bị lật làm 7 người chết. Bạn bè đến bến xe.",
    ),
]  # fmt: skip


@pytest.fixture
def filled(where: Callable[[], str], tmp_path: Path) -> Iterator[Database]:
    """A library of five articles."""
    with open_library(where(), create=True) as library:
        desk.add(library, lines(tmp_path, ARTICLES))
        yield library


def ids(library: Database, asked: str) -> list[str]:
    """Return the ids of the articles found."""
    return [article.id for article in views.find(library, asked).articles]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("bắc kinh", ["hội-đàm"]),
        ("bac kinh", ["hội-đàm"]),
        ("BẮC KINH", ["hội-đàm"]),
        ("bán cá", ["ban"]),
        ("bàn", []),
        ("ban", ["ban", "sau"]),  # the title first, then the newest
        ('"hai ben"', ["công-an"]),
        ('"ben hai"', []),
        ("title:cong", ["công-an"]),
        ("Meng Jianzhu", ["sau", "công-an"]),  # also where only the other form of the name stands
        ('name:"Meng Jianzhu"', ["sau", "công-an"]),
        ("speaker:Putin", ["hội-đàm"]),
        ("nói:putin", ["hội-đàm"]),
        ("speaker:Vladimir", ["hội-đàm"]),
        ('speaker:"Meng Jianzhu"', ["công-an"]),
        ("outlet:biển", ["ban", "binh-sĩ"]),
        ("báo:bien ca", ["ban"]),
        ("origin:reuters", ["hội-đàm"]),
        ("nguồn:Reuters bắc", ["hội-đàm"]),
        ("date:2025-09-04", ["binh-sĩ"]),
        ("ngày:4/9/2025", ["binh-sĩ"]),
        ("date:2025-09-04..2025-09-05", ["ban", "binh-sĩ"]),
        ("date:2025-09 outlet:biển", ["ban", "binh-sĩ"]),
        ("date:2025-09-05 cá", ["ban"]),
        ("date:2025-09-04 cá", []),
        ("date:2025-09-01..2025-09-30 date:2025-09-05..2025-12-31 bạn", ["sau"]),
        ("about:2025-09-02", ["hội-đàm"]),
        ("about:2025-09-03", ["binh-sĩ"]),
        ("about:2025-07", []),
        ("about:2025", ["binh-sĩ", "hội-đàm"]),
        ("about:2024", ["ban"]),
        ("binh sĩ > 1000", ["binh-sĩ"]),
        ("binh si > 1.000", ["binh-sĩ"]),
        ("binh sĩ > 2000", []),
        ("binh sĩ >= 2 nghìn", ["binh-sĩ"]),
        ("binh sĩ < 1000", []),
        ("người chết = 7", ["sau"]),
        ("chết >= 5", ["sau"]),
        ("bạn bè >= 5", []),
        ("đồng > 40000", ["ban"]),
        ("kg < 400 outlet:biển", ["ban"]),
        ("không-có-gì", []),
        ("😀", []),
        ("date:2025-13", []),
        ("nghìn đồng > 40", ["ban"]),
        ("outlet:tin-không-báo", []),
        ("", []),
    ],
)
def test_what_is_asked_is_found(filled: Database, asked: str, found: list[str]) -> None:
    """What is asked is found, the best first."""
    assert ids(filled, asked) == found


def test_statements_are_found_by_speaker_and_words(filled: Database) -> None:
    """Statements are found by who says them and by their words."""
    found = views.find(filled, "speaker:Putin hợp tác")
    [one] = found.statements
    statement = one.reading.statements[one.number]
    assert statement.speaker_name == "Vladimir Putin"
    assert statement.via == ("Reuters",)
    assert views.find(filled, "speaker:Putin cá").statements == []
    assert len(views.find(filled, "date:2025-09-03 hợp tác").statements) == 1
    assert views.find(filled, "date:2025-09-04 hợp tác").statements == []
    assert len(views.find(filled, "speaker:Putin").statements) == 1


def test_a_figure_is_found_once(library: Database) -> None:
    """A figure is found once, though what stands behind it counts too."""
    text = "Thu ngân sách được 5 tỷ đồng đồng thời giảm chi."
    desk.add_articles(library, [Article(id="a", published="2025-09-03", text=text)])
    assert len(views.figures(library, "đồng", 1.0, None, limit=10)) == 1


def test_stories_are_found_by_their_articles(filled: Database) -> None:
    """Stories are found by their articles, each once."""
    found = views.find(filled, "outlet:hồng")
    assert len({story.id for story in found.stories}) == len(found.stories) == 2


def test_what_was_changed_is_found_by_its_new_words_only(filled: Database, tmp_path: Path) -> None:
    """An article that was changed is found by what it says now, no longer by what it said."""
    changed = Article(id="ban", published="2025-09-05", outlet="Tin Biển", text="Chợ đóng cửa vì bão.")
    desk.add(filled, lines(tmp_path, [changed]))
    assert ids(filled, "Hải Tân") == []
    assert ids(filled, "bão") == ["ban"]
    assert desk.examine(filled).faults == ()


def test_pages_of_what_is_found_join(filled: Database) -> None:
    """What is found comes page by page, nothing twice and nothing left out."""
    whole = [a.id for a in views.find(filled, "outlet:hồng").articles]
    parts = [a.id for n in range(3) for a in views.find(filled, "outlet:hồng", limit=1, offset=n).articles]
    assert parts == whole


def test_a_query_is_read_as_people_write_it() -> None:
    """A query is read as people write it."""
    assert parse('thượng đỉnh speaker:"Kim Jong Un" binh sĩ >= 1,5 nghìn') == Query(
        phrases=(), run="", speakers=("Kim Jong Un",), amounts=(Amount("thượng đỉnh binh sĩ", 1500.0, None),)
    )
    assert parse("date:2025-09 9/2025").published == (Days("2025-09-01", "2025-09-30"),)
    assert parse('"Bắc Kinh" mưa').phrases == (Phrase(("mưa",), True), Phrase(("bắc", "kinh"), True))


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_a_query(asked: str) -> None:
    """Any text is a query."""
    parse(asked)


@given(st.datetimes(), st.integers(1, 2**26 - 1))
def test_a_row_tells_its_key(moment: object, key: int) -> None:
    """The number of a row tells the key, and later moments have greater numbers."""
    assert key_of(row_of(moment, key)) == key  # type: ignore[arg-type]
    assert row_of(moment, key) < 2**63  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "asked", ["'", '"', "''", "\\", "%", "a'b", "&", "|", "!", "<->", ":*", "(", "NOT a", "a AND", "^a", "\u0301"]
)
def test_no_query_breaks_the_database(filled: Database, asked: str) -> None:
    """No query breaks the database, whatever its syntax would say there."""
    for form in (asked, f'"{asked}"', f"speaker:{asked}", f"outlet:{asked}", f"title:{asked}", f"{asked} > 5"):
        views.find(filled, form)


def test_what_is_not_understood_is_told(filled: Database) -> None:
    """What of a query is not understood is passed over, and told."""
    assert views.find(filled, "mưa date:2025-13").unclear == ("date:2025-13",)
    assert parse("😀 !!!").unclear == ("😀", "!!!")
    assert parse("date:2025-09-05..2025-09-01").unclear == ("date:2025-09-05..2025-09-01",)
    assert views.find(filled, "bắc kinh").unclear == ()


def test_a_name_is_found_by_its_last_word(filled: Database) -> None:
    """Someone is found by the last word of the name, though no article says it alone."""
    assert views.name(filled, "Bưởi").name == "Lê Thị Bưởi"
    assert views.name(filled, "không ai") is None
