"""Keeping: only what changed is made again, and the library always equals one built from nothing."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from makings import articles, dump, lines
from sqlalchemy import text

from doichieu import Article, desk, link, read
from doichieu.desk import library as keeping
from doichieu.desk import steps, views
from doichieu.errors import StoreError, UsageError
from doichieu.store.check import check
from doichieu.store.database import Database, open_library


def sound(library: Database) -> bool:
    """Tell whether nothing is wrong and nothing left to do."""
    found = desk.examine(library)
    return (found.faults, found.unread, found.unlinked, found.uncollated) == ((), 0, 0, 0)


def test_adding_keeps_articles_readings_stories_and_collations(library: Database, tmp_path: Path) -> None:
    """Adding keeps articles, readings, stories and collations; the stories are those of linking all at once."""
    given = articles(40)
    added = desk.add(library, lines(tmp_path, given))
    assert (added.new, added.changed, added.known, added.problems) == (40, 0, 0, ())
    kept = dump(library)
    stories = {}
    for article, story in kept["members"]:
        stories.setdefault(story, set()).add(article)
    linked = link(read(article) for article in given)
    assert sorted(map(sorted, stories.values())) == sorted(sorted(r.article.id for r in s.readings) for s in linked)
    assert len(linked) < 40
    assert sound(library)


def test_adding_twice_changes_nothing(library: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Adding twice changes nothing, and nothing is read, linked or collated again."""
    paths = lines(tmp_path, articles(30))
    desk.add(library, paths)
    before = dump(library)
    for module, step in ((steps, "read"), (steps, "collate"), (keeping, "relink")):
        monkeypatch.setattr(module, step, lambda *_: pytest.fail("made again"))
    added = desk.add(library, paths)
    assert (added.new, added.changed, added.known) == (0, 0, 30)
    assert dump(library) == before


@pytest.mark.parametrize("seed", range(4))
def test_portions_in_any_order_equal_all_at_once(where: Callable[[], str], tmp_path: Path, seed: int) -> None:
    """Articles added in random portions and order make the library that they make all at once."""
    given = articles(60, seed)
    with open_library(where(), create=True) as whole:
        desk.add(whole, lines(tmp_path, given))
        expected = dump(whole)
    chance = random.Random(seed)
    chance.shuffle(given)
    with open_library(where(), create=True) as grown:
        while given:
            portion = [given.pop() for _ in range(min(len(given), chance.randrange(1, 20)))]
            desk.add(grown, lines(tmp_path, portion))
        assert sound(grown)
        assert dump(grown) == expected


@pytest.mark.parametrize("seed", range(3))
def test_changed_articles_equal_a_library_of_the_last_texts(
    where: Callable[[], str], tmp_path: Path, seed: int
) -> None:
    """Whatever articles said before, readings, stories and collations are those of what they say last."""
    chance = random.Random(seed)
    given = articles(40, seed)
    other = {article.id: article for article in articles(40, seed + 100)}
    changed = [
        msgspec.structs.replace(a, text=other[a.id].text, title=other[a.id].title, published=other[a.id].published)
        for a in given
        if a.url and chance.random() < 0.4
    ]
    last = {article.id: article for article in (*given, *changed)}
    with open_library(where(), create=True) as grown:
        desk.add(grown, lines(tmp_path, given))
        assert desk.add(grown, lines(tmp_path, changed)).changed == len(changed)
        assert sound(grown)
        found = dump(grown)
    with open_library(where(), create=True) as fresh:
        desk.add(fresh, lines(tmp_path, list(last.values())))
        expected = dump(fresh)
    for table in ("likes", "members", "stories", "statements", "names", "figures", "dates", "origins"):
        assert found[table] == expected[table], table
    assert len(found["versions"]) == 40 + len(changed)


def test_only_what_changed_is_read_again(library: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many articles only the changed and the new ones are read, and only their stories collated."""
    given = articles(30)
    desk.add(library, lines(tmp_path, given))
    was_read: list[str] = []
    monkeypatch.setattr(steps, "read", lambda article: was_read.append(article.id) or read(article))
    changed = msgspec.structs.replace(given[1], text=f"{given[1].text} Tin thêm.")
    new = Article(id="mới", published="2025-10-30", text="Giá vải thiều ở Lục Ngạn tăng.")
    desk.add(library, lines(tmp_path, [*given[:1], changed, *given[2:], new]))
    assert sorted(was_read) == sorted([changed.id, new.id])


def test_an_older_version_that_comes_again_changes_nothing(library: Database, tmp_path: Path) -> None:
    """An older version that comes again changes nothing: the newest stays the newest."""
    [first] = [a for a in articles(2) if a.url]
    second = msgspec.structs.replace(first, text="Bản sửa.")
    for version in (first, second):
        desk.add(library, lines(tmp_path, [version]))
    before = dump(library)
    assert desk.add(library, lines(tmp_path, [first])).known == 1
    assert dump(library) == before


def test_a_url_under_another_id_is_the_article_known(library: Database, tmp_path: Path) -> None:
    """The same url under another id is a version of the article known, which keeps its id."""
    one = Article(id="a", published="2025-09-04", text="Một.", url="https://example.org/x")
    two = Article(id="b", published="2025-09-05", text="Hai.", url="https://example.org/x")
    added = desk.add(library, lines(tmp_path, [one, two]))
    assert (added.new, added.changed) == (1, 1)
    assert [row[1] for row in dump(library)["articles"]] == ["a"]


@pytest.mark.parametrize(
    "other",
    [
        Article(id="a", published="2025-09-04", text="Hai.", outlet="Báo B"),
        Article(id="a", published="2025-09-05", text="Hai.", outlet="Báo A"),
        Article(id="a", published="2025-09-04", text="Hai.", outlet="Báo A", url="https://example.org/y"),
    ],
    ids=["outlet", "day", "url"],
)
def test_a_known_id_of_another_article_is_a_problem(library: Database, tmp_path: Path, other: Article) -> None:
    """A known id with another outlet, day or url is another article: a problem, and the first one stays."""
    one = Article(id="a", published="2025-09-04", text="Một.", outlet="Báo A", url="https://example.org/x")
    if not other.url:
        one = msgspec.structs.replace(one, url=None)
    desk.add(library, lines(tmp_path, [one]))
    [problem] = desk.add(library, lines(tmp_path, [other])).problems
    assert "'a'" in str(problem)
    assert "different ids" in str(problem)
    assert [row[-1] for row in dump(library)["versions"]] == ["Một."]


def test_the_same_id_outlet_and_day_is_a_new_version(library: Database, tmp_path: Path) -> None:
    """A text without a url that was mended in its file is a new version of the article."""
    one = Article(id="a", published="2025-09-04", text="Một.")
    desk.add(library, lines(tmp_path, [one]))
    assert desk.add(library, lines(tmp_path, [msgspec.structs.replace(one, text="Hai.")])).changed == 1


def test_what_another_program_made_is_made_again(
    library: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another program made is made again without a source, with the same result."""
    desk.add(library, lines(tmp_path, articles(30)))
    before = dump(library)
    monkeypatch.setattr(keeping, "made_by", lambda parts: f"other {len(parts)}")
    found = desk.examine(library)
    assert found.unread == 30
    desk.add(library, [])
    assert sound(library)
    after = dump(library)
    for table in before.keys() - {"made", "readings", "stories"}:
        assert after[table] == before[table], table


def test_an_article_that_breaks_reading_is_kept_and_told(
    library: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article on which reading breaks is kept bare and told as a problem; the others go on."""

    def breaks(article: Article) -> object:
        if article.id == "bài-3":
            raise RuntimeError("hỏng")
        return read(article)

    monkeypatch.setattr(steps, "read", breaks)
    added = desk.add(library, lines(tmp_path, articles(10)))
    assert added.new == 10
    [problem] = added.problems
    assert "bài-3" in str(problem)
    assert sound(library)
    assert desk.add(library, []).problems == ()  # not tried again by the same program


def test_a_story_that_breaks_collation_is_told(
    library: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A story on which collation breaks is told as a problem; the others go on."""
    monkeypatch.setattr(steps, "collate", lambda story: 1 / 0)
    added = desk.add(library, lines(tmp_path, articles(20)))
    assert added.problems
    assert "collate" in str(added.problems[0])
    assert sound(library)


def test_a_library_that_is_not_there_is_only_made_by_adding(where: Callable[[], str]) -> None:
    """A library that is not there is made by adding, and by nothing else."""
    with pytest.raises(UsageError, match="doichieu add"), open_library(where()):
        pass


def test_a_library_of_a_newer_program_is_left_alone(library: Database, where: Callable[[], str]) -> None:
    """A library of a newer program is left alone, with the advice to update."""
    with library.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="update doichieu"), open_library(library.url):
        pass


def test_damage_is_found(library: Database, tmp_path: Path) -> None:
    """Each kind of damage is found, and what is wrong is named."""
    damages = {
        "not the text that came in": "UPDATE versions SET text = text || '!' WHERE article = 1",
        "versions 1 to 7 should be kept": "UPDATE articles SET version = 7 WHERE key = 2",
        "the id of its story": "UPDATE articles SET story_id = 's1-x' WHERE key = 3",
        "its day": "UPDATE readings SET day = day + 1 WHERE article = 4",
        "its moment": "UPDATE readings SET moment = '2001-01-01T00:00:00.000000' WHERE article = 5",
        "one way only": "DELETE FROM likes WHERE article < other",
        "its articles are not those": "UPDATE stories SET size = size + 1",
        "are searched": "DELETE FROM statements WHERE article = 6",
    }
    desk.add(library, lines(tmp_path, articles(30)))
    for what, damage in damages.items():
        with library.write() as connection:
            connection.execute(text(damage))
            found = [fault.what for fault in check(connection)]
            assert any(what in one for one in found), (what, found)
            connection.rollback()


@pytest.mark.parametrize(
    "hostile",
    [
        Article(id="h", published="2025-09-04", text="Công ty nợ 999999999999 tỷ tỷ tỷ đồng."),
        Article(
            id="h",
            published="2025-09-04",
            text="Có 20.000.000.000.000.000.000 người, " + "999.999." * 200 + "999 chết.",
        ),
        Article(id="h", published="2025-09-04", text=f"Ông Nguyễn Văn A{'b' * 9000} nói hôm nay: “Có {'c' * 9000}”."),
        Article(id="h", published="2025-09-04", text=" ".join(f"{n:x}{'đ' * 90}" for n in range(12_000))),
        Article(id="h", published="2025-09-04", text="mưa " * 17_000 + "zebra"),
        Article(id="h", published="9999-12-31T23:59:59", text="Ngày 31/12/9999 có mưa."),
        Article(id="h", published="0001-01-01", text="Hôm qua có mưa."),
        Article(id="h", published="2025-09-04", outlet="\u202e😀", title="''", text="😀 !!! \u200b"),
    ],
    ids=["billions", "digits", "names", "words", "long", "9999", "1", "signs"],
)
def test_no_article_keeps_the_others_out(library: Database, tmp_path: Path, hostile: Article) -> None:
    """Whatever an article holds, it is kept, the library is sound, and the others are found."""
    other = Article(id="o", published="2025-09-04", text="Xe khách lao xuống vực ở đèo Cả.")
    keeping.add_articles(library, [hostile])
    keeping.add_articles(library, [other])
    assert sound(library)
    assert desk.examine(library).articles == 2
    assert [article.id for article in views.find(library, '"đèo Cả"').articles] == ["o"]


def test_an_address_that_comes_later_is_the_articles(library: Database, tmp_path: Path) -> None:
    """The same text with an address is the same article, which has the address from then on, whichever came first."""
    without = Article(id="a", published="2025-09-04", text="Một.", outlet="O")
    given = msgspec.structs.replace(without, url="https://example.org/a")
    for order in ((without, given), (given, without)):
        kept = [desk.add_articles(library, [article]) for article in order]
        assert kept[1].known == 1
        assert views.article(library, "a").article.url == given.url
