"""Documents that cannot rot: examples run, links lead somewhere, everything public is named."""

from __future__ import annotations

import doctest
import importlib
import re
from pathlib import Path

import click
import pytest

import doichieu
from doichieu.cli.commands import cli

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "samples" / "README.md"])


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_the_examples_of_the_readme_run(name: str) -> None:
    """The examples of the README run and print what they say."""
    result = doctest.testfile(str(ROOT / name), module_relative=False, encoding="utf-8")
    assert result.attempted > 2
    assert result.failed == 0


@pytest.mark.parametrize(
    "name", ["doichieu", "doichieu.reading.read", "doichieu.stories.link", "doichieu.collation.collate"]
)
def test_the_examples_of_the_steps_run(name: str) -> None:
    """The examples in the docstrings of the steps run."""
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: str(d.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    """Links between documents, and pictures, lead to files that are there."""
    for link in re.findall(r"\]\(([^)#]+)", document.read_text(encoding="utf-8")):
        if not link.startswith(("http://", "https://")):
            assert (document.parent / link).exists(), link


def test_the_front_door_is_sorted_and_in_the_readme() -> None:
    """The front door is sorted, and the README names everything in it."""
    assert doichieu.__all__ == sorted(doichieu.__all__)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in doichieu.__all__:
        assert f"`{name}`" in readme or f"doichieu.{name}" in readme, name
        assert getattr(doichieu, name).__doc__


def test_every_command_and_option_is_in_the_readme() -> None:
    """Every command and option is in both READMEs."""
    for name in ("README.md", "README.vi.md"):
        readme = (ROOT / name).read_text(encoding="utf-8")
        for command in cli.commands.values():
            assert f"doichieu {command.name}" in readme
            for option in command.params:
                if isinstance(option, click.Option):
                    assert option.opts[0] in readme, option.opts[0]


def test_every_part_of_the_package_is_in_the_architecture() -> None:
    """Every folder and module at the top of the package is in docs/architecture.md."""
    architecture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for part in (ROOT / "src" / "doichieu").iterdir():
        if not part.name.startswith("__"):
            assert part.name in architecture, part.name


def test_every_decision_is_listed() -> None:
    """Every decision is listed."""
    folder = ROOT / "docs" / "decisions"
    listed = set(re.findall(r"\((\d{4}-[^)]+)\)", (folder / "README.md").read_text(encoding="utf-8")))
    assert listed == {file.name for file in folder.glob("0*.md")}


def test_the_changelog_knows_this_version() -> None:
    """The changelog knows this version."""
    assert f"## {doichieu.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
