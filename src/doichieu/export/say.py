"""Values in words: figures, times and labels as a reader of Vietnamese or English writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from doichieu.lexicon.words import labels
from doichieu.records import (
    Article,
    Chosen,
    Collation,
    Figure,
    FigureRow,
    Happening,
    Number,
    Point,
    Reason,
    Rendered,
    Statement,
    Story,
    Utterance,
    Value,
    Why,
)
from doichieu.text import Span

Language = Literal["vi", "en"]


def label(key: str, language: Language) -> str:
    """Return what a thing is called; a key nobody named is shown as it is."""
    row = labels().get(key)
    return getattr(row, language) if row else key


def count(number: int, singular: str, plural: str, language: Language) -> str:
    """Return a number with its noun: "2 bài", "1 article"."""
    return f"{number} {label(singular if number == 1 else plural, language)}"


def number(value: Number, language: Language) -> str:
    """Return a number with its thousands grouped: 2.000 and 1,5 in Vietnamese, 2,000 and 1.5 in English."""
    text = f"{value:,.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    return text.translate(str.maketrans(",.", ".,")) if language == "vi" else text


def amount(row: Figure | FigureRow, language: Language) -> str:
    """Return a figure's value with its hedge as a sign: = ≈ ≥ ≤, a range with a dash."""
    low, high = row.low, row.high
    if row.hedge in ("range", "score") and low is not None and high is not None:
        return f"{number(low, language)}–{number(high, language)}"
    if low is not None and high is not None:
        return ("≈ " if row.hedge == "approx" else "") + number(low, language)
    if low is not None:
        return f"≥ {number(low, language)}"
    return f"≤ {number(high, language)}" if high is not None else "?"


_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)|(T\w\w))?")
_SPECIAL = re.compile(r"(\d{4})-(?:W(\d\d)|Q(\d)|H(\d)|(\d\d)|(SP|SU|FA|WI))$")


def when(value: str, mod: str | None, language: Language) -> str:
    """Return a TIMEX3 value in words: "tối 3/9/2025", "đầu năm 2025", "tuần 36 năm 2025"."""
    edge = f"{label(mod, language)} " if mod else ""
    day = _DAY.match(value)
    if day:
        year, month, date, clock, part = day.groups()
        written = f"{int(date)}/{int(month)}/{year}" if language == "vi" else f"{year}-{month}-{date}"
        before = f"{clock}, " if clock else f"{label(part, language)} " if part else ""
        return f"{edge}{before}{written}"
    special = _SPECIAL.match(value)
    if special:
        return edge + _period(special, language)
    return f"{edge}{label('year', language)} {value}" if re.fullmatch(r"\d{4}", value) else edge + value


def _period(match: re.Match[str], language: Language) -> str:
    year, week, quarter, half, month, season = match.groups()
    if month:
        return f"{label('month', language)} {int(month)}/{year}" if language == "vi" else f"{year}-{month}"
    kind, which = next((k, v) for k, v in (("week", week), ("quarter", quarter), ("half", half), (season, season)) if v)
    name = label(kind, language) if season else f"{label(kind, language)} {int(which)}"
    return f"{name} {label('year', language)} {year}" if language == "vi" else f"{name} of {year}"


def days(articles: tuple[Article, ...], language: Language) -> str:
    """Return from when to when the articles were published."""
    found = sorted(article.day for article in articles)
    first, last = (when(day.isoformat(), None, language) for day in (found[0], found[-1]))
    return first if first == last else f"{first} – {last}"


def title(collation: Collation, length: int) -> str:
    """Return what a story is called: the first title of its articles, else how the oldest begins, at most so long."""
    articles = collation.articles
    return next((a.title for a in articles if a.title), None) or shorten(articles[0].text, length)


def tallies(collation: Collation, language: Language) -> list[str]:
    """Return how many articles, outlets and origins a story has, each with its noun."""
    outlets = len({article.told_by for article in collation.articles})
    return [
        count(len(collation.articles), "article", "articles", language),
        count(outlets, "outlet", "outlets", language),
        count(len(collation.origins), "origin", "origins", language),
    ]


def origins(point: Point, language: Language) -> str:
    """Return how many origins a point has, and which."""
    return f"{count(len(point.origins), 'origin', 'origins', language)}: {', '.join(point.origins)}"


def leaning(point: Point, numbers: Mapping[str, int], language: Language) -> str:
    """Return of which articles it cannot be told whether they know a point by themselves; "" where of none."""
    articles = ", ".join(f"[{numbers[article]}]" for article in point.leaning)
    return label("leaning", language).format(articles=articles) if articles else ""


_BETWEEN = {"same": " = ", "differ": " ≠ "}
_HOWS = ["agree_differ", "agree_rounded", "agree_more_exact", "agree_same", "agree_name", "agree_silent"]


def agreements(point: Point, numbers: Mapping[str, int], language: Language) -> list[str]:
    """Return how a point's tellings stand to each other, a line each way: "khác nhau: 31 người [1] ≠ 26 người [3]"."""
    lines: dict[str, list[str]] = {}
    for found in point.agreements:
        how = "agree_name" if found.kind == "name" else f"agree_{found.how}"
        lines.setdefault(how, []).append(values(found.values, numbers, _BETWEEN.get(found.how, " · ")))
    return [f"{label(how, language)}: {'; '.join(lines[how])}" for how in sorted(lines, key=_HOWS.index)]


def values(given: Iterable[Value], numbers: Mapping[str, int], between: str) -> str:
    """Return values with the numbers of the articles that give them: "31 người [1] [2] ≠ 26 người [3]"."""
    by_words: dict[str, list[int]] = {}
    for value in given:
        by_words.setdefault(value.value, []).append(numbers[value.article])
    shown = [f"{value} {' '.join(f'[{n}]' for n in dict.fromkeys(which))}" for value, which in by_words.items()]
    return between.join(shown)


def sides(chosen: Chosen, collation: Collation, numbers: Mapping[str, int], language: Language) -> str:
    """Return what others tell against a sentence of the summary; "" where nobody does."""
    told = [collation.conflicts[number].values for number in chosen.conflicts]
    own = {value.value.casefold() for values in told for value in values if _told_in(value, chosen)}
    others = [value for values in told for value in values if value.value.casefold() not in own]
    return label("sides", language).format(values=values(others, numbers, " · ")) if others else ""


def _told_in(value: Value, chosen: Chosen) -> bool:
    return value.article == chosen.article and chosen.span.overlaps(value.span)


def span_of_days(happening: Happening, language: Language) -> str:
    """Return from which day to which a happening of more than a day lasts; "" for a day."""
    if happening.first is None or happening.last is None or happening.first == happening.last:
        return ""
    days = {key: when(day, None, language) for key, day in (("first", happening.first), ("last", happening.last))}
    return label("from_to", language).format(**days)


def words(text: str, spans: Iterable[Span]) -> str:
    """Return the words of spans on one line, an ellipsis between them."""
    return " … ".join(span.line(text) for span in spans)


def chain(sources: Iterable[str]) -> str:
    """Return a chain from the outlet to the speaker: "Báo A ← Reuters ← KCNA"."""
    return " ← ".join(sources)


def chain_to(said: Utterance, language: Language) -> str:
    """Return the chain of a statement, and to whom it is said where that is told."""
    to = f" · {label('addressee', language).format(whom=said.addressee)}" if said.addressee else ""
    return chain(said.chain) + to


def given_by(value: Value, articles: Iterable[Article]) -> str:
    """Return who gives a value, and on which day: "Sở Y tế, 6/7"."""
    day = next(article.day for article in articles if article.id == value.article)
    return f"{value.speaker or value.origin}, {day.day}/{day.month}"


def pieces(told: Rendered, text: str) -> list[tuple[str, bool]]:
    """Return an article's wording in pieces, those marked that differ from every other wording."""
    found: list[tuple[str, bool]] = []
    for span in told.content:
        done = span.start
        for part in (part for part in told.differing if span.covers(part)):
            found += [(text[done : part.start], False), (part.of(text), True)]
            done = part.end
        found += [(text[done : span.end], False), (" … ", False)]
    return [piece for piece in found[:-1] if piece[0]]


def said(statement: Statement | Utterance, text: str) -> tuple[str, str]:
    """Return the cue before a statement ("nói: ", or "" where it has none) and its words, in marks if direct."""
    cue = f"{statement.cue.of(text).lower()}: " if statement.cue else ""
    told = words(text, statement.content)
    return cue, f"“{told}”" if statement.manner == "direct" else told


def around(text: str, span: Span, length: int) -> str:
    """Return the words around a span on one line, about so many characters, cut at words with an ellipsis."""
    start, end = max(0, span.start - length // 2), min(len(text), span.end + length // 2)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return ("…" if start else "") + " ".join(text[start:end].split()) + ("…" if end < len(text) else "")


def shorten(text: str, length: int) -> str:
    """Return text on one line, cut at a word with an ellipsis where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def affair(story: Story | Collation) -> list[tuple[str, str]]:
    """Return the ids of the stories before and after one, each behind the label of how it stands to it."""
    before = [("follows", story.follows)] if story.follows else []
    return [*before, *(("followed_by", other) for other in story.followed_by)]


def reason(found: Reason, language: Language) -> str:
    """Return what a feature found in two articles, as a sentence."""
    if found.feature == "copied_text":
        return label("share_copied", language).format(share=f"{found.score or 0.0:.0%}")
    if found.feature == "hours":
        if found.score is None:
            return label("no_date", language)
        if found.hours < 1:
            return label("under_an_hour" if found.hours else "same_time", language)
        hours = count(round(found.hours), "hour", "hours_many", language)
        return label("hours_apart", language).format(hours=hours)
    if found.score is None:
        return label("one_silent", language)
    if not found.common:
        return label("nothing_common", language)
    common = [when(day, None, language) for day in found.common] if found.feature == "days" else found.common
    return label("both_have", language).format(common=", ".join(common))


def verdict(found: Why, language: Language) -> str:
    """Return why two articles are, or are not, in one story, as a sentence."""
    together, alike = found.stories[0] == found.stories[1], found.likeness >= found.least
    key = ("why_together" if alike else "why_together_bridged") if together else "why_apart"
    if not together and alike:
        key = "why_apart_average"
    values = {"likeness": found.likeness, "least": found.least, "average": found.average}
    places = 4 if any(round(value, 2) == found.least for value in (found.likeness, found.average)) else 2
    said = label(key, language).format(**{name: decimal(value, language, places) for name, value in values.items()})
    return f"{said} {label('why_sequel', language)}" if found.sequel else said


def decimal(value: float, language: Language, places: int = 2) -> str:
    """Return a value with so many decimals."""
    return f"{value:.{places}f}".replace(".", ",") if language == "vi" else f"{value:.{places}f}"
