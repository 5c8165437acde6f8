"""The page put together: templates, style and script in one file that asks nothing of a network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any, NamedTuple

from jinja2 import DictLoader, Environment, StrictUndefined

from doichieu.export import say
from doichieu.export.page.chart import Chart, chart
from doichieu.export.page.lines import Lines, Section, Words, both
from doichieu.export.page.witnesses import Witness, anchor_of, witness
from doichieu.records import Collation


class StoryView(NamedTuple):
    """One story of the page."""

    id: str
    title: str
    facts: Words
    origins: tuple[tuple[str, Words, str], ...]
    affair: tuple[tuple[Words, str, str], ...]
    sections: list[Section]
    chart: Chart | None
    witnesses: list[Witness]
    anchors: dict[tuple[str, int], str]


def render(collations: Iterable[Collation], language: str = "vi") -> str:
    """Return the page for these collations, stories of several articles first; the reader can switch the language."""
    ordered = sorted(collations, key=lambda c: -len(c.articles))
    links = {c.story: (say.title(c, 90), f"#{number}-story") for number, c in enumerate(ordered, 1)}
    stories = [story_view(collation, f"{number}-", links) for number, collation in enumerate(ordered, 1)]
    script, style = asset("page.js"), asset("page.css")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = environment().get_template("page.html.j2")
    return page.render(stories=stories, language=language, script=script, style=style, digest=digest)


def asset(name: str) -> str:
    """Return a template, the style or the script of the page."""
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def environment(more: Mapping[str, str] | None = None) -> Environment:
    """Return what renders the page's templates, and more of them by name; everything shown is escaped."""
    own = {name: asset(name) for name in ("page.html.j2", "story.html.j2", "chart.svg.j2")}
    environment = Environment(
        loader=DictLoader({**own, **(more or {})}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    helpers: dict[str, Any] = {"both": both, "when": say.when}
    environment.globals.update(helpers)
    return environment


def story_view(collation: Collation, prefix: str, links: Mapping[str, tuple[str, str]]) -> StoryView:
    """Return what a page shows of a story; ids begin with the prefix, `links` are titles and addresses of others."""
    sections = Lines(collation, prefix).sections()
    lines = [line for section in sections for line in section.lines]
    happenings = next((section.lines for section in sections if section.key == "timeline"), ())
    witnesses = [witness(n, article, lines, prefix) for n, article in enumerate(collation.articles, 1)]
    numbers = {article.id: n for n, article in enumerate(collation.articles, 1)}
    anchors = {
        (line.id, numbers[article]): anchor_of(line, numbers[article], article, prefix)
        for line in lines
        for article in dict.fromkeys(where for where, _ in line.places)
    }
    origins = tuple((o.name, both(o.how), " ".join(f"[{numbers[a]}]" for a in o.articles)) for o in collation.origins)
    return StoryView(
        prefix,
        say.title(collation, 90),
        Words(_facts(collation, "vi"), _facts(collation, "en")),
        origins,
        _affair(collation, links),
        sections,
        chart(collation, happenings),
        witnesses,
        anchors,
    )


def _affair(collation: Collation, links: Mapping[str, tuple[str, str]]) -> tuple[tuple[Words, str, str], ...]:
    """Return the stories of the page before and after this one: how they stand to it, their title and address."""
    return tuple((both(how), *links[story]) for how, story in say.affair(collation) if story in links)


def _facts(collation: Collation, language: say.Language) -> str:
    parts = say.tallies(collation, language)
    if collation.conflicts:
        parts.append(say.count(len(collation.conflicts), "conflict_count", "conflicts_count", language))
    return " · ".join([*parts, say.days(collation.articles, language)])
