"""Names: persons, bodies and places, with every mention and the roles they bear.

`runs.py` finds the stretches that name something (`run.py`), `capitals.py` how far they go, `bodies.py` those that
begin with a noun for a body; `kinds.py` says what they name, `grouping.py` brings the forms of one name together,
`aliases.py` the names that the page itself makes one; `roles.py` reads the words before a name, `standins.py`,
`epithets.py` and `seats.py` what stands for one; `step.py` is the step.
"""
