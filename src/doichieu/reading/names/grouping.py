"""The forms of one name brought together: full names, short forms, abbreviations, spellings."""

from __future__ import annotations

import re
from typing import NamedTuple

from doichieu.reading.names.kinds import Kind
from doichieu.text import Span, fold


class Mention(NamedTuple):
    """One mention: its span and words, what it names, how sure that is, the honorific form and the role before it."""

    span: Span
    form: str
    kind: Kind
    sure: bool
    canonical: str | None
    with_honorific: str | None
    role: str | None
    title_only: bool = False


class Group:
    """The mentions of one name while they are being gathered."""

    def __init__(self, first: Mention) -> None:
        self.mentions = [first]
        self.keys = {key(first.form)}

    def add(self, mention: Mention) -> None:
        """Take in one more mention."""
        self.mentions.append(mention)
        self.keys.add(key(mention.form))

    @property
    def kind(self) -> Kind:
        """What most of the sure mentions say it is, the first of equals; else what the first says."""
        sure = [m.kind for m in self.mentions if m.sure] or [m.kind for m in self.mentions]
        return max(dict.fromkeys(sure), key=sure.count)

    @property
    def name(self) -> str:
        """The fullest form, the first of equals; the lexicon's own name where it has one."""
        canonical = next((m.canonical for m in self.mentions if m.canonical), None)
        forms = [m.form for m in self.mentions if not m.title_only]
        return canonical or max(forms, key=lambda form: (len(key(form).split()), -self._at(form)))

    def _at(self, form: str) -> int:
        return next(m.span.start for m in self.mentions if m.form == form)


def key(form: str) -> str:
    """Return a form without case, diacritics and hyphens, for comparison only."""
    return re.sub(r"[^a-z0-9]+", " ", fold(form)).strip()


def group(mentions: list[Mention], abbreviations: dict[str, str]) -> list[Group]:
    """Return the mentions of a page gathered by name, in order of first mention.

    A short form joins the latest fuller name before it that contains it (else the first after it); `abbreviations`
    maps the key of a short form to the key of the body it was introduced for.
    """
    groups: list[Group] = []
    full = [m for m in mentions if len(key(m.form).split()) > 1 or m.canonical]
    for mention in full:
        target = _same(groups, mention)
        if target:
            target.add(mention)
        else:
            groups.append(Group(mention))
    for mention in mentions:
        if len(key(mention.form).split()) > 1 or mention.canonical:
            continue
        target = _holder(groups, mention, abbreviations)
        if target:
            target.add(mention)
        else:
            groups.append(Group(mention))
    return sorted(groups, key=lambda g: min(m.span.start for m in g.mentions))


def _same(groups: list[Group], mention: Mention) -> Group | None:
    """Return the group of the same name, or of one that contains it or is contained in it (persons only)."""
    wanted = key(mention.form)
    for candidate in groups:
        if mention.canonical and candidate.mentions[0].canonical == mention.canonical:
            return candidate
        if wanted in candidate.keys:
            return candidate
    if mention.kind == "PER":
        for candidate in reversed(groups):
            if candidate.kind == "PER" and any(
                contains(k, wanted) or contains(wanted, k) for k in candidate.keys if " " in k
            ):
                return candidate
    return None


def contains(longer: str, shorter: str) -> bool:
    """Tell whether the words of one key stand together inside another."""
    return f" {shorter} " in f" {longer} "


def _holder(groups: list[Group], mention: Mention, abbreviations: dict[str, str]) -> Group | None:
    wanted = key(mention.form)
    for candidate in groups:
        if wanted in candidate.keys or abbreviations.get(wanted) in candidate.keys:
            return candidate
    if mention.kind == "LOC":
        return None
    holders = [g for g in groups if g.kind == "PER" and any(_shortens(wanted, k) for k in g.keys if " " in k)]
    before = [g for g in holders if g.mentions[0].span.start < mention.span.start]
    return before[-1] if before else holders[0] if holders else None


def _shortens(short: str, full: str) -> bool:
    """Tell whether a single word is a form of a full name: its first or last word, or one inside a long one."""
    parts = full.split()
    return short in parts and (len(short) > 1 or len(parts) == 1)
