"""Figures: numbers that count or measure, with hedge and unit.

`kinds.py` holds the rules (named records with examples), `unit.py` finds what is counted, `step.py` is the step.
"""
