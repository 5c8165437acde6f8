"""The lines of a page: every statement of a collation with its words in both languages and its places."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from doichieu.export import say
from doichieu.records import (
    Chosen,
    Collation,
    Conflict,
    FigureRow,
    Happening,
    Member,
    Point,
    Rendered,
    Rendering,
    Update,
    Utterance,
    Value,
)
from doichieu.text import Span

Places = list[tuple[str, Span]]


class Words(NamedTuple):
    """One wording in each language."""

    vi: str
    en: str


class Telling(NamedTuple):
    """The words of one article: its number, the words in pieces, some of them marked, and what stands after them."""

    number: int
    pieces: tuple[tuple[str, bool], ...]
    after: str = ""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece for piece, _ in self.pieces)


class Line(NamedTuple):
    """One line: its id, its heading in both languages, its tellings, notes, and the places it marks.

    Lines of one `group` that follow each other stand under one heading.
    """

    id: str
    head: Words
    tellings: tuple[Telling, ...]
    notes: tuple[Words, ...]
    places: Places
    group: Words = Words("", "")


class Section(NamedTuple):
    """A section of the page; `open` sections show at once, the others unfold."""

    key: str
    lines: tuple[Line, ...]
    open: bool


NOTHING = Words("", "")
LANGUAGES: tuple[say.Language, say.Language] = ("vi", "en")


def both(key: str) -> Words:
    """Return a label in both languages."""
    return in_both(lambda language: say.label(key, language))


def in_both(said: Callable[[say.Language], str]) -> Words:
    """Return what is said in both languages."""
    return Words(*map(said, LANGUAGES))


def plain(number: int, text: str, after: str = "") -> Telling:
    """Return a telling with nothing marked in it."""
    return Telling(number, ((text, False),), after)


def _notes(*said: Words) -> tuple[Words, ...]:
    return tuple(words for words in said if words.vi)


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
            Section("summary", self._numbered("u", map(self._chosen, c.summary)), True),
            Section("conflicts", self._numbered("c", map(self._conflict, c.conflicts)), True),
            Section("updates", self._numbered("d", map(self._update, c.updates)), True),
            Section("shared", self._numbered("p", map(self._point, c.shared)), True),
            Section("only", self._numbered("o", map(self._only, c.only)), True),
            Section("renderings", self._numbered("r", map(self._rendering, c.renderings)), True),
            Section("statements", self._numbered("s", map(self._utterance, c.statements)), True),
            Section("figures", self._numbered("f", map(self._figure, c.figures)), True),
            Section("timeline", self._numbered("t", map(self._happening, c.timeline)), True),
            Section("cast", self._numbered("n", map(self._member, c.names)), False),
        ]
        return [s for s in made if s.lines or (s.key == "conflicts" and several)]

    def _numbered(self, letter: str, lines: Iterable[Line]) -> tuple[Line, ...]:
        return tuple(line._replace(id=f"{self._prefix}{letter}{number}") for number, line in enumerate(lines, 1))

    def _telling_line(
        self, told: Iterable[tuple[str, tuple[Span, ...]]], head: Words = NOTHING, notes: tuple[Words, ...] = ()
    ) -> Line:
        pairs = list(told)
        tellings = tuple(plain(self._numbers[a], say.words(self._texts[a], spans)) for a, spans in pairs)
        return Line("", head, tellings, notes, [(a, span) for a, spans in pairs for span in spans])

    def _chosen(self, chosen: Chosen) -> Line:
        sides = in_both(lambda language: say.sides(chosen, self._c, self._numbers, language))
        return self._telling_line([(chosen.article, (chosen.span,))], notes=_notes(sides))

    def _point(self, point: Point) -> Line:
        agreements = map(Words, *(say.agreements(point, self._numbers, language) for language in LANGUAGES))
        origins = in_both(lambda language: say.origins(point, language))
        leaning = in_both(lambda language: say.leaning(point, self._numbers, language))
        return self._telling_line(point.told.items(), notes=_notes(*agreements, origins, leaning))

    def _only(self, point: Point) -> Line:
        origin = point.origins[0] if point.origins else ""
        return self._telling_line(point.told.items(), notes=(Words(f"← {origin}", f"← {origin}"),))

    def _conflict(self, conflict: Conflict) -> Line:
        return self._valued(conflict.values, both(conflict.kind))

    def _update(self, update: Update) -> Line:
        return self._valued(update.values, NOTHING)

    def _valued(self, values: tuple[Value, ...], head: Words) -> Line:
        tellings = tuple(plain(self._numbers[v.article], v.value, self._given(v)) for v in values)
        return Line("", head, tellings, (), [(v.article, v.span) for v in values])

    def _given(self, value: Value) -> str:
        """Return who gives a value, on which day, and the words around it."""
        around = say.around(self._texts[value.article], value.span, 120)
        return f"{say.given_by(value, self._c.articles)} · {around}"

    def _rendering(self, rendering: Rendering) -> Line:
        tellings = tuple(self._rendered(told) for told in rendering.tellings)
        places = [(told.article, span) for told in rendering.tellings for span in told.content]
        return Line("", Words(rendering.speaker, rendering.speaker), tellings, (), places)

    def _rendered(self, told: Rendered) -> Telling:
        return Telling(self._numbers[told.article], tuple(say.pieces(told, self._texts[told.article])))

    def _utterance(self, said: Utterance) -> Line:
        tellings = (plain(self._numbers[said.article], "".join(say.said(said, self._texts[said.article]))),)
        chain = in_both(lambda language: say.chain_to(said, language))
        places = [(said.article, span) for span in said.content]
        return Line("", Words(said.speaker, said.speaker), tellings, (chain,), places)

    def _figure(self, row: FigureRow) -> Line:
        tellings = (plain(self._numbers[row.article], row.unit, row.speaker or "–"),)
        around = say.around(self._texts[row.article], row.span, 70)
        head = in_both(lambda language: say.amount(row, language))
        return Line("", head, tellings, (Words(around, around),), [(row.article, row.span)])

    def _happening(self, happening: Happening) -> Line:
        head = in_both(lambda language: say.when(happening.when, happening.mod, language))
        days = in_both(lambda language: say.span_of_days(happening, language))
        line = self._telling_line(happening.told.items(), head=head, notes=_notes(days))
        return line._replace(group=both(happening.part))

    def _member(self, member: Member) -> Line:
        others = ", ".join(form for form in member.forms if form != member.name)
        roles = "; ".join(member.roles[:3])
        tellings = tuple(plain(self._numbers[a], "") for a in member.mentions)
        kind = both(member.type)
        note = Words(*(" · ".join(part for part in (k, others, roles) if part) for k in kind))
        places = [(a, span) for a, spans in member.mentions.items() for span in spans]
        return Line("", Words(member.name, member.name), tellings, (note,), places)
