"""What several tests ask of the names of a reading."""

from __future__ import annotations

from doichieu import Reading


def forms(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Return the forms of each name."""
    return {name.name: name.forms for name in reading.names}
