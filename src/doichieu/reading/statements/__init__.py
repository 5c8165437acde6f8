"""Statements: words laid on a speaker, with the chain as the text names it.

`scene.py` is one sentence with all that stands in it, `subject.py` finds the speaker before a cue, `according.py` reads
"theo X", `reports.py` tells which cues report and `reported.py` what they report, `interview.py` reads answers,
`quoted.py` quotations without a cue, `nested.py` what a quoted speaker lays on another; `resolve.py` gives speakers
their names, `step.py` is the step.
"""
