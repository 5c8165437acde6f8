"""Units are aligned by what tells them apart within their story."""

from __future__ import annotations

from collections.abc import Callable

from doichieu import Reading, story_of
from doichieu.collation.alignment import align
from doichieu.collation.likeness import Likeness
from doichieu.collation.people import Cast
from doichieu.collation.units import Unit, units

FIRST = (
    "Bão số 9 đổ bộ xã Hải Tân khiến bảy tàu cá bị chìm tại bến. Bão số 9 đổ bộ xã Hải Tân làm trường tiểu học tốc mái."
)
SECOND = "Bão số 9 đổ bộ xã Hải Tân, trường tiểu học bị gió giật tung mái ngói."


def laid(*readings: Reading) -> tuple[list[list[Unit]], Likeness]:
    """Return the units of each reading, and how alike they are."""
    articles = [units(reading) for reading in readings]
    return articles, Likeness(articles, Cast(story_of(list(readings))))


def told(reading: Callable[..., Reading], *texts: str) -> list[list[str]]:
    """Return the wordings of each point that the texts share."""
    _, likeness = laid(*(reading(text, id=f"a{number}") for number, text in enumerate(texts)))
    return [[unit.text for unit in group] for group in align(likeness)]


def test_the_words_of_the_whole_story_do_not_choose_the_partner(reading: Callable[..., Reading]) -> None:
    """What every unit says does not choose the partner: the school goes with the school, not with the boats."""
    (point,) = told(reading, FIRST, SECOND)
    assert ["tốc mái" in point[0], "mái ngói" in point[1]] == [True, True]


def test_words_that_every_unit_holds_make_no_likeness(reading: Callable[..., Reading]) -> None:
    """Words that every unit holds make units less alike than the same number of words that only two hold."""
    common, likeness = laid(reading(f"{FIRST} Bão số 9 đổ bộ xã Hải Tân.", id="a"), reading(SECOND, id="b"))
    (boats, school, _), (other,) = common
    assert likeness.of(boats, other) < likeness.of(school, other)


def test_each_article_tells_a_point_once(reading: Callable[..., Reading]) -> None:
    """Each article tells a point once, and no point is told by one article alone."""
    assert all(len(point) == 2 for point in told(reading, FIRST, SECOND))
    assert told(reading, FIRST) == []


def test_order_of_the_articles_does_not_matter(reading: Callable[..., Reading]) -> None:
    """The order of the articles does not matter."""
    readings = [reading(FIRST, id="a"), reading(SECOND, id="b")]
    both = (laid(*order)[1] for order in (readings, readings[::-1]))
    points = [[[unit.text for unit in group] for group in align(likeness)] for likeness in both]
    assert points[0] == points[1] != []


def test_short_units_are_one_point_only_word_for_word(reading: Callable[..., Reading]) -> None:
    """A short sentence that stands word for word in two articles is one point; one a word apart is two."""
    texts = ("Nước đã rút. Không ai bị sao.", "Bão tan. Không ai bị sao!", "Gió đã lặng. Không ai bị đau.")
    assert told(reading, *texts) == [["Không ai bị sao.", "Không ai bị sao!"]]
    assert told(reading, "Có ai chết không?", "Có ai chết không.") == []
    assert told(reading, "Nhiệt độ là 5 độ.", "Nhiệt độ là -5 độ.") == []


def test_who_goes_by_another_name_is_compared_by_one(reading: Callable[..., Reading]) -> None:
    """Who goes by a nickname that the page explains is compared by his name."""
    told_so, named = "Búp bê Nga đã bình phục chấn thương vai.", "Maria Sharapova đã bình phục chấn thương vai."
    explained, likeness = laid(reading(f"{told_so} Hôm qua Maria Sharapova tập.", id="a"), reading(named, id="b"))
    unexplained, less = laid(reading(f"{told_so} Hôm qua Anna Berg tập.", id="a"), reading(named, id="b"))
    assert likeness.of(explained[0][0], explained[1][0]) > less.of(unexplained[0][0], unexplained[1][0])


def test_two_words_in_common_are_enough_where_hardly_more_is_said(reading: Callable[..., Reading]) -> None:
    """Units that are alike as a whole tell one point with fewer words in common than others need."""
    tellings = ("Vụ tai nạn xảy ra lúc 4h30 sáng.", "Sau đó tai nạn xảy ra lúc 5h15.")
    others = ("Hôm qua trời không mưa ở vùng cao.", "Chợ phiên vẫn họp đông người mua bán.")
    texts = (f"{tellings[0]} {others[0]}", f"{tellings[1]} {others[1]}")
    assert told(reading, *texts) == [list(tellings)]
