"""The lines of a page: every statement of a collation with its words in both languages and its places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from doichieu.export import say
from doichieu.records import Collation, Conflict, FigureRow, Happening, Member, Point, Utterance, Value
from doichieu.text import Span

Places = list[tuple[str, Span]]


class Words(NamedTuple):
    """One wording in each language."""

    vi: str
    en: str


class Telling(NamedTuple):
    """The words of one article: its number, the words, and what stands after them."""

    number: int
    text: str
    after: str = ""


class Line(NamedTuple):
    """One line: its id, its heading in both languages, its tellings, a note, and the places it marks."""

    id: str
    head: Words
    tellings: tuple[Telling, ...]
    note: Words
    places: Places


class Section(NamedTuple):
    """A section of the page; `open` sections show at once, the others unfold."""

    key: str
    lines: tuple[Line, ...]
    open: bool


NOTHING = Words("", "")


def both(key: str) -> Words:
    """Return a label in both languages."""
    return Words(say.label(key, "vi"), say.label(key, "en"))


class Lines:
    """Makes the lines of one collation; ids begin with the story's so that a page can hold many."""

    def __init__(self, collation: Collation, prefix: str) -> None:
        self._c = collation
        self._prefix = prefix
        self._texts = {article.id: article.text for article in collation.articles}
        self._numbers = {article.id: number for number, article in enumerate(collation.articles, 1)}

    def sections(self) -> list[Section]:
        """Return the sections that have lines, in the order in which an editor wants them."""
        c = self._c
        several = len(c.articles) > 1
        made = [
            Section(
                "summary", self._numbered("u", [self._telling_line(((p.article, (p.span,)),)) for p in c.summary]), True
            ),
            Section("conflicts", self._numbered("c", map(self._conflict, c.conflicts)), True),
            Section("shared", self._numbered("p", map(self._point, c.shared)), True),
            Section("only", self._numbered("o", map(self._only, c.only)), True),
            Section("statements", self._numbered("s", map(self._utterance, c.statements)), True),
            Section("figures", self._numbered("f", map(self._figure, c.figures)), True),
            Section("timeline", self._numbered("t", map(self._happening, c.timeline)), True),
            Section("cast", self._numbered("n", map(self._member, c.names)), False),
        ]
        return [s for s in made if s.lines or (s.key == "conflicts" and several)]

    def _numbered(self, letter: str, lines: Iterable[Line]) -> tuple[Line, ...]:
        return tuple(line._replace(id=f"{self._prefix}{letter}{number}") for number, line in enumerate(lines, 1))

    def _telling_line(
        self, told: Iterable[tuple[str, tuple[Span, ...]]], head: Words = NOTHING, note: Words = NOTHING
    ) -> Line:
        pairs = list(told)
        tellings = tuple(Telling(self._numbers[a], say.words(self._texts[a], spans)) for a, spans in pairs)
        return Line("", head, tellings, note, [(a, span) for a, spans in pairs for span in spans])

    def _point(self, point: Point) -> Line:
        note = Words(say.origins(point, "vi"), say.origins(point, "en"))
        return self._telling_line(point.told.items(), note=note)

    def _only(self, point: Point) -> Line:
        origin = point.origins[0] if point.origins else ""
        return self._telling_line(point.told.items(), note=Words(f"← {origin}", f"← {origin}"))

    def _conflict(self, conflict: Conflict) -> Line:
        tellings = tuple(Telling(self._numbers[v.article], v.value, self._given(v)) for v in conflict.values)
        return Line("", both(conflict.kind), tellings, NOTHING, [(v.article, v.span) for v in conflict.values])

    def _given(self, value: Value) -> str:
        """Return who gives a value, and the words around it."""
        return f"{value.speaker or value.origin} · {say.around(self._texts[value.article], value.span, 120)}"

    def _utterance(self, said: Utterance) -> Line:
        chain = say.chain(said.chain)
        tellings = (Telling(self._numbers[said.article], "".join(say.said(said, self._texts[said.article]))),)
        return Line(
            "",
            Words(said.speaker, said.speaker),
            tellings,
            Words(chain, chain),
            [(said.article, s) for s in said.content],
        )

    def _figure(self, row: FigureRow) -> Line:
        head = Words(say.amount(row, "vi"), say.amount(row, "en"))
        tellings = (Telling(self._numbers[row.article], row.unit, row.speaker or "–"),)
        around = say.around(self._texts[row.article], row.span, 70)
        return Line("", head, tellings, Words(around, around), [(row.article, row.span)])

    def _happening(self, happening: Happening) -> Line:
        head = Words(say.when(happening.when, happening.mod, "vi"), say.when(happening.when, happening.mod, "en"))
        return self._telling_line(happening.told.items(), head=head)

    def _member(self, member: Member) -> Line:
        others = ", ".join(form for form in member.forms if form != member.name)
        roles = "; ".join(member.roles[:3])
        tellings = tuple(Telling(self._numbers[a], "") for a in member.mentions)
        kind = both(member.type)
        note = Words(*(" · ".join(part for part in (k, others, roles) if part) for k in kind))
        places = [(a, span) for a, spans in member.mentions.items() for span in spans]
        return Line("", Words(member.name, member.name), tellings, note, places)
