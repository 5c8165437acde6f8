"""Origins: two sources, or one agency twice? Made stories whose origins are known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doichieu import Collation

FACT = "Tàu chở dầu mắc cạn ngoài khơi đảo Hòn Dấu, mười hai thuyền viên được cứu"
OTHER = "Cả mười hai thuyền viên đã được cứu khi tàu chở dầu bị mắc cạn gần đảo Hòn Dấu"
THIRD = "Gần Hòn Dấu, tàu chở dầu mắc cạn nhưng mười hai thuyền viên trên tàu đều được cứu"
PAST = "Trước đó, dự báo thời tiết đã cảnh báo gió mạnh trên vùng biển này từ tối thứ Hai."

CASES = [
    ("no source named", [f"{FACT}.", f"{OTHER}."], 2),
    ("one agency in sentences", [f"{FACT}, theo Reuters.", f"{OTHER}, theo Reuters."], 1),
    ("one agency, before and after", [f"Theo Reuters, {FACT.lower()}.", f"{OTHER}, Reuters đưa tin."], 1),
    ("two agencies", [f"{FACT}, theo Reuters.", f"{OTHER}, theo AFP."], 2),
    ("an agency and the outlet itself", [f"{FACT}, theo Reuters.", f"{OTHER}."], 2),
    ("one agency under two names", [f"{FACT}, theo Tân Hoa xã.", f"{OTHER}, theo THX."], 1),
    ("one speaker through nobody", [f"Ông Lê Văn Ba cho biết {FACT.lower()}.", f"Ông Lê Văn Ba nói {OTHER.lower()}."], 1),
    ("two speakers", [f"Ông Lê Văn Ba cho biết {FACT.lower()}.", f"Bà Trần Thị Tư nói {OTHER.lower()}."], 2),
    ("one body", [f"Cảnh sát biển cho biết {FACT.lower()}.", f"{OTHER}, theo Cảnh sát biển."], 1),
    ("one speaker through two agencies", [f"Ông Lê Văn Ba cho biết {FACT.lower()}, theo Reuters.", f"Ông Lê Văn Ba nói {OTHER.lower()}, theo AFP."], 1),
    ("two speakers through one agency", [f"Ông Lê Văn Ba cho biết {FACT.lower()}, theo Reuters.", f"Bà Trần Thị Tư nói {OTHER.lower()}, theo Reuters."], 1),
    ("a credit line at the end", [f"{FACT}.\nTheo Reuters", f"{OTHER}, theo Reuters."], 1),
    ("two credit lines, one agency", [f"{FACT}. (theo AFP)", f"{OTHER}.\nTheo AFP"], 1),
    ("two credit lines, two agencies", [f"{FACT}. (theo AFP)", f"{OTHER}.\nTheo Reuters"], 2),
    ("a picture credit is no source", [f"{FACT}. Ảnh: Reuters", f"{OTHER}. Ảnh: Reuters"], 2),
    ("a head credit", [f"(TTXVN) - {FACT}.", f"{OTHER}, theo TTXVN."], 1),
    ("copied text, nothing credited", [f"{FACT}. {PAST}", f"{FACT}. {PAST}"], 1),
    ("copied text, one of them credits", [f"{FACT}. {PAST}\nTheo Reuters", f"{FACT}. {PAST}"], 1),
    ("three outlets, one agency", [f"{FACT}, theo Reuters.", f"{OTHER}, theo Reuters.", f"{THIRD}, Reuters đưa tin."], 1),
    ("three outlets, two origins", [f"{FACT}, theo Reuters.", f"{OTHER}, theo Reuters.", f"{THIRD}, theo AFP."], 2),
    ("an article that leans on the agency elsewhere", [f"{FACT}, theo Reuters.", f"{OTHER}. Theo Reuters, gió giật cấp bảy."], 1),
]  # fmt: skip


@pytest.mark.parametrize(("name", "texts", "origins"), CASES, ids=[case[0] for case in CASES])
def test_origins_are_told_apart(name: str, texts: list[str], origins: int, collation: Callable[..., Collation]) -> None:
    """The point that all articles tell has as many independent origins as the story was made with."""
    found = collation(*texts)
    shared = [point for point in found.shared if len(point.told) == len(texts)]
    assert shared, f"{name}: the point was not found in all articles"
    assert len(shared[0].origins) == origins, shared[0].origins


def test_the_head_counts_the_origins_of_the_articles(collation: Callable[..., Collation]) -> None:
    """The head counts the origins of the articles and says how it knows."""
    found = collation(f"{FACT}, theo Reuters.", f"{OTHER}, theo Reuters.", f"{THIRD}, cảng vụ nói.")
    assert [(o.name, o.articles, o.how) for o in found.origins] == [
        ("Reuters", ("a0", "a1"), "credited"),
        ("C", ("a2",), "own"),
    ]


def test_a_copied_article_says_from_whom(collation: Callable[..., Collation]) -> None:
    """Copied text joins articles whatever they credit."""
    found = collation(f"{FACT}. {PAST}", f"{FACT}. {PAST} Nước biển vẫn sạch.")
    assert [(o.articles, o.how) for o in found.origins] == [(("a0", "a1"), "copied")]


@pytest.mark.parametrize(
    ("texts", "leaning"),
    [
        ([f"{FACT}, theo Reuters.", f"{OTHER}. Theo Reuters, gió giật cấp bảy."], ("a1",)),
        ([f"{FACT}. Theo AFP, gió giật cấp bảy.", f"{OTHER}. Theo AFP, trời mưa to."], ("a0", "a1")),
        ([f"{FACT}, theo Reuters.", f"{OTHER}, theo Reuters. Theo Reuters, gió giật cấp bảy."], ()),
        ([f"{FACT}, theo Reuters.", f"{OTHER}. Theo AFP, gió giật cấp bảy."], ()),
        ([f"{FACT}.", f"{OTHER}."], ()),
    ],
)
def test_what_cannot_be_told_is_said(
    texts: list[str], leaning: tuple[str, ...], collation: Callable[..., Collation]
) -> None:
    """An article that names no source here, but elsewhere the one another telling has, may or may not know it itself."""
    point = max(collation(*texts).shared, key=lambda point: len(point.told))
    assert point.leaning == leaning
