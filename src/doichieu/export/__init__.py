"""Export: results in forms that leave the program.

`json.py` is the contract, `page/` the page, `say.py` puts values into words.
"""
