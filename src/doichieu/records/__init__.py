"""The frozen records in which the stages meet.

sources make an `Article` (`article.py`), reading a `Reading`, stories a `Story`, collation a `Collation` of parts
(`parts.py`). A record checks its spans when it is built, so a span that exists points into its text. Keys and shapes
are the JSON contract.
"""

from doichieu.records.article import HANOI, Article, Number, Record, check_spans
from doichieu.records.collation import Collation
from doichieu.records.parts import (
    Agreement,
    Chosen,
    Conflict,
    FigureRow,
    Happening,
    How,
    Member,
    Origin,
    Part,
    Point,
    Rendered,
    Rendering,
    Told,
    Update,
    Utterance,
    Value,
    told_at,
)
from doichieu.records.reading import Credit, Figure, Name, Reading, Statement, Time
from doichieu.records.story import Copy, Reason, Story, Why

__all__ = [
    "HANOI",
    "Agreement",
    "Article",
    "Chosen",
    "Collation",
    "Conflict",
    "Copy",
    "Credit",
    "Figure",
    "FigureRow",
    "Happening",
    "How",
    "Member",
    "Name",
    "Number",
    "Origin",
    "Part",
    "Point",
    "Reading",
    "Reason",
    "Record",
    "Rendered",
    "Rendering",
    "Statement",
    "Story",
    "Time",
    "Told",
    "Update",
    "Utterance",
    "Value",
    "Why",
    "check_spans",
    "told_at",
]
