"""The pages of a library on this machine: `app.py` lists them, `pages.py` shows them, `guard.py` keeps them safe.

`asked.py` reads what a request asks, `view.py` puts values into templates, `paste.py` takes in what the form sends;
`api.py` answers programs, as `openapi.py` describes; `server.py` serves it all. Nothing is computed here.
"""

from doichieu.web.app import app
from doichieu.web.server import serve

__all__ = ["app", "serve"]
