"""People, bodies and places across articles: one member of the cast for all forms of a name."""

from __future__ import annotations

from collections import defaultdict

from doichieu.compare import names as compare
from doichieu.compare.shortened import own_names
from doichieu.lexicon.words import family_names
from doichieu.records import Member, Name, Story, Told

TRANSCRIBED = 5
"""Words of fewer letters that differ in one are not two spellings of one word."""


class Cast:
    """The cast of a story, with look-up of the one name by which a form or speaker is shown."""

    def __init__(self, story: Story) -> None:
        self._groups = _grouped(story)
        self._shown: dict[str, str] = {}
        for entries in self._groups:
            shown = _fullest(entries)
            for _, name in entries:
                for form in (name.name, *name.forms):
                    self._shown.setdefault(compare.key(form), shown)

    def name(self, form: str) -> str:
        """Return the one name for a form of it; a form nobody in the cast bears stays as it is."""
        return self._shown.get(compare.key(form), form)

    def source(self, form: str) -> str:
        """Return the one name for a source of a chain, whose words may hold title and honorific."""
        found = self._shown.get(compare.key(form))
        if found:
            return found
        parts = form.split()
        for start in range(1, len(parts)):  # "bà Henz", "Tổng thống Nga Vladimir Putin"
            found = self._shown.get(compare.key(" ".join(parts[start:])))
            if found:
                return found
        return form

    def members(self) -> tuple[Member, ...]:
        """Return the cast, those with the most articles and mentions first."""
        members = [_member(entries) for entries in self._groups]
        return tuple(sorted(members, key=lambda m: (-len(m.mentions), -sum(map(len, m.mentions.values())), m.name)))


def _grouped(story: Story) -> list[list[tuple[str, Name]]]:
    """Return (article id, name) pairs of the story gathered by name."""
    groups: list[list[tuple[str, Name]]] = []
    by_key: dict[str, list[tuple[str, Name]]] = {}
    by_own: dict[str, list[tuple[str, Name]]] = {}
    entries = [(reading.article.id, name) for reading in story.readings for name in reading.names]
    full = sorted(entries, key=lambda e: -len(compare.key(e[1].name).split()))
    for entry in full:
        name = entry[1]
        keys = [compare.key(name.name), *(k for k in map(compare.key, name.forms) if " " in k or name.type != "PER")]
        house = by_own.get(keys[0]) if name.type == "ORG" else None
        known = next((by_key[k] for k in keys if k in by_key), None)
        target = known or house or _holder(groups, name) or _transcribed(groups, name)
        if target is None:
            target = []
            groups.append(target)
        target.append(entry)
        for k in keys:
            by_key.setdefault(k, target)
        for own in _own_names(name):
            by_own.setdefault(own, target)
    return groups


def _own_names(name: Name) -> list[str]:
    """Return what a body is called without the nouns before its own name: "Trường An" for "Công ty Thép Trường An"."""
    forms = (name.name, *name.forms) if name.type == "ORG" else ()
    return [own for form in forms if " " in form for own in own_names(form)]


def _holder(groups: list[list[tuple[str, Name]]], name: Name) -> list[tuple[str, Name]] | None:
    """Return the one person whose fuller name holds this short one; None where there are several or none."""
    if name.type != "PER":
        return None
    short = compare.key(name.name)
    holders = [
        g for g in groups if g[0][1].type == "PER" and any(compare.shortens(short, compare.key(n.name)) for _, n in g)
    ]
    return holders[0] if len(holders) == 1 else None


def _transcribed(groups: list[list[tuple[str, Name]]], name: Name) -> list[tuple[str, Name]] | None:
    """Return the one foreigner whose name, in another transcription, this is: "Mohammed", "Mohammad bin Salman"."""
    if not _foreign(name):
        return None
    own = compare.key(name.name)
    alike = [g for g in groups if any(_foreign(n) and _one_name(own, compare.key(n.name)) for _, n in g)]
    return alike[0] if len(alike) == 1 else None


def _foreign(name: Name) -> bool:
    words = compare.key(name.name).split()
    return name.type == "PER" and len(words) > 1 and words[0] not in family_names()


def _one_name(a: str, b: str) -> bool:
    """Tell whether two names differ in a letter of one word, and that a long one."""
    differing = [word for word in a.split() if word not in b.split()]
    return compare.misspelt(a, b) and all(len(word) >= TRANSCRIBED for word in differing)


def _fullest(entries: list[tuple[str, Name]]) -> str:
    names = [name.name for _, name in entries]
    return max(dict.fromkeys(names), key=lambda n: (len(compare.key(n).split()), names.count(n), n))


def _member(entries: list[tuple[str, Name]]) -> Member:
    mentions: Told = {}
    forms: dict[str, None] = {}
    roles: dict[str, None] = {}
    types: dict[str, int] = defaultdict(int)
    for article, name in sorted(entries, key=lambda e: (e[0], e[1].mentions[0])):
        mentions[article] = tuple(sorted({*mentions.get(article, ()), *name.mentions}))
        forms.update(dict.fromkeys(name.forms))
        roles.update(dict.fromkeys(name.roles))
        types[name.type] += len(name.mentions)
    kind = max(sorted(types), key=lambda t: types[t])
    return Member(name=_fullest(entries), type=kind, forms=tuple(forms), roles=tuple(roles), mentions=mentions)  # type: ignore[arg-type]
