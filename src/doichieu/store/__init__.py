"""The store: a library of articles kept in a database, with all that was made of them.

`database.py` opens it and gives transactions; the other files are functions on a connection, one concept a file.
"""
