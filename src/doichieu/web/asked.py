"""What a request asks, as it may be passed on: no NUL, which no database takes, and days that are days."""

from __future__ import annotations

import datetime as dt
from typing import cast

from starlette.requests import Request

from doichieu.store.database import Database


def library(request: Request) -> Database:
    """Return the library that is shown."""
    return cast("Database", request.app.state.library)


def parameters(request: Request) -> dict[str, str]:
    """Return what stands behind the question mark, by name."""
    return {name: clean(value) for name, value in request.query_params.items()}


def clean(told: str) -> str:
    """Return some words without NUL."""
    return told.replace("\0", "")


def is_day(told: str) -> bool:
    """Tell whether some words are a day: YYYY-MM-DD."""
    try:
        return dt.date.fromisoformat(told).isoformat() == told
    except ValueError:
        return False
