"""What holds for a moment only: a price, a rate, an index, the strength of a storm."""

from __future__ import annotations

from doichieu.lexicon.words import word_set
from doichieu.records import Figure


def is_momentary(figure: Figure) -> bool:
    """Tell whether a figure is another in an hour: a price ("đồng/kg"), what is counted of the day ("điểm")."""
    return "/" in figure.unit or figure.unit in word_set("of_the_day")
