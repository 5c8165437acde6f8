"""Export: results in forms that leave the program. `json.py` the contract, `page/` the page, `say.py` values in words."""
