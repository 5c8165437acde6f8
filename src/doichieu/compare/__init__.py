"""Likeness of two things, with the reason: (a, b) -> Reason or a verdict a person can read.

`wording.py` compares stretches of text, `names.py` names, `figures.py` numbers, `times.py` dates.
"""
