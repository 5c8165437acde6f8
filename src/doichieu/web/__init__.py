"""The pages of a library on this machine: `app.py` lists them, `pages.py` shows them, `guard.py` keeps them safe.

`paste.py` takes in what the form sends, `view.py` puts values into templates, `server.py` serves it all; nothing is
computed here.
"""

from doichieu.web.app import app
from doichieu.web.server import serve

__all__ = ["app", "serve"]
