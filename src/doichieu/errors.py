"""The tree of errors: every one says what, where, and what to do."""

from __future__ import annotations


class DoichieuError(Exception):
    """Root of all errors that doichieu raises on purpose."""


class UsageError(DoichieuError):
    """The call cannot be carried out as it stands (exit status 2)."""


class LexiconError(DoichieuError):
    """A word table in the package is broken: a fault of ours, named by file and line."""


class SpanError(DoichieuError, ValueError):
    """A span does not lie inside the text it is said to point into."""


class DateError(DoichieuError, ValueError):
    """A publication date is no date."""


class SourceError(DoichieuError):
    """One article could not be taken in; the rest of the run goes on.

    `where` is the file, with the line where one is known; `what` the fault; `remedy` what to do about it.
    """

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}; {remedy}")
        self.where, self.what, self.remedy = where, what, remedy

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str, str]]:
        """Return what makes it anew in another program."""
        return SourceError, (self.where, self.what, self.remedy)


class StoreError(DoichieuError):
    """A library cannot be opened, read or written; nothing that it keeps is lost by it."""


class FetchError(DoichieuError):
    """An address may not be asked, cannot be reached, or gives too much; nothing of it is taken in."""
