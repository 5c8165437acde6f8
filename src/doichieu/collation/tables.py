"""The tables of a collation: statements by speaker with their chains, figures by what they count."""

from __future__ import annotations

from doichieu.collation.origins import Sources
from doichieu.collation.units import saying
from doichieu.records import Figure, FigureRow, Reading, Statement, Story, Utterance
from doichieu.text import fold


def utterances(story: Story, sources: Sources) -> tuple[Utterance, ...]:
    """Return the statements of all articles by speaker, those who say most first; the chain begins with the outlet."""
    found = [_utterance(reading, statement, sources) for reading in story.readings for statement in reading.statements]
    said = [utterance.speaker for utterance in found]
    return tuple(sorted(found, key=lambda u: (-said.count(u.speaker), u.speaker)))


def _utterance(reading: Reading, statement: Statement, sources: Sources) -> Utterance:
    chain = sources.chain(reading, statement)
    return Utterance(
        speaker=sources.speaker(statement) or (chain[-1] if chain else reading.article.told_by),
        article=reading.article.id,
        cue=statement.cue,
        content=statement.content,
        manner=statement.manner,
        chain=(reading.article.told_by, *chain),
        addressee=sources.cast.source(to.line(reading.article.text)) if (to := statement.addressee) else None,
    )


def figure_rows(story: Story, sources: Sources) -> tuple[FigureRow, ...]:
    """Return the figures that count something, those of most articles first, like units together."""
    rows = [row for reading in story.readings for figure in reading.figures if (row := _row(reading, figure, sources))]
    articles: dict[str, set[str]] = {}
    for row in rows:
        articles.setdefault(fold(row.unit), set()).add(row.article)
    return tuple(sorted(rows, key=lambda r: (_slight(r), -len(articles[fold(r.unit)]), fold(r.unit), _value(r))))


def _slight(row: FigureRow) -> bool:
    """Tell whether a figure says little: "hai nước", said by nobody."""
    return row.speaker is None and row.hedge == "exact" and _value(row) <= 3


def _value(row: FigureRow) -> float:
    return row.low if row.low is not None else row.high or 0


def _row(reading: Reading, figure: Figure, sources: Sources) -> FigureRow | None:
    if not figure.unit:
        return None
    context = next((s for s in reading.sentences if s.covers(figure.number)), figure.span)
    return FigureRow(
        unit=figure.unit,
        low=figure.low,
        high=figure.high,
        hedge=figure.hedge,
        article=reading.article.id,
        span=figure.span,
        context=context,
        speaker=sources.speaker(saying(reading, figure.number)),
    )
