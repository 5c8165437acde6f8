"""Words as data: tables (*.tsv), their checked loader, and the look-ups the rules use.

To add a reporting verb, an agency or a unit, add a line to its table; tests/lexicon checks every table.
"""
