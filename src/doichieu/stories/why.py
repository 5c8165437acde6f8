"""Why two articles are, or are not, in one story: what every feature makes of them, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from doichieu.compare.names import key
from doichieu.compare.wording import containment, heaviest, vector
from doichieu.errors import UsageError
from doichieu.records import Reading, Reason, Why
from doichieu.stories.likeness import KINDS, SAME_STORY, hours_apart, likeness, nearness, stands_for, sure_without_date
from doichieu.stories.linker import Linker
from doichieu.stories.portrait import Portrait, cosine, portrait

SHOWN = 6
"""How many of the things in common are named."""


def why(readings: Iterable[Reading], a: str, b: str) -> Why:
    """Return why two of the articles, by id, are or are not in one story of them all.

    Raises UsageError where an id is none of theirs.
    """
    by_id = {reading.article.id: reading for reading in readings}
    for wanted in (a, b):
        if wanted not in by_id:
            near = ", ".join(sorted(by_id)[:5])
            raise UsageError(f"no article {wanted!r} among those given; their ids are {near}{' …' * (len(by_id) > 5)}")
    linker = Linker()
    linker.add(by_id.values())
    one, two = linker.group(a), linker.group(b)
    here, there = portrait(by_id[a]), portrait(by_id[b])
    return Why(
        articles=(a, b),
        reasons=tuple(_named(reason, by_id[a]) for reason in reasons(here, there)),
        likeness=likeness(here, there).score,
        least=SAME_STORY,
        stories=(one.id, two.id),
        average=1.0 if one == two else linker.average(one, two),
        sequel=two in (linker.follows(one), *linker.followed_by(one)),
    )


def _named(reason: Reason, reading: Reading) -> Reason:
    """Return a reason with names as an article writes them, in place of the keys by which they meet."""
    written = {key(name.name): name.name for name in reading.names}
    if reason.feature not in ("names", "places"):
        return reason
    return msgspec.structs.replace(reason, common=tuple(written.get(name, name) for name in reason.common))


def reasons(a: Portrait, b: Portrait) -> tuple[Reason, ...]:
    """Return what each feature makes of two articles; the product of their factors is how alike the two are."""
    wording, copied = cosine(a, b), containment(a.shingles, b.shingles)
    reprint = stands_for(copied, wording)
    found = [
        Reason(feature="wording", score=wording, factor=1.0 if reprint else wording, common=_words(a, b)),
        Reason(feature="copied_text", score=copied, factor=copied if reprint else 1.0),
    ]
    if not (a.dated and b.dated):
        sure = sure_without_date(a, b, copied if reprint else wording)
        return (*found, Reason(feature="hours", score=None, factor=1.0 if sure else 0.0))
    apart = hours_apart(a, b)
    found.append(Reason(feature="hours", score=nearness(apart), factor=nearness(apart), hours=apart))
    for kind in KINDS:
        here, there = kind.told(a), kind.told(b)
        common = tuple(sorted(here & there))
        score = len(common) / min(len(here), len(there)) if here and there else None
        found.append(Reason(feature=kind.name, score=score, factor=kind.factor(a, b), common=common[:SHOWN]))
    return tuple(found)


def _words(a: Portrait, b: Portrait) -> tuple[str, ...]:
    """Return the weightiest terms that two articles share."""
    one, two = (vector([(p.article.text, 1.0), (p.article.title or "", 1.0)]) for p in (a, b))
    return tuple(heaviest({term: weight * two[term] for term, weight in one.items() if term in two}, SHOWN))
