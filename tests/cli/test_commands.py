"""The commands as a person calls them: exit status, standard output, standard error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from doichieu.cli import main


def call(*args: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Call a command; return exit status, standard output and standard error."""
    with pytest.raises(SystemExit) as end:
        main(list(args))
    out, err = capsys.readouterr()
    return int(end.value.code or 0), out, err


def test_collate_prints_every_section(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Collate prints every section, readable at 80 columns, no colour codes when piped."""
    status, out, err = call("collate", str(samples), capsys=capsys)
    assert (status, err) == (0, "")
    for head in (
        "TÓM TẮT",
        "MÂU THUẪN",
        "SỐ LIỆU CẬP NHẬT",
        "CÙNG KỂ",
        "CHỈ MỘT BÀI KỂ",
        "MỘT LỜI, NHIỀU CÁCH THUẬT",
        "AI NÓI GÌ",
        "SỐ LIỆU",
        "DÒNG THỜI GIAN",
        "NHÂN VẬT",
    ):
        assert head in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_the_language_switches(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The language switches."""
    _, out, _ = call("collate", str(samples), "--lang", "en", capsys=capsys)
    assert "SHARED POINTS" in out
    assert "CÙNG KỂ" not in out


def test_explain_why_says_whether_two_articles_are_one_story(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call("explain", str(samples), "--why", "mien-nui", "duong-bo", "--lang", "en", capsys=capsys)
    assert (status, err) == (0, "")
    assert "One story: " in out
    assert "8 hours apart" in out
    assert max(map(len, out.splitlines())) <= 80


def test_explain_why_of_an_unknown_id_is_a_call_that_cannot_be_carried_out(
    samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = call("explain", str(samples), "--why", "mien-nui", "nobody", capsys=capsys)
    assert (status, out) == (2, "")
    assert "no article 'nobody'" in err


def test_stories_shows_which_story_continues_which(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    crash = (
        "Xe khách của nhà xe Hoa Ban do tài xế Lò Văn Phong lái lao xuống vực ở đèo Khau Sao, năm người thiệt mạng. "
        "Công an Mường Lún đang tìm nguyên nhân."
    )
    trial = (
        "Tòa án Mường Lún sáng nay tuyên phạt tài xế Lò Văn Phong sáu năm tù vì gây ra vụ lao xuống vực ở đèo Khau Sao. "
        "Luật sư cho rằng mức án quá nặng, gia đình bị cáo sẽ kháng cáo lên tòa cấp trên trong thời hạn luật định."
    )
    for name, day, text in (("a", "2025-07-06", crash), ("b", "2025-07-13", trial)):
        (tmp_path / f"{name}.txt").write_text(f"date {day}\n{text}", encoding="utf-8")
    _, out, _ = call("stories", str(tmp_path), "--lang", "en", capsys=capsys)
    assert out.count("s1-") == 4
    assert "Later: s1-" in out
    assert "Earlier: s1-" in out


def test_long_lists_are_shortened_and_full_shows_all(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Long lists are shortened, and --full shows all."""
    _, short, _ = call("collate", str(samples), "--together", capsys=capsys)
    _, full, _ = call("collate", str(samples), "--together", "--full", capsys=capsys)
    assert "--full" in short
    assert "--full" not in full
    assert len(full) > len(short)


@pytest.mark.parametrize("command", ["read", "stories", "collate"])
def test_json_is_one_record_a_line(command: str, samples: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """JSON is one record a line, the same bytes whatever the order of the paths."""
    paths = [str(samples / name) for name in ("meeting", "match")]
    outputs = []
    for given in (paths, paths[::-1]):
        with pytest.raises(SystemExit) as end:
            main([command, *given, "--json"])
        assert not end.value.code
        outputs.append(capfdbinary.readouterr().out)
    assert all(json.loads(line) for line in outputs[0].splitlines())
    if command != "read":
        assert outputs[0] == outputs[1]


@pytest.mark.parametrize("together", [[], ["--together"]])
def test_collate_gives_the_same_bytes_whatever_the_order_of_the_files(
    together: list[str], samples: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Collate gives the same bytes, JSON and page, whatever the order of the files; each articles' story is one."""
    files = sorted(str(file) for file in samples.rglob("*.*") if file.suffix in (".txt", ".json", ".jsonl"))
    made = []
    for order in (files, files[::-1], files[1::2] + files[::2]):
        for option in (["--json"], ["--html", str(tmp_path / "page.html")]):
            with pytest.raises(SystemExit):
                main(["collate", *order, *together, *option])
        made.append((capfdbinary.readouterr().out, (tmp_path / "page.html").read_bytes()))
    assert made[0] == made[1] == made[2]


def test_html_writes_one_page(samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--html writes one page and says where; nothing half-written stays beside it."""
    status, _, err = call("collate", str(samples), "--html", str(tmp_path / "page.html"), capsys=capsys)
    assert status == 0
    assert "page.html" in err
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]


def test_a_page_that_cannot_be_written_is_one_line(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that cannot be written is one line and exit status 2."""
    status, _, err = call("collate", str(samples), "--html", "/nowhere/page.html", capsys=capsys)
    assert status == 2
    assert err.startswith("doichieu: /nowhere/page.html: cannot be written")


def test_problems_are_recorded_and_the_rest_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems are recorded on standard error with exit status 1, and the rest goes on."""
    (tmp_path / "a.txt").write_text("date 2025-09-04 Ông Nam nói trời mưa to.")
    (tmp_path / "b.txt").write_bytes(b"\xff")
    status, out, err = call("read", str(tmp_path), capsys=capsys)
    assert status == 1
    assert "Ông Nam" in out
    assert err.count("\n") == 1
    assert "b.txt:1: byte 0 is not UTF-8" in err


def test_brackets_in_an_article_are_words_and_no_markup(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Brackets in an article are words and no markup of the terminal's."""
    (tmp_path / "a.txt").write_text(
        "date 2025-09-04 Giám đốc [/b] cho biết có 5 người chết ở [red]chợ[/red].", encoding="utf-8"
    )
    status, out, _ = call("collate", str(tmp_path), "--full", capsys=capsys)
    assert status == 0
    assert "[red]chợ[/red]" in out


@pytest.mark.parametrize("args", [["collate"], ["collate", "/no/such/file"], ["read", "--nonsense"], ["nonsense"]])
def test_an_unusable_call_is_exit_status_two(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """An unusable call is exit status 2."""
    status, out, err = call(*args, capsys=capsys)
    assert (status, out) == (2, "")
    assert err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Help names every command and what a path may be."""
    status, out, _ = call("--help", capsys=capsys)
    assert status == 0
    for word in ("collate", "read", "stories", "JSONL", "ninjs"):
        assert word in out


def test_the_module_runs_and_a_closed_pipe_is_no_error(samples: Path) -> None:
    """`python -m doichieu` runs, reads standard input, and a closed pipe is no error."""
    article = '{"id": "x", "published": "2025-09-04", "text": "Ông Nam nói trời mưa."}'
    command = [sys.executable, "-m", "doichieu", "stories", "-", "--json"]
    done = subprocess.run(command, input=article.encode(), capture_output=True, check=True)
    assert json.loads(done.stdout)["articles"] == ["x"]
    for json_or_not in ("--json", ""):
        piped = f"{sys.executable} -m doichieu read {samples} {samples} {json_or_not} | head -c 1; echo ${{PIPESTATUS[0]}} >&2"
        done = subprocess.run(["bash", "-c", piped], capture_output=True, check=True, env=dict(os.environ))
        assert done.stderr == b"0\n"
