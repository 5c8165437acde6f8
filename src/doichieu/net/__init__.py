"""The network, for `add URL` and `watch` only: polite, bounded, and never to an address of this machine or its network.

`connection.py` decides to which addresses a connection may go, `fetcher.py` asks for a page with robots.txt, delay and
limits.
"""

from doichieu.net.fetcher import Fetched, Fetcher

__all__ = ["Fetched", "Fetcher"]
