"""Origins: where a telling ultimately comes from, and which tellings lean on one another.

The rules, in the order in which they are asked, are explained with examples in docs/origins.md.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from doichieu.collation.people import Cast
from doichieu.collation.units import Unit
from doichieu.compare.names import key
from doichieu.lexicon.words import agency
from doichieu.records import Copy, Origin, Reading, Statement, Story, Value
from doichieu.text import Span


@dataclass(frozen=True)
class Sources:
    """What the articles of a story lean on.

    `credited`: the agencies each article credits anywhere, the most credited last, so that it names the origin;
    `whole`: those it credits for all of itself; `copies`: pairs of articles with text in common, and how much.
    """

    cast: Cast
    credited: dict[str, tuple[str, ...]]
    whole: dict[str, tuple[str, ...]]
    copies: tuple[Copy, ...]
    outlets: dict[str, str]

    def chain(self, reading: Reading, statement: Statement | None) -> tuple[str, ...]:
        """Return the chain of a telling from the article outwards: its sources, else what the article credits whole."""
        if statement is not None:
            via = [self.cast.source(source) for source in statement.via]
            speaker = self.speaker(statement)
            chain = (*via, speaker) if speaker else tuple(via)
            if chain:
                return tuple(dict.fromkeys(chain))
        return self.whole.get(reading.article.id, ())

    def origin(self, reading: Reading, statement: Statement | None) -> str:
        """Return the end of a telling's chain, or the outlet's own reporting."""
        chain = self.chain(reading, statement)
        return chain[-1] if chain else reading.article.told_by

    def speaker(self, statement: Statement | None) -> str | None:
        """Return the one name of who says a statement; None where nobody is named."""
        return self.cast.name(statement.speaker_name) if statement and statement.speaker_name else None

    def value(self, reading: Reading, span: Span, statement: Statement | None, words: str = "") -> Value:
        """Return what an article gives at a span, behind the given words, and on whose authority."""
        return Value(
            article=reading.article.id,
            span=span,
            value=words + span.line(reading.article.text),
            speaker=self.speaker(statement),
            origin=self.origin(reading, statement),
        )

    def of_point(self, group: list[Unit]) -> tuple[str, ...]:
        """Return the independent origins of one point: tellings that share a source or copied text are one.

        A telling without a chain leans on the agencies its article credits: it counts apart only where it can be
        told apart.
        """
        tellings = [(u.article, self.chain(u.reading, u.statement) or self.credited[u.article]) for u in group]
        return tuple(name for name, _ in self.parted(tellings))

    def leaning(self, group: list[Unit]) -> tuple[str, ...]:
        """Return the articles of which it cannot be told whether they know a point by themselves.

        They name no source for it, but credit elsewhere an agency that another telling of it names or may lean on.
        """
        named = {id(unit): {key(s) for s in self.chain(unit.reading, unit.statement)} for unit in group}
        credited = {id(unit): {key(s) for s in self.credited[unit.article]} for unit in group}
        return tuple(
            unit.article
            for unit in group
            if not named[id(unit)]
            and any(
                credited[id(unit)] & (named[id(other)] or credited[id(other)])
                for other in group
                if other.article != unit.article
            )
        )

    def parted(self, tellings: list[tuple[str, tuple[str, ...]]]) -> list[tuple[str, list[str]]]:
        """Return the origins of (article, chain) tellings with their articles; dependent tellings are one."""
        groups: list[tuple[set[str], list[tuple[str, tuple[str, ...]]]]] = []
        for article, chain in tellings:
            marks = {f"source {key(source)}" for source in chain} or {f"outlet {self.outlets[article]}"}
            marks |= {f"copy {'|'.join(sorted((article, twin)))}" for twin in self._copied_with(article)}
            touching = [g for g in groups if g[0] & marks]
            merged = (marks.union(*(g[0] for g in touching)), [t for g in touching for t in g[1]] + [(article, chain)])
            groups = [g for g in groups if g not in touching] + [merged]
        return [(self._shared_name(found), list(dict.fromkeys(a for a, _ in found))) for _, found in groups]

    def _copied_with(self, article: str) -> list[str]:
        pairs = [copy.articles for copy in self.copies if article in copy.articles]
        return [other for pair in pairs for other in pair if other != article]

    def _shared_name(self, tellings: list[tuple[str, tuple[str, ...]]]) -> str:
        """Return the source that most tellings share, the innermost of equals; else the oldest outlet."""
        counts: dict[str, int] = {}
        for _, chain in tellings:
            for source in chain:
                counts[source] = counts.get(source, 0) + 1
        if not counts:
            return self.outlets[tellings[0][0]]
        depth = {source: position for _, chain in tellings for position, source in enumerate(chain)}
        return max(counts, key=lambda source: (counts[source], depth[source], source))


def sources_of(story: Story, cast: Cast) -> Sources:
    """Return what the articles of a story lean on."""
    credited, whole, outlets = {}, {}, {}
    for reading in story.readings:
        article = reading.article
        credits = [cast.source(s) for credit in reading.credits if credit.kind == "text" for s in credit.sources]
        own = key(article.outlet or "")
        whole[article.id] = tuple(dict.fromkeys(c for c in credits if key(c) != own))
        named = [source for s in reading.statements for source in (*s.via, s.speaker_name or "") if agency(source)]
        counts = Counter(source for source in map(cast.source, named) if key(source) != own)
        rarest_first = [source for source, _ in reversed(counts.most_common())]
        credited[article.id] = tuple(
            dict.fromkeys([*(s for s in rarest_first if s not in credits), *whole[article.id]])
        )
        outlets[article.id] = article.told_by
    return Sources(cast, credited, whole, story.copies, outlets)


def story_origins(story: Story, sources: Sources) -> tuple[Origin, ...]:
    """Return the independent origins of a story's articles, those with the most articles first."""
    tellings = [(r.article.id, sources.credited[r.article.id]) for r in story.readings]
    copies = {frozenset(copy.articles): copy.share for copy in sources.copies}
    origins = [_origin(name, articles, copies, sources) for name, articles in sources.parted(tellings)]
    return tuple(sorted(origins, key=lambda o: (-len(o.articles), o.name)))


def _origin(name: str, articles: list[str], copies: dict[frozenset[str], float], sources: Sources) -> Origin:
    shares = [share for pair, share in copies.items() if pair <= set(articles)]
    if shares:
        how, sentence = "copied", f"{max(shares):.0%} of the shorter article stands word for word in another"
    elif any(name in sources.credited[a] for a in articles):
        how, sentence = "credited", f"{name} is credited; articles that share a credited source are one origin"
    else:
        how, sentence = "own", "nothing is credited: the outlet's own reporting, as far as can be told"
    return Origin(name=name, articles=tuple(articles), how=how, sentence=sentence)  # type: ignore[arg-type]
