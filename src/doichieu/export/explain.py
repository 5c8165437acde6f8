"""Why an item was read: the rule that made it, the parts it was made from, and an example of the rule."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from doichieu.export import say
from doichieu.reading.figures.kinds import KINDS
from doichieu.reading.statements.examples import EXAMPLES
from doichieu.reading.times.step import RULES
from doichieu.records import Figure, Name, Reading, Statement, Time
from doichieu.text import Span


class Explained(NamedTuple):
    """One item of a reading explained: where, what kind of thing (a label's key), the rule's name and example, parts.

    `parts` are (label's key, words) in the order a person asks for them; `places` is all that the item stands on.
    """

    span: Span
    kind: str
    rule: str
    example: str
    parts: tuple[tuple[str, str], ...]
    places: tuple[Span, ...]


def explain(reading: Reading, words: str | None, language: say.Language) -> list[Explained]:
    """Return the items of a reading in order of their place, with why each was read.

    With `words`, only the items that stand where these words of the text do (every occurrence, case counting).
    """
    text = reading.article.text
    asked = list(_occurrences(text, words)) if words else [Span(0, len(text))]
    items = [
        *(_statement(item, reading) for item in reading.statements),
        *(_time(item, reading, language) for item in reading.times),
        *(_figure(item, text, language) for item in reading.figures),
        *(_name(item, language) for item in reading.names),
    ]
    return sorted(item for item in items if any(place.overlaps(span) for place in item.places for span in asked))


def _occurrences(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


@cache
def _examples() -> dict[str, str]:
    """Return one example text for each rule."""
    found: dict[str, str] = {}
    for example in EXAMPLES:
        for said in example.said:
            found.setdefault(said.rule, example.text)
    found |= {rule.name: rule.examples[0].text for rule in RULES if rule.examples}
    found |= {kind.name: kind.examples[0].text for kind in KINDS if kind.examples}
    return found


def _statement(item: Statement, reading: Reading) -> Explained:
    text = reading.article.text
    spans = [*item.content, *(span for span in (item.cue, item.speaker) if span)]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    parts = [("content", say.words(text, item.content))]
    if item.cue:
        parts.append(("cue", say.words(text, [item.cue])))
    if item.speaker:
        parts.append(("speaker", say.words(text, [item.speaker])))
    parts.append(("chain", say.chain((reading.article.told_by, *item.via, item.speaker_name or "?"))))
    return Explained(whole, "statement", item.rule, _examples().get(item.rule, ""), tuple(parts), (whole,))


def _time(item: Time, reading: Reading, language: say.Language) -> Explained:
    parts = (
        ("words", say.words(reading.article.text, [item.span])),
        ("value", f"{item.type} {item.value}" + (f" {item.mod}" if item.mod else "")),
        ("meaning", say.when(item.value, item.mod, language)),
        ("anchor", reading.article.day.isoformat()),
    )
    return Explained(item.span, "time", item.rule, _examples().get(item.rule, ""), parts, (item.span,))


def _figure(item: Figure, text: str, language: say.Language) -> Explained:
    parts = (
        ("words", say.words(text, [item.span])),
        ("number", item.number.of(text)),
        ("value", f"{say.amount(item, language)} {item.unit}".strip()),
        ("hedge", say.label(item.hedge, language)),
    )
    return Explained(item.span, "figure", item.rule, _examples().get(item.rule, ""), parts, (item.span,))


def _name(item: Name, language: say.Language) -> Explained:
    parts = [
        ("name", item.name),
        ("kind", say.label(item.type, language)),
        ("forms", ", ".join(item.forms)),
        ("mentions", str(len(item.mentions))),
    ]
    if item.roles:
        parts.append(("roles", "; ".join(item.roles)))
    return Explained(item.mentions[0], "name", "", "", tuple(parts), item.mentions)
