"""What the terminal shows: readable at 80 columns, without colour codes in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import cast

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from doichieu.desk import Progress as Tell
from doichieu.export import say
from doichieu.export.explain import Explained, explain
from doichieu.records import (
    Article,
    Chosen,
    Collation,
    Conflict,
    Point,
    Reading,
    Rendered,
    Rendering,
    Story,
    Utterance,
    Value,
    Why,
)

LONG_WORK = 50
"""From so many steps on, progress is shown."""
PIPE_WIDTH = 80


class _Console(Console):
    """A console that leaves it to the command to end when nobody reads any more."""

    def on_broken_pipe(self) -> None:
        """Say so instead of leaving the program."""
        raise BrokenPipeError


class Screen:
    """The terminal: results on standard output, notes and progress on standard error."""

    def __init__(self, language: str, *, full: bool = False, out: Console | None = None) -> None:
        self._language = cast(say.Language, language)
        self._full = full
        self._out = out or _Console(highlight=False)
        if out is None and not self._out.is_terminal:
            self._out = _Console(highlight=False, width=PIPE_WIDTH, no_color=True, color_system=None)
        self._titles: dict[str, str] = {}
        self._err = Console(stderr=True, highlight=False, soft_wrap=True)

    @property
    def language(self) -> say.Language:
        """The language of the labels."""
        return self._language

    def line(self, text: str) -> None:
        """Print a line on standard output."""
        self._out.print(Text(text), soft_wrap=True)

    def heading(self, text: str) -> None:
        """Print a heading on standard output."""
        self._out.print(Text(text, style="bold"))

    def note(self, text: str) -> None:
        """Print a line on standard error."""
        self._err.print(Text(text))

    def notes(self, problems: Iterable[Exception]) -> None:
        """Print problems on standard error, a line each."""
        for problem in problems:
            self.note(str(problem))

    @contextmanager
    def progress(self) -> Iterator[Tell]:
        """Show progress on standard error while long work runs, where that is a terminal."""
        bar = Progress(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=self._err, transient=True,
            disable=not self._err.is_terminal,
        )  # fmt: skip
        tasks = {}
        with bar:

            def tell(step: str, done: int, total: int) -> None:
                if total >= LONG_WORK:
                    if step not in tasks:
                        tasks[step] = bar.add_task(step, total=total)
                    bar.update(tasks[step], completed=done)

            yield tell

    def collations(self, collations: Iterable[Collation]) -> None:
        """Print stories laid side by side, those of several articles first."""
        given = sorted(collations, key=lambda c: -len(c.articles))
        self._titles = {c.story: say.title(c, 60) for c in given}
        for collation in given:
            self._collation(collation)

    def readings(self, readings: Iterable[Reading]) -> None:
        """Print what each article says."""
        for reading in readings:
            self._reading(reading)

    def explanations(self, readings: Iterable[Reading], words: str | None) -> None:
        """Print why each item was read; with `words`, of those that stand where these words do."""
        for reading in readings:
            article = reading.article
            self._out.print(Rule(Text(say.shorten(article.title or article.text, 70), style="bold"), align="left"))
            explained = explain(reading, words, self._language)
            for item in explained:
                self._explanation(item)
            if not explained:
                self._indent(Text(self._say("none_explained"), style="dim"), 2)
            self._out.print()

    def _explanation(self, item: Explained) -> None:
        head = Text(self._say(item.kind), style="bold").append(
            f" {item.span.start}–{item.span.end}", style="dim not bold"
        )
        self._indent(head, 1)
        grid = Table.grid(padding=(0, 1))
        rows = [*item.parts, ("rule", item.rule), ("example", item.example)]
        for key, told in rows:
            if told:
                grid.add_row(Text(self._say(key), style="dim"), Text(told, style="default"))
        self._indent(grid, 3)

    def why(self, found: Why, readings: Iterable[Reading]) -> None:
        """Print why two articles are, or are not, in one story."""
        articles = {reading.article.id: reading.article for reading in readings}
        for name, story in zip(found.articles, found.stories, strict=True):
            article = articles[name]
            head = Text(f"{self._day(article)}  {article.told_by}  {say.shorten(article.title or article.text, 60)}")
            self._out.print(head.append(f"  {story}", style="dim"))
        self._out.print()
        self._out.print(Text(say.verdict(found, self._language), style="bold"))
        self._out.print()
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
        for key in ("feature", "likeness", "weighs", "finding"):
            right = key in ("likeness", "weighs")
            table.add_column(self._say(key), justify="right" if right else "left", overflow="fold")
        for reason in found.reasons:
            feature = self._say(reason.feature)
            score = "–" if reason.score is None else say.decimal(reason.score, self._language)
            weight = "" if reason.factor == 1.0 else f"× {say.decimal(reason.factor, self._language)}"
            told = Text(say.reason(reason, self._language))
            table.add_row(feature[:1].upper() + feature[1:], score, weight, told)
        self._out.print(table)

    def stories(self, stories: Iterable[Story]) -> None:
        """Print which articles belong together, and which story continues which."""
        given = list(stories)
        oldest = {story.id: story.readings[0].article for story in given}
        self._titles = {name: f"{name}  {say.shorten(a.title or a.text, 60)}" for name, a in oldest.items()}
        for story in given:
            self._out.print(Text(story.id, style="bold"))
            for reading in story.readings:
                article = reading.article
                line = f"{self._day(article)}  {article.told_by}  {article.title or say.shorten(article.text, 60)}"
                self._indent(Text(line), 2)
            self._affair(story, 2)

    def _affair(self, story: Story | Collation, by: int) -> None:
        """Print which stories come before and after one, of those shown."""
        for key, other in say.affair(story):
            if other in self._titles:
                self._indent(Text(f"{self._say(key)}: {self._titles[other]}", style="dim"), by)

    # -- one story ---------------------------------------------------------------------------------------------

    def _collation(self, c: Collation) -> None:
        number = {article.id: position for position, article in enumerate(c.articles, 1)}
        self._head(c, number)
        self._section(
            "summary",
            [self._chosen(c, chosen, number) for chosen in c.summary],
        )
        several = len(c.articles) > 1
        conflicts = [self._conflict(c, conflict, number) for conflict in c.conflicts]
        if several and not conflicts:
            conflicts = [Text(self._say("none_conflicts"), style="dim")]
        self._section("conflicts", conflicts)
        self._section("updates", [self._values(c, update.values, number) for update in c.updates])
        if several:
            self._section("shared", [self._point(c, point, number) for point in c.shared], 12)
            self._section("only", [self._only(c, point, number) for point in c.only], 8)
        self._section("renderings", [self._rendering(c, rendering, number) for rendering in c.renderings], 8)
        self._statements(c, number)
        self._figures(c, number)
        self._timeline(c, number)
        self._cast(c)

    def _head(self, c: Collation, number: dict[str, int]) -> None:
        self._out.print(Rule(Text(say.shorten(say.title(c, 60), 70), style="bold"), align="left"))
        facts = (*say.tallies(c, self._language), say.days(c.articles, self._language))
        self._out.print(Text(" · ".join(facts), style="bold cyan"))
        for article in c.articles:
            origin = next((o for o in c.origins if article.id in o.articles), None)
            how = f"  ← {origin.name} ({self._say(origin.how)})" if origin and origin.how != "own" else ""
            line = f"[{number[article.id]}] {article.told_by}, {self._day(article)}{how}"
            self._indent(Text(line), 1)
        self._affair(c, 1)

    def _section(self, key: str, lines: list[RenderableType], limit: int | None = None) -> None:
        if not lines:
            return
        self._out.print()
        self._out.print(Text(f"{self._say(key).upper()}", style="bold"))
        shown = lines if self._full or limit is None else lines[:limit]
        for line in shown:
            self._indent(line, 1)
        for line in self._more(len(lines) - len(shown)):
            self._indent(line, 1)

    def _more(self, left_out: int) -> list[RenderableType]:
        """Return the line that says how much of a list is not shown; none where all of it is."""
        return [Text(f"… {left_out} {self._say('more')}", style="dim")] if left_out > 0 else []

    def _line(self, article: str, words: str, number: dict[str, int]) -> Text:
        return Text(" ".join(words.split())).append(f" [{number[article]}]", style="cyan")

    def _point(self, c: Collation, point: Point, number: dict[str, int]) -> RenderableType:
        grid = Table.grid(padding=(0, 1))
        grid.add_column(style="cyan", no_wrap=True)
        grid.add_column(ratio=1)
        for article, spans in point.told.items():
            grid.add_row(f"[{number[article]}]", Text(say.words(self._text(c, article), spans)))
        agreements = say.agreements(point, number, self._language)
        leaning = say.leaning(point, number, self._language)
        for note in filter(None, (*agreements, f"→ {say.origins(point, self._language)}", leaning)):
            grid.add_row("", Text(note, style="dim"))
        return grid

    def _chosen(self, c: Collation, chosen: Chosen, number: dict[str, int]) -> Text:
        line = self._line(chosen.article, chosen.span.of(self._text(c, chosen.article)), number)
        sides = say.sides(chosen, c, number, self._language)
        return line.append(f" ({sides})", style="red") if sides else line

    def _rendering(self, c: Collation, rendering: Rendering, number: dict[str, int]) -> RenderableType:
        """Return one utterance as articles give it, the words underlined in which each differs from the others."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(style="cyan", no_wrap=True)
        grid.add_column(ratio=1)
        grid.add_row("", Text(rendering.speaker, style="bold"))
        for told in rendering.tellings:
            grid.add_row(f"[{number[told.article]}]", self._underlined(self._text(c, told.article), told))
        return grid

    @staticmethod
    def _underlined(text: str, told: Rendered) -> Text:
        return Text.assemble(*((piece, "underline" if marked else "") for piece, marked in say.pieces(told, text)))

    def _only(self, c: Collation, point: Point, number: dict[str, int]) -> Text:
        [(article, spans)] = point.told.items()
        return self._line(article, spans[0].of(self._text(c, article)), number)

    def _conflict(self, c: Collation, conflict: Conflict, number: dict[str, int]) -> RenderableType:
        """Return a contradiction: its kind, then its values."""
        return self._values(c, conflict.values, number, f"{self._say(conflict.kind)}:")

    def _values(self, c: Collation, values: Iterable[Value], number: dict[str, int], head: str = "") -> RenderableType:
        """Return values under each other, each with who gives it, on which day, and the words around it."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(style="cyan", no_wrap=True)
        grid.add_column(ratio=1)
        if head:
            grid.add_row("", Text(head, style="bold red"))
        for value in values:
            line = Text(value.value, style="bold red" if head else "bold").append(
                f" {say.given_by(value, c.articles)}", style="not bold default"
            )
            around = say.around(self._text(c, value.article), value.span, 90)
            grid.add_row(f"[{number[value.article]}]", line.append(f"  {around}", style="dim not bold default"))
        return grid

    def _statements(self, c: Collation, number: dict[str, int]) -> None:
        by_speaker: dict[str, list[Utterance]] = {}
        for said in c.statements:
            by_speaker.setdefault(said.speaker, []).append(said)
        lines: list[RenderableType] = []
        for speaker, utterances in by_speaker.items():
            lines.append(Text(speaker, style="bold"))
            lines += [Padding(self._utterance(c, said, number), (0, 0, 0, 2), expand=False) for said in utterances]
        self._section("statements", lines, 16)

    def _utterance(self, c: Collation, said: Utterance, number: dict[str, int]) -> Text:
        cue, words = say.said(said, self._text(c, said.article))
        chain = say.chain_to(said, self._language)
        return Text.assemble((cue, "dim"), words, (f" [{number[said.article]}] ", "cyan"), (chain, "dim"))

    def _figures(self, c: Collation, number: dict[str, int]) -> None:
        if not c.figures:
            return
        limit = len(c.figures) if self._full else 14
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
        for key in ("counted", "value", "said_by", "in_article"):
            table.add_column(self._say(key), justify="right" if key == "value" else "left", overflow="fold")
        for row in c.figures[:limit]:
            cells = (row.unit, say.amount(row, self._language), row.speaker or "–")
            table.add_row(*map(Text, cells), Text(f"[{number[row.article]}]", style="cyan"))
        self._section("figures", [table, *self._more(len(c.figures) - limit)])

    def _timeline(self, c: Collation, number: dict[str, int]) -> None:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True, style="bold")
        grid.add_column(ratio=1)
        limit = len(c.timeline) if self._full else 12
        part = ""
        for happening in c.timeline[:limit]:
            if happening.part != part:
                part = happening.part
                grid.add_row(Text(self._say(part), style="italic dim not bold"), "")
            article, spans = next(iter(happening.told.items()))
            told = " ".join(f"[{number[a]}]" for a in happening.told)
            words = Text(say.shorten(spans[0].of(self._text(c, article)), 150)).append(f" {told}", style="cyan")
            grid.add_row(say.when(happening.when, happening.mod, self._language), words)
        if c.timeline:
            self._section("timeline", [grid, *self._more(len(c.timeline) - limit)])

    def _cast(self, c: Collation) -> None:
        lines: list[RenderableType] = []
        for member in c.names:
            others = [form for form in member.forms if form != member.name]
            line = Text(member.name, style="bold").append(f" ({self._say(member.type)})", style="dim not bold")
            if others:
                line.append(" = " + ", ".join(others), style="not bold")
            if member.roles:
                line.append(f" · {'; '.join(say.shorten(r, 60) for r in member.roles[:3])}", style="dim not bold")
            lines.append(line)
        self._section("cast", lines, 12)
        self._out.print()

    # -- one article -------------------------------------------------------------------------------------------

    def _reading(self, reading: Reading) -> None:
        article, text = reading.article, reading.article.text
        self._out.print(Rule(Text(say.shorten(article.title or article.text, 70), style="bold"), align="left"))
        self._indent(Text(f"{article.told_by}, {self._day(article)}"), 1)
        statements: list[RenderableType] = []
        for s in reading.statements:
            cue, words = say.said(s, text)
            chain = say.chain((article.told_by, *s.via, s.speaker_name or self._say("unnamed")))
            statements.append(
                Text(cue, style="dim")
                .append(words, style="default")
                .append(f"  {chain} ({self._say(s.manner)})", style="dim")
            )
        self._section("statements", statements)
        figures = [
            Text(f"{' '.join(f.span.of(text).split())}").append(
                f"  = {say.amount(f, self._language)} {f.unit}", style="dim"
            )
            for f in reading.figures
        ]
        self._section("figures", list(figures))
        times = [
            Text(t.span.of(text)).append(f"  = {say.when(t.value, t.mod, self._language)}", style="dim")
            for t in reading.times
        ]
        self._section("timeline", list(times))
        self._section(
            "cast",
            [
                Text(f"{n.name} ({self._say(n.type)})").append(f"  {', '.join(n.forms)}", style="dim")
                for n in reading.names
            ],
        )
        self._out.print()

    def _day(self, article: Article) -> str:
        return say.when(article.day.isoformat(), None, self._language)

    def _say(self, key: str) -> str:
        return say.label(key, self._language)

    def _text(self, c: Collation, article: str) -> str:
        return next(a.text for a in c.articles if a.id == article)

    def _indent(self, what: RenderableType, by: int) -> None:
        self._out.print(Padding(what, (0, 0, 0, by), expand=False))
