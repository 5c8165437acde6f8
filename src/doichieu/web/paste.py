"""The form into which two texts are pasted: what it sends, as articles, or what is wrong with it."""

from __future__ import annotations

import hashlib
from typing import NamedTuple
from urllib.parse import parse_qs

from doichieu.errors import SourceError
from doichieu.records import Article
from doichieu.sources.intake import article

TEXTS = ("1", "2")
MOST_FIELDS = 20
FIELDS = ("text", "outlet", "published", "title")


class Pasted(NamedTuple):
    """What was sent: the fields as they were written, by name, whether to keep the articles, and the articles."""

    fields: dict[str, str]
    keep: bool
    articles: tuple[Article, ...]
    problems: tuple[SourceError, ...]


def pasted(body: bytes) -> Pasted:
    """Return what the form sent; of two texts both are needed."""
    try:
        sent = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:  # no form of ours
        sent = {}
    fields = {f"{name}{n}": sent.get(f"{name}{n}", [""])[0].replace("\r\n", "\n") for n in TEXTS for name in FIELDS}
    taken = [_article(n, fields) for n in TEXTS]
    problems = tuple(one for one in taken if isinstance(one, SourceError))
    return Pasted(fields, "keep" in sent, tuple(one for one in taken if isinstance(one, Article)), problems)


def _article(number: str, fields: dict[str, str]) -> Article | SourceError:
    told = {name: fields[f"{name}{number}"].strip() for name in FIELDS}
    digest = hashlib.blake2b("\0".join(told.values()).encode(), digest_size=6).hexdigest()
    try:
        return article(
            f"[{number}]",
            id=f"pasted-{number}-{digest}",  # of one day the first text comes first
            published=told["published"],
            text=told["text"],
            outlet=told["outlet"],
            title=told["title"],
            url=None,
        )
    except SourceError as error:
        return error
