"""What the commands on a library print."""

from __future__ import annotations

import datetime as dt

from doichieu.cli.screen import Screen
from doichieu.desk import Examined, Kept
from doichieu.desk.views import Found
from doichieu.desk.watch import Round
from doichieu.export import say
from doichieu.export.say import count, label, number

SHORT = 120
"""So many characters of a text are shown in a list."""


def added(screen: Screen, came: Kept) -> None:
    """Print what became of the articles that came in."""
    language = screen.language
    told = (("new_articles", came.new), ("changed_articles", came.changed), ("known_articles", came.known))
    screen.line(" · ".join(f"{label(key, language)}: {number(value, language)}" for key, value in told))


def examined(screen: Screen, found: Examined) -> None:
    """Print what is in a library, what is still to be done, and what is wrong."""
    language = screen.language
    parts = [
        count(found.articles, "article", "articles", language),
        count(found.stories, "story_count", "stories", language),
    ]
    screen.line(" · ".join(parts))
    left = (("unread", found.unread), ("unlinked", found.unlinked), ("uncollated", found.uncollated))
    for key, value in left:
        if value:
            screen.line(f"{label(key, language)}: {number(value, language)} – {label('run_add', language)}")
    for fault in found.faults:
        screen.line(f"{fault.where}: {fault.what}; {fault.remedy}")
    screen.line(label("all_well" if not found.faults else "not_well", language))


def found(screen: Screen, what: Found) -> None:
    """Print what meets a query: stories, statements, articles."""
    language = screen.language
    if what.unclear:
        screen.note(f"{label('unclear', language)} {' '.join(what.unclear)}")
    screen.line(count(what.total, "article", "articles", language))
    if what.stories:
        screen.heading(label("found_stories", language))
    for story in what.stories:
        screen.line(
            f"{story.id}  {story.begins[:10]}  {count(story.size, 'article', 'articles', language)}  {story.title}"
        )
    if what.statements:
        screen.heading(label("statements", language))
    for one in what.statements:
        article, statement = one.reading.article, one.reading.statements[one.number]
        chain = say.chain((article.told_by, *statement.via, statement.speaker_name or label("unnamed", language)))
        screen.line(f"{article.id}  {chain}: {say.shorten(''.join(say.said(statement, article.text)), SHORT)}")
    if what.articles:
        screen.heading(label("witnesses", language))
    for article in what.articles:
        screen.line(
            f"{article.id}  {article.day}  {article.told_by}: {article.title or say.shorten(article.text, SHORT)}"
        )


def watching(screen: Screen, feeds: int, every: int) -> None:
    """Print that feeds are watched."""
    screen.note(label("watching", screen.language).format(feeds=feeds, every=every))


def looked(screen: Screen, became: Round, now: dt.datetime, *, once: bool) -> None:
    """Print what became of a feed, a line with the time of day, and its problems."""
    language = screen.language
    if became.failure:
        told = label("feed_failed_once" if once else "feed_failed", language).format(
            why=became.failure, again=round(became.again)
        )
    else:
        told = label("feed_looked", language).format(new=became.new, changed=became.changed)
    screen.note(f"{now:%H:%M:%S} {became.feed}: {told}")
    screen.notes(became.problems)


def ended(screen: Screen) -> None:
    """Print that the watch has ended."""
    screen.note(label("watch_ended", screen.language))
