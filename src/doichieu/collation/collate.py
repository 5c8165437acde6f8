"""One story laid side by side: the parts of a collation put together."""

from __future__ import annotations

from doichieu.collation.agreement import agreements, worst
from doichieu.collation.alignment import align
from doichieu.collation.conflicts import find_differences
from doichieu.collation.likeness import Likeness
from doichieu.collation.origins import Sources, sources_of, story_origins
from doichieu.collation.people import Cast
from doichieu.collation.renderings import renderings
from doichieu.collation.summary import DEFAULT_SYLLABLES, summarise
from doichieu.collation.tables import figure_rows, utterances
from doichieu.collation.tellings import tellings
from doichieu.collation.timeline import timeline
from doichieu.collation.units import Unit, units
from doichieu.records import Collation, Origin, Point, Story, told_at

ONLY_LEAST_WORDS = 6


def collate(story: Story, *, summary_syllables: int = DEFAULT_SYLLABLES) -> Collation:
    """Return the story laid side by side.

    >>> from doichieu import Article, collate, read, story_of
    >>> a = Article(id="a", published="2025-09-04", text="Vụ sạt lở ở xã Mường Pồn làm 7 người chết, theo TTXVN.")
    >>> b = Article(id="b", published="2025-09-04", text="Sạt lở tại xã Mường Pồn khiến 9 người chết, theo công an.")
    >>> collation = collate(story_of([read(a), read(b)]))
    >>> [[value.value for value in conflict.values] for conflict in collation.conflicts]
    [['7 người', '9 người']]

    The same articles give the same collation whatever their order; `summary_syllables` bounds the summary.
    """
    cast = Cast(story)
    sources = sources_of(story, cast)
    articles = [units(reading) for reading in story.readings]
    likeness = Likeness(articles, cast)
    groups = align(likeness)
    texts = tellings(story)
    differences = find_differences(story, articles, likeness, sources)
    return Collation(
        story=story.id,
        articles=tuple(reading.article for reading in story.readings),
        origins=story_origins(story, sources),
        summary=summarise(story, groups, texts, differences.conflicts, summary_syllables),
        shared=_shared(groups, sources, likeness, texts),
        only=_only(articles, groups, sources) if len(articles) > 1 else (),
        conflicts=differences.conflicts,
        updates=differences.updates,
        statements=utterances(story, sources),
        renderings=renderings(groups, likeness, sources),
        figures=figure_rows(story, sources),
        timeline=timeline(story.readings, articles, groups),
        names=cast.members(),
        follows=story.follows,
        followed_by=story.followed_by,
    )


def origins(story: Story) -> tuple[Origin, ...]:
    """Return only the independent origins of a story's articles."""
    return story_origins(story, sources_of(story, Cast(story)))


def _shared(groups: list[list[Unit]], sources: Sources, likeness: Likeness, texts: dict[str, str]) -> tuple[Point, ...]:
    """Return the shared points, those with most tellings first."""
    points = []
    for group in groups:
        origins = sources.of_point(group)
        told_by = {unit.article for unit in group}
        times = len({texts[article] for article in told_by})
        sentence = (
            f"{len(told_by)} articles, {times} telling(s), wording {likeness.within(group):.2f} alike, "
            f"{len(origins)} independent origin(s)"
        )
        agreeing = agreements(group, sources)
        point = Point(
            told=told_at((unit.article, unit.span) for unit in group),
            origins=origins,
            leaning=sources.leaning(group),
            how=worst(agreeing),
            agreements=agreeing,
            sentence=sentence,
        )
        points.append((times, point))
    return tuple(point for _, point in sorted(points, key=lambda p: -p[0]))


def _only(articles: list[list[Unit]], groups: list[list[Unit]], sources: Sources) -> tuple[Point, ...]:
    """Return the points that only one article tells: its units in no shared point that carry something to check."""
    shared = {id(unit) for group in groups for unit in group}
    points = []
    for article in articles:
        for unit in article:
            weighty = unit.statement or unit.figures or any(t.value[:1].isdigit() for t in unit.times)
            if id(unit) not in shared and weighty and len(unit.text.split()) >= ONLY_LEAST_WORDS:
                points.append(Point(told=told_at([(unit.article, unit.span)]), origins=sources.of_point([unit])))
    return tuple(points)
