"""Times: TIMEX3 expressions in Vietnamese, resolved against the day of publication.

`rules_*.py` hold the rules (named records with examples), `anchor.py` the calendar arithmetic, `step.py` the step.
"""
