"""The desk: files and folders in, problems recorded, nothing lost."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from doichieu import Article, Reading, desk
from doichieu.desk import once
from doichieu.errors import SourceError, UsageError


def write(folder: Path, **files: str) -> str:
    """Write files into a folder; `__` in a name is a dot."""
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_text(content, encoding="utf-8")
    return str(folder)


def test_folders_are_read_in_order_with_their_subfolders(tmp_path: Path) -> None:
    """Folders are read in order with their subfolders; files of other kinds are passed over."""
    (tmp_path / "sub").mkdir()
    write(tmp_path, b__txt="date 2025-09-04 b", a__txt="date 2025-09-04 a", notes__md="no article")
    write(tmp_path / "sub", c__txt="date 2025-09-04 c")
    assert [a.id for a in desk.take_in([str(tmp_path)]).articles] == ["a", "b", "c"]


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is a dash."""
    stdin = io.TextIOWrapper(io.BytesIO(json.dumps({"id": "x", "published": "2025-09-04", "text": "y"}).encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert [a.id for a in desk.take_in(["-"]).articles] == ["x"]


def test_twice_the_same_article_is_once(tmp_path: Path) -> None:
    """Twice the same article is once, and no problem."""
    folder = write(tmp_path, a__txt="date 2025-09-04 a")
    taken = desk.take_in([folder, f"{folder}/a.txt"])
    assert (len(taken.articles), taken.problems) == (1, ())


def test_one_id_with_two_texts_is_a_problem_and_the_first_is_kept(tmp_path: Path) -> None:
    """One id with two texts is a problem that names both places, and the first is kept."""
    line = '{"id": "x", "published": "2025-09-04", "text": "%s"}'
    taken = desk.take_in([write(tmp_path, a__jsonl=line % "một", b__jsonl=line % "hai")])
    assert [a.text for a in taken.articles] == ["một"]
    [problem] = taken.problems
    assert "b.jsonl" in str(problem)
    assert "a.jsonl" in str(problem)
    assert "different ids" in str(problem)


def test_one_broken_file_does_not_keep_the_others_out(tmp_path: Path) -> None:
    """One broken file does not keep the others out."""
    taken = desk.take_in([write(tmp_path, a__txt="date 2025-09-04 a", b__txt="no date", c__txt="date 2025-09-04 c")])
    assert [a.id for a in taken.articles] == ["a", "c"]
    assert [p.where for p in taken.problems] == [str(tmp_path / "b.txt")]


@pytest.mark.parametrize(("path", "said"), [("missing.txt", "no such file"), ("empty", "holds no article")])
def test_a_path_with_nothing_in_it_ends_the_call(path: str, said: str, tmp_path: Path) -> None:
    """A path with nothing in it ends the call with a remedy."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match=said):
        desk.take_in([str(tmp_path / path)])


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be read is a problem."""

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    folder = write(tmp_path, a__txt="date 2025-09-04 a")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    [problem] = desk.take_in([folder]).problems
    assert "Permission denied" in str(problem)


def test_together_takes_all_articles_as_one_story(samples: Path) -> None:
    """Together takes all articles as one story."""
    readings = desk.read_all(desk.take_in([str(samples)]).articles)
    assert len(desk.find_stories(readings)) == 4
    assert len(desk.find_stories(readings, together=True)) == 1
    assert desk.find_stories([], together=True) == ()


def test_an_article_that_cannot_be_read_is_recorded(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article on which reading breaks is recorded as a problem, and the rest goes on."""
    articles = desk.take_in([str(samples / "meeting")]).articles
    real = once.read

    def broken(article: Article) -> Reading:
        if article.id == articles[1].id:
            raise ZeroDivisionError
        return real(article)

    monkeypatch.setattr(once, "read", broken)
    problems: list[SourceError] = []
    assert len(desk.read_all(articles, problems=problems)) == 2
    [problem] = problems
    assert articles[1].id in str(problem)
    with pytest.raises(ZeroDivisionError):
        desk.read_all(articles)


def test_progress_is_told_step_by_step(samples: Path) -> None:
    """Progress is told step by step."""
    told: list[tuple[str, int, int]] = []
    desk.read_all(desk.take_in([str(samples / "meeting")]).articles, lambda *step: told.append(step))
    assert told == [("read", 1, 3), ("read", 2, 3), ("read", 3, 3)]
